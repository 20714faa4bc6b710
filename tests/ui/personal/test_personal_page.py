"""Only for you: the list without names, one concern, the receipt, the paper. S44, S21, S35."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.services.inbox.drafts import About, RaisingDraft
from safeguard_desktop.services.office.setting import ReferenceState, SettingService
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.personal import PersonalPage
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.tasks import Bus, Tasks
from tests.documents.reading import whole_text
from tests.elm_people import DEPUTY, LEAD, MANAGER, Team
from tests.elm_row import filled
from tests.ui.front import Answers, Chooses, NoPrinters
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    focused,
    press,
    show,
    tab_order,
)
from tests.ui.unlocked import FilePrinters, Unlocked


@dataclass
class Alone:
    """The page by itself, as it stands in the window of somebody who approves and reads no record."""

    page: PersonalPage
    tasks: Tasks
    boxes: Answers
    bot: QtBot
    said: list[str]

    def settle(self) -> None:
        self.bot.waitUntil(lambda: self.tasks.is_idle, timeout=20_000)
        self.bot.wait(1)

    def words(self) -> str:
        labels = [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]
        return "\n".join(labels)

    def find(self, name: str) -> QWidget:
        (found,) = (each for each in self.page.findChildren(QWidget, name) if each.isVisible())
        return found

    def press(self, name: str) -> None:
        self.find(name).setFocus()
        press(Qt.Key.Key_Space)
        self.settle()


@pytest.fixture
def manager(team: Team, qtbot: QtBot, tmp_path: Path) -> Iterator[Alone]:
    """The page of the manager, who has keys and reads no record."""
    tasks, boxes, said = Tasks(), Answers(), list[str]()
    printing = Printing(tasks, boxes, FilePrinters(tmp_path / "printed.pdf"))
    page = PersonalPage(team.personal(MANAGER), tasks, Bus(), Papers(Chooses(), printing, boxes, tmp_path))
    page.told.connect(lambda text, _tone: said.append(text))
    qtbot.addWidget(page)
    page.resize(1000, 800)
    here = Alone(page, tasks, boxes, qtbot, said)
    page.show_list()
    show(page)
    here.settle()
    yield here
    tasks.close()


def about_rowan(team: Team) -> RaisingDraft:
    draft = filled(
        team.setting.raising().new_draft(),
        about=About.ADULT,
        adult="Rowan Teal",
        position=AdultPosition.VOLUNTEERS.value,
        children="Maya, Ola",
        observed="He shut the door of the sleep room behind himself and Maya.",
        child_words="Rowan: It is only our game.",
        place="Sleep room",
    )
    team.setting.raising().send(draft)
    return draft


def about_maya(team: Team) -> RaisingDraft:
    """A concern about a child that the deputy must not see: it is for the lead."""
    draft = filled(team.setting.raising().new_draft(), must_not_see=str(team.id(DEPUTY)))
    team.setting.raising().send(draft)
    return draft


def state_of(team: Team, draft: RaisingDraft) -> ReferenceState:
    return SettingService(team.setting.workplace).state_of(team.setting.path, draft.reference).state


def test_where_nothing_has_come_the_page_says_so(manager: Alone) -> None:
    assert "Nothing has come for you" in manager.words()


def test_the_list_shows_references_and_no_names(manager: Alone, team: Team) -> None:
    draft = about_rowan(team)
    manager.page.show_list()
    manager.settle()
    told = manager.words()
    assert draft.reference in told
    assert "About an adult" in told
    assert not any(name in told for name in ("Rowan", "Teal", "Moreno", "Maya"))


def test_a_concern_is_opened_and_acknowledged_by_keyboard_and_its_author_reads_received(
    manager: Alone, team: Team
) -> None:
    draft = about_rowan(team)
    manager.page.show_list()
    manager.settle()
    assert focused().objectName() == f"open_{draft.reference}_button"
    press(Qt.Key.Key_Space)
    manager.settle()
    told = manager.words()
    for part in (
        "Rowan Teal", "Volunteers here", "Maya, Ola", draft.observed, "It is only our game", draft.opinion,
        "Kit Moreno, Key person (name as typed)", "Sleep room",
    ):  # fmt: skip
        assert part in told
    assert focused().objectName() == "acknowledge_button"
    press(Qt.Key.Key_Space)
    manager.settle()
    assert state_of(team, draft) is ReferenceState.RECEIVED
    assert manager.said == ["Acknowledged. Whoever raised it can now read “Received”."]
    assert "Acknowledged Mon 23 Nov 2026" in manager.words()
    assert not manager.page.one.acknowledge_button.isVisible()
    manager.press("personal_back_button")
    assert "Rowan" not in manager.words()
    assert manager.page.shown == ""


def test_the_page_says_whom_to_tell_and_by_when_and_where_that_is_written(manager: Alone, team: Team) -> None:
    """LADO by the end of the next working day, Ofsted within 14 days; guidance with its source. guidance.md 2.3."""
    manager.page.show_concern(about_rowan(team).id)
    manager.settle()
    told = manager.words()
    for part in (
        "By the end of the next working day", "01632 960 300", "By 7 Dec 2026", "Ofsted",
        "Early years foundation stage", "it is encrypted to you alone",
    ):  # fmt: skip
        assert part in told


def test_what_was_begun_and_not_sent_is_shown_with_its_gaps_and_taken_up(manager: Alone, team: Team) -> None:
    draft = filled(
        team.setting.raising().new_draft(), about=About.ADULT, adult="Rowan Teal", action="", child_words=""
    )
    team.setting.raising().keep(draft)
    manager.page.show_list()
    manager.settle()
    assert "Rowan" not in manager.words()
    manager.press("open_Unfinished_button")
    assert "Rowan Teal" in manager.words()
    assert draft.observed in manager.words()
    assert not manager.page.one.acknowledge_button.isVisible()
    assert not manager.page.one.print_button.isVisible()
    assert not manager.page.one.take_in_button.isVisible()
    manager.press("take_up_personal_button")
    assert manager.said == ["Taken up, with its gaps. Ask its author what is missing."]
    assert "To acknowledge" in manager.words()
    manager.press("acknowledge_button")
    assert "Acknowledged" in manager.words()


def test_a_paper_is_printed_only_after_a_warning(manager: Alone, team: Team, tmp_path: Path) -> None:
    manager.page.show_concern(about_rowan(team).id)
    manager.settle()
    manager.boxes.yes = False
    manager.press("print_personal_button")
    assert manager.boxes.shown == ["Print a paper that no record knows of?"]
    assert not (tmp_path / "printed.pdf").exists()
    manager.boxes.yes = True
    manager.press("print_personal_button")
    manager.press("print_button")
    assert manager.said[-1].startswith("Printed.")
    assert (tmp_path / "printed.pdf").exists()
    assert "Rowan Teal" in whole_text(team.personal(MANAGER).paper(team.personal(MANAGER).rows()[0].id).pdf)


def test_without_a_printer_nobody_is_told_to_save_what_must_not_be_a_file(
    manager: Alone, team: Team, tmp_path: Path
) -> None:
    manager.page._papers = replace(
        manager.page._papers, printing=Printing(manager.tasks, manager.boxes, NoPrinters())
    )
    manager.page.show_concern(about_rowan(team).id)
    manager.settle()
    manager.press("print_personal_button")
    assert "Save" not in manager.boxes.told[-1]


def test_one_that_cannot_be_opened_is_counted_and_one_that_is_gone_is_told(
    manager: Alone, team: Team
) -> None:
    draft = about_rowan(team)
    name = next(name for name in team.folder.inbox_files() if name.endswith(".personal"))
    team.folder.write_inbox(name, b"not what it was")
    manager.page.show_list()
    manager.settle()
    assert "1 concern is here for you that your key does not open" in manager.words()
    team.folder.remove_inbox(name)
    manager.page.show_concern(draft.id)
    manager.settle()
    assert manager.page.trouble.isVisible()


def test_every_control_has_a_name_is_large_enough_and_is_reached_by_tab(manager: Alone, team: Team) -> None:
    manager.page.show_concern(about_rowan(team).id)
    manager.settle()
    assert_all_controls_named(manager.page)
    assert_all_targets_large_enough(manager.page)
    order = tab_order(manager.page)
    wanted = ["acknowledge_button", "print_personal_button", "personal_back_button"]
    assert [name for name in order if name in wanted] == wanted


def test_the_rail_of_a_reader_leads_there_and_counts(here: Unlocked, team: Team) -> None:
    assert "Only for you" in here.window.rail.places.item(here.window.rail.places.count() - 1).text()
    draft = about_maya(team)
    here.opened._inbox.look()
    here.settle()
    rail = here.window.rail.places
    assert rail.item(rail.count() - 1).text() == "Only for you  (1)"
    here.go(Place.PERSONAL)
    assert draft.reference in here.words()
    here.press(f"open_{draft.reference}_button")
    told = here.words()
    assert "Maya Wojcik" in told
    assert DEPUTY in told
    assert "LADO" not in told
    here.press("acknowledge_button")
    assert rail.item(rail.count() - 1).text() == "Only for you"
    assert "Received" not in here.window.status.text or "Moreno" not in here.window.status.text
    assert state_of(team, draft) is ReferenceState.RECEIVED


def test_a_line_elsewhere_leads_to_one_concern_and_the_rail_to_the_list(here: Unlocked, team: Team) -> None:
    draft = about_maya(team)
    here.go(Place.PERSONAL, draft.id)
    assert "Maya Wojcik" in here.words()
    here.go(Place.PERSONAL)
    assert "Maya Wojcik" not in here.words()
    assert LEAD not in here.words()


def test_a_concern_that_comes_while_the_list_is_shown_appears_in_it(here: Unlocked, team: Team) -> None:
    here.go(Place.PERSONAL)
    draft = about_maya(team)
    here.opened._inbox.look()
    here.settle()
    assert draft.reference in here.words()
