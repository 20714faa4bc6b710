"""The heads of pages: what stands beside a title goes below it where there is too little room."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.desk.list_head import ListHead
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import LinkButton, PageTitle, PrimaryButton, StatusPill
from tests.ui.looking import show

_BESIDE_A_FORM = 450
"""What is left for a page, in pixels at 100 %, where a form has only just room beside it."""


def test_a_title_and_its_signs_have_room_beside_a_form(qtbot: QtBot) -> None:
    kept = StatusPill("Kept: do not destroy", Tone.STOP, "lock")
    link = LinkButton("Bartholomew Featherstonehaugh-Wójcik", "user-round")
    row = title_row(PageTitle("C-0014"), StatusPill("Decided, open", Tone.PLAIN), kept, link)
    qtbot.addWidget(row)
    show(row)
    row.resize(_BESIDE_A_FORM, row.heightForWidth(_BESIDE_A_FORM))
    assert row.minimumSizeHint().width() <= _BESIDE_A_FORM
    assert row.rect().contains(link.geometry())
    assert link.y() > kept.geometry().bottom()


def test_a_long_name_wraps_in_its_title_and_no_line_of_it_is_cut_off(qtbot: QtBot) -> None:
    title = PageTitle("Bartholomew Featherstonehaugh-Wójcik the Younger, known as Barty, of Teasel Lane")
    row = title_row(title)
    qtbot.addWidget(row)
    show(row)
    row.resize(_BESIDE_A_FORM, row.heightForWidth(_BESIDE_A_FORM))
    assert row.minimumSizeHint().width() <= _BESIDE_A_FORM
    assert title.height() >= title.heightForWidth(title.width()) > title.fontMetrics().height()
    assert row.rect().contains(title.geometry())


def test_the_tools_of_a_list_go_below_its_title_where_the_window_is_narrow(qtbot: QtBot) -> None:
    search, add = QLineEdit(), PrimaryButton("Open a file for a child", "user-plus")
    search.setMinimumWidth(260)
    head = ListHead("Children", search, add)
    qtbot.addWidget(head)
    head.resize(1000, 60)
    show(head)
    title = head.findChild(PageTitle)
    assert title is not None
    assert search.mapTo(head, search.rect().topLeft()).x() > title.geometry().right()
    assert head.minimumSizeHint().width() < 400
    head.resize(400, 200)
    qtbot.waitUntil(
        lambda: search.mapTo(head, search.rect().topLeft()).y() > title.geometry().bottom(), timeout=5_000
    )
