"""Judging a signed receipt for a pack: the first thing that is wrong with it, or what it confirms. FORMAT.md."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from safeguard_desktop.bundles.pack_receipt import ReadPackReceipt, read_pack_receipt
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.vault.signing import check_signature


class Judgement(StrEnum):
    """What a receipt comes to. Only the last two change anything."""

    DAMAGED = "damaged"
    NEWER_VERSION = "newer_version"
    OTHER_PACK = "other_pack"
    FORGED = "forged"
    WRONG_CODE = "wrong_code"
    DIFFERS = "differs"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class PackSecret:
    """What the sender's record knows of a pack and nobody else does: its code, and its file's SHA-256 (hex)."""

    code: str
    digest: str


FindSecret = Callable[[str], PackSecret | None]
"""Returns the secret of the pack of a number, None where no pack of this setting has it."""


def judge_receipt(raw: bytes, find: FindSecret) -> tuple[Judgement, ReadPackReceipt | None]:
    """Return what a receipt file comes to, and what it says where it can be read."""
    try:
        read = read_pack_receipt(raw)
    except EnvironmentFault as fault:
        newer = fault.code is FaultCode.NEWER_VERSION
        return (Judgement.NEWER_VERSION if newer else Judgement.DAMAGED), None
    secret = find(read.says.pack)
    if secret is None:
        return Judgement.OTHER_PACK, read
    if not check_signature(read.file.key, read.file.signature, read.signed_part):
        return Judgement.FORGED, read
    if not secret.code or not read.is_proven(secret.code, secret.digest):
        return Judgement.WRONG_CODE, read
    return (Judgement.CONFIRMED if read.says.matches else Judgement.DIFFERS), read
