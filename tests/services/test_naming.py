"""Naming: several children with roles in one concern, and a concern that was under the wrong child. X11, S53; UI.md."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeguard_desktop.domain.child import ChildDetails, PersonKind, RelatedPerson
from safeguard_desktop.domain.codes import Category, DecisionCode, HoldReason, NoteKind
from safeguard_desktop.domain.entries import ChildrenNamed, ChildRole, InChild
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    HoldDraft,
    MoveDraft,
    NamedChild,
    NamingDraft,
    NoteDraft,
    ReceiveDraft,
    SortDraft,
    TransferDraft,
)
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, entries, raise_one, receive_one

NOBODY = EntryId("0" * 32)


def children_in(desk: Desk, concern: EntryId) -> tuple[InChild, ...]:
    return desk.concerns.children_of(desk.concerns.view(concern))


def concerns_of(desk: Desk, child: ChildId) -> list[EntryId]:
    return [row.id for row in desk.children.view(child).concerns]


def as_named(desk: Desk, concern: EntryId) -> tuple[NamedChild, ...]:
    return tuple(NamedChild(inside.child, role=inside.role) for inside in children_in(desk, concern))


def problems_of(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str]]:
    assert refused.value.code is RefusalCode.INCOMPLETE
    return [(problem.field, problem.code) for problem in refused.value.problems]


def test_each_child_of_a_concern_is_received_with_a_role_and_has_it_in_the_file(
    desk: Desk, setting: Setting
) -> None:
    """X11: one known, one new, one harmed, one alleged to have harmed."""
    maya = add_child(desk)
    concern = raise_one(setting)
    desk.receiving.take_in()
    new = NamedChild(
        details=ChildDetails("Leo Brand", date_of_birth="2 2 2022"), role=ChildRole.ALLEGED_TO_HAVE_HARMED
    )
    desk.receiving.receive(ReceiveDraft(concern, child=maya, role=ChildRole.HARMED, others=(new,)))
    (leo,) = desk.children.rows("Leo")
    assert leo.date_of_birth == "2022-02-02"
    assert children_in(desk, concern) == (
        InChild(maya, ChildRole.HARMED),
        InChild(leo.id, ChildRole.ALLEGED_TO_HAVE_HARMED),
    )
    assert concerns_of(desk, maya) == concerns_of(desk, leo.id) == [concern]


def test_what_is_wrong_with_each_of_several_children_is_named_at_its_place(
    desk: Desk, setting: Setting
) -> None:
    maya = add_child(desk)
    concern = raise_one(setting)
    desk.receiving.take_in()
    others = (
        NamedChild(maya),
        NamedChild(),
        NamedChild(ChildId("1" * 32)),
        NamedChild(details=ChildDetails(" ", date_of_birth="31 February 2022")),
    )
    with pytest.raises(Refused) as refused:
        desk.receiving.receive(ReceiveDraft(concern, child=maya, others=others))
    assert problems_of(refused) == [
        ("other_child_1", "twice"),
        ("other_child_2", "missing"),
        ("other_child_3", "unknown"),
        ("full_name_4", "missing"),
        ("date_of_birth_4", "not_understood"),
    ]


def test_roles_are_given_and_children_added_later(desk: Desk, setting: Setting) -> None:
    """X11"""
    maya, leo = add_child(desk), add_child(desk, "Leo Brand")
    concern = receive_one(desk, setting, maya)
    desk.naming.name(
        NamingDraft(
            concern,
            (
                NamedChild(maya, role=ChildRole.HARMED),
                NamedChild(leo, role=ChildRole.ALLEGED_TO_HAVE_HARMED),
                NamedChild(details=ChildDetails("Ada Nowak"), role=ChildRole.WITNESS),
            ),
            " Kit says who did what. ",
        )
    )
    (ada,) = desk.children.rows("Ada")
    roles = [(row.full_name, inside.role) for row, inside in desk.naming.children_of(concern)]
    assert roles == [
        ("Maya Wójcik", ChildRole.HARMED),
        ("Leo Brand", ChildRole.ALLEGED_TO_HAVE_HARMED),
        ("Ada Nowak", ChildRole.WITNESS),
    ]
    assert concerns_of(desk, leo) == concerns_of(desk, ada.id) == [concern]
    assert bodies(desk, ChildrenNamed) == [ChildrenNamed(concern, "Kit says who did what.")]


def test_what_keeps_children_from_being_named_is_told(desk: Desk, setting: Setting) -> None:
    maya, leo = add_child(desk), add_child(desk, "Leo Brand")
    concern = receive_one(desk, setting, maya)
    same = as_named(desk, concern)
    for draft, expected in (
        (NamingDraft(concern, same, "Why."), [("role", "nothing_changed")]),
        (NamingDraft(concern, (NamedChild(leo),), "Why."), [("child", "left_out")]),
        (NamingDraft(concern, (*same, NamedChild(leo)), " "), [("naming_reason", "missing")]),
        (NamingDraft(concern, (*same, NamedChild()), "Why."), [("other_child_1", "missing")]),
    ):
        with pytest.raises(Refused) as refused:
            desk.naming.name(draft)
        assert problems_of(refused) == expected
    waiting = raise_one(setting)
    desk.receiving.take_in()
    for nameless in (waiting, NOBODY):
        with pytest.raises(Refused) as refused:
            desk.naming.name(NamingDraft(nameless, same, "Why."))
        assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


def test_a_concern_under_the_wrong_child_goes_with_all_that_belongs_to_it(
    desk: Desk, setting: Setting
) -> None:
    """UI.md: moved, by an entry, out of that child's page, search and packs."""
    maya, maja = add_child(desk), add_child(desk, "Maja Woycik")
    concern = receive_one(desk, setting, maya, child="Maya")
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "today", "Sat alone at lunch.", concern=concern))
    desk.concerns.hold(HoldDraft(concern, HoldReason.LEAD_JUDGEMENT, "It may become a pattern."))
    right = NamedChild(maja)
    desk.naming.move(MoveDraft(concern, maya, right, "Kit meant the girl in Willows."))
    assert children_in(desk, concern) == (InChild(maja, ChildRole.SUBJECT),)
    assert concerns_of(desk, maya) == []
    assert desk.children.view(maya).holds == ()
    assert [hold.held for hold in desk.children.view(maja).holds] == [concern]
    assert {row.entry.body.KIND for row in desk.children.chronology(maya) if row.entry.body} == {
        "child-added"
    }
    assert len(desk.children.chronology(maja)) == 1 + 5
    assert list(desk.concerns.ids(ConcernsQuery(text="Maya"))) == []
    assert len(desk.concerns.ids(ConcernsQuery(text="Maja"))) == 1
    (named,) = [entry for entry in entries(desk) if entry.header.kind == ChildrenNamed.KIND]
    assert named.header.children == (InChild(maja, ChildRole.SUBJECT),), (
        "the header does not name the wrong one"
    )


