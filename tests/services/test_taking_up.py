"""A form that was begun for one person alone is taken up as it is. S44, X12."""

import pytest
from msgspec.structs import replace

from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.domain.entries.bodies import ConcernRaised
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.inbox.drafts import About
from safeguard_desktop.services.office.setting import ReferenceState, SettingService
from safeguard_desktop.services.workplace import Changed
from tests.documents.reading import whole_text
from tests.elm_people import DEPUTY, LEAD, MANAGER, Team
from tests.elm_row import filled


def test_a_form_that_was_not_sent_is_taken_up_as_it_is_and_its_author_may_still_send_it(team: Team) -> None:
    """X12: nothing that somebody began to tell is left as a form that only looks at one. S44."""
    service = team.setting.raising()
    adult = filled(
        service.new_draft(),
        about=About.ADULT,
        adult="Rowan Teal",
        position=AdultPosition.VOLUNTEERS.value,
        child="",
        when="",
        action="",
    )
    child = filled(service.new_draft(), must_not_see=str(team.id(DEPUTY)), when="yesterday 14:10", action="")
    for draft in (adult, child):
        service.keep(draft)
    for name, draft in ((MANAGER, adult), (LEAD, child)):
        mine = team.personal(name)
        assert mine.take_up(EntryId(draft.id)) == Changed("personal", EntryId(draft.id))
        assert mine.unfinished() == ()
        (row,) = mine.rows()
        assert (row.reference, row.acknowledged_at) == (draft.reference, "")
        assert whole_text(mine.paper(row.id).pdf)
        with pytest.raises(EnvironmentFault):
            mine.take_up(EntryId(draft.id))
    body = team.personal(LEAD).open(EntryId(child.id)).body
    assert isinstance(body, ConcernRaised)
    assert (body.unfinished, body.when.earliest, body.observed) == (True, "2026-11-22T14:10", child.observed)
    assert team.personal(LEAD).open(EntryId(child.id)).kept_from == DEPUTY
    assert team.personal(DEPUTY).rows() == ()
    team.personal(MANAGER).acknowledge(EntryId(adult.id))
    state = SettingService(team.setting.workplace).state_of(team.setting.path, adult.reference).state
    assert state is ReferenceState.RECEIVED
    service.send(replace(child, action="Nothing yet"))
    (row,) = team.personal(LEAD).rows()
    now = team.personal(LEAD).open(row.id).body
    assert isinstance(now, ConcernRaised)
    assert not now.unfinished
