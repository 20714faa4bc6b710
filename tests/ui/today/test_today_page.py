"""Today: every line says what to do and opens it."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QPlainTextEdit

from safeguard_desktop import ui
from safeguard_desktop.domain.codes import DecisionCode
from safeguard_desktop.services.acts.half_written import HalfWritten
from safeguard_desktop.services.asking.taking_down import TakingDownService
from safeguard_desktop.services.inbox.drafts import DecisionDraft
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.shell.raise_page import RaisePage
from safeguard_desktop.ui.today.begun import FORMS, begun_of, where
from tests.elm_row import Setting, filled
from tests.ui.looking import focused
from tests.ui.unlocked import Unlocked


def test_with_nothing_to_do_it_says_so_and_how_the_backups_stand(here: Unlocked) -> None:
    assert "Nothing is waiting for you" in here.words()
    assert "No backup yet." in here.words()


def test_a_concern_that_waits_is_one_key_away(here: Unlocked, setting: Setting) -> None:
    made = here.raise_one(setting)
    here.go(Place.CHILDREN)
    here.go(Place.TODAY)
    reference = here.desk.concerns.view(made).row.reference
    assert focused().objectName() == f"open_{reference}_button"
    here.press(f"open_{reference}_button")
    assert here.window.here == Destination(Place.RECEIVE, made)


def test_what_is_received_and_undecided_leads_to_deciding(here: Unlocked, setting: Setting) -> None:
    made = here.received_one(setting, here.add_child())
    here.go(Place.TODAY)
    assert "Received, no decision yet" in here.words()
    here.press("open_C-0001_button")
    assert here.window.here == Destination(Place.CONCERN, made)
    assert focused().objectName().startswith("decision_"), "the form is open and has the keyboard"
    here.go(Place.TODAY)
    here.key("Alt+Left")
    assert here.window.here == Destination(Place.CONCERN, made)


def test_reviews_are_told_apart_by_whether_they_are_overdue(here: Unlocked, setting: Setting) -> None:
    made = here.received_one(setting, here.add_child())
    here.desk.deciding.decide(DecisionDraft(made, DecisionCode.MONITOR, "We watch.", "25 Nov"))
    here.go(Place.TODAY)
    assert "Due soon" in here.words()
    assert "due in 2 days" in here.words()
    clock = setting.workplace.clock
    clock.now = clock.now.replace(day=27)  # type: ignore[attr-defined]  # the tests' clock can be set
    here.go(Place.TODAY)
    assert "Overdue" in here.words()
    assert "2 days overdue" in here.words()


def test_what_somebody_began_and_did_not_send_can_be_taken_up(here: Unlocked, setting: Setting) -> None:
    raising = setting.raising()
    draft = filled(raising.new_draft(), child="Ava", observed="She said")
    raising.keep(draft)
    here.go(Place.TODAY)
    assert "Ava · Unfinished" in here.words()
    here.press("open_Unfinished_button")
    assert "She said" in here.words()
    assert focused().objectName() == "take_up_button", "only its author goes on with it"
    here.press("take_up_button")
    assert here.window.here.place is Place.RECEIVE
    assert "Unfinished: its author did not send it" in here.words()


def test_a_request_that_was_begun_is_called_what_it_is_and_taken_in(here: Unlocked, setting: Setting) -> None:
    """X12, X18: and so is the answer to one that was begun."""
    service = TakingDownService(setting.workplace, setting.path)
    draft = service.new_draft()
    service.keep(replace(draft, who="Dana Wójcik", when="now", name="Kit Moreno"))
    here.go(Place.TODAY)
    assert "A request to see records" in here.words()
    assert "begun by Kit Moreno" in here.words()
    here.press(f"open_unsent_{draft.reference}_button")
    assert "Begun and not sent" in here.words()
    here.press(f"take_up_{draft.reference}_button")
    here.press(f"open_{draft.reference}_button")
    here.press("request_answer_button")
    here.write("answer_text_edit", "Half an ans")
    here.go(Place.TODAY)
    assert "The answer to a request to see records · last written in" in here.words()
    here.press("open_begun_answer_request_form_0_button")
    assert here.window.here.place is Place.REQUEST
    assert here.find(QPlainTextEdit, "answer_text_edit").toPlainText() == "Half an ans"


def test_a_form_of_ones_own_is_gone_on_with_and_the_one_that_stood_there_stays(
    here: Unlocked, setting: Setting
) -> None:
    """X12: "Drafts survive every lock"; what is set aside for another form is not lost."""
    raising = setting.raising()
    begun = filled(raising.new_draft(), child="Ava", observed="She said", name="Asha Patel")
    raising.keep(begun)
    page = here.go(Place.RAISE)
    assert isinstance(page, RaisePage)
    page.form.form.routing.about.button("child").click()
    page.form.form.routing.must_not_see.button("nobody").click()
    here.write("observed_edit", "Another child")
    here.go(Place.TODAY)
    here.go(Place.UNFINISHED, begun.id)
    assert focused().objectName() == "go_on_writing_button"
    here.press("go_on_writing_button")
    assert page.form.form.draft().observed == "She said"
    kept = [here.desk.receiving.open_unfinished(row.id).observed for row in here.desk.receiving.unfinished()]
    assert sorted(kept) == ["Another child", "She said"]
    here.press("raising_send_button")
    here.press("sent_done_button")
    here.key("Alt+Left")
    assert here.window.here.place is Place.RAISE
    assert not page.trouble.isVisible()
    assert page.form.form.draft().observed == "", "what was sent is not written a second time"
    kept = [here.desk.receiving.open_unfinished(row.id).observed for row in here.desk.receiving.unfinished()]
    assert kept == ["Another child"]


def test_what_one_was_in_the_middle_of_writing_is_gone_on_with_from_today(
    here: Unlocked, setting: Setting
) -> None:
    child = here.add_child()
    made = here.received_one(setting, child)
    for place, subject, act in ((Place.CONCERN, made, "note"), (Place.CHILD, child, "plan")):
        here.go(place, subject)
        here.act(act)
        here.write("text_edit" if act == "note" else "what_edit", "Half a sen")
        here.go(Place.TODAY)
    assert "You were writing" in here.words()
    assert "Add a note · last written in" in here.words()
    here.press("open_begun_concern_note_form_0_button")
    assert here.window.here == Destination(Place.CONCERN, made)
    assert here.find(QPlainTextEdit, "text_edit").toPlainText() == "Half a sen"
    here.go(Place.TODAY)
    here.press("open_begun_child_plan_form_1_button")
    assert here.window.here == Destination(Place.CHILD, child)
    assert here.find(QPlainTextEdit, "what_edit").toPlainText() == "Half a sen"
    here.press("child_plan_form_discard_button")
    here.go(Place.TODAY)
    here.press("names_button")
    assert "Maya" not in here.words()
    assert "begun" not in here.words()


def test_no_form_is_called_by_a_name_that_none_has_and_one_without_a_name_is_listed_too() -> None:
    made = "\n".join(path.read_text(encoding="utf-8") for path in Path(ui.__file__).parent.rglob("*.py"))
    given = r"(?:__init__\(\(?|bench, |(?:form_name|name)(?:: (?:ClassVar\[)?str\]?)? = )"
    names = set(re.findall(given + r'f?"([a-z_{}]+_form)"', made))
    each = {name.replace("{about_what}", what) for name in names for what in ("concern", "child")}
    each |= {"handover_form", "handover_all_form", "concern_tell_form", "child_tell_form"}
    assert set(FORMS) <= each
    unknown = HalfWritten("some_form", "new", "")
    assert begun_of(unknown).text == "A form"
    assert where(unknown) == Destination(Place.TODAY)
