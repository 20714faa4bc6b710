"""When a checkout counts as set up, and when it is set up again."""

import os
from pathlib import Path

import pytest

from bootstrap.lock import Lock
from bootstrap.place import Place, is_ready, read_stamp, wanted_stamp, write_stamp

LOCK = Lock(runtime="one==1\n", development="two==2\n")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A checkout whose interpreter is there."""
    place = Place(tmp_path)
    place.python.parent.mkdir(parents=True)
    place.python.touch()
    return place


def test_a_fresh_checkout_is_not_ready(tmp_path: Path) -> None:
    assert not is_ready(Place(tmp_path), wanted_stamp(LOCK, for_development=False))


def test_what_was_installed_for_running_is_not_enough_for_testing(place: Place) -> None:
    write_stamp(place.stamp, wanted_stamp(LOCK, for_development=False))
    assert is_ready(place, wanted_stamp(LOCK, for_development=False))
    assert not is_ready(place, wanted_stamp(LOCK, for_development=True))


def test_what_was_installed_for_testing_is_enough_for_running(place: Place) -> None:
    write_stamp(place.stamp, wanted_stamp(LOCK, for_development=True))
    assert is_ready(place, wanted_stamp(LOCK, for_development=False))


def test_a_changed_lock_is_installed_again(place: Place) -> None:
    write_stamp(place.stamp, wanted_stamp(LOCK, for_development=True))
    changed = Lock(runtime="one==1.1\n", development=LOCK.development)
    assert not is_ready(place, wanted_stamp(changed, for_development=False))


def test_another_python_is_set_up_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    write_stamp(place.stamp, wanted_stamp(LOCK, for_development=False))
    monkeypatch.setattr("bootstrap.place.platform.machine", lambda: "another processor")
    assert not is_ready(place, wanted_stamp(LOCK, for_development=False))


@pytest.mark.parametrize("content", ["", "{", "[]", "\x00\x00"])
def test_a_damaged_stamp_counts_as_none(place: Place, content: str) -> None:
    place.stamp.write_text(content, encoding="utf-8")
    assert read_stamp(place.stamp) == {}


@pytest.mark.skipif(os.name == "nt", reason="an environment on Windows has a copy, not a link")
def test_an_environment_whose_python_was_removed_is_not_ready(place: Place) -> None:
    write_stamp(place.stamp, wanted_stamp(LOCK, for_development=False))
    place.python.unlink()
    place.python.symlink_to(place.root / "gone")
    assert not is_ready(place, wanted_stamp(LOCK, for_development=False))
