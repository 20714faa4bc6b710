"""The book of what was received, and the receipts that go back. Source: S91, S93, X05, X16."""

from dataclasses import replace

import pytest
from msgspec.structs import replace as altered

from safeguard_desktop.domain.entries.arriving import ArrivalWay, SetAsideReason
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.arriving.book import CameAs, FileDraft
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.papers.transfers import PreparedPack
from tests.elm_row import Setting
from tests.services.arriving.test_arrived_concerns import taken_in
from tests.services.steps import add_child
from tests.stretching import stretch_once


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_once(monkeypatch.setattr)


def test_a_file_that_came_on_paper_stands_in_the_book_with_where_it_is_kept(school: Desk) -> None:
    """S91: the place of the paper is part of the record; what is not understood is asked again."""
    book, child = school.arriving.book, add_child(school, "Nell Ashby")
    assert [found.field for found in book.file_problems(FileDraft(child))] == [
        "from_setting",
        "arrived_when",
        "arrived_text",
        "arrived_way",
    ]
    whole = FileDraft(
        child, "Elm Row Pre-school", "Asha Patel", ArrivalWay.PAPER, "yesterday", "A brown envelope, sealed.", "12",
        "Locked drawer, office",
    )  # fmt: skip
    assert book.file_problems(replace(whole, when="blue moon", pages_typed="a dozen")) == (
        Problem("arrived_when", "not_understood"),
        Problem("arrived_pages", "not_a_number"),
    )
    with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
        book.receive_file(replace(whole, child=ChildId("0" * 32)))
    assert book.rows() == ()
    book.receive_file(whole)
    book.receive_file(
        replace(whole, way=ArrivalWay.FILE, when="not known", pages_typed="", from_setting="Alder")
    )
    second, first = book.rows()
    assert (first.came_as, first.from_setting, first.child_name) == (
        CameAs.FILE,
        "Elm Row Pre-school",
        "Nell Ashby",
    )
    assert second.from_setting == "Alder"


def test_the_book_tells_packs_taken_in_from_those_set_aside_and_keeps_nothing_of_the_latter(
    school: Desk, pack: PreparedPack
) -> None:
    packs, book = school.arriving.packs, school.arriving.book
    packs.set_aside(packs.look(b"%PDF-1.7 not a pack", "six words"), SetAsideReason.NOT_OURS)
    child = taken_in(school, pack)
    taken, aside = book.rows()
    assert (taken.came_as, taken.child, taken.number) == (CameAs.PACK, child, pack.number)
    assert taken.pages_verified
    assert (aside.came_as, aside.child, aside.child_name, aside.code) == (
        CameAs.SET_ASIDE,
        None,
        "",
        SetAsideReason.NOT_OURS,
    )
    (proposal,) = book.proposals(child)
    with pytest.raises(Refused) as unanswered:
        book.answer(child, proposal, keep=True, reason=" ")
    assert unanswered.value.problems == (Problem("hold_answer_reason", "missing"),)
    book.answer(child, proposal, keep=False, reason="The claim is settled.")
    assert school.children.view(child).holds == ()
    with pytest.raises(Refused, match=RefusalCode.ALREADY_DONE):
        book.answer(child, proposal, keep=True, reason="After all.")


def test_a_pack_without_a_check_code_gets_no_receipt_and_without_the_settings_key_none_is_signed(
    school: Desk, larch_lane: Setting, pack: PreparedPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S93: a receipt proves that the code was read; a record that lost the key says that it is damaged."""
    found = school.arriving.packs.look(pack.sealed, pack.passphrase)
    assert found.record is not None
    receipts = school.arriving.receipts
    assert receipts.of(replace(found, record=None)) is None
    assert receipts.of(replace(found, record=altered(found.record, check_code=""))) is None
    receipt = receipts.of(found)
    assert receipt is not None
    path = larch_lane.path.parent / receipt.name
    assert receipts.save(receipt, path).read_bytes() == receipt.raw
    assert "Wójcik".encode() not in receipt.raw
    monkeypatch.setattr(type(school.session.ledger), "secrets", lambda _ledger, _name: {})
    with pytest.raises(EnvironmentFault) as lost:
        receipts.of(found)
    assert lost.value.code is FaultCode.DAMAGED
