"""To whom a call, a referral or a name goes, as the pages about sharing call them."""

from typing import Final

from safeguard_desktop.domain.codes import AdviserRole, AgencyCode
from safeguard_desktop.domain.referral_codes import ReferralKind
from safeguard_desktop.domain.sharing.codes import RecipientKind

_REFERRED_TO: Final = {
    ReferralKind.EARLY_HELP: RecipientKind.EARLY_HELP,
    ReferralKind.POLICE: RecipientKind.POLICE,
    ReferralKind.LADO: RecipientKind.LADO,
    ReferralKind.CHANNEL: RecipientKind.PREVENT,
    ReferralKind.OTHER: RecipientKind.OTHER,
}


def of_referral(kind: ReferralKind) -> RecipientKind:
    """Return who takes a referral: social care, unless it is of a kind that goes elsewhere."""
    return _REFERRED_TO.get(kind, RecipientKind.SOCIAL_CARE)


def of_authority(role: AdviserRole) -> RecipientKind:
    """Return who learns a name that an authority is given in a consultation."""
    return RecipientKind.POLICE if role is AdviserRole.POLICE else RecipientKind.SOCIAL_CARE


def of_agency(code: AgencyCode) -> RecipientKind:
    """Return who was called; both lists have the same codes."""
    return RecipientKind(code.value)
