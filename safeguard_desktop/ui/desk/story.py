"""Tells an entry: which heading, which texts of which sort. No widgets; the words come from `wording.story`.

There is a table of tellers for each topic; a kind that no table has is told by its name alone.
"""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.ui.desk import (
    story_access,
    story_acting,
    story_arriving,
    story_briefing,
    story_concerns,
    story_documents,
    story_keeping,
    story_leaving,
    story_owning,
    story_plans,
    story_referrals,
    story_second,
    story_sharing,
)
from safeguard_desktop.ui.desk.telling import Story, Tellers, story
from safeguard_desktop.wording import story as words
from safeguard_desktop.wording import telling_matters

TELLERS: Final[Tellers] = {
    **story_concerns.TELLERS,
    **story_acting.TELLERS,
    **story_arriving.TELLERS,
    **story_documents.TELLERS,
    **story_briefing.TELLERS,
    **story_access.TELLERS,
    **story_owning.TELLERS,
    **telling_matters.TELLERS,
    **story_second.TELLERS,
    **story_referrals.TELLERS,
    **story_sharing.TELLERS,
    **story_plans.TELLERS,
    **story_leaving.TELLERS,
    **story_keeping.TELLERS,
}


def story_of(view: EntryView) -> Story:
    """Returns how an entry is told; an entry whose text was lawfully destroyed says so."""
    if view.body is None:
        return Story(words.DESTROYED, "", ())
    return tell(view.body, view.person_name)


def tell(body: EntryBody, person_name: str = "") -> Story:
    """Returns how a body is told; `person_name` is whoever of the register it names."""
    teller = TELLERS.get(type(body))
    return teller(body, person_name) if teller is not None else story(body, "")
