"""What is usual with the name of whoever raised a matter, and how often it was told. Source: S06 to S10, S16, X03."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from safeguard_desktop.domain.entries.referring import HowTold, IdentityTold, Referrer, ReferrerKind, ToldTo
from safeguard_desktop.domain.register import Role

DECIDING_ROLES = frozenset({Role.LEAD, Role.DEPUTY, Role.MANAGER})
"""Who may decide that a name is told: whoever deals with the matter as a manager. Source: S07."""


class UsualWithName(StrEnum):
    """What is done with a name unless somebody decides otherwise; the strictest that holds."""

    MAY_BE_TOLD = "may_be_told"
    WITHHELD = "withheld"
    ASKED = "asked"
    AT_RISK = "at_risk"


PROTECTED = frozenset({UsualWithName.ASKED, UsualWithName.AT_RISK})
"""Where no decision about what is sent lets the name out: the wish, or the risk, stands first. Source: S06, S16."""


def usual_with(referrer: Referrer) -> UsualWithName:
    """Return what is usual: a professional's name may be told, anybody else's is withheld."""
    if referrer.risk.strip():
        return UsualWithName.AT_RISK
    if referrer.asked_anonymous:
        return UsualWithName.ASKED
    is_professional = referrer.kind is ReferrerKind.PROFESSIONAL
    return UsualWithName.MAY_BE_TOLD if is_professional else UsualWithName.WITHHELD


@dataclass(frozen=True, slots=True)
class NamesTold:
    """How many matters were raised by whom, how many asked for no name, and how often a name became known."""

    raised: Mapping[ReferrerKind, int]
    asked_anonymous: int
    at_risk: int
    told: Mapping[ToldTo, int]
    apparent: int


def names_told(referrers: Iterable[Referrer], told: Iterable[IdentityTold]) -> NamesTold:
    """Count; what was apparent is counted apart from what somebody decided. Source: S09, X03."""
    known, times = tuple(referrers), tuple(told)
    return NamesTold(
        raised=Counter(each.kind for each in known),
        asked_anonymous=sum(each.asked_anonymous for each in known),
        at_risk=sum(bool(each.risk.strip()) for each in known),
        told=Counter(each.to for each in times if each.how is HowTold.DECIDED),
        apparent=sum(each.how is HowTold.APPARENT for each in times),
    )
