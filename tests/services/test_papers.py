"""What papers say of a child, and what they never say of another. S92, X11; guidance.md 10.3, 10.4."""

from pathlib import Path

import pytest

from safeguard_desktop.documents import content
from safeguard_desktop.domain.child import ChildDetails, RelatedPerson, YesNo
from safeguard_desktop.domain.codes import Category, DecisionCode, HoldReason, NoteKind, OutputKind
from safeguard_desktop.domain.entries import Exported, Printed, SharingDecision
from safeguard_desktop.domain.errors import EnvironmentFault, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.keeping.codes import HoldOutcome
from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    HoldDraft,
    NoteDraft,
    ReceiveDraft,
    TransferDraft,
)
from safeguard_desktop.services.keeping.holds import HoldReviewDraft
from safeguard_desktop.services.papers.front import front_sheet
from safeguard_desktop.services.papers.making import finished
from safeguard_desktop.services.papers.outputs import Paper
from safeguard_desktop.services.papers.pack import ChildRecord, chronology_rows, pack_document
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.wording import concerns
from safeguard_desktop.wording import papers as words
from tests.documents.reading import whole_text
from tests.elm_row import Setting, filled
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, bodies, raise_one, receive_one


@pytest.fixture
def maya(desk: Desk) -> ChildId:
    return add_child(desk, born="14 5 2023")


def record_of(desk: Desk, child: ChildId) -> ChildRecord:
    return desk.transfers._records.of(child)


def pack_of(desk: Desk, child: ChildId) -> content.PackDocument:
    made = content.Making(
        setting="Elm Row",
        at="now",
        by="Asha Patel",
        role="",
        state=content.RecordState(sequence=1, link="00"),
    )
    draft = TransferDraft(child, "Larch Lane Primary", "Jo Ferrant", "1 Larch Lane", "01632 960 500")
    return pack_document(record_of(desk, child), draft, "TP-1", made, desk.session.chain.latest)


def everything(desk: Desk, child: ChildId) -> str:
    return whole_text(desk.transfers.preview(TransferDraft(child, "Larch Lane Primary", "Jo Ferrant")).pdf)


