"""The register's chain, beyond its vectors."""

from itertools import combinations

import pytest
from msgspec.structs import replace

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import RECOVERY_PERSON, PersonId
from safeguard_desktop.vault import register
from safeguard_desktop.vault.register import PURPOSE, digest_of, read_register, sign_register
from safeguard_desktop.vault.register_rules import NEW_RECOVERY_PERSON
from safeguard_desktop.vault.signed import read_signed
from tests.vectors.keys.people import (
    DEPUTY,
    HEAD,
    LEAD,
    NEW_ROOT,
    ROOT,
    SETTING,
    STAFF,
    STRANGER,
    following,
    new_contacts,
    new_readers,
    new_sheet,
    signer,
    with_person,
)
from tests.vectors.keys.register_vectors import FACTS_2, PAIR, PAIR_1


def test_a_chain_tells_who_had_which_key_when() -> None:
    without = with_person(FACTS_2, replace(HEAD, active=False))
    chain = read_register([PAIR_1, sign_register(without, [signer(LEAD), signer(HEAD)])])
    assert chain.setting_id == SETTING
    assert chain.root_key == ROOT.pair.public_bytes()
    assert chain.latest == without
    assert chain.key_at(HEAD.id, 1) == HEAD.signing_key
    assert chain.key_at(HEAD.id, 2) is None
    assert chain.key_at(LEAD.id, 2) == LEAD.signing_key
    assert chain.key_at(RECOVERY_PERSON, 2) == ROOT.pair.public_bytes()
    assert chain.key_at(NEW_RECOVERY_PERSON, 2) is None
    assert chain.key_at(STRANGER.id, 2) is None
    assert [chain.key_at(LEAD.id, number) for number in (-1, 0, 3)] == [None] * 3


def test_the_digest_of_a_version_is_that_which_the_next_one_names() -> None:
    second = sign_register(new_contacts(FACTS_2), [signer(LEAD)])
    chain = read_register([PAIR_1, second])
    assert chain.digest(1) == digest_of(PAIR_1) == chain.latest.previous
    assert chain.digest(2) == digest_of(second)
    with pytest.raises(ValueError, match="no such version"):
        chain.digest(3)


def test_a_longer_chain_with_another_past_does_not_hold_the_version_that_was_seen() -> None:
    seen = sign_register(new_readers(FACTS_2, LEAD), [signer(LEAD), signer(HEAD)])
    forked = sign_register(new_contacts(FACTS_2), [signer(DEPUTY)])
    longer = sign_register(following(new_contacts(FACTS_2), forked), [signer(DEPUTY)])
    chain = read_register([PAIR_1, forked, longer])
    assert chain.latest.version == 3
    assert chain.holds(1, digest_of(PAIR_1))
    assert not chain.holds(2, digest_of(seen))
    assert not chain.holds(4, digest_of(longer))
    assert not chain.holds(0, digest_of(longer))


def test_another_signature_does_not_change_what_a_version_is() -> None:
    both = sign_register(PAIR, [ROOT, signer(LEAD)])
    assert digest_of(both) == digest_of(PAIR_1)
    assert set(read_signed(both, PURPOSE).signers()) == {RECOVERY_PERSON, LEAD.id}


def test_a_new_sheet_keeps_the_setting_and_ends_the_old_sheets_power() -> None:
    second = sign_register(new_sheet(FACTS_2), [ROOT, NEW_ROOT])
    third = new_contacts(following(new_sheet(FACTS_2), second))
    old_sheet = sign_register(third, [ROOT])
    new_root_as_itself = sign_register(third, [type(ROOT)(RECOVERY_PERSON, NEW_ROOT.pair)])
    with pytest.raises(EnvironmentFault, match="register_forged: 3"):
        read_register([PAIR_1, second, old_sheet])
    chain = read_register([PAIR_1, second, new_root_as_itself])
    assert chain.setting_id == SETTING
    assert chain.key_at(RECOVERY_PERSON, 1) == ROOT.pair.public_bytes()
    assert chain.key_at(RECOVERY_PERSON, 2) == chain.root_key == NEW_ROOT.pair.public_bytes()


def test_no_set_of_people_short_of_two_approvers_changes_who_reads() -> None:
    version = new_readers(FACTS_2, LEAD)
    everybody = (LEAD, DEPUTY, HEAD, STAFF)
    for size in range(1, 5):
        for group in combinations(everybody, size):
            files = [PAIR_1, sign_register(version, [signer(one) for one in group])]
            if {LEAD, HEAD} <= set(group):
                assert read_register(files).latest == version
            else:
                with pytest.raises(EnvironmentFault, match="register_forged: 2"):
                    read_register(files)


def test_a_version_longer_than_any_register_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(register, "MAX_BODY", 100)
    with pytest.raises(EnvironmentFault, match="damaged: register 1"):
        read_register([PAIR_1])


def test_nobody_may_bear_the_name_of_the_sheet() -> None:
    for reserved in (RECOVERY_PERSON, NEW_RECOVERY_PERSON):
        posing = with_person(PAIR, replace(STRANGER, id=PersonId(reserved)))
        with pytest.raises(ValueError, match="unsound"):
            sign_register(posing, [ROOT])


def test_an_unsound_version_is_never_signed() -> None:
    with pytest.raises(ValueError, match="unsound"):
        sign_register(new_readers(PAIR, STRANGER), [ROOT])


def test_faults_of_the_register_name_a_version_and_nobody() -> None:
    forged = sign_register(new_contacts(FACTS_2), [signer(STAFF)])
    with pytest.raises(EnvironmentFault) as caught:
        read_register([PAIR_1, forged])
    assert str(caught.value) == "register_forged: 2"
