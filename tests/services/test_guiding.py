"""Guidance, time limits, days off, terms and the duty to share, kept up to date by the lead.

Source: guidance.md sections 0, 5.2, 11 and 12; issue "deadlines as data, editable".
"""

from dataclasses import replace

import pytest

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.domain.codes import Category, DecisionCode, RecordsAsked
from safeguard_desktop.domain.entries import Designation, EditionSet, GroundSet, SharingDecision
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import DeadlineUnit, EditionStatus, Topic
from safeguard_desktop.domain.sharing.codes import Outcome, RecipientKind
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.guiding.drafts import DaysDraft, DutyDraft, EditionDraft, LimitDraft
from safeguard_desktop.services.guiding.grounds import GroundDraft, GroundRow
from safeguard_desktop.services.guiding.keeping import EditionRow, LimitRow
from safeguard_desktop.services.inbox.drafts import DecisionDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording import guiding as words
from safeguard_desktop.wording import sharing as sharing_words
from safeguard_desktop.wording.forms import source_of
from tests.elm_row import Setting
from tests.services.access_steps import asked_for_maya
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, bodies, receive_one

NEW = EditionDraft(
    key="eyfs_2025_gs", title="Early years framework 2026", status=EditionStatus.KNOWN, source="gov.uk",
    effective_typed="1 Sep 2026", verified_typed="20 Nov 2026", reason="The new one is out.",
)  # fmt: skip
LADO = LimitDraft(
    "lado", "0", DeadlineUnit.IMMEDIATE, "Ring at once.", "Local procedure 2026", "20 Nov 2026", "Agreed."
)


def edition(desk: Desk, key: str) -> EditionRow:
    row = desk.guiding.keeping.edition(key)
    assert row is not None
    return row


def ground(desk: Desk, key: Exemption) -> GroundRow:
    row = desk.guiding.grounds.row(key)
    assert row is not None
    return row


def limit(desk: Desk, key: str) -> LimitRow:
    row = desk.guiding.keeping.limit(key)
    assert row is not None
    return row


def test_an_edition_that_is_changed_here_holds_from_then_on_and_the_older_one_stays_readable(
    desk: Desk, setting: Setting
) -> None:
    """A decision names the edition that it was made under; what was changed says by whom and when."""
    keeping, concern = desk.guiding.keeping, receive_one(desk, setting, add_child(desk))
    before = edition(desk, NEW.key)
    assert (before.changed, before.earlier, before.is_shipped) == (None, (), True)
    assert keeping.write_edition(NEW) == Changed("guidance")
    after = edition(desk, NEW.key)
    assert (after.edition.title, after.edition.effective_from) == ("Early years framework 2026", "2026-09-01")
    assert after.changed is not None
    assert after.changed.recorder_name == "Asha Patel"
    assert desk.guidance.title_of(desk.guidance.edition()) == "Early years framework 2026"
    desk.deciding.decide(DecisionDraft(concern, DecisionCode.INTERNAL_SUPPORT, "Seen.", follow_up="Talked."))
    keeping.write_edition(replace(NEW, title="Early years framework, autumn 2026"))
    (older,) = edition(desk, NEW.key).earlier
    assert isinstance(older.body, EditionSet)
    assert older.body.title == "Early years framework 2026"
    keeping.write_edition(EditionDraft(key=NEW.key, is_shipped=True))
    back = edition(desk, NEW.key)
    assert (back.edition, back.changed, len(back.earlier)) == (before.edition, None, 3)


