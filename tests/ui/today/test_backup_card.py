"""How the backups stand, as Today tells it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.office.backups import BackupState
from safeguard_desktop.ui.today.backup_card import BackupCard
from safeguard_desktop.ui.widgets import MutedText
from safeguard_desktop.wording import desk as words

EARLY, LATE = "2026-11-23T09:00:00.000000Z", "2026-11-24T16:30:00.000000Z"
SECOND = Path("a stick")


@pytest.mark.parametrize(
    ("first", "second", "place", "told"),
    [
        (EARLY, "", None, "Last backup Mon 23 Nov 2026, 09:00. " + words.BACKUP_NO_SECOND),
        (EARLY, EARLY, SECOND, "Last backup Mon 23 Nov 2026, 09:00."),
        ("", "", None, words.BACKUP_NEVER),
        ("", "", SECOND, words.BACKUP_NONE),
        ("", LATE, SECOND, "Last backup Tue 24 Nov 2026, 16:30."),
    ],
)
def test_a_backup_in_the_second_place_counts_and_nobody_is_asked_for_a_place_that_is_there(
    qtbot: QtBot, first: str, second: str, place: Path | None, told: str
) -> None:
    card = BackupCard()
    qtbot.addWidget(card)
    card.show_state(BackupState(first, Path("beside it"), second, place))
    (text,) = card.findChildren(MutedText)
    assert text.text() == told
