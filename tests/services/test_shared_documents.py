"""Documents go out one by one, as they were chosen: whole, under names that tell nothing. S29, S91, X01, X13."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.domain.sharing.draft import ChosenItem
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.sharing import deciding
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.file_samples import a_pdf
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, receive_one

MINUTES, LETTER = a_pdf(2, size=700_000), b"Dear Asha, Maya was seen on Tuesday."


def attach(desk: Desk, child: ChildId, raw: bytes, name: str, about: EntryId | None = None) -> EntryId:
    kind = DocumentType.PDF if raw.startswith(b"%PDF") else DocumentType.TEXT
    file = LookedAt(name, kind, raw, 2 if kind is DocumentType.PDF else 0)
    what = f"{name.partition('.')[0]} of the day"
    desk.attaching.attaching.attach(AttachDraft(about, None if about else child, (file,), what, "Sam Okafor"))
    return next(
        row.id for row in desk.attaching.documents.of_child(child) if row.document.description == what
    )


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk, born="2022-04-03")


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child, name="Sam Okafor")


def test_exactly_the_documents_that_were_chosen_go_out_under_names_that_tell_nothing(
    desk: Desk, setting: Setting, child: ChildId, concern: EntryId
) -> None:
    minutes = attach(desk, child, MINUTES, "Minutes.pdf")
    letter = attach(desk, child, LETTER, "Letter.txt", about=concern)
    again = attach(desk, child, LETTER, "Copy.txt")
    kept = attach(desk, child, b"Not for them.", "Notes.txt")
    both = receive_one(desk, setting, child, involved=(add_child(desk, "Oskar Lindgren"),))
    shared = attach(desk, child, b"Both of them", "Both.txt", about=both)
    begun = desk.sharing.deciding.begin(Subject(child=child))
    offered = {item.id: item for item in desk.sharing.deciding.standing(begun).items if item.document}
    assert offered.keys() == {minutes, letter, again, kept, shared}
    assert [entry for entry, item in offered.items() if item.is_of_others] == [shared]

    draft = answered(begun, Outcome.SHARE_PART, concern, minutes, letter, again)
    desk.sharing.deciding.record(draft)
    decision = desk.sharing.deciding.decisions()[0].id
    made = desk.sharing.papers.seal(decision)
    text = whole_text(made.plain.pdf)
    for told in (
        "document-001.pdf: Minutes of the day",
        "2 pages",
        "700 kB",
        "document-002.txt: Letter of the day",
    ):
        assert told in " ".join(text.split()), told
    assert "document-003" not in text, "the same letter goes once"
    assert "Okafor" not in text, "whoever raised it is left out of what the cover says of a document too"
    with pikepdf.open(BytesIO(made.sealed), password=made.passphrase) as file:
        read = {name: spec.get_file().read_bytes() for name, spec in file.attachments.items()}
        assert b"formatVersion>1<" in file.Root.Metadata.read_bytes(), "it holds no record"
    assert read == {"document-001.pdf": MINUTES, "document-002.txt": LETTER}

    for document in (minutes, letter, again):
        assert [row.entry.id for row in desk.sharing.tellings.where_it_went(document)] == [decision]
    (went,) = desk.attaching.documents.open(letter).went
    assert went.telling.whom[0] == "Lee Marsh"
    for document in (kept, shared):
        assert not desk.sharing.tellings.where_it_went(document)


def test_documents_that_do_not_fit_into_one_file_are_not_promised(
    desk: Desk, child: ChildId, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = attach(desk, child, MINUTES, "Minutes.pdf"), attach(desk, child, LETTER, "Letter.txt")
    draft = answered(desk.sharing.deciding.begin(Subject(child=child)), Outcome.SHARE_ALL, *documents)
    assert not desk.sharing.deciding.problems(draft, SharingStep.ITEMS)
    monkeypatch.setattr(deciding, "LARGEST_TOGETHER", len(MINUTES))
    assert desk.sharing.deciding.problems(draft, SharingStep.ITEMS) == (Problem("share_items", "too_much"),)
    fewer = replace(draft, items=replace(draft.items, items=(ChosenItem(documents[0]),)))
    assert not desk.sharing.deciding.problems(fewer, SharingStep.ITEMS)
