"""Foreign bytes are taken apart where there is nothing to take: no key, no file, no connection, little time and memory.

Source: DESIGN section 6; tech/pdf.md 4.
"""

import sys
import time

import msgspec
import pytest

from safeguard_desktop.foreign.runner import CannotBeRead, Limits, run
from tests.foreign.hostile_tasks import Said

QUICK = Limits(seconds=0.5, answer=4096)


def ask(task: str, limits: Limits = QUICK, foreign: bytes = b"abc") -> str:
    return run(f"tests.foreign.hostile_tasks:{task}", Said("asked"), foreign, Said, limits).text


def why_not(task: str, limits: Limits = QUICK) -> str:
    with pytest.raises(CannotBeRead) as refused:
        ask(task, limits)
    return refused.value.cause


def test_a_task_gets_its_question_and_its_bytes_and_what_a_library_prints_is_not_its_answer() -> None:
    assert ask("echo", Limits(), bytes(3_000_000)) == "asked 3000000"


def test_a_task_that_does_not_end_is_ended() -> None:
    begun = time.monotonic()
    assert why_not("spin") == "too_slow"
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize(
    ("task", "cause"),
    [
        ("die", "broke_off"),
        ("refuse", "not_a_picture"),
        ("stumble", "broke_off"),
        ("chatter", "too_large"),
        ("no_such_task", "broke_off"),
    ],
)
def test_what_goes_wrong_in_the_child_is_a_cause_and_never_a_word_of_the_file(task: str, cause: str) -> None:
    assert why_not(task, Limits(answer=4096)) == cause


@pytest.mark.skipif(sys.platform != "linux", reason="only there does the system hold a process to its memory")
def test_a_task_gets_no_more_memory_than_it_was_given() -> None:
    assert why_not("hoard", Limits()) == "too_large"


@pytest.mark.skipif(
    sys.platform == "win32", reason="a number for an open file can be taken away elsewhere only"
)
def test_nothing_leads_out_of_the_child_once_the_bytes_are_there() -> None:
    assert ask("reach_out", Limits()) == ""


def test_the_child_knows_nothing_of_the_surroundings_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFEGUARD_SECRET", "x")
    names = set(ask("surroundings", Limits()).split())
    assert names <= {"PYTHONPATH", "PYTHONIOENCODING", "SYSTEMROOT", "WINDIR", "LC_CTYPE"}


def test_an_answer_of_another_form_is_none() -> None:
    class Other(msgspec.Struct, frozen=True):
        number: int

    with pytest.raises(CannotBeRead) as refused:
        run("tests.foreign.hostile_tasks:echo", Said("x"), b"", Other)
    assert refused.value.cause == "broke_off"
