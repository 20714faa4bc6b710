"""Every rule that a finished issue was to carry out has a test that drives it, and every test that is named exists.

`rows.toml` is the map. A row is a rule or capability by its stable id (S01 ..., X01 ...); it counts as done only with
a test that goes through a service or a window of the program.
"""

import ast
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MAP = tomllib.loads((HERE / "rows.toml").read_text(encoding="utf-8"))
FINISHED: tuple[str, ...] = tuple(MAP["finished"])
TESTS: dict[str, list[str]] = MAP["tests"]
ID = re.compile(r"[SX]\d\d+")


@cache
def functions_in(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("row", FINISHED)
def test_a_row_of_a_finished_issue_has_a_test(row: str) -> None:
    assert TESTS.get(row), f"{row} has no test in rows.toml"


@pytest.mark.parametrize("row", TESTS)
def test_the_tests_named_for_a_row_exist(row: str) -> None:
    assert ID.fullmatch(row)
    for name in TESTS[row]:
        path, _, function = name.partition("::")
        assert function.startswith("test_"), name
        assert function in functions_in(ROOT / path), name


def test_no_row_is_listed_twice() -> None:
    assert len(set(FINISHED)) == len(FINISHED)
    assert all(len(set(names)) == len(names) for names in TESTS.values())
