"""A decision that was recorded and carried out afterwards, by whatever lane. Source: S30, S37, S39, S65, X01."""

from dataclasses import replace

import pytest

from safeguard_desktop.domain.codes import (
    ActionEnd,
    AdviserRole,
    AgencyCode,
    ContactWay,
    FamilyTold,
    ReasonNotTold,
)
from safeguard_desktop.domain.entries import ActionPlanned, AgencyContact, DecisionCarriedOut, LegalStep
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.legal import LegalAsker, LegalStepKind, Proceedings
from safeguard_desktop.domain.referral_codes import ReferralKind
from safeguard_desktop.domain.rows import TaskKind, TaskRow
from safeguard_desktop.domain.sharing.codes import Outcome, RecipientKind, SharingKind, SharingWay
from safeguard_desktop.domain.sharing.draft import SharingDraft
from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.services.acts.acting_drafts import (
    ActionEndDraft,
    CallDraft,
    FamilyDraft,
    FamilyPart,
    Subject,
)
from safeguard_desktop.services.acts.referral_drafts import (
    ConsultationDraft,
    NameGivenDraft,
    ReferralDraft,
    ReferralFacts,
)
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.legal.drafts import LegalDraft, LegalStepDraft
from safeguard_desktop.services.sharing.carrying import CarriedDraft
from safeguard_desktop.services.sharing.tellings import TellingsAsked
from safeguard_desktop.storage.models.tellings import TellingRow
from safeguard_desktop.wording.sharing import send_the_rest, send_what_was_decided
from safeguard_desktop.wording.sharing_story import ALL_GONE, DROPPED
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, bodies, receive_one

NOBODY = EntryId("0" * 32)


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child)


def not_sent(draft: SharingDraft) -> SharingDraft:
    return replace(draft, sending=replace(draft.sending, sent_when="", said="All of it."))


def decide(desk: Desk, concern: EntryId) -> EntryId:
    """A decision to share by telephone that has not gone yet."""
    begun = desk.sharing.deciding.begin(Subject(concern))
    desk.sharing.deciding.record(not_sent(answered(begun, Outcome.SHARE_ALL, concern)))
    return desk.sharing.deciding.decisions()[0].id


def call(desk: Desk, concern: EntryId, **more: object) -> EntryId:
    draft = CallDraft(
        Subject(concern), AgencyCode.SOCIAL_CARE, "Lee Marsh", "The two bruises.", when="today 08:51",
        why="She is not safe.", family=FamilyPart(FamilyTold.TOLD),
    )  # fmt: skip
    desk.calling.record_call(replace(draft, **more))  # type: ignore[arg-type]  # by name
    return desk.sharing.tellings.rows(desk.sharing.tellings.find(TellingsAsked(kind=TellingKind.CONTACT)))[
        desk.sharing.tellings.find(TellingsAsked(kind=TellingKind.CONTACT))[0]
    ].entry.id


def register(desk: Desk, decision: EntryId) -> TellingRow:
    rows = desk.sharing.tellings.rows(desk.sharing.tellings.find(TellingsAsked()))
    return next(row for row in rows.values() if row.entry.id == decision)


def to_do(desk: Desk) -> list[TaskRow]:
    return [task for task in desk.today.today().tasks if task.kind is TaskKind.ACTION]


def whats(desk: Desk) -> list[str]:
    return [task.entry.body.what for task in to_do(desk) if isinstance(task.entry.body, ActionPlanned)]


def test_a_call_carries_a_decision_out_and_each_knows_the_other(desk: Desk, concern: EntryId) -> None:
    """S30, S39: nothing of it waits any more, in the register, on its page and on Today."""
    decision = decide(desk, concern)
    assert register(desk, decision).kind is TellingKind.DECIDED
    assert whats(desk) == [send_what_was_decided()]
    telling = call(desk, concern, under=decision, why="")
    now = register(desk, decision)
    assert (now.kind, now.told_from, now.telling.kind) == (
        TellingKind.SHARED, "2026-11-23T08:51", TellingKind.SHARED,
    )  # fmt: skip
    assert whats(desk) == []
    (row,) = desk.sharing.listing.rows().decisions
    assert (row.is_to_be_sent, [view.body.telling for view in row.carried]) == (False, [telling])  # type: ignore[union-attr]  # of that kind
    behind = desk.sharing.listing.row(telling)
    assert behind is not None
    assert behind.view.id == decision
    with pytest.raises(Refused, check=lambda found: found.code is RefusalCode.ALREADY_DONE):
        desk.sharing.carrying.record(CarriedDraft(decision, way=SharingWay.BY_HAND))


