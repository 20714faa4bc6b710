"""Takes in the receipts and slips that came back, from the list as from the page of one pack. Source: S93, X05."""

from __future__ import annotations

from pathlib import Path

from safeguard_desktop.services.leaving.taking_in import Outcome, TakingInService
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, SecondaryButton
from safeguard_desktop.wording import leavers_forms as words


class TakingIn(Banner):
    """Says of each file that did not count why; one that did leads to its pack. Hidden while all is well."""

    def __init__(self, taking_in: TakingInService, page: DeskPage, papers: Papers) -> None:
        super().__init__(Tone.CAUTION, "")
        self._taking_in, self._page, self._papers = taking_in, page, papers
        self.hide()

    def make_button(self) -> SecondaryButton:
        """Returns a button that asks for the files."""
        button = SecondaryButton(words.TAKE_IN, "inbox", name="take_in_receipt_button")
        button.setToolTip(words.TAKE_IN_HINT)
        button.clicked.connect(self._on_button_clicked)
        return button

    def _on_button_clicked(self) -> None:
        request = PickRequest(Pick.FILES, words.TAKE_IN, self._papers.start, kind=words.FILE_KINDS)
        self._papers.picker.choose(self, request, self._on_files_chosen)

    def _on_files_chosen(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self._page.ask(lambda: self._taking_in.take_in_files(paths), self._on_taken_in)

    def _on_taken_in(self, outcomes: tuple[Outcome, ...]) -> None:
        self._show_refused([outcome for outcome in outcomes if not outcome.counts])
        counted = [outcome for outcome in outcomes if outcome.counts]
        for outcome in counted:
            if outcome.changed is not None:
                self._page.bench.bus.changed.emit(outcome.changed)
        if counted:
            self._page.say(told_of(counted[0]) if len(counted) == 1 else words.taken_in(len(counted)))
        if len(outcomes) == 1 and counted and counted[0].transfer is not None:
            self._page.go(Place.LEAVER, counted[0].transfer)

    def _show_refused(self, refused: list[Outcome]) -> None:
        text = "\n".join(map(told_of, refused))
        self.set_text(f"{text}\n{words.NOT_TAKEN if len(refused) == 1 else words.NONE_OF_THESE}")
        self.setVisible(bool(refused))
        if refused:
            announce(self, text, at_once=True)


def told_of(outcome: Outcome) -> str:
    """Returns what came of a file, in a sentence."""
    return words.TAKEN[outcome.taken].format(number=outcome.number)
