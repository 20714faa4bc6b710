"""A worry about a reader of the record is kept for the other readers alone, under a key that its subject never holds.

Source: S44, S35, X19; DESIGN section 3; KEYS.md 12.5, 15.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from safeguard_desktop.domain.adult_codes import Authority, HarmLimb, MatterKind, MatterNoteKind
from safeguard_desktop.domain.codes import ActionEnd
from safeguard_desktop.domain.entries import ActionEnded, AdultConcern, Amendment, RestrictedViewed
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, EntryId
from safeguard_desktop.domain.moments import NOT_KNOWN
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.matters.desk import MattersDesk
from safeguard_desktop.services.matters.drafts import (
    AdultDraft,
    MatterNoteDraft,
    SortDraft,
    TakeInDraft,
    ToldDraft,
    WriteDownDraft,
)
from safeguard_desktop.services.restricted.drafts import AccessDraft
from safeguard_desktop.services.staff.people import PeopleService, PersonDetails
from safeguard_desktop.storage.models.comparing import differing_models
from tests.elm_people import CHAIR, LEAD, MANAGER, Team
from tests.matters_people import about_rowan, make_matters, matters_of, sheet, take_in, worry


def refused(work: Callable[[], object]) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        work()
    return caught.value.code


def about(team: Team, name: str) -> AdultDraft:
    return about_rowan(str(team.id(name)))


def about_manager(team: Team, **changes: object) -> TakeInDraft:
    """A worry about the manager reaches the chair, who takes it in; the sheet lies in the chair's own safe."""
    concern = worry(team, adult=MANAGER, must_not_see=str(team.id(MANAGER)), **changes)
    return TakeInDraft(concern, about(team, MANAGER), sheet_is_safe=True)


def let_lead_in(team: Team) -> None:
    """The lead is the manager of a second site from now on, and reads worries about adults."""
    lead = team.unlock(LEAD)
    people = PeopleService(lead.session)
    roles = (*people.row(team.id(LEAD)).person.roles, Role.MANAGER)
    people.change(team.id(LEAD), PersonDetails(LEAD, roles=roles), sheet(team))
    lead.session.close()
    with matters_of(team, CHAIR) as desk:
        desk.readers.let_in(team.id(LEAD), sheet(team))


def everything_that(desk: MattersDesk) -> str:
    """All that a reader can read of the record by any way: pages, and every key that is theirs."""
    shelf = desk.matters.entries.circles.shelf
    shelf.read_all()
    return str([desk.matters.all(), [kept.body for kept in shelf.entries()], shelf.circles()])


def test_a_worry_about_the_manager_is_kept_for_the_chair_and_the_sheet(team: Team) -> None:
    """The whole way: taken in, sorted, told, corrected, looked at; and for the manager it is not there."""
    make_matters(team)
    with matters_of(team) as desk:
        ordinary = take_in(desk, worry(team))
    draft = about_manager(team)
    with matters_of(team, CHAIR) as desk:
        _asked_where_the_sheet_lies(desk, draft, team)
        desk.taking_in.take_in(draft)
        desk.taking_in.take_in(draft)  # twice is once
        assert team.folder.inbox_files() == ()
        rows = [(row.id, row.is_kept) for row in desk.matters.rows()]
        assert rows == [(draft.concern, True), (ordinary, False)]
        _recorded(desk, draft.concern)
        _reads_like_any_other(desk, draft.concern)
    with matters_of(team, MANAGER) as desk:
        _is_not_there(desk, draft.concern, ordinary)
        # The next number is the one after what the manager knows: nothing tells that there is anything between.
        take_in(desk, worry(team))
        assert [row.number for row in desk.matters.rows()] == [2, 1]


def _asked_where_the_sheet_lies(desk: MattersDesk, draft: TakeInDraft, team: Team) -> None:
    arrived = desk.taking_in.arrived(draft.concern)
    assert [person.name for person in arrived.kept_from] == [MANAGER]
    # However it is answered who it is, it never reaches the person whom its author kept it from.
    reach = desk.taking_in.reach("", arrived.kept_from)
    assert ([person.name for person in reach.readers], reach.needs_sheet) == ([CHAIR], True)
    unasked = TakeInDraft(draft.concern, draft.adult)
    within = TakeInDraft(draft.concern, draft.adult, sheet_is_safe=False)
    assert desk.taking_in.take_in_problems(unasked) == (Problem("sheet_is_safe", "missing"),)
    assert desk.taking_in.take_in_problems(within) == (Problem("sheet_is_safe", "leave_it"),)
    assert refused(lambda: desk.taking_in.take_in(within)) is RefusalCode.INCOMPLETE
    assert len(team.folder.inbox_files()) == 1, "it stays with the chair alone"


