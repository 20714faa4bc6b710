"""Sharing: referrals and what each still needs, advice, and decisions. Source: S12, S13, S26, S30, S48, S59, X04.

The parts stand under tabs. What is still to be done comes first; what has ended is looked up below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.referral_rows import ReferralRow
from safeguard_desktop.services.acts.consulting import AdviceRow, ConsultingService
from safeguard_desktop.services.acts.referring import ReferringService
from safeguard_desktop.services.agencies import AgenciesService, AgencyRow
from safeguard_desktop.services.legal.requests import LegalRequestsService, LegalRow
from safeguard_desktop.services.sharing.listing import SharingList, SharingListService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.act_bar import Act
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.legal.cards import fill_requests
from safeguard_desktop.ui.referrals.cards import AdviceCard, ReferralCard
from safeguard_desktop.ui.sharing.agencies import NEW as NEW_AGENCY
from safeguard_desktop.ui.sharing.agencies import AgencyCard, AgencyForm
from safeguard_desktop.ui.sharing.decision_cards import DecisionCards
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Column,
    EmptyState,
    LinkButton,
    MutedText,
    PageTitle,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
)
from safeguard_desktop.ui.widgets.tabs import TabBar
from safeguard_desktop.wording import agencies as agency_words
from safeguard_desktop.wording import legal as legal_words
from safeguard_desktop.wording import referrals as words
from safeguard_desktop.wording import sharing as sharing_words
from safeguard_desktop.wording import tellings as telling_words

_ENDED_SHOWN: Final = 30
_ADVICE_SHOWN: Final = 60
_REFERRALS, _ADVICE, _AGENCIES, _DECISIONS, _LEGAL = 0, 1, 2, 3, 4


@dataclass(frozen=True)
class _Found:
    """What the page shows: one tab's rows."""

    referrals: tuple[ReferralRow, ...] = ()
    advice: tuple[AdviceRow, ...] = ()
    agencies: tuple[AgencyRow, ...] = ()
    sharing: SharingList | None = None
    legal: tuple[LegalRow, ...] | None = None
    rules: tuple[Guidance, ...] = ()


