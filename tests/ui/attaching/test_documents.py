"""Documents in the window: chosen, told what they are, kept, opened, turned over, printed and saved out by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.entries import DocumentAttached, Exported, Printed, Viewed
from safeguard_desktop.services.attaching import documents, looking
from safeguard_desktop.services.inbox.drafts import ReceiveDraft
from safeguard_desktop.ui.attaching.document_page import DocumentPage
from safeguard_desktop.ui.attaching.form import AttachForm
from safeguard_desktop.ui.attaching.list_page import DocumentsPage
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.printing import PrintDialog
from tests.elm_row import Setting
from tests.file_samples import a_letter, a_pdf, a_photograph, done_here
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (looking, documents):
        monkeypatch.setattr(module, "run", done_here)


def choose(here: Unlocked, path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    here.picker.path = path
    here.press("documents_button")


def form_of(here: Unlocked) -> AttachForm:
    page = here.window.page(Place.DOCUMENTS)
    assert isinstance(page, DocumentsPage)
    form = page.forms.form("attach")
    assert isinstance(form, AttachForm)
    return form


def choose_with_two_that_go(here: Unlocked, tmp_path: Path) -> None:
    """A photograph, and a program that calls itself a PDF; both are taken off again."""
    choose(here, tmp_path / "IMG_1.jpg", a_photograph())
    assert "where it was taken" in here.words()
    assert "Staff do not photograph injuries" in here.words()
    choose(here, tmp_path / "setup.pdf", b"MZ a program")
    assert "Programs are never kept" in here.words()
    here.key("Ctrl+Return")
    assert "Take the files off the list that cannot be kept." in here.words()
    here.press("remove_file_2_button")
    here.press("remove_file_1_button")


def print_and_save_out(here: Unlocked, page: DocumentPage, tmp_path: Path) -> None:
    here.press("print_document_button")
    (dialog,) = here.window.findChildren(PrintDialog)
    dialog.print_button.click()
    here.settle()
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    for here.boxes.yes, here.picker.path in ((True, tmp_path / "out.pdf"), (False, tmp_path / "not.pdf")):
        page.save_button.click()
        here.settle()
    assert "Save a copy outside the record" in here.boxes.shown
    assert (tmp_path / "out.pdf").read_bytes() == a_pdf(3)
    assert not (tmp_path / "not.pdf").exists()
    assert [len(bodies(here.desk, kind)) for kind in (DocumentAttached, Printed, Exported)] == [1, 1, 1]


def test_a_document_is_attached_opened_printed_and_saved_out(here: Unlocked, tmp_path: Path) -> None:
    """S91, X13: all of it from the child's page."""
    child = here.add_child()
    here.go(Place.CHILD, child)
    here.act("documents")
    assert here.window.here == Destination(Place.DOCUMENTS, child)
    here.press("attach_button")
    assert "up to 50 MB each" in here.words()
    choose_with_two_that_go(here, tmp_path)
    choose(here, tmp_path / "Minutes.pdf", a_pdf(3))
    here.write("document_description_edit", "Minutes")
    here.write("document_when_edit", "3 Nov")
    form = form_of(here)
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(form)
    here.key("Ctrl+Return")
    (row,) = here.desk.attaching.documents.of_child(child)
    assert not form.files.files, "nothing of the files stays in memory"
    here.press(f"open_{row.id}_button")
    page = here.window.page(Place.DOCUMENT)
    assert isinstance(page, DocumentPage)
    assert (page.preview.page, page.preview.page_count) == (1, 3)
    here.press("document_preview_next_button")
    assert page.preview.page == 2
    read_out = [label.accessibleDescription() for label in page.preview.findChildren(QLabel)]
    assert any("Page 2 of the minutes" in text for text in read_out)
    assert_all_controls_named(here.window)
    print_and_save_out(here, page, tmp_path)
    page.list_button.click()
    here.settle()
    assert here.window.here == Destination(Place.DOCUMENTS, child)
    assert page._opened is None, "nothing of the document stays in memory"
    here.find(QAbstractButton, "leave_documents_button").click()
    here.settle()
    assert "Minutes.pdf · PDF · 3 pages" in here.words()
    assert bodies(here.desk, Viewed)


def test_a_concern_about_pictures_takes_none_and_says_why(
    here: Unlocked, setting: Setting, tmp_path: Path
) -> None:
    """guidance.md section 2.4."""
    child = here.add_child()
    concern = here.raise_one(setting)
    here.desk.receiving.receive(ReceiveDraft(concern, child=child, categories=(Category.NUDE_IMAGES,)))
    here.go(Place.CONCERN, concern)
    here.act("documents")
    here.press("attach_button")
    assert "No picture is kept here" in here.words()
    choose(here, tmp_path / "a.jpg", a_photograph())
    here.write("document_description_edit", "A picture")
    here.key("Ctrl+Return")
    assert "Take pictures and films off the list." in here.words()
    here.press("remove_file_1_button")
    choose(here, tmp_path / "a.docx", a_letter())
    here.press("shows_none_check")
    here.key("Ctrl+Return")
    (row,) = here.desk.attaching.documents.of_concern(concern)
    here.press(f"open_{row.id}_button")
    assert "This kind of file is not shown here" in here.words()
    page = here.window.page(Place.DOCUMENT)
    assert isinstance(page, DocumentPage)
    assert page.print_button.isHidden(), "what is not shown is not printed"
    here.press("leave_document_button")
    assert here.window.here == Destination(Place.DOCUMENTS, concern)
    here.press("leave_documents_button")
    assert here.window.here.place is Place.CONCERN
