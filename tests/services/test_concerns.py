"""Deciding, closing, noting, correcting and keeping. S35, S50, S89, S90, S95; guidance.md 2.1 and 6."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from safeguard_desktop.domain.codes import ConcernState, DecisionCode, HoldReason, NoteKind
from safeguard_desktop.domain.entries import Amendment, Body, Decision, HoldPlaced, InChild, Note, Viewed
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.concern import concerns
from safeguard_desktop.services.concern.amending import amended, fields_of
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    HoldDraft,
    NoteDraft,
    ReceiveDraft,
)
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from tests.elm_row import Setting, filled
from tests.services.steps import add_child, bodies, entries, raise_one, receive_one

NOBODY = EntryId("0" * 32)


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child)


def refusal(act: Callable[[], object]) -> RefusalCode:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code


def closing(concern: EntryId) -> DecisionDraft:
    return DecisionDraft(
        concern,
        DecisionCode.NO_FURTHER_ACTION,
        "Explained, and nothing since.",
        follow_up="Spoke with her mother.",
        outcome="A fall from the step.",
        closes=True,
    )


def kinds(desk: Desk, kind: type[Body]) -> int:
    return len(bodies(desk, kind))


def test_looking_at_a_concern_is_written_down_with_the_child(
    desk: Desk, concern: EntryId, child: ChildId
) -> None:
    desk.concerns.open(concern)
    last = entries(desk)[-1]
    assert last.header.kind == Viewed.KIND
    assert last.header.children == (InChild(child),)
    assert last.header.refers_to == (concern,)
    desk.concerns.view(concern)
    assert entries(desk)[-1] == last


def test_concerns_are_found_as_one_types(desk: Desk, setting: Setting, child: ChildId) -> None:
    first = receive_one(desk, setting, child, observed="A tabby cat scratched her.")
    second = receive_one(desk, setting, child, observed="She was hungry.")
    found = desk.concerns.ids(ConcernsQuery("tab"))
    assert [row.id for row in desk.concerns.rows(found)] == [first]
    assert [row.id for row in desk.concerns.rows(desk.concerns.ids(ConcernsQuery()))] == [second, first]


@pytest.mark.parametrize("typed", ["C-0002", "c-0002", "c 2", " C2 "])
def test_a_concern_is_found_by_the_number_that_stands_on_every_paper(
    desk: Desk, setting: Setting, child: ChildId, typed: str
) -> None:
    receive_one(desk, setting, child)
    second = receive_one(desk, setting, child)
    receive_one(desk, setting, child, observed="The same as in C-0004.")
    query = ConcernsQuery(typed)
    found = desk.concerns.find(query, 10)
    assert [row.id for row in found.rows] == [second]
    assert found.total == desk.concerns._models.concerns.count(query) == 1


def test_a_number_finds_the_concerns_in_whose_words_it_stands_too(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    first = receive_one(desk, setting, child)
    second = receive_one(desk, setting, child, observed="The same as in C-0001.")
    found = desk.concerns.find(ConcernsQuery("C-0001", states=(ConcernState.RECEIVED,)), 10).rows
    assert [row.id for row in found] == [second, first]
    assert desk.concerns.ids(ConcernsQuery("C-0003")).tolist() == []
    assert desk.concerns.ids(ConcernsQuery("C-0000")).tolist() == []


def test_one_that_waits_stands_in_the_list_under_the_name_as_typed(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    receive_one(desk, setting, child)
    raise_one(setting, child="Little Noah", direct_referral="Police, 10:40")
    desk.receiving.take_in()
    waiting, received = desk.concerns.find(ConcernsQuery(), 10).rows
    assert (waiting.child_name, waiting.told_outside) == ("Little Noah", True)
    assert received.child_name == "Maya Wójcik"


def test_the_beginning_of_a_list_tells_how_long_it_is(
    desk: Desk, setting: Setting, child: ChildId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted or fetched, by words or by status: the same concerns in the same order."""
    monkeypatch.setattr(concerns, "AT_FIRST", 2)
    for observed in ("A tabby cat scratched her.", "The tabby cat again.", "She was hungry.", "Tabby cats!"):
        receive_one(desk, setting, child, observed=observed)
    for query, total in (
        (ConcernsQuery(), 4),
        (ConcernsQuery("tab"), 3),
        (ConcernsQuery("hun"), 1),
        (ConcernsQuery("?"), 0),
        (ConcernsQuery("tab", states=(ConcernState.RECEIVED,)), 3),
        (ConcernsQuery(states=(ConcernState.CLOSED,)), 0),
    ):
        found, whole = desk.concerns.find(query, 1), desk.concerns.ids(query)
        assert found.total == len(whole) == total
        assert found.seqs == whole[:2]
        assert found.rows == desk.concerns.rows(whole[:1])


