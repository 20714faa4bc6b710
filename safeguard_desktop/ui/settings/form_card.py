"""A form of Settings behind its button. It is made when somebody wants to change something, and put away after that.

The questions of two forms were half of what the page is made of, and few come for them: whoever wanted another size of
text waited for all of them to be made and dressed.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import Card, MutedText, SecondaryButton, put_after, stops_in


class FormCard(Card):
    """Says what the form is about. `wanted` asks for the form, which is handed to `open_form`; `saved` has no value."""

    wanted = Signal()
    saved = Signal()

    def __init__(self, title: str, hint: str, button: SecondaryButton) -> None:
        super().__init__(title)
        self.form: DeskForm | None = None
        self.open_button = button
        self.open_button.clicked.connect(self.wanted)
        self._hint = MutedText(hint)
        for part in (self._hint, self.open_button):
            self.add(part)

    def open_form(self, form: DeskForm, about: str) -> None:
        """Shows a form in place of the button, and begins with it about a subject."""
        self.put_aside()
        self.form = form
        # What is given up here stands in the record as it was: there is nothing to throw away.
        form.discard_button.hide()
        form.closed.connect(self._on_form_closed)
        form.saved.connect(self._on_form_saved)
        self.add(form)
        put_after(self.open_button, stops_in(form))
        self._show()
        form.begin(about)

    def put_aside(self) -> None:
        """Puts the form away if it is open; what was typed is kept and is there again when it is opened."""
        if self.form is not None:
            self.form.put_aside()

    def keep_draft(self) -> None:
        """Keeps what is typed at once."""
        if self.form is not None:
            self.form.keep_draft()

    def _show(self) -> None:
        for part in (self.heading, self._hint, self.open_button):
            part.setVisible(self.form is None)

    def _on_form_saved(self) -> None:
        self._on_form_closed()
        self.saved.emit()

    def _on_form_closed(self) -> None:
        form, self.form = self.form, None
        has_keyboard = self.isAncestorOf(self.window().focusWidget())
        self._show()
        if form is not None:
            form.hide()
            form.deleteLater()
        if has_keyboard:
            self.open_button.setFocus()
