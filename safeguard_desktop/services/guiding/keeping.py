"""Keeping the guidance up to date: editions, time limits, bank holidays, terms, and whom the duty to share binds.

Every change is an entry with who made it and when; what stood there before stays readable. Terms stand in the register,
where they were written when the setting was set up. Source: guidance.md sections 0, 5.2, 11 and 12.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from safeguard_desktop.domain.entries import (
    DaysOffSet,
    Designation,
    DesignationSet,
    EditionSet,
    GroundSet,
    LimitSet,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import (
    DeadlineRule,
    DeadlineUnit,
    Edition,
    EditionStatus,
    Guidance,
    GuidanceBook,
)
from safeguard_desktop.domain.ids import new_entry_id
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.services.guidance import GuidanceService, shipped_guidance
from safeguard_desktop.services.guiding.drafts import DaysDraft, DutyDraft, EditionDraft, LimitDraft
from safeguard_desktop.services.guiding.here import GuidanceHere
from safeguard_desktop.services.guiding.lines import day_of, days_off, days_text, terms_of, terms_text
from safeguard_desktop.services.office.settings import SettingsService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.times import date_text

_MOST = 999


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition as it holds here.

    `changed` is the entry that says so, `earlier` those before it; `is_shipped` tells that the program knows it.
    """

    edition: Edition
    is_shipped: bool
    changed: EntryView | None
    earlier: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A time limit as it holds here, with the rule that says so, and what was changed."""

    rule: DeadlineRule
    guidance: Guidance
    changed: EntryView | None
    earlier: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class DaysHere:
    """Bank holidays as they differ here, and the terms, both as they are written in a box; who wrote the first."""

    added: str
    removed: str
    source: str
    terms: str
    changed: EntryView | None


class GuidanceKeeping:
    """Reads and changes what holds here."""

    def __init__(self, session: Session, guidance: GuidanceService, here: GuidanceHere) -> None:
        """Keep the session, the guidance in force, and what was changed in this record."""
        self._session = session
        self._guidance = guidance
        self._here = here
        self._settings = SettingsService(session)

    def editions(self) -> tuple[EditionRow, ...]:
        """Return every edition as it holds here, in the order of the book."""
        views = self._here.changed().editions
        shipped = {edition.key for edition in self._shipped().editions}
        return tuple(
            EditionRow(each, each.key in shipped, *history(views, each.key))
            for each in self._guidance.editions()
        )

    def edition(self, key: str) -> EditionRow | None:
        """Return one edition, or None."""
        return next((row for row in self.editions() if row.edition.key == key), None)

    def limits(self) -> tuple[LimitRow, ...]:
        """Return every time limit that holds here."""
        views = self._here.changed().limits
        return tuple(
            LimitRow(limit.rule, limit.guidance, *history(views, limit.rule.key))
            for limit in self._guidance.time_limits()
        )

    def limit(self, key: str) -> LimitRow | None:
        """Return one time limit, or None."""
        return next((row for row in self.limits() if row.rule.key == key), None)

    def days(self) -> DaysHere:
        """Return the days off and the terms."""
        days = self._here.days() or DaysOffSet()
        removed = "\n".join(map(date_text, days.removed))
        terms = terms_text(self._session.chain.latest.setting.terms)
        changed = next(iter(self._here.changed().days), None)
        return DaysHere(days_text(days.added), removed, days.source, terms, changed)

    def duty(self) -> tuple[DesignationSet, EntryView | None]:
        """Return whether the duty to share reaches this setting, and the entry that says so."""
        return self._here.designation(), next(iter(self._here.changed().designations), None)

    def edition_problems(self, draft: EditionDraft) -> tuple[Problem, ...]:
        """Return what is missing: its title, source, when that was looked at, and since when it holds."""
        if draft.is_shipped:
            return ()
        found = [
            Problem(name, "missing")
            for name, text in (("edition_title", draft.title), ("edition_source", draft.source))
            if not text.strip()
        ]
        if not draft.key and not draft.series:
            found.append(Problem("edition_series", "missing"))
        if draft.status is None:
            found.append(Problem("edition_status", "missing"))
        found += self._verified("edition_verified", draft.verified_typed)
        found += self._begins(draft)
        if not found and draft.key and self._is_same(draft):
            found.append(Problem("edition_title", "nothing_changed"))
        return tuple(found)

    def write_edition(self, draft: EditionDraft) -> Changed:
        """Write down an edition as it holds from now on; decisions of before keep the name of theirs.

        Raises:
            Refused: answers are missing, or there is no such edition.
        """
        complete(self.edition_problems(draft))
        row = self.edition(draft.key) if draft.key else None
        if draft.key and row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        known = row.edition if row is not None else None
        if draft.is_shipped and known is not None:
            shipped = self._shipped().edition(draft.key) or known
            return self._write(_entry_of(shipped, draft.reason, is_shipped=True))
        body = EditionSet(
            key=draft.key or f"here_{new_entry_id(self._session.workplace.clock())}",
            series=known.series if known is not None else draft.series,
            title=draft.title.strip(),
            status=draft.status or EditionStatus.KNOWN,
            source=draft.source.strip(),
            verified_on=self._iso(draft.verified_typed),
            effective_from=self._iso(draft.effective_typed),
            note=draft.note.strip(),
            kinds=known.kinds if known is not None else (),
            reason=draft.reason.strip(),
        )
        return self._write(body)

    def limit_problems(self, draft: LimitDraft) -> tuple[Problem, ...]:
        """Return what is missing: how long, in the setting's words, its source, and when that was looked at."""
        if draft.is_shipped:
            return ()
        found = [
            Problem(name, "missing")
            for name, text in (("limit_text", draft.text), ("limit_source", draft.source))
            if not text.strip()
        ]
        if draft.unit is None:
            found.append(Problem("limit_unit", "missing"))
        if _count(draft) is None:
            found.append(Problem("limit_count", "not_a_count"))
        return (*found, *self._verified("limit_verified", draft.verified_typed))

    def write_limit(self, draft: LimitDraft) -> Changed:
        """Write down a time limit as it holds from now on. What is due already keeps its day.

        Raises:
            Refused: answers are missing, or there is no such limit here.
        """
        complete(self.limit_problems(draft))
        row = self.limit(draft.key)
        if row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        is_back = draft.is_shipped
        body = LimitSet(
            key=draft.key,
            count=row.rule.count if is_back else _count(draft) or 0,
            unit=row.rule.unit if is_back else draft.unit or row.rule.unit,
            text=draft.text.strip(),
            source=draft.source.strip(),
            verified_on=self._iso(draft.verified_typed),
            rolls=row.rule.rolls,
            reason=draft.reason.strip(),
            is_shipped=is_back,
        )
        return self._write(body)

    def days_problems(self, draft: DaysDraft) -> tuple[Problem, ...]:
        """Return which lines are not understood."""
        today = self._session.today()
        found = [] if days_off(draft.added, today) is not None else [Problem("days_added", "not_days")]
        if any(day_of(line, today) is None for line in _lines(draft.removed)):
            found.append(Problem("days_removed", "not_days"))
        return tuple(found)

    def write_days(self, draft: DaysDraft) -> Changed:
        """Write down how bank holidays differ here.

        Raises:
            Refused: a line is not understood.
        """
        complete(self.days_problems(draft))
        today = self._session.today()
        days = (day_of(line, today) for line in _lines(draft.removed))
        removed = tuple(sorted(day.isoformat() for day in days if day is not None))
        return self._write(DaysOffSet(days_off(draft.added, today) or (), removed, draft.source.strip()))

    def terms_problems(self, typed: str) -> tuple[Problem, ...]:
        """Return that a line is not understood as a term."""
        return () if terms_of(typed, self._session.today()) is not None else (Problem("terms", "not_terms"),)

    def write_terms(self, typed: str) -> Changed:
        """Write a new version of the register with these terms.

        Raises:
            Refused: a line is not understood.
        """
        complete(self.terms_problems(typed))
        terms = terms_of(typed, self._session.today()) or ()
        return self._settings.set_terms(terms)

    def duty_problems(self, draft: DutyDraft) -> tuple[Problem, ...]:
        """Return what is missing: the answer, and who says so where it is known."""
        found = [] if draft.designated is not None else [Problem("duty_designated", "missing")]
        if draft.designated in {Designation.YES, Designation.NO} and not draft.source.strip():
            found.append(Problem("duty_source", "missing"))
        if draft.verified_typed.strip():
            found += self._verified("duty_verified", draft.verified_typed)
        return tuple(found)

    def write_duty(self, draft: DutyDraft) -> Changed:
        """Write down whether the duty to share reaches this setting.

        Raises:
            Refused: answers are missing.
        """
        complete(self.duty_problems(draft))
        day = self._iso(draft.verified_typed)
        return self._write(DesignationSet(draft.designated or Designation.UNKNOWN, draft.source.strip(), day))

    def _write(self, body: EntryBody) -> Changed:
        self._session.append(self._session.new_entry(body))
        self._here.forget()
        return Changed("guidance")

    def _shipped(self) -> GuidanceBook:
        return shipped_guidance(self._session.chain.latest.setting.nation)

    def _begins(self, draft: EditionDraft) -> list[Problem]:
        typed = draft.effective_typed.strip()
        if not typed:
            is_open = draft.status is not EditionStatus.KNOWN
            return [] if is_open else [Problem("edition_from", "missing")]
        return [] if day_of(typed, self._session.today()) else [Problem("edition_from", "not_understood")]

    def _verified(self, field: str, typed: str) -> list[Problem]:
        return looked_at(field, typed, self._session.today())

    def _is_same(self, draft: EditionDraft) -> bool:
        row = self.edition(draft.key)
        known = row.edition if row is not None else None
        return known is not None and (
            known.title, known.status, known.source, known.note, known.effective_from, known.verified_on,
        ) == (
            draft.title.strip(), draft.status, draft.source.strip(), draft.note.strip(),
            self._iso(draft.effective_typed), self._iso(draft.verified_typed),
        )  # fmt: skip

    def _iso(self, typed: str) -> str:
        day = day_of(typed, self._session.today()) if typed.strip() else None
        return day.isoformat() if day is not None else ""


