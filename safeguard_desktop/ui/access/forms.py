"""The forms about a request: who asks, the time to answer, where was looked, and who else read the copy."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.access.codes import (
    CheckState,
    ClockChange,
    ClockReason,
    SearchPlace,
    SecondReading,
)
from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.access.assessing import AssessingService
from safeguard_desktop.services.access.copies import CopiesService
from safeguard_desktop.services.access.drafts import CheckDraft, ClockDraft, SearchDraft, SecondReadingDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of, way_field
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import ChoiceField, DateField, LineField, SeveralField, TextField
from safeguard_desktop.wording import access as words
from safeguard_desktop.wording import asking as asking_words
from safeguard_desktop.wording.times import date_text

_WITH_REASON = frozenset({ClockChange.PAUSED, ClockChange.EXTENDED})


class CheckFields:
    """The questions how it was made sure who somebody is, or that they may ask. They stand in a form."""

    def __init__(self, form: DeskForm, name: str, question: str, how: str, bench: Bench) -> None:
        """Adds the questions to a form under a name such as ``identity``."""
        self.state = form.add_field(ChoiceField(f"{name}_state", question, choices_of(words.CHECKS)))
        self.how = form.add_field(TextField(f"{name}_how", how, least_lines=2))
        self.when = form.add_field(DateField(f"{name}_when", words.CHECKED_WHEN, bench.dates.when))
        self.by = form.add_field(LineField(f"{name}_by", words.CHECKED_BY, optional=True))
        self._name_is_asked = True
        self.state.edited.connect(self.show_what_applies)

    def draft(self) -> CheckDraft:
        """Returns what is answered."""
        state = chosen_of(self.state, CheckState)
        when = self.when.text() if state is CheckState.CHECKED else ""
        return CheckDraft(state, self.how.text(), self.by.text(), when)

    def show(self, *, is_asked: bool) -> None:
        """Shows the questions, or not."""
        self._name_is_asked = is_asked
        self.state.setVisible(is_asked)
        self.show_what_applies()

    def show_what_applies(self) -> None:
        """When, and by whom, is asked where it was checked; how, wherever something was decided."""
        state = chosen_of(self.state, CheckState) if self._name_is_asked else None
        self.how.setVisible(state is not None)
        self.when.setVisible(state is CheckState.CHECKED)
        self.by.setVisible(state is CheckState.CHECKED)


class ClockForm(DeskForm):
    """That the time stands still, runs again, or becomes longer."""

    def __init__(self, assessing: AssessingService, bench: Bench) -> None:
        super().__init__("request_clock_form", words.CLOCK_TITLE, words.CLOCK_ACT, bench)
        self._assessing = assessing
        self.change = self.add_field(
            ChoiceField("clock_change", words.CLOCK_CHANGE, choices_of(words.CHANGES), words.CLOCK_HINT)
        )
        self.reason = self.add_field(
            ChoiceField("clock_reason", words.CLOCK_REASON, choices_of(words.REASONS))
        )
        self.text = self.add_field(TextField("clock_text", words.CLOCK_TEXT, least_lines=2))
        self.on = self.add_field(DateField("clock_on", words.CLOCK_ON, bench.dates.past))
        self.way = self.add_field(way_field("clock_way", words.CLOCK_WAY))
        self.add_acts()
        self.change.edited.connect(self.show_what_applies)

    @override
    def prefill(self) -> None:
        self.on.set_text(date_text(self.bench.dates.today()))

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._assessing.clock_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._assessing.change_clock(draft)

    def draft(self) -> ClockDraft:
        """Returns what is answered."""
        return ClockDraft(
            EntryId(self.about),
            chosen_of(self.change, ClockChange),
            self.on.text(),
            chosen_of(self.reason, ClockReason),
            self.text.text(),
            chosen_of(self.way, ContactWay),
        )

    @override
    def show_what_applies(self) -> None:
        change = chosen_of(self.change, ClockChange)
        self.reason.setVisible(change in _WITH_REASON)
        self.way.setVisible(change is ClockChange.EXTENDED)


class SearchForm(DeskForm):
    """Where was looked, for what, how long, and what was found. Source: S15."""

    def __init__(self, assessing: AssessingService, bench: Bench) -> None:
        super().__init__("request_search_form", words.SEARCH_TITLE, words.SEARCH_ACT, bench)
        self._assessing = assessing
        self.places = self.add_field(SeveralField("search_places", words.SEARCH_PLACES))
        self.places.offer(choices_of(words.PLACES))
        self.text = self.add_field(TextField("search_text", words.SEARCH_TEXT, least_lines=2))
        self.found = self.add_field(TextField("search_found", words.SEARCH_FOUND, least_lines=2))
        self.time = self.add_field(LineField("search_time", words.SEARCH_TIME, words.SEARCH_TIME_HINT))
        self.when = self.add_field(DateField("search_when", words.SEARCH_WHEN, bench.dates.when))
        self.by = self.add_field(LineField("search_by", words.SEARCH_BY, optional=True))
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._assessing.search_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._assessing.search(draft)

    def draft(self) -> SearchDraft:
        """Returns what is answered."""
        return SearchDraft(
            EntryId(self.about),
            tuple(SearchPlace(key) for key in self.places.chosen()),
            self.text.text(),
            self.found.text(),
            self.time.text(),
            self.when.text(),
            self.by.text(),
        )


class SecondReadingForm(DeskForm):
    """Who else read the copy, or why nobody could."""

    def __init__(self, copies: CopiesService, bench: Bench) -> None:
        super().__init__("request_second_form", words.SECOND_TITLE, words.SECOND_ACT, bench)
        self._copies = copies
        self.way = self.add_field(
            ChoiceField("reader_way", words.SECOND_WAY, choices_of(words.SECOND_WAYS), words.SECOND_HINT)
        )
        self.who = self.add_field(LineField("reader_who", words.SECOND_WHO))
        self.when = self.add_field(DateField("reader_when", asking_words.ANSWER_WHEN, bench.dates.when))
        self.text = self.add_field(TextField("reader_text", words.SECOND_TEXT, least_lines=2))
        self.add_acts()
        self.way.edited.connect(self.show_what_applies)

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._copies.second_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._copies.record_second(draft)

    def draft(self) -> SecondReadingDraft:
        """Returns what is answered."""
        return SecondReadingDraft(
            EntryId(self.about),
            chosen_of(self.way, SecondReading),
            self.who.text(),
            self.when.text(),
            self.text.text(),
        )

    @override
    def show_what_applies(self) -> None:
        is_elsewhere = chosen_of(self.way, SecondReading) is SecondReading.ELSEWHERE
        self.who.setVisible(is_elsewhere)
        self.when.setVisible(is_elsewhere)
