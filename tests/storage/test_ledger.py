"""Appending and reading entries in a real encrypted file."""

from datetime import timedelta

import pytest

from safeguard_desktop.domain.codes import DecisionCode
from safeguard_desktop.domain.entries import Head, InChild, NewEntry, Restored, decode_body
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, new_entry_id
from safeguard_desktop.storage.chain import body_digest, entry_link, origin_link, signed_link
from safeguard_desktop.storage.ledger import Ledger
from tests.storage.desk import (
    DEPUTY,
    LEAD,
    ORIGIN,
    START,
    Desk,
    PlainSigner,
    amended,
    check_signature,
    decided,
    held,
    raised,
    received,
)


def test_an_empty_ledger_begins_at_its_origin(ledger: Ledger) -> None:
    assert ledger.head() == Head(0, origin_link(ORIGIN.ledger, ORIGIN.setting))
    assert list(ledger.read_from(1)) == []
    assert ledger.origin == ORIGIN


def test_an_entry_is_stored_as_hashed_linked_and_signed(desk: Desk, ledger: Ledger) -> None:
    before = ledger.head().link
    (stored,) = desk.append(ledger, NewEntry(new_entry_id(START), raised()))
    assert stored.salt is not None
    assert stored.body is not None
    assert len(stored.salt) == 32
    assert stored.digest == body_digest(stored.salt, stored.body)
    assert stored.link == entry_link(before, stored.header_bytes, stored.digest)
    assert check_signature(PlainSigner(LEAD).public, stored.signature, signed_link(stored.link))
    assert ledger.head() == Head(1, stored.link)
    assert ledger.entry(stored.header.id) == stored
    assert decode_body("concern-raised", 1, stored.body) == raised()


def test_pages_are_let_go_of_in_the_middle_of_reading_and_writing(desk: Desk, ledger: Ledger) -> None:
    ids = [desk.add(ledger, raised(f"Matter {number}")) for number in range(3)]
    reading = ledger.read_from(1)
    read = [next(reading).header.id]
    ledger.let_go_of_pages()
    with ledger.gather():
        ids.append(desk.add(ledger, raised("Matter 3")))
        ledger.let_go_of_pages()
    assert read + [entry.header.id for entry in reading] == ids


def test_entries_are_read_back_in_order_after_reopening(desk: Desk, ledger: Ledger) -> None:
    ids = [desk.add(ledger, raised(f"Matter {number}")) for number in range(4)]
    head = ledger.head()
    ledger.close()
    again = desk.open()
    assert [entry.header.id for entry in again.read_from(2)] == ids[1:]
    assert [entry.header.seq for entry in again.read_from(2, limit=2)] == [2, 3]
    assert again.head() == head
    assert again.warnings == ()
    again.close()


def test_many_entries_are_read_in_pieces_without_a_gap(desk: Desk, ledger: Ledger) -> None:
    many = [NewEntry(new_entry_id(START), raised(f"Matter {number}")) for number in range(1100)]
    desk.append(ledger, *many)
    assert [entry.header.seq for entry in ledger.read_from(1)] == list(range(1, 1101))
    assert len(list(ledger.read_from(1, limit=501))) == 501


def test_a_repeat_of_the_same_entries_is_harmless(desk: Desk, ledger: Ledger) -> None:
    entry = NewEntry(new_entry_id(START), raised())
    first = desk.append(ledger, entry)
    assert desk.append(ledger, entry) == first
    other = NewEntry(new_entry_id(START), raised("Another"))
    both = desk.append(ledger, entry, other)
    assert both[0] == first[0]
    assert ledger.head().seq == 2


@pytest.mark.parametrize("changed", ["body", "children", "twice"])
def test_an_id_is_accepted_only_once(desk: Desk, ledger: Ledger, changed: str) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    entry = NewEntry(new_entry_id(START), raised())
    desk.append(ledger, entry)
    others = {
        "body": [NewEntry(entry.id, raised("Something else"))],
        "children": [NewEntry(entry.id, raised(), (InChild(child),))],
        "twice": [NewEntry(EntryId("e" * 32), raised())] * 2,
    }
    with pytest.raises(Refused) as refused:
        desk.append(ledger, *others[changed])
    assert refused.value.code is RefusalCode.ALREADY_DONE
    assert ledger.head().seq == 2


def test_an_id_that_is_none_is_a_mistake_of_the_program(desk: Desk, ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="32 hex digits"):
        desk.append(ledger, NewEntry(EntryId("short"), raised()))


def test_several_entries_go_in_together_or_not_at_all(desk: Desk, ledger: Ledger) -> None:
    sound = NewEntry(new_entry_id(START), raised())
    unsound = NewEntry(new_entry_id(START), held(EntryId("0" * 32)))
    with pytest.raises(Refused) as refused:
        desk.append(ledger, sound, unsound)
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT
    assert ledger.head().seq == 0
    assert ledger.entry(sound.id) is None


def test_a_header_refers_to_what_its_body_is_about(desk: Desk, ledger: Ledger) -> None:
    concern = desk.add(ledger, raised())
    for body in (received(concern), decided(concern), amended(concern, observed="x"), held(concern)):
        entry = ledger.entry(desk.add(ledger, body))
        assert entry is not None
        assert entry.header.refers_to == (concern,)