def looked_at(field: str, typed: str, today: date) -> list[Problem]:
    """Return what is wrong with the day on which somebody looked at the source: it lies behind."""
    if not typed.strip():
        return [Problem(field, "missing")]
    day = parse_date(typed, today)
    if day is None:
        return [Problem(field, "not_understood")]
    return [Problem(field, "in_future")] if day > today else []


def history(views: Sequence[EntryView], key: str) -> tuple[EntryView | None, tuple[EntryView, ...]]:
    """Return the entry that holds for a key, if it was changed and not set back, and those before it."""
    of_key = [view for view in views if getattr(view.body, "key", "") == key]
    bodies = [view.body for view in of_key if isinstance(view.body, EditionSet | LimitSet | GroundSet)]
    is_changed = bool(bodies) and not bodies[0].is_shipped
    return (of_key[0] if is_changed else None), tuple(of_key[1:] if is_changed else of_key)


def _entry_of(edition: Edition, reason: str, *, is_shipped: bool) -> EditionSet:
    return EditionSet(**msgspec.structs.asdict(edition), reason=reason.strip(), is_shipped=is_shipped)


def _count(draft: LimitDraft) -> int | None:
    typed = draft.count_typed.strip()
    if draft.unit is DeadlineUnit.IMMEDIATE:
        return 0
    return int(typed) if typed.isdecimal() and 0 < int(typed) <= _MOST else None


def _lines(typed: str) -> list[str]:
    return [line for line in map(str.strip, typed.splitlines()) if line]
