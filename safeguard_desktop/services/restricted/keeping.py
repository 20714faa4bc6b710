"""What is kept for named people: reading it, adding to it, saying who reads it. Source: S19, S53, S71 to S76, X08, X19.

Everybody else learns from the record that somebody recorded something at some time for a circle, and, where a hold
was placed, that this child's record holds something that may not be destroyed, and whom to ask.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.codes import HoldReason
from safeguard_desktop.domain.entries import (
    AbuseNotification,
    AccessReason,
    Amendment,
    DocumentAttached,
    Exported,
    HoldPlaced,
    HoldReasonKept,
    InChild,
    NewEntry,
    Printed,
    RestrictedContent,
    RestrictedViewed,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, ChildId, EntryId, PersonId
from safeguard_desktop.domain.rows import AmendmentView
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.restricted.access import GivingAccess
from safeguard_desktop.services.restricted.circle_acts import CircleActs, CircleEntry, OpenCircle
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.restricted.correcting import RestrictedCorrecting
from safeguard_desktop.services.restricted.drafts import RestrictedDraft, WhoReads
from safeguard_desktop.services.restricted.own_drafts import UntoldDrafts
from safeguard_desktop.services.restricted.rows import AccessRow, KeptForChild, KeptGroup, KeptRow, Named
from safeguard_desktop.services.restricted.saying import said, what_problems
from safeguard_desktop.services.restricted.shelf import KeptEntry
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import children_of_subject, complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.restricted import HOLD_REASON_KEPT, RESTRICTED_KINDS

_LOOKS = (RestrictedViewed, Printed, Exported)
_NOT_SHOWN_ALONE = (AccessReason, HoldReasonKept, Amendment, DocumentAttached, *_LOOKS)


class RestrictedService:
    """Adds to it and opens it; `access` says who reads it."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models; nothing is opened until it is asked for."""
        self._session, self._models = session, models
        self._circles = Circles(session.record)

    @property
    def circles(self) -> Circles:
        """What is open, for the other services of what is kept here."""
        return self._circles

    @cached_property
    def access(self) -> GivingAccess:
        """What gives people access and ends it."""
        return GivingAccess(self._session.record, self._circles)

    @cached_property
    def correcting(self) -> RestrictedCorrecting:
        """What corrects entries that are kept here."""
        return RestrictedCorrecting(self._session, self._circles)

    @property
    def drafts(self) -> UntoldDrafts:
        """Where forms are kept that only whoever is signed in may read."""
        return self.access.drafts

    def read_some(self) -> bool:
        """Open a slice of what is kept for whoever is signed in; tell whether there may be more."""
        return self._circles.shelf.read_some()

    def of_child(self, child: ChildId) -> KeptForChild:
        """Return what is kept about a child, without a reading entry: its headings are all that a page shows of it."""
        shelf = self._circles.shelf
        shelf.read_all()
        about = {kept.circle for kept in shelf.entries() if _is_about(kept, child)}
        groups = tuple(self._group(circle, child) for circle in sorted(about, key=self._first_seq))
        return KeptForChild(child, groups, self._whom_to_ask(child))

    def open(self, child: ChildId) -> KeptForChild:
        """Return the same, and write down among its readers alone that it was opened. Source: X10."""
        at, kept = self._session.now(), self.of_child(child)
        for group in kept.groups:
            if group.may_change:
                inside = (InChild(child),)
                self._circles.note_look(
                    group.circle, (RestrictedContent(RestrictedViewed(when), inside) for when in ("", at))
                )
        return kept

    def looks(self) -> dict[int, KeptEntry]:
        """Return who opened or let out what is kept for whoever is signed in, by sequence, as far as it has been read.

        Nobody else learns of it. Source: X10.
        """
        kept = self._circles.shelf.entries()
        return {each.seq: each for each in kept if isinstance(each.body, _LOOKS)}

    def people(self) -> tuple[Named, ...]:
        """Return who may be given access besides whoever is signed in: those who can read the record."""
        mine = self._session.identity.person
        return tuple(Named(who, self._name(who)) for who in self._circles.acts().readers() if who != mine)

    def oneself(self) -> Named:
        """Return whoever is signed in."""
        mine = self._session.identity.person
        return Named(mine, self._name(mine))

    def name_of_person(self, person: PersonId) -> str:
        """Return what somebody of the setting is called now."""
        return self._name(person)

    def name_of(self, child: ChildId) -> str:
        """Return the child's name, told apart from others. Raises Refused where there is no such child."""
        row = self._models.children.row(child)
        if row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return told_apart(row.full_name, row.told_apart_by)

    def open_documents(self, child: ChildId | None, concern: EntryId | None) -> int:
        """Return how many documents of a child or a concern everybody who reads the record can open."""
        views = [] if concern is None else list(self._models.chronology.follows(concern))
        if child is not None:
            views += [row.entry for row in self._models.chronology.rows(child)]
        return sum(isinstance(view.body, DocumentAttached) and view.origin is None for view in views)

    def for_staff(self, child: ChildId) -> tuple[KeptRow, ...]:
        """Return the notifications about a child, newest first: what staff must do stands in their `keep_safe`."""
        rows = (row for group in self.of_child(child).groups for row in group.rows)
        found = (row for row in rows if isinstance(row.body, AbuseNotification))
        return tuple(sorted(found, key=lambda row: row.seq, reverse=True))

    def problems(self, draft: RestrictedDraft) -> tuple[Problem, ...]:
        """Return what is missing from something that is to be kept, and who reads it."""
        found = what_problems(draft.what, self._session.wall_clock())
        alone = not draft.who.readers and not draft.who.with_sheet
        return (*found, Problem("readers", "nobody_else")) if alone else found

    def keep(self, draft: RestrictedDraft) -> Changed:
        """Record something that only named people can read.

        Raises:
            Refused: answers are missing, there is no such child or concern, or somebody is no reader.
        """
        complete(self.problems(draft))
        concern = draft.concern or getattr(draft.what, "concern", None)
        children = children_of_subject(self._models, concern, draft.child)
        child = draft.child or children[0].child
        acts = self._circles.acts()
        body = said(draft.what, self._session.wall_clock(), concern)
        circle, before = self._circle_for(acts, child, draft.who, RESTRICTED_KINDS[body.KIND])
        kept = acts.kept(circle, RestrictedContent(body, children, (concern,) if concern else ()))
        hold = self._hold(acts, circle, kept.id, child, draft.who) if draft.who.tells_others else ()
        self._session.append(*before, kept, *hold)
        return Changed("child", child)

    def _circle_for(
        self, acts: CircleActs, child: ChildId, who: WhoReads, title: str
    ) -> tuple[OpenCircle, tuple[CircleEntry, ...]]:
        """Return the circle of just these people about this child, or a new one, with what makes it so."""
        wanted = self._wanted(who)
        for group in self.of_child(child).groups:
            same = {*(named.id for named in group.readers), *([RECOVERY_PERSON] if group.with_sheet else [])}
            if group.may_change and same == wanted:
                return acts.up_to_date(self._circles.open_circle(group.circle), group.title)
        return acts.begun(wanted, title)

    def _wanted(self, who: WhoReads) -> set[str]:
        sheet = [RECOVERY_PERSON] if who.with_sheet else []
        return {self._session.identity.person, *who.readers, *sheet}

    def _hold(
        self, acts: CircleActs, circle: OpenCircle, held: EntryId, child: ChildId, who: WhoReads
    ) -> tuple[NewEntry | CircleEntry, ...]:
        """Return a hold that every reader sees, without its reason, and the reason for those who read the rest."""
        code = HoldReason.LEAD_JUDGEMENT
        terms, mine = rules.hold_terms(self._session.today(), code), self._session.identity.person
        body = HoldPlaced(held, code, HOLD_REASON_KEPT, mine, terms.review_on.isoformat())
        hold = self._session.new_entry(body, (InChild(child),), (held,))
        reason = HoldReasonKept(hold.id, code, who.hold_reason)
        return hold, acts.kept(circle, RestrictedContent(reason, (InChild(child),), (held,)))

    def _group(self, circle: str, child: ChildId) -> KeptGroup:
        shelf = self._circles.shelf
        access, entries = shelf.circle(circle), tuple(shelf.entries(circle))
        mine = self._session.identity.person
        named = [
            Named(PersonId(who), self._name(PersonId(who))) for who in (access.people() if access else ())
        ]
        readers = tuple(sorted(named, key=lambda each: (each.id != mine, each.name)))
        holds = {
            kept.content.refers_to[0]: kept.body for kept in entries if isinstance(kept.body, HoldReasonKept)
        }
        return KeptGroup(
            circle=circle,
            title=shelf.title(circle),
            readers=readers,
            with_sheet=access is not None and RECOVERY_PERSON in access.readers,
            may_change=shelf.is_open(circle),
            rows=tuple(
                self._row(kept, holds.get(kept.id), entries)
                for kept in entries
                if _is_about(kept, child) and not isinstance(kept.body, _NOT_SHOWN_ALONE)
            ),
            history=tuple(
                AccessRow(kept.recorded_at, self._recorder(kept), kept.body, self._document_of(kept))
                for kept in entries
                if isinstance(kept.body, (AccessReason, *_LOOKS))
            ),
        )

    def _row(
        self, kept: KeptEntry, hold: HoldReasonKept | None = None, entries: Sequence[KeptEntry] = ()
    ) -> KeptRow:
        """Return an entry as its readers see it, with the documents among `entries` that are attached to it."""
        return KeptRow(
            kept.id, kept.seq, kept.recorded_at, self._recorder(kept), self._circles.shelf.reads(kept),
            hold.reason if hold is not None else "", hold is not None, self._amendments(kept.id),
            tuple(
                self._row(each)
                for each in entries
                if isinstance(each.body, DocumentAttached) and each.body.about == kept.id
            ),
        )  # fmt: skip

    def _document_of(self, look: KeptEntry) -> str:
        """Return what the document is called that somebody looked at or let out; "" where it was none."""
        shelf = self._circles.shelf
        found = (shelf.entry(named) for named in look.content.refers_to)
        bodies = (shelf.reads(kept) for kept in found if kept is not None and kept.circle == look.circle)
        return next((body.description for body in bodies if isinstance(body, DocumentAttached)), "")

    def _amendments(self, entry: EntryId) -> tuple[AmendmentView, ...]:
        return tuple(
            AmendmentView(kept.seq, kept.recorded_at, self._recorder(kept), kept.body)
            for kept in self._circles.shelf.amendments(entry)
            if isinstance(kept.body, Amendment)
        )

    def _first_seq(self, circle: str) -> int:
        return min(kept.seq for kept in self._circles.shelf.entries(circle))

    def _whom_to_ask(self, child: ChildId) -> tuple[str, ...]:
        """Return who answers for what this child's record holds and whoever is signed in cannot open."""
        shelf = self._circles.shelf
        hidden = (
            hold
            for hold in self._models.holds.of_child(child)
            if hold.is_of_restricted and shelf.entry(hold.held) is None
        )
        return tuple(dict.fromkeys(hold.owner_name for hold in hidden))

    def _recorder(self, kept: KeptEntry) -> str:
        return self._session.name_of(kept.recorder, kept.register)

    def _name(self, person: PersonId) -> str:
        return self._session.name_of(person, self._session.chain.latest.version)


def _is_about(kept: KeptEntry, child: ChildId) -> bool:
    return child in _children(kept.content.children)


def _children(inside: Iterable[InChild]) -> set[ChildId]:
    return {each.child for each in inside}
