"""What the disk would not take waits in memory, encrypted, and is written once it can be. Source: X12."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.acts.desk_drafts import DeskDrafts
from safeguard_desktop.services.asking.taking_down import TakingDownService
from safeguard_desktop.services.inbox.drafts import RaisingDraft
from safeguard_desktop.services.inbox.raising import RaisingService
from safeguard_desktop.storage.folder import SettingFolder
from tests.elm_row import Setting, filled

WORDS = "A canary at the window."


def no_room(_folder: SettingFolder, _name: str, _raw: bytes) -> None:
    raise EnvironmentFault(FaultCode.DISK_FULL)


@contextmanager
def pulled_out(setting: Setting) -> Iterator[None]:
    """The stick with the folder is pulled out, and put back at the end."""
    elsewhere = setting.path.with_name("in a pocket")
    setting.path.rename(elsewhere)
    try:
        yield
    finally:
        elsewhere.rename(setting.path)


def begun(service: RaisingService) -> RaisingDraft:
    """A form that is being written in; who is here was looked at when it was opened."""
    service.staff()
    return filled(service.new_draft(), observed=WORDS)


def unfinished(setting: Setting) -> list[str]:
    """What the lead finds of forms that were not sent, after unlocking."""
    desk = setting.unlock()
    try:
        receiving = desk.receiving
        return [receiving.open_unfinished(row.id).observed for row in receiving.unfinished()]
    finally:
        desk.session.close()


def test_a_concern_that_a_full_disk_would_not_take_waits_encrypted_and_is_there_after_unlocking(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = setting.raising()
    draft = begun(service)
    with monkeypatch.context() as patch:
        patch.setattr(SettingFolder, "write_inbox", no_room)
        with pytest.raises(EnvironmentFault):
            service.keep(draft)
        (waiting,) = setting.workplace.unwritten.values()
        assert b"canary" not in waiting, "it waits encrypted"
    assert unfinished(setting) == [WORDS]
    assert setting.workplace.unwritten == {}


def test_a_concern_whose_folder_was_pulled_out_waits_too(setting: Setting) -> None:
    service = setting.raising()
    draft = begun(service)
    with pulled_out(setting), pytest.raises(EnvironmentFault):
        service.keep(draft)
    assert len(setting.workplace.unwritten) == 1
    assert unfinished(setting) == [WORDS]


def test_a_concern_that_is_thrown_away_or_sent_does_not_wait(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = setting.raising()
    thrown_away, sent = begun(service), begun(service)
    with monkeypatch.context() as patch:
        patch.setattr(SettingFolder, "write_inbox", no_room)
        for draft in (thrown_away, sent):
            with pytest.raises(EnvironmentFault):
                service.keep(draft)
        assert len(setting.workplace.unwritten) == 2
        with pulled_out(setting), pytest.raises(EnvironmentFault):
            service.discard(thrown_away)
        assert len(setting.workplace.unwritten) == 1
    service.send(sent)
    assert setting.workplace.unwritten == {}
    assert unfinished(setting) == []


def test_words_never_wait_for_those_who_must_not_see_them_any_more(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer may have been changed because the record's readers are the ones it is about."""
    service = setting.raising()
    draft = begun(service)
    monkeypatch.setattr(SettingFolder, "write_inbox", no_room)
    with pytest.raises(EnvironmentFault):
        service.keep(draft)
    assert len(setting.workplace.unwritten) == 1
    service.discard(draft)
    assert setting.workplace.unwritten == {}


def test_a_request_that_the_disk_would_not_take_waits_and_is_found_by_the_lead(setting: Setting) -> None:
    service = TakingDownService(setting.workplace, setting.path)
    draft = replace(service.new_draft(), who="Dana Wójcik", text=WORDS)
    service.keep(draft)
    with pulled_out(setting), pytest.raises(EnvironmentFault):
        service.keep(replace(draft, text=f"{WORDS} It sang."))
    desk = setting.unlock()
    try:
        (found,) = desk.requests.unfinished()
        assert found.draft.text == f"{WORDS} It sang."
    finally:
        desk.session.close()


def test_a_form_of_the_desk_whose_folder_was_pulled_out_waits(setting: Setting) -> None:
    desk = setting.unlock()
    drafts: DeskDrafts = desk.drafts
    try:
        with pulled_out(setting):
            with pytest.raises(EnvironmentFault):
                drafts.keep("decision", "abc", {"reason": WORDS})
            assert drafts.kept("decision", "abc") == {"reason": WORDS}
        drafts.write_waiting()
        assert setting.workplace.unwritten == {}
        assert drafts.kept("decision", "abc") == {"reason": WORDS}
    finally:
        desk.session.close()


def test_today_says_that_words_wait_until_they_do_not(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After unlocking on a disk that is still full a form that was raised here is in no list yet."""
    service = setting.raising()
    with monkeypatch.context() as patch:
        patch.setattr(SettingFolder, "write_inbox", no_room)
        with pytest.raises(EnvironmentFault):
            service.keep(begun(service))
        desk = setting.unlock()
        try:
            assert desk.today.today().words_wait
            patch.undo()
            desk.drafts.write_waiting()
            assert not desk.today.today().words_wait
        finally:
            desk.session.close()


def test_what_cannot_be_written_in_one_place_keeps_nothing_from_another(
    setting: Setting, tmp_path: Path
) -> None:
    desk = setting.unlock()
    setting.workplace.unwritten[f"{tmp_path / 'gone'}/x.draft"] = b"sealed"
    try:
        desk.drafts.keep("decision", "abc", {"reason": WORDS})
    finally:
        desk.session.close()
    assert len(setting.workplace.unwritten) == 1
