"""Two minutes of key strokes: to raise a concern on one page; to receive and decide it.

The keys are counted while they are pressed, every one that a hand presses: letters, Tab on the way from question to
question, arrow keys, and the keys that are held (a capital letter and Ctrl+N are two each). They become time by the
keystroke-level model: 0.28 seconds a key for somebody who is no typist, 40 words a minute, with Shift and Ctrl as keys
of their own. Source: Card, Moran and Newell, The keystroke-level model for user performance time with interactive
systems, Communications of the ACM 23 (7), 1980, pages 396 to 410; UI.md, "Raise a concern".

What is typed is as long as such a text is: sixty words in the boxes for what was seen, said and done, more than the
mean of the three concerns in the example, which are meant to be believable; and a reason of 25 words for the decision.
Names, dates and the way to the buttons come on top. Thinking is not counted: it is nothing that a form takes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.codes import Category, ConcernState, DecisionCode
from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.demo.raising import begin
from safeguard_desktop.ui.demo.unlocking import unlock
from safeguard_desktop.ui.raising import RaisingPage
from safeguard_desktop.wording import example
from tests.elm_row import PASSPHRASE, Ticking
from tests.journeys.day import Day
from tests.journeys.playing import Play

SECONDS_A_KEY: Final = 0.28
TWO_MINUTES: Final = 120

TOLD: Final = {
    "child": "Maya Wojcik",
    "when": "today 08:50",
    "observed": (
        "When she took her coat off there was a round bruise, about 2 cm across and yellow at the edge, on the "
        "outside of her left forearm. She let me look and did not flinch. I had asked what happened."
    ),
    "action": "Told Asha at the door at 09:05, and wrote it down in the kitchen straight after.",
    "child_words": "I falled off the big step.",
    "name": "Kit Moreno",
}
NEW_MAYA: Final = {"full_name": "Maya Wójcik", "date_of_birth": "14 May 2022", "group": "Acorns"}
REASON: Final = (
    "One small mark in a place where children do bruise, an account that fits, and no concern before it. "
    "Her mother is to be spoken to today."
)
_TEXTS: Final = ("observed", "action", "child_words")


def words_in(told: Mapping[str, str]) -> int:
    """How many words are in the boxes for what was seen, said and done."""
    return sum(len(told.get(name, "").split()) for name in _TEXTS)


def test_a_concern_is_raised_on_one_page_and_then_received_and_decided_each_in_two_minutes(
    here: Play,
) -> None:
    """S21, S57, S89; UI.md: "in two minutes, and she knows whom to tell"."""
    believable = [words_in(told) for told in (example.BRUISE, example.LATE, example.HUNGRY)]
    assert words_in(TOLD) >= max(60, sum(believable) / len(believable))
    assert len(REASON.split()) >= 25
    keys, clock = here.keyboard, here.workplace.clock
    assert isinstance(clock, Ticking)
    day = Day(here, clock)

    begin(here.stage)
    page = here.program.start.raising
    here.stage.fill(TOLD)
    assert here.program.start.raising is page, "all of it is asked on one page"
    assert isinstance(page, RaisingPage)
    keys.push("raising_send_button")
    raised = keys.strokes
    day.references["bruise"] = read("sent_title").split()[-1]
    assert here.shows("Still tell Asha Patel")
    keys.push("sent_done_button")

    unlock(here.stage, PASSPHRASE)
    keys.strokes = 0
    day.receives_for_a_new_child("bruise", NEW_MAYA, [Category.PHYSICAL])
    day.begins_to_decide("bruise", DecisionCode.MONITOR, REASON)
    day.decides(review_on="7 December", follow_up="Kit looks out for new marks.")
    received = keys.strokes
    assert day.row("bruise").state is ConcernState.MONITORED

    assert len("".join(TOLD.values())) < raised < TWO_MINUTES / SECONDS_A_KEY, f"{raised} keys to raise it"
    assert len(REASON) < received < TWO_MINUTES / SECONDS_A_KEY, f"{received} keys to receive and decide it"
