"""What came with a file has pages like what was written here, marked; what waits is decided there. Source: S57, X02."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.entries import ConcernsLinked, HoldAnswered
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.services.papers.transfers import PreparedPack
from safeguard_desktop.ui.arriving.proposal_form import ProposalForm
from safeguard_desktop.ui.concerns.beside_form import ConcernLinkForm
from safeguard_desktop.ui.concerns.list_page import ConcernsPage
from safeguard_desktop.ui.concerns.page import ConcernPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.story_view import StoryView
from safeguard_desktop.wording import arriving as words
from safeguard_desktop.wording import child_file
from safeguard_desktop.wording import concerns as concern_words
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


def taken_in(there: Unlocked, pack: PreparedPack) -> ChildId:
    packs = there.desk.arriving.packs
    found = packs.look(pack.sealed, pack.passphrase)
    packs.accept_sender(found, "By telephone.")
    return ChildId(packs.take_in(found, None).changed.id)


def test_a_concern_that_came_is_read_on_its_page_and_what_waits_is_decided(
    there: Unlocked, pack: PreparedPack
) -> None:
    child = taken_in(there, pack)
    there.go(Place.CHILD, child)
    said = there.words()
    assert child_file.FROM_ELSEWHERE in said
    there.press("open_C-0001 of Elm Row Pre-school_button")
    page = there.window.page(Place.CONCERN)
    assert isinstance(page, ConcernPage)
    said = there.words()
    assert "From Elm Row Pre-school, received" in said
    assert "A bruise on the right forearm." in said
    hidden = {"decide_button", "receive_button", "takeover_button", "sorting_button", "amend_button"}
    shown = {each.objectName() for each in page.findChildren(QAbstractButton) if each.isVisible()}
    assert not hidden & shown
    assert {"note_button", "call_button", "plan_button", "refer_button", "share_button"} <= shown

    decide_about_the_hold(there, page)
    link_with_the_other(there, page)
    there.go(Place.CONCERNS)
    concerns = there.window.page(Place.CONCERNS)
    assert isinstance(concerns, ConcernsPage)
    concerns.state_combo.setCurrentIndex(concerns.state_combo.findData(ConcernState.ARRIVED.value))
    there.settle()
    assert concerns.table.rows.rowCount() == 2


def decide_about_the_hold(there: Unlocked, page: ConcernPage) -> None:
    desk, history = there.desk, there.find(StoryView, "history_view")
    (task,) = [task for task in desk.today.today().tasks if task.kind is TaskKind.PROPOSED]
    assert words.PROPOSAL_LINK in history.toPlainText()
    assert concern_words.AMEND not in history.toPlainText(), "it stays as it came"
    history.act_chosen.emit(f"proposal:{task.entry.id}")
    there.settle()
    form = page.findChild(ProposalForm)
    assert form is not None
    assert_all_fields_have_help(form)
    assert_all_controls_named(there.window)
    form.taken.choose("yes")
    assert not form.what.isVisible(), "a hold is not planned"
    form.reason.set_text("As they ask.")
    there.press("proposal_form_save_button")
    assert len(bodies(desk, HoldAnswered)) == 1
    assert words.PROPOSAL_LINK not in there.find(StoryView, "history_view").toPlainText()


def link_with_the_other(there: Unlocked, page: ConcernPage) -> None:
    there.act("link_concern")
    link = page.findChild(ConcernLinkForm)
    assert link is not None
    assert_all_fields_have_help(link)
    assert link.other.chosen() is not None, "there is one other"
    link.reason.set_text("Two in a term.")
    there.press("concern_link_form_save_button")
    assert "Belongs with C-0002 of Elm Row Pre-school" in there.find(StoryView, "history_view").toPlainText()
    assert len(bodies(there.desk, ConcernsLinked)) == 2
