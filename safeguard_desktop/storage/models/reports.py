"""Questions of how many: each counts in the database and brings back counts, never entries.

Source: S12 to S14, S30, S51. What is kept for named people is in no read model and so in none of these counts; neither
is any worry about an adult, which lies in a record of its own. A concern counts on the day on which it was raised. One
that came with a child's file was counted where it was raised; it is part of the child's own story over time alone.
"""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.codes import Category, ConcernState
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome
from safeguard_desktop.domain.reports.counted import (
    BANDS,
    AuthorCount,
    CategoryCount,
    ChildConcern,
    DueCount,
    DueKind,
    DueWhen,
    Referred,
    SharingCount,
    Span,
    Step,
    Waits,
)
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.domain.tellings import DECISIONS
from safeguard_desktop.storage.models.reading import Selects

_AFTER_ALL: Final = "~"
_HERE: Final = f"c.state <> '{ConcernState.ARRIVED}'"
_RAISED: Final = f"FROM m_concerns AS c WHERE c.raised_from >= ? AND c.raised_from < ? AND {_HERE}"
_BY_DAY: Final = f"SELECT substr(c.raised_from, 1, 10), count(*) {_RAISED} GROUP BY 1 ORDER BY 1"
_BY_CATEGORIES: Final = f"SELECT c.categories, count(*) {_RAISED} GROUP BY 1"
_BY_STATE: Final = f"SELECT c.state, count(*) {_RAISED} GROUP BY 1"
_BY_AUTHOR: Final = f"SELECT c.author_job, c.is_confirmed, count(*) {_RAISED} GROUP BY 1, 2"
_CHILDREN: Final = (
    "SELECT count(DISTINCT k.child) FROM m_concerns AS c JOIN m_concern_children AS k ON k.concern = c.seq "
    f"WHERE c.raised_from >= ? AND c.raised_from < ? AND {_HERE}"
)
_THEN: Final = (
    "SELECT g.class_group FROM m_child_groups AS g WHERE g.child = c.child "
    "AND g.day <= substr(c.raised_from, 1, 10) ORDER BY g.day DESC, g.seq DESC LIMIT 1"
)
_FIRST: Final = (
    "SELECT g.class_group FROM m_child_groups AS g WHERE g.child = c.child ORDER BY g.day, g.seq LIMIT 1"
)
_CLASS: Final = f"coalesce(nullif(({_THEN}), ''), nullif(({_FIRST}), ''), c.class_typed)"
_BY_CLASS: Final = f"SELECT {_CLASS}, count(*) {_RAISED} GROUP BY 1"
"""The class of the child on that day by the front sheet; a file that was opened later tells of its first one."""

_WAITED: Final[Mapping[Step, str]] = {
    Step.RECEIVED: "c.received_after",
    Step.ACTED: "c.acted_after",
    Step.DECIDED: "c.decided_after",
}
_BAND: Final = " ".join(f"WHEN {{waited}} <= {minutes} THEN {place}" for place, minutes in enumerate(BANDS))
_BANDS: Final = (
    f"SELECT CASE WHEN {{waited}} IS NULL THEN -1 {_BAND} ELSE {len(BANDS)} END, count(*), "
    f"coalesce(max({{waited}}), 0) {_RAISED} GROUP BY 1"
)
_MIDDLE: Final = f"SELECT {{waited}} {_RAISED} AND {{waited}} IS NOT NULL ORDER BY 1 LIMIT 1 OFFSET ?"
_REFERRED: Final = (
    "SELECT substr(made_from, 1, 10), kind, outcome, count(*) FROM m_referrals WHERE made_from >= ? AND made_from < ? "
    f"AND outcome <> '{ReferralOutcome.MISTAKE}' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
)
_DECIDED: Final = ", ".join(f"'{kind}'" for kind in DECISIONS)
_SHARING: Final = (
    f"SELECT outcome, to_kind, grounds, count(*) FROM m_tellings WHERE kind IN ({_DECIDED}) "
    "AND told_from >= ? AND told_from < ? GROUP BY 1, 2, 3"
)
_WHEN_DUE: Final = (
    f"CASE WHEN due = '' THEN '{DueWhen.NO_DAY}' WHEN due < ?1 THEN '{DueWhen.OVERDUE}' "
    f"WHEN due <= ?2 THEN '{DueWhen.WEEK}' WHEN due <= ?3 THEN '{DueWhen.MONTH}' ELSE '{DueWhen.LATER}' END"
)
_TO_DO: Final = (
    "SELECT kind, substr(due_on, 1, 10) AS due FROM m_tasks WHERE is_open "
    f"UNION ALL SELECT '{DueKind.WRITTEN}', substr(written_due, 1, 10) FROM m_referrals "
    "WHERE is_open AND NOT is_written AND written_due <> '' "
    f"UNION ALL SELECT '{DueKind.REVIEW}', review_on FROM m_concerns WHERE state = '{ConcernState.MONITORED}' "
    f"UNION ALL SELECT '{DueKind.HOLD_REVIEW}', review_on FROM m_holds"
)
_DUE: Final = f"SELECT kind, {_WHEN_DUE}, count(*) FROM ({_TO_DO}) GROUP BY 1, 2"
_OF_CHILD: Final = (
    "SELECT c.event_from, c.categories, k.place FROM m_concern_children AS k JOIN m_concerns AS c ON c.seq = k.concern "
    "WHERE k.child = ? AND c.event_from >= ? AND c.event_from < ? ORDER BY c.event_from, c.seq"
)


