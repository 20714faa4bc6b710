"""The forms about what follows a referral: put in writing, the lead knows, taken further, its outcome."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from typing_extensions import override

from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.referral_codes import ReferralOutcome, ReferralStepKind
from safeguard_desktop.services.acts.referral_drafts import StepDraft
from safeguard_desktop.services.acts.referring import ReferringService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import ChoiceField, DateField, LineField, MutedText, TextField
from safeguard_desktop.wording import acting, labels
from safeguard_desktop.wording import referrals as words
from safeguard_desktop.wording.times import date_text

_IN_WRITING: Final = {
    way: labels.CONTACT_WAYS[way] for way in (ContactWay.SECURE_EMAIL, ContactWay.LETTER, ContactWay.OTHER)
}
"""Nobody puts anything in writing by telephone."""


class StepForm(DeskForm):
    """The frame: when it was. Subclasses say which step, and ask what else belongs to it."""

    step: ClassVar[ReferralStepKind]

    def __init__(self, words_of: tuple[str, str, str], referring: ReferringService, bench: Bench) -> None:
        """Makes the frame; `words_of` are the form's name, its heading and the words of its button."""
        super().__init__(*words_of, bench)
        self.referring = referring

    def ask_when(self) -> None:
        """Adds when it was, and the buttons."""
        self.when = self.add_field(
            DateField("when", acting.FAMILY_WHEN, self.bench.dates.when, acting.WHEN_HINT)
        )
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self.referring.step_problems(draft, self.step)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self.referring.record_step(draft, self.step)

    def draft(self) -> StepDraft:
        """Returns what is answered."""
        raise NotImplementedError


class WrittenForm(StepForm):
    """It was put in writing: when, how, and where to."""

    step = ReferralStepKind.WRITTEN

    def __init__(self, referring: ReferringService, bench: Bench) -> None:
        super().__init__(("referral_written_form", words.WRITTEN_TITLE, words.WRITTEN_ACT), referring, bench)
        self.add(MutedText(words.WRITTEN_FORM_HINT))
        self.way = self.add_field(ChoiceField("way", words.MADE_WAY, choices_of(_IN_WRITING), optional=True))
        self.who = self.add_field(LineField("written_to", words.WRITTEN_TO, optional=True))
        self.ask_when()

    @override
    def draft(self) -> StepDraft:
        way = chosen_of(self.way, ContactWay)
        return StepDraft(EntryId(self.about), self.when.text(), self.who.text(), way=way)


class LeadKnowsForm(StepForm):
    """Whoever leads knows of a referral that a member of staff made. Source: S48."""

    step = ReferralStepKind.LEAD_INFORMED

    def __init__(self, referring: ReferringService, bench: Bench) -> None:
        super().__init__(("lead_knows_form", words.LEAD_KNOWS, words.LEAD_KNOWS_ACT), referring, bench)
        self.add(MutedText(words.LEAD_KNOWS_HINT))
        self.who = self.add_field(LineField("who_knows", words.LEAD_KNOWS_WHO, optional=True))
        self.ask_when()

    @override
    def draft(self) -> StepDraft:
        return StepDraft(EntryId(self.about), self.when.text(), self.who.text())


class FurtherForm(StepForm):
    """It was taken further, because people see it otherwise. Source: guidance.md section 4 (disagreement)."""

    step = ReferralStepKind.ESCALATED

    def __init__(self, referring: ReferringService, bench: Bench) -> None:
        super().__init__(("referral_further_form", words.FURTHER_TITLE, words.FURTHER_ACT), referring, bench)
        self.add(MutedText(words.FURTHER_HINT))
        self.who = self.add_field(LineField("further_to", words.FURTHER_TO, optional=True))
        self.text = self.add_field(TextField("text", words.FURTHER_TEXT, optional=True, least_lines=2))
        self.due = self.add_field(
            DateField("answer_due", acting.ANSWER_DUE, bench.dates.coming, acting.CALL_DUE_HINT)
        )
        self.ask_when()

    @override
    def prefill(self) -> None:
        super().prefill()
        self.due.set_text(date_text(self.referring.usual_answer_day()))

    @override
    def draft(self) -> StepDraft:
        return StepDraft(
            EntryId(self.about),
            self.when.text(),
            self.who.text(),
            self.text.text(),
            due_typed=self.due.text(),
        )


class OutcomeForm(StepForm):
    """What the authority decided. It ends the referral."""

    step = ReferralStepKind.OUTCOME

    def __init__(self, referring: ReferringService, bench: Bench) -> None:
        super().__init__(("referral_outcome_form", words.OUTCOME_TITLE, words.OUTCOME_ACT), referring, bench)
        self.outcome = self.add_field(
            ChoiceField("referral_outcome", words.OUTCOME_QUESTION, choices_of(words.OUTCOMES))
        )
        self.text = self.add_field(TextField("text", words.OUTCOME_TEXT, optional=True, least_lines=2))
        self.who = self.add_field(LineField("heard_from", acting.ANSWER_BY, optional=True))
        self.ask_when()

    @override
    def draft(self) -> StepDraft:
        outcome = chosen_of(self.outcome, ReferralOutcome)
        return StepDraft(
            EntryId(self.about), self.when.text(), self.who.text(), self.text.text(), outcome=outcome
        )
