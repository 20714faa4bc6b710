"""What comes back of a pack: a slip that any school fills in, a signed receipt, and what is none. S93, X05."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from safeguard_desktop.bundles.check_code import LETTERS, draw_check_code
from safeguard_desktop.bundles.pack_receipt import PackReceipt, make_pack_receipt
from safeguard_desktop.domain.entries import NoFileTold, TransferStep
from safeguard_desktop.domain.errors import Problem, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.leaving.codes import (
    LeavingReason,
    LeavingState,
    TakenIn,
    TransferState,
    TransferWay,
)
from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.runner import CannotBeRead
from safeguard_desktop.foreign.slip import read_slip
from safeguard_desktop.foreign.slip_answers import SlipAnswers
from safeguard_desktop.foreign.tasks import Task
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.leaving import taking_in
from safeguard_desktop.services.leaving.drafts import LeavingDraft, NoFileDraft, SentDraft, WhereDraft
from safeguard_desktop.services.leaving.taking_in import LARGEST_SLIP
from safeguard_desktop.services.papers.transfers import PreparedPack
from safeguard_desktop.vault.signing import SigningKeyPair
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, entries, receive_one


@pytest.fixture
def pack(desk: Desk) -> PreparedPack:
    made = desk.transfers.prepare(TransferDraft(add_child(desk), "Larch Lane Primary", "Jo Ferrant"))
    draft = SentDraft(made.entry, TransferWay.ENCRYPTED_EMAIL, "now", "Jo Ferrant", called="Jo")
    desk.leaving.following.send(draft)
    return made


def code_of(desk: Desk, pack: PreparedPack) -> str:
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    return row.code


def state(desk: Desk, pack: PreparedPack) -> TransferState:
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    assert row.transfer is not None
    return row.transfer.state


def filled_in(slip: bytes, **answers: str) -> bytes:
    """The slip as a PDF reader saves it."""
    with pikepdf.open(BytesIO(slip)) as document:
        for field in document.Root.AcroForm.Fields:
            name = str(field.T)
            if name in answers:
                field.V = pikepdf.Name(f"/{answers[name]}") if name == "items_match" else answers[name]
        out = BytesIO()
        document.save(out)
    return out.getvalue()


def test_the_slip_is_filled_in_with_a_reader_and_confirms_the_pack(
    desk: Desk, pack: PreparedPack, tmp_path: Path
) -> None:
    """Done-when 1, the half without the program: the slip names no child, and every field says what it is for."""
    path = tmp_path / desk.leaving.papers.slip_name(pack.entry)
    desk.leaving.papers.save_slip(pack.entry, path)
    slip, code = path.read_bytes(), code_of(desk, pack)
    assert path.name == "TP-2026-0001-slip.pdf"
    words = whole_text(slip)
    assert "Receipt slip" in words
    assert "Maya" not in words
    assert code not in words
    with pikepdf.open(BytesIO(slip)) as document:
        assert all(str(field.TU) for field in document.Root.AcroForm.Fields)
    back = filled_in(
        slip, check_code=f" {code.lower()} ", received_on="today", received_by="Małgorzata Ferrant", role="Lead",
        school="Larch Lane", items_match="yes",
    )  # fmt: skip
    path.write_bytes(back)
    found, gone = desk.leaving.taking_in.take_in_files((path, tmp_path / "gone.pdf"))
    assert (gone.taken, gone.counts) == (TakenIn.NOT_OPENED, False)
    assert (found.taken, found.number) == (TakenIn.CONFIRMED, "TP-2026-0001")
    assert state(desk, pack) is TransferState.CONFIRMED
    (step,) = bodies(desk, TransferStep)
    assert isinstance(step, TransferStep)
    assert step.by_name == "Małgorzata Ferrant, Larch Lane"


def here(_task: Task, _question: object, raw: bytes, _kind: type[SlipAnswers]) -> SlipAnswers:
    """The task without its process, which starts in half a second: that it runs there is tested above."""
    try:
        return read_slip(b"", raw)
    except Unreadable as reason:
        raise CannotBeRead(reason.code) from None


def one_sign_wrong(code: str) -> str:
    """A code as somebody misreads it."""
    return next(sign for sign in LETTERS if sign != code[0]) + code[1:]


def test_a_slip_that_does_not_count_says_why_and_changes_nothing(
    desk: Desk, pack: PreparedPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_in, "run", here)
    slip, code, before = desk.leaving.papers.slip(pack.entry).pdf, code_of(desk, pack), len(entries(desk))
    take_in = desk.leaving.taking_in.take_in
    wrong = {
        TakenIn.CODE_MISSING: filled_in(slip, items_match="yes"),
        TakenIn.CODE_MISREAD: filled_in(slip, check_code=one_sign_wrong(code), items_match="yes"),
        TakenIn.WRONG_CODE: filled_in(slip, check_code=draw_check_code(), items_match="yes"),
        TakenIn.NOT_ANSWERED: filled_in(slip, check_code=code),
        TakenIn.OTHER_PACK: filled_in(slip, pack_number="TP-1999-0001", check_code=code),
        TakenIn.NO_SLIP: desk.outputs.front_sheet(desk.leaving.leavers.rows()[0].child or ChildId("")).pdf,
        TakenIn.DAMAGED: b"%PDF-1.7 and then nothing",
        TakenIn.TOO_LARGE: b"%PDF-1.7" + bytes(LARGEST_SLIP),
    }
    for expected, raw in wrong.items():
        assert take_in(raw).taken is expected
    assert take_in(b"").taken is TakenIn.DAMAGED
    assert take_in(bytes(100_000)).taken is TakenIn.TOO_LARGE
    assert len(entries(desk)) == before
    differs = filled_in(slip, check_code=code, items_match="no", what_differs="Page 3 is blank.")
    assert take_in(differs).taken is TakenIn.DIFFERS
    before = len(entries(desk))
    assert take_in(differs).taken is TakenIn.BEFORE
    assert len(entries(desk)) == before
    assert state(desk, pack) is TransferState.DIFFERS


def test_a_signed_receipt_confirms_and_is_kept_as_it_came(desk: Desk, pack: PreparedPack) -> None:
    """What the receiver's program makes at import; one for another file, or a forged one, changes nothing."""
    pair, code = SigningKeyPair.generate(), code_of(desk, pack)
    says = PackReceipt(
        1, pack.number, "Larch Lane Primary", "5" * 64, "2026-11-24T10:15:00.000000Z", "Jo Ferrant", "Lead", True
    )  # fmt: skip
    good = make_pack_receipt(says, code, pack.digest, pair.public_bytes(), pair.sign)
    other = make_pack_receipt(says, code, "0" * 64, pair.public_bytes(), pair.sign)
    forged = make_pack_receipt(says, code, pack.digest, SigningKeyPair.generate().public_bytes(), pair.sign)
    take_in, before = desk.leaving.taking_in.take_in, len(entries(desk))
    assert take_in(other).taken is TakenIn.WRONG_CODE
    assert take_in(forged).taken is TakenIn.FORGED
    assert len(entries(desk)) == before
    assert take_in(good).taken is TakenIn.CONFIRMED
    (step,) = bodies(desk, TransferStep)
    assert isinstance(step, TransferStep)
    assert step.proof == good
    assert (step.code_matched, step.when.earliest) == (True, "2026-11-24T10:15")
    assert take_in(good).taken is TakenIn.BEFORE