def test_the_right_child_takes_place_and_role_of_the_wrong_one(desk: Desk, setting: Setting) -> None:
    maya, leo, ada = add_child(desk), add_child(desk, "Leo Brand"), add_child(desk, "Ada Nowak")
    concern = receive_one(desk, setting, maya, involved=(leo,))
    desk.naming.move(MoveDraft(concern, leo, NamedChild(ada), "It was not a boy."))
    assert children_in(desk, concern) == (InChild(maya), InChild(ada, ChildRole.INVOLVED))
    desk.naming.move(MoveDraft(concern, maya, NamedChild(ada), "It was the other one alone."))
    assert children_in(desk, concern) == (InChild(ada, ChildRole.SUBJECT),), "each child stands there once"
    new = NamedChild(details=ChildDetails("Iris Vale"))
    desk.naming.move(MoveDraft(concern, ada, new, "A child who is new here."))
    (iris,) = desk.children.rows("Iris")
    assert children_in(desk, concern) == (InChild(iris.id, ChildRole.SUBJECT),)


def test_a_child_who_has_no_part_in_it_leaves_and_the_others_stay(desk: Desk, setting: Setting) -> None:
    maya, leo = add_child(desk), add_child(desk, "Leo Brand")
    concern = receive_one(desk, setting, maya, involved=(leo,))
    desk.naming.move(MoveDraft(concern, leo, None, "He was not there that day."))
    assert children_in(desk, concern) == (InChild(maya),)
    assert concerns_of(desk, leo) == []
    with pytest.raises(Refused) as refused:
        desk.naming.move(MoveDraft(concern, maya, None, "Nobody knows."))
    assert problems_of(refused) == [("child", "missing")]


