"""Help: every field of every form says what to write, why, and gives an example. Source: UI.md, "F1 help"."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import safeguard_desktop
from safeguard_desktop.wording.help import About, field_help
from safeguard_desktop.wording.help.fields import FIELDS, MODULES

UI = Path(safeguard_desktop.__file__).parent / "ui"
TYPED = {"LineField", "TextField", "DateField"}
NO_FIELDS = {"SearchField"}


@dataclass(frozen=True)
class Asked:
    """A field that the code makes under a name of its own, and what the class that makes it is called."""

    name: str
    form: str
    kind: str
    where: str

    def __str__(self) -> str:
        return f"{self.where} {self.name}"


def _forms(owner: ast.ClassDef) -> str:
    """Returns the name that a form gives itself: `super().__init__("note_form", …)`."""
    for node in ast.walk(owner):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
            continue
        if node.func.attr == "__init__" and ast.unparse(node.func) == "super().__init__":
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                return first.value
    return ""


def _asked() -> Iterator[Asked]:
    for path in sorted(UI.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        # Every process that runs tests looks for them, and to parse all windows takes seconds.
        if "widgets" in path.parts or "Field(" not in source:
            continue
        for owner in ast.walk(ast.parse(source)):
            if not isinstance(owner, ast.ClassDef):
                continue
            form = _forms(owner)
            for node in ast.walk(owner):
                if isinstance(node, ast.Call) and (name := _literal(node)) is not None:
                    kind = ast.unparse(node.func)
                    yield Asked(name, form, kind, str(path.relative_to(UI)))


def _literal(call: ast.Call) -> str | None:
    """Returns the name of a field that is made, with a star for what is filled in, or None."""
    if not isinstance(call.func, ast.Name) or not call.args:
        return None
    if not call.func.id.endswith("Field") or call.func.id in NO_FIELDS:
        return None
    first = call.args[0]
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        return first.value
    return None


ASKED = tuple(dict.fromkeys(_asked()))


def test_the_search_for_fields_finds_them() -> None:
    assert len(ASKED) >= 50
    assert any(each.name == "review_on" and each.form == "hold_form" for each in ASKED)


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_every_field_of_every_form_has_help_of_its_own(asked: Asked) -> None:
    """Where it fails: add an `About` to the module of the feature in wording/help."""
    # What only a wizard or a panel of the first page asks is found under the name of that.
    within = (asked.form, "setup_wizard", "unlock_panel")
    about = field_help(asked.name, within)
    assert about is not None, f"no help about “{asked.name}” ({asked.where})"
    if asked.kind in TYPED:
        assert about.example, f"no example of “{asked.name}” ({asked.where})"


@pytest.mark.parametrize(("name", "about"), FIELDS.items(), ids=FIELDS)
def test_help_says_what_and_why_in_whole_sentences(name: str, about: About) -> None:
    for text in (about.what, about.why):
        assert len(text) > 20, name
        assert text.endswith("."), name
    assert about.what != about.why


def test_no_field_has_help_in_two_places() -> None:
    named = [name for module in MODULES for name in module.FIELDS]
    assert len(set(named)) == len(named)


def test_the_help_of_a_form_comes_before_the_one_that_others_share() -> None:
    assert field_help("reason", ("hold_form",)) != field_help("reason", ("decision_form",))
    assert field_help("reason", ("", "somewhere", "hold_form")) is FIELDS["hold_form.reason"]
    assert field_help("observed", ("amend_form",)) is FIELDS["amend_form.*"]


def test_a_name_with_a_number_in_it_is_found() -> None:
    assert field_help("word_7") is FIELDS["word_*"]
    assert field_help("person_2_may_collect") is FIELDS["person_*"]
    assert field_help("no_such_field") is None


def test_the_condition_for_safeguarding_says_what_a_setting_has_to_have_for_it() -> None:
    """The law asks for a policy document of whoever relies on it. Source: guidance.md section 5.5."""
    assert "policy document" in FIELDS["share_schedule1"].why
