"""The top of a child's page: what keeps this child safe today, in sight without scrolling. Source: UI.md."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from safeguard_desktop.domain.child import ChildDetails, PersonKind, RelatedPerson, YesNo
from safeguard_desktop.domain.rows import ChildRow, ChildView
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, Fact, MutedText, PageTitle, Row, StatusPill
from safeguard_desktop.wording import child_file as file_words
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording.story import KEPT
from safeguard_desktop.wording.times import age_text, date_text


def name_row(view: ChildView) -> Flow:
    """Returns the name, and the signs that nobody may overlook."""
    signs = []
    if view.details.address_is_confidential:
        signs.append(StatusPill(words.ADDRESS_CONFIDENTIAL, Tone.CAUTION, "eye-off"))
    if view.holds:
        signs.append(StatusPill(KEPT, Tone.STOP, "lock"))
    return title_row(PageTitle(title_of(view.row, view.details)), *signs)


def title_of(row: ChildRow, details: ChildDetails) -> str:
    """Returns the name and the one that the child is known by; two children of one name are told apart."""
    is_other = details.known_as and details.known_as not in details.full_name.split()
    name = f"{details.full_name} ({details.known_as})" if is_other else details.full_name
    return words.told_apart(name, row.told_apart_by)


def born_row(details: ChildDetails, today: str) -> Row:
    """Returns date of birth, age and class; a date that is disputed or not exact has its sign. Source: S77."""
    age = age_text(details.date_of_birth, date.fromisoformat(today))
    from_birth = words.born(date_text(details.date_of_birth), age)
    line = " · ".join(part for part in (from_birth, details.group) if part)
    row = Row(MutedText(line[:1].upper() + line[1:]))
    if details.date_of_birth_note:
        row.add(StatusPill(details.date_of_birth_note, Tone.CAUTION, "circle-question-mark"))
        row.stretch()
    else:
        row.body.setStretch(0, 1)
    return row


def safety_banner(details: ChildDetails) -> Banner:
    """Returns what keeps this child safe today, or that nobody has written it yet."""
    text = details.keeps_safe_today or words.KEEPS_SAFE_EMPTY
    return Banner(Tone.ACCENT, text, title=words.KEEPS_SAFE, icon_name="shield-check")


def standing(details: ChildDetails, today: str) -> tuple[Fact, ...]:
    """Returns what holds today and who from outside helps."""
    held = [span for span in details.statuses if span.holds_on(today)]
    lines = [
        " · ".join(filter(None, (words.STATUS_SIGNS[span.status], file_words.since_text(span))))
        for span in held
    ]
    if details.status:
        lines.append(details.status)
    helpers = [details.social_worker, *map(_described, _of_kind(details.people, PersonKind.PROFESSIONAL))]
    return (
        Fact(file_words.STATUS_TODAY, "\n".join(lines) or file_words.NO_STATUS),
        Fact(file_words.PROFESSIONALS, "\n".join(filter(None, helpers)) or file_words.NOT_WRITTEN),
        Fact(words.KEY_PERSON, details.key_person or file_words.NOT_WRITTEN),
    )


def people(details: ChildDetails) -> tuple[Fact, ...]:
    """Returns who is responsible, who may collect and who may not, and who else lives with the child."""
    own = [person for person in details.people if person.kind is not PersonKind.PROFESSIONAL]
    facts = [
        Fact(label, _listed(own, question, YesNo.YES) or file_words.NOT_WRITTEN)
        for label, question in (
            (words.PARENTAL_RESPONSIBILITY, "parental_responsibility"),
            (words.MAY_COLLECT, "may_collect"),
        )
    ]
    kept_away = _listed(own, "may_collect", YesNo.NO)
    if kept_away:
        facts.append(Fact(words.MAY_NOT_COLLECT, kept_away, Tone.CAUTION))
    at_home = [
        f"{person.name}, {person.relationship}" for person in own if person.lives_with_child is YesNo.YES
    ]
    return (*facts, Fact(file_words.LIVES_WITH, "\n".join(at_home) or file_words.NOT_WRITTEN))


def more_facts(details: ChildDetails, today: str) -> tuple[Fact, ...]:
    """Returns what is needed now and then: it stays folded away."""
    ended = [
        f"{words.STATUS_SIGNS[span.status]} · {file_words.since_text(span)}"
        for span in details.statuses
        if not span.holds_on(today)
    ]
    facts = (
        Fact(words.OTHER_NAMES, ", ".join(details.other_names)),
        Fact(file_words.ENDED_STATUSES, "\n".join(ended)),
        Fact(words.PEOPLE, "\n".join(map(_described, details.people))),
        Fact(words.LANGUAGE, details.language),
        Fact(words.ETHNICITY, details.ethnicity),
        Fact(words.SEX, details.sex),
        Fact(words.UPN, details.upn),
        Fact(words.PAPER_IS_IN, details.paper_file),
    )
    return tuple(fact for fact in facts if fact.value)


def _of_kind(people: Iterable[RelatedPerson], kind: PersonKind) -> list[RelatedPerson]:
    return [person for person in people if person.kind is kind]


def _described(person: RelatedPerson) -> str:
    parts = (person.name, person.relationship, person.organisation, _unbroken(person.phone))
    return ", ".join(part for part in parts if part)


def _unbroken(phone: str) -> str:
    """Returns a number that stays in one line."""
    return phone.replace(" ", "\N{NO-BREAK SPACE}")


def _listed(people: Iterable[RelatedPerson], question: str, answer: YesNo) -> str:
    return "\n".join(_described(person) for person in people if getattr(person, question) is answer)
