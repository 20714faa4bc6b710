"""The form about advice: asked with or without the name of the child. Source: S23, S26, S30, S59, S98, X04."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.codes import AdviserRole
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.referrals import AUTHORITIES
from safeguard_desktop.domain.sharing.recipients import of_authority
from safeguard_desktop.services.acts.consulting import ConsultingService
from safeguard_desktop.services.acts.referral_drafts import ConsultationDraft
from safeguard_desktop.services.local_notes import LocalNotesService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import subject_of
from safeguard_desktop.ui.acting.under_fields import UnderFields
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.more_questions import MoreQuestions
from safeguard_desktop.ui.help.local_notes_card import LocalNotesCard, OverLocalNotes
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Choice,
    ChoiceField,
    DateField,
    LineField,
    ListField,
    MutedText,
    TextField,
)
from safeguard_desktop.wording import acting
from safeguard_desktop.wording import referrals as words
from safeguard_desktop.wording import second as second_words

_YES: Final = "yes"
_NO: Final = "no"


class ConsultForm(DeskForm):
    """Whom, what was asked and advised, and whether the child was named: then it is a referral."""

    def __init__(
        self, services: tuple[ConsultingService, LocalNotesService], bench: Bench, about_what: str
    ) -> None:
        """Makes the form; `about_what` is ABOUT_CONCERN or ABOUT_CHILD."""
        self._consulting, notes = services
        titles = (second_words.ADVICE_TITLE, second_words.ADVICE_ACT)
        super().__init__(f"{about_what}_advice_form", *titles, bench)
        self._about_what = about_what
        card = LocalNotesCard(notes, bench, f"{about_what}_advice_local_notes")
        self.add(OverLocalNotes(MutedText(second_words.ADVICE_HINT), card))
        self._ask()
        self.add_acts()
        self.role.edited.connect(self._on_name_edited)
        self.named.edited.connect(self._on_name_edited)

    def _ask(self) -> None:
        roles = [Choice(role.value, text) for role, text in second_words.ADVISERS.items()]
        self.role = self.add_field(ListField("adviser_role", words.ADVISER_ROLE, roles))
        self.who = self.add_field(LineField("adviser", second_words.ADVISER, optional=True))
        named = [Choice(_NO, words.NAMED_NO_ANSWER), Choice(_YES, words.NAMED_YES_ANSWER)]
        self.named = self.add_field(
            ChoiceField("identity_disclosed", words.NAMED_QUESTION, named, words.NAMED_HINT, optional=True)
        )
        self.now_a_referral = Banner(Tone.CAUTION, words.BECOMES_REFERRAL_TEXT, title=words.BECOMES_REFERRAL)
        self.now_a_referral.setObjectName("now_a_referral_banner")
        self.add(self.now_a_referral)
        self.under = UnderFields(self, acting.UNDER_NONE)
        self.said = self.add_field(TextField("said", words.ASKED, optional=True, least_lines=2))
        self.advice = self.add_field(
            TextField("advice_text", second_words.TALKED_TEXT, optional=True, least_lines=2)
        )
        self.when = self.add_field(
            DateField("when", second_words.WHEN, self.bench.dates.when, second_words.WHEN_HINT)
        )
        self.not_reached = self.add_field(LineField("not_reached", second_words.NOT_REACHED, optional=True))
        self.organisation = LineField("organisation", words.ADVISER_ORGANISATION, optional=True)
        self.reference = LineField("their_reference", acting.CALL_REFERENCE, optional=True)
        folded = (self.organisation, self.reference)
        self.add(MoreQuestions(f"{self.objectName()}_more_button", folded))
        for field in folded:
            self.add_field(field)
            field.hide()

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())
        about = EntryId(self.about)
        self.under.fetch(lambda: self._consulting.still_to_go(about))

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._consulting.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._consulting.consult(draft)

    def draft(self) -> ConsultationDraft:
        """Returns what is answered."""
        named = self.named.chosen()
        return ConsultationDraft(
            about=subject_of(self._about_what, self.about),
            who=self.who.text(),
            role=self._role(),
            organisation=self.organisation.text(),
            when=self.when.text(),
            said=self.said.text(),
            advice=self.advice.text(),
            named=None if named is None else named == _YES,
            not_reached=self.not_reached.text(),
            their_reference=self.reference.text(),
            under=self.under.decision(),
            remains=self.under.remains(),
        )

    def _role(self) -> AdviserRole | None:
        role = self.role.chosen()
        return AdviserRole(role) if role else None

    @override
    def show_what_applies(self) -> None:
        """Says at once that a name makes it a referral, and asks which decision that carries out."""
        is_named = self._told_to() is not None
        self.now_a_referral.setVisible(is_named)
        self.under.show_what_applies(is_asked=is_named)

    def _told_to(self) -> AdviserRole | None:
        """Returns the authority that was told the name."""
        role = self._role()
        return role if self.named.chosen() == _YES and role in AUTHORITIES else None

    def _on_name_edited(self) -> None:
        self.show_what_applies()
        role = self._told_to()
        self.under.goes_to(of_authority(role) if role is not None else None)
