"""Documents go with a pack whole and arrive whole, under names that tell nothing. S91, S92; guidance.md 10.4."""

import hashlib
import io
from dataclasses import replace

import pikepdf
import pytest

from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.entries import DocumentPart, PackReceived
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.file_samples import a_pdf
from tests.services.steps import add_child, entries, receive_one

LETTER = b"Dear Asha, Maya was seen on Tuesday."


def attached(desk: Desk, child: ChildId, raw: bytes, name: str, what: str) -> None:
    kind = DocumentType.PDF if raw.startswith(b"%PDF") else DocumentType.TEXT
    file = LookedAt(name, kind, raw, 2 if kind is DocumentType.PDF else 0)
    desk.attaching.attaching.attach(AttachDraft(None, child, (file,), what, "Ms Vale", "3 Nov"))


@pytest.fixture
def sender(setting: Setting) -> Desk:
    return setting.unlock()


def test_documents_are_listed_packed_opened_elsewhere_and_taken_in(
    sender: Desk, setting: Setting, school: Desk
) -> None:
    child, other = add_child(sender), add_child(sender, "Oskar Lindgren")
    minutes = a_pdf(2, size=700_000)
    attached(sender, child, minutes, "Minutes about Maya.pdf", "Minutes of the conference")
    attached(sender, child, LETTER, "Letter.txt", "Letter from the health visitor")
    attached(sender, child, LETTER, "The same again.txt", "The same letter")
    concern = receive_one(sender, setting, child, involved=(other,))
    both = LookedAt("Both.txt", DocumentType.TEXT, b"Both of them")
    sender.attaching.attaching.attach(AttachDraft(concern, None, (both,), "About both"))
    pack = sender.transfers.prepare(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant"))
    pages = whole_text(pack.plain.pdf)
    for told in ("2 attached to this file", "Minutes of the conference", "document-001.pdf", "2 pages"):
        assert told in pages
    assert "Other children have a part in them." in pages
    with pikepdf.open(io.BytesIO(pack.sealed), password=pack.passphrase) as file:
        read = {name: spec.get_file().read_bytes() for name, spec in file.attachments.items()}
    assert (read["document-001.pdf"], read["document-002.txt"]) == (minutes, LETTER)
    assert b"Both of them" not in read.values()
    sender.session.close()

    came = school.arriving.packs.look(pack.sealed, pack.passphrase)
    school.arriving.packs.accept_sender(came, "Asha Patel read the digits out.")
    taken = school.arriving.packs.take_in(came, None)
    here = ChildId(taken.changed.id)
    rows = school.attaching.documents.of_child(here)
    assert {row.document.description for row in rows} == {
        "Minutes of the conference",
        "Letter from the health visitor",
    }
    kept = {hashlib.sha256(school.attaching.documents.read(row)).hexdigest() for row in rows}
    (received,) = (entry.header.id for entry in entries(school) if entry.header.kind == PackReceived.KIND)
    parts = [entry.header for entry in entries(school) if entry.header.kind == DocumentPart.KIND]
    assert all(received in part.refers_to for part in parts), "a hold on what came covers its documents"
    assert kept == {hashlib.sha256(raw).hexdigest() for raw in (minutes, LETTER)}
    before = school.session.ledger.head()
    assert school.arriving.packs.take_in(came, None).new == 0
    assert school.session.ledger.head() == before, "twice is once"
    onward = school.transfers.prepare(TransferDraft(here, "Oak School", "Ann Reed"))
    assert "document-002" in whole_text(onward.plain.pdf)


def test_an_original_that_no_entry_tells_of_is_passed_over(sender: Desk, school: Desk) -> None:
    child = add_child(sender)
    attached(sender, child, LETTER, "Letter.txt", "Letter")
    pack = sender.transfers.prepare(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant"))
    sender.session.close()
    came = school.arriving.packs.look(pack.sealed, pack.passphrase)
    school.arriving.packs.accept_sender(came, "Read out.")
    swapped = replace(came, originals={"document-001.txt": b"Something else"})
    taken = school.arriving.packs.take_in(swapped, None)
    assert school.attaching.documents.of_child(ChildId(taken.changed.id)) == ()
