"""The form in which the lead tells staff what they need to know about a child. Source: S99, S100, X09."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.briefing.drafts import BriefingDraft
from safeguard_desktop.services.briefing.telling_staff import TellingStaffService, ToBeTold
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import subject_of
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import (
    Choice,
    ChoiceField,
    DateField,
    LineField,
    MutedText,
    SeveralField,
    TextField,
)
from safeguard_desktop.wording import briefing as words


class TellStaffForm(DeskForm):
    """What they need to know, whom, why, until when; a note, or told in person already."""

    def __init__(self, telling: TellingStaffService, bench: Bench, about_what: str, name: str = "") -> None:
        """Makes the form; `about_what` is ABOUT_CONCERN or ABOUT_CHILD."""
        super().__init__(name or f"{about_what}_tell_form", words.TITLE, words.ACT, bench)
        self._telling, self._about_what = telling, about_what
        self._people: tuple[ToBeTold, ...] = ()
        self.add(MutedText(words.INTRO))
        self.text = self.add_field(TextField("told_what", words.TEXT, words.TEXT_HINT, least_lines=2))
        self.way = self.add_field(ChoiceField("told_way", words.WAY, choices_of(words.WAYS)))
        self.no_account = MutedText(words.NOBODY_WITH_ACCOUNT)
        self.add(self.no_account)
        self.to = self.add_field(SeveralField("told_to", words.WHOM))
        self.others = self.add_field(
            TextField("told_others", words.OTHERS, words.OTHERS_HINT, optional=True, least_lines=1)
        )
        self.when = self.add_field(DateField("told_when", words.WHEN, bench.dates.when, words.WHEN_HINT))
        self.by = self.add_field(LineField("told_by", words.BY))
        self.reason = self.add_field(TextField("told_reason", words.REASON, words.REASON_HINT, least_lines=2))
        self.until = self.add_field(
            DateField("told_until", words.UNTIL, bench.dates.coming, words.UNTIL_HINT)
        )
        self.add_acts()
        self.way.edited.connect(self.show_what_applies)

    @override
    def prefill(self) -> None:
        self.by.set_text(self._telling.my_name)
        self.to.offer(())
        about, asked = self.subject(), self.about
        self.bench.tasks.run(
            lambda: self._telling.people(about),
            lambda people: self._on_people(asked, people),
            self.trouble.show_failure,
            owner=self,
        )

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._telling.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._telling.tell(draft)

    def subject(self) -> Subject:
        """Returns the concern or the child that staff are told about."""
        return subject_of(self._about_what, self.about)

    def draft(self) -> BriefingDraft:
        """Returns what is answered."""
        return BriefingDraft(
            about=self.subject(),
            way=chosen_of(self.way, BriefingWay),
            to=tuple(map(PersonId, self.to.chosen())),
            others=self.others.text(),
            text=self.text.text(),
            reason=self.reason.text(),
            until_typed=self.until.text(),
            when=self.when.text(),
            by=self.by.text(),
        )

    def _on_people(self, asked: str, people: tuple[ToBeTold, ...]) -> None:
        if asked != self.about:
            return
        self._people = people
        key_person = next((each.person.id for each in people if each.is_key_person), None)
        if key_person is not None and not self.to.text() and not self._keeper.has_words:
            # Whoever needs to know first; one key takes the tick away again. Source: S19.
            self.to.set_text(key_person)
        if self.way.chosen() is None:
            # Where nobody has an account there is one way only.
            self.way.choose(None if self._with_account() else BriefingWay.IN_PERSON.value)
        self.show_what_applies()
        self.note_prefilled()

    def _with_account(self) -> tuple[ToBeTold, ...]:
        return tuple(each for each in self._people if each.has_account)

    @override
    def show_what_applies(self) -> None:
        """A note is for people with an account; told in person, it has a time and whoever told them."""
        way = chosen_of(self.way, BriefingWay)
        people = self._with_account() if way is BriefingWay.NOTE else self._people
        if way is None:
            people = ()
        self.to.offer([self._choice(each) for each in people])
        self.no_account.setVisible(bool(self._people) and not self._with_account())
        self.way.setVisible(not self._people or bool(self._with_account()))
        self.to.setVisible(bool(people))
        is_in_person = way is BriefingWay.IN_PERSON
        for field in (self.others, self.when, self.by):
            field.setVisible(is_in_person)
        self.text.show_hint(words.TEXT_HINT_IN_PERSON if is_in_person else words.TEXT_HINT)
        self.until.show_hint(words.UNTIL_HINT_IN_PERSON if is_in_person else words.UNTIL_HINT)
        self.act_button.setText(words.ACT_IN_PERSON if is_in_person else words.ACT)

    def _choice(self, told: ToBeTold) -> Choice:
        person = told.person
        return Choice(person.id, words.choose(person.name, person.job, is_key_person=told.is_key_person))
