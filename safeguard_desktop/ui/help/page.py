"""The page of help: whom to ring, how to begin, what the program does not do, what to print. It needs no record."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.register import Contacts
from safeguard_desktop.services.office.settings import SettingsService
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.titles import headed
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    BodyText,
    Card,
    Column,
    Fact,
    KeyValueList,
    MutedText,
    PageTitle,
    Row,
    ScrollPage,
    SecondaryButton,
    StrongText,
    TextLabel,
)
from safeguard_desktop.wording import handouts as handout_words
from safeguard_desktop.wording import help_page as words
from safeguard_desktop.wording import settings as setting_words
from safeguard_desktop.wording.handouts import Handout

_NUMBERS = {
    "social_care_day": setting_words.SOCIAL_CARE_DAY,
    "social_care_night": setting_words.SOCIAL_CARE_NIGHT,
    "lado": setting_words.LADO,
    "police": setting_words.POLICE,
    "local_partnership": setting_words.LOCAL_PARTNERSHIP,
}


class HelpPage(DeskPage):
    """F1 leads here where no question has the focus. `shortcuts_chosen` is for the window, which knows its keys."""

    shortcuts_chosen = Signal()
    kinds = frozenset({"settings"})

    def __init__(self, settings: SettingsService, bench: Bench) -> None:
        super().__init__(Place.HELP, bench)
        self._settings = settings
        self.glossary_button = SecondaryButton(words.GLOSSARY, "book-open", name="glossary_button")
        self.glossary_button.clicked.connect(lambda: self.go(Place.GLOSSARY))
        self.shortcuts_button = SecondaryButton(words.SHORTCUTS, "list", name="shortcuts_button")
        self.shortcuts_button.clicked.connect(self.shortcuts_chosen)
        self.numbers = KeyValueList(name_width=310)
        page = ScrollPage(widest=820)
        for part in (
            headed(PageTitle(words.TITLE), MutedText(words.INTRO)),
            Acts(self.glossary_button, self.shortcuts_button),
            self._ring_card(),
            self._print_card(),
            *(self._part(title, lines) for title, lines in words.PARTS),
        ):
            page.add(part)
        self.column.addWidget(page, 1)

    @override
    def reload(self) -> None:
        self.ask(self._settings.contacts, self._on_contacts_read, latest="help numbers")

    def _on_contacts_read(self, contacts: Contacts) -> None:
        self.numbers.set_facts(
            [Fact(label, getattr(contacts, name) or words.NO_NUMBER) for name, label in _NUMBERS.items()]
        )

    def _ring_card(self) -> QWidget:
        card = Card(words.RING)
        card.add(StrongText(words.RING_NOW))
        card.add(self.numbers)
        return card

    def _print_card(self) -> QWidget:
        card = Card(words.PRINT)
        card.add(MutedText(handout_words.NO_RECORD))
        for which in Handout:
            button = SecondaryButton(
                handout_words.SHOWN_AS[which], "printer", name=f"handout_{which.value}_button"
            )
            button.clicked.connect(partial(self.go, Place.HANDOUT, which.value))
            together = Column(4)
            together.add(button)
            together.add(MutedText(handout_words.PURPOSE[which]))
            card.add(together)
        return card

    def _part(self, title: str, lines: tuple[str, ...]) -> QWidget:
        card = Card(title)
        card.body.setSpacing(Space.SMALL)
        for line in lines:
            point = TextLabel("•", wrap=False)
            row = Row(point, spacing=Space.SMALL)
            row.body.setAlignment(point, Qt.AlignmentFlag.AlignTop)
            row.add(BodyText(line), 1)
            card.add(row)
        return card
