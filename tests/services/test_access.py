"""A request to see records: who asks, the time to answer, where was looked, and how it ends. Source: S15, S97."""

from dataclasses import replace
from datetime import timedelta

import pytest

from safeguard_desktop.domain.access.codes import (
    AnswerOutcome,
    CheckState,
    ClockChange,
    ClockReason,
    Exemption,
    ItemOutcome,
    RequesterKind,
    SearchPlace,
)
from safeguard_desktop.domain.codes import ContactWay, RecordsAsked
from safeguard_desktop.domain.entries import RequestAssessed, RequestClock
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.services.access.assessing import minutes_of
from safeguard_desktop.services.access.drafts import (
    AnswerDraft,
    AssessDraft,
    CheckDraft,
    ClockDraft,
    SearchDraft,
)
from safeguard_desktop.services.access.exemptions import grounds_here
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.sharing.tellings import TellingsAsked
from tests.elm_row import Setting, Ticking
from tests.services.access_steps import (
    KNOWN,
    SEEN,
    add_maya,
    asked_for_maya,
    assessment,
    decide_all,
    looked_at,
    read_by_somebody_else,
    take_down,
)
from tests.services.steps import bodies

SEARCHED = SearchDraft(
    EntryId("0" * 32),
    (SearchPlace.CHILD_FILE, SearchPlace.EMAIL),
    "Her name.",
    "Two letters.",
    "1 h 30",
    "now",
)


def problems_of(found: object) -> list[tuple[str, str]]:
    return [(one.field, one.code) for one in found]  # type: ignore[attr-defined]  # any list of problems


def test_who_asks_for_whom_and_how_that_was_checked_is_written_down(desk: Desk, setting: Setting) -> None:
    """S97; guidance.md 7: the kind of request, the requester, identity and authority, by whom and when."""
    service, child, request = desk.access.assessing, add_maya(desk), take_down(desk, setting)
    assert problems_of(service.problems(AssessDraft(request))) == [
        ("assess_asked", "missing"), ("assess_requester", "missing"), ("child", "not_chosen"),
        ("identity_state", "missing"),
    ]  # fmt: skip
    bare = replace(
        assessment(request, child), identity=CheckDraft(CheckState.CHECKED), authority=CheckDraft()
    )
    assert problems_of(service.problems(bare)) == [
        ("identity_how", "missing"), ("identity_when", "missing"), ("authority_state", "missing"),
    ]  # fmt: skip
    late = replace(assessment(request, child), identity=replace(SEEN, when="tomorrow"))
    assert problems_of(service.problems(late)) == [("identity_when", "in_future")]
    service.assess(assessment(request, child))
    row = service.row(request)
    assert row.course.child == child
    (body,) = bodies(desk, RequestAssessed)
    assert isinstance(body, RequestAssessed)
    assert (body.identity.state, body.identity.by) == (CheckState.CHECKED, "Asha Patel")
    assert request in {
        line.entry.body.request
        for line in desk.children.rows_as_recorded(child)
        if isinstance(line.entry.body, RequestAssessed)
    }, "it stands in the child's story"
    own = assessment(request, None, asked=RecordsAsked.ABOUT_THEMSELVES, requester=RequesterKind.DATA_SUBJECT)
    assert service.problems(replace(own, authority=CheckDraft())) == ()
    service.assess(own)
    assert service.row(request).asked is RecordsAsked.ABOUT_THEMSELVES, "the latest one holds"
    with pytest.raises(Refused):
        service.assess(assessment(request, ChildId("f" * 32)))
    with pytest.raises(Refused):
        service.assess(bare)
    with pytest.raises(Refused):
        service.row(add_maya(desk))  # type: ignore[arg-type]  # a test gives what does not fit


def test_the_time_stands_still_runs_again_and_becomes_longer_once(
    desk: Desk, setting: Setting, clock: Ticking
) -> None:
    """guidance.md 7: pauses for genuine clarification; two months more where they are told within the first."""
    service, request = desk.access.assessing, take_down(desk, setting)
    assert service.row(request).due_on == "2026-12-23"
    clock.now += timedelta(days=2)
    asked = ClockDraft(request, ClockChange.PAUSED, "today", ClockReason.CLARIFICATION, "Which years?")
    service.change_clock(asked)
    assert problems_of(service.clock_problems(asked)) == [("clock_change", "is_stopped")]
    clock.now += timedelta(days=5)
    assert service.row(request).due_on == "2026-12-29", "five days, then Boxing Day's Monday"
    assert desk.today.today().requests[0].clock.stopped_since is not None
    early = replace(asked, change=ClockChange.RESUMED, on="24 11 2026")
    assert problems_of(service.clock_problems(early)) == [("clock_on", "before_since")]
    service.change_clock(ClockDraft(request, ClockChange.RESUMED, "today", text="All of them."))
    assert service.row(request).due_on == "2026-12-29"
    longer = ClockDraft(
        request, ClockChange.EXTENDED, "today", ClockReason.COMPLEX, "Told why.", ContactWay.LETTER
    )
    assert problems_of(service.clock_problems(replace(longer, way=None))) == [("clock_way", "missing")]
    service.change_clock(longer)
    assert service.row(request).due_on == "2027-03-01", "three months and five days, a Sunday"
    assert problems_of(service.clock_problems(longer)) == [("clock_change", "is_extended")]
    assert len(bodies(desk, RequestClock)) == 3
    assert service.extends(RecordsAsked.ABOUT_CHILD)
    assert not service.extends(RecordsAsked.INFORMATION)


