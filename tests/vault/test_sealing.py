"""Sealing, padding and slots."""

import hashlib
import hmac

import pytest
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.vault import padding
from safeguard_desktop.vault.sealing import (
    SealingKeyPair,
    SealPurpose,
    check_address,
    is_sealing_key,
    open_sealed,
    read_seal_header,
    seal,
)
from safeguard_desktop.vault.slots import new_database_key, open_slot, seal_slot
from tests.vectors.keys.file_vectors import CONCERN, OTHER, PLAIN, READER, SLOT

SEALED = seal(PLAIN, READER.public_bytes(), CONCERN)


@settings(max_examples=30)
@given(st.binary(max_size=20_000))
def test_what_is_sealed_comes_back(plain: bytes) -> None:
    raw = seal(padding.pad(plain), READER.public_bytes(), CONCERN)
    header, padded = open_sealed(raw, READER)
    assert (header, padding.unpad(padded)) == (CONCERN, plain)


def test_a_stranger_opens_it_with_the_specification_alone() -> None:
    # KEYS.md 4.2 in thirty lines, without the library's HPKE.
    length = int.from_bytes(SEALED[4:8], "big")
    header, payload = SEALED[8 : 8 + length], SEALED[8 + length : -32]
    private = READER.private_bytes()
    x25519 = X25519PrivateKey.from_private_bytes(private[64:])
    kem_ciphertext, ephemeral, ciphertext = payload[:1088], payload[1088:1120], payload[1120:]
    shared = hashlib.sha3_256(
        MLKEM768PrivateKey.from_seed_bytes(private[:64]).decapsulate(kem_ciphertext)
        + x25519.exchange(X25519PublicKey.from_public_bytes(ephemeral))
        + ephemeral
        + x25519.public_key().public_bytes_raw()
        + rb"\.//^"
        + b"\\"
    ).digest()
    suite = b"HPKE" + bytes.fromhex("647a00010003")

    def extract(label: bytes, material: bytes, salt: bytes = b"") -> bytes:
        return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + material, "sha256")

    def expand(label: bytes, context: bytes, size: int) -> bytes:
        info = size.to_bytes(2, "big") + b"HPKE-v1" + suite + label + context
        return hmac.digest(secret, info + b"\x01", "sha256")[:size]

    info = b"safeguard-desktop/seal/1" + hashlib.sha256(header).digest()
    context = b"\0" + extract(b"psk_id_hash", b"") + extract(b"info_hash", info)
    secret = extract(b"secret", b"", shared)
    key, nonce = expand(b"key", context, 32), expand(b"base_nonce", context, 12)
    assert ChaCha20Poly1305(key).decrypt(nonce, ciphertext, b"") == PLAIN


def test_the_header_reads_without_a_key() -> None:
    assert read_seal_header(SEALED) == CONCERN


def test_every_single_byte_change_is_damage() -> None:
    for place in range(len(SEALED)):
        changed = bytearray(SEALED)
        changed[place] ^= 0x20
        with pytest.raises(EnvironmentFault) as caught:
            open_sealed(bytes(changed), READER)
        assert caught.value.code is FaultCode.DAMAGED


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(EnvironmentFault) as caught:
        open_sealed(SEALED, OTHER)
    assert caught.value.code is FaultCode.UNREADABLE


def test_sealing_twice_never_gives_the_same_bytes() -> None:
    assert seal(PLAIN, READER.public_bytes(), CONCERN) != SEALED


def test_keys_survive_being_written_down() -> None:
    pair = SealingKeyPair.generate()
    again = SealingKeyPair.from_private_bytes(pair.private_bytes())
    assert again.public_bytes() == pair.public_bytes()
    assert len(pair.private_bytes()) == 96
    assert len(pair.public_bytes()) == 1216
    with pytest.raises(ValueError, match="96 bytes"):
        SealingKeyPair.from_private_bytes(pair.private_bytes()[:-1])


@pytest.mark.parametrize("raw", [b"", bytes(1215), b"\xff" * 1216, bytes(1217)])
def test_what_is_no_public_key_is_never_sealed_to(raw: bytes) -> None:
    assert not is_sealing_key(raw)
    with pytest.raises(ValueError, match=r"key|ML-KEM"):
        seal(PLAIN, raw, CONCERN)


def test_a_genuine_file_in_the_wrong_place_is_refused() -> None:
    check_address(replace(CONCERN, made_at="another time"), CONCERN)
    for name, value in {
        "purpose": SealPurpose.DRAFT,
        "setting": "00" * 32,
        "ledger": "00" * 16,
        "id": "0d" * 16,
        "recipient": "recovery",
        "generation": 2,
    }.items():
        with pytest.raises(EnvironmentFault, match=f"tampered: {name}"):
            check_address(replace(CONCERN, **{name: value}), CONCERN)


def test_envelopes_of_three_lines_and_of_three_pages_are_the_same_size() -> None:
    assert len(padding.pad(b"a" * 200)) == len(padding.pad(b"a" * 8000)) == 8192


def test_more_than_an_envelope_holds_is_refused() -> None:
    assert padding.MAX_PADDED == 67_108_864
    assert len(padding.pad(bytes(67_108_860))) == 67_108_864
    with pytest.raises(ValueError, match="too long"):
        padding.pad(bytes(67_108_861))


def test_a_slot_gives_the_key_to_its_reader() -> None:
    key = new_database_key()
    raw = seal_slot(key, READER.public_bytes(), SLOT)
    assert len(key) == 32
    assert open_slot(raw, READER) == open_slot(raw, READER, replace(SLOT, made_at="")) == key


def test_a_slot_holds_a_whole_key_and_nothing_else_is_sealed_as_one() -> None:
    with pytest.raises(ValueError, match="not a slot"):
        seal_slot(b"short", READER.public_bytes(), SLOT)
    with pytest.raises(ValueError, match="not a slot"):
        seal_slot(new_database_key(), READER.public_bytes(), CONCERN)


def test_a_concern_is_no_slot_even_where_nobody_says_which_is_wanted() -> None:
    with pytest.raises(EnvironmentFault, match="tampered: purpose"):
        open_slot(SEALED, READER)
