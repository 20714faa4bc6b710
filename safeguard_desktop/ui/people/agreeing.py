"""A second person agrees: tried alone first, and where it takes two, the second is asked for.

Source: UI.md, "Two people are needed at once only to destroy, to lift a hold, to change who can read".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.ui.people.secret_dialog import Asked, SecretDialog, Work
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.widgets import Choice, ChoiceField, LineField, PassphraseField, TextField
from safeguard_desktop.wording import people as words
from safeguard_desktop.wording import shares as share_words

T = TypeVar("T")
SHEET, SHARES, CODE = "sheet", "shares", "code"


class AgreeDialog(SecretDialog):
    """The other approver chooses their name and types a passphrase, or the words of the sheet are typed."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        approvers: Sequence[Person],
        act: Callable[[Agreement], object],
        *,
        also: Collection[str],
    ) -> None:
        """Makes the window.

        Args:
            parent: The page that asks.
            tasks: The worker.
            approvers: Who could agree with a passphrase.
            act: What is done once somebody agreed.
            also: `CODE` where an unused code ends what it is about, `SHEET` where the recovery sheet may agree in
                place of a person, `SHARES` where two of them are as good as that.
        """
        why = words.AGREE_WHY if SHEET in also else words.AGREE_PERSON_WHY
        texts = [why] if approvers or CODE in also or SHEET not in also else [why, words.AGREE_NOBODY]
        super().__init__(parent, tasks, Asked("agree_dialog", words.AGREE_TITLE, texts, words.AGREE_ACT))
        self._act = act
        choices = [Choice(person.id, words.agrees(person.name)) for person in approvers]
        choices += [Choice(CODE, words.AGREE_CODE)] if CODE in also else []
        choices += [Choice(SHEET, words.AGREE_SHEET)] if SHEET in also else []
        choices += [Choice(SHARES, share_words.BY_SHARES)] if SHARES in also else []
        self._keys = [choice.key for choice in choices]
        self.who = ChoiceField("second_person", words.AGREE_WHO, choices)
        self.passphrase = PassphraseField(
            "second_passphrase", words.AGREE_PASSPHRASE, words.AGREE_PASSPHRASE_HINT
        )
        self.code = LineField("second_code", words.AGREE_CODE_LABEL)
        self.words = TextField("second_words", words.AGREE_WORDS, words.AGREE_WORDS_HINT)
        self.first = TextField("share_one", share_words.FIRST, share_words.SHARE_HINT)
        self.second = TextField("share_two", share_words.SECOND)
        for field in (self.who, self.passphrase, self.code, self.words, self.first, self.second):
            self.add_field(field)
        self.who.edited.connect(self._show_secret)
        if len(choices) == 1:
            self.who.choose(choices[0].key)
        self._show_secret()

    @override
    def work(self) -> Work:
        chosen = self.who.chosen()
        if chosen is None:
            return lambda: (Problem("second_person", "missing"),)
        names = self._asked()
        secrets = [self.field(name) for name in names]
        missing = tuple(
            Problem(name, "missing")
            for name, secret in zip(names, secrets, strict=True)
            if not secret.strip()
        )
        if missing:
            return lambda: missing
        agreement = _agreement(chosen, secrets)
        act = self._act

        def agree() -> tuple[Problem, ...]:
            act(agreement)
            return ()

        return agree

    @override
    def wrong_field(self) -> str:
        return self._asked()[-1]

    def _asked(self) -> tuple[str, ...]:
        """Returns the fields that whoever was chosen fills in."""
        of = {SHEET: ("second_words",), CODE: ("second_code",), SHARES: ("share_one", "share_two")}
        return of.get(self.who.chosen() or "", ("second_passphrase",))

    def _show_secret(self) -> None:
        """Asks for the secret of whoever agrees, and takes away what was typed for another."""
        chosen = self.who.chosen()
        self.clear_fields()
        for name, field in self.fields.items():
            if field is not self.who:
                field.setVisible(chosen is not None and name in self._asked())


class KnowsWhoAgrees(Protocol):
    """Whatever knows who could agree now with a passphrase."""

    def has_shares(self) -> bool:
        """Returns whether two of three shares could agree."""

    def who_can_agree(self) -> tuple[Person, ...]:
        """Returns the other approvers who could."""


class Agreeing(Generic[T]):
    """Tries an act alone and, where it takes two, asks for the second person and tries again."""

    def __init__(self, owner: QWidget, tasks: Tasks, people: KnowsWhoAgrees) -> None:
        self._owner, self._tasks, self._people = owner, tasks, people

    def attempt(
        self,
        act: Callable[[Agreement | None], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        takes_code: bool = False,
        without: str = "",
    ) -> None:
        """Does the act on the worker; `done` takes its result, `failed` what the world did to it.

        `without` is `SHEET` where it takes a person, and paper will not do.
        """

        def not_alone(failure: Exception) -> None:
            if not isinstance(failure, Refused) or failure.code is not RefusalCode.NEEDS_SECOND_PERSON:
                failed(failure)
                return
            ways = {SHEET, *([CODE] if takes_code else [])} - {without}
            ask = partial(self._ask, act, done, ways=ways)
            people = self._people
            self._tasks.run(
                lambda: (people.who_can_agree(), people.has_shares()), ask, failed, owner=self._owner
            )

        self._tasks.run(partial(act, None), done, not_alone, owner=self._owner)

    def _ask(
        self,
        act: Callable[[Agreement | None], T],
        done: Callable[[T], None],
        agreeing: tuple[tuple[Person, ...], bool],
        *,
        ways: Collection[str],
    ) -> None:
        approvers, takes_shares = agreeing
        results: list[T] = []
        dialog = AgreeDialog(
            self._owner,
            self._tasks,
            approvers,
            lambda agreement: results.append(act(agreement)),
            also={*ways, *([SHARES] if takes_shares and SHEET in ways else [])},
        )
        dialog.succeeded.connect(lambda: done(results.pop()))
        dialog.open()


def _agreement(chosen: str, secrets: Sequence[str]) -> Agreement:
    secret = secrets[0]
    if chosen == SHARES:
        return Agreement(shares=(secret, secrets[1]))
    if chosen == SHEET:
        return Agreement(words=secret)
    return Agreement(code=secret) if chosen == CODE else Agreement(PersonId(chosen), secret)
