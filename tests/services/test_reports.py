"""Reports: what is counted, for whom, and how it leaves the record. Source: S11 to S14, S30, S51, S66, X10, X13."""

import csv
import hashlib
import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import Category, ContactWay, OutputKind, RecordsAsked
from safeguard_desktop.domain.entries import Exported, InChild, Printed, Referral, SharingDecision, Viewed
from safeguard_desktop.domain.entries.referring import HowTold, ReferrerKind, ToldTo
from safeguard_desktop.domain.entries.sharing import LegalBasis
from safeguard_desktop.domain.errors import EnvironmentFault, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome, ReferralStepKind
from safeguard_desktop.domain.reports.counted import DueKind, DueWhen, Step
from safeguard_desktop.domain.reports.report import HIDDEN, Cell, Report, ReportKind
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.sharing.codes import (
    Article6,
    Gateway,
    Outcome,
    Purpose,
    RecipientKind,
    SharingKind,
)
from safeguard_desktop.services.acts.acting_drafts import ActionDraft, Subject, Who
from safeguard_desktop.services.acts.referral_drafts import ReferralDraft, ReferralFacts, StepDraft
from safeguard_desktop.services.asking.taking_down import TakingDownService
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import About
from safeguard_desktop.services.reports import at_hand
from safeguard_desktop.services.reports.giving import SheetFile
from safeguard_desktop.services.reports.reports import ReportQuery
from safeguard_desktop.services.restricted.drafts import ReferrerDraft, RestrictedDraft, TellDraft, WhoReads
from safeguard_desktop.wording import reports as words
from tests.elm_people import DEPUTY, LEAD, MANAGER, Team
from tests.elm_row import Ticking
from tests.services.steps import bodies, entries, raise_one, receive_one


@pytest.fixture
def desk(team: Team) -> Iterator[Desk]:
    desk = team.unlock(LEAD)
    yield desk
    desk.session.close()


def made(desk: Desk, kind: ReportKind, child: ChildId | None = None) -> Report:
    return desk.reports.counting.make(ReportQuery(kind, child=child))


def numbers(report: Report, key: str, place: int = 0) -> dict[str, Cell]:
    (table,) = (each for each in report.tables if each.key == key)
    return {line.label: line.cells[place] for line in table.lines if line.cells[place] != 0}


def a_year_later(team: Team) -> None:
    clock = team.setting.workplace.clock
    assert isinstance(clock, Ticking)
    clock.now = datetime(2027, 9, 6, 9, 0, tzinfo=UTC)


def for_governors(desk: Desk, name: str) -> Report:
    span = next(each.span for each in desk.reports.counting.offered() if each.name == name)
    return desk.reports.counting.make(ReportQuery(ReportKind.GOVERNORS, span.since, span.until))


def child_in(desk: Desk, group: str) -> ChildId:
    return ChildId(desk.children.add(ChildDetails("Maya Wójcik", group=group)).id)


def referred(
    desk: Desk, concern: EntryId, kind: ReferralKind, outcome: ReferralOutcome | None = None
) -> None:
    desk.referring.refer(
        ReferralDraft(Subject(concern=concern), ReferralFacts(kind=kind, organisation="Northshire"))
    )
    if outcome is not None:
        made_now = next(
            row.entry.id for row in desk.referring.listed() if row.kind is kind and row.outcome is None
        )
        step = StepDraft(made_now, when="today 08:50", text="By letter.", outcome=outcome)
        desk.referring.record_step(step, ReferralStepKind.OUTCOME)


