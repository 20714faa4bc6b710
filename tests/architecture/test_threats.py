"""The page about threats says nothing that no test tries: each claim names one that exists."""

import ast
import re

from tests.architecture.sources import ROOT

PAGE = ROOT / "safeguard_desktop" / "vault" / "THREATS.md"
_NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
_PROMISES = ("## What the program promises", "## Somebody has…")


def _parts() -> dict[str, str]:
    """The page by its headings of the second level."""
    head, *parts = re.split(r"(?m)^(?=## )", PAGE.read_text(encoding="utf-8"))
    assert head.startswith("# ")
    return {part.splitlines()[0]: part for part in parts}


def _claims(part: str) -> list[str]:
    """The claims of a part: what begins with a dash at the left, with what stands under it."""
    _before, *claims = re.split(r"(?m)^- ", re.sub(r"(?m)^###.*$", "", part))
    return claims


def test_each_test_that_the_page_names_is_there() -> None:
    named = _NAMED.findall(PAGE.read_text(encoding="utf-8"))
    assert len(named) > 40
    defined = {
        path: {
            node.name
            for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8")))
            if isinstance(node, ast.FunctionDef)
        }
        for path in {path for path, _name in named}
        if (ROOT / path).is_file()
    }
    missing = [f"{path}::{name}" for path, name in named if name not in defined.get(path, set())]
    assert not missing


def test_each_claim_of_the_page_names_a_test_or_says_that_none_can_show_it() -> None:
    parts = _parts()
    claims = [claim for heading in _PROMISES for claim in _claims(parts[heading])]
    assert len(claims) > 25
    assert [claim for claim in claims if not _NAMED.search(claim) and "No test can show" not in claim] == []


def test_the_page_answers_for_everybody_whom_a_lead_has_to_think_of() -> None:
    """Issue "Need to know, enforced by keys", done when 7."""
    page = PAGE.read_text(encoding="utf-8")
    asked = (
        "copy of the folder",
        "old backup",
        "staff",
        "computer on which the record is open",
        "IT administrator",
        "receiving school",
        "has left",
        "thief",
    )
    headings = "\n".join(line for line in page.splitlines() if line.startswith("### "))
    assert [who for who in asked if who not in headings] == []
    assert "(safeguard_desktop/vault/THREATS.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
