"""The recovery sheet in the hands of people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.vault import recovery
from safeguard_desktop.vault.words import BASE, meant_word, passphrase_words, recovery_words


@given(st.binary(min_size=32, max_size=32))
def test_words_and_code_give_back_the_seed(secret: bytes) -> None:
    seed = recovery.RecoverySeed(secret)
    assert recovery.seed_from_words(" ".join(recovery.words(seed))) == seed
    assert recovery.seed_from_words(recovery.qr_text(seed)) == seed


@given(st.binary(min_size=32, max_size=32), st.data())
def test_one_slip_in_a_word_is_put_right_or_refused_but_never_gives_another_seed(
    secret: bytes, data: st.DataObject
) -> None:
    seed = recovery.RecoverySeed(secret)
    words = list(recovery.words(seed))
    place = data.draw(st.integers(0, len(words) - 1))
    letter = data.draw(st.integers(0, len(words[place]) - 1))
    by = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    words[place] = words[place][:letter] + by + words[place][letter + 1 :]
    assert _outcome(" ".join(words)) in {secret.hex(), str(place + 1), recovery.CHECKSUM}


def _outcome(text: str) -> str:
    try:
        return recovery.seed_from_words(text).secret.hex()
    except EnvironmentFault as fault:
        return fault.detail


def test_a_slip_in_the_latter_part_of_a_long_word_is_put_right() -> None:
    long = [word for word in recovery_words() if len(word) >= 6]
    assert all(meant_word(word[:-1] + "q") == word for word in long)
    assert all(meant_word(word[:3] + word[4] + word[3] + word[5:]) == word for word in long)
    without_fifth = {word: meant_word(word[:4] + word[5:]) for word in long}
    # "leves" may be "levers" or "lever": where two are as near, nothing is guessed.
    assert [word for word, meant in without_fifth.items() if meant != word] == ["levers"]
    assert without_fifth["levers"] is None


def test_fresh_seeds_differ_and_have_their_length() -> None:
    assert recovery.new_seed() != recovery.new_seed()
    with pytest.raises(ValueError, match="32 bytes"):
        recovery.RecoverySeed(b"short")


def test_the_two_keys_of_a_sheet_have_nothing_in_common() -> None:
    seed = recovery.new_seed()
    assert recovery.root_pair(seed).private_bytes() not in recovery.recovery_pair(seed).private_bytes()


def test_a_fault_names_the_place_and_not_the_word() -> None:
    words = ["aardvark"] * 25 + ["Wxyzzyqqq"]
    with pytest.raises(EnvironmentFault) as caught:
        recovery.seed_from_words(" ".join(words))
    assert caught.value.detail == "26"
    assert "xyz" not in repr(caught.value)


def test_the_lists_are_those_that_the_format_was_made_for() -> None:
    for words in (passphrase_words(), recovery_words()):
        assert len(set(words)) == len(words) == BASE
    bare = [word.replace("-", "") for word in recovery_words()]
    assert len({word[:3] for word in bare}) == BASE
    assert (recovery_words()[0], recovery_words()[-1]) == ("aardvark", "zucchini")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("yo-yo", "yo-yo"),
        ("yoyo", "yo-yo"),
        ("Zucchini,", "zucchini"),
        ("zuc", "zucchini"),
        ("zuchini", "zucchini"),
        ("zuchinni", "zucchini"),
        ("zucinni", None),
        ("zu", None),
        ("", None),
        ("qqqqqqqqq", None),
        ("12", None),
    ],
)
def test_what_a_typed_word_can_mean(typed: str, meant: str | None) -> None:
    assert meant_word(typed) == meant
