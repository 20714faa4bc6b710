"""“I have an invitation”: the code, then a passphrase of one's own, and in. Source: DESIGN section 3; KEYS.md 6.5."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.office.setting import SettingLook
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.joining import JoiningService, OpenedInvitation
from safeguard_desktop.services.staff.own_session import OwnSession
from safeguard_desktop.ui.setup.secrets import PassphraseStep
from safeguard_desktop.ui.start.signing_in import Access, SignIn
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    BodyText,
    Column,
    ErrorSummary,
    Field,
    LineField,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    StrongText,
)
from safeguard_desktop.wording import account as words
from safeguard_desktop.wording.kit import BACK
from safeguard_desktop.wording.problems import problem_text

_Answer = OpenedInvitation | Problem | OwnSession | Session

_GIVES = {
    Access.READS: words.JOIN_READS,
    Access.SIGNS: words.JOIN_SIGNS,
    Access.OWN_NOTES: words.JOIN_OWN_NOTES,
}


class JoiningPage(ScrollPage):
    """Takes an invitation up.

    Signals: `joined` with whoever is signed in then; `left` where the person goes back.
    """

    joined = Signal(object)
    left = Signal()

    def __init__(self, service: JoiningService, sign_in: SignIn, look: SettingLook, tasks: Tasks) -> None:
        super().__init__(720)
        self.setObjectName("joining_page")
        self._service, self._sign_in, self._look, self._tasks = service, sign_in, look, tasks
        self._opened: OpenedInvitation | None = None
        self._is_busy = False
        self._title, self._intro = PageTitle(words.JOIN_TITLE), BodyText(words.JOIN_INTRO)
        self.trouble, self.summary = TroubleBanner("joining_trouble_banner"), ErrorSummary()
        self.code = LineField("invitation_code", words.JOIN_CODE, words.JOIN_CODE_HINT)
        self._welcome, self._what = StrongText(), BodyText()
        self.passphrase = PassphraseStep(words.JOIN_WHY)
        self._secret = Column(Space.LARGE)
        for part in (self._welcome, self._what, self.passphrase):
            self._secret.add(part)
        self._secret.hide()
        self.act_button = PrimaryButton(words.JOIN_CONTINUE, name="joining_act_button")
        self.back_button = SecondaryButton(BACK, "arrow-left", name="joining_back_button")
        self._waiting = MutedText(words.JOIN_LOOKING)
        self._waiting.hide()
        acts = Row(self.act_button, self.back_button)
        acts.stretch()
        for widget in (
            self._title, self._intro, self.trouble, self.summary, self.code, self._secret, self._waiting, acts,
        ):  # fmt: skip
            self.add(widget)
        self.act_button.clicked.connect(self.go_on)
        self.back_button.clicked.connect(self._on_back_button_clicked)
        self.passphrase.suggestion_asked.connect(self._on_suggestion_asked)
        self.passphrase.use_button.clicked.connect(self.summary.clear)

    def start(self) -> None:
        """Asks for the code."""
        self.code.focus_control()

    def go_on(self) -> None:
        """Looks for the invitation, or takes it up."""
        if self._is_busy:
            return
        opened = self._opened
        self._run(self._finding() if opened is None else self._accepting(opened))

    def forget(self) -> None:
        """Takes every secret out of the fields."""
        self._opened = None
        self.code.set_text("")
        self.passphrase.clear()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif arg__1.key() == Qt.Key.Key_Escape:
            self._on_back_button_clicked()
        else:
            super().keyPressEvent(arg__1)

    def _finding(self) -> Callable[[], _Answer]:
        service, path, typed = self._service, self._look.path, self.code.text()

        def find() -> _Answer:
            return service.code_problem(typed) or service.open(path, typed)

        return find

    def _accepting(self, opened: OpenedInvitation) -> Callable[[], _Answer]:
        service, sign_in = self._service, self._sign_in
        new, again = self.passphrase.passphrase.text(), self.passphrase.again.text()

        def accept() -> _Answer:
            problem = service.passphrase_problem(opened, new, again)
            if problem is not None:
                return problem
            service.accept(opened, new)
            return sign_in.open(opened.path, (opened.person.id, _access(opened)), new)

        return accept

    def _on_answered(self, answer: _Answer) -> None:
        self._end_waiting()
        if isinstance(answer, Problem):
            fields: dict[str, Field] = {"invitation_code": self.code, **self.passphrase.fields()}
            self.summary.show_problems([(answer.field, problem_text(answer))], fields)
        elif isinstance(answer, OpenedInvitation):
            self._ask_for_passphrase(answer)
        else:
            self.forget()
            self.joined.emit(answer)

    def _ask_for_passphrase(self, opened: OpenedInvitation) -> None:
        self._opened = opened
        self._welcome.setText(words.welcome(opened.person.name))
        self._what.setText(_GIVES[_access(opened)])
        for part in (self.code, self._intro):
            part.hide()
        self._secret.show()
        self.act_button.setText(words.JOIN_FINISH)
        self.passphrase.passphrase.focus_control()

    def _on_failed(self, failure: Exception) -> None:
        self._end_waiting()
        self.trouble.show_failure(failure)
        self.act_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run(self, work: Callable[[], _Answer]) -> None:
        self._is_busy = True
        self.trouble.clear()
        self.summary.clear()
        self._waiting.show()
        self._tasks.run(work, self._on_answered, self._on_failed, owner=self)

    def _end_waiting(self) -> None:
        self._is_busy = False
        self._waiting.hide()

    def _on_suggestion_asked(self) -> None:
        self._tasks.run(self._service.suggest_passphrase, self.passphrase.show_suggestion, owner=self)

    def _on_back_button_clicked(self) -> None:
        self.forget()
        self.left.emit()


def _access(opened: OpenedInvitation) -> Access:
    if opened.reads:
        return Access.READS
    return Access.SIGNS if opened.approves else Access.OWN_NOTES
