"""What the lead is in the middle of writing survives a lock and a crash. X12."""

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.storage.folder import SettingFolder
from tests.elm_row import Setting
from tests.services.steps import raise_one

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
