"""A child's story on that child's page: the others are "Child B", everywhere in it. X11; UI.md."""

import pytest

from safeguard_desktop.domain.child import ChildDetails, RelatedPerson
from safeguard_desktop.domain.codes import DecisionCode, LinkKind, NoteKind
from safeguard_desktop.domain.entries import (
    Amendment,
    ChildrenLinked,
    ChildrenNamed,
    ChildRole,
    ConcernRaised,
    Decision,
    FamilyContact,
    InChild,
    Note,
)
from safeguard_desktop.domain.entries.bodies import FieldChange
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.others import OtherChild
from safeguard_desktop.services.child.telling import ChildStory, texts_of
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import AmendDraft, DecisionDraft, NoteDraft
from safeguard_desktop.wording import papers as words
from tests.elm_row import Setting
from tests.services.steps import add_child, receive_one


@pytest.fixture
def maya(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def leo(desk: Desk) -> ChildId:
    return add_child(desk, "Leo Brandwood")


def texts(story: ChildStory) -> str:
    return "\n".join(text for row in story.rows for text in texts_of(row.entry))


def name_children(desk: Desk, concern: EntryId, *children: InChild, reason: str = "As it was.") -> None:
    wrong = not any(
        inside.child == children[0].child for inside in desk.concerns.view(concern).raised.children
    )
    body = ChildrenNamed(concern, reason, wrong_child=wrong)
    desk.session.append(desk.session.new_entry(body, children, (concern,)))


def test_every_text_of_a_concern_calls_the_other_child_by_a_letter(
    desk: Desk, setting: Setting, maya: ChildId, leo: ChildId
) -> None:
    concern = receive_one(
        desk, setting, maya, involved=(leo,), observed="Leo hit Maya.", child_words="Leo did it",
        opinion="Brandwood again.", action="Spoke to LEO’s mum.", when="today 08:50",
    )  # fmt: skip
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "today 08:55", "Leo said sorry.", concern=concern))
    desk.deciding.decide(
        DecisionDraft(concern, DecisionCode.INTERNAL_SUPPORT, "Leo and Maya are kept apart.")
    )
    desk.correcting.amend(AmendDraft(concern, {"observed": "Leo Brandwood hit Maya."}, "Leo's full name."))
    story = desk.children.story(maya)
    told = texts(story)
    assert "Leo" not in told
    assert "LEO" not in told
    assert "Brandwood" not in told
    assert "Child B hit Maya." in told
    assert "Spoke to Child B’s mum." in told
    assert story.others == (OtherChild(leo, "B", "Child B", ((1, ChildRole.INVOLVED),)),)
    bodies = {type(row.entry.body) for row in story.rows}
    assert bodies >= {ConcernRaised, Note, Decision}


def test_in_the_other_childs_story_it_is_the_other_way_round(
    desk: Desk, setting: Setting, maya: ChildId, leo: ChildId
) -> None:
    receive_one(desk, setting, maya, involved=(leo,), observed="Leo hit Maya.")
    story = desk.children.story(leo)
    assert "Leo hit Child B." in texts(story)
    assert story.others == (OtherChild(maya, "B", "Child B", ((1, ChildRole.SUBJECT),)),)


def test_nobodys_words_are_taken_for_those_of_another_child(
    desk: Desk, setting: Setting, maya: ChildId, leo: ChildId
) -> None:
    """S35, X11: an author writes down the words of the child whom the concern is about first of all."""
    concern = receive_one(desk, setting, maya, involved=(leo,), child_words="He hit me")
    spoken = {
        child: {row.spoken_by for row in desk.children.story(child).rows if row.entry.id == concern}
        for child in (maya, leo)
    }
    assert spoken == {maya: {""}, leo: {"Child B"}}
    name_children(desk, concern, InChild(maya), InChild(leo))
    assert {row.spoken_by for row in desk.children.story(leo).rows} == {""}


def test_the_record_itself_keeps_the_names(desk: Desk, setting: Setting, maya: ChildId, leo: ChildId) -> None:
    concern = receive_one(desk, setting, maya, involved=(leo,), observed="Leo hit Maya.")
    assert desk.concerns.view(concern).as_amended.observed == "Leo hit Maya."


def test_letters_follow_the_record_and_stay_when_an_earlier_event_is_added(
    desk: Desk, setting: Setting, maya: ChildId, leo: ChildId
) -> None:
    receive_one(desk, setting, maya, involved=(leo,), observed="Leo hit Maya.", when="today 08:50")
    tina = add_child(desk, "Tina Frost")
    receive_one(desk, setting, maya, involved=(tina,), observed="Tina bit Maya.", when="today 08:30")
    letters = {other.child: other.letter for other in desk.children.story(maya).others}
    assert letters == {leo: "B", tina: "C"}
    assert "Child C bit Maya." in texts(desk.children.story(maya))


