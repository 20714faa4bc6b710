"""Raising a concern without a key: routing, drafts, sending. S21, S22, S35, S89, S101, X12."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from safeguard_desktop.bundles.receipt import receipt_name
from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.inbox.drafts import About, ReceiveDraft
from safeguard_desktop.services.inbox.routing import Route, delivery
from safeguard_desktop.services.inbox.sent import SentConcerns
from safeguard_desktop.services.office.setting import ReferenceState, SettingService
from safeguard_desktop.storage.folder import SettingFolder
from tests.elm_row import Setting, filled


def test_a_worry_about_an_adult_takes_no_text_where_nobody_has_a_key_to_it(setting: Setting) -> None:
    service = setting.raising()
    draft = filled(service.new_draft(), about=About.ADULT, adult="Kit Moreno")
    to = delivery(draft, service.staff())
    assert [(row.name, row.role) for row in to.ring] == [("Jo Lindqvist", Role.MANAGER), ("lado", None)]
    for act in (service.keep, service.send):
        with pytest.raises(Refused) as refused:
            act(draft)
        assert refused.value.code is RefusalCode.NOBODY_TO_READ
    assert SettingFolder(setting.path).inbox_files() == ()


def test_where_the_only_reader_must_not_see_it_the_form_says_whom_to_ring(setting: Setting) -> None:
    service = setting.raising()
    draft = filled(service.new_draft(), must_not_see=str(setting.lead))
    to = delivery(draft, service.staff())
    assert to.route is Route.RING
    assert [row.role for row in to.ring] == [Role.DEPUTY, Role.MANAGER, None]
    assert to.ring[-1].name == "social_care_day"


def test_each_missing_answer_is_named(setting: Setting) -> None:
    service = setting.raising()
    found = service.problems(service.new_draft(), service.staff())
    assert {problem.field for problem in found} == {
        "about", "must_not_see", "child", "when", "observed", "action", "name",
    }  # fmt: skip
    with pytest.raises(Refused) as refused:
        service.send(filled(service.new_draft(), observed="  "))
    assert refused.value.problems == (Problem("observed", "missing"),)


@pytest.mark.parametrize(("when", "code"), [("blue", "not_understood"), ("tomorrow", "in_future")])
def test_a_time_that_cannot_be_is_told(setting: Setting, when: str, code: str) -> None:
    service = setting.raising()
    assert service.problems(filled(service.new_draft(), when=when), service.staff()) == (
        Problem("when", code),
    )


def test_not_known_is_an_answer(setting: Setting) -> None:
    service = setting.raising()
    draft = filled(service.new_draft(), child="not known", when="not known", observed="not known")
    assert service.problems(draft, service.staff()) == ()
    assert service.send(draft).reference == draft.reference


def test_whom_the_author_told_already_goes_with_the_concern(setting: Setting) -> None:
    """S46, S47"""
    service = setting.raising()
    told = "Rang social care at 16:20, spoke with Dele Marsh. He rings back."
    draft = filled(service.new_draft(), spoken_with="Sam, in the hall at 16:10", direct_referral=told)
    service.keep(draft)
    desk = setting.unlock()
    try:
        assert desk.receiving.open_unfinished(EntryId(draft.id)) == draft
        service.send(draft)
        desk.receiving.take_in()
        body = desk.concerns.view(EntryId(draft.id)).as_amended
        assert (body.spoken_with, body.direct_referral) == ("Sam, in the hall at 16:10", told)
    finally:
        desk.session.close()


def test_a_draft_that_was_never_sent_turns_up_with_the_lead_as_unfinished(setting: Setting) -> None:
    service = setting.raising()
    draft = filled(service.new_draft(), action="", when="last night or so")
    service.keep(replace(draft, observed="A round"))
    service.keep(draft)
    desk = setting.unlock()
    try:
        (row,) = desk.receiving.unfinished()
        assert (row.child_typed, row.author) == ("Maya Wojcik", "Kit Moreno")
        assert desk.receiving.open_unfinished(row.id).observed == draft.observed
        desk.receiving.take_up(row.id)
        assert desk.receiving.unfinished() == ()
        (waiting,) = desk.receiving.waiting()
        assert waiting.unfinished
        body = desk.concerns.view(waiting.id).as_amended
        assert (body.observed, body.action, body.when.words) == (draft.observed, "", "last night or so")
    finally:
        desk.session.close()


def test_sending_a_draft_takes_it_away_and_sending_twice_is_once(setting: Setting) -> None:
    service = setting.raising()
    draft = filled(service.new_draft())
    service.keep(draft)
    first, second = service.send(draft), service.send(draft)
    assert first.reference == second.reference
    assert SettingFolder(setting.path).inbox_files() == (f"{draft.id}.concern",)
    desk = setting.unlock()
    try:
        assert len(desk.receiving.waiting()) == 1
        assert desk.receiving.take_in() == ()
    finally:
        desk.session.close()


def test_a_draft_may_be_discarded(setting: Setting) -> None:
    service = setting.raising()
    draft = filled(service.new_draft())
    service.keep(draft)
    service.discard(draft)
    assert SettingFolder(setting.path).inbox_files() == ()


def test_no_word_of_a_concern_or_draft_can_be_read_on_the_disk(setting: Setting, tmp_path: Path) -> None:
    service = setting.raising()
    service.keep(filled(service.new_draft()))
    service.send(filled(service.new_draft()))
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for word in ("bruise", "Wojcik", "Moreno"):
        assert word.encode() not in everything
        assert word.encode("utf-16-le") not in everything


def test_a_concern_whose_file_vanished_is_offered_again(setting: Setting) -> None:
    service, folder = setting.raising(), SettingFolder(setting.path)
    draft = filled(service.new_draft())
    service.send(draft)
    name = f"{draft.id}.concern"
    folder.remove_inbox(name)
    look = SettingService(setting.workplace)
    assert look.look(setting.path).waiting == 1
    assert folder.inbox_files() == (name,)


def test_the_kept_copy_goes_once_the_receipt_is_there(setting: Setting) -> None:
    service, folder = setting.raising(), SettingFolder(setting.path)
    draft = filled(service.new_draft())
    service.send(draft)
    sent = setting.workplace.profile / "sent"
    assert len(list(sent.rglob("*.concern"))) == 1
    desk = setting.unlock()
    try:
        concern = desk.receiving.waiting()[0].id
        desk.receiving.receive(ReceiveDraft(concern, new_child=ChildDetails("Maya Wójcik")))
    finally:
        desk.session.close()
    SettingService(setting.workplace).look(setting.path)
    assert list(sent.rglob("*.concern")) == []
    assert folder.inbox_files() == ()


def test_a_kept_copy_that_is_damaged_harms_nothing(setting: Setting) -> None:
    service = setting.raising()
    service.send(filled(service.new_draft()))
    (copy,) = (setting.workplace.profile / "sent").rglob("*.concern")
    copy.write_bytes(b"not an envelope")
    look = SettingService(setting.workplace).look(setting.path)
    assert look.waiting == 1
    assert SentConcerns(setting.workplace.profile, look.id).sent_at(copy.stem) == ""


def test_a_setting_folder_that_is_gone_is_told_and_nothing_is_lost(setting: Setting) -> None:
    service = setting.raising()
    draft = filled(service.new_draft())
    setting.path.rename(setting.path.with_name("moved"))
    with pytest.raises(EnvironmentFault) as fault:
        service.send(draft)
    assert fault.value.code in {FaultCode.NOT_A_LOG, FaultCode.NOT_FOUND}


def test_only_a_receipt_that_a_reader_signed_takes_the_kept_copy_away(setting: Setting) -> None:
    service, folder = setting.raising(), SettingFolder(setting.path)
    draft = filled(service.new_draft())
    service.send(draft)
    folder.write_receipt(receipt_name(draft.reference), b'{"receipt": "", "signature": ""}')
    folder.remove_inbox(f"{draft.id}.concern")
    look = SettingService(setting.workplace)
    assert look.look(setting.path).waiting == 1
    assert look.state_of(setting.path, draft.reference).state is ReferenceState.SENT


def test_a_copy_that_cannot_be_offered_now_is_offered_at_the_next_look(setting: Setting) -> None:
    service, folder = setting.raising(), SettingFolder(setting.path)
    service.send(filled(service.new_draft()))
    inbox = setting.path / "inbox"
    shutil.rmtree(inbox)
    inbox.write_bytes(b"in the way")
    look = SettingService(setting.workplace)
    assert look.look(setting.path).waiting == 0
    inbox.unlink()
    inbox.mkdir()
    assert look.look(setting.path).waiting == 1
    assert len(folder.inbox_files()) == 1


def test_a_concern_that_is_with_the_lead_is_told_as_sent_though_no_copy_could_be_kept(
    setting: Setting,
) -> None:
    (setting.workplace.profile / "sent").write_bytes(b"in the way")
    service = setting.raising()
    draft = filled(service.new_draft())
    assert service.send(draft).reference == draft.reference
    assert SettingFolder(setting.path).inbox_files() == (f"{draft.id}.concern",)


def test_whom_to_tell_are_lead_and_deputy(setting: Setting) -> None:
    service = setting.raising()
    sent = service.send(filled(service.new_draft()))
    assert (sent.tell, sent.went_to) == (("Asha Patel", "Sam Rowe"), ())
