"""Writing down who leaves: one child on a Tuesday, many in July, and what becomes known later.

Source: S92, S94, X16; guidance.md section 2.2.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from safeguard_desktop.bundles.pack_record import key_digest
from safeguard_desktop.domain.entries import (
    DualRegistration,
    InChild,
    Leaving,
    LeavingChanged,
    LeavingRecorded,
    NewEntry,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import Guidance, Topic
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.leaving.codes import TELL_AUTHORITY, FileHolder, LeavingReason, LeavingState
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.plan_codes import PlanTrigger
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.services.acts.plans import plans_on, told_at_once
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.leaving.clock import Clock, clock_of
from safeguard_desktop.services.leaving.drafts import DualDraft, LeavingDraft, ManyDraft, WhereDraft
from safeguard_desktop.services.leaving.listing import LeaverRow, LeaversService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.sheet import fingerprint_text
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import children_of_subject, complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.children import EVERY_CHILD
from safeguard_desktop.wording.leavers import LEAD_ROLE, leaves
from safeguard_desktop.wording.times import date_text

LOOK_AGAIN: Final = timedelta(days=28)
"""When we ask again where a child is: our own reminder, which no rule gives."""


@dataclass(frozen=True, slots=True)
class DualRow:
    """A child at two settings: the entry that first said so, the child, and what is known now."""

    entry: EntryId
    child: ChildRow
    body: DualRegistration


class LeavingService:
    """Records leavers, and children at two settings."""

    def __init__(
        self, session: Session, models: Models, guidance: GuidanceService, leavers: LeaversService
    ) -> None:
        """Keep the session, its read models, the guidance in force and the list."""
        self._session = session
        self._models = models
        self._guidance = guidance
        self._leavers = leavers

    def problems(self, draft: LeavingDraft) -> tuple[Problem, ...]:
        """Return what is missing: the child, the reason, why it changes; and days that are not understood."""
        found = [] if draft.child is not None else [Problem("leaver", "not_chosen")]
        found += [] if draft.reason is not None else [Problem("leaving_reason", "missing")]
        if draft.leaving is not None and not draft.why.strip():
            found.append(Problem("leaving_why", "missing"))
        days = {
            "last_day": draft.last_day_typed,
            "confirmed_on": draft.where.confirmed_typed,
            "new_term": draft.where.term_typed,
            "authority_told_on": draft.kept.authority_told_typed,
            "look_again_on": draft.kept.review_typed,
        }
        return (*found, *self._not_understood(days))

    def clock(self, draft: LeavingDraft) -> Clock | None:
        """Return by when the file is to be there, under both readings; None where the days have not begun."""
        if not draft.where.setting.strip() or draft.reason in TELL_AUTHORITY:
            return None
        known_on = self._day(draft.where.confirmed_typed) or self._session.today()
        last_day, term = self._day(draft.last_day_typed), self._day(draft.where.term_typed)
        if last_day is None and term is None and not draft.where.confirmed_typed.strip():
            return None
        terms = self._session.chain.latest.setting.terms
        return clock_of(self._guidance, last_day, known_on, term, terms)

    def guidance(self) -> tuple[Guidance, ...]:
        """Return what is said about sending a file."""
        return self._guidance.about_topic(Topic.TRANSFER)

    def own_digits(self) -> str:
        """Return the digits of this setting's own packs, which a receiver with this program has read out."""
        return fingerprint_text(key_digest(self._session.chain.latest.setting_key))

    def unknown_guidance(self) -> tuple[Guidance, ...]:
        """Return what is said where nobody knows where a child goes, or the child is taught at home."""
        return self._guidance.about_topic(Topic.TRANSFER_UNKNOWN)

    def said_of(self, row: LeaverRow) -> tuple[Guidance, ...]:
        """Return what is said about what is to be done next: each rule with its source and edition."""
        if row.transfer is not None:
            limit = (
                self._guidance.deadline("breach", self._session.today())
                if row.transfer.incident_due
                else None
            )
            waits = row.is_open and row.transfer.sent is not None
            said = self._guidance.about_topic(Topic.TRANSFER_RECEIPT) if waits else ()
            return ((limit.guidance,) if limit is not None else ()) + said
        if row.leaving is None or not row.is_open:
            return ()
        return self.guidance() if row.leaving.state is LeavingState.TO_SEND else self.unknown_guidance()

    def is_address_confidential(self, child: ChildId) -> bool:
        """Whether nobody may hear where this child lives or goes."""
        details = self._models.children.details(child)
        return details is not None and details.address_is_confidential

    def has_plan(self, child: ChildId) -> bool:
        """Whether a child has a social worker today, who is told at once that the child leaves."""
        details = self._models.children.details(child)
        return details is not None and bool(plans_on(details, self._session.today().isoformat()))

    def record(self, draft: LeavingDraft) -> Changed:
        """Record that a child leaves, or what is known of it now.

        Raises:
            Refused: answers are missing, or there is no such child or leaving.
        """
        complete(self.problems(draft))
        if draft.leaving is not None:
            row = self._leavers.row(draft.leaving)
            if row is None or row.leaving is None:
                raise Refused(RefusalCode.UNKNOWN_SUBJECT)
            body: EntryBody = LeavingChanged(draft.leaving, self._details(draft), draft.why, draft.ended)
            self._append(body, row.entry.children, (draft.leaving,))
            return Changed("child", row.child or "")
        children = children_of_subject(self._models, None, draft.child)
        self._session.append(*self._leaves(draft, children))
        return Changed("child", children[0].child)

    def pack_draft(self, child: ChildId) -> TransferDraft | None:
        """Return what a pack for a child begins with: a leaving that waits, else the pack in whose place it goes.

        None where neither says where to.
        """
        row = self._leavers.open_leaving_of(child)
        if row is not None and row.to_setting.strip():
            return _draft_of(child, row)
        before = self._leavers.open_pack_of(child)
        if before is None or before.pack is None:
            return None
        behind = self._leavers.leaving_behind(before)
        known = _draft_of(child, behind) if behind is not None else TransferDraft(child)
        pack = before.pack
        return replace(
            known,
            to_setting=pack.to_setting,
            to_lead=pack.to_lead,
            leaving_typed=date_text(pack.leaving_on),
        )

    def staying(self) -> tuple[ChildRow, ...]:
        """Return the children of whom nothing says that they leave, by name."""
        leaving = {row.child for row in self._leavers.rows(only_open=True)}
        return tuple(row for row in self._models.children.rows(EVERY_CHILD) if row.id not in leaving)

    def many_problems(self, draft: ManyDraft) -> tuple[Problem, ...]:
        """Return what is missing: somebody who leaves, the reason, and days that are understood."""
        found = [] if draft.children else [Problem("leavers", "not_chosen")]
        found += [] if draft.reason is not None else [Problem("leaving_reason", "missing")]
        days = {"last_day": draft.last_day_typed, "new_term": draft.term_typed}
        return (*found, *self._not_understood(days))

    def record_many(self, draft: ManyDraft) -> Changed:
        """Record that many children leave, all or none of them.

        Raises:
            Refused: answers are missing, or there is no such child.
        """
        complete(self.many_problems(draft))
        self._session.append(*self._many(draft))
        return Changed("child")

    def dual_problems(self, draft: DualDraft) -> tuple[Problem, ...]:
        """Return what is missing: the other setting, and where the file is."""
        found = [] if draft.setting.strip() else [Problem("other_setting", "missing")]
        found += [] if draft.holder is not None else [Problem("file_holder", "missing")]
        return (*found, *self._not_understood({"dual_since": draft.since_typed}))

    def record_dual(self, draft: DualDraft) -> Changed:
        """Record that a child is registered at another setting too: who holds the file, has a copy, was told.

        Raises:
            Refused: answers are missing, or there is no such child.
        """
        complete(self.dual_problems(draft))
        children = children_of_subject(self._models, None, draft.child)
        before = draft.registration or self._registration_at(draft.child, draft.setting)
        body = DualRegistration(
            setting=draft.setting, holder=draft.holder or FileHolder.HERE, since=self._iso(draft.since_typed),
            contact=draft.contact, copy_with=draft.copy_with, told=draft.told, note=draft.note,
            registration=before, ended=draft.ended,
        )  # fmt: skip
        self._append(body, children, (before,) if before else ())
        return Changed("child", draft.child)

    def duals_of(self, child: ChildId) -> tuple[tuple[EntryId, DualRegistration], ...]:
        """Return where else a child is registered now, each with the entry that first said so."""
        return tuple((row.entry, row.body) for row in self.duals() if row.child.id == child)

    def duals(self) -> tuple[DualRow, ...]:
        """Return every child who is registered somewhere else too, as it is now: who holds the file, who was told."""
        now: dict[EntryId, DualRow] = {}
        for view in reversed(self._models.chronology.of_kind(DualRegistration.KIND)):
            child = self._models.children.row(view.children[0].child) if view.children else None
            if child is not None and isinstance(view.body, DualRegistration):
                first = view.body.registration or view.id
                now[first] = DualRow(first, child, view.body)
        return tuple(row for row in now.values() if not row.body.ended)

    def _registration_at(self, child: ChildId, setting: str) -> EntryId | None:
        """Return the registration at a setting that is known already, which goes on or ends."""
        wanted = setting.casefold().strip()
        found = self.duals_of(child)
        return next((entry for entry, body in found if body.setting.casefold().strip() == wanted), None)

    def _many(self, draft: ManyDraft) -> Iterable[NewEntry]:
        where = WhereDraft(draft.setting, draft.lead, term_typed=draft.term_typed)
        for child in draft.children:
            one = LeavingDraft(child, draft.reason, draft.last_day_typed, where)
            children = children_of_subject(self._models, None, child)
            yield from self._leaves(one, children)

    def _leaves(self, draft: LeavingDraft, children: tuple[InChild, ...]) -> Iterator[NewEntry]:
        """Yield that a child leaves and, of a child with a plan, that the social worker is told. Source: S86, S88."""
        leaving = self._details(draft)
        yield self._session.new_entry(LeavingRecorded(leaving), children)
        details = self._models.children.details(children[0].child)
        if details is None:
            return
        is_excluded = leaving.reason is LeavingReason.PERMANENT_EXCLUSION
        trigger = PlanTrigger.EXCLUSION if is_excluded else PlanTrigger.CHANGE
        day = leaving.last_day
        when = EventTime(date_text(day), f"{day}T00:00", f"{day}T23:59") if day else None
        yield from told_at_once(self._session, details, children, (trigger, leaves(leaving.reason), when))

    def _details(self, draft: LeavingDraft) -> Leaving:
        clock, where, kept = self.clock(draft), draft.where, draft.kept
        is_kept = not where.setting.strip() or draft.reason in TELL_AUTHORITY
        review = self._day(kept.review_typed) or (self._session.today() + LOOK_AGAIN if is_kept else None)
        known_on = self._iso(where.confirmed_typed) or (
            self._session.today().isoformat() if where.setting.strip() else ""
        )
        return Leaving(
            reason=draft.reason or LeavingReason.OTHER,
            last_day=self._iso(draft.last_day_typed),
            to_setting=where.setting,
            to_lead=where.lead,
            to_role=LEAD_ROLE if where.lead.strip() else "",
            to_address=where.address,
            to_phone=where.phone,
            confirmed_on=known_on,
            term_start=self._iso(where.term_typed),
            due_on=clock.earlier.isoformat() if clock else "",
            due_later=clock.later.isoformat() if clock else "",
            edition=self._guidance.edition(),
            review_on=review.isoformat() if review else "",
            authority_told=kept.authority_told,
            authority_told_on=self._iso(kept.authority_told_typed),
            note=draft.note,
        )

    def _append(
        self, body: EntryBody, children: tuple[InChild, ...], refers_to: tuple[EntryId, ...] = ()
    ) -> None:
        self._session.append(self._session.new_entry(body, children, refers_to))

    def _not_understood(self, days: dict[str, str]) -> tuple[Problem, ...]:
        return tuple(
            Problem(name, "not_understood")
            for name, typed in days.items()
            if typed.strip() and self._day(typed) is None
        )

    def _day(self, typed: str) -> date | None:
        return parse_date(typed, self._session.today(), future=True) if typed.strip() else None

    def _iso(self, typed: str) -> str:
        day = self._day(typed)
        return day.isoformat() if day is not None else ""


def _draft_of(child: ChildId, row: LeaverRow) -> TransferDraft:
    now = row.leaving.details if row.leaving is not None else Leaving(LeavingReason.OTHER)
    return TransferDraft(
        child=child,
        to_setting=now.to_setting,
        to_lead=now.to_lead,
        to_address=now.to_address,
        to_phone=now.to_phone,
        leaving_typed=date_text(now.last_day),
    )
