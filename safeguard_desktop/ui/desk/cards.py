"""Entries on the screen: each text marked as fact, as the child's words or as opinion, by heading and icon."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.ui.desk.story import Story, Told, story_of
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    BodyText,
    Card,
    Column,
    IconLabel,
    LinkButton,
    MutedText,
    Row,
    SectionHeading,
    StatusPill,
    StrongText,
    TextLabel,
)
from safeguard_desktop.wording import story as words
from safeguard_desktop.wording.story import Telling

_MARKS: Final[Mapping[Telling, tuple[str, Tone]]] = {
    Telling.FACT: ("eye", Tone.MUTED),
    Telling.CHILD_WORDS: ("message-square-quote", Tone.ACCENT),
    Telling.OPINION: ("scale", Tone.CAUTION),
    Telling.DONE: ("check", Tone.MUTED),
    Telling.REASON: ("pen-line", Tone.MUTED),
}


class ToldText(QWidget):
    """One text under a heading that says what sort it is. The child's words stand in quotation marks."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        icon_name, tone = _MARKS[told.sort]
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        across.addWidget(IconLabel(icon_name, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
        column = Column(2)
        heading = TextLabel(told.heading or words.TELLINGS[told.sort], "small")
        heading.setProperty("tone", tone.value)
        shown = f"“{told.text}”" if told.sort is Telling.CHILD_WORDS else told.text
        text = BodyText(shown, selectable=True)
        text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        text.setAccessibleName(f"{heading.text()}: {shown}")
        column.add(heading)
        column.add(text)
        across.addWidget(column, 1)


class EntryCard(QFrame):
    """One entry: when and what, who recorded it, its texts, its corrections, and whether it must be kept."""

    def __init__(
        self, view: EntryView, when: str = "", acts: Mapping[str, Callable[[], None]] | None = None
    ) -> None:
        """Makes the card.

        Args:
            view: The entry.
            when: The time of the event, as the heading of the card; nothing in a history in order of recording.
            acts: The words of links, and what each does.
        """
        super().__init__()
        story = story_of(view)
        self.setProperty("kit", "card")
        self.setObjectName(f"entry_{view.seq}_card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self.body.setSpacing(Space.SMALL)
        self.body.addWidget(self._top(story, view, when))
        if story.line:
            self.body.addWidget(MutedText(story.line))
        for told in story.texts:
            self.body.addWidget(ToldText(told))
        self._add_corrections(view)
        self.body.addWidget(self._foot(view, acts or {}))

    def _top(self, story: Story, view: EntryView, when: str) -> Row:
        top = Row(spacing=Space.SMALL)
        top.add(StrongText(f"{when} · {story.heading}" if when else story.heading), 1)
        if view.has_hold:
            top.add(StatusPill(words.KEPT, Tone.STOP, "lock"))
        if view.amendments:
            top.add(StatusPill(words.CORRECTED, Tone.ACCENT, "pencil"))
        return top

    def _add_corrections(self, view: EntryView) -> None:
        for amendment in view.amendments:
            body = amendment.body
            line = words.corrected_line(amendment.recorded_at, amendment.recorder_name, body.reason)
            self.body.addWidget(MutedText(line))
            for change in body.changes:
                shown = words.correction_line(change.field, change.before, change.after)
                self.body.addWidget(MutedText(f"    {shown}"))
        if view.clock_went_back:
            self.body.addWidget(MutedText(words.CLOCK_WENT_BACK))

    def _foot(self, view: EntryView, acts: Mapping[str, Callable[[], None]]) -> Row:
        foot = Row(spacing=Space.SMALL)
        foot.add(TextLabel(words.recorded_line(view), "small"), 1)
        for text, act in acts.items():
            link = LinkButton(text)
            link.setAccessibleDescription(story_of(view).heading)
            link.clicked.connect(act)
            foot.add(link)
        return foot


def story_card(heading: str, story: Story) -> Card:
    """Returns a card with the texts of a story, without who recorded it."""
    card = Card()
    if heading:
        card.add(SectionHeading(heading))
    if story.line:
        card.add(MutedText(story.line))
    for told in story.texts:
        card.add(ToldText(told))
    return card
