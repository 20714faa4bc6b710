"""Taking in what came back: a receipt file or a filled-in slip. Source: S93, X05; bundles/FORMAT.md.

Foreign bytes are taken apart in the child process that holds no key. What does not count changes nothing; a slip whose
code is wrong is told from one of another pack, and can be settled by telephone.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from safeguard_desktop.bundles.check_code import is_same_code, is_well_formed
from safeguard_desktop.bundles.pack_receipt import LARGEST_PACK_RECEIPT, PackReceipt
from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.entries import TransferStep
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.leaving.codes import ReceiptWay, TakenIn, TransferState, TransferStepKind
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.when import as_typed, parse_when
from safeguard_desktop.foreign.runner import CannotBeRead, run
from safeguard_desktop.foreign.slip_answers import SlipAnswers, SlipQuestion
from safeguard_desktop.foreign.tasks import Task
from safeguard_desktop.services.leaving.judging import Judgement, PackSecret, judge_receipt
from safeguard_desktop.services.leaving.listing import LeaverRow, LeaversService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.atomic import read_beginning

LARGEST_SLIP: Final = 8 << 20
"""What a reader, or a scanner, makes of one page; more is no slip."""

_PDF_WITHIN: Final = 1024


_JUDGED: Final = {
    Judgement.DAMAGED: TakenIn.DAMAGED,
    Judgement.NEWER_VERSION: TakenIn.NEWER_VERSION,
    Judgement.OTHER_PACK: TakenIn.OTHER_PACK,
    Judgement.FORGED: TakenIn.FORGED,
    Judgement.WRONG_CODE: TakenIn.WRONG_CODE,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of taking something in. `number` is that of the pack where one is known; `changed` for the bus."""

    taken: TakenIn
    number: str = ""
    transfer: EntryId | None = None
    changed: Changed | None = None

    @property
    def counts(self) -> bool:
        """Whether it is in the record now, or was before."""
        return self.changed is not None or self.taken is TakenIn.BEFORE


