"""From when to when a status holds, no more exactly than anybody knows."""

import pytest

from safeguard_desktop.domain.child import (
    ChildStatus,
    PersonKind,
    RelatedPerson,
    StatusSpan,
    YesNo,
    emergency_contacts,
)


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        ("", "", True),
        ("2026-11-28", "", True),
        ("2026-11-29", "", False),
        ("2026-11", "2026-11", True),
        ("2026", "2026-11-28", True),
        ("2026", "2026-11-27", False),
    ],
)
def test_a_status_holds_from_its_first_to_its_last_day(since: str, until: str, holds: bool) -> None:
    assert StatusSpan(ChildStatus.PROTECTION_PLAN, since, until).holds_on("2026-11-28") is holds


def test_whoever_can_be_rung_and_may_collect_counts_as_an_emergency_contact() -> None:
    people = (
        RelatedPerson("Anna", "mother", "01632 960 701"),
        RelatedPerson("Ewa", "neighbour", "01632 960 702", kind=PersonKind.CONTACT),
        RelatedPerson("Tomasz", "father", "01632 960 703", may_collect=YesNo.NO),
        RelatedPerson("Ola", "aunt"),
        RelatedPerson("Sam Reed", "social worker", "01632 960 704", kind=PersonKind.PROFESSIONAL),
    )
    assert emergency_contacts(people) == 2
