"""Closed lists and data of requests that come with the law behind them. The sentence for each is in ``wording/``.

Values are stored in entries: a value may be added in a later version, never renamed or taken away. What each power
says is data with its source (``resources/guidance``), and is known by its key. Source: S65, S69.
"""

from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.codes import HoldReason
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.domain.sharing.codes import RecipientKind


class LegalAsker(StrEnum):
    """Who asks. Source: S65."""

    POLICE = "police"
    PROSECUTORS = "prosecutors"
    FAMILY_COURT = "family_court"
    CRIMINAL_COURT = "criminal_court"
    OTHER_COURT = "other_court"
    COURT_SOLICITOR = "court_solicitor"
    CORONER = "coroner"
    INQUIRY = "inquiry"
    PRACTICE_REVIEW = "practice_review"
    OTHER = "other"


class Proceedings(StrEnum):
    """Whether proceedings or an investigation are going on. Source: S65."""

    LIVE = "live"
    NONE = "none"
    NOT_KNOWN = "not_known"


class LegalStepKind(StrEnum):
    """What happened to a request after it had come."""

    ANSWERED = "answered"
    DECIDED = "decided"
    NEW_DEADLINE = "new_deadline"
    PROCEEDINGS_BEGAN = "proceedings_began"
    PROCEEDINGS_ENDED = "proceedings_ended"
    WITHDRAWN = "withdrawn"
    NOTE = "note"


ENDS: Final = frozenset({LegalStepKind.ANSWERED, LegalStepKind.WITHDRAWN})
"""After these nothing is owed any more."""

RECIPIENTS: Final = {
    LegalAsker.POLICE: RecipientKind.POLICE,
    LegalAsker.PRACTICE_REVIEW: RecipientKind.SOCIAL_CARE,
    LegalAsker.INQUIRY: RecipientKind.OTHER,
    LegalAsker.OTHER: RecipientKind.OTHER,
}
"""Whom an answer goes to, as the register of tellings calls them; all others are a court or its lawyers."""

_HOLDS: Final = {
    LegalAsker.POLICE: HoldReason.POLICE_REQUEST,
    LegalAsker.PROSECUTORS: HoldReason.POLICE_REQUEST,
    LegalAsker.INQUIRY: HoldReason.STATUTORY_INQUIRY,
    LegalAsker.PRACTICE_REVIEW: HoldReason.PRACTICE_REVIEW,
}


class PowerForce(StrEnum):
    """Whether a power obliges whoever is asked, or only permits them to answer."""

    MUST = "must"
    MAY = "may"


class LegalPower(Frozen, frozen=True):
    """A power on which somebody may ask, told in our own words: never a quotation. Source: S69.

    `askers` are those who usually name it, empty for any. `is_verified` is False where nobody looked at its text.
    """

    key: str
    title: str
    text: str
    force: PowerForce
    source: str
    edition: str
    verified_on: str
    askers: tuple[LegalAsker, ...] = ()
    is_verified: bool = True


class LegalPowers(Frozen, frozen=True):
    """All powers of one nation."""

    powers: tuple[LegalPower, ...]


def recipient_of(asker: LegalAsker) -> RecipientKind:
    """Return what whoever asks is to the pages about sharing."""
    return RECIPIENTS.get(asker, RecipientKind.COURT)


def hold_reason(asker: LegalAsker, proceedings: Proceedings) -> HoldReason | None:
    """Return why nothing may be destroyed once this request has come; None where nothing is going on.

    What is not known is held as if it were so: to end a hold takes two people, to undo a destruction nobody can. A
    notice of an inquiry and a practice review hold by themselves. Source: S65; guidance.md section 6.
    """
    if proceedings is Proceedings.NONE and asker not in {LegalAsker.INQUIRY, LegalAsker.PRACTICE_REVIEW}:
        return None
    return _HOLDS.get(asker, HoldReason.LITIGATION)
