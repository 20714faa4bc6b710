"""Done when 6 of issue 6: how far a pack is, is seen, it can be stopped, and the window answers meanwhile."""

from __future__ import annotations

import os

import pytest

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.entries import InChild, Note, PackPrepared
from safeguard_desktop.domain.moments import NOT_KNOWN
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.transfers.journey import TransferStep
from safeguard_desktop.ui.transfers.page import TransferPage
from safeguard_desktop.wording import transfers as words
from tests.journeys.watchdog import Watchdog
from tests.services.steps import bodies
from tests.ui.unlocked import Unlocked

NOTES = 60
LIVELY = 20
"""So often the event loop turned at least while a pack was made: whatever was pressed would have been answered."""


def page_of_a_thick_record(here: Unlocked) -> TransferPage:
    """The answers of a pack with many entries and a few documents, about to be made."""
    child, session = here.add_child(), here.desk.session
    said = "She was quiet at lunch and did not want to say why. " * 8
    note = Note(NoteKind.OTHER, NOT_KNOWN, said)
    session.append(*(session.new_entry(note, (InChild(child),)) for _ in range(NOTES)))
    files = tuple(
        LookedAt(f"{name}.pdf", DocumentType.PDF, os.urandom(600_000), 1) for name in ("Minutes", "Report")
    )
    here.desk.attaching.attaching.attach(AttachDraft(None, child, files, "From the conference"))
    page = here.go(Place.TRANSFER, child)
    assert isinstance(page, TransferPage)
    here.write("to_setting_edit", "Alder School")
    here.write("to_lead_edit", "Ruth Adeyemi")
    here.press("continue_button")
    here.press("continue_button")
    assert page.stepper.current() == TransferStep.CHECK
    return page


def test_making_a_pack_shows_how_far_it_is_can_be_stopped_and_holds_nothing_up(
    here: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, told = page_of_a_thick_record(here), list[float]()

    def stopped_at_once(done: int, total: int) -> None:
        page.progress.cancel_button.click()

    monkeypatch.setattr(page.progress, "set_progress", stopped_at_once)
    here.press("continue_button")
    assert here.window.status.text == words.STOPPED
    assert page.stepper.current() == TransferStep.CHECK
    assert not bodies(here.desk, PackPrepared), "nothing is left of a pack that was stopped"

    monkeypatch.setattr(page.progress, "set_progress", lambda done, total: told.append(done / total))
    watchdog = Watchdog()
    watchdog.start()
    here.press("continue_button")
    watchdog.stop()
    assert page.is_needed, "the pack is there, with its passphrase in sight"
    assert told == sorted(told)
    assert (told[0] < 0.2, told[-1]) == (True, 1.0)
    assert len(watchdog.gaps) > LIVELY, watchdog.longest(3)
    assert len(bodies(here.desk, PackPrepared)) == 1
