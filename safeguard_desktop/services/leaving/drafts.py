"""Unfinished input about children who leave and their files: text as typed, codes as chosen."""

from dataclasses import dataclass

from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.leaving.codes import (
    FileHolder,
    LeavingReason,
    ReceiptWay,
    TransferStepKind,
    TransferWay,
)


@dataclass(frozen=True, slots=True)
class WhereDraft:
    """Where a child goes."""

    setting: str = ""
    lead: str = ""
    address: str = ""
    phone: str = ""
    confirmed_typed: str = ""
    term_typed: str = ""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What is done while the file stays here: whom the authority has there, and when we look again."""

    authority_told: str = ""
    authority_told_typed: str = ""
    review_typed: str = ""


@dataclass(frozen=True, slots=True)
class LeavingDraft:
    """A child who leaves. `leaving` is the entry that is changed, with `why`; `ended` that nothing is left to do."""

    child: ChildId | None
    reason: LeavingReason | None = None
    last_day_typed: str = ""
    where: WhereDraft = WhereDraft()
    kept: KeptDraft = KeptDraft()
    note: str = ""
    leaving: EntryId | None = None
    why: str = ""
    ended: bool = False


@dataclass(frozen=True, slots=True)
class ManyDraft:
    """Many children who leave on one day for one setting: a July list is written down school by school."""

    children: tuple[ChildId, ...] = ()
    reason: LeavingReason | None = LeavingReason.PHASE_TRANSFER
    last_day_typed: str = ""
    term_typed: str = ""
    setting: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class SentDraft:
    """How a pack was sent."""

    transfer: EntryId
    way: TransferWay | None = None
    when: str = ""
    to_name: str = ""
    to_role: str = ""
    to_address: str = ""
    carried_by: str = ""
    tracking: str = ""
    called: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class StepDraft:
    """What was done about a pack, or became known."""

    transfer: EntryId
    step: TransferStepKind | None = None
    when: str = ""
    by_name: str = ""
    by_role: str = ""
    way: ReceiptWay | None = None
    code: str = ""
    text: str = ""
    items: tuple[EntryId, ...] = ()
    due_typed: str = ""


@dataclass(frozen=True, slots=True)
class NoFileDraft:
    """A letter that says that no file is held; `child` where the child is in the record."""

    child: ChildId | None = None
    child_name: str = ""
    born_typed: str = ""
    to_setting: str = ""
    to_lead: str = ""


@dataclass(frozen=True, slots=True)
class DualDraft:
    """A child at two settings."""

    child: ChildId
    setting: str = ""
    holder: FileHolder | None = None
    since_typed: str = ""
    contact: str = ""
    copy_with: str = ""
    told: str = ""
    note: str = ""
    registration: EntryId | None = None
    ended: bool = False