class TakingInService:
    """Takes in receipts and slips."""

    def __init__(self, session: Session, leavers: LeaversService) -> None:
        """Keep the session and the list."""
        self._session = session
        self._leavers = leavers

    def take_in(self, raw: bytes) -> Outcome:
        """Take in a file that came back: what it is, its content tells.

        Raises:
            EnvironmentFault: the record cannot be written.
        """
        if b"%PDF-" in raw[:_PDF_WITHIN]:
            return self._slip(raw) if len(raw) <= LARGEST_SLIP else Outcome(TakenIn.TOO_LARGE)
        return self._receipt(raw) if len(raw) <= LARGEST_PACK_RECEIPT else Outcome(TakenIn.TOO_LARGE)

    def take_in_files(self, paths: tuple[Path, ...]) -> tuple[Outcome, ...]:
        """Take in what came back in several files, each for itself: one that cannot be opened keeps no other back.

        Raises:
            EnvironmentFault: the record cannot be written.
        """
        return tuple(self._opened(path) for path in paths)

    def _opened(self, path: Path) -> Outcome:
        try:
            raw = read_beginning(path, LARGEST_SLIP + 1)
        except EnvironmentFault:
            return Outcome(TakenIn.NOT_OPENED)
        return self.take_in(raw)

    def _receipt(self, raw: bytes) -> Outcome:
        judged, read = judge_receipt(raw, self._secret)
        number = read.says.pack if read is not None else ""
        if judged in _JUDGED or read is None:
            return Outcome(_JUDGED.get(judged, TakenIn.DAMAGED), number)
        says = read.says
        body = TransferStep(
            transfer=EntryId(""),
            step=TransferStepKind.CONFIRMED if says.matches else TransferStepKind.DIFFERS,
            when=self._when(says),
            by_name=f"{says.by_name}, {says.setting}",
            by_role=says.by_role,
            way=ReceiptWay.RECEIPT_FILE,
            text=says.remark,
            items=tuple(map(EntryId, says.missing)),
            code_matched=True,
            proof=raw,
        )
        return self._append(number, body)

    def _slip(self, raw: bytes) -> Outcome:
        try:
            said = run(Task.SLIP, SlipQuestion(), raw, SlipAnswers)
        except CannotBeRead as fault:
            return Outcome(TakenIn.NO_SLIP if fault.cause == "no_slip" else TakenIn.DAMAGED)
        row = self._leavers.pack_of_number(said.pack_number)
        found = self._wrong_with(said, row)
        if found is not None:
            return Outcome(found, said.pack_number, row.entry.id if row is not None else None)
        matches = said.items_match == "yes"
        body = TransferStep(
            transfer=EntryId(""),
            step=TransferStepKind.CONFIRMED if matches else TransferStepKind.DIFFERS,
            when=parse_when(said.received_on, self._session.wall_clock()) or self._now(),
            by_name=", ".join(filter(None, (said.received_by.strip(), said.school.strip()))),
            by_role=said.role,
            way=ReceiptWay.SLIP,
            text=said.what_differs,
            code_matched=True,
        )
        return self._append(said.pack_number, body)

    def _wrong_with(self, said: SlipAnswers, row: LeaverRow | None) -> TakenIn | None:
        """Return what keeps a slip from counting, the first thing of several."""
        if row is None:
            return TakenIn.OTHER_PACK
        if not said.check_code.strip():
            return TakenIn.CODE_MISSING
        if not is_well_formed(said.check_code):
            return TakenIn.CODE_MISREAD
        if not is_same_code(said.check_code, row.code):
            return TakenIn.WRONG_CODE
        return None if said.items_match in {"yes", "no"} else TakenIn.NOT_ANSWERED

    def _append(self, number: str, step: TransferStep) -> Outcome:
        """Write down what was confirmed, once: a receipt that comes again changes nothing."""
        row = self._leavers.pack_of_number(number)
        if row is None or row.transfer is None:
            return Outcome(TakenIn.OTHER_PACK, number)
        transfer = row.entry.id
        if row.transfer.state in {TransferState.CONFIRMED, TransferState.REPLACED}:
            return Outcome(TakenIn.BEFORE, row.number, transfer)
        if any(isinstance(view.body, TransferStep) and _is_same(view.body, step) for view in row.followed):
            return Outcome(TakenIn.BEFORE, row.number, transfer)
        body: EntryBody = TransferStep(
            transfer=transfer, step=step.step, when=step.when, by_name=step.by_name, by_role=step.by_role,
            way=step.way, text=step.text, items=step.items, code_matched=True, proof=step.proof,
        )  # fmt: skip
        self._session.append(self._session.new_entry(body, row.entry.children, (transfer,)))
        is_whole = step.step is TransferStepKind.CONFIRMED
        taken = TakenIn.CONFIRMED if is_whole else TakenIn.DIFFERS
        return Outcome(taken, row.number, transfer, Changed("child", row.child or ""))

    def _secret(self, number: str) -> PackSecret | None:
        row = self._leavers.pack_of_number(number)
        return PackSecret(row.code, row.pack.digest) if row is not None and row.pack is not None else None

    def _when(self, says: PackReceipt) -> EventTime:
        """Return when the receiver says that it came; a time that is none counts as now."""
        return _instant(says.received_at) or self._now()

    def _now(self) -> EventTime:
        return as_typed("now", self._session.wall_clock())


def _is_same(before: TransferStep, step: TransferStep) -> bool:
    """Whether a receipt or slip was taken in before."""
    if step.proof:
        return before.proof == step.proof
    said = (before.step, before.way, before.by_name, before.text)
    return said == (step.step, step.way, step.by_name, step.text)


def _instant(text: str) -> EventTime | None:
    """Return an instant as the minute on the wall clock, None where it is none."""
    try:
        minute = local(from_text(text)).isoformat()[:16]
    except (ValueError, EnvironmentFault):
        return None
    return EventTime(words=text, earliest=minute, latest=minute)
