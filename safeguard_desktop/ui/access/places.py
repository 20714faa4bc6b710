"""The places in one entry that somebody decides about: each is left, or kept back on a ground."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.domain.access.redaction import Span, fits
from safeguard_desktop.services.access.passages import Passage
from safeguard_desktop.services.access.proposing import Proposal
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.widgets import Choice, Field, ListField, QuietButton
from safeguard_desktop.ui.widgets.order import put_after
from safeguard_desktop.wording import access as words

LEAVE: Final = "leave"
_DECODER: Final = msgspec.json.Decoder(tuple[tuple[Span, bool], ...])
_AROUND: Final = 24


@dataclass(frozen=True)
class Place:
    """A place: where, and what is chosen; "" while nobody has decided."""

    span: Span
    chosen: str = ""


class PlacesField(Field):
    """Every place with a list to choose from. Nothing is chosen beforehand."""

    def __init__(self) -> None:
        super().__init__("item_spans", words.MARKED_PLACES, words.MARKED_PLACES_HINT)
        self._passages: dict[str, Passage] = {}
        self._why: dict[tuple[str, int, int], str] = {}
        self._grounds: tuple[Choice, ...] = ()
        self._lists: list[tuple[Span, ListField]] = []
        box = QWidget()
        self._rows = QVBoxLayout(box)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._rows.setSpacing(8)
        self.add_control(box, "places")
        self.same_button = QuietButton("", "copy", name="item_same_button")
        self.same_button.clicked.connect(self._do_the_same)
        self.add_below(Acts(self.same_button))
        self._last: int | None = None

    def offer(
        self, passages: Sequence[Passage], proposals: Sequence[Proposal], grounds: Mapping[Exemption, str]
    ) -> None:
        """Begins anew for an entry, with the places that the program proposes."""
        self._passages = {passage.part: passage for passage in passages}
        self._grounds = (
            Choice(LEAVE, words.LEAVE),
            *(Choice(str(code), text) for code, text in grounds.items()),
        )
        self._why = {_key(one.span): words.WHY_PROPOSED[one.why] for one in proposals}
        self._show([Place(one.span) for one in proposals])

    def add_places(self, spans: Sequence[Span]) -> None:
        """Adds places that somebody marked, and puts the keyboard on the first of them."""
        known = {_key(place.span) for place in self.places()}
        new = [Place(span) for key, span in {_key(span): span for span in spans}.items() if key not in known]
        self._show([*self.places(), *new])
        if new:
            self._focus(new[0].span)
            self.edited.emit()

    def places(self) -> list[Place]:
        """Returns every place with what is chosen for it."""
        return [Place(span, field.chosen() or "") for span, field in self._lists]

    def spans(self) -> tuple[Span, ...]:
        """Returns the places that are decided about."""
        return tuple(_decided(place) for place in self.places() if place.chosen)

    def shown(self) -> list[tuple[Span, bool]]:
        """Returns every place with its ground, and whether it is decided about, for the text above."""
        return [(_decided(place), bool(place.chosen)) for place in self.places()]

    def text(self) -> str:
        """Returns the places as one text, for a draft."""
        return msgspec.json.encode(self.shown()).decode() if self._lists else ""

    def set_text(self, text: str) -> None:
        """Fills in what `text` returned; what does not lie in this entry any more is left out."""
        try:
            kept = _DECODER.decode(text) if text else ()
        except msgspec.MsgspecError:
            return
        choices = {_key(span): (span, is_decided) for span, is_decided in kept if self._lies_here(span)}
        found = {_key(place.span): place for place in self.places()}
        for key, (span, is_decided) in choices.items():
            chosen = (str(span.code) if span.code is not None else LEAVE) if is_decided else ""
            found[key] = Place(Span(span.part, span.start, span.end), chosen)
        self._show(list(found.values()))

    def set_decided(self, spans: Sequence[Span]) -> None:
        """Fills in what was decided about these places before."""
        found = {_key(place.span): place for place in self.places()}
        for span in spans:
            bare = Span(span.part, span.start, span.end)
            found[_key(span)] = Place(bare, str(span.code) if span.code is not None else LEAVE)
        self._show(list(found.values()))

    def list_of(self, number: int) -> ListField:
        """Returns the list of a place, from 1, in the order in which they stand."""
        return self._lists[number - 1][1]

    @override
    def focus_control(self) -> None:
        undecided = next((field for _span, field in self._lists if not field.chosen()), None)
        first = undecided or (self._lists[0][1] if self._lists else None)
        if first is not None:
            first.focus_control()

    def _lies_here(self, span: Span) -> bool:
        passage = self._passages.get(span.part)
        return passage is not None and fits(span, passage.text)

    def _show(self, places: Sequence[Place]) -> None:
        order = {part: number for number, part in enumerate(self._passages)}
        for _span, field in self._lists:
            self._rows.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._lists = []
        offered = {choice.key for choice in self._grounds}
        ordered = sorted(places, key=lambda one: (order.get(one.span.part, 0), one.span.start, one.span.end))
        for number, place in enumerate(ordered, 1):
            field = ListField(
                f"item_place_{number}", self._question(place.span), self._grounds, empty=words.UNDECIDED
            )
            field.choose(place.chosen if place.chosen in offered else None)
            field.edited.connect(partial(self._on_decided, number - 1))
            self._rows.addWidget(field)
            self._lists.append((place.span, field))
        put_after(self, [field.control for _span, field in self._lists])
        self._last = None
        self.same_button.hide()
        self.setVisible(bool(self._lists))

    def _on_decided(self, number: int) -> None:
        """Offers to do the same with every other place of the same words that nobody has decided about."""
        self._last = number
        alike = self._alike(number)
        self.same_button.setText(words.same_for(len(alike), self._said(self._lists[number][0])))
        self.same_button.setVisible(bool(alike) and bool(self._lists[number][1].chosen()))
        self.edited.emit()

    def _do_the_same(self) -> None:
        if self._last is None:
            return
        chosen = self._lists[self._last][1].chosen()
        for field in self._alike(self._last):
            field.choose(chosen)
        self._lists[self._last][1].focus_control()
        self.same_button.hide()
        self.edited.emit()

    def _alike(self, number: int) -> list[ListField]:
        said = self._said(self._lists[number][0]).casefold()
        return [
            field for span, field in self._lists if not field.chosen() and self._said(span).casefold() == said
        ]

    def _said(self, span: Span) -> str:
        return self._passages[span.part].text[span.start : span.end]

    def _focus(self, span: Span) -> None:
        field = next(each for one, each in self._lists if _key(one) == _key(span))
        field.focus_control()

    def _question(self, span: Span) -> str:
        passage = self._passages[span.part]
        text = passage.text
        first = max(0, span.start - _AROUND)
        before = text[first : span.start]
        if first and " " in before:
            before = before.partition(" ")[2]  # no half a word
        why = self._why.get(_key(span), words.MARKED_BY_YOU)
        return words.place_question(text[span.start : span.end], before, passage.label, why)


def _decided(place: Place) -> Span:
    code = Exemption(place.chosen) if place.chosen not in {"", LEAVE} else None
    return Span(place.span.part, place.span.start, place.span.end, code)


def _key(span: Span) -> tuple[str, int, int]:
    return span.part, span.start, span.end
