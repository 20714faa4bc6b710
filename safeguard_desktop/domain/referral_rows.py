"""Rows about referrals, as pages read them."""

from dataclasses import dataclass

from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.referral_codes import ReferralGap, ReferralKind, ReferralOutcome
from safeguard_desktop.domain.rows import EntryView, ToldApartBy


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A referral in a list.

    `entry` made it; `kind` and `gaps` are as they stand with what was made good. `answer_due` is the ISO date by
    which an answer is expected, `answer_open` whether it is still owed. `written_due` is an ISO date or local minute.
    """

    entry: EntryView
    made_from: str
    kind: ReferralKind
    gaps: tuple[ReferralGap, ...]
    outcome: ReferralOutcome | None
    is_open: bool
    is_written: bool
    written_due: str
    lead_open: bool
    stage: int
    answer_due: str
    answer_open: bool
    concern: EntryId | None
    number: int
    reference: str
    child: ChildId | None
    child_name: str
    told_apart_by: ToldApartBy | None = None

    @property
    def waits_for_writing(self) -> bool:
        """Whether it is still to be put in writing."""
        return self.is_open and bool(self.written_due) and not self.is_written


@dataclass(frozen=True, slots=True)
class ReferralCount:
    """How many referrals of one kind came to one outcome; None where it is still to come."""

    kind: ReferralKind
    outcome: ReferralOutcome | None
    count: int
