"""The form about somebody who asks to see records. It needs no key; nobody's name is offered. Source: S97, X18."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.codes import ContactWay, RecordsAsked
from safeguard_desktop.domain.errors import FaultCode, Problem, Refused
from safeguard_desktop.services.asking.taking_down import RequestDraft, SentRequest, TakingDownService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of, way_field
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.raising.keeping import DraftKeeper
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
    QuietButton,
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
    """The form, then the confirmation.

    Signals: `left` when the page is done with, `left_unfinished` where the lead finds what was typed as unfinished.
    """

    left = Signal()
    left_unfinished = Signal()

    def __init__(self, service: TakingDownService, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("request_page")
        self._service, self._around = service, around
        self._draft = service.new_draft()
        self._is_busy, self._is_sent = False, False
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
        self.throw_away_button = QuietButton(words.THROW_AWAY, "trash-2", name="request_throw_away_button")
        self.done_button = PrimaryButton(words.DONE, name="request_done_button")
        self.state_label = MutedText()
        self.state_label.setObjectName("request_state")
        self._form, self._sent = self._lay_out_form(), ScrollPage()
        self._stack = QStackedWidget()
        for page in (self._form, self._sent):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._keeper = DraftKeeper[RequestDraft](service, around.tasks, self._draft_to_keep)
        # Else its timer would go on after the page is gone, and look at a form that is no more.
        self._keeper.setParent(self)
        # It must not stay on the screen of somebody who went away.
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._connect()

    def _connect(self) -> None:
        self.send_button.clicked.connect(self.send)
        self.back_button.clicked.connect(self.leave)
        self.throw_away_button.clicked.connect(self._on_throw_away_button_clicked)
        self.done_button.clicked.connect(self._end)
        self._keeper.kept.connect(lambda: self.state_label.setText(words.KEPT))
        self._keeper.keeping_failed.connect(self._on_failed)
        self._idle.timeout.connect(self._hand_over)
        for field in self.fields.values():
            field.edited.connect(self._idle.start)

    def start(self) -> None:
        """Fills in who is signed in, and puts the keyboard on the first question."""
        for field, text in ((self.name, self._draft.name), (self.job, self._draft.job)):
            field.set_text(text)
        # Whom it goes to is known from now on, also once the folder is out of reach.
        self._around.tasks.run(self._service.look, _ignore, _ignore, owner=self)
        self._idle.start()
        self._keeper.begin()
        self.who.focus_control()

    @property
    def has_unkept_words(self) -> bool:
        """Whether something is typed that is not on the disk yet."""
        draft = self._draft_to_keep()
        return draft is not None and not self._keeper.has_kept(draft)

    @property
    def would_lose_words(self) -> bool:
        """Whether something is typed that is not on the disk: all of it may be kept there."""
        return self.has_unkept_words

    @property
    def trouble_code(self) -> FaultCode | None:
        """What kept the words from the disk, where that was told."""
        return self.trouble.code

    def keep_now(self, then: Callable[[], None] | None = None) -> None:
        """Keeps what is typed; `then` is called once it is on the disk."""
        self._keeper.keep_now(then)

    def leave(self) -> None:
        """Goes back; asks first where something is typed, which the lead then finds as unfinished."""
        if self._draft_to_keep() is None:
            self._end()
            return
        question = Question(words.LEAVE_TITLE, words.LEAVE_TEXT, words.LEAVE, words.STAY)
        self._around.boxes.ask(self, question, lambda leaves: self._hand_over() if leaves else None)

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
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keeper.keep_now()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def _understood(self, text: str) -> str:
        when = self._service.understood(text)
        return event_text(when) if when is not None else ""

    def _draft_to_keep(self) -> RequestDraft | None:
        """Returns what is typed if there is anything, and it is not on its way already."""
        draft = self.draft()
        texts = (draft.who, draft.whose, draft.text, draft.relation, draft.when)
        return draft if any(text.strip() for text in texts) and not self._is_sent else None

    def _hand_over(self) -> None:
        """Leaves the form once what is typed is where the lead finds it."""
        if self._draft_to_keep() is None:
            self._end()
        else:
            self._keeper.keep_now(self._on_handed_over)

    def _on_handed_over(self) -> None:
        self._around.bus.changed.emit(Changed("draft"))
        self._end()
        self.left_unfinished.emit()

    def _on_throw_away_button_clicked(self) -> None:
        question = Question(
            words.THROW_AWAY_TITLE, words.THROW_AWAY_TEXT, words.THROW_AWAY, words.STAY, is_destructive=True
        )
        self._around.boxes.ask(self, question, lambda sure: self._throw_away() if sure else None)

    def _throw_away(self) -> None:
        self._keeper.throw_away()
        self._end()

    def _end(self) -> None:
        self._is_sent = True
        self._keeper.end()
        self._idle.stop()
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
        page.add(Acts(self.send_button, self.back_button, self.throw_away_button))
        page.add(self.state_label)
        return page

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.summary.show_problems([(found.field, problem_text(found)) for found in problems], self.fields)

    def _on_sent(self, sent: SentRequest) -> None:
        self._is_busy, self._is_sent = False, True
        self._keeper.end()
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


def _ignore(_result: object) -> None:
    """Takes what was seen, or a failure to look: keeping and sending look again, and tell."""
