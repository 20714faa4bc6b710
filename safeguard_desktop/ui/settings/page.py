"""The page of settings."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from typing_extensions import override

from safeguard_desktop.services.local_notes import LocalNotesInForce, LocalNotesService
from safeguard_desktop.services.office.backups import BackupService, BackupState
from safeguard_desktop.services.office.settings import SettingsService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.help.local_notes_form import LocalNotesForm
from safeguard_desktop.ui.settings.appearance_card import AppearanceCard
from safeguard_desktop.ui.settings.backups_card import BackupsCard
from safeguard_desktop.ui.settings.form_card import FormCard
from safeguard_desktop.ui.settings.numbers_form import NumbersForm, Register
from safeguard_desktop.ui.theme import Scheme, appearance
from safeguard_desktop.ui.widgets import Card, MutedText, PageTitle, ScrollPage, SecondaryButton
from safeguard_desktop.wording import guiding as guiding_words
from safeguard_desktop.wording import handouts as handout_words
from safeguard_desktop.wording import help_page as help_words
from safeguard_desktop.wording import local_notes as note_words
from safeguard_desktop.wording import settings as words
from safeguard_desktop.wording.handouts import Handout


class SettingsPage(DeskPage):
    """Numbers, backups, appearance. `appearance_chosen` is for whoever keeps it for this computer."""

    appearance_chosen = Signal(object, float)

    def __init__(
        self,
        services: tuple[SettingsService, BackupService, LocalNotesService],
        bench: Bench,
        papers: Papers,
    ) -> None:
        super().__init__(Place.SETTINGS, bench)
        self._settings, self._backups, self._notes = services
        self.numbers_card = FormCard(
            words.NUMBERS,
            words.NUMBERS_HINT,
            SecondaryButton(words.CHANGE_NUMBERS, "phone", name="change_numbers_button"),
        )
        self.numbers_card.wanted.connect(lambda: self.ask(self._register, self._on_register_read))
        self.numbers_card.saved.connect(partial(self.say, words.NUMBERS_SAVED))
        self.backups_card = BackupsCard(papers)
        self.backups_card.now_chosen.connect(self._on_now_chosen)
        self.backups_card.place_chosen.connect(self._on_place_chosen)
        self.appearance_card = AppearanceCard()
        self.appearance_card.show_chosen(appearance().scheme, appearance().text_scale)
        self.appearance_card.chosen.connect(self.appearance_chosen)
        self.notes_card = FormCard(
            note_words.TITLE,
            note_words.INTRO,
            SecondaryButton(note_words.CHANGE, "pencil", name="change_local_notes_button"),
        )
        self.notes_card.wanted.connect(lambda: self.ask(self._notes.now, self._on_notes_read))
        self.notes_card.saved.connect(partial(self.say, note_words.SAVED))
        self._lay_out()

    def _lay_out(self) -> None:
        page = ScrollPage(widest=820)
        for part in (
            PageTitle(words.TITLE),
            self.backups_card,
            self.appearance_card,
            self.numbers_card,
            self.notes_card,
            self._handouts(),
            self._what_holds(),
        ):
            page.add(part)
        self.column.addWidget(page, 1)

    @override
    def reload(self) -> None:
        self.ask(self._backups.state, self.backups_card.show_state, latest="backups")

    @override
    def keep_drafts(self) -> None:
        self.numbers_card.keep_draft()
        self.notes_card.keep_draft()

    def show_appearance(self, scheme: Scheme | None, text_scale: float) -> None:
        """Shows which appearance was chosen for this computer."""
        self.appearance_card.show_chosen(scheme, text_scale)

    def _register(self) -> Register:
        return self._settings.facts(), self._settings.contacts(), self._settings.people()

    def _on_register_read(self, register: Register) -> None:
        self.numbers_card.open_form(NumbersForm(self._settings, self.bench, register), "numbers")

    def _on_notes_read(self, now: LocalNotesInForce) -> None:
        self.notes_card.open_form(LocalNotesForm(self._notes, self.bench, now), "local notes")

    def _what_holds(self) -> Card:
        card = Card(guiding_words.TITLE)
        card.add(MutedText(guiding_words.OPEN_HINT))
        button = SecondaryButton(guiding_words.OPEN, "book-open", name="open_guidance_button")
        button.clicked.connect(partial(self.go, Place.GUIDANCE))
        card.add(Acts(button))
        return card

    def _handouts(self) -> Card:
        card = Card(help_words.PRINT)
        card.add(MutedText(handout_words.NO_RECORD))
        buttons = [
            SecondaryButton(handout_words.SHOWN_AS[which], "printer", name=f"handout_{which.value}_button")
            for which in Handout
        ]
        for which, button in zip(Handout, buttons, strict=True):
            button.clicked.connect(partial(self.go, Place.HANDOUT, which.value))
        card.add(Acts(*buttons))
        return card

    def _on_now_chosen(self) -> None:
        self.backups_card.show_working()
        self.ask(self._backups.now, self._on_backed_up)

    def _on_place_chosen(self, place: Path | None) -> None:
        self.backups_card.show_working()
        self.ask(lambda: self._backups.set_second_place(place), self._on_backed_up)

    def _on_backed_up(self, state: BackupState) -> None:
        self.backups_card.show_state(state)
        if state.failed is None and state.second_failed is None:
            self.say(words.BACKED_UP)
        self.bench.bus.changed.emit(Changed("backup"))

    @override
    def show_fault(self, fault: Exception) -> None:
        self.backups_card.progress.finish()
        self.backups_card.now_button.setEnabled(True)
        super().show_fault(fault)
