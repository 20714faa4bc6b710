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


def test_the_words_of_sharing_and_of_what_police_tell_are_there_too() -> None:
    """Each stands on a page of the program without being explained there."""
    assert {term.word for term in TERMS} >= {
        "Caldicott guardian", "DBS", "Duty to share", "Golden rules", "Lawful basis", "Recognised legitimate interest",
        "Sarah’s Law", "UPN",
    }  # fmt: skip


def test_no_word_is_surer_than_the_guidance_that_it_is_from() -> None:
    """Source: guidance.md 1 (N1), 4 and 13: what a teacher, a nursery or an edition of 2026 may find otherwise."""
    meaning = {term.word: term.meaning for term in TERMS}
    assert "as a rule before the next school day" in meaning["Operation Encompass"]
    assert "under 18 if disabled" in meaning["Private fostering"]
    assert "edition of 2023" in meaning["Core group"]
    assert "not settled" in meaning["Duty to share"]


def test_how_long_social_care_and_a_court_may_take_is_told_with_the_edition() -> None:
    """Source: guidance.md section 4: an assessment up to 45 working days, an emergency order 8 days and 7 more."""
    meaning = {term.word: term.meaning for term in TERMS}
    assert "45 working days" in meaning["Assessment"]
    assert "edition of 2023" in meaning["Assessment"]
    assert "eight days" in meaning["Emergency protection order"]
    assert "seven" in meaning["Emergency protection order"]


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
