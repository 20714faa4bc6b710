"""Worries about adults: taken in once, told in order, with deadlines; never read by whom they are about. S44, S45."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from safeguard_desktop.domain.adult_codes import (
    Authority,
    Barring,
    HarmLimb,
    MatterKind,
    MatterNoteKind,
    MatterOutcome,
    MatterParty,
    Suspension,
)
from safeguard_desktop.domain.codes import AdultPosition, PageKind
from safeguard_desktop.domain.entries import AdultConcern, AuthorityTold, Viewed
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.matters import MatterState, MatterWork
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.matters.desk import MattersDesk
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.matters.drafts import (
    ConcludeDraft,
    KeepDraft,
    MatterNoteDraft,
    PartyDraft,
    SortDraft,
    TakeInDraft,
    ToldDraft,
    WriteDownDraft,
)
from safeguard_desktop.services.matters.due import MattersDue, due_of
from safeguard_desktop.services.matters.taking_in import may_be
from safeguard_desktop.services.office.setting import ReferenceState, SettingService
from safeguard_desktop.wording.forms import source_of
from tests.documents.reading import flowing, page_texts, whole_text
from tests.elm_people import LEAD, MANAGER, STAFF, Team
from tests.elm_row import Ticking
from tests.matters_people import about_rowan, make_matters, matters_of, signed_in, take_in, worry


def fields(problems: tuple[Problem, ...]) -> set[str]:
    return {problem.field for problem in problems}


def refused(work: Callable[[], object]) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        work()
    return caught.value.code


def to_do(
    desk: MattersDesk, today: date = date(2026, 11, 23)
) -> list[tuple[MatterWork, str, Authority | None]]:
    return [(due.work, due.due_on, due.authority) for due in due_of(desk.matters, today)]


def sorted_as_allegation(desk: MattersDesk, matter: EntryId) -> None:
    desk.recording.sort(
        SortDraft(
            matter,
            MatterKind.ALLEGATION,
            "A door was shut on a child.",
            (HarmLimb.RISK,),
            safeguards="He does not help at lunch until this is clear.",
            suspension=Suspension.ALTERNATIVES,
            suspension_reason="He is a volunteer.",
        )
    )


def test_a_worry_is_taken_in_by_one_act_and_its_file_goes_then(team: Team) -> None:
    """S44: the author reads "Received" before and after; twice is once."""
    make_matters(team)
    concern = worry(team)
    with matters_of(team) as desk:
        arrived = desk.taking_in.arrived(concern)
        assert arrived.kept_from == ()
        assert fields(desk.taking_in.problems(about_rowan(""))) == {"matter_subject"}
        take_in(desk, concern)
        take_in(desk, concern)
        assert team.folder.inbox_files() == ()
        (row,) = desk.matters.rows()
        assert (row.number, row.name, row.kind, row.state) == (1, "Rowan Teal", None, MatterState.TO_SORT)
        view = desk.matters.open(concern)
        assert isinstance(view.matter.raised, AdultConcern)
        assert view.matter.raised.observed.startswith("He shut the door")
        kinds = [entry.header.kind for entry in desk.record.ledger.read_from(1)]
        assert kinds == ["opened", "adult-concern-raised", "matter-received", "viewed"]
    fate = SettingService(team.setting.workplace).state_of(team.setting.path, row.reference)
    assert fate.state is ReferenceState.RECEIVED


def test_a_power_cut_while_it_is_taken_in_loses_nothing_and_doubles_nothing(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cut comes at every step that touches the disk. "Received" is never read before the record has it. X12."""
    make_matters(team)
    for number, step in enumerate(("append", "tell_author", "remove"), start=1):
        concern = worry(team)
        with matters_of(team) as desk, monkeypatch.context() as cut:
            reference = desk.taking_in.arrived(concern).view.row.reference

            def dies(*_args: object) -> None:
                raise EnvironmentFault(FaultCode.INPUT_OUTPUT)

            owner = desk.record if step == "append" else desk.taking_in._personal
            cut.setattr(owner, step, dies)
            with pytest.raises(EnvironmentFault):
                take_in(desk, concern)
            assert len(team.folder.inbox_files()) == 1
            assert len(desk.matters.rows()) == number - (step == "append")
        received = SettingService(team.setting.workplace).state_of(team.setting.path, reference)
        assert (received.state is ReferenceState.RECEIVED) == (step == "remove")
        with matters_of(team) as desk:
            if step == "append":
                take_in(desk, concern)
            # Otherwise opening again made it good: the entries were durable, and the file had still to go.
            assert team.folder.inbox_files() == ()
            assert sorted(row.number for row in desk.matters.rows()) == list(range(1, number + 1))
        received = SettingService(team.setting.workplace).state_of(team.setting.path, reference)
        assert received.state is ReferenceState.RECEIVED


