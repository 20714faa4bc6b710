"""Linking children who belong together. S53; UI.md (child's page)."""

import pytest

from safeguard_desktop.domain.codes import LinkKind
from safeguard_desktop.domain.entries import ChildrenLinked
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import LinkDraft
from tests.services.steps import add_child, bodies, entries


def test_a_link_stands_in_both_files_and_names_neither_child_first(desk: Desk) -> None:
    """S53"""
    maya, leo = add_child(desk), add_child(desk, "Leo Wójcik")
    for one, other in ((maya, leo), (leo, maya)):
        desk.linking.link(LinkDraft(one, other, LinkKind.SIBLING, " twins "))
    (row,) = desk.linking.of_child(maya)
    assert (row.other.id, row.relation, row.words) == (leo, LinkKind.SIBLING, "twins")
    assert [row.other.id for row in desk.linking.of_child(leo)] == [maya]
    written = [entry.header.children for entry in entries(desk) if entry.header.kind == ChildrenLinked.KIND]
    assert [[inside.child for inside in children] for children in written] == [sorted((maya, leo))]


def test_a_newer_link_takes_the_place_of_the_one_before(desk: Desk) -> None:
    maya, leo = add_child(desk), add_child(desk, "Leo Wójcik")
    desk.linking.link(LinkDraft(maya, leo, LinkKind.SIBLING))
    desk.linking.link(LinkDraft(maya, leo, LinkKind.COUSIN))
    assert [row.relation for row in desk.linking.of_child(leo)] == [LinkKind.COUSIN]


def test_a_link_that_was_ended_is_gone_from_both_files_and_stays_in_the_record(desk: Desk) -> None:
    maya, leo = add_child(desk), add_child(desk, "Leo Wójcik")
    desk.linking.link(LinkDraft(maya, leo, LinkKind.SAME_HOUSEHOLD))
    assert desk.linking.end(leo, maya, "Moved out in November.").id == leo
    assert desk.linking.of_child(maya) == desk.linking.of_child(leo) == ()
    assert bodies(desk, ChildrenLinked) == [
        ChildrenLinked(LinkKind.SAME_HOUSEHOLD),
        ChildrenLinked(LinkKind.SAME_HOUSEHOLD, "Moved out in November.", ended=True),
    ]
    with pytest.raises(Refused) as refused:
        desk.linking.end(leo, maya)
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


def test_what_a_link_lacks_is_named(desk: Desk) -> None:
    maya, unknown = add_child(desk), ChildId("1" * 32)
    missing = Problem("other_child", "missing"), Problem("relation", "missing")
    assert desk.linking.problems(LinkDraft(maya)) == missing
    for other, code in ((maya, "same"), (unknown, "unknown")):
        with pytest.raises(Refused) as refused:
            desk.linking.link(LinkDraft(maya, other, LinkKind.SIBLING))
        assert refused.value.problems == (Problem("other_child", code),)
    with pytest.raises(Refused) as refused:
        desk.linking.link(LinkDraft(unknown, maya, LinkKind.SIBLING))
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT
