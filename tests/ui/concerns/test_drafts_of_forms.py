"""What a form keeps while it is typed, saved, locked and opened again. Source: X12."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from safeguard_desktop.domain.entries import Note
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.acts.desk_drafts import DeskDrafts
from safeguard_desktop.services.acts.noting import NotingService
from safeguard_desktop.ui.concerns.note_form import NoteForm
from safeguard_desktop.ui.desk.answers import blended
from safeguard_desktop.ui.desk.drafts import DraftKeeper
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.widgets import Choice, ChoiceField, LineField
from safeguard_desktop.wording import forms as form_words
from tests.elm_row import Setting
from tests.ui.looking import focused
from tests.ui.unlocked import Unlocked

FORM = "concern_note_form"


@pytest.fixture
def concern(here: Unlocked, setting: Setting) -> EntryId:
    return here.received_one(setting, here.add_child())


def note_form(here: Unlocked, concern: EntryId) -> NoteForm:
    here.go(Place.CONCERN, concern)
    here.press("note_button")
    return here.find(NoteForm, FORM)


def whole_note(here: Unlocked, concern: EntryId) -> NoteForm:
    """A note in which everything is answered that has to be."""
    form = note_form(here, concern)
    form.fields["kind"].button("meeting").click()  # type: ignore[attr-defined]  # a choice
    here.write("when_edit", "today 08:55")
    here.write("text_edit", "Her mother rang back.")
    return form


def notes(here: Unlocked, concern: EntryId) -> list[str]:
    followed = here.desk.concerns.view(concern).followed
    return [entry.body.text for entry in followed if isinstance(entry.body, Note)]


def test_a_form_that_is_locked_while_it_is_saved_is_saved_once_and_leaves_no_draft(
    here: Unlocked, concern: EntryId
) -> None:
    form = whole_note(here, concern)
    form.submit()
    here.window.lock(LockCause.IDLE)
    here.settle()
    assert notes(here, concern) == ["Her mother rang back."]
    assert here.desk.drafts.kept(FORM, concern) is None, "else it would be saved twice"


def test_a_program_that_is_left_while_a_form_is_saved_leaves_no_draft(
    here: Unlocked, concern: EntryId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is handed over any more once the program is left: the work that saves has to see to it."""
    form = whole_note(here, concern)
    form.keep_draft()
    here.settle()
    assert here.desk.drafts.kept(FORM, concern) is not None
    monkeypatch.setattr(DraftKeeper, "finish", lambda _keeper: None)
    form.submit()
    here.window.lock(LockCause.LEAVING)
    here.settle()
    assert notes(here, concern) == ["Her mother rang back."]
    assert here.desk.drafts.kept(FORM, concern) is None


def test_a_draft_that_the_disk_would_not_take_is_tried_again(
    here: Unlocked, concern: EntryId, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = note_form(here, concern)
    here.write("text_edit", "Her mother rang back.")
    with monkeypatch.context() as patch:
        patch.setattr(DeskDrafts, "keep", full)
        form.keep_draft()
        here.settle()
    assert here.desk.drafts.kept(FORM, concern) is None
    assert form.draft_note.text() == form_words.DRAFT_NOT_KEPT
    form.keep_draft()
    here.settle()
    assert form.draft_note.text() == form_words.DRAFT_NOTE
    assert (here.desk.drafts.kept(FORM, concern) or {})["text"] == "Her mother rang back."


def test_that_a_form_could_not_be_saved_stands_where_it_is_saved(
    here: Unlocked, concern: EntryId, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = whole_note(here, concern)
    with monkeypatch.context() as patch:
        patch.setattr(NotingService, "note", full)
        form.act_button.setFocus()
        form.submit()
        here.settle()
    assert notes(here, concern) == []
    trouble, button = form.trouble, form.act_button
    assert trouble.isVisible()
    assert trouble.visibleRegion().boundingRect().height() == trouble.height(), "all of it is in sight"
    assert trouble.mapTo(form, trouble.rect().topLeft()).y() < button.mapTo(form, button.rect().topLeft()).y()
    assert focused() is button
    form.submit()
    here.settle()
    assert notes(here, concern) == ["Her mother rang back."]


def full(*_given: object) -> None:
    raise EnvironmentFault(FaultCode.DISK_FULL)


def test_whoever_types_before_the_draft_is_found_keeps_both(here: Unlocked, concern: EntryId) -> None:
    here.desk.drafts.keep(FORM, concern, {"text": "Kept before.", "opinion": "Kept too."})
    here.go(Place.CONCERN, concern)
    may_answer = threading.Event()
    here.tasks.run(may_answer.wait, print)
    here.find(QAbstractButton, "note_button").click()
    # The form comes in several turns, and does not wait for the worker.
    here.bot.waitUntil(lambda: any(form.isVisible() for form in here.window.findChildren(NoteForm, FORM)))
    form = here.find(NoteForm, FORM)
    edit = here.find(QPlainTextEdit, "text_edit")
    edit.setFocus()
    QTest.keyClicks(edit, "Typed now.")
    may_answer.set()
    here.settle()
    assert form.answers()["text"] == "Kept before. Typed now."
    assert form.answers()["opinion"] == "Kept too."


def test_of_two_answers_that_exclude_one_another_the_last_is_meant(qapp: object) -> None:
    fields = (LineField("name", "Name"), ChoiceField("kind", "Kind", [Choice("a", "A"), Choice("b", "B")]))
    began = {"name": "", "kind": ""}
    kept = {"name": "Maya", "kind": "a", "more": "x"}
    assert blended(fields, began, {"name": "", "kind": "b"}, kept) == {
        "name": "Maya",
        "kind": "b",
        "more": "x",
    }
    assert blended(fields, began, {"name": "Maya", "kind": ""}, kept) == kept
    assert blended(fields, began, {"name": "W", "kind": ""}, kept)["name"] == "Maya W"
