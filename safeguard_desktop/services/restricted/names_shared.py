"""Names of those who raised concerns, let out by decisions to share: the same disclosure as one told by itself.

Source: S07, S11, S14.
"""

from collections.abc import Iterator
from typing import Final

from safeguard_desktop.domain.entries import SharingDecision
from safeguard_desktop.domain.entries.referring import HowTold, IdentityTold, ToldTo
from safeguard_desktop.domain.sharing.codes import RecipientKind, ReferrerPart
from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.services.models import Models
from safeguard_desktop.storage.models.tellings import TellingRow, TellingsQuery

_WENT: Final = (TellingKind.SHARED, TellingKind.AHEAD, TellingKind.PARTLY)
_TO: Final = {
    RecipientKind.CHILD: ToldTo.CHILD,
    RecipientKind.FAMILY: ToldTo.CARER,
    RecipientKind.OTHER: ToldTo.OTHER,
}


def names_shared(models: Models) -> Iterator[tuple[TellingRow, IdentityTold]]:
    """Yield each decision to share that named whoever raised it and has gone, in the words of a name that was told."""
    tellings = models.tellings
    for row in tellings.rows(tellings.find(TellingsQuery(kinds=_WENT))).values():
        body = row.entry.now_reads
        if isinstance(body, SharingDecision) and body.referrer is ReferrerPart.NAMED:
            yield (
                row,
                IdentityTold(
                    referrer=body.concern or row.entry.id,
                    how=HowTold.DECIDED,
                    to=_TO.get(body.to_kind, ToldTo.AGENCY),
                    to_whom=body.to_name or body.to_organisation,
                    when=row.telling.when or body.when,
                    reason=body.referrer_why,
                    decided_by=row.entry.recorder,
                ),
            )
