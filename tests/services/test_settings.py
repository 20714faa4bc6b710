"""Changing whom to ring: each change is a new version of the register."""

from dataclasses import replace

import msgspec
import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.signing import SigningKeyPair
from tests.elm_row import Setting
from tests.services.steps import add_child, entries


def test_a_change_is_a_new_version_and_later_entries_name_it(desk: Desk, setting: Setting) -> None:
    add_child(desk)
    settings = desk.settings
    deputy = next(person for person in settings.people() if person.name == "Sam Rowe")
    contacts = msgspec.structs.replace(settings.contacts(), lado="01632 960 301")
    facts = msgspec.structs.replace(settings.facts(), phone="01632 960 009")
    assert settings.change(facts, contacts, {deputy.id: "01632 960 033"}) == Changed("settings")
    add_child(desk, "Leo Brand")
    assert [entry.header.register for entry in entries(desk)] == [1, 1, 2]
    look = SettingService(setting.workplace).look(setting.path)
    assert (look.contacts.lado, look.contacts.verified_on) == ("01632 960 301", "2026-11-23")
    assert look.facts.phone == "01632 960 009"
    assert [person.phone for person in look.deputies] == ["01632 960 033"]
    assert [person.phone for person in look.leads] == ["01632 960 002"]


def test_the_version_before_stays_readable(desk: Desk, setting: Setting) -> None:
    settings = desk.settings
    settings.change(settings.facts(), msgspec.structs.replace(settings.contacts(), lado="01632 960 301"), {})
    versions = read_chain(SettingFolder(setting.path), None).versions
    assert [version.contacts.lado for version in versions] == ["01632 960 300", "01632 960 301"]


def test_a_change_that_would_not_hold_is_never_written(desk: Desk, setting: Setting) -> None:
    """Otherwise nobody could open the setting again."""
    session = desk.session
    session.identity = replace(session.identity, signing=SigningKeyPair.generate())
    with pytest.raises(EnvironmentFault) as fault:
        desk.settings.change(desk.settings.facts(), desk.settings.contacts(), {})
    assert fault.value.code is FaultCode.REGISTER_FORGED
    assert len(SettingFolder(setting.path).register_files()) == 1
