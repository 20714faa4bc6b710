"""Raising a concern by keyboard, without a sign-in; and what becomes of one that is not finished."""

from __future__ import annotations

from collections.abc import Mapping

from safeguard_desktop.services.inbox.drafts import About, MustNotSee
from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.wording import example
from safeguard_desktop.wording.demo import ABOUT_LEAD, LEFT, RAISED


def raise_several(stage: Stage) -> tuple[str, ...]:
    """Raises the concerns of the example from the start page; returns their references."""
    told = (example.BRUISE, example.LATE, example.HUNGRY)
    references = []
    for number, answers in enumerate(told):
        references.append(raise_one(stage, answers, is_shown=number == 0))
        stage.tell(RAISED.format(reference=references[-1]))
    stage.tell(ABOUT_LEAD)
    worry_about_the_lead(stage)
    stage.tell(LEFT)
    leave_unfinished(stage, example.UNFINISHED)
    return tuple(references)


def raise_one(stage: Stage, told: Mapping[str, str], *, is_shown: bool = False) -> str:
    """Raises a concern from the start page and comes back to it; returns the reference."""
    begin(stage)
    if is_shown:
        stage.look("raise-a-concern")
    stage.fill(told)
    if is_shown:
        stage.look("raise-a-concern-written")
    stage.keyboard.push("raising_send_button")
    reference = read("sent_title").split()[-1]
    if is_shown:
        stage.look("raise-a-concern-saved")
    stage.keyboard.push("sent_done_button")
    return reference


def begin(stage: Stage) -> None:
    """Opens the form from the start page and answers the two questions that come before all others."""
    keyboard = stage.keyboard
    keyboard.press("Ctrl+N")
    keyboard.choose("about", About.CHILD.value)
    keyboard.choose("must_not_see", MustNotSee.NOBODY.value)


def worry_about_the_lead(stage: Stage) -> None:
    """Has a small worry about the lead: it goes to the manager, and to nobody else."""
    keyboard = stage.keyboard
    keyboard.press("Ctrl+N")
    keyboard.choose("about", About.ADULT.value)
    keyboard.choose("must_not_see", MustNotSee.NOBODY.value)
    stage.fill(example.ABOUT_LEAD)
    stage.look("raise-about-an-adult")
    keyboard.push("raising_send_button")
    keyboard.push("sent_done_button")


def leave_unfinished(stage: Stage, told: Mapping[str, str]) -> None:
    """Begins to write and leaves it with the lead."""
    keyboard = stage.keyboard
    begin(stage)
    stage.fill(told)
    keyboard.press("Escape")
    keyboard.push("raising_hand_over_button")
    stage.look("start-page-with-concerns-waiting")


def look_up(stage: Stage, reference: str) -> str:
    """Asks on the start page what became of a concern; returns the answer."""
    stage.keyboard.fill("reference", reference)
    stage.keyboard.press("Return")
    return read("reference_answer")
