"""Correcting what is kept for named people, among those who read it; what stood there before stays.

Source: guidance.md section 10.1 (rules); S76, X08.
"""

from safeguard_desktop.domain.entries import (
    AbuseNotification,
    ConflictOfInterest,
    DocumentAttached,
    Note,
    OffenderDisclosure,
    RestrictedContent,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.referring import IdentityTold, Referrer
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.concern.amending import amendment_of, correction_problems, text_of
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.restricted.shelf import KeptEntry
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed

AMENDABLE: dict[type[EntryBody], tuple[str, ...]] = {
    Note: ("when", "text", "source"),
    AbuseNotification: (
        "when", "received_from", "circumstances", "keep_safe", "reference", "place", "child_words", "plan",
    ),
    OffenderDisclosure: (
        "when", "given_by", "recipient", "recipient_role", "undertaking", "witness", "application", "police_said",
    ),
    ConflictOfInterest: ("ties", "arrangement"),
    Referrer: ("name", "agency", "contact", "risk"),
    IdentityTold: ("when", "to_whom", "reason"),
    DocumentAttached: ("when", "description", "source"),
}  # fmt: skip
"""Fields of text that a correction may change. What police said is not one: it is kept only as they agreed. S76."""

_NEVER_EMPTY = frozenset(
    {
        "received_from", "circumstances", "keep_safe", "given_by", "recipient", "recipient_role", "undertaking",
        "witness", "ties", "arrangement", "description",
    }
)  # fmt: skip


class RestrictedCorrecting:
    """Records corrections inside a circle: who cannot open the entry learns nothing of them."""

    def __init__(self, session: Session, circles: Circles) -> None:
        """Keep the session, and what is open of its circles."""
        self._session, self._circles = session, circles

    def amendable_fields(self, entry: EntryId) -> tuple[tuple[str, str], ...]:
        """Return the fields of an entry that may be corrected, as they read now.

        Raises:
            Refused: nothing of that id opens for whoever is signed in (``UNKNOWN_SUBJECT``).
        """
        body = self._circles.shelf.reads(self._kept(entry))
        return tuple((name, text_of(getattr(body, name))) for name in AMENDABLE.get(type(body), ()))

    def amend_problems(self, draft: AmendDraft) -> tuple[Problem, ...]:
        """Return what is missing from a correction: a reason, and something that changes."""
        now_reads = dict(self.amendable_fields(draft.entry))
        empty = (name for name, text in draft.changes.items() if name in now_reads and not text.strip())
        found = [Problem(name, "missing") for name in empty if name in _NEVER_EMPTY]
        if draft.changes.get("name", "-").strip() == "":
            found.append(Problem("name", "left_empty"))
        return (*correction_problems(draft, now_reads, self._session.wall_clock()), *found)

    def amend(self, draft: AmendDraft) -> Changed:
        """Record a correction, for those who read what it corrects.

        Raises:
            Refused: answers are missing, the entry cannot be corrected, or one's access to it has ended.
        """
        complete(self.amend_problems(draft))
        kept, acts = self._kept(draft.entry), self._circles.acts()
        body = amendment_of(draft, dict(self.amendable_fields(draft.entry)), self._session.wall_clock())
        title = self._circles.shelf.title(kept.circle)
        circle, before = acts.up_to_date(self._circles.open_circle(kept.circle), title)
        amended = acts.kept(circle, RestrictedContent(body, kept.content.children, (kept.id,)))
        self._session.append(*before, amended)
        return Changed("restricted", kept.circle)

    def _kept(self, entry: EntryId) -> KeptEntry:
        kept = self._circles.shelf.entry(entry)
        if kept is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return kept
