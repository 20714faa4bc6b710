"""The register: versions removed, damaged, forged and forked."""

import json

from msgspec.structs import replace

from safeguard_desktop.vault.signing import PersonSigner
from tests.vectors.folders.attacker import Attacker
from tests.vectors.folders.cases import case
from tests.vectors.folders.record import next_version, with_keys


@case
def older_register(it: Attacker) -> None:
    """The last version is gone; entries name it."""
    it.register_file(3).unlink()


@case
def oldest_register(it: Attacker) -> None:
    """Only the first version is left: the deputy has no key in it."""
    it.register_file(3).unlink()
    it.register_file(2).unlink()


@case
def register_with_a_gap(it: Attacker) -> None:
    """A version in the middle is gone."""
    it.register_file(2).unlink()


@case
def register_without_beginning(it: Attacker) -> None:
    """The first version is gone."""
    it.register_file(1).unlink()


@case
def register_out_of_order(it: Attacker) -> None:
    """Two versions have each other's names."""
    two, three = it.register_file(2).read_bytes(), it.register_file(3).read_bytes()
    it.register_file(2).write_bytes(three)
    it.register_file(3).write_bytes(two)


@case
def register_damaged(it: Attacker) -> None:
    """One bit of a version."""
    it.flip(it.register_file(2), 2000)


@case
def register_changed_and_summed_again(it: Attacker) -> None:
    """A word of a version, with its checksum made again."""
    raw = it.register_file(3).read_bytes().replace(b"Sam Rowe", b"Sam Role")
    it.register_file(3).write_bytes(it.remade(raw))


@case
def register_cut_short(it: Attacker) -> None:
    """Half of a version."""
    raw = it.register_file(3).read_bytes()
    it.register_file(3).write_bytes(raw[: len(raw) // 2])


@case
def register_emptied(it: Attacker) -> None:
    """A version of no bytes."""
    it.register_file(3).write_bytes(b"")


@case
def register_of_a_newer_format(it: Attacker) -> None:
    """A version whose container is of format 2."""
    raw = it.register_file(3).read_bytes()
    length = int.from_bytes(raw[4:8], "big")
    header = json.loads(raw[8 : 8 + length]) | {"format": 2}
    compact = json.dumps(header, separators=(",", ":")).encode()
    it.register_file(3).write_bytes(it.remade(raw, compact))


@case
def register_of_a_newer_container(it: Attacker) -> None:
    """A version in a container that is not known yet."""
    it.register_file(3).write_bytes(it.remade(b"SGD2" + it.register_file(3).read_bytes()[4:]))


@case
def register_with_white_space(it: Attacker) -> None:
    """A header in another form."""
    raw = it.register_file(3).read_bytes()
    length = int.from_bytes(raw[4:8], "big")
    spaced = json.dumps(json.loads(raw[8 : 8 + length])).encode()
    it.register_file(3).write_bytes(it.remade(raw, spaced))


@case
def register_larger_than_allowed(it: Attacker) -> None:
    """A version of five megabytes."""
    it.register_file(3).write_bytes(bytes(5 << 20))


@case
def register_by_a_stranger(it: Attacker) -> None:
    """A fourth version, signed by somebody who is not in it."""
    it.write_version(next_version(it.chain), it.stranger.signer)


@case
def register_by_the_deputy(it: Attacker) -> None:
    """The deputy takes the lead's keys away, alone."""
    chain = it.chain
    people = tuple(
        replace(each, active=False) if each.id == it.record.lead.person else each
        for each in chain.latest.people
    )
    ledgers = tuple(replace(each, readers=(it.record.deputy.person,)) for each in chain.latest.ledgers)
    it.write_version(replace(next_version(chain), people=people, ledgers=ledgers), it.record.deputy.signer)


@case
def register_with_a_new_sheet_by_the_lead(it: Attacker) -> None:
    """The lead replaces the recovery sheet, alone."""
    sealing = it.stranger.sealing.public_bytes()
    it.write_version(replace(next_version(it.chain), recovery_key=sealing), it.record.lead.signer)


@case
def register_with_one_bad_signature(it: Attacker) -> None:
    """The lead signed, and beside her somebody whose signature does not hold."""
    forged = PersonSigner(it.record.deputy.person, it.stranger.signing)
    it.write_version(next_version(it.chain), it.record.lead.signer, forged)


@case
def sound_contacts_by_the_deputy(it: Attacker) -> None:
    """A deputy who reads may put the numbers right."""
    chain = it.chain
    contacts = replace(chain.latest.contacts, police="999")
    it.write_version(replace(next_version(chain), contacts=contacts), it.record.deputy.signer)


@case
def register_forked_lightly(it: Attacker) -> None:
    """The lead replaces the last version by another: only a computer that saw the first can tell."""
    chain = it.chain
    contacts = replace(chain.latest.contacts, police="999")
    it.write_version(replace(chain.latest, contacts=contacts), it.record.lead.signer)


@case
def register_forked_with_other_keys(it: Attacker) -> None:
    """The lead gives the deputy another key from version 2 on: what he signed does not hold."""
    it.register_file(3).unlink()
    second = it.chain.version(2)
    assert second is not None
    people = tuple(
        with_keys(each, it.stranger) if each.id == it.record.deputy.person else each for each in second.people
    )
    it.write_version(replace(second, people=people), it.record.lead.signer)


@case
def register_of_another_setting(it: Attacker) -> None:
    """One version, with a root key of the attacker's own."""
    first = it.chain.version(1)
    assert first is not None
    it.register_file(3).unlink()
    it.register_file(2).unlink()
    own = PersonSigner(it.record.root.person, it.stranger.signing)
    it.write_version(replace(first, root_key=it.stranger.signing.public_bytes()), own)


@case
def sound_with_strangers_files(it: Attacker) -> None:
    """Files of other names beside the versions are passed over."""
    (it.path / "register" / ".000004.register").write_bytes(b"half written")
    (it.path / "register" / "notes.txt").write_bytes(b"something")


@case
def register_emptied_of_all(it: Attacker) -> None:
    """No version at all."""
    for number in (1, 2, 3):
        it.register_file(number).unlink()
