"""Who raised a concern in confidence is not let out by mistake: whoever is about to tell is warned. Source: S16."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safeguard_desktop.domain.entries.referring import ReferrerKind
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.sharing.codes import Outcome, ReferrerPart
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.restricted.drafts import ReferrerDraft, RestrictedDraft, WhoReads
from safeguard_desktop.ui.desk.places import Destination, Place
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.ui.sharing.test_share_wizard import page
from tests.ui.unlocked import Unlocked

AT_RISK = "C-0001: whoever raised it is at risk if the name comes out."


@pytest.fixture
def child(here: Unlocked) -> ChildId:
    return here.add_child()


@pytest.fixture
def concern(here: Unlocked, setting: Setting, child: ChildId) -> EntryId:
    concern = here.received_one(setting, child)
    who = ReferrerDraft(
        concern=concern, referrer_kind=ReferrerKind.PRIVATE, referrer_name="Ms Hall", risk="He shouts."
    )
    here.desk.restricted.keep(RestrictedDraft(child, who, WhoReads(tells_others=False)))
    return concern


def test_whoever_decides_what_goes_out_is_warned(here: Unlocked, concern: EntryId) -> None:
    here.go(Place.SHARE, concern)
    assert AT_RISK not in here.words()
    page(here)._go_to(SharingStep.PROTECT)  # the pages before it have a test of their own
    here.settle()
    assert AT_RISK in here.words()
    assert "the name stays out of the file that is made here" in here.words()
    assert "Hall" not in here.words(), "somebody may look over the lead’s shoulder"


@pytest.mark.parametrize("act", ["call", "family", "refer"])
def test_whoever_tells_somebody_is_warned(here: Unlocked, concern: EntryId, child: ChildId, act: str) -> None:
    for place, subject in ((Place.CONCERN, concern), (Place.CHILD, child)):
        here.go(place, subject)
        assert AT_RISK not in here.words()
        here.act(act)
        assert AT_RISK in here.words(), place
        assert "Hall" not in here.words()


def test_nobody_is_warned_where_no_name_is_kept(here: Unlocked, setting: Setting) -> None:
    concern = here.received_one(setting, here.add_child(name="Leo Brandt"))
    here.go(Place.CONCERN, concern)
    here.act("family")
    assert "Do not let out who raised it" not in here.words()


def test_a_decision_that_named_them_stands_among_the_names_told_and_opens(
    here: Unlocked, concern: EntryId
) -> None:
    """S11, S14."""
    deciding = here.desk.sharing.deciding
    draft = answered(deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
    named = replace(draft.protect, referrer=ReferrerPart.NAMED, referrer_why="They know.")
    deciding.record(replace(draft, protect=named))
    here.go(Place.NAMES_TOLD)
    assert "An agency: Lee Marsh · decided by Asha Patel" in here.words()
    here.press("open_names_0_button")
    assert here.window.here == Destination(Place.SHARING_DECISION, deciding.decisions()[0].id)
