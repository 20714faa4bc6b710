"""One referral, worked out from its entry, its corrections and what followed it: pure, like `concern_fold`."""

from collections.abc import Sequence
from dataclasses import dataclass

from safeguard_desktop.domain.entries import Amendment, Referral
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.referrals import ReferralNow, referral_now
from safeguard_desktop.storage.models.parts import Part
from safeguard_desktop.storage.models.times import event_minute


@dataclass(frozen=True, slots=True)
class ReferralFold:
    """What a referral comes to. `made_from` is the local ISO minute at which it was made."""

    now: ReferralNow
    made_from: str
    advice: str


def fold_referral(parts: Sequence[Part]) -> ReferralFold | None:
    """Return what the first entry, a referral, comes to; None where it is no referral or was destroyed."""
    first = parts[0]
    if not isinstance(first.body, Referral):
        return None
    own = (part.body for part in parts[1:] if isinstance(part.body, Amendment))
    body = as_amended(first.body, (each for each in own if each.amended == first.header.id))
    now = referral_now(body, (part.body for part in parts[1:]))
    return ReferralFold(now, event_minute(body.when, first.header.recorded_at), now.body.advice or "")
