"""A pack that Elm Row made for Larch Lane, once for all tests that receive it."""

from dataclasses import dataclass

import pytest

from safeguard_desktop.domain.codes import DecisionCode, HoldReason, NoteKind
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    HoldDraft,
    NoteDraft,
    TransferDraft,
)
from safeguard_desktop.services.papers.transfers import PreparedPack
from tests.elm_row import Setting, Ticking, copied, make_workplace
from tests.larch_lane import set_up_school
from tests.services.steps import add_child, receive_one
from tests.stretching import stretch_quickly


@pytest.fixture(scope="session")
def freshly_set_up_school(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    """Larch Lane as it was set up; nobody changes this one."""
    with pytest.MonkeyPatch.context() as patch:
        stretch_quickly(patch.setattr)
        return set_up_school(make_workplace(tmp_path_factory.mktemp("larch-lane"), Ticking()))


@dataclass(frozen=True)
class Sent:
    """Elm Row after it has made Maya's pack."""

    setting: Setting
    maya: ChildId
    pack: PreparedPack


@pytest.fixture(scope="session")
def freshly_sent(freshly_set_up: Setting, tmp_path_factory: pytest.TempPathFactory) -> Sent:
    """A child with a concern of her own, one together with another child, corrections and a hold, and her pack."""
    with pytest.MonkeyPatch.context() as patch:
        stretch_quickly(patch.setattr)
        setting = copied(freshly_set_up, make_workplace(tmp_path_factory.mktemp("sent"), Ticking()))
        desk = setting.unlock()
        maya = with_a_story(desk, setting)
        draft = TransferDraft(maya, "Larch Lane Primary", "Jo Ferrant", summary="Two bruises in a term.")
        sent = Sent(setting, maya, desk.transfers.prepare(draft))
        desk.session.close()
    return sent


def with_a_story(desk: Desk, setting: Setting) -> ChildId:
    """Returns Maya, of whom the desk of Elm Row has a story now."""
    child, other = add_child(desk, born="2021-03-27"), add_child(desk, "Oskar Lindgren")
    concern = receive_one(desk, setting, child)
    desk.deciding.decide(
        DecisionDraft(concern, DecisionCode.INTERNAL_SUPPORT, "To begin with.", follow_up="Told.")
    )
    desk.correcting.amend(AmendDraft(concern, {"observed": "A bruise on the right forearm."}, "Asked Kit."))
    desk.noting.note(NoteDraft(NoteKind.TELEPHONE_CALL, "today 08:55", "Mother rang.", child=child))
    desk.concerns.hold(HoldDraft(concern, HoldReason.LITIGATION, "A solicitor has written."))
    receive_one(
        desk, setting, child, involved=(other,), observed="Oskar Lindgren pushed her.", others="Oskar"
    )
    return child


@pytest.fixture
def pack(freshly_sent: Sent) -> PreparedPack:
    """Her pack, on its way to Larch Lane."""
    return freshly_sent.pack