def _reads_like_any_other(desk: MattersDesk, matter: EntryId) -> None:
    view = desk.matters.open(matter)
    assert view.kept_for is not None
    assert (view.kept_for.names, view.kept_for.with_sheet) == ((CHAIR,), True)
    assert MANAGER in view.kept_for.why
    assert view.deadlines[0].is_done
    assert view.matter.raised.place == "In the hall"
    first = view.matter.entries[0].body
    assert isinstance(first, AdultConcern)
    assert first.place == "", "as it was written first"
    circles = desk.matters.entries.circles
    circles.shelf.read_all()
    looks = [each.content for each in circles.shelf.entries() if isinstance(each.body, RestrictedViewed)]
    assert [look.refers_to for look in looks] == [(matter,)]
    desk.papers.printed(matter, 2, "Office printer")
    printed = desk.matters.matter(matter).entries[-1]
    assert (type(printed.body).__name__, printed.circle) == ("Printed", view.matter.circle)


def _is_not_there(desk: MattersDesk, kept: EntryId, ordinary: EntryId) -> None:
    assert [row.id for row in desk.matters.rows()] == [ordinary]
    assert "In the hall" not in everything_that(desk)
    assert refused(lambda: desk.matters.open(kept)) is RefusalCode.UNKNOWN_SUBJECT
    assert refused(lambda: desk.recording.note(_note(kept))) is RefusalCode.UNKNOWN_SUBJECT
    again = TakeInDraft(kept, about_rowan())
    assert refused(lambda: desk.taking_in.take_in(again)) is RefusalCode.NOT_A_READER
    headers = (entry.header for entry in desk.record.ledger.read_from(1))
    restricted = [header for header in headers if header.circle is not None]
    assert len(restricted) == 9
    assert all((header.kind, header.children, header.refers_to) == (None, (), ()) for header in restricted)


def _note(matter: EntryId) -> MatterNoteDraft:
    return MatterNoteDraft(matter, MatterNoteKind.MEETING, "today", "We met in the chair's house.")


def _recorded(desk: MattersDesk, matter: EntryId) -> None:
    desk.recording.sort(SortDraft(matter, MatterKind.ALLEGATION, "A loud voice.", (HarmLimb.RISK,)))
    desk.recording.note(_note(matter))
    desk.recording.told(ToldDraft(matter, Authority.LADO, said="All of it."))
    desk.correcting.amend(AmendDraft(matter, {"place": "In the hall"}, "She told me since."))


def test_where_several_are_eligible_they_all_read_it_and_access_is_given_and_ended(team: Team) -> None:
    make_matters(team)
    let_lead_in(team)
    draft = about_manager(team)
    with matters_of(team, CHAIR) as desk:
        assert desk.taking_in.take_in_problems(TakeInDraft(draft.concern, draft.adult)) == ()
        desk.taking_in.take_in(draft)
        kept = desk.matters.open(draft.concern).kept_for
        assert kept is not None
        assert (set(kept.names), kept.with_sheet, kept.could_be_given) == ({CHAIR, LEAD}, False, ())
        circle = kept.circle
        assert desk.access.give_problems(AccessDraft(circle)) == (
            Problem("reader", "missing"), Problem("reason", "missing"),
        )  # fmt: skip
        manager = AccessDraft(circle, team.id(MANAGER), "Let the manager see it.")
        assert desk.access.give_problems(manager) == (Problem("reader", "about_them"),)
        assert refused(lambda: desk.access.give_access(manager)) is RefusalCode.INCOMPLETE
        ended = desk.access.end_access(AccessDraft(circle, team.id(LEAD), "She is his sister."))
        assert ended.id == draft.concern
        desk.recording.note(_note(draft.concern))
        after = desk.matters.open(draft.concern).kept_for
        assert after is not None
        assert (after.names, after.with_sheet) == ((CHAIR,), True)
        assert [named.name for named in after.could_be_given] == [LEAD]
    with matters_of(team, LEAD) as desk:
        # What she could read stays; what came after her access ended does not open.
        view = desk.matters.open(draft.concern)
        assert view.kept_for is not None
        assert not view.kept_for.may_change
        assert "the chair's house" not in everything_that(desk)
        assert refused(lambda: desk.recording.note(_note(draft.concern))) is RefusalCode.NOT_A_READER
    with matters_of(team, CHAIR) as desk:
        desk.access.give_access(AccessDraft(circle, team.id(LEAD), "It was another sister."))
    with matters_of(team, LEAD) as desk:
        assert "the chair's house" in everything_that(desk)


