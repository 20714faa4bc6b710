"""One thing has one name, wherever it is met. Source: STYLE.md section 2, UI.md ("Words")."""

import ast
import re
from pathlib import Path

import pytest

import safeguard_desktop

WORDING = Path(safeguard_desktop.__file__).parent / "wording"
OTHER_NAMES = {
    "e-mail": re.compile(r"\bemails?\b", re.IGNORECASE),
    "kept back": re.compile(r"\bheld back\b", re.IGNORECASE),
}
"""What a thing is called, and by which other name it was met."""


@pytest.mark.parametrize("path", sorted(WORDING.rglob("*.py")), ids=lambda path: path.name)
def test_nothing_is_called_by_another_name_on_another_page(path: Path) -> None:
    said = [
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value
    ]
    found = [text for other in OTHER_NAMES.values() for text in said if other.search(text)]
    assert found == []