def test_concerns_are_counted_by_what_they_are_about_class_author_and_how_far_they_have_come(
    desk: Desk, team: Team
) -> None:
    """S51. A worry about an adult, and one that only waits for named people, count nowhere."""
    child, other = child_in(desk, "Acorns"), child_in(desk, "")
    receive_one(desk, team.setting, child, categories=(Category.NEGLECT, Category.PHYSICAL))
    receive_one(desk, team.setting, other, categories=(), group="Conkers", job="key  person")
    raise_one(team.setting)
    raise_one(
        team.setting,
        about=About.ADULT,
        adult="Rowan Teal",
        position="works",
        subject="",
        subject_of="Rowan Teal",
    )
    desk.receiving.take_in()
    report = made(desk, ReportKind.CONCERNS)
    assert dict(report.facts) == {words.CONCERNS: "3", words.CHILDREN: "2"}
    assert numbers(report, "categories") == {
        words.NOT_SORTED: 2, "Neglect": 1, "Physical abuse": 1, words.IN_ALL: 3,
    }  # fmt: skip
    assert numbers(report, "classes") == {"Acorns": 2, "Conkers": 1, words.IN_ALL: 3}
    assert numbers(report, "sources") == {"Key person": 3, words.IN_ALL: 3}
    assert sum(n for n in numbers(report, "states").values() if isinstance(n, int)) == 6
    waits = made(desk, ReportKind.TIMES)
    assert numbers(waits, "received") == {
        words.BANDS[0]: 2,
        words.STILL_WAITING[Step.RECEIVED]: 1,
        words.IN_ALL: 3,
    }
    assert made(desk, ReportKind.REFERRALS).tables == ()
    assert made(desk, ReportKind.DUE).tables == ()
    desk.acting.plan(
        ActionDraft(
            Subject(child=child), what="Ring the school nurse.", due_typed="24 Nov", who=Who(name="Sam")
        )
    )
    due = made(desk, ReportKind.DUE)
    assert numbers(due, "when") == {words.DUE_WHEN[DueWhen.WEEK]: 1, words.IN_ALL: 1}
    assert numbers(due, "what", 2) == {"Things to do": 1, words.IN_ALL: 1}
    asking = TakingDownService(team.setting.workplace, team.setting.path)
    asking.send(replace(asking.new_draft(), who="Dana Wójcik", whose="Maya", when="now", name="Kit Moreno",
                        asked=RecordsAsked.ABOUT_CHILD, way=ContactWay.IN_PERSON, relation="mother"))  # fmt: skip
    desk.requests.take_in()
    due = made(desk, ReportKind.DUE)
    assert numbers(due, "when") == {
        words.DUE_WHEN[DueWhen.WEEK]: 1, words.DUE_WHEN[DueWhen.LATER]: 1, words.IN_ALL: 2,
    }  # fmt: skip
    assert numbers(due, "what", 4) == {"Requests to see records": 1, words.IN_ALL: 1}


def test_everything_that_can_be_due_has_a_name_and_a_request_is_due_when_the_record_says_so() -> None:
    """What has no name would be in the sum and in no line."""
    assert set(words.DUE_WHAT) == {*TaskKind, *DueKind}
    seen = ("2026-11-23", "2026-11-30", "2026-12-21")
    for day, when in (
        ("", DueWhen.NO_DAY), ("2026-11-22", DueWhen.OVERDUE), ("2026-11-23", DueWhen.WEEK),
        ("2026-11-30", DueWhen.WEEK), ("2026-12-21", DueWhen.MONTH), ("2027-01-04", DueWhen.LATER),
    ):  # fmt: skip
        assert at_hand._when(day, *seen) is when


def test_referrals_under_section_17_and_47_are_counted_with_what_came_of_them(desk: Desk, team: Team) -> None:
    """S12, S13: the council's question is answered from one table; a mistake is no referral."""
    concern = receive_one(desk, team.setting, child_in(desk, "Acorns"))
    referred(desk, concern, ReferralKind.S47, ReferralOutcome.ENQUIRY_S47)
    referred(desk, concern, ReferralKind.S47)
    referred(desk, concern, ReferralKind.S17, ReferralOutcome.MISTAKE)
    referred(desk, concern, ReferralKind.LADO)
    report = made(desk, ReportKind.REFERRALS)
    kinds = numbers(report, "kinds")
    assert (
        kinds["Child protection (section 47)"],
        kinds.get("Child in need (section 17)"),
        kinds[words.IN_ALL],
    ) == (2, None, 3)
    assert numbers(report, "kinds", 1)["Child protection (section 47)"] == 1
    assert numbers(report, "outcomes_0") == {
        "Child protection enquiry (section 47)": 1, words.TO_COME: 1, words.IN_ALL: 2,
    }  # fmt: skip
    assert [table.key for table in report.tables] == ["kinds", "outcomes_0", "outcomes_2"]
    earlier = EventTime("3 Sep", "2026-09-03T10:00", "2026-09-03T10:00")
    in_september = Referral(ReferralKind.S17, earlier, organisation="Northshire", concern=concern)
    desk.session.append(desk.session.new_entry(in_september, (), (concern,)))
    months = made(desk, ReportKind.REFERRALS).tables[-1]
    assert months.months == ("2026-09", "2026-10", "2026-11")
    assert [line.cells for line in months.lines] == [(0, 1, 0), (0, 0, 0), (2, 0, 1)]
    a_year_later(team)
    governors = for_governors(desk, "School year 2026 to 2027")
    assert {*numbers(governors, "outcomes").values()} == {HIDDEN}


