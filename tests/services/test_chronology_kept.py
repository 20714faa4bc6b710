"""After a transfer a setting may keep the chronology alone, for a year. Source: S41, S92; guidance.md 2.2; DESIGN 4."""

from dataclasses import replace

import pytest

from safeguard_desktop.domain.codes import Category, DecisionCode, NoteKind
from safeguard_desktop.domain.entries import ChronologyKept, Destruction, KeptLine
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.keeping.codes import AfterTransfer, HumanCheck, Obstacle
from safeguard_desktop.domain.keeping.retention import AFTER_TRANSFER_RULE
from safeguard_desktop.domain.leaving.codes import ReceiptWay, TransferStepKind
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import DecisionDraft, NoteDraft
from safeguard_desktop.services.keeping.destroying import DestroyDraft
from safeguard_desktop.services.keeping.retention import AfterTransferDraft
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.storage.models.comparing import differing_models
from safeguard_desktop.storage.verification import Known, verify_ledger
from safeguard_desktop.vault.signing import check_signature
from safeguard_desktop.wording import keeping as words
from tests.elm_row import Setting, Ticking
from tests.services.steps import add_child, bodies, receive_one
from tests.services.team import MANAGER_PASSPHRASE, Team
from tests.services.test_leaving import leave, prepare, send, step
from tests.storage.test_certified import decrypted
from tests.stretching import stretch_once

WORD = b"zanzibarine"


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_once(monkeypatch.setattr)


def gone_on(desk: Desk, setting: Setting, keeps: AfterTransfer) -> ChildId:
    """A child whose closed concern went to Larch Lane, which confirmed the file."""
    desk.keeping.retention.set_after_transfer(AfterTransferDraft(keeps, "Policy of 4 March"))
    child = add_child(desk, "Young Swift", "2022-01-01")
    concern = receive_one(
        desk, setting, child, categories=(Category.NEGLECT,), observed="A zanzibarine coat in January."
    )
    draft = DecisionDraft(concern, DecisionCode.INTERNAL_SUPPORT, "zanzibarine reasons", closes=True)
    desk.deciding.decide(replace(draft, follow_up="Seen to.", outcome="A coat was found."))
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "yesterday", "zanzibarine mittens", child=child))
    leave(desk, child)
    pack = prepare(desk, child).entry
    send(desk, pack)
    step(desk, pack, TransferStepKind.CONFIRMED, way=ReceiptWay.SIGNED_PAPER)
    return child


def test_the_chronology_outlives_the_file_for_a_year_and_then_goes_by_the_same_path(
    desk: Desk, setting: Setting
) -> None:
    child = gone_on(desk, setting, AfterTransfer.CHRONOLOGY_FOR_A_YEAR)
    agreement = Agreement(Team(setting, desk).with_manager(), MANAGER_PASSPHRASE)
    destroying, retention = desk.keeping.destroying, desk.keeping.retention
    assert [row.child.id for row in retention.review_list().due] == [child], "the file itself is due at once"
    view = destroying.look(child)
    assert (view.obstacles, view.chronology_until and view.chronology_until.isoformat()) == ((), "2027-11-23")
    destroying.destroy(DestroyDraft(child, tuple(HumanCheck)), agreement)
    ledger = desk.session.ledger
    assert WORD not in decrypted(ledger.path, ledger.key)
    (kept,) = bodies(desk, ChronologyKept)
    assert isinstance(kept, ChronologyKept)
    assert kept.lines == (KeptLine("2026-11-23", "Neglect", "Support within the setting. A coat was found."),)
    assert (kept.gone_to, kept.gone_on, kept.until) == ("Larch Lane Primary", "2026-11-23", "2027-11-23")
    (row,) = desk.children.rows()
    assert (row.full_name, row.date_of_birth, row.concerns) == ("Young Swift", "2022-01-01", 0)
    assert [type(each.entry.body) for each in desk.children.chronology(child)][-1] is ChronologyKept
    known = Known(check_signature, desk.session.chain.key_at, ledger.origin, ledger.head(), with_models=True)
    assert list(verify_ledger(ledger, known)) == []
    assert differing_models(ledger.database) == ()
    act = desk.keeping.finishing.rows()[0].entry.id
    assert desk.keeping.papers.certificate(act).pages == 1
    assert desk.outputs.chronology(child).pages >= 1

    (coming,) = retention.review_list().coming
    assert (coming.due.on.isoformat(), coming.due.rule) == ("2027-11-23", AFTER_TRANSFER_RULE)
    assert destroying.look(child).obstacles == (Obstacle.NOT_DUE,)
    clock = setting.workplace.clock
    assert isinstance(clock, Ticking)
    clock.now = clock.now.replace(year=2027, month=11, day=24)
    (over,) = retention.due_now()
    assert destroying.look(child).chronology_until is None, "nothing outlives it"
    destroying.destroy(DestroyDraft(child, tuple(HumanCheck)), agreement)
    assert (over.child.id, desk.children.rows(), bodies(desk, ChronologyKept)) == (child, (), [])
    assert len(bodies(desk, Destruction)) == 2
    assert desk.keeping.finishing.chronology_until(act) is None


def test_a_pack_says_what_its_sender_keeps_and_under_a_hold_that_is_everything(
    desk: Desk, setting: Setting
) -> None:
    """S92, X02: forced to keep all under a hold."""
    policy = AfterTransferDraft(AfterTransfer.CHRONOLOGY_FOR_A_YEAR, "Policy of 4 March")
    desk.keeping.retention.set_after_transfer(policy)
    child = add_child(desk, "Young Swift", "2022-01-01")
    assert kept_as_told(desk, child) == words.KEPT[AfterTransfer.CHRONOLOGY_FOR_A_YEAR]
    receive_one(desk, setting, child, categories=(Category.SEXUAL,))
    assert kept_as_told(desk, child) == words.KEPT[AfterTransfer.KEEP_ALL]
    assert Obstacle.ON_HOLD in desk.keeping.destroying.look(child).obstacles


def kept_as_told(desk: Desk, child: ChildId) -> str:
    """What the record in a pack says that its sender keeps."""
    pack = prepare(desk, child)
    found = desk.arriving.packs.look(pack.sealed, pack.passphrase)
    assert found.record is not None
    return found.record.kept
