"""Where the vault's keys meet the setting folder's files: the register chain, and the slots.

How each file is made is specified in vault/KEYS.md; here they are only read, written and matched
with what this computer has seen before.
"""

from contextlib import suppress
from itertools import pairwise

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import RECOVERY_PERSON, PersonId, SettingId
from safeguard_desktop.domain.register import CHILDREN_LEDGER, LedgerFacts, RegisterVersion
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.storage.opening import is_file_of
from safeguard_desktop.vault.identity import Identity, unwrap_identity, wrap_identity
from safeguard_desktop.vault.kdf import calibrate
from safeguard_desktop.vault.recovery import RecoverySeed, root_pair, seed_from_words
from safeguard_desktop.vault.register import RegisterChain, read_register
from safeguard_desktop.vault.sealing import SealingKeyPair
from safeguard_desktop.vault.slots import open_slot, seal_slot, slot_header

LEDGER_NAME = CHILDREN_LEDGER


def read_chain(folder: SettingFolder, heads: HeadStore | None) -> RegisterChain:
    """Read and check the register, and compare it with the newest that this computer has seen.

    Raises:
        EnvironmentFault: ``NOT_FOUND``, ``NOT_A_LOG``, ``REGISTER_FORGED``, ``REGISTER_OLDER``,
            ``DAMAGED`` or ``NEWER_VERSION``.
    """
    if not folder.is_setting():
        raise EnvironmentFault(FaultCode.NOT_A_LOG if folder.path.exists() else FaultCode.NOT_FOUND)
    chain = read_register(folder.register_files())
    if heads is not None:
        hold_against(heads, chain)
    return chain


def hold_against(heads: HeadStore, chain: RegisterChain) -> None:
    """Refuse a chain without the newest version seen here: a longer one may be a fork of the past.

    Raises:
        EnvironmentFault: ``REGISTER_FORGED`` or ``REGISTER_OLDER``.
    """
    latest, pin = chain.latest.version, heads.pin(chain.setting_id)
    if pin is not None and pin.version <= latest and not chain.holds(pin.version, pin.digest):
        raise EnvironmentFault(FaultCode.REGISTER_FORGED, f"version {pin.version}")
    heads.pin_register(chain.setting_id, latest, chain.digest(latest))


def ledger_facts(version: RegisterVersion, name: str = LEDGER_NAME) -> LedgerFacts:
    """Return the facts of a ledger; of the children's, where no other is named.

    Raises:
        EnvironmentFault: the register names no such ledger (``DAMAGED``).
    """
    facts = version.ledger(name)
    if facts is None:
        raise EnvironmentFault(FaultCode.DAMAGED, "register")
    return facts


def write_slots(
    folder: SettingFolder,
    key: bytes,
    version: RegisterVersion,
    setting: SettingId,
    name: str = LEDGER_NAME,
) -> None:
    """Encrypt a ledger's database key to each of its readers and to the recovery sheet, and write the slots."""
    for reader in (*ledger_facts(version, name).readers, RECOVERY_PERSON):
        write_slot(folder, key, version, setting, reader, name)


def write_slot(  # noqa: PLR0913, PLR0917  # a slot has an address of that many parts
    folder: SettingFolder,
    key: bytes,
    version: RegisterVersion,
    setting: SettingId,
    reader: str,
    name: str = LEDGER_NAME,
) -> None:
    """Encrypt a ledger's database key to one reader of that version, or to ``recovery``, and write the slot."""
    facts = ledger_facts(version, name)
    header = slot_header(setting, facts.id, reader, facts.generation, version.made_at)
    raw = seal_slot(key, _sealing_key(version, PersonId(reader)), header)
    folder.write_slot(facts.name, facts.generation, reader, raw)


def wrapped(identity: Identity, passphrase: str) -> bytes:
    """Return the file that keeps an identity under a passphrase, stretched as far as this PC bears."""
    return wrap_identity(identity, passphrase, calibrate())


def matching_seed(typed: str, chain: RegisterChain) -> RecoverySeed:
    """Return the seed of the recovery sheet as typed, which is that of this setting.

    Raises:
        EnvironmentFault: ``WRONG_RECOVERY_WORDS``.
    """
    seed = seed_from_words(typed)
    if root_pair(seed).public_bytes() != chain.root_key:
        raise EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, "other_setting")
    return seed


