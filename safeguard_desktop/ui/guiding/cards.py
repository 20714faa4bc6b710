"""An edition, a time limit and a ground as they stand in the list: what holds, whether it was changed, what was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from safeguard_desktop.domain.guidance import EditionStatus
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.guiding.grounds import GroundRow
from safeguard_desktop.services.guiding.keeping import EditionRow, LimitRow
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.desk.fold import Fold
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.titles import strong_row
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    LinkButton,
    MutedText,
    StatusPill,
)
from safeguard_desktop.wording import access as access_words
from safeguard_desktop.wording import guiding as words
from safeguard_desktop.wording import settings as setting_words
from safeguard_desktop.wording import time_limits as limit_words


class KeptCard(Card):
    """What holds, with a link to change it. `change_wanted` has no value."""

    change_wanted = Signal()

    def __init__(self, name: str, title: str, *pills: StatusPill) -> None:
        super().__init__()
        self.setObjectName(f"{name}_card")
        self.setAccessibleName(title)
        self._name, self._title = name, title
        self.add(strong_row(title, *pills))

    def add_change(self, changed: EntryView | None, earlier: Sequence[EntryView]) -> None:
        """Adds who changed it, the link to change it, and what stood there before."""
        if changed is not None:
            self.add(MutedText(words.changed_line(changed.recorder_name, changed.recorded_at)))
        link = LinkButton(words.CHANGE, name=f"change_{self._name}_button")
        link.setAccessibleName(f"{words.CHANGE}: {self._title}")
        link.clicked.connect(self.change_wanted)
        self.add(Flow(link))
        lines = [line for view in earlier if (line := words.earlier_line(view.body))]
        if lines:
            box = Column(2)
            for line in (*lines, words.WAS):
                box.add(MutedText(line))
            self.add(Fold(words.EARLIER, words.FEWER, box))


def edition_card(row: EditionRow) -> KeptCard:
    """Returns the card of an edition."""
    edition = row.edition
    card = KeptCard(f"edition_{edition.key}", edition.title, *_edition_pills(row))
    dates = setting_words.edition_line(edition.effective_from, edition.verified_on)
    card.add(MutedText("\n".join(line for line in (edition.source, dates, edition.note) if line)))
    card.add_change(row.changed, row.earlier)
    return card


def limit_card(row: LimitRow) -> KeptCard:
    """Returns the card of a time limit."""
    rule = row.rule
    pills = [StatusPill(limit_words.length(rule.count, rule.unit), Tone.PLAIN, "calendar-clock")]
    if row.changed is not None:
        pills.append(StatusPill(words.CHANGED, Tone.ACCENT, "pencil"))
    card = KeptCard(f"limit_{rule.key}", limit_words.NAMES[rule.key], *pills)
    card.add(guidance_banner(row.guidance))
    card.add_change(row.changed, row.earlier)
    return card


def ground_card(row: GroundRow) -> KeptCard:
    """Returns the card of a ground to keep something back."""
    pills = [StatusPill(words.CHANGED, Tone.ACCENT, "pencil")] if row.changed is not None else []
    card = KeptCard(f"ground_{row.rule.key}", access_words.GROUNDS_SHORT[row.rule.key], *pills)
    card.add(guidance_banner(row.guidance))
    card.add_change(row.changed, row.earlier)
    return card


def _edition_pills(row: EditionRow) -> list[StatusPill]:
    edition = row.edition
    is_seen = edition.status is EditionStatus.KNOWN and bool(edition.verified_on)
    text = setting_words.EDITION_STATUS[edition.status] if edition.verified_on else setting_words.NOT_CHECKED
    pills = [
        StatusPill(
            text,
            Tone.GOOD if is_seen else Tone.CAUTION,
            "circle-check" if is_seen else "circle-question-mark",
        )
    ]
    if row.changed is not None:
        pills.append(StatusPill(words.CHANGED if row.is_shipped else words.ADDED, Tone.ACCENT, "pencil"))
    return pills
