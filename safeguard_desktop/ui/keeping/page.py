"""Keeping: files whose time has come, what may not be destroyed, and how long things are kept.

Source: S41 to S43, S66, S95, X02; guidance.md section 6.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.keeping.codes import AfterTransfer
from safeguard_desktop.domain.keeping.retention import AFTER_TRANSFER_RULE
from safeguard_desktop.services.keeping.desk import KeepingDesk
from safeguard_desktop.services.keeping.finishing import DestructionRow
from safeguard_desktop.services.keeping.holds import HoldView
from safeguard_desktop.services.keeping.retention import FileRow, ReviewList, RuleRow
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.keeping.cards import (
    after_transfer_card,
    coming_list,
    destruction_card,
    file_card,
    hold_card,
    rule_card,
)
from safeguard_desktop.ui.keeping.forms import (
    AfterTransferForm,
    HoldReviewForm,
    KeepOnForm,
    LiftForm,
    PeriodForm,
)
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Column,
    MutedText,
    PageTitle,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
)
from safeguard_desktop.wording import archive as archive_words
from safeguard_desktop.wording import keeping as words

_SAVED = {
    "keep_on_form": words.KEEP_ON_SAVED,
    "hold_review_form": words.REVIEW_SAVED,
    "lift_form": words.LIFT_SAVED,
    "period_form": words.PERIOD_SAVED,
    "after_transfer_form": words.AFTER_TRANSFER_SAVED,
}


_AT_ONCE: Final = 4
"""So many parts come together with the page: what is seen of it first."""


@dataclass(frozen=True, slots=True)
class _Found:
    files: ReviewList
    holds: tuple[HoldView, ...]
    rules: tuple[RuleRow, ...]
    after_transfer: AfterTransfer
    destroyed: tuple[DestructionRow, ...]
    come_back: int


class KeepingPage(DeskPage):
    """What is due first. A form opens beside it."""

    kinds = frozenset({"keeping", "child", "concern", "request"})

    def __init__(self, keeping: KeepingDesk, bench: Bench) -> None:
        super().__init__(Place.KEEPING, bench)
        self._keeping = keeping
        self._list = Refill(Space.MEDIUM)
        self._starts: dict[str, QWidget] = {}
        self.forms = FormsBeside("keeping_forms")
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.take_focus)
        page = ScrollPage(widest=860)
        head = Column(Space.SMALL)
        head.add(PageTitle(words.TITLE))
        head.add(MutedText(words.INTRO))
        for part in (head, self._list):
            page.add(part)
        self.column.addWidget(Beside(page, self.forms), 1)

    @override
    def reload(self) -> None:
        keeping = self._keeping

        def find() -> _Found:
            retention = keeping.retention
            return _Found(
                retention.review_list(),
                keeping.holds.all(),
                retention.rules(),
                retention.after_transfer(),
                keeping.finishing.rows(),
                keeping.finishing.come_back(),
            )

        self.ask(find, self._on_found, latest="keeping")

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    def _on_found(self, found: _Found) -> None:
        self._starts = {}
        parts = deque(self._parts(found))
        with self._list.refilled() as fill:
            for number in range(len(parts)):
                if number >= _AT_ONCE and self._has_begun():
                    break
                fill(parts.popleft()())
        self.in_turn(*(partial(self._add, make) for make in parts))
        if self.sought in self._starts:
            self.settle_on(self._starts[self.sought])  # the file or the hold for which Today led here
        else:
            self.settle()

    def _has_begun(self) -> bool:
        """Whether there is something for the keyboard, and what Today led here for."""
        return self.sought in self._starts if self.sought else bool(self._starts)

    def _add(self, make: Callable[[], QWidget]) -> None:
        with self._list.adding() as fill:
            fill(make())

    def _parts(self, found: _Found) -> Iterator[Callable[[], QWidget]]:
        """Yields how each part of the page is made, from the top; none takes long, so that a key is answered soon."""
        if found.come_back:
            yield self._came_back
        files = found.files
        yield partial(_head, words.FILES_DUE, words.FILES_DUE_HINT if files.due else words.NO_FILES_DUE)
        yield from (partial(self._file, row) for row in files.due)
        if files.coming:
            yield partial(_head, words.FILES_COMING)
            yield partial(coming_list, files.coming)
        if files.later:
            yield partial(MutedText, words.later(files.later))
        yield partial(_head, words.HOLDS, words.HOLDS_HINT if found.holds else words.NO_HOLDS)
        yield from (partial(self._hold, view) for view in found.holds)
        if found.destroyed:
            yield partial(_head, words.DESTRUCTIONS)
        yield from (partial(self._destroyed, row) for row in found.destroyed)
        yield partial(_head, words.PERIODS, words.PERIODS_HINT)
        yield from (partial(self._rule, row) for row in found.rules)
        yield partial(self._after_transfer, found.after_transfer)
        yield partial(_head, archive_words.SECTION, archive_words.SECTION_HINT)
        yield self._archive

    def _file(self, row: FileRow) -> QWidget:
        card, keep_on, shows, destroys = file_card(row)
        destroys.clicked.connect(partial(self._open_destroying, row.child.id))
        shows.clicked.connect(partial(self._open_file, row.child.id))
        keep_on.clicked.connect(partial(self._open, KeepOnForm, row.child.id))
        self._starts[row.child.id] = keep_on
        return card

    def _hold(self, view: HoldView) -> QWidget:
        card, review, lift = hold_card(view)
        review.clicked.connect(partial(self._open, HoldReviewForm, view.hold.id))
        lift.clicked.connect(partial(self._open, LiftForm, view.hold.id))
        self._starts[view.hold.id] = review
        return card

    def _rule(self, row: RuleRow) -> QWidget:
        card, change = rule_card(row)
        if change is not None:
            change.clicked.connect(partial(self._open, PeriodForm, row.rule.key))
            self._starts[row.rule.key] = change
        return card

    def _after_transfer(self, keeps: AfterTransfer) -> QWidget:
        card, button = after_transfer_card(keeps)
        button.clicked.connect(partial(self._open, AfterTransferForm, AFTER_TRANSFER_RULE))
        return card

    def _archive(self) -> QWidget:
        button = SecondaryButton(archive_words.ACT, "archive", name="open_archive_button")
        button.clicked.connect(lambda: self.go(Place.ARCHIVE))
        return Acts(button)

    def _came_back(self) -> QWidget:
        banner = Banner(
            Tone.STOP,
            words.CAME_BACK_TEXT,
            title=words.CAME_BACK,
            icon_name="triangle-alert",
            act=words.DESTROY_AGAIN,
        )
        banner.setObjectName("came_back_banner")
        finishing = self._keeping.finishing
        banner.act_chosen.connect(lambda: self._do(finishing.destroy_again, words.DESTROYED_AGAIN))
        return banner

    def _destroyed(self, row: DestructionRow) -> QWidget:
        card, shows, finish = destruction_card(row)
        shows.clicked.connect(partial(self._open_certificate, row.entry.id))
        if finish is not None:
            finish.clicked.connect(partial(self._finish, row.entry.id))
        return card

    def _finish(self, act: EntryId) -> None:
        self._do(lambda: self._keeping.finishing.finish(act), words.FINISHED)

    def _do(self, work: Callable[[], Changed], told: str) -> None:
        """Does something on the worker, says that it is done, and shows the page anew."""

        def done(changed: Changed) -> None:
            self.bench.bus.changed.emit(changed)
            self.say(told)

        self.ask(work, done)

    def _open_certificate(self, act: str) -> None:
        self.go(Place.CERTIFICATE, act)

    def _open_destroying(self, child: str) -> None:
        self.go(Place.DESTROY, child)

    def _open_file(self, child: str) -> None:
        self.go(Place.CHILD, child)

    def _open(self, kind: type[DeskForm], about: str) -> None:
        self.forms.open_form(kind.__name__, partial(self._form, kind), about)

    def _form(self, kind: type[DeskForm]) -> DeskForm:
        keeping, bench = self._keeping, self.bench
        if kind is HoldReviewForm:
            return HoldReviewForm(keeping.holds, bench)
        if kind is LiftForm:
            return LiftForm(keeping.holds, bench)
        if kind is PeriodForm:
            return PeriodForm(keeping.retention, bench)
        if kind is AfterTransferForm:
            return AfterTransferForm(keeping.retention, bench)
        return KeepOnForm(keeping.retention, bench)

    def _on_form_saved(self, name: str, _changed: Changed) -> None:
        self.say(_SAVED[name])
        self.take_focus()


def _head(title: str, hint: str = "") -> QWidget:
    """Returns the heading of a section, a little apart from what stands above it."""
    head = Column(Space.MEDIUM)
    head.body.setContentsMargins(0, Space.SMALL, 0, 0)
    head.add(SectionHeading(title))
    if hint:
        head.add(MutedText(hint))
    return head
