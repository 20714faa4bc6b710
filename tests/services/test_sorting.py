"""What a concern is about, and that one of sexual abuse is kept by itself. S52, S95; guidance.md 2.4, section 6."""

import pytest

from safeguard_desktop.domain.codes import Category, HoldReason, InformationType
from safeguard_desktop.domain.entries import ConcernReceived, ConcernSorted, HoldPlaced
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import ReceiveDraft, SortDraft
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, entries, raise_one, receive_one


def test_what_sort_of_information_it_is_goes_with_receiving(desk: Desk, setting: Setting) -> None:
    """S52: three kinds, which show harm only when they are put together."""
    concern = raise_one(setting)
    desk.receiving.take_in()
    information = (InformationType.PARENT, InformationType.RISK)
    desk.receiving.receive(ReceiveDraft(concern, child=add_child(desk), information=information))
    (received,) = bodies(desk, ConcernReceived)
    assert isinstance(received, ConcernReceived)
    assert received.information == desk.sorting.now(concern).information == information


def test_what_a_concern_is_about_is_changed_with_a_reason(desk: Desk, setting: Setting) -> None:
    """S52"""
    concern = receive_one(desk, setting, add_child(desk))
    draft = SortDraft(
        concern, (Category.NEGLECT,), (InformationType.CHILD,), " The third time without lunch. "
    )
    desk.sorting.sort(draft)
    assert bodies(desk, ConcernSorted) == [
        ConcernSorted(concern, draft.categories, draft.information, "The third time without lunch.")
    ]
    assert desk.concerns.view(concern).row.categories == (Category.NEGLECT,)
    assert desk.sorting.now(concern).information == (InformationType.CHILD,)
    assert desk.concerns.view(concern).holds == ()
    found = desk.sorting.problems(SortDraft(concern, draft.categories, draft.information))
    assert found == (Problem("categories", "nothing_changed"), Problem("sort_reason", "missing"))
    with pytest.raises(Refused) as refused:
        desk.sorting.sort(SortDraft(concern, (), (), " "))
    assert refused.value.problems == (Problem("sort_reason", "missing"),)


def test_a_concern_of_sexual_abuse_is_kept_as_it_is_received(desk: Desk, setting: Setting) -> None:
    """S95: in the same transaction, with the usual terms."""
    before = len(entries(desk))
    concern = receive_one(desk, setting, add_child(desk), categories=(Category.NEGLECT, Category.SEXUAL))
    (hold,) = desk.concerns.view(concern).holds
    assert (hold.reason_code, hold.owner) == (HoldReason.CHILD_SEXUAL_ABUSE, setting.lead)
    assert (hold.review_on, hold.floor) == ("2031-11-23", "2101-11-23")
    assert "Sexual abuse" in hold.reason
    assert [entry.header.kind for entry in entries(desk)[before:]][-2:] == [
        ConcernReceived.KIND,
        HoldPlaced.KIND,
    ]


def test_a_concern_that_turns_out_to_be_of_sexual_abuse_is_kept_at_once_and_once(
    desk: Desk, setting: Setting
) -> None:
    """S95"""
    concern = receive_one(desk, setting, add_child(desk))
    kinds = (Category.PHYSICAL, Category.SEXUAL)
    assert desk.sorting.places_hold(concern, kinds)
    desk.sorting.sort(SortDraft(concern, kinds, reason="What she said on Tuesday."))
    assert not desk.sorting.places_hold(concern, kinds)
    desk.sorting.sort(SortDraft(concern, (Category.SEXUAL,), reason="Not physical."))
    desk.sorting.sort(SortDraft(concern, (Category.OTHER,), reason="It was a misunderstanding."))
    (hold,) = desk.concerns.view(concern).holds
    assert hold.held == concern, "what it is about may change again; the hold stays until two people lift it"
    assert len(bodies(desk, HoldPlaced)) == 1


def test_what_nobody_has_received_cannot_be_sorted(desk: Desk, setting: Setting) -> None:
    waiting = raise_one(setting)
    desk.receiving.take_in()
    for concern in (waiting, EntryId("0" * 32)):
        with pytest.raises(Refused) as refused:
            desk.sorting.now(concern)
        assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT
