"""What goes out with a pack comes in equal, of every kind and in any script. Source: S92; X11."""

import random
from collections.abc import Iterator

import msgspec
import pytest

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries import ConcernRaised, HoldPlaced, InChild, NewEntry, Note
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.in_packs import may_be_in_a_pack
from safeguard_desktop.domain.ids import ChildId, EntryId, new_entry_id
from safeguard_desktop.services.arriving.arrived_pack import PackOutcome
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from tests.domain.test_entries import BODIES

ALPHABETS = (
    "abc đłøß", "абвгдЕЖ", "αβγδΛ", "مرحبا بك", "שלום רב", "नमस्ते", "你好家人", "สวัสดี",
    "🏠🙂", "ộ̀ ñ ü ṩ", "\u202eabc", "\x07\n\t",
)  # fmt: skip
KINDS = [body for body in BODIES if may_be_in_a_pack(body)]
LEFT_OUT = frozenset({"document-attached", "hold-lifted", "pack-received"})
"""Two people sign for the end of a hold (test_packs). Documents have bytes beside them (test_documents_in_packs); a
pack that came tells of another setting's child."""


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


def round_trip(desk: Desk, school: Desk, choose: random.Random, count: int) -> None:
    added = desk.children.add(
        ChildDetails(f"Child {some_text(choose).strip() or 'x'}", date_of_birth="2021-03-27")
    )
    child = ChildId(added.id)
    story = tuple(a_story(child, choose, desk, count))
    desk.session.append(*story)
    pack = desk.transfers.prepare(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant"))
    packs = school.arriving.packs
    found = packs.look(pack.sealed, pack.passphrase)
    assert found.outcome is PackOutcome.SOUND
    sent = {entry.issued.id: entry.body for entry in found.entries}
    assert sent == {entry.id: entry.body for entry in story}
    assert all(entry.packed.original is not None for entry in found.entries)
    if packs.standing(found) != "known":
        packs.accept_sender(found, "By telephone.")
    there = ChildId(packs.take_in(found, None).changed.id)
    rows = [row for row in school.children.rows_as_recorded(there) if row.entry.origin is not None]
    shown = {row.entry.origin.entry: row.entry.body for row in rows if row.entry.origin is not None}
    corrected = sum(len(row.entry.amendments) for row in rows)
    assert shown == {name: body for name, body in sent.items() if body.KIND != "amendment"}
    assert corrected == len(sent) - len(shown)
    held = sum(isinstance(body, HoldPlaced) for body in shown.values())
    assert len(school.arriving.book.proposals(there)) == held
    assert school.children.view(there).row.full_name == desk.children.view(child).row.full_name
    assert school.transfers.prepare(TransferDraft(there, "Third School", "Sam Quill")).plain.pages > 3


def test_every_kind_of_entry_comes_in_as_it_went_out(desk: Desk, school: Desk) -> None:
    round_trip(desk, school, random.Random(7), len(KINDS))


@pytest.mark.prove
@pytest.mark.timeout(7_200)
def test_five_hundred_children_come_in_as_they_went_out(desk: Desk, school: Desk) -> None:
    choose = random.Random(2026)
    for _ in range(500):
        round_trip(desk, school, choose, choose.randrange(12))
