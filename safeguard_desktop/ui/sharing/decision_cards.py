"""The tab "Decisions" under Sharing: what is still to be written down in full, and every decision that was made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.tellings import UNSENT
from safeguard_desktop.services.sharing.listing import DecisionRow, OwedRow, SharingList
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Card,
    EmptyState,
    Fact,
    KeyValueList,
    MutedText,
    Row,
    SecondaryButton,
    SectionHeading,
    StatusPill,
)
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording import sharing_codes, sharing_story
from safeguard_desktop.wording import tellings as telling_words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.referrals import only_latest
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import due_text, event_text

_SHOWN: Final = 30
_NAME_WIDTH: Final = 150
Go = Callable[[Place, str], None]


class DecisionCards:
    """Makes the cards of the tab; `go` leads to the wizard or to one decision."""

    def __init__(self, go: Go, today: str) -> None:
        """Keep where the cards lead, and the present day as an ISO date."""
        self._go, self._today = go, today

    def fill(self, found: SharingList, fill: Callable[[QWidget], None]) -> None:
        """Puts everything into the tab, what is owed first."""
        if found.owed:
            fill(SectionHeading(words.OWED))
        for owed in found.owed:
            fill(self._owed_card(owed))
        if found.decisions:
            fill(SectionHeading(words.DECISIONS))
        for row in found.decisions[:_SHOWN]:
            fill(self._card(row))
        if len(found.decisions) > _SHOWN:
            fill(MutedText(only_latest(_SHOWN, len(found.decisions))))
        if not (found.decisions or found.owed):
            fill(EmptyState("share-2", words.EMPTY, words.EMPTY_HINT))

    def _owed_card(self, row: OwedRow) -> Card:
        card = Card()
        card.setObjectName(f"owed_card_{row.task.entry.id}")
        is_first = row.task.kind is TaskKind.MAKE_GOOD
        name = told_apart(row.task.child_name, row.task.told_apart_by)
        pill = StatusPill(
            due_text(row.task.due_on, date.fromisoformat(self._today)),
            _tone(row.task.due_on, self._today),
            "alarm-clock",
        )
        card.add(_head(name, pill))
        line = words.MAKE_GOOD_LINE if is_first else words.REVIEW_LINE
        about = sharing_story.outcome_line(row.decision) if row.decision is not None else row.why
        card.add(MutedText(" · ".join(filter(None, (concern_name(row.task.number, ""), line, about)))))
        act = words.MAKE_GOOD_ACT if is_first else words.REVIEW_ACT
        card.add(self._button(act, f"owed_{row.task.entry.id}_button", Place.SHARE, row.task.entry.id, name))
        return card

    def _card(self, row: DecisionRow) -> QWidget:
        card, body = Card(), row.body
        card.setObjectName(f"decision_card_{row.view.id}")
        tone = Tone.ACCENT if body.shares else Tone.PLAIN
        pill = StatusPill(
            sharing_codes.OUTCOMES_DONE[body.outcome], tone, "share-2" if body.shares else "scale"
        )
        name = told_apart(row.child_name, row.told_apart_by)
        card.add(_head(name, pill, *standing_pills(row)))
        facts = [
            Fact(sharing_story.TO_WHOM, sharing_story.recipient_text(body)),
            Fact(sharing_story.PURPOSE, sharing_codes.PURPOSES[body.purpose]),
            Fact(words.REASON, body.reason),
            Fact(words.WHEN_AND_WHO, f"{event_text(body.when)} · {row.view.recorder_name}"),
        ]
        card.add(KeyValueList(facts, name_width=_NAME_WIDTH))
        card.add(
            self._button(
                words.OPEN_DECISION,
                f"decision_{row.view.id}_button",
                Place.SHARING_DECISION,
                row.view.id,
                name,
            )
        )
        return card

    def _button(self, text: str, name: str, place: Place, subject: str, about: str) -> SecondaryButton:
        button = SecondaryButton(text, name=name)
        button.setAccessibleName(f"{text}: {about}")
        button.clicked.connect(partial(self._go, place, subject))
        return button


def _tone(due_on: str, today: str) -> Tone:
    return Tone.STOP if due_on < today else Tone.CAUTION


def _head(name: str, *pills: StatusPill) -> Row:
    row = Row(SectionHeading(name))
    row.stretch()
    for pill in pills:
        row.add(pill)
    return row


def standing_pills(row: DecisionRow) -> tuple[StatusPill, ...]:
    """Returns the sign that something of a decision has still to go, or that nothing goes any more; else none."""
    if row.came_of not in UNSENT:
        return ()
    tone, icon_name = (Tone.CAUTION, "calendar-clock") if row.is_to_be_sent else (Tone.PLAIN, "x")
    return (StatusPill(telling_words.KINDS[row.came_of], tone, icon_name),)
