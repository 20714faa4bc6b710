"""The form of a child's front sheet: for a new child, or anew for one who has a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import msgspec
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.acts.plans import plans_on
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.children.advice import ContactAdvice
from safeguard_desktop.ui.children.cards import side_by_side
from safeguard_desktop.ui.children.people_fields import PeopleFields
from safeguard_desktop.ui.children.status_fields import StatusFields
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import (
    CheckField,
    Choice,
    ChoiceField,
    DateField,
    Field,
    LineField,
    MutedText,
    PageTitle,
    Section,
    TextField,
    stops_in,
)
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import forms as form_words
from safeguard_desktop.wording.problems import problem_text
from safeguard_desktop.wording.times import date_text

NEW = "new"
_YES: Final = "yes"
_NO: Final = "no"


class FrontSheetForm(DeskForm):
    """The front sheet in parts. Only the full name is required. Source: guidance.md 3 and 10.3; S77, S91."""

    heading = PageTitle

    def __init__(self, children: ChildrenService, bench: Bench) -> None:
        super().__init__("front_sheet_form", words.FRONT_SHEET, words.SAVE, bench)
        self._children = children
        self._before = ChildDetails(full_name="")
        self._sheet: dict[str, Field] = {}
        self.parts: list[tuple[str, Section]] = []
        self.statuses = StatusFields(bench.dates.partly)
        self.people = PeopleFields()
        self.advice = ContactAdvice()
        self._add_identity()
        self._add_safety()
        self._add_people()
        self._add_more()
        self.reason = TextField("change_reason", words.CHANGE_REASON, optional=True, least_lines=1)
        self.fields["change_reason"] = self.reason
        choices = [Choice(_YES, words.TELLS_WORKER_YES), Choice(_NO, words.TELLS_WORKER_NO)]
        self.tells_worker = ChoiceField("tells_worker", words.TELLS_WORKER, choices, words.TELLS_WORKER_HINT)
        self.fields["tells_worker"] = self.tells_worker
        self._change_part = self._part(words.CHANGE, self.tells_worker, self.reason)
        self.add_acts()
        for cards in (self.statuses, self.people):
            # A field that goes must not be told later that its problem is gone.
            cards.removing.connect(self.summary.clear)
            cards.removed.connect(partial(bench.bus.undo_offered.emit, form_words.ROW_REMOVED))
        self.people.changed.connect(lambda: self.advice.count(self.people.people()))

    def begin_with(self, child: str, details: ChildDetails, advice: Sequence[Guidance]) -> None:
        """Begins the front sheet of a child as it reads now; "" for a new child."""
        self._before = details
        self.act_button.setText(words.SAVE if child else words.ADD_ACT)
        self._change_part.setVisible(bool(child))
        self.tells_worker.setVisible(bool(child and plans_on(details, self.bench.dates.today())))
        self.advice.say(advice)
        self.begin(child or NEW)

    def go_to(self, number: int) -> QWidget:
        """Puts the keyboard on the first question of a part, and returns the part."""
        _name, part = self.parts[number]
        next(stop for stop in stops_in(part) if stop.isVisible()).setFocus()
        return part

    def part_of(self, widget: QWidget) -> int:
        """Returns in which part a control lies; -1 for none."""
        found = (number for number, (_name, part) in enumerate(self.parts) if part.isAncestorOf(widget))
        return next(found, -1)

    @override
    def prefill(self) -> None:
        for name, field in self._sheet.items():
            value = getattr(self._before, name)
            if isinstance(field, CheckField):
                field.set_checked(value)
            elif isinstance(field, LineField | TextField):
                field.set_text(_as_typed(name, value))
        self.statuses.show_spans(self._before.statuses)
        self.people.show_people(self._before.people)
        # Words from before there were dates stay readable; nobody is asked for new ones.
        self._sheet["status"].setVisible(bool(self._before.status))

    @override
    def answers(self) -> dict[str, str]:
        return super().answers() | self.statuses.answers() | self.people.answers()

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.statuses.restore(answers)
        self.people.restore(answers)
        self._sheet["status"].setVisible(bool(self._before.status or answers.get("status")))

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        details, unchosen, tells = self.details(), self.statuses.problems(), self._tells_worker()
        if self.about == NEW:
            return lambda: (*self._children.problems(details), *unchosen)
        child = ChildId(self.about)
        return lambda: (
            *self._children.change_problems(child, details, tells_worker=tells),
            *unchosen,
        )

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        fields = self.fields | self.statuses.named_fields() | self.people.named_fields()
        self.summary.show_problems([(found.field, problem_text(found)) for found in problems], fields)

    @override
    def save(self) -> Callable[[], Changed]:
        details, reason = self.details(), self.reason.text()
        if self.about == NEW:
            return lambda: self._children.add(details)
        child, tells = ChildId(self.about), self._tells_worker() is True
        return lambda: self._children.change(child, details, reason, tells_worker=tells)

    def details(self) -> ChildDetails:
        """Returns the front sheet as it is typed."""
        typed: dict[str, object] = {}
        for name, field in self._sheet.items():
            if isinstance(field, CheckField):
                typed[name] = field.is_checked()
            elif isinstance(field, LineField | TextField):
                typed[name] = _listed(field.text()) if name == "other_names" else field.text()
        return msgspec.structs.replace(
            self._before, **typed, statuses=self.statuses.spans(), people=self.people.people()
        )

    def _tells_worker(self) -> bool | None:
        chosen = self.tells_worker.chosen()
        return None if chosen is None else chosen == _YES

    def _add_identity(self) -> None:
        born = DateField(
            "date_of_birth", words.DATE_OF_BIRTH, self.bench.dates.past, words.DATE_OF_BIRTH_HINT
        )
        note = LineField(
            "date_of_birth_note", words.DATE_OF_BIRTH_NOTE, words.DATE_OF_BIRTH_NOTE_HINT, optional=True
        )
        other = LineField("other_names", words.OTHER_NAMES, words.OTHER_NAMES_HINT, optional=True)
        self._part(
            words.WHO,
            self._ask(LineField("full_name", words.FULL_NAME, words.FULL_NAME_HINT)),
            self._ask(LineField("known_as", words.KNOWN_AS, words.KNOWN_AS_HINT, optional=True), other),
            self._ask(born, note),
            self._ask(
                LineField("group", words.GROUP, words.GROUP_HINT, optional=True),
                LineField("key_person", words.KEY_PERSON, words.KEY_PERSON_HINT, optional=True),
            ),
        )

    def _add_safety(self) -> None:
        self._part(
            words.SAFETY,
            self._ask(TextField("keeps_safe_today", words.KEEPS_SAFE, words.KEEPS_SAFE_HINT, optional=True)),
            self._ask(
                LineField("social_worker", words.SOCIAL_WORKER, words.SOCIAL_WORKER_HINT, optional=True)
            ),
        )
        self._part(
            words.STATUSES,
            MutedText(words.STATUSES_HINT),
            self._ask(LineField("status", words.STATUS_BEFORE, words.STATUS_BEFORE_HINT, optional=True)),
            self.statuses,
        )
        self._part(
            words.HOME,
            self._ask(TextField("address", words.ADDRESS, optional=True, least_lines=2)),
            self._ask(
                CheckField(
                    "address_is_confidential", words.ADDRESS_CONFIDENTIAL, words.ADDRESS_CONFIDENTIAL_HINT
                )
            ),
        )

    def _add_people(self) -> None:
        self._part(words.PEOPLE, self.advice, self.people)

    def _add_more(self) -> None:
        self._part(
            words.MORE_FACTS,
            self._ask(
                LineField("sex", words.SEX, optional=True),
                LineField("ethnicity", words.ETHNICITY, optional=True),
            ),
            self._ask(
                LineField("language", words.LANGUAGE, optional=True),
                LineField("upn", words.UPN, optional=True),
            ),
            self._ask(LineField("paper_file", words.PAPER_FILE, words.PAPER_FILE_HINT, optional=True)),
        )

    def _ask(self, *fields: Field) -> QWidget:
        """Takes questions of the front sheet up, and returns them side by side."""
        for field in fields:
            self._sheet[field.objectName()] = self.fields[field.objectName()] = field
        return fields[0] if len(fields) == 1 else side_by_side(*fields)

    def _part(self, name: str, *widgets: QWidget) -> Section:
        section = Section(name)
        section.setAccessibleName(name)
        for widget in widgets:
            section.add(widget)
        self.parts.append((name, section))
        self.add(section)
        return section


def _as_typed(name: str, value: object) -> str:
    if name == "other_names" and isinstance(value, tuple):
        return ", ".join(value)
    if name == "date_of_birth":
        return date_text(str(value))
    return str(value)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
