"""What holds here, kept up to date by the lead: the parts under tabs, forms beside. Source: guidance.md 12."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.entries import DesignationSet
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.guiding.grounds import GroundRow, GroundsKeeping
from safeguard_desktop.services.guiding.keeping import DaysHere, EditionRow, GuidanceKeeping, LimitRow
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.guiding.cards import KeptCard, edition_card, ground_card, limit_card
from safeguard_desktop.ui.guiding.forms import NEW, DaysForm, DutyForm, EditionForm, LimitForm, TermsForm
from safeguard_desktop.ui.guiding.ground_form import GroundForm
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    BodyText,
    Card,
    Column,
    MutedText,
    PageTitle,
    ScrollPage,
    SecondaryButton,
)
from safeguard_desktop.ui.widgets.tabs import TabBar
from safeguard_desktop.wording import guiding as words

_EDITIONS, _LIMITS, _DAYS, _DUTY, _GROUNDS = 0, 1, 2, 3, 4
_TABS: Final = (
    (words.TAB_EDITIONS, words.EDITIONS_INTRO),
    (words.TAB_LIMITS, words.LIMITS_INTRO),
    (words.TAB_DAYS, words.DAYS_INTRO),
    (words.TAB_DUTY, words.DUTY_INTRO),
    (words.TAB_GROUNDS, words.GROUNDS_INTRO),
)
Fill = Callable[[QWidget], None]


@dataclass(frozen=True)
class _Found:
    """What one tab shows."""

    editions: tuple[EditionRow, ...] = ()
    limits: tuple[LimitRow, ...] = ()
    grounds: tuple[GroundRow, ...] = ()
    days: DaysHere | None = None
    duty: tuple[DesignationSet, EntryView | None] | None = None


class GuidancePage(DeskPage):
    """Editions, time limits, days, the duty and grounds. `wanted` may name a form that is to be opened at once."""

    kinds = frozenset({"guidance", "settings"})

    def __init__(self, keeping: GuidanceKeeping, grounds: GroundsKeeping, bench: Bench) -> None:
        super().__init__(Place.GUIDANCE, bench)
        self._keeping, self._grounds = keeping, grounds
        self._makers: dict[str, Callable[[], DeskForm]] = {
            "edition": lambda: EditionForm(keeping, bench),
            "limit": lambda: LimitForm(keeping, bench),
            "days": lambda: DaysForm(keeping, bench),
            "terms": lambda: TermsForm(keeping, bench),
            "duty": lambda: DutyForm(keeping, bench),
            "ground": lambda: GroundForm(grounds, bench),
        }
        self.tabs = TabBar("guidance_tabs", words.TITLE)
        for title, _intro in _TABS:
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(lambda _tab: self.reload())
        self._intro = MutedText("")
        self._list = Refill(Space.LARGE)
        self.forms = FormsBeside("guidance_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.take_focus)
        page = ScrollPage(widest=900)
        head = Column(Space.SMALL)
        head.add(PageTitle(words.TITLE))
        head.add(self._intro)
        for part in (head, self.tabs, self._list):
            page.add(part)
        self.column.addWidget(Beside(page, self.forms), 1)

    @override
    def reload(self) -> None:
        tab = self.tabs.currentIndex()
        self._intro.setText(_TABS[tab][1])

        def work() -> _Found:
            if tab == _EDITIONS:
                return _Found(editions=self._keeping.editions())
            if tab == _LIMITS:
                return _Found(limits=self._keeping.limits())
            if tab == _DAYS:
                return _Found(days=self._keeping.days())
            if tab == _GROUNDS:
                return _Found(grounds=self._grounds.rows())
            return _Found(duty=self._keeping.duty())

        self.ask(work, self._on_found, latest="what holds here")

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    def _on_found(self, found: _Found) -> None:
        with self.filling(self._list) as fill:
            if found.days is not None:
                self._show_days(found.days, fill)
            elif found.duty is not None:
                self._show_duty(*found.duty, fill)
            elif found.grounds:
                for ground in found.grounds:
                    fill(self._wired(ground_card(ground), "ground", ground.rule.key))
            elif found.limits:
                for limit in found.limits:
                    fill(self._wired(limit_card(limit), "limit", limit.rule.key))
            else:
                self._show_editions(found.editions, fill)
        self.settle()

    def _show_editions(self, rows: tuple[EditionRow, ...], fill: Fill) -> None:
        add = SecondaryButton(words.ADD, "plus", name="add_edition_button")
        add.clicked.connect(partial(self._open, "edition", NEW))
        fill(Acts(add))
        for row in rows:
            fill(self._wired(edition_card(row), "edition", row.edition.key))

    def _show_days(self, days: DaysHere, fill: Fill) -> None:
        lines = "\n".join(filter(None, (days.added, _off(days.removed), days.source))) or words.DAYS_NONE
        parts = (
            (words.DAYS, words.DAYS_HINT, lines, "days", words.CHANGE_DAYS),
            (words.TERMS, "", days.terms or words.TERMS_NONE, "terms", words.CHANGE_TERMS),
        )
        for title, hint, text, key, change in parts:
            card = Card(title)
            for part in filter(None, (hint, text)):
                card.add(MutedText(part) if part is hint else BodyText(part))
            if key == "days" and days.changed is not None:
                card.add(MutedText(words.changed_line(days.changed.recorder_name, days.changed.recorded_at)))
            card.add(Acts(self._button(change, key)))
            fill(card)

    def _show_duty(self, duty: DesignationSet, changed: EntryView | None, fill: Fill) -> None:
        card = Card(words.DUTY)
        card.add(BodyText(words.DUTY_NOW[duty.designated]))
        said = " · ".join(filter(None, (duty.source, words.checked(duty.verified_on))))
        if said:
            card.add(MutedText(said))
        if changed is not None:
            card.add(MutedText(words.changed_line(changed.recorder_name, changed.recorded_at)))
        card.add(Acts(self._button(words.CHANGE_DUTY, "duty")))
        fill(card)

    def _button(self, text: str, key: str) -> SecondaryButton:
        button = SecondaryButton(text, "pencil", name=f"change_{key}_button")
        button.clicked.connect(partial(self._open, key, key))
        return button

    def _wired(self, card: KeptCard, form: str, about: str) -> KeptCard:
        card.change_wanted.connect(partial(self._open, form, about))
        return card

    def _open(self, form: str, about: str) -> None:
        self.forms.open_form(form, self._makers[form], about)

    def _on_form_saved(self, _name: str, _changed: Changed) -> None:
        self.say(words.SAVED)
        self.take_focus()


def _off(removed: str) -> str:
    return f"{words.DAYS_REMOVED}: {', '.join(removed.splitlines())}" if removed else ""