@pytest.mark.parametrize(
    ("reason", "is_told"),
    [
        ("It was not Maya.", True),
        ("it was not MAYA'S arm", True),
        ("Not Mysia, the other one.", True),
        ("Not the one who is called Oliwia at home.", True),
        ("The other Wójcik of that name.", False),
        ("Kit meant the older sister.", False),
    ],
)
def test_the_reason_of_a_move_does_not_name_the_child_whose_file_it_leaves(
    desk: Desk, setting: Setting, reason: str, is_told: bool
) -> None:
    """It is read in the other child's file. A name that both share names nobody."""
    details = ChildDetails("Maya Wójcik", known_as="Mysia", other_names=("Oliwia",))
    maya = ChildId(desk.children.add(details).id)
    ola = add_child(desk, "Ola Wójcik")
    concern = receive_one(desk, setting, maya)
    for right in (NamedChild(ola), NamedChild(details=ChildDetails("Ewa Wójcik"))):
        found = desk.naming.move_problems(MoveDraft(concern, maya, right, reason))
        assert found == ((Problem("move_reason", "names_wrong_child"),) if is_told else ())


def test_what_a_move_lacks_is_told(desk: Desk, setting: Setting) -> None:
    maya, leo = add_child(desk), add_child(desk, "Leo Brand")
    concern = receive_one(desk, setting, maya)
    for draft, expected in (
        (MoveDraft(concern), [("wrong_child", "missing"), ("child", "missing"), ("move_reason", "missing")]),
        (MoveDraft(concern, leo, NamedChild(maya), "Why."), [("wrong_child", "unknown")]),
        (MoveDraft(concern, maya, NamedChild(maya), "Why."), [("child", "same_as_wrong")]),
        (MoveDraft(concern, maya, NamedChild(), "Why."), [("child", "missing")]),
        (MoveDraft(concern, None, NamedChild(leo), "Maya."), [("wrong_child", "missing")]),
    ):
        with pytest.raises(Refused) as refused:
            desk.naming.move(draft)
        assert problems_of(refused) == expected


def test_packs_that_hold_the_concern_are_told_before_it_is_moved(desk: Desk, setting: Setting) -> None:
    maya, leo = add_child(desk), add_child(desk, "Leo Brand")
    concern = receive_one(desk, setting, maya)
    assert desk.naming.packs_with(concern, maya) == ()
    prepared = desk.transfers.prepare(TransferDraft(maya, "Larch Lane Primary", "Jo Ferrant"))
    assert desk.naming.packs_with(concern, maya) == (prepared.number,)
    assert desk.naming.packs_with(concern, leo) == ()


def test_one_member_of_staff_beside_both_children_is_told(desk: Desk, setting: Setting) -> None:
    """S53"""
    maya = ChildId(desk.children.add(ChildDetails("Maya Wójcik", key_person="Kit  Moreno")).id)
    leo = ChildId(desk.children.add(ChildDetails("Leo Brand", key_person=" kit moreno")).id)
    concern = receive_one(desk, setting, maya, involved=(leo,))
    assert desk.naming.beside_both(concern) == ()
    roles = (ChildRole.HARMED, ChildRole.ALLEGED_TO_HAVE_HARMED)
    named = tuple(NamedChild(child, role=role) for child, role in zip((maya, leo), roles, strict=True))
    desk.naming.name(NamingDraft(concern, named, "Kit says who did what."))
    assert desk.naming.beside_both(concern) == ("kit moreno",)
    nurse = RelatedPerson("Dele Marsh", "Counsellor", kind=PersonKind.PROFESSIONAL)
    mother = RelatedPerson("Ewa Brand", "Mother")
    for child, name in ((maya, "Maya Wójcik"), (leo, "Leo Brand")):
        desk.children.change(child, ChildDetails(name, people=(nurse, mother)))
    assert desk.naming.beside_both(concern) == ("Dele Marsh",)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("name", "move", "leave", "note", "hold", "amend", "sort", "decide", "rename")),
        st.integers(0, 3),
        st.integers(0, 3),
    ),
    max_size=8,
)