class ReportsModel:
    """Counts what has been worked out from the entries."""

    def __init__(self, ledger: Selects) -> None:
        """Keep the ledger that runs the queries."""
        self._ledger = ledger

    def concerns_by_day(self, span: Span) -> dict[str, int]:
        """Return how many concerns were raised on each ISO day on which there were any, in order."""
        return dict(self._ledger.select(_BY_DAY, _ends(span)))

    def concerns_by_categories(self, span: Span) -> tuple[CategoryCount, ...]:
        """Return how many concerns stand under each set of categories; one that nobody sorted yet has none."""
        return tuple(
            CategoryCount(tuple(map(Category, codes.split())), count)
            for codes, count in self._ledger.select(_BY_CATEGORIES, _ends(span))
        )

    def concerns_by_state(self, span: Span) -> dict[ConcernState, int]:
        """Return how far the concerns have come that were raised then."""
        return {ConcernState(state): count for state, count in self._ledger.select(_BY_STATE, _ends(span))}

    def concerns_by_author(self, span: Span) -> tuple[AuthorCount, ...]:
        """Return how many concerns came from people of which job, as written, and whether an account confirms it."""
        rows = self._ledger.select(_BY_AUTHOR, _ends(span))
        return tuple(AuthorCount(job, bool(is_confirmed), count) for job, is_confirmed, count in rows)

    def concerns_by_class(self, span: Span) -> dict[str, int]:
        """Return how many concerns were about children of each class; "" where no class is known."""
        return dict(self._ledger.select(_BY_CLASS, _ends(span)))

    def children_concerned(self, span: Span) -> int:
        """Return how many different children those concerns are about."""
        return int(self._ledger.select(_CHILDREN, _ends(span))[0][0])

    def waits(self, span: Span, step: Step) -> Waits:
        """Return how long it took from raising a concern to a step, by bands, with the middle and the longest wait."""
        waited = _WAITED[step]
        rows = self._ledger.select(_BANDS.format(waited=waited), _ends(span))
        bands = {band: count for band, count, _longest in rows}
        done = sum(count for band, count in bands.items() if band >= 0)
        if not done:
            return Waits((0,) * (len(BANDS) + 1), bands.get(-1, 0))
        middle = self._ledger.select(_MIDDLE.format(waited=waited), (*_ends(span), (done - 1) // 2))
        return Waits(
            tuple(bands.get(place, 0) for place in range(len(BANDS) + 1)),
            bands.get(-1, 0),
            int(middle[0][0]),
            max(longest for _band, _count, longest in rows),
        )

    def referrals(self, span: Span) -> tuple[Referred, ...]:
        """Return how many referrals were made on which day, by kind and outcome. A mistake is none. S12, S13."""
        return tuple(
            Referred(day, ReferralKind(kind), ReferralOutcome(outcome) if outcome else None, count)
            for day, kind, outcome, count in self._ledger.select(_REFERRED, _ends(span))
        )

    def sharing_decisions(self, span: Span) -> tuple[SharingCount, ...]:
        """Return how many decisions to share or not there were, by outcome, recipient and grounds. Source: S30."""
        return tuple(
            SharingCount(Outcome(outcome) if outcome else None, to_kind, tuple(grounds.split()), count)
            for outcome, to_kind, grounds, count in self._ledger.select(_SHARING, _ends(span))
        )

    def due(self, today: str, week: str, month: str) -> tuple[DueCount, ...]:
        """Return how much is to be done, by what it is and when it is due, seen from an ISO day."""
        return tuple(
            DueCount(_due_kind(kind), DueWhen(when), count)
            for kind, when, count in self._ledger.select(_DUE, (today, week, month))
        )

    def of_child(self, child: ChildId, span: Span) -> tuple[ChildConcern, ...]:
        """Return when each concern of a child happened, and its categories, in that order."""
        return tuple(
            ChildConcern(event_from, tuple(map(Category, codes.split())), is_first=place == 0)
            for event_from, codes, place in self._ledger.select(_OF_CHILD, (child, *_ends(span)))
        )


def _ends(span: Span) -> tuple[str, str]:
    """Return what lies at or after the first and before the second, as local minutes are compared."""
    # A minute of that day is greater than the day, and smaller than the day with a letter behind it.
    return span.since, f"{span.until}~" if span.until else _AFTER_ALL


def _due_kind(kind: str) -> TaskKind | DueKind:
    return DueKind(kind) if kind in frozenset(DueKind) else TaskKind(kind)
