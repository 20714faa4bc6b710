"""Every form: what is wrong with it is listed as its questions stand, and none of them is called optional. UI.md."""

from __future__ import annotations

from collections.abc import Iterator

from safeguard_desktop.ui.desk.act_bar import ActBar
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.widgets import CheckField, ChoiceField, DateField
from tests.elm_row import Setting
from tests.ui.problems_listed import called_optional, listed, out_of_order
from tests.ui.unlocked import Unlocked

_TRULY_OPTIONAL = {"adviser", "categories"}
"""Why nobody could be reached stands for an adviser; and a concern may be of no kind."""


def test_every_form_lists_what_is_wrong_as_its_questions_stand(here: Unlocked, setting: Setting) -> None:
    wrong, several = list[str](), set[str]()
    for where, form in _submitted(here, setting):
        wrong += [f"{where}: {found}"] if (found := out_of_order(form)) else []
        several |= {form.objectName()} if len(listed(form)) > 1 else set()
    assert not wrong
    assert len(several) > 12, several


def test_no_form_calls_optional_what_it_asks_for(here: Unlocked, setting: Setting) -> None:
    wrong = list[str]()
    for where, form in _submitted(here, setting):
        found = [name for name in called_optional(form) if name not in _TRULY_OPTIONAL]
        wrong += [f"{where}: {found}"] if found else []
    assert not wrong


def _submitted(here: Unlocked, setting: Setting) -> Iterator[tuple[str, DeskForm]]:
    """Yields every form that opens on the page of a concern or a child, saved while much of it is wrong."""
    child = here.add_child()
    concern = here.received_one(setting, child)
    here.add_child("Llŷr ap Siôn")
    for place, subject in ((Place.CONCERN, concern), (Place.CHILD, child)):
        for act in _acts_of(here, place, subject):
            for answers in (_leave_empty, _answer_oddly):
                here.act(act)
                form = next((each for each in here.window.findChildren(DeskForm) if each.isVisible()), None)
                if form is None:
                    here.go(place, subject)  # it has a page of its own
                    break
                answers(here, form)
                form.submit()
                here.settle()
                yield f"{place}: {act}, {answers.__name__}", form
                if form.isVisible():
                    form.discard()
                    here.settle()


def _acts_of(here: Unlocked, place: Place, subject: str) -> list[str]:
    """Returns the acts of a page that open a form there."""
    page = here.go(place, subject)
    (bar,) = page.findChildren(ActBar)
    return sorted(act.key for act in bar.acts if act.form is not None and bar.fitting(act.key) is not None)


def _leave_empty(_here: Unlocked, form: DeskForm) -> None:
    """Takes away what the program filled in."""
    for field in form.fields.values():
        if isinstance(field, DateField):
            field.set_text("")


def _answer_oddly(here: Unlocked, form: DeskForm) -> None:
    """Ticks everything, chooses the last of each, and writes days that there are not."""
    for field in form.fields.values():
        if not field.isVisible():
            continue
        if isinstance(field, CheckField) and not field.is_checked():
            field.box.click()
        elif isinstance(field, ChoiceField):
            field.button(field._keys[-1]).click()
        elif isinstance(field, DateField):
            field.set_text("31 February")
        here.settle()
