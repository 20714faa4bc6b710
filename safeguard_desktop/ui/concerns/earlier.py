"""Earlier concerns, of the children of this one and of those who belong to them: each opens in place.

Opened in place, what is being written beside it stays where it is; the link leads to the concern's own page, and a
draft is kept on the way. Source: S52, S53; UI.md, "Receive".
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.entries import Decision
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import ConcernRow, ConcernView
from safeguard_desktop.services.concern.earlier import EarlierConcerns
from safeguard_desktop.ui.concerns.raised_card import raised_card
from safeguard_desktop.ui.concerns.table import STATE_ICONS, STATE_TONES, about_text, when_text
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.story import tell
from safeguard_desktop.ui.desk.told import ToldText
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    LinkButton,
    MutedText,
    QuietButton,
    Row,
    Section,
    StatusPill,
    StrongText,
)
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import labels, story
from safeguard_desktop.wording import receiving as receive_words

Fetch = Callable[[EntryId, Callable[[ConcernView], None]], None]
"""Opens a concern on the worker, which writes down that it was read, and hands it back."""


class EarlierCard(Card):
    """One concern in a line or two; `opened` asks for its page."""

    opened = Signal(str)

    def __init__(self, row: ConcernRow, fetch: Fetch) -> None:
        super().__init__()
        self._row, self._fetch = row, fetch
        self.body.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self.body.setSpacing(Space.SMALL)
        name = story.concern_called(row)
        link = LinkButton(f"{name} · {when_text(row)}", name=f"earlier_{row.id}_button")
        link.setAccessibleName(story.open_concern(row.number, row.reference))
        link.clicked.connect(partial(self.opened.emit, row.id))
        self.show_button = QuietButton(words.SHOW_HERE, "chevron-down", name=f"show_{row.id}_button")
        self.show_button.clicked.connect(self._on_show_button_clicked)
        self._name_button()
        state = StatusPill(labels.CONCERN_STATES[row.state], STATE_TONES[row.state], STATE_ICONS[row.state])
        self.add(_side_by_side(row, link, state))
        foot = Row(spacing=Space.SMALL)
        foot.add(MutedText(about_text(row) or words.NO_HISTORY), 1)
        foot.body.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignTop)
        self.add(foot)
        self._whole = Refill(Space.SMALL)
        self.add(self._whole)
        self._whole.hide()

    @property
    def is_open(self) -> bool:
        """Whether the concern stands there whole."""
        return not self._whole.isHidden()

    def _on_show_button_clicked(self) -> None:
        if self.is_open:
            self._whole.empty()
            self._whole.hide()
            self._name_button()
        else:
            self._fetch(self._row.id, self._show)

    def _show(self, view: ConcernView) -> None:
        fill = self._whole.begin()
        card = raised_card(view.as_amended)
        card.body.setContentsMargins(0, Space.SMALL, 0, 0)
        card.setProperty("kit", "")
        fill(card)
        for entry in view.followed:
            if isinstance(entry.body, Decision):
                decided = tell(entry.body)
                fill(StrongText(decided.heading))
                for text in decided.texts:
                    fill(ToldText(text))
        self._whole.show()
        self._name_button()

    def _name_button(self) -> None:
        is_open = hasattr(self, "_whole") and self.is_open
        self.show_button.setText(words.HIDE_HERE if is_open else words.SHOW_HERE)
        self.show_button.show_icon("chevron-up" if is_open else "chevron-down")
        name = story.concern_called(self._row)
        self.show_button.setAccessibleName(f"{self.show_button.text()}: {name}")


class EarlierView(Refill):
    """What stands beside a concern, child by child. `opened` carries the id of a concern whose page is wanted."""

    opened = Signal(str)

    def __init__(self, fetch: Fetch) -> None:
        super().__init__()
        self._fetch = fetch

    def show_earlier(self, beside: tuple[EarlierConcerns, ...]) -> None:
        """Shows other concerns; for a child of this one it says so where there is none."""
        fill = self.begin()
        for found in beside:
            fill(self._section(found))

    def _section(self, found: EarlierConcerns) -> Section:
        name = found.child.full_name
        if found.link is None:
            section = Section(receive_words.earlier_of(name))
        else:
            section = Section(
                receive_words.linked(name, labels.LINK_KINDS[found.link.relation], found.link.words)
            )
        cards = Column(Space.SMALL)
        for row in found.concerns:
            card = EarlierCard(row, self._fetch)
            card.opened.connect(self.opened)
            cards.add(card)
        section.add(cards if found.concerns else MutedText(receive_words.NO_EARLIER))
        return section


def _side_by_side(row: ConcernRow, link: LinkButton, state: StatusPill) -> QWidget:
    """Returns the name of a concern and how it stands; the name of another setting may need a line for itself."""
    if row.from_setting:
        return Flow(link, state)
    top = Row(link, spacing=Space.SMALL)
    top.stretch()
    top.add(state)
    return top
