"""A referral that the author of a concern made before the lead knew: written down when the concern is received.

Whoever receives it has heard of it in that moment; what they still owe us, and what is missing, stands on Today from
then on. Source: S47, S48.
"""

from typing import Final

from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.entries import ConcernRaised, InChild, NewEntry, Referral
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import NOT_KNOWN
from safeguard_desktop.domain.referral_codes import ReferralKind
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.guiding.here import working_days_here
from safeguard_desktop.services.referral_limits import ANSWER_WITHIN
from safeguard_desktop.services.session import Session

_SAYS_NO: Final = frozenset(
    {"no", "none", "nobody", "not yet", "n/a", "na", "nothing", "no one", "not needed"}
)
"""Answers to "did you ring social care or the police yourself?" that say that nobody was rung."""


def is_direct_referral(raised: ConcernRaised) -> bool:
    """Whether the author says that somebody outside was told already."""
    said = raised.direct_referral.strip().strip(".!").casefold()
    return bool(said) and said not in _SAYS_NO


def direct_referral(
    session: Session, raised: ConcernRaised, concern: EntryId, children: tuple[InChild, ...]
) -> tuple[NewEntry, ...]:
    """Return the referral that the author made, for the append that receives the concern; nothing where none was."""
    if not is_direct_referral(raised):
        return ()
    now = session.wall_clock()
    heard = as_typed("now", now)
    # They had rung by then: the day on which the lead reads of it may lie behind a weekend.
    rung_on = local(from_text(raised.raised_at)).date() if raised.raised_at else now.date()
    body = Referral(
        kind=ReferralKind.NOT_KNOWN, when=NOT_KNOWN, said=raised.direct_referral,
        answer_due=working_days_here(session, rung_on, ANSWER_WITHIN).isoformat(),
        made_by=", ".join(filter(None, (raised.author.name, raised.author.job))), lead_informed=heard,
        concern=concern,
    )  # fmt: skip
    return (session.new_entry(body, children, (concern,)),)
