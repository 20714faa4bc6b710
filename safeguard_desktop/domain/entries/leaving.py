"""Entries about a child who leaves: where to, the pack, how it went, whether it arrived, and who holds the file.

Source: S92 to S94, X05, X16; guidance.md sections 2.2 and 10.4.
"""

from typing import ClassVar

from safeguard_desktop.domain.entries.bodies import EntryBody, TransferPrepared
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.leaving.codes import (
    FileHolder,
    LeavingReason,
    ReceiptWay,
    TransferStepKind,
    TransferWay,
)
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Frozen


class Leaving(Frozen, frozen=True):
    """What is known of a child's leaving. Every date is an ISO date or empty.

    `to_setting` is empty where nobody knows where the child goes. `confirmed_on` is when the new setting was known,
    `term_start` its first day of term where the child begins there with one. `due_on` is the earlier reading of "five
    days" and `due_later` the other one, under the edition `edition`; `review_on` is when we look again while the file
    is kept here. `authority_told` says whom of the local authority we told, on `authority_told_on`.
    """

    reason: LeavingReason
    last_day: str = ""
    to_setting: str = ""
    to_lead: str = ""
    to_role: str = ""
    to_address: str = ""
    to_phone: str = ""
    confirmed_on: str = ""
    term_start: str = ""
    due_on: str = ""
    due_later: str = ""
    edition: str = ""
    review_on: str = ""
    authority_told: str = ""
    authority_told_on: str = ""
    note: str = ""


class LeavingRecorded(EntryBody, frozen=True):
    """A child leaves. It stands on Today until a pack was made, or nothing has to be sent."""

    KIND: ClassVar[str] = "leaving-recorded"

    details: Leaving


class LeavingChanged(EntryBody, frozen=True):
    """What is known of a leaving reads otherwise from now on. `ended` tells that nothing is left to do about it."""

    KIND: ClassVar[str] = "leaving-changed"
    ABOUT: ClassVar[str] = "leaving"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    leaving: EntryId
    details: Leaving
    reason: str = ""
    ended: bool = False


class NoFileTold(EntryBody, frozen=True):
    """A letter was made that says that no child protection file is held. Source: guidance.md 2.2.

    `child_name` is as typed where the child has no record here; the header names the child otherwise.
    """

    KIND: ClassVar[str] = "no-file-told"
    ABOUT: ClassVar[str] = "leaving"
    SEARCHED: ClassVar[tuple[str, ...]] = ("child_name", "to_setting", "to_lead")

    to_setting: str
    to_lead: str
    child_name: str = ""
    date_of_birth: str = ""
    leaving: EntryId | None = None


class PackPrepared(TransferPrepared, frozen=True):
    """A pack was made whose receipt can be checked: `code` stands only inside the encrypted pack and here.

    `send_by` (ISO date) is by when it is to be with the new setting, `replaces` the pack in whose place it goes.
    """

    VERSION: ClassVar[int] = 2
    ABOUT: ClassVar[str] = "leaving"

    code: str = ""
    send_by: str = ""
    leaving: EntryId | None = None
    replaces: EntryId | None = None


class TransferSent(EntryBody, frozen=True):
    """A pack went. `chase_on` (ISO date) is when we ask if nobody has confirmed it. Source: guidance.md 2.2.

    `called` says who was spoken with before it went, and what they said; `carried_by` who took it by hand.
    """

    KIND: ClassVar[str] = "transfer-sent"
    ABOUT: ClassVar[str] = "transfer"
    SEARCHED: ClassVar[tuple[str, ...]] = ("to_name", "carried_by", "tracking", "called", "text")

    transfer: EntryId
    way: TransferWay
    when: EventTime
    to_name: str
    to_role: str
    chase_on: str
    to_address: str = ""
    carried_by: str = ""
    tracking: str = ""
    called: str = ""
    text: str = ""


class TransferStep(EntryBody, frozen=True):
    """What was done about a pack, or became known. Source: S93, X05.

    `items` are the entries that the new setting lacks. `code_matched` tells whether the check code that was given is
    the pack's, None where none was asked for. `due_on` (ISO date) and `due_at` (local ISO minute) are when the next
    thing is to be done; `proof` are the bytes of a signed receipt as they came.
    """

    KIND: ClassVar[str] = "transfer-step"
    ABOUT: ClassVar[str] = "transfer"
    SEARCHED: ClassVar[tuple[str, ...]] = ("by_name", "by_role", "text")

    transfer: EntryId
    step: TransferStepKind
    when: EventTime
    by_name: str = ""
    by_role: str = ""
    way: ReceiptWay | None = None
    text: str = ""
    items: tuple[EntryId, ...] = ()
    code_matched: bool | None = None
    due_on: str = ""
    due_at: str = ""
    proof: bytes = b""


class DualRegistration(EntryBody, frozen=True):
    """A child is registered here and at another setting as well. Source: X16.

    `holder` is where the file is, `copy_with` who has a copy, `told` who was told of it. `registration` is the entry
    that first said so, None in that itself; `ended` that it is over.
    """

    KIND: ClassVar[str] = "dual-registration"
    SEARCHED: ClassVar[tuple[str, ...]] = ("setting", "copy_with", "told", "note")

    setting: str
    holder: FileHolder
    since: str = ""
    contact: str = ""
    copy_with: str = ""
    told: str = ""
    note: str = ""
    registration: EntryId | None = None
    ended: bool = False