def test_people_are_found_by_any_name_that_may_mean_them(team: Team) -> None:
    make_matters(team)
    with matters_of(team) as desk:
        assert may_be("Jo", desk.taking_in.people())[0].name == MANAGER
        assert may_be(" ", desk.taking_in.people()) == ()


def test_an_allegation_from_the_first_call_to_its_end(team: Team) -> None:
    """R-STAFF-1 to R-STAFF-5: the deadlines, the call in a minute, who was told, the outcome, how long it is kept."""
    make_matters(team)
    with matters_of(team) as desk:
        matter = take_in(desk, worry(team))
        lado, ofsted = desk.matters.open(matter).deadlines
        raised = desk.matters.matter(matter).raised.raised_at[:10]
        assert (lado.authority, ofsted.authority) == (Authority.LADO, Authority.OFSTED)
        assert lado.due_on > raised
        assert not lado.is_certain
        assert to_do(desk) == [(MatterWork.SORT, lado.due_on, None)]
        assert (lado.guidance.source, lado.guidance.edition, lado.guidance.verified_on) != ("", "", "")
        record = desk.recording
        assert fields(record.sort_problems(SortDraft(matter, MatterKind.ALLEGATION))) == {"reason", "limbs"}
        sorted_as_allegation(desk, matter)
        assert fields(record.told_problems(ToldDraft(matter, Authority.OTHER))) == {"authority_name", "said"}
        assert fields(record.told_problems(ToldDraft(matter, when="tomorrow"))) == {
            "authority", "said", "when",
        }  # fmt: skip
        record.told(
            ToldDraft(
                matter, Authority.LADO, said="All of it.", advice="Do not ask him yet.", their_reference="L-7"
            )
        )
        lado, ofsted = desk.matters.deadlines(desk.matters.matter(matter))
        assert (lado.is_done, ofsted.is_done, ofsted.is_certain) == (True, False, True)
        (row,) = desk.matters.rows()
        assert row.due_on == ofsted.due_on
        assert to_do(desk) == [(MatterWork.TELL, ofsted.due_on, Authority.OFSTED)]
        assert fields(record.party_problems(PartyDraft(matter))) == {"party", "party_made", "text"}
        record.party(PartyDraft(matter, MatterParty.ADULT, False, text="The LADO asked us to wait."))
        assert fields(record.note_problems(MatterNoteDraft(matter))) == {"note_kind", "when", "text"}
        record.note(MatterNoteDraft(matter, MatterNoteKind.DBS_CHECK, "today", "Enhanced check seen."))


def test_an_allegation_is_closed_with_an_outcome_and_kept_as_long_as_the_rule_says(team: Team) -> None:
    """R-STAFF-3, R-STAFF-4; guidance.md section 8 (referral to the DBS)."""
    make_matters(team)
    with matters_of(team) as desk:
        matter, record = take_in(desk, worry(team)), desk.recording
        sorted_as_allegation(desk, matter)
        raised = desk.matters.matter(matter).raised.raised_at[:10]
        assert fields(record.conclude_problems(ConcludeDraft(matter, MatterOutcome.ADVICE))) == {
            "outcome", "reason", "barring",
        }  # fmt: skip
        too_soon = ConcludeDraft(
            matter, MatterOutcome.UNFOUNDED, "Looked into.", Barring.TO_BE_MADE, closes=True
        )
        assert fields(record.conclude_problems(too_soon)) == {"matter_closes"}
        record.conclude(ConcludeDraft(matter, MatterOutcome.SUBSTANTIATED, "So it is.", Barring.TO_BE_MADE))
        assert to_do(desk)[-1] == (MatterWork.BARRING, "", Authority.DBS)
        record.conclude(
            ConcludeDraft(matter, MatterOutcome.UNFOUNDED, "Looked into.", Barring.NOT_DUE, closes=True)
        )
        assert to_do(desk) == []
        assert desk.matters.rows()[0].state is MatterState.CLOSED
        assert desk.matters.rows()[0].due_on == ""
        record.keep(KeepDraft(matter))
        kept = desk.matters.matter(matter).kept
        assert kept is not None
        assert (kept.until[:4], kept.is_provisional) == (str(int(raised[:4]) + 10), True)
        record.keep(KeepDraft(matter, pension_on="1 1 2066"))
        kept = desk.matters.matter(matter).kept
        assert kept is not None
        assert (kept.until, kept.is_provisional) == ("2066-01-01", False)
        assert fields(record.keep_problems(KeepDraft(matter, until="1 1 2070", left_on="?"))) == {
            "left_on", "reason",
        }  # fmt: skip
        record.keep(KeepDraft(matter, until="1 1 2070", reason="The insurer asked for it."))
        assert desk.matters.rows()[0].kept_until == "2070-01-01"
        assert to_do(desk, date(2070, 1, 1)) == [(MatterWork.KEPT, "2070-01-01", None)]
        sorted_as_allegation(desk, matter)
        assert desk.matters.rows()[0].state is MatterState.OPEN


