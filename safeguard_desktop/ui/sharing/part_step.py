"""A page of the wizard: questions bound to one part of the draft. It loads a draft, and stores one; no rule is here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import Signal

from safeguard_desktop.domain.sharing.draft import SharingDraft
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    CheckField,
    ChoiceField,
    Column,
    Field,
    LineField,
    ListField,
    SeveralField,
    TextField,
)

FieldT = TypeVar("FieldT", bound=Field)
Get = Callable[[], object]
Give = Callable[[Any], None]


class PartStep(Column):
    """Questions about one part. `edited` is emitted whenever an answer changes, so that what applies can follow."""

    part = ""
    edited = Signal()

    def __init__(self) -> None:
        super().__init__(Space.WIDE)
        self._fields: dict[str, Field] = {}
        self._bound: dict[str, tuple[Get, Give]] = {}

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return dict(self._fields)

    def load(self, draft: SharingDraft) -> None:
        """Shows the answers of a draft."""
        part = getattr(draft, self.part)
        for name, (_get, give) in self._bound.items():
            give(getattr(part, name))
        self.show_what_applies(draft)

    def store(self, draft: SharingDraft) -> SharingDraft:
        """Returns the draft with these answers."""
        answers = {name: get() for name, (get, _give) in self._bound.items()}
        return replace(draft, **{self.part: replace(getattr(draft, self.part), **answers)})

    def show_what_applies(self, draft: SharingDraft) -> None:
        """Shows the questions that follow from the answers so far."""

    def words(self, name: str, field: LineField | TextField) -> None:
        """Adds a question that is answered in words."""
        self._place(field)
        self._bound[name] = (field.text, field.set_text)

    def one_of(self, name: str, field: ChoiceField | ListField, code: type[StrEnum]) -> None:
        """Adds a question with one answer out of a closed list."""
        self._place(field)

        def get() -> StrEnum | None:
            key = field.chosen()
            return code(key) if key else None

        self._bound[name] = (get, lambda value: field.choose(value.value if value is not None else None))

    def some_of(self, name: str, field: SeveralField, code: type[StrEnum]) -> None:
        """Adds a question with any number of answers."""
        self._place(field)
        self._bound[name] = (
            lambda: tuple(code(key) for key in field.chosen()),
            lambda values: field.set_text(" ".join(value.value for value in values)),
        )

    def tick(self, name: str, field: CheckField) -> None:
        """Adds a statement to tick."""
        self._place(field)
        self._bound[name] = (field.is_checked, field.set_checked)

    def bind(self, name: str, field: Field, get: Get, give: Give) -> None:
        """Adds a question of another sort."""
        self._place(field)
        self._bound[name] = (get, give)

    def _place(self, field: Field) -> None:
        self._fields[field.objectName()] = field
        self.add(field)
        field.edited.connect(self.edited)
