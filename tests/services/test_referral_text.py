"""The text of a referral, put together from the record, and its paper. S55, S103, X10; guidance.md section 10.5."""

from pathlib import Path

import pytest

from safeguard_desktop.domain.child import ChildDetails, PersonKind, RelatedPerson, YesNo
from safeguard_desktop.domain.codes import (
    Agreement,
    Category,
    FamilyTold,
    NoteKind,
    OutputKind,
    ReasonNotTold,
)
from safeguard_desktop.domain.entries import Exported, Printed
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome
from safeguard_desktop.services.acts.acting_drafts import FamilyDraft, Subject
from safeguard_desktop.services.acts.referral_drafts import ReferralDraft, ReferralFacts
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import NoteDraft
from safeguard_desktop.services.papers.outputs import Paper
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, receive_one

MOTHER = RelatedPerson(
    "Anna Wójcik", "mother", "07700 900 123", YesNo.YES, YesNo.YES, YesNo.YES, PersonKind.FAMILY
)
DOCTOR = RelatedPerson("Dr Lund", "GP", kind=PersonKind.PROFESSIONAL, organisation="Mill Lane Surgery")
FACTS = ReferralFacts(
    kind=ReferralKind.S47, organisation="Northshire MASH", said="The bruise.", threshold="Level 4",
    rationale="Nobody explains it.", agreement=Agreement.NOT_SOUGHT, family=FamilyTold.NOT_TOLD,
    agreement_reason_code=ReasonNotTold.DELAY, family_reason_code=ReasonNotTold.EVIDENCE,
)  # fmt: skip


@pytest.fixture
def child(desk: Desk) -> ChildId:
    details = ChildDetails(
        "Maya Wójcik", known_as="Mimi", date_of_birth="2023-02-01", address="2 Low Road",
        address_is_confidential=True, keeps_safe_today="Her aunt collects her.", people=(MOTHER, DOCTOR),
    )  # fmt: skip
    return ChildId(desk.children.add(details).id)


def refer(desk: Desk, about: Subject, facts: ReferralFacts = FACTS) -> EntryId:
    desk.referring.refer(ReferralDraft(about, facts, when="today 08:55"))
    return desk.referring.listed()[0].entry.id


def test_the_text_holds_what_the_record_knows_in_the_order_of_the_forms_and_says_what_it_does_not(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    """guidance.md 10.5; S55, S103."""
    concern = receive_one(desk, setting, child, categories=(Category.PHYSICAL,))
    about = Subject(concern=concern)
    desk.family.record_family(
        FamilyDraft(about, made=True, when="today 08:30", who="Mother", said="Asked.", response="She fell.")
    )
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "today 08:40", "She held her arm.", concern=concern))
    earlier = refer(desk, about, ReferralFacts(kind=ReferralKind.S17))
    desk.referring.undo_mistake(earlier, "")
    made = desk.outputs.referral_text(Paper(child, OutputKind.REFERRAL, referral=refer(desk, about)))
    titles = [part.title for part in made.parts]
    assert titles[0] == "The child"
    assert titles[-1] == "Who refers"
    for line in (
        "THE CHILD\nFull name: Maya Wójcik\nAlso known as: Mimi\nDate of birth: 1 Feb 2023",
        "Religion: not known to us", "GP: Dr Lund, GP, Mill Lane Surgery", "it must not reach anybody",
        "Who lives with the child: Anna Wójcik, mother, 07700 900 123", "Parental responsibility: Anna Wójcik",
        "Level of need: Level 4", "What was seen or heard: A round bruise", "I fell off the big step.",
        "The parents’ views: She fell.", "What keeps the child safe now: Her aunt collects her.",
        "What else was noted: She held her arm.", "Earlier referrals by us: 23 Nov 2026 · Child in need",
        "Why without it: It would have taken too long", "Why not: It could harm an investigation",
        "Name and role: Asha Patel, Room leader", "Whom we spoke to: Northshire MASH",
    ):  # fmt: skip
        assert line in made.text, line
    assert made.text.count("not known to us") == made.missing
    assert ReferralOutcome.MISTAKE.value not in made.text


def test_a_disputed_date_of_birth_is_told_as_such(desk: Desk, setting: Setting) -> None:
    """S77."""
    details = ChildDetails("Amin Rahimi", date_of_birth="2010-01-01", date_of_birth_note="age disputed")
    child = ChildId(desk.children.add(details).id)
    made = desk.outputs.referral_text(
        Paper(child, OutputKind.REFERRAL, referral=refer(desk, Subject(child=child)))
    )
    assert "Date of birth: 1 Jan 2010 (age disputed)" in made.text


def test_other_children_are_called_by_letters_unless_brothers_and_sisters_are_to_be_named(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    """X11: in one child's papers."""
    leo = add_child(desk, "Leo Brandt")
    concern = receive_one(desk, setting, child, involved=(leo,), observed="Leo Brandt saw the bruise.")
    referral = refer(desk, Subject(concern=concern))
    paper = Paper(child, OutputKind.REFERRAL, referral=referral)
    assert "Leo" not in desk.outputs.referral_text(paper).text
    assert "Child B saw the bruise" in desk.outputs.referral_text(paper).text


def test_the_paper_says_the_same_and_whatever_leaves_is_written_down(
    desk: Desk, child: ChildId, tmp_path: Path
) -> None:
    """X10: looking stays; printing, saving and copying are entries."""
    paper = Paper(child, OutputKind.REFERRAL, referral=refer(desk, Subject(child=child)))
    output = desk.outputs.make(paper)
    said = whole_text(output.pdf)
    for part in ("Maya Wójcik", "Northshire MASH", "not known to us", "ADDRESS CONFIDENTIAL", "Level 4"):
        assert part in said
    desk.outputs.saved(paper, output, tmp_path / "referral.pdf")
    desk.outputs.printed(paper, output.pages, "Office")
    desk.outputs.copied(paper, "shortened")
    saved, copied = bodies(desk, Exported)
    assert isinstance(saved, Exported)
    assert isinstance(copied, Exported)
    assert (saved.output, copied.output, copied.pages) == (OutputKind.REFERRAL, OutputKind.REFERRAL_TEXT, 0)
    assert len(bodies(desk, Printed)) == 1
    for act in (
        lambda: desk.outputs.referral_text(Paper(child, OutputKind.REFERRAL)),
        lambda: desk.outputs.child_of(EntryId(child)),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT
