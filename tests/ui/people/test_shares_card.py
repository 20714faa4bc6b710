"""Three shares are made at the desk: the words of the sheet, three papers, each typed back. Source: X14."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from safeguard_desktop.services.office.shares import SharesState
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.people.page import PeoplePage
from safeguard_desktop.ui.people.shares_card import SharesDialog, SheetWordsDialog
from safeguard_desktop.wording import shares as words
from tests.elm_row import Setting
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.people.test_people_page import dialog_of, push
from tests.ui.unlocked import Unlocked


def shown(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_the_lead_makes_three_shares_with_the_words_of_the_sheet(here: Unlocked, setting: Setting) -> None:
    page = here.go(Place.PEOPLE)
    assert isinstance(page, PeoplePage)
    assert page.shares_card.state_label.text() == words.NONE
    push(here, "make_shares_button")
    asks = dialog_of(here, SheetWordsDialog)
    assert_all_fields_have_help(asks)
    edit = asks.findChild(QPlainTextEdit, "sheet_words_edit")
    assert edit is not None
    edit.setPlainText(" ".join(setting.words[1:]))
    push(here, "sheet_words_dialog_act_button", asks)
    assert "not the words of this setting’s recovery sheet" in shown(asks)
    edit.setPlainText(" ".join(setting.words))
    push(here, "sheet_words_dialog_act_button", asks)

    dialog = dialog_of(here, SharesDialog)
    assert isinstance(dialog, SharesDialog)
    assert_all_controls_named(dialog)
    for number, letter in enumerate("ABC", start=1):
        assert f"Share {letter} – {number} of 3" in shown(dialog)
        push(here, "shares_act_button", dialog)
        assert here.desk.staff.shares.state() is SharesState.NONE
        drawn = dialog._drawn[number - 1]
        for position in drawn.asked:
            back = next(
                each for each in dialog.findChildren(QLineEdit, f"word_{position}_edit") if each.isVisible()
            )
            back.setText(drawn.recovery_words[position - 1])
        push(here, "shares_act_button", dialog)
    assert here.desk.staff.shares.state() is SharesState.WHOLE
    assert page.shares_card.state_label.text() == words.WHOLE
    assert "three shares are in force" in here.window.status.text
    assert not [each for each in here.window.findChildren(QWidget, "shares_dialog") if each.isVisible()]
