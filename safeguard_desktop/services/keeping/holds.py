"""Holds as the page of keeping has them: all that are in force, looked at again, and lifted by two people.

Lifting destroys nothing. Source: S42, S43, S95, X02; guidance.md section 6; LEDGER.md section 8.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.codes import HoldReason
from safeguard_desktop.domain.entries import HoldLifted, HoldReviewed
from safeguard_desktop.domain.entries.certified import CertifiedAct, NewCertified
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, new_entry_id
from safeguard_desktop.domain.keeping.codes import HoldOutcome, Obstacle
from safeguard_desktop.domain.rows import ConcernRow, EntryView, HoldRow
from safeguard_desktop.services.keeping.agreeing import TwoPeople, reason_of
from safeguard_desktop.services.keeping.grounds import open_requests_about
from safeguard_desktop.services.keeping.retention import next_review, review_problems
from safeguard_desktop.services.legal.grounds import live_grounds
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.subjects import complete, concern_of, entry_of
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.children import told_apart

OPEN_GROUNDS: Final = frozenset(
    {
        HoldReason.STATUTORY_INQUIRY,
        HoldReason.LITIGATION,
        HoldReason.POLICE_REQUEST,
        HoldReason.PRACTICE_REVIEW,
        HoldReason.ACCESS_REQUEST_OPEN,
    }
)
"""Grounds that others open and close: while one of them stands, nothing of that child's is set free."""


@dataclass(frozen=True, slots=True)
class HoldView:
    """A hold in force: whose record it is in, the concern, its reviews (the newest first), and if one is due."""

    hold: HoldRow
    child_name: str
    concern: ConcernRow | None
    reviews: tuple[EntryView, ...]
    is_due: bool


@dataclass(frozen=True, slots=True)
class LiftingView:
    """A hold that is to end: what stands in the way, and the names of who could agree."""

    view: HoldView
    obstacles: tuple[Obstacle, ...]
    who_can_agree: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HoldReviewDraft:
    """What a review came to; the day of the next one as people write it."""

    hold: EntryId
    outcome: HoldOutcome | None = None
    reason: str = ""
    review_on: str = ""


@dataclass(frozen=True, slots=True)
class LiftDraft:
    """Why a hold is not needed any more, and what became of the ground that it was placed for."""

    hold: EntryId
    reason: str = ""
    ended: str = ""


