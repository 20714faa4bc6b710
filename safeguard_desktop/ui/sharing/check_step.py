"""Check your answers: what will be kept, page by page, each with a link that changes it; and what is still missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from safeguard_desktop.domain.entries import SharingDecision
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    BodyText,
    Column,
    Fact,
    KeyValueList,
    LinkButton,
    MutedText,
    Section,
)
from safeguard_desktop.wording import kit, sharing_codes, sharing_story
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording.problems import problem_text

_NAME_WIDTH = 230


class CheckStep(Column):
    """Everything that was answered. `change_chosen` carries the step that is to be changed."""

    change_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(Space.WIDE)
        self.add(MutedText(words.CHECK_INTRO))
        self._items: Sequence[str] = ()
        self._answers = Refill(Space.LARGE)
        self.add(self._answers)

    def show_answers(
        self,
        body: SharingDecision | None,
        steps: Sequence[SharingStep],
        missing: Sequence[tuple[SharingStep, Problem]],
        items: Sequence[str] = (),
    ) -> None:
        """Shows what will be kept, and the entries that were chosen; without a body only what is missing."""
        self._items = items
        with self._answers.refilled() as fill:
            if missing:
                fill(Banner(Tone.CAUTION, words.NOT_COMPLETE))
            for step in steps:
                problems = [problem for at, problem in missing if at is step]
                if step is not SharingStep.CHECK:
                    fill(self._section(step, body, problems))

    def _section(
        self, step: SharingStep, body: SharingDecision | None, problems: Sequence[Problem]
    ) -> Section:
        link = LinkButton(kit.CHANGE, name=f"change_{step.value}_button")
        link.setAccessibleName(kit.answer_change(words.STEPS[step]))
        link.clicked.connect(lambda: self.change_chosen.emit(step.value))
        section = Section(words.STEPS[step], link)
        for problem in problems:
            text = BodyText(problem_text(problem))
            text.setProperty("tone", Tone.STOP.value)
            section.add(text)
        pairs = sharing_story.PAIRS[step](body) if body is not None else ()
        facts = [Fact(label, text) for label, text in pairs if text.strip()]
        if step is SharingStep.DECISION and body is not None:
            facts = [
                Fact(words.OUTCOME, sharing_codes.OUTCOMES[body.outcome]),
                Fact(words.REASON, body.reason),
                *facts,
            ]
        for item in self._items if step is SharingStep.ITEMS else ():
            section.add(BodyText(f"• {item}"))
        if facts:
            section.add(KeyValueList(facts, name_width=_NAME_WIDTH))
        elif not problems:
            section.add(MutedText(kit.NOT_ANSWERED))
        return section
