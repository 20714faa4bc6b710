"""The forms about a request with the law behind it: that it came, and what happened to it. Source: S65, S69."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.legal import LegalAsker, LegalPower, LegalStepKind, Proceedings
from safeguard_desktop.services.legal.drafts import LegalDraft, LegalStepDraft
from safeguard_desktop.services.legal.requests import LegalRequestsService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import subject_of
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of, way_field
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.refill import Inset
from safeguard_desktop.ui.theme import Space
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
from safeguard_desktop.wording import acting as acting_words
from safeguard_desktop.wording import legal as words


class LegalRequestForm(DeskForm):
    """Who asks, for what, on what power, by when, and whether proceedings are going on."""

    def __init__(self, requests: LegalRequestsService, bench: Bench, about_what: str) -> None:
        """Makes the form; `about_what` is ABOUT_CONCERN or ABOUT_CHILD."""
        super().__init__(f"{about_what}_legal_form", words.TITLE, words.ACT, bench)
        self._requests, self._about_what = requests, about_what
        self._powers = {power.key: power for power in requests.powers()}
        self._ask_who()
        self._ask_power()
        self.due = self.add_field(
            DateField("legal_due", words.DUE, bench.dates.coming, words.DUE_HINT, optional=True)
        )
        self.proceedings = self.add_field(
            ChoiceField(
                "legal_proceedings", words.PROCEEDINGS, choices_of(words.GOING_ON), words.PROCEEDINGS_HINT
            )
        )
        self.add_acts()

    def _ask_who(self) -> None:
        self.asker = self.add_field(ListField("legal_asker", words.ASKER, choices_of(words.ASKERS)))
        self.who = self.add_field(LineField("legal_who", words.WHO))
        self.organisation = self.add_field(LineField("legal_organisation", words.ORGANISATION, optional=True))
        self.reference = self.add_field(LineField("legal_reference", words.REFERENCE, optional=True))
        self.when = self.add_field(
            DateField("when", words.WHEN, self.bench.dates.when, acting_words.WHEN_HINT)
        )
        self.way = self.add_field(way_field("way", words.WAY, optional=True))
        self.asked_for = self.add_field(
            TextField("legal_asked_for", words.ASKED_FOR, words.ASKED_FOR_HINT, least_lines=2)
        )

    def _ask_power(self) -> None:
        offered = [Choice(power.key, power.title) for power in self._powers.values()]
        self.power = self.add_field(ListField("legal_power", words.POWER, offered, empty=words.NO_POWER))
        self.power.show_hint(words.POWER_HINT)
        self._rule = Inset(Space.SMALL)
        self.add(self._rule)
        self.power_words = self.add_field(
            TextField("legal_power_words", words.POWER_WORDS, optional=True, least_lines=2)
        )
        self.power.edited.connect(self.show_what_applies)

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._requests.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._requests.record(draft)

    def draft(self) -> LegalDraft:
        """Returns what is answered."""
        asker = self.asker.chosen()
        return LegalDraft(
            about=subject_of(self._about_what, self.about),
            asker=LegalAsker(asker) if asker else None,
            who=self.who.text(),
            organisation=self.organisation.text(),
            their_reference=self.reference.text(),
            when=self.when.text(),
            way=chosen_of(self.way, ContactWay),
            asked_for=self.asked_for.text(),
            power=self.power.chosen() or "",
            power_words=self.power_words.text(),
            answer_due_typed=self.due.text(),
            proceedings=chosen_of(self.proceedings, Proceedings),
        )

    @override
    def show_what_applies(self) -> None:
        """Shows what the power that is named means, with its source."""
        power = self._powers.get(self.power.chosen() or "")
        with self._rule.refilled() as fill:
            if power is not None:
                fill(power_banner(power))


class LegalStepForm(DeskForm):
    """What happened to a request: answered, another day, proceedings began or ended, taken back."""

    def __init__(self, requests: LegalRequestsService, bench: Bench) -> None:
        super().__init__("legal_step_form", words.STEP_TITLE, words.STEP_ACT, bench)
        self._requests = requests
        self.step = self.add_field(ChoiceField("legal_step", words.STEP, choices_of(words.CHOSEN_STEPS)))
        self._lifts_nothing = MutedText(words.ENDING_LIFTS_NOTHING)
        self.add(self._lifts_nothing)
        self.due = self.add_field(
            DateField("legal_due", words.NEW_DUE, bench.dates.coming, acting_words.DUE_HINT)
        )
        self.who = self.add_field(LineField("legal_step_who", words.STEP_WHO, optional=True))
        self.text = self.add_field(
            TextField("legal_text", words.STEP_TEXT, words.STEP_TEXT_HINT, least_lines=3)
        )
        self.way = self.add_field(way_field("way", acting_words.CALL_WAY, optional=True))
        self.when = self.add_field(
            DateField("when", words.STEP_WHEN, bench.dates.when, acting_words.WHEN_HINT)
        )
        self.add_acts()
        self.step.edited.connect(self.show_what_applies)

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._requests.step_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._requests.step(draft)

    def draft(self) -> LegalStepDraft:
        """Returns what is answered."""
        return LegalStepDraft(
            request=EntryId(self.about),
            step=chosen_of(self.step, LegalStepKind),
            when=self.when.text(),
            who=self.who.text(),
            text=self.text.text(),
            way=chosen_of(self.way, ContactWay),
            due_typed=self.due.text(),
        )

    @override
    def show_what_applies(self) -> None:
        step = chosen_of(self.step, LegalStepKind)
        self.due.setVisible(step is LegalStepKind.NEW_DEADLINE)
        self._lifts_nothing.setVisible(step is LegalStepKind.PROCEEDINGS_ENDED)


def power_banner(power: LegalPower) -> Banner:
    """Returns what a power means, whether it obliges, its source and when that was looked at."""
    text = f"{words.FORCES[power.force]}. {power.text}"
    return guidance_banner(
        Guidance(text, power.source, power.edition, power.verified_on, is_verified=power.is_verified)
    )
