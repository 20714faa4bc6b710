"""Every page, form and dialog of the desk, with text at 200 % on a small screen: nothing lies outside, is nameless or
too small, and Tab goes round.

What has room at 200 % has room at 150 %. Source: UI.md, "Rules of the hand".
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId
from safeguard_desktop.domain.leaving.codes import LeavingReason
from safeguard_desktop.domain.legal import LegalAsker, Proceedings
from safeguard_desktop.domain.referral_codes import ReferralKind
from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.services.acts.acting_drafts import ActionDraft, Subject, Who
from safeguard_desktop.services.acts.referral_drafts import ReferralDraft, ReferralFacts
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.leaving.drafts import LeavingDraft
from safeguard_desktop.services.legal.drafts import LegalDraft
from safeguard_desktop.services.restricted.drafts import PrivateNoteDraft, RestrictedDraft
from safeguard_desktop.services.staff.inviting import Invitation
from safeguard_desktop.ui.desk.act_bar import ActBar
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.people.code_dialog import CodeDialog
from safeguard_desktop.ui.theme import Scheme, apply_theme
from safeguard_desktop.ui.widgets import ScrollPage
from tests.elm_people import Team
from tests.elm_row import filled
from tests.services.access_steps import assessment, decide_all, take_down
from tests.services.sharing_answers import answered
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    controls_of,
    focused,
    layout_faults,
    press,
)
from tests.ui.unlocked import Unlocked, unlocked

_SMALL_SCREEN = 1280
_LEAD_TO_A_PAGE = frozenset(
    {"receive", "front_sheet", "chronology", "front_sheet_paper", "transfer", "concern_paper"}
)


@pytest.fixture
def large(team: Team, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Unlocked]:
    """The window at 200 % on a small screen, over a record in which each page has something to show."""
    apply_theme(qapp, Scheme.LIGHT, 2.0)
    with unlocked(team.setting, qtbot, tmp_path) as here:
        here.window.resize(_SMALL_SCREEN, 800)
        yield here


def test_with_text_at_200_percent_nothing_of_any_page_form_or_dialog_is_out_of_reach(
    large: Unlocked, team: Team
) -> None:
    setting = team.setting
    child = large.add_child("Bartholomew Featherstonehaugh-Wójcik")
    large.add_child("Maya Wójcik")
    concern = large.received_one(setting, child)
    waiting = large.raise_one(setting)
    draft = setting.raising().new_draft()
    setting.raising().keep(filled(draft))
    subjects: dict[Place, str] = dict.fromkeys(_OF_A_CHILD, child)
    subjects |= dict.fromkeys(_OF_A_CONCERN, concern)
    subjects |= {Place.RECEIVE: waiting, Place.UNFINISHED: draft.id}
    subjects |= _shared(large, concern)
    subjects |= dict.fromkeys((Place.REQUEST, Place.REQUEST_COPY), _requested(large, team, child))
    subjects[Place.KEPT_DOCUMENT] = _kept(large, child)
    large.desk.leaving.leaving.record(LeavingDraft(child, LeavingReason.IN_YEAR_MOVE, "yesterday"))
    subjects[Place.LEAVER] = large.desk.leaving.leavers.rows()[0].entry.id
    for place in large.window.places:
        large.go(place, subjects.get(place, ""))
        _assert_within_reach(large, place)
        if place is not Place.SETTINGS:  # there the keyboard takes the look of the test out of force
            _assert_tab_goes_round(large, place)
    seen: set[str] = set()
    for place, subject in ((Place.CONCERN, concern), (Place.CHILD, child)):
        for act in sorted(_acts_of(large, place, subject) - seen):
            large.act(act)
            _assert_within_reach(large, f"{place}: {act}")
            seen.add(act)


def test_with_text_at_200_percent_a_dialog_is_no_larger_than_a_small_screen(
    large: Unlocked, team: Team
) -> None:
    """In a window of its own: what Qt takes down with a dialog must not be looked at again."""
    concern = large.received_one(team.setting, large.add_child())
    for place, button in _DIALOGS:
        large.go(place, concern if place is Place.CONCERN_PAPER else "")
        large.press(button)
        dialog = next(each for each in large.window.findChildren(QDialog) if each.isVisible())
        assert dialog.minimumSizeHint().width() <= _SMALL_SCREEN, button
        assert dialog.height() <= 800, f"{button}: its own buttons are below the screen"
        assert not (faults := layout_faults(dialog)), f"{button}: {faults}"
        assert_all_controls_named(dialog)
        assert_all_targets_large_enough(dialog)
        dialog.reject()
        large.settle()
        large.window.activateWindow()


def test_with_text_at_200_percent_the_code_of_an_invitation_has_room(large: Unlocked) -> None:
    drawn = ("Jo Lindqvist", "KVFPC-VDW7E-TVGQH-KJNTH", 87, "2026-12-07T09:00:00Z")
    code = CodeDialog(large.window, Invitation(PersonId("jo"), *drawn, reads=False, approves=True))
    code.open()
    large.settle()
    assert not (faults := layout_faults(code)), faults
    assert code.height() <= 800
    code.reject()


def test_with_large_text_a_page_that_is_longer_than_the_window_begins_with_its_title(
    large: Unlocked, team: Team
) -> None:
    for _ in range(4):
        large.raise_one(team.setting)
    child = large.add_child(keeps_safe_today="Only her aunt collects her.")
    for place, subject in ((Place.TODAY, ""), (Place.RAISE, ""), (Place.TODAY, ""), (Place.CHILD, child)):
        page = large.go(place, subject)
        QApplication.processEvents()
        scrolled = next(each for each in page.findChildren(ScrollPage) if each.isVisible())
        assert scrolled.verticalScrollBar().maximum() > 0
        assert scrolled.verticalScrollBar().value() == 0, f"{place} begins below its title"


def test_with_large_text_what_comes_up_now_and_then_has_room_as_well(
    large: Unlocked, team: Team, tmp_path: Path
) -> None:
    child = large.add_child()
    concern = large.received_one(team.setting, child)
    for place, search in (
        (Place.CHILDREN, "children_search_edit"),
        (Place.CONCERNS, "concerns_search_edit"),
    ):
        large.go(place)
        if place is Place.CONCERNS:
            large.press("about_check")
        large.write(search, "nobody")
        _assert_within_reach(large, f"{place}: nothing found")
    large.picker.path = tmp_path
    large.go(Place.SETTINGS)
    large.press("second_place_button")
    large.find(QWidget, "forget_second_place_button")
    _assert_within_reach(large, "settings: a second place")
    ring = ActionDraft(
        Subject(concern), "Ring the health visitor.", "tomorrow", Who(name="Featherstonehaugh-Worthington")
    )
    large.desk.acting.plan(ring)
    large.go(Place.CHILD, child)
    _assert_within_reach(large, "child: something to do")
    draft = team.setting.raising().new_draft()
    team.setting.raising().keep(filled(draft, child="9" * 60))
    large.go(Place.UNFINISHED, draft.id)
    assert "9" * 20 in large.words()
    _assert_within_reach(large, "unfinished: one long word")


def _requested(here: Unlocked, team: Team, child: ChildId) -> EntryId:
    """Returns a request to see records of which every entry is decided."""
    request = take_down(here.desk, team.setting)
    here.desk.access.assessing.assess(assessment(request, child))
    decide_all(here.desk, request)
    return request


def _kept(here: Unlocked, child: ChildId) -> EntryId:
    """Returns a document that is kept for named people."""
    note = PrivateNoteDraft(NoteKind.OTHER, "yesterday", "What the police wrote.")
    here.desk.restricted.keep(RestrictedDraft(child, note))
    (about,) = here.desk.restricted.of_child(child).groups[0].rows
    letter = LookedAt("Notice.txt", DocumentType.TEXT, b"Dear Asha")
    here.desk.kept_documents.attaching.attach(AttachDraft(about.id, None, (letter,), "Notice of the police"))
    return here.desk.restricted.of_child(child).groups[0].rows[0].documents[0].id


def _shared(here: Unlocked, concern: EntryId) -> dict[Place, str]:
    """Returns what the pages about sharing show: a decision by which a concern was shared, and a referral."""
    desk, about = here.desk, Subject(concern)
    desk.sharing.deciding.record(answered(desk.sharing.deciding.begin(about), Outcome.SHARE_PART, concern))
    desk.referring.refer(ReferralDraft(about, ReferralFacts(kind=ReferralKind.S17)))
    desk.legal.requests.record(
        LegalDraft(about, LegalAsker.POLICE, "DC Vale", asked_for="Notes.", proceedings=Proceedings.LIVE)
    )
    (asked,) = desk.legal.requests.rows()
    kept = LookedAt("Letter.txt", DocumentType.TEXT, b"Dear Asha")
    desk.attaching.attaching.attach(
        AttachDraft(concern, None, (kept,), "Letter of the health visitor", "Ms Vale")
    )
    (document,) = desk.attaching.documents.of_concern(concern)
    (decision,), (referral,) = desk.sharing.deciding.decisions(), desk.referring.listed()
    return {
        Place.SHARE: concern,
        Place.SHARING_DECISION: decision.id,
        Place.SHARED_PAPER: decision.id,
        Place.REFERRAL_PAPER: referral.entry.id,
        Place.LEGAL_REQUEST: asked.entry.id,
        Place.DOCUMENT: document.id,
    }


_OF_A_CHILD = (
    Place.CHILD,
    Place.FRONT_SHEET,
    Place.CHRONOLOGY,
    Place.FRONT_SHEET_PAPER,
    Place.TRANSFER,
    Place.SHARE_AHEAD,
    Place.DOCUMENTS,
    Place.RESTRICTED,
    Place.DESTROY,
)
_OF_A_CONCERN = (Place.CONCERN, Place.CONCERN_PAPER)
_DIALOGS = (
    (Place.HELP, "shortcuts_button"),
    (Place.CONCERN_PAPER, "print_concern_paper_button"),
    (Place.PEOPLE, "choose_pin_button"),
    (Place.PEOPLE, "change_passphrase_button"),
    (Place.PEOPLE, "new_sheet_button"),
    (Place.PEOPLE, "change_keys_button"),
)
"""The button that opens each dialog, and where it stands. The boxes that ask and tell are tested with the kit."""


def _acts_of(here: Unlocked, place: Place, subject: str) -> set[str]:
    """Returns the acts whose form opens on a page."""
    page = here.go(place, subject)
    (bar,) = page.findChildren(ActBar)
    return {act.key for act in bar.acts if act.form is not None and bar.fitting(act.key) is not None}


def _assert_within_reach(here: Unlocked, where: str) -> None:
    """Fails where something stands beyond the right edge, is squeezed, has no name, or is too small to press."""
    QApplication.processEvents()
    assert here.window.minimumSizeHint().width() <= _SMALL_SCREEN, where
    page = here.window.page(here.window.here.place)
    assert not (faults := layout_faults(page)), f"{where}: {faults}"
    for control in controls_of(page):
        right = control.mapTo(here.window, QPoint(control.width(), 0)).x()
        assert right <= here.window.width(), f"{where}: {control.objectName()}"
    assert_all_controls_named(page)
    assert_all_targets_large_enough(page)


def _assert_tab_goes_round(here: Unlocked, where: str) -> None:
    """Fails where Tab comes to something twice or never back, or leaves the page and comes in again."""
    page = here.window.page(here.window.here.place)
    press(Qt.Key.Key_Tab)  # an empty page has the keyboard itself at first
    stops = [focused()]
    while (stop := _next_stop()) not in stops:
        stops.append(stop)
    assert stop is stops[0], f"{where}: Tab never comes back"
    inside = [page.isAncestorOf(each) for each in stops]
    crossings = sum(
        before is not after for before, after in zip(inside, [*inside[1:], inside[0]], strict=True)
    )
    assert crossings <= 2, f"{where}: Tab leaves the page and comes in again"


def _next_stop() -> QWidget:
    """Presses Tab until the keyboard is elsewhere: in a story it goes through the links first."""
    before = focused()
    for _ in range(200):
        press(Qt.Key.Key_Tab)
        if focused() is not before:
            break
    return focused()
