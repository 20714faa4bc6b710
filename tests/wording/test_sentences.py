"""Faults, refusals and problems: each has its own sentence, and none is missing."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import safeguard_desktop
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.wording import faults, problems, refusals
from safeguard_desktop.wording.voice import Sentence

PACKAGE = Path(safeguard_desktop.__file__).parent
COMPUTED = (
    *(Problem(name, "missing") for name in ("setting_name", "kind", "place", "lead_name", "social_care_day", "lado")),
    *(Problem(name, "missing") for name in ("about", "must_not_see", "child", "when", "observed", "action", "name")),
    *(Problem(name, "missing") for name in ("to_setting", "to_lead", "text", "child_typed", "amend_reason")),
    *(Problem(name, "missing_to_close") for name in ("observed", "follow_up", "outcome")),
    *(Problem("passphrase", code) for code in ("required", "too_long", "too_easy")),
    *(Problem(f"status_2_{part}", "not_understood") for part in ("since", "until")),
    Problem("status_1_until", "before_since"),
    Problem("status_1_status", "missing"),
    Problem("person_3_name", "missing"),
    Problem("word_7", "differs"),
    Problem("word_7", "missing"),
    Problem("words", "word_12"),
    Problem("words", "checksum"),
)  # fmt: skip
"""Problems whose field or code a service works out."""


def _written_out() -> Iterator[Problem]:
    """Yield every problem that stands in the code of the program with its field and its code."""
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        # Every process that runs tests looks for them, and to parse the whole program takes seconds.
        for node in ast.walk(ast.parse(source)) if "Problem(" in source else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
                values = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                if len(values) == 2:
                    yield Problem(str(values[0]), str(values[1]))


WRITTEN_OUT = tuple(dict.fromkeys(_written_out()))


def test_the_search_for_problems_in_the_code_finds_them() -> None:
    assert Problem("decision", "missing") in WRITTEN_OUT
    assert len(WRITTEN_OUT) >= 10


@pytest.mark.parametrize(
    "problem", [*WRITTEN_OUT, *COMPUTED], ids=lambda problem: f"{problem.field}-{problem.code}"
)
def test_every_problem_that_the_program_finds_has_words(problem: Problem) -> None:
    text = problems.problem_text(problem)
    assert text[0].isupper()
    assert text.endswith(".")
    assert "{" not in text
    assert "_" not in text


def test_a_problem_nobody_has_words_for_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        problems.problem_text(Problem("shoe_size", "missing"))


@pytest.mark.parametrize("code", FaultCode)
def test_every_fault_says_what_happened_and_what_to_do(code: FaultCode) -> None:
    sentence = faults.fault_sentence(EnvironmentFault(code, "OFFICE-PC since 09:12"))
    assert sentence.what.endswith(".")
    assert sentence.then.endswith(".")


def test_no_two_faults_are_told_alike() -> None:
    assert set(faults.SENTENCES) == set(FaultCode)
    assert len({sentence.what for sentence in faults.SENTENCES.values()}) == len(FaultCode)
    assert len({sentence.then for sentence in faults.SENTENCES.values()}) == len(FaultCode)


def test_a_record_that_is_open_elsewhere_says_where() -> None:
    sentence = faults.fault_sentence(EnvironmentFault(FaultCode.OPEN_ELSEWHERE, "OFFICE-PC since 09:12"))
    assert "OFFICE-PC since 09:12" in sentence.what


def test_a_wrong_word_of_the_recovery_sheet_is_named_by_its_number() -> None:
    word = faults.code_sentence(FaultCode.WRONG_RECOVERY_WORDS, "12")
    together = faults.code_sentence(FaultCode.WRONG_RECOVERY_WORDS, "checksum")
    assert "Word 12" in word.what
    assert len({word.what, together.what, faults.code_sentence(FaultCode.WRONG_RECOVERY_WORDS).what}) == 3


def test_every_refusal_explains_itself_in_its_own_words() -> None:
    told = [refusals.refusal_sentence(Refused(code)) for code in RefusalCode]
    assert len({sentence.what for sentence in told}) == len(RefusalCode)
    assert all(sentence.then.endswith(".") for sentence in told)


def test_a_sentence_is_read_out_as_one() -> None:
    assert str(Sentence("The disk is full.", "Free some space.")) == "The disk is full. Free some space."
    assert str(Sentence("Saved.", "")) == "Saved."
