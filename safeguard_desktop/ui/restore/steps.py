"""The screens of restoring: which backup, the words of the sheet, a new passphrase and a place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from safeguard_desktop.services.office.restoring import BackupRow
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    BodyText,
    Choice,
    ChoiceField,
    Column,
    Field,
    LineField,
    MutedText,
    PassphraseField,
    SecondaryButton,
    TextField,
)
from safeguard_desktop.wording import restoring as words
from safeguard_desktop.wording import shares as share_words
from safeguard_desktop.wording.times import instant_text

_MOST_SHOWN = 12
_SHEET, _SHARES = "sheet", "shares"


class BackupStep(Column):
    """Where the backups lie, and which of them is wanted."""

    place_asked = Signal()

    def __init__(self) -> None:
        super().__init__(Space.WIDE)
        self._rows: tuple[BackupRow, ...] = ()
        self._choice: ChoiceField | None = None
        self.choose_button = SecondaryButton(words.CHOOSE_PLACE, "folder-open", name="choose_backups_button")
        self.choose_button.clicked.connect(self.place_asked)
        self._place = MutedText()
        self.nothing = BodyText(words.NO_BACKUPS)
        self.nothing.setObjectName("no_backups")
        self.nothing.hide()
        intro, hint = BodyText(words.INTRO), MutedText(words.PLACE_HINT)
        for widget in (intro, hint, self.choose_button, self._place, self.nothing):
            self.add(widget)

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return {"backup": self._choice} if self._choice is not None else {}

    def chosen(self) -> BackupRow | None:
        """Returns the backup that is wanted, or None while that is not said."""
        key = self._choice.chosen() if self._choice is not None else None
        return self._rows[int(key)] if key is not None else None

    def show_backups(self, place: str, rows: Sequence[BackupRow]) -> None:
        """Shows the backups found in a folder, the newest first; a single one is chosen already."""
        if self._choice is not None:
            self._choice.hide()
            self._choice.deleteLater()
            self._choice = None
        self._rows = tuple(rows[:_MOST_SHOWN])
        self._place.setText(place)
        self.nothing.setVisible(not rows)
        if not rows:
            return
        lines = [
            Choice(str(number), words.backup_line(instant_text(row.at), row.name, row.seq))
            for number, row in enumerate(self._rows)
        ]
        self._choice = ChoiceField("backup", words.BACKUP, lines, words.BACKUP_HINT)
        self.add(self._choice)
        if len(lines) == 1:
            self._choice.choose("0")
        self._choice.focus_control()


class WordsStep(Column):
    """The 26 words of the recovery sheet, or those of two of its shares."""

    def __init__(self) -> None:
        super().__init__(Space.WIDE)
        ways = [Choice(_SHEET, share_words.BY_SHEET), Choice(_SHARES, share_words.BY_SHARES)]
        self.way = ChoiceField("recovery_way", share_words.WAY, ways)
        self.words = TextField("words", words.WORDS, words.WORDS_HINT, least_lines=6)
        self.first = TextField("share_one", share_words.FIRST, share_words.SHARE_HINT, least_lines=5)
        self.second = TextField("share_two", share_words.SECOND, least_lines=5)
        for field in (self.way, self.words, self.first, self.second):
            self.add(field)
        self.way.choose(_SHEET)
        self.way.edited.connect(self._show_way)
        self._show_way()

    @property
    def is_by_shares(self) -> bool:
        """Whether two shares are to be typed, and not the sheet."""
        return self.way.chosen() == _SHARES

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return {"words": self.words, "share_one": self.first, "share_two": self.second}

    def has_words(self) -> bool:
        """Whether anything secret was typed."""
        return any(field.text() for field in (self.words, self.first, self.second))

    def clear(self) -> None:
        """Forgets the words."""
        for field in (self.words, self.first, self.second):
            field.set_text("")

    def _show_way(self) -> None:
        self.words.setVisible(not self.is_by_shares)
        for field in (self.first, self.second):
            field.setVisible(self.is_by_shares)


class TargetStep(Column):
    """The lead's new passphrase, and where the record is to lie."""

    place_asked = Signal()

    def __init__(self) -> None:
        super().__init__(Space.WIDE)
        self._lead = BodyText()
        self.passphrase = PassphraseField("passphrase", words.PASSPHRASE, words.PASSPHRASE_HINT)
        self.again = PassphraseField("passphrase_again", words.PASSPHRASE_AGAIN)
        self.target = LineField("target_place", words.TARGET, words.TARGET_HINT)
        self.choose_button = SecondaryButton(words.CHOOSE_PLACE, "folder-open", name="choose_target_button")
        self.choose_button.clicked.connect(self.place_asked)
        for widget in (self._lead, self.passphrase, self.again, self.target, self.choose_button):
            self.add(widget)

    def show_lead(self, name: str) -> None:
        """Says whose passphrase it is that will be new."""
        self._lead.setText(words.new_passphrase_of(name))

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return {"passphrase": self.passphrase, "passphrase_again": self.again, "target_place": self.target}

    def clear(self) -> None:
        """Forgets the passphrase."""
        self.passphrase.clear()
        self.again.clear()
