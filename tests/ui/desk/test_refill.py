"""A column that is filled bit by bit is never seen squeezed, and holds nobody up."""

from itertools import pairwise

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.theme import Scheme, apply_theme, dress
from safeguard_desktop.ui.widgets import BodyText, Column, ScrollPage, SecondaryButton
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


def test_an_empty_column_leaves_no_gap(qtbot: QtBot) -> None:
    form, refill = Column(), Refill()
    for part in (BodyText("Above"), refill, BodyText("Below")):
        form.add(part)
    qtbot.addWidget(form)
    show(form)
    for filled in (False, True, False):
        with refill.refilled() as fill:
            if filled:
                fill(BodyText("Between"))
        assert refill.isVisible() is filled


def test_what_is_kept_follows_the_size_of_text_however_often_the_column_was_filled(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """The bar of acts kept the height of another size of text: its buttons were cut, or a gap was left below them."""
    page, refill = ScrollPage(), Refill()
    acts = Acts(*(SecondaryButton(f"Do this or that, {number}") for number in range(6)))
    refill.keep(acts)
    page.add(refill)
    qtbot.addWidget(page)
    dress(page)
    page.resize(700, 500)
    show(page)
    for _ in range(3):
        with refill.refilled() as fill:
            fill(BodyText(WORDS))
            fill(acts)
            fill(BodyText(WORDS))
    for scale in (1.5, 1.0, 1.25):
        apply_theme(qapp, Scheme.LIGHT, scale)
        qtbot.waitUntil(lambda: acts.height() == acts.heightForWidth(acts.width()))
    apply_theme(qapp, Scheme.LIGHT, 1.0)


def texts_in(column: Refill) -> list[str]:
    """The words of what stands in a column, from the top."""
    items = (column.body.itemAt(place) for place in range(column.body.count()))
    widgets = [item.widget() for item in items if item is not None]
    return [widget.text() for widget in widgets if isinstance(widget, BodyText)]


def page_of(tasks: Tasks) -> DeskPage:
    """A page with nothing on it; it asks for no drafts and no dates."""
    return DeskPage(Place.TODAY, Bench(tasks, Bus(), None, None))  # type: ignore[arg-type]  # neither is asked for


def test_a_long_list_comes_a_few_cards_at_a_time_and_a_newer_one_drops_the_rest(
    qtbot: QtBot, tasks: Tasks
) -> None:
    """DESIGN 10: no block of the window is longer than a tenth of a second, however many people a school has."""
    page, column = page_of(tasks), Refill()
    page.column.addWidget(column)
    qtbot.addWidget(page)
    page.resize(500, 300)  # an empty window is never exposed
    show(page)
    for name in ("old", "new"):
        with page.filling(column) as fill:
            for number in range(12):
                fill(BodyText(f"{name} {number}"))
        assert texts_in(column) == [f"{name} {number}" for number in range(5)], "a window full"
    counts: list[int] = []
    while not tasks.is_idle:
        QApplication.processEvents()
        counts.append(column.body.count())
    assert texts_in(column) == [f"new {number}" for number in range(12)]
    assert max(after - before for before, after in pairwise([5, *counts])) == 2


def test_a_page_that_was_opened_for_one_entry_shows_its_list_at_once(qtbot: QtBot, tasks: Tasks) -> None:
    page, column = page_of(tasks), Refill()
    page.column.addWidget(column)
    qtbot.addWidget(page)
    page.sought = "entry"
    with page.filling(column) as fill:
        for number in range(12):
            fill(BodyText(f"card {number}"))
    assert len(texts_in(column)) == 12
