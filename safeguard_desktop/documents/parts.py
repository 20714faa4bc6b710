"""The pieces that documents are put together from: headings, facts with labels, notices, quoted text, authors."""

from __future__ import annotations

from collections.abc import Iterable

from safeguard_desktop.documents.composing import Composer, Place
from safeguard_desktop.documents.content import Author, Authorship, FrontSheet, Making, RecordState
from safeguard_desktop.documents.style import (
    BODY,
    FULL,
    HAIRLINE,
    HEADING,
    LABEL,
    LABELS,
    MM,
    PALE,
    PETROL,
    RED,
    SUBHEADING,
    VALUE,
    VALUES,
    Column,
    Style,
)
from safeguard_desktop.wording import documents as words


def heading(composer: Composer, key: str, title: str, intro: str = "") -> None:
    """Begins a section: its title, marked for outline and contents, and a sentence or two about it."""
    composer.section(key, title)
    composer.text(title, HEADING, FULL, tag="H1")
    composer.space(1.5 * MM)
    if intro:
        composer.text(intro, BODY, FULL)
        composer.space(3 * MM)


def subheading(composer: Composer, title: str) -> None:
    """A heading within a section, kept with what follows it."""
    composer.need(24 * MM)
    composer.space(5 * MM)
    composer.text(title, SUBHEADING, FULL, tag="H2")
    composer.space(1 * MM)


def fact(composer: Composer, label: str, value: str, style: Style = VALUE) -> None:
    """One line of a table of facts: a label, its value beside it, a hairline below. An empty value says so."""
    composer.need(9 * MM)
    composer.space(1.6 * MM)
    beside(composer, (label, LABEL, LABELS), (value or words.NOT_RECORDED, style, VALUES))
    composer.space(1.5 * MM)
    composer.rule(FULL, HAIRLINE)


def facts(composer: Composer, rows: Iterable[tuple[str, str]]) -> None:
    """Several facts, one below the other."""
    for label, value in rows:
        fact(composer, label, value)


def beside(composer: Composer, left: tuple[str, Style, Column], right: tuple[str, Style, Column]) -> None:
    """Sets two texts side by side and goes on below the longer one."""
    start = composer.here
    composer.text(*left)
    left_end = composer.here
    composer.go(start)
    composer.text(*right)
    below(composer, left_end)


def below(composer: Composer, other: Place) -> None:
    """Moves the cursor below the end of a neighbouring column, if that reaches further down."""
    here = composer.here
    if (other.page, -other.y) > (here.page, -here.y):
        composer.go(other)


def notice(composer: Composer, title: str, text: str, *, colour: str = PETROL) -> None:
    """A passage on a pale ground with a rule at its left, for what must not be overlooked."""
    composer.need(26 * MM)
    composer.space(6 * MM)
    start = composer.here
    inner = FULL.inset(5 * MM, 5 * MM)
    composer.labelled(title, Style(LABEL.type_size, colour), text, BODY, inner)
    composer.ground(start, Column(FULL.x, 1.1 * MM), colour, above=3 * MM, below=2.4 * MM)
    composer.ground(start, FULL, PALE, above=3 * MM, below=2.4 * MM)
    composer.space(5.4 * MM)


def quoted(composer: Composer, label: str, text: str, column: Column, *, colour: str = PETROL) -> None:
    """Somebody's exact words: the label above, the text set in with a rule at its left."""
    composer.need(12 * MM)
    composer.space(1 * MM)
    composer.text(label, Style(LABEL.type_size, colour), column)
    start = composer.here
    composer.text(text, BODY, column.inset(3.5 * MM))
    composer.ground(start, Column(column.x, 0.7 * MM), colour, above=-0.6 * MM, below=0.2 * MM)
    composer.space(1 * MM)


def labelled(composer: Composer, label: str, text: str, column: Column) -> None:
    """A label and its text on one line and the lines below; nothing where the text is empty."""
    if text:
        composer.space(0.8 * MM)
        composer.labelled(label, LABEL, text, BODY, column)


def author_name(author: Author) -> str:
    """The author with the role spelt out; a name that nobody has confirmed says so. Source: DESIGN section 3."""
    pattern = words.AUTHOR if author.role else words.AUTHOR_WITHOUT_ROLE
    doubt = words.AS_TYPED if author.authorship is Authorship.AS_TYPED else ""
    return pattern.format(name=author.name, role=author.role) + doubt


def link_groups(link: str, groups: int) -> str:
    """The beginning of a link in groups of four digits, to be read out over the telephone."""
    return " ".join(link[at : at + 4] for at in range(0, groups * 4, 4))


def head_entry(state: RecordState) -> str:
    """The newest entry of the record with the whole of its link, in lines that can be compared digit by digit."""
    half = len(state.link) // 2
    groups = (link_groups(part, 8) for part in (state.link[:half], state.link[half:]))
    return "\n".join((words.STATE_SEQUENCE.format(sequence=state.sequence), *groups))


def state_line(state: RecordState) -> str:
    """The state of the record as every foot shows it."""
    return words.RECORD_STATE.format(sequence=state.sequence, link=link_groups(state.link, 4))


def head_child(child: FrontSheet) -> str:
    """How the running head names the child: by reference and date of birth, never by name."""
    born = child.date_of_birth or words.DATE_OF_BIRTH_UNKNOWN
    return words.HEAD_CHILD.format(reference=child.reference, date_of_birth=born)


def born(child: FrontSheet) -> str:
    """The date of birth, with what is disputed or not sure about it. Source: S77."""
    return words.born_text(child.date_of_birth, child.date_of_birth_note)


def child_name(child: FrontSheet) -> str:
    """The child's full name, with the name they go by where it is another."""
    if not child.known_as or child.known_as == child.full_name:
        return child.full_name
    return words.KNOWN_AS.format(name=child.full_name, known_as=child.known_as)


def prepared(making: Making) -> str:
    """When and by whom the document was made."""
    pattern = words.PREPARED_BY if making.role else words.PREPARED_BY_NAME
    made = pattern.format(at=making.at, name=making.by, role=making.role)
    return "\n".join(part for part in (made, making.contact) if part)


RED_LABEL = Style(LABEL.type_size, RED)
