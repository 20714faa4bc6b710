"""The copies that the sending computer keeps until a signed receipt comes back.

They are encrypted to the lead, or to whom else they went, exactly as they were sent, and lie in this
computer's profile folder under the name of the receipt that they wait for. A concern whose file
vanished from the inbox is put there again, and that is noted: somebody took it away, or a disk did. The
record accepts each id once, so a repeat is harmless. Source: DESIGN 3 ("The sending PC keeps its copy").
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path

from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import PersonId, SettingId
from safeguard_desktop.services.inbox.envelopes import PersonalFile, PersonalName
from safeguard_desktop.services.inbox.receipts import Awaited, receipt_time
from safeguard_desktop.services.working_days import working_days_after
from safeguard_desktop.storage.atomic import read_capped, remove_durably, write_durably
from safeguard_desktop.storage.folder import LARGEST_ENVELOPE, SettingFolder
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.sealing import INBOX, SealHeader, read_seal_header

_ENDINGS = (".concern", ".personal", ".request")
_PUT_BACK = ".put-back"


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """What this computer sent and nobody has received, although a working day has passed, or although it vanished.

    `late` are the times at which it was sent (UTC text), the oldest first; `put_back` counts what was
    missing in the inbox and was put there again.
    """

    late: tuple[str, ...] = ()
    put_back: int = 0


def is_late(sent_at: str, now: datetime) -> bool:
    """Whether a working day has passed since something was sent (UTC text, or empty: then it was not)."""
    if not sent_at:
        return False
    sent = local(from_text(sent_at))
    due = working_days_after(sent.date(), 1)
    return local(now) >= sent + timedelta(days=(due - sent.date()).days)


class SentConcerns:
    """Concerns that were sent from this computer and are not yet known to be received."""

    def __init__(self, profile: Path, setting: SettingId) -> None:
        """Keep the folder of this setting's copies."""
        self._folder = profile / "sent" / setting[:16]

    def keep(self, receipt_name: str, raw: bytes) -> None:
        """Keep the encrypted copy of a concern until its receipt is seen."""
        write_durably(self._folder / f"{receipt_name}.concern", raw)

    def keep_request(self, receipt_name: str, raw: bytes) -> None:
        """Keep the encrypted copy of a request to see records until its receipt is seen."""
        write_durably(self._folder / f"{receipt_name}.request", raw)

    def keep_personal(self, receipt_name: str, person: PersonId, raw: bytes) -> None:
        """Keep the copy that is encrypted to one person, until a receipt of theirs is seen."""
        write_durably(self._folder / f"{receipt_name}-{person}.personal", raw)

    def sent_at(self, receipt_name: str) -> str:
        """Return when the concern was sent (UTC text), or empty where none is kept here."""
        return next((header.made_at for header in self._headers(receipt_name)), "")

    def awaited(self, receipt_name: str) -> Awaited | None:
        """Return whose receipt is waited for, and for what; None where no copy is kept here."""
        return _awaited(self._headers(receipt_name))

    def offer_again(self, folder: SettingFolder, chain: RegisterChain) -> None:
        """Put copies back into the inbox that are neither there nor received; drop received ones.

        Only a receipt that a recipient signed counts: anybody can put a file into the folder. A folder
        that cannot be written now is tried again at the next look.
        """
        # Sorted by their names, the copies that wait for one receipt lie together: the folder is read once.
        for receipt_name, copies in groupby(self._copies(), _receipt_of):
            try:
                self._offer(receipt_name, tuple(copies), folder, chain)
            except EnvironmentFault:
                continue

    def unconfirmed(self, now: datetime) -> Unconfirmed:
        """Return what is late, and what had vanished: its author is told, and tells the lead in person."""
        headers = {_receipt_of(path): _header(path) for path in self._copies()}
        sent = [header.made_at for header in headers.values() if header is not None]
        late = tuple(sorted(at for at in sent if _is_late(at, now)))
        marks = {path.stem for path in self._paths() if path.suffix == _PUT_BACK}
        return Unconfirmed(late, len(marks & headers.keys()))

    def _offer(
        self, receipt_name: str, copies: tuple[Path, ...], folder: SettingFolder, chain: RegisterChain
    ) -> None:
        headers = {path: header for path in copies if (header := _header(path)) is not None}
        if receipt_time(folder, chain, receipt_name, _awaited(tuple(headers.values()))):
            for copy in copies:
                remove_durably(copy)
            remove_durably(self._folder / f"{receipt_name}{_PUT_BACK}")
            return
        for path, header in headers.items():
            names = _names(header, path)
            if names and not set(names) & set(folder.inbox_files()):
                with suppress(EnvironmentFault):  # one copy that cannot be put back keeps no other from it
                    folder.write_inbox(names[0], read_capped(path, LARGEST_ENVELOPE))
                    write_durably(self._folder / f"{receipt_name}{_PUT_BACK}", b"")

    def _copies(self, receipt_name: str = "") -> list[Path]:
        """Return the copies kept here: all, or those that wait for one receipt."""
        named = [path for path in self._paths() if path.suffix in _ENDINGS and not path.name.startswith(".")]
        return [path for path in named if not receipt_name or _receipt_of(path) == receipt_name]

    def _paths(self) -> list[Path]:
        return sorted(self._folder.iterdir()) if self._folder.is_dir() else []

    def _headers(self, receipt_name: str) -> list[SealHeader]:
        found = (_header(path) for path in self._copies(receipt_name))
        return [header for header in found if header is not None]


def _awaited(headers: Sequence[SealHeader]) -> Awaited | None:
    if not headers:
        return None
    people = tuple(PersonId(header.recipient) for header in headers if header.recipient != INBOX)
    return Awaited(headers[0].id, people)


def _is_late(sent_at: str, now: datetime) -> bool:
    try:
        return is_late(sent_at, now)
    except ValueError:  # anybody could have written the readable part of a file
        return False


def _receipt_of(path: Path) -> str:
    return path.stem.partition("-")[0]


def _names(header: SealHeader, copy: Path) -> tuple[str, ...]:
    """Return the names under which a copy may lie in the inbox, the one of its being sent first."""
    if header.recipient == INBOX:
        return (f"{header.id}{copy.suffix}",)
    person = PersonId(header.recipient)
    return tuple(
        str(PersonalName(header.id, person, file)) for file in (PersonalFile.SENT, PersonalFile.KEPT)
    )


def _header(path: Path) -> SealHeader | None:
    try:
        return read_seal_header(read_capped(path, LARGEST_ENVELOPE))
    except EnvironmentFault:
        return None
