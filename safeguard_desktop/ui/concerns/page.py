"""One concern: what was raised, what followed, and what the lead does about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import ConcernView
from safeguard_desktop.domain.rules import is_concern_unexplained, suggests_hold
from safeguard_desktop.services.concern.concerns import ConcernsService
from safeguard_desktop.services.concern.standing import Standing, StandingService
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.concerns.earlier import EarlierView
from safeguard_desktop.ui.concerns.raised_card import corrections, raised_card
from safeguard_desktop.ui.concerns.table import STATE_ICONS, STATE_TONES, child_text
from safeguard_desktop.ui.desk.act_bar import Act, ActBar
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.holds import hold_sign
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.place_in_story import PlaceInStory
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.story_view import Part, StoryView
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.owning.standing import standing_parts
from safeguard_desktop.ui.plans.beside import PLAN_NOTICE, plan_banners
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    LinkButton,
    MutedText,
    PageTitle,
    ScrollPage,
    Section,
    StatusPill,
)
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import labels, story

_OVER = frozenset({ConcernState.CLOSED, ConcernState.ARRIVED})
"""Nothing more comes of these here."""
Fetched = tuple[ConcernView, tuple[Guidance, ...], Standing]


class ConcernPage(DeskPage):
    """A concern whole. The forms open beside it, so that she reads while she writes."""

    kinds = frozenset({"concern"})

    def __init__(
        self,
        services: tuple[ConcernsService, GuidanceService, StandingService],
        acts: Sequence[Act],
        bench: Bench,
    ) -> None:
        super().__init__(Place.CONCERN, bench)
        self._concerns, self._guidance, self._standing = services
        self._view: ConcernView | None = None
        self._act: Act | None = None
        self._is_new = True
        self.bar = ActBar(acts)
        self.bar.chosen.connect(self._open_act)
        self.forms = FormsBeside("concern_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self._take_keyboard_back)
        self._content, self._followed, self._around = Refill(), Refill(), Refill()
        self._content.keep(self.bar)
        self._page = page = ScrollPage(widest=860)
        self._story: StoryView | None = None
        for part in (self._content, self._followed, self._around):
            page.add(part)
        self.column.addWidget(Beside(page, self.forms), 1)

    @override
    def open_subject(self, subject: str) -> None:
        if subject != self.subject:
            self.forms.close_form()
            for part in (self._content, self._followed, self._around):
                part.empty()
            self.bar.fold()
        self._is_new = True
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        concern = EntryId(self.subject)
        fetch = self._concerns.open if self._is_new else self._concerns.view
        self._is_new = False

        def work() -> Fetched:
            view = fetch(concern)
            return view, self._guidance.banners_for(view.row.categories), self._standing.of(view.row)

        self.ask(work, self._on_fetched, latest="concern")

    @override
    def take_focus(self) -> None:
        """The page settles when it has come."""

    @override
    def first_control(self) -> QWidget:
        return self.bar.first_button()

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    @override
    def is_touched_by(self, changed: Changed) -> bool:
        # One without an id is about several concerns: all of somebody's were handed over or taken.
        return super().is_touched_by(changed) and changed.id in ("", self.subject)

    def _on_fetched(self, fetched: Fetched) -> None:
        view, banners, standing = fetched
        if view.row.id != self.subject:
            return
        self._view = view
        self.in_turn(
            lambda: self._show_raised(view, standing),
            lambda: self._show_followed(view, banners),
            lambda: self._show_around(standing),
        )

    def _show_raised(self, view: ConcernView, standing: Standing) -> None:
        with self._content.refilled() as fill:
            fill(self._title(view))
            if view.row.from_setting:
                fill(_from_elsewhere(view))
            if self._asks_for_hold(view):
                fill(self._hold_banner())
            for hold in view.holds:
                fill(hold_sign(hold))
            if _is_unexplained(view):
                fill(Banner(Tone.CAUTION, words.CONCERN_NOT_EXPLAINED, icon_name="history"))
            for banner in self._plan_banners(view, standing):
                fill(banner)
            self.bar.show_for(view)
            fill(self.bar)
            fill(standing_parts(view, standing, partial(self.go, Place.CHILD)))
            fill(raised_card(view.as_amended))
            if view.raised.amendments:
                fill(corrections(view))

    def _show_followed(self, view: ConcernView, banners: Sequence[Guidance]) -> None:
        with self._followed.refilled() as fill:
            fill(self._history(view))
            for guidance in banners:
                fill(guidance_banner(guidance))

    def _show_around(self, standing: Standing) -> None:
        with self._around.refilled() as fill:
            fill(self._beside(standing))
        self._go_to_sought()
        self._open_wanted()
        self.settle()

    def _open_wanted(self) -> None:
        """Opens the form for which the page was opened: it then has the keyboard."""
        act = self.bar.fitting(self.wanted)
        self.wanted = ""
        if act is not None:
            self._is_settled = True
            self._open_act(act)

    def _go_to_sought(self) -> None:
        """Goes to the entry for which the page was opened, and marks where it begins."""
        if self.sought and self._story is not None:
            self._story.point_out(self.sought)
            PlaceInStory(self._page, self._story).go_to(self.sought)
            self.settle_on(self._story)

    def _beside(self, standing: Standing) -> EarlierView:
        """What else there is about these children, and about those who belong to them. Source: S53."""
        beside = EarlierView(lambda concern, show: self.ask(lambda: self._concerns.open(concern), show))
        beside.opened.connect(partial(self.go, Place.CONCERN))
        beside.show_earlier(tuple(found for found in standing.earlier if found.concerns))
        return beside

    def _plan_banners(self, view: ConcernView, standing: Standing) -> tuple[Banner, ...]:
        """Returns that a child has a plan, while something is still to be decided or done. Source: S88, X07."""
        if view.row.state in _OVER:
            return ()
        return tuple(plan_banners(standing.earlier, self._tell_worker))

    def _tell_worker(self, child: ChildId) -> None:
        self.left_for.emit(Destination(Place.CHILD, child, act=PLAN_NOTICE))

    def _title(self, view: ConcernView) -> Flow:
        row = view.row
        signs = [StatusPill(labels.CONCERN_STATES[row.state], STATE_TONES[row.state], STATE_ICONS[row.state])]
        if row.has_hold:
            signs.append(StatusPill(story.KEPT, Tone.STOP, "lock"))
        title = title_row(PageTitle(story.concern_called(row)), *signs)
        if row.child is not None:
            link = LinkButton(child_text(row), "user-round", name="open_child_button")
            link.clicked.connect(partial(self.go, Place.CHILD, row.child))
            title.add(link)
        return title

    def _history(self, view: ConcernView) -> Section:
        section, self._story = Section(words.HISTORY), None
        if view.followed:
            history = StoryView("history_view", words.HISTORY)
            history.act_chosen.connect(self._on_link_chosen)
            history.show_parts([Part(entry, acts=self.bar.links_of(entry, view)) for entry in view.followed])
            section.add(history)
            self._story = history
        else:
            section.add(MutedText(words.NO_HISTORY))
        return section

    def _on_link_chosen(self, key: str) -> None:
        self._open_act(*self.bar.of_link(key))

    def _asks_for_hold(self, view: ConcernView) -> bool:
        return suggests_hold(view.row.categories) and not view.holds

    def _hold_banner(self) -> Banner:
        banner = Banner(Tone.STOP, words.HOLD_SUGGESTED, icon_name="lock", act=words.HOLD_TITLE)
        banner.act_chosen.connect(lambda: self._open_act(*self.bar.of_link("hold")))
        return banner

    def _open_act(self, act: Act, about: str = "") -> None:
        self._act = act
        if act.form is not None:
            self.forms.open_form(act.key, act.form, about or self.subject)
        elif act.place is not None:
            self.go(act.place, about or self.subject)

    def _on_form_saved(self) -> None:
        if self._act is not None:
            self.say(self._act.saved)
        # The button that opened the form may be gone by now, and the keyboard would be anywhere.
        self._take_keyboard_back()

    def _take_keyboard_back(self) -> None:
        self.bar.take_keyboard(self._act.key if self._act is not None else "")


def _is_unexplained(view: ConcernView) -> bool:
    """Whether a concern of this setting does not say why something old matters now; of another one, nobody here can."""
    followed = (entry.now_reads for entry in view.followed)
    return not view.row.from_setting and is_concern_unexplained(view.as_amended, followed)


def _from_elsewhere(view: ConcernView) -> Banner:
    """Returns where a concern came from, and what can be done about it here."""
    return Banner(
        Tone.ACCENT, words.ARRIVED_TEXT, title=story.from_elsewhere(view.row), icon_name="package-open"
    )