class HoldsService:
    """Lists holds, keeps their review diary, and ends one where two people agree."""

    def __init__(self, session: Session, models: Models, circles: Circles, people: TwoPeople) -> None:
        """Keep the session, its read models, what is kept for named people, and who can agree."""
        self._session, self._models, self._circles, self._people = session, models, circles, people

    @property
    def people(self) -> TwoPeople:
        """Who can agree to the end of a hold."""
        return self._people

    def all(self) -> tuple[HoldView, ...]:
        """Return every hold in force, the one to be looked at next first."""
        reviews: dict[EntryId, list[EntryView]] = {}
        for view in self._models.chronology.of_kind(HoldReviewed.KIND):
            if isinstance(view.body, HoldReviewed):
                reviews.setdefault(view.body.hold, []).append(view)
        return tuple(
            self._view(hold, tuple(reviews.get(hold.id, ()))) for hold in self._models.holds.in_force()
        )

    def count_due(self) -> int:
        """Return how many holds are to be looked at today or before."""
        today = self._session.today().isoformat()
        return sum(1 for hold in self._models.holds.in_force() if hold.review_on <= today)

    def view(self, hold: EntryId) -> HoldView:
        """Return one hold in force. Raises Refused (``UNKNOWN_SUBJECT``)."""
        found = next((each for each in self.all() if each.hold.id == hold), None)
        if found is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return found

    def review_problems(self, draft: HoldReviewDraft) -> tuple[Problem, ...]:
        """Return what is missing from a review: what it came to, why, and a day ahead."""
        found = [Problem("hold_outcome", "missing")] if draft.outcome is None else []
        found += [] if draft.reason.strip() else [Problem("review_reason", "missing")]
        return (*found, *review_problems(draft.review_on, self._session.today()))

    def review(self, draft: HoldReviewDraft) -> Changed:
        """Write down what a review of a hold came to. It stays in force. Source: S43.

        Raises:
            Refused: answers are missing, or there is no such hold.
        """
        complete(self.review_problems(draft))
        hold = self._hold(draft.hold)
        if draft.outcome is None:
            raise Refused(RefusalCode.INCOMPLETE)
        review = next_review(draft.review_on, self._session.today())
        body = HoldReviewed(draft.hold, draft.outcome, draft.reason.strip(), review.isoformat())
        view = entry_of(self._models, hold.id)
        self._session.append(self._session.new_entry(body, view.children, (draft.hold,)))
        return Changed("keeping", draft.hold)

    def to_lift(self, hold: EntryId) -> LiftingView:
        """Return a hold with what keeps it from being lifted. Raises Refused."""
        view = self.view(hold)
        names = tuple(person.name for person in self._people.who_can_agree())
        return LiftingView(view, tuple(self._obstacles(view.hold)), names)

    def lift_problems(self, draft: LiftDraft) -> tuple[Problem, ...]:
        """Return what is missing: why, and what became of the ground."""
        found = [] if draft.reason.strip() else [Problem("lift_reason", "missing")]
        return (*found, *([] if draft.ended.strip() else [Problem("lift_ended", "missing")]))

    def lift(self, draft: LiftDraft, agreement: Agreement | None = None) -> Changed:
        """End a hold: two people sign for it. What it held is as it was, and stays.

        Raises:
            Refused: answers are missing; a ground is open (``ON_HOLD``); nobody agreed yet
                (``NEEDS_SECOND_PERSON``), or it is nobody who may.
            EnvironmentFault: the passphrase of the second person is wrong, or nothing could be written.
        """
        complete(self.lift_problems(draft))
        hold = self._hold(draft.hold)
        if any(self._obstacles(hold)):
            raise Refused(RefusalCode.ON_HOLD)
        second = self._people.second(agreement)
        body = HoldLifted(
            draft.hold, draft.reason.strip(), draft.ended.strip(), second.person, secrets.token_hex(16)
        )
        stored = self._session.ledger.entry(draft.hold)
        if stored is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        certificate = self._people.certificate(
            CertifiedAct.RELEASE, (draft.hold, stored.digest), reason_of(body), second
        )
        entry = new_entry_id(self._session.workplace.clock())
        children = stored.header.children
        self._session.append(NewCertified(entry, body, children, (draft.hold,), certificate=certificate))
        return Changed("keeping", draft.hold)

    def _hold(self, hold: EntryId) -> HoldRow:
        found = next((each for each in self._models.holds.in_force() if each.id == hold), None)
        if found is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return found

    def _obstacles(self, hold: HoldRow) -> Iterator[Obstacle]:
        """Yield what keeps a hold from being lifted: an open ground of the same child, or what one may not read.

        A ground of its own ends by itself, whatever other ground stands: else two of them would keep each other. It is
        open while nobody wrote down that its proceedings have ended. Source: S65.
        """
        child = hold.child
        others = self._models.holds.of_child(child) if child is not None else ()
        if hold.reason_code in OPEN_GROUNDS:
            is_open = child is not None and hold.reason_code in live_grounds(self._models, child)
        else:
            is_open = any(each.id != hold.id and each.reason_code in OPEN_GROUNDS for each in others)
        if is_open:
            yield Obstacle.GROUND_OPEN
        if child is not None and open_requests_about(self._models, child):
            yield Obstacle.REQUEST_OPEN
        if hold.is_of_restricted and not self._is_open_to_me(hold.held):
            yield Obstacle.NOT_ALL_READ

    def _is_open_to_me(self, entry: EntryId) -> bool:
        shelf = self._circles.shelf
        shelf.read_all()
        return shelf.entry(entry) is not None

    def _view(self, hold: HoldRow, reviews: tuple[EntryView, ...]) -> HoldView:
        row = self._models.children.row(ChildId(hold.child)) if hold.child is not None else None
        held = self._models.chronology.entry(hold.held) if not hold.is_of_restricted else None
        concern = self._models.concerns.row(concern_of(self._models, held)) if held is not None else None
        name = told_apart(row.full_name, row.told_apart_by) if row is not None else ""
        return HoldView(hold, name, concern, reviews, hold.review_on <= self._session.today().isoformat())
