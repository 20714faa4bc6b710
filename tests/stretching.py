"""Passphrases in tests: stretched for real, as little as the format allows, and each of them once in a process.

A setting that is set up once and copied for each test keeps its salts, so the same passphrase would be stretched some
two thousand times over to the same key. Stretching itself is tested in tests/vault, on the function as it is.
"""

from collections.abc import Callable
from functools import cache

from safeguard_desktop.services.office import keys as keys_module
from safeguard_desktop.services.office import restoring as restoring_module
from safeguard_desktop.services.office import setup as setup_module
from safeguard_desktop.vault import identity as identity_module
from safeguard_desktop.vault.kdf import derive
from tests.elm_row import LEAST

_stretched = cache(derive)


def stretch_quickly(put: Callable[[object, str, object], None]) -> None:
    """Has passphrases stretched as little as the format allows, and none of them twice with one salt.

    Args:
        put: Puts a function into a module: `monkeypatch.setattr` in a test, `setattr` in a process of its own.
    """
    for module in (setup_module, restoring_module, keys_module):
        put(module, "calibrate", lambda: LEAST)
    put(identity_module, "derive", _stretched)
