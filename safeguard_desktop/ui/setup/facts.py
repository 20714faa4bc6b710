"""The first two screens: the setting, its people and the numbers to ring. Each loads a draft and stores one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.office.setup import SetupDraft
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Choice,
    ChoiceField,
    Column,
    DateField,
    Field,
    LineField,
    MutedText,
    Row,
    SecondaryButton,
    Section,
    TextField,
)
from safeguard_desktop.wording import setup as words
from safeguard_desktop.wording.kit import OPTIONAL
from safeguard_desktop.wording.labels import SETTING_KINDS
from safeguard_desktop.wording.times import day_text

ReadDate = Callable[[str, bool], date | None]


class DraftStep(Column):
    """A screen of fields with the names of the draft's."""

    def __init__(self) -> None:
        super().__init__(Space.WIDE)
        self._lines: dict[str, LineField | TextField] = {}

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return dict(self._lines)

    def load(self, draft: SetupDraft) -> None:
        """Shows the answers of a draft."""
        for name, field in self._lines.items():
            field.set_text(getattr(draft, name))

    def store(self, draft: SetupDraft) -> SetupDraft:
        """Returns the draft with these answers."""
        return replace(draft, **{name: field.text() for name, field in self._lines.items()})

    def line(self, name: str, label: str, hint: str = "", *, optional: bool = False) -> LineField:
        """Returns a new field of one line, which is not placed yet."""
        field = LineField(name, label, hint, optional=optional)
        self._lines[name] = field
        return field

    def pair(self, name: LineField, phone: LineField) -> Row:
        """Returns a person and the number side by side."""
        row = Row(spacing=Space.LARGE)
        row.add(name, 3)
        row.add(phone, 2)
        # The boxes stand in one line, also where only one of them has a hint above it.
        for field in (name, phone):
            row.body.setAlignment(field, Qt.AlignmentFlag.AlignBottom)
        return row


class SettingStep(DraftStep):
    """Name, kind, address, where the record lies, this term."""

    place_asked = Signal()

    def __init__(self, read_date: ReadDate) -> None:
        """Asks; `read_date` reads a date as people write it, a day without a year as past or, if told so, to come."""
        super().__init__()
        self._read_date = read_date
        self.add(self.line("setting_name", words.SETTING_NAME, words.SETTING_NAME_HINT))
        self.kind = ChoiceField(
            "kind",
            words.KIND,
            [Choice(kind.value, text) for kind, text in SETTING_KINDS.items()],
            words.KIND_HINT,
        )
        self.add(self.kind)
        address = TextField("address", words.ADDRESS, optional=True, least_lines=2)
        self._lines["address"] = address
        self.add(address)
        self.add(self.line("phone", words.PHONE, optional=True))
        self.add(self.line("place", words.PLACE, words.PLACE_HINT))
        self.choose_button = SecondaryButton(words.CHOOSE_PLACE, "folder-open", name="choose_place_button")
        self.choose_button.clicked.connect(self.place_asked)
        self.add(self.choose_button)
        self._terms = {
            name: DateField(name, f"{label} {OPTIONAL}", partial(self._understand, name), "")
            for name, label in (("term_start", words.TERM_START), ("term_end", words.TERM_END))
        }
        both = Row(spacing=Space.LARGE)
        for field in self._terms.values():
            both.add(field, 1)
        term = Column(4)
        term.add(both)
        term.add(MutedText(words.TERM_HINT))
        self.add(term)

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return {**super().fields(), "kind": self.kind, **self._terms}

    def load(self, draft: SetupDraft) -> None:
        """Shows the answers of a draft."""
        super().load(draft)
        self.kind.choose(draft.kind)
        self._terms["term_start"].set_text(draft.term_start)
        self._terms["term_end"].set_text(draft.term_end)

    def store(self, draft: SetupDraft) -> SetupDraft:
        """Returns the draft with these answers."""
        kind = self.kind.chosen()
        start, end = (self._iso(name) for name in self._terms)
        return replace(
            super().store(draft),
            kind=SettingKind(kind) if kind is not None else None,
            term_start=start,
            term_end=end,
        )

    def term_problems(self) -> tuple[Problem, ...]:
        """Returns which dates of the term cannot be read, or do not follow each other."""
        unread = [name for name, field in self._terms.items() if field.text() and not self._iso(name)]
        start, end = (self._iso(name) for name in self._terms)
        if unread:
            return tuple(Problem(name, "not_a_date") for name in unread)
        return (Problem("term_end", "before_start"),) if start and end and end <= start else ()

    def _iso(self, name: str) -> str:
        """Returns a typed date as the record writes it, or nothing."""
        day = self._read_date(self._terms[name].text(), name == "term_end")
        return day.isoformat() if day is not None else ""

    def _understand(self, name: str, text: str) -> str:
        """Returns in words how a typed date is understood."""
        day = self._read_date(text, name == "term_end")
        return day_text(day) if day is not None else ""

    def set_place(self, place: str) -> None:
        """Shows the folder that was chosen."""
        self._lines["place"].set_text(place)


class PeopleStep(DraftStep):
    """Who answers for safeguarding here, and whom to ring outside. Source: S04, S20; UI.md."""

    def __init__(self) -> None:
        super().__init__()
        lead = Section(words.LEAD_TITLE)
        lead.add(self.line("lead_name", words.LEAD_NAME))
        lead.add(self.pair(
            self.line("lead_job", words.LEAD_JOB, optional=True),
            self.line("lead_phone", words.LEAD_PHONE, optional=True),
        ))  # fmt: skip
        self.add(lead)
        self.add(self._others())
        self.add(self._outside())

    def _others(self) -> Section:
        """Returns deputy, manager and chair: whom to go to when the lead is away, or is the worry."""
        part = Section(words.OTHERS_TITLE)
        for role, name, hint, phone in (
            ("deputy", words.DEPUTY_NAME, "", words.DEPUTY_PHONE),
            ("manager", words.MANAGER_NAME, words.MANAGER_NAME_HINT, words.MANAGER_PHONE),
            ("chair", words.CHAIR_NAME, words.CHAIR_NAME_HINT, words.CHAIR_PHONE),
        ):
            who = self.line(f"{role}_name", name, hint, optional=True)
            part.add(self.pair(who, self.line(f"{role}_phone", phone, optional=True)))
        return part

    def _outside(self) -> Section:
        """Returns the numbers of the authority, which stand on the first page that staff see."""
        part = Section(words.OUTSIDE_TITLE)
        part.add(MutedText(words.NUMBERS_HINT))
        part.add(self.line("social_care_day", words.SOCIAL_CARE_DAY))
        part.add(self.line("social_care_night", words.SOCIAL_CARE_NIGHT, optional=True))
        part.add(self.line("lado", words.LADO))
        part.add(self.line("police", words.POLICE, optional=True))
        return part
