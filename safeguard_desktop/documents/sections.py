"""Whole sections that several documents share: front sheet, holds, what is withheld, glossary, contents.

Source: guidance.md sections 10.3 and 10.4; S95, X15.
"""

from __future__ import annotations

from typing import NamedTuple

from safeguard_desktop.documents.composing import Composer, Link, PageNumber
from safeguard_desktop.documents.content import FrontSheet, Hold, Person, Responsibility, Term, Withheld
from safeguard_desktop.documents.parts import (
    RED_LABEL,
    beside,
    born,
    fact,
    facts,
    heading,
    notice,
    subheading,
)
from safeguard_desktop.documents.style import (
    BODY,
    BODY_BOLD,
    BOTTOM,
    FULL,
    HAIRLINE,
    HEADING,
    LABEL,
    LABELS,
    MM,
    SMALL,
    TOP,
    VALUE,
    VALUES,
)
from safeguard_desktop.wording import documents as words

_RESPONSIBILITY = {
    Responsibility.HAS: words.HAS_RESPONSIBILITY,
    Responsibility.HAS_NOT: words.HAS_NO_RESPONSIBILITY,
    Responsibility.NOT_KNOWN: words.RESPONSIBILITY_UNKNOWN,
}


class Listed(NamedTuple):
    """A line of the contents."""

    key: str
    title: str
    level: int = 0


def contents(composer: Composer, sections: list[Listed]) -> None:
    """Lists the sections; their page numbers are filled in when everything has been placed."""
    composer.text(words.CONTENTS, HEADING, FULL, tag="H1")
    composer.space(3 * MM)
    for listed in sections:
        style = SMALL if listed.level else BODY_BOLD
        composer.need(12 * MM)
        composer.space(0.6 * MM if listed.level else 2.4 * MM)
        y = composer.here.y - style.type_size.leading * 0.76
        composer.text(listed.title, style, FULL.inset(6 * MM * listed.level, 20 * MM))
        element = len(composer.elements) - 1
        number = PageNumber(listed.key, FULL.right, y, style.type_size.size, style.colour, element)
        composer.page.numbers.append(number)
        composer.page.links.append(Link(listed.key, FULL.x, y - 1.4 * MM, FULL.width, 5 * MM))
        if not listed.level:
            composer.space(1.2 * MM)
            composer.rule(FULL, HAIRLINE)


def front_sheet(composer: Composer, child: FrontSheet) -> None:
    """The child and the people in the child's life."""
    heading(composer, "front-sheet", words.FRONT_SHEET)
    composer.rule(FULL, HAIRLINE)
    facts(
        composer,
        [
            (words.FULL_NAME, child.full_name),
            (words.KNOWN_AS_LABEL, child.known_as),
            (words.OTHER_NAMES, child.other_names),
            (words.DATE_OF_BIRTH, born(child)),
            (words.SEX, child.sex),
            (words.ETHNICITY, child.ethnicity),
            (words.HOME_LANGUAGE, child.language),
        ],
    )
    if child.is_address_confidential:
        warned = "\n".join(part for part in (child.address, words.ADDRESS_WARNING) if part)
        beside_alarm(composer, words.ADDRESS, words.ADDRESS_CONFIDENTIAL, warned)
    else:
        fact(composer, words.ADDRESS, child.address)
    facts(
        composer,
        [
            (words.CLASS, child.class_name),
            (words.UPN, child.upn),
            (words.REFERENCE, child.reference),
            (words.STATUS, child.status),
            (words.SOCIAL_WORKER, child.social_worker),
            (words.KEY_PERSON, child.key_person),
            (words.PAPER_FILE, child.paper_file),
        ],
    )
    _people(composer, child.people)


def beside_alarm(composer: Composer, label: str, alarm: str, text: str) -> None:
    """A fact that begins with a warning in red words."""
    composer.need(18 * MM)
    composer.space(1.6 * MM)
    start = composer.here
    composer.text(label, LABEL, LABELS)
    composer.go(start)
    composer.text(alarm, RED_LABEL, VALUES)
    composer.text(text, VALUE, VALUES)
    composer.space(1.5 * MM)
    composer.rule(FULL, HAIRLINE)


