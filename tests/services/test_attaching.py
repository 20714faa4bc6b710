"""Documents: attached whole, kept in parts, read back, printed and saved out; no picture where none may be kept."""

import hashlib
from pathlib import Path

import pytest

from safeguard_desktop.domain.codes import Category, HoldReason, NoteKind, OutputKind, PageKind
from safeguard_desktop.domain.documents import (
    LARGEST,
    PART_BYTES,
    DocumentType,
    TakenOut,
    cleaned_name,
    usual_suffix,
)
from safeguard_desktop.domain.entries import (
    Amendment,
    DocumentAttached,
    DocumentPart,
    Exported,
    Printed,
    Viewed,
)
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.foreign.runner import CannotBeRead
from safeguard_desktop.services.attaching import documents, looking
from safeguard_desktop.services.attaching.attaching import AttachDraft, PictureRule
from safeguard_desktop.services.attaching.looking import look_at_bytes
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import AmendDraft, HoldDraft, NoteDraft
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.restricted.drafts import PrivateNoteDraft, RestrictedDraft, WhoReads
from safeguard_desktop.storage.models.comparing import differing_models
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from tests.elm_row import PASSPHRASE, Setting
from tests.file_samples import a_letter, a_pdf, a_photograph, a_png_of, done_here
from tests.services.steps import add_child, bodies, entries, receive_one
from tests.watching_files import written_files


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (looking, documents):
        monkeypatch.setattr(module, "run", done_here)


def put(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def attach(desk: Desk, raw: bytes, name: str = "Minutes.pdf", **answers: object) -> EntryId:
    """One document, attached; its id."""
    draft = AttachDraft(files=(look_at_bytes(name, raw),), description="Minutes", **answers)  # type: ignore[arg-type]  # what a draft holds
    desk.attaching.attaching.attach(draft)
    return next(
        entry.header.id for entry in reversed(entries(desk)) if entry.header.kind == DocumentAttached.KIND
    )


def codes(desk: Desk, draft: AttachDraft) -> set[tuple[str, str]]:
    return {(found.field, found.code) for found in desk.attaching.attaching.problems(draft)}


def test_a_document_is_kept_whole_in_parts_and_read_back(
    desk: Desk, setting: Setting, tmp_path: Path
) -> None:
    """S91, X13: in the record, encrypted, with its digest; verification and read models agree."""
    child = add_child(desk)
    concern = receive_one(desk, setting, child)
    note = desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "now", "A drawing.", concern=concern))
    assert note.id == concern
    note_id = entries(desk)[-1].header.id
    raw = a_pdf(2, size=2 * PART_BYTES + 77)
    seen = desk.attaching.attaching.look_at(
        (put(tmp_path, "A\u202e/..\\Minutes.pdf".replace("/", "_"), raw),)
    )
    reports: list[tuple[int, int]] = []
    desk.attaching.attaching.attach(
        AttachDraft(about=note_id, files=seen, description="Minutes", source="Ms Vale", when_typed="3 Nov"),
        lambda done, total: reports.append((done, total)),
    )
    assert reports == [(PART_BYTES, len(raw)), (2 * PART_BYTES, len(raw)), (len(raw), len(raw))]
    (row,) = desk.attaching.documents.of_concern(concern)
    assert (row.document.size, row.document.parts, row.document.pages) == (len(raw), 3, 2)
    assert row.document.name == "Minutes.pdf"
    assert row.document.digest == hashlib.sha256(raw).hexdigest()
    assert desk.attaching.documents.read(row) == raw
    parts = [entry.header for entry in entries(desk) if entry.header.kind == DocumentPart.KIND]
    assert [header.refers_to for header in parts] == [(row.id, note_id, concern)] * 3
    assert {header.children for header in parts} == {row.entry.children}
    assert desk.attaching.documents.goes_with(row.id) == tuple(header.id for header in parts)
    (listed,) = desk.attaching.documents.of_child(child)
    assert listed.number == 1
    assert desk.concerns.find(ConcernsQuery(text="vale"), 1).total == 1
    assert desk.concerns.find(ConcernsQuery(text="endstream"), 1).total == 0
    assert not differing_models(desk.session.ledger.database)
    desk.session.ledger.rebuild()
    assert desk.attaching.documents.of_child(child) == (listed,)
    desk.session.close()
    assert verify_folder(setting.path, PASSPHRASE).is_sound


