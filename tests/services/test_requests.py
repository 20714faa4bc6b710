"""Requests to see records: anybody writes one down, it lands with the lead with its days, and is answered once."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from safeguard_desktop.bundles.submission import SUBMISSION_FORMAT, RequestSubmission, encode
from safeguard_desktop.domain.access.codes import AnswerOutcome
from safeguard_desktop.domain.codes import ContactWay, RecordsAsked
from safeguard_desktop.domain.deadlines import add_school_days
from safeguard_desktop.domain.entries import RecordsRequested
from safeguard_desktop.domain.entries.bodies import Author
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.access.drafts import AnswerDraft
from safeguard_desktop.services.asking.taking_down import RequestDraft, TakingDownService
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.inbox.envelopes import EnvelopeKind, seal_to_inbox
from safeguard_desktop.services.inbox.sent import SentConcerns, Unconfirmed
from safeguard_desktop.services.office.setting import ReferenceState, SettingService
from safeguard_desktop.services.working_days import shipped_holidays
from safeguard_desktop.storage.folder import SettingFolder
from tests.elm_row import Setting, Ticking
from tests.services.steps import bodies, raise_one

HOLIDAYS = shipped_holidays("england")


def service_of(setting: Setting) -> TakingDownService:
    return TakingDownService(setting.workplace, setting.path)


def request_of(service: TakingDownService, **changes: object) -> RequestDraft:
    """A mother asks at the door."""
    draft = replace(
        service.new_draft(),
        who="Dana Wójcik",
        relation="mother",
        whose="Maya",
        asked=RecordsAsked.ABOUT_CHILD,
        way=ContactWay.IN_PERSON,
        when="now",
        name="Kit Moreno",
    )
    return replace(draft, **changes)


def test_a_request_lands_with_the_lead_with_its_day(desk: Desk, setting: Setting) -> None:
    """S97, X18; guidance.md 7: one month."""
    service = service_of(setting)
    sent = service.send(request_of(service))
    assert sent.tell == ("Asha Patel", "Sam Rowe")
    settings = SettingService(setting.workplace)
    assert settings.state_of(setting.path, sent.reference).state is ReferenceState.SENT
    (changed,) = desk.requests.take_in()
    assert changed.kind == "request"
    (row,) = desk.today.today().requests
    assert (row.body.who, row.body.whose, row.due_on) == ("Dana Wójcik", "Maya", "2026-12-23")
    assert len(row.deadlines) == 1
    assert row.deadlines[0].rule.source
    assert settings.state_of(setting.path, sent.reference).state is ReferenceState.RECEIVED
    assert not [name for name in SettingFolder(setting.path).inbox_files() if name.endswith(".request")]
    service.send(request_of(service))
    assert not list((setting.workplace.profile / "sent").rglob("*.put-back"))


def test_one_that_is_half_written_is_with_the_lead_as_unfinished(
    desk: Desk, setting: Setting, clock: Ticking
) -> None:
    """X12: kept while it is typed, taken in with its gaps; the days run from when it was asked. S97."""
    service, folder = service_of(setting), SettingFolder(setting.path)
    draft = replace(service.new_draft(), who="Dana Wójcik", when="now", name="Kit Moreno")
    service.keep(draft)
    service.keep(replace(draft, whose="Maya"))
    (unsent,) = desk.today.today().unsent_requests
    assert (unsent.draft.who, unsent.draft.whose, unsent.draft.asked) == ("Dana Wójcik", "Maya", None)
    assert (desk.today.today().unfinished, desk.today.today().half_written) == ((), ())
    folder.write_inbox(f"{'c' * 32}.draft", b"nothing that opens")
    clock.now += timedelta(days=2)
    desk.requests.take_up(draft.id)
    (row,) = desk.requests.rows()
    assert (row.body.asked, row.body.author.name, row.due_on) == (
        RecordsAsked.NOT_KNOWN,
        "Kit Moreno",
        "2026-12-23",
    )
    assert desk.requests.unfinished() == ()
    with pytest.raises(Refused):
        desk.requests.take_up(draft.id)
    other = request_of(service)
    service.keep(other)
    service.send(other)
    service.keep(draft)
    service.discard(draft)
    assert desk.requests.unfinished() == ()


def test_one_that_is_sent_or_put_there_twice_is_accepted_once(desk: Desk, setting: Setting) -> None:
    service, folder = service_of(setting), SettingFolder(setting.path)
    draft = request_of(service)
    service.send(draft)
    (name,) = folder.inbox_files()
    raw = folder.read_inbox(name)
    desk.requests.take_in()
    folder.write_inbox(name, raw)
    assert desk.requests.take_in() == ()
    assert len(bodies(desk, RecordsRequested)) == 1
    folder.write_inbox(f"{'a' * 32}.request", raw)
    folder.write_inbox(f"{draft.id}.concern", raw)
    desk.requests.take_in()
    desk.receiving.take_in()
    assert (desk.requests.unreadable(), desk.receiving.unreadable()) == (1, 1), (
        "neither another id nor a concern"
    )
    assert desk.today.today().unreadable == 2


def test_hostile_times_in_a_request_are_refused(desk: Desk, setting: Setting) -> None:
    chain, folder = desk.session.chain, SettingFolder(setting.path)
    body = RecordsRequested(
        "K7F-2QM",
        "x",
        "y",
        RecordsAsked.NOT_KNOWN,
        ContactWay.OTHER,
        EventTime("now"),
        Author("z"),
        "yesterday",
    )
    plain = encode(RequestSubmission(SUBMISSION_FORMAT, "b" * 32, body))
    folder.write_inbox(f"{'b' * 32}.request", seal_to_inbox(plain, chain, EnvelopeKind.CONCERN, "b" * 32, ""))
    assert desk.requests.take_in() == ()
    assert desk.requests.unreadable() == 1


def test_the_form_says_what_is_missing(setting: Setting) -> None:
    service = service_of(setting)
    assert [problem.field for problem in service.problems(service.new_draft())] == [
        "request_who", "request_whose", "request_when", "request_name", "request_asked", "request_way",
    ]  # fmt: skip
    late = request_of(service, when="tomorrow 10:00")
    assert [problem.code for problem in service.problems(late)] == ["in_future"]
    assert service.understood("now") is not None
    with pytest.raises(Refused):
        service.send(late)


def test_a_request_is_answered_once(desk: Desk, setting: Setting) -> None:
    service = service_of(setting)
    service.send(request_of(service, when="not known"))
    service.send(request_of(service, asked=RecordsAsked.ABOUT_THEMSELVES))
    desk.requests.take_in()
    row, other = desk.requests.rows()
    assert [problem.field for problem in desk.access.answers.problems(AnswerDraft(row.id))] == [
        "answer_outcome", "answer_when", "answer_text",
    ]  # fmt: skip
    draft = AnswerDraft(row.id, AnswerOutcome.WITHDRAWN, "now", "She does not want it any more.")
    desk.access.answers.record(draft)
    waiting, answered = desk.requests.rows()
    assert (waiting.id, answered.id, answered.answered_by) == (other.id, row.id, "Asha Patel")
    assert answered.answer is not None
    with pytest.raises(Refused) as refused:
        desk.access.answers.record(draft)
    assert refused.value.code is RefusalCode.ALREADY_DONE
    with pytest.raises(Refused):
        desk.access.answers.record(AnswerDraft(raise_one(setting), AnswerOutcome.WITHDRAWN, "now", "x"))


def test_a_maintained_school_has_fifteen_school_days_as_well(setting: Setting) -> None:
    """guidance.md sections 7 and 11: Mon 14 December 2026 + 15 = Thu 7 January 2027, in working days."""
    rules = GuidanceService(setting.workplace.clock, SettingKind.MAINTAINED_SCHOOL).answers_for
    assert [rule.key for rule in rules(RecordsAsked.EDUCATIONAL_RECORD)] == [
        "subject_access",
        "educational_record",
    ]
    assert [rule.key for rule in rules(RecordsAsked.ABOUT_CHILD)] == ["subject_access"]
    academy = GuidanceService(setting.workplace.clock, SettingKind.ACADEMY).answers_for
    assert [rule.key for rule in academy(RecordsAsked.EDUCATIONAL_RECORD)] == ["subject_access"]
    assert add_school_days(date(2026, 12, 14), 15, (), HOLIDAYS) == date(2027, 1, 7)
    terms = (("2026-09-02", "2026-12-18"), ("2027-01-05", "2027-03-26"))
    assert add_school_days(date(2026, 12, 14), 15, terms, HOLIDAYS) == date(2027, 1, 19)
    assert add_school_days(date(2027, 3, 22), 6, terms, HOLIDAYS) == date(2027, 4, 1), (
        "no later term is known"
    )


def test_what_nobody_received_within_a_working_day_is_told_and_what_vanished_too(setting: Setting) -> None:
    """DESIGN 3: the sending PC keeps its copy, offers it again, and tells the author."""
    clock, settings = setting.workplace.clock, SettingService(setting.workplace)
    assert isinstance(clock, Ticking)
    raise_one(setting)
    service = service_of(setting)
    service.send(request_of(service))
    assert settings.look(setting.path).unconfirmed == Unconfirmed()
    clock.now += timedelta(hours=23)
    assert settings.look(setting.path).unconfirmed.late == ()
    clock.now += timedelta(hours=2)
    assert len(settings.look(setting.path).unconfirmed.late) == 2
    folder = SettingFolder(setting.path)
    for name in folder.inbox_files():
        folder.remove_inbox(name)
    look = settings.look(setting.path)
    assert look.unconfirmed.put_back == 2
    assert len(folder.inbox_files()) == 2
    desk = setting.unlock()
    try:
        assert desk.today.today().unconfirmed.put_back == 2
        desk.requests.take_in()
        assert settings.look(setting.path).unconfirmed.put_back == 1
        assert len(settings.look(setting.path).unconfirmed.late) == 1
    finally:
        desk.session.close()


def test_over_a_weekend_nobody_is_late(setting: Setting) -> None:
    clock = setting.workplace.clock
    assert isinstance(clock, Ticking)
    clock.now += timedelta(days=4)  # a Friday
    raise_one(setting)
    copies = SentConcerns(setting.workplace.profile, SettingService(setting.workplace).look(setting.path).id)
    clock.now += timedelta(days=2)
    assert copies.unconfirmed(clock()).late == ()
    clock.now += timedelta(days=1, hours=1)
    assert len(copies.unconfirmed(clock()).late) == 1
    (copy,) = (setting.workplace.profile / "sent").rglob("*.concern")
    copy.write_bytes(copy.read_bytes()[:-1])
    assert copies.unconfirmed(clock()).late == (), "a damaged copy says nothing"
