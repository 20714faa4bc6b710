"""The statuses of a child on the front sheet, each with the days between which it holds, as people write them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from typing_extensions import override

from safeguard_desktop.domain.child import ChildStatus, PlanCategory, StatusSpan
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.ui.children.cards import AnswerCard, CardList
from safeguard_desktop.ui.widgets import CheckField, Choice, DateField, LineField, ListField, TextLabel
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.times import date_text

Understand = Callable[[str], str]


class StatusCard(AnswerCard):
    """One status. Under which category a plan stands is asked of a child protection plan alone."""

    def __init__(self, understand: Understand, prefix: str) -> None:
        super().__init__(prefix, words.REMOVE_STATUS)
        kinds = [Choice(status.value, labels.CHILD_STATUSES[status]) for status in ChildStatus]
        self.status = ListField(f"{prefix}_status", words.STATUS, kinds)
        self.since = DateField(f"{prefix}_since", words.SINCE, understand, words.SINCE_HINT, optional=True)
        self.until = DateField(f"{prefix}_until", words.UNTIL, understand, words.UNTIL_HINT, optional=True)
        self.note = LineField(f"{prefix}_note", words.STATUS_NOTE, optional=True)
        self.categories = {
            category: CheckField(f"{prefix}_{category.value}", labels.PLAN_CATEGORIES[category])
            for category in PlanCategory
        }
        self._category_label = TextLabel(words.PLAN_CATEGORY, "label")
        self.add_line(self.status)
        self.add_line(self.since, self.until)
        self.add(self._category_label)
        self.add_line(*self.categories.values())
        self.add_line(self.note)
        self.finish()
        self.status.edited.connect(self.refresh)
        self.refresh()

    def span(self) -> StatusSpan:
        """Returns the status, with its days as typed; one that was not chosen yet is "other"."""
        status = ChildStatus(self.status.chosen() or ChildStatus.OTHER)
        ticked = tuple(category for category, field in self.categories.items() if field.is_checked())
        return StatusSpan(
            status=status,
            since=self.since.text(),
            until=self.until.text(),
            categories=ticked if status is ChildStatus.PROTECTION_PLAN else (),
            note=self.note.text(),
        )

    def show_span(self, span: StatusSpan) -> None:
        """Fills in a status."""
        self.status.choose(span.status.value)
        self.since.set_text(date_text(span.since))
        self.until.set_text(date_text(span.until))
        self.note.set_text(span.note)
        for category, field in self.categories.items():
            field.set_checked(category in span.categories)
        self.refresh()

    @override
    def refresh(self) -> None:
        is_plan = self.status.chosen() == ChildStatus.PROTECTION_PLAN
        self._category_label.setVisible(is_plan)
        for field in self.categories.values():
            field.setVisible(is_plan)


class StatusFields(CardList[StatusCard]):
    """All statuses of a front sheet, those that have ended too."""

    def __init__(self, understand: Understand) -> None:
        """Makes an empty list; `understand` says how a typed day, month or year is understood."""
        super().__init__("status", words.ADD_STATUS, "plus", partial(StatusCard, understand))

    def spans(self) -> tuple[StatusSpan, ...]:
        """Returns the statuses."""
        return tuple(card.span() for card in self.filled)

    def problems(self) -> tuple[Problem, ...]:
        """Returns which of them nobody has chosen yet."""
        return tuple(
            Problem(f"status_{place}_status", "missing")
            for place, card in enumerate(self.filled, start=1)
            if card.status.chosen() is None
        )

    def show_spans(self, spans: tuple[StatusSpan, ...]) -> None:
        """Shows these statuses and no others."""
        for card, span in zip(self.begin(len(spans)), spans, strict=True):
            card.show_span(span)
        self.changed.emit()
