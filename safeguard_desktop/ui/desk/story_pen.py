"""Writes entries into a text document: each text under a heading and a mark that say what sort it is.

Everything typed by a person is inserted as plain text, never as mark-up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.rules import is_unexplained
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.desk.telling import Told
from safeguard_desktop.ui.theme import Space, Tone, appearance, pixmap
from safeguard_desktop.wording import story as words
from safeguard_desktop.wording.story import Telling, quoted
from safeguard_desktop.wording.times import event_text

MARKS: Final[Mapping[Telling, tuple[str, Tone]]] = {
    Telling.FACT: ("eye", Tone.MUTED),
    Telling.CHILD_WORDS: ("message-square-quote", Tone.ACCENT),
    Telling.OPINION: ("scale", Tone.CAUTION),
    Telling.DONE: ("check", Tone.MUTED),
    Telling.PLAN: ("clipboard-list", Tone.MUTED),
    Telling.REASON: ("pen-line", Tone.MUTED),
}
_SMALL: Final = 0.88
_SIDE: Final = 15
_INDENT: Final = 24
_ONE_LINE: Final = 32
"""A link of fewer letters is not broken: half of it in the next line looks like another link."""


class Written(Protocol):
    """An entry of a story as it is to be written; see `story_view.Part`."""

    @property
    def view(self) -> EntryView: ...  # noqa: D102  # told in Part
    @property
    def when(self) -> str: ...  # noqa: D102  # told in Part
    @property
    def acts(self) -> tuple[tuple[str, str], ...]: ...  # noqa: D102  # told in Part
    @property
    def about(self) -> str: ...  # noqa: D102  # told in Part
    @property
    def spoken_by(self) -> str: ...  # noqa: D102  # told in Part


class StoryPen:
    """Writes one entry after the other, at the end of a document."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._cursor = QTextCursor(document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.beginEditBlock()
        self._is_empty = document.isEmpty()
        self._marks: set[str] = set()

    def finish(self) -> None:
        """Ends the writing: from here on the document may be laid out."""
        self._cursor.endEditBlock()

    def write(self, part: Written, *, is_first: bool = False) -> None:
        """Writes an entry: heading, what it is about, texts, corrections, and who recorded it."""
        view, when, about = part.view, part.when, part.about
        story = story_of(view)
        if not is_first:
            self._rule()
        self._block(Space.SMALL)
        self._text(f"{when} · {story.heading}" if when else story.heading, is_strong=True)
        if view.has_hold:
            self._sign("lock", Tone.STOP, words.KEPT)
        if view.amendments:
            self._sign("pencil", Tone.ACCENT, words.CORRECTED)
        if about:
            self._line(words.category_line(about))
        line = _untimed(story.line, view) if when else story.line
        if line and line != about:
            self._line(line)
        for told in story.texts:
            self._told(told, part.spoken_by)
        if view.body is not None and is_unexplained(view.now_reads, view.recorded_at):
            self._gap(words.NOT_EXPLAINED)
        self._corrections(view)
        self._foot(view, part.acts)

    def _gap(self, text: str) -> None:
        self._block(Space.SMALL)
        self._mark("history", Tone.CAUTION)
        self._text(f" {text}", Tone.CAUTION)

    def _told(self, told: Told, spoken_by: str) -> None:
        icon_name, tone = MARKS[told.sort]
        self._block(Space.SMALL)
        self._mark(icon_name, tone)
        of_another = words.words_of(spoken_by) if spoken_by and told.sort is Telling.CHILD_WORDS else ""
        self._text(f" {of_another or told.heading or words.TELLINGS[told.sort]}", tone, _SMALL)
        shown = quoted(told.text) if told.sort is Telling.CHILD_WORDS else told.text
        for line in shown.splitlines() or [""]:
            self._block(2, indent=_INDENT)
            self._text(line)

    def _corrections(self, view: EntryView) -> None:
        for amendment in view.amendments:
            body = amendment.body
            self._line(words.corrected_line(amendment.recorded_at, amendment.recorder_name, body.reason))
            for change in body.changes:
                self._line(words.correction_line(change.field, change.before, change.after), _INDENT)
        if view.clock_went_back:
            self._line(words.CLOCK_WENT_BACK)

    def _foot(self, view: EntryView, acts: Sequence[tuple[str, str]]) -> None:
        self._block(Space.SMALL)
        self._text(words.recorded_line(view), Tone.MUTED, _SMALL)
        for text, key in acts:
            self._text("    ")
            link = QTextCharFormat()
            link.setAnchor(True)
            link.setAnchorHref(key)
            link.setFontUnderline(True)
            link.setForeground(QColor(appearance().tokens.of(Tone.ACCENT)))
            self._cursor.insertText(_unbroken(text), link)

    def _line(self, text: str, indent: int = 0) -> None:
        self._block(4, indent=indent)
        self._text(text, Tone.MUTED)

    def _rule(self) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(Space.MEDIUM)
        form.setBottomMargin(Space.SMALL)
        form.setBackground(QColor(appearance().tokens.hairline))
        # A line of text in the smallest type: Qt's own rulers take the height of an ordinary line.
        thin = QTextCharFormat()
        thin.setFontPointSize(0.5)
        self._cursor.insertBlock(form, thin)

    def _block(self, above: int, indent: int = 0) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(above)
        form.setLeftMargin(appearance().pixels(indent))
        if self._is_empty:
            self._cursor.setBlockFormat(form)
            self._is_empty = False
        else:
            self._cursor.insertBlock(form, QTextCharFormat())

    def _text(
        self, text: str, tone: Tone = Tone.PLAIN, size: float = 1.0, *, is_strong: bool = False
    ) -> None:
        form = QTextCharFormat()
        form.setForeground(QColor(appearance().tokens.of(tone)))
        form.setFontPointSize(appearance().points(size))
        if is_strong:
            form.setFontWeight(QFont.Weight.Bold)
        self._cursor.insertText(text, form)

    def _sign(self, icon_name: str, tone: Tone, text: str) -> None:
        self._text("    ")
        self._mark(icon_name, tone)
        self._text(f" {text}", tone, is_strong=True)

    def _mark(self, icon_name: str, tone: Tone) -> None:
        name = f"{icon_name}-{tone.value}"
        if name not in self._marks:
            picture = pixmap(icon_name, tone, _SIDE)
            self._document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), picture)
            self._marks.add(name)
        form = QTextImageFormat()
        form.setName(name)
        form.setWidth(appearance().pixels(_SIDE))
        form.setHeight(appearance().pixels(_SIDE))
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        self._cursor.insertImage(form)


def _unbroken(link: str) -> str:
    """Returns the words of a link with spaces at which no line ends, unless it is a long one."""
    return link.replace(" ", "\N{NO-BREAK SPACE}") if len(link) < _ONE_LINE else link


def _untimed(line: str, view: EntryView) -> str:
    """Returns the line about an entry without the time of its event, where that stands above it already."""
    when = getattr(view.body, "when", None)
    if not isinstance(when, EventTime):
        return line
    time = event_text(when)
    if line.startswith(time):
        return line.removeprefix(time).removeprefix(", ")
    # A call and a talk are told as "Telephone, 23 November 2026 09:00, who": the way stands first.
    return line.replace(f", {time}", "", 1)
