"""What the lead writes about a concern, by keyboard: decision, note, correction, and that it is to be kept."""

from __future__ import annotations

from safeguard_desktop.domain.codes import DecisionCode, HoldReason, NoteKind
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.wording import example


def decide_to_monitor(stage: Stage, review_on: str) -> None:
    """Decides about the concern that is open; `review_on` is a date as people write it."""
    keyboard = stage.keyboard
    keyboard.push("decide_button")
    keyboard.choose("decision", DecisionCode.MONITOR.value)
    keyboard.fill("reason", example.DECIDED["reason"])
    keyboard.fill("review_on", review_on)
    keyboard.fill("follow_up", example.DECIDED["follow_up"])
    stage.look("decide")
    keyboard.push("decision_form_save_button")


def add_note(stage: Stage) -> None:
    """Notes a talk with the family on the concern that is open."""
    keyboard = stage.keyboard
    keyboard.push("note_button")
    keyboard.choose("kind", NoteKind.WITH_FAMILY.value)
    stage.fill(example.NOTED)
    stage.look("note")
    keyboard.press("Ctrl+Return")


def correct(stage: Stage) -> None:
    """Corrects where it was; the first wording stays beside it."""
    keyboard = stage.keyboard
    keyboard.push("more_button")
    keyboard.push("amend_button")
    stage.fill(example.AMENDED)
    stage.look("correct")
    keyboard.push("amend_form_save_button")


def keep(stage: Stage) -> None:
    """Marks the concern that is open as one that may not be destroyed."""
    keyboard = stage.keyboard
    keyboard.push("hold_button")
    keyboard.choose("reason_code", HoldReason.LEAD_JUDGEMENT.value)
    keyboard.press("F1")
    stage.look("help-about-a-question")
    keyboard.press("Return")
    keyboard.fill("reason", example.KEPT["reason"])
    stage.look("keep")
    keyboard.push("hold_form_save_button")
