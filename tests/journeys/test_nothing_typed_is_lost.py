"""Type, lock, unlock: the words are there. For every form of the program, and whatever locked it. Source: X12.

The forms find themselves: every subclass of `DeskForm` is looked for on every page, as one of its own forms or behind
one of its acts. A form that is added is covered, or the test says that nobody can get to it.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

import safeguard_desktop.ui
from safeguard_desktop.ui.demo.unlocking import unlock
from safeguard_desktop.ui.desk.act_bar import Act, ActBar
from safeguard_desktop.ui.desk.drafts import DraftKeeper
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.guiding.page import GuidancePage
from safeguard_desktop.ui.lists.page import ListsPage
from safeguard_desktop.ui.sharing.page import SharingPage
from safeguard_desktop.ui.sharing.wizard import SharePage
from safeguard_desktop.ui.shell.main_window import MainWindow
from safeguard_desktop.ui.shell.opened import OpenedDesk
from safeguard_desktop.ui.shell.raise_page import RaisePage
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.shell.watching.idle import IDLE_SECONDS
from safeguard_desktop.ui.transfers.page import TransferPage
from safeguard_desktop.ui.widgets import CheckField, ChoiceField, LineField, TextField
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording.handouts import Handout
from tests.elm_row import PASSPHRASE, Setting
from tests.journeys.playing import Play
from tests.journeys.something_of_everything import Elm, written
from tests.ui.lists import test_bringing_in as bringing_in
from tests.ui.sharing import test_share_wizard as share_wizard

pytestmark = pytest.mark.timeout(180)


OF_ITS_OWN = {"TellStaffForm", "AttachForm"}
"""Forms that another one is made from, and that are opened by themselves as well."""


def subclasses(kind: type[DeskForm]) -> Iterator[type[DeskForm]]:
    for sub in kind.__subclasses__():
        yield sub
        yield from subclasses(sub)


def all_forms() -> list[type[DeskForm]]:
    """Every form that the program has, wherever it is defined."""
    for module in pkgutil.walk_packages(safeguard_desktop.ui.__path__, "safeguard_desktop.ui."):
        importlib.import_module(module.name)
    ours = {form for form in subclasses(DeskForm) if form.__module__.startswith("safeguard_desktop.")}
    # What others are made from is opened as them; what managers and chairs write about adults stands in their own
    # window, and tests/ui/matters/test_about_adults.py loses nothing of it.
    shown = (form for form in ours if ".ui.matters." not in form.__module__)
    whole = (form for form in shown if not form.__subclasses__() or form.__name__ in OF_ITS_OWN)
    return sorted(whole, key=lambda form: form.__name__)


FORMS = all_forms()
CAUSES = [cause for cause in LockCause if not cause.gives_words_up]


@pytest.fixture
def elm(setting: Setting) -> Elm:
    return written(setting)


@pytest.fixture(autouse=True)
def staying(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaving the program ends the test's own application otherwise."""
    monkeypatch.setattr(QApplication, "quit", lambda _app: None)


@pytest.fixture
def ready(elm: Elm, here: Play) -> Play:
    unlock_as_lead(here, elm)
    return here


def unlock_as_lead(here: Play, elm: Elm) -> None:
    """Two people read this record: the start page asks who it is."""
    here.keyboard.choose("person", elm.lead)
    unlock(here.stage, PASSPHRASE)


def opened(here: Play) -> OpenedDesk:
    assert here.program.opened is not None
    return here.program.opened


def window(here: Play) -> MainWindow:
    return opened(here).window


def go(here: Play, place: Place, subject: str) -> DeskPage:
    window(here).go(Destination(place, subject))
    here.keyboard.settle()
    return window(here).page(place)


