"""Receiving: hostile inboxes, matching, what is refused, and what waits. S57, S89; UI.md (Receive)."""

import shutil

import pytest

from safeguard_desktop.domain.categories import PLACES_A_HOLD
from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import Category, ConcernState, HoldReason
from safeguard_desktop.domain.entries import ChildRole, Referral
from safeguard_desktop.domain.errors import EnvironmentFault, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import NamedChild, ReceiveDraft
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.wording.categories import CATEGORIES
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, raise_one


def test_what_cannot_be_opened_stays_and_is_counted(setting: Setting) -> None:
    concern = raise_one(setting)
    inbox = SettingFolder(setting.path)
    whole = inbox.read_inbox(f"{concern}.concern")
    inbox.write_inbox(f"{'0' * 32}.concern", whole)  # a copy under another id
    inbox.write_inbox(f"{'1' * 32}.concern", b"SGD1 and then nothing")
    inbox.write_inbox(f"{'2' * 32}.concern", whole[:-1] + bytes([whole[-1] ^ 1]))
    inbox.write_inbox(f"{'3' * 32}.draft", whole)  # a concern that claims to be a draft
    desk = setting.unlock()
    try:
        assert [row.id for row in desk.receiving.waiting()] == [concern]
        assert desk.receiving.unreadable() == 3
        assert desk.receiving.unfinished() == ()
        with pytest.raises(EnvironmentFault):
            desk.receiving.open_unfinished(EntryId("3" * 32))
        assert len(inbox.inbox_files()) == 5
    finally:
        desk.session.close()


def test_a_concern_of_another_setting_is_not_taken_in(setting: Setting) -> None:
    concern = raise_one(setting)
    raw = SettingFolder(setting.path).read_inbox(f"{concern}.concern")
    desk = setting.unlock()
    other = SettingFolder(setting.path)
    other.remove_inbox(f"{concern}.concern")
    other.write_inbox(f"{'a' * 32}.concern", raw)
    try:
        assert desk.receiving.take_in() == ()
        assert desk.receiving.unreadable() == 1
    finally:
        desk.session.close()


def test_spelling_variants_lead_to_the_child(desk: Desk, setting: Setting) -> None:
    for name in ("Siobhán Kelly", "Muhammad Iqbal", "Maya Wójcik", "Oliver Stone"):
        desk.children.add(ChildDetails(name))
    concern = raise_one(setting, child="Shivaun Kelly")
    assert [change.id for change in desk.receiving.take_in()] == [concern]
    best = desk.receiving.suggestions(concern)[0]
    assert best.child.full_name == "Siobhán Kelly"
    assert desk.receiving.matching("Mohamed")[0].child.full_name == "Muhammad Iqbal"
    assert all(match.child.full_name != "Oliver Stone" for match in desk.receiving.suggestions(concern))


def test_a_concern_is_received_for_a_child_who_is_known_with_others_involved(
    desk: Desk, setting: Setting
) -> None:
    maya, leo = add_child(desk), add_child(desk, "Leo Brand")
    first, second = raise_one(setting), raise_one(setting)
    desk.receiving.take_in()
    for concern in (first, second):
        desk.receiving.receive(
            ReceiveDraft(
                concern, child=maya, others=(NamedChild(leo),), categories=(Category.CHILD_ON_CHILD,)
            )
        )
    view = desk.concerns.view(second)
    roles = {person.child: person.role for person in desk.concerns.children_of(view)}
    assert roles == {maya: ChildRole.SUBJECT, leo: ChildRole.INVOLVED}
    assert desk.children.rows("leo")[0].concerns == 2


def test_a_concern_is_received_once(desk: Desk, setting: Setting) -> None:
    concern = raise_one(setting)
    desk.receiving.take_in()
    draft = ReceiveDraft(concern, new_child=ChildDetails("Maya Wójcik", date_of_birth="14 May 2023"))
    desk.receiving.receive(draft)
    with pytest.raises(Refused) as refused:
        desk.receiving.receive(draft)
    assert refused.value.code is RefusalCode.ALREADY_DONE
    (child,) = desk.children.rows()
    assert child.date_of_birth == "2023-05-14"


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (ReceiveDraft(EntryId("0" * 32)), Problem("child", "missing")),
        (ReceiveDraft(EntryId("0" * 32), new_child=ChildDetails("  ")), Problem("full_name", "missing")),
        (ReceiveDraft(EntryId("0" * 32), child=ChildId("1" * 32)), Problem("child", "unknown")),
        (
            ReceiveDraft(
                EntryId("0" * 32), new_child=ChildDetails("A"), others=(NamedChild(ChildId("1" * 32)),)
            ),
            Problem("other_child_1", "unknown"),
        ),
        (
            ReceiveDraft(EntryId("0" * 32), new_child=ChildDetails("A", date_of_birth="31 February 2022")),
            Problem("date_of_birth", "not_understood"),
        ),
    ],
)
def test_what_is_missing_is_named(desk: Desk, draft: ReceiveDraft, problem: Problem) -> None:
    with pytest.raises(Refused) as refused:
        desk.receiving.receive(draft)
    assert refused.value.problems == (problem,)


