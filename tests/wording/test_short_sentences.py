"""Sentences that a tired or frightened person can read at once. Source: UI.md, "Words"."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import safeguard_desktop
from safeguard_desktop.resources import resource_path

WORDING = Path(safeguard_desktop.__file__).parent / "wording"
GUIDANCE = Path(str(resource_path("guidance")))
MOST_WORDS = 34
"""What the longest have that could not be divided without saying less. Not a number to grow into."""


def _said(path: Path) -> Iterator[str]:
    """Yield every text of a module or of a file of guidance; docstrings have more lines, or nobody reads them here."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        lists = (rules for rules in tomllib.loads(text).values() if isinstance(rules, list))
        yield from (
            rule[name] for rules in lists for rule in rules for name in ("text", "once_begun") if name in rule
        )
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _too_long(path: Path) -> list[str]:
    lines = (line for text in _said(path) for line in text.splitlines())
    sentences = (sentence for line in lines for sentence in re.split(r"(?<=[.?!])\s+", line))
    return [sentence for sentence in sentences if len(sentence.split()) > MOST_WORDS]


@pytest.mark.parametrize(
    "path", [*sorted(WORDING.rglob("*.py")), *sorted(GUIDANCE.glob("*.toml"))], ids=lambda path: path.name
)
def test_no_sentence_is_too_long_to_be_read_at_once(path: Path) -> None:
    assert _too_long(path) == []
