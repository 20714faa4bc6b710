"""Who may read, by keyboard alone: a worry about the head, what is kept for named people, a lead who is removed, and a
record that comes back with two of three shares.

Each of them goes through the real windows; only what lies behind them is looked at. Source: S44, X09, X14, X19.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.inbox.drafts import About, MustNotSee
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.staff.people import PersonDetails
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.ui.demo.keyboard import Stuck
from safeguard_desktop.ui.demo.reading import open_child
from safeguard_desktop.ui.demo.unlocking import lock, unlock
from tests.elm_people import LEAD
from tests.elm_row import PASSPHRASE, Setting, Ticking, make_workplace
from tests.journeys.day import is_in_sight
from tests.journeys.playing import Play, play
from tests.services.steps import add_child, receive_one
from tests.services.team import DEPUTY, DEPUTY_PASSPHRASE, MANAGER, MANAGER_PASSPHRASE, Team

CHAIR, CHAIR_PASSPHRASE = "Pat Quill", "walnut pepper sixty quiet ferries"
SHOUTED = "She shouted at a child until he hid under the table."
KEEP_SAFE = "Be gentle with her today. Her aunt collects her."
DOOR_BROKEN = "Police were at the house. A door was broken."
NEW_PASSPHRASE = "another six word phrase here now"


@dataclass(frozen=True)
class Known:
    """Who is who, and the words on the three shares."""

    people: dict[str, PersonId]
    shares: tuple[str, ...]


def written(setting: Setting) -> Known:
    """Deputy, manager and chair have accounts, three people have shares, and a child has a concern."""
    desk = setting.unlock()
    desk.staff.people.add(PersonDetails(CHAIR, "Chair", roles=(Role.CHAIR,)))
    team = Team(setting, desk)
    team.take_up(team.invite(DEPUTY), DEPUTY_PASSPHRASE)
    for name, passphrase in ((MANAGER, MANAGER_PASSPHRASE), (CHAIR, CHAIR_PASSPHRASE)):
        agreement = team.manager_agrees() if name == CHAIR else None
        team.take_up(team.invite(name, agreement), passphrase)
    receive_one(desk, setting, add_child(desk), categories=(Category.NEGLECT,))
    shares = desk.staff.shares.draw()
    desk.staff.shares.put_in_force(" ".join(setting.words), shares)
    people = {person.name: person.id for person in desk.session.chain.latest.people}
    desk.session.close()
    return Known(people, tuple(" ".join(share.recovery_words) for share in shares))


def sign_in(here: Play, person: PersonId, passphrase: str) -> None:
    """Somebody chooses their name at the start window and types their passphrase."""
    here.keyboard.choose("person", person)
    unlock(here.stage, passphrase)


def worry_about_the_head(here: Play, head: PersonId) -> None:
    """Kit writes at the start window, without a sign-in, and says that it is about the head."""
    keys = here.keyboard
    keys.press("Ctrl+N")
    keys.choose("about", About.ADULT.value)
    keys.choose("must_not_see", MustNotSee.NOBODY.value)
    keys.fill("adult", MANAGER)
    keys.choose("subject", head)
    here.stage.fill(
        {"when": "today 08:50", "observed": SHOUTED, "action": "Nothing yet", "name": "Kit Moreno"}
    )
    assert here.shows(f"It goes to {CHAIR}. Nobody else can open it")
    keys.push("raising_send_button")
    keys.push("sent_done_button")


def look_through_own_window(here: Play, words: str) -> bool:
    """Goes through the pages of an approver's window and opens what came; says whether the words stand in one."""
    keys = here.keyboard
    keys.tab_to("approver_tabs")
    keys.press("Left", 3)
    for _page in range(3):
        with suppress(Stuck):
            keys.push_act("Open")
        if here.shows(words):
            return True
        keys.tab_to("approver_tabs")
        keys.press("Right")
    return False


