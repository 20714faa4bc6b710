"""What the tests of vectors share: one record that all cases begin with, and quick passphrases."""

import functools
from collections.abc import Iterator
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from safeguard_desktop.vault import identity, kdf
from tests.stretching import stretch_once
from tests.vectors import independent_verifier
from tests.vectors.folders.record import Record, make_record


class Remembered:
    """Argon2id that derives each key once: how slow that is is tested elsewhere."""

    def __init__(self, **parameters: Any) -> None:
        self._parameters = tuple(parameters.items())

    def derive(self, passphrase: bytes) -> bytes:
        return _derived(passphrase, self._parameters)


@functools.cache
def _derived(passphrase: bytes, parameters: tuple[tuple[str, Any], ...]) -> bytes:
    return Argon2id(**dict(parameters)).derive(passphrase)


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has what is read by the independent verifier too be stretched as it is."""
    stretch_once(monkeypatch.setattr)


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """Elm Row as every folder case begins with it; nobody changes this one."""
    return make_record(tmp_path_factory.mktemp("elm-row"))


@pytest.fixture(scope="session")
def derive_once() -> Iterator[None]:
    """Let neither verifier derive the same key twice."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(identity, "derive", functools.cache(kdf.derive))
        patch.setattr(independent_verifier, "Argon2id", Remembered)
        yield