def test_an_unknown_concern_is_refused(desk: Desk) -> None:
    draft = ReceiveDraft(EntryId("0" * 32), new_child=ChildDetails("Maya Wójcik"))
    with pytest.raises(Refused) as refused:
        desk.receiving.receive(draft)
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT
    with pytest.raises(Refused):
        desk.receiving.suggestions(EntryId("0" * 32))


def test_a_receipt_that_could_not_be_written_is_written_at_the_next_unlock(setting: Setting) -> None:
    concern = raise_one(setting)
    desk = setting.unlock()
    receipts = setting.path / "receipts"
    shutil.rmtree(receipts)
    receipts.write_bytes(b"in the way")
    desk.receiving.receive(ReceiveDraft(concern, new_child=ChildDetails("Maya Wójcik")))
    assert desk.concerns.view(concern).row.state is ConcernState.RECEIVED
    desk.session.close()
    assert SettingFolder(setting.path).inbox_files() == (f"{concern}.concern",)
    receipts.unlink()
    receipts.mkdir()
    desk = setting.unlock()
    try:
        assert SettingFolder(setting.path).inbox_files() == ()
        assert len(list(receipts.iterdir())) == 1
        assert desk.receiving.waiting() == ()
    finally:
        desk.session.close()


def test_what_waits_carries_the_name_as_it_was_typed(desk: Desk, setting: Setting) -> None:
    raise_one(setting, child="Maja W.")
    desk.receiving.take_in()
    assert [row.child_name for row in desk.receiving.waiting()] == ["Maja W."]


def test_that_the_lead_was_told_stays_open_until_the_concern_is_received(
    desk: Desk, setting: Setting
) -> None:
    """S47, S48"""
    told = raise_one(setting, direct_referral="Rang social care at 16:20.")
    untold = raise_one(setting, direct_referral="  ")
    desk.receiving.take_in()
    assert {row.id: row.told_outside for row in desk.today.today().waiting} == {told: True, untold: False}
    desk.receiving.receive(ReceiveDraft(told, child=add_child(desk)))
    assert [row.id for row in desk.today.today().waiting] == [untold]
    (referral,) = bodies(desk, Referral)
    assert isinstance(referral, Referral)
    assert (referral.concern, referral.said) == (told, "Rang social care at 16:20.")
    assert referral.made_by == "Kit Moreno, Key person"
    assert referral.lead_informed is not None
    assert referral.answer_due == "2026-11-24"
    for answer in ("No.", "nobody"):
        other = raise_one(setting, direct_referral=answer)
        desk.receiving.take_in()
        desk.receiving.receive(ReceiveDraft(other, child=add_child(desk, f"Leo {answer}")))
    assert len(bodies(desk, Referral)) == 1


@pytest.mark.parametrize("category", sorted(PLACES_A_HOLD))
def test_what_is_received_as_sexual_abuse_is_kept_by_itself(
    desk: Desk, setting: Setting, category: Category
) -> None:
    """Source: S95; guidance.md section 6."""
    concern = raise_one(setting)
    desk.receiving.take_in()
    desk.receiving.receive(
        ReceiveDraft(concern, child=add_child(desk), categories=(Category.NEGLECT, category))
    )
    view = desk.concerns.view(concern)
    assert view.row.has_hold
    (hold,) = view.holds
    assert hold.reason_code is HoldReason.CHILD_SEXUAL_ABUSE
    assert CATEGORIES[category] in hold.reason
    assert CATEGORIES[Category.NEGLECT] not in hold.reason
    # In a pre-school the behaviour of a child is looked at within a month; everything else in five years.
    is_behaviour = category is Category.HARMFUL_SEXUAL_BEHAVIOUR
    assert hold.review_on == ("2026-12-23" if is_behaviour else "2031-11-23")


def test_what_is_received_as_anything_else_is_not(desk: Desk, setting: Setting) -> None:
    concern = raise_one(setting)
    desk.receiving.take_in()
    others = tuple(each for each in Category if each not in PLACES_A_HOLD)
    desk.receiving.receive(ReceiveDraft(concern, child=add_child(desk), categories=others))
    view = desk.concerns.view(concern)
    assert view.row.categories == others
    assert not view.holds
