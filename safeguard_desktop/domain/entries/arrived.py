"""Reads what an entry of another setting says. Source: DESIGN section 6."""

from functools import lru_cache

import msgspec

from safeguard_desktop.domain.entries.arriving import EntryArrived, Issued
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.codec import decode_body
from safeguard_desktop.domain.entries.header import EntryHeader
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId

_DECODER = msgspec.json.Decoder(Issued)


def read_issued(text: str) -> Issued:
    """Read the text of an entry that a setting gave out.

    Raises:
        EnvironmentFault: it is no such text (``DAMAGED``).
    """
    try:
        return _DECODER.decode(text)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        # Not chained: the library's message may quote the text that it could not read.
        raise EnvironmentFault(FaultCode.DAMAGED, "entry") from None


@lru_cache(maxsize=256)
def arrived(body: EntryArrived) -> tuple[Issued, EntryBody]:
    """Return what an entry of another setting says, and its body.

    Raises:
        EnvironmentFault: the text is none (``DAMAGED``), or of a kind not known here (``NEWER_VERSION``).
    """
    issued = read_issued(body.issued)
    return issued, decode_body(issued.kind, issued.version, bytes(issued.body))


def written_in(body: EntryArrived) -> str:
    """Return the setting in whose record an entry was written: the sender, or one from which the sender had it."""
    return read_issued(body.issued).setting or body.from_setting


def about_here(header: EntryHeader, body: EntryArrived) -> EntryId | None:
    """Return the entry here that an entry of another setting is about, or None.

    Its body names it by the id that it has there. The header has what it refers to by the ids of this record, first
    what it is about; what did not come is missing there. Source: LEDGER.md, section 8.
    """
    if body.amends is not None:
        return body.amends
    if arrived(body)[1].named() is None:
        return None
    return next((each for each in header.refers_to if each != body.pack), None)


def written_by(issued: Issued, setting: str) -> str:
    """Return who wrote an entry, and where: the register of this setting knows nobody of another one."""
    role = ", ".join(filter(None, (issued.recorder_role, setting)))
    return f"{issued.recorder} ({role})"