def test_a_letter_says_that_no_file_is_held_unless_there_is_one(
    desk: Desk, setting: Setting, tmp_path: Path
) -> None:
    """For a child of the record without a concern, and for one who never had a file here."""
    with_concern, without = add_child(desk), add_child(desk, "Ben Sole", "2020-02-03")
    receive_one(desk, setting, with_concern)
    where = WhereDraft("Alder School", "Ruth Adeyemi")
    desk.leaving.leaving.record(LeavingDraft(without, LeavingReason.PHASE_TRANSFER, "today", where))
    papers = desk.leaving.papers
    assert [row.id for row in papers.children()] == [without]
    to = {"to_setting": "Alder School", "to_lead": "Ruth Adeyemi"}
    assert papers.letter_problems(NoFileDraft(with_concern, **to)) == (
        Problem("no_file_child", "has_concerns"),
    )
    assert [each.field for each in papers.letter_problems(NoFileDraft(born_typed="blue moon"))] == [
        "no_file_name", "to_setting", "to_lead", "no_file_born"
    ]  # fmt: skip
    with pytest.raises(Refused):
        papers.letter(NoFileDraft())
    words = whole_text(papers.letter(NoFileDraft(without, **to)).pdf)
    assert all(
        part in words for part in ("Ben Sole", "3 Feb 2020", "Ruth Adeyemi", "We hold no child protection")
    )
    (row,) = desk.leaving.leavers.rows()
    assert row.leaving is not None
    assert row.leaving.state is LeavingState.NO_FILE
    unknown = NoFileDraft(None, "Dee Hall", "1 2 2019", **to)
    papers.save_letter(papers.letter(unknown), tmp_path / "letter.pdf")
    assert "Dee Hall" in whole_text((tmp_path / "letter.pdf").read_bytes())
    first, second = bodies(desk, NoFileTold)
    assert isinstance(first, NoFileTold)
    assert isinstance(second, NoFileTold)
    assert (first.child_name, second.child_name, second.date_of_birth) == ("", "Dee Hall", "2019-02-01")
    with pytest.raises(Refused):
        desk.leaving.papers.slip(EntryId("0" * 32))
    assert desk.leaving.papers.slip_name(EntryId("0" * 32)) == "slip.pdf"