OPENED_BY = {
    "TakeoverAllForm": (Place.CONCERNS, "takeover_all_button"),
    "PersonForm": (Place.PEOPLE, "add_person_button"),
    "NumbersForm": (Place.SETTINGS, "change_numbers_button"),
    "LocalNotesForm": (Place.SETTINGS, "change_local_notes_button"),
    "NotificationForm": (Place.RESTRICTED, "notification_button"),
    "DisclosureForm": (Place.RESTRICTED, "disclosure_button"),
    "ConflictForm": (Place.RESTRICTED, "conflict_button"),
    "ReferrerForm": (Place.RESTRICTED, "referrer_button"),
    "ToldForm": (Place.RESTRICTED, "told_button"),
    "TellFromKeptForm": (Place.RESTRICTED, "tell_from_"),
    "KeptAttachForm": (Place.RESTRICTED, "attach_"),
    "AccessForm": (Place.RESTRICTED, "give_access_button"),
    "AssessForm": (Place.REQUEST, "request_assess_button"),
    "ClockForm": (Place.REQUEST, "request_clock_button"),
    "SearchForm": (Place.REQUEST, "request_search_button"),
    "ItemForm": (Place.REQUEST, "request_item_"),
    "SecondReadingForm": (Place.REQUEST, "request_second_button"),
    "AnswerRequestForm": (Place.REQUEST, "request_answer_button"),
    "AgencyForm": (Place.SHARING, "add_agency_button"),
    "AttachForm": (Place.DOCUMENTS, "attach_button"),
    "FileReceivedForm": (Place.ARRIVING, "other_form_button"),
    "LegalStepForm": (Place.LEGAL_REQUEST, "legal_step_button"),
    "NoFileForm": (Place.TRANSFERS, "no_file_button"),
    "ManyLeaveForm": (Place.TRANSFERS, "leavers_many_button"),
    "LeavingChangeForm": (Place.LEAVER, "leaver_change_button"),
    "SentForm": (Place.LEAVER, "leaver_sent_button"),
    "StepForm": (Place.LEAVER, "leaver_step_button"),
    "EditionForm": (Place.GUIDANCE, "add_edition_button"),
    "LimitForm": (Place.GUIDANCE, "change_limit_"),
    "DaysForm": (Place.GUIDANCE, "change_days_button"),
    "TermsForm": (Place.GUIDANCE, "change_terms_button"),
    "DutyForm": (Place.GUIDANCE, "change_duty_button"),
    "GroundForm": (Place.GUIDANCE, "change_ground_"),
    "FamilyTextForm": (Place.HANDOUT, "change_family_text_button"),
    "KeepOnForm": (Place.KEEPING, "keep_on_"),
    "HoldReviewForm": (Place.KEEPING, "review_"),
    "LiftForm": (Place.KEEPING, "lift_"),
    "PeriodForm": (Place.KEEPING, "period_"),
    "AfterTransferForm": (Place.KEEPING, "set_after_transfer_button"),
}
"""Forms that a button of a page opens which is no act: the page, and how the button's name begins."""

OPENED_ABOUT = {"FamilyTextForm": Handout.PRIVACY.value}
"""What the page is opened about, where that is not the first of its subjects."""

UNDER_TAB = {"AgencyForm": 2, "LimitForm": 1, "DaysForm": 2, "TermsForm": 2, "DutyForm": 3, "GroundForm": 4}
"""Which tab of a page with tabs the button stands under, if not under the first."""

BEHIND_ACTS: dict[tuple[type[DeskPage], str], type[DeskForm]] = {}
"""The form behind each act, by the kind of page and the act's key."""

WAYS: dict[type[DeskForm], tuple[Place, int]] = {}
"""Where each form was found, by page and number of the subject; each is looked for once."""

WITH_FORMS = (
    Place.CHILD,
    Place.CONCERN,
    Place.RECEIVE,
    Place.FRONT_SHEET,
    Place.HANDOUT,
    Place.KEEPING,
    Place.DESTROY,
    Place.REQUEST,
)
TO_SEE = [*WITH_FORMS, *(place for place in Place if place not in WITH_FORMS)]
"""The pages that were not looked at yet, those with forms first."""


def open_form(here: Play, elm: Elm, kind: type[DeskForm]) -> DeskForm:
    """Opens a form as a person does: it stands on a page, or an act or a button of a page leads to it."""
    if kind.__name__ in OPENED_BY:
        return open_by_button(here, elm, kind)
    find_way(here, elm, kind)
    assert kind in WAYS, f"nobody gets to {kind.__name__}: no page has it and no act of a page leads to it"
    place, number = WAYS[kind]
    subject = elm.subjects(place)[number]
    is_there = window(here).here == Destination(place, subject)
    page = window(here).page(place) if is_there else go(here, place, subject)
    open_beside(page, kind, subject)
    here.keyboard.settle()
    (form,) = (each for each in page.findChildren(kind) if type(each) is kind and each.isVisible())
    return form


def open_by_button(here: Play, elm: Elm, kind: type[DeskForm]) -> DeskForm:
    """Opens a form by its button, on the first subject of the page on which the button stands."""
    place, name = OPENED_BY[kind.__name__]
    button: QAbstractButton | None = None
    about = OPENED_ABOUT.get(kind.__name__)
    for subject in (about,) if about is not None else elm.subjects(place):
        page = go(here, place, subject)
        if isinstance(page, SharingPage | GuidancePage):
            page.tabs.setCurrentIndex(UNDER_TAB.get(kind.__name__, 0))
            here.keyboard.settle()
        unfold_acts(page)
        own = [each for form in page.findChildren(kind) for each in form.findChildren(QAbstractButton)]
        found = (each for each in page.findChildren(QAbstractButton) if each.objectName().startswith(name))
        button = next((each for each in found if each not in own), None)
        if button is not None:
            break
    assert button is not None, f"{name} is not on the page"
    button.click()
    here.keyboard.settle()
    (form,) = (each for each in page.findChildren(kind) if each.isVisible())
    return form


