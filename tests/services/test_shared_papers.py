"""What goes out: what was chosen, and not a word more. Source: S06, S29, S32, S33, S39, X01, X11."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace as replace_details

from safeguard_desktop.domain.codes import NoteKind, OutputKind
from safeguard_desktop.domain.entries import Exported, FamilyContact, Note
from safeguard_desktop.domain.entries.referring import ReferrerKind
from safeguard_desktop.domain.errors import Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.sharing.codes import Outcome, ReferrerPart
from safeguard_desktop.domain.sharing.draft import NamedPart
from safeguard_desktop.services.acts.acting_drafts import FamilyDraft, Subject
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import NoteDraft
from safeguard_desktop.services.restricted.drafts import ReferrerDraft, RestrictedDraft, WhoReads
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, bodies, receive_one


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk, born="2022-04-03")


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child, name="Sam Okafor", observed="Sam saw a bruise on her arm.")


def decide(
    desk: Desk, concern: EntryId, referrer: ReferrerPart, outcome: Outcome = Outcome.SHARE_PART
) -> EntryId:
    draft = answered(desk.sharing.deciding.begin(Subject(concern)), outcome, concern)
    desk.sharing.deciding.record(
        replace(
            draft, protect=replace(draft.protect, referrer=referrer, referrer_why="They know who saw it.")
        )
    )
    return desk.sharing.deciding.decisions()[0].id


def test_what_was_chosen_goes_out_and_nothing_else(desk: Desk, concern: EntryId) -> None:
    """S33: what followed the chosen concern, and the front sheet, were not chosen."""
    desk.noting.note(NoteDraft(NoteKind.OTHER, "today", "Her father may move out.", concern=concern))
    decision = decide(desk, concern, ReferrerPart.NAMED)
    text = whole_text(desk.sharing.papers.pages(decision).pdf)
    assert "Sam saw a bruise on her arm." in text
    assert "Lee Marsh" in text
    assert "Not yet received" not in text
    assert "To protect a child from harm" in text
    assert "Her father may move out." not in text
    assert "Other entries of the file were not chosen." in text
    assert "Nothing that this record holds" not in text, "a part of a file is not the whole of it"
    assert "They cannot plan without it." not in text, "our own reasons are not for whoever receives it"


def test_a_disputed_date_of_birth_is_told_as_such_without_a_name_that_is_left_out(
    desk: Desk, concern: EntryId, child: ChildId
) -> None:
    """S77: what goes out is accurate; S06: and its cover names nobody whom the decision does not."""
    note = "disputed, as Sam Okafor heard"
    details = replace_details(desk.children.view(child).details, date_of_birth_note=note)
    desk.children.change(child, details)
    text = whole_text(desk.sharing.papers.pages(decide(desk, concern, ReferrerPart.WITHHELD)).pdf)
    assert "3 Apr 2022 (disputed, as" in text
    assert "Sam Okafor" not in text


def test_whoever_raised_it_is_left_out_unless_the_decision_names_them(desk: Desk, concern: EntryId) -> None:
    """S06, S08."""
    text = whole_text(desk.sharing.papers.pages(decide(desk, concern, ReferrerPart.WITHHELD)).pdf)
    assert "Sam" not in text
    assert "Okafor" not in text
    assert "[name left out] saw a bruise" in text
    assert "Who raised the matter" in text


def test_a_note_alone_does_not_name_who_raised_the_concern_that_it_follows(
    desk: Desk, concern: EntryId
) -> None:
    """S06: the concern itself was not chosen, and its author stands in the note all the same."""
    desk.noting.note(NoteDraft(NoteKind.OTHER, "today", "Sam Okafor rang again.", concern=concern))
    (note,) = (view.id for view in desk.concerns.view(concern).followed if view.body == bodies(desk, Note)[0])
    draft = answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, note)
    desk.sharing.deciding.record(draft)
    text = whole_text(desk.sharing.papers.pages(desk.sharing.deciding.decisions()[0].id).pdf)
    assert "[name left out] rang again." in text
    assert "Okafor" not in text


def test_a_name_that_is_kept_for_named_people_is_left_out_too(
    desk: Desk, concern: EntryId, child: ChildId
) -> None:
    """S06, S08: a neighbour told staff; staff wrote it down, and the neighbour is who raised it."""
    who = ReferrerDraft(concern=concern, referrer_kind=ReferrerKind.PRIVATE, referrer_name="Ms Hall")
    desk.restricted.keep(RestrictedDraft(child, who, WhoReads(tells_others=False)))
    desk.noting.note(NoteDraft(NoteKind.OTHER, "today", "Ms Hall heard shouting.", concern=concern))
    (note,) = (view.id for view in desk.concerns.view(concern).followed if view.body == bodies(desk, Note)[0])
    desk.sharing.deciding.record(
        answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, note)
    )
    text = whole_text(desk.sharing.papers.pages(desk.sharing.deciding.decisions()[0].id).pdf)
    assert "[name left out] heard shouting." in text
    assert "Hall" not in text


def test_that_the_mother_said_it_is_not_left_out(desk: Desk, concern: EntryId) -> None:
    """S32, S38: whoever was spoken with is often written as what they are to the child, and that is no name."""
    about = Subject(concern=concern)
    for who in ("Her mother", "Ms Adeyemi, mother"):
        talk = FamilyDraft(
            about, made=True, when="today", who=who, said="Asked.", response="Mother says she fell."
        )
        desk.family.record_family(talk)
    talks = [view.id for view in desk.concerns.view(concern).followed if isinstance(view.body, FamilyContact)]
    draft = answered(desk.sharing.deciding.begin(about), Outcome.SHARE_PART, *talks)
    named = desk.sharing.deciding.named(draft)
    assert named == ("Ms Adeyemi, mother",)
    others = tuple(NamedPart(who) for who in named)
    desk.sharing.deciding.record(replace(draft, protect=replace(draft.protect, others_named=others)))
    text = whole_text(desk.sharing.papers.pages(desk.sharing.deciding.decisions()[0].id).pdf)
    assert text.count("Mother says she fell.") == 2
    assert "Adeyemi" not in text


def test_it_is_encrypted_and_written_down_when_it_is_saved(
    desk: Desk, concern: EntryId, tmp_path: Path
) -> None:
    """S39, X10."""
    decision = decide(desk, concern, ReferrerPart.WITHHELD)
    made = desk.sharing.papers.seal(decision)
    desk.sharing.papers.save(made, tmp_path / "out.pdf")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf", password=made.passphrase) as opened:
        assert len(opened.pages) == made.plain.pages
        plain = BytesIO()
        opened.save(plain, encryption=False)
    assert "Sam" not in whole_text(plain.getvalue())
    (exported,) = bodies(desk, Exported)
    assert isinstance(exported, Exported)
    assert (exported.output, exported.digest) == (OutputKind.SHARED, made.digest)


def test_a_decision_that_shares_no_entry_makes_no_paper(desk: Desk, concern: EntryId) -> None:
    decision = decide(desk, concern, ReferrerPart.WITHHELD, Outcome.REFUSE)
    with pytest.raises(Refused):
        desk.sharing.papers.pages(decision)
    with pytest.raises(Refused):
        desk.sharing.papers.seal(concern)
