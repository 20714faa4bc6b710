"""The answers of a form as plain text, for drafts: every kind of field to a string and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress

from safeguard_desktop.ui.desk.category_choice import CategoryChoice
from safeguard_desktop.ui.widgets import (
    CheckField,
    ChoiceField,
    Field,
    LineField,
    ListField,
    SeveralField,
    TextField,
)

_TICKED = "yes"


def answer_of(field: Field) -> str:
    """Returns what a field holds; "" for none."""
    if isinstance(field, LineField | TextField | CategoryChoice | SeveralField):
        return field.text()
    if isinstance(field, ChoiceField | ListField):
        return field.chosen() or ""
    if isinstance(field, CheckField):
        return _TICKED if field.is_checked() else ""
    raise TypeError(type(field).__name__)


def give_answer(field: Field, answer: str) -> None:
    """Fills a field with what `answer_of` returned."""
    if isinstance(field, LineField | TextField | CategoryChoice | SeveralField):
        field.set_text(answer)
    elif isinstance(field, ChoiceField | ListField):
        field.choose(None)
        # An older draft may hold an answer that is no longer offered.
        with suppress(ValueError):
            field.choose(answer or None)
    elif isinstance(field, CheckField):
        field.set_checked(answer == _TICKED)
    else:
        raise TypeError(type(field).__name__)


def answers_of(fields: Iterable[Field]) -> dict[str, str]:
    """Returns what all of them hold, under their names."""
    return {field.objectName(): answer_of(field) for field in fields}


def give_answers(fields: Iterable[Field], answers: dict[str, str]) -> None:
    """Fills those fields of which there is an answer."""
    for field in fields:
        if field.objectName() in answers:
            give_answer(field, answers[field.objectName()])


def blended(
    fields: Iterable[Field], began: Mapping[str, str], now: Mapping[str, str], kept: Mapping[str, str]
) -> dict[str, str]:
    """Returns a draft together with what was typed before it was found.

    Args:
        fields: The questions.
        began: What the form held when it was opened.
        now: What it holds when the draft is found.
        kept: The draft.
    """
    texts = {field.objectName() for field in fields if isinstance(field, LineField | TextField)}
    found = dict(kept)
    for name, answer in now.items():
        if answer == began.get(name, ""):
            continue
        earlier = kept.get(name, "")
        # Of two answers that exclude one another, the last is meant; of two texts, neither may be lost.
        found[name] = f"{earlier} {answer}" if name in texts and earlier and answer != earlier else answer
    return found
