"""Labels: every value of every closed list has one, and no two of a list are alike."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from safeguard_desktop.domain.adult_codes import (
    Authority,
    Barring,
    HarmLimb,
    MatterContext,
    MatterKind,
    MatterNoteKind,
    MatterOutcome,
    MatterParty,
    Suspension,
)
from safeguard_desktop.domain.categories import BringsAlong, CategoryGroup
from safeguard_desktop.domain.child import ChildStatus, PersonKind, PlanCategory, YesNo
from safeguard_desktop.domain.codes import (
    ActionEnd,
    AdultPosition,
    AgencyCode,
    Agreement,
    Category,
    ConcernState,
    ContactWay,
    DecisionCode,
    FamilyTold,
    HoldReason,
    InformationType,
    LinkKind,
    NoteKind,
    OutputKind,
    PageKind,
    ReasonNotTold,
)
from safeguard_desktop.domain.entries.codec import BODY_TYPES
from safeguard_desktop.domain.entries.header import ChildRole
from safeguard_desktop.domain.leaving.codes import (
    FileHolder,
    LeavingReason,
    LeavingState,
    ReceiptWay,
    TransferState,
    TransferStepKind,
    TransferWay,
)
from safeguard_desktop.domain.matters import MatterState
from safeguard_desktop.domain.register import Role, SettingKind
from safeguard_desktop.wording import categories, labels, leavers, matters

LISTS: tuple[tuple[type[StrEnum], Mapping[Any, str]], ...] = (
    (SettingKind, labels.SETTING_KINDS),
    (YesNo, labels.YES_NO),
    (DecisionCode, labels.DECISIONS),
    (Category, labels.CATEGORIES),
    (NoteKind, labels.NOTE_KINDS),
    (HoldReason, labels.HOLD_REASONS),
    (ConcernState, labels.CONCERN_STATES),
    (ChildRole, labels.CHILD_ROLES),
    (PageKind, labels.PAGES),
    (OutputKind, labels.OUTPUTS),
    (InformationType, labels.INFORMATION_TYPES),
    (AdultPosition, labels.ADULT_POSITIONS),
    (AgencyCode, labels.AGENCIES),
    (ContactWay, labels.CONTACT_WAYS),
    (FamilyTold, labels.FAMILY_TOLD),
    (Agreement, labels.AGREEMENTS),
    (ReasonNotTold, labels.REASONS_NOT_TOLD),
    (ActionEnd, labels.ACTION_ENDS),
    (LinkKind, labels.LINK_KINDS),
    (ChildStatus, labels.CHILD_STATUSES),
    (PlanCategory, labels.PLAN_CATEGORIES),
    (PersonKind, labels.PERSON_KINDS),
    (MatterKind, matters.KINDS),
    (HarmLimb, matters.LIMBS),
    (MatterContext, matters.CONTEXTS),
    (Suspension, matters.SUSPENSIONS),
    (Authority, matters.AUTHORITIES),
    (MatterParty, matters.PARTIES),
    (MatterOutcome, matters.OUTCOMES),
    (Barring, matters.BARRING),
    (LeavingReason, leavers.REASONS),
    (TransferWay, leavers.WAYS),
    (TransferStepKind, leavers.STEPS),
    (ReceiptWay, leavers.RECEIPT_WAYS),
    (TransferState, leavers.STATES),
    (LeavingState, leavers.LEAVING_STATES),
    (FileHolder, leavers.HOLDERS),
    (MatterNoteKind, matters.NOTE_KINDS),
    (MatterState, matters.STATES),
)


@pytest.mark.parametrize(("values", "shown"), LISTS, ids=lambda part: getattr(part, "__name__", ""))
def test_every_value_of_a_closed_list_is_called_something_of_its_own(
    values: type[StrEnum], shown: Mapping[Any, str]
) -> None:
    assert set(shown) == set(values)
    assert len(set(shown.values())) == len(shown)
    assert all(shown.values())


def test_every_kind_of_entry_is_called_something_of_its_own() -> None:
    assert set(labels.ENTRY_KINDS) == {kind for kind, _ in BODY_TYPES}
    assert len(set(labels.ENTRY_KINDS.values())) == len(labels.ENTRY_KINDS)


def test_roles_follow_the_kind_of_setting() -> None:
    assert labels.role_label(Role.MANAGER, SettingKind.PRE_SCHOOL) == "manager"
    assert labels.role_label(Role.MANAGER, SettingKind.ACADEMY) == "headteacher"
    assert labels.role_label(Role.CHAIR, SettingKind.MAINTAINED_SCHOOL) == "chair of governors"
    assert labels.group_label(SettingKind.PRE_SCHOOL) != labels.group_label(SettingKind.ACADEMY)
    assert labels.children_label(SettingKind.PRE_SCHOOL) != labels.children_label(SettingKind.ACADEMY)


@pytest.mark.parametrize("kind", [None, *SettingKind])
@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_name_in_every_kind_of_setting(role: Role, kind: SettingKind | None) -> None:
    assert labels.role_label(role, kind)


def test_categories_stand_in_one_line() -> None:
    assert labels.categories_text((Category.NEGLECT, Category.ONLINE)) == "Neglect, Online"
    assert labels.categories_text(()) == ""


@pytest.mark.parametrize("kind", [None, *SettingKind])
def test_no_two_categories_are_called_alike_in_any_kind_of_setting(kind: SettingKind | None) -> None:
    called = [categories.category_label(each, kind) for each in Category]
    assert len(set(called)) == len(called)


def test_a_category_is_called_as_that_kind_of_setting_calls_it() -> None:
    school, early = SettingKind.ACADEMY, SettingKind.PRE_SCHOOL
    assert categories.category_label(Category.CHILD_ON_CHILD, school) == "Child-on-child abuse"
    assert categories.category_label(Category.ATTENDANCE, early) == "Absence from sessions"
    assert categories.category_label(Category.ATTENDANCE) == "Absence"


def test_every_category_and_group_has_a_hint_of_its_own() -> None:
    assert set(categories.CATEGORY_HINTS) == set(Category)
    assert len(set(categories.CATEGORY_HINTS.values())) == len(Category)
    assert set(categories.GROUPS) == set(CategoryGroup)
    assert set(categories.BROUGHT_ALONG) == set(BringsAlong)
