"""Passphrases in tests: how slow stretching is makes no difference to what opens and what does not.

The lead's passphrase is stretched for real, as little as the format allows: a process of its own that knows nothing of
tests, such as the verifier, opens Elm Row with it. A setting that is set up once and copied for each test keeps its
salts, so that would be done some two thousand times over to the same key; each is stretched once in a process. Every
other passphrase, of which each test makes new ones, goes through a quick function of passphrase, salt and parameters
instead: 0.3 s of Argon2id for each was a tenth of the suite. Stretching itself is tested in tests/vault, as it is.
"""

import unicodedata
from collections.abc import Callable
from functools import cache
from hashlib import blake2b

from safeguard_desktop.services.office import keys as keys_module
from safeguard_desktop.services.office import restoring as restoring_module
from safeguard_desktop.services.office import setup as setup_module
from safeguard_desktop.vault import identity as identity_module
from safeguard_desktop.vault.kdf import KEY_LENGTH, SALT_LENGTH, KdfParameters, derive
from tests.elm_row import LEAST, PASSPHRASE

_stretched_once = cache(derive)


@cache
def _stretched(passphrase: str, salt: bytes, parameters: KdfParameters) -> bytes:
    is_refused = not parameters.are_sound() or len(salt) != SALT_LENGTH
    if passphrase == PASSPHRASE or is_refused:
        return _stretched_once(passphrase, salt, parameters)
    told = f"{unicodedata.normalize('NFC', passphrase)} {parameters}"
    return blake2b(told.encode(), key=salt, digest_size=KEY_LENGTH).digest()


def stretch_quickly(put: Callable[[object, str, object], None]) -> None:
    """Has passphrases stretched as little as the format allows, and none of them twice with one salt.

    Args:
        put: Puts a function into a module: `monkeypatch.setattr` in a test, `setattr` in a process of its own.
    """
    for module in (setup_module, restoring_module, keys_module):
        put(module, "calibrate", lambda: LEAST)
    put(identity_module, "derive", _stretched)


def stretch_once(put: Callable[[object, str, object], None]) -> None:
    """Has every passphrase stretched as it is, but none of them twice: for what is compared with frozen vectors."""
    put(identity_module, "derive", _stretched_once)
