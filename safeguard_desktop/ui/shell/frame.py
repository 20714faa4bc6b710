"""The parts of the window around the pages: the rail on the left, the bar on top."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.shell.call import CallBox
from safeguard_desktop.ui.theme import Space, Tone, appearance, grow
from safeguard_desktop.ui.widgets import (
    IconLabel,
    MutedText,
    NavigationRail,
    PrimaryButton,
    QuietButton,
    Row,
    SearchField,
    SecondaryButton,
    TextLabel,
)
from safeguard_desktop.wording import asking as request_words
from safeguard_desktop.wording import desk as words
from safeguard_desktop.wording import help_page as help_words
from safeguard_desktop.wording import keeping as keeping_words
from safeguard_desktop.wording import referrals as referral_words
from safeguard_desktop.wording import reports as report_words

_ALWAYS = (
    (Place.TODAY, words.TODAY, "house"),
    (Place.CHILDREN, words.CHILDREN, "users-round"),
    (Place.CONCERNS, words.CONCERNS, "clipboard-list"),
    (Place.SHARING, referral_words.SHARING, "send"),
    (Place.TRANSFERS, words.TRANSFERS, "package"),
    (Place.REQUESTS, request_words.PAGE, "file-text"),
    (Place.KEEPING, keeping_words.TITLE, "archive"),
    (Place.REPORTS, report_words.TITLE, "activity"),
    (Place.PEOPLE, words.PEOPLE, "user-round"),
    (Place.SETTINGS, words.SETTINGS, "settings"),
)


_FOR_SOME = {
    Place.PERSONAL: (words.PERSONAL, "lock-keyhole"),
    Place.MATTERS: (words.MATTERS, "shield-alert"),
}
"""Places that are there only for some people."""


def place_words(place: Place) -> str:
    """Returns what a place of the rail is called."""
    return {key: text for key, text, _icon in _ALWAYS}.get(place) or _FOR_SOME[place][0]


class SideRail(QWidget):
    """Name of the program, places, who is signed in, and the two ways to lock."""

    def __init__(self, call: CallBox) -> None:
        super().__init__()
        self.who = MutedText()
        self.setProperty("kit", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        top = Row(
            IconLabel("shield-check", Tone.ACCENT, 26),
            TextLabel(words.APP, "strong", wrap=False),
            spacing=Space.SMALL,
        )
        self.places = NavigationRail()
        for place, text, icon_name in _ALWAYS:
            self.places.add_place(place.value, text, icon_name)
        self.lock_button = SecondaryButton(f"{words.LOCK} ({words.LOCK_KEY})", "lock", name="lock_button")
        self.hide_button = QuietButton(words.HIDE_BUTTON, "eye-off", name="hide_button")
        self.hide_button.setToolTip(words.HIDE_HINT)
        self.hide_button.setAccessibleDescription(words.HIDE_HINT)
        self.help_button = QuietButton(help_words.BUTTON, "circle-question-mark", name="help_button")
        for button in (self.help_button, self.lock_button, self.hide_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.LARGE, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(top)
        column.addWidget(self.places, 1)
        for part in (self.help_button, self.who, call, self.lock_button, self.hide_button):
            column.addWidget(part)

    def add_place_for_some(self, place: Place) -> None:
        """Adds a place below the others, for whom it is there."""
        text, icon_name = _FOR_SOME[place]
        self.places.add_place(place.value, text, icon_name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(appearance().pixels(216), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(appearance().pixels(216), super().minimumSizeHint().height())


class TopBar(QWidget):
    """Back, the one search field, and raising a concern: always in reach."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.back_button = QuietButton(words.BACK, "arrow-left", name="back_button")
        self.search_field = SearchField("search_edit", words.SEARCH_ALL)
        grow(self.search_field, QWidget.setMaximumWidth, 520)
        self.raise_button = PrimaryButton(f"{words.RAISE} ({words.RAISE_KEY})", "plus", name="raise_button")
        row = Row(self.back_button)
        row.add(self.search_field, 40)
        row.stretch()
        row.add(self.raise_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.WIDE, Space.MEDIUM)
        column.addWidget(row)
