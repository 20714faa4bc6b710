"""How a worry comes into the record: taken in as it came, or written down by somebody who reads it. Source: S44."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.entries import AdultConcern
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.matters.drafts import TakeInDraft, WriteDownDraft
from safeguard_desktop.services.matters.taking_in import Arrived, TakingInService, may_be
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.more_questions import MoreQuestions
from safeguard_desktop.ui.matters.adult_questions import AdultQuestions
from safeguard_desktop.ui.matters.reach_notice import ReachNotice
from safeguard_desktop.ui.widgets import DateField, LineField, TextField
from safeguard_desktop.wording import matters as words


class TakeInForm(DeskForm):
    """What is answered when a worry that came is taken in. It is begun with the id of that worry."""

    def __init__(self, taking_in: TakingInService, bench: Bench) -> None:
        super().__init__("take_in_form", words.TAKE_IN_TITLE, words.TAKE_IN_ACT, bench)
        self._taking_in = taking_in
        self._kept_from: tuple[Person, ...] = ()
        self.adult = AdultQuestions(self)
        self.reach = ReachNotice(self, taking_in)
        self.adult.subject.edited.connect(self._ask_reach)
        self.remark = self.add_field(TextField("matter_remark", words.REMARK, optional=True, least_lines=2))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        """Begins once the worry has been opened: it says itself whom it is kept from."""
        self.bench.tasks.run(
            lambda: self._taking_in.arrived(EntryId(about)),
            lambda arrived: self._begin_with(about, arrived),
            self.trouble.show_failure,
            owner=self,
        )

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._taking_in.take_in_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._taking_in.take_in(draft)

    def draft(self) -> TakeInDraft:
        """Returns what is answered."""
        adult, remark = self.adult.draft(), self.remark.text()
        return TakeInDraft(EntryId(self.about), adult, remark, self.reach.sheet_is_safe())

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self._ask_reach()

    def _begin_with(self, about: str, arrived: Arrived) -> None:
        self._kept_from = arrived.kept_from
        self.adult.offer(arrived.people)
        super().begin(about)
        self._fill(arrived)
        self.note_prefilled()
        self._ask_reach()

    def _ask_reach(self) -> None:
        self.reach.ask(self.adult.draft().subject, self._kept_from)

    def _fill(self, arrived: Arrived) -> None:
        """Fills in what the worry itself says; whom it is about is never guessed: who is likely stands first."""
        body = arrived.view.body
        if not isinstance(body, AdultConcern):
            return
        if not self.adult.name.text():
            self.adult.name.set_text(body.adult)
            self.adult.position.choose(body.position.value)
        likely = may_be(body.adult, arrived.people)
        rest = tuple(person for person in arrived.people if person not in likely)
        self.adult.offer((*likely, *rest))


class WriteDownForm(DeskForm):
    """A worry that a reader was told of, or a check that showed something: written down in the record at once."""

    def __init__(self, taking_in: TakingInService, bench: Bench) -> None:
        super().__init__("write_down_form", words.WRITE_DOWN, words.WRITE_DOWN_ACT, bench)
        self._taking_in = taking_in
        self._id = EntryId("")
        self.adult = AdultQuestions(self)
        self.reach = ReachNotice(self, taking_in)
        self.adult.subject.edited.connect(self._ask_reach)
        self.when = self.add_field(DateField("when", words.WHEN, bench.dates.when, words.WHEN_HINT))
        self.observed = self.add_field(TextField("observed", words.OBSERVED))
        self.action = self.add_field(TextField("action", words.ACTION, words.ACTION_HINT, least_lines=2))
        more = (
            self.add_field(TextField("matter_said", words.SAID, optional=True, least_lines=2)),
            self.add_field(LineField("matter_place", words.PLACE, optional=True)),
            self.add_field(LineField("told_by", words.TOLD_BY, words.TOLD_BY_HINT, optional=True)),
        )
        self.said, self.place, self.author = more
        self.more_button = MoreQuestions("write_down_more_button", more)
        self.add(self.more_button)
        self.add_acts()

    @override
    def prefill(self) -> None:
        self._id = self._taking_in.new_draft()
        self.bench.tasks.run(self._taking_in.people, self.adult.offer, self.trouble.show_failure, owner=self)
        self._ask_reach()

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self._ask_reach()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._taking_in.write_down_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._taking_in.write_down(draft)

    def draft(self) -> WriteDownDraft:
        """Returns what is answered."""
        return WriteDownDraft(
            id=self._id,
            adult=self.adult.draft(),
            when=self.when.text(),
            observed=self.observed.text(),
            action=self.action.text(),
            author=self.author.text(),
            place=self.place.text(),
            said=self.said.text(),
            sheet_is_safe=self.reach.sheet_is_safe(),
        )

    def _ask_reach(self) -> None:
        self.reach.ask(self.adult.draft().subject)
