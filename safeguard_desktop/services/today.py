"""Today: what is waiting. Every line is something to do. Source: UI.md (Today); S47, S48, S57."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.entries import HandoverOffered
from safeguard_desktop.domain.errors import FaultCode
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.referral_rows import ReferralRow
from safeguard_desktop.domain.rows import ConcernRow, DueRow, HoldDue, TaskRow
from safeguard_desktop.services.acts.acting import people_who_read
from safeguard_desktop.services.acts.desk_drafts import DeskDrafts
from safeguard_desktop.services.acts.half_written import HalfWritten, half_written
from safeguard_desktop.services.asking.answering import RequestRow, RequestsService, UnfinishedRequest
from safeguard_desktop.services.briefing.telling_staff import TellingStaffService, ToldRow
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.inbox.receiving import ReceivingService, UnfinishedRow
from safeguard_desktop.services.inbox.sent import SentConcerns, Unconfirmed
from safeguard_desktop.services.inbox.unwritten import Unwritten
from safeguard_desktop.services.keeping.retention import FileRow, RetentionService
from safeguard_desktop.services.leaving.listing import LeaverRow, LeaversService
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.matters.due import MattersDue
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.office.backups import BackupService, BackupState
from safeguard_desktop.services.restricted.own_drafts import UntoldDrafts
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.people import PeopleAdvice, PeopleService
from safeguard_desktop.storage.models.concerns import ConcernsQuery

DAYS_AHEAD = 7
MOST_UNDECIDED = 200


LATELY = 400
"""So many entries are looked through for when somebody was last at the record."""

Owners = tuple[tuple[PersonId, int], ...]
"""Who sees to open concerns, and to how many."""


@dataclass(frozen=True, slots=True)
class OthersRow:
    """How many open concerns another reader sees to; `last_at` is when they last did something here, or ""."""

    person: PersonId
    count: int
    last_at: str


@dataclass(frozen=True, slots=True)
class TodayView:
    """What Today shows.

    `due` and `tasks` reach a week ahead; `overdue` is what was due for review before today, and tasks that
    are overdue stand among `tasks`, whoever's they are. `offered` was handed to whoever looks, who is `me`;
    `messages` are what was written about it, by concern. `left_alone` are open concerns whose owner does not
    read the record any more; `others` who else sees to open concerns, because only a person knows whether
    they are here. `half_written` are forms behind the lock that whoever looks has begun. `names` are those of
    the people of the register. `only_for_me` counts concerns that came for whoever looks and nobody else;
    `advice` is what the lead should see to when there is time.
    `unread` are notes to staff that somebody has not acknowledged, `requests` wait for an answer, `referrals` ask for
    what is missing or to be done, `unsent_requests` were begun by somebody and not sent, and `unconfirmed` is what
    this computer sent and nobody has received.
    `leavers` are children who leave and files that were sent, by the entry of their task.
    `holds` are reviews of holds that are in no concern, a week ahead as well, and `files` those whose time has come.
    `unwritten_readings` counts pages that were looked at while the disk would not take the note, and `words_wait` says
    whether it would not take what somebody was writing either.
    """

    waiting: tuple[ConcernRow, ...]
    unfinished: tuple[UnfinishedRow, ...]
    half_written: tuple[HalfWritten, ...]
    undecided: tuple[ConcernRow, ...]
    due: tuple[DueRow, ...]
    overdue: tuple[DueRow, ...]
    tasks: tuple[TaskRow, ...]
    offered: tuple[ConcernRow, ...]
    messages: Mapping[EntryId, str]
    left_alone: tuple[ConcernRow, ...]
    others: tuple[OthersRow, ...]
    me: PersonId
    names: Mapping[PersonId, str]
    only_for_me: int
    advice: PeopleAdvice | None
    backup: BackupState
    unread: tuple[ToldRow, ...]
    requests: tuple[RequestRow, ...]
    unsent_requests: tuple[UnfinishedRequest, ...]
    referrals: tuple[ReferralRow, ...]
    unconfirmed: Unconfirmed
    unreadable: int
    unwritten_readings: int
    warnings: tuple[FaultCode, ...]
    leavers: Mapping[EntryId, LeaverRow] = field(default_factory=dict)
    holds: tuple[HoldDue, ...] = ()
    files: tuple[FileRow, ...] = ()
    words_wait: bool = False


@dataclass(frozen=True, slots=True)
class TodaySources:
    """The services that know of something waiting."""

    receiving: ReceivingService
    backups: BackupService
    people: PeopleService
    personal: PersonalService
    drafts: DeskDrafts
    telling_staff: TellingStaffService
    requests: RequestsService
    matters: MattersDoor
    retention: RetentionService


class TodayService:
    """Gathers what is waiting."""

    def __init__(self, session: Session, models: Models, sources: TodaySources) -> None:
        """Keep what the page is gathered from."""
        self._session = session
        self._models = models
        self._sources = sources
        self._receiving = sources.receiving
        # As the window has a page for them: a role that came since then counts from the next unlocking on.
        self._has_matters = sources.matters.is_wanted()

    def today(self) -> TodayView:
        """Return what there is to do today."""
        session, concerns = self._session, self._models.concerns
        today = session.today()
        until = (today + timedelta(days=DAYS_AHEAD)).isoformat()
        dues, tasks = concerns.due(until), self._models.tasks.open_until(until)
        undecided = concerns.ids(ConcernsQuery(states=(ConcernState.RECEIVED,)))
        offered, owners = concerns.offered_to(session.identity.person), concerns.owners()
        return TodayView(
            waiting=self._waiting(),
            unfinished=self._receiving.unfinished(),
            half_written=self._half_written(),
            undecided=concerns.rows_for(undecided[:MOST_UNDECIDED]),
            due=tuple(due for due in dues if not _is_past(due.due_on, today)),
            overdue=tuple(due for due in dues if _is_past(due.due_on, today)),
            tasks=tasks,
            offered=offered,
            messages={row.id: self._message(row.id) for row in offered},
            left_alone=self._left_alone(owners),
            others=self._others(owners),
            me=session.identity.person,
            names=self._names(),
            only_for_me=self._sources.personal.waiting_count(),
            advice=self._sources.people.advice(),
            backup=self._sources.backups.state(),
            unread=self._sources.telling_staff.unread(),
            requests=self._sources.requests.waiting(),
            unsent_requests=self._sources.requests.unfinished(),
            referrals=self._referrals(),
            unconfirmed=self._unconfirmed(),
            unreadable=self._receiving.unreadable() + self._sources.requests.unreadable(),
            unwritten_readings=len(session.unwritten_readings),
            warnings=session.warnings,
            leavers=LeaversService(self._models).of_tasks(tasks),
            holds=self._models.holds.due_outside_concerns(until),
            files=self._sources.retention.due_now(),
            words_wait=Unwritten(session.workplace).is_waiting,
        )

    def matters_due(self) -> MattersDue:
        """Return what is to be done about worries about adults; nothing for those who do not read them.

        It is asked for by itself, after the rest: that record is opened for it.
        """
        return self._sources.matters.due() if self._has_matters else MattersDue()

    def _half_written(self) -> tuple[HalfWritten, ...]:
        """Return what whoever looks has begun; about adults only where there is a page to go on with it."""
        found = half_written(self._sources.drafts, UntoldDrafts(self._session), self._models)
        return tuple(row for row in found if self._has_matters or not row.is_about_adults)

    def _unconfirmed(self) -> Unconfirmed:
        place, chain = self._session.workplace, self._session.chain
        return SentConcerns(place.profile, chain.setting_id).unconfirmed(place.clock())

    def _waiting(self) -> tuple[ConcernRow, ...]:
        """Return what waits, first that of which somebody outside knows already. Source: S47, S48."""
        return tuple(sorted(self._receiving.waiting(), key=lambda row: not row.told_outside))

    def _referrals(self) -> tuple[ReferralRow, ...]:
        """Return the referrals that ask for something; an answer that is owed stands among the tasks. Source: S48."""
        rows = self._models.referrals.wanting()
        return tuple(row for row in rows if row.lead_open or row.waits_for_writing or row.gaps)

    def _left_alone(self, owners: Owners) -> tuple[ConcernRow, ...]:
        """Return the open concerns of owners who do not read the record any more. Source: S57."""
        readers = {person.id for person in people_who_read(self._session)}
        gone = [owner for owner, _count in owners if owner not in readers]
        return tuple(row for owner in gone for row in self._models.concerns.owned_by(owner))

    def _message(self, concern: EntryId) -> str:
        """Return what whoever handed a concern over wrote about it, or ""."""
        offer = self._models.concerns.offer_of(concern)
        view = self._models.chronology.entry(offer) if offer is not None else None
        return view.body.message if view is not None and isinstance(view.body, HandoverOffered) else ""

    def _others(self, owners: Owners) -> tuple[OthersRow, ...]:
        """Return who else reads the record and sees to open concerns: they may be away. Source: S57."""
        readers = {person.id for person in people_who_read(self._session)} - {self._session.identity.person}
        counts = {owner: count for owner, count in owners if owner in readers}
        last_at = self._last_at() if counts else {}
        return tuple(OthersRow(person, count, last_at.get(person, "")) for person, count in counts.items())

    def _last_at(self) -> Mapping[PersonId, str]:
        """Return when each person last did something at the record, as far as that was lately."""
        after = self._session.ledger.head().seq + 1
        headers = self._models.readings.headers_before(after, LATELY)
        return {header.recorder: header.recorded_at for header in reversed(headers)}

    def _names(self) -> Mapping[PersonId, str]:
        return {person.id: person.name for person in self._session.chain.latest.people}


def _is_past(due_on: str, today: date) -> bool:
    return due_on < today.isoformat()
