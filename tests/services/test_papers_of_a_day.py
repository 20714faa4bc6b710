"""A working day on paper: every kind of entry is told, with source and role, and what is missing is named.

S34, S36, S51, S89, S91, X11; guidance.md 10.3.
"""

import pytest
from msgspec import structs

from safeguard_desktop.documents import content
from safeguard_desktop.domain.child import (
    ChildDetails,
    ChildStatus,
    PersonKind,
    PlanCategory,
    RelatedPerson,
    StatusSpan,
    YesNo,
)
from safeguard_desktop.domain.codes import (
    ActionEnd,
    AgencyCode,
    Agreement,
    Category,
    ContactWay,
    FamilyTold,
    InformationType,
    LinkKind,
    NoteKind,
    OutputKind,
    ReasonNotTold,
)
from safeguard_desktop.domain.entries import (
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    Body,
    ChildrenLinked,
    ChildrenNamed,
    ChildRole,
    ConcernSorted,
    FamilyContact,
    FeedbackGiven,
    HandoverDeclined,
    HandoverOffered,
    InChild,
    NewEntry,
    OwnerTaken,
    PaperKept,
    Printed,
    TransferPrepared,
)
from safeguard_desktop.domain.errors import Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.services.access.passages import sheet_passages
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import NoteDraft, TransferDraft
from safeguard_desktop.services.papers.front import front_sheet
from safeguard_desktop.services.papers.outputs import Paper
from safeguard_desktop.services.papers.pack import ChildRecord, chronology_rows
from safeguard_desktop.wording import papers as words
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, receive_one

WHEN = EventTime("today 09:10", "2026-11-23T09:10", "2026-11-23T09:10")