def test_a_linked_brother_is_a_letter_until_the_lead_says_that_he_may_be_named(
    desk: Desk, maya: ChildId
) -> None:
    brother = add_child(desk, "Kacper Wójcik")
    link = ChildrenLinked(LinkKind.SIBLING)
    desk.session.append(desk.session.new_entry(link, (InChild(maya), InChild(brother))))
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "today 08:50", "Kacper cried.", child=maya))
    story = desk.children.story(maya)
    assert "Child B cried." in texts(story)
    assert story.others == (OtherChild(brother, "B", "Child B", (), LinkKind.SIBLING),)
    named = desk.children.telling(maya, desk.children.rows_as_recorded(maya), names_siblings=True)
    assert named.text("Kacper cried.") == "Kacper cried."
    assert named.called(brother) == "Kacper Wójcik"
    assert named.called(ChildId("0" * 32)) == words.ANOTHER_CHILD


def test_a_cousin_is_no_brother(desk: Desk, maya: ChildId) -> None:
    cousin = add_child(desk, "Kacper Nowak")
    link = ChildrenLinked(LinkKind.COUSIN)
    desk.session.append(desk.session.new_entry(link, (InChild(maya), InChild(cousin))))
    named = desk.children.telling(maya, desk.children.rows_as_recorded(maya), names_siblings=True)
    assert named.text("Kacper cried.") == "Child B cried."


def test_the_child_under_whom_a_concern_was_filed_by_mistake_is_not_named_where_it_went(
    desk: Desk, setting: Setting, maya: ChildId, leo: ChildId
) -> None:
    concern = receive_one(desk, setting, leo, child="Leo", observed="Leo came without a coat.")
    desk.correcting.amend(AmendDraft(concern, {"child_typed": "Maya"}, "It was not Leo."))
    name_children(desk, concern, InChild(maya), reason="It was Maya, not Leo Brandwood.")
    story = desk.children.story(maya)
    told = texts(story)
    assert "It was Maya, not Child B." in told
    assert "Leo" not in told
    raised = next(row.entry for row in story.rows if isinstance(row.entry.body, ConcernRaised))
    (amendment,) = raised.amendments
    assert amendment.body == Amendment(
        concern,
        (FieldChange("child_typed", words.NAME_WITHHELD, words.NAME_WITHHELD),),
        "It was not Child B.",
    )
    assert desk.children.story(leo).rows == tuple(
        row for row in desk.children.story(leo).rows if row.concern != concern
    )


def test_a_child_with_a_file_and_no_part_is_another_child(desk: Desk, maya: ChildId, leo: ChildId) -> None:
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "today 08:50", "Sat by Leo Brandwood.", child=maya))
    story = desk.children.story(maya)
    assert "Sat by another child." in texts(story)
    assert story.others == ()
    assert leo


def test_grown_ups_keep_their_names(desk: Desk, setting: Setting, maya: ChildId) -> None:
    kit = add_child(desk, "Sam Patel")
    receive_one(
        desk, setting, maya, involved=(kit,), name="Sam Moreno",
        observed="Asha Patel saw it with Sam Rowe and Sam Moreno, and Sam laughed.",
    )  # fmt: skip
    told = texts(desk.children.story(maya))
    assert "Asha Patel saw it with Sam Rowe and Sam Moreno, and Child B laughed." in told


def test_the_words_for_when_are_told_too(desk: Desk, maya: ChildId, leo: ChildId) -> None:
    desk.session.append(desk.session.new_entry(ChildrenLinked(LinkKind.OTHER), (InChild(maya), InChild(leo))))
    note = Note(NoteKind.OTHER, EventTime("after Leo’s party"), "Tired.")
    desk.session.append(desk.session.new_entry(note, (InChild(maya),)))
    row = next(row for row in desk.children.story(maya).rows if isinstance(row.entry.body, Note))
    assert row.event_words == "after Child B’s party"
    assert row.event_words in texts_of(row.entry)


def test_the_brother_of_another_child_is_not_named_either(
    desk: Desk, setting: Setting, maya: ChildId, leo: ChildId
) -> None:
    kacper = add_child(desk, "Kacper Wójcik")
    link = ChildrenLinked(LinkKind.SIBLING)
    desk.session.append(desk.session.new_entry(link, (InChild(maya), InChild(kacper))))
    receive_one(desk, setting, maya, involved=(leo,), observed="Kacper Wójcik came; Kacper cried.")
    story = desk.children.story(leo)
    assert "another child came; another child cried." in texts(story)
    assert [other.child for other in story.others] == [maya]
    assert "Child B came; Child B cried." in texts(desk.children.story(maya))


def test_the_family_of_another_child_is_pointed_out(
    desk: Desk, setting: Setting, maya: ChildId, leo: ChildId
) -> None:
    concern = receive_one(desk, setting, maya, involved=(leo,), observed="Leo hit Maya.")
    mother = RelatedPerson("Zofia Wójcik", "Mother")
    desk.children.change(maya, ChildDetails("Maya Wójcik", people=(mother,)))
    told = FamilyContact(True, EventTime("today"), "Zofia, her mother", said="Told.", concern=concern)
    children = desk.concerns.children_of(desk.concerns.view(concern))
    desk.session.append(desk.session.new_entry(told, children, (concern,)))
    assert ("Zofia",) in [at.what for at in desk.outputs.chronology(leo).look.names]
    assert desk.outputs.chronology(maya).look.names == ()
