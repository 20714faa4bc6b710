"""How often names of those who raised concerns became known, to whom, and when. Source: S11, S14, X03.

Only what the person before it can read is counted: the program has no key to the rest, and the page says so.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.entries.referring import ToldTo
from safeguard_desktop.domain.referrers import NamesTold
from safeguard_desktop.services.restricted.raised_by import NamesQuery, NameToldRow, RaisedByService
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import headed
from safeguard_desktop.ui.readings.filter_bar import combo_box, date_edit, fill_combo
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    EmptyState,
    Fact,
    KeyValueList,
    LinkButton,
    MutedText,
    PageTitle,
    Row,
    ScrollPage,
    StrongText,
    rule,
)
from safeguard_desktop.wording import restricted as words
from safeguard_desktop.wording.times import event_text

_NAME_WIDTH = 300
_Found = tuple[NamesTold, tuple[NameToldRow, ...]]


class NamesToldPage(DeskPage):
    """Counts for a span of dates and a kind of recipient, and each time below them."""

    kinds = frozenset({"restricted", "child", "concern"})

    def __init__(self, raised_by: RaisedByService, bench: Bench) -> None:
        super().__init__(Place.NAMES_TOLD, bench)
        self._raised_by = raised_by
        self.to_combo = combo_box("names_to_combo", words.TOLD_TO)
        fill_combo(self.to_combo, words.NAMES_ANYBODY, words.TOLD_TO_KINDS.items())
        self.since_edit = date_edit("names_since_edit", words.NAMES_SINCE)
        self.until_edit = date_edit("names_until_edit", words.NAMES_UNTIL)
        self.to_combo.currentIndexChanged.connect(self.reload)
        for edit in (self.since_edit, self.until_edit):
            edit.textChanged.connect(self.reload)
        self.unclear = MutedText(words.NAMES_UNCLEAR)
        self.unclear.setObjectName("names_unclear")
        self._content = Refill(Space.LARGE)
        page = ScrollPage(widest=900)
        for part in (
            headed(PageTitle(words.NAMES_TITLE), MutedText(words.NAMES_INTRO)),
            Acts(self.to_combo, self.since_edit, self.until_edit),
            self.unclear,
            self._content,
        ):
            page.add(part)
        self.column.addWidget(page, 1)

    @override
    def reload(self) -> None:
        query = self.query()
        edits = (self.since_edit, self.until_edit)
        self.unclear.setVisible(
            any(edit.text().strip() and not self.bench.dates.partly_iso(edit.text()) for edit in edits)
        )
        self.ask(
            lambda: (self._raised_by.counts(query), self._raised_by.told(query)),
            self._on_found,
            latest="names told",
        )

    @override
    def take_focus(self) -> None:
        """The page settles when it has come."""

    @override
    def first_control(self) -> QWidget:
        return self.to_combo

    def query(self) -> NamesQuery:
        """Returns what is asked for; a date that is not understood asks for nothing."""
        dates, to = self.bench.dates, self.to_combo.currentData()
        return NamesQuery(
            since=dates.partly_iso(self.since_edit.text()),
            until=dates.partly_iso(self.until_edit.text()),
            to=ToldTo(to) if to else None,
        )

    def _on_found(self, found: _Found) -> None:
        counts, rows = found
        with self._content.refilled() as fill:
            fill(_told_card(counts))
            fill(_raised_card(counts))
            fill(self._list(rows))
        self.settle()

    def _list(self, rows: tuple[NameToldRow, ...]) -> QWidget:
        if not rows:
            if self.query() == NamesQuery():
                return EmptyState("user-round", words.NAMES_NONE_YET, words.NAMES_NONE_YET_HINT)
            return EmptyState("user-round", words.NAMES_NONE, words.NAMES_NONE_HINT)
        card = Card(words.NAMES_LIST)
        card.setObjectName("names_list")
        for place, row in enumerate(rows):
            if place:
                card.add(rule())
            card.add(self._line(row, place))
        return card

    def _line(self, row: NameToldRow, place: int) -> Row:
        body, said = row.body, Column(2)
        said.add(StrongText(words.told_line(body.to, body.to_whom, body.how, row.decided_by)))
        names = ", ".join(name for _child, name in row.children)
        said.add(MutedText(" · ".join(filter(None, (event_text(body.when), names)))))
        line = Row(spacing=Space.MEDIUM)
        line.add(said, 1)
        label = words.OPEN_SHARED if row.is_shared else words.OPEN_KEPT
        for child, name in row.children[:1]:
            link = LinkButton(label, name=f"open_names_{place}_button")
            link.setAccessibleName(f"{label}: {name}")
            where = (Place.SHARING_DECISION, row.id) if row.is_shared else (Place.RESTRICTED, child)
            link.clicked.connect(partial(self.go, *where))
            line.add(link)
        return line


def _told_card(counts: NamesTold) -> Card:
    card = Card(words.NAMES_TOLD_HEADING)
    card.setObjectName("names_told_card")
    facts = [Fact(text, str(counts.told.get(to, 0))) for to, text in words.TOLD_TO_KINDS.items()]
    facts.append(Fact(words.NAMES_ALL, str(sum(counts.told.values()))))
    card.add(KeyValueList(facts, name_width=_NAME_WIDTH))
    card.add(rule())
    card.add(KeyValueList([Fact(words.NAMES_APPARENT, str(counts.apparent))], name_width=_NAME_WIDTH))
    card.add(MutedText(words.NAMES_APPARENT_HINT))
    return card


def _raised_card(counts: NamesTold) -> Card:
    card = Card(words.NAMES_RAISED_HEADING)
    card.setObjectName("names_raised_card")
    facts = [Fact(text, str(counts.raised.get(kind, 0))) for kind, text in words.REFERRER_KINDS.items()]
    facts.append(Fact(words.NAMES_ASKED, str(counts.asked_anonymous)))
    facts.append(Fact(words.NAMES_AT_RISK, str(counts.at_risk)))
    card.add(KeyValueList(facts, name_width=_NAME_WIDTH))
    return card
