"""The same seed tells the same story, another one another; and how plans count their weeks."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from safeguard_desktop.domain.entries import StoredEntry
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.example.plan import PRE_SCHOOL, SCHOOL, Plan, school_years, term_of, term_until
from safeguard_desktop.example.roster import Roster
from safeguard_desktop.example.term import write_term
from tests.example.conftest import TINY, open_office

DRAWN_ANEW = re.compile(
    rb'(?<="keys":")[^"]+(?=")|(?<="code":")[^"]+(?=")|(?<=")(?:[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{16}|[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3})(?=")'
)
"""Keys, encrypted or not, ids, fingerprints, codes, references: what the program draws and no seed reaches."""


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

    def said(entry: StoredEntry) -> bytes | int:
        """What an entry says; of one that is kept for named people, how long it is."""
        body = entry.body or b""
        return DRAWN_ANEW.sub(numbered, body) if entry.header.circle is None else len(body)

    entries = [
        (entry.header.kind, entry.header.recorded_at, said(entry))
        for entry in office.desk.session.ledger.read_from(1)
    ]
    office.close()
    return [*entries]


def test_a_seed_tells_its_own_story(quick_keys: None, tmp_path: Path) -> None:
    first = told(tmp_path / "first", TINY)
    assert told(tmp_path / "again", TINY) == first


def test_a_new_term_begins_with_what_the_one_before_left_behind(quick_keys: None, tmp_path: Path) -> None:
    """Without it ten years of a story leave hundreds of reviews on Today."""
    office, _words = open_office(tmp_path)
    autumn, spring = term_of(date(2026, 9, 7), weeks=3), term_of(date(2027, 1, 7), weeks=1)
    left: list[int] = []

    def look(done: int, _total: int) -> None:
        if done in (len(autumn.days) + 1, len(autumn.days) + 2):
            today = office.desk.today.today()
            owed = [task for task in today.tasks if task.kind is TaskKind.ANSWER_OWED]
            dues = [review.due_on for review in today.overdue] + [task.due_on for task in owed]
            left.append(sum(due_on < spring.days[0].isoformat() for due_on in dues))

    write_term(office, replace(TINY, terms=(autumn, spring), busy=3.0), look)
    office.close()
    before, after = left
    assert before > after == 0


def test_another_seed_has_other_children() -> None:
    rosters = [Roster(PRE_SCHOOL, Random(seed)) for seed in (1, 1, 2)]
    first, again, other = ([child.details for child in roster.begin_year(2026)[1]] for roster in rosters)
    assert len(first) == PRE_SCHOOL.places
    assert first == again
    assert first != other


def test_children_grow_older_move_up_and_leave() -> None:
    roster = Roster(SCHOOL, Random(1))
    roster.begin_year(2025)
    eldest = set(roster.leaving(2026))
    stayed, came = roster.begin_year(2026)
    assert eldest
    assert not eldest & set(roster.children)
    assert [*stayed, *came] == roster.children
    assert len(roster.children) == SCHOOL.places
    assert {roster.group_of(child, 2026) for child in stayed} == {f"Year {year}" for year in range(1, 7)}


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