def test_a_referral_or_a_talk_with_the_family_carries_a_decision_out_in_the_same_append(
    desk: Desk, concern: EntryId, child: ChildId
) -> None:
    """S30, S39: it is offered where it waits, at the concern and at the child, and only until nothing remains."""
    about, other = Subject(concern), add_child(desk, "Ivo Wójcik")
    assert desk.referring.still_to_go(about) == desk.family.still_to_go(Subject(NOBODY)) == ()
    decision = decide(desk, concern)
    for offered in (desk.referring.still_to_go(about), desk.family.still_to_go(Subject(child=child))):
        assert [view.id for view in offered] == [decision]
    assert desk.family.still_to_go(Subject(child=other)) == ()

    refer = ReferralDraft(
        about, ReferralFacts(ReferralKind.S47), "today 08:51", under=decision, remains="A file"
    )
    desk.referring.refer(refer)
    (first,) = bodies(desk, DecisionCarriedOut)
    assert isinstance(first, DecisionCarriedOut)
    assert (first.decision, first.telling) == (decision, desk.referring.listed()[0].entry.id)
    assert (register(desk, decision).kind, whats(desk)) == (TellingKind.PARTLY, [send_the_rest("A file")])
    assert [view.id for view in desk.family.still_to_go(about)] == [decision]

    talk = FamilyDraft(
        Subject(child=child), made=True, when="today 08:53", who="Her mother", said="All of it."
    )
    desk.family.record_family(replace(talk, made=False, reason_code=ReasonNotTold.OTHER, under=decision))
    assert len(bodies(desk, DecisionCarriedOut)) == 1, "where there was no talk, nothing was carried out"
    desk.family.record_family(replace(talk, under=decision))
    now = register(desk, decision)
    assert (now.kind, now.told_from, now.telling.kind) == (
        TellingKind.SHARED, "2026-11-23T08:53", TellingKind.SHARED,
    )  # fmt: skip
    assert (whats(desk), desk.referring.still_to_go(about)) == ([], ())


def test_a_consultation_that_becomes_a_referral_carries_a_decision_out_once_the_name_is_given(
    desk: Desk, concern: EntryId, child: ChildId
) -> None:
    """S23, S30, S39, X04: what waits for the concern, or for the child, is offered at the advice about it."""
    for about in (Subject(concern), Subject(child=child)):
        desk.consulting.consult(
            ConsultationDraft(about, who="Ms Vale", role=AdviserRole.MASH, said="A bruise.", named=False)
        )
        advice = desk.consulting.log()[0].entry.id
        assert desk.consulting.still_to_go(advice) == desk.consulting.still_to_go(NOBODY) == ()
        decision = decide(desk, concern)
        assert [view.id for view in desk.consulting.still_to_go(advice)] == [decision]
        desk.consulting.give_name(NameGivenDraft(advice, "today 08:51", under=decision, remains="A file"))
        assert (register(desk, decision).kind, whats(desk)) == (
            TellingKind.PARTLY, [send_the_rest("A file")],
        )  # fmt: skip
        step = bodies(desk, DecisionCarriedOut)[-1]
        assert isinstance(step, DecisionCarriedOut)
        assert step.telling == desk.referring.listed()[0].entry.id
        call(desk, concern, under=decision, why="")
        assert (whats(desk), desk.consulting.still_to_go(advice)) == ([], ())


def test_a_name_that_is_given_at_once_carries_a_decision_out_and_advice_without_one_does_not(
    desk: Desk, concern: EntryId
) -> None:
    """S23, S30, S39, X04: and only where it went to whoever acts on it."""
    decision = decide(desk, concern)
    assert [view.id for view in desk.consulting.still_to_go(concern)] == [decision]
    told = ConsultationDraft(
        Subject(concern), role=AdviserRole.POLICE, said="A bruise.", named=True, under=decision
    )
    for other in (replace(told, named=False), replace(told, role=AdviserRole.COLLEAGUE)):
        desk.consulting.consult(other)
        assert bodies(desk, DecisionCarriedOut) == []
    desk.consulting.consult(told)
    (step,) = bodies(desk, DecisionCarriedOut)
    assert isinstance(step, DecisionCarriedOut)
    assert (step.decision, step.telling) == (decision, desk.referring.listed()[0].entry.id)
    assert (whats(desk), desk.consulting.still_to_go(concern)) == ([], ())
    with pytest.raises(Refused, check=lambda found: found.code is RefusalCode.ALREADY_DONE):
        desk.consulting.consult(told)
    assert len(desk.consulting.log()) == 3, "nothing is written of what is refused"


