"""An ordinary Monday, by keyboard through the real windows. Source: UI.md; S19, S20, S34, S46 to S49, S57, X11, X12.

Four concerns, two interruptions at which the record is locked, one concern under the wrong child, one call to social
care, and a lead who has to leave at noon: once with three staff, once with two in all. The day is the script; what is
checked at its end is the record.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import pypdfium2
import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from safeguard_desktop.domain.codes import AgencyCode, Category, ConcernState, DecisionCode, FamilyTold
from safeguard_desktop.domain.rows import ConcernRow, TaskKind
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.office.setup import SetupDraft, SetupService
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from tests.elm_row import PASSPHRASE, Setting, Ticking, answers
from tests.journeys.day import MONDAY, Day, Somebody
from tests.journeys.playing import play
from tests.services.team import DEPUTY, DEPUTY_PASSPHRASE, MANAGER_PASSPHRASE, Team

pytestmark = pytest.mark.timeout(180)

PIN: Final = "274915"
MAYA = {"full_name": "Maya Wójcik", "date_of_birth": "14 May 2022", "group": "Acorns"}
MAJA = {"full_name": "Maja Woycik", "date_of_birth": "2 November 2022", "group": "Willows"}
ZAYNAB = {"full_name": "Zaynab Khan", "date_of_birth": "30 January 2023", "group": "Willows"}
LLYR = {"full_name": "Llŷr ap Siôn", "date_of_birth": "2 November 2022", "group": "Acorns"}

BRUISE = {
    "child": "Maya Wojcik",
    "when": "today 08:30",
    "observed": "A round bruise on the outside of her left forearm, about 2 cm across, when her coat came off.",
    "action": "Told Asha at the door. Wrote it down straight after.",
    "child_words": "I falled off the big step.",
    "name": "Jo Lindqvist",
}
HUNGRY = {
    "child": "Maja Woycik",
    "when": "today 09:50",
    "observed": "Ate three portions at snack time and put bread in her pocket.",
    "action": "Gave her more, and told Asha.",
    "name": "Jo Lindqvist",
}
AFRAID_BEGUN = {
    "child": "Zaynab Khan",
    "when": "today 11:00",
    "observed": "She said that she does not want to go home, and held on to the",
}
AFRAID_ENDED = {
    "observed": "She said that she does not want to go home, and held on to the door. Red marks on her back.",
    "action": "Stayed with her. I ring social care now.",
    "child_words": "Daddy did it with the belt.",
}
LATE = {
    "child": "Llŷr ap Siôn",
    "when": "today 12:10",
    "observed": "Collected 40 minutes late by a cousin who is not on the list of people who may collect.",
    "action": "Rang his mother and waited with him until she had said yes.",
    "name": "Jo Lindqvist",
}
CALL = {
    "said": "Zaynab, 3, said that her father hit her with a belt. Red marks on her back, seen by me at 11:00.",
    "why_told": "She is not safe at home.",
    "answer": "Keep her here. A social worker comes before three o’clock.",
}

WRONG_CHILD = "Jo saw who was meant: another child of nearly that name."
REASON = "One small mark in a place where children do bruise."
TALK = {
    "who": "Her mother",
    "said": "That a social worker is here, and why.",
    "response": "She wept, and said that she had been afraid as well.",
}


@pytest.fixture
def clock() -> Ticking:
    """The Friday before."""
    return Ticking(MONDAY.replace(hour=8) - timedelta(days=3))


@pytest.fixture
def elm_row(workplace: Workplace) -> Setting:
    """Elm Row as it was set up on Friday: a lead, a deputy and a manager."""
    return set_up_with(workplace, answers(workplace.documents))


@pytest.fixture
def pair(workplace: Workplace) -> Setting:
    """A pre-school of two: Asha leads, and Jo manages."""
    two = replace(answers(workplace.documents), deputy_name="", deputy_phone="")
    return set_up_with(workplace, two)


def set_up_with(workplace: Workplace, draft: SetupDraft) -> Setting:
    service = SetupService(workplace)
    prepared = service.prepare(draft, PASSPHRASE)
    made = Setting(service.create(prepared), prepared.lead, prepared.recovery_words, workplace)
    SettingService(workplace).remember(made.path)
    return made


def test_an_ordinary_monday_of_a_pre_school_with_three_staff(
    elm_row: Setting, workplace: Workplace, clock: Ticking, qapp: QApplication
) -> None:
    """Asha leads, Sam is her deputy, Jo manages and works in the room."""
    team = Team(elm_row, elm_row.unlock())
    sam = Somebody(team.with_deputy(), DEPUTY, DEPUTY_PASSPHRASE)
    asha = Somebody(elm_row.lead, "Asha Patel", PASSPHRASE)
    team.desk.session.close()
    with play(qapp, workplace) as here:
        day = Day(here, clock)
        ashas_morning(day, asha)
        day.at("11:50").hands_all_over(sam, "A social worker comes for Zaynab before three.")
        day.at("11:55").locks()
        sams_afternoon(day, sam)
        record = day.desk
        day.sees("Tell the family about the call, or write down why not (you)")
        what_is_left_is_on_today(record, day, sam)
        nothing_of_it_is_in_the_wrong_file(record, day)
        assert (
            story_of_the_day(record)
            == """
            08:52 Asha Patel: concern-raised
            09:00 Asha Patel: child-added, concern-received
            09:24 Asha Patel: decision
            10:20 Asha Patel: concern-raised, concern-received
            10:40 Asha Patel: child-added, children-named
            11:06 Asha Patel: concern-raised
            11:10 Asha Patel: child-added, concern-received
            11:20 Asha Patel: agency-contact, shared-first, action-planned
            11:50 Asha Patel: handover-offered, handover-offered, handover-offered
            12:30 Sam Rowe: concern-raised, owner-taken, owner-taken, owner-taken, action-changed, action-changed, action-changed
            12:40 Sam Rowe: child-added, concern-received
            12:45 Sam Rowe: decision
            15:10 Sam Rowe: family-contact"""  # noqa: E501  # the lines of one story
        )
        day.at("16:30").locks()
    assert verify_folder(elm_row.path, PASSPHRASE).is_sound


def ashas_morning(day: Day, asha: Somebody) -> None:
    # Jo comes upon a bruise at the coat pegs.
    day.at("08:40").raises("bruise", BRUISE)
    day.at("08:52").unlocks(asha)
    day.chooses_pin(PIN)
    day.at("09:00").receives_for_a_new_child("bruise", MAYA, [Category.PHYSICAL])
    # A parent stands in the door while Asha writes down what she decides.
    day.at("09:05").begins_to_decide("bruise", DecisionCode.MONITOR, REASON)
    day.at("09:06").hides()
    day.at("09:20").unlocks_with_pin(asha, PIN)
    day.opens_the_decision("bruise")
    day.sees_in("reason_edit", REASON)
    day.at("09:24").decides(review_on="7 December", follow_up="Jo looks out for new marks.")
    day.at("09:25").locks()
    # Another child of nearly the same name is hungry; Asha takes her for the one whom she has in mind.
    day.at("10:10").raises("hungry", HUNGRY)
    day.at("10:20").unlocks_with_pin(asha, PIN)
    day.receives_for("hungry", "Maya Wójcik", [Category.NEGLECT])
    # Jo looks in: it is the other one. The concern leaves the wrong file at once.
    day.at("10:40").moves_to_a_new_child(MAJA, WRONG_CHILD)
    day.opens_child("Maya Wójcik")
    day.sees(BRUISE["observed"])
    day.sees_nothing_of(HUNGRY["observed"])
    # A child tells Asha something. In the middle of her writing somebody knocks.
    day.at("11:02").begins_to_raise(AFRAID_BEGUN)
    day.at("11:04").locks()
    day.at("11:06").unlocks_with_pin(asha, PIN)
    day.goes_on_with("afraid", "Zaynab Khan", AFRAID_ENDED)
    day.at("11:10").receives_for_a_new_child("afraid", ZAYNAB, [Category.PHYSICAL])
    # She has rung first; now she writes the call down. The father is not told before somebody comes.
    day.at("11:20").rang(AgencyCode.SOCIAL_CARE, FamilyTold.TO_BE_TOLD, CALL)
    day.sees("Children’s social care")


def sams_afternoon(day: Day, sam: Somebody) -> None:
    day.at("12:15").raises("late", LATE)
    day.at("12:30").unlocks(sam)
    day.sees(
        "Handed to you", "Asha Patel asks you to see to it: “A social worker comes for Zaynab before three.”"
    )
    day.takes_all_that_is_handed_over()
    day.at("12:40").receives_for_a_new_child("late", LLYR, [Category.FAMILY_NEED])
    day.at("12:45").begins_to_decide("late", DecisionCode.INTERNAL_SUPPORT, "His mother was at work.")
    day.decides(follow_up="Sam asks his mother for a second name on the list.")
    # The social worker comes; Sam writes down what was said to the mother.
    day.opens_concern("afraid")
    day.at("15:10").spoke_with_family(TALK)
    day.sees(TALK["said"])
    day.at("16:00").locks()
    # Jo asks what became of the bruise.
    assert day.asks_after("bruise").startswith("Received")
    day.at("16:10").unlocks(sam)


def test_the_same_monday_with_two_staff_in_all(
    pair: Setting, workplace: Workplace, clock: Ticking, qapp: QApplication
) -> None:
    """Asha leads and Jo manages. Nobody but Asha can read: Jo becomes her deputy as well."""
    asha = Somebody(pair.lead, "Asha Patel", PASSPHRASE)
    with play(qapp, workplace) as here:
        day = Day(here, clock)
        jo = jo_becomes_deputy(day, asha)
        ashas_morning_without_a_pin(day, asha)
        # Her own child is ill: she has to leave at once, and hands nothing over.
        day.at("12:00").locks()
        jos_afternoon(day, asha, jo)
        record = day.desk
        what_is_left_is_on_today(record, day, jo)
        nothing_of_it_is_in_the_wrong_file(record, day)
        assert (
            story_of_the_day(record)
            == """
            08:52 Asha Patel: concern-raised, child-added, concern-received
            10:05 Asha Patel: concern-raised
            10:08 Asha Patel: decision
            10:20 Asha Patel: concern-received
            10:40 Asha Patel: child-added, children-named
            11:06 Asha Patel: concern-raised
            11:10 Asha Patel: child-added, concern-received
            11:20 Asha Patel: agency-contact, shared-first, action-planned
            12:30 Jo Lindqvist: concern-raised, owner-taken, owner-taken, owner-taken, action-changed, action-changed, action-changed
            12:40 Jo Lindqvist: child-added, concern-received
            12:45 Jo Lindqvist: decision
            15:10 Jo Lindqvist: family-contact"""  # noqa: E501  # the lines of one story
        )
        day.at("16:30").locks()
    assert verify_folder(pair.path, PASSPHRASE).is_sound


def jo_becomes_deputy(day: Day, asha: Somebody) -> Somebody:
    day.at("08:05").unlocks(asha)
    code = day.at("08:10").makes_deputy_and_invites("Jo Lindqvist")
    day.locks()
    day.at("08:15").takes_up_invitation(code, MANAGER_PASSPHRASE)
    jo = Somebody(day.desk.session.person.id, "Jo Lindqvist", MANAGER_PASSPHRASE)
    day.locks()
    return jo


def ashas_morning_without_a_pin(day: Day, asha: Somebody) -> None:
    day.at("08:40").raises("bruise", BRUISE)
    day.at("08:52").unlocks(asha)
    day.receives_for_a_new_child("bruise", MAYA, [Category.PHYSICAL])
    # The delivery man. Asha locks, and Jo uses the computer meanwhile.
    day.at("09:05").begins_to_decide("bruise", DecisionCode.MONITOR, REASON)
    day.at("09:06").locks()
    day.at("09:55").raises("hungry", HUNGRY)
    day.at("10:05").unlocks(asha)
    day.opens_the_decision("bruise")
    day.sees_in("reason_edit", REASON)
    day.at("10:08").decides(review_on="7 December", follow_up="Jo looks out for new marks.")
    day.at("10:20").receives_for("hungry", "Maya Wójcik", [Category.NEGLECT])
    day.at("10:40").moves_to_a_new_child(MAJA, WRONG_CHILD)
    # A child tells Asha something; another cries next door, and Asha hides what is on the screen.
    day.at("11:02").begins_to_raise(AFRAID_BEGUN)
    day.at("11:04").hides()
    day.at("11:06").unlocks(asha)
    day.goes_on_with("afraid", "Zaynab Khan", AFRAID_ENDED)
    day.at("11:10").receives_for_a_new_child("afraid", ZAYNAB, [Category.PHYSICAL])
    day.at("11:20").rang(AgencyCode.SOCIAL_CARE, FamilyTold.TO_BE_TOLD, CALL)


def jos_afternoon(day: Day, asha: Somebody, jo: Somebody) -> None:
    day.at("12:15").raises("late", LATE)
    day.at("12:30").unlocks(jo)
    day.sees("Others see to these", "Asha Patel", "3 open concerns · last here Mon 23 Nov 2026, 11:20")
    day.takes_over_all_of(asha, "Asha had to go home at noon.")
    day.at("12:40").receives_for_a_new_child("late", LLYR, [Category.FAMILY_NEED])
    day.at("12:45").begins_to_decide("late", DecisionCode.INTERNAL_SUPPORT, "His mother was at work.")
    day.decides(follow_up="Jo asks his mother for a second name on the list.")
    day.opens_concern("afraid")
    day.at("15:10").spoke_with_family(TALK)
    day.at("16:00").locks()
    assert day.asks_after("hungry").startswith("Received")
    day.at("16:10").unlocks(jo)


def what_is_left_is_on_today(desk: Desk, day: Day, who: Somebody) -> None:
    """Nothing that had to be done got lost, and all of it belongs to whoever is here."""
    reference = day.references
    assert [(row.reference, row.owner, row.state) for row in received(desk)] == [
        (reference["bruise"], who.id, ConcernState.MONITORED),
        (reference["hungry"], who.id, ConcernState.RECEIVED),
        (reference["afraid"], who.id, ConcernState.RECEIVED),
        (reference["late"], who.id, ConcernState.DECIDED),
    ]
    today = desk.today.today()
    assert [row.reference for row in today.undecided] == [reference["afraid"], reference["hungry"]]
    assert [(task.kind, task.due_on, task.owner) for task in today.tasks] == [
        (TaskKind.ANSWER_OWED, "2026-11-24", who.id),
        (TaskKind.MAKE_GOOD, "2026-11-24", who.id),
        (TaskKind.ACTION, "2026-11-24", who.id),
    ]
    assert (today.waiting, today.unfinished, today.offered, today.others) == ((), (), (), ())


def received(desk: Desk) -> list[ConcernRow]:
    """The concerns by number."""
    rows = desk.concerns.rows(desk.concerns.ids(ConcernsQuery()))
    return sorted(rows, key=lambda row: row.number)


def story_of_the_day(desk: Desk) -> str:
    """What was written today, in its order: when, by whom, and of which kinds. That somebody read is left out."""
    lines: dict[tuple[str, str], list[str]] = {}
    for entry in desk.session.ledger.read_from(1):
        header = entry.header
        if header.kind in {"opened", "viewed"} or not header.recorded_at.startswith("2026-11-23"):
            continue
        name = desk.session.name_of(header.recorder, header.register)
        lines.setdefault((header.recorded_at[11:16], name), []).append(str(header.kind))
    return "".join(f"\n            {at} {name}: {', '.join(kinds)}" for (at, name), kinds in lines.items())


def nothing_of_it_is_in_the_wrong_file(desk: Desk, day: Day) -> None:
    """The concern that was moved is in no page, no search and no pack of the child whose file it left. X11; UI.md."""
    rows = {row.full_name: row.id for row in desk.children.rows()}
    wrong, right = rows["Maya Wójcik"], rows["Maja Woycik"]
    moved = day.references["hungry"]
    for child, expected in ((wrong, False), (right, True)):
        assert (moved in {row.reference for row in desk.children.view(child).concerns}) is expected
        assert any(row.number == 2 for row in desk.children.chronology(child)) is expected
        pack = desk.transfers.preview(TransferDraft(child, "Larch Lane Primary School", "Jo Ferrant"))
        assert ("bread in her pocket" in words_of(pack.pdf)) is expected
    found = desk.concerns.rows(desk.concerns.ids(ConcernsQuery(text="bread pocket")))
    assert [(row.reference, row.child) for row in found] == [(moved, right)]
    assert not desk.concerns.ids(ConcernsQuery(text="bread pocket", child=wrong))


def words_of(pdf: bytes) -> str:
    """What stands on the pages of a paper, as one line."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(text.split())
