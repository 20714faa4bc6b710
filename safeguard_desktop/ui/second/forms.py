"""The forms about a second person: asking for a second look, giving it. Source: S59, S62, S78, S98."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.codes import SecondLook
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import TaskRow
from safeguard_desktop.services.concern.second import (
    SecondDraft,
    SecondService,
    SecondStanding,
)
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import chosen_of
from safeguard_desktop.ui.acting.task_form import TaskForm
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.desk.told import ToldText
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Choice,
    ChoiceField,
    DateField,
    LineField,
    MutedText,
    StrongText,
    TextField,
)
from safeguard_desktop.wording import second as words
from safeguard_desktop.wording.story import recorded_line

_YES: Final = "same"
_NO: Final = "otherwise"


class AskForm(DeskForm):
    """Asks for a second look at an entry. There is nothing to answer: what it does is said, and one button does it."""

    def __init__(self, second: SecondService, bench: Bench) -> None:
        super().__init__("second_ask_form", words.ASK_TITLE, words.ASK, bench)
        self._second = second
        self.add(MutedText(words.ASK_TEXT))
        self.add_act_alone()

    @override
    def focus_first(self) -> None:
        self.act_button.setFocus()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        return lambda: ()

    @override
    def save(self) -> Callable[[], Changed]:
        entry = EntryId(self.about)
        return lambda: self._second.ask(entry)


class SecondForm(TaskForm):
    """What is to be looked at, whole, and how the second person sees it."""

    def __init__(self, second: SecondService, bench: Bench) -> None:
        super().__init__(("second_form", words.GIVE_TITLE, words.GIVE_ACT), bench, second.task)
        self._second = second
        self._whole = Refill(Space.SMALL)
        self.add(self._whole)
        self.mine_banner = Banner(Tone.PLAIN, " ")
        self.mine_banner.setObjectName("second_mine_banner")
        self.add(self.mine_banner)
        ways = [Choice(way.value, text) for way, text in words.WAYS.items()]
        self.way = self.add_field(ChoiceField("second_way", words.WAY, ways))
        self.who = self.add_field(LineField("second_who", words.WHO, words.WHO_HINT))
        views = [Choice(_YES, words.AGREES_YES), Choice(_NO, words.AGREES_NO)]
        self.agrees = self.add_field(ChoiceField("agrees", words.AGREES, views))
        self.remark = self.add_field(TextField("second_remark", words.REMARK, optional=True, least_lines=2))
        self.when = self.add_field(DateField("when", words.WHEN, bench.dates.when, words.WHEN_HINT))
        self.add_acts()
        self.way.edited.connect(self.show_what_applies)

    @override
    def begin(self, about: str) -> None:
        self._whole.empty()
        self.mine_banner.hide()
        super().begin(about)
        asked = EntryId(about)
        self.bench.tasks.run(
            lambda: (asked, self._second.standing(asked)),
            self._on_standing,
            self.trouble.show_failure,
            owner=self,
        )

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def fill_from(self, task: TaskRow) -> None:
        """What is to be looked at is told whole below; the task itself only asks for it."""

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._second.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._second.give(draft)

    def draft(self) -> SecondDraft:
        """Returns what is answered."""
        agrees = self.agrees.chosen()
        return SecondDraft(
            EntryId(self.about),
            way=chosen_of(self.way, SecondLook),
            agrees=None if agrees is None else agrees == _YES,
            who=self.who.text(),
            when=self.when.text(),
            remark=self.remark.text(),
        )

    def _on_standing(self, found: tuple[EntryId, SecondStanding]) -> None:
        asked, standing = found
        if asked != self.about:
            return
        told = story_of(standing.entry)
        fill = self._whole.begin()
        fill(StrongText(told.heading))
        fill(MutedText(". ".join(filter(None, (told.line, recorded_line(standing.entry))))))
        for text in told.texts:
            fill(ToldText(text))
        self._show_who_may(standing)

    def _show_who_may(self, standing: SecondStanding) -> None:
        """Whoever recorded it cannot be the second person: the first way is not theirs, and it says who can."""
        names = ", ".join(standing.others)
        self.mine_banner.set_text(words.MINE.format(names=names) if names else words.MINE_NOBODY)
        self.mine_banner.setVisible(standing.is_mine)
        self.way.button(SecondLook.SIGNED.value).setVisible(not standing.is_mine)
        if standing.is_mine:
            self.way.choose(SecondLook.TALKED_THROUGH.value)
            self.note_prefilled()
        self.show_what_applies()

    @override
    def show_what_applies(self) -> None:
        self.who.setVisible(self.way.chosen() == SecondLook.TALKED_THROUGH.value)
