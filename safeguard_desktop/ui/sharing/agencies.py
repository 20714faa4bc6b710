"""An agency in the list, and the form about one. Source: S20, S64, S68, S96."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from typing_extensions import override

from safeguard_desktop.domain.entries.agencies import AgreementHeld
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.agencies import AgenciesService, AgencyDraft, AgencyRow
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import (
    Card,
    CheckField,
    ChoiceField,
    DateField,
    LineField,
    LinkButton,
    MutedText,
    StrongText,
    TextField,
)
from safeguard_desktop.wording import agencies as words
from safeguard_desktop.wording.times import date_text

NEW = "new"
"""What the form is about where there is no agency yet."""


class AgencyCard(Card):
    """An agency with whom to reach there and what was agreed."""

    change_wanted = Signal()

    def __init__(self, row: AgencyRow) -> None:
        super().__init__()
        self.setObjectName(f"agency_card_{row.id}")
        self.add(StrongText(row.body.name))
        if said := words.lines(row.body):
            self.add(MutedText(said))
        self.add(MutedText(words.written(row.written_by, row.written_at, len(row.earlier))))
        button = LinkButton(words.CHANGE, name=f"change_agency_{row.id}_button")
        button.setAccessibleName(f"{words.CHANGE}: {row.body.name}")
        button.clicked.connect(self.change_wanted)
        self.add(Flow(button))


class AgencyForm(DeskForm):
    """Who they are, whom to reach, what was agreed, whom to ask about information."""

    def __init__(self, agencies: AgenciesService, bench: Bench) -> None:
        super().__init__("agency_form", words.TITLE, words.ACT, bench)
        self._agencies = agencies
        self.called = self.add_field(LineField("agency_called", words.NAME))
        self.what_for = self.add_field(LineField("agency_for", words.WHAT_FOR, optional=True))
        self.contact = self.add_field(LineField("agency_contact", words.CONTACT, optional=True))
        self.phone = self.add_field(LineField("agency_phone", words.PHONE, optional=True))
        self.email = self.add_field(LineField("agency_email", words.EMAIL, optional=True))
        self.agreement = self.add_field(
            ChoiceField("agency_agreement", words.AGREEMENT, choices_of(words.AGREEMENTS), optional=True)
        )
        self.agreed_on = self.add_field(
            DateField("agreed_on", words.AGREED_ON, bench.dates.when, optional=True)
        )
        self.governance = self.add_field(LineField("governance", words.GOVERNANCE, optional=True))
        self.link = self.add_field(LineField("agency_link", words.LINK, optional=True))
        self.note = self.add_field(TextField("agency_note", words.NOTE, optional=True, least_lines=2))
        self.ended = self.add_field(CheckField("agency_ended", words.ENDED, words.ENDED_HINT))
        self.add_acts()
        self.agreement.edited.connect(self.show_what_applies)

    @override
    def begin(self, about: str) -> None:
        super().begin(about)
        self.ended.setVisible(about != NEW)
        if about != NEW:
            agency = EntryId(about)
            self.bench.tasks.run(lambda: self._agencies.agency(agency), self._on_found, owner=self)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._agencies.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._agencies.write(draft)

    def draft(self) -> AgencyDraft:
        """Returns what is answered."""
        return AgencyDraft(
            name=self.called.text(),
            what_for=self.what_for.text(),
            contact=self.contact.text(),
            phone=self.phone.text(),
            email=self.email.text(),
            agreement=chosen_of(self.agreement, AgreementHeld),
            agreed_on_typed=self.agreed_on.text() if self._is_held() else "",
            governance=self.governance.text(),
            link=self.link.text(),
            note=self.note.text(),
            agency=None if self.about == NEW else EntryId(self.about),
            ended=self.ended.is_checked(),
        )

    @override
    def show_what_applies(self) -> None:
        """An agreement has a date where there is one."""
        self.agreed_on.setVisible(self._is_held())

    def _is_held(self) -> bool:
        return chosen_of(self.agreement, AgreementHeld) is AgreementHeld.YES

    def _on_found(self, row: AgencyRow | None) -> None:
        """Fills in what stands there now; what was begun and kept goes before."""
        if row is None or row.id != self.about or self.called.text():
            return
        body = row.body
        for field, text in (
            (self.called, body.name), (self.what_for, body.what_for), (self.contact, body.contact),
            (self.phone, body.phone), (self.email, body.email), (self.governance, body.governance),
            (self.link, body.link),
        ):  # fmt: skip
            field.set_text(text)
        self.note.set_text(body.note)
        self.agreed_on.set_text(date_text(body.agreed_on))
        self.agreement.choose(body.agreement.value if body.agreement is not None else None)
        self.show_what_applies()
        self.note_prefilled()
