"""What the pages of a record can be opened about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from safeguard_desktop.services.desk import Desk
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.wording.handouts import Handout

_OF_A_CHILD = (
    Place.CHILD,
    Place.FRONT_SHEET,
    Place.CHRONOLOGY,
    Place.FRONT_SHEET_PAPER,
    Place.TRANSFER,
    Place.RESTRICTED,
    Place.DOCUMENTS,
    Place.DESTROY,
    Place.SHARE_AHEAD,
)
_OF_A_CONCERN = (Place.CONCERN, Place.CONCERN_PAPER, Place.SHARE)
_NOT_OF_THE_LEAD = (Place.MATTERS,)


def subjects_of(desk: Desk) -> Iterator[tuple[Place, str]]:
    """Yield each page with each thing that it can be opened about: one of a kind, and a concern in each state."""
    rows = desk.concerns.rows(desk.concerns.ids(ConcernsQuery(limit=200)))
    received = [row for row in rows if row.child is not None]
    files = [row.child for row in received if row.child is not None]
    child = max(files, key=files.count)
    states = {row.state: row.id for row in received}
    about: dict[Place, Sequence[str]] = {place: [child] for place in _OF_A_CHILD}
    about |= {place: [received[0].id] for place in _OF_A_CONCERN}
    about |= {
        Place.CONCERN: list(states.values()),
        Place.RECEIVE: [row.id for row in rows if not row.child][:1],
        Place.UNFINISHED: [draft.id for draft in desk.receiving.unfinished()][:1],
        Place.HANDOUT: list(Handout),
        Place.SHARING_DECISION: [entry.id for entry in desk.sharing.deciding.decisions()][:1],
        Place.SHARED_PAPER: [entry.id for entry in desk.sharing.deciding.decisions()][:1],
        Place.REFERRAL_PAPER: [row.entry.id for row in desk.referring.listed()][:1],
        Place.LEGAL_REQUEST: [row.entry.id for row in desk.legal.requests.rows()][:1],
        Place.LEAVER: [row.entry.id for row in desk.leaving.leavers.rows()],
        Place.REQUEST: [row.id for row in desk.requests.rows()][:1],
        Place.REQUEST_COPY: [row.id for row in desk.requests.rows()][:1],
        Place.DOCUMENT: [row.id for row in desk.attaching.documents.of_child(child)][:1],
        Place.CERTIFICATE: [row.entry.id for row in desk.keeping.finishing.rows()][:1],
    }
    for place in Place:
        if place not in _NOT_OF_THE_LEAD:
            yield from ((place, subject) for subject in about.get(place, [""]))
