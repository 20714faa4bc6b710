"""A pack is seen before anything is written, taken in whole, once, with its origin. Source: S92, S93, X05; DESIGN 6."""

import pytest

from safeguard_desktop.bundles.pack_record import file_signature
from safeguard_desktop.domain.codes import HoldReason, NoteKind
from safeguard_desktop.domain.entries import (
    Amendment,
    ConcernRaised,
    Decision,
    EntryArrived,
    HoldAnswered,
    HoldPlaced,
    PackReceived,
    PackSetAside,
    SenderAccepted,
)
from safeguard_desktop.domain.entries.arriving import SetAsideReason
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.keeping.codes import HoldOutcome, HumanCheck, Obstacle
from safeguard_desktop.domain.leaving.codes import TakenIn
from safeguard_desktop.services.arriving import judging
from safeguard_desktop.services.arriving.arrived_pack import PackOutcome
from safeguard_desktop.services.arriving.packs import Standing, WhyMatched
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import HoldDraft, NoteDraft, TransferDraft
from safeguard_desktop.services.keeping.destroying import DestroyDraft
from safeguard_desktop.services.keeping.holds import HoldReviewDraft, LiftDraft
from safeguard_desktop.services.papers.transfers import PreparedPack
from safeguard_desktop.services.staff.register_changes import Agreement
from tests.elm_row import Setting, Ticking
from tests.services.arriving.other_children import in_a_child_that
from tests.services.steps import add_child, bodies, entries
from tests.services.team import MANAGER_PASSPHRASE, Team
from tests.stretching import stretch_once


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_once(monkeypatch.setattr)


def accepted(school: Desk, pack: PreparedPack) -> None:
    school.arriving.packs.accept_sender(
        school.arriving.packs.look(pack.sealed, pack.passphrase), "By telephone."
    )


