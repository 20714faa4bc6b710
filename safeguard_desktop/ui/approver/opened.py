"""An approver who is signed in: what they sign, what came for them alone, and worries about adults."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QApplication
from typing_extensions import override

from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.services.briefing.own_notes import OwnNotesService
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.matters.due import MattersDue
from safeguard_desktop.services.office.backups import back_up_matters
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.own_account import OwnAccountService
from safeguard_desktop.services.staff.people import PeopleService
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.services.staff.removing import RemovingService
from safeguard_desktop.ui.approver.page import ApproverPage
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.faults import report_fault
from safeguard_desktop.ui.matters import MattersPage
from safeguard_desktop.ui.own.opened import OpenedOwn
from safeguard_desktop.ui.personal import PersonalPage
from safeguard_desktop.ui.staff.notes_page import NotesPage
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.today.about_adults import whole_group
from safeguard_desktop.wording import briefing as note_words
from safeguard_desktop.wording import desk as desk_words


class OpenedApprover(OpenedOwn):
    """The window of an approver."""

    def __init__(
        self,
        app: QApplication,
        session: ApproverSession,
        pins: SameDayPins,
        around: Surroundings,
        shaper: TextShaper | None = None,
    ) -> None:
        """Makes the window; `shaper` lays out the letters of a paper."""
        super().__init__(app, session, "approver", around.tasks)
        self._session, self._around = session, around
        self._matters: MattersPage | None = None
        kind = session.chain.latest.setting.kind
        services = PeopleService(session), OwnAccountService(session, pins), RemovingService(session)
        self.page = page = ApproverPage(services, around, kind)
        page.told.connect(lambda text: self.window.status.say(text, Tone.GOOD))
        self.window.add_page(desk_words.PEOPLE, page)
        self._add_notes()
        self._add_personal(shaper)
        page.reload()

    @override
    def before_locked(self) -> None:
        if self._matters is not None:
            self._matters.keep_drafts()

    @override
    def close(self, done: Callable[[], None]) -> None:
        """Take the window down, make a backup and close the record of worries about adults, then call `done`."""
        self.end_watching()
        session = self._session

        def work() -> None:
            try:
                back_up_matters(session)
            finally:
                session.close()

        def failed(fault: Exception) -> None:
            report_fault(fault)
            self.finish(done)

        self._around.tasks.run(work, lambda _nothing: self.finish(done), failed)

    def _add_notes(self) -> None:
        """Adds the notes that the lead wrote for this person, where there are any."""
        around, notes = self._around, OwnNotesService(self.session)
        if not notes.is_wanted():
            return
        page = NotesPage(notes, around.tasks, around.bus, around.clock)
        page.told.connect(lambda text: self.window.status.say(text, Tone.GOOD))
        self.window.add_page(note_words.MY_NOTES, page)
        page.reload()
        if notes.unread():
            self.window.show_page(page)
        self.looked.connect(page.reload)

    def _add_personal(self, shaper: TextShaper | None) -> None:
        """Adds what came for this person alone, shown first where something waits, and worries about adults."""
        session = self._session
        personal = PersonalService(session.workplace, session.folder, session.chain, session.identity, shaper)
        door = MattersDoor(session, personal)
        if personal.is_wanted():
            self._add_only_for_you(personal, door)
        if door.is_wanted():
            self._add_matters(door)

    def _add_only_for_you(self, personal: PersonalService, door: MattersDoor) -> None:
        around = self._around
        page = PersonalPage(personal, around.tasks, around.bus, self._papers(), door)
        page.take_in_chosen.connect(self._take_in)
        page.told.connect(self.window.status.say)
        self.window.add_page(desk_words.PERSONAL, page)
        page.show_list()
        if personal.waiting_count():
            self.window.show_page(page)
        self.looked.connect(page.reload)

    def _papers(self) -> Papers:
        around, place = self._around, self.session.workplace
        name = self.session.chain.latest.setting.name
        return Papers(
            around.picker, around.printing, around.boxes, place.documents, name, self.session.person.name
        )

    def _add_matters(self, door: MattersDoor) -> None:
        """Adds worries about adults, for whoever reads them or could."""
        around = self._around
        self._matters = MattersPage(door, around.tasks, around.bus, DateReader(around.clock), self._papers())
        self._matters.told.connect(self.window.status.say)
        self.window.add_page(desk_words.MATTERS, self._matters)
        around.bus.changed.connect(lambda changed: self._look_due(door) if changed.kind == "matter" else None)
        self._look_due(door)

    def _look_due(self, door: MattersDoor) -> None:
        self._around.tasks.run(
            door.due, self._on_due_found, report_fault, latest="due about adults", owner=self.page
        )

    def _on_due_found(self, due: MattersDue) -> None:
        """Shows by when somebody has to be told, on the page that this window begins with."""
        today = date.fromisoformat(DateReader(self._around.clock).today())
        self.page.show_due(whole_group(due, today, self._go_to_matter))

    def _go_to_matter(self, matter: str) -> None:
        if self._matters is None:
            return
        if matter:
            self._matters.show_matter(matter)
        else:
            self._matters.show_list()
        self.window.show_page(self._matters)

    def _take_in(self, concern: str) -> None:
        if self._matters is not None:
            self._matters.take_in(concern)
            self.window.show_page(self._matters)
