"""The form about the family: what they were told and said, or why they were not told. Source: S49, S79, S103, S104."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.codes import Agreement, ContactWay, ReasonNotTold
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.referrals import RISKS
from safeguard_desktop.domain.rows import TaskRow
from safeguard_desktop.domain.sharing.codes import RecipientKind
from safeguard_desktop.services.acts.acting_drafts import FamilyDraft, Subject
from safeguard_desktop.services.acts.family import FamilyService
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import subject_of
from safeguard_desktop.ui.acting.choices import agreement_field, chosen_of, reason_field, way_field
from safeguard_desktop.ui.acting.kept_apart import KeptApart
from safeguard_desktop.ui.acting.refusals import Refusals
from safeguard_desktop.ui.acting.under_fields import UnderFields
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.task_words import task_text
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Choice,
    ChoiceField,
    DateField,
    Field,
    LineField,
    SeveralField,
    TextField,
)
from safeguard_desktop.wording import acting as words
from safeguard_desktop.wording.times import due_text

_YES: Final = "yes"
_NO: Final = "no"


class FamilyForm(DeskForm):
    """A talk with the family, or why there was none: the questions follow the first answer."""

    def __init__(
        self, family: FamilyService, raised_by: RaisedByService, bench: Bench, about_what: str
    ) -> None:
        """Makes the form; `about_what` is ABOUT_CONCERN or ABOUT_CHILD."""
        super().__init__(f"{about_what}_family_form", words.FAMILY_TITLE, words.FAMILY_ACT, bench)
        self._family, self._about_what = family, about_what
        self.refusals = Refusals(family, bench)
        self.kept_apart = KeptApart(raised_by, bench)
        self.add(self.kept_apart)
        self.add(self.refusals)
        choices = [Choice(_YES, words.FAMILY_YES), Choice(_NO, words.FAMILY_NO)]
        self.made = self.add_field(ChoiceField("made", words.FAMILY_MADE, choices))
        self._ask_of_talk()
        self._ask_why_not()
        self.under = UnderFields(self, words.UNDER_NONE)
        self.done = self.add_field(
            SeveralField("family_done", words.FAMILY_DONE, words.FAMILY_DONE_HINT, optional=True)
        )
        self._has_tasks = False
        self.when = self.add_field(DateField("when", words.FAMILY_WHEN, bench.dates.when, words.WHEN_HINT))
        self.add_acts()
        self.made.edited.connect(self._on_made_edited)

    def _ask_of_talk(self) -> None:
        self.who = self.add_field(LineField("who", words.FAMILY_WHO))
        self.said = self.add_field(TextField("said", words.FAMILY_SAID, least_lines=2))
        self.response = self.add_field(
            TextField("response", words.FAMILY_RESPONSE, optional=True, least_lines=2)
        )
        self.agreement = self.add_field(
            agreement_field("agreement", words.FAMILY_AGREEMENT, words.FAMILY_AGREEMENT_HINT)
        )
        self.way = self.add_field(way_field("way", words.FAMILY_WAY, optional=True))

    def _ask_why_not(self) -> None:
        self.why_not = self.add_field(reason_field("why_not", words.FAMILY_WHY_NOT))
        self.ask_banner = Banner(Tone.ACCENT, words.ASK_ON_TELLING, icon_name="phone")
        self.ask_banner.setObjectName("ask_on_telling_banner")
        self.add(self.ask_banner)
        self.why_not.edited.connect(self.show_what_applies)
        self.reason = self.add_field(TextField("reason", words.FAMILY_REASON, optional=True, least_lines=2))

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())
        about = subject_of(self._about_what, self.about)
        self.under.fetch(lambda: self._family.still_to_go(about))
        self._fetch_what_is_to_be_done(about)
        self.refusals.show_for(about)
        self.kept_apart.show_for(about)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._family.family_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._family.record_family(draft)

    def draft(self) -> FamilyDraft:
        """Returns what is answered."""
        chosen = self.made.chosen()
        return FamilyDraft(
            about=subject_of(self._about_what, self.about),
            made=None if chosen is None else chosen == _YES,
            when=self.when.text(),
            who=self.who.text(),
            way=chosen_of(self.way, ContactWay),
            said=self.said.text(),
            response=self.response.text(),
            agreement=chosen_of(self.agreement, Agreement),
            reason_code=chosen_of(self.why_not, ReasonNotTold),
            reason=self.reason.text(),
            under=self.under.decision(),
            remains=self.under.remains(),
            done=tuple(map(EntryId, self.done.chosen())),
        )

    @override
    def show_what_applies(self) -> None:
        """A talk is told; where there was none, why not."""
        chosen = self.made.chosen()
        talk: tuple[Field, ...] = (self.who, self.said, self.response, self.agreement, self.way)
        for field in talk:
            field.setVisible(chosen == _YES)
        for field in (self.why_not, self.reason):
            field.setVisible(chosen == _NO)
        is_risk = chosen_of(self.why_not, ReasonNotTold) in RISKS
        self.ask_banner.setVisible(chosen == _NO and is_risk)  # Source: S104
        self.when.setVisible(chosen is not None)
        self.done.setVisible(chosen is not None and self._has_tasks)
        self.under.show_what_applies(is_asked=chosen == _YES)

    def _fetch_what_is_to_be_done(self, about: Subject) -> None:
        """Offers what this may have done, such as “Tell the family about the call”. Source: S57, S103."""
        self._has_tasks = False
        self.done.offer(())
        self.bench.tasks.run(
            lambda: (about, self._family.still_to_do(about)), self._on_tasks_found, owner=self
        )

    def _on_tasks_found(self, found: tuple[Subject, tuple[TaskRow, ...]]) -> None:
        about, tasks = found
        if about != subject_of(self._about_what, self.about):
            return
        day = date.fromisoformat(self.bench.dates.today())
        self.done.offer(
            [
                Choice(task.entry.id, words.open_line(task_text(task), due_text(task.due_on, day)))
                for task in tasks
            ]
        )
        self._has_tasks = bool(tasks)
        self.show_what_applies()

    def _on_made_edited(self) -> None:
        self.under.goes_to(RecipientKind.FAMILY if self.made.chosen() == _YES else None)
        self.show_what_applies()