def test_a_hold_on_the_concern_covers_every_part(desk: Desk, setting: Setting) -> None:
    """S42, X02: the database itself refuses to let go of any of it."""
    child = add_child(desk)
    concern = receive_one(desk, setting, child)
    attach(desk, a_pdf(1), about=concern)
    desk.concerns.hold(HoldDraft(concern, HoldReason.LEAD_JUDGEMENT, "To be kept."))
    covered = (
        "SELECT count(*) FROM entries AS e, holds AS h WHERE sd_refers(e.header, h.held) "
        "AND CAST(e.header AS TEXT) LIKE ?"
    )
    for kind in (DocumentAttached.KIND, DocumentPart.KIND):
        assert desk.session.ledger.select(covered, (f"%{kind}%",)) == [(1,)]


def test_what_a_picture_tells_is_not_kept_and_that_is_written_down(desk: Desk) -> None:
    child = add_child(desk)
    came = a_photograph()
    attach(desk, came, "IMG_1.jpg", child=child)
    (row,) = desk.attaching.documents.of_child(child)
    document = row.document
    assert {TakenOut.PLACE, TakenOut.CAMERA, TakenOut.WORDS} == set(document.taken_out)
    assert (document.came_size, document.came_digest) == (len(came), hashlib.sha256(came).hexdigest())
    assert document.digest != document.came_digest
    assert b"Quokka" not in desk.attaching.documents.read(row)


@pytest.mark.parametrize("category", [Category.NUDE_IMAGES, Category.AI_IMAGES, Category.UPSKIRTING])
def test_no_picture_is_kept_where_the_category_forbids_it(
    desk: Desk, setting: Setting, category: Category
) -> None:
    """guidance.md section 2.4: such a picture is never copied or kept; other files only with the lead's word."""
    child = add_child(desk)
    concern = receive_one(desk, setting, child, categories=(category,))
    service = desk.attaching.attaching
    assert service.rule(concern, None) == PictureRule(is_forbidden=True, is_asked=True)
    assert service.rule(None, child) == PictureRule(is_forbidden=False, is_asked=True)
    picture, film = look_at_bytes("a.jpg", a_photograph()), look_at_bytes("a.mp4", b"\0\0\0\x18ftypisom")
    for file in (picture, film):
        draft = AttachDraft(concern, None, (file,), "What it is", shows_none=True)
        assert codes(desk, draft) == {("documents", "picture_forbidden")}
        with pytest.raises(Refused):
            service.attach(draft)
    letter = AttachDraft(concern, None, (look_at_bytes("a.docx", a_letter()),), "A letter")
    assert codes(desk, letter) == {("shows_none", "missing")}
    attach(desk, a_letter(), "a.docx", about=concern, shows_none=True)
    attach(desk, a_photograph(), "a.jpg", child=child, shows_none=True)
    assert not bodies(desk, DocumentPart)[2:]


