"""A request with the law behind it as it stands in a list, and the signs that it bears. Source: S65."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.deadlines import is_overdue
from safeguard_desktop.domain.entries import LegalStep
from safeguard_desktop.domain.legal import ENDS, LegalStepKind, Proceedings
from safeguard_desktop.services.legal.requests import LegalRow
from safeguard_desktop.ui.desk.acts import Acts, Flow
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Card,
    EmptyState,
    LinkButton,
    MutedText,
    SecondaryButton,
    SectionHeading,
    StatusPill,
    StrongText,
)
from safeguard_desktop.wording import legal as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.referrals import only_latest
from safeguard_desktop.wording.times import due_text

_ENDED_SHOWN = 30
Go = Callable[[Place, str], None]


class LegalCard(Card):
    """Whom it is about, who asks, and what is the matter with it."""

    decide_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, row: LegalRow, today: date) -> None:
        super().__init__()
        self.setObjectName(f"legal_card_{row.entry.id}")
        name = told_apart(row.child_name, row.told_apart_by)
        self.setAccessibleName(f"{words.ASKERS[row.body.asker]}: {name}")
        self.add(Acts(StrongText(name), *request_pills(row, today)))
        self.add(MutedText(words.asker_text(row.body)))
        self.add(MutedText(row.body.asked_for))
        flow = Flow()
        if row.is_open:
            decide = SecondaryButton(words.DECIDE, name=f"legal_decide_{row.entry.id}_button")
            decide.setAccessibleName(f"{words.DECIDE}: {name}")
            decide.clicked.connect(self.decide_wanted)
            flow.add(decide)
        link = LinkButton(words.OPEN_IT, name=f"legal_open_{row.entry.id}_button")
        link.setAccessibleName(f"{words.OPEN_IT}: {name}")
        link.clicked.connect(self.open_wanted)
        flow.add(link)
        self.add(flow)


def request_pills(row: LegalRow, today: date) -> list[StatusPill]:
    """Returns the signs of a request: by when, whether proceedings go on, that it is done."""
    pills = []
    if row.is_open:
        is_late = is_overdue(row.due_on, today)
        tone, icon = (Tone.STOP, "alarm-clock") if is_late else (Tone.CAUTION, "calendar-clock")
        pills.append(StatusPill(due_text(row.due_on, today), tone, icon))
    else:
        pills.append(StatusPill(words.ENDED[_end_of(row)], Tone.GOOD, "check"))
    if row.proceedings is not Proceedings.NONE:
        pills.append(StatusPill(words.PROCEEDINGS_NOW[row.proceedings], Tone.PLAIN, "scale"))
    if row.holds:
        pills.append(StatusPill(words.KEPT, Tone.STOP, "lock"))
    return pills


def _end_of(row: LegalRow) -> LegalStepKind:
    """Returns how a request that is no longer open ended: the last step that ends one."""
    steps = (view.body for view in row.steps)
    ends = [body.step for body in steps if isinstance(body, LegalStep) and body.step in ENDS]
    return ends[-1]


def fill_requests(rows: Sequence[LegalRow], today: str, go: Go, fill: Callable[[QWidget], None]) -> None:
    """Puts every request into a list: what is to be answered first, by its day."""
    day = date.fromisoformat(today)
    open_ones = [row for row in rows if row.is_open]
    ended = [row for row in rows if not row.is_open]
    for heading, part in ((words.OPEN_ONES, open_ones), (words.ENDED_ONES, ended[:_ENDED_SHOWN])):
        if part:
            fill(SectionHeading(heading))
        for row in part:
            card = LegalCard(row, day)
            card.decide_wanted.connect(partial(go, Place.SHARE, row.entry.id))
            card.open_wanted.connect(partial(go, Place.LEGAL_REQUEST, row.entry.id))
            fill(card)
    if len(ended) > _ENDED_SHOWN:
        fill(MutedText(only_latest(_ENDED_SHOWN, len(ended))))
    if not rows:
        fill(EmptyState("scale", words.EMPTY, words.EMPTY_HINT))
