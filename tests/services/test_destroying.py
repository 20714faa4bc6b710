"""Destroying a child's file: the one path, two people, no word left, and what stays. Source: S41, X02; DESIGN 4."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from safeguard_desktop.domain.codes import Category, DecisionCode, HoldReason, NoteKind
from safeguard_desktop.domain.documents import PART_BYTES, DocumentType
from safeguard_desktop.domain.entries import (
    BodyDestroyed,
    Destruction,
    DestructionChecked,
    DocumentAttached,
    DocumentPart,
    StoredEntry,
)
from safeguard_desktop.domain.entries.certified import CertifiedAct, NewCertified
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, new_entry_id
from safeguard_desktop.domain.keeping.codes import HumanCheck, Obstacle
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import DecisionDraft, HoldDraft, NoteDraft
from safeguard_desktop.services.keeping.agreeing import reason_of
from safeguard_desktop.services.keeping.destroying import DestroyDraft
from safeguard_desktop.services.keeping.holds import LiftDraft
from safeguard_desktop.services.office.restoring import RestoringService
from safeguard_desktop.services.restricted.drafts import PrivateNoteDraft, RestrictedDraft
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.storage.certifying import certificates_of
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.verification import Known, verify_ledger
from safeguard_desktop.vault.signing import check_signature
from tests.elm_row import Setting, make_workplace
from tests.services.steps import add_child, bodies, entries, receive_one
from tests.services.team import MANAGER_PASSPHRASE, Team
from tests.storage.test_certified import decrypted
from tests.stretching import stretch_once

CANARY = "zanzibarine"
NEW_PASSPHRASE = "another six word phrase here now"


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_once(monkeypatch.setattr)


@dataclass(frozen=True)
class Due:
    """A file whose time has come, full of a word that stands nowhere else, and the manager, who can agree."""

    desk: Desk
    setting: Setting
    child: ChildId
    concern: EntryId
    agreement: Agreement

    @property
    def draft(self) -> DestroyDraft:
        return DestroyDraft(self.child, tuple(HumanCheck))

    def destroy(self) -> None:
        self.desk.keeping.destroying.destroy(self.draft, self.agreement)

    def obstacles(self) -> tuple[Obstacle, ...]:
        return self.desk.keeping.destroying.look(self.child).obstacles

    def findings(self) -> list[object]:
        session = self.desk.session
        ledger = session.ledger
        known = Known(check_signature, session.chain.key_at, ledger.origin, ledger.head(), with_models=True)
        return list(verify_ledger(ledger, known))


def close(desk: Desk, concern: EntryId) -> None:
    draft = DecisionDraft(concern, DecisionCode.INTERNAL_SUPPORT, f"{CANARY} settled", closes=True)
    desk.deciding.decide(replace(draft, follow_up="Seen to.", outcome="It went well."))


@pytest.fixture
def due(setting: Setting, desk: Desk) -> Due:
    child = add_child(desk, f"{CANARY} Wren", "2001-01-01")
    concern = receive_one(desk, setting, child, observed=f"{CANARY} in the yard")
    close(desk, concern)
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "yesterday", f"{CANARY} again", child=child))
    return Due(
        desk, setting, child, concern, Agreement(Team(setting, desk).with_manager(), MANAGER_PASSPHRASE)
    )


def test_two_people_destroy_a_due_file_and_no_word_of_it_is_left_anywhere(due: Due, tmp_path: Path) -> None:
    """Source: issue 6, destruction; DESIGN section 4."""
    desk = due.desk
    view = desk.keeping.destroying.look(due.child)
    assert (view.obstacles, view.left, view.who_can_agree) == ((), 0, ("Jo Lindqvist",))
    assert len(desk.keeping.destroying.problems(DestroyDraft(due.child))) == len(HumanCheck)
    with pytest.raises(Refused) as alone:
        desk.keeping.destroying.destroy(due.draft)
    assert alone.value.code is RefusalCode.NEEDS_SECOND_PERSON
    with pytest.raises(EnvironmentFault) as mistyped:
        due.desk.keeping.destroying.destroy(due.draft, replace_passphrase(due.agreement))
    assert mistyped.value.code is FaultCode.WRONG_PASSPHRASE
    assert bodies(desk, Destruction) == []
    desk.backups.now()
    desk.drafts.keep("concern_note_form", due.concern, {"text": CANARY})
    due.destroy()
    assert desk.drafts.mine() == ()
    path, key = desk.session.ledger.path, desk.session.ledger.key
    assert CANARY.encode() not in decrypted(path, key)
    assert desk.session.ledger.select("SELECT count(*) FROM m_children") == [(0,)]
    assert due.findings() == []
    (act,) = bodies(desk, Destruction)
    (checked,) = bodies(desk, DestructionChecked)
    assert isinstance(act, Destruction)
    assert isinstance(checked, DestructionChecked)
    assert checked.is_clean
    assert len(checked.backups) == 1
    assert checked.complete_on.startswith("2027-12")
    certificates = certificates_of(desk.session.ledger.database)
    assert len(certificates) == act.count == view.count == len(bodies(desk, BodyDestroyed))
    assert {(each.first[0], each.second[0]) for each in certificates} == {
        (desk.session.identity.person, due.agreement.person)
    }
    gone = {each.target for each in certificates}
    assert all(entry.body is None for entry in entries(desk) if entry.header.id in gone)
    outside = list(tmp_path.rglob("*.certificate"))
    assert len(outside) >= 2 * len(certificates)
    assert not any(CANARY.encode() in each.read_bytes() for each in outside)
    paper = desk.keeping.papers.certificate(desk.keeping.finishing.rows()[0].entry.id)
    assert paper.pages == 1
    with pytest.raises(Refused) as again:
        due.destroy()
    assert again.value.code is RefusalCode.UNKNOWN_SUBJECT


def replace_passphrase(agreement: Agreement) -> Agreement:
    return replace(agreement, passphrase="another passphrase altogether")


def test_what_is_open_or_held_or_not_due_stays(due: Due) -> None:
    """Source: guidance.md section 6 ("Before destruction: check holds, open SARs, live cases")."""
    desk = due.desk
    young = add_child(desk, "Young Swift", "2022-01-01")
    assert desk.keeping.destroying.look(young).obstacles == (Obstacle.NOT_DUE,)
    open_concern = receive_one(desk, due.setting, due.child)
    assert due.obstacles() == (Obstacle.CONCERN_OPEN,)
    with pytest.raises(Refused) as refused:
        due.destroy()
    assert refused.value.code is RefusalCode.STILL_KEPT
    close(desk, open_concern)
    desk.concerns.hold(HoldDraft(due.concern, HoldReason.LEAD_JUDGEMENT, "To be asked first"))
    assert due.obstacles() == (Obstacle.ON_HOLD,)
    with pytest.raises(Refused) as held:
        due.destroy()
    assert held.value.code is RefusalCode.ON_HOLD
    (view,) = desk.keeping.holds.all()
    desk.keeping.holds.lift(LiftDraft(view.hold.id, "Asked", "There was none"), due.agreement)
    assert due.obstacles() == ()
    due.destroy()
    assert due.findings() == []


def test_a_hold_keeps_a_document_with_every_part_and_with_the_file_all_of_it_goes(due: Due) -> None:
    """Source: X02, S41; LEDGER.md section 4 ("its parts MUST be destroyed with it")."""
    desk, raw = due.desk, Random(41).randbytes(PART_BYTES + 9000)
    note = next(each.header.id for each in reversed(entries(desk)) if each.header.kind == "note")
    file = LookedAt("Zanzibarine.txt", DocumentType.TEXT, raw)
    desk.attaching.attaching.attach(AttachDraft(note, None, (file,), "Minutes"))
    (row,) = desk.attaching.documents.of_child(due.child)
    whole = (row.id, *desk.attaching.documents.goes_with(row.id))
    stored = [each for each in entries(desk) if each.header.id in whole]
    assert [each.header.kind for each in stored] == [DocumentAttached.KIND, *[DocumentPart.KIND] * 2]
    desk.concerns.hold(HoldDraft(note, HoldReason.LEAD_JUDGEMENT, "To be asked first"))
    for_some = kept_for_some(due, raw)
    assert due.obstacles() == (Obstacle.ON_HOLD,)
    for each in stored:
        with pytest.raises(Refused) as held:
            desk.session.append(certified(due, each))
        assert held.value.code is RefusalCode.ON_HOLD
    assert desk.attaching.documents.read(row) == raw
    for view in sorted(desk.keeping.holds.all(), key=lambda view: view.hold.is_of_restricted):
        assert due.obstacles() == (Obstacle.ON_HOLD,), "that on what is kept for named people is one too"
        desk.keeping.holds.lift(LiftDraft(view.hold.id, "Asked", "There was none"), due.agreement)
    path, key = desk.session.ledger.path, desk.session.ledger.key
    pieces = [piece for each in stored[1:] for piece in pieces_of(each.body or b"")]
    before = decrypted(path, key)
    assert sum(piece in before for piece in pieces) > len(pieces) // 2, "but where a page ends within one"
    due.destroy()
    after = decrypted(path, key)
    assert not any(piece in after for piece in pieces)
    assert all(each.body is None for each in entries(desk) if each.header.id in for_some.union(whole))
    assert {each.target for each in certificates_of(desk.session.ledger.database)} >= for_some.union(whole)
    assert not any(group.rows for group in desk.restricted.of_child(due.child).groups), (
        "nor is it read from memory"
    )
    with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
        desk.kept_documents.documents.open(min(for_some))
    assert due.findings() == []


def kept_for_some(due: Due, raw: bytes) -> set[EntryId]:
    """A document for named people, looked at once; it and its parts. Source: X08; LEDGER.md 4."""
    desk = due.desk
    desk.restricted.keep(RestrictedDraft(due.child, PrivateNoteDraft(NoteKind.OTHER, "now", CANARY)))
    (kept,) = desk.restricted.of_child(due.child).groups[0].rows
    file, before = LookedAt(f"{CANARY}.txt", DocumentType.TEXT, raw), len(entries(desk))
    desk.kept_documents.attaching.attach(AttachDraft(kept.id, None, (file,), "The notice"))
    whole = {each.header.id for each in entries(desk)[before:]}
    (document,) = desk.restricted.of_child(due.child).groups[0].rows[0].documents
    assert desk.kept_documents.documents.open(document.id).raw == raw
    assert len(whole) == 3
    return whole


def certified(due: Due, entry: StoredEntry) -> NewCertified:
    """What would destroy one entry, signed by both as it must be."""
    people, session, target = due.desk.keeping.destroying.people, due.desk.session, entry.header.id
    body, second = BodyDestroyed(target), people.second(due.agreement)
    paper = people.certificate(CertifiedAct.DESTROY, (target, entry.digest), reason_of(body), second)
    new = new_entry_id(session.workplace.clock())
    return NewCertified(new, body, (), (target,), certificate=paper)


def pieces_of(body: bytes) -> list[bytes]:
    """Short pieces out of a body, here and there in it."""
    return [body[at : at + 48] for at in range(100, len(body) - 48, 7001)]


def test_what_is_also_about_another_child_stays_until_both_files_may_go(due: Due) -> None:
    """Source: guidance.md section 6 ("sibling cross-references")."""
    desk = due.desk
    leo = add_child(desk, "Leo Wren", "2001-05-01")
    shared = receive_one(desk, due.setting, due.child, involved=(leo,), observed="Both were there")
    close(desk, shared)
    view = desk.keeping.destroying.look(due.child)
    assert view.left > 0
    due.destroy()
    assert desk.concerns.view(shared).raised.body is not None
    assert desk.session.ledger.entry(due.concern).body is None  # type: ignore[union-attr]  # it is there
    assert due.findings() == []
    desk.keeping.destroying.destroy(DestroyDraft(leo, tuple(HumanCheck)), due.agreement)
    assert desk.keeping.destroying.look(due.child).left == 0
    due.destroy()
    assert desk.session.ledger.select("SELECT count(*) FROM m_children") == [(0,)]
    assert due.findings() == []


def test_what_was_destroyed_is_destroyed_again_after_a_restore(due: Due, tmp_path: Path) -> None:
    """Source: LEDGER.md section 8; DESIGN section 4 ("applied again after a restore")."""
    desk, setting = due.desk, due.setting
    receive_one(desk, setting, due.child, categories=(Category.SEXUAL,))
    close(desk, EntryId(desk.keeping.holds.all()[0].hold.held))
    desk.backups.now()
    older = next(desk.backups.place.iterdir())
    copied = tmp_path / "stick" / older.name
    shutil.copytree(older, copied)
    (view,) = desk.keeping.holds.all()
    desk.keeping.holds.lift(LiftDraft(view.hold.id, "Wrong category", "There was none"), due.agreement)
    due.destroy()
    shutil.copytree(desk.backups.place / "certificates", copied.parent / "certificates")
    desk.session.close()
    workplace = make_workplace(tmp_path, setting.workplace.clock, "new-pc")
    place = tmp_path / "new-pc" / "documents"
    path = RestoringService(workplace).restore(copied, place, " ".join(setting.words), NEW_PASSPHRASE)
    restored = Setting(path, setting.lead, setting.words, workplace).unlock(NEW_PASSPHRASE)
    try:
        assert CANARY.encode() not in decrypted(restored.session.ledger.path, restored.session.ledger.key)
        again = Due(restored, setting, due.child, due.concern, due.agreement)
        assert again.findings() == []
        assert restored.keeping.holds.all() == ()
        assert restored.keeping.finishing.come_back() == 0
        assert bodies(restored, BodyDestroyed)
    finally:
        restored.session.close()


def test_a_full_disk_leaves_a_destruction_to_be_finished(due: Due, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as full:

        def no_room(_database: Database, _authorizer: object) -> None:
            raise EnvironmentFault(FaultCode.DISK_FULL)

        full.setattr(Database, "compact", no_room)
        with pytest.raises(EnvironmentFault):
            due.destroy()
    (row,) = due.desk.keeping.finishing.rows()
    assert row.checked is None
    due.desk.keeping.finishing.finish(row.entry.id)
    (row,) = due.desk.keeping.finishing.rows()
    assert row.checked is not None
    assert CANARY.encode() not in decrypted(due.desk.session.ledger.path, due.desk.session.ledger.key)
