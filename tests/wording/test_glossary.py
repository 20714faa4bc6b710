"""The words explained: in order, each once, each a sentence; a legal one says where it is from."""

import re

import pytest

from safeguard_desktop.wording.glossary import TERMS, Term

LEGAL = re.compile(r"\b(?:Act|section \d|statutory|by law)\b")
ASKED_FOR = {
    "DSL", "LADO", "MASH", "Section 17", "Section 47", "EHCP", "Channel", "Threshold", "Hold", "Chronology",
}  # fmt: skip


def test_the_words_that_a_lead_meets_are_there() -> None:
    assert {term.word for term in TERMS} >= ASKED_FOR


def test_they_stand_in_order_and_each_once() -> None:
    words = [term.word for term in TERMS]
    assert words == sorted(words, key=str.casefold)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.word)
def test_each_is_explained_in_sentences_and_a_legal_one_has_its_source(term: Term) -> None:
    assert len(term.meaning) > 40
    assert term.meaning.endswith(".")
    if LEGAL.search(term.word):
        assert term.source
