"""What a computer remembers of ledgers and registers, through torn writes and damage."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import LedgerId, SettingId
from safeguard_desktop.storage.heads import HeadStore, Pin

LEDGER = LedgerId("ab" * 16)
SETTING = SettingId("cd" * 32)


@pytest.fixture
def heads(tmp_path: Path) -> HeadStore:
    return HeadStore(tmp_path / "profile" / "heads")


def head(seq: int) -> Head:
    return Head(seq, bytes([seq % 256]) * 32)


def test_nothing_is_known_at_first(heads: HeadStore) -> None:
    assert heads.last(LEDGER) is None
    assert heads.missing_head(LEDGER) is None
    assert heads.pin(SETTING) is None
    heads.forget_missing(LEDGER)


def test_the_last_head_is_remembered_even_where_it_is_smaller(heads: HeadStore) -> None:
    for seq in (1, 2, 3, 2, 9):
        heads.keep_head(LEDGER, head(seq))
        assert heads.last(LEDGER) == head(seq)


@given(damaged=st.integers(0, 87), seq=st.integers(3, 200))
def test_a_torn_write_leaves_the_head_before(
    tmp_path_factory: pytest.TempPathFactory, damaged: int, seq: int
) -> None:
    folder = tmp_path_factory.mktemp("heads")
    heads = HeadStore(folder)
    for each in (seq - 1, seq):
        heads.keep_head(LEDGER, head(each))
    path = folder / f"{LEDGER}.head"
    raw = bytearray(path.read_bytes())
    raw[damaged] ^= 0xFF  # the slot at 0 was written last
    path.write_bytes(raw)
    assert heads.last(LEDGER) == head(seq - 1)
    heads.keep_head(LEDGER, head(seq + 1))
    assert heads.last(LEDGER) == head(seq + 1)


def test_a_file_that_holds_no_head_counts_as_none(heads: HeadStore, tmp_path: Path) -> None:
    heads.keep_head(LEDGER, head(1))
    path = tmp_path / "profile" / "heads" / f"{LEDGER}.head"
    path.write_bytes(b"\0" * 5000)
    assert heads.last(LEDGER) is None


def test_the_furthest_missing_head_is_kept_until_it_is_forgotten(heads: HeadStore, tmp_path: Path) -> None:
    heads.note_missing(LEDGER, head(5))
    heads.note_missing(LEDGER, head(3))
    assert heads.missing_head(LEDGER) == head(5)
    heads.note_missing(LEDGER, head(8))
    assert heads.missing_head(LEDGER) == head(8)
    heads.forget_missing(LEDGER)
    assert heads.missing_head(LEDGER) is None
    (tmp_path / "profile" / "heads" / f"{LEDGER}.missing").write_bytes(b"nonsense")
    assert heads.missing_head(LEDGER) is None


def test_an_older_register_is_refused_and_another_one_of_the_same_version(heads: HeadStore) -> None:
    heads.pin_register(SETTING, 2, "aa")
    heads.pin_register(SETTING, 2, "aa")
    with pytest.raises(EnvironmentFault) as fault:
        heads.pin_register(SETTING, 1, "00")
    assert fault.value.code is FaultCode.REGISTER_OLDER
    with pytest.raises(EnvironmentFault) as fault:
        heads.pin_register(SETTING, 2, "bb")
    assert fault.value.code is FaultCode.REGISTER_FORGED
    heads.pin_register(SETTING, 3, "cc")
    assert heads.pin(SETTING) == Pin(3, "cc")


def test_a_pin_that_cannot_be_read_is_damage_and_not_a_first_meeting(
    heads: HeadStore, tmp_path: Path
) -> None:
    heads.pin_register(SETTING, 1, "aa")
    (tmp_path / "profile" / "heads" / f"{SETTING}.register").write_bytes(b"\xff")
    with pytest.raises(EnvironmentFault) as fault:
        heads.pin_register(SETTING, 1, "aa")
    assert fault.value.code is FaultCode.DAMAGED


def test_a_name_that_is_no_id_reaches_no_file(heads: HeadStore) -> None:
    with pytest.raises(EnvironmentFault):
        heads.keep_head(LedgerId("../../x"), head(1))
