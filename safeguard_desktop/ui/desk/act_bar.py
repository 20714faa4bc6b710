"""What may be done about the thing that a page shows: the first acts as buttons, the rest behind "More".

A page is given a list of acts and knows none of them by name. An act opens a form beside the page, or leads to a page
of its own; on entries of the story it stands as a link. "More" unfolds further buttons in the same place: a menu of its
own would be one more window that a screen reader has to find. There are forty of them, so they are made when somebody
wants to see them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import KitButton, PrimaryButton, QuietButton, SecondaryButton, put_after
from safeguard_desktop.wording import desk as words

_CUT: Final = ":"


class Weight(Enum):
    """How near at hand an act is."""

    FIRST = "first"
    BESIDE = "beside"
    MORE = "more"


def always(_view: object) -> bool:
    """Whether an act applies to everything that the page may show."""
    return True


def never(_entry: EntryView, _view: object) -> bool:
    """Whether an act stands on an entry of the story: it does not."""
    return False


@dataclass(frozen=True)
class Act:
    """Something that may be done. Its button is called by the key: "note" has "note_button".

    Attributes:
        key: The name.
        text: The words of the button.
        icon_name: The icon beside them.
        form: Makes the form that it opens, the first time that it is wanted.
        place: The page that it leads to, where it opens no form.
        applies: Whether it can be done about what the page shows (its view).
        on_entry: Whether it stands as a link on an entry of the story (the entry, the page's view).
        link: The words of that link, if they are others than the button's.
        weight: How near at hand it is.
        on_arrived: Whether that goes for an entry too that came from another setting, which stays as it came.
        saved: What is said once its form is saved. No names.
    """

    key: str
    text: str
    icon_name: str = ""
    form: Callable[[], DeskForm] | None = None
    place: Place | None = None
    applies: Callable[[Any], bool] = always
    on_entry: Callable[[EntryView, Any], bool] = never
    link: str = ""
    weight: Weight = Weight.MORE
    on_arrived: bool = False
    saved: str = ""

    @property
    def button_name(self) -> str:
        """The object name of its button."""
        return f"{self.key}_button"


_BUTTONS: Final[dict[Weight, type[KitButton]]] = {
    Weight.FIRST: PrimaryButton,
    Weight.BESIDE: SecondaryButton,
    Weight.MORE: SecondaryButton,
}


class ActBar(QWidget):
    """The buttons of a page's acts. `chosen` carries the act."""

    chosen = Signal(object)

    def __init__(self, acts: Sequence[Act]) -> None:
        super().__init__()
        self.setObjectName("act_bar")
        self.acts = tuple(acts)
        self._is_open = False
        self._fitting: frozenset[str] = frozenset()
        self._buttons = {act.key: self._button(act) for act in acts if act.weight is not Weight.MORE}
        self.more_button = QuietButton(words.MORE_ACTS, "chevron-down", name="more_button")
        self.more_button.clicked.connect(self._on_more_button_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(Acts(*self._of(Weight.FIRST), *self._of(Weight.BESIDE), self.more_button))
        self._rest = Acts()
        column.addWidget(self._rest)

    def button(self, key: str) -> KitButton:
        """Returns the button of an act."""
        if key not in self._buttons:
            self._make_rest()
        return self._buttons[key]

    def fitting(self, key: str) -> Act | None:
        """Returns the act of that key, if it applies to what the page shows."""
        return next((act for act in self.acts if act.key == key and key in self._fitting), None)

    def show_for(self, view: object) -> None:
        """Shows the acts that apply to what the page shows.

        Where the act that the keyboard is on does not apply any more, the keyboard goes to the first one: Qt
        would hand it to whatever stands next, such as printing.
        """
        self._fitting = frozenset(act.key for act in self.acts if act.applies(view))
        held = next((key for key, button in self._buttons.items() if button.hasFocus()), None)
        if held is not None and held not in self._fitting:
            self.take_keyboard()
        self._show()

    def fold(self) -> None:
        """Puts what "More" has unfolded away, because the page goes on to something else."""
        self._is_open = False
        self._show()

    def first_button(self) -> KitButton:
        """Returns the button where the keyboard starts: the first act that applies."""
        near = (act.key for act in self._nearest() if act.key in self._buttons)
        fitting = [self._buttons[key] for key in near if key in self._fitting]
        return fitting[0] if fitting else self.more_button

    def take_keyboard(self, key: str = "") -> None:
        """Puts the keyboard on the button of an act if it is in sight, else on the first one."""
        button = self._buttons.get(key)
        wanted = button if button is not None and button.isVisible() else self.first_button()
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def links_of(self, entry: EntryView, view: object) -> tuple[tuple[str, str], ...]:
        """Returns the acts that stand on an entry of the story: words and key of each link."""
        return tuple(
            (act.link or act.text, f"{act.key}{_CUT}{entry.id}")
            for act in self.acts
            if (entry.origin is None or act.on_arrived) and act.on_entry(entry, view)
        )

    def of_link(self, key: str) -> tuple[Act, str]:
        """Returns the act of a link that was chosen, and the entry that it stands on."""
        name, _, entry = key.partition(_CUT)
        return next(act for act in self.acts if act.key == name), entry

    def _nearest(self) -> Iterable[Act]:
        return sorted(self.acts, key=lambda act: list(Weight).index(act.weight))

    def _of(self, weight: Weight) -> list[KitButton]:
        return [self._buttons[act.key] for act in self.acts if act.weight is weight]

    def _button(self, act: Act) -> KitButton:
        button = _BUTTONS[act.weight](act.text, act.icon_name, name=act.button_name)
        button.clicked.connect(lambda: self.chosen.emit(act))
        return button

    def _make_rest(self) -> None:
        """Makes the buttons behind "More", unless they are there already; Tab goes to them next."""
        made = [act.key for act in self.acts if act.key not in self._buttons]
        for act in self.acts:
            if act.key in made:
                self._buttons[act.key] = self._button(act)
                self._rest.add(self._buttons[act.key])
        put_after(self.more_button, [self._buttons[key] for key in made])

    def _show(self) -> None:
        has_more = any(act.weight is Weight.MORE and act.key in self._fitting for act in self.acts)
        if has_more and self._is_open:
            self._make_rest()
        for key, button in self._buttons.items():
            button.setVisible(key in self._fitting)
        self.more_button.setVisible(has_more)
        self.more_button.setText(words.FEWER_ACTS if self._is_open else words.MORE_ACTS)
        self.more_button.show_icon("chevron-up" if self._is_open else "chevron-down")
        self._rest.setVisible(has_more and self._is_open)

    def _on_more_button_clicked(self) -> None:
        self._is_open = not self._is_open
        self._show()
