"""The signed receipt that goes back to whoever sent a pack. Source: S93, X05; bundles/FORMAT.md.

It names the pack and nobody in it, and can be made only while the pack is open: it proves that its code was read.
"""

from dataclasses import dataclass
from pathlib import Path

from safeguard_desktop.bundles.pack_receipt import (
    FILE_ENDING,
    PACK_RECEIPT_FORMAT,
    PackReceipt,
    make_pack_receipt,
)
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.arriving.arrived_pack import ArrivedPack
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.people import known_person
from safeguard_desktop.storage.atomic import write_durably
from safeguard_desktop.vault.signing import SigningKeyPair
from safeguard_desktop.wording.labels import role_label


@dataclass(frozen=True, slots=True)
class ReceiptFile:
    """A receipt in memory, and a name for its file that tells nobody whose it is."""

    name: str
    raw: bytes


class ReceiptsService:
    """Makes receipts for packs, and saves them."""

    def __init__(self, session: Session) -> None:
        """Keep the session, whose setting signs."""
        self._session = session

    def of(self, pack: ArrivedPack) -> ReceiptFile | None:
        """Return the receipt for a pack that was taken in, or None where it has no check code.

        A program that read a pack read all that its list names: what lies outside the list is not its matter.

        Raises:
            EnvironmentFault: the record does not hold the setting's key (``DAMAGED``).
        """
        if pack.record is None or not pack.record.check_code:
            return None
        session, version = self._session, self._session.chain.latest
        person, pair = known_person(version, session.identity.person), self._key
        says = PackReceipt(
            format=PACK_RECEIPT_FORMAT,
            pack=pack.record.number,
            setting=version.setting.name,
            setting_id=session.chain.setting_id,
            received_at=session.now(),
            by_name=person.name,
            by_role=", ".join(role_label(role, version.setting.kind) for role in person.roles),
            matches=True,
        )
        raw = make_pack_receipt(says, pack.record.check_code, pack.digest, version.setting_key, pair.sign)
        return ReceiptFile(f"{pack.record.number}.{FILE_ENDING}", raw)

    def save(self, receipt: ReceiptFile, path: Path) -> Path:
        """Save a receipt where the person says, and return where.

        Raises:
            EnvironmentFault: the file could not be written.
        """
        write_durably(path, receipt.raw)
        return path

    @property
    def _key(self) -> SigningKeyPair:
        raw = self._session.ledger.secrets("setting").get(self._session.record.facts.generation)
        if raw is None:
            raise EnvironmentFault(FaultCode.DAMAGED, "secret")
        return SigningKeyPair.from_private_bytes(raw)
