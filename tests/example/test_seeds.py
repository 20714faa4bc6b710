"""The same seed tells the same story, another one another; and how plans count their weeks."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from safeguard_desktop.example.plan import Plan, school_years, term_until
from safeguard_desktop.example.term import write_term
from tests.example.conftest import TINY, open_office

DRAWN_ANEW = re.compile(
    rb'(?<=")(?:[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{16}|[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3})(?=")'
)
"""Keys, ids, fingerprints and references, which the program draws at random and no seed reaches."""


def told(folder: Path, plan: Plan) -> list[tuple[object, ...]]:
    """Kind, moment and body of each entry, with what is drawn anew numbered in the order in which it comes."""
    office, _words = open_office(folder)
    numbers: dict[bytes, bytes] = {}
    steps: list[tuple[int, int]] = []
    write_term(office, plan, lambda done, total: steps.append((done, total)))
    days = len(plan.terms[0].days)
    assert steps == [(number, days) for number in range(1, days + 1)]

    def numbered(found: re.Match[bytes]) -> bytes:
        return numbers.setdefault(found[0], b"#%d" % len(numbers))

    entries = [
        (entry.header.kind, entry.header.recorded_at, DRAWN_ANEW.sub(numbered, entry.body or b""))
        for entry in office.desk.session.ledger.read_from(1)
    ]
    office.close()
    return [*entries]


def test_a_seed_tells_its_own_story(quick_keys: None, tmp_path: Path) -> None:
    first = told(tmp_path / "first", TINY)
    assert told(tmp_path / "again", TINY) == first
    assert told(tmp_path / "other", replace(TINY, seed=TINY.seed + 1)) != first


def test_a_school_year_has_39_weeks_in_three_terms() -> None:
    terms = school_years(2017, 10)
    assert len(terms) == 30
    for year in range(10):
        mondays = [monday for term in terms[3 * year : 3 * year + 3] for monday in term.mondays]
        assert len(set(mondays)) == 39
        assert {monday.weekday() for monday in mondays} == {0}
        assert {term.school_year for term in terms[3 * year : 3 * year + 3]} == {2017 + year}


def test_weeks_up_to_a_day_end_with_it() -> None:
    term = term_until(date(2026, 11, 25), weeks=5)
    assert (term.days[0], term.days[-1], len(term.days)) == (date(2026, 10, 26), date(2026, 11, 25), 23)
