"""Settings that this computer knows, and registers that it has seen. vault/KEYS.md 7.5."""

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import RECOVERY_PERSON
from safeguard_desktop.domain.register import RegisterVersion
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.office.keys import ledger_facts, read_chain, write_slots
from safeguard_desktop.services.office.known import LONGEST_LIST
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.recovery import root_pair, seed_from_words
from safeguard_desktop.vault.register import sign_register
from safeguard_desktop.vault.signing import PersonSigner
from tests.elm_row import Setting, Ticking, make_workplace, set_up


@pytest.fixture
def settings(workplace: Workplace) -> SettingService:
    return SettingService(workplace)


def fault_of(act: Callable[[], object]) -> FaultCode:
    with pytest.raises(EnvironmentFault) as fault:
        act()
    return fault.value.code


def another_version(setting: Setting, phone: str) -> bytes:
    """A lawful version 2, signed with the recovery sheet."""
    chain = read_chain(SettingFolder(setting.path), None)
    latest = chain.latest
    version = msgspec.structs.replace(
        latest,
        version=latest.version + 1,
        previous=chain.digest(latest.version),
        contacts=msgspec.structs.replace(latest.contacts, lado=phone),
    )
    root = root_pair(seed_from_words(" ".join(setting.words)))
    return sign_register(version, [PersonSigner(RECOVERY_PERSON, root)])


def change_a_number(desk: Desk, lado: str) -> None:
    settings = desk.settings
    contacts = msgspec.structs.replace(settings.contacts(), lado=lado)
    settings.change(settings.facts(), contacts, {})


def test_settings_are_remembered_the_last_one_first(
    settings: SettingService, setting: Setting, tmp_path: Path, clock: Ticking
) -> None:
    other = set_up(make_workplace(tmp_path, clock, "other-pc"))
    assert settings.known() == ()
    settings.remember(setting.path)
    settings.remember(other.path)
    assert settings.known() == (other.path, setting.path)
    settings.remember(setting.path)
    assert settings.known() == (setting.path, other.path)
    settings.forget(setting.path)
    assert settings.known() == (other.path,)
    assert settings.look(setting.path).facts.name == "Elm Row Pre-school"


def test_the_list_does_not_grow_without_end(
    settings: SettingService, setting: Setting, tmp_path: Path
) -> None:
    for number in range(LONGEST_LIST + 2):
        copy = tmp_path / f"copy-{number}.safeguard"
        shutil.copytree(setting.path, copy)
        settings.remember(copy)
    assert len(settings.known()) == LONGEST_LIST


@pytest.mark.parametrize("raw", [b"not a list", b"\xff\xfe", b'[{"path": 3}]'])
def test_a_list_that_cannot_be_read_is_an_empty_one(
    settings: SettingService, workplace: Workplace, raw: bytes
) -> None:
    (workplace.profile / "settings.json").write_bytes(raw)
    assert settings.known() == ()


def test_another_setting_in_a_known_place_is_refused(
    settings: SettingService, setting: Setting, tmp_path: Path, clock: Ticking
) -> None:
    """Else concerns raised without a key would be encrypted to whoever put it there."""
    settings.remember(setting.path)
    other = set_up(make_workplace(tmp_path, clock, "other-pc"))
    shutil.rmtree(setting.path)
    shutil.copytree(other.path, setting.path)
    assert fault_of(lambda: settings.look(setting.path)) is FaultCode.REGISTER_FORGED
    service = setting.raising()
    assert fault_of(service.staff) is FaultCode.REGISTER_FORGED
    assert fault_of(setting.unlock) is FaultCode.REGISTER_FORGED
    assert fault_of(lambda: settings.remember(setting.path)) is FaultCode.REGISTER_FORGED


def test_an_older_register_than_this_computer_has_seen_is_refused(
    settings: SettingService, setting: Setting
) -> None:
    desk = setting.unlock()
    change_a_number(desk, "01632 960 301")
    desk.session.close()
    (setting.path / "register" / "000002.register").unlink()
    assert fault_of(lambda: settings.look(setting.path)) is FaultCode.REGISTER_OLDER
    assert fault_of(setting.unlock) is FaultCode.REGISTER_OLDER


def test_another_second_version_than_the_one_seen_is_refused_also_in_a_longer_register(
    settings: SettingService, setting: Setting
) -> None:
    folder, fork = SettingFolder(setting.path), another_version(setting, "01632 960 666")
    desk = setting.unlock()
    change_a_number(desk, "01632 960 301")
    desk.session.close()
    (setting.path / "register" / "000002.register").unlink()
    folder.write_register(2, fork)
    assert fault_of(lambda: settings.look(setting.path)) is FaultCode.REGISTER_FORGED
    folder.write_register(3, another_version(setting, "01632 960 667"))
    assert fault_of(lambda: settings.look(setting.path)) is FaultCode.REGISTER_FORGED


def test_a_register_that_grew_lawfully_is_taken_and_remembered(
    settings: SettingService, setting: Setting
) -> None:
    settings.look(setting.path)
    SettingFolder(setting.path).write_register(2, another_version(setting, "01632 960 301"))
    assert settings.look(setting.path).contacts.lado == "01632 960 301"
    (setting.path / "register" / "000002.register").unlink()
    assert fault_of(lambda: settings.look(setting.path)) is FaultCode.REGISTER_OLDER


def test_a_folder_that_is_no_setting_says_so(settings: SettingService, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert fault_of(lambda: settings.look(tmp_path / "empty")) is FaultCode.NOT_A_LOG
    assert fault_of(lambda: settings.look(tmp_path / "nowhere")) in {
        FaultCode.NOT_A_LOG,
        FaultCode.NOT_FOUND,
    }


def test_a_register_without_the_ledger_or_without_a_readers_key_is_damaged(setting: Setting) -> None:
    latest = read_chain(SettingFolder(setting.path), None).latest
    no_ledger = msgspec.structs.replace(latest, ledgers=())
    assert fault_of(lambda: ledger_facts(no_ledger)) is FaultCode.DAMAGED
    keyless = without_keys(latest)
    chain = read_chain(SettingFolder(setting.path), None)
    folder = SettingFolder(setting.path)
    assert fault_of(lambda: write_slots(folder, bytes(32), keyless, chain.setting_id)) is FaultCode.DAMAGED


def without_keys(version: RegisterVersion) -> RegisterVersion:
    people = tuple(
        msgspec.structs.replace(person, sealing_key=None, signing_key=None) for person in version.people
    )
    return msgspec.structs.replace(version, people=people)
