"""The whole journey by keyboard alone, through the real windows, from nothing to a restored record."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QApplication

from safeguard_desktop.domain.child import YesNo
from safeguard_desktop.domain.codes import Category, ConcernState, DecisionCode
from safeguard_desktop.domain.entries import ConcernRaised, Decision, Note
from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.demo.deciding import add_note, correct, decide_to_monitor, keep
from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.demo.leaving import make_pack
from safeguard_desktop.ui.demo.raising import look_up, raise_one
from safeguard_desktop.ui.demo.reading import complete_front_sheet, open_child, save_chronology, search
from safeguard_desktop.ui.demo.receiving import go_to_receive, receive_known_child, receive_new_child
from safeguard_desktop.ui.demo.restoring import restore
from safeguard_desktop.ui.demo.setting_up import Secrets, set_up
from safeguard_desktop.ui.demo.unlocking import lock, unlock
from safeguard_desktop.wording import example
from safeguard_desktop.wording.times import date_text
from tests.elm_row import Ticking, make_workplace
from tests.journeys.playing import Play, play

TODAY = date(2026, 11, 23)


def desk_of(play: Play) -> Desk:
    """What lies behind the window, to compare with what stands on it."""
    assert play.program.opened is not None
    return play.program.opened.desk


@pytest.mark.timeout(180)
def test_from_nothing_to_a_restored_record_by_keyboard_alone(
    empty: Play, tmp_path: Path, qapp: QApplication
) -> None:
    secrets = set_up(empty.stage, empty.workplace.documents)
    (folder,) = empty.workplace.documents.glob("*.safeguard")
    references = _raise(empty, folder)
    _receive(empty, secrets, references[0])
    _write_about_it(empty)
    _receive_under_another_spelling(empty, references[1])
    _read(empty)
    passphrase = _make_pack(empty)
    _lock(empty, folder, secrets, references[0])
    _pack_opens(empty.workplace.documents, passphrase)
    with play(qapp, make_workplace(tmp_path, Ticking(), "another-pc")) as bare:
        _restore(bare, secrets, folder)


def _raise(here: Play, folder: Path) -> tuple[str, str]:
    """Two members of staff raise a concern each; nobody is signed in."""
    references = (raise_one(here.stage, example.BRUISE), raise_one(here.stage, example.HUNGRY))
    assert read("waiting_label").startswith("2 concerns waiting")
    waiting = list((folder / "inbox").glob("*.concern"))
    assert len(waiting) == 2
    assert all(b"Maya" not in path.read_bytes() for path in waiting)
    return references


def _receive(here: Play, secrets: Secrets, reference: str) -> None:
    unlock(here.stage, secrets.passphrase)
    assert here.shows(reference)
    go_to_receive(here.stage, reference)
    assert here.shows(example.BRUISE["observed"])
    receive_new_child(here.stage, example.NEW_MAYA, (Category.PHYSICAL,))
    (row,) = [row for row in _rows(here) if row.reference == reference]
    assert (row.number, row.child_name, row.state) == (1, "Maya Wójcik", ConcernState.RECEIVED)
    assert row.categories == (Category.PHYSICAL,)


def _write_about_it(here: Play) -> None:
    """Decision, note, correction and hold on the concern that is open; the form goes and the keyboard stays."""
    decide_to_monitor(here.stage, date_text((TODAY + timedelta(days=14)).isoformat()))
    assert here.keyboard.at == "decide_button"
    add_note(here.stage)
    correct(here.stage)
    keep(here.stage)
    assert here.keyboard.at == "decide_button"
    row = next(row for row in _rows(here) if row.number == 1)
    view = desk_of(here).concerns.view(row.id)
    assert (row.state, row.decision, row.review_on) == (
        ConcernState.MONITORED,
        DecisionCode.MONITOR,
        "2026-12-07",
    )
    bodies = {type(entry.body) for entry in view.followed}
    assert {Decision, Note} <= bodies
    assert isinstance(view.as_amended, ConcernRaised)
    assert view.as_amended.place == example.AMENDED["place"]
    assert isinstance(view.raised.body, ConcernRaised)
    assert view.raised.body.place == example.BRUISE["place"], "the first wording is kept"
    assert len(view.holds) == 1


def _receive_under_another_spelling(here: Play, reference: str) -> None:
    go_to_receive(here.stage, reference)
    assert here.shows(example.HUNGRY["observed"])
    receive_known_child(here.stage, "Maya Wójcik", (Category.NEGLECT,))
    assert {row.child_name for row in _rows(here)} == {"Maya Wójcik"}
    assert len(desk_of(here).children.rows()) == 1


def _read(here: Play) -> None:
    """The child's page, the front sheet, the chronology on paper, and search."""
    open_child(here.stage, "Wojcik")
    complete_front_sheet(here.stage)
    (child,) = desk_of(here).children.rows()
    (person,) = desk_of(here).children.view(child.id).details.people
    assert (person.name, person.may_collect) == ("Ewa Kamińska", YesNo.YES)
    assert here.shows(example.FRONT_SHEET["keeps_safe_today"])
    save_chronology(here.stage)
    saved = here.workplace.documents / "Chronology.pdf"
    with pikepdf.open(saved) as chronology:
        assert len(chronology.pages) >= 1
    assert here.keyboard.at == "note_button"
    search(here.stage, example.FOUND_BY)
    assert here.shows(example.HUNGRY["observed"])


def _make_pack(here: Play) -> str:
    open_child(here.stage, "Wójcik")
    told = make_pack(here.stage, date_text((TODAY + timedelta(days=30)).isoformat()))
    (made,) = desk_of(here).transfers.made()
    assert (made.number, made.to_setting) == ("TP-2026-0001", example.TRANSFER["to_setting"])
    return told.passphrase


def _lock(here: Play, folder: Path, secrets: Secrets, reference: str) -> None:
    head = desk_of(here).session.ledger.head()
    lock(here.stage)
    assert here.program.opened is None
    assert look_up(here.stage, reference).startswith("Received")
    verdict = verify_folder(folder, secrets.passphrase, head)
    assert verdict.is_sound
    assert verdict.head == head, "nothing was added behind the lead's back"


def _pack_opens(documents: Path, passphrase: str) -> None:
    (pack,) = documents.glob("TP-*.pdf")
    with pikepdf.open(pack, password=passphrase) as opened:
        assert len(opened.pages) >= 5
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(pack)


def _restore(bare: Play, secrets: Secrets, folder: Path) -> None:
    """With the recovery sheet alone: the passphrase of before is never typed here."""
    bare.picker.folder = folder.with_name(f"{folder.name}-backups")
    passphrase = restore(bare.stage, secrets.recovery_words, bare.workplace.documents)
    assert passphrase != secrets.passphrase
    unlock(bare.stage, passphrase)
    open_child(bare.stage, "Wójcik")
    assert bare.shows("Maya Wójcik")
    assert bare.shows("Do not destroy")
    lock(bare.stage)
    (restored,) = bare.workplace.documents.glob("*.safeguard")
    assert verify_folder(restored, passphrase).is_sound


def _rows(here: Play) -> tuple[ConcernRow, ...]:
    concerns = desk_of(here).concerns
    return concerns.rows(concerns.ids(ConcernsQuery()))
