"""Before a child leaves, the next setting may be told what it needs to be ready: a decision, and no transfer.

Source: S94, X06; guidance.md section 2.2.
"""

from dataclasses import replace

import pytest

from safeguard_desktop.domain.entries import SharingDecision, TransferPrepared
from safeguard_desktop.domain.errors import Problem, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.sharing.codes import Outcome, Purpose, RecipientKind, SharingKind, SharingWay
from safeguard_desktop.domain.sharing.draft import ItemsPart, SharingDraft
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.sharing.tellings import TellingsAsked
from safeguard_desktop.wording import shared_paper
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, bodies, receive_one


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child)


def ahead(desk: Desk, child: ChildId, outcome: Outcome, *items: EntryId) -> SharingDraft:
    """A whole decision about what the next setting is to know."""
    begun = desk.sharing.deciding.begin_ahead(child)
    whole = answered(begun, outcome, *items)
    who = replace(begun.who, to_organisation="Mill Lane School", verified=whole.who.verified)
    purpose = replace(whole.purpose, purpose=begun.purpose.purpose, purpose_text="Somebody meets her.")
    return replace(whole, who=who, purpose=purpose)


def test_what_the_next_setting_is_told_beforehand_is_a_decision_of_its_own_and_no_transfer(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    """S94, X06: entries one by one, or a short text; the page of the transfer shows it; nothing is transferred."""
    begun = desk.sharing.deciding.begin_ahead(child)
    assert (begun.who.kind, begun.who.to_kind, begun.purpose.purpose) == (
        SharingKind.ADVANCE, RecipientKind.OTHER_SETTING, Purpose.NEXT_SETTING,
    )  # fmt: skip
    assert (begun.decision.outcome, begun.items.items) == (None, ())
    draft = ahead(desk, child, Outcome.SHARE_PART, concern)
    assert desk.sharing.deciding.all_problems(draft) == ()
    desk.sharing.deciding.record(draft)
    words_only = replace(
        ahead(desk, child, Outcome.SHARE_PART), items=ItemsPart(why_all="Enough.", withheld="The rest.")
    )
    sending = replace(words_only.sending, way=SharingWay.SECURE_EMAIL, said="Her social worker is Lee Marsh.")
    desk.sharing.deciding.record(replace(words_only, sending=sending))
    desk.sharing.deciding.record(ahead(desk, child, Outcome.REFUSE))
    rows = desk.sharing.ahead.of_child(child)
    assert [row.body.outcome for row in rows].count(Outcome.REFUSE) == 1
    assert {row.body.to_organisation for row in rows} == {"Mill Lane School"}
    assert desk.sharing.ahead.of_child(add_child(desk, "Ivy Okafor")) == ()
    assert bodies(desk, TransferPrepared) == []
    assert desk.transfers.made() == ()
    found = desk.sharing.tellings.rows(desk.sharing.tellings.find(TellingsAsked(kind=TellingKind.AHEAD)))
    assert [row.telling.whom for row in found.values()] == [("Mill Lane School",)] * 2
    (with_pages,) = (row for row in rows if row.body.items)
    text = whole_text(desk.sharing.papers.pages(with_pages.id).pdf)
    assert "It is not the transfer of the file" in text
    assert shared_paper.AHEAD.split(",", maxsplit=1)[0] in text


def test_it_is_said_why_the_next_setting_is_ready_only_if_it_knows(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    """S94: and it goes to a setting, not to anybody else."""
    draft = ahead(desk, child, Outcome.SHARE_ALL, concern)
    silent = replace(draft, purpose=replace(draft.purpose, purpose_text=" "))
    assert desk.sharing.deciding.problems(silent, SharingStep.PURPOSE) == (
        Problem("share_purpose_text", "why_ready"),
    )
    elsewhere = replace(draft, who=replace(draft.who, to_kind=RecipientKind.POLICE))
    assert desk.sharing.deciding.problems(elsewhere, SharingStep.WHO) == (
        Problem("share_to_kind", "next_setting"),
    )
    rules = desk.sharing.deciding.rules(draft, SharingStep.ITEMS)
    assert any("not the whole file" in rule.text for rule in rules)
    other = replace(draft, who=replace(draft.who, kind=SharingKind.WE_TELL))
    assert not any(
        "whole file before" in rule.text for rule in desk.sharing.deciding.rules(other, SharingStep.ITEMS)
    )
    with pytest.raises(Refused):
        desk.sharing.deciding.begin_ahead(ChildId("nobody"))
    assert bodies(desk, SharingDecision) == []
