"""A child who leaves, or a pack, on one page: where to, how far it is, what is due, and what happened so far."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.concern.correcting import CorrectingService
from safeguard_desktop.services.leaving.desk import LeavingDesk
from safeguard_desktop.services.leaving.following import can_be_sent, next_steps
from safeguard_desktop.services.leaving.listing import LeaverRow
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.concerns.amend_form import AmendForm
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import headed, title_row
from safeguard_desktop.ui.leavers.facts import facts_of, history_of
from safeguard_desktop.ui.leavers.following_forms import SentForm, StepForm
from safeguard_desktop.ui.leavers.forms import LeavingChangeForm
from safeguard_desktop.ui.leavers.taking_in import TakingIn
from safeguard_desktop.ui.leavers.telling import state_pill
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    KitButton,
    MutedText,
    PageTitle,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
)
from safeguard_desktop.wording import leavers_forms as words
from safeguard_desktop.wording import story
from safeguard_desktop.wording import transfers as pack_words
from safeguard_desktop.wording.children import told_apart


class LeaverPage(DeskPage):
    """The forms open beside it."""

    kinds = frozenset({"child"})

    def __init__(
        self, desk: LeavingDesk, correcting: CorrectingService, bench: Bench, papers: Papers
    ) -> None:
        super().__init__(Place.LEAVER, bench)
        self._desk, self._correcting, self._papers = desk, correcting, papers
        self._content = Refill(Space.WIDE)
        self.forms = FormsBeside("leaver_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.take_focus)
        self.taking_in = TakingIn(desk.taking_in, self, papers)
        page = ScrollPage(widest=900)
        page.add(self.taking_in)
        page.add(self._content)
        self.column.addWidget(Beside(page, self.forms), 1)

    @override
    def open_subject(self, subject: str) -> None:
        self.forms.close_form()
        self.taking_in.hide()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        entry, desk = EntryId(self.subject), self._desk

        def find() -> tuple[LeaverRow | None, tuple[Guidance, ...], str]:
            row = desk.leavers.row(entry)
            said = desk.leaving.said_of(row) if row is not None else ()
            return row, said, desk.leaving.own_digits()

        self.ask(find, self._on_found, latest="leaver")

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    def _on_found(self, found: tuple[LeaverRow | None, tuple[Guidance, ...], str]) -> None:
        row, said, digits = found
        with self._content.refilled() as fill:
            if row is None:
                fill(MutedText(story.DESTROYED))
                return
            self._fill(fill, row, digits)
            for rule in said:
                fill(guidance_banner(rule))
            fill(history_of(row, self._correct))
        self.settle()

    def _fill(self, fill: Callable[[QWidget], None], row: LeaverRow, digits: str) -> None:
        title = PageTitle(told_apart(row.child_name, row.told_apart_by))
        fill(
            headed(
                title_row(title, state_pill(row, date.fromisoformat(self.bench.dates.today()))),
                MutedText(story.recorded_line(row.entry)),
            )
        )
        if row.is_address_confidential:
            fill(Banner(Tone.STOP, words.CONFIDENTIAL, icon_name="lock"))
        fill(Acts(*self._acts(row)))
        for part in facts_of(row, date.fromisoformat(self.bench.dates.today()), digits):
            fill(part)

    def _acts(self, row: LeaverRow) -> tuple[KitButton, ...]:
        """Returns what can be done now, the likeliest first."""
        found = self._for_pack(row) if row.transfer is not None else self._for_leaving(row)
        home = SecondaryButton(words.PAGE_TO_CHILD, "users-round", name="leaver_child_button")
        home.clicked.connect(partial(self.go, Place.CHILD, row.child or "", row.entry.id))
        return (*found, *self._receipt(row), *self._slip(row), home)

    def _for_leaving(self, row: LeaverRow) -> list[KitButton]:
        if not row.is_open:
            return []
        # Where nobody knows where to, something has to be found out first.
        first, second = (
            (PrimaryButton, SecondaryButton) if row.to_setting else (SecondaryButton, PrimaryButton)
        )
        make: KitButton = first(words.MAKE_PACK, "package", name="leaver_make_button")
        make.clicked.connect(partial(self.go, Place.TRANSFER, row.child or ""))
        change: KitButton = second(words.FORM_CHANGE, "pencil", name="leaver_change_button")
        change.clicked.connect(partial(self._open, "change", row))
        ahead = SecondaryButton(words.BEFORE_LEAVING, "share-2", name="leaver_ahead_button")
        ahead.setToolTip(words.BEFORE_LEAVING_HINT)
        ahead.clicked.connect(partial(self.go, Place.SHARE_AHEAD, row.child or ""))
        return [make, change, ahead] if row.to_setting else [change, make]

    def _for_pack(self, row: LeaverRow) -> list[KitButton]:
        now, found = row.transfer, list[KitButton]()
        if now is None:
            return found
        if can_be_sent(now):
            again = now.sent is not None
            sent: KitButton = (
                SecondaryButton(words.RESENT, "send", name="leaver_sent_button")
                if again
                else PrimaryButton(words.SENT, "send", name="leaver_sent_button")
            )
            sent.clicked.connect(partial(self._open, "sent", row))
            found.append(sent)
        if next_steps(now):
            # What is waited for is the likeliest: not where it has come, or where a new pack takes its place.
            waits = now.sent is not None and row.is_open and not now.needs_new_pack
            kind = PrimaryButton if waits else SecondaryButton
            step: KitButton = kind(words.STEP, "pencil", name="leaver_step_button")
            step.clicked.connect(partial(self._open, "step", row))
            found.insert(0 if waits else len(found), step)
        if now.needs_new_pack:
            make = PrimaryButton(words.MAKE_AGAIN, "package", name="leaver_make_button")
            make.clicked.connect(partial(self.go, Place.TRANSFER, row.child or ""))
            found.insert(0, make)
        return found

    def _receipt(self, row: LeaverRow) -> list[KitButton]:
        waits = self._may_come_back(row) and row.transfer is not None and row.transfer.sent is not None
        return [self.taking_in.make_button()] if waits else []

    def _may_come_back(self, row: LeaverRow) -> bool:
        """Whether a receipt or a slip for this pack is wanted."""
        return row.is_open and row.transfer is not None and not row.transfer.needs_new_pack

    def _slip(self, row: LeaverRow) -> list[KitButton]:
        if not self._may_come_back(row) or not row.code:
            return []
        slip = SecondaryButton(words.SLIP, "file-down", name="leaver_slip_button")
        slip.setToolTip(words.SLIP_HINT)
        slip.clicked.connect(partial(self._on_slip_clicked, row))
        return [slip]

    def _on_slip_clicked(self, row: LeaverRow) -> None:
        name = f"{row.number}-slip.pdf"
        request = PickRequest(Pick.SAVE, words.SLIP, self._papers.start, name, pack_words.PDF_KIND, "pdf")
        self._papers.picker.choose(self, request, partial(self._on_place_chosen, row))

    def _on_place_chosen(self, row: LeaverRow, paths: tuple[Path, ...]) -> None:
        if paths:
            papers, entry = self._desk.papers, row.entry.id
            self.ask(lambda: papers.save_slip(entry, paths[0]), lambda _output: self.say(words.SLIP_SAVED))

    def _open(self, key: str, row: LeaverRow) -> None:
        desk, bench = self._desk, self.bench
        makers = {
            "change": lambda: LeavingChangeForm((desk.leaving, desk.leavers), bench),
            "sent": lambda: SentForm(desk.following, bench),
            "step": lambda: StepForm(desk.following, bench),
        }
        self.forms.open_form(key, makers[key], row.entry.id)

    def _correct(self, view: EntryView) -> None:
        self.forms.open_form(
            "correct", lambda: AmendForm(self._correcting, self.bench, "leaving_amend_form"), view.id
        )

    def _on_form_saved(self, name: str, _changed: Changed) -> None:
        self.say(words.SENT_SAVED if name == "transfer_sent_form" else words.SAVED)
        self._is_settled = False