def restrict(here: Play) -> None:
    """The lead keeps what police told for herself and the recovery sheet."""
    keys = here.keyboard
    open_child(here.stage, "Maya")
    keys.push("more_button")
    keys.push("restricted_button")
    keys.push("notification_button")
    here.stage.fill(
        {
            "keep_safe": KEEP_SAFE,
            "when": "yesterday 23:10",
            "received_from": "PC Vale",
            "circumstances": DOOR_BROKEN,
        }
    )
    keys.press("Ctrl+Return")
    assert here.shows(DOOR_BROKEN)
    assert here.shows("Can be read by Asha Patel and whoever holds the recovery sheet")


def remove_the_lead(here: Play, known: Known) -> None:
    """The manager begins it in her own window, and the chair agrees with a passphrase of their own."""
    keys, people = here.keyboard, known.people
    keys.push("remove_reader_button")
    keys.choose("removed", people[LEAD])
    keys.choose("successor", people[DEPUTY])
    keys.press("Return")
    keys.push("box_yes_button")
    keys.choose("second_person", people[CHAIR])
    keys.fill("second_passphrase", CHAIR_PASSPHRASE)
    keys.press("Return")


def restore_with_two_shares(bare: Play, shares: tuple[str, str]) -> None:
    """Two of the three who keep a share sit at a computer that knows nothing."""
    keys = bare.keyboard
    keys.push("restore_button")
    keys.push("choose_backups_button")
    keys.choose("backup", "0")
    keys.push("continue_button")
    keys.choose("recovery_way", "shares")
    keys.fill("share_one", shares[0])
    keys.fill("share_two", shares[1])
    keys.push("continue_button")
    for name in ("passphrase", "passphrase_again"):
        keys.fill(name, NEW_PASSPHRASE)
    keys.fill("target_place", str(bare.workplace.documents))
    keys.push("continue_button")
    keys.push("restored_unlock_button")


@pytest.mark.timeout(300)
def test_whoever_need_not_know_reads_nothing_and_nobody_is_left_without(
    setting: Setting, here: Play, tmp_path: Path, qapp: QApplication
) -> None:
    """ "Done when" 5: worry about the head, restrict, lead removed, recover with two shares."""
    known = written(setting)
    people = known.people
    here.program.start.look_again()
    here.keyboard.settle()

    here.keyboard.tab_to("reference_edit")
    here.keyboard.tab_to("raise_button")  # it comes round, past the names of those who can unlock
    worry_about_the_head(here, people[MANAGER])
    sign_in(here, people[MANAGER], MANAGER_PASSPHRASE)
    assert not look_through_own_window(here, SHOUTED), "it is about her"
    lock(here.stage)
    sign_in(here, people[CHAIR], CHAIR_PASSPHRASE)
    assert look_through_own_window(here, SHOUTED)
    lock(here.stage)

    sign_in(here, people[LEAD], PASSPHRASE)
    restrict(here)
    lock(here.stage)
    sign_in(here, people[DEPUTY], DEPUTY_PASSPHRASE)
    open_child(here.stage, "Maya")
    assert here.shows("kept for named people")
    assert not here.shows(DOOR_BROKEN)
    lock(here.stage)

    sign_in(here, people[MANAGER], MANAGER_PASSPHRASE)
    remove_the_lead(here, known)
    assert here.keyboard.at == "remove_reader_button"
    assert here.shows("keys of the record are still to be changed")
    lock(here.stage)
    latest = read_chain(SettingFolder(setting.path), None).latest
    assert [person.name for person in latest.with_role(Role.LEAD)] == [DEPUTY]
    assert not is_in_sight(f"person_{people[LEAD]}_radio")

    with play(qapp, make_workplace(tmp_path, Ticking(), "another-pc")) as bare:
        (bare.picker.folder,) = setting.path.parent.glob("*.safeguard-backups")
        restore_with_two_shares(bare, (known.shares[2], known.shares[0]))
        sign_in(bare, people[DEPUTY], NEW_PASSPHRASE)
        open_child(bare.stage, "Maya")
        assert bare.shows("Maya Wójcik")
