"""The form that records a decision. Source: R-REC-1 in guidance.md section 2.1; S49, S50, S90."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from typing_extensions import override

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.codes import DecisionCode
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.acts.family import FamilyService
from safeguard_desktop.services.concern.deciding import DecidingService, Standing
from safeguard_desktop.services.concern.second import AdviceDraft, needs_second
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.inbox.drafts import DecisionDraft
from safeguard_desktop.services.local_notes import LocalNotesService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.refusals import Refusals
from safeguard_desktop.ui.concerns.limbs import Limbs
from safeguard_desktop.ui.concerns.still_open import StillOpen
from safeguard_desktop.ui.concerns.threshold_field import ThresholdField
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.refill import Inset
from safeguard_desktop.ui.help.local_notes_card import LocalNotesCard, OverLocalNotes
from safeguard_desktop.ui.second.advice_fields import AdviceFields
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import CheckField, Choice, ChoiceField, DateField, MutedText, TextField
from safeguard_desktop.wording import acting as acting_words
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import labels


class DecisionForm(DeskForm):
    """What was decided about a concern, and why. The review date is asked for where it is needed."""

    def __init__(
        self,
        services: tuple[DecidingService, GuidanceService, FamilyService, LocalNotesService],
        bench: Bench,
    ) -> None:
        super().__init__("decision_form", words.DECIDE, words.DECIDE_ACT, bench)
        self._deciding, self._guidance, family, self._notes = services
        self._standing: Standing | None = None
        card = LocalNotesCard(self._notes, bench, "decision_local_notes")
        self.add(OverLocalNotes(MutedText(words.CONSENT_LINE), card))
        self.refusals, self.still_open = Refusals(family, bench), StillOpen()
        self.add(self.refusals)
        self.add(self.still_open)
        self._ask()
        self.add_acts()
        self.decision.edited.connect(self._show_what_applies)
        self.closes.edited.connect(self._show_what_applies)
        for field in (self.reason, self.follow_up, self.outcome):
            field.edited.connect(self._show_limbs)

    def _ask(self) -> None:
        choices = [Choice(code.value, labels.DECISIONS[code]) for code in DecisionCode]
        self.decision = self.add_field(ChoiceField("decision", words.DECISION, choices))
        self.rules = Inset(Space.SMALL)
        self.add(self.rules)
        self.threshold = self.add_field(ThresholdField(self._notes, self.bench))
        self.reason = self.add_field(TextField("reason", words.REASON, words.REASON_HINT))
        self.advice = AdviceFields(self, self.bench)
        self.review_on = self.add_field(
            DateField("review_on", words.REVIEW_ON, self.bench.dates.coming, words.REVIEW_ON_HINT)
        )
        self.follow_up = self.add_field(TextField("follow_up", words.FOLLOW_UP, optional=True, least_lines=2))
        self.closes = self.add_field(CheckField("closes", words.CLOSES, words.CLOSES_HINT))
        self.outcome = self.add_field(TextField("outcome", words.OUTCOME, optional=True, least_lines=2))
        self.limbs = Limbs()
        self.add(self.limbs)

    @override
    def begin(self, about: str) -> None:
        self._standing = None
        self.still_open.empty()
        super().begin(about)
        self.threshold.fetch()
        concern = EntryId(about)
        self.refusals.show_for(Subject(concern=concern))
        self.bench.tasks.run(
            lambda: (concern, self._deciding.standing(concern)),
            self._on_standing_found,
            self.trouble.show_failure,
            owner=self,
        )

    @override
    def prefill(self) -> None:
        self.threshold.want("")
        self._show_what_applies()

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.threshold.want(answers.get("threshold", ""))
        self._show_what_applies()

    @override
    def answers(self) -> dict[str, str]:
        return super().answers() | {"threshold": self.threshold.level()}

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._deciding.decision_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._deciding.decide(draft)

    def draft(self) -> DecisionDraft:
        """Returns what is answered."""
        chosen = self.decision.chosen()
        advice = self.advice.draft(EntryId(self.about)) or AdviceDraft(EntryId(self.about))
        return DecisionDraft(
            concern=EntryId(self.about),
            decision=DecisionCode(chosen) if chosen else None,
            reason=self.reason.text(),
            review_on_typed=self.review_on.text() if self._needs_review() else "",
            follow_up=self.follow_up.text(),
            outcome=self.outcome.text(),
            closes=self._closes(),
            threshold=self.threshold.level(),
            talked_with=advice.who,
            talked_when=advice.when,
            talked_text=advice.text,
            not_reached=advice.not_reached,
        )

    def _closes(self) -> bool:
        return self.closes.is_checked() and not self._needs_review()

    def _needs_review(self) -> bool:
        return self.decision.chosen() == DecisionCode.MONITOR.value

    def _show_what_applies(self) -> None:
        """A concern that is monitored has a review date and stays open; any other may be closed."""
        self.review_on.setVisible(self._needs_review())
        self.closes.setVisible(not self._needs_review())
        chosen, standing = self.decision.chosen(), self._standing
        categories = standing.categories if standing is not None else ()
        self.advice.show(shown=needs_second(DecisionCode(chosen) if chosen else None, categories))
        self._show_limbs()
        self._ask_for_guidance()

    def _show_limbs(self) -> None:
        """Says while it is being written what is still missing before the concern can be closed."""
        self.limbs.setVisible(self._closes())
        standing = self._standing
        # What closing asks for may not be left empty; how it was followed up may be written elsewhere.
        is_followed_up = standing is not None and standing.has_follow_up
        self.outcome.set_optional(optional=not self._closes())
        self.follow_up.set_optional(optional=not self._closes() or is_followed_up)
        if standing is None:
            return
        summary = "written" if standing.has_summary else ""
        follow_up = self.follow_up.text() or ("written" if standing.has_follow_up else "")
        found = rules.closing_problems(summary, follow_up, self.outcome.text(), self.reason.text())
        self.limbs.show_missing({problem.field for problem in found})

    def _on_standing_found(self, found: tuple[EntryId, Standing]) -> None:
        concern, standing = found
        if concern != self.about:
            return
        self._standing = standing
        day = date.fromisoformat(self.bench.dates.today())
        self.still_open.show_tasks(standing.open_tasks, day)
        self.limbs.say_aside(_aside(standing))
        self._show_what_applies()

    def _ask_for_guidance(self) -> None:
        """Shows what the guidance says about the decision that is chosen."""
        chosen = self.decision.chosen()
        if chosen is None:
            self.rules.empty()
            return
        code = DecisionCode(chosen)

        def work() -> tuple[Guidance, ...]:
            general = self._guidance.decision_guidance()
            return tuple(rule for rule in self._guidance.decision_guidance(code) if rule not in general)

        self.bench.tasks.run(work, self._on_guidance_found, latest="decision guidance", owner=self)

    def _on_guidance_found(self, rules: tuple[Guidance, ...]) -> None:
        fill = self.rules.begin()
        for rule in rules:
            fill(guidance_banner(rule))


def _aside(standing: Standing) -> str:
    """Returns what should be known at closing, and does not stand in its way."""
    author = standing.author or acting_words.THE_AUTHOR
    no_feedback = "" if standing.has_feedback else acting_words.NO_FEEDBACK.format(author=author)
    still_open = acting_words.OPEN_AT_CLOSING if standing.open_tasks else ""
    return " ".join(part for part in (no_feedback, still_open) if part)
