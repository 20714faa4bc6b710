"""The scenes in which others than the lead sit in front of the program, and what comes before anybody is signed in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from safeguard_desktop.services.inbox.drafts import About, MustNotSee
from safeguard_desktop.ui.demo import raising
from safeguard_desktop.ui.demo.raising import raise_one
from safeguard_desktop.ui.demo.restoring import restore
from safeguard_desktop.ui.demo.setting_up import set_up
from safeguard_desktop.ui.demo.unlocking import lock, unlock
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.places import Place, shortcut_to
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.wording import example, personal
from tests.elm_people import MANAGER, with_team
from tests.elm_row import PASSPHRASE
from tests.journeys import test_a_member_of_staff as staff
from tests.journeys import test_more_people as more
from tests.journeys.playing import Play
from tests.looks.kept import look_at_what_is_kept
from tests.looks.studio import MakeCamera, Studio, robot
from tests.matters_people import make_matters, matters_of, take_in, worry
from tests.services.team import MANAGER as MANAGER_ALONE
from tests.services.team import MANAGER_PASSPHRASE
from tests.ui.matters import test_about_adults as adults
from tests.ui.personal.test_personal_page import about_maya, about_rowan

Scene = Callable[[Studio], None]


def begin(studio: Studio) -> None:
    """A computer that knows no setting: what is missing is said, then Elm Row is set up, and concerns are raised."""
    workplace = studio.bare()
    with studio.at(workplace) as here:
        keys, stage = here.keyboard, here.stage
        keys.push("set_up_button")
        keys.push("continue_button")
        stage.look("missing")
        keys.push("cancel_button")
        set_up(stage, workplace.documents)
        stage.look("start")
        raise_one(stage, example.BRUISE, is_shown=True)
        keys.press("Ctrl+N")
        stage.look("raise-first")
        keys.press("Escape")
        raising.begin(stage)
        keys.push("raising_send_button")
        stage.look("raise-missing")
        keys.push("raising_leave_button")
        keys.press("Ctrl+N")
        keys.choose("about", About.ADULT.value)
        keys.choose("must_not_see", MustNotSee.NOBODY.value)
        stage.look("raise-about-an-adult")
        keys.press("Escape")
        wrong_passphrase(here)
        staff.take_request_down(here)


def wrong_passphrase(here: Play) -> None:
    """What is typed does not fit, then nothing is typed."""
    unlock(here.stage, "not the passphrase at all")
    here.stage.look("wrong-passphrase")
    here.keyboard.fill("reference", "K7F-2QM")
    here.keyboard.press("Return")
    here.stage.look("reference-unknown")


def people(studio: Studio) -> None:
    """A member of staff is invited, signs in, raises, reads; the manager signs in, and chooses a PIN."""
    setting = studio.setting()
    staff.prepare(setting)
    with studio.at(setting.workplace) as here:
        keys, stage = here.keyboard, here.stage
        staff.come_to_work(here)
        staff.read_and_acknowledge(here)
        lock(stage)
        account_of_staff(here)
        unlock(stage, PASSPHRASE)
        code = more.invite(here, MANAGER_ALONE)
        lock(stage)
        keys.push("invitation_button")
        stage.look("invitation")
        keys.push("joining_back_button")
        more.take_up(here, code, MANAGER_PASSPHRASE)
        stage.look("approver")
        lock(stage)


def account_of_staff(here: Play) -> None:
    """Her own account, a PIN for today, and how the start window asks for it."""
    keys, stage = here.keyboard, here.stage
    staff.sign_in(here)
    keys.tab_to("staff_tabs")
    keys.press("Right", 2)
    stage.look("account")
    keys.push("choose_pin_button")
    stage.look("choose-pin")
    keys.press("Escape")
    keys.push("change_passphrase_button")
    stage.look("change-passphrase")
    keys.press("Escape")
    lock(stage)


def readers(studio: Studio) -> None:
    """Two people read the record: the start window asks who it is, then for the PIN; "Only for you" of the lead."""
    team = with_team(studio.setting())
    about_maya(team)
    with studio.at(team.setting.workplace) as here:
        keys, stage = here.keyboard, here.stage
        stage.look("choose")
        unlock(stage, PASSPHRASE, "Asha Patel")
        keys.press(shortcut_to(Place.PERSONAL))
        stage.look("personal")
        keys.push_act(personal.OPEN)
        stage.look("personal-one")
        keys.press(shortcut_to(Place.PEOPLE))
        more.choose_pin(here)
        lock(stage)
        stage.look("pin")


def about_adults(studio: Studio) -> None:
    """Worries about adults, in the windows of manager and chair, as their own tests go through them."""
    tasks = Tasks()
    camera = studio.make_camera(lambda: _settle(tasks))
    adults.picture = lambda office, name: studio.take(camera, name, office.opened.window)
    for number, told in enumerate(
        (
            adults.test_a_worry_is_taken_in_by_the_manager_and_followed_by_keyboard,
            adults.test_a_worry_about_the_head_is_kept_for_the_chair,
            adults.test_an_older_setting_makes_the_record_when_it_is_first_needed,
        )
    ):
        team = Studio(studio.app, studio.make_camera, studio.folder / str(number), "").setting()
        told(with_team(team), robot(), tasks)
    tasks.close()


def forms_about_adults(studio: Studio) -> None:
    """Every form behind an act of a worry about an adult."""
    tasks, team = Tasks(), with_team(studio.setting())
    make_matters(team)
    concern, waiting = worry(team), worry(team)
    about_rowan(team)
    with matters_of(team) as desk:
        take_in(desk, concern)
    office = adults.open_office(team, robot(), tasks, MANAGER)
    camera = studio.make_camera(office.settle)
    page, window = office.page, office.opened.window
    window.show_page(page)
    office.settle()
    studio.take(camera, "list", window)
    page.write_down()
    office.settle()
    camera.take_form("WriteDownForm", window, page.forms.form("write_down"))
    page.take_in(waiting)
    office.settle()
    camera.take_form("TakeInForm", window, page.forms.form("take_in"))
    page.show_matter(concern)
    office.settle()
    assert page.bar is not None
    for act in page.bar.acts:
        page._open_act(act)
        office.settle()
        shown = [each for each in page.forms.findChildren(DeskForm) if each.isVisible()]
        if act.form is not None and shown:
            camera.take_form(f"matter-{type(shown[0]).__name__}", window, shown[0])
        else:
            studio.take(camera, act.key, window)
            page.show_matter(concern)
            office.settle()
    tasks.close()


def comes_back(studio: Studio) -> None:
    """A backup comes back on a bare computer, after what is wrong with the words was said."""
    setting = studio.setting()
    desk = setting.unlock()
    desk.backups.now()
    place = desk.backups.place
    desk.session.close()
    with studio.at(studio.bare("bare-pc")) as here:
        keys, stage = here.keyboard, here.stage
        here.picker.folder = place
        keys.push("restore_button")
        stage.look("restore-first")
        keys.push("choose_backups_button")
        keys.push("continue_button")
        keys.fill("words", "one two three")
        keys.push("continue_button")
        stage.look("restore-wrong-words")
        keys.push("cancel_button")
        keys.push("box_yes_button")
        unlock(stage, restore(stage, setting.words, here.workplace.documents))
        stage.look("restored-unlocked")


SCENES: Final[tuple[Scene, ...]] = (
    begin, people, readers, about_adults, forms_about_adults, comes_back, look_at_what_is_kept,
)  # fmt: skip


def look_at_others(app: QApplication, make_camera: MakeCamera, folder: Path, only: list[str]) -> None:
    """Play the scenes, or those that are named."""
    for scene in SCENES:
        name = scene.__name__
        if not only or name in only:
            scene(Studio(app, make_camera, folder / name, name.replace("_", "-")))


def _settle(tasks: Tasks) -> None:
    for _ in range(4):
        while not tasks.is_idle:
            QApplication.processEvents()
        QApplication.processEvents()