def test_an_edition_that_nobody_had_seen_is_switched_on_and_one_of_a_series_is_added(desk: Desk) -> None:
    """Guidance.md 12: the final text was looked at by a person, and from its day on it is the one in force."""
    keeping = desk.guiding.keeping
    advice = EditionDraft(
        series="info_sharing", title="Information sharing advice 2026", status=EditionStatus.KNOWN,
        source="gov.uk", effective_typed="1 Oct 2026", verified_typed="20 Nov 2026",
    )  # fmt: skip
    keeping.write_edition(advice)
    key = desk.guidance.sharing_edition()
    assert desk.guidance.title_of(key) == "Information sharing advice 2026"
    assert not edition(desk, key).is_shipped
    reporting = edition(desk, "mandatory_csa_reporting").edition
    before = [one.text for one in desk.guidance.banners_for((Category.SEXUAL,))]
    assert any("When it begins is unverified" in text for text in before)
    keeping.write_edition(
        EditionDraft(
            reporting.key, reporting.series, reporting.title, EditionStatus.KNOWN, "1 Nov 2026",
            reporting.source, "20 Nov 2026",
        )
    )  # fmt: skip
    row = edition(desk, "mandatory_csa_reporting")
    assert row.edition.holds(desk.session.today())
    told = [one.text for one in desk.guidance.banners_for((Category.SEXUAL,)) if "themselves" in one.text]
    assert len(told) == 1, "what was written down here is not contradicted: the duty is each person's own"
    keeping.write_edition(EditionDraft(key=key, is_shipped=True))
    assert desk.guidance.sharing_edition() in {"info_sharing_2024", key}


def test_the_day_of_the_duty_to_share_is_the_one_that_was_written_down_here(desk: Desk) -> None:
    """One source was seen for 30 September 2026: a lead who knows another day does not read the old one beside it."""
    (shipped,) = desk.guidance.duty_to_share()
    assert "30 September 2026, as far as was seen" in shipped.text
    own = edition(desk, "info_sharing_duty_2026").edition
    desk.guiding.keeping.write_edition(
        EditionDraft(
            own.key, own.series, own.title, EditionStatus.KNOWN, "2 Nov 2026", "gov.uk", "20 Nov 2026",
        )
    )  # fmt: skip
    (known,) = desk.guidance.duty_to_share()
    assert known.text.startswith("Bodies named in law must share")
    assert desk.guidance.law().has_duty
    dated = (sharing_words.DUTY, sharing_words.DUTY_NAMES_US)
    assert not [text for text in dated if "September" in text]


def test_what_was_looked_at_since_a_newer_edition_speaks_of_no_other(desk: Desk) -> None:
    """A limit that a lead compared and wrote down is theirs; rules of an edition that was re-dated are not compared."""
    keeping = desk.guiding.keeping
    assert source_of(limit(desk, "lado").guidance).endswith("The edition of 2026 may say otherwise.")
    keeping.write_limit(LADO)
    assert "may say otherwise" not in source_of(limit(desk, "lado").guidance)
    (contacts,) = desk.guidance.about_topic(Topic.FRONT_SHEET)
    assert "may say otherwise" not in source_of(contacts)
    keeping.write_edition(NEW)
    (contacts,) = desk.guidance.about_topic(Topic.FRONT_SHEET)
    assert source_of(contacts).endswith("The edition of 2026 may say otherwise.")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"title": " "}, Problem("edition_title", "missing")),
        ({"source": ""}, Problem("edition_source", "missing")),
        ({"status": None}, Problem("edition_status", "missing")),
        ({"verified_typed": ""}, Problem("edition_verified", "missing")),
        ({"verified_typed": "Whitsun"}, Problem("edition_verified", "not_understood")),
        ({"verified_typed": "1 Dec 2026"}, Problem("edition_verified", "in_future")),
        ({"effective_typed": ""}, Problem("edition_from", "missing")),
        ({"effective_typed": "soon"}, Problem("edition_from", "not_understood")),
        ({"key": ""}, Problem("edition_series", "missing")),
    ],
)
def test_an_edition_says_what_it_is_where_from_and_when_that_was_looked_at(
    desk: Desk, changes: dict[str, str], problem: Problem
) -> None:
    draft = replace(NEW, **changes)  # type: ignore[arg-type]  # by name
    assert desk.guiding.keeping.edition_problems(draft) == (problem,)
    with pytest.raises(Refused):
        desk.guiding.keeping.write_edition(draft)


