"""Documents that are kept for named people: who reads the entry opens them, and nobody else learns what they are.

Source: S73, S74, S91, X08, X10, X13, X19; LEDGER.md section 4 ("Documents of a circle"); KEYS.md 15.4.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from safeguard_desktop.domain.codes import Category, NoteKind
from safeguard_desktop.domain.documents import PART_BYTES, DocumentType, filled_up, without_filling
from safeguard_desktop.domain.entries import (
    AccessReason,
    DocumentAttached,
    DocumentPart,
    Exported,
    Printed,
    RestrictedContent,
    RestrictedViewed,
    StoredEntry,
    UndertakingAnswer,
    encode_restricted,
)
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.foreign.runner import CannotBeRead
from safeguard_desktop.services.attaching import documents, looking
from safeguard_desktop.services.attaching.attaching import AttachDraft, PictureRule
from safeguard_desktop.services.attaching.looking import LookedAt, look_at_bytes
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.kept_documents.documents import bytes_of
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.papers.readings import ReadingsQuery
from safeguard_desktop.services.restricted.drafts import (
    AccessDraft,
    DisclosureDraft,
    NotificationDraft,
    PrivateNoteDraft,
    RestrictedDraft,
    What,
    WhoReads,
)
from safeguard_desktop.services.restricted.rows import KeptGroup, KeptRow
from safeguard_desktop.services.restricted.shelf import RestrictedShelf, ShelfReader
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.storage.models.comparing import differing_models
from safeguard_desktop.storage.models.restricted import RestrictedModel
from safeguard_desktop.vault.recovery import recovery_pair, seed_from_words
from safeguard_desktop.vault.sealing import SealingKeyPair
from tests.elm_people import DEPUTY, LEAD, Team
from tests.elm_row import PASSPHRASE
from tests.file_samples import a_pdf, a_photograph, done_here
from tests.services.steps import add_child, entries, receive_one
from tests.vectors import independent_circles
from tests.vectors.independent_verifier import Fault
from tests.vectors.keys import make_vectors
from tests.vectors.keys.circle_vectors import written_data
from tests.watching_files import written_files

CANARY = "zanzibarine"
NOTIFICATION = NotificationDraft(
    when="yesterday 23:10",
    received_from="Police",
    circumstances="Shouting.",
    keep_safe="Collected only by her aunt.",
)
ALONE = WhoReads()
TEXT = f"The {CANARY} stood at the door.".encode()


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (looking, documents):
        monkeypatch.setattr(module, "run", done_here)


@pytest.fixture
def desk(team: Team) -> Iterator[Desk]:
    desk = team.unlock(LEAD)
    yield desk
    desk.session.close()


def keep(desk: Desk, child: ChildId, what: What = NOTIFICATION, who: WhoReads = ALONE) -> KeptRow:
    """Something is kept; its row."""
    desk.restricted.keep(RestrictedDraft(child, what, who))
    return group_of(desk, child).rows[-1]


def group_of(desk: Desk, child: ChildId) -> KeptGroup:
    return desk.restricted.of_child(child).groups[-1]


def attach(desk: Desk, about: EntryId, *files: LookedAt, description: str = "The notice") -> None:
    desk.kept_documents.attaching.attach(
        AttachDraft(about, files=files, description=description, source="PC Vale", when_typed="3 Nov")
    )


def a_text(raw: bytes = TEXT, name: str = f"{CANARY}.txt") -> LookedAt:
    return LookedAt(name, DocumentType.TEXT, raw)


def restricted(desk: Desk) -> list[StoredEntry]:
    return [entry for entry in entries(desk) if entry.header.circle is not None]


def opened_by(desk: Desk, who: str, pair: SealingKeyPair) -> RestrictedShelf:
    origin, model = desk.session.ledger.origin, RestrictedModel(desk.session.ledger)
    shelf = RestrictedShelf(model, origin.setting, origin.ledger, ShelfReader(who, pair))
    shelf.read_all()
    return shelf


def test_a_document_is_kept_for_the_same_people_and_read_back_whole(team: Team, desk: Desk) -> None:
    """S91, X13, X19: under the circle's keys; neither its name nor its type nor its length in bytes is seen."""
    child = add_child(desk)
    row = keep(desk, child)
    raw, photo = a_pdf(2, size=2 * PART_BYTES + 77), a_photograph()
    before, reports = len(restricted(desk)), list[tuple[int, int]]()
    desk.kept_documents.attaching.attach(
        AttachDraft(row.id, files=(look_at_bytes(f"{CANARY}.pdf", raw),), description=f"Notice {CANARY}"),
        lambda done, total: reports.append((done, total)),
    )
    assert reports == [(PART_BYTES, len(raw)), (2 * PART_BYTES, len(raw)), (len(raw), len(raw))]
    attach(desk, row.id, look_at_bytes("IMG_1.jpg", photo), description=f"Letter {CANARY}")
    (kept,) = group_of(desk, child).rows
    assert [document.body.KIND for document in kept.documents] == [DocumentAttached.KIND] * 2
    first, second = (document.body for document in kept.documents)
    assert isinstance(first, DocumentAttached)
    assert isinstance(second, DocumentAttached)
    assert (first.size, first.parts, first.pages) == (len(raw), 3, 2)
    assert (second.came_digest, bool(second.taken_out)) == (hashlib.sha256(photo).hexdigest(), True)
    service = desk.kept_documents.documents
    assert service.read(service.row(kept.documents[0].id)) == raw

    added = restricted(desk)[before:]
    lengths = [len(entry.body or b"") for entry in added]
    assert [length > PART_BYTES for length in lengths] == [False, True, True, True, False, True]
    assert len({length for length in lengths if length > PART_BYTES}) == 1, "no part tells how full it is"
    assert all((entry.header.children, entry.header.refers_to) == ((), ()) for entry in added)
    ledger = desk.session.ledger
    tables = [name for (name,) in ledger.select("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert CANARY not in str([ledger.select(f'SELECT * FROM "{name}"') for name in tables])
    assert desk.attaching.documents.of_child(child) == ()
    assert desk.finding.entries(CANARY) == ()
    shelf = desk.restricted.circles.shelf
    assert not any(CANARY in str(shelf.entry(entry.header.id)) for entry in added[1:4])
    assert {shelf.document_of(entry.header.seq) for entry in added[1:4]} == {kept.documents[0].id}
    assert shelf.spoiled == []
    assert not differing_models(ledger.database)
    desk.session.close()
    assert verify_folder(team.setting.path, PASSPHRASE).is_sound


def test_a_reader_that_shares_no_code_reads_the_same_bytes(team: Team, desk: Desk) -> None:
    """LEDGER.md 4 and KEYS.md 15 are enough, for the lead and for the sheet; the deputy opens nothing of it."""
    child = add_child(desk)
    raw = a_pdf(1, size=PART_BYTES + 5)
    attach(desk, keep(desk, child).id, look_at_bytes("a.pdf", raw), a_text())
    origin, stored = desk.session.ledger.origin, entries(desk)
    documents_kept = [row.id for row in group_of(desk, child).rows[0].documents]
    for who, pair in {
        str(team.id(LEAD)): desk.session.identity.sealing,
        "recovery": recovery_pair(seed_from_words(" ".join(team.setting.words))),
        str(team.id(DEPUTY)): team.identities[DEPUTY].sealing,
    }.items():
        shelf = opened_by(desk, who, pair)
        theirs = independent_circles.Circles(
            independent_circles.Pair(pair.private_bytes()), who, origin.setting, origin.ledger
        )
        opened = theirs.take((entry.header_bytes, entry.body) for entry in stored)
        read = independent_circles.documents(opened, theirs)
        is_reader = who != str(team.id(DEPUTY))
        assert read == (dict(zip(documents_kept, (raw, TEXT), strict=True)) if is_reader else {})
        parts = {entry: said for entry, said in opened.items() if said["kind"] == "document-part"}
        ours = {str(kept.id): json.loads(encode_restricted(kept.content)) for kept in shelf.entries()}
        assert {entry: said for entry, said in opened.items() if entry not in parts} == ours
        assert (theirs.passed_over, shelf.spoiled) == ([], [])
    model, large = RestrictedModel(desk.session.ledger), PART_BYTES
    unread = [entry for entry in model.restricted_after(0, 100, ()) if len(entry.body or b"") > large]
    assert not unread, "who has no key to it does not even read it"


def test_whoever_is_let_in_opens_the_earlier_ones_and_after_the_end_none_that_is_later(
    team: Team, desk: Desk, tmp_path: Path
) -> None:
    """KEYS.md 15.4: as with every restricted entry; and nothing goes out through somebody who is no reader now."""
    child, deputy = add_child(desk), team.id(DEPUTY)
    row = keep(desk, child)
    attach(desk, row.id, a_text())
    first = group_of(desk, child).rows[0].documents[0].id
    desk.session.close()
    outside = team.unlock(DEPUTY)
    for service in (outside.kept_documents.documents, outside.attaching.documents):
        with pytest.raises((Refused, EnvironmentFault)):
            service.open(first)
    for attaching in (outside.kept_documents.attaching, outside.attaching.attaching):
        with pytest.raises(Refused):
            attaching.rule(row.id, None)
    outside.session.close()

    lead = team.unlock(LEAD)
    circle = group_of(lead, child).circle
    lead.restricted.access.give_access(AccessDraft(circle, deputy, "She collects her."))
    lead.session.close()
    inside = team.unlock(DEPUTY)
    opened = inside.kept_documents.documents.open(first)
    assert (opened.raw, opened.stays) == (TEXT, False)
    inside.session.close()

    lead = team.unlock(LEAD)
    lead.restricted.access.end_access(AccessDraft(circle, deputy, "She moved on."))
    attach(lead, row.id, a_text(b"Later."))
    second = group_of(lead, child).rows[0].documents[1].id
    lead.session.close()
    ended = team.unlock(DEPUTY)
    service, before = ended.kept_documents.documents, len(entries(ended))
    opened = service.open(first)
    assert (opened.raw, opened.stays) == (TEXT, True)
    with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
        service.open(second)
    with pytest.raises(Refused, match=RefusalCode.NOT_A_READER):
        service.save(opened, tmp_path / "out.txt")
    assert not (tmp_path / "out.txt").exists()
    with pytest.raises(Refused, match=RefusalCode.NOT_A_READER):
        ended.kept_documents.attaching.attach(AttachDraft(row.id, files=(a_text(),), description="A"))
    assert len(entries(ended)) == before
    ended.session.close()


def test_looking_printing_and_saving_out_are_written_down_among_its_readers(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """X10, X13: drawn from memory; only its readers find who looked, and no list on paper says it."""
    child = add_child(desk)
    attach(desk, keep(desk, child).id, look_at_bytes("a.pdf", a_pdf(2)), description="The notice")
    (document,) = group_of(desk, child).rows[0].documents
    service, before = desk.kept_documents.documents, len(entries(desk))
    with written_files() as written:
        opened = service.open(document.id)
        assert "Page 2" in service.draw(opened, 1, 72.0).text
        changed = service.printed(opened, 2, "Office")
    assert changed.kind == "restricted"
    assert {Path(name).suffix for name in written} <= {".head"}
    target = tmp_path / service.suggested_name(opened.row)
    service.save(opened, target)
    assert (target.read_bytes(), target.suffix) == (a_pdf(2), ".pdf")
    assert {entry.header.kind for entry in entries(desk)[before:]} == {None}
    history = group_of(desk, child).history
    assert [(type(row.body), row.document) for row in history] == [
        (AccessReason, ""),
        (RestrictedViewed, "The notice"),
        (Printed, "The notice"),
        (Exported, "The notice"),
    ]
    looked = desk.readings.look(ReadingsQuery(child=child, kind=Printed.KIND))
    (row,) = desk.readings.rows(looked.seqs).values()
    assert "Printed" in row.what
    assert len(desk.readings.look(ReadingsQuery(child=child)).seqs) >= 3
    assert "Printed" not in str(
        [desk.readings._on_paper(ReadingsQuery(kind=Printed.KIND)), desk.today.today()]
    )

    def broken(*_asked: object) -> object:
        raise CannotBeRead("too_slow")

    monkeypatch.setattr(documents, "run", broken)
    assert service.open(document.id).cannot_be_read


def test_it_takes_what_every_document_takes_and_a_disclosure_takes_none(team: Team, desk: Desk) -> None:
    """S74; guidance.md 2.4: told in person and never in writing; no picture where the concern forbids it."""
    child = add_child(desk)
    service = desk.kept_documents.attaching
    disclosure = DisclosureDraft(
        when="today 08:30", given_by="PC Vale", recipient="Asha", recipient_role="Lead", was_in_person=True,
        undertaking="Kept.", answer=UndertakingAnswer.SIGNED, answered_on="today", witness="Sgt Moss",
    )  # fmt: skip
    told = keep(desk, child, disclosure)
    for tried in (lambda: service.rule(told.id, None), lambda: attach(desk, told.id, a_text())):
        with pytest.raises(Refused, match=RefusalCode.NOT_WITH_DISCLOSURE):
            tried()
    for nothing in (None, EntryId("f" * 32)):
        with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
            service.rule(nothing, child)
    concern = receive_one(desk, team.setting, child, categories=(Category.NUDE_IMAGES,))
    note = PrivateNoteDraft(NoteKind.OBSERVATION, "now", "For one.")
    desk.restricted.keep(RestrictedDraft(None, note, ALONE, concern))
    (about,) = (row for row in group_of(desk, child).rows if row.body.KIND == "note")
    assert service.rule(about.id, None) == PictureRule(is_forbidden=True, is_asked=True)
    draft = AttachDraft(
        about.id, files=(look_at_bytes("a.jpg", a_photograph()),), description="It", shows_none=True
    )
    assert [found.code for found in service.problems(draft)] == ["picture_forbidden"]
    with pytest.raises(Refused):
        service.attach(draft)
    attach_text = AttachDraft(about.id, files=(a_text(),), description="Letter", shows_none=True)
    service.attach(attach_text)
    (document,) = next(row for row in group_of(desk, child).rows if row.id == about.id).documents
    with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
        service.rule(document.id, None)
    desk.restricted.correcting.amend(
        AmendDraft(document.id, changes={"description": "Letter of police"}, reason="Named fully.")
    )
    assert desk.kept_documents.documents.row(document.id).document.description == "Letter of police"
    assert service.drafts.kept("kept_attach_form", about.id) is None


class PowerCut(Exception):
    """The computer goes off."""


def test_after_a_change_of_keys_that_was_cut_off_nothing_goes_under_a_key_of_who_left(
    team: Team, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """KEYS.md 12.3 and 15.4: the key of the circle is changed before the document, in the same act, and once."""
    child, deputy = add_child(desk), team.id(DEPUTY)
    row = keep(desk, child, who=WhoReads((deputy,)))
    attach(desk, row.id, a_text())

    def cut(_service: object) -> None:
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr(KeyChangeService, "_renew_circles", cut)
        with pytest.raises(PowerCut):
            KeyChangeService(desk.session).change(
                Agreement(words=" ".join(team.setting.words)), leaving=deputy
            )
    desk.session.close()
    lead = team.unlock(LEAD)

    def stop(done: int, total: int) -> None:
        if done == total:
            raise PowerCut

    before = len(entries(lead))
    lead.restricted.of_child(child)
    with pytest.raises(PowerCut):
        lead.kept_documents.attaching.attach(
            AttachDraft(row.id, files=(a_text(b"Never."),), description="None"), stop
        )
    assert len(entries(lead)) == before, "a cancelled act leaves nothing, the change of the key included"
    attach(lead, row.id, a_text(b"Later."), a_text(b"Last."))
    (kept,) = group_of(lead, child).rows
    service = lead.kept_documents.documents
    assert [service.open(each.id).raw for each in kept.documents] == [TEXT, b"Later.", b"Last."]
    assert [each.number for each in lead.restricted.circles.shelf.circles()] == [2]
    gone = opened_by(lead, str(deputy), team.identities[DEPUTY].sealing)
    seen = [each.body.digest for each in gone.entries() if isinstance(each.body, DocumentAttached)]
    assert seen == [hashlib.sha256(TEXT).hexdigest()], "as before, and nothing that came after"
    sheet = opened_by(lead, "recovery", recovery_pair(seed_from_words(" ".join(team.setting.words))))
    assert len([each for each in sheet.entries() if isinstance(each.body, DocumentAttached)]) == 3
    lead.session.close()
    assert verify_folder(team.setting.path, PASSPHRASE).is_sound


def test_bytes_that_are_not_what_was_kept_are_never_shown(desk: Desk) -> None:
    child = add_child(desk)
    row = keep(desk, child)
    attach(desk, row.id, a_text(), a_text(b"Another."))
    service = desk.kept_documents.documents
    first, second = (service.row(each.id) for each in group_of(desk, child).rows[0].documents)
    for mixed in (
        documents.DocumentRow(first.entry, second.document),
        documents.DocumentRow(second.entry, first.document),
    ):
        with pytest.raises(EnvironmentFault, match=FaultCode.TAMPERED):
            service.read(mixed)
    assert service.read(second) == b"Another."
    with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
        service.open(row.id)


@pytest.mark.parametrize(
    ("parts", "size", "raw"),
    [
        ([filled_up(b"ab")], 2, b"ab"),
        ([filled_up(b"ab")], 1, None),
        ([b"ab"], 2, None),
        ([filled_up(b""), filled_up(b"")], PART_BYTES, None),
        ([filled_up(b"")], PART_BYTES + 1, None),
        ([bytes(PART_BYTES)], PART_BYTES, bytes(PART_BYTES)),
    ],
)
def test_a_document_is_as_long_as_it_says_with_nothing_behind_it(
    parts: list[bytes], size: int, raw: bytes | None
) -> None:
    assert without_filling(parts, size) == raw


VECTORS: dict[str, Any] = make_vectors.load("circles")


@pytest.mark.parametrize("case", VECTORS["documents"], ids=lambda case: str(case["about"]))
def test_both_readers_judge_the_parts_of_a_document_as_it_was_written_down(case: dict[str, Any]) -> None:
    """The published vectors: storage/LEDGER.md section 4, KEYS.md 14."""
    name = EntryId(VECTORS["document"])
    body = DocumentAttached("a.txt", DocumentType.TEXT, case["size"], case["digest"], case["count"])
    parts = [
        DocumentPart(EntryId(part["document"]), part["number"], written_data(part["data"]))
        for part in case["parts"]
    ]
    raw = bytes_of(name, body, parts)
    ours = len(raw) == body.size and hashlib.sha256(raw).hexdigest() == body.digest
    said = [json.loads(encode_restricted(RestrictedContent(part))) for part in parts]
    try:
        theirs = independent_circles.document({"body": msgspec.to_builtins(body)}, name, said) == raw
    except Fault:
        theirs = False
    assert (ours, theirs) == ((case["expect"] == "ok"),) * 2
