"""One's own account: another passphrase, and the PIN of today with its tries, its waits and its midnight."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.session import UnlockingService
from safeguard_desktop.services.staff.approving import ApprovingService
from safeguard_desktop.services.staff.own_account import OwnAccountService
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.vault import pin as pin_module
from safeguard_desktop.vault.identity import unwrap_identity
from tests.elm_row import PASSPHRASE, Setting, Ticking
from tests.services.team import DEPUTY_PASSPHRASE, MANAGER_PASSPHRASE, Team

PIN = "274915"
NEW = "gravel mittens october tuba lantern"


def refused(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as met:
        act()
    return met.value


@pytest.fixture
def pins(clock: Ticking) -> SameDayPins:
    return SameDayPins(clock)


@pytest.fixture
def unlocking(setting: Setting, pins: SameDayPins) -> UnlockingService:
    return UnlockingService(setting.workplace, pins)


@pytest.fixture
def own(desk: Desk, pins: SameDayPins) -> OwnAccountService:
    return OwnAccountService(desk.session, pins)


@pytest.fixture
def locked(desk: Desk, own: OwnAccountService) -> Desk:
    """The lead chose a PIN and locked."""
    own.choose_pin(PIN)
    desk.session.close()
    return desk


def test_another_passphrase_opens_the_same_keys(own: OwnAccountService, desk: Desk, setting: Setting) -> None:
    """The old one opens a copy of the old file for ever: KEYS.md 6.3."""
    old = desk.session.folder.read_person_key(setting.lead)
    before = desk.session.identity.signing.public_bytes()
    own.change_passphrase(PASSPHRASE, NEW)
    desk.session.close()
    with pytest.raises(EnvironmentFault) as wrong:
        setting.unlock(PASSPHRASE)
    assert wrong.value.code is FaultCode.WRONG_PASSPHRASE
    again = setting.unlock(NEW)
    assert again.session.identity.signing.public_bytes() == before
    again.session.close()
    assert unwrap_identity(old, PASSPHRASE).signing.public_bytes() == before


def test_the_old_passphrase_is_asked_for(own: OwnAccountService, desk: Desk, setting: Setting) -> None:
    with pytest.raises(EnvironmentFault) as wrong:
        own.change_passphrase("not the passphrase", NEW)
    assert wrong.value.code is FaultCode.WRONG_PASSPHRASE
    desk.session.close()
    setting.unlock().session.close()


def test_a_passphrase_is_measured_as_in_setting_up(own: OwnAccountService) -> None:
    assert [
        (each.field, each.code) for each in own.passphrase_problems("", "Sam Rowe Jo Lindqvist", "x")
    ] == [
        ("old_passphrase", "missing"),
        ("passphrase", "too_easy"),
    ]
    (differs,) = own.passphrase_problems(PASSPHRASE, NEW, NEW + "x")
    assert (differs.field, differs.code) == ("passphrase_again", "differs")
    assert refused(lambda: own.change_passphrase(PASSPHRASE, "short")).code is RefusalCode.INCOMPLETE
    assert len(own.suggest_passphrase().split()) == 6
    person = own.person()
    assert person is not None
    assert person.name == "Asha Patel"


def test_the_pin_of_today_opens_the_record_again(
    locked: Desk, unlocking: UnlockingService, pins: SameDayPins, setting: Setting
) -> None:
    assert pins.whose(locked.session.chain.setting_id) == setting.lead
    session = unlocking.unlock_by_pin(setting.path, PIN)
    assert session.person.name == "Asha Patel"
    session.close()


def test_a_pin_is_written_nowhere(locked: Desk, setting: Setting) -> None:
    for place in (setting.path, setting.workplace.profile):
        assert not [p for p in place.rglob("*") if p.is_file() and PIN.encode() in p.read_bytes()]


def test_five_wrong_tries_end_it_and_each_wait_is_longer(
    locked: Desk, unlocking: UnlockingService, setting: Setting, clock: Ticking
) -> None:
    waits = []
    for left in (4, 3, 2, 1):
        wrong = refused(lambda: unlocking.unlock_by_pin(setting.path, "274916"))
        assert (wrong.code, wrong.count) == (RefusalCode.WRONG_PIN, left)
        wait = refused(lambda: unlocking.unlock_by_pin(setting.path, PIN))
        assert wait.code is RefusalCode.WAIT_WITH_PIN
        waits.append(wait.count)
        clock.now += timedelta(seconds=41)
    assert waits == sorted(set(waits))
    last = refused(lambda: unlocking.unlock_by_pin(setting.path, "274916"))
    assert last.code is RefusalCode.PIN_GONE
    clock.now += timedelta(seconds=41)
    assert refused(lambda: unlocking.unlock_by_pin(setting.path, PIN)).code is RefusalCode.PIN_GONE
    unlocking.unlock(setting.path, setting.lead, PASSPHRASE).close()


def test_a_right_pin_begins_the_count_anew(
    locked: Desk, unlocking: UnlockingService, setting: Setting, clock: Ticking
) -> None:
    refused(lambda: unlocking.unlock_by_pin(setting.path, "274916"))
    clock.now += timedelta(seconds=10)
    unlocking.unlock_by_pin(setting.path, PIN).close()
    assert refused(lambda: unlocking.unlock_by_pin(setting.path, "274916")).count == 4


def test_it_is_gone_at_midnight_by_the_clock_on_the_wall(
    locked: Desk, unlocking: UnlockingService, pins: SameDayPins, setting: Setting, clock: Ticking
) -> None:
    clock.now = datetime(2026, 11, 23, 23, 59, 50, tzinfo=UTC)
    assert pins.whose(locked.session.chain.setting_id) == setting.lead
    clock.now = datetime(2026, 11, 24, 0, 0, 0, tzinfo=UTC)
    assert pins.whose(locked.session.chain.setting_id) is None
    assert refused(lambda: unlocking.unlock_by_pin(setting.path, PIN)).code is RefusalCode.PIN_GONE


def test_a_clock_that_is_set_back_ends_it(locked: Desk, pins: SameDayPins, clock: Ticking) -> None:
    clock.now -= timedelta(minutes=1)
    assert pins.whose(locked.session.chain.setting_id) is None


def test_it_is_gone_with_the_program(locked: Desk, setting: Setting, clock: Ticking) -> None:
    for another in (
        UnlockingService(setting.workplace, SameDayPins(clock)),
        UnlockingService(setting.workplace),
    ):
        assert refused(lambda: another.unlock_by_pin(setting.path, PIN)).code is RefusalCode.PIN_GONE  # noqa: B023  # called at once


def test_it_is_gone_when_somebody_else_signs_in(
    setting: Setting, desk: Desk, own: OwnAccountService, unlocking: UnlockingService, pins: SameDayPins
) -> None:
    team = Team(setting, desk)
    deputy, manager = team.with_deputy(), team.with_manager()
    own.choose_pin(PIN)
    desk.session.close()
    unlocking.unlock(setting.path, setting.lead, PASSPHRASE).close()
    assert own.has_pin()
    unlocking.unlock(setting.path, deputy, DEPUTY_PASSPHRASE).close()
    assert not own.has_pin()
    own.choose_pin(PIN)
    ApprovingService(setting.workplace, pins).sign_in(setting.path, manager, MANAGER_PASSPHRASE)
    assert not own.has_pin()


def test_an_approver_has_a_pin_too(setting: Setting, desk: Desk, pins: SameDayPins) -> None:
    manager = Team(setting, desk).with_manager()
    approving = ApprovingService(setting.workplace, pins)
    session = approving.sign_in(setting.path, manager, MANAGER_PASSPHRASE)
    OwnAccountService(session, pins).choose_pin(PIN)
    assert approving.sign_in_by_pin(setting.path, PIN).person.name == session.person.name
    assert session.look.approvers == (session.person,)
    by_pin = UnlockingService(setting.workplace, pins)
    desk.session.close()
    assert refused(lambda: by_pin.unlock_by_pin(setting.path, PIN)).code is RefusalCode.NOT_A_READER


def test_it_opens_nothing_for_somebody_whose_keys_were_taken_away(
    setting: Setting, desk: Desk, pins: SameDayPins, unlocking: UnlockingService
) -> None:
    team = Team(setting, desk)
    deputy = team.with_deputy()
    other = team.unlock_as(deputy, DEPUTY_PASSPHRASE)
    OwnAccountService(other.session, pins).choose_pin(PIN)
    other.session.close()
    lead = setting.unlock()
    Team(setting, lead).people.mark_left(deputy)
    lead.session.close()
    assert refused(lambda: unlocking.unlock_by_pin(setting.path, PIN)).code is RefusalCode.PIN_GONE


def test_another_passphrase_or_the_wish_of_its_owner_ends_it(own: OwnAccountService) -> None:
    own.choose_pin(PIN)
    own.forget_pin()
    assert not own.has_pin()
    own.choose_pin(PIN)
    own.change_passphrase(PASSPHRASE, NEW)
    assert not own.has_pin()


def test_a_pc_without_memory_for_it_counts_no_try(
    locked: Desk, unlocking: UnlockingService, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_memory(_raw: bytes, _passphrase: str) -> None:
        raise EnvironmentFault(FaultCode.INPUT_OUTPUT, "memory")

    with monkeypatch.context() as patch:
        patch.setattr(pin_module, "unwrap_identity", no_memory)
        with pytest.raises(EnvironmentFault):
            unlocking.unlock_by_pin(setting.path, PIN)
    unlocking.unlock_by_pin(setting.path, PIN).close()


def test_a_pin_of_another_setting_is_none(own: OwnAccountService, pins: SameDayPins) -> None:
    own.choose_pin(PIN)
    assert own.has_pin()
    assert pins.whose(type(own._who.chain.setting_id)("0" * 64)) is None


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("", "missing"),
        ("27491", "too_short"),
        ("2" * 33, "too_long"),
        ("27491a", "not_digits"),
        ("٢٧٤٩١٥", "not_digits"),
        ("111111", "too_easy"),
        ("121212", "too_easy"),
        ("123123", "too_easy"),
        ("234567", "too_easy"),
        ("876543", "too_easy"),
        ("890123", "too_easy"),
    ],
)
def test_a_pin_that_will_not_do_is_refused(own: OwnAccountService, pin: str, code: str) -> None:
    problem = own.pin_problem(pin, pin)
    assert problem is not None
    assert (problem.field, problem.code) == ("pin", code)
    assert refused(lambda: own.choose_pin(pin)).code is RefusalCode.INCOMPLETE
    assert not own.has_pin()


def test_a_pin_is_typed_twice(own: OwnAccountService) -> None:
    problem = own.pin_problem(PIN, "274916")
    assert problem is not None
    assert (problem.field, problem.code) == ("pin_again", "differs")
    assert own.pin_problem(PIN, PIN) is None