def test_a_pack_for_which_a_busy_computer_was_too_slow_is_sound_when_it_is_looked_at_again(
    school: Desk, pack: PreparedPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not called damaged, and the second look waits several times as long and tells how far it is."""
    in_a_child_that("take_apart_at_leisure", 0.5, monkeypatch)
    look = school.arriving.packs.look
    found = look(pack.sealed, pack.passphrase)
    assert (found.outcome, found.can_be_taken_in) == (PackOutcome.TOO_SLOW, False)
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(judging, "PATIENT", 40)
    again = look(pack.sealed, pack.passphrase, is_patient=True, progress=lambda *far: told.append(far))
    assert (again.outcome, again.can_be_taken_in) == (PackOutcome.SOUND, True)
    assert told == sorted(told) != []


def test_a_file_that_never_ends_is_ended_though_it_is_looked_at_again_and_when_somebody_says_so(
    school: Desk, pack: PreparedPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_a_child_that("spin", 0.1, monkeypatch)
    found = school.arriving.packs.look(pack.sealed, pack.passphrase, is_patient=True)
    assert found.outcome is PackOutcome.TOO_SLOW
    monkeypatch.setattr(judging, "_USUAL_SECONDS", 600.0)

    class Enough(Exception):
        """Somebody pressed Cancel."""

    def cancel(_done: int, _total: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        school.arriving.packs.look(pack.sealed, pack.passphrase, is_patient=True, progress=cancel)


def test_a_pack_is_seen_whole_before_anything_is_written(
    desk: Desk, school: Desk, pack: PreparedPack
) -> None:
    before = len(entries(school))
    found = school.arriving.packs.look(pack.sealed, f" {pack.passphrase} ")
    assert found.outcome is PackOutcome.SOUND
    assert found.record is not None
    assert (found.number, found.digest) == (pack.number, pack.digest)
    assert found.record.child.full_name == "Maya Wójcik"
    assert found.record.summary == "Two bruises in a term."
    assert found.record.sender.setting == "Elm Row Pre-school"
    assert school.arriving.packs.standing(found) is Standing.UNKNOWN
    assert school.arriving.packs.digits(found) == desk.arriving.packs.own_digits()
    assert len(entries(school)) == before
    assert desk.arriving.packs.standing(found) is Standing.OWN
    signature = file_signature(pack.sealed)
    assert signature is not None
    assert len(pack.sealed) - len(signature[0]) < 900


def test_nobody_else_is_in_a_pack_and_what_was_changed_says_so(school: Desk, pack: PreparedPack) -> None:
    found = school.arriving.packs.look(pack.sealed, pack.passphrase)
    whole = "".join(entry.packed.issued for entry in found.entries)
    assert "Oskar" not in whole
    edited = [entry for entry in found.entries if entry.issued.edited]
    assert any("Child B pushed her." in entry.packed.issued for entry in edited)
    assert all(entry.packed.original is None for entry in edited)
    originals = [entry for entry in found.entries if entry.packed.original is not None]
    assert {type(entry.body) for entry in originals} >= {ConcernRaised, Amendment, HoldPlaced}


def test_a_pack_waits_until_its_sender_is_accepted(school: Desk, pack: PreparedPack) -> None:
    packs = school.arriving.packs
    found = packs.look(pack.sealed, pack.passphrase)
    with pytest.raises(Refused) as refused:
        packs.take_in(found, None)
    assert refused.value.problems == (Problem("sender", "not_accepted"),)
    with pytest.raises(Refused):
        packs.accept_sender(found, " ")
    packs.accept_sender(found, "Asha Patel read the digits out at 10:20.")
    assert packs.standing(found) is Standing.KNOWN
    (body,) = bodies(school, SenderAccepted)
    assert isinstance(body, SenderAccepted)
    assert body.setting == "Elm Row Pre-school"


def test_an_import_is_one_act_keeps_its_origin_and_twice_is_once(school: Desk, pack: PreparedPack) -> None:
    packs = school.arriving.packs
    accepted(school, pack)
    found = packs.look(pack.sealed, pack.passphrase)
    taken = packs.take_in(found, None)
    assert (taken.new, taken.repeated) == (len(found.entries), 0)
    child = ChildId(taken.changed.id)
    (received,) = bodies(school, PackReceived)
    assert isinstance(received, PackReceived)
    assert (received.pack, received.digest, received.pages_verified) == (pack.number, pack.digest, True)
    arrived = bodies(school, EntryArrived)
    assert [body.issued for body in arrived if isinstance(body, EntryArrived)] == [
        entry.packed.issued for entry in found.entries
    ]
    rows = school.children.chronology(child)
    (concern,) = [row for row in rows if isinstance(row.entry.body, ConcernRaised) and row.entry.amendments]
    assert concern.entry.recorder_name == "Asha Patel (designated safeguarding lead, Elm Row Pre-school)"
    assert concern.entry.now_reads.observed == "A bruise on the right forearm."  # type: ignore[union-attr]  # a concern
    assert concern.event_from == "2026-11-23T08:50"
    assert school.children.view(child).holds == ()
    count = len(entries(school))
    again = packs.take_in(packs.look(pack.sealed, pack.passphrase), None)
    assert (again.new, again.changed.id, len(entries(school))) == (0, child, count)


def test_what_a_sender_sends_again_adds_only_what_is_new(
    desk: Desk, school: Desk, maya: ChildId, pack: PreparedPack, elm_row: Setting
) -> None:
    packs = school.arriving.packs
    accepted(school, pack)
    child = ChildId(packs.take_in(packs.look(pack.sealed, pack.passphrase), None).changed.id)
    desk.noting.note(NoteDraft(NoteKind.TELEPHONE_CALL, "today 08:58", "The school rang.", child=maya))
    (hold,) = desk.children.view(maya).holds
    (first,) = school.arriving.book.proposals(child)
    desk.concerns.hold(HoldDraft(hold.held, HoldReason.POLICE_REQUEST, "An officer asked."))
    police = next(view.hold for view in desk.keeping.holds.all() if view.hold.id != hold.id)
    agreed = Agreement(Team(elm_row, desk).with_manager(), MANAGER_PASSPHRASE)
    review = HoldReviewDraft(police.id, HoldOutcome.STAYS, "They still ask for it.")
    desk.keeping.holds.review(review)
    desk.keeping.holds.lift(LiftDraft(hold.id, "Settled", "Letter of 3 May"), agreed)
    later = desk.transfers.prepare(TransferDraft(maya, "Larch Lane Primary", "Jo Ferrant"))
    taken = packs.take_in(packs.look(later.sealed, later.passphrase), child)
    assert taken.new == 4
    assert taken.repeated == len(bodies(school, EntryArrived)) - 4
    (second,) = school.arriving.book.proposals(child)
    assert second.body.reason_code is HoldReason.POLICE_REQUEST, "what they ended is not asked for any more"
    assert second.held == first.held, "S95: what came with the first pack, by the id that it has here"


def test_a_child_is_matched_by_name_birth_and_number_and_never_without_a_person(
    school: Desk, pack: PreparedPack
) -> None:
    packs = school.arriving.packs
    same, alike = add_child(school, "Maja Wojcik", "2021-03-27"), add_child(school, "Maya Wojcik")
    add_child(school, "Tom Hall")
    found = packs.look(pack.sealed, pack.passphrase)
    matches = packs.matches(found)
    assert [(match.child.id, match.why) for match in matches] == [
        (same, WhyMatched.NAME_AND_BIRTH),
        (alike, WhyMatched.NAME),
    ]
    assert [(one.field, one.there) for one in packs.differences(found, same)] == [
        ("full_name", "Maya Wójcik")
    ]
    accepted(school, pack)
    packs.take_in(found, same, "Her mother confirmed it.")
    assert school.children.view(same).row.full_name == "Maja Wojcik"
    assert any(isinstance(row.entry.body, PackReceived) for row in school.children.chronology(same))


def test_a_hold_is_proposed_and_a_person_decides(school: Desk, pack: PreparedPack) -> None:
    packs, book = school.arriving.packs, school.arriving.book
    accepted(school, pack)
    child = ChildId(packs.take_in(packs.look(pack.sealed, pack.passphrase), None).changed.id)
    (proposal,) = book.proposals(child)
    assert proposal.from_setting == "Elm Row Pre-school"
    with pytest.raises(Refused):
        book.answer(child, proposal, keep=True, reason=" ")
    book.answer(child, proposal, keep=True, reason="As they asked.")
    (hold,) = school.children.view(child).holds
    assert hold.held == proposal.held
    assert book.proposals(child) == ()
    assert len(bodies(school, HoldAnswered)) == 1
    with pytest.raises(Refused) as refused:
        book.answer(child, proposal, keep=False, reason="Again.")
    assert refused.value.code is RefusalCode.ALREADY_DONE


def test_a_hold_that_is_accepted_forbids_destruction_here_of_all_it_held_there(
    school: Desk, pack: PreparedPack, clock: Ticking
) -> None:
    """S95, X02: from the pack to the refusal; the database covers what followed the concern there as well."""
    packs, book, destroying = school.arriving.packs, school.arriving.book, school.keeping.destroying
    accepted(school, pack)
    child = ChildId(packs.take_in(packs.look(pack.sealed, pack.passphrase), None).changed.id)
    clock.now = clock.now.replace(year=2056)
    assert Obstacle.ON_HOLD not in destroying.look(child).obstacles
    (proposal,) = book.proposals(child)
    book.answer(child, proposal, keep=True, reason="As they asked.")
    (view,) = school.keeping.holds.all()
    assert (view.hold.held, view.hold.reason_code) == (proposal.held, HoldReason.LITIGATION)
    assert destroying.look(child).obstacles == (Obstacle.ON_HOLD,)
    with pytest.raises(Refused) as refused:
        destroying.destroy(DestroyDraft(child, tuple(HumanCheck)))
    assert refused.value.code is RefusalCode.ON_HOLD
    ledger = school.session.ledger
    covered = "SELECT e.seq FROM entries AS e, holds AS h WHERE h.held = e.id OR sd_refers(e.header, h.held)"
    kept = [seq for (seq,) in ledger.select(covered)]
    told = {row.entry.seq: type(row.entry.body) for row in school.children.chronology(child)}
    assert {told[seq] for seq in kept if seq in told} >= {ConcernRaised, Decision, HoldPlaced}


def test_a_pack_that_is_not_for_us_is_set_aside_and_stands_in_the_book(
    school: Desk, pack: PreparedPack
) -> None:
    packs, book = school.arriving.packs, school.arriving.book
    found = packs.look(pack.sealed, pack.passphrase)
    packs.set_aside(found, SetAsideReason.NOT_OURS, "Sent to the wrong school.")
    (body,) = bodies(school, PackSetAside)
    assert isinstance(body, PackSetAside)
    assert (body.pack, body.from_setting) == (pack.number, "Elm Row Pre-school")
    (row,) = book.rows()
    assert (row.number, row.code, row.child) == (pack.number, SetAsideReason.NOT_OURS, None)


def test_a_pack_goes_on_to_a_third_setting_with_what_was_first_written(
    desk: Desk, school: Desk, pack: PreparedPack
) -> None:
    packs = school.arriving.packs
    accepted(school, pack)
    first = packs.look(pack.sealed, pack.passphrase)
    child = ChildId(packs.take_in(first, None).changed.id)
    onward = school.transfers.prepare(TransferDraft(child, "Third School", "Sam Quill"))
    found = desk.arriving.packs.look(onward.sealed, onward.passphrase)
    assert found.outcome is PackOutcome.SOUND
    before = {entry.issued.id: entry.packed.original for entry in first.entries}
    after = {entry.issued.id: entry.packed.original for entry in found.entries if entry.issued.setting}
    assert after == before
    desk.arriving.packs.accept_sender(found, "By telephone.")
    (row, *_others) = desk.arriving.packs.matches(found)
    taken = desk.arriving.packs.take_in(found, row.child.id)
    assert (taken.new, taken.repeated) == (len(found.entries) - len(before), len(before))


def test_the_receipt_of_the_receiver_confirms_the_pack_at_the_sender(
    desk: Desk, school: Desk, pack: PreparedPack
) -> None:
    """Done-when 1: the loop between two settings with the program. The receipt names nobody and holds no code."""
    found = school.arriving.packs.look(pack.sealed, pack.passphrase)
    receipt = school.arriving.receipts.of(found)
    assert receipt is not None
    assert receipt.name == f"{pack.number}.receipt"
    assert b"Maya" not in receipt.raw
    taken = desk.leaving.taking_in.take_in(receipt.raw)
    assert (taken.taken, taken.number) == (TakenIn.CONFIRMED, pack.number)
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    assert row.transfer is not None
    assert row.transfer.confirmed is not None
    assert row.transfer.confirmed.by_name.endswith("Larch Lane Primary")
    assert desk.leaving.leaving.own_digits() == school.arriving.packs.digits(found)
