"""What holds of every sentence: nothing empty, nothing left over, everything open to another language."""

import gettext
import importlib
import pkgutil
import re
from collections.abc import Iterator
from datetime import date

import pytest

from safeguard_desktop import wording
from safeguard_desktop.wording import times, translate


def _shown() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every constant of every module, those inside tables as well."""
    for module in pkgutil.iter_modules(wording.__path__):
        for name, value in vars(importlib.import_module(f"{wording.__name__}.{module.name}")).items():
            if name.isupper():
                for text in value.values() if isinstance(value, dict) else [value]:
                    if isinstance(text, str):
                        yield f"{module.name}.{name}", text


def test_no_sentence_is_empty_or_has_spare_spaces() -> None:
    found = [name for name, text in _shown() if re.search(r"\S  \S|``|''", text) or not text]
    assert found == []


def test_what_is_filled_in_is_named_and_never_counted() -> None:
    found = [name for name, text in _shown() if re.search(r"\{\d*\}|%[sd]", text)]
    assert found == []


def test_there_are_sentences_to_look_at() -> None:
    assert len(list(_shown())) > 300


def test_another_language_takes_the_place_of_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    class Loud(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return message.upper()

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return f"{n} = {{count}}"

    monkeypatch.setattr(translate, "_CATALOGUE", Loud())
    assert translate._("Lock") == "LOCK"
    assert times.due_text("2026-11-22", date(2026, 11, 22)) == "DUE TODAY"
    assert times.due_text("2026-11-25", date(2026, 11, 22)) == "3 = 3"