def test_what_is_no_decision_to_share_or_is_of_others_or_done_is_not_carried_out(
    desk: Desk, setting: Setting, concern: EntryId
) -> None:
    """Nothing is written at all then, the call or the referral neither."""
    decision, other = decide(desk, concern), add_child(desk, "Ivo Wójcik")
    length = desk.session.ledger.head().seq
    for about, under, code in (
        (Subject(concern), concern, RefusalCode.UNKNOWN_SUBJECT),
        (Subject(concern), NOBODY, RefusalCode.UNKNOWN_SUBJECT),
        (Subject(child=other), decision, RefusalCode.UNKNOWN_SUBJECT),
    ):
        with pytest.raises(Refused) as refused:
            desk.referring.refer(ReferralDraft(about, ReferralFacts(), under=under))
        assert refused.value.code is code
        with pytest.raises(Refused) as refused:
            call(desk, concern, about=about, under=under)
        assert refused.value.code is code
    assert desk.session.ledger.head().seq == length
    assert desk.calling.still_to_go(Subject(child=other)) == ()
    elsewhere = receive_one(desk, setting, other)
    desk.referring.refer(ReferralDraft(Subject(concern), ReferralFacts(), under=decision))
    with pytest.raises(Refused) as refused:
        desk.referring.refer(ReferralDraft(Subject(concern), ReferralFacts(), under=decision))
    assert refused.value.code is RefusalCode.ALREADY_DONE
    with pytest.raises(Refused) as refused:
        call(desk, concern, under=decision)
    assert refused.value.code is RefusalCode.ALREADY_DONE
    decide(desk, elsewhere)
    assert desk.referring.still_to_go(Subject(concern)) == desk.calling.still_to_go(Subject(concern)) == ()


def test_only_what_remains_of_it_stays_on_today(desk: Desk, concern: EntryId) -> None:
    """What went by telephone is told; the file that goes later is what waits, under its own words."""
    decision = decide(desk, concern)
    call(desk, concern, under=decision, why="", remains="The drawings, as a file")
    assert register(desk, decision).kind is TellingKind.PARTLY
    assert whats(desk) == [send_the_rest("The drawings, as a file")]
    (rest,) = to_do(desk)
    desk.acting.end(ActionEndDraft(rest.entry.id, ActionEnd.DONE, "today 08:52", "Sent to her by Egress."))
    now = register(desk, decision)
    assert (now.kind, now.told_from) == (TellingKind.SHARED, "2026-11-23T08:52")
    assert whats(desk) == []


def test_what_is_not_needed_any_more_was_not_shared_and_waits_no_longer(
    desk: Desk, concern: EntryId, child: ChildId
) -> None:
    """S30, S39: it is offered nowhere, and nobody reads that it went; why not stands beside it, on paper too."""
    decision = decide(desk, concern)
    recorded = register(desk, decision).told_from
    (waits,) = to_do(desk)
    desk.acting.end(ActionEndDraft(waits.entry.id, ActionEnd.NOT_NEEDED, "today 08:52", "She left the area."))
    now = register(desk, decision)
    assert (now.kind, now.telling.kind, now.told_from, whats(desk)) == (
        TellingKind.DROPPED, TellingKind.DROPPED, recorded, [],
    )  # fmt: skip
    (row,) = desk.sharing.listing.rows().decisions
    assert (row.came_of, row.is_to_be_sent) == (TellingKind.DROPPED, False)
    (mark,) = bodies(desk, DecisionCarriedOut)
    assert isinstance(mark, DecisionCarriedOut)
    assert (mark.decision, mark.said, mark.is_dropped) == (decision, "She left the area.", True)
    for offered in (desk.calling, desk.referring, desk.family):
        assert offered.still_to_go(Subject(concern)) == ()
    with pytest.raises(Refused) as refused:
        desk.sharing.carrying.record(CarriedDraft(decision, way=SharingWay.BY_HAND))
    assert refused.value.code is RefusalCode.ALREADY_DONE
    text = whole_text(desk.outputs.chronology(child).pdf)
    assert DROPPED in text
    assert ALL_GONE not in text


def test_where_only_the_rest_is_not_needed_any_more_it_was_shared_when_the_first_part_went(
    desk: Desk, concern: EntryId
) -> None:
    decision = decide(desk, concern)
    call(desk, concern, under=decision, why="", remains="The drawings, as a file")
    (rest,) = to_do(desk)
    desk.acting.end(ActionEndDraft(rest.entry.id, ActionEnd.NOT_NEEDED, "today 08:55", "They have them."))
    now = register(desk, decision)
    assert (now.kind, now.told_from, whats(desk)) == (TellingKind.SHARED, "2026-11-23T08:51", [])


