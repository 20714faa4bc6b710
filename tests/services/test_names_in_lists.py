"""A pack names no other child, also where a decision to share lists who stands in what was chosen. Source: S32, X11."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.entries import SharingDecision
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.domain.sharing.draft import ChosenItem, NamedPart
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, receive_one


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


def decide(desk: Desk, concern: EntryId, *, is_named: bool) -> None:
    """A decision that lists the other child, as the program proposes, with a reason for one item."""
    deciding = desk.sharing.deciding
    draft = answered(deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
    assert deciding.named(draft) == ("Leo Brandwood",)
    listed = (NamedPart("Leo Brandwood", is_named=is_named, why="Leo lives with her." if is_named else ""),)
    chosen = (ChosenItem(concern, "It shows what Leo did."),)
    deciding.record(
        replace(
            draft,
            protect=replace(draft.protect, others_named=listed),
            items=replace(draft.items, items=chosen),
        )
    )


@pytest.mark.parametrize("is_named", [True, False])
def test_a_pack_names_nobody_whom_a_decision_lists(
    desk: Desk, setting: Setting, child: ChildId, is_named: bool
) -> None:
    leo = add_child(desk, "Leo Brandwood")
    concern = receive_one(desk, setting, child, involved=(leo,), observed="Leo Brandwood pushed her.")
    decide(desk, concern, is_named=is_named)
    pack = desk.transfers.prepare(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant"))
    with pikepdf.open(BytesIO(pack.sealed), password=pack.passphrase) as pdf:
        inside = {name: each.get_file().read_bytes() for name, each in pdf.attachments.items()}
    assert "sharing-decision" in inside["record.json"].decode()
    for name, data in {**inside, "pages": whole_text(pack.plain.pdf).encode()}.items():
        for part in (b"Leo", b"Brandwood"):
            assert part not in data, name
    assert "Child B" in inside["record.json"].decode()


def test_a_childs_own_page_names_nobody_whom_a_decision_lists(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    leo = add_child(desk, "Leo Brandwood")
    concern = receive_one(desk, setting, child, involved=(leo,), observed="Leo Brandwood pushed her.")
    decide(desk, concern, is_named=True)
    rows = desk.children.story(child).rows
    (body,) = (row.entry.body for row in rows if isinstance(row.entry.body, SharingDecision))
    assert [(one.who, one.why) for one in body.others_named] == [("Child B", "Child B lives with her.")]
    (whole,) = (view.body for view in desk.sharing.deciding.decisions())
    assert isinstance(whole, SharingDecision)
    assert whole.others_named[0].who == "Leo Brandwood", "the decision itself says whom"


def test_neither_the_list_of_documents_nor_the_cover_names_another_child(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    """X11: what a document is called, and what something is shared for, are typed as freely as a note."""
    leo = add_child(desk, "Leo Brandwood")
    concern = receive_one(desk, setting, child, involved=(leo,))
    letter = LookedAt("Letter.txt", DocumentType.TEXT, b"He was seen.")
    desk.attaching.attaching.attach(
        AttachDraft(None, child, (letter,), "Letter about Leo Brandwood", source="Leo’s aunt")
    )
    (document,) = (row.id for row in desk.attaching.documents.of_child(child))
    pack = desk.transfers.prepare(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant"))
    with pikepdf.open(BytesIO(pack.sealed), password=pack.passphrase) as pdf:
        record = pdf.attachments["record.json"].get_file().read_bytes().decode()
    draft = answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern, document)
    purpose = replace(draft.purpose, purpose_text="So that Maya is not beside Leo Brandwood.")
    desk.sharing.deciding.record(replace(draft, purpose=purpose))
    shared = desk.sharing.papers.pages(desk.sharing.deciding.decisions()[0].id)
    for text in (record, whole_text(pack.plain.pdf), whole_text(shared.pdf)):
        assert "Letter about Child B" in text
        assert "Leo" not in text
        assert "Brandwood" not in text
    assert "So that Maya is not beside Child B." in whole_text(shared.pdf)
