"""Labels: which of them can be copied, and what they cost before somebody wants to."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui import widgets as kit
from tests.ui.looking import show


def test_a_fact_is_a_plain_label_until_somebody_takes_hold_of_it_and_can_then_be_copied(qtbot: QtBot) -> None:
    """DESIGN 10: Qt takes twice as long to show a label that takes the focus or can be selected."""
    facts = kit.KeyValueList([kit.Fact("Telephone", "01632 960 100")])
    qtbot.addWidget(facts)
    facts.resize(500, 60)
    show(facts)
    (value,) = facts.findChildren(kit.BodyText)
    assert value.textInteractionFlags() == Qt.TextInteractionFlag.LinksAccessibleByMouse, (
        "no more than any label"
    )
    assert value.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert value.cursor().shape() is Qt.CursorShape.IBeamCursor
    at_rest = value.geometry()

    middle = QPoint(4, value.fontMetrics().height() // 2)
    QTest.mouseMove(value, middle)
    QTest.mousePress(value, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseRelease(value, Qt.MouseButton.LeftButton, pos=middle)
    QApplication.processEvents()
    assert value.geometry() == at_rest, "nothing moves when somebody takes hold of it"
    QTest.mouseDClick(value, Qt.MouseButton.LeftButton, pos=middle)
    assert value.selectedText() == "01632"
    QTest.keySequence(value, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QApplication.clipboard().text() == "01632"
    QApplication.clipboard().clear()


def test_ordinary_text_takes_no_hold(qtbot: QtBot) -> None:
    label = kit.BodyText("Said at lunch.")
    qtbot.addWidget(label)
    show(label)
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton)
    assert label.selectedText() == ""
    assert label.focusPolicy() is Qt.FocusPolicy.NoFocus