def open_identity(folder: SettingFolder, chain: RegisterChain, person: PersonId, passphrase: str) -> Identity:
    """Return a person's private keys, which are those that the register names. KEYS.md, 6.3.

    Raises:
        EnvironmentFault: there is no such file, it cannot be opened, or it is not the one of the
            person in the register (``TAMPERED``).
    """
    identity = unwrap_identity(folder.read_person_key(person), passphrase)
    check_identity(chain, identity, person)
    return identity


def check_identity(chain: RegisterChain, identity: Identity, person: PersonId) -> None:
    """Refuse private keys that are not those which the register names for a person. KEYS.md, 6.3.

    Raises:
        EnvironmentFault: ``TAMPERED``.
    """
    known = chain.latest.person(person)
    # A key file that opens but is not the one the register names was put there by somebody else.
    if known is None or not identity.is_of(known):
        raise EnvironmentFault(FaultCode.TAMPERED, "identity")


def open_database_key(
    folder: SettingFolder,
    chain: RegisterChain,
    reader: PersonId,
    pair: SealingKeyPair,
    name: str = LEDGER_NAME,
) -> bytes:
    """Return a ledger's database key from the reader's own slot.

    The generation is that of the register, or a later one where a change of keys was cut off between
    the file and the register. Never an earlier one: whoever left may have kept that key. KEYS.md, 12.3.

    Raises:
        EnvironmentFault: there is no such slot, or it is not theirs.
    """
    facts = ledger_facts(chain.latest, name)
    path = folder.ledger_path(name)
    later = [each for each in folder.slot_generations(facts.name) if each > facts.generation]
    for generation in later:
        with suppress(EnvironmentFault):
            key = _key_in_slot(folder, chain, (reader, pair), (name, generation))
            if is_file_of(path, key):
                return key
    return _key_in_slot(folder, chain, (reader, pair), (name, facts.generation))


def next_generation(folder: SettingFolder, version: RegisterVersion, name: str = LEDGER_NAME) -> int:
    """Return the generation that new keys get: later than any that has a slot, also of a change cut off."""
    return max((ledger_facts(version, name).generation, *folder.slot_generations(name))) + 1


def has_later_slots(folder: SettingFolder, version: RegisterVersion, name: str = LEDGER_NAME) -> bool:
    """Tell whether slots lie there that are later than the register: a change of keys was cut off. KEYS.md, 12.3."""
    return next_generation(folder, version, name) > ledger_facts(version, name).generation + 1


def shut_out_by_name_only(chain: RegisterChain, name: str = LEDGER_NAME) -> tuple[PersonId, ...]:
    """Return who read a ledger under its present keys, may not any more, and kept an account when that was decided.

    For as long as there is anybody, a change of keys is due: their old slot opens what is written today. KEYS.md, 12.3.
    """
    latest = ledger_facts(chain.latest, name)
    found: list[PersonId] = []
    for before, after in pairwise(chain.versions):
        then, now = before.ledger(name), after.ledger(name)
        if then is None or now is None or now.generation != latest.generation:
            continue
        gone = (each for each in then.readers if each not in now.readers)
        if then.generation == now.generation:
            found += [
                each for each in gone if (known := after.person(each)) and known.sealing_key is not None
            ]
    return tuple(dict.fromkeys(each for each in found if each not in latest.readers))


def remove_slots_before(folder: SettingFolder, generation: int, name: str = LEDGER_NAME) -> None:
    """Remove every slot of an earlier generation: nothing in the folder is under those keys any more.

    Raises:
        EnvironmentFault: one cannot be removed; it opens nothing in this folder all the same.
    """
    for number in folder.slot_generations(name):
        if number < generation:
            folder.remove_slots(name, number)


def _key_in_slot(
    folder: SettingFolder,
    chain: RegisterChain,
    reader: tuple[PersonId, SealingKeyPair],
    slot: tuple[str, int],
) -> bytes:
    (person, pair), (name, generation) = reader, slot
    expected = slot_header(chain.setting_id, ledger_facts(chain.latest, name).id, person, generation, "")
    return open_slot(folder.read_slot(name, generation, person), pair, expected)


def _sealing_key(version: RegisterVersion, reader: PersonId) -> bytes:
    if reader == RECOVERY_PERSON:
        return version.recovery_key
    person = version.person(reader)
    if person is None or person.sealing_key is None:
        raise EnvironmentFault(FaultCode.DAMAGED, "register")
    return person.sealing_key
