"""The one page on which social care is told in under a minute of key strokes, and the wizard in under three.

Keys are counted and become time as in `test_two_minutes`: every key goes to whatever has the focus, and nothing but a
key moves that. Texts are as long as such texts are. Source: UI.md ("Tell
someone"); S37, S47.
"""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.codes import AgencyCode, FamilyTold
from safeguard_desktop.domain.entries import SharedFirst, SharingDecision
from safeguard_desktop.domain.sharing.codes import (
    AdviceNaming,
    Outcome,
    ReferrerPart,
    SharingKind,
    SharingTest,
    SharingWay,
    Urgency,
)
from safeguard_desktop.ui.demo.unlocking import unlock
from safeguard_desktop.ui.desk.places import Place
from tests.elm_row import PASSPHRASE, Setting
from tests.journeys.playing import Play
from tests.journeys.test_two_minutes import SECONDS_A_KEY
from tests.services.steps import add_child, bodies, receive_one

A_MINUTE: Final = 60
THREE_MINUTES: Final = 180
SAID: Final = "Two bruises in a week, her words about the belt, and that he collects her at half past three."
WHY: Final = "She is not safe to go home with him today."
EVIDENCE: Final = "Two bruises in a week on the left forearm. She says that Daddy did it with the belt."
REASON: Final = "They decide today where she sleeps, and cannot without what was seen here."
WHY_THESE: Final = "It is what was seen and said, and all that we know of it."
NECESSITY: Final = "Asked first, he would know who spoke. Nothing less would protect her tonight."


def test_social_care_is_told_in_a_minute_and_the_decision_made_in_three(here: Play, setting: Setting) -> None:
    """S24, S37, S47, S54: share first; the rest is written down in full, all of it without a mouse."""
    keys = here.keyboard
    desk = setting.unlock()
    receive_one(desk, setting, add_child(desk))
    desk.session.close()
    unlock(here.stage, PASSPHRASE)
    keys.press("Ctrl+3")
    keys.press("Down")
    keys.press("Return")

    keys.strokes = 0
    keys.push("call_button")
    keys.choose("agency", AgencyCode.SOCIAL_CARE.value)
    here.stage.fill({"said": SAID, "why_told": WHY})
    keys.choose("family", FamilyTold.TO_BE_TOLD.value)
    keys.press("Ctrl+Return")
    told = keys.strokes
    record = here.program.opened
    assert record is not None
    assert len(bodies(record.desk, SharedFirst)) == 1
    assert len(SAID) < told < A_MINUTE / SECONDS_A_KEY, f"{told} keys to tell social care"

    keys.press("Ctrl+1")
    keys.strokes = 0
    keys.push_act("Write it down in full")
    decide(here)
    decided = keys.strokes
    (body,) = bodies(record.desk, SharingDecision)
    assert isinstance(body, SharingDecision)
    assert (body.outcome, body.said, body.makes_good is not None) == (Outcome.SHARE_ALL, SAID, True)
    assert len(body.items) == 3, "the concern, the call, and what is still to be done about it"
    assert body.why_all == WHY_THESE
    assert len(EVIDENCE + REASON + WHY_THESE) < decided < THREE_MINUTES / SECONDS_A_KEY, (
        f"{decided} keys to decide"
    )
    what_did_we_tell(here)


def what_did_we_tell(here: Play) -> None:
    """Done when 5: "What did we tell Lee Marsh about Maya, when and why?" Two words, and at most three keys."""
    keys = here.keyboard
    keys.press("Ctrl+1")
    keys.press("Ctrl+4")
    keys.press("Space")
    keys.write("marsh maya")
    keys.strokes = 0
    for answer in (SAID, REASON, "23 Nov 2026", "Lee Marsh"):
        assert here.shows(answer), f"{answer} is there before another key is pressed"
    keys.press("Down")
    keys.press("Return")
    assert keys.strokes <= 3
    record = here.program.opened
    assert record is not None
    assert record.window.here.place is Place.CONCERN


def decide(here: Play) -> None:
    """Somebody goes through the wizard: what the call said already is there."""
    keys = here.keyboard
    keys.choose("share_kind", SharingKind.WE_TELL.value)
    keys.fill("share_to_name", "Lee Marsh")
    keys.tab_to("share_verified_combo")
    keys.press("Down")
    go_on(here)
    keys.choose("share_urgency", Urgency.NOW.value)
    keys.tab_to("share_purpose_combo")
    keys.press("Down")
    go_on(here)
    keys.fill("share_at_risk", EVIDENCE)
    go_on(here)
    keys.choose("share_naming", AdviceNaming.NOT_TAKEN.value)
    go_on(here)
    keys.choose("share_family", "not_sought")
    keys.tab_to("share_not_sought_code_combo")
    keys.press("Down")
    go_on(here)
    go_on(here)
    keys.choose("share_outcome", Outcome.SHARE_ALL.value)
    here.stage.fill({"share_reason": REASON, "share_necessity": NECESSITY})
    go_on(here)
    keys.push("share_items_concern_button")
    keys.fill("share_why_all", WHY_THESE)
    go_on(here)
    keys.choose("share_referrer", ReferrerPart.NOT_IN_IT.value)
    for test in SharingTest:
        keys.tick(f"share_tests_{test.value}")
    go_on(here)
    keys.choose("share_way", SharingWay.TELEPHONE.value)
    go_on(here)
    keys.fill("share_second", "Jo Lindqvist, manager")
    go_on(here)
    keys.press("Ctrl+Return")


def go_on(here: Play) -> None:
    here.keyboard.press("Ctrl+Return")
