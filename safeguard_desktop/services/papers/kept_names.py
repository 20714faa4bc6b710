"""Whose names stand on no paper: those of who raised a concern, kept for named people. Source: S06, S08, S10, S16.

As far as whoever is signed in may know them: a name that is kept from them is not known here either.
"""

from collections.abc import Iterator

from safeguard_desktop.documents import content
from safeguard_desktop.domain.leaving_out import LeftOut
from safeguard_desktop.domain.referrers import UsualWithName, usual_with
from safeguard_desktop.services.papers.pack import ChildRecord
from safeguard_desktop.services.papers.without import names_of
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.wording import shared_paper as words


def kept_names(raised_by: RaisedByService, record: ChildRecord) -> LeftOut:
    """Return what takes the names out of the papers of a child; a professional's stays unless it was asked for."""
    kept = (row.body for row in raised_by.referrers(record.child.row.id))
    names = [one.name for one in kept if usual_with(one) is not UsualWithName.MAY_BE_TOLD]
    return LeftOut(names, names_of(record.child.details), words.NAME_LEFT_OUT)


def said_of(out: LeftOut) -> Iterator[content.Withheld]:
    """Yield that names were left out, and why, where some were."""
    if out.count:
        yield content.Withheld(what=words.REFERRER_LEFT_OUT, why=words.REFERRER_WHY)
