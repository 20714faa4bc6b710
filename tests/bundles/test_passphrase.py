"""Passphrases of packs: drawn, short enough for every reader, and as strong as they are said to be."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import pytest

from safeguard_desktop.bundles import passphrase
from safeguard_desktop.bundles.pack import is_usable


def test_a_passphrase_has_six_words_and_at_most_thirty_two_characters() -> None:
    for _ in range(2000):
        drawn = passphrase.draw_passphrase()
        assert len(drawn.split("-")) == 6
        assert set(drawn.split("-")) <= set(passphrase.word_list())
        assert is_usable(drawn)


def test_one_that_comes_out_too_long_is_drawn_again_whole() -> None:
    long_word = max(passphrase.word_list(), key=len)
    short_word = min(passphrase.word_list(), key=len)
    offered = itertools.chain([long_word] * 6, [short_word] * 6)

    def choose(words: Sequence[str]) -> str:
        assert long_word in words
        return next(offered)

    assert passphrase.draw_passphrase(choose) == "-".join([short_word] * 6)


def test_the_strength_counts_only_what_can_be_drawn() -> None:
    words = ("a", "bb", "ccccccccc")
    short_enough = [
        drawn
        for drawn in itertools.product(words, repeat=6)
        if sum(map(len, drawn)) + 5 <= passphrase.LONGEST
    ]
    assert passphrase.possible_passphrases(words) == len(short_enough) < 3**6


def test_a_passphrase_is_worth_sixty_one_bits() -> None:
    assert 61 < passphrase.strength_in_bits() <= math.log2(1295**6)


@pytest.mark.parametrize("bad", ["", "x" * 33, "naïve-pass", "tab\tbed", "line\nfeed"])
def test_a_passphrase_that_some_reader_would_refuse_is_not_used(bad: str) -> None:
    assert not is_usable(bad)
