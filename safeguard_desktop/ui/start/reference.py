"""Has my concern been received? Whoever holds a reference may ask; it tells nothing else. Source: UI.md."""

from __future__ import annotations

from pathlib import Path

from safeguard_desktop.domain.clock import Clock, local
from safeguard_desktop.services.office.setting import ReferenceFate, ReferenceState, SettingService
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import Card, LineField, SecondaryButton, StrongText
from safeguard_desktop.wording import start as words


class ReferencePanel(Card):
    """A field for a reference and, once it is looked up, one line that says what became of it."""

    def __init__(self, settings: SettingService, tasks: Tasks, clock: Clock) -> None:
        super().__init__(words.REFERENCE_TITLE)
        self.setObjectName("reference_panel")
        self._settings, self._tasks, self._clock = settings, tasks, clock
        self._path: Path | None = None
        self.reference = LineField("reference", words.REFERENCE_LABEL, words.REFERENCE_HINT)
        self.look_button = SecondaryButton(words.REFERENCE_LOOK, "search", name="reference_look_button")
        self.answer = StrongText()
        self.answer.setObjectName("reference_answer")
        self.answer.hide()
        self.trouble = TroubleBanner("reference_trouble_banner")
        for widget in (self.reference, self.look_button, self.answer, self.trouble):
            self.add(widget)
        self.reference.edit.returnPressed.connect(self.look_up)
        self.look_button.clicked.connect(self.look_up)

    def show_setting(self, path: Path) -> None:
        """Asks about the concerns of a setting."""
        self._path = path

    def look_up(self) -> None:
        """Looks what became of the concern; an empty field moves the focus there."""
        path, reference = self._path, as_reference(self.reference.text())
        if path is None or not reference:
            self.reference.focus_control()
            return
        self.trouble.clear()
        self._tasks.run(
            lambda: self._settings.state_of(path, reference),
            self._on_found,
            self.trouble.show_failure,
            "reference",
        )

    def _on_found(self, fate: ReferenceFate) -> None:
        text = self._said(fate)
        self.answer.setText(text)
        self.answer.show()
        announce(self.answer, text)

    def _said(self, fate: ReferenceFate) -> str:
        if fate.state is ReferenceState.RECEIVED:
            return words.received(fate.at, local(self._clock()).date())
        return words.REFERENCE_SENT if fate.state is ReferenceState.SENT else words.REFERENCE_NOT_FOUND


def as_reference(typed: str) -> str:
    """Returns a reference as it is printed, however it was typed: "k7f 2qm" is K7F-2QM."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    return f"{letters[:3]}-{letters[3:]}" if letters else ""
