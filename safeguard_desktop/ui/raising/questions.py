"""The questions of the form, in the order in which they are asked, and the draft that they hold.

Thin on purpose: what is required, and who may be told, is ruled by the service. Source: S22, S35, S46, S47, S89,
S101; guidance.md section 10.1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace
from PySide6.QtCore import Signal

from safeguard_desktop.services.inbox.drafts import RaisingDraft
from safeguard_desktop.ui.widgets import (
    CheckField,
    Column,
    DateField,
    Field,
    LineField,
    MutedText,
    Section,
    TextField,
)
from safeguard_desktop.wording import raising as words


class Questions(Column):
    """What is asked about a child, or about an adult. Subclasses place the questions."""

    edited = Signal()

    def __init__(self, labels: Mapping[str, str], understand: Callable[[str], str]) -> None:
        """Makes an empty form; `understand` says how the time typed is understood."""
        super().__init__(32)
        self._lines: dict[str, LineField | TextField] = {}
        self._labels = labels
        self._understand = understand

    def first_field(self) -> Field:
        """Returns the question that comes first."""
        return next(iter(self._lines.values()))

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return dict(self._lines)

    def load(self, draft: RaisingDraft) -> None:
        """Shows the answers of a draft."""
        for name, field in self._lines.items():
            field.set_text(getattr(draft, name))

    def store(self, draft: RaisingDraft) -> RaisingDraft:
        """Returns the draft with these answers."""
        return replace(draft, **{name: field.text() for name, field in self._lines.items()})

    def let_write(self, can_write: bool) -> None:
        """Lets more be typed, or has what was typed only be read and copied out."""
        for field in self._lines.values():
            field.edit.setReadOnly(not can_write)

    def _when(self, part: Section) -> None:
        when = DateField("when", self._labels["when"], self._understand, words.HINTS["when"])
        self._lines["when"] = when
        part.add(when)

    def _opinion(self) -> None:
        """Adds what the author makes of it, kept apart from what was seen. Source: S35."""
        part = Section(words.PART_OPINION)
        self._text(part, "opinion", optional=True)
        self.add(part)

    def _author(self) -> None:
        """Adds who writes, and what is promised about that."""
        part = Section(words.PART_AUTHOR)
        self._line(part, "name")
        self._line(part, "job", optional=True)
        part.add(MutedText(words.PROMISE))
        self.add(part)

    def _line(self, part: Section, name: str, *, optional: bool = False) -> None:
        field = LineField(name, self._labels[name], words.HINTS.get(name, ""), optional=optional)
        self._lines[name] = field
        part.add(field)

    def _text(self, part: Section, name: str, *, optional: bool = False, lines: int = 3) -> None:
        field = TextField(
            name, self._labels[name], words.HINTS.get(name, ""), optional=optional, least_lines=lines
        )
        self._lines[name] = field
        part.add(field)


class ChildQuestions(Questions):
    """What happened to a child: five answers that are required, and the ones that help."""

    def __init__(self, group: str, understand: Callable[[str], str]) -> None:
        """Asks; `group` is what a class is called here."""
        super().__init__({**words.LABELS, "group": group}, understand)
        self._add_event()
        self._add_child_words()
        self._opinion()
        self._add_told()
        self._author()
        for field in self.fields().values():
            field.edited.connect(self.edited)

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return {**self._lines, "told_no_secrets": self.told_no_secrets}

    def load(self, draft: RaisingDraft) -> None:
        """Shows the answers of a draft."""
        super().load(draft)
        self.told_no_secrets.set_checked(draft.told_no_secrets)

    def store(self, draft: RaisingDraft) -> RaisingDraft:
        """Returns the draft with these answers."""
        return replace(super().store(draft), told_no_secrets=self.told_no_secrets.is_checked())

    def _add_event(self) -> None:
        """Adds child, time, what was seen or heard, what was done. Source: S89."""
        part = Section(words.PART_EVENT)
        self._line(part, "child")
        self._line(part, "group", optional=True)
        self._when(part)
        self._text(part, "observed", lines=5)
        self._text(part, "action")
        self._text(part, "others", optional=True, lines=2)
        self._line(part, "place", optional=True)
        part.add(MutedText(words.NO_PICTURES))
        self.add(part)

    def _add_child_words(self) -> None:
        """Adds the child's own words, apart from everybody else's. Source: S22, S35, S101."""
        part = Section(words.PART_CHILD_WORDS)
        self._text(part, "child_words", optional=True)
        self._text(part, "child_was_told", optional=True, lines=2)
        self.told_no_secrets = CheckField(
            "told_no_secrets", words.LABELS["told_no_secrets"], words.HINTS["told_no_secrets"]
        )
        part.add(self.told_no_secrets)
        self.add(part)

    def _add_told(self) -> None:
        """Adds whom the author has told: anybody may ring social care without asking first. Source: S46, S47."""
        part = Section(words.PART_TOLD)
        self._line(part, "spoken_with", optional=True)
        self._text(part, "direct_referral", optional=True, lines=2)
        self.add(part)


def has_words(draft: RaisingDraft) -> bool:
    """Returns whether anything about somebody has been typed that must not be lost."""
    return any((draft.child, draft.group, draft.when, draft.observed, draft.action, draft.others, draft.place,
                draft.child_words, draft.child_was_told, draft.opinion, draft.spoken_with, draft.direct_referral,
                draft.adult, draft.children))  # fmt: skip
