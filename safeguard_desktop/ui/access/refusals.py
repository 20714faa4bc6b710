"""The log of what was kept back: of which request, what, on which ground and why, by whom and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from safeguard_desktop.services.access.answering import RefusalRow
from safeguard_desktop.ui.desk.titles import strong_row
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Card,
    EmptyState,
    Fact,
    KeyValueList,
    MutedText,
    SecondaryButton,
    StatusPill,
)
from safeguard_desktop.wording import access as words
from safeguard_desktop.wording import asking as asking_words
from safeguard_desktop.wording.referrals import only_latest

_SHOWN: Final = 40
_NAME_WIDTH: Final = 170


def fill_refusals(
    rows: Sequence[RefusalRow], fill: Callable[[QWidget], None], open_request: Callable[[str], None]
) -> None:
    """Fills in the log, the latest first."""
    for number, row in enumerate(rows[:_SHOWN], 1):
        fill(_card(row, number, open_request))
    if len(rows) > _SHOWN:
        fill(MutedText(only_latest(_SHOWN, len(rows))))
    if not rows:
        fill(EmptyState("lock", words.NONE_KEPT_BACK, words.NONE_KEPT_BACK_HINT))


def _card(row: RefusalRow, number: int, open_request: Callable[[str], None]) -> Card:
    card = Card()
    card.setObjectName(f"refusal_card_{number}")
    card.add(strong_row(row.reference, StatusPill(_what(row), Tone.CAUTION, "lock")))
    facts = (
        Fact(asking_words.WHO_ASKS, row.who),
        Fact(words.GROUNDS_USED, words.grounds_text(row.grounds)),
        Fact(words.ITEM_REASON, row.reason),
    )
    card.add(KeyValueList([fact for fact in facts if fact.value], name_width=_NAME_WIDTH))
    card.add(MutedText(words.decided_line(row.by, row.at)))
    button = SecondaryButton(asking_words.OPEN, "clipboard-list", name=f"open_refusal_{number}_button")
    button.setAccessibleName(f"{asking_words.OPEN}: {row.reference}")
    button.clicked.connect(partial(open_request, row.request))
    card.add(button)
    return card


def _what(row: RefusalRow) -> str:
    if row.item is None:
        return words.ANSWERS[row.outcome] if row.outcome is not None else words.REQUEST_REFUSED
    return words.kept_back_of(row.places) if row.places else words.KEPT_BACK_WHOLE
