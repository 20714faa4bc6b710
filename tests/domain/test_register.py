"""Who is who in a setting."""

from safeguard_desktop.domain.ids import LedgerId, PersonId
from safeguard_desktop.domain.register import (
    REGISTER_FORMAT,
    Contacts,
    LedgerFacts,
    Person,
    RegisterVersion,
    Role,
    SettingFacts,
    SettingKind,
)

LEAD = Person(PersonId("a" * 16), "Sam Okoro", "Lead", (Role.LEAD, Role.MANAGER), signing_key=bytes(32))
CHAIR = Person(PersonId("b" * 16), "Ann Reed", "Chair", (Role.CHAIR,))
LEFT = Person(PersonId("c" * 16), "Jo Bell", "Deputy", (Role.LEAD,), signing_key=bytes(32), active=False)
DEPUTY = Person(PersonId("d" * 16), "Kit Hall", "Deputy", (Role.DEPUTY,), signing_key=bytes(32))
CHILDREN = LedgerFacts(LedgerId("e" * 32), "children", 1, (LEAD.id,), bytes(1216))
VERSION = RegisterVersion(
    REGISTER_FORMAT, 1, "", "2026-11-22T09:30:00.000000Z", SettingFacts("Elm Row", SettingKind.PRE_SCHOOL), Contacts(),
    (LEAD, CHAIR, LEFT, DEPUTY), (CHILDREN,), bytes(32), bytes(1216), bytes(32),
)  # fmt: skip


def test_a_person_is_found_by_id() -> None:
    assert VERSION.person(CHAIR.id) == CHAIR
    assert VERSION.person(PersonId("f" * 16)) is None


def test_people_who_have_left_have_no_role() -> None:
    assert VERSION.with_role(Role.LEAD) == (LEAD,)
    assert VERSION.with_role(Role.STAFF) == ()


def test_only_people_with_a_key_and_a_role_that_approves_can_approve() -> None:
    assert VERSION.approvers() == (LEAD,)


def test_a_ledger_is_found_by_its_name() -> None:
    assert VERSION.ledger("children") == CHILDREN
    assert VERSION.ledger("staff-matters") is None
