"""What the lead's day adds to the read models: whose a concern is, what is to be done, who belongs together."""

from datetime import timedelta

import pytest

from safeguard_desktop.domain.codes import ActionEnd, AgencyCode, Category, ContactWay, LinkKind
from safeguard_desktop.domain.entries import (
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    ChildrenLinked,
    ChildrenNamed,
    ChildRole,
    ConcernSorted,
    HandoverDeclined,
    HandoverOffered,
    InChild,
    NewEntry,
    OwnerTaken,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId, new_entry_id
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import ConcernRow, TaskKind
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.models.children import ChildrenModel
from safeguard_desktop.storage.models.chronology import ChronologyModel
from safeguard_desktop.storage.models.comparing import differing_models
from safeguard_desktop.storage.models.concerns import ConcernsModel
from safeguard_desktop.storage.models.links import LinksModel
from safeguard_desktop.storage.models.search import SearchModel
from safeguard_desktop.storage.models.tasks import TasksModel
from tests.storage.desk import DEPUTY, LEAD, Desk, amended, decided, held, noted, raised, received

WHEN = EventTime("today 10:40", "2026-11-22T10:40", "2026-11-22T10:40")


def name_of(person: PersonId, version: int) -> str:
    return f"{person[:4]} in {version}"


def add(desk: Desk, ledger: Ledger, body: EntryBody, *children: InChild) -> EntryId:
    entry = NewEntry(new_entry_id(desk.now), body, children)
    desk.append(ledger, entry)
    return entry.id


def row_of(ledger: Ledger, concern: EntryId) -> ConcernRow:
    row = ConcernsModel(ledger).row(concern)
    assert row is not None
    return row


@pytest.fixture
def ava(desk: Desk, ledger: Ledger) -> ChildId:
    return desk.add_child(ledger, "Ava Smith")


@pytest.fixture
def ben(desk: Desk, ledger: Ledger, ava: ChildId) -> ChildId:
    return desk.add_child(ledger, "Ben Jones")


@pytest.fixture
def concern(desk: Desk, ledger: Ledger, ava: ChildId) -> EntryId:
    concern = desk.add(ledger, raised("A bruise on the arm", child="Ava Smith"))
    desk.add(ledger, received(concern), ava)
    return concern


def test_a_concern_under_the_wrong_child_leaves_that_childs_page_and_search(
    desk: Desk, ledger: Ledger, ava: ChildId, ben: ChildId, concern: EntryId
) -> None:
    desk.add(ledger, decided(concern), ava)
    note = desk.add(ledger, noted("Nan rang", concern), ava)
    desk.add(ledger, held(note), ava)
    desk.add(ledger, amended(note, text="Grandad rang"), ava)
    assert list(SearchModel(ledger).concerns("ava")) == [3]
    add(desk, ledger, ChildrenNamed(concern, "Two of the name.", wrong_child=True), InChild(ben))
    model = ChronologyModel(ledger, name_of)
    assert [type(row.entry.body).__name__ for row in model.rows(ava)] == ["ChildAdded"]
    assert len(model.rows(ben)) == 7
    assert list(SearchModel(ledger).concerns("ava")) == []
    assert list(SearchModel(ledger).concerns("jones bruise")) == [3]
    assert ConcernsModel(ledger).of_child(ava) == ()
    assert (row_of(ledger, concern).child, row_of(ledger, concern).child_name) == (ben, "Ben Jones")
    rows = {row.full_name: (row.concerns, row.has_hold) for row in ChildrenModel(ledger).rows()}
    assert rows == {"Ava Smith": (0, False), "Ben Jones": (1, True)}
    assert differing_models(ledger.database) == ()


def test_each_child_of_a_concern_has_a_role_and_all_tell_of_it(
    desk: Desk, ledger: Ledger, ava: ChildId, ben: ChildId, concern: EntryId
) -> None:
    roles = (InChild(ava, ChildRole.HARMED), InChild(ben, ChildRole.ALLEGED_TO_HAVE_HARMED))
    add(desk, ledger, ChildrenNamed(concern, "Ben was there."), *roles)
    assert ConcernsModel(ledger).children_in(concern) == roles
    for child in (ava, ben):
        told = [row for row in ChronologyModel(ledger, name_of).rows(child) if row.concern == concern]
        assert len(told) == 3
        assert all(row.children == roles for row in told)
    assert list(SearchModel(ledger).concerns("ava bruise")) == [3]
    assert list(SearchModel(ledger).concerns("ben bruise")) == [3]


def test_what_a_concern_is_about_is_changed_and_shown_in_the_chronology(
    desk: Desk, ledger: Ledger, ava: ChildId, concern: EntryId
) -> None:
    desk.add(ledger, ConcernSorted(concern, (Category.NEGLECT, Category.PHYSICAL)), ava)
    assert row_of(ledger, concern).categories == (Category.NEGLECT, Category.PHYSICAL)
    told = [row for row in ChronologyModel(ledger, name_of).rows(ava) if row.concern == concern]
    assert all(row.categories == (Category.NEGLECT, Category.PHYSICAL) for row in told)


def test_a_concern_stays_with_its_owner_until_the_other_takes_it(
    desk: Desk, ledger: Ledger, ava: ChildId, concern: EntryId
) -> None:
    model = ConcernsModel(ledger)
    assert (row_of(ledger, concern).owner, row_of(ledger, concern).offered_to) == (LEAD, None)
    offer = desk.add(ledger, HandoverOffered(concern, DEPUTY, "Court from noon"), ava)
    assert (row_of(ledger, concern).owner, row_of(ledger, concern).offered_to) == (LEAD, DEPUTY)
    assert [row.id for row in model.offered_to(DEPUTY)] == [concern]
    assert model.offer_of(concern) == offer
    desk.add(ledger, HandoverDeclined(concern, offer, "Away too"), ava)
    assert (row_of(ledger, concern).owner, model.offered_to(DEPUTY)) == (LEAD, ())
    offer = desk.add(ledger, HandoverOffered(concern, DEPUTY), ava)
    desk.signer = type(desk.signer)(DEPUTY)
    desk.now += timedelta(minutes=1)
    desk.append(
        ledger, NewEntry(new_entry_id(desk.now), OwnerTaken(concern, offer), (InChild(ava),)), register=2
    )
    assert (row_of(ledger, concern).owner, row_of(ledger, concern).offered_to) == (DEPUTY, None)
    assert (model.offered_to(DEPUTY), model.offer_of(concern)) == ((), None)


def test_an_action_is_open_until_it_ends_and_may_get_another_day_and_owner(
    desk: Desk, ledger: Ledger, ava: ChildId, concern: EntryId
) -> None:
    model = TasksModel(ledger, name_of)
    action = desk.add(ledger, ActionPlanned("Ring the GP", "2026-11-24", LEAD, concern=concern), ava)
    (task,) = model.open_until("2026-11-24")
    assert (task.kind, task.due_on, task.owner, task.concern, task.number) == (
        TaskKind.ACTION,
        "2026-11-24",
        LEAD,
        concern,
        1,
    )
    assert (task.child, task.child_name, task.entry.id) == (ava, "Ava Smith", action)
    assert model.open_until("2026-11-23") == ()
    desk.add(ledger, ActionChanged(action, "2026-11-30", "On leave", owner_name="Kit Moreno"), ava)
    (task,) = model.open_until("2026-12-31")
    assert (task.due_on, task.owner, task.owner_name) == ("2026-11-30", None, "Kit Moreno")
    assert model.count_open_until("2026-12-31") == 1
    desk.add(ledger, ActionEnded(action, ActionEnd.DONE, WHEN, "She comes on Monday"), ava)
    assert model.open_until("2026-12-31") == ()
    assert [(each.is_open, bool(each.ended_at)) for each in model.of_concern(concern)] == [(False, True)]
    assert list(SearchModel(ledger).concerns("gp monday")) == [2]
    assert [type(view.body).__name__ for view in ChronologyModel(ledger, name_of).follows(concern)] == [
        "ConcernReceived",
        "ActionPlanned",
        "ActionChanged",
        "ActionEnded",
    ]


def test_an_answer_is_owed_until_it_comes_with_and_without_a_concern(
    desk: Desk, ledger: Ledger, ava: ChildId, concern: EntryId
) -> None:
    model = TasksModel(ledger, name_of)
    calls = [
        desk.add(
            ledger,
            AgencyContact(
                AgencyCode.SOCIAL_CARE,
                ContactWay.TELEPHONE,
                WHEN,
                "What she said",
                answer_due="2026-11-23",
                concern=about,
            ),
            ava,
        )
        for about in (concern, None)
    ]
    desk.add(
        ledger, AgencyContact(AgencyCode.POLICE, ContactWay.TELEPHONE, WHEN, "For their information"), ava
    )
    assert [(task.kind, task.owner, task.child) for task in model.open_until("2026-11-23")] == [
        (TaskKind.ANSWER_OWED, LEAD, ava)
    ] * 2
    for call in calls:
        desk.add(ledger, AgencyAnswered(call, WHEN, "An assessment"), ava)
    assert model.open_until("2026-12-31") == ()
    assert [task.is_open for task in model.of_child(ava)] == [False, False]
    times = {row.entry.id: row.event_from for row in ChronologyModel(ledger, name_of).rows(ava)}
    assert times[calls[0]] == times[calls[1]] == "2026-11-22T10:40"


def test_children_who_belong_together_know_of_each_other_until_the_link_ends(
    desk: Desk, ledger: Ledger, ava: ChildId, ben: ChildId
) -> None:
    both = (InChild(ava), InChild(ben))
    add(desk, ledger, ChildrenLinked(LinkKind.SIBLING, "same mother"), *both)
    model = LinksModel(ledger)
    for child, other in ((ava, ben), (ben, ava)):
        (link,) = model.of_child(child)
        assert (link.other.id, link.relation, link.words) == (other, LinkKind.SIBLING, "same mother")
    add(desk, ledger, ChildrenLinked(LinkKind.SIBLING, ended=True), *both)
    assert model.of_child(ava) == model.of_child(ben) == ()
