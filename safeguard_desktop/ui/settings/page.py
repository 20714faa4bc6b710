"""The page of settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from typing_extensions import override

from safeguard_desktop.domain.guidance import Edition
from safeguard_desktop.domain.register import Contacts, Person, SettingFacts
from safeguard_desktop.services.backups import BackupService, BackupState
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.settings import SettingsService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.settings.appearance_card import AppearanceCard
from safeguard_desktop.ui.settings.backups_card import BackupsCard
from safeguard_desktop.ui.settings.numbers_form import NumbersForm
from safeguard_desktop.ui.theme import Scheme, appearance
from safeguard_desktop.ui.widgets import Card, Fact, KeyValueList, PageTitle, ScrollPage
from safeguard_desktop.wording import settings as words

_Register = tuple[SettingFacts, Contacts, tuple[Person, ...]]


class SettingsPage(DeskPage):
    """Numbers, backups, appearance. `appearance_chosen` is for whoever keeps it for this computer."""

    appearance_chosen = Signal(object, float)

    def __init__(
        self,
        settings: SettingsService,
        backups: BackupService,
        guidance: GuidanceService,
        bench: Bench,
        papers: Papers,
    ) -> None:
        super().__init__(Place.SETTINGS, bench)
        self._settings, self._backups, self._guidance = settings, backups, guidance
        self.numbers = NumbersForm(settings, bench)
        self.numbers.saved.connect(lambda _changed: self._on_numbers_saved())
        self.backups_card = BackupsCard(papers)
        self.backups_card.now_chosen.connect(self._on_now_chosen)
        self.backups_card.place_chosen.connect(self._on_place_chosen)
        self.appearance_card = AppearanceCard()
        self.appearance_card.show_chosen(appearance().scheme, appearance().text_scale)
        self.appearance_card.chosen.connect(self.appearance_chosen)
        self.guidance_list = KeyValueList()
        guidance_card = Card(words.GUIDANCE)
        guidance_card.add(self.guidance_list)
        numbers_card = Card()
        numbers_card.add(self.numbers)
        page = ScrollPage(widest=820)
        for part in (
            PageTitle(words.TITLE),
            self.backups_card,
            self.appearance_card,
            numbers_card,
            guidance_card,
        ):
            page.add(part)
        self.column.addWidget(page, 1)

    @override
    def reload(self) -> None:
        self.ask(self._register, self._on_register_read, latest="register")
        self.ask(self._backups.state, self.backups_card.show_state, latest="backups")
        self.ask(self._guidance.editions, self._on_editions_read, latest="editions")

    @override
    def keep_drafts(self) -> None:
        self.numbers.keep_draft()

    def show_appearance(self, scheme: Scheme | None, text_scale: float) -> None:
        """Shows which appearance was chosen for this computer."""
        self.appearance_card.show_chosen(scheme, text_scale)

    def _register(self) -> _Register:
        return self._settings.facts(), self._settings.contacts(), self._settings.people()

    def _on_register_read(self, register: _Register) -> None:
        self.numbers.begin_with(*register)

    def _on_editions_read(self, editions: tuple[Edition, ...]) -> None:
        self.guidance_list.set_facts(
            [
                Fact(edition.title, words.edition_line(edition.effective_from, edition.verified_on))
                for edition in editions
            ]
        )

    def _on_numbers_saved(self) -> None:
        self.say(words.NUMBERS_SAVED)
        self.reload()

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