@pytest.fixture
def maya(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def leo(desk: Desk) -> ChildId:
    return add_child(desk, "Leo Brandwood")


@pytest.fixture
def concern(desk: Desk, setting: Setting, maya: ChildId, leo: ChildId) -> EntryId:
    return receive_one(desk, setting, maya, involved=(leo,), observed="Leo hit Maya.")


def put(desk: Desk, concern: EntryId, body: Body) -> NewEntry:
    children = desk.concerns.children_of(desk.concerns.view(concern))
    entry = desk.session.new_entry(body, children, (concern,))
    desk.session.append(entry)
    return entry


def record_of(desk: Desk, child: ChildId) -> ChildRecord:
    return desk.transfers._records.of(child)


def row_of(desk: Desk, child: ChildId, entry: NewEntry) -> content.ChronologyRow:
    record = record_of(desk, child)
    return next(row for row in chronology_rows(record) if row.number == str(record.reading.seqs[entry.id]))


def told(row: content.ChronologyRow) -> dict[str, str]:
    return {detail.label: detail.text for detail in row.details}


def test_an_action_is_told_from_plan_to_end(desk: Desk, maya: ChildId, concern: EntryId) -> None:
    lead = desk.session.identity.person
    plan = put(desk, concern, ActionPlanned("Ring Leo’s mother", "2026-11-25", owner=lead, concern=concern))
    moved = put(desk, concern, ActionChanged(plan.id, "2026-11-27", "She is away.", owner_name="Mrs Frost"))
    ended = put(desk, concern, ActionEnded(plan.id, ActionEnd.DONE, WHEN, "Leo’s mother knows."))
    number = words.entry_number(record_of(desk, maya).reading.seqs[plan.id])
    planned, changed, done = (row_of(desk, maya, entry) for entry in (plan, moved, ended))
    assert (planned.fact, planned.concern) == ("Ring Child B’s mother", "C-0001")
    assert told(planned) == {words.OWNER: "Asha Patel", words.DUE: "25 Nov 2026"}
    assert told(changed) == {words.ABOUT: number, words.OWNER: "Mrs Frost", words.DUE: "27 Nov 2026"}
    assert (done.category, done.fact, done.event.time) == ("Done", "Child B’s mother knows.", "09:10")
    (shown,) = [
        desk.transfers._records.of(maya).concerns[0].view.row.number,
    ]
    assert shown == 1


def test_a_call_to_social_care_has_its_source_its_answer_and_the_familys_part(
    desk: Desk, maya: ChildId, concern: EntryId
) -> None:
    call = AgencyContact(
        AgencyCode.SOCIAL_CARE, ContactWay.TELEPHONE, WHEN, "Told of Leo.", "Pat Duty", "Northmoor",
        "Will ring back", "NM-1", "2026-11-24", FamilyTold.NOT_TOLD, ReasonNotTold.RISK_TO_CHILD, "He is at home.",
        Agreement.NOT_SOUGHT, concern,
    )  # fmt: skip
    contact = put(desk, concern, call)
    answer = put(desk, concern, AgencyAnswered(contact.id, WHEN, "Early help for Leo.", "Pat Duty"))
    row, answered = row_of(desk, maya, contact), row_of(desk, maya, answer)
    assert (row.source, row.fact) == ("Children’s social care – Northmoor, Pat Duty", "Told of Child B.")
    facts = told(row)
    assert (facts[words.ANSWER], facts[words.THEIR_REFERENCE]) == ("Will ring back", "NM-1")
    assert facts[words.FAMILY].endswith("He is at home.")
    assert facts[words.ANSWER_DUE] == "24 Nov 2026"
    assert words.AGREEMENT in facts
    assert (answered.source, answered.fact) == ("Pat Duty", "Early help for Child B.")


def test_the_family_feedback_and_paper_kept_elsewhere_are_told(
    desk: Desk, maya: ChildId, concern: EntryId
) -> None:
    spoken = put(
        desk, concern,
        FamilyContact(True, WHEN, "Her mother", ContactWay.IN_PERSON, "Told of the push", "She knew", Agreement.GIVEN),
    )  # fmt: skip
    not_spoken = put(
        desk, concern, FamilyContact(False, WHEN, reason_code=ReasonNotTold.OTHER, reason="Leo asked us not to.")
    )  # fmt: skip
    answered = put(
        desk, concern, FeedbackGiven(concern, "Kit Moreno", ContactWay.IN_PERSON, WHEN, "Thanked.")
    )
    paper = put(desk, concern, PaperKept("Drawing of Leo", "Cabinet B", 2, "12 November", concern))
    uncounted = put(desk, concern, PaperKept("Letter", "Cabinet B"))
    row = row_of(desk, maya, spoken)
    assert (row.category, row.source) == (words.FAMILY_SPOKEN_WITH, "Her mother, In person")
    assert told(row)[words.RESPONSE] == "She knew"
    assert told(row_of(desk, maya, not_spoken))[words.WHY_NOT].endswith("Child B asked us not to.")
    assert told(row_of(desk, maya, answered)) == {words.TOLD: "Kit Moreno"}
    assert row_of(desk, maya, paper).fact == "Drawing of Child B, 2 pages"
    assert told(row_of(desk, maya, paper)) == {words.DATED: "12 November", words.KEPT_IN: "Cabinet B"}
    assert row_of(desk, maya, uncounted).fact == "Letter"


def test_whose_a_concern_is_stands_in_a_line_and_links_do_not(
    desk: Desk, maya: ChildId, leo: ChildId, concern: EntryId
) -> None:
    deputy = next(person for person in desk.session.chain.latest.people if person.name == "Sam Rowe").id
    kids = (InChild(maya, ChildRole.HARMED), InChild(leo, ChildRole.ALLEGED_TO_HAVE_HARMED))
    named = desk.session.new_entry(ChildrenNamed(concern, "Leo did it."), kids, (concern,))
    desk.session.append(named)
    resorted = put(
        desk, concern, ConcernSorted(concern, (Category.CHILD_ON_CHILD,), (InformationType.CHILD,), "Between children.")
    )  # fmt: skip
    offer = put(desk, concern, HandoverOffered(concern, deputy, "I am away."))
    declined = put(desk, concern, HandoverDeclined(concern, offer.id, "So am I."))
    taken = put(desk, concern, OwnerTaken(concern, reason="Nobody else can."))
    nobody = put(desk, concern, HandoverOffered(concern, PersonId("0" * 16)))
    link = desk.session.new_entry(ChildrenLinked(LinkKind.COUSIN), (InChild(maya), InChild(leo)))
    desk.session.append(link)
    row = row_of(desk, maya, named)
    assert row.fact == "Child B did it."
    assert told(row) == {
        words.THIS_CHILD: "harmed",
        words.OTHER_CHILDREN: "Child B, alleged to have harmed",
    }
    assert told(row_of(desk, maya, resorted))[words.NOW_ABOUT] == "Between children"
    assert told(row_of(desk, maya, offer)) == {words.HANDED_TO: "Sam Rowe"}
    assert row_of(desk, maya, declined).fact == "So am I."
    assert told(row_of(desk, maya, taken)) == {words.SEES_TO_IT: "Asha Patel"}
    assert told(row_of(desk, maya, nobody)) == {}
    with pytest.raises(StopIteration):
        row_of(desk, maya, link)


def test_a_concern_that_was_moved_says_so_and_not_from_whom(
    desk: Desk, setting: Setting, maya: ChildId, leo: ChildId
) -> None:
    concern = receive_one(desk, setting, leo, child="Leo")
    body = ChildrenNamed(concern, "It was Maya, and Leo Brandwood was at home.", wrong_child=True)
    desk.session.append(desk.session.new_entry(body, (InChild(maya),), (concern,)))
    pack = whole_text(desk.transfers.preview(TransferDraft(maya, "Larch Lane", "Jo Ferrant")).pdf)
    assert words.MOVED_HERE in pack
    assert "Leo" not in pack
    theirs = whole_text(desk.transfers.preview(TransferDraft(leo, "Larch Lane", "Jo Ferrant")).pdf)
    assert "C-0001" not in theirs
    assert "Maya" not in theirs


def test_every_item_has_date_source_author_and_role(desk: Desk, maya: ChildId, concern: EntryId) -> None:
    """S34, S51: one chronology, and who said it in a column of its own."""
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "today 08:55", "Tired.", concern=concern))
    rows = {row.fact: row for row in chronology_rows(record_of(desk, maya))}
    assert rows["Tired."].source == "Asha Patel"
    raised = rows["Child B hit Maya."]
    assert raised.source == "Kit Moreno, Key person (name as typed)"
    assert raised.category == "Physical abuse"
    assert (raised.author.name, raised.author.role) == ("Asha Patel", "designated safeguarding lead")