def test_a_clock_that_runs_backwards_is_flagged_and_not_refused(desk: Desk, ledger: Ledger) -> None:
    desk.add(ledger, raised())
    desk.now -= timedelta(hours=1)
    late = ledger.entry(desk.add(ledger, raised()))
    assert late is not None
    assert late.header.clock_went_back
    after = ledger.entry(desk.add(ledger, raised()))
    assert after is not None
    assert not after.header.clock_went_back


def test_an_older_register_is_refused_and_a_newer_one_is_not(desk: Desk, ledger: Ledger) -> None:
    desk.append(ledger, NewEntry(new_entry_id(START), raised()), register=2)
    with pytest.raises(EnvironmentFault) as fault:
        desk.append(ledger, NewEntry(new_entry_id(START), raised()), register=1)
    assert fault.value.code is FaultCode.REGISTER_OLDER
    desk.signer = PlainSigner(DEPUTY)
    (stored,) = desk.append(ledger, NewEntry(new_entry_id(START), raised()), register=3)
    assert stored.header.recorder == DEPUTY


def test_the_private_keys_of_the_ledger_are_read_by_use(ledger: Ledger) -> None:
    assert ledger.secrets("inbox") == {1: b"i" * 96}
    assert ledger.secrets("circle") == {}


def test_everything_lies_in_the_one_file_after_each_save(desk: Desk, ledger: Ledger) -> None:
    desk.add(ledger, raised())
    log = desk.path.with_name("children.log-wal")
    assert not log.exists() or log.stat().st_size == 0
    ledger.checkpoint()
    ledger.close()
    ledger.close()
    assert sorted(path.name for path in desk.folder.path.iterdir() if path.is_file()) == ["children.log"]


def test_a_ledger_that_is_closed_says_so(ledger: Ledger) -> None:
    ledger.close()
    with pytest.raises(ValueError, match="closed"):
        ledger.head()


def test_an_entry_about_closing_keeps_its_decision(desk: Desk, ledger: Ledger) -> None:
    concern = desk.add(ledger, raised())
    decision = ledger.entry(desk.add(ledger, decided(concern, DecisionCode.NO_FURTHER_ACTION, closes=True)))
    assert decision is not None
    assert decision.body is not None
    assert b'"closes":true' in decision.body


def test_a_tail_that_was_cut_off_is_told_until_a_restore_is_recorded(desk: Desk, ledger: Ledger) -> None:
    desk.add(ledger, raised())
    ledger.close()
    older = desk.path.read_bytes()
    longer = desk.open()
    desk.add(longer, raised("Later"))
    lost = longer.head()
    longer.close()
    desk.path.write_bytes(older)
    for _ in range(2):  # it is still told after something else was appended and the log reopened
        again = desk.open()
        assert again.warnings == (FaultCode.ROLLED_BACK,)
        assert again.missing_head() == lost
        desk.add(again, raised("Since then"))
        again.close()
    again = desk.open()
    desk.add(again, Restored(str(lost), by_recovery_sheet=True, computer="Office PC"))
    assert again.warnings == ()
    again.close()
    assert desk.open().warnings == ()


def test_a_longer_copy_that_turns_up_again_ends_the_warning(desk: Desk, ledger: Ledger) -> None:
    desk.add(ledger, raised())
    ledger.close()
    older = desk.path.read_bytes()
    longer = desk.open()
    desk.add(longer, raised("Later"))
    longer.close()
    newer = desk.path.read_bytes()
    desk.path.write_bytes(older)
    again = desk.open()
    assert again.warnings == (FaultCode.ROLLED_BACK,)
    again.close()
    desk.path.write_bytes(newer)
    again = desk.open()
    assert again.warnings == ()
    again.close()


def test_what_is_gathered_is_read_at_once_and_written_together(desk: Desk, ledger: Ledger) -> None:
    with ledger.gather():
        ids = [desk.add(ledger, raised(f"Matter {number}")) for number in range(3)]
        assert [ledger.entry(entry) is not None for entry in ids] == [True, True, True]
        assert desk.heads.last(ORIGIN.ledger) is None
    assert desk.heads.last(ORIGIN.ledger) == ledger.head()
    ledger.close()
    again = desk.open()
    assert [entry.header.id for entry in again.read_from(1)] == ids
    again.close()


def test_what_is_gathered_is_given_up_whole(desk: Desk, ledger: Ledger) -> None:
    desk.add(ledger, raised())
    before = ledger.head()
    with pytest.raises(Refused), ledger.gather():  # noqa: PT012  # the first is given up with the second
        desk.add(ledger, raised())
        desk.add(ledger, held(EntryId("0" * 32)))
    assert ledger.head() == before
    (after,) = desk.append(ledger, NewEntry(new_entry_id(START), raised()))
    assert after.previous == before.link


def test_an_act_that_fails_among_gathered_ones_takes_back_itself_alone(desk: Desk, ledger: Ledger) -> None:
    with ledger.gather():
        first = desk.add(ledger, raised())
        with pytest.raises(Refused):
            desk.append(
                ledger,
                NewEntry(new_entry_id(START), raised()),
                NewEntry(new_entry_id(START), held(EntryId("0" * 32))),
            )
        last = desk.add(ledger, raised())
    assert [entry.header.id for entry in ledger.read_from(1)] == [first, last]
