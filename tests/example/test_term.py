"""A term that is told: every kind of entry, names of five languages, and a record that holds."""

import re
import unicodedata

import pytest

from safeguard_desktop.domain.child import ChildStatus, YesNo
from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.entries import (
    ChildrenNamed,
    ConcernRaised,
    TransferPrepared,
    decode_body,
    matters,
)
from safeguard_desktop.domain.entries.arriving import ActionAnswered
from safeguard_desktop.domain.entries.codec import BODY_TYPES
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.leaving.codes import TransferState
from safeguard_desktop.domain.matters import MatterState
from safeguard_desktop.services.arriving.book import CameAs
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.staff.approving import ApprovingService
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.wording import example
from tests.elm_row import PASSPHRASE
from tests.example.conftest import Story

A_NUMBER = re.compile(r"\b0\d{3,4} \d{3} \d{3}\b")
FOR_PLAYS = re.compile(r"01632 960 \d{3}|07700 900 \d{3}")

OF_OTHERS = {body.KIND for body in vars(matters).values() if getattr(body, "KIND", "")}
"""What stands in the record of worries about adults, which only the manager opens."""


LATER = {
    "access",
    "beside",
    "documents",
    "keeping",
    "plans",
}
NOT_TOLD_YET = {body.KIND for body in BODY_TYPES.values() if body.__module__.rpartition(".")[2] in LATER}
NOT_TOLD_YET.add(ActionAnswered.KIND)
"""What came after the term was thought out. It should tell that too."""

OF_OLD = {(TransferPrepared.KIND, 1)}
"""What only versions of before wrote."""


def as_typed(name: str) -> str:
    """The name as somebody types it who has no other keys than those of an English keyboard."""
    plain = name.replace("ł", "l").replace("Ł", "L").replace("’", "'")
    return "".join(
        letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter)
    )


def test_it_knows_every_kind_of_entry(story: Story) -> None:
    """Done when: "every entry kind". A kind that is new to the program has to come into the story too."""
    told = {(entry.header.kind, entry.header.version) for entry in story.entries()}
    missing = {kind for kind in BODY_TYPES if kind[0] not in OF_OTHERS} - told
    assert {kind for kind, _version in missing - OF_OLD} <= NOT_TOLD_YET
    assert not {kind for kind, _version in told if kind is not None} & OF_OTHERS, (
        "nothing about adults is there"
    )


def test_a_worry_about_an_adult_is_followed_by_the_manager_to_its_end(story: Story) -> None:
    """It came back with the computer that broke, in a record of its own that the manager reads. S44."""
    seat = story.office.manager
    assert seat is not None
    service = ApprovingService(story.office.workplace)
    session = service.sign_in(story.office.path, seat.person, seat.passphrase)
    try:
        personal = PersonalService(session.workplace, session.folder, session.chain, session.identity)
        desk = MattersDoor(session, personal).open()
        assert desk is not None
        (row,) = desk.matters.rows()
        assert (row.name, row.state) == (example.ADULT, MatterState.CLOSED)
        kinds = {entry.header.kind for entry in desk.record.ledger.read_from(1)}
    finally:
        session.close()
    assert kinds >= OF_OTHERS


@pytest.mark.parametrize("language", ["Welsh", "Polish", "Urdu", "Arabic", "English"])
def test_children_of_each_language_are_found_as_people_type_them(story: Story, language: str) -> None:
    desk = story.office.desk
    known = [
        child
        for child in story.told.children
        if child.id is not None and child.details.language.startswith(language)
    ]
    assert known
    for child in known:
        for typed in {child.name.full, as_typed(child.name.spoken), child.name.spoken.split()[0]}:
            assert child.id in {row.id for row in desk.children.rows(typed)}, typed
        assert child.id in {match.child.id for match in desk.receiving.matching(as_typed(child.name.spoken))}


def test_some_names_stand_in_their_own_script_and_some_have_letters_of_their_own(story: Story) -> None:
    names = {child.details.full_name for child in story.told.children}
    assert any("ARABIC" in unicodedata.name(name[0]) for name in names)
    assert any(as_typed(name) != name and name[0].isascii() for name in names)
    assert all(child.details.known_as for child in story.told.children if not child.name.full[0].isascii())


def test_the_record_is_sound_and_its_time_runs_forward(story: Story) -> None:
    session = story.office.desk.session
    verdict = verify_folder(story.office.path, PASSPHRASE, session.ledger.head())
    assert (verdict.findings, verdict.faults, verdict.is_sound) == ((), (), True)
    assert not any(entry.header.clock_went_back for entry in story.entries())


def test_a_child_left_one_receipt_is_awaited_and_a_pack_came_from_another_setting(story: Story) -> None:
    desk = story.office.desk
    states = [row.transfer.state for row in desk.leaving.leavers.rows() if row.transfer is not None]
    assert {TransferState.CONFIRMED, TransferState.SENT} <= set(states)
    came = {row.came_as for row in desk.arriving.book.rows()}
    assert came == set(CameAs)
    (arrived,) = desk.children.rows("Ines Duarte")
    assert desk.arriving.book.proposals(arrived.id) == (), "what the sender asks to keep is decided"
    assert desk.leaving.leaving.duals()


def test_there_is_something_to_do_today(story: Story) -> None:
    today = story.office.desk.today.today()
    assert len(today.waiting) == 2
    assert today.tasks or today.due or today.overdue


def test_texts_are_whole_sentences_with_nothing_left_to_fill_in(story: Story) -> None:
    told = (entry for entry in story.entries() if entry.header.circle is None)
    texts = [entry.body.decode() for entry in told if entry.body is not None]
    for text in texts:
        words = text.replace('{"', "").replace("{}", "")
        assert not re.search(r"\{[a-zA-Z_]+\}", words)
        assert "  " not in text
        assert all(FOR_PLAYS.fullmatch(number) for number in A_NUMBER.findall(text))


def test_a_term_is_mostly_small_worries_and_a_few_that_cannot_wait(story: Story) -> None:
    desk = story.office.desk
    rows = desk.concerns.rows(desk.concerns.ids(ConcernsQuery()))
    states = [row.state for row in rows]
    assert states.count(ConcernState.CLOSED) >= len(rows) // 3
    assert {ConcernState.MONITORED, ConcernState.WAITING} <= set(states)
    assert len({row.author for row in rows}) >= 5


def test_a_wrong_child_was_put_right(story: Story) -> None:
    desk = story.office.desk
    moved = [
        body.concern
        for entry in story.entries()
        if entry.header.kind == ChildrenNamed.KIND and entry.body is not None
        if isinstance(body := decode_body(ChildrenNamed.KIND, 1, entry.body), ChildrenNamed)
        if body.wrong_child
    ]
    assert moved
    for concern in moved:
        raised = desk.concerns.view(EntryId(concern)).raised.body
        assert isinstance(raised, ConcernRaised)
        ((row, _inside), *_more) = desk.naming.children_of(concern)
        assert raised.child_typed in {row.full_name, row.known_as}


def test_what_the_deputy_had_taken_is_the_leads_again(story: Story) -> None:
    desk = story.office.desk
    assert {owner for owner, _count in desk.owning.owners()} == {desk.owning.me}


def test_whoever_must_not_come_near_a_child_does_not_collect_it(story: Story) -> None:
    planned = [
        child.details
        for child in story.told.children
        if any(span.status is ChildStatus.PROTECTION_PLAN for span in child.details.statuses)
    ]
    assert planned
    for details in planned:
        assert [person.relationship for person in details.people if person.may_collect is YesNo.NO] == [
            "Father"
        ]
