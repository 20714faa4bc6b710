"""One concern that is only for this person, opened, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal

from safeguard_desktop.services.inbox.drafts import About, RaisingDraft
from safeguard_desktop.services.inbox.personal import PersonalView
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.personal.account import fill_unfinished, fill_view
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Column,
    MutedText,
    PageTitle,
    PrimaryButton,
    QuietButton,
    ScrollPage,
    SecondaryButton,
    StatusPill,
)
from safeguard_desktop.wording import matters as matter_words
from safeguard_desktop.wording import personal as words


class PersonalOne(ScrollPage):
    """Shows one concern, or a form that was not sent.

    Signals: `back_chosen`, `acknowledge_chosen`, `print_chosen`, `take_in_chosen`, `take_up_chosen`.
    """

    back_chosen = Signal()
    acknowledge_chosen = Signal()
    print_chosen = Signal()
    take_in_chosen = Signal()
    take_up_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(widest=900)
        self.setObjectName("personal_one")
        self._head, self._content = Refill(Space.SMALL), Refill()
        self.acknowledge_button = PrimaryButton(words.ACKNOWLEDGE, "check", name="acknowledge_button")
        self.print_button = SecondaryButton(words.PRINT, "printer", name="print_personal_button")
        self.take_in_button = PrimaryButton(matter_words.TAKE_IN, "folder-lock", name="take_in_button")
        self.take_in_button.setAccessibleDescription(matter_words.TAKE_IN_HINT)
        self.take_up_button = SecondaryButton(words.TAKE_UP, "inbox", name="take_up_personal_button")
        self.take_up_button.setAccessibleDescription(words.TAKE_UP_HINT)
        self.back_button = QuietButton(words.BACK, "arrow-left", name="personal_back_button")
        self._hint = MutedText(words.ACKNOWLEDGE_HINT)
        self.acknowledge_button.setAccessibleDescription(words.ACKNOWLEDGE_HINT)
        self.missing_banner = Banner(Tone.CAUTION, "", title=words.NOT_SHOWN)
        acts = Column(Space.SMALL)
        parts = (self.take_in_button, self.acknowledge_button, self.print_button, self.take_up_button)
        acts.add(Acts(*parts, self.back_button))
        acts.add(self._hint)
        for part in (self._head, acts, self.missing_banner, self._content):
            self.add(part)
        self.acknowledge_button.clicked.connect(self.acknowledge_chosen)
        self.print_button.clicked.connect(self.print_chosen)
        self.take_in_button.clicked.connect(self.take_in_chosen)
        self.take_up_button.clicked.connect(self.take_up_chosen)
        self.back_button.clicked.connect(self.back_chosen)
        self.empty()

    def empty(self) -> None:
        """Takes everything out of sight, until another concern has come."""
        self._head.empty()
        self._content.empty()
        self.missing_banner.hide()
        self._offer(can_acknowledge=False, can_print=False)
        self.verticalScrollBar().setValue(0)

    def show_view(self, view: PersonalView, *, can_take_in: bool = False) -> None:
        """Shows a concern in full; `can_take_in` where this person reads worries about adults."""
        row = view.row
        is_done = bool(row.acknowledged_at)
        state = words.acknowledged(row.acknowledged_at) if is_done else words.WAITING
        pill = StatusPill(state, Tone.GOOD if is_done else Tone.CAUTION, "check" if is_done else "inbox")
        fill = self._head.begin()
        fill(title_row(PageTitle(row.reference), pill))
        fill(MutedText(words.ABOUT_ADULT if row.about is About.ADULT else words.ABOUT_CHILD))
        fill = self._content.begin()
        fill_view(fill, view)
        is_adult = row.about is About.ADULT
        fill(MutedText(words.OUTSIDE_ADULT if is_adult else words.OUTSIDE))
        self._offer(can_acknowledge=not is_done, can_print=True)
        takes_in = is_adult and can_take_in
        self.take_in_button.setVisible(takes_in)
        self.acknowledge_button.weigh(is_first=not takes_in)
        first = self.back_button if is_done else self.acknowledge_button
        first = self.take_in_button if takes_in else first
        QTimer.singleShot(0, self, first.setFocus)

    def show_unfinished(self, draft: RaisingDraft) -> None:
        """Shows a form that was begun and not sent."""
        fill = self._head.begin()
        fill(PageTitle(words.UNFINISHED))
        fill(Banner(Tone.CAUTION, words.TAKE_UP_HINT, title=words.UNFINISHED_HINT))
        fill_unfinished(self._content.begin(), draft)
        self._offer(can_acknowledge=False, can_print=False, can_take_up=True)
        QTimer.singleShot(0, self, self.back_button.setFocus)

    def show_missing(self, missing: tuple[str, ...]) -> None:
        """Says which letters the paper could not show."""
        self.missing_banner.set_text("\n".join(missing))
        self.missing_banner.setVisible(bool(missing))

    def _offer(self, *, can_acknowledge: bool, can_print: bool, can_take_up: bool = False) -> None:
        self.acknowledge_button.setVisible(can_acknowledge)
        self._hint.setVisible(can_acknowledge)
        self.print_button.setVisible(can_print)
        self.take_up_button.setVisible(can_take_up)
        self.take_in_button.hide()
