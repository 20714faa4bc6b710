"""Questions about referrals: which are open and what they lack, and how many there were of each kind and outcome."""

from collections.abc import Sequence

from safeguard_desktop.domain.entries import decode_body, decode_header
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.referral_codes import ReferralGap, ReferralKind, ReferralOutcome
from safeguard_desktop.domain.referral_rows import ReferralCount, ReferralRow
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.models.children import SIGN_COLUMNS, told_apart_by
from safeguard_desktop.storage.models.reading import (
    VIEW_COLUMNS,
    NameOf,
    Selects,
    corrections_of,
    distrusting,
    entry_view,
)

_COLUMNS = (
    f"{VIEW_COLUMNS}, r.made_from, r.kind, r.gaps, r.outcome, r.is_open, r.is_written, r.written_due, r.lead_open, "
    "r.stage, coalesce(t.due_on, ''), coalesce(t.is_open, 0), c.id, coalesce(c.number, 0), "
    f"coalesce(c.reference, ''), k.id, coalesce(k.full_name, ''), {SIGN_COLUMNS} "
    "FROM m_referrals AS r JOIN entries AS e ON e.seq = r.seq LEFT JOIN bodies AS b ON b.seq = r.seq "
    "LEFT JOIN m_tasks AS t ON t.seq = r.seq LEFT JOIN m_concerns AS c ON c.seq = r.concern "
    "LEFT JOIN m_children AS k ON k.id = coalesce(c.child, "
    "(SELECT h.child FROM m_chronology AS h WHERE h.seq = r.seq LIMIT 1))"
)
_OPEN = f"SELECT {_COLUMNS} WHERE r.wants ORDER BY r.made_from, r.seq"
_ALL = f"SELECT {_COLUMNS} ORDER BY r.made_from DESC, r.seq DESC LIMIT ?"
_ONE = f"SELECT {_COLUMNS} WHERE e.id = ?"
_OF_CHILD = (
    f"SELECT {_COLUMNS} WHERE r.seq IN (SELECT h.seq FROM m_chronology AS h WHERE h.child = ?) "
    "ORDER BY r.made_from DESC, r.seq DESC"
)
_FROM_ADVICE = f"SELECT {_COLUMNS} WHERE r.advice = ? ORDER BY r.seq"
_FOLLOWED = (
    "SELECT e.header, b.body FROM m_followers AS f JOIN entries AS e ON e.seq = f.seq "
    "LEFT JOIN bodies AS b ON b.seq = f.seq WHERE f.of_seq = (SELECT seq FROM entries WHERE id = ?) ORDER BY f.seq"
)
_COUNTS = (
    "SELECT kind, outcome, count(*) FROM m_referrals WHERE made_from >= ? AND made_from < ? "
    f"AND outcome <> '{ReferralOutcome.MISTAKE}' GROUP BY kind, outcome"
)


class ReferralsModel:
    """Reads what has been worked out about referrals."""

    def __init__(self, ledger: Selects, name_of: NameOf) -> None:
        """Keep the ledger that runs the queries, and how a recorder's name is found."""
        self._ledger = ledger
        self._name_of = name_of

    def wanting(self) -> tuple[ReferralRow, ...]:
        """Return those whose outcome, writing, lead's knowledge or missing answers are still to come, oldest first."""
        return self._rows(self._ledger.select(_OPEN))

    def latest(self, limit: int) -> tuple[ReferralRow, ...]:
        """Return the latest referrals, ended ones too, the newest first."""
        return self._rows(self._ledger.select(_ALL, (limit,)))

    def of_child(self, child: ChildId) -> tuple[ReferralRow, ...]:
        """Return a child's referrals, the newest first."""
        return self._rows(self._ledger.select(_OF_CHILD, (child,)))

    def from_advice(self, advice: EntryId) -> tuple[ReferralRow, ...]:
        """Return the referrals that came of a consultation, or were guided by some advice."""
        return self._rows(self._ledger.select(_FROM_ADVICE, (advice,)))

    def row(self, referral: EntryId) -> ReferralRow | None:
        """Return a referral, or None."""
        rows = self._rows(self._ledger.select(_ONE, (referral,)))
        return rows[0] if rows else None

    def followed(self, referral: EntryId) -> tuple[EntryView, ...]:
        """Return what followed a referral, oldest first, without what corrected that."""
        found = self._ledger.select(_FOLLOWED, (referral,))
        with distrusting(self._ledger):
            return tuple(self._bare(raw, body) for raw, body in found)

    def counts(self, since: str, until: str) -> tuple[ReferralCount, ...]:
        """Return how many referrals were made from one ISO date to another, both included, by kind and outcome.

        What was recorded by mistake is none. Source: S12, S13.
        """
        # A minute of that day is greater than the day, and smaller than the day with a letter behind it.
        rows = self._ledger.select(_COUNTS, (since, f"{until}~"))
        return tuple(
            ReferralCount(ReferralKind(kind), ReferralOutcome(outcome) if outcome else None, count)
            for kind, outcome, count in rows
        )

    def _bare(self, raw: bytes, body: bytes | None) -> EntryView:
        header = decode_header(raw)
        decoded = None if body is None else decode_body(header.kind or "", header.version or 0, body)
        return EntryView(
            header.id, header.seq, header.recorded_at, header.recorder,
            self._name_of(header.recorder, header.register), header.children, decoded,
        )  # fmt: skip

    def _rows(self, rows: Sequence[Row]) -> tuple[ReferralRow, ...]:
        if not rows:
            return ()
        with distrusting(self._ledger):
            amendments = corrections_of(self._ledger, (row[0] for row in rows), self._name_of)
            return tuple(_row(row, entry_view(row, amendments, self._name_of)) for row in rows)


def _row(row: Row, entry: EntryView) -> ReferralRow:
    made_from, kind, gaps, outcome, is_open, is_written, written_due, lead_open, stage, due, owed = row[4:15]
    return ReferralRow(
        entry=entry,
        made_from=made_from,
        kind=ReferralKind(kind),
        gaps=tuple(map(ReferralGap, gaps.split())),
        outcome=ReferralOutcome(outcome) if outcome else None,
        is_open=bool(is_open),
        is_written=bool(is_written),
        written_due=written_due,
        lead_open=bool(lead_open),
        stage=stage,
        answer_due=due,
        answer_open=bool(owed),
        concern=row[15],
        number=row[16],
        reference=row[17],
        child=row[18],
        child_name=row[19],
        told_apart_by=told_apart_by(*row[20:]),
    )
