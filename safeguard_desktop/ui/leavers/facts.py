"""What is known of a leaver or a pack, in sections: where to, by when, the pack with its code, and what happened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.concern.amending import AMENDABLE
from safeguard_desktop.services.leaving.listing import LeaverRow
from safeguard_desktop.services.papers.sheet import fingerprint_text
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.desk.told import ToldText
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    BodyText,
    Column,
    Fact,
    KeyValueList,
    LinkButton,
    MutedText,
    Section,
    StrongText,
)
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import leavers as labels
from safeguard_desktop.wording import leavers_forms as words
from safeguard_desktop.wording.story import corrected_line, correction_line, recorded_line
from safeguard_desktop.wording.times import date_text, due_text, event_text, minute_text

_NAME_WIDTH = 250


def facts_of(row: LeaverRow, today: date, digits: str) -> tuple[QWidget, ...]:
    """Returns the sections of a page about it; `digits` are those of this setting's own packs."""
    found: list[QWidget] = [_section(words.WHERE_TO, _where(row, today))]
    if row.transfer is not None and row.transfer.incident_due:
        due = minute_text(row.transfer.incident_due)
        found.insert(0, Banner(Tone.STOP, words.INCIDENT_DUE.format(minute=due), title=words.INCIDENT))
    if row.pack is not None:
        pack = _section(words.PACK_FACTS, _pack(row, digits))
        for hint in (words.CHECK_CODE_HINT, words.FINGERPRINT_HINT) if row.is_open else ():
            pack.add(MutedText(hint))
        found.append(pack)
    return tuple(found)


def history_of(row: LeaverRow, correct: Callable[[EntryView], None]) -> Section:
    """Returns what happened so far, the latest first, with corrections; `correct` opens the form for another one."""
    section = Section(words.HISTORY)
    for view in reversed(row.followed):
        section.add(_told(view, correct))
    if not row.followed:
        section.add(BodyText(words.NOTHING_YET))
    return section


def _told(view: EntryView, correct: Callable[[EntryView], None]) -> Column:
    told, one = story_of(view), Column(2)
    one.add(StrongText(told.heading))
    if told.line:
        one.add(BodyText(told.line))
    for text in told.texts:
        one.add(ToldText(text))
    for made in view.amendments:
        one.add(BodyText(corrected_line(made.recorded_at, made.recorder_name, made.body.reason)))
        for change in made.body.changes:
            one.add(BodyText(correction_line(change.field, change.before, change.after)))
    one.add(MutedText(recorded_line(view)))
    if type(view.body) in AMENDABLE:
        button = LinkButton(concern_words.AMEND_TITLE, name=f"correct_{view.id}_button")
        button.setAccessibleName(f"{concern_words.AMEND_TITLE}: {told.heading}")
        button.clicked.connect(partial(correct, view))
        one.add(Acts(button))
    return one


def _section(title: str, facts: list[Fact]) -> Section:
    section = Section(title)
    section.add(KeyValueList([fact for fact in facts if fact.value.strip()], name_width=_NAME_WIDTH))
    return section


def _where(row: LeaverRow, today: date) -> list[Fact]:
    due = f"{date_text(row.due_on)}, {due_text(row.due_on, today)}" if row.is_open else ""
    if row.pack is not None:
        return [
            Fact(words.NEXT, due),
            Fact(words.TO_SETTING, row.pack.to_setting),
            Fact(words.TO_LEAD, row.pack.to_lead),
            Fact(words.LAST_DAY, date_text(row.pack.leaving_on)),
        ]
    if row.leaving is None:
        return []
    now = row.leaving.details
    both = (
        words.CLOCK_TWO.format(earlier=date_text(now.due_on), later=date_text(now.due_later))
        if now.due_on
        else ""
    )
    return [
        Fact(words.NEXT, due),
        Fact(words.REASON, labels.REASONS[now.reason]),
        Fact(words.LAST_DAY, date_text(now.last_day)),
        Fact(words.TO_SETTING, now.to_setting or words.NOT_KNOWN),
        Fact(words.TO_LEAD, now.to_lead),
        Fact(words.TO_ADDRESS, now.to_address),
        Fact(words.TO_PHONE, now.to_phone),
        Fact(words.TERM_START, date_text(now.term_start)),
        Fact(words.CLOCK, both),
        Fact(words.AUTHORITY_TOLD, " · ".join(filter(None, (now.authority_told, date_text(now.authority_told_on))))),
        Fact(words.NOTE, now.note),
    ]  # fmt: skip


def _pack(row: LeaverRow, digits: str) -> list[Fact]:
    pack, now = row.pack, row.transfer
    if pack is None or now is None:
        return []
    sent = f"{event_text(now.sent.when)} · {labels.WAYS[now.sent.way]}" if now.sent is not None else ""
    confirmed = (
        f"{event_text(now.confirmed.when)} · {now.confirmed.by_name}" if now.confirmed is not None else ""
    )
    told = words.PASSPHRASE_TOLD if now.is_passphrase_told else words.PASSPHRASE_NOT_TOLD
    return [
        Fact(words.PACK, pack.pack),
        Fact(words.PAGES, str(pack.pages)),
        Fact(words.CHECK_CODE, row.code or words.NO_CODE),
        Fact(words.FINGERPRINT, fingerprint_text(pack.digest)),
        Fact(words.OWN_DIGITS, digits),
        Fact(words.SENT_FACT, sent),
        Fact(words.ADDRESSED_TO, now.sent.to_name if now.sent is not None else ""),
        Fact(words.PASSPHRASE_FACT, told if now.sent is not None and row.is_open else ""),
        Fact(words.MISSING_THERE, labels.items(len(now.missing)) if now.missing else ""),
        Fact(words.CONFIRMED_FACT, confirmed),
    ]