def test_what_is_missing_is_said_and_nothing_is_written(desk: Desk, setting: Setting, tmp_path: Path) -> None:
    child = add_child(desk)
    before = desk.session.ledger.head()
    assert codes(desk, AttachDraft(child=child)) == {
        ("documents", "missing"),
        ("document_description", "missing"),
    }
    broken = look_at_bytes("a.exe", b"MZ")
    wrong = AttachDraft(None, child, (broken,), "A", when_typed="soon, perhaps")
    assert codes(desk, wrong) == {("documents", "cannot_be_kept"), ("document_when", "not_understood")}
    many = AttachDraft(None, child, (look_at_bytes("a.txt", b"words"),) * 51, "A")
    assert codes(desk, many) == {("documents", "too_much")}
    with pytest.raises(Refused):
        desk.attaching.attaching.attach(AttachDraft(child=child))
    with pytest.raises(Refused):
        desk.attaching.attaching.rule(None, ChildId("0" * 32))
    assert desk.session.ledger.head() == before


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "empty"),
        (b"MZ", "program"),
        (b"\0\0\0\x18ftypheic", "heic"),
        (a_png_of(60_000, 60_000), "too_many_dots"),
        (a_photograph()[:200], "cannot_be_read"),
    ],
)
def test_a_file_that_cannot_be_kept_says_why(tmp_path: Path, raw: bytes, problem: str) -> None:
    (seen,) = looking.look_at_files((put(tmp_path, "x.pdf", raw),))
    assert (seen.problem, seen.raw) == (problem, b"")


def test_files_that_are_none_or_too_large_are_never_read(tmp_path: Path) -> None:
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    reports: list[tuple[int, int]] = []
    seen = looking.look_at_files(
        (tmp_path, large, tmp_path / "gone"), lambda done, total: reports.append((done, total))
    )
    assert [file.problem for file in seen] == ["not_a_file", "too_large", "not_a_file"]
    assert reports == [(0, 3), (1, 3), (2, 3)]
    assert looking.look_at_bytes("a", bytes(LARGEST + 1)).problem == "too_large"


def test_a_broken_pdf_is_kept_as_it_is_and_not_shown(desk: Desk) -> None:
    child = add_child(desk)
    raw = a_pdf(1)[:200]
    seen = look_at_bytes("a.pdf", raw)
    assert seen.cannot_be_shown
    opened = desk.attaching.documents.open(attach(desk, raw, child=child))
    assert (opened.sizes, opened.raw, opened.row.can_be_shown) == ((), raw, False)


def test_an_end_in_the_middle_leaves_nothing(desk: Desk) -> None:
    """Cancel: one transaction, so that nothing is half kept."""
    child = add_child(desk)
    before = desk.session.ledger.head()

    def stop(done: int, _total: int) -> None:
        if done > PART_BYTES:
            raise InterruptedError

    file = look_at_bytes("a.pdf", a_pdf(1, size=3 * PART_BYTES))
    with pytest.raises(InterruptedError):
        desk.attaching.attaching.attach(AttachDraft(None, child, (file,), "Minutes"), stop)
    assert desk.session.ledger.head() == before
    assert desk.attaching.documents.of_child(child) == ()
    attach(desk, a_pdf(1), child=child)
    assert len(desk.attaching.documents.of_child(child)) == 1


def test_opening_printing_and_saving_each_leave_an_entry(
    desk: Desk, setting: Setting, tmp_path: Path
) -> None:
    """X10, X13: looked at in memory; what leaves is written down first."""
    child = add_child(desk)
    concern = receive_one(desk, setting, child)
    document = attach(desk, a_pdf(2), about=concern)
    service = desk.attaching.documents
    with written_files() as written:
        opened = service.open(document)
        page = service.draw(opened, 1, 72.0)
        changed = service.printed(opened, 2, "Office")
    assert (changed.kind, changed.id) == ("concern", concern)
    assert {Path(name).suffix for name in written} <= {".head"}, "but for the number of the last entry"
    assert len(opened.sizes) == 2
    assert "Page 2" in page.text
    target = tmp_path / service.suggested_name(opened.row)
    service.save(opened, target)
    assert target.read_bytes() == opened.raw
    assert target.suffix == ".pdf"
    viewed = bodies(desk, Viewed)[-1]
    assert isinstance(viewed, Viewed)
    assert (viewed.page, viewed.subject) == (PageKind.DOCUMENT, document)
    for kind in (Printed, Exported):
        body = bodies(desk, kind)[-1]
        assert isinstance(body, Printed | Exported)
        assert body.output is OutputKind.DOCUMENT
    assert entries(desk)[-1].header.refers_to == (document,)
    with pytest.raises(Refused):
        service.open(concern)


