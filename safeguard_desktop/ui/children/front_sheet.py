"""The page on which a child's front sheet is written: for a new child, or anew for one who has a file."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from typing_extensions import override

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.children import ChildrenService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.children.people_fields import PeopleFields
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.widgets import (
    CheckField,
    DateField,
    Field,
    LineField,
    ScrollPage,
    SectionHeading,
    TextField,
)
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording.times import date_text

_NEW = "new"


class FrontSheetForm(DeskForm):
    """The front sheet. Only the full name is required. Source: guidance.md sections 3 and 10.3; S77, S91."""

    def __init__(self, children: ChildrenService, bench: Bench) -> None:
        super().__init__("front_sheet_form", words.FRONT_SHEET, words.SAVE, bench)
        self._children = children
        self._before = ChildDetails(full_name="")
        self._add_identity(bench)
        self._add_safety()
        self.people = PeopleFields()
        self.add(self.people)
        self.reason = self.add_field(
            TextField("change_reason", words.CHANGE_REASON, optional=True, least_lines=1)
        )
        self.add_acts()

    def begin_with(self, child: str, details: ChildDetails) -> None:
        """Begins the front sheet of a child as it reads now; "" for a new child."""
        self._before = details
        self.act_button.setText(words.SAVE if child else words.ADD_ACT)
        self.reason.setVisible(bool(child))
        self.begin(child or _NEW)

    @override
    def prefill(self) -> None:
        for name, field in self._sheet.items():
            value = getattr(self._before, name)
            if isinstance(field, CheckField):
                field.set_checked(value)
            elif isinstance(field, LineField | TextField):
                field.set_text(_as_typed(name, value))
        self.people.show_people(self._before.people)

    @override
    def answers(self) -> dict[str, str]:
        return super().answers() | self.people.answers()

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.people.restore(answers)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        details = self.details()
        return lambda: self._children.problems(details)

    @override
    def save(self) -> Callable[[], Changed]:
        details, reason = self.details(), self.reason.text()
        if self.about == _NEW:
            return lambda: self._children.add(details)
        child = ChildId(self.about)
        return lambda: self._children.change(child, details, reason)

    def details(self) -> ChildDetails:
        """Returns the front sheet as it is typed."""
        typed: dict[str, object] = {}
        for name, field in self._sheet.items():
            if isinstance(field, CheckField):
                typed[name] = field.is_checked()
            elif isinstance(field, LineField | TextField):
                typed[name] = _lines(field.text()) if name == "other_names" else field.text()
        return msgspec.structs.replace(self._before, **typed, people=self.people.people())

    def _add_identity(self, bench: Bench) -> None:
        born = DateField("date_of_birth", words.DATE_OF_BIRTH, bench.dates.past, words.DATE_OF_BIRTH_HINT)
        self._sheet: dict[str, Field] = {
            "full_name": LineField("full_name", words.FULL_NAME, words.FULL_NAME_HINT),
            "known_as": LineField("known_as", words.KNOWN_AS, optional=True),
            "other_names": LineField("other_names", words.OTHER_NAMES, words.OTHER_NAMES_HINT, optional=True),
            "date_of_birth": born,
            "date_of_birth_note": LineField(
                "date_of_birth_note", words.DATE_OF_BIRTH_NOTE, words.DATE_OF_BIRTH_NOTE_HINT, optional=True
            ),
            "group": LineField("group", words.GROUP, optional=True),
            "sex": LineField("sex", words.SEX, optional=True),
            "ethnicity": LineField("ethnicity", words.ETHNICITY, optional=True),
            "language": LineField("language", words.LANGUAGE, optional=True),
            "upn": LineField("upn", words.UPN, optional=True),
        }
        self.add(SectionHeading(words.WHO))
        for field in self._sheet.values():
            self.add_field(field)

    def _add_safety(self) -> None:
        safety: dict[str, Field] = {
            "keeps_safe_today": TextField("keeps_safe_today", words.KEEPS_SAFE, optional=True),
            "status": LineField("status", words.STATUS, words.STATUS_HINT, optional=True),
            "social_worker": LineField("social_worker", words.SOCIAL_WORKER, optional=True),
            "address": TextField("address", words.ADDRESS, optional=True, least_lines=2),
            "address_is_confidential": CheckField(
                "address_is_confidential", words.ADDRESS_CONFIDENTIAL, words.ADDRESS_CONFIDENTIAL_HINT
            ),
            "paper_file": LineField("paper_file", words.PAPER_FILE, optional=True),
        }
        self.add(SectionHeading(words.SAFETY))
        for field in safety.values():
            self.add_field(field)
        self._sheet |= safety


class FrontSheetPage(DeskPage):
    """The page around the form."""

    def __init__(self, children: ChildrenService, bench: Bench) -> None:
        super().__init__(Place.FRONT_SHEET, bench)
        self._children = children
        self.form = FrontSheetForm(children, bench)
        self.form.saved.connect(self._on_saved)
        self.form.closed.connect(self._on_closed)
        page = ScrollPage(widest=820)
        page.add(self.form)
        self.column.addWidget(page, 1)

    @override
    def open_subject(self, subject: str) -> None:
        self.form.pause()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        subject = self.subject
        if not subject:
            self.form.begin_with("", ChildDetails(full_name=""))
            return
        self.ask(
            lambda: self._children.view(ChildId(subject)).details,
            lambda details: self.form.begin_with(subject, details),
        )

    @override
    def take_focus(self) -> None:
        """The form takes the keyboard when it begins."""

    @override
    def keep_drafts(self) -> None:
        self.form.keep_draft()

    def _on_saved(self, changed: Changed) -> None:
        self.say(words.SAVED)
        self.go(Place.CHILD, changed.id)

    def _on_closed(self) -> None:
        if self.subject:
            self.go(Place.CHILD, self.subject)
        else:
            self.go(Place.CHILDREN)


def _as_typed(name: str, value: object) -> str:
    if name == "other_names" and isinstance(value, tuple):
        return ", ".join(value)
    if name == "date_of_birth":
        return date_text(str(value))
    return str(value)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