def test_decisions_are_counted_by_outcome_recipient_and_ground_and_refusals_as_well(desk: Desk) -> None:
    """S30: what was withheld stands beside what was shared; a decision may rest on several grounds, or on none yet."""
    child = (InChild(child_in(desk, "Acorns")),)
    when = EventTime("3 Nov", "2026-11-03T10:00", "2026-11-03T10:00")
    basis = LegalBasis(Article6.PUBLIC_TASK, gateway=Gateway.NONE)
    for outcome, to, ground in (
        (Outcome.SHARE_PART, RecipientKind.POLICE, basis), (Outcome.REFUSE, RecipientKind.POLICE, None),
        (Outcome.REFUSE, RecipientKind.HEALTH, basis),
    ):  # fmt: skip
        body = SharingDecision(
            SharingKind.THEY_ASK, outcome, "Why.", when, "2026", to, Purpose.PROTECT_CHILD, basis=ground
        )
        desk.session.append(desk.session.new_entry(body, child))
    report = made(desk, ReportKind.SHARING)
    assert numbers(report, "outcomes") == {
        "Decided to share a part": 1,
        "Decided not to share": 2,
        words.IN_ALL: 3,
    }
    assert list(numbers(report, "recipients").values()) == [2, 1, 3]
    assert numbers(report, "grounds")[words.NO_GROUND] == 1
    old = desk.reports.counting.make(ReportQuery(ReportKind.SHARING, until="2026-10"))
    assert (old.tables, old.period) == ((), "Up to 31 Oct 2026")
    assert (
        desk.reports.counting.make(ReportQuery(ReportKind.SHARING, since="2026-11-01")).period
        == "Since 1 Nov 2026"
    )


def test_a_long_list_of_jobs_ends_with_the_others(desk: Desk, team: Team) -> None:
    for number in range(17):
        raise_one(team.setting, job=f"Job {number}" if number else "")
    desk.receiving.take_in()
    sources = numbers(made(desk, ReportKind.CONCERNS), "sources")
    assert (sources[words.OTHER_JOBS], sources[words.IN_ALL], len(sources)) == (2, 17, 17)
    waits = made(desk, ReportKind.TIMES)
    assert {words.NOT_YET in table.told for table in waits.tables} == {True}
    assert [words.wait_text(minutes) for minutes in (1, 90, 5000)] == ["1 minute", "2 hours", "3 days"]


def test_how_often_names_were_told_counts_only_what_the_reader_may_know(desk: Desk, team: Team) -> None:
    """S11, X03: by child and carer, between two dates, what was apparent apart; the deputy's is hers."""
    child = child_in(desk, "Acorns")
    concern = receive_one(desk, team.setting, child)
    draft = ReferrerDraft(concern=concern, referrer_kind=ReferrerKind.PRIVATE, referrer_name="Ms Hall")
    desk.restricted.keep(RestrictedDraft(child, draft, WhoReads(tells_others=False)))
    (referrer,) = desk.raised_by.referrers(child)
    told = TellDraft(
        referrer.id, HowTold.DECIDED, ToldTo.CARER, "Mother", "3 Nov", "She asked.", team.id(MANAGER)
    )
    desk.raised_by.tell(told)
    apparent = TellDraft(referrer.id, HowTold.APPARENT, ToldTo.CHILD, "", "20 Nov", "She was seen.")
    desk.raised_by.tell(apparent)
    report = desk.reports.counting.make(ReportQuery(ReportKind.NAMES, since="2026-11"))
    assert numbers(report, "told") == {"A parent or carer": 1, words.IN_ALL: 1}
    assert numbers(report, "apparent") == {words.APPARENT: 1}
    late = desk.reports.counting.make(ReportQuery(ReportKind.NAMES, since="2026-11-10"))
    assert (numbers(late, "told"), numbers(late, "apparent")) == ({}, {words.APPARENT: 1})
    assert LEAD in report.notes[0]
    before = {kind: made(desk, kind) for kind in (ReportKind.CONCERNS, ReportKind.TIMES, ReportKind.SHARING)}
    desk.session.close()
    deputys = team.unlock(DEPUTY)
    try:
        hers = made(deputys, ReportKind.NAMES)
        assert (numbers(hers, "told"), numbers(hers, "apparent"), numbers(hers, "raised")) == ({}, {}, {})
        assert DEPUTY in hers.notes[0]
        assert {kind: made(deputys, kind) for kind in before} == before
    finally:
        deputys.session.close()


