"""Identities under a passphrase, and how hard it is made to guess one."""

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msgspec.structs import replace

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.vault import kdf
from safeguard_desktop.vault.container import frame, unframe
from safeguard_desktop.vault.identity import new_identity, read_wrap_header, unwrap_identity, wrap_identity
from safeguard_desktop.vault.kdf import SMALLEST, KdfParameters, calibrate, derive, parameters_for
from tests.vectors.keys.people import DEPUTY, LEAD, PASSPHRASE, identity

WRAPPED = wrap_identity(identity(LEAD.name), PASSPHRASE, SMALLEST)


def test_the_passphrase_gives_back_the_same_keys() -> None:
    fresh = new_identity(LEAD.id)
    again = unwrap_identity(wrap_identity(fresh, "déjà vu", SMALLEST), "de\u0301ja\u0300 vu")
    assert again.sealing.private_bytes() == fresh.sealing.private_bytes()
    assert again.signing.private_bytes() == fresh.signing.private_bytes()
    assert again.signer.person == LEAD.id
    assert again.signer.sign(b"x") == fresh.signing.sign(b"x")


def test_every_single_byte_change_is_damage_and_never_a_wrong_passphrase(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Nothing is derived for a damaged file, or this test would take minutes.
    monkeypatch.setattr(kdf, "Argon2id", None)
    for place in range(len(WRAPPED)):
        changed = bytearray(WRAPPED)
        changed[place] ^= 0x04
        with pytest.raises(EnvironmentFault) as caught:
            unwrap_identity(bytes(changed), PASSPHRASE)
        assert caught.value.code is FaultCode.DAMAGED


def test_another_passphrase_is_a_wrong_passphrase() -> None:
    for guess in ("", PASSPHRASE.upper(), PASSPHRASE + " "):
        with pytest.raises(EnvironmentFault) as caught:
            unwrap_identity(WRAPPED, guess)
        assert caught.value.code is FaultCode.WRONG_PASSPHRASE
        assert guess not in str(caught.value) or not guess


def test_a_downgraded_derivation_is_refused_before_any_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "Argon2id", None)
    header, payload = unframe(WRAPPED)
    weak = header.replace(b'"memory_kib":65536', b'"memory_kib":8')
    assert weak != header
    with pytest.raises(EnvironmentFault, match="damaged: kdf"):
        unwrap_identity(frame(weak, payload), PASSPHRASE)


def test_the_header_names_the_person_without_the_passphrase() -> None:
    header = read_wrap_header(WRAPPED)
    assert (header.person, header.kdf) == (LEAD.id, SMALLEST)


def test_an_identity_knows_its_own_line_of_the_register() -> None:
    keys = identity(LEAD.name)
    assert keys.is_of(LEAD)
    assert not keys.is_of(DEPUTY)
    assert not keys.is_of(replace(LEAD, signing_key=DEPUTY.signing_key))
    assert not keys.is_of(replace(LEAD, sealing_key=None))


def test_private_keys_are_not_printed() -> None:
    shown = repr(identity(LEAD.name))
    assert shown == f"Identity(person='{LEAD.id}')"


def test_derivation_is_argon2id_as_specified() -> None:
    plain = Argon2id(salt=b"s" * 16, length=32, iterations=3, lanes=4, memory_cost=65536)
    assert derive("caf\u00e9", b"s" * 16, SMALLEST) == plain.derive(b"caf\xc3\xa9")


@pytest.mark.parametrize(
    ("parameters", "salt"),
    [(SMALLEST, b"short"), (replace(SMALLEST, passes=2), bytes(16)), (KdfParameters(8, 1, 1), bytes(16))],
)
def test_parameters_out_of_bounds_are_refused(parameters: KdfParameters, salt: bytes) -> None:
    with pytest.raises(EnvironmentFault, match="damaged: kdf"):
        derive(PASSPHRASE, salt, parameters)
    with pytest.raises(EnvironmentFault, match="damaged: kdf"):
        wrap_identity(identity(LEAD.name), PASSPHRASE, replace(parameters, passes=0))


def test_a_computer_without_the_memory_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def __init__(self, **_: object) -> None: ...

        def derive(self, _: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(kdf, "Argon2id", Full)
    with pytest.raises(EnvironmentFault, match="input_output: memory"):
        derive(PASSPHRASE, bytes(16), SMALLEST)


@pytest.mark.parametrize("seconds", [0.0, 0.001, 0.02, 0.05, 0.1, 0.16, 0.25, 0.5, 1.0, 30.0])
def test_calibration_stays_in_bounds_on_any_computer(seconds: float) -> None:
    parameters = parameters_for(seconds)
    assert parameters.are_sound()
    assert 64 * 1024 <= parameters.memory_kib <= 256 * 1024
    if 0.06 <= seconds <= 0.7:
        work = parameters.memory_kib * parameters.passes / (SMALLEST.memory_kib * SMALLEST.passes)
        assert 0.4 <= work * seconds <= 1.1


def test_calibration_measures_this_computer() -> None:
    assert calibrate(ceiling_kib=64 * 1024).memory_kib == 64 * 1024
