"""Wrapped keys and slots: damaged, exchanged, out of bounds, not there."""

import json
import shutil

import msgspec

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.desk import open_desk
from safeguard_desktop.services.office.keys import ledger_facts, write_slots
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.vault.identity import Identity, new_identity
from safeguard_desktop.vault.slots import new_database_key
from tests.elm_row import PASSPHRASE, Ticking, make_workplace
from tests.vectors.folders.attacker import Attacker
from tests.vectors.folders.cases import case
from tests.vectors.folders.record import DEPUTY_PASSPHRASE


@case
def wrong_passphrase(it: Attacker) -> None:
    """A passphrase of nobody."""
    it.passphrase = "something else entirely"


@case
def sound_by_the_deputy(it: Attacker) -> None:
    """The passphrase of the other reader."""
    it.passphrase, it.head = DEPUTY_PASSPHRASE, it.record.head


@case
def sound_without_the_other_key(it: Attacker) -> None:
    """The keys of the other reader are not there, nor needed."""
    it.person_key(it.record.deputy).unlink()


@case
def damaged_key_of_the_other(it: Attacker) -> None:
    """The lead's keys are damaged; the deputy's passphrase opens his."""
    it.flip(it.person_key(it.record.lead), 200)
    it.passphrase = DEPUTY_PASSPHRASE


@case
def damaged_key(it: Attacker) -> None:
    """One bit of the lead's wrapped keys."""
    it.flip(it.person_key(it.record.lead), 200)


@case
def missing_key(it: Attacker) -> None:
    """The lead's wrapped keys are not there."""
    it.person_key(it.record.lead).unlink()


@case
def swapped_keys(it: Attacker) -> None:
    """The deputy's wrapped keys in the lead's place, opened with his passphrase."""
    shutil.copy(it.person_key(it.record.deputy), it.person_key(it.record.lead))
    it.person_key(it.record.deputy).unlink()
    it.passphrase = DEPUTY_PASSPHRASE


@case
def strangers_keys(it: Attacker) -> None:
    """Keys that the register does not know, under the lead's id, with a slot made for them."""
    it.wrap(it.stranger)
    it.write_slot(it.stranger.sealing.public_bytes())


@case
def strangers_signing_key(it: Attacker) -> None:
    """The lead's sealing keys with another signing key."""
    it.wrap(Identity(it.record.lead.person, it.record.lead.sealing, it.stranger.signing))


@case
def keys_under_another_id(it: Attacker) -> None:
    """The lead's keys under another person's id."""
    it.wrap(Identity(PersonId("0" * 16), it.record.lead.sealing, it.record.lead.signing))


@case
def keys_of_nobody(it: Attacker) -> None:
    """Keys of a person whom the register does not know."""
    it.wrap(new_identity(PersonId("0" * 16)))


def with_parameters(it: Attacker, **changes: int) -> None:
    raw = it.person_key(it.record.lead).read_bytes()
    length = int.from_bytes(raw[4:8], "big")
    header = json.loads(raw[8 : 8 + length])
    header["kdf"] |= changes
    compact = json.dumps(header, separators=(",", ":")).encode()
    it.person_key(it.record.lead).write_bytes(it.remade(raw, compact))


@case
def derivation_made_cheap(it: Attacker) -> None:
    """One pass: less than the format allows."""
    with_parameters(it, passes=1)


@case
def derivation_made_ruinous(it: Attacker) -> None:
    """A terabyte of memory: nothing is derived."""
    with_parameters(it, memory_kib=1 << 30)


@case
def derivation_changed(it: Attacker) -> None:
    """Another number of passes within the bounds: the passphrase does not fit any more."""
    with_parameters(it, passes=4)


@case
def slot_of_another_ledger(it: Attacker) -> None:
    """A slot that was made for another ledger."""
    it.write_slot(it.record.lead.sealing.public_bytes(), ledger="0" * 32)


@case
def slot_of_another_setting(it: Attacker) -> None:
    """A slot that was made for another setting."""
    it.write_slot(it.record.lead.sealing.public_bytes(), setting="0" * 64)


@case
def slot_of_another_generation(it: Attacker) -> None:
    """A slot of generation 2 in the place of generation 1."""
    it.write_slot(it.record.lead.sealing.public_bytes(), generation=2)


@case
def slot_of_another_reader(it: Attacker) -> None:
    """The deputy's slot in the lead's place."""
    shutil.copy(it.slot(it.record.deputy), it.slot(it.record.lead))


@case
def slot_of_another_key(it: Attacker) -> None:
    """A slot with a database key that is not this ledger's."""
    it.write_slot(it.record.lead.sealing.public_bytes(), bytes(range(32)))


@case
def slot_damaged(it: Attacker) -> None:
    """One bit of a slot."""
    it.flip(it.slot(it.record.lead), 700)


@case
def slot_changed_and_summed_again(it: Attacker) -> None:
    """One bit of a slot, with its checksum made again."""
    it.flip(it.slot(it.record.lead), 700)
    it.slot(it.record.lead).write_bytes(it.remade(it.slot(it.record.lead).read_bytes()))


@case
def slot_missing(it: Attacker) -> None:
    """The lead's slot is not there."""
    it.slot(it.record.lead).unlink()


@case
def no_setting(it: Attacker) -> None:
    """No such folder."""
    shutil.rmtree(it.path)


@case
def empty_folder(it: Attacker) -> None:
    """An empty folder."""
    shutil.rmtree(it.path)
    it.path.mkdir()


@case
def file_for_a_folder(it: Attacker) -> None:
    """A file where the setting should be."""
    shutil.rmtree(it.path)
    it.path.write_text("something")


def _workplace(it: Attacker) -> Workplace:
    """A computer that has never seen the record."""
    return make_workplace(it.path.with_name(f"{it.path.stem} at work"), Ticking())


def _cut_off(it: Attacker, *, file_in_place: bool) -> None:
    """A change of keys by the lead that came no further; KEYS.md 12.3 names the steps."""
    desk = open_desk(unlock(_workplace(it), it.path, it.record.lead.person, PASSPHRASE))
    session = desk.session
    key, version = new_database_key(), session.chain.latest
    facts = msgspec.structs.replace(ledger_facts(version), generation=2)
    later = msgspec.structs.replace(version, ledgers=(facts,))
    write_slots(session.folder, key, later, session.chain.setting_id)
    if file_in_place:
        session.ledger.change_key(key, {"inbox/2": bytes(96), "setting/2": bytes(32)})
    session.close()


@case
def sound_change_of_keys_cut_off_before_the_file(it: Attacker) -> None:
    """Slots of the next generation lie there, and the file is still under the key that the register names."""
    _cut_off(it, file_in_place=False)


@case
def sound_change_of_keys_cut_off_before_the_register(it: Attacker) -> None:
    """The file is under the next key already, and the register does not name it yet."""
    _cut_off(it, file_in_place=True)


@case
def older_slots_and_file_put_back(it: Attacker) -> None:
    """The keys were changed whole; the file and the slots of before are put back. The register's generation counts."""
    before, slots = it.log.read_bytes(), shutil.copytree(it.path / "keys", it.path.with_name("keys-before"))
    desk = open_desk(unlock(_workplace(it), it.path, it.record.lead.person, PASSPHRASE))
    desk.staff.key_change.change()
    desk.session.close()
    shutil.rmtree(it.path / "keys")
    shutil.move(slots, it.path / "keys")
    it.log.write_bytes(before)
