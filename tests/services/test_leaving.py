"""A child leaves: who, where to, sent, confirmed, and what is due until then. S92, S93, X05, X16; guidance.md 2.2."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace as struct_replace

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import AgencyCode, ContactWay, NoteKind
from safeguard_desktop.domain.entries import (
    AgencyContact,
    DualRegistration,
    InChild,
    NoFileTold,
    PackPrepared,
    TransferSent,
    TransferStep,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.leaving.codes import (
    FileHolder,
    LeavingReason,
    LeavingState,
    ReceiptWay,
    TransferState,
    TransferStepKind,
    TransferWay,
)
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import AmendDraft, NoteDraft, TransferDraft
from safeguard_desktop.services.leaving.drafts import (
    DualDraft,
    KeptDraft,
    LeavingDraft,
    ManyDraft,
    SentDraft,
    StepDraft,
    WhereDraft,
)
from safeguard_desktop.services.leaving.following import next_steps
from safeguard_desktop.services.leaving.listing import LeaverRow
from safeguard_desktop.services.papers.transfers import PreparedPack
from tests.documents.reading import whole_text
from tests.elm_row import Setting, Ticking
from tests.services.steps import add_child, bodies, entries, receive_one

LARCH = WhereDraft("Larch Lane Primary", "Jo Ferrant", "12 Larch Lane", "01632 960 111")
STEP = TransferStepKind


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


def leave(desk: Desk, child: ChildId, **changes: Any) -> LeaverRow:
    draft = LeavingDraft(child, LeavingReason.IN_YEAR_MOVE, "yesterday", LARCH)
    desk.leaving.leaving.record(replaced(draft, **changes))
    return desk.leaving.leavers.rows()[0]


def replaced(draft: LeavingDraft, **changes: Any) -> LeavingDraft:
    fields = {name: getattr(draft, name) for name in draft.__slots__}
    return LeavingDraft(**{**fields, **changes})


def prepare(desk: Desk, child: ChildId) -> PreparedPack:
    return desk.transfers.prepare(TransferDraft(child, LARCH.setting, LARCH.lead))


def send(desk: Desk, pack: EntryId, way: TransferWay = TransferWay.ENCRYPTED_EMAIL) -> None:
    desk.leaving.following.send(SentDraft(pack, way, "now", "Jo Ferrant", called="Jo, who expects it"))


def step(desk: Desk, pack: EntryId, kind: TransferStepKind, **answers: Any) -> None:
    draft = StepDraft(pack, kind, "now", "Jo Ferrant", "Lead", text="Rang the office.", **answers)
    desk.leaving.following.record(draft)


def state_of(desk: Desk, pack: EntryId) -> TransferState:
    row = desk.leaving.leavers.row(pack)
    assert row is not None
    assert row.transfer is not None
    return row.transfer.state


def due(desk: Desk) -> list[tuple[TaskKind, str]]:
    tasks = desk.today.today().tasks
    return [(task.kind, task.due_on) for task in tasks if task.kind in {TaskKind.LEAVING, TaskKind.TRANSFER}]


def today(desk: Desk) -> date:
    return desk.session.today()


def test_a_file_is_followed_from_the_leaving_until_it_is_confirmed_with_the_code(
    desk: Desk, setting: Setting, child: ChildId, clock: Ticking
) -> None:
    """S92, S93, X05: prepared, sent, asked after, taken further, confirmed; Today says what is next, and by when."""
    receive_one(desk, setting, child)
    leaving = leave(desk, child)
    assert desk.leaving.leaving.said_of(leaving)
    assert leaving.leaving is not None
    assert leaving.leaving.state is LeavingState.TO_SEND
    assert due(desk) == [(TaskKind.LEAVING, leaving.due_on)]
    pack = prepare(desk, child)
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    assert (row.due_on, row.to_setting) == (leaving.due_on, "Larch Lane Primary")
    assert due(desk) == [(TaskKind.TRANSFER, leaving.due_on)], "the pack takes the place of the leaving"
    assert row.code in whole_text(pack.plain.pdf), "the code stands inside the pack"
    send(desk, pack.entry)
    assert due(desk) == [(TaskKind.TRANSFER, (today(desk) + timedelta(days=5)).isoformat())]
    step(desk, pack.entry, STEP.PASSPHRASE_TOLD)
    clock.now += timedelta(days=6)
    step(desk, pack.entry, STEP.CHASED)
    assert state_of(desk, pack.entry) is TransferState.CHASED
    assert due(desk) == [(TaskKind.TRANSFER, (today(desk) + timedelta(days=5)).isoformat())]
    step(desk, pack.entry, STEP.ESCALATED, due_typed="tomorrow")
    assert due(desk) == [(TaskKind.TRANSFER, (today(desk) + timedelta(days=1)).isoformat())]
    step(desk, pack.entry, STEP.CONFIRMED, way=ReceiptWay.TELEPHONE, code=row.code.lower().replace("-", " "))
    assert state_of(desk, pack.entry) is TransferState.CONFIRMED
    assert due(desk) == []
    assert desk.leaving.leavers.rows(only_open=True) == ()
    confirmed = bodies(desk, TransferStep)[-1]
    assert isinstance(confirmed, TransferStep)
    assert confirmed.code_matched is True
    with pytest.raises(Refused) as refused:
        step(desk, pack.entry, STEP.CHASED)
    assert refused.value.code is RefusalCode.ALREADY_DONE


def test_a_code_that_is_not_the_packs_changes_nothing_and_says_what_is_the_matter(
    desk: Desk, child: ChildId
) -> None:
    """X05: misread is told from another pack's; a slip and a voice need the code, a signed paper does not."""
    pack, other = prepare(desk, child), prepare(desk, add_child(desk, "Kit Moreno"))
    send(desk, pack.entry)
    first, second = desk.leaving.leavers.row(pack.entry), desk.leaving.leavers.row(other.entry)
    assert first is not None
    assert second is not None
    before = len(entries(desk))
    said = {
        "": "missing", first.code[:-1] + ("3" if first.code[-1] != "3" else "4"): "misread",
        second.code: "other_pack",
    }  # fmt: skip
    for code, problem in said.items():
        draft = StepDraft(pack.entry, STEP.CONFIRMED, "now", "Jo", way=ReceiptWay.SLIP, code=code)
        assert desk.leaving.following.step_problems(draft) == (Problem("check_code", problem),)
        with pytest.raises(Refused):
            desk.leaving.following.record(draft)
    assert len(entries(desk)) == before
    assert state_of(desk, pack.entry) is TransferState.SENT
    no_way = StepDraft(pack.entry, STEP.CONFIRMED, "now", "Jo")
    assert desk.leaving.following.step_problems(no_way) == (Problem("receipt_way", "missing"),)
    step(desk, pack.entry, STEP.CONFIRMED, way=ReceiptWay.SIGNED_PAPER)
    assert state_of(desk, pack.entry) is TransferState.CONFIRMED


