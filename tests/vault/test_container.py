"""The container: damage is damage, wherever it falls."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.vault import container
from tests.vectors.keys.people import LEAD, PASSPHRASE, SEED, signer
from tests.vectors.keys.register_vectors import PAIR_1


class Note(Frozen, frozen=True):
    text: str
    format: int = container.FORMAT
    suite: int = 1


def test_a_container_gives_back_what_was_put_in() -> None:
    raw = container.frame(container.encode_header(Note("a")), b"payload")
    header, payload = container.unframe(raw)
    assert container.decode_header(header, Note) == Note("a")
    assert payload == b"payload"


@given(st.binary(max_size=300))
def test_noise_is_damage(noise: bytes) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        container.unframe(noise)
    assert caught.value.code is FaultCode.DAMAGED


@given(st.binary(max_size=300))
def test_noise_with_the_right_magic_and_checksum_never_makes_a_header(noise: bytes) -> None:
    content = container.MAGIC + noise
    raw = content + hashlib.sha256(content).digest()
    with pytest.raises(EnvironmentFault) as caught:
        container.decode_header(container.unframe(raw)[0], Note)
    assert caught.value.code in {FaultCode.DAMAGED, FaultCode.NEWER_VERSION}


def test_every_single_byte_change_of_a_register_file_is_damage() -> None:
    for place in range(len(PAIR_1)):
        changed = bytearray(PAIR_1)
        changed[place] ^= 0x55
        with pytest.raises(EnvironmentFault) as caught:
            container.unframe(bytes(changed))
        assert caught.value.code is FaultCode.DAMAGED


def test_a_file_larger_than_any_of_ours_is_refused_before_it_is_hashed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(container, "MAX_CONTAINER", 64)
    with pytest.raises(EnvironmentFault, match="damaged"):
        container.unframe(container.frame(b"{}", bytes(100)))


def test_the_bounds_themselves_are_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (container.MAX_HEADER, container.MAX_CONTAINER) == (65_536, 134_217_728)
    assert container.unframe(container.frame(b"", b"")) == (b"", b"")
    longest = Note("a" * (container.MAX_HEADER - len(container.encode_header(Note("")))))
    raw = container.frame(container.encode_header(longest), b"")
    monkeypatch.setattr(container, "MAX_CONTAINER", len(raw))
    assert container.decode_header(container.unframe(raw)[0], Note) == longest


def test_a_header_that_is_too_long_is_never_written() -> None:
    with pytest.raises(ValueError, match="too long"):
        container.encode_header(Note("a" * container.MAX_HEADER))


def test_faults_never_quote_what_could_not_be_read() -> None:
    secret = b'{"text":"Ada","more":"Lovelace","format":1,"suite":1}'
    with pytest.raises(EnvironmentFault) as caught:
        container.decode_header(secret, Note)
    assert "Lovelace" not in repr(caught.value)
    assert caught.value.__cause__ is None


def test_secrets_do_not_show_when_they_are_printed() -> None:
    assert SEED.secret.hex() not in repr(SEED)
    assert repr(SEED.secret) not in repr(SEED)
    assert signer(LEAD).pair.private_bytes().hex() not in repr(signer(LEAD))
    assert PASSPHRASE not in repr(signer(LEAD))
