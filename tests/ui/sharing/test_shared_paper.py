"""What goes out after a decision: looked at, encrypted, saved, and the passphrase told. Source: S33, S39."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.entries import Exported
from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.sharing.paper_page import SharedPaperPage
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, focused
from tests.ui.unlocked import Unlocked


def test_from_a_decision_the_chosen_entries_are_encrypted_and_saved(
    here: Unlocked, setting: Setting, tmp_path: Path
) -> None:
    concern = here.received_one(setting, here.add_child())
    desk = here.desk
    desk.sharing.deciding.record(
        answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
    )
    decision = desk.sharing.deciding.decisions()[0].id
    here.go(Place.SHARING_DECISION, decision)
    here.press("shared_paper_button")
    page = here.window.page(Place.SHARED_PAPER)
    assert isinstance(page, SharedPaperPage)
    here.settle()
    assert focused() is page.make_button
    assert_all_controls_named(here.window)
    assert_all_targets_large_enough(here.window)

    here.press("make_shared_button")
    passphrase = page.made.passphrase_edit.text()
    assert "never in the message" in here.words()
    assert "signed receipt" not in here.words()
    here.picker.path = tmp_path / "out.pdf"
    here.press("save_pack_button")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(here.picker.path)
    with pikepdf.open(here.picker.path, password=passphrase) as opened:
        assert len(opened.pages) >= 2
    (exported,) = bodies(desk, Exported)
    assert isinstance(exported, Exported)
    assert exported.output is OutputKind.SHARED
    here.press("pack_done_button")
    assert here.window.here.place is Place.SHARING_DECISION
    assert page.made.passphrase_edit.text() == ""
