"""Receiving concerns by keyboard: with a new child, and with one who is found under another spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QAbstractButton

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.ui.demo.keyboard import spoken
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.ui.receiving.child_choice import NEW_CHILD
from safeguard_desktop.wording import desk as words
from safeguard_desktop.wording import example


def go_to_receive(stage: Stage, reference: str) -> None:
    """Goes to Today and opens a concern that waits."""
    stage.keyboard.press("Ctrl+1")
    stage.keyboard.push(f"open_{reference}_button")


def look_at_unfinished(stage: Stage) -> None:
    """Goes to Today and opens what somebody began and has not sent."""
    stage.keyboard.press("Ctrl+1")
    stage.keyboard.push_act(words.OPEN_IT)
    stage.look("unfinished")


def receive_new_child(stage: Stage, child: Mapping[str, str], categories: Sequence[Category]) -> None:
    """Receives the concern that is open for a child who has no file yet."""
    keyboard = stage.keyboard
    keyboard.choose("child", NEW_CHILD)
    stage.fill(child)
    for category in categories:
        keyboard.tick(f"category_{category.value}")
    keyboard.fill("remark", example.REMARK)
    keyboard.push("receive_form_save_button")


def receive_known_child(stage: Stage, name: str, categories: Sequence[Category]) -> None:
    """Receives the concern that is open for a child whose name is suggested."""
    keyboard = stage.keyboard

    def is_that_child(widget: object) -> bool:
        return isinstance(widget, QAbstractButton) and spoken(widget).startswith(name)

    keyboard.tab_until(is_that_child, name)
    keyboard.press("Space")
    for category in categories:
        keyboard.tick(f"category_{category.value}")
    stage.look("receive-another-spelling")
    keyboard.push("receive_form_save_button")
