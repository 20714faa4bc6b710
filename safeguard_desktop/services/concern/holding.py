"""The hold that a category of sexual abuse places by itself. Source: S95; guidance.md section 6.

Nobody has to remember it, and nobody has to know the rule. Like every hold it ends only when two
people agree.
"""

from collections.abc import Collection

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.codes import Category, HoldReason
from safeguard_desktop.domain.entries import HoldPlaced, InChild, NewEntry
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.session import Session
from safeguard_desktop.wording.categories import held_for


def hold_by_category(
    session: Session, held: EntryId, categories: Collection[Category], children: tuple[InChild, ...]
) -> tuple[NewEntry, ...]:
    """Return the hold that these categories place on an entry, to be appended with whatever names them.

    Empty if they place none. The caller sees to it that an entry which is held already is not held again.
    """
    grounds = tuple(each for each in categories if rules.suggests_hold((each,)))
    if not grounds:
        return ()
    terms = rules.hold_terms(local(session.workplace.clock()).date(), HoldReason.CHILD_SEXUAL_ABUSE)
    body = HoldPlaced(
        held=held,
        reason_code=HoldReason.CHILD_SEXUAL_ABUSE,
        reason=held_for(grounds),
        owner=session.identity.person,
        review_on=terms.review_on.isoformat(),
        floor=terms.floor.isoformat() if terms.floor else "",
    )
    return (session.new_entry(body, children, (held,)),)