def test_what_is_no_concern_cannot_be_opened_as_one(desk: Desk, child: ChildId) -> None:
    for entry in (NOBODY, EntryId(child)):
        with pytest.raises(Refused) as refused:
            desk.concerns.view(entry)
        assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"decision": None}, Problem("decision", "missing")),
        ({"reason": " "}, Problem("reason", "missing")),
        ({"review_on_typed": "blue moon"}, Problem("review_on", "not_understood")),
        ({"review_on_typed": "1 May 2020"}, Problem("review_on", "not_in_future")),
        ({"decision": DecisionCode.MONITOR}, Problem("review_on", "missing")),
    ],
)
def test_a_decision_without_an_answer_is_not_recorded(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    draft = replace(DecisionDraft(concern, DecisionCode.NO_FURTHER_ACTION, "Why."), **changes)
    assert problem in desk.deciding.decision_problems(draft)
    with pytest.raises(Refused) as refused:
        desk.deciding.decide(draft)
    assert refused.value.code is RefusalCode.INCOMPLETE
    assert kinds(desk, Decision) == 0


@pytest.mark.parametrize(
    ("missing", "field"), [({"follow_up": ""}, "follow_up"), ({"outcome": " "}, "outcome")]
)
def test_a_concern_is_not_closed_while_a_limb_is_missing(
    desk: Desk, concern: EntryId, missing: dict[str, Any], field: str
) -> None:
    draft = replace(closing(concern), **missing)
    assert desk.deciding.decision_problems(draft) == (Problem(field, "missing_to_close"),)
    assert desk.deciding.decision_problems(replace(draft, closes=False)) == ()


def test_a_concern_without_a_summary_is_not_closed_until_it_is_corrected(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    """A form that was never finished has gaps, and they are shown until somebody fills them."""
    service = setting.raising()
    draft = filled(service.new_draft(), observed="")
    service.keep(draft)
    concern = EntryId(desk.receiving.take_up(EntryId(draft.id)).id)
    desk.receiving.receive(ReceiveDraft(concern, child=child))
    assert desk.deciding.decision_problems(closing(concern)) == (Problem("observed", "missing_to_close"),)
    desk.correcting.amend(AmendDraft(concern, {"observed": "A bruise."}, "Asked Kit."))
    assert desk.deciding.decision_problems(closing(concern)) == ()


def test_one_that_is_monitored_cannot_be_closed_with_that(desk: Desk, concern: EntryId) -> None:
    draft = replace(closing(concern), decision=DecisionCode.MONITOR, review_on_typed="7 December 2026")
    assert desk.deciding.decision_problems(draft) == (Problem("closes", "monitored"),)


def test_notes_and_earlier_decisions_count_as_follow_up(desk: Desk, concern: EntryId) -> None:
    draft = replace(closing(concern), follow_up="")
    desk.deciding.decide(
        DecisionDraft(concern, DecisionCode.INTERNAL_SUPPORT, "To begin with.", follow_up="Key person told.")
    )
    assert desk.deciding.decision_problems(draft) == ()
    other = replace(draft, follow_up="")
    desk.noting.note(NoteDraft(NoteKind.MEETING, "today", "Met her mother.", concern=concern))
    assert desk.deciding.decision_problems(other) == ()


def test_a_note_alone_counts_as_follow_up(desk: Desk, concern: EntryId) -> None:
    draft = replace(closing(concern), follow_up="")
    assert Problem("follow_up", "missing_to_close") in desk.deciding.decision_problems(draft)
    desk.noting.note(NoteDraft(NoteKind.MEETING, "today", "Met her mother.", concern=concern))
    assert desk.deciding.decision_problems(draft) == ()


def test_a_concern_is_closed_and_a_later_decision_opens_it_again(desk: Desk, concern: EntryId) -> None:
    assert desk.deciding.decide(closing(concern)) == Changed("concern", concern)
    assert desk.concerns.view(concern).row.state is ConcernState.CLOSED
    desk.deciding.decide(DecisionDraft(concern, DecisionCode.EARLY_HELP, "It happened again."))
    assert desk.concerns.view(concern).row.state is ConcernState.DECIDED
    (first, _) = bodies(desk, Decision)
    assert isinstance(first, Decision)
    assert first.edition == desk.guidance.edition()


def test_one_that_nobody_has_received_is_neither_decided_nor_noted(desk: Desk, setting: Setting) -> None:
    concern = raise_one(setting)
    desk.receiving.take_in()
    decision = DecisionDraft(concern, DecisionCode.OTHER, "Too early.")
    assert refusal(lambda: desk.deciding.decide(decision)) is RefusalCode.UNKNOWN_SUBJECT
    note = NoteDraft(NoteKind.OTHER, "today", "Too early.", concern=concern)
    assert refusal(lambda: desk.noting.note(note)) is RefusalCode.UNKNOWN_SUBJECT
    hold = HoldDraft(concern, HoldReason.LITIGATION, "Too early.")
    assert refusal(lambda: desk.concerns.hold(hold)) is RefusalCode.UNKNOWN_SUBJECT


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"kind": None}, Problem("kind", "missing")),
        ({"when": ""}, Problem("when", "missing")),
        ({"text": "\n"}, Problem("text", "missing")),
        ({"when": "blue moon"}, Problem("when", "not_understood")),
        ({"when": "tomorrow"}, Problem("when", "in_future")),
    ],
)
def test_a_note_without_an_answer_is_not_recorded(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    note = NoteDraft(NoteKind.OTHER, "today", "Text.", concern=concern)
    draft = replace(note, **changes)
    assert desk.noting.note_problems(draft) == (problem,)
    assert refusal(lambda: desk.noting.note(draft)) is RefusalCode.INCOMPLETE


def test_a_note_on_a_child_needs_no_concern_and_can_be_corrected(desk: Desk, child: ChildId) -> None:
    note = NoteDraft(NoteKind.OBSERVATION, "yesterday 14:10", "Quieter than usual.", child=child)
    assert desk.noting.note(note) == Changed("child", child)
    (row,) = [row for row in desk.children.chronology(child) if isinstance(row.entry.body, Note)]
    assert row.event_from == "2026-11-22T14:10"
    changes = {"text": "Quiet.", "when": "yesterday 15:00"}
    assert desk.correcting.amend(AmendDraft(row.entry.id, changes, "Typed wrongly.")) == Changed(
        "child", child
    )
    (row,) = [row for row in desk.children.chronology(child) if isinstance(row.entry.body, Note)]
    assert row.event_from == "2026-11-22T15:00"
    hold = HoldDraft(row.entry.id, HoldReason.LEAD_JUDGEMENT, "A pattern.")
    assert desk.concerns.hold(hold) == Changed("child", child)


def test_a_note_on_a_concern_is_corrected_and_kept_with_it(desk: Desk, concern: EntryId) -> None:
    desk.noting.note(NoteDraft(NoteKind.MEETING, "today", "Met her mother.", concern=concern))
    note = desk.concerns.view(concern).followed[-1].id
    changed = desk.correcting.amend(AmendDraft(note, {"text": "Met her father."}, "Typed wrongly."))
    held = desk.concerns.hold(HoldDraft(note, HoldReason.PRACTICE_REVIEW, "Asked for."))
    assert changed == held == Changed("concern", concern)


def test_a_note_on_nobody_is_refused(desk: Desk) -> None:
    note = NoteDraft(NoteKind.OTHER, "today", "On nobody.")
    assert refusal(lambda: desk.noting.note(note)) is RefusalCode.UNKNOWN_SUBJECT
    stranger = replace(note, child=ChildId("1" * 32))
    assert refusal(lambda: desk.noting.note(stranger)) is RefusalCode.UNKNOWN_SUBJECT


def test_a_corrected_time_is_understood_and_the_original_kept(desk: Desk, concern: EntryId) -> None:
    desk.correcting.amend(AmendDraft(concern, {"when": "yesterday 16:20"}, "It was the day before."))
    desk.correcting.amend(AmendDraft(concern, {"place": "Cloakroom"}, "Left out."))
    view = desk.concerns.view(concern)
    assert view.as_amended.when.earliest == "2026-11-22T16:20"
    assert (view.as_amended.place, getattr(view.raised.body, "place", None)) == ("Cloakroom", "")
    assert [change.before for change in view.raised.amendments[0].body.changes] == ["today 08:50"]
    assert dict(desk.correcting.amendable_fields(concern))["when"] == "yesterday 16:20"


def test_decisions_can_be_corrected_in_their_words(desk: Desk, concern: EntryId) -> None:
    desk.deciding.decide(closing(concern))
    decision = next(
        entry.id for entry in desk.concerns.view(concern).followed if isinstance(entry.body, Decision)
    )
    assert [name for name, _ in desk.correcting.amendable_fields(decision)] == [
        "reason",
        "follow_up",
        "outcome",
    ]
    draft = AmendDraft(decision, {"outcome": "A fall from the garden step."}, "More exact.")
    assert desk.correcting.amend(draft) == Changed("concern", concern)
    view = next(entry for entry in desk.concerns.view(concern).followed if entry.id == decision)
    assert isinstance(view.body, Decision)
    assert amended(view.body, view.amendments).outcome == "A fall from the garden step."


@pytest.mark.parametrize(
    ("changes", "reason", "problems"),
    [
        ({"place": "Garden"}, " ", (Problem("reason", "missing"),)),
        ({}, "Why.", (Problem("changes", "nothing_changed"),)),
        ({"action": "Told Asha at the door."}, "Why.", (Problem("changes", "nothing_changed"),)),
        ({"observed": " "}, "Why.", (Problem("observed", "missing"),)),
        ({"reference": "AAA-AAA"}, "Why.", (Problem("reference", "unknown"),)),
        ({"when": "blue moon"}, "Why.", (Problem("when", "not_understood"),)),
        ({"when": "tomorrow"}, "Why.", (Problem("when", "in_future"),)),
    ],
)
def test_a_correction_without_an_answer_is_not_recorded(
    desk: Desk, concern: EntryId, changes: dict[str, str], reason: str, problems: tuple[Problem, ...]
) -> None:
    draft = AmendDraft(concern, changes, reason)
    assert desk.correcting.amend_problems(draft) == problems
    assert refusal(lambda: desk.correcting.amend(draft)) is RefusalCode.INCOMPLETE
    assert kinds(desk, Amendment) == 0


def test_what_waits_to_be_received_can_be_corrected(desk: Desk, setting: Setting) -> None:
    concern = raise_one(setting)
    desk.receiving.take_in()
    desk.correcting.amend(AmendDraft(concern, {"place": "Garden"}, "Left out."))
    assert desk.concerns.view(concern).as_amended.place == "Garden"


def test_codes_and_front_sheets_are_decided_anew_and_never_corrected(desk: Desk, child: ChildId) -> None:
    assert desk.correcting.amendable_fields(EntryId(child)) == ()
    with pytest.raises(Refused) as refused:
        desk.correcting.amendable_fields(NOBODY)
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


def test_a_body_that_was_lawfully_destroyed_has_no_fields() -> None:
    assert fields_of(None, ()) == ()


@pytest.mark.parametrize(
    ("reason", "floor"),
    [(HoldReason.CHILD_SEXUAL_ABUSE, "2101-11-23"), (HoldReason.POLICE_REQUEST, "")],
)
def test_a_hold_has_the_terms_of_its_ground(
    desk: Desk, concern: EntryId, setting: Setting, reason: HoldReason, floor: str
) -> None:
    desk.concerns.hold(HoldDraft(concern, reason, "As the guidance asks."))
    (placed,) = bodies(desk, HoldPlaced)
    assert isinstance(placed, HoldPlaced)
    assert (placed.review_on, placed.floor, placed.owner) == ("2031-11-23", floor, setting.lead)
    assert desk.session.ledger.select("SELECT held FROM holds") == [(concern,)]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"reason_code": None}, Problem("reason_code", "missing")),
        ({"reason": ""}, Problem("reason", "missing")),
        ({"review_on_typed": "blue moon"}, Problem("review_on", "not_understood")),
        ({"review_on_typed": "1 May 2020"}, Problem("review_on", "not_in_future")),
    ],
)
def test_a_hold_without_an_answer_is_not_placed(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    hold = HoldDraft(concern, HoldReason.LITIGATION, "A claim.", "3 May 2027")
    assert desk.concerns.hold_problems(hold) == ()
    draft = replace(hold, **changes)
    assert desk.concerns.hold_problems(draft) == (problem,)
    assert refusal(lambda: desk.concerns.hold(draft)) is RefusalCode.INCOMPLETE


def test_a_hold_on_a_decision_lies_with_its_concern(desk: Desk, concern: EntryId) -> None:
    desk.deciding.decide(closing(concern))
    decision = desk.concerns.view(concern).followed[-1].id
    hold = HoldDraft(decision, HoldReason.LITIGATION, "A claim.", "3 May 2027")
    assert desk.concerns.hold(hold) == Changed("concern", concern)
    (placed,) = bodies(desk, HoldPlaced)
    assert isinstance(placed, HoldPlaced)
    assert (placed.held, placed.review_on) == (decision, "2027-05-03")


def test_only_what_is_about_a_child_can_be_held(desk: Desk) -> None:
    opened = entries(desk)[0].header.id
    hold = HoldDraft(opened, HoldReason.LITIGATION, "A claim.")
    assert refusal(lambda: desk.concerns.hold(hold)) is RefusalCode.UNKNOWN_SUBJECT
