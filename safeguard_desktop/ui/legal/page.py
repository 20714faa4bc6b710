"""One request with the law behind it: who asks, on what power, by when, what is kept, what followed. Source: S65."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.entries import LegalStep
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.legal.requests import LegalRequestsService, LegalRow
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.holds import hold_sign
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.desk.titles import headed, title_row
from safeguard_desktop.ui.legal.cards import request_pills
from safeguard_desktop.ui.legal.forms import LegalStepForm, power_banner
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    BodyText,
    Column,
    Fact,
    KeyValueList,
    LinkButton,
    MutedText,
    PageTitle,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
    Section,
    StrongText,
)
from safeguard_desktop.wording import labels, story
from safeguard_desktop.wording import legal as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.times import event_text

STEP = "legal_step"
"""The act that opens the form about what happened."""


class LegalRequestPage(DeskPage):
    """A request; its subject is the entry."""

    kinds = frozenset({"concern", "child"})

    def __init__(self, requests: LegalRequestsService, bench: Bench) -> None:
        super().__init__(Place.LEGAL_REQUEST, bench)
        self._requests = requests
        self._content = Refill(Space.WIDE)
        self.forms = FormsBeside("legal_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.take_focus)
        page = ScrollPage(widest=900)
        page.add(self._content)
        self.column.addWidget(Beside(page, self.forms), 1)

    @override
    def reload(self) -> None:
        request = EntryId(self.subject)
        self.ask(lambda: self._requests.row(request), self._on_found, latest="legal_request")

    @override
    def open_subject(self, subject: str) -> None:
        if subject != self.subject:
            self.forms.close_form()
        super().open_subject(subject)

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    def _on_found(self, row: LegalRow | None) -> None:
        with self._content.refilled() as fill:
            if row is None:
                fill(MutedText(story.DESTROYED))
                return
            today = date.fromisoformat(self.bench.dates.today())
            name = told_apart(row.child_name, row.told_apart_by)
            fill(
                headed(
                    title_row(PageTitle(name), *request_pills(row, today)),
                    MutedText(story.recorded_line(row.entry)),
                )
            )
            fill(self._acts(row))
            for part in (_asked(row), _power(row), _kept(row), self._followed(row)):
                fill(part)
        wanted, self.wanted = self.wanted, ""
        if wanted == STEP:
            self._is_settled = True
            self._open_step()
        self.settle()

    def _acts(self, row: LegalRow) -> Acts:
        button = PrimaryButton if row.is_open else SecondaryButton
        decide = button(words.DECIDE, "share-2", name="legal_decide_button")
        decide.clicked.connect(partial(self.go, Place.SHARE, row.entry.id))
        step = SecondaryButton(words.STEP_TITLE, "pencil", name="legal_step_button")
        step.clicked.connect(self._open_step)
        is_of_concern = row.body.concern is not None
        home = SecondaryButton(
            words.TO_CONCERN if is_of_concern else words.TO_CHILD,
            "clipboard-list" if is_of_concern else "users-round",
            name="legal_home_button",
        )
        place = Place.CONCERN if is_of_concern else Place.CHILD
        home.clicked.connect(partial(self.go, place, row.body.concern or row.child or "", row.entry.id))
        return Acts(decide, step, home)

    def _open_step(self) -> None:
        self.forms.open_form(STEP, lambda: LegalStepForm(self._requests, self.bench), self.subject)

    def _followed(self, row: LegalRow) -> QWidget:
        section = Section(words.PAGE_FOLLOWED)
        for step in row.steps:
            section.add(self._step(step))
        if not row.steps:
            section.add(MutedText(words.NOTHING_FOLLOWED))
        return section

    def _step(self, step: EntryView) -> QWidget:
        told, body, box = story_of(step), step.now_reads, Column(2)
        box.add(StrongText(told.heading))
        box.add(MutedText(told.line))
        if isinstance(body, LegalStep) and body.text:
            box.add(BodyText(body.text))
        if isinstance(body, LegalStep) and body.decision is not None:
            link = LinkButton(words.READ_DECISION, name=f"decision_{step.id}_button")
            link.setAccessibleName(f"{words.READ_DECISION}: {told.heading}")
            link.clicked.connect(partial(self.go, Place.SHARING_DECISION, body.decision))
            box.add(link)
        return box

    def _on_form_saved(self, _name: str, _changed: Changed) -> None:
        self.say(words.STEP_SAVED)
        self.take_focus()


def _asked(row: LegalRow) -> QWidget:
    body = row.body
    way = labels.CONTACT_WAYS[body.way] if body.way is not None else ""
    facts = (
        Fact(words.ASKED_BY, words.asker_text(body)),
        Fact(words.CAME, " · ".join(filter(None, (event_text(body.when), way)))),
        Fact(words.THEIR_REFERENCE, body.their_reference),
        Fact(words.ANSWER_BY, words.due_line(body)),
    )
    section = Section(words.PAGE_ASKED)
    section.add(BodyText(body.asked_for))
    section.add(KeyValueList([fact for fact in facts if fact.value.strip()], name_width=250))
    return section


def _power(row: LegalRow) -> QWidget:
    section = Section(words.PAGE_POWER)
    section.add(BodyText(words.power_text(row.body)))
    if row.power is not None:
        section.add(power_banner(row.power))
    section.add(MutedText(words.NOT_A_LAWYER))
    return section


def _kept(row: LegalRow) -> QWidget:
    section = Section(words.PAGE_KEPT)
    section.add(MutedText(words.PROCEEDINGS_NOW[row.proceedings]))
    for hold in row.holds:
        section.add(hold_sign(hold))
    if not row.holds:
        section.add(MutedText(words.NOTHING_KEPT))
    return section
