"""What holds in this authority, as the lead wrote it down. Source: S04, S20, S55, S61."""

import pytest

from safeguard_desktop.domain.codes import DecisionCode
from safeguard_desktop.domain.entries import Decision, LocalNotes
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import DecisionDraft
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.steps import add_child, receive_one

NOTES = LocalNotes(
    "Levels 1 to 4, on the partnership’s pages",
    "Call in writing within 24 hours",
    "Advice line: 01632 960 500",
)


def test_nothing_holds_until_somebody_writes_it_down(desk: Desk) -> None:
    assert desk.local_notes.now().is_empty
    assert desk.local_notes.problems(LocalNotes()) == (Problem("thresholds", "nothing_changed"),)


def test_the_newest_holds_and_says_who_wrote_it(desk: Desk) -> None:
    """Source: S04, S20, S55, S61"""
    assert desk.local_notes.write(NOTES).kind == "local_notes"
    later = LocalNotes("Levels 1 to 5", NOTES.procedures, NOTES.partners)
    desk.local_notes.write(later)
    found = desk.local_notes.now()
    assert found.notes == later
    assert found.written_by == "Asha Patel"
    assert found.written_at
    assert not found.is_empty


def test_what_is_not_new_is_not_written_again(desk: Desk) -> None:
    desk.local_notes.write(NOTES)
    before = desk.session.ledger.head().seq
    with pytest.raises(Refused) as refused:
        desk.local_notes.write(NOTES)
    assert refused.value.code is RefusalCode.INCOMPLETE
    assert desk.session.ledger.head().seq == before


def test_a_decision_names_the_level_in_the_areas_own_words_and_every_paper_has_it(
    desk: Desk, setting: Setting
) -> None:
    """Source: S55"""
    desk.local_notes.write(LocalNotes(levels="Level 1: Universal\n\n  Level 3: Targeted \nLevel 3: Targeted"))
    levels = desk.local_notes.now().levels
    assert levels == ("Level 1: Universal", "Level 3: Targeted")
    child = add_child(desk)
    concern = receive_one(desk, setting, child, spoken_with="Sam at 16:10", direct_referral="Rang at 16:20")
    desk.deciding.decide(
        DecisionDraft(concern, DecisionCode.EARLY_HELP, "Two needs at once.", threshold=levels[1])
    )
    body = desk.concerns.view(concern).followed[-1].body
    assert isinstance(body, Decision)
    assert body.threshold == "Level 3: Targeted"
    for paper in (desk.outputs.chronology(child), desk.outputs.concern(child, concern)):
        text = whole_text(paper.pdf)
        assert "Level of need in this area Level 3: Targeted" in " ".join(text.split())
        assert "Talked through with" in text
        assert "Rang at 16:20" in text
        assert "C-0001" in text
        assert "no. 1 ·" not in text


def test_they_can_be_emptied_again(desk: Desk) -> None:
    desk.local_notes.write(NOTES)
    desk.local_notes.write(LocalNotes())
    assert desk.local_notes.now().is_empty