def test_bytes_that_are_not_what_was_kept_are_never_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = add_child(desk)
    first = attach(desk, a_pdf(1), child=child)
    row = next(row for row in desk.attaching.documents.of_child(child) if row.id == first)
    other = attach(desk, a_pdf(2), child=child)
    shifted = next(row for row in desk.attaching.documents.of_child(child) if row.id == other)
    mixed = documents.DocumentRow(row.entry, shifted.document)
    with pytest.raises(EnvironmentFault) as fault:
        desk.attaching.documents.read(mixed)
    assert fault.value.code is FaultCode.TAMPERED

    def broken(*_asked: object) -> object:
        raise CannotBeRead("too_slow")

    monkeypatch.setattr(documents, "run", broken)
    assert desk.attaching.documents.open(first).cannot_be_read


def test_it_is_corrected_as_any_entry_and_found_by_its_words(desk: Desk) -> None:
    child = add_child(desk)
    document = attach(desk, a_pdf(1), child=child)
    desk.correcting.amend(
        AmendDraft(
            document, changes={"description": "Minutes of the Quokka conference"}, reason="Named fully."
        )
    )
    (row,) = desk.attaching.documents.of_child(child)
    assert row.document.description.endswith("conference")
    assert bodies(desk, Amendment)


def test_another_childs_name_is_not_read_on_this_childs_list(desk: Desk, setting: Setting) -> None:
    """X11: as in the rest of the child's story; and what others have a part in says so."""
    maya, idris = add_child(desk, "Maya Wójcik"), add_child(desk, "Idris Penhallow")
    concern = receive_one(desk, setting, maya, involved=(idris,))
    attach(desk, a_pdf(1), "Idris Penhallow.pdf", about=concern)
    (row,) = desk.attaching.documents.of_child(maya)
    assert "Penhallow" not in row.document.name
    assert row.is_of_others
    assert desk.attaching.documents.read(row) == a_pdf(1)


def test_nothing_is_attached_to_what_is_kept_for_named_people(desk: Desk) -> None:
    """Everybody who reads the record could open it: refused, with what to do instead. X08."""
    child = add_child(desk)
    note = PrivateNoteDraft(NoteKind.OBSERVATION, "now", text="For named people.")
    desk.restricted.keep(RestrictedDraft(child, note, WhoReads()))
    kept = next(entry.header for entry in reversed(entries(desk)) if entry.header.circle is not None)
    with pytest.raises(Refused) as refused:
        desk.attaching.attaching.attach(AttachDraft(kept.id, None, (look_at_bytes("a.txt", b"words"),), "A"))
    assert refused.value.code is RefusalCode.NOT_WITH_RESTRICTED


@pytest.mark.parametrize(
    ("came", "kept"),
    [
        ("../../../etc/passwd\u202egpj.exe", "passwdgpj.exe"),
        ("C:\\Users\\Asha\\letter.docx", "letter.docx"),
        ("con.txt", "_con.txt"),
        ("a\0b\tc?.pdf", "ab_c_.pdf".replace("ab_c_", "abc_")),
        ("...", "document"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("Zoë  Llŷr.pdf ", "Zoë Llŷr.pdf"),
    ],
)
def test_a_name_is_a_label_and_never_a_path(came: str, kept: str) -> None:
    assert cleaned_name(came) == kept


def test_a_document_is_saved_under_an_end_that_fits_what_it_is() -> None:
    assert usual_suffix(DocumentType.WORD, "a.doc") == "doc"
    assert usual_suffix(DocumentType.PDF, "a.exe") == "pdf"
    assert usual_suffix(DocumentType.OTHER, "a.exe") == "bin"
