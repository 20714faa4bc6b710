"""Handing all of mine over, and taking over all of somebody who is away: two buttons, and a form in place of the list.

Source: S57; "I am away from noon".
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from safeguard_desktop.services.concern.owning import OwningService
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.owning.handover import ALL, HandoverForm, TakeoverAllForm
from safeguard_desktop.ui.widgets import QuietButton
from safeguard_desktop.wording import owning as words

_SAID = {"handover_all_form": words.HANDED_OVER, "takeover_all_form": words.TAKEN_OVER}


class PassingOn(Acts):
    """The buttons; the page shows `forms` in place of its list. `said` carries what is said once it is done."""

    opened = Signal()
    said = Signal(str)
    closed = Signal()

    def __init__(self, owning: OwningService, bench: Bench) -> None:
        super().__init__()
        self.forms = FormsBeside("passing_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.closed)
        self._add("handover_all", words.HAND_OVER_ALL, lambda: HandoverForm(owning, bench, of_all=True))
        self._add("takeover_all", words.TAKE_OVER_ALL, lambda: TakeoverAllForm(owning, bench))

    def keep_drafts(self) -> None:
        """Keeps what is half written."""
        self.forms.keep_drafts()

    def _add(self, key: str, text: str, make: Callable[[], DeskForm]) -> None:
        button = QuietButton(text, "arrow-right", name=f"{key}_button")
        button.clicked.connect(lambda: self._open(key, make))
        self.add(button)

    def _open(self, key: str, make: Callable[[], DeskForm]) -> None:
        self.opened.emit()
        self.forms.open_form(key, make, ALL)

    def _on_form_saved(self, form: str) -> None:
        self.said.emit(_SAID[form])
        self.closed.emit()