def test_nothing_new_is_not_written_and_what_is_not_there_is_refused(desk: Desk) -> None:
    keeping = desk.guiding.keeping
    keeping.write_edition(NEW)
    assert keeping.edition_problems(NEW) == (Problem("edition_title", "nothing_changed"),)
    open_one = replace(NEW, status=EditionStatus.DATE_NOT_KNOWN, effective_typed="")
    assert keeping.edition_problems(open_one) == ()
    with pytest.raises(Refused) as refused:
        keeping.write_edition(replace(NEW, key="kcsie_1999"))
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT
    with pytest.raises(Refused) as refused:
        keeping.write_limit(replace(LADO, key="tea"))
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


def test_a_time_limit_is_changed_with_its_source_and_counts_from_then_on(desk: Desk) -> None:
    """Guidance.md 11: data, editable."""
    keeping, today = desk.guiding.keeping, desk.session.today()
    assert {problem.field for problem in keeping.limit_problems(LimitDraft("lado"))} == {
        "limit_text", "limit_source", "limit_unit", "limit_count", "limit_verified",
    }  # fmt: skip
    wrong = replace(LADO, unit=DeadlineUnit.DAY, count_typed="a few")
    assert keeping.limit_problems(wrong) == (Problem("limit_count", "not_a_count"),)
    keeping.write_limit(LADO)
    due = desk.guidance.deadline("lado", today)
    assert due is not None
    assert (due.due_on, due.guidance.text, due.guidance.source) == (
        today, "Ring at once.", "Local procedure 2026",
    )  # fmt: skip
    row = limit(desk, "lado")
    assert row.changed is not None
    assert row.guidance.verified_on == "2026-11-20"
    keeping.write_limit(LimitDraft("lado", is_shipped=True))
    assert (limit(desk, "lado").rule.count, limit(desk, "lado").changed) == (1, None)
    keeping.write_limit(replace(LADO, key="sar", count_typed="2", unit=DeadlineUnit.MONTH))
    (answer,) = desk.guidance.answers_for(RecordsAsked.ABOUT_CHILD)
    assert (answer.amount, answer.text, answer.is_verified) == (2, "Ring at once.", True)
    keeping.write_limit(replace(LADO, key="sar", count_typed="20", unit=DeadlineUnit.DAY))
    (answer,) = desk.guidance.answers_for(RecordsAsked.ABOUT_CHILD)
    assert answer.amount == 1, "days are not what requests are counted by"


def test_a_day_off_that_is_added_moves_what_is_counted_in_working_days(desk: Desk) -> None:
    """Guidance.md 11: proclamations can move or add days."""
    keeping = desk.guiding.keeping
    wrong = DaysDraft("some day", "Whitsun")
    assert keeping.days_problems(wrong) == (
        Problem("days_added", "not_days"), Problem("days_removed", "not_days"),
    )  # fmt: skip
    assert desk.calling.usual_answer_day() == "2026-11-24"
    keeping.write_days(DaysDraft("24 Nov 2026, Jubilee\n\n10 May 2027", "25 Dec 2026", "Proclamation"))
    assert desk.calling.usual_answer_day() == "2026-11-25"
    due = desk.guidance.deadline("la_decision", desk.session.today())
    assert due is not None
    assert due.due_on.isoformat() == "2026-11-25"
    days = keeping.days()
    assert days.added == "24 Nov 2026, Jubilee\n10 May 2027"
    assert (days.removed, days.source) == ("25 Dec 2026", "Proclamation")
    assert days.changed is not None


def test_a_changed_limit_for_what_the_authority_decides_holds_for_calls_as_well(desk: Desk) -> None:
    desk.guiding.keeping.write_limit(
        replace(LADO, key="la_decision", count_typed="3", unit=DeadlineUnit.WORKING_DAY)
    )
    assert desk.referring.usual_answer_day() == "2026-11-26"
    assert desk.calling.usual_answer_day() == "2026-11-26"


