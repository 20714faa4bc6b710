"""What pages show, worked out from entries: kept up and made anew, the same."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import (
    Category,
    ConcernState,
    DecisionCode,
    HoldReason,
    OutputKind,
    PageKind,
)
from safeguard_desktop.domain.entries import (
    ChildDetailsChanged,
    ConcernReceived,
    Exported,
    HoldPlaced,
    InChild,
    NewEntry,
    Opened,
    Printed,
    TransferPrepared,
    Viewed,
)
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId, new_entry_id
from safeguard_desktop.domain.moments import NOT_KNOWN, EventTime
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.models import rebuild
from safeguard_desktop.storage.models.children import ChildrenModel, ChildrenQuery
from safeguard_desktop.storage.models.chronology import ChronologyModel
from safeguard_desktop.storage.models.comparing import differing_models
from safeguard_desktop.storage.models.concerns import ConcernsModel, ConcernsOrder, ConcernsQuery
from safeguard_desktop.storage.models.holds import HoldsModel
from safeguard_desktop.storage.models.search import SearchModel
from safeguard_desktop.storage.models.words import folded_words, match_query
from tests.storage.desk import LEAD, Desk, amended, decided, held, noted, raised, received


def name_of(person: PersonId, version: int) -> str:
    return f"{person[:4]} in {version}"


def test_a_concern_waits_is_received_monitored_and_closed(desk: Desk, ledger: Ledger) -> None:
    concerns, child = ConcernsModel(ledger), desk.add_child(ledger, "Ava Smith")
    concern = desk.add(ledger, raised())
    (row,) = concerns.waiting()
    assert (row.id, row.state, row.number, row.child, row.child_name) == (
        concern,
        ConcernState.WAITING,
        0,
        None,
        "",
    )
    assert (row.event_from, row.event_words, row.author) == ("2026-11-21T14:10", "yesterday 14:10", "Jo Hill")
    assert concerns.next_number() == 1
    desk.add(ledger, ConcernReceived(concern, 1, (Category.PHYSICAL, Category.NEGLECT)), child)
    row = concerns.rows_for(concerns.ids(ConcernsQuery()))[0]
    assert (row.state, row.number, row.child, row.child_name) == (
        ConcernState.RECEIVED,
        1,
        child,
        "Ava Smith",
    )
    assert row.categories == (Category.PHYSICAL, Category.NEGLECT)
    assert row.received_at
    assert (concerns.waiting(), concerns.next_number()) == ((), 2)
    desk.add(ledger, decided(concern, review_on="2026-12-06"), child)
    row = concerns.rows_for([2])[0]
    assert (row.state, row.decision, row.review_on) == (
        ConcernState.MONITORED,
        DecisionCode.MONITOR,
        "2026-12-06",
    )
    desk.add(ledger, decided(concern, DecisionCode.EARLY_HELP), child)
    assert concerns.rows_for([2])[0].state is ConcernState.DECIDED
    desk.add(ledger, decided(concern, DecisionCode.EARLY_HELP, closes=True), child)
    assert concerns.row(concern) == concerns.rows_for([2])[0]
    assert concerns.rows_for([2])[0].state is ConcernState.CLOSED
    (listed,) = ChildrenModel(ledger).rows()
    assert (listed.concerns, listed.open_concerns) == (1, 0)


def test_rows_come_in_the_order_asked_for_and_strangers_are_left_out(desk: Desk, ledger: Ledger) -> None:
    for text in ("One", "Two", "Three"):
        desk.add(ledger, raised(text))
    concerns = ConcernsModel(ledger)
    ids = [row.id for row in concerns.rows_for([2, 9, 3, 1])]
    assert ids == [concerns.rows_for([seq])[0].id for seq in (2, 3, 1)]
    assert concerns.row(EntryId("0" * 32)) is None


def test_concerns_are_listed_by_state_child_order_and_limit(desk: Desk, ledger: Ledger) -> None:
    concerns, child = ConcernsModel(ledger), desk.add_child(ledger, "Ava Smith")
    early = desk.add(ledger, raised(when=EventTime("in March", "2026-03-01T00:00", "2026-03-31T23:59")))
    late = desk.add(ledger, raised())
    unknown = desk.add(ledger, raised(when=NOT_KNOWN))
    desk.add(ledger, received(late), child)
    seqs = {early: 2, late: 3, unknown: 4}

    def ids(**query: Any) -> list[int]:
        return list(concerns.ids(ConcernsQuery(**query)))

    assert ids() == [seqs[unknown], seqs[late], seqs[early]]
    assert ids(order=ConcernsOrder.OLDEST) == [2, 3, 4]
    assert ids(order=ConcernsOrder.EVENT_NEWEST) == [seqs[unknown], seqs[late], seqs[early]]
    assert ids(order=ConcernsOrder.EVENT_OLDEST, limit=1) == [seqs[early]]
    assert ids(states=(ConcernState.WAITING,)) == [4, 2]
    assert ids(states=(ConcernState.WAITING, ConcernState.RECEIVED), limit=2) == [4, 3]
    assert ids(child=child) == [3]
    assert ids(child=child, text="bruise", states=(ConcernState.RECEIVED,)) == [3]
    assert ids(text="bruise", order=ConcernsOrder.EVENT_OLDEST) == [2, 3, 4]
    assert ids(text="bruise", order=ConcernsOrder.OLDEST, limit=2) == [2, 3]
    assert ids(text="bruise", limit=1) == [4]
    assert ids(text="?", child=child) == []
    assert concerns.of_child(child) == concerns.rows_for([3])


def test_a_polish_name_is_found_as_it_is_typed_here(desk: Desk, ledger: Ledger) -> None:
    child = desk.add_child(ledger, "Łucja Jabłońska")
    desk.add(ledger, received(desk.add(ledger, raised()), 1), child)
    children = ChildrenModel(ledger)
    for text in ("lucja", "Jablonska", "Jabłońska", "łucja jab"):
        assert [row.id for row in children.rows(ChildrenQuery(text))] == [child], text
        assert len(SearchModel(ledger).concerns(text)) == 1, text


def test_a_search_finds_what_was_written_anywhere_in_a_concern(desk: Desk, ledger: Ledger) -> None:
    child = desk.add_child(ledger, "Zoë Llŷr-O'Neill", known_as="Zo")
    concern = desk.add(ledger, raised("She said that it hurts"))
    desk.add(ledger, received(concern, 4711), child)
    desk.add(ledger, noted("Rang the health visitor", concern), child)
    desk.add(ledger, decided(concern, follow_up="Paediatrician"), child)
    desk.add(ledger, amended(concern, observed="She said that it stings"), child)
    desk.add(ledger, Viewed(PageKind.CONCERN, "unsearchable"), child)
    search = SearchModel(ledger)
    for text in (
        "hurts", "hur", "STINGS", "llyr", "oneill", "o'neill", "zoe", "Zo", "visitor health", "paed", "4711",
        "k7f-2qm", "K7F", "jo", "yesterday", "misheard", "hurts visitor",
    ):  # fmt: skip
        assert list(search.concerns(text)) == [2], text
    for text in ("absent", "hurts absent", "unsearchable", "", "  ", "%", '"', "NEAR(", "*", "a OR", "\0"):
        assert list(search.concerns(text)) == [], text


def test_a_child_who_is_renamed_is_found_by_the_new_name(desk: Desk, ledger: Ledger) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    concern = desk.add(ledger, raised(child="the little one"))
    desk.add(ledger, received(concern), child)
    desk.add(ledger, ChildDetailsChanged(ChildDetails("Ava Jones", other_names=("Ava Brown",))), child)
    children, search = ChildrenModel(ledger), SearchModel(ledger)
    assert [list(search.concerns(name)) for name in ("Jones", "Brown", "Smith")] == [[2], [2], []]
    assert [len(children.rows(ChildrenQuery(name))) for name in ("ava", "jon", "brown", "smith")] == [
        1,
        1,
        1,
        0,
    ]
    assert children.all_names() == ((child, ("Ava Jones", "Ava Brown")),)
    assert (children.details(child) or ChildDetails("")).full_name == "Ava Jones"
    assert children.rows()[0].full_name == "Ava Jones"


def test_children_are_listed_by_name_whatever_the_accents(desk: Desk, ledger: Ledger) -> None:
    for name in ("zoë Abel", "Élodie Martin", "Ava Smith", "Éabha Byrne", "محمد علي"):
        desk.add_child(ledger, name)
    children = ChildrenModel(ledger)
    assert children.count() == 5
    names = ["Ava Smith", "Éabha Byrne", "Élodie Martin", "zoë Abel", "محمد علي"]
    assert [row.full_name for row in children.rows()] == names
    assert [row.full_name for row in children.rows(ChildrenQuery(limit=2, offset=1))] == names[1:3]
    assert [row.full_name for row in children.rows(ChildrenQuery("elo mar"))] == ["Élodie Martin"]
    assert [row.full_name for row in children.rows(ChildrenQuery("محم"))] == ["محمد علي"]
    assert children.rows(ChildrenQuery("!")) == ()
    assert children.row(ChildId("0" * 32)) is None
    assert children.details(ChildId("0" * 32)) is None


def test_a_chronology_tells_events_in_their_order_and_no_readings(desk: Desk, ledger: Ledger) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    other = desk.add_child(ledger, "Ben Jones")
    concern = desk.add(ledger, raised())
    desk.add(ledger, received(concern, 7), child, other)
    desk.add(ledger, decided(concern))
    note = desk.add(ledger, noted("Spoke to Nan", when="2026-11-01T08:00"), child)
    desk.add(ledger, Opened("Office PC", "1"))
    desk.add(ledger, Viewed(PageKind.CHILD), child)
    printed = desk.add(ledger, Printed(OutputKind.CHRONOLOGY, 3, "Office"), child)
    model = ChronologyModel(ledger, name_of)
    rows = model.rows(child)
    assert [type(row.entry.body).__name__ for row in rows] == [
        "Note", "ConcernRaised", "ChildAdded", "ConcernReceived", "Decision", "Printed",
    ]  # fmt: skip
    assert [row.number for row in rows] == [0, 7, 0, 7, 7, 0]
    assert (rows[0].entry.id, rows[0].event_from, rows[0].event_words) == (
        note,
        "2026-11-01T08:00",
        "Friday at ten",
    )
    assert rows[-1].entry.id == printed
    assert rows[1].entry.recorder_name == "1ead in 1"
    assert model.rows(child, limit=2) == rows[-2:]
    assert len(model.rows(other)) == 4
    assert [type(view.body).__name__ for view in model.follows(concern)] == ["ConcernReceived", "Decision"]
    assert ChildrenModel(ledger).rows(ChildrenQuery("ava"))[0].last_event == rows[-1].event_from


def test_a_correction_shows_beside_what_it_corrects(desk: Desk, ledger: Ledger) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    concern = desk.add(ledger, raised())
    desk.add(ledger, received(concern), child)
    note = desk.add(ledger, noted("Nan rang"), child)
    desk.add(ledger, amended(concern, when="Saturday", observed="Two bruises", told_no_secrets="yes"), child)
    desk.add(ledger, amended(note, text="Nan wrote", when="Sunday"), child)
    model = ChronologyModel(ledger, name_of)
    row = ConcernsModel(ledger).row(concern)
    assert row is not None
    assert (row.event_words, row.event_from) == ("Saturday", "2026-11-21T14:10")
    view = model.entry(concern)
    assert view is not None
    assert view.body == raised()
    assert [change.after for change in view.amendments[0].body.changes] == ["Saturday", "Two bruises", "yes"]
    assert view.amendments[0].recorder_name == "1ead in 1"
    words = {row.entry.id: (row.event_words, len(row.entry.amendments)) for row in model.rows(child)}
    assert words[concern] == ("Saturday", 1)
    assert words[note] == ("Sunday", 1)
    assert len(model.follows(concern)) == 1
    assert model.entry(EntryId("0" * 32)) is None


def test_an_event_whose_time_was_corrected_moves_to_its_new_place(desk: Desk, ledger: Ledger) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    concern = desk.add(ledger, raised())
    desk.add(ledger, received(concern), child)
    earlier = EventTime("3 May 2019", "2019-05-03T00:00", "2019-05-03T23:59")
    desk.add(ledger, replace(amended(concern, when="3 May 2019"), when=earlier), child)
    row = ConcernsModel(ledger).row(concern)
    assert row is not None
    assert (row.event_words, row.event_from) == ("3 May 2019", "2019-05-03T00:00")
    first = ChronologyModel(ledger, name_of).rows(child)[0]
    assert (first.entry.id, first.event_from) == (concern, "2019-05-03T00:00")


def test_a_hold_shows_at_the_entry_the_concern_and_the_child(desk: Desk, ledger: Ledger) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    concern = desk.add(ledger, raised())
    desk.add(ledger, received(concern), child)
    hold = desk.add(ledger, held(concern), child)
    note = desk.add(ledger, noted("Nan rang"), child)
    desk.add(ledger, held(note), child)
    holds, model = HoldsModel(ledger, name_of), ChronologyModel(ledger, name_of)
    assert [row.held for row in holds.of_child(child)] == [concern, note]
    (row,) = holds.of_entry(concern)
    assert (row.id, row.child, row.reason_code) == (hold, child, HoldReason.CHILD_SEXUAL_ABUSE)
    assert (row.owner, row.owner_name, row.review_on, row.floor) == (
        LEAD,
        "1ead in 1",
        "2031-11-22",
        "2101-11-22",
    )
    assert holds.is_held(note)
    assert not holds.is_held(hold)
    assert ChildrenModel(ledger).rows()[0].has_hold
    assert ConcernsModel(ledger).rows_for([2])[0].has_hold
    assert {view.entry.id for view in model.rows(child) if view.entry.has_hold} == {concern, note}


def test_reviews_of_concerns_and_of_holds_fall_due(desk: Desk, ledger: Ledger) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    concerns = ConcernsModel(ledger)
    first, second = desk.add(ledger, raised()), desk.add(ledger, raised("Another"))
    for number, concern in enumerate((first, second), 1):
        desk.add(ledger, received(concern, number), child)
    desk.add(ledger, decided(first, review_on="2026-12-06"), child)
    desk.add(ledger, HoldPlaced(second, HoldReason.LITIGATION, "Claim", LEAD, "2026-12-01"), child)
    assert [(due.due_on, due.concern.id) for due in concerns.due("2026-12-06")] == [
        ("2026-12-01", second),
        ("2026-12-06", first),
    ]
    assert concerns.due("2026-11-30") == ()
    desk.add(ledger, decided(first, closes=True), child)
    assert len(concerns.due("2099-01-01")) == 1


def test_packs_and_prints_are_listed_the_newest_first(desk: Desk, ledger: Ledger) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    packs = [
        desk.add(ledger, TransferPrepared(f"TP-{n}", "Oak School", "Sam", "", (), 9, "00"), child)
        for n in (1, 2)
    ]
    desk.add(ledger, Exported(OutputKind.TRANSFER_PACK, 9, "00"), child)
    model = ChronologyModel(ledger, name_of)
    assert [view.id for view in model.of_kind(TransferPrepared.KIND)] == packs[::-1]
    assert len(model.of_kind(Exported.KIND)) == 1
    assert model.of_kind(Viewed.KIND) == ()


def test_a_concern_that_was_matched_anew_leaves_the_first_child(desk: Desk, ledger: Ledger) -> None:
    ava, ben = desk.add_child(ledger, "Ava Smith"), desk.add_child(ledger, "Ben Jones")
    concern = desk.add(ledger, raised())
    desk.add(ledger, received(concern), ava)
    desk.add(ledger, received(concern), ben)
    concerns, model = ConcernsModel(ledger), ChronologyModel(ledger, name_of)
    assert (len(concerns.of_child(ava)), len(concerns.of_child(ben))) == (0, 1)
    assert [row.concerns for row in ChildrenModel(ledger).rows()] == [0, 1]
    assert concern not in {row.entry.id for row in model.rows(ava)}
    assert concern in {row.entry.id for row in model.rows(ben)}


def test_a_reference_finds_its_concern_however_it_is_typed(desk: Desk, ledger: Ledger) -> None:
    concern = desk.add(ledger, raised())
    model = ConcernsModel(ledger)
    for typed in ("K7F-2QM", " k7f-2qm "):
        found = model.by_reference(typed)
        assert found is not None
        assert found.id == concern
    assert model.by_reference("K7F-2QN") is None
    assert model.by_reference("-") is None


def test_the_models_are_made_anew_when_their_version_changes(
    desk: Desk, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.add(ledger, raised())
    ledger.close()
    monkeypatch.setattr(rebuild, "MODEL_VERSION", 99)
    seen: list[tuple[int, int]] = []
    again = desk.open(on_progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 1)]
    assert ConcernsModel(again).waiting()
    again.close()
    seen.clear()
    again = desk.open(on_progress=lambda done, total: seen.append((done, total)))
    assert seen == []
    again.close()


def test_a_rebuild_that_was_cut_off_begins_again(
    desk: Desk, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        desk.add(ledger, raised(f"Matter {number}"))
    monkeypatch.setattr(rebuild, "ENTRIES_AT_ONCE", 2)

    def cancel(done: int, total: int) -> None:
        if done >= 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ledger.rebuild(cancel)
    assert len(ConcernsModel(ledger).waiting()) == 4
    ledger.close()
    again = desk.open()
    assert len(ConcernsModel(again).waiting()) == 5
    assert differing_models(again.database) == ()
    again.close()


Act = Callable[[Desk, Ledger], object]


def _some_id(desk: Desk, ledger: Ledger, which: int) -> EntryId:
    entries = list(ledger.read_from(1))
    return entries[which % len(entries)].header.id


def _act(kind: str, which: int, children: tuple[int, ...], text: str) -> Act:
    def run(desk: Desk, ledger: Ledger) -> object:
        known = [child for child, _ in ChildrenModel(ledger).all_names()]
        inside = tuple({known[n % len(known)] for n in children}) if known else ()
        target = _some_id(desk, ledger, which) if ledger.head().seq else EntryId("0" * 32)
        if kind == "child":
            return desk.add_child(ledger, text or "Somebody")
        if kind == "details" and inside:
            return desk.add(ledger, ChildDetailsChanged(ChildDetails(text, known_as="K")), inside[0])
        if kind == "batch":
            concern = NewEntry(new_entry_id(desk.now), raised(text))
            follow = NewEntry(
                new_entry_id(desk.now), received(concern.id, which), tuple(InChild(child) for child in inside)
            )
            return desk.append(ledger, concern, follow)
        if kind in {"raised", "child", "details"} or not ledger.head().seq:
            return desk.add(ledger, raised(text))
        bodies = {
            "received": received(target, which),
            "decided": decided(
                target, list(DecisionCode)[which % 9], review_on="2026-12-01", closes=which % 3 == 0
            ),
            "noted": noted(text, target if which % 2 else None),
            "amended": amended(target, observed=text, when="later", text=text),
            "held": held(target),
            "viewed": Viewed(PageKind.CHILD, text),
            "printed": Printed(OutputKind.CHRONOLOGY, 2),
        }
        return desk.add(ledger, bodies[kind], *inside)

    return run


_KINDS = (
    "child", "details", "raised", "batch", "received", "decided", "noted", "amended", "held", "viewed", "printed",
)  # fmt: skip
_ACTS = st.builds(
    _act,
    st.sampled_from(_KINDS),
    st.integers(0, 40),
    st.lists(st.integers(0, 5), max_size=3).map(tuple),
    st.sampled_from(["Ava", "a bruise", "Zoë Llŷr-O'Neill", "محمد", "", "said “no”\nthen"]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(acts=st.lists(_ACTS, max_size=18))
def test_models_kept_up_equal_models_made_anew(
    tmp_path_factory: pytest.TempPathFactory, acts: list[Act]
) -> None:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.create()
    ledger = desk.open()
    for act in acts:
        act(desk, ledger)
    assert differing_models(ledger.database) == ()
    ledger.rebuild()
    assert differing_models(ledger.database) == ()
    ledger.close()


@given(st.text())
def test_whatever_is_typed_is_never_read_as_grammar(text: str) -> None:
    query = match_query(text)
    assert query == "" or all(word.startswith('"') and word.endswith('"*') for word in query.split(" "))
    assert query.count('"') == 2 * len(query.split())


@given(st.text())
def test_folded_words_are_stable(text: str) -> None:
    words = folded_words(text)
    assert folded_words(" ".join(words)) == words
