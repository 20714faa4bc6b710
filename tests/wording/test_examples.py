"""Holds the hints to their word: whatever they say may be typed is understood when it is typed."""

import re
from datetime import date, datetime

import pytest

from safeguard_desktop.domain.dates import parse_date
from safeguard_desktop.domain.when import parse_when
from safeguard_desktop.wording import children, concerns, raising, receiving

NOW = datetime(2026, 11, 22, 15, 30)  # noqa: DTZ001  # the setting's wall clock


def examples(hint: str) -> list[str]:
    return re.findall("“([^”]+)”", hint)


@pytest.mark.parametrize("hint", [raising.HINTS["when"], concerns.NOTE_WHEN_HINT])
def test_every_time_that_a_hint_offers_is_understood(hint: str) -> None:
    offered = examples(hint)
    assert offered
    assert [text for text in offered if parse_when(text, NOW) is None] == []


@pytest.mark.parametrize(
    ("hint", "is_to_come"),
    [
        (concerns.REVIEW_ON_HINT, True),
        (children.DATE_OF_BIRTH_HINT, False),
        (receiving.BORN_HINT, False),
    ],
)
def test_every_date_that_a_hint_offers_is_understood(hint: str, is_to_come: bool) -> None:
    offered = examples(hint)
    assert offered
    assert [t for t in offered if parse_date(t, date(2026, 11, 22), future=is_to_come) is None] == []
