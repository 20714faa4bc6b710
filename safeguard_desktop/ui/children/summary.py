"""The top of a child's page: what keeps this child safe today, without scrolling. Source: UI.md, "Child's page"."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from safeguard_desktop.domain.child import ChildDetails, RelatedPerson, YesNo
from safeguard_desktop.domain.rows import ChildView
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.widgets import Banner, Card, Fact, KeyValueList, PageTitle, Row, StatusPill
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording.story import KEPT
from safeguard_desktop.wording.times import age_text, date_text


def name_row(view: ChildView) -> Row:
    """Returns the name, and the signs that nobody may overlook."""
    details = view.details
    is_other = details.known_as and details.known_as not in details.full_name.split()
    name = f"{details.full_name} ({details.known_as})" if is_other else details.full_name
    signs = []
    if details.address_is_confidential:
        signs.append(StatusPill(words.ADDRESS_CONFIDENTIAL, Tone.CAUTION, "eye-off"))
    if view.holds:
        signs.append(StatusPill(KEPT, Tone.STOP, "lock"))
    return title_row(PageTitle(name), *signs)


def born_line(details: ChildDetails, today: str) -> str:
    """Returns date of birth, age, what is said about it, and the class."""
    age = age_text(details.date_of_birth, date.fromisoformat(today))
    from_birth = words.born(date_text(details.date_of_birth), age)
    return " · ".join(part for part in (from_birth, details.date_of_birth_note, details.group) if part)


def safety_banner(details: ChildDetails) -> Banner:
    """Returns what keeps this child safe today, or that nobody has written it yet."""
    text = details.keeps_safe_today or words.KEEPS_SAFE_EMPTY
    return Banner(Tone.ACCENT, text, title=words.KEEPS_SAFE, icon_name="shield-check")


class SummaryCard(Card):
    """Status and people, in two columns where there is room."""

    def __init__(self, details: ChildDetails) -> None:
        super().__init__()
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.WIDE)
        width = 150
        left = KeyValueList(_standing(details), name_width=width)
        right = KeyValueList(_people(details), name_width=width)
        is_wide = appearance().text_scale <= 1.25
        grid.addWidget(left, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(right, 0 if is_wide else 1, 1 if is_wide else 0, Qt.AlignmentFlag.AlignTop)
        for column in range(2 if is_wide else 1):
            grid.setColumnStretch(column, 1)
        self.add(box)


def _standing(details: ChildDetails) -> tuple[Fact, ...]:
    address = Fact(words.ADDRESS, details.address)
    if details.address_is_confidential:
        address = Fact(words.ADDRESS, f"{details.address}\n{words.ADDRESS_CONFIDENTIAL}", Tone.CAUTION)
    return (
        Fact(words.STATUS, details.status),
        Fact(words.SOCIAL_WORKER, details.social_worker),
        address,
        Fact(words.PAPER_IS_IN, details.paper_file),
    )


def _people(details: ChildDetails) -> tuple[Fact, ...]:
    people = details.people
    facts = [
        Fact(words.PARENTAL_RESPONSIBILITY, _listed(people, "parental_responsibility", YesNo.YES)),
        Fact(words.MAY_COLLECT, _listed(people, "may_collect", YesNo.YES)),
    ]
    kept_away = _listed(people, "may_collect", YesNo.NO)
    if kept_away:
        facts.append(Fact(words.MAY_NOT_COLLECT, kept_away, Tone.CAUTION))
    return tuple(facts)


def _unbroken(phone: str) -> str:
    """Returns a number that stays in one line."""
    return phone.replace(" ", "\N{NO-BREAK SPACE}")


def _listed(people: tuple[RelatedPerson, ...], question: str, answer: YesNo) -> str:
    return "\n".join(
        ", ".join(part for part in (person.name, person.relationship, _unbroken(person.phone)) if part)
        for person in people
        if getattr(person, question) is answer
    )
