"""The lists of answers that several of these forms share."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from safeguard_desktop.ui.widgets import Choice, ChoiceField
from safeguard_desktop.wording import labels

CodeT = TypeVar("CodeT", bound=StrEnum)


def choices_of(codes: Mapping[CodeT, str]) -> list[Choice]:
    """Returns a list of answers from the labels of a code."""
    return [Choice(code.value, label) for code, label in codes.items()]


def chosen_of(field: ChoiceField, code: type[CodeT]) -> CodeT | None:
    """Returns the code that is chosen, or None."""
    key = field.chosen()
    return code(key) if key is not None else None


def way_field(name: str, question: str, *, optional: bool = False) -> ChoiceField:
    """Returns the question how people spoke with each other."""
    return ChoiceField(name, question, choices_of(labels.CONTACT_WAYS), optional=optional)


def agreement_field(name: str, question: str, hint: str = "") -> ChoiceField:
    """Returns the question about the family's agreement, which may be left out."""
    return ChoiceField(name, question, choices_of(labels.AGREEMENTS), hint, optional=True)


def reason_field(name: str, question: str) -> ChoiceField:
    """Returns the question why the family was not told."""
    return ChoiceField(name, question, choices_of(labels.REASONS_NOT_TOLD))
