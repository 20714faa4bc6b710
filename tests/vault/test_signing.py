"""Signatures."""

import pytest

from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.vault.signing import PersonSigner, SigningKeyPair, check_signature
from tests.vectors.keys.people import LEAD


def test_a_signature_holds_for_its_message_and_key_only() -> None:
    pair, other = SigningKeyPair.generate(), SigningKeyPair.generate()
    signature = pair.sign(b"message")
    assert check_signature(pair.public_bytes(), signature, b"message")
    assert not check_signature(other.public_bytes(), signature, b"message")
    assert not check_signature(pair.public_bytes(), signature, b"massage")


@pytest.mark.parametrize(
    ("public", "signature"), [(b"", b""), (bytes(31), bytes(64)), (b"\xff" * 32, bytes(64)), (bytes(32), b"")]
)
def test_nonsense_is_no_signature_and_raises_nothing(public: bytes, signature: bytes) -> None:
    assert check_signature(public, signature, b"message") is False


def test_the_first_test_vector_of_the_standard() -> None:
    # RFC 8032, section 7.1, test 1.
    secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
    pair = SigningKeyPair.from_private_bytes(bytes.fromhex(secret))
    assert pair.public_bytes().hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert pair.sign(b"").hex().startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155")


def test_keys_survive_being_written_down() -> None:
    pair = SigningKeyPair.generate()
    assert SigningKeyPair.from_private_bytes(pair.private_bytes()).public_bytes() == pair.public_bytes()


def test_a_person_signs_as_the_domain_asks() -> None:
    pair = SigningKeyPair.generate()
    who: Signer = PersonSigner(LEAD.id, pair)
    assert who.person == LEAD.id
    assert check_signature(pair.public_bytes(), who.sign(b"x"), b"x")
