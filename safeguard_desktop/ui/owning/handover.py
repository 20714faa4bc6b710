"""The forms that pass a concern on: ask somebody, answer, keep it after all, take it over. Source: S57."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.services.concern.owning import OwningService
from safeguard_desktop.services.inbox.drafts import HandoverDraft, TakeoverDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.owning.person_choice import PersonChoice
from safeguard_desktop.ui.widgets import Choice, ChoiceField, MutedText, TextField
from safeguard_desktop.wording import forms as form_words
from safeguard_desktop.wording import owning as words

ALL: Final = "all"
"""What the forms about all open concerns are about."""

_TAKE: Final = "take"
_DECLINE: Final = "decline"


class HandoverForm(DeskForm):
    """Asks somebody to see to a concern; about `ALL`, to all open ones of whoever asks."""

    def __init__(self, owning: OwningService, bench: Bench, *, of_all: bool = False) -> None:
        name = "handover_all_form" if of_all else "handover_form"
        title = words.HAND_OVER_ALL_TITLE if of_all else words.HAND_OVER_TITLE
        super().__init__(name, title, words.HAND_OVER_ALL_ACT if of_all else words.HAND_OVER_ACT, bench)
        self._owning = owning
        self.add(MutedText(words.HAND_OVER_INTRO))
        self.people = self.add_field(PersonChoice("to", words.TO, words.NOBODY_TO_ASK))
        self.message = self.add_field(
            TextField("message", words.MESSAGE, words.MESSAGE_HINT, optional=True, least_lines=2)
        )
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        self.people.offer_people([(person.id, person.name) for person in self._owning.colleagues()])
        super().begin(about)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._owning.offer_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._owning.offer(draft)

    def draft(self) -> HandoverDraft:
        """Returns what is answered."""
        concern = None if self.about == ALL else EntryId(self.about)
        return HandoverDraft(self.people.person(), self.message.text(), concern)


class TakeoverForm(DeskForm):
    """Takes a concern over unasked, with a reason."""

    def __init__(self, owning: OwningService, bench: Bench) -> None:
        super().__init__("takeover_form", words.TAKE_OVER_TITLE, words.TAKE_OVER_ACT, bench)
        self._owning = owning
        self.add(MutedText(words.TAKE_OVER_INTRO))
        self.reason = self.add_field(TextField("takeover_reason", words.TAKE_OVER_REASON, least_lines=2))
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._owning.takeover_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._owning.take_over(draft)

    def draft(self) -> TakeoverDraft:
        """Returns what is answered."""
        return TakeoverDraft(self.reason.text(), EntryId(self.about))


class TakeoverAllForm(DeskForm):
    """Takes over all the open concerns of somebody who is away, with a reason.

    It is about `ALL`, or about the person who was meant when it was opened.
    """

    def __init__(self, owning: OwningService, bench: Bench) -> None:
        super().__init__("takeover_all_form", words.TAKE_OVER_ALL_TITLE, words.TAKE_OVER_ALL_ACT, bench)
        self._owning = owning
        self.add(MutedText(words.TAKE_OVER_ALL_INTRO))
        self.people = self.add_field(PersonChoice("owner", words.WHOSE, words.NOBODY_AWAY))
        self.reason = self.add_field(TextField("takeover_reason", words.TAKE_OVER_ALL_REASON, least_lines=2))
        self.add_acts()

    @override
    def focus_first(self) -> None:
        if not self.people.has_people:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        (self.people if self.about == ALL else self.reason).focus_control()

    @override
    def show_what_applies(self) -> None:
        """Where nobody else has a concern there is nothing to say, and no button that could not work.

        What was typed while somebody had one stays in sight, to be read or thrown away.
        """
        is_asked = self.people.has_people or bool(self.reason.text())
        for part in (self.reason, self.discard_button, self.draft_note):
            part.setVisible(is_asked)
        self.act_button.setVisible(self.people.has_people)
        self.close_button.setText(form_words.PUT_ASIDE if is_asked else form_words.NOT_NOW)

    @override
    def prefill(self) -> None:
        if self.about != ALL:
            self.people.choose(self.about)

    @override
    def begin(self, about: str) -> None:
        self.bench.tasks.run(
            self._owning.owners,
            lambda owners: self._begin_with(about, owners),
            self.trouble.show_failure,
            owner=self,
        )

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._owning.takeover_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._owning.take_over(draft)

    def draft(self) -> TakeoverDraft:
        """Returns what is answered."""
        return TakeoverDraft(self.reason.text(), owner=self.people.person())

    def _begin_with(self, about: str, owners: tuple[tuple[PersonId, int], ...]) -> None:
        self.people.offer_people(
            [
                (person, words.open_concerns(self._owning.name_of(person), count))
                for person, count in owners
                if person != self._owning.me
            ]
        )
        super().begin(about)


class AnswerForm(DeskForm):
    """Answers a handover: takes the concern, or says why not."""

    def __init__(self, owning: OwningService, bench: Bench) -> None:
        super().__init__("answer_handover_form", words.ANSWER_TITLE, words.ANSWER_ACT, bench)
        self._owning = owning
        choices = [
            Choice(_TAKE, words.TAKE, words.TAKE_HINT),
            Choice(_DECLINE, words.DECLINE, words.DECLINE_HINT),
        ]
        self.answer = self.add_field(ChoiceField("handover_answer", words.ANSWER_FIELD, choices))
        self.reason = self.add_field(TextField("decline_reason", words.DECLINE_REASON, least_lines=2))
        self.answer.edited.connect(self.show_what_applies)
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        answer, reason = self.answer.chosen(), self.reason.text()
        if answer is None:
            return lambda: (Problem("handover_answer", "missing"),)
        return lambda: self._owning.decline_problems(reason) if answer == _DECLINE else ()

    @override
    def save(self) -> Callable[[], Changed]:
        concern, reason = EntryId(self.about), self.reason.text()
        if self.answer.chosen() == _DECLINE:
            return lambda: self._owning.decline(concern, reason)
        return lambda: self._owning.take(concern)

    @override
    def show_what_applies(self) -> None:
        self.reason.setVisible(self.answer.chosen() == _DECLINE)


class KeepForm(DeskForm):
    """Keeps a concern that somebody else was asked to take over."""

    def __init__(self, owning: OwningService, bench: Bench) -> None:
        super().__init__("keep_handover_form", words.KEEP_TITLE, words.KEEP_ACT, bench)
        self._owning = owning
        self.add(MutedText(words.KEEP_INTRO))
        self.add_act_alone()

    @override
    def focus_first(self) -> None:
        self.act_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        return lambda: ()

    @override
    def save(self) -> Callable[[], Changed]:
        concern = EntryId(self.about)
        return lambda: self._owning.keep(concern)