@given(steps=STEPS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_moving_never_shows_a_concern_to_the_child_it_left(
    desk: Desk, setting: Setting, steps: list[tuple[str, int, int]]
) -> None:
    """UI.md (Receive): whatever is named, moved, noted, kept and corrected, and in whichever order."""
    pupils = [add_child(desk, name) for name in ("Aksel", "Bronwen", "Casimir", "Dilnoza")]
    concern = receive_one(desk, setting, pupils[0], child="Aksel", observed="A bruise, not mentioned before.")
    inside = [pupils[0]]
    for step, one, other in steps:
        take_step(desk, concern, (step, pupils[one], pupils[other]), inside)
        its_entries = {concern, *(view.id for view in desk.concerns.view(concern).followed)}
        for child in pupils:
            assert (concern in concerns_of(desk, child)) == (child in inside)
            shown = {row.entry.id for row in desk.children.chronology(child)} & its_entries
            assert shown == (its_entries if child in inside else set())
            held = {hold.held for hold in desk.children.view(child).holds}
            assert not held & its_entries or child in inside
            full_name = desk.children.view(child).row.full_name
            found = [row.id for row in desk.concerns.rows(desk.concerns.ids(ConcernsQuery(text=full_name)))]
            assert (concern in found) == (child in inside)
            made = desk.outputs._records.of(child)
            told = {entry.id for each in made.concerns for entry in (each.view.raised, *each.view.followed)}
            assert not told & its_entries or child in inside
    for child in pupils:  # the next example begins with names that nobody has
        desk.children.change(child, ChildDetails(f"Left {child}"))


def take_step(
    desk: Desk, concern: EntryId, step: tuple[str, ChildId, ChildId], inside: list[ChildId]
) -> None:
    """Take one step, and keep `inside` as the children should be after it."""
    act, one, other = step
    named = as_named(desk, concern)
    if act == "name" and one not in inside:
        desk.naming.name(NamingDraft(concern, (*named, NamedChild(one)), "Was there too."))
        inside.append(one)
    elif act == "move" and one in inside and one != other:
        desk.naming.move(MoveDraft(concern, one, NamedChild(other), "It was somebody else."))
        inside[:] = [child for child in inside if child not in (one, other)] + [other]
    elif act == "leave" and one in inside and len(inside) > 1:
        desk.naming.move(MoveDraft(concern, one, None, "Was never there."))
        inside.remove(one)
    elif act == "note":
        desk.noting.note(NoteDraft(NoteKind.MEETING, "today", "We met.", concern=concern))
    elif act == "hold":
        desk.concerns.hold(HoldDraft(concern, HoldReason.POLICE_REQUEST, "They asked."))
    elif act == "amend":
        place = f"The hall, {len(entries(desk))}"
        desk.correcting.amend(AmendDraft(concern, {"place": place}, "Said more exactly."))
    elif act == "sort":
        kinds = desk.sorting.now(concern).categories
        after = (Category.SEXUAL,) if kinds != (Category.SEXUAL,) else (Category.NEGLECT,)
        desk.sorting.sort(SortDraft(concern, after, reason="It is something else."))
    elif act == "decide":
        desk.deciding.decide(
            DecisionDraft(concern, reason="As talked about.", decision=DecisionCode.EARLY_HELP)
        )
    elif act == "rename":
        name = desk.children.view(one).row.full_name
        desk.children.change(one, ChildDetails(name, known_as=f"Known {name}"))