def test_what_is_missing_is_named_before_it_leaves(desk: Desk, setting: Setting, maya: ChildId) -> None:
    """S34."""
    receive_one(desk, setting, maya, job="", when="not known")
    desk.noting.note(NoteDraft(NoteKind.TELEPHONE_CALL, "today 08:55", "Rang.", child=maya))
    found = [at.what for at in desk.outputs.chronology(maya).look.missing]
    assert found == [(words.MISSING_SOURCE,), (words.MISSING_DATE, words.MISSING_ROLE)]
    receive_one(desk, setting, maya)
    assert len(desk.outputs.chronology(maya).look.missing) == 2


def test_what_lies_long_back_is_marked_and_its_explanation_is_printed(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    """S36."""
    concern = receive_one(desk, setting, maya, when="3 March 2024", observed="Long ago.")
    (at,) = desk.outputs.chronology(maya).look.missing
    assert at.what == (words.MISSING_EXPLANATION,)
    note = NoteDraft(
        NoteKind.OBSERVATION, "April 2024", "So was this.", concern=concern, historical="The same man is back."
    )  # fmt: skip
    desk.noting.note(note)
    output = desk.outputs.chronology(maya)
    assert output.look.missing == ()
    rows = {row.fact: row.historical for row in chronology_rows(record_of(desk, maya))}
    assert rows["Long ago."].startswith("Historical: written down on Mon 23 Nov 2026")
    assert rows["So was this."].endswith("Why it matters now: The same man is back.")
    assert "The same man is back." in whole_text(output.pdf)
    assert "The same man is back." in whole_text(desk.outputs.concern(maya, concern).pdf)


def test_where_names_were_replaced_and_where_one_may_still_stand_is_told(
    desk: Desk, setting: Setting, maya: ChildId, leo: ChildId
) -> None:
    receive_one(
        desk, setting, maya, involved=(leo,), observed="Leo and Leo Brandwood; then Tomasina Ricketts came.",
    )  # fmt: skip
    look = desk.outputs.chronology(maya).look
    assert [at.what for at in look.replaced] == [(words.names_replaced(2),)]
    assert [at.what for at in look.names] == [("Tomasina Ricketts",)]
    assert look.names[0].where.endswith(" · Concern")
    assert desk.outputs.chronology(leo).look.names == look.names


def test_one_concern_is_printed_for_one_childs_file(
    desk: Desk, setting: Setting, maya: ChildId, leo: ChildId, concern: EntryId
) -> None:
    receive_one(desk, setting, maya, observed="Something else.")
    assert desk.outputs.files_of(concern) == ((maya, "Maya Wójcik"), (leo, "Leo Brandwood"))
    mine, theirs = (
        whole_text(desk.outputs.make(Paper(child, OutputKind.CONCERN, concern)).pdf) for child in (maya, leo)
    )
    assert "Child B hit Maya." in mine
    assert "Leo hit Child B." in theirs
    assert "Something else." not in mine
    desk.outputs.printed(Paper(maya, OutputKind.CONCERN, concern), 2, "Office printer")
    assert bodies(desk, Printed) == [Printed(OutputKind.CONCERN, 2, "Office printer")]
    stranger = add_child(desk, "Tina Frost")
    with pytest.raises(Refused):
        desk.outputs.concern(stranger, concern)


def test_the_front_sheet_is_a_paper_of_its_own(desk: Desk, maya: ChildId, leo: ChildId) -> None:
    """S91: it says where paper is kept."""
    people = (
        RelatedPerson("Leo Brandwood", "Cousin", lives_with_child=YesNo.YES),
        RelatedPerson("Nerys Pugh", "Social worker", kind=PersonKind.PROFESSIONAL, organisation="Northmoor"),
        RelatedPerson("Ewa Wójcik", "", may_collect=YesNo.NO),
    )
    spans = (
        StatusSpan(ChildStatus.PROTECTION_PLAN, "2026-03-01", "", (PlanCategory.NEGLECT,), "Core group: Leo’s mum"),
        StatusSpan(ChildStatus.EARLY_HELP, "2025-01-01", "2026-02-28"),
        StatusSpan(ChildStatus.EHCP, until="2026-01-01"),
    )  # fmt: skip
    details = ChildDetails(
        "Maya Wójcik", people=people, statuses=spans, paper_file="Cabinet B, drawer 2",
        keeps_safe_today="Kept apart from Leo.",
    )  # fmt: skip
    desk.children.change(maya, details, "New.")
    link = ChildrenLinked(LinkKind.COUSIN)
    desk.session.append(desk.session.new_entry(link, (InChild(maya), InChild(leo))))
    output = desk.outputs.make(Paper(maya, OutputKind.FRONT_SHEET))
    text = whole_text(output.pdf)
    assert "Leo" not in text
    for shown in (
        "Cabinet B, drawer 2", "Kept apart from Child B.", "Child B – parental responsibility not known",
        "Nerys Pugh, Northmoor", "may not collect", "since 1 Mar 2026 (Core group: Child B’s mum)",
        "from 1 Jan 2025 to 28 Feb 2026", "until 1 Jan 2026", "lives with the child", "Child B Cousin",
    ):  # fmt: skip
        assert shown in text
    assert [at.where for at in output.look.replaced] == [words.FRONT_SHEET]
    pack = whole_text(desk.transfers.preview(TransferDraft(maya, "Larch Lane", "Jo Ferrant")).pdf)
    assert words.other_children_in(words.ON_FRONT_SHEET) in pack


def test_a_disputed_date_of_birth_is_told_as_such_on_every_paper(desk: Desk, maya: ChildId) -> None:
    """S77: a date that was guessed never looks like one from a birth certificate; nor is another name lost."""
    details = ChildDetails(
        "Maya Wójcik",
        date_of_birth="2010-01-01",
        date_of_birth_note="age disputed",
        other_names=("Maja Vojcik",),
    )
    desk.children.change(maya, details)
    sheet = whole_text(desk.outputs.front_sheet(maya).pdf)
    pack = whole_text(desk.transfers.preview(TransferDraft(maya, "Larch Lane", "Jo Ferrant")).pdf)
    for paper in (sheet, pack, whole_text(desk.outputs.chronology(maya).pdf)):
        assert "1 Jan 2010 (age disputed)" in paper
    assert pack.count("1 Jan 2010 (age disputed)") == 2  # on the cover, and on the front sheet
    assert "Maja Vojcik" in sheet
    parts = {part.part: part.text for part in sheet_passages(front_sheet(maya, details))}
    assert parts["date_of_birth"] == "1 Jan 2010 (age disputed)"
    assert parts["other_names"] == "Maja Vojcik"


def test_brothers_and_sisters_are_named_where_the_lead_says_so_and_that_is_written_down(
    desk: Desk, maya: ChildId
) -> None:
    brother = add_child(desk, "Kacper Wójcik")
    link = ChildrenLinked(LinkKind.SIBLING)
    desk.session.append(desk.session.new_entry(link, (InChild(maya), InChild(brother))))
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "today 08:50", "Kacper cried.", child=maya))
    letters, named = (
        desk.outputs.make(Paper(maya, OutputKind.CHRONOLOGY, names_siblings=given)) for given in (False, True)
    )
    assert "Kacper" not in whole_text(letters.pdf)
    assert letters.look.siblings == 1
    assert "Kacper cried." in whole_text(named.pdf)
    assert "Kacper Wójcik Brother or sister" in whole_text(named.pdf)
    desk.outputs.printed(Paper(maya, OutputKind.CHRONOLOGY, names_siblings=True), 2, "Office printer")
    draft = TransferDraft(maya, "Larch Lane", "Jo Ferrant", names_siblings=True)
    pack = desk.transfers.prepare(draft)
    assert "Kacper cried." in whole_text(pack.plain.pdf)
    assert desk.transfers.paper(pack).names_siblings
    (printed,), (prepared,) = bodies(desk, Printed), bodies(desk, TransferPrepared)
    assert isinstance(printed, Printed)
    assert isinstance(prepared, TransferPrepared)
    assert (printed.names_siblings, prepared.names_siblings) == (True, True)
    assert words.SIBLINGS_NAMED in whole_text(desk.outputs.chronology(maya).pdf)
    front = structs.replace(ChildDetails("Maya Wójcik"), people=(RelatedPerson("Kacper Wójcik", "Brother"),))
    desk.children.change(maya, front)
    sheet = desk.outputs.make(Paper(maya, OutputKind.FRONT_SHEET, names_siblings=True))
    assert "Kacper Wójcik" in whole_text(sheet.pdf)
