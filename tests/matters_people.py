"""Manager and chair of Elm Row as readers of worries about adults, with the keys that the team's fixture gave them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.inbox.drafts import About, RaisingDraft
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.matters.desk import MattersDesk, matters_desk
from safeguard_desktop.services.matters.drafts import NOBODY_HERE, AdultDraft, TakeInDraft
from safeguard_desktop.services.matters.opening import open_matters
from safeguard_desktop.services.matters.readers import MattersReaders
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.storage.heads import HeadStore
from tests.elm_people import MANAGER, Team
from tests.elm_row import filled


def signed_in(team: Team, name: str) -> ApproverSession:
    """Somebody who is signed in with their own keys and has nothing open."""
    workplace = team.setting.workplace
    heads = HeadStore(workplace.profile / "heads")
    return ApproverSession(
        workplace, team.folder, read_chain(team.folder, heads), team.identities[name], heads
    )


def sheet(team: Team) -> Agreement:
    """The words of the recovery sheet are typed."""
    return Agreement(words=" ".join(team.setting.words))


def make_matters(team: Team) -> None:
    """The manager makes the record, and the sheet agrees."""
    MattersReaders(signed_in(team, MANAGER), None).make(sheet(team))


@contextmanager
def matters_of(team: Team, name: str = MANAGER) -> Iterator[MattersDesk]:
    """The record as one of its readers has it open."""
    session = signed_in(team, name)
    record = open_matters(session)
    assert record is not None
    session.matters = record
    personal = PersonalService(session.workplace, session.folder, session.chain, session.identity)
    try:
        yield matters_desk(record, personal)
    finally:
        session.close()


def worry(team: Team, **changes: object) -> EntryId:
    """A worry about an adult, sent at the start window."""
    about: dict[str, object] = {
        "about": About.ADULT,
        "adult": "Rowan Teal",
        "position": AdultPosition.VOLUNTEERS.value,
        "children": "two of the little ones",
        "observed": "He shut the door of the sleep room behind himself.",
        "child": "",
    }
    draft: RaisingDraft = filled(team.setting.raising().new_draft(), **{**about, **changes})
    team.setting.raising().send(draft)
    return EntryId(draft.id)


def about_rowan(subject: str = NOBODY_HERE) -> AdultDraft:
    """Whom it is about: a volunteer who is not in the register."""
    return AdultDraft("Rowan Teal", AdultPosition.VOLUNTEERS, "Helps at lunch", subject)


def take_in(desk: MattersDesk, concern: EntryId) -> EntryId:
    """A worry is taken in."""
    return EntryId(desk.taking_in.take_in(TakeInDraft(concern, about_rowan())).id)
