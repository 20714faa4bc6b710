"""What a member of staff with an account sent from this computer: reference and times, never what it says.

A slip is encrypted to its author, and lies in this computer's profile folder: in the setting's folder its
name and time would tell who raised which concern. Specified in bundles/FORMAT.md (slips). Source: X03, X19.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from safeguard_desktop.bundles.receipt import receipt_name
from safeguard_desktop.bundles.submission import SUBMISSION_FORMAT, Slip, decode_slip, encode
from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.inbox.receipts import Awaited, valid_receipt
from safeguard_desktop.services.inbox.sent import is_late
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.record import name_in
from safeguard_desktop.services.staff.register_changes import SignedIn
from safeguard_desktop.storage.atomic import read_capped, remove_durably, write_durably
from safeguard_desktop.vault.padding import pad, unpad
from safeguard_desktop.vault.sealing import SealHeader, SealPurpose, check_address, open_sealed, seal

LARGEST_SLIP = 64 << 10


@dataclass(frozen=True, slots=True)
class OwnSentRow:
    """Something that whoever is signed in began or sent here. Times are UTC text, empty where it has not come so far.

    `received_by` is the name of whoever received it; `is_late` says that a working day has passed without.
    """

    reference: str
    is_request: bool
    begun_at: str
    sent_at: str
    received_at: str = ""
    received_by: str = ""
    is_late: bool = False


class OwnSlips:
    """Keeps and reads the slips of whoever is signed in."""

    def __init__(self, who: SignedIn) -> None:
        """Keep who is signed in."""
        self._who = who
        self._folder: Path = who.workplace.profile / "slips" / who.chain.setting_id[:16]

    def begun(self, submission: str, reference: str) -> None:
        """Note that something was begun and not sent yet. Raises EnvironmentFault."""
        if self._find(submission) is None:
            now = to_text(self._who.workplace.clock())
            self._write(self._new_name(), Slip(SUBMISSION_FORMAT, submission, reference, now))

    def sent(self, slip: Slip) -> None:
        """Note that something was sent. Raises EnvironmentFault."""
        found = self._find(slip.submission)
        if found is None:
            self._write(self._new_name(), slip)
        else:
            self._write(found[0], replace(slip, begun_at=found[1].begun_at))

    def dropped(self, submission: str) -> None:
        """Forget something that was begun and thrown away. Raises EnvironmentFault."""
        found = self._find(submission)
        if found is not None and not found[1].sent_at:
            remove_durably(self._folder / found[0])

    def rows(self) -> tuple[OwnSentRow, ...]:
        """Return what was begun or sent here by whoever is signed in, the newest first."""
        rows = [self._row(slip) for _name, slip in self._slips()]
        return tuple(sorted(rows, key=lambda row: row.sent_at or row.begun_at, reverse=True))

    def _row(self, slip: Slip) -> OwnSentRow:
        who, awaited = self._who, Awaited(slip.submission, slip.people)
        receipt = valid_receipt(who.folder, who.chain, receipt_name(slip.reference), awaited)
        received_at = receipt.received_at if receipt is not None and slip.sent_at else ""
        return OwnSentRow(
            reference=slip.reference,
            is_request=slip.is_request,
            begun_at=slip.begun_at,
            sent_at=slip.sent_at,
            received_at=received_at,
            received_by=name_in(who.chain, receipt.reader, receipt.register) if receipt is not None else "",
            is_late=not received_at and is_late(slip.sent_at, who.workplace.clock()),
        )

    def _find(self, submission: str) -> tuple[str, Slip] | None:
        return next((found for found in self._slips() if found[1].submission == submission), None)

    def _slips(self) -> Iterator[tuple[str, Slip]]:
        """Yield the slips that are this person's; those of others stay closed."""
        names = sorted(path.name for path in self._folder.iterdir()) if self._folder.is_dir() else []
        for name in names:
            try:
                yield name, self._open(name)
            except EnvironmentFault:
                continue

    def _open(self, name: str) -> Slip:
        if not name.endswith(".slip"):
            raise EnvironmentFault(FaultCode.NOT_FOUND, "slip")
        header, padded = open_sealed(
            read_capped(self._folder / name, LARGEST_SLIP), self._who.identity.sealing
        )
        check_address(header, self._header(name, ""))
        return decode_slip(unpad(padded))

    def _write(self, name: str, slip: Slip) -> None:
        raw = seal(
            pad(encode(slip)),
            self._who.identity.sealing.public_bytes(),
            self._header(name, slip.sent_at or slip.begun_at),
        )
        write_durably(self._folder / name, raw)

    def _new_name(self) -> str:
        # Not the id of the concern: whoever looks into the folder is not to learn whose that is.
        return f"{secrets.token_hex(16)}.slip"

    def _header(self, name: str, at: str) -> SealHeader:
        chain = self._who.chain
        return SealHeader(
            purpose=SealPurpose.RECEIPT,
            setting=chain.setting_id,
            ledger=ledger_facts(chain.latest).id,
            id=name.partition(".")[0],
            recipient=PersonId(self._who.identity.person),
            generation=1,
            made_at=at,
        )
