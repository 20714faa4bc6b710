"""The page that raises a concern: form, sending, leaving, confirmation.

Nothing that is typed is ever lost: it is kept every two seconds, when the page is hidden, locked or closed, and after
five idle minutes it is left as unfinished and off the screen. Source: S21, X12; UI.md, "Raise a concern" and
"Locking and signing in".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import asdict
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Refused
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.inbox.drafts import RaisingDraft
from safeguard_desktop.services.inbox.raising import RaisingService, SentConcern
from safeguard_desktop.services.inbox.routing import Route
from safeguard_desktop.services.office.setting import SettingLook
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.raising.foot import RaisingFoot
from safeguard_desktop.ui.raising.form import RaisingForm
from safeguard_desktop.ui.raising.keeping import DraftKeeper
from safeguard_desktop.ui.raising.questions import has_words
from safeguard_desktop.ui.raising.sent import SentPage
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.widgets import SecretClipboard
from safeguard_desktop.wording import raising as words

IDLE_MS: Final = 5 * 60 * 1000
_COPY_SECONDS: Final = 120


class RaisingPage(QWidget):
    """Raise a concern.

    Signals: `concern_sent` once the concern is durably with whoever gets it; `left` when the page is done with;
    `left_unfinished` when a draft was left to them unfinished, chosen or idle.
    """

    concern_sent = Signal(object)
    left = Signal()
    left_unfinished = Signal()

    def __init__(self, service: RaisingService, look: SettingLook, tasks: Tasks, bus: Bus) -> None:
        """Makes the page for a setting; the service knows who is signed in, if anybody is."""
        super().__init__()
        self.setObjectName("raising_page")
        self._service, self._tasks, self._bus = service, tasks, bus
        self._leads = look.leads[:1]
        self.form = RaisingForm(service, look)
        self.foot = RaisingFoot()
        self.sent = SentPage()
        self._is_sending = False
        self._keeper = DraftKeeper[RaisingDraft](service, tasks, self._draft_to_keep)
        # Else its timer would go on after the page is gone, and look at a form that is no more.
        self._keeper.setParent(self)
        self._clipboard = SecretClipboard(QGuiApplication.clipboard(), _COPY_SECONDS)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._lay_out()
        self._connect()
        self._follow_delivery()

    def start(self, draft: RaisingDraft | None = None) -> None:
        """Shows the form: empty, as it was left in this page, or with a draft that was taken up again."""
        if draft is not None:
            # What stood here stays on the disk, whoever it would go to: it is set aside and not thrown away.
            self._keeper.keep_now()
            self._keeper.end()
            self.form.show_draft(draft)
        elif self._stack.currentWidget() is self.sent:
            self.form.start_over()
        self._stack.setCurrentWidget(self._writing)
        self._tasks.run(self._service.staff, self.form.show_staff, _ignore, latest="staff", owner=self)
        self._follow_delivery()
        self.foot.stop_asking()
        self._keeper.begin()
        self._idle.start()
        self.form.focus_first()

    @property
    def has_words(self) -> bool:
        """Whether anything about somebody is typed and not sent."""
        return has_words(self.form.draft())

    @property
    def has_unkept_words(self) -> bool:
        """Whether something is typed that may be kept and is not on the disk yet."""
        draft = self._draft_to_keep()
        return draft is not None and not self._keeper.has_kept(draft)

    @property
    def would_lose_words(self) -> bool:
        """Whether something is typed that is not on the disk, also where it may not be kept there."""
        draft = self.form.draft()
        return has_words(draft) and not self._is_sending and not self._keeper.has_kept(draft)

    @property
    def trouble_code(self) -> FaultCode | None:
        """What kept the words from the disk, where that was told."""
        return self.form.trouble.code

    def keep_now(self, then: Callable[[], None] | None = None) -> None:
        """Keeps what is typed; before a lock and before the window closes, `then` is called once it is on the disk."""
        self._keeper.keep_now(then)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
            return
        super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keeper.keep_now()

    def _lay_out(self) -> None:
        """Puts the form over its foot, and the confirmation behind both."""
        self._writing = QWidget()
        column = QVBoxLayout(self._writing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(self.foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._writing)
        self._stack.addWidget(self.sent)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_form_edited)
        self.form.delivery_changed.connect(self._on_form_delivery_changed)
        self.form.trouble.act_chosen.connect(self._on_copy_chosen)
        self.foot.send_chosen.connect(self.send)
        self.foot.leave_chosen.connect(self._on_leave_chosen)
        self.foot.stay_chosen.connect(self._on_stay_chosen)
        self.foot.hand_over_chosen.connect(self._hand_over)
        self.foot.throw_away_chosen.connect(self._on_throw_away_chosen)
        self.sent.finished.connect(self._on_sent_finished)
        self._keeper.kept.connect(self._on_kept)
        self._keeper.keeping_failed.connect(self._on_failed)
        self._idle.timeout.connect(self._on_idle)

    def send(self) -> None:
        """Sends the concern, or shows what is still to be answered."""
        if self._is_sending:
            return
        draft = self.form.draft()
        problems = self.form.problems()
        self.form.show_problems(problems)
        if problems:
            return
        self._is_sending = True
        self.foot.say_state(words.SENDING)
        self._tasks.run(lambda: self._service.send(draft), self._on_sent, self._on_failed, owner=self)

    def _on_sent(self, sent: SentConcern) -> None:
        self._is_sending = False
        self._keeper.end()
        self._idle.start()
        self.sent.show_sent(sent)
        self._stack.setCurrentWidget(self.sent)
        self.form.start_over()
        self.sent.done_button.setFocus()
        self._bus.changed.emit(Changed("inbox"))
        self.concern_sent.emit(sent)

    def _on_failed(self, failure: Exception) -> None:
        """Shows what happened and whom to ring; what was typed stays where it is."""
        self._is_sending = False
        if isinstance(failure, Refused) and failure.problems:
            self.form.show_problems(failure.problems)
            return
        self.foot.say_state(words.NOT_KEPT)
        first = next(iter(self._addressees()), None)
        more = words.not_saved(first.name, first.phone) if first is not None else ""
        self.form.trouble.show_failure(failure, more if isinstance(failure, EnvironmentFault) else "")
        self.form.ensureWidgetVisible(self.form.trouble)

    def _on_copy_chosen(self) -> None:
        self._clipboard.put(words.as_text(asdict(self.form.draft())))
        self.foot.say_state(words.COPIED)

    def _on_form_edited(self) -> None:
        self._idle.start()

    def _on_form_delivery_changed(self) -> None:
        # What is kept can be read by those whom it would have gone to: they may be the ones who must not see it.
        self._keeper.throw_away()
        self._follow_delivery()

    def _follow_delivery(self) -> None:
        self.foot.address([person.name for person in self._addressees()])
        if not self.form.may_be_kept and has_words(self.form.draft()):
            self.foot.say_state(words.KEPT_NOWHERE)

    def _addressees(self) -> tuple[Person, ...]:
        """Returns who gets it: of those who read the record, the lead."""
        to = self.form.to
        return (self._leads or to.people[:1]) if to.route is Route.INBOX else to.people

    def _on_escape(self) -> None:
        if self.foot.asks:
            self._on_stay_chosen()
        else:
            self._on_leave_chosen()

    def _on_leave_chosen(self) -> None:
        if self._stack.currentWidget() is self.sent or not has_words(self.form.draft()):
            self._leave()
            return
        self._keeper.keep_now()
        self.foot.ask(can_hand_over=self.form.may_be_kept)

    def _on_stay_chosen(self) -> None:
        self.foot.stop_asking()
        self.form.focus_first()

    def _hand_over(self) -> None:
        """Leaves the form; what is typed is left to be found as unfinished once it is on the disk."""
        self._keeper.keep_now(self._on_handed_over)

    def _on_handed_over(self) -> None:
        self._bus.changed.emit(Changed("draft"))
        self._leave()
        self.left_unfinished.emit()

    def _on_throw_away_chosen(self) -> None:
        self._keeper.throw_away()
        self._leave()

    def _on_sent_finished(self) -> None:
        self._leave()

    def _on_idle(self) -> None:
        if self._draft_to_keep() is not None:
            self._hand_over()
        elif self.isVisible():
            self._leave()

    def _leave(self) -> None:
        """Empties the form, so that the next person at this computer finds nothing, and reports the end."""
        self._keeper.end()
        self._idle.stop()
        self.form.start_over()
        self._follow_delivery()
        self.foot.stop_asking()
        self.left.emit()

    def _on_kept(self) -> None:
        self.foot.say_state(words.KEPT)
        if self.form.trouble.code is not None:
            self.form.trouble.clear()

    def _draft_to_keep(self) -> RaisingDraft | None:
        """Returns the draft if it holds words and may be kept, or None."""
        draft = self.form.draft()
        is_kept = self.form.may_be_kept and has_words(draft) and not self._is_sending
        return draft if is_kept else None


def _ignore(_failure: Exception) -> None:
    """Takes a failure to look who is here: keeping and sending look again, and tell."""