class SharingPage(DeskPage):
    """Referrals and advice. Forms open beside the list."""

    kinds = frozenset({"concern", "child", "local_notes"})

    def __init__(
        self,
        services: tuple[
            ReferringService, ConsultingService, AgenciesService, SharingListService, LegalRequestsService
        ],
        acts: Sequence[Act],
        bench: Bench,
    ) -> None:
        """Makes the page; `acts` are those of `referral_acts`, whose forms open here too."""
        super().__init__(Place.SHARING, bench)
        self._referring, self._consulting, self._agencies, self._listing, self._legal = services
        self._acts = {act.key: act for act in acts}
        self._act: Act | None = None
        self._cards: dict[str, ReferralCard] = {}
        self.tabs = TabBar("sharing_tabs", words.SHARING)
        for title in (
            words.TAB_REFERRALS,
            words.TAB_ADVICE,
            agency_words.TAB,
            sharing_words.DECISIONS,
            legal_words.TAB,
        ):
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(lambda _tab: self.reload())
        self._list = Refill(Space.LARGE)
        self.forms = FormsBeside("sharing_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.take_focus)
        self._page = ScrollPage(widest=900)
        head = Column(Space.SMALL)
        head.add(PageTitle(words.SHARING))
        self._intro = MutedText(words.REFERRALS_INTRO)
        head.add(self._intro)
        self.tellings_link = LinkButton(telling_words.OPEN, "search", name="open_tellings_button")
        self.tellings_link.clicked.connect(lambda: self.go(Place.TELLINGS))
        head.add(self.tellings_link)
        for part in (head, self.tabs, self._list):
            self._page.add(part)
        self.column.addWidget(Beside(self._page, self.forms), 1)

    @override
    def reload(self) -> None:
        tab = self.tabs.currentIndex()

        def work() -> _Found:
            if tab == _LEGAL:
                return _Found(legal=self._legal.rows())
            if tab == _DECISIONS:
                return _Found(sharing=self._listing.rows())
            if tab == _AGENCIES:
                return _Found(agencies=self._agencies.listed())
            if tab == _ADVICE:
                return _Found(advice=self._consulting.log())
            return _Found(self._referring.listed(), rules=self._referring.guidance())

        self.ask(work, self._on_found, latest="sharing")

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    def _on_found(self, found: _Found) -> None:
        self._cards = {}
        if found.sharing is not None:
            self._intro.setText(sharing_words.LIST_INTRO)
            with self.filling(self._list) as fill:
                DecisionCards(self.go, self.bench.dates.today()).fill(found.sharing, fill)
        elif found.legal is not None:
            self._intro.setText(legal_words.INTRO)
            with self.filling(self._list) as fill:
                fill_requests(found.legal, self.bench.dates.today(), self.go, fill)
        elif self.tabs.currentIndex() == _AGENCIES:
            self._intro.setText(agency_words.INTRO)
            self._show_agencies(found.agencies)
        elif self.tabs.currentIndex() == _ADVICE:
            self._intro.setText(words.ADVICE_INTRO)
            self._show_advice(found.advice)
        else:
            self._intro.setText(words.REFERRALS_INTRO)
            self._show_referrals(found.referrals, found.rules)
        self._open_what_is_wanted()
        self.settle()

    def _show_referrals(self, rows: Sequence[ReferralRow], rules: Sequence[Guidance]) -> None:
        wanting = sorted((row for row in rows if _wants(row)), key=_urgency)
        ended = [row for row in rows if not _wants(row)]
        with self.filling(self._list) as fill:
            for heading, part in ((words.OPEN, wanting), (words.ENDED, ended[:_ENDED_SHOWN])):
                if part:
                    fill(SectionHeading(heading))
                for row in part:
                    fill(self._card(row))
            if len(ended) > _ENDED_SHOWN:
                fill(MutedText(words.only_latest(_ENDED_SHOWN, len(ended))))
            if not rows:
                fill(EmptyState("send", words.NO_REFERRALS, words.NO_REFERRALS_HINT))
            for rule in rules if wanting else ():
                fill(guidance_banner(rule))

    def _show_advice(self, rows: Sequence[AdviceRow]) -> None:
        with self.filling(self._list) as fill:
            for row in rows[:_ADVICE_SHOWN]:
                card = AdviceCard(row)
                card.open_wanted.connect(partial(self._go_to_entry, row.entry.id, row.concern, row.child))
                fill(card)
            if len(rows) > _ADVICE_SHOWN:
                fill(MutedText(words.only_latest(_ADVICE_SHOWN, len(rows))))
            if not rows:
                fill(EmptyState("message-square-quote", words.NO_ADVICE, words.NO_ADVICE_HINT))

    def _show_agencies(self, rows: Sequence[AgencyRow]) -> None:
        add = SecondaryButton(agency_words.ADD, "plus", name="add_agency_button")
        add.clicked.connect(partial(self._open_agency, NEW_AGENCY))
        with self.filling(self._list) as fill:
            fill(Acts(add))
            for row in rows:
                card = AgencyCard(row)
                card.change_wanted.connect(partial(self._open_agency, row.id))
                fill(card)
            if not rows:
                fill(EmptyState("users-round", agency_words.NONE, agency_words.NONE_HINT))

    def _open_agency(self, agency: str) -> None:
        self._act = Act("agency", agency_words.TITLE, saved=agency_words.SAVED)
        self.forms.open_form("agency", lambda: AgencyForm(self._agencies, self.bench), agency)

    def _card(self, row: ReferralRow) -> ReferralCard:
        today = date.fromisoformat(self.bench.dates.today())
        card = ReferralCard(row, today, self._acts)
        card.act_wanted.connect(partial(self._open_act, row.entry.id))
        card.open_wanted.connect(partial(self._go_to_entry, row.entry.id, row.concern, row.child))
        self._cards[row.entry.id] = card
        return card

    def _go_to_entry(self, entry: str, concern: str | None, child: str | None) -> None:
        if concern is not None:
            self.go(Place.CONCERN, concern, entry)
        elif child is not None:
            self.go(Place.CHILD, child, entry)

    def _open_act(self, referral: str, key: str) -> None:
        act = self._acts[key]
        if act.form is not None:
            self._act = act
            self.forms.open_form(act.key, act.form, referral)
        elif act.place is not None:
            self.go(act.place, referral)

    def _open_what_is_wanted(self) -> None:
        """Opens the form that the page was opened for, beside the referral that it is about."""
        card, act = self._cards.get(self.sought), self._acts.get(self.wanted)
        if card is None:
            return
        sought, self.wanted, self.sought = self.sought, "", ""
        if act is not None:
            self._is_settled = True
            self._open_act(sought, act.key)
        else:
            self.settle_on(card.first_button())

    def _on_form_saved(self, _name: str, _changed: Changed) -> None:
        if self._act is not None:
            self.say(self._act.saved)
        self.take_focus()


def _wants(row: ReferralRow) -> bool:
    return row.is_open or row.lead_open or bool(row.gaps)


def _urgency(row: ReferralRow) -> tuple[bool, str, str]:
    """Returns what goes first: what the lead does not know, then by the day on which something is due."""
    days = ((row.answer_due, row.answer_open), (row.written_due, row.waits_for_writing))
    due = [day for day, is_due in days if is_due]
    return (not row.lead_open, min(due, default="9999"), row.made_from)
