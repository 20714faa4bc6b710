"""Recovery by two of three printed shares: the seed of the sheet, kept in three files. Specified in KEYS.md 10.4.

Each share is a sealing pair whose private half grows from 32 bytes on paper. The seed lies in a file for each pair of
them, sealed to the one and the result to the other, so that one share alone opens nothing, and neither does any number
of shares without the files.
"""

import hashlib
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import SettingId
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.vault.container import encode_header
from safeguard_desktop.vault.recovery import CHECKSUM, RecoverySeed, number_from_words, words_of_number
from safeguard_desktop.vault.sealing import PRIVATE_LENGTH, SealingKeyPair, open_raw, seal_raw

SHARE_FORMAT: Final = 2
SHARE_LENGTH: Final = 32
LETTERS: Final = ("A", "B", "C")
PAIRS: Final = ("AB", "AC", "BC")
WORDS_TAG: Final = "safeguard-desktop/share-words/1"
SEALING_INFO: Final = b"safeguard-desktop/share/1/sealing"
QR_PREFIX: Final = "SGD-SHARE-1:"
_CHECKSUM_BITS: Final = 12
_QR: Final = re.compile(r"([ABC]):([0-9A-F]{67})")


@dataclass(frozen=True, slots=True)
class Share:
    """One of the three: its letter and the 32 bytes on its paper."""

    letter: str
    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse another letter or length."""
        if self.letter not in LETTERS or len(self.secret) != SHARE_LENGTH:
            raise ValueError("no share")


class ShareHeader(Frozen, frozen=True):
    """The readable part of a sealed share file, once for each of its two layers.

    `pair` is AB, AC or BC, `recipient` the letter whose share opens this layer, `root_version` the version of the
    register since which the sheet is in force whose seed is inside.
    """

    purpose: str
    setting: SettingId
    pair: str
    recipient: str
    root_version: int
    made_at: str
    format: int = SHARE_FORMAT
    suite: int = 1


def new_shares() -> tuple[Share, ...]:
    """Draw three fresh shares."""
    return tuple(map(_drawn, LETTERS))


def share_pair(share: Share) -> SealingKeyPair:
    """Return the sealing pair that grows from a share."""
    derived = HKDF(algorithm=SHA256(), length=PRIVATE_LENGTH, salt=None, info=SEALING_INFO)
    return SealingKeyPair.from_private_bytes(derived.derive(share.secret))


def share_words(share: Share) -> tuple[str, ...]:
    """Return the 26 words of a share: 256 bits and a checksum of 12 in which its letter counts."""
    value = int.from_bytes(share.secret, "big") << _CHECKSUM_BITS | _checksum(share.letter, share.secret)
    return words_of_number(value)


def share_qr(share: Share) -> str:
    """Return the text of a share's QR code: its letter, and its bytes with the checksum in 67 hexadecimal digits."""
    return (
        f"{QR_PREFIX}{share.letter}:{share.secret.hex()}{_checksum(share.letter, share.secret):03x}".upper()
    )


def share_from_words(text: str) -> Share:
    """Read a share that a person has typed, or the text of its QR code. Its words alone tell which one it is.

    Raises:
        EnvironmentFault: ``WRONG_RECOVERY_WORDS``, with details as for the sheet.
    """
    compact = "".join(text.split()).upper()
    if compact.startswith(QR_PREFIX):
        found = _QR.fullmatch(compact.removeprefix(QR_PREFIX))
        if found is None:
            raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, CHECKSUM)
        return _share_of(int(found[2], 16), (found[1],))
    return _share_of(number_from_words(text), LETTERS)


def seal_seed(
    seed: RecoverySeed, publics: Mapping[str, bytes], setting: SettingId, root_version: int, made_at: str
) -> dict[str, bytes]:
    """Return the three files, by pair: the seed sealed to the first letter, and the result to the second.

    Args:
        seed: The seed of the sheet in force.
        publics: The public sealing key of each share, by letter.
        setting: Whose sheet it is.
        root_version: The version of the register since which it is in force.
        made_at: When, as UTC text.
    """
    files = {}
    for pair in PAIRS:
        sealed = seed.secret
        for letter in pair:
            header = ShareHeader("share", setting, pair, letter, root_version, made_at)
            sealed = seal_raw(sealed, publics[letter], encode_header(header))
        files[pair] = sealed
    return files


def open_seed(raw: bytes, first: Share, second: Share, setting: SettingId, root_version: int) -> RecoverySeed:
    """Return the seed out of the file of two shares, given in any order.

    Raises:
        EnvironmentFault: ``DAMAGED``, ``NEWER_VERSION``, ``UNREADABLE`` (not these shares), or ``TAMPERED`` where the
            file is of another setting, pair or sheet than the one wanted.
        ValueError: it is one share twice.
    """
    letters = pair_of(first, second)
    shares = {share.letter: share for share in (first, second)}
    inner = raw
    for letter in reversed(letters):
        header, inner = open_raw(inner, share_pair(shares[letter]), ShareHeader, SHARE_FORMAT)
        wanted = ShareHeader("share", setting, letters, letter, root_version, header.made_at)
        for name in ("purpose", "setting", "pair", "recipient", "root_version"):
            if getattr(header, name) != getattr(wanted, name):
                raise EnvironmentFault(FaultCode.TAMPERED, name)
    if len(inner) != SHARE_LENGTH:
        raise EnvironmentFault(FaultCode.DAMAGED, "share")
    return RecoverySeed(inner)


def pair_of(first: Share, second: Share) -> str:
    """Return the name of the file that two shares open. Raises ValueError for one share twice."""
    letters = "".join(sorted({first.letter, second.letter}))
    if letters not in PAIRS:
        raise ValueError("one share twice")
    return letters


def _drawn(letter: str) -> Share:
    """Draw a share whose words alone tell its letter: one in some thousand would pass for another as well."""
    while True:
        share = Share(letter, secrets.token_bytes(SHARE_LENGTH))
        if sum(_checksum(other, share.secret) == _checksum(letter, share.secret) for other in LETTERS) == 1:
            return share


def _checksum(letter: str, secret: bytes) -> int:
    digest = hashlib.sha256(f"{WORDS_TAG}/{letter}".encode() + secret).digest()
    return int.from_bytes(digest[:2], "big") >> (16 - _CHECKSUM_BITS)


def _share_of(value: int, letters: tuple[str, ...]) -> Share:
    number, checksum = divmod(value, 1 << _CHECKSUM_BITS)
    if number.bit_length() <= 8 * SHARE_LENGTH:
        secret = number.to_bytes(SHARE_LENGTH, "big")
        for letter in letters:
            if _checksum(letter, secret) == checksum:
                return Share(letter, secret)
    raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, CHECKSUM)
