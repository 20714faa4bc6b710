"""Police, courts and lawyers ask: written down, on Today until answered, and nothing is destroyed meanwhile.

Source: S65, S69; guidance.md sections 5.2, 6 and 7.
"""

from dataclasses import replace

import pytest

from safeguard_desktop.domain.codes import HoldReason
from safeguard_desktop.domain.entries import LegalStep, SharingDecision
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.keeping.codes import Obstacle
from safeguard_desktop.domain.legal import LegalAsker, LegalStepKind, PowerForce, Proceedings, hold_reason
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.sharing.codes import Outcome, RecipientKind, SharingKind
from safeguard_desktop.domain.sharing.draft import CriteriaPart, WhoPart
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.legal.drafts import LegalDraft, LegalStepDraft
from safeguard_desktop.services.legal.requests import LegalRow
from safeguard_desktop.services.sharing.tellings import TellingsAsked
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.tellings import TellingRow
from safeguard_desktop.wording import legal as words
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, bodies, receive_one


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child)


def asked(about: Subject, **changes: object) -> LegalDraft:
    draft = LegalDraft(
        about, LegalAsker.POLICE, "DC Vale", "Elm Row police", "CR/118", "today 08:30",
        asked_for="All notes about the bruises of November.", power="dpa_crime_exemption",
        power_words="Form of 20 November, signed", answer_due_typed="30 Nov", proceedings=Proceedings.LIVE,
    )  # fmt: skip
    return replace(draft, **changes)  # type: ignore[arg-type]  # by name


def request_of(desk: Desk) -> LegalRow:
    (row,) = desk.legal.requests.rows()
    return row


