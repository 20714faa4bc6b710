"""One request to see records: who asks, the time, where was looked, each entry, the copy, and how it ended.

Everything is done here, from the top down; forms open beside it. Source: S15, S97; guidance.md section 7.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.access.assessing import Searches
from safeguard_desktop.services.access.copies import CopyStanding
from safeguard_desktop.services.access.desk import AccessDesk
from safeguard_desktop.services.access.items import ItemRow
from safeguard_desktop.services.asking.answering import RequestRow
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.access.answer_form import AnswerRequestForm
from safeguard_desktop.ui.access.assess_form import AssessForm
from safeguard_desktop.ui.access.entries_list import EntriesList
from safeguard_desktop.ui.access.forms import ClockForm, SearchForm, SecondReadingForm
from safeguard_desktop.ui.access.item_form import ItemForm, about_item
from safeguard_desktop.ui.access.sections import (
    answer_section,
    clock_section,
    copy_section,
    search_section,
    who_section,
)
from safeguard_desktop.ui.asking.cards import request_facts, request_pill
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.receiving.which_child import FindChildren
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import KeyValueList, PageTitle, ScrollPage
from safeguard_desktop.wording import access as words

NAME_WIDTH: Final = 170
_ITEM: Final = "item"


@dataclass(frozen=True)
class RequestFound:
    """A request as it stands, with everything that its page shows."""

    row: RequestRow
    child_name: str
    searches: Searches
    items: tuple[ItemRow, ...]
    standing: CopyStanding

    @property
    def undecided(self) -> tuple[ItemRow, ...]:
        """The entries that are still to be decided."""
        return tuple(item for item in self.items if item.decision is None)

    @property
    def is_open(self) -> bool:
        """Whether the request has not been answered yet."""
        return self.row.answer is None


class RequestPage(DeskPage):
    """One request. Its subject is the request; an entry that is sought is opened to decide about."""

    kinds = frozenset({"request", "child", "concern"})

    def __init__(self, access: AccessDesk, find: FindChildren, bench: Bench) -> None:
        super().__init__(Place.REQUEST, bench)
        self._access = access
        self._goes_on, self._saved_form = False, ""
        self._forms: Mapping[str, Callable[[], DeskForm]] = {
            "assess": lambda: AssessForm(access.assessing, find, bench),
            "clock": lambda: ClockForm(access.assessing, bench),
            "search": lambda: SearchForm(access.assessing, bench),
            _ITEM: lambda: ItemForm(access.items, bench),
            "second": lambda: SecondReadingForm(access.copies, bench),
            "answer": lambda: AnswerRequestForm(access.answers, bench),
        }
        self._content = Refill(Space.WIDE)
        self._shown = 0
        self.forms = FormsBeside("request_own_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.take_focus)
        page = ScrollPage(widest=860)
        page.add(self._content)
        self.column.addWidget(Beside(page, self.forms, side_share=48), 1)

    @override
    def open_subject(self, subject: str) -> None:
        self.forms.close_form()
        self._goes_on = False
        self._shown = 0
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        request, access = EntryId(self.subject), self._access

        def work() -> RequestFound:
            row = access.assessing.row(request)
            return RequestFound(
                row,
                access.assessing.child_name(row),
                access.assessing.searches(request),
                access.items.rows(request),
                access.copies.standing(request),
            )

        self.ask(work, self._on_found, latest="request")

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    def open_act(self, key: str) -> None:
        """Opens a form about the request beside it."""
        self.forms.open_form(key, self._forms[key], self.subject)

    def open_item(self, item: str) -> None:
        """Opens an entry to decide about."""
        self.forms.open_form(_ITEM, self._forms[_ITEM], about_item(self.subject, item))

    def _on_found(self, found: RequestFound) -> None:
        row, today = found.row, date.fromisoformat(self.bench.dates.today())
        with self._content.refilled() as fill:
            fill(title_row(PageTitle(row.body.reference), request_pill(row, today)))
            fill(KeyValueList(request_facts(row), name_width=NAME_WIDTH))
            fill(who_section(row, found.child_name, self.open_act))
            if (clock := clock_section(row, today, self.open_act)) is not None:
                fill(clock)
            fill(search_section(found.searches, is_open=found.is_open, act=self.open_act))
            fill(self._entries(found))
            fill(copy_section(row, found.standing, (self.open_act, self._open_copy)))
            fill(answer_section(row, self.open_act))
            for rule in {each.rule: None for each in row.deadlines} if found.is_open else ():
                fill(guidance_banner(rule))
        self._go_on(found)
        self.settle()

    def _entries(self, found: RequestFound) -> EntriesList:
        entries = EntriesList(self._shown)
        entries.chosen.connect(self.open_item)
        entries.more_shown.connect(self._note_shown)
        has_child = found.row.course.child is not None
        entries.show_items(found.items, has_child=has_child, is_open=found.is_open)
        return entries

    def _note_shown(self, count: int) -> None:
        self._shown = count

    def _open_copy(self) -> None:
        self.go(Place.REQUEST_COPY, self.subject)

    def _go_on(self, found: RequestFound) -> None:
        """Opens what the page was opened for, or the next entry once one was decided."""
        wanted, sought, goes_on = self.wanted, self.sought, self._goes_on
        self.wanted, self.sought, self._goes_on = "", "", False
        if not found.is_open:
            return
        if sought and any(item.item == sought for item in found.items):
            self._is_settled = True
            self.open_item(sought)
        elif wanted in self._forms and wanted != _ITEM:
            self._is_settled = True
            self.open_act(wanted)
        elif goes_on and found.undecided:
            self.open_item(found.undecided[0].item)
        elif goes_on:
            self.take_focus()

    def _on_form_saved(self, name: str, _changed: Changed) -> None:
        self.say(words.SAID[name])
        self._goes_on = name == "request_item_form"
        if not self._goes_on:
            self.take_focus()
