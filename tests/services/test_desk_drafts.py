"""What the lead is in the middle of writing survives a lock and a crash. X12."""

from dataclasses import replace

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.acts.desk_drafts import DeskDrafts
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.storage.folder import SettingFolder
from tests.elm_row import Setting
from tests.second_reader import add_deputy, deputy_desk
from tests.services.steps import add_child, raise_one, receive_one

FIELDS = {"reason": "A canary sentence.", "outcome": ""}


def test_a_form_finds_its_own_words_again_after_a_lock(setting: Setting) -> None:
    desk = setting.unlock()
    desk.drafts.keep("decision", "abc", {"reason": "First."})
    desk.drafts.keep("decision", "abc", FIELDS)
    desk.session.close()
    desk = setting.unlock()
    try:
        assert desk.drafts.kept("decision", "abc") == FIELDS
        assert desk.drafts.kept("decision", "abd") is None
        assert desk.drafts.kept("note", "abc") is None
        desk.drafts.discard("decision", "abc")
        desk.drafts.discard("decision", "abc")
        assert desk.drafts.kept("decision", "abc") is None
    finally:
        desk.session.close()


def test_it_is_encrypted_and_is_no_unfinished_concern(desk: Desk, setting: Setting) -> None:
    desk.drafts.keep("decision", "abc", FIELDS)
    (name,) = SettingFolder(setting.path).inbox_files()
    assert b"canary" not in SettingFolder(setting.path).read_inbox(name)
    assert desk.receiving.unfinished() == ()
    assert desk.session.look.waiting == 0


def test_one_that_cannot_be_opened_counts_as_none(desk: Desk, setting: Setting) -> None:
    folder = SettingFolder(setting.path)
    desk.drafts.keep("decision", "abc", FIELDS)
    (name,) = folder.inbox_files()
    folder.write_inbox(name, b"not an envelope")
    assert desk.drafts.kept("decision", "abc") is None


def test_the_words_of_another_form_are_never_put_in_its_place(desk: Desk, setting: Setting) -> None:
    folder = SettingFolder(setting.path)
    desk.drafts.keep("decision", "abc", FIELDS)
    (decision,) = folder.inbox_files()
    desk.drafts.keep("note", "abc", {"text": "Another."})
    (note,) = set(folder.inbox_files()) - {decision}
    folder.write_inbox(decision, folder.read_inbox(note))
    assert desk.drafts.kept("decision", "abc") is None


def test_a_folder_that_cannot_be_written_is_told(desk: Desk, setting: Setting) -> None:
    raise_one(setting)
    inbox = setting.path / "inbox"
    inbox.rename(setting.path / "elsewhere")
    inbox.write_bytes(b"in the way")
    with pytest.raises(EnvironmentFault):
        desk.drafts.keep("decision", "abc", FIELDS)


def test_what_the_disk_has_no_room_for_waits_over_a_lock_and_is_written_when_there_is(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """X12: a lock on a full disk loses nothing either."""
    desk = setting.unlock()
    desk.drafts.keep("decision", "abc", {"reason": "First."})
    with monkeypatch.context() as patch:
        patch.setattr(SettingFolder, "write_inbox", no_room)
        with pytest.raises(EnvironmentFault):
            desk.drafts.keep("decision", "abc", FIELDS)
        assert desk.drafts.kept("decision", "abc") == FIELDS
        desk.session.close()
        (waiting,) = setting.workplace.unwritten.values()
        assert b"canary" not in waiting, "it waits encrypted"
        desk = setting.unlock()
        assert desk.drafts.kept("decision", "abc") == FIELDS
        desk.session.close()
    desk = setting.unlock()
    try:
        assert setting.workplace.unwritten == {}
        assert desk.drafts.kept("decision", "abc") == FIELDS
    finally:
        desk.session.close()


def test_a_draft_that_waits_for_room_is_given_up_like_any_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(SettingFolder, "write_inbox", no_room)
        with pytest.raises(EnvironmentFault):
            desk.drafts.keep("decision", "abc", FIELDS)
        desk.drafts.discard("decision", "abc")
    assert desk.drafts.kept("decision", "abc") is None
    desk.drafts.write_waiting()
    assert desk.session.folder.inbox_files() == ()


def test_room_for_one_draft_writes_those_that_waited_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(SettingFolder, "write_inbox", no_room)
        with pytest.raises(EnvironmentFault):
            desk.drafts.keep("decision", "abc", FIELDS)
    desk.session.workplace.unwritten["another setting/x.draft"] = b""
    desk.drafts.keep("note", "abc", {"text": "Another."})
    assert list(desk.session.workplace.unwritten) == ["another setting/x.draft"]
    assert len(desk.session.folder.inbox_files()) == 2


def test_the_drafts_of_two_people_about_one_thing_never_mix(desk: Desk) -> None:
    """X12: lead and deputy write at the same form about the same concern, one after the other."""
    deputy = PersonId("p-deputy")
    identity = replace(desk.session.identity, person=deputy)
    of_deputy = DeskDrafts(replace(desk.session, identity=identity))
    desk.drafts.keep("decision", "abc", FIELDS)
    assert of_deputy.kept("decision", "abc") is None
    of_deputy.keep("decision", "abc", {"reason": "The deputy's."})
    of_deputy.discard("decision", "abc")
    assert desk.drafts.kept("decision", "abc") == FIELDS


def no_room(_folder: SettingFolder, _name: str, _raw: bytes) -> None:
    raise EnvironmentFault(FaultCode.DISK_FULL)


def test_what_one_was_writing_stands_on_today_with_what_it_is_about_and_nobody_elses_does(
    setting: Setting,
) -> None:
    deputy = add_deputy(setting)
    theirs = deputy_desk(setting, deputy)
    theirs.drafts.keep("person_form", "nobody", {"person_name": "Bo"})
    theirs.session.close()
    desk = setting.unlock()
    try:
        child = add_child(desk)
        concern = receive_one(desk, setting, child)
        waiting = raise_one(setting, child="Little Noah")
        desk.receiving.take_in()
        desk.drafts.keep("concern_note_form", concern, {"text": "Half a sen"})
        desk.drafts.keep("child_plan_form", child, {"what": "Ring"})
        desk.drafts.keep("receive_form", waiting, {"child": "new"})
        desk.drafts.keep("front_sheet_form", "new", {"full_name": "Ida"})
        desk.drafts.keep("hold_form", concern, {"reason": "  "})
        desk.drafts.keep("kept_filters", "concerns", {"Mine": "{}"})
        found = desk.today.today().half_written
    finally:
        desk.session.close()
    assert [(row.form, row.about) for row in found] == [
        ("concern_note_form", concern),
        ("child_plan_form", child),
        ("receive_form", waiting),
        ("front_sheet_form", "new"),
    ]
    note, plan, receive, sheet = found
    assert note.concern is not None
    assert note.concern.child_name == "Maya Wójcik"
    assert plan.child is not None
    assert plan.child.id == child
    assert receive.concern is not None
    assert receive.concern.child_name == "Little Noah"
    assert (sheet.concern, sheet.child) == (None, None)
