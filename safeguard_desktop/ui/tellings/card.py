"""One telling in full: to whom, about which child, when; what was told, why, and on what ground."""

from __future__ import annotations

from PySide6.QtCore import Signal

from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.storage.models.tellings import TellingRow
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.desk.titles import strong_row
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import BodyText, Card, LinkButton, MutedText, StatusPill
from safeguard_desktop.wording import tellings as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import minute_text

_TONES = {
    TellingKind.NOT_SHARED: (Tone.CAUTION, "x"),
    TellingKind.DECIDED: (Tone.CAUTION, "calendar-clock"),
    TellingKind.PARTLY: (Tone.CAUTION, "calendar-clock"),
    TellingKind.DROPPED: (Tone.CAUTION, "x"),
}


class TellingCard(Card):
    """A telling. `open_wanted` asks for the story that it stands in."""

    open_wanted = Signal()

    def __init__(self, row: TellingRow) -> None:
        super().__init__()
        self.setObjectName(f"telling_card_{row.entry.id}")
        tone, icon_name = _TONES.get(row.kind, (Tone.PLAIN, ""))
        whom = words.whom(row.telling)
        self.setAccessibleName(f"{words.KINDS[row.kind]}: {whom}")
        self.add(strong_row(whom, StatusPill(words.KINDS[row.kind], tone, icon_name)))
        self.add(MutedText(_line(row)))
        body = row.entry.now_reads
        if body is not None:
            for text in filter(None, (words.told_of(body, row.behind), words.why_line(body))):
                self.add(BodyText(text, selectable=True))
        if row.telling.grounds:
            self.add(MutedText(words.grounds_line(row.telling.grounds)))
        self.link = LinkButton(words.OPEN_IT, name=f"open_telling_{row.entry.id}_button")
        self.link.setAccessibleName(f"{words.OPEN_IT}: {whom}, {_children(row)}")
        self.link.clicked.connect(self.open_wanted)
        self.add(Flow(self.link))


def _line(row: TellingRow) -> str:
    concern = concern_name(row.number, "") if row.number else ""
    recorded = words.recorded_by(row.entry.recorder_name)
    return " · ".join(filter(None, (minute_text(row.told_from), _children(row), concern, recorded)))


def _children(row: TellingRow) -> str:
    return ", ".join(told_apart(child.full_name, child.told_apart_by) for child in row.children)