def test_what_the_law_does_not_allow_of_the_time_is_said(
    desk: Desk, setting: Setting, clock: Ticking
) -> None:
    service, request = desk.access.assessing, take_down(desk, setting)
    assert problems_of(service.clock_problems(ClockDraft(request))) == [
        ("clock_change", "missing"), ("clock_text", "missing"), ("clock_on", "missing"),
    ]  # fmt: skip
    running = ClockDraft(request, ClockChange.RESUMED, "mumble", text="x")
    assert problems_of(service.clock_problems(running)) == [
        ("clock_change", "not_stopped"), ("clock_on", "not_understood"),
    ]  # fmt: skip
    wrong = ClockDraft(request, ClockChange.PAUSED, "1 12 2026", ClockReason.COMPLEX, "x")
    assert problems_of(service.clock_problems(wrong)) == [
        ("clock_reason", "missing"),
        ("clock_on", "in_future"),
    ]
    clock.now += timedelta(days=40)
    late = ClockDraft(request, ClockChange.EXTENDED, "today", ClockReason.NUMEROUS, "x", ContactWay.LETTER)
    assert problems_of(service.clock_problems(late)) == [("clock_on", "too_late")]
    with pytest.raises(Refused):
        service.change_clock(late)


def test_the_month_begins_when_it_is_clear_who_asks(desk: Desk, setting: Setting, clock: Ticking) -> None:
    """guidance.md 7: from receipt of the request, or of the proof of who asks."""
    service, request = desk.access.assessing, take_down(desk, setting)
    service.change_clock(ClockDraft(request, ClockChange.PAUSED, "today", ClockReason.IDENTITY, "A licence?"))
    clock.now += timedelta(days=8)
    assert service.row(request).due_on == "2027-01-04", "as if it came today: New Year is no working day"
    service.change_clock(ClockDraft(request, ClockChange.RESUMED, "yesterday", text="She brought it."))
    assert service.row(request).due_on == "2026-12-30"


def test_the_days_of_freedom_of_information_and_the_grounds_are_data_with_their_source(
    desk: Desk, setting: Setting
) -> None:
    """S15: the request log with its deadline and exemption."""
    rules = GuidanceService(setting.workplace.clock, SettingKind.ACADEMY).answers_for(
        RecordsAsked.INFORMATION
    )
    assert [(rule.amount, rule.unit.value) for rule in rules] == [(20, "school_day"), (60, "working_day")]
    request = take_down(desk, setting, asked=RecordsAsked.INFORMATION)
    assert desk.access.assessing.row(request).deadlines == (), "a private nursery is no public body"
    grounds_now = grounds_here(desk.guidance)
    assert [code for code, ground in grounds_now.items() if RecordsAsked.INFORMATION in ground.asked] == [
        Exemption.FOI_COST, Exemption.FOI_PERSONAL,
    ]  # fmt: skip
    for code in Exemption:
        ground = grounds_now[code]
        assert (ground.key, bool(ground.source and ground.edition and ground.text)) == (code, True)
        assert not ground.is_verified, "nobody has read it in the law"
    row = desk.access.assessing.row(take_down(desk, setting))
    grounds = dict(desk.access.items.grounds(row))
    assert Exemption.FOI_COST not in grounds
    assert "paragraph 21" in grounds[Exemption.BEST_INTERESTS].source
    assert grounds[Exemption.BEST_INTERESTS].edition == "UK GDPR and Data Protection Act 2018"


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("90", 90), ("1:30", 90), ("2 h 15 min", 135), ("2 hours", 120), ("5m", 5), ("long", None), ("", None)],
)
def test_a_time_that_a_search_took_is_read_as_people_write_it(typed: str, minutes: int | None) -> None:
    assert minutes_of(typed) == minutes


