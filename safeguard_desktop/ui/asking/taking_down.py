"""The form about somebody who asks to see records. It needs no key; nobody's name is offered. Source: S97, X18."""

from __future__ import annotations

from typing import Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.codes import ContactWay, RecordsAsked
from safeguard_desktop.domain.errors import Problem, Refused
from safeguard_desktop.services.asking.taking_down import RequestDraft, SentRequest, TakingDownService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of, way_field
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    Banner,
    ChoiceField,
    Column,
    DateField,
    ErrorSummary,
    Field,
    IconLabel,
    LineField,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    TextField,
)
from safeguard_desktop.wording import asking as words
from safeguard_desktop.wording.problems import problem_text
from safeguard_desktop.wording.times import event_text, instant_text

FieldT = TypeVar("FieldT", bound=Field)
IDLE_MS: Final = 5 * 60 * 1000


class TakingDownPage(QWidget):
    """The form, then the confirmation. `left` when the page is done with."""

    left = Signal()

    def __init__(self, service: TakingDownService, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("request_page")
        self._service, self._around = service, around
        self._draft = service.new_draft()
        self._is_busy = False
        self.trouble, self.summary = TroubleBanner("request_trouble_banner"), ErrorSummary()
        self.fields: dict[str, Field] = {}
        self.who = self._field(LineField("request_who", words.WHO, words.WHO_HINT))
        self.relation = self._field(
            LineField("request_relation", words.RELATION, words.RELATION_HINT, optional=True)
        )
        self.whose = self._field(LineField("request_whose", words.WHOSE, words.WHOSE_HINT))
        self.asked = self._field(ChoiceField("request_asked", words.ASKED, choices_of(words.ASKED_OF)))
        self.way = self._field(way_field("request_way", words.WAY))
        self.when = self._field(DateField("request_when", words.WHEN, self._understood, words.WHEN_HINT))
        self.text = self._field(TextField("request_text", words.TEXT, words.TEXT_HINT, optional=True))
        self.name = self._field(LineField("request_name", words.NAME))
        self.job = self._field(LineField("request_job", words.JOB, optional=True))
        self.send_button = PrimaryButton(words.SEND, "mail", name="request_send_button")
        self.back_button = SecondaryButton(words.CANCEL, "arrow-left", name="request_back_button")
        self.done_button = PrimaryButton(words.DONE, name="request_done_button")
        self._form, self._sent = self._lay_out_form(), ScrollPage()
        self._stack = QStackedWidget()
        for page in (self._form, self._sent):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.send_button.clicked.connect(self.send)
        self.back_button.clicked.connect(self.leave)
        self.done_button.clicked.connect(self.left)
        # Nothing of it is kept, so that it must not stay on the screen of somebody who went away.
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.left)
        for field in self.fields.values():
            field.edited.connect(self._idle.start)

    def start(self) -> None:
        """Fills in who is signed in, and puts the keyboard on the first question."""
        for field, text in ((self.name, self._draft.name), (self.job, self._draft.job)):
            field.set_text(text)
        self._idle.start()
        self.who.focus_control()

    def leave(self) -> None:
        """Goes back; asks first where something is typed."""
        draft = self.draft()
        if not any(text.strip() for text in (draft.who, draft.whose, draft.text, draft.relation)):
            self.left.emit()
            return
        question = Question(words.LEAVE_TITLE, words.LEAVE_TEXT, words.LEAVE, words.STAY, is_destructive=True)
        self._around.boxes.ask(self, question, self._on_leave_answered)

    def draft(self) -> RequestDraft:
        """Returns what is answered."""
        return RequestDraft(
            id=self._draft.id,
            reference=self._draft.reference,
            who=self.who.text(),
            relation=self.relation.text(),
            whose=self.whose.text(),
            asked=chosen_of(self.asked, RecordsAsked),
            way=chosen_of(self.way, ContactWay),
            when=self.when.text(),
            text=self.text.text(),
            name=self.name.text(),
            job=self.job.text(),
        )

    def send(self) -> None:
        """Sends the request, or shows what is still to be answered."""
        draft = self.draft()
        problems = self._service.problems(draft)
        self._show_problems(problems)
        if problems or self._is_busy:
            return
        self._is_busy = True
        self.trouble.clear()
        self._around.tasks.run(lambda: self._service.send(draft), self._on_sent, self._on_failed, owner=self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def _understood(self, text: str) -> str:
        when = self._service.understood(text)
        return event_text(when) if when is not None else ""

    def _on_leave_answered(self, leaves: bool) -> None:
        if leaves:
            self.left.emit()

    def _field(self, field: FieldT) -> FieldT:
        self.fields[field.objectName()] = field
        return field

    def _lay_out_form(self) -> ScrollPage:
        page = ScrollPage()
        head = Column(Space.SMALL)
        head.add(PageTitle(words.TITLE))
        page.add(head)
        page.add(Banner(Tone.ACCENT, words.INTRO, icon_name="message-square"))
        for part in (self.trouble, self.summary, *self.fields.values()):
            page.add(part)
        page.add(Acts(self.send_button, self.back_button))
        return page

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.summary.show_problems([(found.field, problem_text(found)) for found in problems], self.fields)

    def _on_sent(self, sent: SentRequest) -> None:
        self._is_busy = False
        title, tell = words.sent_title(sent.reference), words.tell(sent.tell)
        head = Row(IconLabel("circle-check", Tone.GOOD, 28))
        head.add(PageTitle(title), 1)
        for part in (
            head,
            MutedText(instant_text(sent.at)),
            Banner(Tone.CAUTION, words.SENT_TEXT, title=tell, icon_name="message-square"),
            MutedText(words.SENT_RECEIPT),
            self.done_button,
        ):
            self._sent.add(part)
        self._stack.setCurrentWidget(self._sent)
        self.done_button.setFocus()
        announce(self, f"{title}. {tell}", at_once=True)
        self._around.bus.changed.emit(Changed("inbox"))

    def _on_failed(self, failure: Exception) -> None:
        self._is_busy = False
        if isinstance(failure, Refused) and failure.problems:
            self._show_problems(failure.problems)
            return
        self.trouble.show_failure(failure)
