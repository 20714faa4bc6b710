"""Unlock, or sign in to one's own notes: who you are and your passphrase. It takes about a second, on the worker.

Every fault has its own words and its own way out. Source: UI.md, "Locking and signing in"; STYLE.md, "Errors".
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.setting import SettingLook
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.start.signing_in import (
    SignedInSession,
    SignIn,
    access_of,
    those_who_unlock,
    those_with_notes,
)
from safeguard_desktop.ui.start.what_helps import BACKUP_HELPS, FINDING_HELPS
from safeguard_desktop.ui.surroundings import Surroundings
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
    put_after,
    stops_in,
)
from safeguard_desktop.wording import account as account_words
from safeguard_desktop.wording import start as words
from safeguard_desktop.wording.faults import SENTENCES, fault_sentence
from safeguard_desktop.wording.problems import problem_text
from safeguard_desktop.wording.refusals import refusal_sentence
from safeguard_desktop.wording.roles import role_label

if TYPE_CHECKING:
    from safeguard_desktop.storage.lock import Holder

_WRONG_PIN: Final = frozenset({RefusalCode.WRONG_PIN, RefusalCode.WAIT_WITH_PIN})


class UnlockPanel(Card):
    """Takes a passphrase and reports what was opened; it never shows a part of it.

    With `is_for_notes` it asks members of staff, who open their own notes and not the record.
    """

    unlocked = Signal(object)
    restore_chosen = Signal()
    find_chosen = Signal()
    invitation_chosen = Signal()

    def __init__(self, sign_in: SignIn, around: Surroundings, *, is_for_notes: bool = False) -> None:
        super().__init__(words.NOTES_TITLE if is_for_notes else words.UNLOCK_TITLE)
        self.setObjectName("notes_panel" if is_for_notes else "unlock_panel")
        self._is_for_notes, self._people = (
            is_for_notes,
            those_with_notes if is_for_notes else those_who_unlock,
        )
        self._sign_in, self._tasks, self._boxes = sign_in, around.tasks, around.boxes
        self._look: SettingLook | None = None
        self._person: ChoiceField | None = None
        self._with_pin: Person | None = None
        self._prefers_passphrase = False
        self._is_unlocking = False
        self._left_open: Holder | None = None
        self._cancel: Callable[[], None] = self._end_waiting
        self._way_out: Callable[[], None] = self.unlock
        self._alone = StrongText()
        self._nobody = MutedText(words.NOBODY_HAS_NOTES if is_for_notes else words.NOBODY_READS)
        self.trouble = TroubleBanner("unlock_trouble_banner")
        self.open_here_button = LinkButton(words.OPEN_HERE, name="open_here_button")
        self.open_here_button.hide()
        self.passphrase = PassphraseField("passphrase", words.UNLOCK_PASSPHRASE)
        self.pin = PassphraseField("pin", account_words.UNLOCK_PIN)
        act = words.NOTES_ACT if is_for_notes else words.UNLOCK_ACT
        self.unlock_button = SecondaryButton(act, "lock-open", name="unlock_button")
        self.lost_button = LinkButton(words.LOST_PASSPHRASE, name="lost_passphrase_button")
        self.lost_button.setAccessibleDescription(words.LOST_PASSPHRASE_HINT)
        self.lost_button.setToolTip(words.LOST_PASSPHRASE_HINT)
        self._lost = MutedText(words.LOST_NOTES_PASSPHRASE)
        self.other_way_button = LinkButton(account_words.USE_PASSPHRASE, name="other_way_button")
        self.invitation_button = LinkButton(account_words.HAVE_INVITATION, name="invitation_button")
        self.progress = ProgressPanel("unlock_progress")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for widget in (
            self.trouble,
            self.open_here_button,
            self._alone,
            self._nobody,
            self.passphrase,
            self.pin,
            self.unlock_button,
            self.other_way_button,
            self.lost_button,
            self._lost,
            self.invitation_button,
            self.progress,
        ):
            self.add(widget)
        self._lost.setVisible(self._is_for_notes)
        for unknown in (self._alone, self._nobody, self.pin, self.other_way_button, self.invitation_button):
            unknown.hide()

    def _connect(self) -> None:
        self.lost_button.clicked.connect(self.restore_chosen)
        self.open_here_button.clicked.connect(self._on_open_here_chosen)
        self.passphrase.return_pressed.connect(self.unlock)
        self.pin.return_pressed.connect(self.unlock)
        for field in (self.passphrase, self.pin):
            field.edited.connect(self._on_secret_edited)
        self.other_way_button.clicked.connect(self._on_other_way_chosen)
        self.invitation_button.clicked.connect(self.invitation_chosen)
        self.unlock_button.clicked.connect(self.unlock)
        self.progress.cancel_chosen.connect(self._on_cancel_chosen)
        self.trouble.act_chosen.connect(self._on_act_chosen)

    def show_setting(self, look: SettingLook) -> None:
        """Asks for one of the people who have an account. What is typed stays."""
        before, before_pin = self._look, self._with_pin
        pin_of = self._sign_in.with_pin(look)
        self._look = look
        self._with_pin = next((each for each in self._people(look) if each.id == pin_of), None)
        self.invitation_button.setVisible(look.has_invitations)
        is_same = (
            before is not None and before.path == look.path and self._people(before) == self._people(look)
        )
        if not is_same:
            self._prefers_passphrase = False
            self._show_people(self._people(look))
        if not is_same or before_pin != self._with_pin:
            self._show_way()

    @property
    def uses_pin(self) -> bool:
        """Whether the PIN of today is asked for, and not the passphrase."""
        return self._with_pin is not None and not self._prefers_passphrase

    def focus_passphrase(self) -> None:
        """Puts the focus where the passphrase is typed, or the PIN."""
        self._secret().focus_control()

    def focus_first(self) -> None:
        """Puts the focus on the first question that there is."""
        if self._person is not None and not self.uses_pin:
            self._person.focus_control()
        else:
            self.focus_passphrase()

    def forget(self) -> None:
        """Empties the panel before somebody else sits down at the computer."""
        for field in (self.passphrase, self.pin):
            field.clear()
            field.show_problem("")
        self._prefers_passphrase = False
        self._show_way()
        self._clear_trouble()

    def unlock(self) -> None:
        """Opens the record with what was typed."""
        self._begin(take_over=False)

    def _begin(self, *, take_over: bool) -> None:
        look, person = self._look, self._chosen()
        if look is None or self._is_unlocking:
            return
        secret = self._secret()
        if person is None or not secret.text():
            self._ask_for_missing(person)
            return
        self._is_unlocking = True
        self._clear_trouble()
        secret.set_note(words.UNLOCKING)
        self.progress.start(words.CHECKING)
        progress = self._tasks.progress(self.progress.set_progress)
        self._cancel = progress.cancel
        who = person, access_of(look, person)
        # The worker loads what opens a record if nobody has before.
        way = self._sign_in.open_by_pin if self.uses_pin else self._sign_in.open
        work = partial(way, look.path, who, secret.text(), progress, take_over=take_over)
        self._tasks.run(work, self._on_unlocked, self._on_failed, owner=self)

    def _show_people(self, people: tuple[Person, ...]) -> None:
        """Asks who it is, only where that is a question."""
        if self._person is not None:
            self._person.hide()
            self._person.deleteLater()
            self._person = None
        self._nobody.setVisible(not people)
        self.unlock_button.setVisible(bool(people))
        if len(people) > 1:
            choices = [Choice(each.id, self._who(each)) for each in people]
            self._person = ChoiceField("person", words.UNLOCK_PERSON, choices)
            self.body.insertWidget(self.body.indexOf(self._alone), self._person)
            # A proxy that is made later stands last in Qt's chain: Tab went from the end to it, and never came round to
            # "Raise a concern".
            self._person.setFocusProxy(None)  # type: ignore[arg-type]  # the stub forbids None, Qt allows it
            put_after(self.trouble, [*stops_in(self._person)])

    def _show_way(self) -> None:
        """Shows the PIN of whoever chose one today, with the passphrase beside it; else the passphrase."""
        people = self._people(self._look) if self._look is not None else ()
        alone = self._with_pin if self.uses_pin else people[0] if len(people) == 1 else None
        self._alone.setVisible(alone is not None)
        if alone is not None:
            self._alone.setText(self._who(alone))
        if self._person is not None:
            self._person.setVisible(not self.uses_pin)
        self.pin.setVisible(self.uses_pin)
        self.passphrase.setVisible(bool(people) and not self.uses_pin)
        self.lost_button.setVisible(not self.uses_pin and not self._is_for_notes)
        self.other_way_button.setVisible(self._with_pin is not None)
        to_passphrase = (
            account_words.USE_PASSPHRASE_OR_OTHER if len(people) > 1 else account_words.USE_PASSPHRASE
        )
        self.other_way_button.setText(to_passphrase if self.uses_pin else account_words.USE_PIN)

    def _secret(self) -> PassphraseField:
        return self.pin if self.uses_pin else self.passphrase

    def _who(self, person: Person) -> str:
        """Returns a name with what the person is here, and whether that person only signs."""
        if self._is_for_notes:
            return " · ".join(part for part in (person.name, person.job) if part)
        is_reader = self._look is not None and person in self._look.readers
        roles = [role_label(role) for role in person.roles[:1]]
        return " · ".join([person.name, *roles, *([] if is_reader else [account_words.APPROVER])])

    def _chosen(self) -> PersonId | None:
        """Returns who is to be signed in, or None while that is not said."""
        if self.uses_pin and self._with_pin is not None:
            return self._with_pin.id
        people = self._people(self._look) if self._look is not None else ()
        if len(people) == 1:
            return people[0].id
        chosen = self._person.chosen() if self._person is not None else None
        return PersonId(chosen) if chosen is not None else None

    def _ask_for_missing(self, person: PersonId | None) -> None:
        """Says what is missing, beside it, and puts the focus there."""
        if person is None and self._person is not None:
            self._person.show_problem(problem_text(Problem("person", "missing")))
            self._person.focus_control()
            return
        secret = self._secret()
        secret.show_problem(problem_text(Problem(secret.objectName(), "missing")))
        secret.focus_control()

    def _on_unlocked(self, session: SignedInSession) -> None:
        self._end_waiting()
        for field in (self.passphrase, self.pin):
            field.clear()
        self.unlocked.emit(session)

    def _on_failed(self, failure: Exception) -> None:
        self._end_waiting()
        if isinstance(failure, EnvironmentFault) and failure.code is FaultCode.WRONG_PASSPHRASE:
            self._show_wrong(str(fault_sentence(failure)))
            return
        if isinstance(failure, Refused) and failure.code in _WRONG_PIN:
            self._show_wrong(str(refusal_sentence(failure)))
            return
        self.trouble.show_failure(failure)
        if isinstance(failure, Refused):
            # The PIN does not count any more: what is left is the passphrase.
            self._with_pin = None
            self.pin.clear()
            self._show_way()
            self.passphrase.focus_control()
            return
        self._offer_way_out(self.trouble.code)
        if self.trouble.code is FaultCode.OPEN_ELSEWHERE and self._look is not None:
            path = self._look.path
            self._tasks.run(lambda: self._sign_in.unlocking().left_open(path), self._on_left_open, owner=self)
            here = partial(self._sign_in.unlocking().is_open_here, path)
            self._tasks.run(here, self._on_open_here_known, owner=self)

    def _on_left_open(self, holder: Holder | None) -> None:
        """Says who has the record open on another computer, and offers the way past a computer that is gone."""
        if holder is None or self.trouble.code is not FaultCode.OPEN_ELSEWHERE:
            return
        self._left_open = holder
        told = words.left_open(holder.person, holder.computer, holder.since)
        self.trouble.say(told, SENTENCES[FaultCode.OPEN_ELSEWHERE].then)
        self.open_here_button.show()

    def _on_open_here_known(self, is_here: bool) -> None:
        """Says that it is open in another window: whoever started the program twice knows no other computer."""
        if is_here and self.trouble.code is FaultCode.OPEN_ELSEWHERE:
            self.trouble.say(words.OPEN_HERE_ALREADY, words.OPEN_HERE_ALREADY_THEN)

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
        for field in (self.passphrase, self.pin):
            field.set_note("")

    def _show_wrong(self, sentence: str) -> None:
        """Says beside what was typed that it is not the one; it stays to be mended."""
        secret = self._secret()
        secret.show_problem(sentence)
        secret.edit.selectAll()
        secret.focus_control()

    def _on_other_way_chosen(self) -> None:
        """Goes from the PIN to the passphrase, or back."""
        self._prefers_passphrase = self.uses_pin
        self._clear_trouble()
        self._show_way()
        self.focus_passphrase()

    def _offer_way_out(self, code: FaultCode | None) -> None:
        """Offers what helps against a fault: a backup, the right folder, or another try."""
        if code in BACKUP_HELPS:
            self._way_out = self.restore_chosen.emit
            self.trouble.offer(words.RESTORE)
        elif code in FINDING_HELPS:
            self._way_out = self.find_chosen.emit
            self.trouble.offer(words.OPEN_FOLDER)
        else:
            self._way_out = self.unlock
            self.trouble.offer(words.TRY_AGAIN)

    def _on_act_chosen(self) -> None:
        self._way_out()

    def _on_secret_edited(self) -> None:
        self._secret().show_problem("")
