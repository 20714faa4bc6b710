"""Unlock: who you are and your passphrase. It takes about a second on purpose, on the worker.

Every fault has its own words and its own way out. Source: UI.md, "Locking and signing in"; STYLE.md, "Errors".
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.setting import SettingLook
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.tasks import Progress
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    Card,
    Choice,
    ChoiceField,
    LinkButton,
    MutedText,
    PassphraseField,
    ProgressPanel,
    SecondaryButton,
    StrongText,
)
from safeguard_desktop.wording import start as words
from safeguard_desktop.wording.faults import SENTENCES, fault_sentence
from safeguard_desktop.wording.labels import role_label
from safeguard_desktop.wording.problems import problem_text

if TYPE_CHECKING:
    from safeguard_desktop.services.session import Session, UnlockingService
    from safeguard_desktop.storage.lock import Holder

_RESTORE: Final = frozenset(
    {
        FaultCode.DAMAGED,
        FaultCode.TAMPERED,
        FaultCode.REGISTER_FORGED,
        FaultCode.REGISTER_OLDER,
        FaultCode.ROLLED_BACK,
    }
)
_FIND: Final = frozenset({FaultCode.NOT_FOUND, FaultCode.MOVED_AWAY, FaultCode.NOT_A_LOG})


class UnlockPanel(Card):
    """Takes a passphrase and reports the open record; it never shows a part of it."""

    unlocked = Signal(object)
    restore_chosen = Signal()
    find_chosen = Signal()

    def __init__(self, unlocking: Callable[[], UnlockingService], around: Surroundings) -> None:
        super().__init__(words.UNLOCK_TITLE)
        self.setObjectName("unlock_panel")
        self._unlocking, self._tasks, self._boxes = unlocking, around.tasks, around.boxes
        self._look: SettingLook | None = None
        self._person: ChoiceField | None = None
        self._is_unlocking = False
        self._left_open: Holder | None = None
        self._cancel: Callable[[], None] = self._end_waiting
        self._way_out: Callable[[], None] = self.unlock
        self._alone = StrongText()
        self._nobody = MutedText(words.NOBODY_READS)
        self.trouble = TroubleBanner("unlock_trouble_banner")
        self.open_here_button = LinkButton(words.OPEN_HERE, name="open_here_button")
        self.open_here_button.hide()
        self.passphrase = PassphraseField("passphrase", words.UNLOCK_PASSPHRASE)
        self.unlock_button = SecondaryButton(words.UNLOCK_ACT, "lock-open", name="unlock_button")
        self.lost_button = LinkButton(words.LOST_PASSPHRASE, name="lost_passphrase_button")
        self.lost_button.setAccessibleDescription(words.LOST_PASSPHRASE_HINT)
        self.lost_button.setToolTip(words.LOST_PASSPHRASE_HINT)
        self.progress = ProgressPanel("unlock_progress")
        for widget in (
            self.trouble,
            self.open_here_button,
            self._alone,
            self._nobody,
            self.passphrase,
            self.unlock_button,
            self.lost_button,
            self.progress,
        ):
            self.add(widget)
        for unknown in (self._alone, self._nobody):
            unknown.hide()
        self.lost_button.clicked.connect(self.restore_chosen)
        self.open_here_button.clicked.connect(self._on_open_here_chosen)
        self.passphrase.return_pressed.connect(self.unlock)
        self.passphrase.edited.connect(self._on_passphrase_edited)
        self.unlock_button.clicked.connect(self.unlock)
        self.progress.cancel_chosen.connect(self._on_cancel_chosen)
        self.trouble.act_chosen.connect(self._on_act_chosen)

    def show_setting(self, look: SettingLook) -> None:
        """Asks for one of the people who can read this setting's record. What is typed stays."""
        if self._look is not None and self._look.readers == look.readers and self._look.path == look.path:
            self._look = look
            return
        self._look = look
        self._show_readers(look.readers)

    def focus_passphrase(self) -> None:
        """Puts the focus where the passphrase is typed."""
        self.passphrase.focus_control()

    def forget(self) -> None:
        """Empties the panel before somebody else sits down at the computer."""
        self.passphrase.clear()
        self.passphrase.show_problem("")
        self._clear_trouble()

    def unlock(self) -> None:
        """Opens the record with what was typed."""
        self._begin(take_over=False)

    def _begin(self, *, take_over: bool) -> None:
        look, person = self._look, self._chosen()
        if look is None or self._is_unlocking:
            return
        if person is None or not self.passphrase.text():
            self._ask_for_missing(person)
            return
        self._is_unlocking = True
        self._clear_trouble()
        self.passphrase.set_note(words.UNLOCKING)
        self.progress.start(words.CHECKING)
        progress = self._tasks.progress(self.progress.set_progress)
        self._cancel = progress.cancel
        work = partial(self._open, look.path, person, self.passphrase.text(), progress, take_over=take_over)
        self._tasks.run(work, self._on_unlocked, self._on_failed, owner=self)

    def _open(
        self, path: Path, person: PersonId, passphrase: str, progress: Progress, *, take_over: bool
    ) -> Session:
        """Runs on the worker, which loads what opens a record if nobody has before."""
        return self._unlocking().unlock(path, person, passphrase, progress, take_over=take_over)

    def _show_readers(self, readers: tuple[Person, ...]) -> None:
        """Asks who it is, only where that is a question."""
        if self._person is not None:
            self._person.hide()
            self._person.deleteLater()
            self._person = None
        self._alone.setVisible(len(readers) == 1)
        self._nobody.setVisible(not readers)
        self.passphrase.setVisible(bool(readers))
        self.unlock_button.setVisible(bool(readers))
        if len(readers) == 1:
            self._alone.setText(_who(readers[0]))
        elif readers:
            self._person = ChoiceField(
                "person", words.UNLOCK_PERSON, [Choice(p.id, _who(p)) for p in readers]
            )
            self.body.insertWidget(self.body.indexOf(self._alone), self._person)

    def _chosen(self) -> PersonId | None:
        """Returns who is to be signed in, or None while that is not said."""
        readers = self._look.readers if self._look is not None else ()
        if len(readers) == 1:
            return readers[0].id
        chosen = self._person.chosen() if self._person is not None else None
        return PersonId(chosen) if chosen is not None else None

    def _ask_for_missing(self, person: PersonId | None) -> None:
        """Says what is missing, beside it, and puts the focus there."""
        if person is None and self._person is not None:
            self._person.show_problem(problem_text(Problem("person", "missing")))
            self._person.focus_control()
            return
        self.passphrase.show_problem(problem_text(Problem("passphrase", "missing")))
        self.passphrase.focus_control()

    def _on_unlocked(self, session: Session) -> None:
        self._end_waiting()
        self.passphrase.clear()
        self.unlocked.emit(session)

    def _on_failed(self, failure: Exception) -> None:
        self._end_waiting()
        if isinstance(failure, EnvironmentFault) and failure.code is FaultCode.WRONG_PASSPHRASE:
            self.passphrase.show_problem(str(fault_sentence(failure)))
            self.passphrase.edit.selectAll()
            self.passphrase.focus_control()
            return
        self.trouble.show_failure(failure)
        self._offer_way_out(self.trouble.code)
        if self.trouble.code is FaultCode.OPEN_ELSEWHERE and self._look is not None:
            path = self._look.path
            self._tasks.run(lambda: self._unlocking().left_open(path), self._on_left_open, owner=self)

    def _on_left_open(self, holder: Holder | None) -> None:
        """Says who has the record open on another computer, and offers the way past a computer that is gone."""
        if holder is None or self.trouble.code is not FaultCode.OPEN_ELSEWHERE:
            return
        self._left_open = holder
        told = words.left_open(holder.person, holder.computer, holder.since)
        self.trouble.say(told, SENTENCES[FaultCode.OPEN_ELSEWHERE].then)
        self.open_here_button.show()

    def _on_open_here_chosen(self) -> None:
        """Asks first: only whoever sits there knows whether the other computer is gone."""
        if self._left_open is None:
            return
        computer = self._left_open.computer
        question = Question(
            words.open_here_title(computer),
            words.open_here_text(computer),
            words.OPEN_HERE_YES,
            is_destructive=True,
        )
        self._boxes.ask(self, question, self._on_open_here_answered)

    def _on_open_here_answered(self, is_gone: bool) -> None:
        if is_gone:
            self._begin(take_over=True)

    def _clear_trouble(self) -> None:
        self.trouble.clear()
        self.open_here_button.hide()
        self._left_open = None

    def _on_cancel_chosen(self) -> None:
        """Gives the opening up; work that was cancelled reports nothing more."""
        self._cancel()
        self._end_waiting()

    def _end_waiting(self) -> None:
        self._is_unlocking = False
        self.progress.finish()
        self.passphrase.set_note("")

    def _offer_way_out(self, code: FaultCode | None) -> None:
        """Offers what helps against a fault: a backup, the right folder, or another try."""
        if code in _RESTORE:
            self._way_out = self.restore_chosen.emit
            self.trouble.offer(words.RESTORE)
        elif code in _FIND:
            self._way_out = self.find_chosen.emit
            self.trouble.offer(words.OPEN_FOLDER)
        else:
            self._way_out = self.unlock
            self.trouble.offer(words.TRY_AGAIN)

    def _on_act_chosen(self) -> None:
        self._way_out()

    def _on_passphrase_edited(self) -> None:
        self.passphrase.show_problem("")


def _who(person: Person) -> str:
    """Returns a name with what the person is here."""
    return " · ".join([person.name, *(role_label(role) for role in person.roles[:1])])
