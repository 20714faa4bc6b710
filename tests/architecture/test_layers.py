"""Holds the layers apart: who may import whom, and what works without a window."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, ROOT, modules, short, tree

ABOVE_THE_CORE = ("app", "ui", "__main__")

IMPORT_WITHOUT_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(f"{name} is blocked: this code has to work without windows")

sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def _core_modules() -> list[str]:
    names = []
    for path in modules("safeguard_desktop"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if len(parts) > 1 and parts[1] in ABOVE_THE_CORE:
            continue
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def test_every_module_below_the_windows_can_be_imported_without_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_WITHOUT_QT, *_core_modules()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_blocking_qt_is_noticed_by_a_module_that_needs_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_WITHOUT_QT, "PySide6.QtCore"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "is blocked" in done.stderr


def test_the_import_contracts_are_kept() -> None:
    command = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_windows_know_no_sql_and_no_driver() -> None:
    signs = ("select ", "insert into ", "pragma ")
    found = [
        f"{short(path)}:{number}"
        for path in modules("safeguard_desktop/ui", "safeguard_desktop/services")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if any(f'"{sign}' in line.lower() for sign in signs)
    ]
    assert found == []


@pytest.mark.parametrize("folder", sorted({path.parent for path in modules("safeguard_desktop")}), ids=short)
def test_every_folder_of_the_program_is_a_package_that_says_what_lives_in_it(folder: Path) -> None:
    opening = folder / "__init__.py"
    assert opening.exists(), f"{short(folder)} has no __init__.py"
    assert ast.get_docstring(tree(opening)), f"{short(opening)} has no docstring"


def test_the_program_is_where_these_tests_look_for_it() -> None:
    assert (PACKAGE / "__init__.py").exists()
