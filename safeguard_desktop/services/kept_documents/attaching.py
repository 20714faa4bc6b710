"""Attaching documents to what is kept for named people: they are kept for the same people. Source: S73, S91, X08, X13.

The form, the files and the rules about pictures are those of every document; what differs is the key. A disclosure of
the police takes none: it is told in person and never in writing. Source: S74; guidance.md section 7 (CSODS).
"""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.documents import filled_up
from safeguard_desktop.domain.entries import (
    AbuseNotification,
    ConflictOfInterest,
    DocumentAttached,
    DocumentPart,
    NewRestricted,
    Note,
    OffenderDisclosure,
    RestrictedContent,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.referring import IdentityTold, Referrer
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.attaching.attaching import (
    AttachingService,
    AttachPlace,
    EntriesOf,
    pieces_of,
)
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.restricted.circle_acts import CircleActs, OpenCircle
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.restricted.own_drafts import UntoldDrafts
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed

TAKES_DOCUMENTS: Final[tuple[type[EntryBody], ...]] = (
    Note, AbuseNotification, ConflictOfInterest, Referrer, IdentityTold,
)  # fmt: skip
"""What documents can be attached to."""


class KeptAttachingService(AttachingService):
    """Keeps documents for those who read the entry that they are attached to."""

    def __init__(self, session: Session, models: Models, circles: Circles) -> None:
        """Keep the session, its read models, and what is open for whoever is signed in."""
        super().__init__(session, models)
        self._circles = circles

    @property
    def drafts(self) -> UntoldDrafts:
        """Where the form is kept that only whoever is signed in may read."""
        return UntoldDrafts(self._session)

    @override
    def place(self, about: EntryId | None, child: ChildId | None) -> AttachPlace:
        """Return where documents go that are attached to an entry; to a child alone there is no such place.

        Raises:
            Refused: nothing of that id opens, one's access to it has ended, or it is a disclosure of the police.
        """
        kept = self._circles.shelf.entry(about) if about is not None else None
        if kept is not None and isinstance(kept.body, OffenderDisclosure):
            raise Refused(RefusalCode.NOT_WITH_DISCLOSURE)
        if kept is None or not isinstance(kept.body, TAKES_DOCUMENTS):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        circle = self._circles.open_circle(kept.circle).access.circle
        return AttachPlace(kept.id, (kept.id,), kept.content.children, Changed("restricted", circle))

    @override
    def categories(self, about: EntryId | None) -> tuple[Category, ...]:
        kept = self._circles.shelf.entry(about) if about is not None else None
        concerns = kept.content.refers_to if kept is not None else ()
        rows = (self._models.concerns.row(concern) for concern in concerns)
        return tuple(category for row in rows if row is not None for category in row.categories)

    @override
    def maker(self, place: AttachPlace) -> EntriesOf:
        """Return what makes the entries; the circle gets its due key first: all of them are under that one."""
        acts, circle = self._circles.acts(), self._circles.open_circle(place.changed.id)
        circle, before = acts.up_to_date(circle, self._circles.shelf.title(circle.access.circle))
        self._session.append(*before)
        return lambda body, raw: _entries(acts, circle, place, (body, raw))


def _entries(
    acts: CircleActs, circle: OpenCircle, place: AttachPlace, what: tuple[DocumentAttached, bytes]
) -> Iterator[NewRestricted]:
    """Yield the entries of a document of a circle: what it is, then its bytes, in parts of one length. LEDGER.md, 4."""
    body, raw = what
    document = acts.kept(circle, RestrictedContent(body, place.children, place.refers_to))
    yield document
    for number, piece in enumerate(pieces_of(raw), 1):
        part = DocumentPart(document.id, number, filled_up(piece))
        yield acts.kept(circle, RestrictedContent(part, (), (document.id,)))