def unfold_acts(page: DeskPage) -> None:
    """Presses "More" where there is more, as a person does: the buttons behind it are made then."""
    for bar in page.findChildren(ActBar):
        if bar.more_button.isVisible() and bar.more_button.text() == desk_words.MORE_ACTS:
            bar.more_button.click()


ASKS_NOTHING_HERE = {"TakeoverAllForm"}
"""Forms without a question in this record: nobody but the lead has an open concern that could be taken over."""


def find_way(here: Play, elm: Elm, wanted: type[DeskForm]) -> None:
    """Looks at one page after another until that form is found; what was seen on the way is remembered."""
    while wanted not in WAYS and TO_SEE:
        ways: dict[type[DeskForm], tuple[Place, int]] = {}
        for number, subject in enumerate(elm.subjects(TO_SEE[0])):
            for kind in kinds_on(go(here, TO_SEE[0], subject)):
                ways.setdefault(kind, (TO_SEE[0], number))
        WAYS.update({kind: way for kind, way in ways.items() if kind not in WAYS})
        del TO_SEE[0]  # seen whole: a record that is locked in the middle is looked at again


def kinds_on(page: DeskPage) -> Iterator[type[DeskForm]]:
    """The forms that stand on a page, beside it, or behind its acts."""
    beside = [form for each in page.findChildren(FormsBeside) for form in each.findChildren(DeskForm)]
    yield from (type(form) for form in page.findChildren(DeskForm) if form.isVisible() or form in beside)
    for bar in page.findChildren(ActBar):
        yield from filter(None, (kind_of(page, act) for act in bar.acts))


def kind_of(page: DeskPage, act: Act) -> type[DeskForm] | None:
    """The form that an act opens. It is made to be known, once for each act of each kind of page."""
    if act.form is None:
        return None
    which = (type(page), act.key)
    if which not in BEHIND_ACTS:
        made = act.form()
        made.deleteLater()
        BEHIND_ACTS[which] = type(made)
    return BEHIND_ACTS[which]


def open_beside(page: DeskPage, kind: type[DeskForm], subject: str) -> None:
    for bar in page.findChildren(ActBar):
        for act in bar.acts:
            if kind_of(page, act) is kind:
                bar.chosen.emit(act)
                return
    for beside in page.findChildren(FormsBeside):
        for form in beside.findChildren(kind):
            if type(form) is kind:
                beside.show_form(form)
                form.begin(subject)
                return


def type_everywhere(form: DeskForm, word: str) -> dict[str, str]:
    """Answers every question in sight, otherwise than it is answered already; returns what the form holds then."""
    before = form.answers()
    for number, field in enumerate(form.fields.values()):
        if not field.isVisible():
            continue
        if isinstance(field, LineField | TextField):
            field.focus_control()
            QTest.keyClicks(field.control, f"{word} {number}")
        elif isinstance(field, ChoiceField) and field._keys:
            field.choose(field._keys[-1 if field.chosen() == field._keys[0] else 0])
        elif isinstance(field, CheckField):
            field.set_checked(not field.is_checked())
    answers = form.answers()
    asks = form.fields and type(form).__name__ not in ASKS_NOTHING_HERE
    assert answers != before or not asks, f"nothing can be typed into {type(form).__name__}"
    return answers


def lock_by(here: Play, cause: LockCause) -> None:
    """Lets it happen. What a desktop says on its bus is tested beside the watchers."""
    watches = opened(here)._watches
    if cause is LockCause.CHOSEN:
        here.keyboard.press("Ctrl+L")
    elif cause is LockCause.HIDDEN:
        here.keyboard.press("F9")
    elif cause is LockCause.IDLE:
        now = watches.idle._clock()
        watches.idle._clock = lambda: now + IDLE_SECONDS
        watches.idle.look()
    elif cause is LockCause.SLEEP:
        now = watches.sleep._clock()
        watches.sleep._clock = lambda: now + 60
        watches.sleep.look()
    elif cause.leaves:
        window(here).close()
    else:
        watches.lock_wanted.emit(cause)
    here.keyboard.settle()
    assert not here.is_unlocked()
    if cause.leaves:
        here.program.start.show_home()
        here.program.start.show()


