"""What was told, and to whom: three key strokes after the words. Source: S14, S30, X01."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.entries import Exported, SharingDecision
from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.story_view import StoryView
from safeguard_desktop.ui.tellings.card import TellingCard
from safeguard_desktop.ui.tellings.page import TellingsPage
from safeguard_desktop.ui.widgets import LinkButton
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, focused
from tests.ui.unlocked import Unlocked


def shown(page: TellingsPage) -> list[str]:
    """To whom it was told, and what kind of telling it was, of each card."""
    return [card.accessibleName() for card in page.list.findChildren(TellingCard)]


def test_a_few_words_and_two_keys_open_what_was_told_to_whom(
    here: Unlocked, setting: Setting, tmp_path: Path
) -> None:
    concern = here.received_one(setting, here.add_child())
    desk = here.desk
    desk.sharing.deciding.record(
        answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
    )
    desk.sharing.deciding.record(answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.REFUSE))
    here.go(Place.SHARING)
    here.press("open_tellings_button")
    page = here.window.page(Place.TELLINGS)
    assert isinstance(page, TellingsPage)
    here.settle()
    assert focused() is page.bar.search_field
    here.picker.path = tmp_path / "told.pdf"
    here.press("save_tellings_button")
    assert here.picker.path.read_bytes().startswith(b"%PDF")
    (exported,) = bodies(desk, Exported)
    assert getattr(exported, "output", None) is OutputKind.TELLINGS
    whom = "Lee Marsh, Social worker, Elm Row council (Children’s social care)"
    assert shown(page) == [f"Not shared: {whom}", f"Shared: {whom}"]
    assert "Why: They cannot plan without it." in here.words()
    assert_all_controls_named(here.window)
    assert_all_targets_large_enough(here.window)

    page.bar.kind_combo.setCurrentIndex(page.bar.kind_combo.findData("not_shared"))
    here.settle()
    assert shown(page) == [f"Not shared: {whom}"]
    here.press("tellings_all_button")
    here.write("tellings_search_edit", "nobody of that name")
    assert "Nothing was told in that way" in here.words()
    page.bar.since_edit.setText("nonsense")
    here.settle()
    assert "was not understood" in page.count_label.text()
    here.press("tellings_all_button")

    here.write("tellings_search_edit", "maya marsh")
    QTest.keyClick(page.bar.search_field, Qt.Key.Key_Down)
    link = focused()
    assert isinstance(link, LinkButton)
    assert link.objectName().startswith("open_telling_")
    QTest.keyClick(link, Qt.Key.Key_Return)
    here.settle()
    assert here.window.here.place is Place.CONCERN
    an_entry_knows_where_it_went(here, page, concern)
    assert all(isinstance(view.body, SharingDecision) for view in desk.sharing.deciding.decisions())


def an_entry_knows_where_it_went(here: Unlocked, page: TellingsPage, entry: str) -> None:
    """X01: from the story, and back to everything."""
    here.find(StoryView, "history_view").act_chosen.emit(f"sharing_went:{entry}")
    here.settle()
    (only,) = shown(page)
    assert only.startswith("Shared: Lee Marsh")
    here.press("all_tellings_button")
    assert len(shown(page)) == 2