def _people(composer: Composer, people: tuple[Person, ...]) -> None:
    subheading(composer, words.PEOPLE)
    composer.rule(FULL, HAIRLINE)
    if not people:
        composer.space(1.5 * MM)
        composer.text(words.PEOPLE_NONE, BODY, FULL)
    for person in people:
        fact(composer, person.relationship, _person(person))


def _person(person: Person) -> str:
    name = (
        f"{person.name} – {_RESPONSIBILITY[person.responsibility]}" if person.responsibility else person.name
    )
    return "\n".join(part for part in (name, person.note) if part)


def holds(composer: Composer, entries: tuple[Hold, ...], intro: str = "") -> None:
    """What may not be destroyed, why, and what is asked of whoever receives it. Source: X02; guidance.md section 6."""
    heading(composer, "holds", words.HOLDS)
    notice(
        composer,
        words.DO_NOT_DESTROY,
        intro or f"{words.HOLDS_INTRO} {words.HOLDS_SENDER_KEEPS}",
        colour=RED_LABEL.colour,
    )
    composer.rule(FULL, HAIRLINE)
    for hold in entries:
        composer.need(16 * MM)
        composer.space(1.6 * MM)
        beside(composer, (hold.item, LABEL, LABELS), (hold.reason, BODY, VALUES))
        composer.text(words.HOLD_PLACED.format(at=hold.placed_at, by=hold.placed_by), SMALL, VALUES)
        for line in _of_hold(hold):
            composer.text(line, SMALL, VALUES)
        composer.space(1.5 * MM)
        composer.rule(FULL, HAIRLINE)


def _of_hold(hold: Hold) -> tuple[str, ...]:
    """Until when it is to stay at least, when it is looked at, and what came of it when it was."""
    floor = words.HOLD_FLOOR.format(day=hold.floor) if hold.floor else ""
    look_on = words.HOLD_LOOK_ON.format(day=hold.look_on) if hold.look_on else ""
    return tuple(filter(None, (" ".join(filter(None, (floor, look_on))), *hold.reviews)))


def withheld(
    composer: Composer,
    items: tuple[Withheld, ...],
    intro: str = words.WITHHELD_INTRO,
    none: str = words.WITHHELD_NONE,
) -> None:
    """What the paper leaves out and why; that nothing is left out is said as well."""
    intro = intro if items else none
    section(composer, "withheld", words.WITHHELD, intro)
    for item in items:
        fact(composer, item.what, item.why, BODY)


def others(composer: Composer, terms: tuple[Term, ...]) -> None:
    """Which role each other child has, by letter; nothing where there are none. Source: X11."""
    if not terms:
        return
    subheading(composer, words.OTHERS)
    composer.text(words.OTHERS_INTRO, SMALL, FULL)
    composer.space(2 * MM)
    composer.rule(FULL, HAIRLINE)
    for term in terms:
        fact(composer, term.term, term.meaning, BODY)
    composer.space(6 * MM)


def glossary(composer: Composer, terms: tuple[Term, ...]) -> None:
    """Roles, initials and words of the field, for a reader in seventy-five years. Source: X15."""
    section(composer, "glossary", words.GLOSSARY, words.GLOSSARY_INTRO)
    for term in terms:
        fact(composer, term.term, term.meaning, BODY)


def sources(composer: Composer, editions: tuple[str, ...]) -> None:
    """The guidance and editions that the decisions were made under."""
    section(composer, "sources", words.SOURCES, words.SOURCES_INTRO)
    for edition in editions:
        composer.text(edition, BODY, FULL)
        composer.space(1 * MM)


def section(composer: Composer, key: str, title: str, intro: str) -> None:
    """Begins a short section on the same page where there is room for a good part of it, else on the next."""
    if composer.here.y < TOP:
        if composer.here.y - BOTTOM < 70 * MM:
            composer.new_page()
        else:
            composer.space(12 * MM)
    heading(composer, key, title, intro)