@dataclass
class Begun:
    """What was begun before a lock, and how to tell that it is there again; nothing may be said twice."""

    here: Play
    elm: Elm

    def forms(self, kinds: Sequence[type[DeskForm]], word: str) -> Callable[[], None]:
        """The last form is in front when the record locks; the others lie behind it, as with somebody called away."""
        typed: dict[type[DeskForm], dict[str, str]] = {}
        for kind in kinds:
            form = open_form(self.here, self.elm, kind)
            typed[kind] = type_everywhere(form, word)

        def are_there_again() -> None:
            for kind, words in typed.items():
                found = open_form(self.here, self.elm, kind).answers()
                assert {name: found.get(name) for name in words} == words, kind.__name__

        return are_there_again

    def transfer(self) -> Callable[[], None]:
        """A transfer that is half filled in."""
        page = go(self.here, Place.TRANSFER, self.elm.child)
        assert isinstance(page, TransferPage)
        for name, field in page.where.fields.items():
            field.focus_control()
            QTest.keyClicks(field.control, f"To {name}")
        typed = page.where.answers()

        def is_there_again() -> None:
            page = go(self.here, Place.TRANSFER, self.elm.child)
            assert isinstance(page, TransferPage)
            assert page.where.answers() == typed

        return is_there_again

    def concern(self) -> Callable[[], None]:
        """A concern that is half raised: it stands among the unfinished then."""
        page = go(self.here, Place.RAISE, "")
        assert isinstance(page, RaisePage)
        form = page.form.form
        form.routing.about.button("child").click()
        form.routing.must_not_see.button("nobody").click()
        edit = page.findChild(QWidget, "observed_edit")
        assert isinstance(edit, QWidget)
        edit.setFocus()
        QTest.keyClicks(edit, "A round bruise")

        def is_unfinished() -> None:
            receiving = opened(self.here).desk.receiving
            (unfinished,) = receiving.unfinished()
            assert receiving.open_unfinished(unfinished.id).observed == "A round bruise"

        return is_unfinished


@pytest.mark.parametrize("cause", CAUSES)
def test_what_is_typed_is_there_again_after_a_lock(ready: Play, elm: Elm, cause: LockCause) -> None:
    """Each form is locked by one of the causes: an eighth of them, a transfer and a concern lie open at once."""
    mine = FORMS[CAUSES.index(cause) :: len(CAUSES)]
    assert mine, f"nothing is locked by {cause}"
    begun = Begun(ready, elm)
    come_back = [begun.transfer(), begun.forms(mine, f"Said {cause.value}"), begun.concern()]
    lock_by(ready, cause)
    unlock_as_lead(ready, elm)
    for each in come_back:
        each()


@pytest.mark.prove
@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", FORMS, ids=lambda form: form.__name__)
def test_what_is_typed_into_a_form_is_there_again_after_every_lock(
    ready: Play, elm: Elm, kind: type[DeskForm]
) -> None:
    for cause in CAUSES:
        come_back = Begun(ready, elm).forms([kind], f"Said {cause.value}")
        lock_by(ready, cause)
        unlock_as_lead(ready, elm)
        come_back()


KEEPERS_OF_OTHERS: dict[type[QWidget], Callable[..., object]] = {
    TransferPage: test_what_is_typed_is_there_again_after_a_lock,
    ListsPage: bringing_in.test_a_tracker_is_brought_in_child_by_child,
    SharePage: share_wizard.test_a_decision_to_share_a_part_is_walked_kept_checked_and_recorded,
}
"""What keeps drafts without being a form, and what tests it."""


def test_nothing_else_keeps_drafts_without_being_tested_here(ready: Play, elm: Elm) -> None:
    for place in Place:
        for subject in elm.subjects(place):
            for keeper in go(ready, place, subject).findChildren(DraftKeeper):
                owner = keeper.parent()
                assert isinstance(owner, (DeskForm, *KEEPERS_OF_OTHERS)), type(owner).__name__


def test_a_set_up_that_is_half_done_stays_in_its_window(empty: Play) -> None:
    """Nothing is unlocked then, and nothing is written before its end: the window neither locks nor forgets."""
    empty.keyboard.push("set_up_button")
    empty.keyboard.fill("setting_name", "Elm Row Pre-school")
    empty.keyboard.press("F9")
    empty.program.start.showNormal()
    empty.keyboard.settle()
    assert empty.program.start.setup_wizard.is_half_done
    assert empty.program.start.setup_wizard._draft.setting_name == "Elm Row Pre-school"
