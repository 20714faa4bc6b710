"""The look of the window, as this computer remembers it."""

import pytest

from safeguard_desktop.services.office.preferences import Appearance, PreferencesService
from safeguard_desktop.services.workplace import Workplace


def test_the_look_is_kept_for_the_next_time(workplace: Workplace) -> None:
    preferences = PreferencesService(workplace)
    assert preferences.appearance() == Appearance()
    preferences.keep(Appearance("dark", 1.5))
    assert PreferencesService(workplace).appearance() == Appearance("dark", 1.5)


@pytest.mark.parametrize("raw", [b"nonsense", b"\xff", b'{"text_scale": "large"}', b'{"colour": "red"}'])
def test_a_look_that_cannot_be_read_is_the_usual_one(workplace: Workplace, raw: bytes) -> None:
    (workplace.profile / "appearance.json").write_bytes(raw)
    assert PreferencesService(workplace).appearance() == Appearance()