def test_a_low_level_concern_a_check_and_the_pattern_that_they_make(team: Team) -> None:
    """R-STAFF-1: no deadline, kept until the adult leaves; what is about the same adult stands beside it. S45."""
    make_matters(team)
    with matters_of(team) as desk:
        first = take_in(desk, worry(team))
        draft = WriteDownDraft(
            desk.taking_in.new_draft(), about_rowan(), "yesterday", "A reference came that says less than it should.",
            "Rang the referee.",
        )  # fmt: skip
        assert fields(desk.taking_in.write_down_problems(WriteDownDraft(draft.id, about_rowan()))) == {
            "when", "observed", "action",
        }  # fmt: skip
        desk.taking_in.write_down(draft)
        desk.taking_in.write_down(draft)
        told = WriteDownDraft(
            desk.taking_in.new_draft(),
            about_rowan(),
            "yesterday",
            "He was late.",
            "Nothing yet",
            author=STAFF,
        )
        desk.taking_in.write_down(told)
        record = desk.recording
        record.sort(SortDraft(draft.id, MatterKind.RECRUITMENT, "It came with the application."))
        record.sort(SortDraft(first, MatterKind.LOW_LEVEL, "Against our code."))
        assert fields(record.conclude_problems(ConcludeDraft(told.id))) == {"outcome"}
        view = desk.matters.open(first)
        assert view.deadlines == ()
        assert [other.id for other in view.others] == [told.id, draft.id]
        mine, theirs = desk.matters.matter(draft.id).raised, desk.matters.matter(told.id).raised
        assert (mine.author.name, mine.author.person) == (MANAGER, team.id(MANAGER))
        assert (theirs.author.name, theirs.author.person) == (STAFF, None)
        record.conclude(ConcludeDraft(draft.id, MatterOutcome.SUITABLE, "The referee explained it."))
        assert desk.matters.matter(draft.id).state is MatterState.CONCLUDED
        record.keep(KeepDraft(first))
        kept = desk.matters.matter(first).kept
        assert kept is not None
        assert (kept.until, kept.is_provisional) == ("", True)
        assert desk.matters.sorting_guidance()
        assert desk.matters.outcome_guidance()
        assert desk.matters.keeping_guidance()
        assert refused(lambda: desk.matters.open(EntryId("0" * 32))) is RefusalCode.UNKNOWN_SUBJECT


def test_a_correction_shows_what_stood_there_before(team: Team) -> None:
    make_matters(team)
    with matters_of(team) as desk:
        matter = take_in(desk, worry(team))
        assert dict(desk.correcting.amendable_fields(matter))["adult"] == "Rowan Teal"
        nothing = AmendDraft(matter, {"adult": "Rowan Teal"})
        assert fields(desk.correcting.amend_problems(nothing)) == {"reason", "changes"}
        desk.correcting.amend(
            AmendDraft(matter, {"place": "Sleep room 2", "when": "yesterday 12:10"}, "Asked again.")
        )
        (before, *_rest) = desk.matters.matter(matter).entries
        assert isinstance(before.body, AdultConcern)
        assert before.body.place != "Sleep room 2"
        assert desk.matters.matter(matter).raised.place == "Sleep room 2"
        assert before.amendments[0].reason == "Asked again."
        unknown = AmendDraft(EntryId("0" * 32), {"text": "x"}, "y")
        assert refused(lambda: desk.correcting.amend(unknown)) is RefusalCode.UNKNOWN_SUBJECT


