"""When the last backup was made, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal

from safeguard_desktop.services.office.backups import BackupState
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Card, IconLabel, LinkButton, MutedText, Row
from safeguard_desktop.wording import desk as words
from safeguard_desktop.wording.faults import code_sentence
from safeguard_desktop.wording.times import instant_text


class BackupCard(Card):
    """A quiet line while all is well."""

    settings_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("backup_card")
        self._icon = IconLabel("hard-drive", Tone.MUTED, 18)
        self._text = MutedText()
        self.settings_button = LinkButton(words.OPEN_BACKUPS, name="open_backups_button")
        self.settings_button.clicked.connect(self.settings_chosen)
        row = Row(self._icon)
        row.add(self._text, 1)
        row.add(self.settings_button)
        self.add(row)

    def show_state(self, state: BackupState) -> None:
        """Shows how the backups stand."""
        failed, has_second = state.failed or state.second_failed, state.second_place is not None
        # A record that was moved has none beside it yet, and those in the second place are as good.
        last_at = max(state.last_at, state.second_at)
        never = words.BACKUP_NONE if has_second else words.BACKUP_NEVER
        parts = [words.last_backup(instant_text(last_at)) if last_at else never]
        if last_at and not has_second:
            parts.append(words.BACKUP_NO_SECOND)
        if failed is not None:
            parts.append(str(code_sentence(failed)))
        self._text.setText(" ".join(parts))
        is_well = failed is None and bool(last_at) and has_second
        self._icon.become("circle-check" if is_well else "hard-drive", Tone.GOOD if is_well else Tone.CAUTION)