def test_a_request_keeps_who_asks_on_what_power_by_when_and_stands_on_today(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    """S65, S69."""
    draft = LegalDraft(Subject(concern))
    assert {problem.field for problem in desk.legal.requests.problems(draft)} == {
        "legal_asker", "legal_who", "legal_asked_for", "legal_proceedings",
    }  # fmt: skip
    past = asked(Subject(concern), answer_due_typed="yesterday", when="tomorrow")
    assert set(desk.legal.requests.problems(past)) == {
        Problem("legal_due", "in_past"), Problem("when", "in_future"),
    }  # fmt: skip
    assert desk.legal.requests.record(asked(Subject(concern))) == Changed("concern", concern)
    row = request_of(desk)
    assert (row.body.asker, row.body.answer_due, row.due_on) == (
        LegalAsker.POLICE, "2026-11-30", "2026-11-30",
    )  # fmt: skip
    assert row.power is not None
    assert row.power.force is PowerForce.MAY
    assert row.body.edition.startswith("Data Protection Act 2018: crime")
    (task,) = desk.today.today().tasks
    assert (task.kind, task.due_on, task.concern) == (TaskKind.LEGAL_REQUEST, "2026-11-30", concern)
    text = whole_text(desk.outputs.chronology(child).pdf)
    for told in (
        "Police: DC Vale, Elm Row police",
        "All notes about the bruises",
        "Proceedings are going on",
    ):
        assert told in text
    with pytest.raises(Refused):
        desk.legal.requests.record(replace(draft, about=Subject()))


def test_live_proceedings_or_nobody_knows_hold_the_record_and_their_end_lifts_nothing(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    """S65; guidance.md 6: the hold is an ordinary one and ends as every hold does."""
    desk.legal.requests.record(asked(Subject(concern)))
    row = request_of(desk)
    (ours,) = {(hold.reason_code, hold.reason) for hold in row.holds}
    assert [hold.held for hold in row.holds] == [concern]
    assert ours == (HoldReason.POLICE_REQUEST, words.held_because(row.body))
    assert {hold.id for hold in desk.children.view(child).holds} == {hold.id for hold in row.holds}
    assert "CR/118" in ours[1]
    assert "Vale" not in ours[1]
    assert desk.legal.requests.grounds(child) == (row,)
    for step in (LegalStepKind.PROCEEDINGS_ENDED, LegalStepKind.PROCEEDINGS_BEGAN):
        desk.legal.requests.step(LegalStepDraft(row.entry.id, step))
        assert request_of(desk).holds == row.holds
    desk.legal.requests.step(LegalStepDraft(row.entry.id, LegalStepKind.PROCEEDINGS_ENDED))
    assert request_of(desk).proceedings is Proceedings.NONE
    assert request_of(desk).holds == row.holds


def test_what_is_kept_for_proceedings_is_set_free_only_once_they_have_ended(
    desk: Desk, concern: EntryId
) -> None:
    """S65: two requests of one kind do not keep each other for ever."""
    for _time in range(2):
        desk.legal.requests.record(asked(Subject(concern)))
    holds = [view.hold.id for view in desk.keeping.holds.all()]
    assert len(holds) == 2
    assert {desk.keeping.holds.to_lift(hold).obstacles for hold in holds} == {(Obstacle.GROUND_OPEN,)}
    for row in desk.legal.requests.rows():
        desk.legal.requests.step(LegalStepDraft(row.entry.id, LegalStepKind.PROCEEDINGS_ENDED))
    assert {desk.keeping.holds.to_lift(hold).obstacles for hold in holds} == {()}


def test_without_proceedings_nothing_is_held_until_they_begin(desk: Desk, child: ChildId) -> None:
    """S65: an open request is a ground all the same; without a deadline it is looked at the next working day."""
    about = Subject(child=child)
    desk.legal.requests.record(
        asked(about, proceedings=Proceedings.NONE, answer_due_typed="", power="", who="", their_reference="")
    )
    row = request_of(desk)
    assert (row.holds, row.body.answer_due, row.due_on, row.power) == ((), "", "2026-11-24", None)
    assert words.power_text(row.body).startswith(words.NO_POWER)
    assert words.due_line(row.body) == words.NO_DEADLINE
    assert desk.legal.requests.grounds(child) == (row,)
    assert desk.legal.requests.grounds(add_child(desk, "Ivy Okafor")) == ()
    desk.legal.requests.step(LegalStepDraft(row.entry.id, LegalStepKind.PROCEEDINGS_BEGAN, "today 08:40"))
    (hold,) = request_of(desk).holds
    assert (hold.held, hold.child) == (row.entry.id, child)


@pytest.mark.parametrize(
    ("asker", "proceedings", "reason"),
    [
        (LegalAsker.POLICE, Proceedings.NOT_KNOWN, HoldReason.POLICE_REQUEST),
        (LegalAsker.FAMILY_COURT, Proceedings.LIVE, HoldReason.LITIGATION),
        (LegalAsker.INQUIRY, Proceedings.NONE, HoldReason.STATUTORY_INQUIRY),
        (LegalAsker.PRACTICE_REVIEW, Proceedings.NONE, HoldReason.PRACTICE_REVIEW),
        (LegalAsker.COURT_SOLICITOR, Proceedings.NONE, None),
    ],
)
def test_what_holds_follows_from_who_asks(
    asker: LegalAsker, proceedings: Proceedings, reason: HoldReason | None
) -> None:
    assert hold_reason(asker, proceedings) is reason


def test_it_is_answered_by_a_decision_about_sharing_without_a_child_at_risk(
    desk: Desk, concern: EntryId
) -> None:
    """S65, S82: what an order asks for rests on the order; it is necessary, and nobody has to be at risk for it."""
    desk.legal.requests.record(asked(Subject(concern), asker=LegalAsker.FAMILY_COURT, power="court_order"))
    request = request_of(desk).entry.id
    begun = desk.sharing.deciding.begin_for(request)
    assert begun.who == WhoPart(
        SharingKind.LEGAL_REQUEST, RecipientKind.COURT, "DC Vale", to_organisation="Elm Row police",
        asked_when="2026-11-23 08:30", asked_for="All notes about the bruises of November.",
    )  # fmt: skip
    assert (begun.answers, begun.decision.outcome, begun.items.items) == (request, None, ())
    whole = answered(begun, Outcome.SHARE_ALL, concern)
    draft = replace(whole, who=replace(begun.who, verified=whole.who.verified), criteria=CriteriaPart())
    assert desk.sharing.deciding.all_problems(draft) == ()
    unasked = replace(draft, who=whole.who)
    assert desk.sharing.deciding.all_problems(unasked) == (
        (SharingStep.DECISION, Problem("share_outcome", "needs_criterion")),
    )
    later = replace(draft, sending=replace(draft.sending, sent_when="", said=""))
    desk.sharing.deciding.record(later)
    assert TaskKind.LEGAL_REQUEST in {task.kind for task in desk.today.today().tasks}
    assert request_of(desk).is_open
    desk.sharing.deciding.record(draft)
    row = request_of(desk)
    decided = bodies(desk, SharingDecision)
    assert len(decided) == 2
    steps = [step.body for step in row.steps]
    assert [step.step for step in steps if isinstance(step, LegalStep)] == [
        LegalStepKind.DECIDED, LegalStepKind.ANSWERED,
    ]  # fmt: skip
    assert not row.is_open
    assert TaskKind.LEGAL_REQUEST not in {task.kind for task in desk.today.today().tasks}
    kinds = [told.telling.kind for told in _register(desk)]
    assert TellingKind.LEGAL not in kinds
    assert kinds.count(TellingKind.SHARED) == 1


def test_a_refusal_answers_and_what_was_answered_without_pages_stands_in_the_register(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    """S65: what was sent, and to whom."""
    for _time in range(2):
        desk.legal.requests.record(asked(Subject(concern)))
    by_decision, by_hand = desk.legal.requests.rows()
    begun = desk.sharing.deciding.begin_for(by_decision.entry.id)
    whole = answered(begun, Outcome.REFUSE)
    desk.sharing.deciding.record(replace(whole, who=replace(begun.who, verified=whole.who.verified)))
    row = desk.legal.requests.row(by_decision.entry.id)
    assert row is not None
    assert not row.is_open
    empty = LegalStepDraft(by_hand.entry.id, LegalStepKind.ANSWERED)
    assert desk.legal.requests.step_problems(empty) == (Problem("legal_text", "missing"),)
    assert desk.legal.requests.step_problems(LegalStepDraft(by_hand.entry.id)) == (
        Problem("legal_step", "missing"),
    )
    changed = desk.legal.requests.step(replace(empty, text="Confirmed by telephone that she came."))
    assert changed == Changed("concern", concern)
    told = next(row for row in _register(desk) if row.telling.kind is TellingKind.LEGAL)
    assert (told.telling.whom, told.telling.to_kind) == (("DC Vale",), RecipientKind.POLICE)
    assert [row.is_open for row in desk.legal.requests.rows()] == [False, False]
    assert "Confirmed by telephone" in whole_text(desk.outputs.chronology(child).pdf)


def test_another_deadline_moves_it_on_today_and_what_is_taken_back_ends_it(
    desk: Desk, concern: EntryId
) -> None:
    desk.legal.requests.record(asked(Subject(concern)))
    request = request_of(desk).entry.id
    moved = LegalStepDraft(request, LegalStepKind.NEW_DEADLINE, due_typed="last week")
    assert desk.legal.requests.step_problems(moved) == (Problem("legal_due", "not_understood"),)
    desk.legal.requests.step(replace(moved, due_typed="27 Nov"))
    (task,) = desk.today.today().tasks
    assert task.due_on == request_of(desk).due_on == "2026-11-27"
    desk.legal.requests.step(LegalStepDraft(request, LegalStepKind.WITHDRAWN))
    assert desk.today.today().tasks == ()


def test_every_power_names_its_source_and_what_nobody_looked_at_says_so(desk: Desk) -> None:
    """S69: section 115 and others, as data."""
    powers = desk.legal.requests.powers()
    assert {"cda1998_s115", "dpa_crime_exemption", "court_order", "inquiries_2005"} <= {
        power.key for power in powers
    }
    assert all(power.source and power.edition and power.text for power in powers)
    assert all(power.verified_on or not power.is_verified for power in powers)


def test_the_duty_to_share_can_be_named_and_says_that_its_reach_is_open(desk: Desk) -> None:
    """Social care and police name it since autumn 2026. Source: guidance.md section 5.2."""
    (duty,) = [power for power in desk.legal.requests.powers() if "16LA" in power.title]
    assert {LegalAsker.POLICE, LegalAsker.OTHER} <= set(duty.askers)
    assert not duty.is_verified
    for part in ("bodies named in law", "more harm", "not settled", "ask your authority"):
        assert part in duty.text


def test_what_is_no_request_is_refused(desk: Desk, concern: EntryId) -> None:
    for act in (desk.legal.requests.row, desk.sharing.deciding.begin_answering):
        with pytest.raises(Refused) as refused:
            act(concern)
        assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT
    with pytest.raises(Refused):
        desk.legal.requests.step(LegalStepDraft(concern, LegalStepKind.NOTE, text="Rang."))


def _register(desk: Desk) -> list[TellingRow]:
    tellings = desk.sharing.tellings
    return list(tellings.rows(tellings.find(TellingsAsked())).values())