def test_what_is_looked_at_is_written_down_and_a_deadline_can_run_out(team: Team, clock: Ticking) -> None:
    """X10."""
    make_matters(team)
    with matters_of(team) as desk:
        matter = take_in(desk, worry(team))
        desk.matters.open(matter)
        last = desk.record.ledger.head().seq
        (entry,) = desk.record.ledger.read_from(last)
        assert (entry.header.kind, entry.header.refers_to) == (Viewed.KIND, (matter,))
        assert PageKind.MATTER in PageKind
        clock.now += timedelta(days=30)
        assert all(each.is_overdue for each in desk.matters.deadlines(desk.matters.matter(matter)))
        desk.recording.told(ToldDraft(matter, Authority.LADO, said="All of it."))
        told = desk.matters.matter(matter).entries[-1].body
        assert isinstance(told, AuthorityTold)
        assert told.when.is_known


def test_a_worry_about_the_lead_reaches_the_manager_and_not_the_lead(team: Team) -> None:
    """S44: the subject of the register is named in the entry, and the lead has no key to it."""
    make_matters(team)
    concern = worry(team, adult=LEAD, subject=str(team.id(LEAD)), subject_of=LEAD)
    with matters_of(team) as desk:
        adult = about_rowan(str(team.id(LEAD)))
        desk.taking_in.take_in(TakeInDraft(concern, adult))
        assert desk.matters.matter(concern).received.subject == team.id(LEAD)
        assert desk.matters.matter(concern).received.position is AdultPosition.VOLUNTEERS
    with pytest.raises(EnvironmentFault):
        team.folder.read_slot("staff-matters", 1, team.id(LEAD))


def test_a_worry_on_paper_has_deadlines_with_their_source_and_its_record_knows_of_it(
    team: Team, tmp_path: Path
) -> None:
    """X10, X13: everything that was written down is on the paper; the name stands in no running head. S44."""
    make_matters(team)
    with matters_of(team) as desk:
        matter = take_in(desk, worry(team))
        text = whole_text(desk.papers.make(matter).pdf)
        assert "If it may meet the harm threshold" in text
        assert flowing("If anybody here knew of it before, it is due sooner.") in text, (
            "one day from hearing of it"
        )
        sorted_as_allegation(desk, matter)
        desk.recording.told(ToldDraft(matter, Authority.LADO, said="All of it.", advice="Wait."))
        desk.correcting.amend(AmendDraft(matter, {"place": "Sleep room 2"}, "Asked again."))
        desk.papers.printed(matter, 3, "Office printer")
        output = desk.papers.make(matter)
        text = whole_text(output.pdf)
        lado, ofsted = desk.matters.deadlines(desk.matters.matter(matter))
        for part in (
            "Worry no. 1", "Rowan Teal", "He shut the door", "All of it.", "Wait.", "Sleep room 2", "Asked again.",
            lado.guidance.text, source_of(lado.guidance), ofsted.guidance.text, "Told",
            "One worry about an adult, 3 pages", "not ask him" if "not ask him" in text else "Recorded",
        ):  # fmt: skip
            assert flowing(part) in text, part
        assert page_texts(output.pdf)[-1].count("Rowan Teal") <= text.count("Rowan Teal") - 1
        desk.papers.saved(matter, output, tmp_path / "worry.pdf")
        assert (tmp_path / "worry.pdf").read_bytes() == output.pdf
        printed, exported = (
            entry.header
            for entry in desk.record.ledger.read_from(1)
            if entry.header.kind in {"printed", "exported"}
        )
        assert (printed.refers_to, exported.refers_to, printed.children) == ((matter,), (matter,), ())
        assert [type(each.body).__name__ for each in desk.matters.matter(matter).entries][-1] == "Exported"


def test_a_record_that_cannot_be_opened_says_so_and_nobody_else_learns_of_it(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is due about adults is asked for beside other things, which must not fail with it. X12, S44."""
    make_matters(team)
    with matters_of(team) as mine:
        take_in(mine, worry(team))
    session = signed_in(team, MANAGER)
    door = MattersDoor(session, team.personal(MANAGER))
    with monkeypatch.context() as broken:

        def shut(*_args: object) -> None:
            raise EnvironmentFault(FaultCode.INPUT_OUTPUT)

        broken.setattr("safeguard_desktop.services.matters.door.open_matters_desk", shut)
        assert door.due() == MattersDue(is_shut=True)
    assert [due.number for due in door.due().rows] == [1]
    session.close()
    lead = team.unlock(LEAD)
    assert lead.today.matters_due() == MattersDue()
    lead.session.close()
