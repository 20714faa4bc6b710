"""What goes out with a pack comes in equal, of every kind and in any script. Source: S92; X11."""

import random
from collections.abc import Iterator

import msgspec
import pytest

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import HoldReason
from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.entries import (
    ConcernRaised,
    EntryArrived,
    HoldLifted,
    HoldPlaced,
    InChild,
    NewEntry,
    Note,
    PackReceived,
    decode_body,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.in_packs import may_be_in_a_pack
from safeguard_desktop.domain.ids import ChildId, EntryId, new_entry_id
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.arriving import judging
from safeguard_desktop.services.arriving.arrived_pack import PackOutcome
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import HoldDraft, TransferDraft
from safeguard_desktop.services.keeping.holds import LiftDraft
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.staff.register_changes import Agreement
from tests.domain.test_entries import BODIES
from tests.elm_row import Setting
from tests.services.steps import bodies
from tests.services.team import MANAGER_PASSPHRASE, Team
from tests.vectors.independent_packs import outcome_of

ALPHABETS = (
    "abc đłøß", "абвгдЕЖ", "αβγδΛ", "مرحبا بك", "שלום רב", "नमस्ते", "你好家人", "สวัสดี",
    "🏠🙂", "ộ̀ ñ ü ṩ", "\u202eabc", "\x07\n\t",
)  # fmt: skip
KINDS = [body for body in BODIES if may_be_in_a_pack(body)]
LEFT_OUT = frozenset({"document-attached", "hold-lifted", "pack-received"})
"""Two people sign for the end of a hold, and documents have bytes beside them: services write these (`with_more`). A
pack that came tells of another setting's child: it is in the pack that goes on from there."""


def some_text(choose: random.Random) -> str:
    letters = choose.choice(ALPHABETS)
    return "".join(choose.choice(letters) for _ in range(choose.randrange(1, 60))) or "x"


def written(body: EntryBody, choose: random.Random, concern: EntryId, note: EntryId) -> EntryBody:
    """The body about entries that are there, with other words in each field that is searched."""
    changes: dict[str, object] = {
        name: some_text(choose)
        for name in body.SEARCHED
        if isinstance(getattr(body, name), str) and getattr(body, name) and name not in {"reference", "pack"}
    }
    if body.ABOUT and getattr(body, body.ABOUT) is not None:
        changes[body.ABOUT] = note if body.ABOUT in {"amended", "held", "arrived"} else concern
    return msgspec.structs.replace(body, **changes)


def a_story(child: ChildId, choose: random.Random, desk: Desk, count: int) -> Iterator[NewEntry]:
    inside, clock = (InChild(child),), desk.session.workplace.clock
    raised = next(body for body in KINDS if isinstance(body, ConcernRaised))
    noted = next(body for body in KINDS if isinstance(body, Note))
    concern, note = new_entry_id(clock()), new_entry_id(clock())
    yield NewEntry(concern, written(raised, choose, concern, note), inside)
    yield NewEntry(note, msgspec.structs.replace(noted, concern=None, text=some_text(choose)), inside)
    others = [body for body in KINDS if body.KIND not in LEFT_OUT and not isinstance(body, ConcernRaised)]
    for body in choose.sample(others, min(count, len(others))):
        made = written(body, choose, concern, note)
        named = made.named()
        yield NewEntry(new_entry_id(clock()), made, inside, (named,) if named is not None else ())


def with_more(desk: Desk, child: ChildId, choose: random.Random, agreement: Agreement) -> set[bytes]:
    """Documents, and a hold that two people ended: what only services can write. Returns the documents."""
    documents = {choose.randbytes(choose.randrange(1, 3_000)) for _ in range(choose.randrange(3))}
    for raw in documents:
        file = LookedAt(f"{some_text(choose)}.txt", DocumentType.TEXT, raw)
        draft = AttachDraft(None, child, (file,), some_text(choose).strip() or "x", "Ms Vale", "yesterday")
        desk.attaching.attaching.attach(draft)
    if choose.random() < 0.5:
        held = desk.children.rows_as_recorded(child)[0].entry.id
        before = {view.hold.id for view in desk.keeping.holds.all()}
        desk.concerns.hold(HoldDraft(held, HoldReason.LEAD_JUDGEMENT, some_text(choose).strip() or "x"))
        (placed,) = {view.hold.id for view in desk.keeping.holds.all()} - before
        desk.keeping.holds.lift(LiftDraft(placed, some_text(choose).strip() or "x", "Asked"), agreement)
    return documents


def of_child(desk: Desk, child: ChildId) -> dict[str, EntryBody]:
    """What stands about a child in a record and may go with it, by id."""
    found: dict[str, EntryBody] = {}
    for entry in desk.session.ledger.read_from(1):
        header = entry.header
        if child in {each.child for each in header.children} and header.kind and entry.body:
            body = decode_body(header.kind, header.version or 0, entry.body)
            if may_be_in_a_pack(body):
                found[header.id] = body
    return found


def came_with(desk: Desk, pack: str) -> set[tuple[object, ...]]:
    """What a record keeps of the entries of a pack: as they were issued, with both signatures."""
    arrived = [body for body in bodies(desk, EntryArrived) if isinstance(body, EntryArrived)]
    packs = {view.id for view in entries_of(desk, PackReceived.KIND) if view.body.pack == pack}  # type: ignore[union-attr]  # of that kind
    return {(body.issued, body.signature, body.original) for body in arrived if body.pack in packs}


def entries_of(desk: Desk, kind: str) -> tuple[EntryView, ...]:
    return Models.of(desk.session).chronology.of_kind(kind)


def round_trip(desk: Desk, school: Desk, choose: random.Random, count: int, agreement: Agreement) -> set[str]:
    """Sends a child's file there, and on from there; returns the kinds of entries that went."""
    added = desk.children.add(
        ChildDetails(f"Child {some_text(choose).strip() or 'x'}", date_of_birth="2021-03-27")
    )
    child = ChildId(added.id)
    desk.session.append(*a_story(child, choose, desk, count))
    documents = with_more(desk, child, choose, agreement)
    story = of_child(desk, child)
    pack = desk.transfers.prepare(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant"))
    packs = school.arriving.packs
    found = packs.look(pack.sealed, pack.passphrase)
    assert found.outcome is PackOutcome.SOUND
    assert outcome_of(pack.sealed, pack.passphrase) == "sound", (
        "by a reader that knows the specification alone"
    )
    sent = {entry.issued.id: entry.body for entry in found.entries}
    assert sent == story
    assert all(entry.packed.original is not None for entry in found.entries)
    if packs.standing(found) != "known":
        packs.accept_sender(found, "By telephone.")
    there = ChildId(packs.take_in(found, None).changed.id)
    signed = {(entry.packed.issued, entry.packed.signature, entry.packed.original) for entry in found.entries}
    assert came_with(school, pack.number) == signed, "the signatures can be checked there as well"
    rows = [row for row in school.children.rows_as_recorded(there) if row.entry.origin is not None]
    shown = {row.entry.origin.entry: row.entry.body for row in rows if row.entry.origin is not None}
    corrected = sum(len(row.entry.amendments) for row in rows)
    assert shown == {name: body for name, body in sent.items() if body.KIND != "amendment"}
    assert corrected == len(sent) - len(shown)
    ended = {body.hold for body in shown.values() if isinstance(body, HoldLifted)}
    held = {name for name, body in shown.items() if isinstance(body, HoldPlaced)} - ended
    assert len(school.arriving.book.proposals(there)) == len(held)
    kept = {school.attaching.documents.read(row) for row in school.attaching.documents.of_child(there)}
    assert kept == documents
    assert school.children.view(there).row.full_name == desk.children.view(child).row.full_name
    onward = school.transfers.prepare(TransferDraft(there, "Third School", "Sam Quill"))
    assert onward.plain.pages > 3
    further = packs.look(onward.sealed, onward.passphrase)
    assert further.outcome is PackOutcome.SOUND
    assert {entry.issued.id: entry.body for entry in further.entries}.items() >= sent.items()
    return {entry.body.KIND for entry in further.entries}


@pytest.fixture(autouse=True)
def _with_time_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long a pack may take is tried elsewhere; here a busy machine may take longer."""
    monkeypatch.setattr(judging, "_USUAL_SECONDS", 120.0)


@pytest.fixture
def agreement(desk: Desk, elm_row: Setting) -> Agreement:
    """The manager, who signs beside the lead."""
    return Agreement(Team(elm_row, desk).with_manager(), MANAGER_PASSPHRASE)


def test_every_kind_of_entry_comes_in_as_it_went_out(desk: Desk, school: Desk, agreement: Agreement) -> None:
    went = round_trip(desk, school, random.Random(1), len(KINDS), agreement)
    assert went == {body.KIND for body in KINDS}


@pytest.mark.prove
@pytest.mark.timeout(4 * 3_600)
def test_five_hundred_children_come_in_as_they_went_out(
    desk: Desk, school: Desk, agreement: Agreement, capsys: pytest.CaptureFixture[str]
) -> None:
    """Takes half an hour of one core."""
    choose, went = random.Random(2026), set[str]()
    for number in range(1, 501):
        went |= round_trip(desk, school, choose, choose.randrange(len(KINDS)), agreement)
        if number % 25 == 0:
            with capsys.disabled():
                print(f"{number} children")
    assert went == {body.KIND for body in KINDS}