def test_what_would_take_too_long_is_refused_by_what_the_search_took(desk: Desk, setting: Setting) -> None:
    """S15: more than 18 hours (section 12): where was looked, and for how long, stands behind it."""
    service, answers = desk.access.assessing, desk.access.answers
    request = take_down(desk, setting, asked=RecordsAsked.INFORMATION, who="Kim Ng")
    draft = AnswerDraft(
        request, AnswerOutcome.TOO_COSTLY, "today", "Files are not sorted by that.", told_rights=True
    )
    assert problems_of(answers.problems(draft)) == [("answer_outcome", "no_search")]
    assert problems_of(service.search_problems(SearchDraft(request, time="long", when="tomorrow"))) == [
        ("search_places", "missing"), ("search_text", "missing"), ("search_found", "missing"),
        ("search_time", "not_understood"), ("search_when", "in_future"),
    ]  # fmt: skip
    for _day in range(2):
        service.search(replace(SEARCHED, request=request))
    assert (len(service.searches(request).rows), service.searches(request).minutes) == (2, 180)
    answers.record(draft)
    (row,) = answers.refusals()
    assert (row.grounds, row.outcome, row.who) == ((Exemption.FOI_COST,), AnswerOutcome.TOO_COSTLY, "Kim Ng")
    with pytest.raises(Refused) as searched:
        service.search(replace(SEARCHED, request=request))
    with pytest.raises(Refused) as assessed:
        service.assess(assessment(request, add_maya(desk)))
    with pytest.raises(Refused) as answered:
        answers.record(draft)
    codes = {refused.value.code for refused in (searched, assessed, answered)}
    assert codes == {RefusalCode.ALREADY_DONE}


def test_what_was_kept_back_outside_the_program_stands_in_the_log_too(desk: Desk, setting: Setting) -> None:
    """S30: no entry of it was decided here, and yet not all of it was given."""
    request, answers = take_down(desk, setting, who="Dana Wójcik"), desk.access.answers
    answers.record(
        AnswerDraft(request, AnswerOutcome.GIVEN_IN_PART, "now", "Copies of our own.", to="Dana Wójcik",
                    way=ContactWay.IN_PERSON, told_rights=True)
    )  # fmt: skip
    (row,) = answers.refusals()
    assert (row.request, row.outcome, row.reason) == (
        request,
        AnswerOutcome.GIVEN_IN_PART,
        "Copies of our own.",
    )


def test_an_answer_stands_in_the_register_of_tellings_and_what_was_kept_back_in_a_log(
    desk: Desk, setting: Setting
) -> None:
    """S14, S30: what did we tell her, when, and what not, on which ground."""
    request, concern = asked_for_maya(desk, setting)
    answers, child = desk.access.answers, desk.access.assessing.row(request).course.child
    draft = AnswerDraft(request, AnswerOutcome.GIVEN_IN_PART, "now", "Copies sent.")
    assert problems_of(answers.problems(draft)) == [
        ("answer_to", "missing"), ("answer_way", "missing"), ("answer_outcome", "copy_not_ready"),
        ("answer_rights", "missing"),
    ]  # fmt: skip
    decide_all(desk, request)
    read_by_somebody_else(desk, request)
    items = desk.access.items
    whole = replace(
        looked_at(desk, request, concern), outcome=ItemOutcome.WITHHOLD, is_mentioned=True,
        exemptions=(Exemption.CRIME,), reason="The police ask us to.",
    )  # fmt: skip
    items.decide(whole)
    assert ("answer_outcome", "copy_not_ready") in problems_of(answers.problems(draft)), "it was read before"
    read_by_somebody_else(desk, request)
    full = replace(draft, to="Dana Wójcik", way=ContactWay.IN_PERSON, told_rights=True)
    answers.record(full)
    (seq,) = desk.sharing.tellings.find(TellingsAsked(text="Dana", child=child))
    (telling,) = desk.sharing.tellings.rows((seq,)).values()
    assert (telling.kind, telling.telling.whom) == (TellingKind.ACCESS, ("Dana Wójcik",))
    assert concern not in telling.telling.items
    sheet = EntryId(str(child))
    assert sheet in telling.telling.items, "the front sheet went"
    assert desk.sharing.tellings.find(TellingsAsked(item=telling.telling.items[0])) == (seq,)
    kept = {row.item: row for row in answers.refusals()}
    assert (kept[concern].grounds, kept[concern].reason) == ((Exemption.CRIME,), "The police ask us to.")
    assert kept[sheet].places, "her father, and the address that is confidential"
    assert desk.requests.waiting() == ()
    with pytest.raises(Refused) as refused:
        items.decide(whole)
    assert refused.value.code is RefusalCode.ALREADY_DONE


def test_a_refusal_has_a_ground_and_is_told_as_one(desk: Desk, setting: Setting) -> None:
    request = take_down(desk, setting, who="Nosy Neighbour")
    answers, child = desk.access.answers, add_maya(desk)
    desk.access.assessing.assess(
        assessment(request, child, requester=RequesterKind.THIRD_PARTY, authority=KNOWN)
    )
    draft = AnswerDraft(request, AnswerOutcome.REFUSED, "mumble", "Not theirs.", told_rights=False)
    assert problems_of(answers.problems(draft)) == [
        ("answer_exemptions", "missing"), ("answer_when", "not_understood"),
    ]  # fmt: skip
    answers.record(replace(draft, when="now", exemptions=(Exemption.BEST_INTERESTS,)))
    (seq,) = desk.sharing.tellings.find(TellingsAsked(kind=TellingKind.ACCESS_REFUSED))
    (telling,) = desk.sharing.tellings.rows((seq,)).values()
    assert telling.telling.whom == ("Nosy Neighbour",)
    assert telling.telling.grounds == (str(Exemption.BEST_INTERESTS),)
