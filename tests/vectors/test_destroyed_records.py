"""A record in which a hold was lifted and a file destroyed, judged by both verifiers: good, and spoilt in one way each.

Source: LEDGER.md sections 7 and 8; issue 6, done when 5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from safeguard_desktop.domain.codes import Category, DecisionCode
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.keeping.codes import HumanCheck
from safeguard_desktop.services.inbox.drafts import DecisionDraft
from safeguard_desktop.services.keeping.destroying import DestroyDraft
from safeguard_desktop.services.keeping.holds import LiftDraft
from safeguard_desktop.services.staff.register_changes import Agreement
from tests.elm_row import Setting
from tests.services.steps import add_child, receive_one
from tests.services.team import MANAGER_PASSPHRASE, Team
from tests.vectors.folders.attacker import Attacker
from tests.vectors.folders.record import Record
from tests.vectors.folders.verifying import independently, names, with_the_program

CASES: Mapping[str, tuple[str, list[str]]] = {
    "as it is": ("SELECT 1", []),
    "a certificate taken away": (
        "DELETE FROM certificates WHERE action = 'destroy' AND target = {seq}", ["body-missing", "certificate"],
    ),
    "the release taken away": ("DELETE FROM certificates WHERE action = 'release'", ["certificate"]),
    "a release that set nothing free taken away": (
        "DELETE FROM certificates WHERE seq = (SELECT max(seq) FROM certificates WHERE action = 'release')",
        ["certificate"],
    ),
    "a signature changed": (
        "UPDATE certificates SET second_signature = zeroblob(64) WHERE target = {seq}", ["certificate"],
    ),
    "one person twice": (
        ("UPDATE certificates SET second_signer = first_signer, second_signature = first_signature "
        "WHERE target = {seq}"), ["certificate"],
    ),
    "a certificate of another entry": (
        ("UPDATE certificates SET text = (SELECT text FROM certificates WHERE action = 'release') "
        "WHERE target = {seq}"), ["certificate"],
    ),
    "the body put back": ("INSERT INTO bodies VALUES ({seq}, x'{salt}', x'{body}')", ["body-kept"]),
    "another body put back": (
        "INSERT INTO bodies VALUES ({seq}, x'{salt}', x'7b7d')", ["body-changed", "body-kept", "body-unreadable"],
    ),
    "the row of the hold taken away": ("DELETE FROM holds", ["holds"]),
}  # fmt: skip


@dataclass(frozen=True)
class Made:
    """The record after it, and the concern as it was: sequence, salt and body."""

    record: Record
    seq: int
    salt: bytes
    body: bytes


def make(setting: Setting) -> Made:
    desk = setting.unlock()
    try:
        manager = Team(setting, desk).with_manager()
        agreement = Agreement(manager, MANAGER_PASSPHRASE)
        child: ChildId = add_child(desk, "Old Wren", "2001-01-01")
        concern = receive_one(desk, setting, child, categories=(Category.SEXUAL,))
        told = DecisionDraft(
            concern,
            DecisionCode.INTERNAL_SUPPORT,
            "Seen to.",
            follow_up="Told.",
            outcome="Well.",
            closes=True,
        )
        desk.deciding.decide(told)
        (view,) = desk.keeping.holds.all()
        desk.keeping.holds.lift(LiftDraft(view.hold.id, "Wrong category", "There was none"), agreement)
        before = desk.session.ledger.entry(concern)
        assert before is not None
        assert before.salt is not None
        assert before.body is not None
        desk.keeping.destroying.destroy(DestroyDraft(child, tuple(HumanCheck)), agreement)
        receive_one(desk, setting, add_child(desk, "Young Wren", "2022-01-01"), categories=(Category.SEXUAL,))
        (view,) = desk.keeping.holds.all()
        desk.keeping.holds.lift(LiftDraft(view.hold.id, "Wrong category", "There was none"), agreement)
        session = desk.session
        record = Record(
            path=setting.path, older=setting.path, key=session.ledger.key, head=str(session.ledger.head()),
            lead=session.identity, deputy=session.identity, root=session.signer,
        )  # fmt: skip
        return Made(record, before.header.seq, before.salt, before.body)
    finally:
        desk.session.close()


@pytest.mark.usefixtures("derive_once")
def test_both_verifiers_agree_on_a_record_with_a_release_and_a_destruction(
    setting: Setting, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = make(setting)
    for number, (name, (statement, expected)) in enumerate(CASES.items()):
        it = Attacker(made.record, tmp_path / f"{number}.safeguard")
        it.head = made.record.head
        it.run(statement.format(seq=made.seq, salt=made.salt.hex(), body=made.body.hex()))
        code, found = independently(it)
        program_code, program_found = with_the_program(it, capsys)
        assert (program_code, program_found) == (code, found), name
        assert (code, names(found)) == (int(bool(expected)), expected), name
