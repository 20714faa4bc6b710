"""A card of Today is the same whether its lines were made beforehand, while a passphrase was typed, or now."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.theme import Tone, apply_theme, dress
from safeguard_desktop.ui.today import dated
from safeguard_desktop.ui.today.lines import Group, GroupAct, TaskCard, TaskLine
from safeguard_desktop.ui.widgets import Column
from safeguard_desktop.ui.widgets.order import stops_in


def nothing() -> None:
    """Stands in for what a line opens."""


def line(number: int) -> TaskLine:
    go = nothing if number == 2 else None
    sign, tone = ("Overdue by 2 days", Tone.STOP) if number == 1 else ("", Tone.MUTED)
    return TaskLine(
        f"C-{number}", (f"Child {number}", "C-0001"), "Ring the clinic", "Open", nothing, sign, tone, go
    )


def seen(card: TaskCard) -> tuple[list[str], list[str]]:
    """Returns the words in sight from the top, and what the buttons are called."""
    labels = [each for each in card.findChildren(QLabel) if each.isVisible()]
    labels.sort(key=lambda each: (each.mapTo(card, each.rect().topLeft()).y(), each.text()))
    buttons = [each.accessibleName() for each in card.findChildren(QPushButton) if each.isVisible()]
    return [each.text() for each in labels], sorted(buttons)


def test_lines_that_were_made_beforehand_look_and_tab_like_any_others(qtbot: QtBot) -> None:
    act = GroupAct("take_all", "Take all", nothing)
    for count in (1, 3, 6, 9):
        group = Group("due", "Due", Tone.CAUTION, [line(number) for number in range(count)], act)
        page = Column()
        qtbot.addWidget(page)
        made_now, made_before = TaskCard(), TaskCard(5)
        for card in (made_now, made_before):
            page.add(card)
            card.fill(group)
        page.resize(700, 900)
        page.show()
        assert seen(made_before) == seen(made_now)
        names = [f"open_C-{number}_button" for number in range(count if count <= 6 else 5)]
        more = ["show_all_due_button"] if count > 6 else []
        go = ["go_C-2_button"] if count > 2 else []
        stops = ["take_all_button", *names[:3], *go, *names[3:], *more]
        assert [each.objectName() for each in stops_in(page) if each.isVisible()] == stops + stops


def test_with_text_at_200_percent_the_longest_act_stays_on_a_small_screen(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, text_scale=2.0)
    page = Column()
    qtbot.addWidget(page)
    name = "Bartholomew Featherstonehaugh-Wójcik"
    for act in sorted(dated.ACTS.values()):
        card = TaskCard()
        page.add(card)
        card.fill(
            Group(
                "due",
                "Due",
                Tone.STOP,
                [TaskLine("it", (name,), "", act, nothing, "Late", Tone.STOP, nothing)],
            )
        )
    dress(page)
    page.show()
    # Beside the places at the left, the edges of the page, and the bar that scrolls it.
    assert page.minimumSizeHint().width() <= 1280 - 2 * 216 - 14
