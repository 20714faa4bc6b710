"""Which lawful basis and which gateway are usual: by kind of setting, recipient and day.

What is usual stands first in the list and is filled in, because it says nothing about whether to share; it is the
lead's to change. Source: guidance.md sections 5.2, 5.5 and 12.
"""

from dataclasses import dataclass

from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.domain.sharing.codes import Article6, Gateway, RecipientKind

DUTY_EDITION = "info_sharing_duty_2026"
INTEREST_EDITION = "rli_lawful_basis"
PROTECTION_EDITION = "data_protection_2018"
"""Keys of the editions of the law that bases and gateways come from. Source: guidance.md section 12."""

_LISTED = frozenset(
    {
        RecipientKind.SOCIAL_CARE, RecipientKind.POLICE, RecipientKind.LADO, RecipientKind.EARLY_HELP,
        RecipientKind.HEALTH, RecipientKind.OTHER_SETTING,
    }
)  # fmt: skip
"""Kinds among which are the bodies that section 16LA names. Source: guidance.md 5.2."""
_PUBLIC = frozenset({SettingKind.MAINTAINED_SCHOOL, SettingKind.ACADEMY})
_GATEWAYS = {
    RecipientKind.SOCIAL_CARE: (
        Gateway.CHILDREN_ACT_1989_S47, Gateway.CHILDREN_ACT_1989_S17, Gateway.CHILDREN_ACT_1989_S27,
    ),
    RecipientKind.EARLY_HELP: (Gateway.CHILDREN_ACT_2004_S10,),
    RecipientKind.POLICE: (Gateway.CRIME_EXEMPTION, Gateway.CRIME_AND_DISORDER_S115),
    RecipientKind.HEALTH: (Gateway.CHILDREN_ACT_2004_S11,),
    RecipientKind.COURT: (Gateway.NONE,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Law:
    """What holds on a day: which switches of the guidance are on. Source: guidance.md section 12.

    `has_recognised_interest`: the seventh lawful basis is there (5 February 2026). `has_duty`: the duty to share has
    begun (30 September 2026). Whether it reaches a small setting is not settled; it is shown as if it did, unless the
    setting wrote down that it is outside of it (`is_outside_duty`).
    """

    has_recognised_interest: bool
    has_duty: bool
    is_outside_duty: bool = False


def bases_of(kind: SettingKind, law: Law) -> tuple[Article6, ...]:
    """Return the bases that can be chosen on that day, those first that are usual in that kind of setting."""
    interest = (Article6.RECOGNISED_INTEREST,) if law.has_recognised_interest else ()
    private = (*interest, Article6.LEGITIMATE_INTERESTS)
    usual = (Article6.PUBLIC_TASK, *private) if kind in _PUBLIC else (*private, Article6.PUBLIC_TASK)
    return (*usual, Article6.LEGAL_OBLIGATION, Article6.VITAL_INTERESTS, Article6.CONSENT)


def usual_basis(kind: SettingKind, law: Law) -> Article6 | None:
    """Return the basis that is filled in; None for alternative provision, which may be public or private."""
    return None if kind is SettingKind.ALTERNATIVE_PROVISION else bases_of(kind, law)[0]


def duty_reaches(recipient: RecipientKind | None, law: Law) -> bool:
    """Whether the duty to share has to be thought of: it has begun, and they may be a body that it names."""
    return law.has_duty and not law.is_outside_duty and recipient in _LISTED


def gateways_of(kind: SettingKind, recipient: RecipientKind | None, law: Law) -> tuple[Gateway, ...]:
    """Return every gateway, those first that are usual for that setting and recipient on that day."""
    first: list[Gateway] = [Gateway.CHILDREN_ACT_2004_S16LA] if duty_reaches(recipient, law) else []
    if recipient is not None:
        first += _GATEWAYS.get(recipient, ())
    if kind in _PUBLIC:
        first.append(Gateway.EDUCATION_ACT_2002_S175)
    if kind is SettingKind.INDEPENDENT_SCHOOL:
        first.append(Gateway.EDUCATION_ACT_2008_S157)
    barred = set() if law.has_duty else {Gateway.CHILDREN_ACT_2004_S16LA}
    return tuple(dict.fromkeys((*first, *(each for each in Gateway if each not in barred))))


def edition_of(basis: Article6 | None, gateway: Gateway | None) -> str:
    """Return the key of the edition of the law that a basis and a gateway come from."""
    if gateway is Gateway.CHILDREN_ACT_2004_S16LA:
        return DUTY_EDITION
    return INTEREST_EDITION if basis is Article6.RECOGNISED_INTEREST else PROTECTION_EDITION