def test_what_differs_is_kept_item_by_item_until_it_is_settled(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    concern = receive_one(desk, setting, child)
    pack = prepare(desk, child)
    send(desk, pack.entry, TransferWay.SECURE_SYSTEM)
    items = desk.leaving.following.items(pack.entry)
    assert concern in {item.id for item in items}
    step(desk, pack.entry, STEP.DELIVERED, due_typed="tomorrow")
    assert state_of(desk, pack.entry) is TransferState.DELIVERED
    unclear = StepDraft(pack.entry, STEP.CHASED, "now", due_typed="blue moon")
    assert [each.field for each in desk.leaving.following.step_problems(unclear)] == ["by_name", "step_due"]
    assert desk.leaving.following.step_problems(StepDraft(pack.entry)) == (
        Problem("transfer_step", "missing"),
    )
    nothing_said = StepDraft(pack.entry, STEP.DIFFERS, "now", way=ReceiptWay.IN_PERSON)
    assert desk.leaving.following.step_problems(nothing_said) == (Problem("step_text", "what_differs"),)
    step(desk, pack.entry, STEP.DIFFERS, way=ReceiptWay.SIGNED_PAPER, items=(concern,))
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    assert row.transfer is not None
    assert (row.transfer.state, row.transfer.missing) == (TransferState.DIFFERS, (concern,))
    assert row.is_open
    assert desk.leaving.following.row(pack.entry) == row
    assert [rule.source for rule in desk.leaving.leaving.said_of(row)] == [
        rule.source for rule in desk.leaving.following.guidance()
    ]
    step(desk, pack.entry, STEP.SETTLED)
    assert state_of(desk, pack.entry) is TransferState.CONFIRMED


def test_a_pack_that_went_to_the_wrong_place_is_an_incident_with_a_clock_of_72_hours(
    desk: Desk, child: ChildId
) -> None:
    """The clock runs from when it was known, and stands on Today until somebody decided; the file goes again."""
    pack = prepare(desk, child)
    send(desk, pack.entry)
    desk.leaving.following.record(
        StepDraft(pack.entry, STEP.WRONG_ADDRESS, "yesterday 14:10", text="To the old address.")
    )
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    assert row.transfer is not None
    known = datetime.combine(today(desk) - timedelta(days=1), datetime.min.time())
    assert row.transfer.incident_due == (known + timedelta(days=3, hours=14, minutes=10)).isoformat()[:16]
    assert due(desk) == [(TaskKind.TRANSFER, row.transfer.incident_due[:10])]
    assert all(rule.source and rule.edition for rule in desk.leaving.leaving.said_of(row))
    assert "72 hours" in desk.leaving.leaving.said_of(row)[0].text
    step(desk, pack.entry, STEP.GOT_BACK)
    send(desk, pack.entry)
    step(desk, pack.entry, STEP.CONFIRMED, way=ReceiptWay.TELEPHONE, code=row.code)
    assert state_of(desk, pack.entry) is TransferState.CONFIRMED
    assert due(desk), "whether it is reported is still to be decided"
    step(desk, pack.entry, STEP.NOT_REPORTED)
    assert due(desk) == []


def test_a_new_pack_takes_the_place_of_one_that_is_withdrawn(desk: Desk, child: ChildId) -> None:
    pack = prepare(desk, child)
    step(desk, pack.entry, STEP.WITHDRAWN)
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    assert row.transfer is not None
    assert (row.is_open, row.transfer.needs_new_pack, next_steps(row.transfer)) == (
        True,
        True,
        (STEP.NOT_NEEDED,),
    )
    with pytest.raises(Refused):
        send(desk, pack.entry)
    again = prepare(desk, child)
    assert state_of(desk, pack.entry) is TransferState.REPLACED
    made = bodies(desk, PackPrepared)[-1]
    assert isinstance(made, PackPrepared)
    assert made.replaces == pack.entry
    assert desk.leaving.leavers.pack_of_number(again.number.lower()) is not None
    step(desk, again.entry, STEP.WITHDRAWN)
    elsewhere = desk.transfers.prepare(TransferDraft(child, "Alder School", "Ruth Adeyemi"))
    assert state_of(desk, again.entry) is TransferState.REPLACED, "the child goes elsewhere"
    step(desk, elsewhere.entry, STEP.NOT_NEEDED)
    assert desk.leaving.leavers.rows(only_open=True) == ()


def test_a_pack_is_not_sent_without_what_proves_it_later(desk: Desk) -> None:
    """guidance.md 2.2: to a person by name, a call before, who carried it; never standard post, a child or a parent."""
    whole: dict[str, Any] = {
        "transfer": EntryId("1" * 32), "way": TransferWay.COURIER, "when": "now", "to_name": "Jo", "called": "Jo",
        "carried_by": "Sam",
    }  # fmt: skip
    wrong: dict[str, dict[str, Any]] = {
        "transfer_way": {"way": None}, "to_name": {"to_name": " "}, "called": {"called": ""},
        "carried_by": {"way": TransferWay.BY_HAND, "carried_by": ""}, "tracking": {"way": TransferWay.TRACKED_POST},
        "when": {"when": "blue moon"},
    }  # fmt: skip
    for problem, changes in wrong.items():
        found = desk.leaving.following.sent_problems(SentDraft(**{**whole, **changes}))
        assert [each.field for each in found] == [problem]
    assert {way.value for way in TransferWay}.isdisjoint({"standard_post", "child", "parent"})


def test_five_days_are_read_two_ways_and_the_earlier_one_counts(desk: Desk, child: ChildId) -> None:
    """From the later of leaving and knowing where to; with a new term, its first day is the first of five."""
    draft = LeavingDraft(child, LeavingReason.IN_YEAR_MOVE, "4 Dec 2026", WhereDraft("Larch Lane Primary"))
    clock = desk.leaving.leaving.clock(draft)
    assert clock is not None
    assert (clock.start, clock.days.due_on) == (date(2026, 12, 4), date(2026, 12, 9))
    assert clock.school_days.due_on == date(2026, 12, 11)
    assert clock.earlier == date(2026, 12, 9)
    assert all(said.source and said.edition for said in clock.guidance)
    late = WhereDraft("Larch Lane Primary", confirmed_typed="10 Dec 2026")
    clock = desk.leaving.leaving.clock(replaced(draft, where=late))
    assert clock is not None
    assert clock.start == date(2026, 12, 10)
    term = WhereDraft("Larch Lane Primary", term_typed="4 Jan 2027")
    clock = desk.leaving.leaving.clock(replaced(draft, where=term))
    assert clock is not None
    assert (clock.days.due_on, clock.school_days.due_on) == (date(2027, 1, 8), date(2027, 1, 8))
    assert desk.leaving.leaving.clock(replaced(draft, where=WhereDraft())) is None
    assert desk.leaving.leaving.clock(replaced(draft, last_day_typed="")) is None, "nothing says from when"
    assert desk.leaving.leaving.pack_draft(child) is None
    assert desk.leaving.leaving.clock(replaced(draft, reason=LeavingReason.HOME_EDUCATION)) is None


def test_where_nobody_knows_the_authority_is_told_first_and_then_it_is_looked_at_again(
    desk: Desk, child: ChildId
) -> None:
    row = leave(desk, child, reason=LeavingReason.MISSING_EDUCATION, where=WhereDraft())
    assert row.leaving is not None
    assert row.leaving.state is LeavingState.AUTHORITY_TO_TELL
    assert row.due_on == today(desk).isoformat()
    assert desk.leaving.leaving.said_of(row) == desk.leaving.leaving.unknown_guidance()
    draft = LeavingDraft(
        child, LeavingReason.MISSING_EDUCATION, "yesterday", WhereDraft(),
        KeptDraft("Ms Vale, children missing education", "today", "28 Dec"), leaving=row.entry.id,
        why="Rang the authority.",
    )  # fmt: skip
    desk.leaving.leaving.record(draft)
    (row,) = desk.leaving.leavers.rows()
    assert row.leaving is not None
    assert row.leaving.state is LeavingState.WHERE_UNKNOWN
    assert today(desk).isoformat() < row.due_on
    desk.leaving.leaving.record(
        replaced(draft, reason=LeavingReason.IN_YEAR_MOVE, where=LARCH, why="Larch Lane rang.")
    )
    (row,) = desk.leaving.leavers.rows()
    assert row.leaving is not None
    assert row.leaving.state is LeavingState.TO_SEND
    desk.leaving.leaving.record(replaced(draft, ended=True, why="She stays."))
    assert desk.leaving.leavers.rows(only_open=True) == ()
    assert desk.leaving.leaving.problems(replaced(draft, why=" ")) == (Problem("leaving_why", "missing"),)
    assert [each.field for each in desk.leaving.leaving.problems(LeavingDraft(None, last_day_typed="blue moon"))] == [
        "leaver", "leaving_reason", "last_day"
    ]  # fmt: skip


def test_a_whole_class_leaves_in_one_act(desk: Desk) -> None:
    """The July list, school by school: all who go to one setting are written down, or none is."""
    first, second, third = (add_child(desk, name) for name in ("Ada Reyes", "Ben Sole", "Cy Marsh"))
    assert [each.field for each in desk.leaving.leaving.many_problems(ManyDraft(reason=None))] == [
        "leavers", "leaving_reason"
    ]  # fmt: skip
    fourth = add_child(desk, "Dee Hall")
    july: dict[str, Any] = {"last_day_typed": "18 Dec", "term_typed": "4 Jan"}
    desk.leaving.leaving.record_many(ManyDraft((first, third), setting="Larch Lane Primary", **july))
    assert [row.id for row in desk.leaving.leaving.staying()] == [second, fourth]
    desk.leaving.leaving.record_many(ManyDraft((second,), setting="Alder School", lead="Ruth", **july))
    found = {row.child: (row.to_setting, row.due_on) for row in desk.leaving.leavers.rows()}
    assert found == {
        first: ("Larch Lane Primary", "2027-01-08"),
        second: ("Alder School", "2027-01-08"),
        third: ("Larch Lane Primary", "2027-01-08"),
    }
    desk.leaving.leaving.record_many(ManyDraft((fourth,), last_day_typed="18 Dec"))
    (unknown,) = [row for row in desk.leaving.leavers.rows() if row.child == fourth]
    assert unknown.leaving is not None
    assert (unknown.leaving.state, unknown.due_on) == (LeavingState.WHERE_UNKNOWN, "2026-12-18")
    before = len(entries(desk))
    with pytest.raises(Refused):
        desk.leaving.leaving.record_many(ManyDraft((first, ChildId("0" * 32))))
    assert len(entries(desk)) == before


def test_no_paper_says_where_a_child_went_whose_address_is_confidential(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    """Neither the setting nor anybody there, nor what was typed about it: a paper may come into wrong hands."""
    view = desk.children.view(child)
    hidden = struct_replace(view.details, address_is_confidential=True)
    receive_one(desk, setting, child)
    for is_hidden in (False, True):
        if is_hidden:
            desk.children.change(child, hidden, "Her mother fled.")
        other = add_child(desk, "Kit Moreno") if is_hidden else None
        leave(desk, child, note="They expect her.")
        desk.noting.note(
            NoteDraft(
                child=child,
                kind=NoteKind.OBSERVATION,
                when="now",
                text="LARCH LANE PRIMARY rang about her lane.",
            )
        )
        (row,) = desk.leaving.leavers.rows(only_open=True)
        draft = LeavingDraft(child, LeavingReason.IN_YEAR_MOVE, "today", LARCH)
        desk.leaving.leaving.record(replaced(draft, leaving=row.entry.id, why="Larch Lane Primary rang."))
        told = NoFileTold(LARCH.setting, LARCH.lead)
        rung = AgencyContact(
            AgencyCode.OTHER_SETTING, ContactWay.TELEPHONE, EventTime("now"), "He asked after her."
        )
        rung = struct_replace(rung, agency_name="Alder House", spoke_to="Ruth Adeyemi")
        for body in (told, rung):
            desk.session.append(desk.session.new_entry(body, (InChild(child),)))
        pack = prepare(desk, child)
        send(desk, pack.entry)
        step(desk, pack.entry, STEP.CONFIRMED, way=ReceiptWay.SIGNED_PAPER)
        desk.leaving.leaving.record_dual(DualDraft(child, "Larch Lane Primary", FileHolder.HERE, told="Jo"))
        words = whole_text(desk.outputs.chronology(child).pdf)
        assert ("LARCH LANE" in words.upper()) is not is_hidden
        assert "about her lane" in words
        assert ("Jo Ferrant" in words) is not is_hidden
        assert ("Alder House" in words) is not is_hidden
        assert other is None or "Larch Lane" not in whole_text(desk.outputs.chronology(other).pdf)


def test_of_a_child_at_two_settings_it_is_known_who_holds_the_file_and_who_was_told(
    desk: Desk, child: ChildId
) -> None:
    """Source: X16."""
    leaving = desk.leaving.leaving
    assert [each.field for each in leaving.dual_problems(DualDraft(child, since_typed="blue moon"))] == [
        "other_setting", "file_holder", "dual_since"
    ]  # fmt: skip
    draft = DualDraft(child, "Alder Unit", FileHolder.THERE, "1 Sep", copy_with="We have a copy", told="Ruth")
    leaving.record_dual(draft)
    ((entry, body),) = leaving.duals_of(child)
    assert (body.holder, body.copy_with, body.told) == (FileHolder.THERE, "We have a copy", "Ruth")
    assert [row.child.id for row in leaving.duals()] == [child]
    leaving.record_dual(DualDraft(child, " alder unit", FileHolder.HERE, told="Ruth"))
    assert [found for found, _body in leaving.duals_of(child)] == [entry], "it goes on, and is no second one"
    ended = DualDraft(child, "Alder Unit", FileHolder.HERE, ended=True)
    leaving.record_dual(ended)
    assert leaving.duals_of(child) == ()
    assert len(bodies(desk, DualRegistration)) == 3


def test_what_is_written_about_a_pack_is_refused_for_what_is_none(desk: Desk, child: ChildId) -> None:
    row = leave(desk, child)
    with pytest.raises(Refused) as refused:
        send(desk, row.entry.id)
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT
    assert desk.leaving.leavers.row(EntryId("0" * 32)) is None
    assert desk.leaving.leavers.pack_of_number("TP-1999-0001") is None
    with pytest.raises(Refused):
        desk.leaving.leaving.record(
            LeavingDraft(child, LeavingReason.OTHER, leaving=EntryId("0" * 32), why="No such leaving.")
        )
    assert bodies(desk, TransferSent) == []
    for said in (
        desk.leaving.leaving.guidance(),
        desk.leaving.leaving.unknown_guidance(),
        desk.leaving.following.guidance(),
    ):
        assert said
    assert not desk.leaving.leaving.is_address_confidential(ChildId("0" * 32))
    hidden = ChildId(desk.children.add(ChildDetails("Zoë Sole", address_is_confidential=True)).id)
    assert desk.leaving.leaving.is_address_confidential(hidden)


def corrected(desk: Desk, entry: EntryId, **changes: str) -> None:
    desk.correcting.amend(AmendDraft(entry, changes, "Typed wrongly."))


def test_how_a_pack_went_is_corrected_and_what_was_due_moves_with_it(desk: Desk, child: ChildId) -> None:
    """Both wordings stay; the page, Today and a record that is opened anew go by the corrected ones."""
    pack = prepare(desk, child)
    send(desk, pack.entry)
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    (sent,) = row.followed
    now = dict(desk.correcting.amendable_fields(sent.id))
    assert (now["way"], now["to_name"]) == ("encrypted_email", "Jo Ferrant")
    wrong = {
        "way": {"way": "by_pigeon"},
        "carried_by": {"way": "by_hand_dsl_to_dsl"},
        "tracking": {"way": "tracked_signed_post"},
        "called": {"called": " "},
    }
    for field, changes in wrong.items():
        assert desk.correcting.amend_problems(AmendDraft(sent.id, changes, "x")) == (
            Problem(field, "missing"),
        )
    corrected(desk, sent.id, when="20 November 2026", way="by_hand_dsl_to_dsl", carried_by="Sam Rowe")
    row = desk.leaving.leavers.row(sent.id)
    assert row is not None, "an entry about a pack leads to the pack"
    assert row.transfer is not None
    assert row.transfer.sent is not None
    assert (row.entry.id, row.transfer.sent.way, row.due_on) == (
        pack.entry,
        TransferWay.BY_HAND,
        "2026-11-25",
    )
    assert due(desk) == [(TaskKind.TRANSFER, "2026-11-25")]
    desk.session.ledger.rebuild()
    assert due(desk) == [(TaskKind.TRANSFER, "2026-11-25")]
    (told,) = row.followed
    assert isinstance(told.body, TransferSent)
    assert told.body.way is TransferWay.ENCRYPTED_EMAIL
    assert [change.field for change in told.amendments[0].body.changes] == ["when", "way", "carried_by"]


def test_the_clock_of_a_loss_moves_with_the_hour_in_which_it_became_known(desk: Desk, child: ChildId) -> None:
    """Source: guidance.md section 11; a step that was written down twice over keeps its own due day."""
    pack = prepare(desk, child)
    send(desk, pack.entry)
    step(desk, pack.entry, STEP.WRONG_ADDRESS)
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    wrong = row.followed[-1]
    corrected(desk, wrong.id, when="today 07:00", by_name="Ada Reyes")
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    assert row.transfer is not None
    assert row.transfer.incident_due == "2026-11-26T07:00"
    corrected(desk, wrong.id, when="in the morning")
    row = desk.leaving.leavers.row(pack.entry)
    assert row is not None
    assert row.transfer is not None
    assert len(row.followed[-1].amendments) == 2
    step(desk, pack.entry, STEP.GOT_BACK)
    step(desk, pack.entry, STEP.NOT_REPORTED)
    step(desk, pack.entry, STEP.NOT_NEEDED)
    corrected(desk, wrong.id, text="Sent to Alder Lane.")
    assert due(desk) == [], "a correction does not open what is over"
