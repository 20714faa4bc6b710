"""Transfer packs: numbers, dates, previews and what is refused. S92; guidance.md 2.2."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from safeguard_desktop.domain.codes import PageKind
from safeguard_desktop.domain.entries import Exported, TransferPrepared, Viewed
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.wording.times import date_text
from tests.documents.reading import whole_text
from tests.elm_row import Setting, Ticking
from tests.services.steps import add_child, bodies, entries, receive_one


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def draft(child: ChildId) -> TransferDraft:
    return TransferDraft(child, "Larch Lane Primary", "Jo Ferrant", leaving_typed="18 Dec")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"to_setting": " "}, Problem("to_setting", "missing")),
        ({"to_lead": ""}, Problem("to_lead", "missing")),
        ({"leaving_typed": "blue moon"}, Problem("leaving", "not_understood")),
    ],
)
def test_a_pack_without_an_answer_is_neither_shown_nor_made(
    desk: Desk, child: ChildId, changes: dict[str, str], problem: Problem
) -> None:
    draft = replace(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant"), **changes)
    assert desk.transfers.problems(draft) == (problem,)
    for act in (desk.transfers.preview, desk.transfers.prepare):
        with pytest.raises(Refused) as refused:
            act(draft)
        assert refused.value.code is RefusalCode.INCOMPLETE
    assert bodies(desk, TransferPrepared) == []


def test_a_preview_is_written_down_as_read_and_makes_no_pack(desk: Desk, draft: TransferDraft) -> None:
    output = desk.transfers.preview(draft)
    assert output.pages > 3
    assert date_text("2026-12-18") in whole_text(output.pdf)
    (viewed,) = bodies(desk, Viewed)
    assert isinstance(viewed, Viewed)
    assert viewed.page is PageKind.TRANSFER_PREVIEW
    assert entries(desk)[-1].header.children[0].child == draft.child
    assert desk.transfers.made() == ()


def test_packs_are_numbered_through_the_year_and_begin_again_with_the_next(
    desk: Desk, draft: TransferDraft, clock: Ticking
) -> None:
    assert [desk.transfers.prepare(draft).number for _ in range(2)] == ["TP-2026-0001", "TP-2026-0002"]
    clock.now += timedelta(days=60)
    assert desk.transfers.prepare(draft).number == "TP-2027-0001"
    assert [row.number for row in desk.transfers.made()] == ["TP-2027-0001", "TP-2026-0002", "TP-2026-0001"]


def test_what_was_made_is_listed_with_the_child_and_where_it_goes(
    desk: Desk, setting: Setting, draft: TransferDraft
) -> None:
    concern = receive_one(desk, setting, draft.child)
    pack = desk.transfers.prepare(draft)
    (row,) = desk.transfers.made()
    assert (row.child_name, row.to_setting, row.to_lead) == (
        "Maya Wójcik",
        "Larch Lane Primary",
        "Jo Ferrant",
    )
    assert (row.entry, row.pages) == (pack.entry, pack.plain.pages)
    (prepared,) = bodies(desk, TransferPrepared)
    assert isinstance(prepared, TransferPrepared)
    assert (prepared.leaving_on, prepared.digest) == ("2026-12-18", pack.digest)
    assert concern in prepared.items
    assert pack.fingerprint.replace(" ", "").lower() == pack.digest[:16]


def test_two_packs_never_share_a_passphrase_and_neither_is_in_the_record(
    desk: Desk, draft: TransferDraft, tmp_path: Path
) -> None:
    first, second = desk.transfers.prepare(draft), desk.transfers.prepare(draft)
    assert first.passphrase != second.passphrase
    stored = b"".join(entry.body or b"" for entry in entries(desk))
    assert first.passphrase.encode() not in stored
    desk.transfers.save(first, tmp_path / desk.transfers.file_name(first))
    (exported,) = bodies(desk, Exported)
    assert isinstance(exported, Exported)
    assert exported.digest == first.digest
    assert desk.transfers.file_name(first) == "TP-2026-0001.pdf"


def test_no_leaving_date_is_an_answer(desk: Desk, child: ChildId) -> None:
    desk.transfers.prepare(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant"))
    (prepared,) = bodies(desk, TransferPrepared)
    assert isinstance(prepared, TransferPrepared)
    assert prepared.leaving_on == ""
