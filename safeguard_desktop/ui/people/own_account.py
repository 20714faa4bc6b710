"""One's own account: another passphrase, and the PIN of today. On the page of people and in the approver's window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.staff.own_account import OwnAccountService
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.people.secret_dialog import Asked, SecretDialog, Work
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.widgets import (
    BodyText,
    Card,
    MutedText,
    PassphraseField,
    SecondaryButton,
    StrongText,
)
from safeguard_desktop.wording import account as words
from safeguard_desktop.wording import setup as setup_words


class PassphraseDialog(SecretDialog):
    """The old passphrase, and the new one twice."""

    def __init__(self, parent: QWidget, tasks: Tasks, own: OwnAccountService) -> None:
        super().__init__(
            parent,
            tasks,
            Asked(
                "passphrase_dialog",
                words.CHANGE_PASSPHRASE,
                [words.CHANGE_PASSPHRASE_WHY],
                words.CHANGE_PASSPHRASE,
            ),
        )
        self._own = own
        self.suggest_button = SecondaryButton(words.SUGGEST, "refresh-cw", name="suggest_button")
        self.suggestion = BodyText(selectable=True)
        self.suggestion.setProperty("kit", "heading")
        self.suggestion.setObjectName("suggestion")
        self.add_field(PassphraseField("old_passphrase", words.OLD_PASSPHRASE))
        for part in (self.suggest_button, self.suggestion):
            self.body.add(part)
        self.suggestion.hide()
        self.add_field(PassphraseField("passphrase", words.NEW_PASSPHRASE, setup_words.PASSPHRASE_HINT))
        self.add_field(PassphraseField("passphrase_again", words.NEW_AGAIN))
        self.suggest_button.clicked.connect(self._on_suggest_button_clicked)

    @override
    def work(self) -> Work:
        own = self._own
        old, new, again = (self.field(name) for name in ("old_passphrase", "passphrase", "passphrase_again"))

        def change() -> tuple[Problem, ...]:
            found = own.passphrase_problems(old, new, again)
            if not found:
                own.change_passphrase(old, new)
            return found

        return change

    @override
    def clear_fields(self) -> None:
        super().clear_fields()
        self.suggestion.clear()

    def _on_suggest_button_clicked(self) -> None:
        self._tasks.run(self._own.suggest_passphrase, self._on_suggested, owner=self)

    def _on_suggested(self, suggestion: str) -> None:
        self.suggestion.setText(suggestion)
        self.suggestion.show()


class PinDialog(SecretDialog):
    """A PIN, typed twice."""

    def __init__(self, parent: QWidget, tasks: Tasks, own: OwnAccountService) -> None:
        super().__init__(
            parent, tasks, Asked("pin_dialog", words.PIN_TITLE, [words.PIN_WHY], words.CHOOSE_PIN)
        )
        self._own = own
        self.add_field(PassphraseField("pin", words.PIN, words.PIN_HINT))
        self.add_field(PassphraseField("pin_again", words.PIN_AGAIN))

    @override
    def work(self) -> Work:
        own, pin, again = self._own, self.field("pin"), self.field("pin_again")

        def choose() -> tuple[Problem, ...]:
            problem = own.pin_problem(pin, again)
            if problem is not None:
                return (problem,)
            own.choose_pin(pin)
            return ()

        return choose


class OwnAccountCard(Card):
    """`told` carries what was done, in words."""

    told = Signal(str)

    def __init__(
        self, own: OwnAccountService, tasks: Tasks, show_failure: Callable[[Exception], None]
    ) -> None:
        super().__init__(words.OWN)
        self._own, self._tasks, self._show_failure = own, tasks, show_failure
        self.passphrase_button = SecondaryButton(
            words.CHANGE_PASSPHRASE, "key-round", name="change_passphrase_button"
        )
        self.pin_button = SecondaryButton(words.CHOOSE_PIN, "lock-keyhole", name="choose_pin_button")
        self.forget_button = SecondaryButton(words.FORGET_PIN, name="forget_pin_button")
        self._pin_state = StrongText(words.PIN_IS_CHOSEN)
        for part in (self._pin_state, MutedText(words.PIN_WHY)):
            self.add(part)
        self.add(Acts(self.pin_button, self.forget_button, self.passphrase_button))
        self.passphrase_button.clicked.connect(self._on_passphrase_button_clicked)
        self.pin_button.clicked.connect(self._on_pin_button_clicked)
        self.forget_button.clicked.connect(self._on_forget_button_clicked)
        self._show_pin(is_chosen=False)

    def reload(self) -> None:
        """Looks whether a PIN counts."""
        self._tasks.run(self._own.has_pin, self._on_pin_known, self._show_failure, owner=self)

    def _on_pin_known(self, is_chosen: bool) -> None:
        self._show_pin(is_chosen=is_chosen)

    def _show_pin(self, *, is_chosen: bool) -> None:
        self._pin_state.setVisible(is_chosen)
        self.forget_button.setVisible(is_chosen)

    def _on_passphrase_button_clicked(self) -> None:
        dialog = PassphraseDialog(self, self._tasks, self._own)
        dialog.succeeded.connect(lambda: self._say(words.PASSPHRASE_CHANGED))
        dialog.open()

    def _on_pin_button_clicked(self) -> None:
        dialog = PinDialog(self, self._tasks, self._own)
        dialog.succeeded.connect(lambda: self._say(words.PIN_CHOSEN))
        dialog.open()

    def _on_forget_button_clicked(self) -> None:
        self.pin_button.setFocus()
        self._own.forget_pin()
        self._say(words.PIN_FORGOTTEN)

    def _say(self, text: str) -> None:
        self.told.emit(text)
        self.reload()
