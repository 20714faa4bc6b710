"""A column that is filled bit by bit is never seen squeezed."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import dress
from safeguard_desktop.ui.widgets import BodyText, Column, ScrollPage
from tests.ui.looking import show

WORDS = "A line that is long enough to be wrapped where there is not much room for it. "


def block() -> Column:
    column = Column()
    for _ in range(6):
        column.add(BodyText(WORDS * 3))
    return column


def test_what_stands_above_keeps_its_height_when_more_is_added_below(qtbot: QtBot) -> None:
    """A page that grows got its new height turns of Qt later, and was painted squeezed until then."""
    page, refill = ScrollPage(), Refill()
    page.add(refill)
    qtbot.addWidget(page)
    dress(page)
    page.resize(500, 300)
    show(page)
    first = block()
    with refill.refilled() as fill:
        fill(first)
    QApplication.processEvents()
    before = first.height()

    for _ in range(3):
        with refill.adding() as fill:
            fill(block())
        assert first.height() == before
        assert before >= first.heightForWidth(first.width())
