"""Holds the source to what no linter checks: sizes, names, and exceptions that say why they are made."""

import ast
import io
import re
import tokenize
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.architecture.sources import modules, nodes, short

FOLDERS = ("safeguard_desktop", "packaging", "tests")
MOST_LINES_IN_A_FILE = 499
MOST_LINES_IN_A_FUNCTION = 40
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}

# What an exception to a rule has to look like: the rule, and then a comment with the reason.
EXCEPTION = re.compile(r"#\s*(?:type:\s*ignore|noqa)")
REASONED = re.compile(
    r"#\s*(?:type:\s*ignore\[[\w, -]+\]|noqa:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)\s+(?:#\s*|\()\w.{5,}"
)


def too_long(paths: Iterable[Path]) -> list[str]:
    """Returns the files that have too many lines, and how many."""
    lines = {short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return [f"{name} has {count} lines" for name, count in lines.items() if count > MOST_LINES_IN_A_FILE]


def test_a_file_can_be_read_in_one_sitting() -> None:
    assert too_long(modules(*FOLDERS)) == []


def test_the_search_for_files_that_are_too_long_finds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    here = Path(__file__)
    assert too_long([here]) == []
    monkeypatch.setitem(globals(), "MOST_LINES_IN_A_FILE", 10)
    assert [found.split()[0] for found in too_long([here])] == [short(here)]


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Counts the lines of a function without its docstring and decorators."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    if not body:
        return 0
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_a_function_fits_on_a_screen() -> None:
    found = [
        f"{short(path)}:{node.lineno} {node.name} has {_length(node)} lines"
        for path in modules("safeguard_desktop", "packaging")
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _length(node) > MOST_LINES_IN_A_FUNCTION
    ]
    assert found == []


def test_a_name_of_a_file_says_what_is_in_it() -> None:
    found = [short(path) for path in modules(*FOLDERS) if NAMES_THAT_SAY_NOTHING & set(path.stem.split("_"))]
    assert found == []


def unexplained(source: str) -> list[int]:
    """Returns the lines that switch a check off without naming it and saying why."""
    if not EXCEPTION.search(source):  # to take a thousand files apart takes seconds
        return []
    comments = [
        t for t in tokenize.generate_tokens(io.StringIO(source).readline) if t.type == tokenize.COMMENT
    ]
    return [c.start[0] for c in comments if EXCEPTION.search(c.string) and not REASONED.search(c.string)]


def test_a_check_is_switched_off_only_by_name_and_with_a_reason() -> None:
    found = [
        f"{short(path)}:{line}"
        for path in modules(*FOLDERS)
        for line in unexplained(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "is_explained"),
    [
        ("x = 1  # type: ignore\n", False),
        ("x = 1  # type: ignore[assignment]\n", False),
        ("x = 1  # noqa\n", False),
        ("x = 1  # noqa: S101\n", False),
        ("x = 1  # noqa: S101, E501  # the driver asks for it\n", True),
        ("x = 1  # type: ignore[assignment]  # the stub is wrong about None\n", True),
        ("x = 1  # noqa: N802 (the library's own name)\n", True),
        ("x = '# noqa'\n", True),
    ],
)
def test_the_search_for_unexplained_exceptions_finds_them(line: str, is_explained: bool) -> None:
    assert (unexplained(line) == []) is is_explained
