"""Steps that the tests of services take again and again."""

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.entries import Body, StoredEntry, decode_body
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import NamedChild, ReceiveDraft
from tests.elm_row import Setting, filled


def raise_one(setting: Setting, **changes: object) -> EntryId:
    """A concern, sent without a key."""
    service = setting.raising()
    draft = filled(service.new_draft(), **changes)
    service.send(draft)
    return EntryId(draft.id)


def add_child(desk: Desk, name: str = "Maya Wójcik", born: str = "") -> ChildId:
    """A child with a front sheet."""
    return ChildId(desk.children.add(ChildDetails(name, date_of_birth=born)).id)


def receive_one(
    desk: Desk,
    setting: Setting,
    child: ChildId,
    /,
    *,
    involved: tuple[ChildId, ...] = (),
    categories: tuple[Category, ...] = (Category.PHYSICAL,),
    **changes: object,
) -> EntryId:
    """A concern, sent without a key and received for a child."""
    concern = raise_one(setting, **changes)
    desk.receiving.take_in()
    others = tuple(NamedChild(other) for other in involved)
    desk.receiving.receive(ReceiveDraft(concern, child=child, others=others, categories=categories))
    return concern


def entries(desk: Desk) -> tuple[StoredEntry, ...]:
    """Everything in the record."""
    return tuple(desk.session.ledger.read_from(1))


def bodies(desk: Desk, kind: type[Body]) -> list[Body]:
    """The bodies of one kind, oldest first."""
    return [
        decode_body(kind.KIND, entry.header.version or 0, entry.body)
        for entry in entries(desk)
        if entry.header.kind == kind.KIND and entry.body is not None
    ]
