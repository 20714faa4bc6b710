"""Keeps the README true where a test can: what it points to is there, and its commands are the ones that exist."""

import re

from bootstrap.commands import DEVELOPMENT, SEVERAL
from tests.architecture.sources import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_everything_that_the_readme_points_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    paths = re.findall(r"`((?:safeguard_desktop|tests|packaging|resources)/[^`\s]*)`", README)
    assert links
    assert [path for path in (*links, *paths) if not (ROOT / path).exists()] == []


def test_the_readme_names_every_verb_and_no_other() -> None:
    named = set(re.findall(r"^\| `(\w+)` \|", README, flags=re.MULTILINE))
    assert named | {"test", "lint"} == {*DEVELOPMENT, *SEVERAL}
    assert "`lint`" in README


def test_the_readme_has_exactly_two_commands_to_get_going() -> None:
    section = README.split("## Two commands")[1].split("\n## ")[0]
    commands = re.findall(r"^    (.+)$", section, flags=re.MULTILINE)
    assert commands == ["python3 packaging/start.py demo", "python3 packaging/start.py test"]