def test_whoever_it_is_about_neither_takes_it_in_nor_writes_it_down(team: Team) -> None:
    make_matters(team)
    concern = worry(team)
    with matters_of(team) as desk:
        mine = about(team, MANAGER)
        assert not desk.taking_in.reach(str(team.id(MANAGER))).is_for_me
        assert (
            refused(lambda: desk.taking_in.take_in(TakeInDraft(concern, mine))) is RefusalCode.ABOUT_A_READER
        )
        down = WriteDownDraft(desk.taking_in.new_draft(), mine, "today", "I shouted.", "Nothing yet")
        assert refused(lambda: desk.taking_in.write_down(down)) is RefusalCode.ABOUT_A_READER
        assert desk.matters.rows() == ()
        of_chair = WriteDownDraft(
            desk.taking_in.new_draft(), about(team, CHAIR), "today", "He shouted.", "Nothing yet"
        )
        assert desk.taking_in.write_down_problems(of_chair) == (Problem("sheet_is_safe", "missing"),)
        with_sheet = WriteDownDraft(
            of_chair.id, of_chair.adult, "today", "He shouted.", "Nothing yet", sheet_is_safe=True
        )
        desk.taking_in.write_down(with_sheet)
        assert [row.is_kept for row in desk.matters.rows()] == [True]
    with matters_of(team, CHAIR) as desk:
        assert "He shouted" not in everything_that(desk)


def test_a_change_of_keys_gives_what_is_kept_a_new_key_that_whoever_left_does_not_get(team: Team) -> None:
    """KEYS.md 15.4, for this record: nothing is added under a key of somebody who left."""
    make_matters(team)
    let_lead_in(team)
    draft = about_manager(team)
    with matters_of(team, CHAIR) as desk:
        desk.taking_in.take_in(draft)
    lead = team.unlock(LEAD)
    PeopleService(lead.session).change(team.id(LEAD), PersonDetails(LEAD, roles=(Role.LEAD,)), sheet(team))
    lead.session.close()
    with matters_of(team, CHAIR) as desk:
        shelf = desk.matters.entries.circles.shelf
        desk.key_change.change(sheet(team))
        shelf.read_all()
        (access,) = shelf.circles()
        assert (access.number, access.readers) == (2, frozenset({str(team.id(CHAIR)), RECOVERY_PERSON}))
        assert [row.id for row in desk.matters.rows()] == [draft.concern]


def test_a_new_recovery_sheet_gets_no_key_to_it_before_its_reader_was_told(team: Team) -> None:
    """The manager may have had a hand in the new sheet: it is said first, and adding to the matter gives the key."""
    make_matters(team)
    draft = about_manager(team)
    with matters_of(team, CHAIR) as desk:
        desk.taking_in.take_in(draft)
        kept = desk.matters.open(draft.concern).kept_for
        assert kept is not None
        assert not kept.sheet_is_older
    lead = team.unlock(LEAD)
    lead.staff.key_change.change(sheet(team), sheet=lead.staff.key_change.draw_sheet())
    lead.session.close()
    with matters_of(team, CHAIR) as desk:
        shelf = desk.matters.entries.circles.shelf
        for _look in range(2):
            kept = desk.matters.open(draft.concern).kept_for
            assert kept is not None
            assert kept.sheet_is_older
        assert [access.number for access in shelf.circles()] == [1]
        desk.recording.note(_note(draft.concern))
        kept = desk.matters.open(draft.concern).kept_for
        assert kept is not None
        assert not kept.sheet_is_older
        assert [access.number for access in shelf.circles()] == [2]


def test_an_entry_in_the_open_that_names_what_is_kept_does_not_come_among_it(team: Team) -> None:
    """Nobody without its key can put words into it, nor does what is kept follow a matter in the open."""
    make_matters(team)
    draft = about_manager(team)
    with matters_of(team, CHAIR) as desk:
        desk.taking_in.take_in(draft)
    with matters_of(team, MANAGER) as desk:
        ended = ActionEnded(draft.concern, ActionEnd.DONE, NOT_KNOWN, "Nothing to be done.")
        for body in (Amendment(draft.concern, (), "It was nothing."), ended):
            desk.record.append(desk.record.new_entry(body))
        assert differing_models(desk.record.ledger.database) == ()
    with matters_of(team, CHAIR) as desk:
        assert "It was nothing" not in str(desk.matters.open(draft.concern))
