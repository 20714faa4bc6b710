"""The words of the field, to be looked up as one types."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.titles import headed
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    BodyText,
    Column,
    MutedText,
    PageTitle,
    ScrollPage,
    SearchField,
    StrongText,
    rule,
)
from safeguard_desktop.wording import glossary as words
from safeguard_desktop.wording.glossary import TERMS, Term


class GlossaryPage(DeskPage):
    """Every word with what it means; what is typed narrows them. The subject is what is looked up."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(Place.GLOSSARY, bench)
        self.search_field = SearchField("glossary_search_edit", words.SEARCH)
        self.search_field.query_edited.connect(self._narrow)
        self._entries = [(term, _entry(term)) for term in TERMS]
        self._nothing = MutedText(words.NOTHING)
        self._nothing.hide()
        entries = Column(Space.MEDIUM)
        entries.setAccessibleName(words.LIST)
        for _term, entry in self._entries:
            entries.add(entry)
        page = ScrollPage(widest=820)
        for part in (
            headed(PageTitle(words.TITLE), MutedText(words.INTRO)),
            self.search_field,
            self._nothing,
            entries,
        ):
            page.add(part)
        self.column.addWidget(page, 1)

    @override
    def reload(self) -> None:
        self.search_field.setText(self.subject)

    def shown(self) -> tuple[Term, ...]:
        """Returns the words that are in sight."""
        return tuple(term for term, entry in self._entries if not entry.isHidden())

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().split()
        for term, entry in self._entries:
            text = f"{term.word} {term.also} {term.meaning} {term.source}".casefold()
            entry.setVisible(all(word in text for word in wanted))
        self._nothing.setVisible(not self.shown())
        if not self.shown():
            announce(self.search_field, words.NOTHING)


def _entry(term: Term) -> QWidget:
    entry = Column(2)
    entry.add(StrongText(term.word))
    entry.add(BodyText(term.meaning, selectable=True))
    if term.source:
        entry.add(MutedText(term.source))
    entry.body.addSpacing(Space.SMALL)
    entry.add(rule())
    return entry
