"""Who raised a matter: withheld by kind, told only by a decision, counted. Source: S06 to S10, S16, X03."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from safeguard_desktop.domain.entries import Amendment, InChild, RestrictedContent
from safeguard_desktop.domain.entries.bodies import FieldChange
from safeguard_desktop.domain.entries.referring import HowTold, IdentityTold, Referrer, ReferrerKind, ToldTo
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.partial_dates import first_day, last_day
from safeguard_desktop.domain.referrers import UsualWithName, usual_with
from safeguard_desktop.domain.sharing.codes import Outcome, RecipientKind, ReferrerPart
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.restricted.drafts import ReferrerDraft, RestrictedDraft, TellDraft, WhoReads
from safeguard_desktop.services.restricted.raised_by import NamesQuery
from tests.elm_people import DEPUTY, LEAD, MANAGER, STAFF, Team
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, entries, receive_one

NEIGHBOUR = "Ms Hall from number nine"


@pytest.fixture
def desk(team: Team) -> Iterator[Desk]:
    desk = team.unlock(LEAD)
    yield desk
    desk.session.close()


def known(desk: Desk, team: Team, **answers: object) -> tuple[ChildId, EntryId]:
    """A child, and the entry that says who raised the concern about it."""
    child = add_child(desk)
    concern = receive_one(desk, team.setting, child)
    fields: dict[str, object] = {"referrer_kind": ReferrerKind.PRIVATE, "referrer_name": NEIGHBOUR}
    draft = ReferrerDraft(concern=concern, **(fields | answers))  # type: ignore[arg-type]  # each test names its own
    desk.restricted.keep(RestrictedDraft(child, draft, WhoReads(tells_others=False)))
    (row,) = desk.raised_by.referrers(child)
    return child, row.id


def told(team: Team, referrer: EntryId, **answers: object) -> TellDraft:
    """A decision of the manager to tell the mother, with other answers where they are given."""
    fields: dict[str, object] = {
        "referrer": referrer,
        "how": HowTold.DECIDED,
        "to": ToldTo.CARER,
        "to_whom": "Mother",
        "when": "today 08:40",
        "reason": "She asked, and they are friends.",
        "decided_by": team.id(MANAGER),
    }
    return TellDraft(**(fields | answers))  # type: ignore[arg-type]  # each test names its own


def test_a_professionals_name_may_be_told_and_anybody_elses_is_withheld() -> None:
    """S06, S08, S10, S16: by kind; who asked, and who is at risk, stays withheld whoever it is."""

    def usual(kind: ReferrerKind, **answers: object) -> UsualWithName:
        return usual_with(Referrer(EntryId("0" * 32), kind, "x", **answers))  # type: ignore[arg-type]  # as given

    assert usual(ReferrerKind.PROFESSIONAL) is UsualWithName.MAY_BE_TOLD
    for kind in (ReferrerKind.PRIVATE, ReferrerKind.FAMILY, ReferrerKind.STAFF):
        assert usual(kind) is UsualWithName.WITHHELD
    assert usual(ReferrerKind.PROFESSIONAL, asked_anonymous=True) is UsualWithName.ASKED
    assert usual(ReferrerKind.PROFESSIONAL, asked_anonymous=True, risk="He shouts.") is UsualWithName.AT_RISK


def test_the_name_is_for_named_people_and_on_no_paper(desk: Desk, team: Team) -> None:
    """X03: the identity is a part of its own under a key of its own."""
    child, _referrer = known(desk, team)
    assert NEIGHBOUR.encode() not in b"".join(entry.body or b"" for entry in entries(desk))
    assert desk.finding.entries("number nine") == ()
    desk.session.close()
    other = team.unlock(DEPUTY)
    try:
        assert other.raised_by.referrers(child) == ()
    finally:
        other.session.close()


def test_a_name_is_told_only_by_a_decision_of_somebody_who_may_decide(desk: Desk, team: Team) -> None:
    """S07: who decided, why, to whom; a member of staff does not decide it."""
    _child, referrer = known(desk, team)
    assert {named.name for named in desk.raised_by.deciders()} == {LEAD, DEPUTY, MANAGER}
    missing = {found.field for found in desk.raised_by.tell_problems(TellDraft())}
    assert missing == {"referrer", "told_how", "name_told_to", "when", "reason"}
    (found,) = desk.raised_by.tell_problems(told(team, referrer, decided_by=team.id(STAFF)))
    assert (found.field, found.code) == ("decided_by", "not_a_manager")
    (found,) = desk.raised_by.tell_problems(told(team, referrer, decided_by=None))
    assert (found.field, found.code) == ("decided_by", "missing")
    with pytest.raises(Refused, match=RefusalCode.INCOMPLETE):
        desk.raised_by.tell(told(team, referrer, reason=" "))
    with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
        desk.raised_by.tell(told(team, EntryId("f" * 32)))
    desk.raised_by.tell(told(team, referrer))
    assert desk.raised_by.counts().told == {ToldTo.CARER: 1}


def test_what_was_apparent_is_counted_apart(desk: Desk, team: Team) -> None:
    """S09, X03: nobody decides what was plain to see, and it does not count as a decision."""
    child, referrer = known(desk, team, asked_anonymous=True, risk="He has threatened her.")
    desk.raised_by.tell(told(team, referrer, how=HowTold.APPARENT, to=ToldTo.CHILD))
    counts = desk.raised_by.counts()
    assert (counts.raised, counts.asked_anonymous, counts.at_risk) == ({ReferrerKind.PRIVATE: 1}, 1, 1)
    assert (counts.told, counts.apparent) == ({}, 1)
    (group,) = desk.restricted.of_child(child).groups
    last = group.rows[-1].body
    assert isinstance(last, IdentityTold)
    assert last.decided_by is None
    missing = RestrictedDraft(child, ReferrerDraft())
    assert {found.field for found in desk.restricted.problems(missing)} == {
        "concern",
        "referrer_kind",
        "referrer_name",
    }
    with pytest.raises(Refused, match=RefusalCode.INCOMPLETE):
        desk.restricted.keep(missing)


def test_how_often_names_were_told_is_asked_for_by_recipient_and_by_date(desk: Desk, team: Team) -> None:
    """S11, S14: "how many times were referrers' details shared with children, with carers, since a date"."""
    _child, referrer = known(desk, team)
    desk.raised_by.tell(told(team, referrer, when="3 Nov"))
    desk.raised_by.tell(told(team, referrer, to=ToldTo.AGENCY, to_whom="Northmoor", when="20 Nov"))
    desk.raised_by.tell(told(team, referrer, how=HowTold.APPARENT, to=ToldTo.CHILD, to_whom="", when="today"))
    raised = desk.raised_by
    assert raised.counts().told == {ToldTo.CARER: 1, ToldTo.AGENCY: 1}
    november = NamesQuery(since="2026-11-10", until="2026-11")
    assert (raised.counts(november).told, raised.counts(november).apparent) == ({ToldTo.AGENCY: 1}, 1)
    assert (
        raised.counts(NamesQuery(to=ToldTo.CARER)).told,
        raised.counts(NamesQuery(until="2025")).raised,
    ) == (
        {ToldTo.CARER: 1},
        {},
    )
    rows = raised.told(NamesQuery())
    assert [(row.body.to, row.day) for row in rows] == [
        (ToldTo.CHILD, "2026-11-23"),
        (ToldTo.AGENCY, "2026-11-20"),
        (ToldTo.CARER, "2026-11-03"),
    ]
    assert [row.decided_by for row in rows] == ["", MANAGER, MANAGER]
    assert [name for _child, name in rows[0].children] == ["Maya Wójcik"]
    (only,) = raised.told(NamesQuery(to=ToldTo.CARER))
    assert only.body.to_whom == "Mother"
    desk.session.close()
    other = team.unlock(DEPUTY)
    try:
        assert (other.raised_by.counts().told, other.raised_by.told(NamesQuery())) == ({}, ())
    finally:
        other.session.close()


def test_the_count_of_names_told_is_that_of_a_slow_count_by_hand(desk: Desk, team: Team) -> None:
    """S11; done-when 4: what the test wrote down itself is counted line by line, with dates that were corrected."""
    chance, child = Random(11), add_child(desk)
    concern = receive_one(desk, team.setting, child)
    circles, written = desk.restricted.circles, list[tuple[ToldTo, HowTold, date]]()
    circle, begun = circles.acts().begun({team.id(LEAD), RECOVERY_PERSON}, "Kept")
    desk.session.append(*begun)
    for _ in range(150):
        to, how = chance.choice(list(ToldTo)), chance.choice(list(HowTold))
        day = right = date(2025, 9, 1) + timedelta(days=chance.randrange(400))
        body = IdentityTold(concern, how, to, "Somebody", at_noon(day), "They asked.", team.id(MANAGER))
        told_first = circles.acts().kept(circle, RestrictedContent(body, (InChild(child),)))
        desk.session.append(told_first)
        if chance.random() < 0.2:
            right = day + timedelta(days=chance.randrange(1, 60))
            change = (FieldChange("when", str(day), str(right)),)
            corrected = Amendment(told_first.id, change, "Looked it up.", at_noon(right))
            desk.session.append(circles.acts().kept(circle, RestrictedContent(corrected, (InChild(child),))))
        written.append((to, how, right))
    for since, until in (("", ""), ("2025-11", ""), ("2026-01-10", "2026-02"), ("", "2026")):
        first, last = date.fromisoformat(first_day(since) or "0001-01-01"), last_day(until) or "9999-12-31"
        by_hand, apparent = dict[ToldTo, int](), 0
        for to, how, day in written:
            if first <= day <= date.fromisoformat(last):
                apparent += how is HowTold.APPARENT
                if how is HowTold.DECIDED:
                    by_hand[to] = by_hand.get(to, 0) + 1
        counts = desk.raised_by.counts(NamesQuery(since, until))
        assert (dict(counts.told), counts.apparent) == (by_hand, apparent), (since, until)
    assert len(desk.raised_by.told(NamesQuery())) == len(written)


def at_noon(day: date) -> EventTime:
    return EventTime(str(day), f"{day}T12:00", f"{day}T12:00")


def test_a_decision_to_share_that_names_them_counts_once_it_has_gone(desk: Desk, team: Team) -> None:
    """S07, S11: what went to an agency, to a carer and to the child by decisions to share is the same disclosure."""
    child, _referrer = known(desk, team)
    (concern,) = (row.id for row in desk.raised_by.concerns(child))
    deciding = desk.sharing.deciding

    def decide(to: RecipientKind, part: ReferrerPart, sent: str = "today 08:55") -> None:
        draft = answered(deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
        deciding.record(
            replace(
                draft,
                who=replace(draft.who, to_kind=to),
                protect=replace(draft.protect, referrer=part, referrer_why="They saw it."),
                sending=replace(draft.sending, sent_when=sent),
            )
        )

    decide(RecipientKind.FAMILY, ReferrerPart.NAMED)
    decide(RecipientKind.CHILD, ReferrerPart.NAMED)
    decide(RecipientKind.SOCIAL_CARE, ReferrerPart.NAMED)
    decide(RecipientKind.SOCIAL_CARE, ReferrerPart.WITHHELD)
    decide(RecipientKind.POLICE, ReferrerPart.NAMED, sent="")
    raised = desk.raised_by
    assert raised.counts().told == {ToldTo.CARER: 1, ToldTo.CHILD: 1, ToldTo.AGENCY: 1}
    assert raised.counts(NamesQuery(until="2026-11-22")).told == {}
    (row,) = raised.told(NamesQuery(to=ToldTo.CARER))
    assert (row.is_shared, row.decided_by, row.body.to_whom, row.body.reason) == (
        True, LEAD, "Lee Marsh", "They saw it.",
    )  # fmt: skip
    assert [name for _child, name in row.children] == ["Maya Wójcik"]
