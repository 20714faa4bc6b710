"""The third step: who is in the list, and what is done with each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.lists import ListPurpose
from safeguard_desktop.domain.rows import NameMatch
from safeguard_desktop.services.lists.bringing import NEW_FILE
from safeguard_desktop.services.lists.people import Listed, Standing, is_surely_same
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.titles import headed
from safeguard_desktop.ui.widgets import (
    Card,
    Choice,
    DataTable,
    ListField,
    MutedText,
    PagedTableModel,
    PageTitle,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
    TableColumn,
    TextLabel,
)
from safeguard_desktop.ui.widgets.paged_model import Deliver
from safeguard_desktop.wording import lists as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.times import date_text

_STANDINGS: Final = {
    Standing.NEW: words.STANDING_NEW,
    Standing.KNOWN: words.STANDING_KNOWN,
    Standing.NAMELESS: words.STANDING_NAMELESS,
}
_ENTRIES: Final = 3
_HIGH: Final = 340
"""Pixels of the table at 100 % text: some seven children are in sight, and what is done with one of them."""


class PeopleStep(ScrollPage):
    """A table of the children in the list; below it stands what is done with the one that is chosen."""

    bring_in_chosen = Signal()
    again_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(1180)
        self.setObjectName("list_people_step")
        self._people: tuple[Listed, ...] = ()
        self._purpose = ListPurpose.CHILDREN
        self.choices: dict[int, str] = {}
        self.intro, self.silent_label = MutedText(), MutedText()
        self._model = PagedTableModel[int](self._columns(), self._fetch, self)
        self.table = DataTable("list_people_table", words.TABLE, self._model)
        self.table.stand_open(_HIGH)
        self.who_label = TextLabel(words.GOES_NOBODY)
        self.goes = ListField("list_goes", words.GOES, (), empty=words.LEAVE_OUT)
        self.all_button = SecondaryButton(words.ALL_NEW, "user-plus", name="list_all_button")
        self.none_button = SecondaryButton(words.NONE, name="list_none_button")
        self.would_label = TextLabel("")
        self.bring_in_button = PrimaryButton(words.BRING_IN, "download", name="list_bring_in_button")
        self.again_button = SecondaryButton(words.AGAIN, name="list_other_button")
        self._lay_out()
        self._connect()

    def show_people(
        self,
        people: tuple[Listed, ...],
        purpose: ListPurpose,
        silent: Sequence[int],
        chosen: Mapping[int, str] | None = None,
    ) -> None:
        """Shows who is in a list, with what was chosen before.

        Nothing is, except a file of the record where name and date of birth are the same.
        """
        self._people, self._purpose = people, purpose
        is_tracker = purpose is ListPurpose.TRACKER
        surely = dict(self._surely()) if is_tracker else {}
        self.choices = (
            surely if chosen is None else {place: chosen[place] for place in chosen if place < len(people)}
        )
        self.intro.setText(words.PEOPLE_INTRO[purpose])
        self.silent_label.setText(words.silent(silent))
        self.silent_label.setVisible(bool(silent))
        self.table.show_column(_ENTRIES, shown=is_tracker)
        self._show_rows(0)

    def empty(self) -> None:
        """Lets go of the list."""
        self._people, self.choices = (), {}
        self._show_rows(0)

    def _surely(self) -> Iterator[tuple[int, str]]:
        """Yields whose file it is where name and date of birth are those of one child alone."""
        for place, one in enumerate(self._people):
            same = [match.child.id for match in one.matches if is_surely_same(one.details, match)]
            if len(same) == 1:
                yield place, same[0]

    def _show_rows(self, at: int) -> None:
        """Shows the table anew, with the row chosen that was."""
        self._model.set_ids(range(len(self._people)))
        self.table.choose_row(at)
        self._show_one(self.table.current_id())
        files = sum(goes == NEW_FILE for goes in self.choices.values())
        entries = sum(len(self._people[place].rows) for place in self.choices)
        self.would_label.setText(
            words.would_be(files, entries if self._purpose is ListPurpose.TRACKER else 0)
        )
        self.bring_in_button.setEnabled(bool(self.choices))

    def _show_one(self, place: int | None) -> None:
        one = self._people[place] if place is not None else None
        self.goes.setVisible(one is not None and one.standing is not Standing.NAMELESS)
        self.who_label.setText(one.details.full_name if one is not None else words.GOES_NOBODY)
        if one is not None:
            self.goes.offer(self._offers(one))
            self.goes.choose(self.choices.get(place or 0))

    def _offers(self, one: Listed) -> list[Choice]:
        """Returns what can be done with somebody: whoever has a file is not given a second one by the way."""
        into = [
            Choice(match.child.id, words.INTO_FILE.format(name=_named(match)))
            for match in one.matches
            if self._purpose is ListPurpose.TRACKER
        ]
        return [*into, Choice(NEW_FILE, words.NEW_FILE)]

    def _on_goes_edited(self) -> None:
        place = self.table.current_id()
        if place is not None:
            self._choose(place, self.goes.chosen())
            self._show_rows(place)

    def _choose(self, place: int, goes: str | None) -> None:
        if goes:
            self.choices[place] = goes
        else:
            self.choices.pop(place, None)

    def _on_all_clicked(self) -> None:
        """Opens a file for everybody whom the record does not know, not even by a name much like theirs."""
        for place, one in enumerate(self._people):
            if one.standing is Standing.NEW:
                self.choices[place] = NEW_FILE
        self._show_rows(self.table.current_id() or 0)

    def _on_none_clicked(self) -> None:
        self.choices = {}
        self._show_rows(self.table.current_id() or 0)

    def _goes_text(self, place: int) -> str:
        goes, one = self.choices.get(place), self._people[place]
        if goes == NEW_FILE:
            return words.NEW_FILE
        named = next((_named(match) for match in one.matches if match.child.id == goes), "")
        return words.GOES_INTO.format(name=named) if named else words.LEFT_OUT

    def _columns(self) -> tuple[TableColumn[int], ...]:
        who = self._details_of
        return (
            TableColumn[int](words.COLUMN_CHILD, lambda place: who(place).full_name, 230, is_strong=True),
            TableColumn[int](
                words.COLUMN_BORN,
                lambda place: date_text(who(place).date_of_birth) or who(place).date_of_birth_note,
                140,
            ),
            TableColumn[int](words.COLUMN_GROUP, lambda place: who(place).group, 110),
            TableColumn[int](words.COLUMN_ENTRIES, lambda place: str(len(self._people[place].rows)), 90),
            TableColumn[int](words.COLUMN_STANDING, lambda place: _standing_text(self._people[place]), 190),
            TableColumn[int](words.COLUMN_GOES, self._goes_text),
        )

    def _details_of(self, place: int) -> ChildDetails:
        return self._people[place].details

    def _fetch(self, places: tuple[int, ...], deliver: Deliver[int]) -> None:
        deliver({place: place for place in places})

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._show_one)
        self.table.row_activated.connect(lambda _place: self.goes.focus_control())
        self.goes.edited.connect(self._on_goes_edited)
        self.all_button.clicked.connect(self._on_all_clicked)
        self.none_button.clicked.connect(self._on_none_clicked)
        self.bring_in_button.clicked.connect(self.bring_in_chosen)
        self.again_button.clicked.connect(self.again_chosen)

    def _lay_out(self) -> None:
        card = Card()
        for act in (self.who_label, self.goes, Acts(self.all_button, self.none_button)):
            card.add(act)
        for part in (
            headed(PageTitle(words.PEOPLE_TITLE), self.intro), self.silent_label, self.table, card, self.would_label,
            MutedText(words.FOR_GOOD), Acts(self.bring_in_button, self.again_button),
        ):  # fmt: skip
            self.add(part)


def _named(match: NameMatch) -> str:
    return told_apart(match.child.full_name, match.child.told_apart_by)


def _standing_text(one: Listed) -> str:
    """Returns how somebody stands to the record, with the name there where it is not the same."""
    if one.standing is Standing.ALIKE:
        return words.STANDING_ALIKE_TO.format(name=_named(one.matches[0]))
    return _STANDINGS[one.standing]
