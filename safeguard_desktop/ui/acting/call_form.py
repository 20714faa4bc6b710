"""The page on which social care, the police or somebody else outside is told, done in a minute.

The numbers stand above it, since ringing comes first. Few questions are in sight: whom, what was said, why, whether the
family knows. What can wait is folded away, the time is filled in, and the decision is written down in full afterwards.
Source: S37, S47, S54, S103; guidance.md sections 4 and 5.3.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.codes import (
    AgencyCode,
    Agreement,
    ContactWay,
    FamilyTold,
    ReasonNotTold,
)
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.acts.acting_drafts import CallDraft, FamilyPart
from safeguard_desktop.services.acts.calling import CallingService
from safeguard_desktop.services.acts.family import FamilyService
from safeguard_desktop.services.local_notes import LocalNotesService
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import subject_of
from safeguard_desktop.ui.acting.answer_day import AnswerDay
from safeguard_desktop.ui.acting.choices import (
    agreement_field,
    choices_of,
    chosen_of,
    reason_field,
    way_field,
)
from safeguard_desktop.ui.acting.kept_apart import KeptApart
from safeguard_desktop.ui.acting.numbers import NumbersCard
from safeguard_desktop.ui.acting.refusals import Refusals
from safeguard_desktop.ui.acting.under_fields import UnderFields
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.more_questions import MoreQuestions
from safeguard_desktop.ui.help.local_notes_card import LocalNotesCard, OverLocalNotes
from safeguard_desktop.ui.widgets import ChoiceField, DateField, LineField, TextField
from safeguard_desktop.wording import acting as words
from safeguard_desktop.wording import labels

_FOLDED: Final = (
    "spoke_to", "their_reference", "agreement", "family_reason", "agency_name",
)  # fmt: skip


class CallForm(DeskForm):
    """Whom, what was said, what they answered, whether the family knows, and by when an answer is owed."""

    def __init__(
        self,
        services: tuple[CallingService, FamilyService, LocalNotesService, RaisedByService],
        bench: Bench,
        about_what: str,
    ) -> None:
        """Makes the form; `about_what` is ABOUT_CONCERN or ABOUT_CHILD."""
        calling, family, notes, raised_by = services
        super().__init__(f"{about_what}_call_form", words.CALL_TITLE, words.CALL_ACT, bench)
        self._calling, self._about_what = calling, about_what
        self.refusals = Refusals(family, bench)
        card = LocalNotesCard(notes, bench, "call_local_notes")
        self.add(OverLocalNotes(NumbersCard(calling.numbers()), card))
        self.kept_apart = KeptApart(raised_by, bench)
        self.add(self.kept_apart)
        self.add(self.refusals)
        self._ask_first()
        self._ask_more()
        self.add_acts()
        self.answer_day = AnswerDay(self, (self.when, self.answer_due), self._calling.usual_answer_day, bench)
        self.family.edited.connect(self.show_what_applies)
        self.under.decision_field.edited.connect(self.show_what_applies)

    def _ask_first(self) -> None:
        self.agency = self.add_field(ChoiceField("agency", words.CALL_AGENCY, choices_of(labels.AGENCIES)))
        self.said = self.add_field(TextField("said", words.CALL_SAID, least_lines=2))
        self.under = UnderFields(self, words.CALL_UNDER_NONE)
        self.why_told = self.add_field(LineField("why_told", words.CALL_WHY, words.CALL_WHY_HINT))
        self.answer = self.add_field(TextField("answer", words.CALL_ANSWER, optional=True, least_lines=2))
        self.family = self.add_field(ChoiceField("family", words.CALL_FAMILY, choices_of(labels.FAMILY_TOLD)))
        self.why_not = self.add_field(reason_field("family_reason_code", words.CALL_WHY_NOT))
        self.answer_due = self.add_field(
            DateField("answer_due", words.CALL_DUE, self.bench.dates.coming, words.CALL_DUE_HINT)
        )

    def _ask_more(self) -> None:
        self.spoke_to = LineField("spoke_to", words.CALL_SPOKE_TO, words.CALL_SPOKE_TO_HINT, optional=True)
        self.reference = LineField("their_reference", words.CALL_REFERENCE, optional=True)
        self.when = DateField("when", words.CALL_WHEN, self.bench.dates.when, words.WHEN_HINT)
        self.way = way_field("way", words.CALL_WAY)
        self.agency_name = LineField("agency_name", words.CALL_AGENCY_NAME, optional=True)
        self.agreement = agreement_field("agreement", words.CALL_AGREEMENT, words.FAMILY_AGREEMENT_HINT)
        self.family_reason = TextField(
            "family_reason", words.CALL_FAMILY_REASON, optional=True, least_lines=2
        )
        fields = (
            self.spoke_to, self.reference, self.when, self.way, self.agency_name, self.family_reason,
            self.agreement,
        )  # fmt: skip
        self.more = MoreQuestions("call_more_button", fields)
        self.add(self.more)
        for field in fields:
            self.add_field(field)
        self.more.unfold(is_open=False)

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())
        self.way.choose(ContactWay.TELEPHONE.value)
        self.answer_day.prefill()
        self.more.unfold(is_open=False)
        about = subject_of(self._about_what, self.about)
        self.under.fetch(lambda: self._calling.still_to_go(about))
        self.refusals.show_for(about)
        self.kept_apart.show_for(about)

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.more.unfold_for(name for name in _FOLDED if answers.get(name))

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.more.unfold_for(found.field for found in problems)
        super().show_problems(problems)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._calling.call_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._calling.record_call(draft)

    def draft(self) -> CallDraft:
        """Returns what is answered."""
        return CallDraft(
            about=subject_of(self._about_what, self.about),
            agency=chosen_of(self.agency, AgencyCode),
            spoke_to=self.spoke_to.text(),
            said=self.said.text(),
            answer=self.answer.text(),
            answer_due_typed=self.answer_due.text(),
            family=self._family_part(),
            way=chosen_of(self.way, ContactWay),
            when=self.when.text(),
            agency_name=self.agency_name.text(),
            their_reference=self.reference.text(),
            why=self.why_told.text(),
            under=self.under.decision(),
            remains=self.under.remains(),
        )

    def _family_part(self) -> FamilyPart:
        return FamilyPart(
            told=chosen_of(self.family, FamilyTold),
            reason_code=chosen_of(self.why_not, ReasonNotTold) if self._is_untold() else None,
            reason=self.family_reason.text(),
            agreement=chosen_of(self.agreement, Agreement),
        )

    def _is_untold(self) -> bool:
        return chosen_of(self.family, FamilyTold) is FamilyTold.NOT_TOLD

    @override
    def show_what_applies(self) -> None:
        """Why the family was not told is asked where it was not, and why they were told where no decision says it."""
        self.why_not.setVisible(self._is_untold())
        self.under.show_what_applies()
        self.why_told.setVisible(self.under.decision() is None)
