"""The column beside a page is as long as the form that stands in it."""

from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.widgets import TextField
from tests.ui.looking import show


def form_of(tasks: Tasks, questions: int) -> DeskForm:
    """A form with some questions; it is not begun, and asks for no drafts and no dates."""
    bench = Bench(tasks, Bus(), None, None)  # type: ignore[arg-type]  # neither is asked for
    form = DeskForm("note_form", "Add a note", "Save", bench)
    for number in range(questions):
        form.add_field(TextField(f"text_{number}", "What happened?"))
    form.add_acts()
    return form


def test_a_short_form_behind_a_long_one_leaves_nothing_to_scroll_through(qtbot: QtBot, tasks: Tasks) -> None:
    beside = FormsBeside("forms")
    long, short = form_of(tasks, 9), form_of(tasks, 1)
    for form in (long, short):
        beside.add_form(form)
    qtbot.addWidget(beside)
    beside.resize(400, 500)
    beside.show_form(long)
    show(beside)
    assert beside.verticalScrollBar().maximum() > 0
    beside.show_form(short)
    qtbot.waitUntil(lambda: beside.verticalScrollBar().maximum() == 0)
    assert (long.isVisible(), short.isVisible()) == (False, True)
