"""The whole journey through services: from nothing to a pack, a backup and a restored record."""

from pathlib import Path

import pikepdf
import pytest

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import Category, ConcernState, DecisionCode, HoldReason, NoteKind
from safeguard_desktop.domain.entries import Restored
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    HoldDraft,
    NoteDraft,
    ReceiveDraft,
    TransferDraft,
)
from safeguard_desktop.services.office.restoring import RestoringService
from safeguard_desktop.services.office.setting import ReferenceState, SettingService
from safeguard_desktop.services.session import unlock
from tests.elm_row import Setting, Ticking, filled, make_workplace


def raise_one(setting: Setting, **changes: object) -> str:
    service = setting.raising()
    return service.send(filled(service.new_draft(), **changes)).reference


def received(desk: Desk) -> EntryId:
    row = desk.receiving.waiting()[0]
    desk.receiving.receive(
        ReceiveDraft(row.id, new_child=ChildDetails("Maya Wójcik"), categories=(Category.PHYSICAL,))
    )
    return row.id


def test_a_concern_raised_without_a_key_reaches_the_lead_whole(setting: Setting) -> None:
    reference = raise_one(setting)
    desk = setting.unlock()
    try:
        (row,) = desk.receiving.waiting()
        assert (row.reference, row.state, row.number) == (reference, ConcernState.WAITING, 0)
        body = desk.concerns.open(row.id).as_amended
        assert body.observed.startswith("A round bruise")
        assert body.child_words == "I fell off the big step."
        assert body.author.name == "Kit Moreno"
        assert body.author.person is None
    finally:
        desk.session.close()


def test_receiving_numbers_the_concern_and_tells_its_author(setting: Setting) -> None:
    reference = raise_one(setting)
    look = SettingService(setting.workplace)
    assert look.state_of(setting.path, reference).state is ReferenceState.SENT
    desk = setting.unlock()
    try:
        concern = received(desk)
        view = desk.concerns.view(concern)
        assert (view.row.number, view.row.state) == (1, ConcernState.RECEIVED)
        assert view.row.child_name == "Maya Wójcik"
    finally:
        desk.session.close()
    assert look.state_of(setting.path, reference.lower()).state is ReferenceState.RECEIVED
    assert look.state_of(setting.path, "ZZZ-ZZZ").state is ReferenceState.NOT_FOUND
    assert look.look(setting.path).waiting == 0


def test_a_concern_is_decided_noted_amended_and_kept(setting: Setting) -> None:
    raise_one(setting)
    desk = setting.unlock()
    try:
        concern = received(desk)
        with pytest.raises(Refused) as refused:
            desk.deciding.decide(DecisionDraft(concern, DecisionCode.MONITOR, "Watch how she is."))
        assert [problem.field for problem in refused.value.problems] == ["review_on"]
        desk.deciding.decide(
            DecisionDraft(
                concern, DecisionCode.MONITOR, "Watch how she is.", review_on_typed="7 December 2026"
            )
        )
        desk.noting.note(
            NoteDraft(NoteKind.WITH_FAMILY, "today 08:55", "Her mother told of a fall.", concern=concern)
        )
        desk.correcting.amend(AmendDraft(concern, {"place": "Cloakroom"}, "Left out at first."))
        desk.concerns.hold(HoldDraft(concern, HoldReason.LEAD_JUDGEMENT, "Pattern of marks."))
        view = desk.concerns.view(concern)
        assert view.row.state is ConcernState.MONITORED
        assert view.as_amended.place == "Cloakroom"
        assert getattr(view.raised.body, "place", None) == ""
        assert len(view.holds) == 1
        assert view.row.has_hold
    finally:
        desk.session.close()


def test_a_pack_opens_with_its_passphrase_and_not_without(setting: Setting, tmp_path: Path) -> None:
    raise_one(setting)
    desk = setting.unlock()
    try:
        received(desk)
        child = desk.children.rows()[0].id
        pack = desk.transfers.prepare(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant"))
        target = tmp_path / desk.transfers.file_name(pack)
        desk.transfers.save(pack, target)
        with pikepdf.open(target, password=pack.passphrase) as opened:
            assert len(opened.pages) == pack.plain.pages
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(target)
        assert [row.number for row in desk.transfers.made()] == [pack.number]
        assert b"Maya" not in target.read_bytes()
    finally:
        desk.session.close()


def test_a_backup_is_restored_on_a_bare_computer_with_the_recovery_sheet_alone(
    setting: Setting, tmp_path: Path, clock: Ticking
) -> None:
    raise_one(setting)
    desk = setting.unlock()
    concern = received(desk)
    desk.backups.at_lock()
    place = desk.backups.place
    desk.session.close()
    bare = make_workplace(tmp_path, clock, "new-pc")
    restoring = RestoringService(bare)
    (backup,) = restoring.list(place)
    with pytest.raises(EnvironmentFault) as fault:
        restoring.restore(
            backup.path, bare.documents, " ".join(reversed(setting.words)), "another six word phrase here now"
        )
    assert fault.value.code is FaultCode.WRONG_RECOVERY_WORDS
    assert list(bare.documents.iterdir()) == []
    path = restoring.restore(
        backup.path, bare.documents, " ".join(setting.words), "another six word phrase here now"
    )
    again = open_desk(unlock(bare, path, setting.lead, "another six word phrase here now"))
    try:
        assert again.concerns.view(concern).row.child_name == "Maya Wójcik"
        kinds = [entry.header.kind for entry in again.session.ledger.read_from(1)]
        assert Restored.KIND in kinds
    finally:
        again.session.close()
