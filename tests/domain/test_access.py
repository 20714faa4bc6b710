"""The clock of a request, and the words of an entry part by part. Source: guidance.md sections 7 and 11."""

from datetime import date

from safeguard_desktop.documents import content
from safeguard_desktop.domain.access.clock import AnswerClock, Tick, answer_due, clock_of
from safeguard_desktop.domain.access.codes import ClockChange, ClockReason
from safeguard_desktop.domain.codes import RecordsAsked
from safeguard_desktop.domain.deadlines import DayCalendar
from safeguard_desktop.domain.guidance import AnswerRule, AnswerUnit
from safeguard_desktop.services.access.passages import digest_of, passages_of
from safeguard_desktop.services.working_days import shipped_holidays

CALENDAR = DayCalendar(shipped_holidays("england"))
ASKED = date(2026, 11, 25)


def rule(amount: int, unit: AnswerUnit, *, pauses: bool = True, longer_by: int = 0) -> AnswerRule:
    """A rule with nothing but what is counted."""
    return AnswerRule(
        "k", amount, unit, "t", "s", "e", "", (RecordsAsked.ABOUT_CHILD,), pauses=pauses, longer_by=longer_by
    )


def due(clock: AnswerClock, of: AnswerRule, today: date = ASKED) -> str:
    return answer_due(clock, of, CALENDAR, today).isoformat()


def test_the_test_vectors_of_one_month_and_of_school_days_hold() -> None:
    """guidance.md 11: 25 November + 1 month rolls to Tue 29 December; 14 December + 15 = 7 January."""
    month = rule(1, AnswerUnit.MONTH, longer_by=2)
    assert due(clock_of(ASKED, ()), month) == "2026-12-29"
    assert due(clock_of(date(2027, 1, 31), ()), month) == "2027-03-01"
    school, working = rule(15, AnswerUnit.SCHOOL_DAY, pauses=False), rule(10, AnswerUnit.WORKING_DAY)
    assert due(clock_of(date(2026, 12, 14), ()), school) == "2027-01-07"
    assert due(clock_of(date(2026, 11, 23), ()), working) == "2026-12-07"


def test_only_a_rule_that_pauses_stands_still_and_a_clock_that_stands_is_not_stopped_again() -> None:
    ticks = (
        Tick(ClockChange.RESUMED, date(2026, 11, 26)),
        Tick(ClockChange.PAUSED, date(2026, 11, 26), ClockReason.CLARIFICATION),
        Tick(ClockChange.PAUSED, date(2026, 11, 30), ClockReason.IDENTITY),
        Tick(ClockChange.RESUMED, date(2026, 12, 3)),
    )
    clock = clock_of(ASKED, ticks)
    assert (clock.stopped, clock.starts_on, clock.stopped_since) == (7, ASKED, None)
    assert due(clock, rule(10, AnswerUnit.WORKING_DAY)) == "2026-12-16"
    assert due(clock, rule(10, AnswerUnit.WORKING_DAY, pauses=False)) == "2026-12-09"


def test_every_word_that_a_copy_may_show_of_an_entry_is_a_part_that_can_be_kept_back() -> None:
    """Decisions with reasons, corrections before and after, who recorded it: nothing stands outside of the parts."""
    who = content.Author(name="Asha", role="Lead")
    row = content.ChronologyRow(
        number="4",
        event=content.Event(date="3 Nov", time="09:00"),
        recorded_at="4 Nov",
        kind="Decision",
        author=who,
        spoken_by="Child B",
        child_words="“No.”",
        involved=(content.Involved(who="Child B", role="witness"),),
        details=(content.Detail(label="Place", text="Hut"),),
        decisions=(
            content.Decision(decision="Monitor", reason="Bruise", at="4 Nov", by=who, review="1 Dec"),
        ),
        amendments=(
            content.Amendment(what="Fact", before="Arm", after="Leg", at="5 Nov", by=who, reason="Typo"),
        ),
    )
    parts = passages_of(row)
    words = "\n".join(part.text for part in parts)
    said = (
        "3 Nov, 09:00",
        "Hut",
        "Monitor",
        "Bruise",
        "1 Dec",
        "Arm",
        "Leg",
        "Typo",
        "4 Nov, Asha, Lead",
        "witness",
    )
    assert [each for each in said if each not in words] == []
    assert len({part.part for part in parts}) == len(parts)
    assert digest_of(parts) != digest_of(parts[:-1])