def test_terms_are_written_into_the_register_and_school_days_follow_them(desk: Desk) -> None:
    keeping = desk.guiding.keeping
    for typed in ("3 Sep 2026", "23 Oct 2026 to 3 Sep 2026", "one day to another", "1 May to 2 May to 3 May"):
        assert keeping.terms_problems(typed) == (Problem("terms", "not_terms"),)
    with pytest.raises(Refused):
        keeping.write_terms("soon")
    keeping.write_terms("2 Nov 2026 to 18 Dec 2026\n3 Sep 2026 – 23 Oct 2026")
    assert desk.session.chain.latest.setting.terms == (
        ("2026-09-03", "2026-10-23"), ("2026-11-02", "2026-12-18"),
    )  # fmt: skip
    assert keeping.days().terms == "3 Sep 2026 to 23 Oct 2026\n2 Nov 2026 to 18 Dec 2026"


def test_whether_the_duty_reaches_the_setting_is_asked_and_followed(desk: Desk, setting: Setting) -> None:
    """Guidance.md 5.2: not known is thought of as yes, and says so; yes and no name who says it."""
    keeping, concern = desk.guiding.keeping, receive_one(desk, setting, add_child(desk))
    draft = answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.REFUSE)
    assert draft.who.to_kind is RecipientKind.SOCIAL_CARE
    assert desk.sharing.deciding.duty_reaches(draft)
    (duty, changed) = keeping.duty()
    assert (duty.designated, changed) == (Designation.UNKNOWN, None)
    assert keeping.duty_problems(DutyDraft()) == (Problem("duty_designated", "missing"),)
    yes = DutyDraft(Designation.YES, verified_typed="tomorrow")
    assert keeping.duty_problems(yes) == (
        Problem("duty_source", "missing"), Problem("duty_verified", "in_future"),
    )  # fmt: skip
    keeping.write_duty(DutyDraft(Designation.YES, "Letter of the council", "20 Nov 2026"))
    (rule,) = (
        rule for rule in desk.sharing.deciding.rules(draft, SharingStep.REFUSAL) if "one of them" in rule.text
    )
    assert rule.is_verified
    assert "Letter of the council" in rule.source
    keeping.write_duty(DutyDraft(Designation.NO, "Letter of the council"))
    assert not desk.sharing.deciding.duty_reaches(draft)
    assert bodies(desk, SharingDecision) == []


def test_a_ground_to_keep_something_back_is_written_down_with_its_source_once_somebody_has_looked(
    desk: Desk, setting: Setting
) -> None:
    """Guidance.md 7: shipped grounds say that nobody looked; a changed one says who did, and is set back again."""
    grounds, code = desk.guiding.grounds, Exemption.CRIME
    request, _concern = asked_for_maya(desk, setting)
    before = ground(desk, code)
    assert (before.changed, before.earlier, before.guidance.is_verified) == (None, (), False)
    draft = GroundDraft(
        code, "It would warn somebody.", "The police say so.", "Schedule 2, read by our lawyer", "20 Nov 2026"
    )
    assert grounds.problems(replace(draft, text=" ", verified_typed="1 Dec 2026")) == (
        Problem("ground_text", "missing"), Problem("ground_verified", "in_future"),
    )  # fmt: skip
    grounds.write(draft)
    after = ground(desk, code)
    assert (after.guidance.text, after.guidance.is_verified, after.guidance.verified_on) == (
        "It would warn somebody. The police say so.", True, "2026-11-20",
    )  # fmt: skip
    assert after.changed is not None
    assert after.rule.edition == before.rule.edition
    offered = dict(desk.access.items.grounds(desk.access.assessing.row(request)))
    assert offered[code].source == "Schedule 2, read by our lawyer"
    grounds.write(replace(draft, is_shipped=True, reason="Read wrongly."))
    again = ground(desk, code)
    assert (again.guidance, again.changed, len(again.earlier)) == (before.guidance, None, 2)
    assert isinstance(again.earlier[1].body, GroundSet)
    assert words.earlier_line(again.earlier[1].body).startswith("It would warn somebody. · The police")
    assert grounds.row("no such ground") is None
