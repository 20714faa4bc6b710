"""The form about what went out after a decision: what stands in the record already is chosen, the rest is asked."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.sharing.codes import SharingWay
from safeguard_desktop.services.sharing.carrying import CarriedDraft, CarryingService, ToCarryOut
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import Choice, DateField, LineField, ListField, MutedText, TextField
from safeguard_desktop.wording import acting as acting_words
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording import sharing_codes
from safeguard_desktop.wording.sharing_story import outcome_line, telling_choice


class CarriedForm(DeskForm):
    """How it went, to whom, when, what was said; and what of it has still to go. It is about a decision."""

    def __init__(self, carrying: CarryingService, bench: Bench) -> None:
        super().__init__("carried_form", words.CARRY_TITLE, words.CARRY_ACT, bench)
        self._carrying, self._kept = carrying, ""
        self._what = MutedText("")
        self.add(self._what)
        self.telling = self.add_field(
            ListField(
                "carried_telling", words.CARRY_TELLING, (), empty=words.CARRY_TELLING_NONE, optional=True
            )
        )
        self.way = self.add_field(ListField("carried_way", words.CARRY_WAY, choices_of(sharing_codes.WAYS)))
        self.when = self.add_field(
            DateField("when", words.CARRY_WHEN, bench.dates.when, acting_words.WHEN_HINT)
        )
        self.to_name = self.add_field(
            LineField("carried_to", words.CARRY_TO, words.CARRY_TO_HINT, optional=True)
        )
        self.said = self.add_field(TextField("carried_said", words.CARRY_SAID, least_lines=2))
        self.remains = self.add_field(
            TextField(
                "carried_remains",
                words.CARRY_REMAINS,
                words.CARRY_REMAINS_HINT,
                optional=True,
                least_lines=2,
            )
        )
        self.add_acts()
        self.telling.edited.connect(self.show_what_applies)

    @override
    def begin(self, about: str) -> None:
        self._what.setText("")
        self.telling.hide()
        self._kept = ""
        super().begin(about)
        decision = EntryId(about)
        self.bench.tasks.run(
            lambda: self._carrying.standing(decision), self._on_found, self.trouble.show_failure, owner=self
        )

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self._kept = answers.get("carried_telling", "")

    @override
    def focus_first(self) -> None:
        (self.way if self.telling.isHidden() else self.telling).focus_control()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._carrying.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._carrying.record(draft)

    def draft(self) -> CarriedDraft:
        """Returns what is answered."""
        telling, way = self.telling.chosen(), self.way.chosen()
        return CarriedDraft(
            decision=EntryId(self.about),
            telling=EntryId(telling) if telling else None,
            when=self.when.text(),
            way=SharingWay(way) if way else None,
            to_name=self.to_name.text(),
            said=self.said.text(),
            remains=self.remains.text(),
        )

    def _on_found(self, found: ToCarryOut | None) -> None:
        """Says which decision it is, and offers what was written down since: without any, that is not asked."""
        if found is None or found.view.id != self.about:
            return
        self._what.setText(outcome_line(found.body))
        choices = [Choice(view.id, telling_choice(view)) for view in found.tellings]
        self.telling.offer(choices)
        if any(choice.key == self._kept for choice in choices):
            self.telling.choose(self._kept)
        self.telling.setVisible(bool(choices))
        if found.body.way is not None and not self.way.chosen():
            self.way.choose(found.body.way.value)
        self.show_what_applies()
        self.note_prefilled()

    @override
    def show_what_applies(self) -> None:
        """What stands in the record already is not asked again."""
        for field in (self.way, self.when, self.to_name, self.said):
            field.setVisible(not self.telling.chosen())
