"""Holds what a person reads to the plain words, and sees that it all stands in wording/."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.sources import modules, nodes, short, strings

NEVER_ON_A_SCREEN = re.compile(
    r"\b(?:ledgers?|custodians?|circles?|sealed(?! envelope)|break-glass|hash(?:es|ed)?|tokens?"
    r"|please|sorry|invalid|oops)\b",
    re.IGNORECASE,
)
A_SENTENCE = re.compile(r"^[“‘]?[A-Z][a-z ’][^\n;{}<>=]*\s\S+.*[.?:…]$")


def unwanted(text: str) -> list[str]:
    """Returns the words and marks in a text that no screen shows."""
    found = NEVER_ON_A_SCREEN.findall(text)
    return [*found, "!"] if re.search(r"\w!", text) else found


@pytest.mark.parametrize("path", list(modules("safeguard_desktop/wording")), ids=short)
def test_nothing_that_a_person_reads_uses_the_words_of_the_machine(path: Path) -> None:
    found = [f"line {line}: {word}" for line, text in strings(path) for word in unwanted(text)]
    assert found == []


@pytest.mark.parametrize(
    "text", ["The ledger", "Invalid date", "Please wait", "Saved!", "Sealed for the lead"]
)
def test_the_search_for_unwanted_words_finds_them(text: str) -> None:
    assert unwanted(text)


@pytest.mark.parametrize(
    "text", ["The record is kept.", "locked for", "a hashtag", "She said: no", "in a sealed envelope"]
)
def test_the_search_for_unwanted_words_leaves_plain_words_alone(text: str) -> None:
    assert unwanted(text) == []


def _told_to_developers(path: Path) -> set[int]:
    """Returns the lines of strings in raise and assert statements, which no person reads."""
    return {
        part.lineno
        for node in nodes(path)
        if isinstance(node, ast.Raise | ast.Assert)
        for part in ast.walk(node)
        if isinstance(part, ast.Constant)
    }


def test_no_sentence_for_a_person_stands_outside_wording() -> None:
    found = []
    for path in modules("safeguard_desktop"):
        if "wording" in path.parts:
            continue
        lines = _told_to_developers(path)
        found += [
            f"{short(path)}:{line} {text[:60]}"
            for line, text in strings(path)
            if line not in lines and A_SENTENCE.match(text)
        ]
    assert found == []


@pytest.mark.parametrize(
    "text", ["The log is open elsewhere.", "I saw it.", "What do you want to keep?", "Saving the record …"]
)
def test_the_search_for_sentences_finds_them(text: str) -> None:
    assert A_SENTENCE.match(text)
