"""The copies that the sending computer keeps until a signed receipt comes back.

They are encrypted to the lead exactly as they were sent, and lie in this computer's profile folder
under the name of the receipt that they wait for. A concern whose file vanished from the inbox is put
there again; the record accepts each id once, so a repeat is harmless.
"""

from pathlib import Path

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import SettingId
from safeguard_desktop.services.receipts import receipt_time
from safeguard_desktop.storage.atomic import read_capped, remove_durably, write_durably
from safeguard_desktop.storage.folder import LARGEST_ENVELOPE, SettingFolder
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.sealing import SealHeader, read_seal_header


class SentConcerns:
    """Concerns that were sent from this computer and are not yet known to be received."""

    def __init__(self, profile: Path, setting: SettingId) -> None:
        """Keep the folder of this setting's copies."""
        self._folder = profile / "sent" / setting[:16]

    def keep(self, receipt_name: str, raw: bytes) -> None:
        """Keep the encrypted copy of a concern until its receipt is seen."""
        write_durably(self._folder / f"{receipt_name}.concern", raw)

    def sent_at(self, receipt_name: str) -> str:
        """Return when the concern was sent (UTC text), or empty where none is kept here."""
        header = self._header(self._folder / f"{receipt_name}.concern")
        return header.made_at if header else ""

    def offer_again(self, folder: SettingFolder, chain: RegisterChain) -> None:
        """Put copies back into the inbox that are neither there nor received; drop received ones.

        Only a receipt that a reader signed counts: anybody can put a file into the folder. A folder
        that cannot be written now is tried again at the next look.
        """
        for path in sorted(self._folder.glob("*.concern")) if self._folder.is_dir() else ():
            try:
                self._offer(path, folder, chain)
            except EnvironmentFault:
                continue

    def _offer(self, path: Path, folder: SettingFolder, chain: RegisterChain) -> None:
        if receipt_time(folder, chain, path.stem):
            remove_durably(path)
            return
        header = self._header(path)
        if header is not None and f"{header.id}.concern" not in folder.inbox_files():
            folder.write_inbox(f"{header.id}.concern", read_capped(path, LARGEST_ENVELOPE))

    def _header(self, path: Path) -> SealHeader | None:
        try:
            return read_seal_header(read_capped(path, LARGEST_ENVELOPE))
        except EnvironmentFault:
            return None
