"""Reads what an entry of another setting says. Source: DESIGN section 6."""

from functools import lru_cache

import msgspec

from safeguard_desktop.domain.entries.arriving import EntryArrived, Issued
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.codec import decode_body
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode

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


def written_by(issued: Issued, setting: str) -> str:
    """Return who wrote an entry, and where: the register of this setting knows nobody of another one."""
    role = ", ".join(filter(None, (issued.recorder_role, setting)))
    return f"{issued.recorder} ({role})"
