"""A referral, and a line of the log of advice, as they stand in a list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Signal

from safeguard_desktop.domain.deadlines import is_overdue
from safeguard_desktop.domain.entries import AdviceTaken, Referral
from safeguard_desktop.domain.referral_rows import ReferralRow
from safeguard_desktop.services.acts.consulting import AdviceRow
from safeguard_desktop.ui.desk.act_bar import Act
from safeguard_desktop.ui.desk.acts import Acts, Flow
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Card,
    KitButton,
    LinkButton,
    MutedText,
    SecondaryButton,
    StatusPill,
    StrongText,
)
from safeguard_desktop.wording import referrals as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import due_text, event_text


class ReferralCard(Card):
    """Whom it is about, what is the matter with it, and what can be done. `act_wanted` carries the key of an act."""

    act_wanted = Signal(str)
    open_wanted = Signal()

    def __init__(self, row: ReferralRow, today: date, acts: Mapping[str, Act]) -> None:
        super().__init__()
        self.setObjectName(f"referral_card_{row.entry.id}")
        self._buttons: list[KitButton] = []
        name = told_apart(row.child_name, row.told_apart_by)
        about = concern_name(row.number, row.reference) if row.concern is not None else ""
        self._title = " · ".join(filter(None, (name, about)))
        self.setAccessibleName(f"{words.KINDS[row.kind]}: {self._title}")
        self.add(Acts(StrongText(self._title), *_pills(row, today)))
        self.add(MutedText(_line(row)))
        if row.gaps:
            self.add(MutedText(words.gaps_text(row.gaps)))
        self._add_buttons(row, acts)

    def first_button(self) -> KitButton:
        """Returns where the keyboard goes on this card."""
        return self._buttons[0]

    def _add_buttons(self, row: ReferralRow, acts: Mapping[str, Act]) -> None:
        keys = wanted_acts(row)
        flow = Flow()
        for number, key in enumerate(keys):
            kind = SecondaryButton if number == 0 else LinkButton
            button = kind(acts[key].text, name=f"{key}_{row.entry.id}_button")
            button.clicked.connect(partial(self.act_wanted.emit, key))
            self._put(flow, button)
        link = LinkButton(words.OPEN_IT, name=f"open_{row.entry.id}_button")
        link.clicked.connect(self.open_wanted)
        self._put(flow, link)
        self.add(flow)

    def _put(self, flow: Flow, button: KitButton) -> None:
        button.setAccessibleName(f"{button.text()}: {self._title}")
        self._buttons.append(button)
        flow.add(button)


def wanted_acts(row: ReferralRow) -> tuple[str, ...]:
    """Returns the keys of the acts that a referral asks for, the most urgent first."""
    found = {
        "lead_knows": row.lead_open,
        "referral_answer": row.is_open and row.answer_open,
        "referral_written": row.waits_for_writing,
        "make_good": bool(row.gaps),
        "referral_outcome": row.is_open,
        "referral_paper": True,
        "referral_further": row.is_open,
    }
    return tuple(key for key, is_wanted in found.items() if is_wanted)


class AdviceCard(Card):
    """Advice that was taken: from whom, whether the child was named, and whether it is a referral now."""

    open_wanted = Signal()

    def __init__(self, row: AdviceRow) -> None:
        super().__init__()
        self.setObjectName(f"advice_card_{row.entry.id}")
        body = row.entry.now_reads
        name = " · ".join(filter(None, (row.child_name, concern_name(row.number, "") if row.number else "")))
        self.add(Acts(StrongText(name or words.FOR_NO_CHILD), *_advice_pills(row)))
        told = story_of(row.entry)
        self.add(MutedText(told.line))
        if isinstance(body, AdviceTaken) and body.text:
            self.add(MutedText(body.text))
        link = LinkButton(words.OPEN_IT, name=f"open_{row.entry.id}_button")
        link.setAccessibleName(f"{link.text()}: {name}")
        link.clicked.connect(self.open_wanted)
        self.add(Flow(link))


def _advice_pills(row: AdviceRow) -> list[StatusPill]:
    body = row.entry.now_reads
    pills = []
    if isinstance(body, AdviceTaken) and body.identity_disclosed is False:
        pills.append(StatusPill(words.PILL_WITHOUT_NAME, Tone.PLAIN))
    if row.became is not None:
        pills.append(StatusPill(words.PILL_BECAME, Tone.ACCENT, "send"))
    return pills


def _line(row: ReferralRow) -> str:
    body = row.entry.now_reads
    if not isinstance(body, Referral):
        return ""
    when = words.name_given(event_text(body.when)) if body.name_given else event_text(body.when)
    made_by = words.MADE_BY_LINE.format(name=body.made_by) if body.made_by else ""
    return ". ".join(
        filter(None, (when, body.organisation or body.spoke_to, made_by, words.stage(row.stage)))
    )


def _pills(row: ReferralRow, today: date) -> list[StatusPill]:
    pills = [StatusPill(words.KINDS[row.kind], Tone.PLAIN)]
    if row.outcome is not None:
        pills.append(StatusPill(words.OUTCOMES[row.outcome], Tone.GOOD, "check"))
    if row.lead_open:
        pills.append(StatusPill(words.PILL_LEAD, Tone.STOP, "alarm-clock"))
    if row.is_open and row.answer_open:
        pills.append(_due_pill(words.PILL_ANSWER, row.answer_due, today))
    if row.waits_for_writing:
        pills.append(_due_pill(words.PILL_WRITTEN, row.written_due[:10], today))
    return pills


def _due_pill(what: str, due_on: str, today: date) -> StatusPill:
    is_late = is_overdue(due_on, today)
    text = f"{what}: {due_text(due_on, today)}"
    return StatusPill(
        text, Tone.STOP if is_late else Tone.CAUTION, "alarm-clock" if is_late else "calendar-clock"
    )
