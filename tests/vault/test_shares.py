"""Recovery by two of three shares: any two open the seed, one does not. Source: X14; KEYS.md 10.4."""

from itertools import combinations

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import SettingId
from safeguard_desktop.vault.recovery import RecoverySeed, new_seed, seed_from_words, words
from safeguard_desktop.vault.sealing import open_sealed
from safeguard_desktop.vault.shares import (
    PAIRS,
    Share,
    new_shares,
    open_seed,
    pair_of,
    seal_seed,
    share_from_words,
    share_pair,
    share_qr,
    share_words,
)

SETTING = SettingId("5e" * 32)
AT = "2026-11-22T09:30:00.000000Z"


def test_any_two_of_three_open_the_seed_and_one_alone_opens_nothing() -> None:
    seed, shares = new_seed(), new_shares()
    publics = {share.letter: share_pair(share).public_bytes() for share in shares}
    files = seal_seed(seed, publics, SETTING, 3, AT)
    assert tuple(files) == PAIRS
    for first, second in combinations(shares, 2):
        raw = files[pair_of(first, second)]
        assert open_seed(raw, first, second, SETTING, 3) == seed
        assert open_seed(raw, second, first, SETTING, 3) == seed
        (other,) = (share for share in shares if share not in (first, second))
        for wrong in ((first, other), (other, second)):
            with pytest.raises(EnvironmentFault) as fault:
                open_seed(raw, *wrong, SETTING, 3)
            assert fault.value.code in {FaultCode.UNREADABLE, FaultCode.TAMPERED}
        for share in (first, second):
            with pytest.raises(ValueError, match="twice"):
                open_seed(raw, share, share, SETTING, 3)


def test_a_file_of_another_setting_or_of_an_older_sheet_is_refused() -> None:
    first, second, _third = shares = new_shares()
    publics = {share.letter: share_pair(share).public_bytes() for share in shares}
    raw = seal_seed(new_seed(), publics, SETTING, 3, AT)["AB"]
    for setting, version, name in ((SettingId("00" * 32), 3, "setting"), (SETTING, 4, "root_version")):
        with pytest.raises(EnvironmentFault) as fault:
            open_seed(raw, first, second, setting, version)
        assert (fault.value.code, fault.value.detail) == (FaultCode.TAMPERED, name)


def test_an_older_program_says_that_a_later_one_wrote_the_file() -> None:
    shares = new_shares()
    publics = {share.letter: share_pair(share).public_bytes() for share in shares}
    raw = seal_seed(new_seed(), publics, SETTING, 1, AT)["AB"]
    with pytest.raises(EnvironmentFault) as fault:
        open_sealed(raw, share_pair(shares[1]))
    assert fault.value.code is FaultCode.NEWER_VERSION


def test_words_and_square_give_the_share_back_with_its_letter() -> None:
    for share in new_shares():
        typed = ", ".join(word.replace("-", "")[:3].upper() for word in share_words(share))
        assert share_from_words(typed) == share
        assert share_from_words(share_qr(share).lower()) == share


def test_a_share_is_no_sheet_and_a_sheet_no_share() -> None:
    share = Share("A", bytes(range(32)))
    for read, typed in (
        (seed_from_words, " ".join(share_words(share))),
        (share_from_words, " ".join(words(RecoverySeed(bytes(range(1, 33)))))),
        (share_from_words, share_qr(share).replace(":A:", ":B:")),
        (share_from_words, "SGD-SHARE-1:A:00"),
        (share_from_words, f"SGD-SHARE-1:A:{'F' * 67}"),
        (share_from_words, " ".join(["zoo"] * 25)),
    ):
        with pytest.raises(EnvironmentFault) as fault:
            read(typed)
        assert fault.value.code is FaultCode.WRONG_RECOVERY_WORDS


def test_a_share_has_a_letter_and_32_bytes() -> None:
    for letter, secret in (("D", bytes(32)), ("A", bytes(31))):
        with pytest.raises(ValueError, match="no share"):
            Share(letter, secret)
