"""The formulas of the chain: digest, link, origin, and what is signed. LEDGER.md, section 4.

Pure bytes in, bytes out. Every part whose length may vary is preceded by its length (u64, big
endian), so that no two different inputs are ever hashed as the same bytes.
"""

from hashlib import sha256

from safeguard_desktop.domain.ids import LedgerId, SettingId

SALT_BYTES = 32
HASH_BYTES = 32
SIGNATURE_BYTES = 64

_BODY_TAG = b"safeguard-desktop/body/1"
_LINK_TAG = b"safeguard-desktop/link/1"
_ORIGIN_TAG = b"safeguard-desktop/origin/1"
_ENTRY_TAG = b"safeguard-desktop/entry/1"
_CERTIFICATE_TAG = b"safeguard-desktop/certificate/1"
_FILE_SALT_TAG = b"safeguard-desktop/file-salt/1"


def _length(part: bytes) -> bytes:
    return len(part).to_bytes(8, "big")


def body_digest(salt: bytes, body: bytes) -> bytes:
    """Return the digest of a body with its salt (32 bytes)."""
    return sha256(b"".join((_BODY_TAG, _length(salt), salt, _length(body), body))).digest()


def entry_link(previous: bytes, header: bytes, digest: bytes) -> bytes:
    """Return the link of an entry (32 bytes) from the link before it, its header and its digest."""
    return sha256(b"".join((_LINK_TAG, previous, _length(header), header, digest))).digest()


def origin_link(ledger: LedgerId, setting: SettingId) -> bytes:
    """Return the link that stands before the first entry of a ledger."""
    return sha256(_ORIGIN_TAG + bytes.fromhex(ledger) + bytes.fromhex(setting)).digest()


def signed_link(link: bytes) -> bytes:
    """Return the message that the recorder of an entry signs."""
    return _ENTRY_TAG + link


def signed_certificate(text: bytes) -> bytes:
    """Return the message that both signers of a certificate sign."""
    return _CERTIFICATE_TAG + _length(text) + text


def file_salt(key: bytes) -> bytes:
    """Return the first 16 bytes of a database file with that key.

    SQLCipher would draw them at random. Made from the key they tell a wrong key from a damaged
    file, which look alike to the driver; the key is random, so they tell nothing about it.
    """
    return sha256(_FILE_SALT_TAG + key).digest()[:16]
