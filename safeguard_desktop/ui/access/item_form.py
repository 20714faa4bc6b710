"""The form in which one entry of a request is decided: its words, what is marked in them, and what becomes of it.

Nothing is chosen beforehand. Source: guidance.md section 7.
"""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.access.codes import Exemption, ItemOutcome
from safeguard_desktop.domain.access.redaction import Span
from safeguard_desktop.domain.access.rules import ItemDraft
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.access.items import ItemsService, OpenItem
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.access.entry_text import EntryText
from safeguard_desktop.ui.access.places import PlacesField
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.refill import Inset
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Choice,
    ChoiceField,
    LineField,
    MutedText,
    SecondaryButton,
    SeveralField,
    TextField,
)
from safeguard_desktop.wording import access as words

_YES, _NO = "yes", "no"
_BETWEEN = ":"


def about_item(request: str, item: str) -> str:
    """Returns what the form is about: one entry of one request."""
    return f"{request}{_BETWEEN}{item}"


class ItemForm(DeskForm):
    """One entry: read it, decide about each place, and say what becomes of the whole, and why."""

    def __init__(self, items: ItemsService, bench: Bench) -> None:
        super().__init__("request_item_form", words.ITEM_TITLE, words.ITEM_ACT, bench)
        self._items = items
        self._open: OpenItem | None = None
        self.title = MutedText()
        self.entry = EntryText()
        self.mark_button = SecondaryButton(words.MARK_SELECTED, "eye-off", name="item_mark_button")
        self.find_button = SecondaryButton(words.MARK_WORDS, "search", name="item_find_button")
        self.places = PlacesField()
        self.rules = Inset(Space.SMALL)
        self.document_banner = Banner(Tone.ACCENT, words.DOCUMENT_NOTE, title=words.DOCUMENT_TITLE)
        self.document_banner.hide()
        for part in (self.title, self.document_banner, self.entry, Acts(self.mark_button)):
            self.add(part)
        self.words = self.add_field(
            LineField("item_words", words.OTHER_WORDS, words.OTHER_WORDS_HINT, optional=True)
        )
        self.add(Acts(self.find_button))
        self.add(self.places)
        self._ask_what_becomes_of_it()
        self.add(self.rules)
        self.add_acts()
        self._connect()

    def _ask_what_becomes_of_it(self) -> None:
        self.outcome = self.add_field(
            ChoiceField("item_outcome", words.ITEM_OUTCOME, choices_of(words.OUTCOMES))
        )
        self.grounds = self.add_field(SeveralField("item_exemptions", words.ITEM_GROUNDS))
        mentions = [Choice(_YES, words.MENTION), Choice(_NO, words.MENTION_NOT)]
        self.mentioned = self.add_field(
            ChoiceField("item_mentioned", words.ITEM_MENTIONED, mentions, words.ITEM_MENTIONED_HINT)
        )
        self.reason = self.add_field(
            TextField("item_reason", words.ITEM_REASON, words.ITEM_REASON_HINT, least_lines=2)
        )

    def _connect(self) -> None:
        self.mark_button.clicked.connect(lambda: self.places.add_places(self.entry.selected()))
        self.find_button.clicked.connect(self._mark_words)
        self.words.edit.returnPressed.connect(self._mark_words)
        self.places.edited.connect(self._show_what_applies)
        for field in (self.outcome, self.grounds):
            field.edited.connect(self._show_what_applies)

    @override
    def begin(self, about: str) -> None:
        """Begins once the words of the entry are there, and what the program proposes."""
        request, _between, item = about.partition(_BETWEEN)
        self.bench.tasks.run(
            lambda: self._items.open(EntryId(request), EntryId(item)),
            lambda found: self._begin_with(about, found),
            self.trouble.show_failure,
            latest="request item form",
            owner=self,
        )

    @override
    def focus_first(self) -> None:
        self.entry.setFocus()

    @override
    def prefill(self) -> None:
        found = self._open
        if found is None:
            return
        self.title.setText(found.row.title)
        self.document_banner.setVisible(found.row.document is not None)
        self.entry.show_passages(found.row.passages)
        short = {code: words.GROUNDS_SHORT[code] for code, _rule in found.grounds}
        self.places.offer(found.row.passages, found.proposals, short)
        self.grounds.offer([Choice(str(code), text) for code, text in short.items()])
        self._show_earlier_decision(found)
        self._show_what_applies()

    @override
    def answers(self) -> dict[str, str]:
        return super().answers() | {"item_spans": self.places.text()}

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.places.set_text(answers.get("item_spans", ""))
        self._show_what_applies()

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        own = self.fields
        self.fields = {"item_spans": self.places, **own}
        super().show_problems(problems)
        self.fields = own

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._items.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._items.decide(draft)

    @override
    def pause(self) -> None:
        super().pause()
        # What another entry says must not stand here while this one is on its way.
        self.entry.empty()

    def draft(self) -> ItemDraft:
        """Returns what is decided."""
        request, _between, item = self.about.partition(_BETWEEN)
        mentioned = self.mentioned.chosen()
        return ItemDraft(
            EntryId(request),
            EntryId(item),
            self._open.row.shown if self._open is not None else "",
            chosen_of(self.outcome, ItemOutcome),
            self.reason.text(),
            tuple(Exemption(key) for key in self.grounds.chosen()),
            self.places.spans(),
            None if mentioned is None else mentioned == _YES,
        )

    def _begin_with(self, about: str, found: OpenItem) -> None:
        self._open = found
        super().begin(about)

    def _show_earlier_decision(self, found: OpenItem) -> None:
        """Fills in what was decided before, where it still holds: to look at it again is not to begin anew."""
        decided = found.row.decision
        if decided is None:
            return
        self.outcome.choose(decided.outcome.value)
        self.reason.set_text(decided.reason)
        self.grounds.set_text(" ".join(decided.exemptions) if decided.outcome is ItemOutcome.WITHHOLD else "")
        if decided.is_mentioned is not None:
            self.mentioned.choose(_YES if decided.is_mentioned else _NO)
        self.places.set_decided(decided.spans)

    def _mark_words(self) -> None:
        """Adds every place at which the words that were typed stand."""
        sought = self.words.text()
        if not sought or self._open is None:
            return
        found = [
            Span(passage.part, start, start + len(sought))
            for passage in self._open.row.passages
            for start in _starts(passage.text, sought)
        ]
        self.words.show_hint(words.OTHER_WORDS_HINT if found else words.WORDS_NOT_FOUND)
        if found:
            self.words.set_text("")
        self.places.add_places(found)

    def _show_what_applies(self) -> None:
        """A ground is chosen for the whole where the whole is kept back; the rules stand below for what is chosen."""
        outcome = chosen_of(self.outcome, ItemOutcome)
        is_whole = outcome is ItemOutcome.WITHHOLD
        self.grounds.setVisible(is_whole)
        self.mentioned.setVisible(is_whole)
        self.reason.setVisible(outcome is not ItemOutcome.GIVE)
        self.entry.show_places(self.places.shown())
        used = {span.code for span in self.places.spans()}
        used |= {Exemption(key) for key in self.grounds.chosen()} if is_whole else set()
        with self.rules.refilled() as fill:
            for code, rule in self._open.grounds if self._open is not None else ():
                if code in used:
                    fill(guidance_banner(rule))


def _starts(text: str, sought: str) -> list[int]:
    """Returns where some words stand in a text, in any case."""
    # Where a letter changes its length with its case, the words are looked for as they are written.
    keeps_length = len(text.lower()) == len(text)
    text, sought = (text.lower(), sought.lower()) if keeps_length else (text, sought)
    found, at = list[int](), 0
    while (at := text.find(sought, at)) >= 0:
        found.append(at)
        at += len(sought)
    return found
