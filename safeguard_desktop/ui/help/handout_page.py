"""A page for the wall or for families: looked at first, then printed or saved. Nothing of a record is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from safeguard_desktop.services.guiding.family_texts import FamilyTextsService, TextNow
from safeguard_desktop.services.papers.handouts import FAMILY_TEXTS, HandoutsService
from safeguard_desktop.services.staff_told import StaffToldService
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.help.family_text_form import FamilyTextForm
from safeguard_desktop.ui.help.staff_told import StaffToldPart
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.preview import PdfPreview
from safeguard_desktop.ui.settings.form_card import FormCard
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.widgets import (
    Banner,
    MutedText,
    PageTitle,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
)
from safeguard_desktop.wording import family_texts as text_words
from safeguard_desktop.wording import handouts as words
from safeguard_desktop.wording import staff_told as told_words
from safeguard_desktop.wording.handouts import Handout

_LEAST_HEIGHT: Final = 420


class HandoutPage(DeskPage):
    """The subject is the value of a `Handout`; without one it is the page for staff."""

    kinds = frozenset({"settings", "family_text"})

    def __init__(
        self,
        services: tuple[HandoutsService, FamilyTextsService, StaffToldService],
        bench: Bench,
        papers: Papers,
    ) -> None:
        super().__init__(Place.HANDOUT, bench)
        self._handouts, self._texts, staff_told = services
        self._papers = papers
        self._output: Output | None = None
        self._title, self._use = PageTitle(words.PAGE_TITLE), MutedText()
        self.preview = PdfPreview(bench.tasks, "handout_preview")
        self.gaps_banner = Banner(Tone.CAUTION, words.NUMBERS_MISSING, act=words.FILL_IN)
        self.gaps_banner.act_chosen.connect(lambda: self.go(Place.SETTINGS))
        self.gaps_banner.hide()
        self.print_button = PrimaryButton(words.PRINT, "printer", name="print_handout_button")
        self.save_button = SecondaryButton(words.SAVE, "download", name="save_handout_button")
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self.staff = StaffToldPart(staff_told, bench)
        self.staff.form.saved.connect(lambda _changed: self.say(told_words.SAVED))
        change = SecondaryButton(text_words.CHANGE, "pencil", name="change_family_text_button")
        self.text_card = FormCard(text_words.CARD, text_words.CARD_HINT, change)
        self.text_card.wanted.connect(self._on_text_wanted)
        self.text_card.saved.connect(lambda: self.say(text_words.SAVED))
        page = ScrollPage(widest=1000)
        page.column.body.setSpacing(Space.MEDIUM)
        for part in (
            self._title,
            self._use,
            Acts(self.print_button, self.save_button),
            self.gaps_banner,
            self.text_card,
            self.preview,
            self.staff,
        ):
            page.add(part)
        self.column.addWidget(page, 1)

    @override
    def open_subject(self, subject: str) -> None:
        self._output = None
        self.preview.clear()
        self._show_ready()
        if subject != self.subject:
            self.text_card.put_aside()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        which = self._which
        self._title.setText(words.SHOWN_AS[which])
        self._use.setText(words.FILLED_IN if which is Handout.WHAT_WE_DID else words.NO_RECORD)
        self.staff.setVisible(which is Handout.STAFF)
        self.text_card.setVisible(which in FAMILY_TEXTS)
        self.staff.begin()
        self.ask(
            lambda: (self._handouts.page(which), self._handouts.has_gaps()), self._on_made, latest="handout"
        )

    @property
    def _which(self) -> Handout:
        """The page that was asked for; the one for staff where none was named."""
        return Handout(self.subject) if self.subject else Handout.STAFF

    @override
    def keep_drafts(self) -> None:
        self.staff.form.keep_draft()
        self.text_card.keep_draft()

    def _on_text_wanted(self) -> None:
        text = FAMILY_TEXTS[self._which]
        self.ask(lambda: self._texts.now(text), self._on_text_read)

    def _on_text_read(self, now: TextNow) -> None:
        self.text_card.open_form(FamilyTextForm(self._texts, self.bench, now), self._which.value)

    @override
    def take_focus(self) -> None:
        """The page settles when it is made."""

    @override
    def first_control(self) -> PrimaryButton:
        return self.print_button

    def _on_made(self, made: tuple[Output, bool]) -> None:
        self._output, has_gaps = made
        self.gaps_banner.setVisible(has_gaps)
        self.preview.load(self._output.pdf)
        self._show_ready()
        self.settle()

    def _show_ready(self) -> None:
        self.print_button.setEnabled(self._output is not None)
        self.save_button.setEnabled(self._output is not None)

    def _on_print_button_clicked(self) -> None:
        if self._output is not None:
            self._papers.printing.start(self, self._output.pdf, lambda _printed: self.say(words.PRINTED))

    def _on_save_button_clicked(self) -> None:
        output = self._output
        if output is None:
            return
        request = PickRequest(
            Pick.SAVE,
            words.SAVE,
            self._papers.start,
            words.FILE_NAMES[self._which],
            words.PDF_KIND,
            "pdf",
        )
        self._papers.picker.choose(self, request, lambda paths: self._on_place_chosen(output, paths))

    def _on_place_chosen(self, output: Output, paths: tuple[Path, ...]) -> None:
        if paths:
            self.ask(lambda: self._handouts.save(output, paths[0]), lambda _nothing: self.say(words.SAVED))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.preview.setMinimumHeight(max(appearance().pixels(_LEAST_HEIGHT), self.height() - 2 * Space.WIDE))
