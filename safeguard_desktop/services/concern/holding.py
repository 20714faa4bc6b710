"""The hold that a category of sexual abuse places by itself. Source: S95; guidance.md section 6.

Nobody has to remember it, and nobody has to know the rule. Like every hold it ends only when two
people agree.
"""

from collections.abc import Collection
from typing import Final

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.codes import Category, HoldReason
from safeguard_desktop.domain.deadlines import plus_months, plus_years
from safeguard_desktop.domain.entries import HoldPlaced, InChild, NewEntry
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.wording.categories import held_for

YOUNG: Final = 10
"""Below this age sexual behaviour is often no abuse: whether the hold stays is looked at within a month. Ours."""


def hold_by_category(
    session: Session,
    held: EntryId,
    categories: Collection[Category],
    children: tuple[InChild, ...],
    models: Models,
) -> tuple[NewEntry, ...]:
    """Return the hold that these categories place on an entry, to be appended with whatever names them.

    Where it is for the behaviour of a young child alone, the lead looks within a month at whether it stays.
    Empty if they place none. The caller sees to it that an entry which is held already is not held again.
    """
    grounds = tuple(each for each in categories if rules.suggests_hold((each,)))
    if not grounds:
        return ()
    today = local(session.workplace.clock()).date()
    terms = rules.hold_terms(today, HoldReason.CHILD_SEXUAL_ABUSE)
    is_to_be_assessed = {*grounds} == {Category.HARMFUL_SEXUAL_BEHAVIOUR} and _is_young(
        session, models, children
    )
    review_on = plus_months(today, 1) if is_to_be_assessed else terms.review_on
    body = HoldPlaced(
        held=held,
        reason_code=HoldReason.CHILD_SEXUAL_ABUSE,
        reason=held_for(grounds),
        owner=session.identity.person,
        review_on=review_on.isoformat(),
        floor=terms.floor.isoformat() if terms.floor else "",
    )
    return (session.new_entry(body, children, (held,)),)


def _is_young(session: Session, models: Models, children: tuple[InChild, ...]) -> bool:
    """Whether a child in it is young; in a pre-school all are, whose birth is not known among them."""
    if session.chain.latest.setting.kind is SettingKind.PRE_SCHOOL:
        return True
    latest = plus_years(session.today(), -YOUNG).isoformat()
    rows = (models.children.row(inside.child) for inside in children)
    return any(row is not None and row.date_of_birth > latest for row in rows)
