"""One matter told: by when to tell whom, whom it is about, its story in order, and what else is about the adult."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.adult_codes import Authority
from safeguard_desktop.domain.entries import Amendment
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.matters import Matter, MatterEntry, MatterState
from safeguard_desktop.domain.register import Contacts
from safeguard_desktop.domain.rows import AmendmentView, EntryView
from safeguard_desktop.services.matters.correcting import AMENDABLE
from safeguard_desktop.services.matters.matters import MatterDeadline, MatterRow, MatterView
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.story_view import Part
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    BodyText,
    Card,
    Column,
    Fact,
    KeyValueList,
    LinkButton,
    MutedText,
    PageTitle,
    Row,
    Section,
    StatusPill,
    TextLabel,
)
from safeguard_desktop.wording import matters as words
from safeguard_desktop.wording import personal as personal_words
from safeguard_desktop.wording.forms import source_of
from safeguard_desktop.wording.labels import ADULT_POSITIONS
from safeguard_desktop.wording.times import event_text

AMEND = "amend:"
_NAME_WIDTH = 190
_TONES = {
    MatterState.TO_SORT: Tone.CAUTION,
    MatterState.OPEN: Tone.ACCENT,
    MatterState.CONCLUDED: Tone.PLAIN,
    MatterState.CLOSED: Tone.GOOD,
}


def state_pill(row: MatterRow) -> StatusPill:
    """Returns how far a matter has come, in words."""
    return StatusPill(words.STATES[row.state], _TONES[row.state])


def fill_head(fill: Callable[[QWidget], None], view: MatterView) -> None:
    """Shows the title and whom it is about."""
    row, received = view.row, view.matter.received
    fill(title_row(PageTitle(_called(row)), state_pill(row)))
    fill(MutedText(words.line(row.kind, row.raised_at)))
    card = Card()
    card.setObjectName("matter_adult_card")
    facts = (
        Fact(words.ADULT, received.name),
        Fact(words.POSITION, " · ".join(filter(None, (ADULT_POSITIONS[received.position], received.job)))),
        Fact(words.REFERENCE, row.reference),
        Fact(words.KEPT, words.kept(view.matter.kept)),
    )
    card.add(KeyValueList([fact for fact in facts if fact.value], name_width=_NAME_WIDTH))
    fill(card)


def _called(row: MatterRow) -> str:
    return words.called(row.number, row.reference, is_kept=row.is_kept)


def fill_deadlines(fill: Callable[[QWidget], None], view: MatterView) -> None:
    """Shows by when to tell whom, each with what says so. Source: guidance.md sections 2.3 and 3."""
    if not view.deadlines:
        return
    card = Card(words.DEADLINES)
    card.setObjectName("matter_deadlines_card")
    if not view.deadlines[0].is_certain:
        card.add(MutedText(words.DEADLINES_IF))
    card.add(MutedText(words.DEADLINES_FROM))
    for deadline in view.deadlines:
        card.add(_deadline(deadline, view.contacts))
    fill(card)


def fill_rest(fill: Callable[[QWidget], None], view: MatterView, opens: Callable[[str], None]) -> None:
    """Shows the other matters about the same adult, and what the guidance says."""
    if view.others:
        section = Section(words.OTHERS)
        section.add(MutedText(words.OTHERS_WHY))
        for row in view.others:
            link = LinkButton(f"{_called(row)}: {words.line(row.kind, row.raised_at)}")
            link.setObjectName(f"other_matter_{row.reference if row.is_kept else row.number}_link")
            link.clicked.connect(lambda _checked=False, matter=row.id: opens(matter))
            section.add(link)
        fill(section)
    rules = Section(words.RULES)
    for rule in view.guidance:
        rules.add(guidance_banner(rule))
    fill(rules)


def parts(matter: Matter) -> tuple[Part, ...]:
    """Returns the story in the order in which it was written down; corrections stand with what they correct."""
    told = (entry for entry in matter.entries if not isinstance(entry.body, Amendment))
    return tuple(_part(entry, matter) for entry in told)


def _part(entry: MatterEntry, matter: Matter) -> Part:
    corrections = tuple(
        AmendmentView(each.seq, each.recorded_at, each.recorder_name, each.body)
        for each in matter.entries
        if isinstance(each.body, Amendment) and each.body.amended == entry.id
    )
    view = EntryView(
        id=entry.id,
        seq=entry.seq,
        recorded_at=entry.recorded_at,
        recorder=PersonId(""),
        recorder_name=entry.recorder_name,
        children=(),
        body=entry.body,
        amendments=corrections,
    )
    when = getattr(entry.reads, "when", None)
    can_amend = type(entry.body) in AMENDABLE
    return Part(
        view,
        event_text(when) if when is not None else "",
        ((words.CORRECT, f"{AMEND}{entry.id}"),) if can_amend else (),
    )


def _deadline(deadline: MatterDeadline, contacts: Contacts) -> QWidget:
    guidance = deadline.guidance
    column = Column(2)
    done = words.DONE if deadline.is_done else words.by_day(deadline.due_on)
    tone = Tone.GOOD if deadline.is_done else Tone.STOP if deadline.is_overdue else Tone.CAUTION
    text = words.overdue(deadline.due_on) if deadline.is_overdue else done
    name = TextLabel(words.AUTHORITIES[deadline.authority], "strong", wrap=False)
    row = Row(name, StatusPill(text, tone), spacing=Space.SMALL)
    row.stretch()
    column.add(row)
    if deadline.authority is Authority.LADO and not deadline.is_done:
        column.add(BodyText(contacts.lado or personal_words.NO_NUMBER))
    column.add(MutedText(guidance.text))
    column.add(MutedText(source_of(guidance)))
    return column
