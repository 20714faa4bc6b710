"""The head at the start window, by keyboard: worries about adults, which the lead cannot read."""

from __future__ import annotations

from safeguard_desktop.ui.demo.reading import expect
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.ui.demo.unlocking import lock, unlock
from safeguard_desktop.wording import example, matters, personal


def look_at_worries_about_adults(stage: Stage, passphrase: str) -> None:
    """Looks at an allegation that was followed to its end, and at a small worry that has just come."""
    keyboard = stage.keyboard
    unlock(stage, passphrase, example.PEOPLE["manager_name"])
    keyboard.tab_to("approver_tabs")
    keyboard.press("Left", 3)
    keyboard.press("Right")
    expect(personal.TITLE)
    keyboard.push_act(personal.OPEN)
    expect(example.ABOUT_LEAD["observed"])
    stage.look("only-for-the-head")
    keyboard.tab_to("approver_tabs")
    keyboard.press("Right")
    expect(matters.TITLE)
    stage.look("worries-about-adults")
    keyboard.push_act(matters.OPEN)
    expect(example.ADULT)
    stage.look("an-allegation-to-its-end")
    lock(stage)