def test_names_of_others_that_an_author_typed_are_withheld_and_that_is_listed(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    concern = receive_one(desk, setting, maya, others="Leopold Brandwood")
    desk.correcting.amend(
        AmendDraft(concern, {"others_typed": "Leopold Brandwood and Tomasina Ricketts"}, "One more.")
    )
    text = everything(desk, maya)
    for name in ("Leopold", "Brandwood", "Tomasina", "Ricketts"):
        assert name not in text
    assert words.NAME_WITHHELD in text
    assert words.other_children_in("C-0001") in text
    assert words.OTHER_CHILDREN_WHY in text
    chronology = whole_text(desk.outputs.chronology(maya).pdf)
    assert "Brandwood" not in chronology


def test_a_concern_that_was_raised_in_another_childs_name_does_not_name_her(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    concern = receive_one(desk, setting, maya, child="Tomasina Ricketts")
    desk.correcting.amend(AmendDraft(concern, {"child_typed": "Maya Wojcik"}, "It was Maya."))
    assert "Ricketts" not in everything(desk, maya)


def test_children_whom_the_lead_named_as_involved_are_withheld_as_well(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    other = add_child(desk, "Leopold Brandwood")
    receive_one(desk, setting, maya, involved=(other,))
    alone = receive_one(desk, setting, maya)
    assert [item.what for item in pack_of(desk, maya).withheld] == [words.other_children_in("C-0001")]
    assert "Brandwood" not in everything(desk, maya)
    assert desk.concerns.view(alone).row.number == 2


def test_a_concern_stands_in_the_papers_of_each_child_with_that_childs_role(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    other = add_child(desk, "Leopold Brandwood")
    concern = receive_one(
        desk, setting, maya, involved=(other,), observed="Maya has a mark on the left wrist from Leopold.",
    )  # fmt: skip
    desk.noting.note(
        NoteDraft(concern=concern, kind=NoteKind.TELEPHONE_CALL, when="today 09:00", text="Rang Maya’s aunt.")
    )
    desk.concerns.hold(
        HoldDraft(concern, HoldReason.STATUTORY_INQUIRY, "The inquiry asks about Maya Wójcik.")
    )
    text = everything(desk, other) + whole_text(desk.outputs.chronology(other).pdf)
    for secret in ("Maya", "Wójcik"):
        assert secret not in text
    for told in (
        "Child B has a mark on the left wrist from Leopold.",
        "Rang Child B’s aunt.",
        "The inquiry asks about Child B.",
        "Child B, the child it is about",
        "This child also involved",
    ):
        assert told in text
    mine = everything(desk, maya)
    assert "Child B, also involved" in mine
    assert "This child the child it is about" in mine
    for secret in ("Leopold", "Brandwood"):
        assert secret not in mine


def test_the_words_of_the_child_it_is_about_are_never_put_into_the_mouth_of_another(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    other = add_child(desk, "Leopold Brandwood")
    receive_one(desk, setting, maya, involved=(other,), child_words="He pushed me.")
    (theirs,) = pack_of(desk, other).concerns
    (mine,) = pack_of(desk, maya).concerns
    assert (theirs.spoken_by, mine.spoken_by) == ("Child B", "")
    assert "Words of Child B" in everything(desk, other)


def test_an_edited_entry_says_so_and_what_was_replaced_is_listed_by_its_kind(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    other = add_child(desk, "Leopold Brandwood")
    receive_one(desk, setting, maya, involved=(other,), observed="Leopold hit Maya.")
    receive_one(desk, setting, maya, observed="A quiet day.")
    document = pack_of(desk, maya)
    assert [row.is_edited for row in document.rows if row.concern] == [True, False]
    assert [concern.is_edited for concern in document.concerns] == [True, False]
    assert words.names_replaced_in(1) in [item.what for item in document.withheld]
    assert "Names of other children are replaced in this entry." in everything(desk, maya)


def test_nothing_is_listed_as_withheld_where_nothing_is(desk: Desk, setting: Setting, maya: ChildId) -> None:
    receive_one(desk, setting, maya)
    assert pack_of(desk, maya).withheld == ()


def test_a_correction_stands_in_the_chronology_with_before_and_after(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    concern = receive_one(desk, setting, maya)
    desk.correcting.amend(AmendDraft(concern, {"place": "Cloakroom"}, "Left out at first."))
    (row,) = [row for row in chronology_rows(record_of(desk, maya)) if row.amendments]
    (amendment,) = row.amendments
    assert (amendment.what, amendment.before, amendment.after) == ("Where", "", "Cloakroom")
    assert (amendment.by.name, amendment.reason) == ("Asha Patel", "Left out at first.")


def test_a_corrected_time_puts_the_event_in_its_new_place(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    first = receive_one(desk, setting, maya, when="today 08:30", observed="First.")
    receive_one(desk, setting, maya, when="today 08:40", observed="Second.")
    facts = [row.fact for row in chronology_rows(record_of(desk, maya)) if row.fact in {"First.", "Second."}]
    assert facts == ["First.", "Second."]
    desk.correcting.amend(AmendDraft(first, {"when": "today 08:50"}, "Later."))
    facts = [row.fact for row in chronology_rows(record_of(desk, maya)) if row.fact in {"First.", "Second."}]
    assert facts == ["Second.", "First."]


def test_all_three_limbs_of_a_closed_concern_are_on_its_page(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    concern = receive_one(desk, setting, maya)
    decision = DecisionDraft(
        concern,
        DecisionCode.NO_FURTHER_ACTION,
        "Explained, and nothing since.",
        follow_up="Spoke with her mother.",
        outcome="A fall from the step.",
        closes=True,
    )
    desk.deciding.decide(decision)
    (shown,) = pack_of(desk, maya).concerns
    assert [note.text.partition("\n")[0] for note in shown.notes] == [
        "Spoke with her mother.",
        "A fall from the step.",
        "Nothing further is done about something serious",
    ]
    assert shown.notes[1].text.endswith("The concern was closed with this.")
    assert shown.decisions[0].reason == "Explained, and nothing since."
    (edition,) = pack_of(desk, maya).sources
    assert edition == desk.guidance.title_of(desk.guidance.edition())
    sharing = desk.sharing.deciding
    sharing.record(answered(sharing.begin(Subject(concern)), Outcome.SHARE_PART, concern))
    (shared,) = bodies(desk, SharingDecision)
    assert isinstance(shared, SharingDecision)
    assert pack_of(desk, maya).sources == (edition, desk.guidance.title_of(shared.edition))


def test_papers_say_that_a_concern_was_not_sent(desk: Desk, setting: Setting, maya: ChildId) -> None:
    service = setting.raising()
    draft = filled(service.new_draft())
    service.keep(draft)
    desk.receiving.take_up(EntryId(draft.id))
    desk.receiving.receive(ReceiveDraft(EntryId(draft.id), child=maya, categories=(Category.PHYSICAL,)))
    unsent, document = concerns.UNFINISHED, pack_of(desk, maya)
    (shown,) = document.concerns
    assert shown.received.startswith(f"{unsent}\nAsha Patel, ")
    row = next(row for row in document.rows if row.fact == draft.observed)
    assert (words.HOW_IT_CAME, unsent) in {(detail.label, detail.text) for detail in row.details}
    assert unsent in everything(desk, maya)


def test_notes_holds_and_times_are_told_as_they_were_written(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    concern = receive_one(desk, setting, maya, when="not known")
    desk.noting.note(
        NoteDraft(
            NoteKind.WITH_FAMILY, "last week", "Nan rang.", "Nan", "I miss Nan", "Worried.", concern=concern
        )
    )
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "today 08:40", "Tired.", child=maya))
    desk.concerns.hold(HoldDraft(concern, HoldReason.LEAD_JUDGEMENT, "A pattern."))
    note = next(entry for entry in desk.children.chronology(maya) if entry.event_words == "today 08:40")
    desk.concerns.hold(HoldDraft(note.entry.id, HoldReason.LITIGATION, "A claim."))
    document = pack_of(desk, maya)
    (shown,) = document.concerns
    assert (shown.event.time, shown.event.words) == ("", "not known")
    assert shown.notes[0].text == "Nan rang.\n“I miss Nan”\nWorried."
    assert shown.notes[0].kind.endswith(" · Nan")
    assert shown.is_on_hold
    assert [hold.item for hold in document.holds] == ["C-0001", words.entry_number(note.entry.seq)]
    kept = next(view.hold.id for view in desk.keeping.holds.all() if view.hold.reason == "A pattern.")
    desk.keeping.holds.review(HoldReviewDraft(kept, HoldOutcome.STAYS, "It goes on.", "1 March 2027"))
    told = pack_of(desk, maya).holds[0]
    assert (told.floor, told.look_on) == ("", "1 Mar 2027")
    (review,) = told.reviews
    assert review.startswith("Looked at again Mon 23 Nov 2026, 09:")
    assert review.endswith("by Asha Patel: It is still needed: keep it. It goes on."), "S43"
    rows = {row.fact: row for row in document.rows}
    assert rows["Tired."].event.time == "08:40"
    assert rows["Nan rang."].event.time == ""


def test_an_author_who_was_signed_in_is_told_from_a_name_as_typed(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    typed = receive_one(desk, setting, maya)
    draft = desk.raising.new_draft()
    signed = receive_one(desk, setting, maya, name=draft.name)
    shown = pack_of(desk, maya).concerns
    assert [concern.author.authorship for concern in shown] == [content.Authorship.AS_TYPED] * 2
    confirmed = raise_confirmed(desk, maya)
    authors = {concern.reference: concern.author for concern in pack_of(desk, maya).concerns}
    assert authors[confirmed].authorship is not content.Authorship.AS_TYPED
    assert typed != signed


def raise_confirmed(desk: Desk, child: ChildId) -> str:
    draft = filled(desk.raising.new_draft(), name="Asha Patel", job="Room leader")
    desk.raising.send(draft)
    desk.receiving.take_in()
    desk.receiving.receive(ReceiveDraft(EntryId(draft.id), child=child))
    return draft.reference


def test_a_concern_that_is_not_received_yet_is_in_nobodys_papers(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    raise_one(setting)
    desk.receiving.take_in()
    assert pack_of(desk, maya).concerns == ()


def test_the_front_sheet_says_who_has_responsibility_and_what_is_confidential(desk: Desk) -> None:
    people = (
        RelatedPerson("Ewa Wójcik", "Mother", "01632 960 700", YesNo.YES),
        RelatedPerson("Jan Wójcik", "Father", parental_responsibility=YesNo.NO),
        RelatedPerson("Nan", "Grandmother"),
    )
    details = ChildDetails(
        "Maya Wójcik",
        date_of_birth_note="about three",
        address="1 Elm Row",
        address_is_confidential=True,
        people=people,
    )
    child = ChildId(desk.children.add(details).id)
    sheet = front_sheet(child, desk.children.view(child).details)
    assert (sheet.date_of_birth, sheet.is_address_confidential) == ("about three", True)
    assert [person.responsibility for person in sheet.people] == [
        content.Responsibility.HAS,
        content.Responsibility.HAS_NOT,
        content.Responsibility.NOT_KNOWN,
    ]
    assert sheet.reference == child[-6:].upper()


def test_a_changed_front_sheet_stands_in_the_chronology_with_its_reason(desk: Desk, maya: ChildId) -> None:
    desk.children.change(maya, ChildDetails("Maya Wójcik", group="Acorns"), "Moved up a room.")
    assert "Moved up a room." in {row.fact for row in chronology_rows(record_of(desk, maya))}


def test_what_left_the_record_stands_in_the_chronology(desk: Desk, maya: ChildId, tmp_path: Path) -> None:
    output = desk.outputs.chronology(maya)
    paper = Paper(maya, OutputKind.CHRONOLOGY)
    desk.outputs.printed(paper, output.pages, "Office printer")
    target = tmp_path / "chronology.pdf"
    desk.outputs.saved(paper, output, target)
    assert target.read_bytes() == output.pdf
    (printed,), (saved,) = bodies(desk, Printed), bodies(desk, Exported)
    assert isinstance(printed, Printed)
    assert isinstance(saved, Exported)
    assert (printed.printer, printed.pages) == ("Office printer", output.pages)
    assert saved.digest == output.digest
    kinds = [row.kind for row in chronology_rows(record_of(desk, maya))]
    assert kinds == ["Printed", "Saved as a file"]


def test_a_file_that_cannot_be_written_is_in_the_record_all_the_same(
    desk: Desk, maya: ChildId, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_bytes(b"")
    paper = Paper(maya, OutputKind.CHRONOLOGY)
    with pytest.raises(EnvironmentFault):
        desk.outputs.saved(paper, desk.outputs.make(paper), blocked / "a.pdf")
    assert len(bodies(desk, Exported)) == 1


def test_text_that_no_font_covers_is_reported() -> None:
    missing = (
        content.MissingText(characters="\U00013000", names=("EGYPTIAN HIEROGLYPH A001",)),
        content.MissingText(characters="\ue000", names=()),
    )
    output = finished(content.Rendered(pdf=b"", pages=1, missing=missing))
    assert isinstance(output, Output)
    assert output.missing == ("EGYPTIAN HIEROGLYPH A001", "\ue000")


def test_a_child_who_is_not_in_the_record_has_no_papers(desk: Desk) -> None:
    with pytest.raises(Refused):
        desk.outputs.chronology(ChildId("0" * 32))


def test_that_the_child_was_not_promised_a_secret_is_on_paper(
    desk: Desk, setting: Setting, maya: ChildId
) -> None:
    """S22, S101: whoever reads the file later learns what she was told, and that no secret was promised."""
    told = receive_one(desk, setting, maya, told_no_secrets=True, child_was_told="Asha would hear of it.")
    silent = receive_one(desk, setting, maya, told_no_secrets=True, child_was_told="")
    without = receive_one(desk, setting, maya, told_no_secrets=False, child_was_told="")
    said = "What the child was told That this cannot be kept secret."
    for concern, count in ((told, 1), (silent, 1), (without, 0)):
        assert whole_text(desk.outputs.concern(maya, concern).pdf).count(said) == count
    both = whole_text(desk.outputs.concern(maya, told).pdf)
    assert f"{said} Asha would hear of it." in both
    assert whole_text(desk.outputs.chronology(maya).pdf).count(said) == 2
