"""The table of need to know: every role, every kind of entry, every way to reach it. Not one word too many is found.

Source: DESIGN section 3; S06 to S10, S19, S44, S45, S53, S71 to S76, X08, X18, X19.
"""

from __future__ import annotations

import pytest

from safeguard_desktop.domain.entries import kind_of
from safeguard_desktop.domain.entries.codec import BODY_TYPES, RESTRICTED_TYPES
from tests.domain.test_entries import BODIES
from tests.elm_people import LEAD
from tests.leaks.story import Story
from tests.leaks.table import (
    APPROVERS,
    MATTERS,
    MATTERS_KEPT,
    OPEN,
    READERS,
    RESTRICTED,
    ROLES,
    THIEF,
    rows,
    word_of,
)
from tests.leaks.ways import about_adults, with_the_record, without

AWAY = (
    "a transfer pack",
    "an archive",
    "the chronology on paper",
    "the front sheet on paper",
    "a concern on paper",
    "the search",
    "how much a search counts",
    "what is offered while one types",
    "Today",
)
"""The ways by which a word could leave, or be seen by whoever stands beside."""


def test_every_kind_of_entry_has_a_row() -> None:
    """Whoever adds a kind says here who may find what stands in it."""
    known = {kind for kind, _version in BODY_TYPES}
    assert known == {*OPEN, *MATTERS}
    assert {kind for kind, _version in RESTRICTED_TYPES} == {*RESTRICTED, *MATTERS_KEPT}
    assert {kind_of(body)[0] for body in BODIES} == known, "the example of a kind is what is written"


def _found(story: Story, role: str) -> dict[str, str]:
    """What a role finds by each way, folded once: the thief reads many megabytes, and there are many words."""
    if role in READERS:
        found = with_the_record(story, role)
    elif role in APPROVERS:
        found = about_adults(story, role)
    else:
        found = without(story, None if role == THIEF else role)
    return {way: seen.casefold() for way, seen in found.items()}


@pytest.mark.parametrize("role", ROLES)
def test_nobody_finds_a_word_that_is_not_for_them(story: Story, role: str) -> None:
    found = _found(story, role)
    leaks = [
        f"{role} finds “{row}” by {way}"
        for row, may in rows().items()
        if role not in may
        for way, seen in found.items()
        if word_of(row) in seen
    ]
    assert not leaks
    missing = [
        row
        for row, may in rows().items()
        if role in may and not any(word_of(row) in seen for seen in found.values())
    ]
    assert not missing, "what should be found is not, and the test would prove nothing"


def test_what_is_for_named_people_is_on_no_paper_and_in_no_search(story: Story) -> None:
    """S73, S74, X08: not even the lead, who may read it, carries it out of the door by mistake."""
    found = _found(story, LEAD)
    for row in rows():
        if row.startswith("named people"):
            assert [way for way in AWAY if word_of(row) in found[way]] == []