def test_a_report_for_governors_tells_of_nobody_and_covers_only_terms_and_years_that_are_over(
    desk: Desk, team: Team
) -> None:
    """S66: small numbers are left out, and classes, jobs, adults and what is kept for named people altogether."""
    concern = receive_one(desk, team.setting, child_in(desk, "Acorns"))
    for _ in range(5):
        receive_one(
            desk, team.setting, child_in(desk, "Conkers"), categories=(Category.NEGLECT, Category.ONLINE)
        )
    referred(desk, concern, ReferralKind.LADO)
    referred(desk, concern, ReferralKind.S47)
    offered = desk.reports.counting.offered()
    assert [each.name for each in offered[:2]] == ["School year 2026 to 2027", "Autumn term 2026"]
    with pytest.raises(Refused):
        for_governors(desk, "Autumn term 2026")
    a_year_later(team)
    term = for_governors(desk, "Autumn term 2026")
    assert numbers(term, "how_many") == {words.CONCERNS: 6, words.REFERRALS: HIDDEN}
    assert [table.key for table in term.tables] == ["how_many"], "what they were about stands with the year"
    report = for_governors(desk, "School year 2026 to 2027")
    assert numbers(report, "terms") == {"Autumn term 2026": 6, words.IN_ALL: 6}
    assert dict(report.facts) == {words.CONCERNS: "6", words.CHILDREN: "6"}
    shelves = numbers(report, "shelves")
    assert (shelves["Abuse and neglect"], shelves[words.SEVERAL_SHELVES], shelves[words.IN_ALL]) == (
        HIDDEN,
        HIDDEN,
        6,
    )
    assert {*numbers(report, "kinds").values()} == {HIDDEN}
    assert "Designated officer (LADO)" not in numbers(report, "kinds")
    assert not {"classes", "sources", "told"} & {table.key for table in report.tables}
    assert "1 to 4" in report.notes[0]
    with pytest.raises(Refused):
        desk.reports.counting.make(ReportQuery(ReportKind.GOVERNORS, "2026-11-01", "2026-11-23"))


def test_one_childs_concerns_stand_in_lanes_over_time(desk: Desk, team: Team) -> None:
    """S51: only together do they show harm; an unknown child is refused."""
    child = child_in(desk, "Acorns")
    for when in ("3 Nov", "10 Nov", "20 Nov"):
        receive_one(desk, team.setting, child, when=when, categories=(Category.NEGLECT, Category.SELF_HARM))
    receive_one(desk, team.setting, child, when="21 Nov", categories=())
    report = made(desk, ReportKind.CHILD, child)
    assert "Maya" in report.title
    lanes, terms = report.tables
    assert [(line.label, line.cells[0]) for line in lanes.lines] == [
        ("Abuse and neglect", 3), ("The child’s health", 3), (words.NOT_SORTED, 1),
    ]  # fmt: skip
    assert [dot.day for dot in lanes.dots if dot.lane == "The child’s health"] == [
        "2026-11-03",
        "2026-11-10",
        "2026-11-20",
    ]
    assert terms.lines[-1].cells == (4,)
    for kind in (ReportKind.CHILD, ReportKind.CHILD, ReportKind.DUE):
        desk.reports.counting.open(ReportQuery(kind, child=child))
    (looked,) = (entry.header for entry in entries(desk) if entry.header.kind == Viewed.KIND)
    assert [inside.child for inside in looked.children] == [child]
    assert made(desk, ReportKind.CHILD, child_in(desk, "")).tables == ()
    for nobody in (None, ChildId("f" * 32)):
        with pytest.raises(Refused):
            made(desk, ReportKind.CHILD, nobody)


def test_whatever_leaves_the_record_is_an_entry_first(desk: Desk, team: Team, tmp_path: Path) -> None:
    """X10, X13: paper, workbook and values; an entry for a file that could not be written, never the other way."""
    child = child_in(desk, "=2+2")
    receive_one(desk, team.setting, child)
    giving = desk.reports.papers
    report = made(desk, ReportKind.CONCERNS)
    paper, sheet, values = tmp_path / "a.pdf", tmp_path / "a.xlsx", tmp_path / "a.csv"
    giving.saved(report, giving.paper(report), paper)
    giving.saved_for_spreadsheets(report, SheetFile.WORKBOOK, sheet)
    giving.saved_for_spreadsheets(report, SheetFile.SEPARATED, values)
    saved = bodies(desk, Exported)
    assert [hashlib.sha256(path.read_bytes()).hexdigest() for path in (paper, sheet, values)] == [
        body.digest for body in saved if isinstance(body, Exported)
    ]
    assert {body.output for body in saved if isinstance(body, Exported)} == {OutputKind.REPORT}
    assert values.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(values.read_text("utf-8-sig"))))
    assert ["'=2+2", "1"] in rows
    assert zipfile.ZipFile(sheet).testzip() is None
    giving.printed(report, 2, "Office")
    (printed,) = bodies(desk, Printed)
    assert isinstance(printed, Printed)
    assert (printed.output, printed.pages) == (OutputKind.REPORT, 2)
    about_her = made(desk, ReportKind.CHILD, child)
    assert giving.printed(about_her, 1, "Office").id == child
    assert [inside.child for inside in entries(desk)[-1].header.children] == [child]
    for_them = for_governors(desk, "School year 2025 to 2026")
    with pytest.raises(EnvironmentFault):
        giving.saved_for_spreadsheets(for_them, SheetFile.SEPARATED, paper / "a.csv")
    last = bodies(desk, Exported)[-1]
    assert isinstance(last, Exported)
    assert last.output is OutputKind.GOVERNORS_REPORT
