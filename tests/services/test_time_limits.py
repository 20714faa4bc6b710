"""Every time limit of guidance.md section 11 as data, with the rule, source and edition that says so."""

from datetime import UTC, date, datetime

import pytest

from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.guidance import GuidanceService, shipped_guidance
from safeguard_desktop.wording.time_limits import NAMES, length

SCHOOL, PRE_SCHOOL = SettingKind.MAINTAINED_SCHOOL, SettingKind.PRE_SCHOOL
TERMS = (("2026-09-03", "2026-10-23"), ("2026-11-02", "2026-12-18"), ("2027-01-05", "2027-03-25"))


def guidance(kind: SettingKind) -> GuidanceService:
    return GuidanceService(lambda: datetime(2026, 11, 23, 9, 0, tzinfo=UTC), kind)


@pytest.mark.parametrize(
    ("key", "since", "due"),
    [
        ("lado", "2026-11-20", "2026-11-23"),
        ("la_decision", "2026-12-24", "2026-12-29"),
        ("fgm_police", "2026-11-20", "2026-11-23"),
        ("icpc", "2026-12-14", "2027-01-07"),
        ("icpc", "2027-03-22", "2027-04-14"),
        ("core_group", "2026-11-23", "2026-12-07"),
        ("core_group", "2026-12-23", "2027-01-11"),
        ("rcpc_first", "2026-11-30", "2027-02-28"),
        ("rcpc_next", "2026-08-31", "2027-02-28"),
        ("transfer", "2026-11-23", "2026-11-28"),
        ("sar", "2026-11-25", "2026-12-29"),
        ("sar", "2027-01-31", "2027-03-01"),
        ("pupil_record", "2026-12-17", "2027-01-22"),
        ("ctf", "2026-11-23", "2026-12-14"),
        ("suspension_notify", "2026-11-22", "2026-11-22"),
        ("plan_notice", "2026-11-22", "2026-11-22"),
    ],
)
def test_a_limit_ends_on_the_day_that_the_guidance_counts(key: str, since: str, due: str) -> None:
    """The vectors of guidance.md section 11; school days leave out the holidays between terms."""
    found = guidance(SCHOOL).deadline(key, date.fromisoformat(since), TERMS)
    assert found is not None
    assert found.due_on.isoformat() == due
    assert found.guidance.source
    assert found.guidance.edition


def test_what_only_early_years_are_asked_is_asked_there_and_nowhere_else() -> None:
    for key, due in (
        ("ofsted", date(2026, 12, 7)),
        ("ofsted_event", date(2026, 12, 7)),
        ("complaint_eyfs", date(2026, 12, 21)),
    ):
        found = guidance(PRE_SCHOOL).deadline(key, date(2026, 11, 23))
        assert found is not None
        assert found.due_on == due
        assert guidance(SCHOOL).deadline(key, date(2026, 11, 23)) is None
    assert guidance(PRE_SCHOOL).deadline("ctf", date(2026, 11, 23)) is None


def test_hours_are_counted_to_the_minute_and_through_the_night_in_which_the_clocks_change() -> None:
    """A breach on the Friday before the clocks go back: 72 hours end at 16:05 by the new time."""
    found = guidance(SCHOOL).deadline("breach", datetime(2026, 10, 23, 17, 5))  # noqa: DTZ001  # the wall clock
    assert found is not None
    assert (found.due_on, found.due_at) == (date(2026, 10, 26), "2026-10-26T16:05")
    plain = guidance(SCHOOL).deadline("breach", date(2026, 11, 23))
    assert plain is not None
    assert (plain.due_on, plain.due_at) == (date(2026, 11, 26), "")


def test_every_limit_of_the_guidance_is_there_and_its_rule_with_it() -> None:
    book = shipped_guidance("england")
    wanted = {
        "lado", "la_decision", "fgm_police", "ofsted", "icpc", "core_group", "rcpc_first", "rcpc_next", "transfer",
        "sar", "pupil_record", "ctf", "breach", "complaint_eyfs", "suspension_notify", "ofsted_event",
    }  # fmt: skip
    assert {limit.key for limit in book.deadlines} >= wanted
    rules = {rule.key for rule in book.rules}
    assert {limit.rule for limit in book.deadlines} <= rules
    listed = guidance(SCHOOL).time_limits()
    assert {each.rule.key for each in listed} == (
        wanted - {"ofsted", "ofsted_event", "complaint_eyfs"}
        | {"plan_notice", "transfer_chase", "transfer_new_term"}
    ) | {"transfer_school_days", "transfer_new_term_school_days"}
    assert all(each.guidance.source and each.guidance.edition for each in listed)
    assert set(NAMES) == wanted | {
        "plan_notice", "transfer_chase", "transfer_new_term", "transfer_school_days",
        "transfer_new_term_school_days",
    }  # fmt: skip
    assert "10 working days" in {length(each.rule.count, each.rule.unit) for each in listed}
    assert guidance(SCHOOL).deadline("no_such", date(2026, 11, 23)) is None
