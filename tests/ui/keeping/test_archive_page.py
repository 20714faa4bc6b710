"""Making an archive with the keyboard: explained, a folder, the passphrase once, how to stop. Source: X15; UI.md."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QLineEdit

from safeguard_desktop.domain.entries import Exported
from safeguard_desktop.services.keeping.archive_pages import FIRST
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.keeping.archive_page import ArchivePage
from safeguard_desktop.wording import archive as words
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named
from tests.ui.unlocked import Unlocked


def test_an_archive_is_stopped_then_made_and_its_passphrase_is_shown_once(
    here: Unlocked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    here.add_child()
    here.go(Place.KEEPING)
    here.press("open_archive_button")
    assert here.window.here.place == Place.ARCHIVE.value
    page = here.window.page(Place.ARCHIVE)
    assert isinstance(page, ArchivePage)
    assert words.WHAT_STAYS in here.words()
    assert_all_controls_named(here.window)

    here.press("make_archive_button")  # and the file window is closed
    assert bodies(here.desk, Exported) == []

    here.picker.path = place
    for stop in (page.progress.cancel_chosen.emit, lambda: here.window.go(Destination(Place.KEEPING))):
        with monkeypatch.context() as stopping:
            stopping.setattr(page.progress, "start", lambda _title, stop=stop: stop())
            here.press("make_archive_button")
        assert list(place.iterdir()) == []
        assert not page.is_needed
    assert bodies(here.desk, Exported) == []

    here.go(Place.ARCHIVE)
    here.press("make_archive_button")
    here.settle()
    shown = page.findChild(QLineEdit, "archive_passphrase_edit")
    assert shown is not None
    assert shown.hasFocus()
    assert page.is_needed
    assert_all_controls_named(here.window)
    here.go(Place.KEEPING)
    here.go(Place.ARCHIVE)
    (folder,) = place.iterdir()
    assert folder.name in here.words()
    with pikepdf.open(folder / FIRST, password=shown.text()) as pdf:
        assert "contents.json" in pdf.attachments
    assert len(bodies(here.desk, Exported)) == 1

    here.press("archive_done_button")
    assert here.window.here.place == Place.KEEPING.value
    assert shown.text() == ""
    assert not page.is_needed
