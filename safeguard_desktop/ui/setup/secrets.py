"""The third and fourth screens: the passphrase, and the recovery sheet that stands in for it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from safeguard_desktop.services.office.sheet import Sheet
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    BodyText,
    Card,
    Column,
    Field,
    LineField,
    MutedText,
    PassphraseField,
    QuietButton,
    Row,
    SecondaryButton,
    Section,
    StrongText,
    TextLabel,
    put_after,
)
from safeguard_desktop.wording import recovery as recovery_words
from safeguard_desktop.wording import setup as words


class PassphraseStep(Column):
    """A passphrase, typed twice, with a suggestion for whoever wants one."""

    suggestion_asked = Signal()

    def __init__(self, why: str = words.PASSPHRASE_WHY) -> None:
        """Makes the step; `why` says what the passphrase is for."""
        super().__init__(Space.WIDE)
        self.add(BodyText(why))
        self.add(self._suggestion_card())
        self.passphrase = PassphraseField("passphrase", words.PASSPHRASE, words.PASSPHRASE_HINT)
        self.again = PassphraseField("passphrase_again", words.PASSPHRASE_AGAIN)
        self.add(self.passphrase)
        self.add(self.again)

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return {"passphrase": self.passphrase, "passphrase_again": self.again}

    def show_suggestion(self, suggestion: str) -> None:
        """Shows a passphrase drawn at random, large enough to be copied onto paper."""
        self._suggestion.setText(suggestion)
        self._drawn.show()
        put_after(self.suggest_button, (self.use_button,))

    def clear(self) -> None:
        """Forgets what was typed and what was suggested."""
        self.passphrase.clear()
        self.again.clear()
        self._suggestion.clear()
        self._drawn.hide()

    def _suggestion_card(self) -> Card:
        """Returns the card that draws a passphrase when it is asked to."""
        card = Card()
        self.suggest_button = SecondaryButton(words.SUGGEST, "refresh-cw", name="suggest_button")
        self.suggest_button.clicked.connect(self.suggestion_asked)
        self._suggestion = BodyText(selectable=True)
        self._suggestion.setProperty("kit", "heading")
        self._suggestion.setObjectName("suggestion")
        self._suggestion.setAccessibleName(words.SUGGEST)
        self.use_button = SecondaryButton(words.USE_SUGGESTION, "check", name="use_suggestion_button")
        self.use_button.clicked.connect(self._on_use_button_clicked)
        self._drawn = Column(Space.MEDIUM)
        self._drawn.add(self._suggestion)
        self._drawn.add(self.use_button)
        self._drawn.hide()
        card.add(self.suggest_button)
        card.add(MutedText(words.SUGGESTION_HINT))
        card.add(self._drawn)
        return card

    def _on_use_button_clicked(self) -> None:
        # Typing it once more is what makes it known.
        self.passphrase.edit.setText(self._suggestion.text())
        for field in self.fields().values():
            field.show_problem("")  # it was about what stood there before
        self.passphrase.show_button.setChecked(True)
        self.again.focus_control()


class RecoveryStep(Column):
    """The 26 words, on paper or copied by hand, and four of them typed back from it. Source: S91; DESIGN 3."""

    preview_asked = Signal()
    print_asked = Signal()

    def __init__(
        self,
        title: str = words.RECOVERY_INTRO,
        text: str = recovery_words.NOTHING_ELSE,
        keep: str = words.RECOVERY_KEEP,
    ) -> None:
        """Makes the step; the three texts say what the paper is worth and where to keep it."""
        super().__init__(Space.WIDE)
        self._words_typed: dict[int, LineField] = {}
        self._prepared: Sheet | None = None
        self.add(Banner(Tone.ACCENT, text, title=title, icon_name="key-round"))
        self.add(BodyText(f"{keep} {recovery_words.NO_PHOTO}"))
        self.add(self._acts())
        self._by_hand = Card(words.RECOVERY_BY_HAND)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.WIDE)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._by_hand.body.addLayout(self._grid)
        self._by_hand.hide()
        self.add(self._by_hand)
        back = Section(words.RECOVERY_TYPE_BACK)
        back.add(MutedText(words.RECOVERY_TYPE_HINT))
        self._asked = Row(spacing=Space.LARGE)
        back.add(self._asked)
        self.add(back)

    def fields(self) -> Mapping[str, Field]:
        """Returns the fields under their names."""
        return {f"word_{position}": field for position, field in self._words_typed.items()}

    def typed(self) -> dict[int, str]:
        """Returns the words typed back, each under its position."""
        return {position: field.text() for position, field in self._words_typed.items()}

    def show_prepared(self, prepared: Sheet) -> None:
        """Asks for four words of this sheet; what was typed for the same sheet stays."""
        is_same = self._prepared is not None and self._prepared.recovery_words == prepared.recovery_words
        self._prepared = prepared
        if is_same:
            return
        self.forget_words()
        self._prepared = prepared
        for position in prepared.asked:
            field = LineField(f"word_{position}", words.word_label(position))
            self._words_typed[position] = field
            self._asked.add(field, 1)

    def forget_words(self) -> None:
        """Takes the words off the screen and out of the fields."""
        self._prepared = None
        self._by_hand.hide()
        self.by_hand_button.setChecked(False)
        for field in self._words_typed.values():
            field.hide()
            field.deleteLater()
        self._words_typed = {}
        while (item := self._grid.takeAt(0)) is not None:
            if isinstance(label := item.widget(), TextLabel):
                label.clear()
                label.deleteLater()

    def _acts(self) -> Row:
        """Returns the three ways onto paper."""
        self.preview_button = SecondaryButton(words.RECOVERY_PREVIEW, "eye", name="recovery_preview_button")
        self.print_button = SecondaryButton(words.RECOVERY_PRINT, "printer", name="recovery_print_button")
        self.by_hand_button = QuietButton(words.RECOVERY_BY_HAND, "pen-line", name="recovery_by_hand_button")
        self.by_hand_button.setCheckable(True)
        self.preview_button.clicked.connect(self.preview_asked)
        self.print_button.clicked.connect(self.print_asked)
        self.by_hand_button.toggled.connect(self._on_by_hand_button_toggled)
        row = Row(self.print_button, self.preview_button, self.by_hand_button)
        row.stretch()
        return row

    def _on_by_hand_button_toggled(self, shown: bool) -> None:
        """Shows the words in columns that are read down, or takes them away again."""
        if shown and self._prepared is not None and self._grid.count() == 0:
            numbered = recovery_words.numbered(self._prepared.recovery_words)
            rows = (len(numbered) + 2) // 3
            for place, word in enumerate(numbered):
                self._grid.addWidget(StrongText(word), place % rows, place // rows)
        self._by_hand.setVisible(shown)
