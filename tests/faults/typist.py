"""Somebody who types into a form behind the lock, at a steady rate, until the program is killed; a process of its own.

Run as ``python -m tests.faults.typist ROOT FORM CHILD CONCERN ENTRY`` without a screen. It says each word that it has
typed with the time of the system's steady clock, which the test reads too, and each form that was saved.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from safeguard_desktop.app import Program, make_application
from safeguard_desktop.services.office.preferences import Appearance
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.ui.concerns.page import ConcernPage
from safeguard_desktop.ui.desk.act_bar import ActBar
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.shell.raise_page import RaisePage
from safeguard_desktop.ui.widgets import ChoiceField
from tests.elm_row import PASSPHRASE
from tests.faults.workday import elm_row, say

EVERY_MS = 25
A_NOTE = 90
"""Words after which a note is saved, and the next one begun."""


class Typed(msgspec.Struct, frozen=True):
    """A word that stands in the form now; `at` is in seconds of the steady clock."""

    number: int
    at: float


@dataclass(frozen=True)
class Form:
    """A form that is typed into: where it stands, the act that opens it, and the box that takes the words."""

    place: Place
    box: str
    name: str = ""
    act: str = ""
    first: str = ""
    """A question whose first answer brings the box into sight."""


FORMS = {
    "note": Form(Place.CONCERN, "text_edit", "concern_note_form", "note"),
    "family": Form(Place.CONCERN, "said_edit", "concern_family_form", "family", "made"),
    "change": Form(Place.CONCERN, "reason_edit", "change_form", "change"),
    "transfer": Form(Place.TRANSFER, "to_address_edit", "transfer_form"),
    "concern": Form(Place.RAISE, "observed_edit"),
    "decision": Form(Place.CONCERN, "reason_edit", "decision_form", "decide"),
    "front sheet": Form(Place.FRONT_SHEET, "keeps_safe_today_edit", "front_sheet_form"),
    "call": Form(Place.CONCERN, "said_edit", "concern_call_form", "call"),
    "answer": Form(Place.CONCERN, "text_edit", "answer_form", "answer"),
}
"""One of each family: of a concern, of the child, of something to do, of a paper, and without a key. The first five are
killed on every day, all of them in the long proof."""

ON_ENTRIES = ("change", "answer")
"""Acts that stand on an entry of the story, which is then what the form is about."""


class Typist:
    """Types word after word."""

    def __init__(self, program: Program, form: Form, subject: str, entry: str) -> None:
        self._program, self._form, self._subject, self._entry = program, form, subject, entry
        self._number = 0
        self._timer = QTimer()
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._on_timeout)
        program.desk_opened.connect(self._begin)

    def _begin(self) -> None:
        self._page_opened()
        self._when_settled(self._open_form)

    def _page_opened(self) -> None:
        assert self._program.opened is not None
        self._window = self._program.opened.window
        self._window.go(Destination(self._form.place, self._subject))
        self._page = self._window.page(self._form.place)

    def _open_form(self) -> None:
        if self._form.act:
            (bar,) = self._page.findChildren(ActBar)
            if self._form.act in ON_ENTRIES:
                assert isinstance(self._page, ConcernPage)
                self._page._on_link_chosen(f"{self._form.act}:{self._entry}")
            else:
                bar.button(self._form.act).click()
        # A form comes in a turn of its own.
        self._when_settled(self._choose_first)

    def _choose_first(self) -> None:
        if self._form.first:
            (form,) = (
                each for each in self._page.findChildren(DeskForm) if each.objectName() == self._form.name
            )
            question = form.fields[self._form.first]
            assert isinstance(question, ChoiceField)
            question.button(question._keys[0]).click()
        if isinstance(self._page, RaisePage):
            routing = self._page.form.form.routing
            routing.about.button("child").click()
            routing.must_not_see.button("nobody").click()
        self._when_settled(self._timer.start)

    def _on_timeout(self) -> None:
        self._number += 1
        box = next(
            each for each in self._page.findChildren(QPlainTextEdit, self._form.box) if each.isVisible()
        )
        assert isinstance(box, QWidget)
        QTest.keyClicks(box, f"w{self._number} ")
        sys.stdout.buffer.write(msgspec.json.encode(Typed(self._number, time.monotonic())) + b"\n")
        sys.stdout.buffer.flush()
        if self._form.act == "note" and not self._number % A_NOTE:
            self._timer.stop()
            self._save()

    def _save(self) -> None:
        (form,) = (each for each in self._page.findChildren(DeskForm) if each.objectName() == self._form.name)
        form.saved.connect(self._on_saved, Qt.ConnectionType.SingleShotConnection)
        form.fields["kind"].button("meeting").click()  # type: ignore[attr-defined]  # a choice
        QTest.keyClicks(form.fields["when"].control, "today 08:55")
        form.submit()

    def _on_saved(self) -> None:
        say("saved", "", self._number)
        (bar,) = self._page.findChildren(ActBar)
        bar.button("note").click()
        self._when_settled(self._timer.start)

    def _when_settled(self, then: Callable[[], None]) -> None:
        if self._program.around.tasks.is_idle:
            then()
        else:
            QTimer.singleShot(5, lambda: self._when_settled(then))


def main(root: Path, form: str, child: str, concern: str, entry: str) -> None:
    """Unlocks and types, and never comes to an end."""
    setting = elm_row(root)
    app = make_application(Appearance("light"))
    program = Program(app, setting.workplace)
    SettingService(setting.workplace).remember(setting.path)
    chosen = FORMS[form]
    subjects = {Place.CONCERN: concern, Place.FRONT_SHEET: child, Place.TRANSFER: child}
    typist = Typist(program, chosen, subjects.get(chosen.place, ""), entry)
    program.show()
    QTimer.singleShot(0, lambda: unlock(program, typist))
    app.exec()


def unlock(program: Program, typist: Typist) -> None:
    """Types the passphrase as soon as the page of the setting is there."""
    panel = program.start.home.unlock_panel
    if not panel.isVisible() or not panel.passphrase.isVisible() or not program.around.tasks.is_idle:
        QTimer.singleShot(5, lambda: unlock(program, typist))
        return
    QTest.keyClicks(panel.passphrase.control, PASSPHRASE)
    panel.unlock()
    QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
