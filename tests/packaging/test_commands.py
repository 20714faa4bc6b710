"""The verbs of start.py: what they run and in which surroundings."""

import subprocess
import sys
from pathlib import Path

import pytest

from bootstrap import commands
from bootstrap.commands import command_for, surroundings
from bootstrap.place import Place

ROOT = Path(__file__).resolve().parent.parent.parent

TAKE_A_TURN = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from bootstrap.turn import one_at_a_time
with one_at_a_time(Path(sys.argv[2])):
    print("mine", flush=True)
    sys.stdin.readline()
"""


def test_no_verb_opens_the_program() -> None:
    assert command_for("", []) == ("-m", "safeguard_desktop")


def test_an_unknown_verb_is_the_programs_own() -> None:
    assert command_for("verify", ["verify", "folder"]) == ("-m", "safeguard_desktop", "verify", "folder")
    assert command_for("demo", ["demo", "--out", "here"]) == (
        "-m",
        "safeguard_desktop",
        "demo",
        "--out",
        "here",
    )


def test_what_follows_a_verb_is_passed_on() -> None:
    assert command_for("test", ["test", "-x", "tests/domain"]) == ("-m", "pytest", "-x", "tests/domain")
    assert command_for("bench", ["bench", "--quick"]) == ("-m", "tests.benchmarks", "--quick")


@pytest.mark.parametrize(
    ("given", "verb", "platform"),
    [
        ({}, "demo", "offscreen"),
        ({"DISPLAY": ":0"}, "demo", None),
        ({"DISPLAY": ":0"}, "test", "offscreen"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, "test", "xcb"),
        ({}, "", None),
    ],
)
def test_windows_are_kept_invisible_where_they_would_fail_or_disturb(
    given: dict[str, str], verb: str, platform: str | None
) -> None:
    assert surroundings(given, verb, "Linux").get("QT_QPA_PLATFORM") == platform


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has these")
def test_an_empty_environment_gets_a_home_and_a_path() -> None:
    result = surroundings({}, "test", "Linux")
    assert Path(result["HOME"]).is_dir()
    assert "/usr/bin" in result["PATH"].split(":")


def test_what_python_compiles_is_kept_even_where_nobody_wants_it_between_the_sources() -> None:
    result = surroundings({"PYTHONDONTWRITEBYTECODE": "1"}, "test", "Linux")
    assert "PYTHONDONTWRITEBYTECODE" not in result
    assert Path(result["PYTHONPYCACHEPREFIX"]).is_relative_to(Place(ROOT).venv)
    assert "PYTHONPYCACHEPREFIX" not in surroundings({}, "test", "Linux")
    chosen = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": "/elsewhere"}
    assert surroundings(chosen, "", "Linux")["PYTHONPYCACHEPREFIX"] == "/elsewhere"


def test_without_a_screen_the_program_says_so_instead_of_crashing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "has_screen", lambda *_: False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert commands.main([]) == 2
    assert "There is no screen here" in capsys.readouterr().out


def test_a_second_start_waits_until_the_first_has_set_up(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TAKE_A_TURN, str(ROOT / "packaging"), str(tmp_path / "turn")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdin
        assert first.stdout
        assert first.stdout.readline() == "mine\n"
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as second:
            assert second.stdin
            assert second.stdout
            assert second.stdout.readline().startswith("Another start is setting up")
            first.stdin.write("\n")
            first.stdin.flush()
            assert second.stdout.readline() == "mine\n"
            second.stdin.write("\n")
            second.stdin.flush()


def test_a_start_that_was_killed_does_not_keep_the_others_waiting(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TAKE_A_TURN, str(ROOT / "packaging"), str(tmp_path / "turn")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout
        assert first.stdout.readline() == "mine\n"
        first.kill()
    done = subprocess.run(command, input="\n", capture_output=True, text=True, check=False)
    assert done.stdout == "mine\n"


def test_the_oldest_syntax_is_kept_in_the_file_that_speaks_to_old_pythons() -> None:
    # An old Python has to get as far as the sentence: no f-string, no annotation, nothing but ASCII.
    source = (ROOT / "packaging" / "start.py").read_text(encoding="ascii")
    assert 'f"' not in source
    assert "->" not in source.replace("# type: (tuple[int, int]) -> str", "")


def test_the_whole_suite_uses_every_core() -> None:
    assert "--numprocesses=auto" in command_for("test", ["test"])


def test_check_measures_what_the_whole_suite_reaches_and_fails_where_that_is_too_little(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[tuple[str, ...]] = []

    def run(_place: Place, _environment: dict[str, str], command: tuple[str, ...]) -> int:
        ran.append(command)
        return 2 if "report" in command and "vault" in command[3] else 0

    monkeypatch.setattr(commands, "_run_and_wait", run)
    assert commands.check(Place(ROOT), {}, []) == 1
    assert (*commands.COVERAGE, "run", *commands.ALL_TESTS) in ran
    reports = [command for command in ran if "report" in command]
    assert len(reports) == len(commands.COVERED)
    assert all("--fail-under=95" in command for command in reports)
    assert capsys.readouterr().out.splitlines()[-1].endswith("reached in: vault.")


def test_check_with_chosen_tests_measures_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[tuple[str, ...]] = []

    def run(_place: Place, _environment: dict[str, str], command: tuple[str, ...]) -> int:
        ran.append(command)
        return 0

    monkeypatch.setattr(commands, "_run_and_wait", run)
    assert commands.check(Place(ROOT), {}, ["tests/domain"]) == 0
    assert ran[-1] == (*commands.TESTS, "tests/domain")
