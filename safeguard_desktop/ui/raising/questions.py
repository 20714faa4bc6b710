"""The questions of the form, in the order in which they are asked, and the draft that they hold.

Thin on purpose: what is required, and who may be told, is ruled by the service. Source: S22, S35, S46, S47, S89,
S101; guidance.md section 10.1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Signal

from safeguard_desktop.services.drafts import About, MustNotSee, RaisingDraft
from safeguard_desktop.ui.widgets import (
    CheckField,
    Choice,
    ChoiceField,
    Column,
    DateField,
    Field,
    LineField,
    MutedText,
    Section,
    TextField,
)
from safeguard_desktop.wording import raising as words

_ROUTING: Final = ("about", "must_not_see")


class RoutingQuestions(Column):
    """The two questions that decide who may be told; nothing is typed before they are answered."""

    edited = Signal()

    def __init__(self, lead: str) -> None:
        """Asks; `lead` is the name of whoever would otherwise receive the concern."""
        super().__init__()
        self.about = ChoiceField("about", words.ABOUT, _choices(About, words.ABOUT_CHOICES))
        named = {
            key: (text.format(lead=lead), hint) for key, (text, hint) in words.MUST_NOT_SEE_CHOICES.items()
        }
        self.must_not_see = ChoiceField(
            "must_not_see", words.MUST_NOT_SEE, _choices(MustNotSee, named), words.MUST_NOT_SEE_HINT
        )
        for field in (self.about, self.must_not_see):
            field.edited.connect(self.edited)
            self.add(field)

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return {"about": self.about, "must_not_see": self.must_not_see}

    def load(self, draft: RaisingDraft) -> None:
        """Shows the answers of a draft."""
        self.about.choose(draft.about)
        self.must_not_see.choose(draft.must_not_see)

    def store(self, draft: RaisingDraft) -> RaisingDraft:
        """Returns the draft with these answers."""
        about, hidden = self.about.chosen(), self.must_not_see.chosen()
        return replace(
            draft,
            about=About(about) if about is not None else None,
            must_not_see=MustNotSee(hidden) if hidden is not None else None,
        )


class WritingQuestions(Column):
    """What happened: five answers that are required, and the ones that help."""

    edited = Signal()

    def __init__(self, group: str, understand: Callable[[str], str]) -> None:
        """Asks; `group` is what a class is called here, `understand` says how the time typed is understood."""
        super().__init__(32)
        self._lines: dict[str, LineField | TextField] = {}
        self._labels = {**words.LABELS, "group": group}
        self._add_event(understand)
        self._add_child_words()
        self._add_opinion()
        self._add_told()
        self._add_author()
        for field in self.fields().values():
            field.edited.connect(self.edited)

    def first_field(self) -> Field:
        """Returns the question that comes first."""
        return self._lines["child"]

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return {**self._lines, "told_no_secrets": self.told_no_secrets}

    def load(self, draft: RaisingDraft) -> None:
        """Shows the answers of a draft."""
        for name, field in self._lines.items():
            field.set_text(getattr(draft, name))
        self.told_no_secrets.set_checked(draft.told_no_secrets)

    def store(self, draft: RaisingDraft) -> RaisingDraft:
        """Returns the draft with these answers."""
        texts = {name: field.text() for name, field in self._lines.items()}
        return replace(draft, told_no_secrets=self.told_no_secrets.is_checked(), **texts)

    def _add_event(self, understand: Callable[[str], str]) -> None:
        """Adds child, time, what was seen or heard, what was done. Source: S89."""
        part = Section(words.PART_EVENT)
        self._line(part, "child")
        self._line(part, "group", optional=True)
        when = DateField("when", self._labels["when"], understand, words.HINTS["when"])
        self._lines["when"] = when
        part.add(when)
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

    def _add_opinion(self) -> None:
        """Adds what the author makes of it, kept apart from what was seen. Source: S35."""
        part = Section(words.PART_OPINION)
        self._text(part, "opinion", optional=True)
        self.add(part)

    def _add_told(self) -> None:
        """Adds whom the author has told: anybody may ring social care without asking first. Source: S46, S47."""
        part = Section(words.PART_TOLD)
        self._line(part, "spoken_with", optional=True)
        self._text(part, "direct_referral", optional=True, lines=2)
        self.add(part)

    def _add_author(self) -> None:
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
            name, words.LABELS[name], words.HINTS.get(name, ""), optional=optional, least_lines=lines
        )
        self._lines[name] = field
        part.add(field)


def has_words(draft: RaisingDraft) -> bool:
    """Returns whether anything about a child has been typed that must not be lost."""
    return any((draft.child, draft.group, draft.when, draft.observed, draft.action, draft.others, draft.place,
                draft.child_words, draft.child_was_told, draft.opinion, draft.spoken_with,
                draft.direct_referral))  # fmt: skip


def _choices(kind: type[About | MustNotSee], said: Mapping[str, tuple[str, str]]) -> list[Choice]:
    """Returns the answers to a routing question in their order, each with its words and its hint."""
    return [Choice(member.value, *said[member.value]) for member in kind]
