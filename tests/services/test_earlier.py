"""What stands beside a concern: the child's earlier ones, and those of children who belong to the child. S52, S53."""

from safeguard_desktop.domain.codes import LinkKind
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import LinkDraft
from tests.elm_row import Setting
from tests.services.steps import add_child, receive_one


def test_earlier_concerns_of_the_child_and_of_those_who_belong_to_it_stand_beside(
    desk: Desk, setting: Setting
) -> None:
    """S53"""
    maya, ola, leo = add_child(desk), add_child(desk, "Ola Wójcik"), add_child(desk, "Leo Brand")
    desk.linking.link(LinkDraft(maya, ola, LinkKind.SIBLING))
    desk.linking.link(LinkDraft(maya, leo, LinkKind.SAME_HOUSEHOLD))
    first, second = receive_one(desk, setting, maya), receive_one(desk, setting, maya)
    hers = receive_one(desk, setting, ola)
    own, sibling = desk.earlier.beside((maya,))
    assert (own.child.id, own.link) == (maya, None)
    assert [row.id for row in own.concerns] == [second, first]
    assert sibling.link is not None
    assert (sibling.child.id, sibling.link.relation) == (ola, LinkKind.SIBLING)
    assert [row.id for row in sibling.concerns] == [hers]


def test_beside_a_concern_stand_the_others_and_each_child_stands_there_once(
    desk: Desk, setting: Setting
) -> None:
    """S53"""
    maya, ola = add_child(desk), add_child(desk, "Ola Wójcik")
    desk.linking.link(LinkDraft(maya, ola, LinkKind.SIBLING))
    both = receive_one(desk, setting, maya, involved=(ola,))
    hers = receive_one(desk, setting, ola)
    beside = desk.earlier.beside_concern(both)
    assert [(found.child.id, found.link, [row.id for row in found.concerns]) for found in beside] == [
        (maya, None, []),
        (ola, None, [hers]),
    ]
    assert [len(found.concerns) for found in desk.earlier.beside((maya, ola, maya))] == [1, 2]


def test_beside_what_nobody_knows_stands_nothing(desk: Desk) -> None:
    assert desk.earlier.beside((ChildId("1" * 32),)) == ()
    assert desk.earlier.beside_concern(EntryId("0" * 32)) == ()
