"""One concern: what was raised, what followed, and what the lead does about it."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.codes import Category, ConcernState
from safeguard_desktop.domain.entries import Decision, Note
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import ConcernView, EntryView
from safeguard_desktop.services.concerns import ConcernsService
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.concerns.amend_form import AmendForm
from safeguard_desktop.ui.concerns.decision_form import DecisionForm
from safeguard_desktop.ui.concerns.hold_form import HoldForm
from safeguard_desktop.ui.concerns.note_form import ABOUT_CONCERN, NoteForm
from safeguard_desktop.ui.concerns.raised_card import corrections, raised_card
from safeguard_desktop.ui.concerns.table import STATE_ICONS, STATE_TONES, child_text
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.holds import hold_sign
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.story_view import Part, StoryView
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    LinkButton,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    Section,
    StatusPill,
)
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import labels, story

_CORRECT: Final = "correct"
_HOLD: Final = "hold"


class ConcernPage(DeskPage):
    """A concern whole. The forms open beside it, so that she reads while she writes."""

    kinds = frozenset({"concern"})

    def __init__(self, concerns: ConcernsService, guidance: GuidanceService, bench: Bench) -> None:
        super().__init__(Place.CONCERN, bench)
        self._concerns, self._guidance = concerns, guidance
        self._view: ConcernView | None = None
        self._is_new = True
        self._make_forms(bench)
        self._make_acts()
        self._scroll = ScrollPage(widest=860)
        self._content = Refill()
        self._content.keep(self._acts)
        self._scroll.add(self._content)
        self.column.addWidget(Beside(self._scroll, self.forms), 1)

    @override
    def open_subject(self, subject: str) -> None:
        if subject != self.subject:
            self.forms.close_form()
            self._content.empty()
        self._is_new = True
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        concern = EntryId(self.subject)
        fetch = self._concerns.open if self._is_new else self._concerns.view
        self._is_new = False

        def work() -> tuple[ConcernView, tuple[Guidance, ...]]:
            view = fetch(concern)
            return view, self._guidance.banners_for(view.row.categories)

        self.ask(work, self._on_fetched, latest="concern")

    @override
    def take_focus(self) -> None:
        """The page settles when it has come."""

    @override
    def first_control(self) -> QWidget:
        return self.receive_button if self.receive_button.isVisible() else self.decide_button

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    @override
    def is_touched_by(self, changed: Changed) -> bool:
        return super().is_touched_by(changed) and changed.id == self.subject

    def _on_fetched(self, fetched: tuple[ConcernView, tuple[Guidance, ...]]) -> None:
        view, banners = fetched
        if view.row.id != self.subject:
            return
        self._view = view
        fill = self._content.begin()
        fill(self._title(view))
        if self._asks_for_hold(view):
            fill(self._hold_banner())
        for hold in view.holds:
            fill(hold_sign(hold))
        self._show_acts(view)
        fill(self._acts)
        fill(raised_card(view.as_amended))
        if view.raised.amendments:
            fill(corrections(view))
        fill(self._history(view))
        for guidance in banners:
            fill(guidance_banner(guidance))
        self.settle()

    def _title(self, view: ConcernView) -> Row:
        row = view.row
        signs = [StatusPill(labels.CONCERN_STATES[row.state], STATE_TONES[row.state], STATE_ICONS[row.state])]
        if row.has_hold:
            signs.append(StatusPill(story.KEPT, Tone.STOP, "lock"))
        title = title_row(PageTitle(story.concern_name(row.number, row.reference)), *signs)
        if row.child is not None:
            link = LinkButton(child_text(row), "user-round", name="open_child_button")
            link.clicked.connect(partial(self.go, Place.CHILD, row.child))
            title.add(link)
        return title

    def _history(self, view: ConcernView) -> Section:
        section = Section(words.HISTORY)
        if view.followed:
            history = StoryView("history_view", words.HISTORY)
            history.act_chosen.connect(self._on_act_chosen)
            history.show_parts([Part(entry, acts=_acts_of(entry)) for entry in view.followed])
            section.add(history)
        else:
            section.add(MutedText(words.NO_HISTORY))
        return section

    def _on_act_chosen(self, key: str) -> None:
        act, _, entry = key.partition(":")
        (self._hold if act == _HOLD else self._correct)(EntryId(entry))

    def _asks_for_hold(self, view: ConcernView) -> bool:
        return Category.SEXUAL in view.row.categories and not view.holds

    def _hold_banner(self) -> Banner:
        banner = Banner(Tone.STOP, words.HOLD_SUGGESTED, icon_name="lock", act=words.HOLD_TITLE)
        banner.act_chosen.connect(lambda: self._hold(EntryId(self.subject)))
        return banner

    def _make_acts(self) -> None:
        self.receive_button = PrimaryButton(words.RECEIVE, "inbox", name="receive_button")
        self.decide_button = PrimaryButton(words.DECIDE, "scale", name="decide_button")
        self.note_button = SecondaryButton(words.NOTE, "notebook-pen", name="note_button")
        self.amend_button = SecondaryButton(words.AMEND, "pencil", name="amend_button")
        self.hold_button = SecondaryButton(words.HOLD, "lock", name="hold_button")
        self.receive_button.clicked.connect(lambda: self.go(Place.RECEIVE, self.subject))
        self.decide_button.clicked.connect(lambda: self._open_form(self.decision_form, self.subject))
        self.note_button.clicked.connect(lambda: self._open_form(self.note_form, self.subject))
        self.amend_button.clicked.connect(lambda: self._correct(EntryId(self.subject)))
        self.hold_button.clicked.connect(lambda: self._hold(EntryId(self.subject)))
        self._acts = Acts(
            self.receive_button, self.decide_button, self.note_button, self.amend_button, self.hold_button
        )

    def _show_acts(self, view: ConcernView) -> None:
        """A concern that waits is received first; then it is decided, noted, corrected, kept."""
        is_waiting = view.row.state is ConcernState.WAITING
        self.receive_button.setVisible(is_waiting)
        for button in (self.decide_button, self.note_button, self.amend_button):
            button.setVisible(not is_waiting)
        self.hold_button.setVisible(not is_waiting and not view.holds)

    def _open_form(self, form: DeskForm, about: str) -> None:
        self.forms.show_form(form)
        form.begin(about)

    def _correct(self, entry: EntryId) -> None:
        self.ask(
            lambda: self._concerns.amendable_fields(entry),
            lambda now_reads: self._begin_correction(entry, now_reads),
        )

    def _begin_correction(self, entry: EntryId, now_reads: tuple[tuple[str, str], ...]) -> None:
        self.forms.show_form(self.amend_form)
        self.amend_form.begin_with(entry, now_reads)

    def _hold(self, entry: EntryId) -> None:
        self._open_form(self.hold_form, entry)

    def _make_forms(self, bench: Bench) -> None:
        self.forms = FormsBeside("concern_forms")
        self.decision_form = DecisionForm(self._concerns, self._guidance, bench)
        self.note_form = NoteForm(self._concerns, bench, ABOUT_CONCERN)
        self.amend_form = AmendForm(self._concerns, bench)
        self.hold_form = HoldForm(self._concerns, bench)
        for form in (self.decision_form, self.note_form, self.amend_form, self.hold_form):
            self.forms.add_form(form)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self._take_keyboard_back)

    def _on_form_saved(self, form: str) -> None:
        self.say(words.SAVED[form])
        # The button that opened the form may be gone by now, and the keyboard would be anywhere.
        self._take_keyboard_back()

    def _take_keyboard_back(self) -> None:
        self.decide_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _acts_of(entry: EntryView) -> tuple[tuple[str, str], ...]:
    """Returns what may be done about an entry that followed: notes and decisions are corrected and kept."""
    if not isinstance(entry.body, Decision | Note):
        return ()
    acts = [(words.AMEND, f"{_CORRECT}:{entry.id}")]
    if not entry.has_hold:
        acts.append((words.HOLD, f"{_HOLD}:{entry.id}"))
    return tuple(acts)
