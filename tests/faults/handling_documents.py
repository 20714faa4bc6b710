"""A lead at the pages of documents: files are attached, every page is looked at and printed, and a pack is made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.ui.attaching.document_page import DocumentPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.picker import PickRequest
from tests.faults.window_hands import Hands
from tests.ui.front import Chooses


@dataclass
class ChoosesMany(Chooses):
    """A file window in which several files are chosen together; `path` is where something is saved."""

    several: tuple[Path, ...] = ()

    def choose(
        self, parent: QWidget, request: PickRequest, chosen: Callable[[tuple[Path, ...]], None]
    ) -> None:
        """Gives the several files where any were laid out, and else the one."""
        if self.several:
            chosen(self.several)
        else:
            super().choose(parent, request, chosen)


def attach(hands: Hands, child: ChildId, files: Iterable[Path], what: str) -> tuple[EntryId, ...]:
    """Attaches files to a child in one act; returns the documents, the newest first."""
    picker = hands.program.around.picker
    assert isinstance(picker, ChoosesMany)
    hands.go(Place.CHILD, child)
    hands.go(Place.DOCUMENTS, child)
    hands.press("attach_button")
    picker.several = tuple(files)
    hands.press("documents_button")
    picker.several = ()
    hands.fill("document_description", what)
    hands.press("attach_form_save_button")
    assert hands.program.opened is not None
    return tuple(row.id for row in hands.program.opened.desk.attaching.documents.of_child(child))


def look_at_and_print(hands: Hands, document: EntryId) -> int:
    """Opens a document, turns over every page, prints it, and leaves it; returns how many pages it has."""
    hands.press(f"open_{document}_button")
    opened = hands.program.opened
    assert opened is not None
    page = opened.window.page(Place.DOCUMENT)
    assert isinstance(page, DocumentPage)
    count = page.preview.page_count
    for number in range(1, count):
        hands.press("document_preview_next_button")
        assert page.preview.page == number + 1
    hands.press("print_document_button")
    hands.press("print_button")
    hands.press("leave_document_button")
    return count


def pack(hands: Hands, child: ChildId, path: Path) -> str:
    """Makes a transfer pack and saves it; returns its passphrase."""
    picker = hands.program.around.picker
    assert isinstance(picker, ChoosesMany)
    hands.go(Place.TRANSFER, child)
    for name in ("to_setting", "to_lead"):
        hands.fill(name)
    for _ in range(3):
        hands.press("continue_button")
    passphrase = hands.text("pack_passphrase")
    hands.press("copy_passphrase_button")
    picker.path = path
    hands.press("save_pack_button")
    hands.press("pack_done_button")
    return passphrase
