"""A lead who is the manager too, as in a very small setting: Today says what is due about adults, without a name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.adult_codes import Authority, HarmLimb, MatterKind
from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.matters.drafts import (
    NOBODY_HERE,
    AdultDraft,
    SortDraft,
    ToldDraft,
    WriteDownDraft,
)
from safeguard_desktop.services.staff.people import PersonDetails
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.places import Destination, Place
from tests.elm_row import Setting
from tests.ui.looking import focused
from tests.ui.unlocked import Unlocked, unlocked

ROWAN = AdultDraft("Rowan Teal", AdultPosition.VOLUNTEERS, "Helps at lunch", NOBODY_HERE)


@pytest.fixture
def here(setting: Setting, qtbot: QtBot, tmp_path: Path) -> Iterator[Unlocked]:
    """The window of a lead who became the manager too, with which the record of worries about adults came."""
    desk = setting.unlock()
    me = desk.staff.people.row(setting.lead).person
    details = PersonDetails(me.name, me.job, me.phone, (Role.LEAD, Role.MANAGER))
    desk.staff.people.change(setting.lead, details, Agreement(words=" ".join(setting.words)))
    desk.session.close()
    with unlocked(setting, qtbot, tmp_path) as shown:
        yield shown


def written_down(here: Unlocked) -> EntryId:
    desk = here.desk.matters.open()
    assert desk is not None
    draft = WriteDownDraft(
        desk.taking_in.new_draft(), ROWAN, "yesterday", "He shut the door of the sleep room.", "Asked him to stop."
    )  # fmt: skip
    return EntryId(desk.taking_in.write_down(draft).id)


def test_today_says_what_is_due_about_adults_and_leads_there(here: Unlocked, tmp_path: Path) -> None:
    """S44, guidance.md 2.3: the LADO by the next working day, Ofsted within 14 days; nobody's name stands there."""
    matter = written_down(here)
    desk = here.desk.matters.open()
    assert desk is not None
    here.go(Place.TODAY)
    assert "Worry about an adult, no. 1" in here.words()
    assert "Say what kind of worry it is" in here.words()
    desk.recording.sort(SortDraft(matter, MatterKind.ALLEGATION, "A door was shut.", (HarmLimb.RISK,)))
    here.window.page(Place.TODAY).bench.bus.changed.emit(Changed("matter", matter))
    here.settle()
    words = here.words()
    assert "To be told: Designated officer for allegations (LADO)" in words
    assert "To be told: Ofsted or childminder agency" in words
    assert "Rowan" not in words
    here.go(Place.CHILDREN)
    here.go(Place.TODAY)
    assert focused().objectName() == "open_matter_1_tell_lado_button"
    _picture(here, "today")
    here.press("open_matter_1_tell_lado_button")
    assert here.window.here == Destination(Place.MATTERS, matter)
    assert focused().objectName() == "matter_told_button"
    _picture(here, "matter")
    _on_paper(here, matter, tmp_path)
    desk.recording.told(ToldDraft(matter, Authority.LADO, said="All of it."))
    here.go(Place.TODAY)
    assert "(LADO)" not in here.words()
    assert "Ofsted" in here.words()


def _on_paper(here: Unlocked, matter: EntryId, tmp_path: Path) -> None:
    """It is looked at, printed and saved; the worry's own story says so. X10."""
    here.act("matter_print")
    assert focused().objectName() == "print_matter_button"
    _picture(here, "paper")
    here.picker.path = tmp_path / "worry.pdf"
    here.press("save_matter_button")
    assert here.picker.path.read_bytes().startswith(b"%PDF")
    here.press("leave_matter_paper_button")
    assert "Saved as a file" in here.words()
    assert here.window.here == Destination(Place.MATTERS, matter)


def _picture(here: Unlocked, name: str) -> None:
    folder = os.environ.get("PICTURES")
    if folder:
        here.window.resize(1280, 800)
        here.settle()
        here.window.grab().save(f"{folder}-{name}.png")
