"""The register's chain of signed versions: made, read and judged. Specified in KEYS.md 7.

Nothing in the register is secret; everything in it is vouched for. A version that does not follow
lawfully from the one before it makes the whole register refused.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import RECOVERY_PERSON, PersonId, SettingId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.domain.register import REGISTER_FORMAT, RegisterVersion
from safeguard_desktop.vault.recovery import setting_id
from safeguard_desktop.vault.register_rules import (
    NEW_RECOVERY_PERSON,
    Standing,
    has_sound_shape,
    is_lawful,
)
from safeguard_desktop.vault.signed import SignedFile, make_signed, read_signed

PURPOSE = "register"
MAX_BODY = 16 * 1024 * 1024


class _Format(msgspec.Struct):
    format: int


@dataclass(frozen=True, slots=True)
class RegisterChain:
    """A whole register that has been checked, version 1 first."""

    versions: tuple[RegisterVersion, ...]
    digests: tuple[str, ...]

    @property
    def latest(self) -> RegisterVersion:
        """Return the version in force."""
        return self.versions[-1]

    @property
    def root_key(self) -> bytes:
        """Return the root key in force (32 bytes, Ed25519)."""
        return self.latest.root_key

    @property
    def setting_id(self) -> SettingId:
        """Return the id of the setting, which its very first root key gave it."""
        return setting_id(self.versions[0].root_key)

    def version(self, number: int) -> RegisterVersion | None:
        """Return a version by its number, or None."""
        return self.versions[number - 1] if 1 <= number <= len(self.versions) else None

    def digest(self, number: int) -> str:
        """Return the SHA-256 (hex) of a version.

        Raises:
            ValueError: there is no such version.
        """
        if self.version(number) is None:
            raise ValueError("no such version")
        return self.digests[number - 1]

    def holds(self, number: int, digest: str) -> bool:
        """Whether the version of that number is the one with that digest.

        A computer that has seen a version before asks this of it: a chain that is longer, sound and
        without that version is a fork, made by people who had a say in the past.
        """
        return self.version(number) is not None and self.digests[number - 1] == digest

    def key_at(self, person: PersonId, register_version: int) -> bytes | None:
        """Return the signing key that a person had in a version. Fits `domain.ports.KeyAt`.

        A person who was not active then had none; the recovery sheet has the root key.
        """
        version = self.version(register_version)
        if version is None:
            return None
        if person == RECOVERY_PERSON:
            return version.root_key
        found = version.person(person)
        return found.signing_key if found is not None and found.active else None


def sign_register(version: RegisterVersion, signers: Sequence[Signer]) -> bytes:
    """Return the file of a version, signed.

    Whether these signers may make this change is judged by `read_register`, since it takes the
    version before: read the chain with the new file in it before writing the file.

    Raises:
        ValueError: the version could never be accepted, whoever signs it.
    """
    if not has_sound_shape(version):
        raise ValueError("unsound register")
    return make_signed(PURPOSE, msgspec.json.encode(version), signers)


def digest_of(raw: bytes) -> str:
    """Return the SHA-256 (hex) of the version inside a register file; signatures do not count.

    Raises:
        EnvironmentFault: ``DAMAGED`` or ``NEWER_VERSION``.
    """
    return _digest(read_signed(raw, PURPOSE))


def read_register(files: Sequence[bytes]) -> RegisterChain:
    """Check every version, first to last, and return the chain.

    Raises:
        EnvironmentFault: ``NOT_FOUND`` (no version at all), ``DAMAGED``, ``NEWER_VERSION``, or
            ``REGISTER_FORGED`` where a version is missing, out of order, not signed by those who
            may make its change, or hangs on another past. The detail is the version's number.
    """
    if not files:
        raise EnvironmentFault(FaultCode.NOT_FOUND, PURPOSE)
    versions: list[RegisterVersion] = []
    digests: list[str] = []
    for number, raw in enumerate(files, start=1):
        signed = read_signed(raw, PURPOSE)
        version = _decoded(signed.body, number)
        expected = (number, digests[-1] if digests else "")
        before = versions[-1] if versions else None
        if (version.version, version.previous) != expected or not _is_vouched_for(signed, version, before):
            raise EnvironmentFault(FaultCode.REGISTER_FORGED, str(number))
        versions.append(version)
        digests.append(_digest(signed))
    return RegisterChain(tuple(versions), tuple(digests))


def is_enough(version: RegisterVersion, before: RegisterVersion, signers: Sequence[PersonId]) -> bool:
    """Whether these people may make this change together, supposing that their signatures will hold."""
    return is_lawful(version, before, Standing.of(signers, before))


def _decoded(body: bytes, number: int) -> RegisterVersion:
    damaged = EnvironmentFault(FaultCode.DAMAGED, f"register {number}")
    if len(body) > MAX_BODY:
        raise damaged
    try:
        if msgspec.json.decode(body, type=_Format).format > REGISTER_FORMAT:
            raise EnvironmentFault(FaultCode.NEWER_VERSION, f"register {number}")
        version = msgspec.json.decode(body, type=RegisterVersion)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise damaged from None
    # Written in one form only, so that no second reading of the same bytes exists.
    if not has_sound_shape(version) or msgspec.json.encode(version) != body:
        raise damaged
    return version


def _digest(signed: SignedFile) -> str:
    return hashlib.sha256(signed.body).hexdigest()


def _is_vouched_for(signed: SignedFile, version: RegisterVersion, before: RegisterVersion | None) -> bool:
    """Whether every signature holds, and together they may make the change."""
    keys = _keys_that_count(version, before or version)
    if not all(person in keys and signed.is_signed_by(person, keys[person]) for person in signed.signers()):
        return False
    return is_lawful(version, before, Standing.of(signed.signers(), before))


def _keys_that_count(version: RegisterVersion, before: RegisterVersion) -> dict[PersonId, bytes]:
    """The keys that may sign a version: those of the version before, and the new root's own."""
    keys = {
        person.id: person.signing_key
        for person in before.people
        if person.active and person.signing_key is not None
    }
    return keys | {RECOVERY_PERSON: before.root_key, NEW_RECOVERY_PERSON: version.root_key}
