"""The form on one page: the stop line, the two routing questions, and what they lead to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.drafts import About, RaisingDraft
from safeguard_desktop.services.raising import RaisingService, RingRow, Route
from safeguard_desktop.services.setting import SettingLook
from safeguard_desktop.ui.raising.questions import RoutingQuestions, WritingQuestions, has_words
from safeguard_desktop.ui.raising.ring import RingPanel
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import Banner, Column, ErrorSummary, Field, MutedText, PageTitle, ScrollPage
from safeguard_desktop.wording import raising as words
from safeguard_desktop.wording.labels import group_label
from safeguard_desktop.wording.problems import problem_text
from safeguard_desktop.wording.times import event_text


class RaisingForm(ScrollPage):
    """Holds a draft while it is being written. It saves nothing itself."""

    edited = Signal()
    route_changed = Signal()

    def __init__(self, service: RaisingService, look: SettingLook, tasks: Tasks) -> None:
        """Lays the form out for a setting, whose people and numbers stand in the stop line."""
        super().__init__()
        self.setObjectName("raising_form")
        self._service, self._tasks, self._kind = service, tasks, look.facts.kind
        self._draft = service.new_draft()
        self.trouble = TroubleBanner("raising_trouble_banner", words.COPY_ACT)
        self.summary = ErrorSummary()
        lead = look.leads[0].name if look.leads else words.NOBODY_NAMED
        self.routing = RoutingQuestions(lead)
        self.ring = RingPanel(self._kind)
        self.writing = WritingQuestions(group_label(self._kind), self._understand)
        self._lay_out(look)
        self.routing.edited.connect(self._on_routing_edited)
        self.writing.edited.connect(self.edited)
        self.show_draft(self._draft)

    @property
    def route(self) -> Route:
        """Where the answers to the two routing questions lead."""
        return self._service.route(self.draft())

    def draft(self) -> RaisingDraft:
        """Returns the draft as it stands."""
        return self.writing.store(self.routing.store(self._draft))

    def show_draft(self, draft: RaisingDraft) -> None:
        """Shows another draft, new or taken up again."""
        self._draft = draft
        self.summary.clear()
        self.trouble.clear()
        self.routing.load(draft)
        self.writing.load(draft)
        self._follow_route()
        self.verticalScrollBar().setValue(0)

    def start_over(self) -> None:
        """Shows an empty form."""
        self.show_draft(self._service.new_draft())

    def fields(self) -> Mapping[str, Field]:
        """Returns every field under its name."""
        return {**self.routing.fields(), **self.writing.fields()}

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Shows what is still to be answered, in the order of the form, and moves the focus there."""
        self.summary.show_problems(
            [(problem.field, problem_text(problem)) for problem in problems], self.fields()
        )
        self.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Puts the focus where the form goes on."""
        first = self.routing.about if self.route is Route.UNDECIDED else self.writing.first_field()
        first.focus_control()

    def _lay_out(self, look: SettingLook) -> None:
        """Places the parts; what is not wanted yet is hidden, never greyed."""
        self.stop_line = Banner(Tone.CAUTION, _stop_line(look), title=words.STOP_TITLE, icon_name="hand")
        self.stop_line.setObjectName("stop_line")
        head = Column(Space.SMALL)
        head.add(PageTitle(words.TITLE))
        head.add(MutedText(words.INTRO))
        for widget in (
            head,
            self.stop_line,
            self.trouble,
            self.summary,
            self.routing,
            self.ring,
            self.writing,
        ):
            self.add(widget)

    def _on_routing_edited(self) -> None:
        self._follow_route()
        self.route_changed.emit()
        self.edited.emit()

    def _follow_route(self) -> None:
        """Shows what the two answers lead to. Words already typed stay, out of sight, until they may be seen."""
        draft = self.draft()
        route = self._service.route(draft)
        self.routing.must_not_see.setVisible(draft.about is not About.ADULT)
        self.writing.setVisible(route is Route.WRITE)
        self.ring.hide()
        if route in (Route.RING_FOR_ADULT, Route.RING_INSTEAD):
            self._tasks.run(
                lambda: self._service.whom_to_ring(draft),
                lambda people: self._on_people_found(route, people),
                self.trouble.show_failure, latest="whom_to_ring", owner=self,
            )  # fmt: skip

    def _on_people_found(self, route: Route, people: tuple[RingRow, ...]) -> None:
        if self.route is route:
            self.ring.show_people(route, people, has_words=has_words(self.draft()))
            self.ensureWidgetVisible(self.ring)

    def _understand(self, text: str) -> str:
        """Returns in words how a time is understood."""
        event = self._service.understood(text)
        return event_text(event) if event is not None else ""


def _stop_line(look: SettingLook) -> str:
    """Returns whom to find and whom to ring in this setting."""
    people = tuple(person.name for person in (*look.leads, *look.deputies))
    contacts = look.contacts
    return words.stop_line(people, _unbroken(contacts.social_care_day), _unbroken(contacts.social_care_night))


def _unbroken(number: str) -> str:
    """Returns a number that no line breaks in two: it is read while somebody dials."""
    return number.replace(" ", "\N{NO-BREAK SPACE}")
