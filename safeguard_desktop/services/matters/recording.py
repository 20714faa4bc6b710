"""What is written down about a matter: its kind, who was told, notes, how it ended, until when it is kept.

The call comes first and is written down afterwards. Source: S44, S45; guidance.md sections 2.3, 3, 6 and 8.
"""

from datetime import date, datetime

from safeguard_desktop.domain.adult_codes import OUTCOMES_OF, Authority, Barring, MatterKind
from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.deadlines import plus_years
from safeguard_desktop.domain.entries import (
    AuthorityTold,
    MatterConcluded,
    MatterKept,
    MatterNote,
    MatterSorted,
    PartyTold,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.matters import Matter
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.when import as_typed, parse_date
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.matters.drafts import (
    ConcludeDraft,
    KeepDraft,
    MatterNoteDraft,
    PartyDraft,
    SortDraft,
    ToldDraft,
)
from safeguard_desktop.services.matters.matters import MattersService
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.times import minute_words


class RecordingService:
    """Appends to matters."""

    def __init__(self, record: Record, matters: MattersService, guidance: GuidanceService) -> None:
        """Keep the record, how it is read, and the guidance in force."""
        self._record, self._matters, self._guidance = record, matters, guidance

    def sort_problems(self, draft: SortDraft) -> tuple[Problem, ...]:
        """Return what is missing: the kind and the reason, and for an allegation which test it may meet."""
        found = [] if draft.kind else [Problem("matter_kind", "missing")]
        if not draft.reason.strip():
            found.append(Problem("reason", "missing"))
        if draft.kind is MatterKind.ALLEGATION and not draft.limbs:
            found.append(Problem("limbs", "missing"))
        return tuple(found)

    def sort(self, draft: SortDraft) -> Changed:
        """Record what kind of matter it is from now on. What was concluded before is open again.

        Raises:
            Refused: answers are missing, or there is no such matter.
        """
        complete(self.sort_problems(draft))
        if draft.kind is None:
            raise Refused(RefusalCode.INCOMPLETE)
        is_allegation = draft.kind is MatterKind.ALLEGATION
        return self._append(
            MatterSorted(
                matter=draft.matter,
                kind=draft.kind,
                reason=draft.reason,
                edition=self._guidance.edition(),
                limbs=draft.limbs if is_allegation else (),
                context=draft.context,
                self_reported=draft.self_reported,
                safeguards=draft.safeguards,
                suspension=draft.suspension if is_allegation else None,
                suspension_reason=draft.suspension_reason if is_allegation else "",
            ),
            draft.matter,
        )

    def told_problems(self, draft: ToldDraft) -> tuple[Problem, ...]:
        """Return what is missing of a call: whom, and what was said."""
        found = [] if draft.authority else [Problem("authority", "missing")]
        if draft.authority is Authority.OTHER and not draft.authority_name.strip():
            found.append(Problem("authority_name", "missing"))
        if not draft.said.strip():
            found.append(Problem("said", "missing"))
        return (*found, *when_problems(draft.when, self._now()))

    def told(self, draft: ToldDraft) -> Changed:
        """Record that an authority was told or asked, and what it advised.

        Raises:
            Refused: answers are missing, or there is no such matter.
        """
        complete(self.told_problems(draft))
        body = AuthorityTold(
            matter=draft.matter,
            authority=draft.authority or Authority.OTHER,
            way=draft.way or ContactWay.TELEPHONE,
            when=self._when(draft.when),
            said=draft.said,
            spoke_to=draft.spoke_to,
            advice=draft.advice,
            their_reference=draft.their_reference,
            authority_name=draft.authority_name,
        )
        return self._append(body, draft.matter)

    def party_problems(self, draft: PartyDraft) -> tuple[Problem, ...]:
        """Return what is missing: whom, whether they were told, and what or why not."""
        found = [] if draft.party else [Problem("party", "missing")]
        if draft.made is None:
            found.append(Problem("party_made", "missing"))
        if not draft.text.strip():
            found.append(Problem("text", "missing"))
        return (*found, *when_problems(draft.when, self._now()))

    def party(self, draft: PartyDraft) -> Changed:
        """Record what the adult, a family or somebody else was told, or why they were not.

        Raises:
            Refused: answers are missing, or there is no such matter.
        """
        complete(self.party_problems(draft))
        if draft.party is None:
            raise Refused(RefusalCode.INCOMPLETE)
        when = self._when(draft.when)
        body = PartyTold(draft.matter, draft.party, bool(draft.made), when, draft.text, draft.who)
        return self._append(body, draft.matter)

    def note_problems(self, draft: MatterNoteDraft) -> tuple[Problem, ...]:
        """Return what is missing from a note: its kind, when, and what."""
        found = [] if draft.kind else [Problem("note_kind", "missing")]
        found += [Problem(name, "missing") for name in ("when", "text") if not getattr(draft, name).strip()]
        return (*found, *when_problems(draft.when, self._now()))

    def note(self, draft: MatterNoteDraft) -> Changed:
        """Record a note: a meeting, training, a check, a reference. Source: S45.

        Raises:
            Refused: answers are missing, or there is no such matter.
        """
        complete(self.note_problems(draft))
        if draft.kind is None:
            raise Refused(RefusalCode.INCOMPLETE)
        body = MatterNote(draft.matter, draft.kind, self._when(draft.when), draft.text, draft.source)
        return self._append(body, draft.matter)

    def conclude_problems(self, draft: ConcludeDraft) -> tuple[Problem, ...]:
        """Return what is missing: an outcome that goes with the kind, a reason, and whether the DBS is told."""
        kind = self._matters.matter(draft.matter).kind
        if kind is None:
            return (Problem("outcome", "sort_first"),)
        found = [] if draft.outcome in OUTCOMES_OF[kind] else [Problem("outcome", "missing")]
        if not draft.reason.strip():
            found.append(Problem("reason", "missing"))
        if kind is MatterKind.ALLEGATION and draft.barring is None:
            found.append(Problem("barring", "missing"))
        if draft.closes and draft.barring is Barring.TO_BE_MADE:
            found.append(Problem("matter_closes", "barring_first"))
        return tuple(found)

    def conclude(self, draft: ConcludeDraft) -> Changed:
        """Record how a matter ended, and whether that closes it.

        Raises:
            Refused: answers are missing, or there is no such matter.
        """
        complete(self.conclude_problems(draft))
        if draft.outcome is None:
            raise Refused(RefusalCode.INCOMPLETE)
        body = MatterConcluded(
            matter=draft.matter,
            outcome=draft.outcome,
            reason=draft.reason,
            edition=self._guidance.edition(),
            barring=draft.barring,
            barring_reason=draft.barring_reason,
            lessons=draft.lessons,
            closes=draft.closes,
        )
        return self._append(body, draft.matter)

    def keep_problems(self, draft: KeepDraft) -> tuple[Problem, ...]:
        """Return what is wrong with the dates as typed, and whether a reason is missing where a day is chosen."""
        today = self._now().date()
        names = ("pension_on", "left_on", "until")
        found = [
            Problem(name, "not_understood")
            for name in names
            if getattr(draft, name).strip() and _day(getattr(draft, name), today, name) is None
        ]
        if draft.until.strip() and not draft.reason.strip():
            found.append(Problem("reason", "missing"))
        return tuple(found)

    def keep(self, draft: KeepDraft) -> Changed:
        """Record until when a matter is kept, worked out from what is known, or as chosen with a reason.

        Raises:
            Refused: a date is not understood or missing, or there is no such matter.
        """
        complete(self.keep_problems(draft))
        until, is_provisional = self._until(draft)
        today = self._now().date()
        body = MatterKept(
            matter=draft.matter,
            reason=draft.reason,
            until=until,
            pension_on=_iso(_day(draft.pension_on, today, "pension_on")),
            left_on=_iso(_day(draft.left_on, today, "left_on")),
            is_provisional=is_provisional,
        )
        return self._append(body, draft.matter)

    def _until(self, draft: KeepDraft) -> tuple[str, bool]:
        """Return until when (ISO date or empty), and whether a date that it hangs on is missing. R-STAFF-1 and 4."""
        today = self._now().date()
        chosen = _day(draft.until, today, "until")
        if chosen is not None:
            return chosen.isoformat(), False
        matter = self._matters.matter(draft.matter)
        if matter.kind is not MatterKind.ALLEGATION:
            left = _day(draft.left_on, today, "left_on")
            return _iso(left), left is None
        pension = _day(draft.pension_on, today, "pension_on")
        ten_years = plus_years(_raised_on(matter), self._guidance.years_kept("allegation"))
        return max(filter(None, (pension, ten_years))).isoformat(), pension is None

    def _append(self, body: EntryBody, matter: EntryId) -> Changed:
        entries = self._matters.entries
        entries.append(entries.matter(matter), body)
        return Changed("matter", matter)

    def _now(self) -> datetime:
        return local(self._record.who.workplace.clock()).replace(tzinfo=None)

    def _when(self, typed: str) -> EventTime:
        now = self._now()
        typed = typed.strip() or minute_words(now)
        return as_typed(typed, now)


def _raised_on(matter: Matter) -> date:
    return local(from_text(matter.raised.raised_at)).date()


def _day(typed: str, today: date, name: str) -> date | None:
    return parse_date(typed, today, future=name != "left_on") if typed.strip() else None


def _iso(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
