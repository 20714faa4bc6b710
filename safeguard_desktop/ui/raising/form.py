"""The form on one page: the stop line, the two routing questions, to whom it goes, and what is asked then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Signal

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.inbox.drafts import About, RaisingDraft
from safeguard_desktop.services.inbox.raising import RaisingService
from safeguard_desktop.services.inbox.routing import (
    Delivery,
    Route,
    Staff,
    answered,
    delivery,
    is_about_who_signs_alone,
    may_be_about,
)
from safeguard_desktop.services.office.setting import SettingLook
from safeguard_desktop.ui.raising.adult_questions import AdultQuestions
from safeguard_desktop.ui.raising.questions import ChildQuestions, Questions, has_words
from safeguard_desktop.ui.raising.ring import RingPanel
from safeguard_desktop.ui.raising.routing import DeliveryLine, RoutingQuestions
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    Banner,
    Column,
    ErrorSummary,
    Field,
    MutedText,
    PageTitle,
    ScrollPage,
    lay_out_around,
    put_after,
    stops_in,
)
from safeguard_desktop.wording import raising as words
from safeguard_desktop.wording.labels import group_label
from safeguard_desktop.wording.problems import problem_text
from safeguard_desktop.wording.times import event_text

_UNDECIDED: Final = Delivery(Route.UNDECIDED)


class RaisingForm(ScrollPage):
    """Holds a draft while it is being written. It saves nothing itself.

    Signals: `edited`; `delivery_changed` when it would go to other people than before, or to nobody.
    """

    edited = Signal()
    delivery_changed = Signal()

    def __init__(self, service: RaisingService, look: SettingLook) -> None:
        """Lays the form out for a setting, whose people and numbers stand in the stop line."""
        super().__init__()
        self.setObjectName("raising_form")
        self._service, self._staff = service, look.staff
        self._draft = service.new_draft()
        self._to, self._is_asking = _UNDECIDED, False
        self.trouble = TroubleBanner("raising_trouble_banner", words.COPY_ACT)
        self.summary = ErrorSummary()
        self.routing = RoutingQuestions(look.facts.kind, look.staff)
        self.goes_to = DeliveryLine()
        self.ring = RingPanel(look.facts.kind)
        self._group = group_label(look.facts.kind)
        self._child: ChildQuestions | None = None
        self._adult: AdultQuestions | None = None
        self._lay_out(look)
        self.routing.edited.connect(self._on_routing_edited)
        self.show_draft(self._draft)

    @property
    def child(self) -> ChildQuestions:
        """The questions about a child, made when they are first asked: the page is there sooner."""
        if self._child is None:
            self._child = ChildQuestions(self._group, self._understand)
            self._take_in(self._child)
        return self._child

    @property
    def adult(self) -> AdultQuestions:
        """The questions about an adult, made when they are first asked: most worries are about a child."""
        if self._adult is None:
            self._adult = AdultQuestions(self._understand)
            self._take_in(self._adult)
        return self._adult

    def _take_in(self, questions: Questions) -> None:
        questions.hide()
        self.add(questions)
        questions.load(self._draft)
        for field in questions.fields().values():
            # A proxy that is made later stands last in Qt's chain: Tab would go from the end to it, never round.
            field.setFocusProxy(None)  # type: ignore[arg-type]  # the stub forbids None, Qt allows it
        put_after(self.ring, stops_in(questions))
        questions.edited.connect(self._on_written)

    @property
    def to(self) -> Delivery:
        """To whom the answers lead."""
        return self._to

    @property
    def may_be_kept(self) -> bool:
        """Whether what is typed may be written down for those whom it would go to."""
        return self._to.takes_words and not self._is_asking

    @property
    def writing(self) -> Questions:
        """The questions that are asked: about an adult, or about a child."""
        return self.adult if self._draft.about is About.ADULT else self.child

    def draft(self) -> RaisingDraft:
        """Returns the draft as it stands."""
        draft = self.routing.store(self._draft)
        written = self._adult if self._draft.about is About.ADULT else self._child
        return draft if written is None else written.store(draft)

    def problems(self) -> tuple[Problem, ...]:
        """Returns what is still to be answered."""
        return self._service.problems(self.draft(), self._staff)

    def show_draft(self, draft: RaisingDraft) -> None:
        """Shows another draft, new or taken up again."""
        self._draft = draft
        self.summary.clear()
        self.trouble.clear()
        self.routing.load(draft)
        for questions in self._made():
            questions.load(draft)
        self._follow()
        self.verticalScrollBar().setValue(0)

    def show_staff(self, staff: Staff) -> None:
        """Takes in who is here now, which may change to whom it goes."""
        self._staff = staff
        self.routing.show_staff(staff)
        self._follow()

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
        first = self.writing.first_field() if self._to.takes_words else self.routing.about
        first.focus_control()

    def _made(self) -> tuple[Questions, ...]:
        return tuple(questions for questions in (self._child, self._adult) if questions is not None)

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
            self.goes_to,
            self.ring,
        ):
            self.add(widget)

    def _on_routing_edited(self) -> None:
        before, now = self._draft.about, self.draft()
        self._draft = now
        if now.about is not before:
            # What was typed about the one stands in the questions about the other, as far as it fits.
            self.writing.load(now)
        self._follow()
        self.edited.emit()

    def _on_written(self) -> None:
        if self._draft.about is About.ADULT:
            self._follow()
        self.edited.emit()

    def _follow(self) -> None:
        """Shows what the answers lead to, and tells where that is somebody else than before."""
        self._ask_whom_it_is_about()
        draft = self.draft()
        before, self._to = (
            (self._to.route, self._to.recipients, self._is_asking),
            delivery(draft, self._staff),
        )
        self._is_asking = bool(may_be_about(draft, self._staff))
        self._show_parts(draft)
        if before != (self._to.route, self._to.recipients, self._is_asking):
            self.delivery_changed.emit()

    def _ask_whom_it_is_about(self) -> None:
        """Asks, where the adult's name may be that of somebody whom it would go to."""
        draft = self.draft()
        people = may_be_about(replace(draft, subject="", subject_of=""), self._staff)
        instead = {
            str(person.id): words.goes_instead(
                tuple(other.name for other in delivery(answered(draft, person.id), self._staff).people)
            )
            for person in people
        }
        if self._adult is not None:
            self._adult.ask_about(people, instead)

    def _show_parts(self, draft: RaisingDraft) -> None:
        # Words already typed stay in sight where nothing more may be: they can be copied out by hand.
        names = ", ".join(person.name for person in self._staff.kept_from(draft))
        kept_from = words.tell_from_whom(draft.must_not_see or "", names)
        self.goes_to.show_delivery(self._to, kept_from if self._to.route is Route.INBOX else "")
        is_shown = self._to.takes_words or (self._to.route is Route.RING and has_words(draft))
        writing = self.writing if is_shown else None
        for questions in self._made():
            questions.setVisible(questions is writing)
        if writing is not None:
            writing.let_write(self._to.takes_words)
        if self._to.route is Route.RING:
            was_hidden = self.ring.isHidden()
            self.ring.show_people(draft.about or About.CHILD, self._to.ring, has_words=has_words(draft))
            sole = is_about_who_signs_alone(draft, self._staff)
            self.ring.show_who_signs_alone(sole.name if sole is not None else "", self._staff.contacts.lado)
            if was_hidden:
                # What has just come has no place yet to scroll to. Tab would never reach it: nothing is typed there.
                lay_out_around(self.ring)
                self.ensureWidgetVisible(self.ring)
                self.ensureWidgetVisible(self.ring.heading)
        else:
            self.ring.hide()

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