def test_it_is_written_down_without_a_call_or_by_what_stands_in_the_record_already(
    desk: Desk, setting: Setting, concern: EntryId, child: ChildId
) -> None:
    """S39: a file that was sent; and a talk with the mother that nobody linked when it was written down."""
    carrying, decision = desk.sharing.carrying, decide(desk, concern)
    about = CarriedDraft(decision)
    assert carrying.problems(about) == (Problem("carried_way", "missing"),)
    assert carrying.problems(replace(about, way=SharingWay.MEETING)) == (Problem("carried_said", "missing"),)
    carrying.record(
        replace(about, way=SharingWay.SECURE_EMAIL, when="today 08:50", to_name="Lee Marsh", remains="To say")
    )
    desk.family.record_family(
        FamilyDraft(Subject(concern), True, "today 08:53", "Her mother", ContactWay.IN_PERSON, "All of it.")
    )
    standing = carrying.standing(decision)
    assert standing is not None
    (talk,) = standing.tellings
    assert len(standing.carried) == 1
    carrying.record(replace(about, telling=talk.id))
    assert register(desk, decision).told_from == "2026-11-23T08:53"
    assert carrying.standing(concern) is None
    again = carrying.standing(decision)
    assert again is not None
    assert again.tellings == ()
    text = whole_text(desk.outputs.chronology(child).pdf)
    assert "Lee Marsh" in text
    desk.correcting.amend(
        AmendDraft(again.carried[1].id, {"when": "today 08:54"}, "Looked at the wrong clock.")
    )
    assert register(desk, decision).told_from == "2026-11-23T08:54"


def test_only_a_decision_to_share_is_carried_out_and_by_a_telling_about_that_child(
    desk: Desk, setting: Setting, concern: EntryId
) -> None:
    other = receive_one(desk, setting, add_child(desk, "Ivo Example"))
    decision, about_another = decide(desk, concern), call(desk, other)
    with pytest.raises(Refused):
        desk.sharing.carrying.record(CarriedDraft(decision, telling=about_another))
    with pytest.raises(Refused):
        desk.sharing.carrying.record(CarriedDraft(concern, way=SharingWay.BY_HAND))
    desk.sharing.deciding.record(answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.REFUSE))
    refused = desk.sharing.deciding.decisions()[0].id
    with pytest.raises(Refused):
        desk.sharing.carrying.record(CarriedDraft(refused, way=SharingWay.BY_HAND))


def test_a_request_with_the_law_behind_it_and_its_decision_are_ended_by_one_another(
    desk: Desk, concern: EntryId
) -> None:
    """S65: the police are answered once, however that is written down."""
    for by_step in (False, True):
        desk.legal.requests.record(
            LegalDraft(
                Subject(concern), LegalAsker.POLICE, "DC Vale", asked_for="Her words.", when="today 08:30",
                proceedings=Proceedings.NONE,
            )
        )  # fmt: skip
        row = desk.legal.requests.rows()[0]
        begun = answered(desk.sharing.deciding.begin_answering(row.entry.id), Outcome.SHARE_ALL, concern)
        who = replace(begun.who, kind=SharingKind.LEGAL_REQUEST, to_kind=RecipientKind.POLICE)
        desk.sharing.deciding.record(not_sent(replace(begun, who=who)))
        decision = desk.sharing.deciding.decisions()[0].id
        assert desk.legal.requests.rows()[0].is_open
        if by_step:
            desk.legal.requests.step(
                LegalStepDraft(row.entry.id, LegalStepKind.ANSWERED, "today 08:50", text="Read out to her.")
            )
        else:
            desk.sharing.carrying.record(
                CarriedDraft(decision, when="today 08:50", way=SharingWay.TELEPHONE, said="Read out to her.")
            )
        assert not any(each.is_open for each in desk.legal.requests.rows())
        assert register(desk, decision).kind is TellingKind.SHARED
        assert whats(desk) == []
    ends = [body for body in bodies(desk, LegalStep) if isinstance(body, LegalStep)]
    assert [body.step for body in ends].count(LegalStepKind.ANSWERED) == 2
    assert bodies(desk, AgencyContact) == []


def test_how_long_it_took_from_what_happened_until_it_went_is_told(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    """S37: timely; from the first minute that the words of the event can mean."""
    happened = receive_one(desk, setting, child, when="21 Nov 10:00")
    decision = decide(desk, happened)
    listing = desk.sharing.listing

    def took(of: EntryId) -> int | None:
        row = listing.row(of)
        assert row is not None
        return row.took

    assert took(decision) is None, "nothing has gone yet"
    call(desk, happened, when="today 09:00", under=decision)
    assert took(decision) == 2 * 24 * 60 - 60
    begun = desk.sharing.deciding.begin(Subject(child=child))
    desk.sharing.deciding.record(answered(begun, Outcome.SHARE_ALL, happened))
    assert took(desk.sharing.deciding.decisions()[0].id) is None, "it is about no one event"
    unknown = receive_one(desk, setting, child, when="not known")
    desk.sharing.deciding.record(
        answered(desk.sharing.deciding.begin(Subject(unknown)), Outcome.SHARE_ALL, unknown)
    )
    assert took(desk.sharing.deciding.decisions()[0].id) is None
