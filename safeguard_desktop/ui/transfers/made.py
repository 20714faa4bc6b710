"""A pack that has been made: its passphrase in large letters, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from safeguard_desktop.services.papers.transfers import PreparedPack
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.desk.titles import fit_title
from safeguard_desktop.ui.theme import Tone, appearance
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    SecretClipboard,
    StatusPill,
    TextLabel,
    lay_out_around,
)
from safeguard_desktop.wording import kit as kit_words
from safeguard_desktop.wording import transfers as words
from safeguard_desktop.wording.story import pages_count


class MadePack(ScrollPage):
    """Shows the passphrase once; copies, saves, prints. It is emptied when the page is left."""

    save_chosen = Signal()
    print_chosen = Signal()
    done_chosen = Signal()

    def __init__(self, says: words.MadeWords = words.PACK) -> None:
        """Makes the page; `says` are its words, where it is no pack for another setting."""
        super().__init__()
        self.setObjectName("made_pack")
        self._says = says
        self._clipboard = SecretClipboard(QGuiApplication.clipboard())
        self.title = PageTitle("")
        self.pages_label = MutedText()
        self.passphrase_edit = shown_text("pack_passphrase_edit", words.PASSPHRASE, 1.5)
        self.fingerprint_edit = shown_text("pack_fingerprint_edit", says.fingerprint, 1.0)
        self.copied_label = MutedText()
        self.save_button = PrimaryButton(says.save, "download", name="save_pack_button")
        self.print_button = SecondaryButton(words.PRINT, "printer", name="print_pack_button")
        self.copy_button = SecondaryButton(words.COPY, "copy", name="copy_passphrase_button")
        self.done_button = SecondaryButton(words.DONE, "check", name="pack_done_button")
        self.saved_pill = StatusPill(words.SAVED_SIGN, Tone.GOOD, "circle-check")
        self.unsaved_banner = Banner(Tone.CAUTION, words.NOT_OUT_THEN, title=words.NOT_OUT)
        self.unsaved_banner.setObjectName("unsaved_banner")
        self._may_be_left = False
        self._lay_out()
        self.save_button.clicked.connect(self.save_chosen)
        self.print_button.clicked.connect(self.print_chosen)
        self.done_button.clicked.connect(self._on_done_button_clicked)
        self.copy_button.clicked.connect(self._on_copy_button_clicked)

    def show_pack(self, pack: PreparedPack) -> None:
        """Shows a pack that has just been made."""
        self.title.setText(self._says.title.format(number=pack.number))
        fit_title(self.title)
        self.pages_label.setText(pages_count(pack.plain.pages))
        self.passphrase_edit.setText(pack.passphrase)
        self.fingerprint_edit.setText(pack.fingerprint)
        self.copied_label.clear()
        self.saved_pill.hide()
        self.unsaved_banner.hide()
        self._may_be_left = False
        self.save_button.setFocus()

    def show_saved(self) -> None:
        """Says that the file lies where the lead wanted it."""
        self.saved_pill.show()
        self.show_printed()

    def show_printed(self) -> None:
        """Lets the page be left: what was made is in somebody's hands."""
        self.unsaved_banner.hide()
        self._may_be_left = True

    def empty(self) -> None:
        """Takes passphrase and fingerprint off the screen and off the clipboard."""
        self._clipboard.clear()
        for edit in (self.passphrase_edit, self.fingerprint_edit):
            edit.clear()

    def _on_copy_button_clicked(self) -> None:
        self._clipboard.put(self.passphrase_edit.text())
        self.copied_label.setText(kit_words.COPIED.format(seconds=30))

    def _on_done_button_clicked(self) -> None:
        """Warns once whoever is about to leave with nothing in hand: the list would say that it is made."""
        if self._may_be_left:
            self.done_chosen.emit()
            return
        self._may_be_left = True
        self.unsaved_banner.show()
        lay_out_around(self.unsaved_banner)
        self.ensureWidgetVisible(self.unsaved_banner)
        self.save_button.setFocus()
        announce(self, self.unsaved_banner.accessibleName(), at_once=True)

    def _lay_out(self) -> None:
        top = Row(self.title, self.saved_pill)
        top.stretch()
        card = Card(words.PASSPHRASE)
        copy = Row(self.copy_button, self.copied_label)
        copy.stretch()
        card.add(self.passphrase_edit)
        card.add(copy)
        card.add(Banner(Tone.CAUTION, self._says.tell, icon_name="phone-call"))
        card.add(MutedText(self._says.once))
        check = Card(self._says.fingerprint)
        check.add(self.fingerprint_edit)
        acts = Row(self.save_button, self.print_button, self.done_button)
        acts.stretch()
        for part in (
            top,
            self.pages_label,
            card,
            check,
            self.unsaved_banner,
            acts,
            MutedText(words.SAVE_HINT),
            TextLabel(self._says.receipt),
        ):
            self.add(part)


def shown_text(name: str, label: str, ratio: float) -> QLineEdit:
    """Returns a line that can be read, selected and read out, but not written in."""
    edit = QLineEdit()
    edit.setReadOnly(True)
    edit.setObjectName(name)
    edit.setAccessibleName(label)
    edit.setStyleSheet(
        f"font-size: {appearance().points(ratio)}pt; font-weight: {700 if ratio > 1 else 400};"
    )
    return edit
