"""After a whole day nothing on the disk can be read, except what the lead saved on purpose. Source: X10, R14."""

import os
import signal
import zlib
from pathlib import Path

import pytest

from tests.elm_row import PASSPHRASE
from tests.faults import diary
from tests.faults.recording import read_calls, record, surroundings
from tests.faults.words_on_disk import Written, leaks
from tests.file_samples import a_pdf, a_photograph

_DEVICES = frozenset({"/dev/null", "/dev/tty"})


pytestmark = pytest.mark.timeout(300)


class Day:
    """A day that is recorded part by part."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.root = home / "lived"
        self.written = Written()
        self.told = b""
        self.secrets = {diary.CANARY.encode(), PASSPHRASE.encode(), diary.OTHER_PASSPHRASE.encode()}

    def live(self, *arguments: str) -> int:
        """Lives through a part of the day; returns how its process ended."""
        trace, (reading, writing) = self.home.with_suffix(".calls"), os.pipe()
        environment = {**surroundings(self.home), diary.SECRETS: str(writing)}
        done = record(arguments, environment, trace, keep_open=(writing,))
        os.close(writing)
        with os.fdopen(reading, "rb") as lines:
            self.secrets |= {bytes.fromhex(line.decode()) for line in lines}
        for call in read_calls(trace):
            self.written.add(call)
        self.told += done.stdout + done.stderr
        return done.returncode

    def found(self) -> dict[str, set[bytes]]:
        """Where anything secret was found, what was saved on purpose included."""
        self.written.add_folder(self.home)
        return leaks(self.written, self.secrets)


def test_a_whole_day_leaves_nothing_readable_but_what_was_saved_on_purpose(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    day = Day(home)
    assert day.live("-m", "tests.faults.diary", str(day.root), "begin") == -signal.SIGKILL, day.told.decode()
    assert day.live("-m", "tests.faults.diary", str(day.root), "go on") == 1
    assert day.told.count(b"ValueError at ") == 2, day.told.decode()
    assert diary.CANARY.encode() not in day.told
    purposely = str(day.root / "saved" / "chronology.pdf")
    found = {path: what for path, what in day.found().items() if not is_partial_of(path, purposely)}
    assert found == {purposely: {diary.CANARY.encode()}}
    assert len(list((day.root / "saved").glob("TP-*.pdf"))) == 1
    assert len(day.secrets) == 3 + 5
    outside = {path for path in day.written.files if not path.startswith(f"{home}/")}
    assert outside <= _DEVICES


def test_a_day_at_the_windows_leaves_nothing_readable_but_what_was_saved_on_purpose(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    day = Day(home)
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "1.pdf").write_bytes(a_pdf(1, said=diary.words("the minutes"), is_slip=True))
    (stick / "2.jpg").write_bytes(a_photograph(said=diary.words("the comment").encode()))
    assert day.live("-m", "tests.faults.window_diary", str(day.root), str(stick)) == 0, day.told.decode()
    assert day.told.count(b"ValueError at ") == 2, day.told.decode()
    assert diary.CANARY.encode() not in day.told
    purposely = str(day.root / "saved" / "chronology.pdf")
    found = {path: what for path, what in day.found().items() if not is_partial_of(path, purposely)}
    # The printer's own paper is the other thing that was wished for; its bytes went nowhere.
    found.pop("/dev/null", None)
    assert found == {purposely: {diary.CANARY.encode()}}
    assert len(day.secrets) == 3 + 1
    assert {path for path in day.written.files if not path.startswith(f"{home}/")} <= _DEVICES
    passing_by = home / "tmpdir"
    assert [path for path in day.written.files if path.startswith(f"{passing_by}/")] == []


def is_partial_of(path: str, whole: str) -> bool:
    """Whether this is the name under which a file was written before it had its own."""
    folder, _, name = whole.rpartition("/")
    return path.startswith(f"{folder}/.{name}.")


@pytest.mark.parametrize(
    "hidden",
    [
        b"..quokkaberry..",
        "Quokkaberry".encode("utf-16-le"),
        b"x" + "QUOKKABERRY".encode("utf-16-be"),
        b"junk" + zlib.compress(b"said Quokkaberry"),
        b"junk" + zlib.compress("said Quokkaberry".encode("utf-16-le"), 9),
    ],
)
def test_the_search_finds_words_in_every_form(hidden: bytes) -> None:
    written = Written(files={"/somewhere": bytearray(hidden)})
    assert leaks(written, [b"Quokkaberry"]) == {"/somewhere": {b"Quokkaberry"}}


def test_the_search_finds_the_name_of_a_file() -> None:
    assert leaks(Written(paths={"/somewhere/quokkaberry.pdf"}), [b"Quokkaberry"]) == {
        "/somewhere/quokkaberry.pdf": {b"Quokkaberry"}
    }
