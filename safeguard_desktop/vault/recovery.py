"""The recovery sheet: one seed on paper, from which a setting's root grows. Specified in KEYS.md 10.

Words are drawn from a list in which the first three letters tell any two apart, so that a sheet
copied out by hand, in a hurry, can still be read.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass, field
from functools import cache

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import SettingId
from safeguard_desktop.vault.sealing import PRIVATE_LENGTH, SealingKeyPair
from safeguard_desktop.vault.signing import KEY_LENGTH, SigningKeyPair
from safeguard_desktop.vault.words import BASE, meant_word, recovery_words, typed_words

SEED_LENGTH = 32
WORD_COUNT = 26
CHECKSUM_BITS = 12
WORDS_TAG = b"safeguard-desktop/recovery-words/1"
ROOT_INFO = b"safeguard-desktop/recovery/1/root-signing"
SEALING_INFO = b"safeguard-desktop/recovery/1/sealing"
QR_PREFIX = "SGD-RECOVERY-1:"
CHECKSUM = "checksum"
COUNT = "count"


@dataclass(frozen=True, slots=True)
class RecoverySeed:
    """The 32 bytes of a recovery sheet. Whoever holds them can read and repair everything."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse a seed of another length."""
        if len(self.secret) != SEED_LENGTH:
            raise ValueError("a recovery seed has 32 bytes")


def new_seed() -> RecoverySeed:
    """Draw a fresh seed."""
    return RecoverySeed(secrets.token_bytes(SEED_LENGTH))


def words(seed: RecoverySeed) -> tuple[str, ...]:
    """Return the 26 words of a seed: 256 bits and a checksum of 12."""
    return words_of_number(int.from_bytes(seed.secret, "big") << CHECKSUM_BITS | _checksum(seed.secret))


def words_of_number(value: int) -> tuple[str, ...]:
    """Return the 26 words of a number of 268 bits."""
    places = []
    for _ in range(WORD_COUNT):
        value, place = divmod(value, BASE)
        places.append(place)
    return tuple(recovery_words()[place] for place in reversed(places))


def seed_from_words(text: str) -> RecoverySeed:
    """Read a sheet that a person has typed, or the text of its QR code.

    Capitals, commas, numbering, first letters (three or more) of a word and small slips of the hand
    are understood, as long as one word only can be meant.

    Raises:
        EnvironmentFault: ``WRONG_RECOVERY_WORDS``; the detail is the place of the first word that
            is not understood (from 1), ``count`` where there are more or fewer than 26 words, or
            ``checksum`` where the words do not belong together.
    """
    compact = "".join(text.split()).upper()
    if compact.startswith(QR_PREFIX):
        return _seed_of(_number(compact.removeprefix(QR_PREFIX)))
    return _seed_of(number_from_words(text))


def number_from_words(text: str) -> int:
    """Read the number in 26 typed words. Raises EnvironmentFault as `seed_from_words`."""
    places = [_place(number, word) for number, word in enumerate(typed_words(text), start=1)]
    if len(places) != WORD_COUNT:
        raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, COUNT)
    value = 0
    for place in places:
        value = value * BASE + place
    return value


def root_pair(seed: RecoverySeed) -> SigningKeyPair:
    """Return the root signing key of a sheet."""
    return SigningKeyPair.from_private_bytes(_derived(seed, ROOT_INFO, KEY_LENGTH))


def recovery_pair(seed: RecoverySeed) -> SealingKeyPair:
    """Return the sealing key of a sheet: what makes it a reader."""
    return SealingKeyPair.from_private_bytes(_derived(seed, SEALING_INFO, PRIVATE_LENGTH))


def qr_text(seed: RecoverySeed) -> str:
    """Return the text of the sheet's QR code: its seed and checksum in 67 hexadecimal digits."""
    return f"{QR_PREFIX}{seed.secret.hex()}{_checksum(seed.secret):03x}".upper()


def setting_id(root_public: bytes) -> SettingId:
    """Return the id of the setting whose first root key this is: its SHA-256."""
    return SettingId(hashlib.sha256(root_public).hexdigest())


def _checksum(secret: bytes) -> int:
    return int.from_bytes(hashlib.sha256(WORDS_TAG + secret).digest()[:2], "big") >> (16 - CHECKSUM_BITS)


def _seed_of(value: int) -> RecoverySeed:
    number, checksum = divmod(value, 1 << CHECKSUM_BITS)
    if number.bit_length() <= 8 * SEED_LENGTH:
        secret = number.to_bytes(SEED_LENGTH, "big")
        if _checksum(secret) == checksum:
            return RecoverySeed(secret)
    raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, CHECKSUM)


def _number(digits: str) -> int:
    if not re.fullmatch(r"[0-9A-F]{67}", digits):
        raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, CHECKSUM)
    return int(digits, 16)


@cache
def _places() -> dict[str, int]:
    return {word: place for place, word in enumerate(recovery_words())}


def _place(number: int, typed: str) -> int:
    word = meant_word(typed)
    if word is None:
        raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, str(number))
    return _places()[word]


def _derived(seed: RecoverySeed, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=info).derive(seed.secret)
