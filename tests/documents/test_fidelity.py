"""Any text goes through the PDF and comes back; what cannot be drawn is reported and printed by name."""

from __future__ import annotations

import re
import unicodedata

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safeguard_desktop import documents
from safeguard_desktop.documents.content import Rendered
from safeguard_desktop.documents.fonts import face, font_for, letters
from safeguard_desktop.documents.legible import Legibility, character_name, font_runs
from safeguard_desktop.documents.shaping import needs_shaping
from safeguard_desktop.documents.shipped_fonts import FONTS
from tests.documents.reading import flowing, whole_text
from tests.documents.samples import CHRONOLOGY, ROWS

# Invisible or ambiguous marks are left out here and have tests of their own below.
_SIMPLE = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")).filter(
    lambda letter: not needs_shaping(letter) and unicodedata.is_normalized("NFC", letter)
)
_LATIN = st.characters(min_codepoint=0x20, max_codepoint=0x24F, categories=("L", "N", "P", "S", "Zs"))


def chronology_of(text: str) -> Rendered:
    row = msgspec.structs.replace(ROWS[1], fact=text)
    return documents.render_chronology(msgspec.structs.replace(CHRONOLOGY, rows=(row,)), None)


def as_printed(text: str) -> str:
    return flowing(Legibility(has_shaper=False).legible(text))


def without_spaces(text: str) -> str:
    return "".join(text.split())


@given(st.text(_LATIN, max_size=400))
@settings(max_examples=60, deadline=None)
def test_what_is_typed_in_latin_letters_comes_back_letter_for_letter(text: str) -> None:
    assert without_spaces(text) in without_spaces(whole_text(chronology_of(text).pdf))


@given(st.text(_SIMPLE, max_size=120))
@settings(max_examples=60, deadline=None)
def test_text_in_any_simple_script_comes_back_or_is_named(text: str) -> None:
    rendered = chronology_of(text)
    assert without_spaces(as_printed(text)) in without_spaces(whole_text(rendered.pdf))
    uncovered = {letter for letter in text if font_for(letter) is None and not letter.isspace()}
    assert uncovered == {letter for missing in rendered.missing for letter in missing.characters}


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_no_text_at_all_stops_a_document_from_being_made(text: str) -> None:
    assert chronology_of(text).pages >= 1


@pytest.mark.parametrize(
    "text",
    [
        "<b>not bold</b> & <img src='/etc/hostname'/>",
        "<para><font size=99>large</font></para>",
        "(unbalanced \\ brackets ( and \\) back\\\\slashes",
        "BT /F1 99 Tf (shown) Tj ET EMC Q",
        "100 % of it, {curly} and %s",
    ],
)
def test_nothing_that_is_typed_is_taken_for_an_instruction(text: str) -> None:
    assert flowing(text) in whole_text(chronology_of(text).pdf)


def test_a_word_of_ten_thousand_letters_is_cut_and_kept_whole() -> None:
    found = re.findall("[q-z]{20,}", without_spaces(whole_text(chronology_of("qrstuvwxyz" * 1000).pdf)))
    assert len(found) >= 2  # it runs over a page
    assert "".join(found) == "qrstuvwxyz" * 1000


def test_control_characters_are_named_on_paper_and_reported() -> None:
    rendered = chronology_of("before\x07between\x00after\ud800end")
    assert "before[U+0007]between[U+0000]after[U+D800]end" in whole_text(rendered.pdf)
    assert rendered.missing[0].characters == "\x07\x00\ud800"


def test_a_mark_that_turns_text_around_is_printed_by_name() -> None:
    assert "a[right-to-left override]b" in whole_text(chronology_of("a\u202eb").pdf)


def test_a_letter_that_no_font_covers_is_named_in_brackets() -> None:
    rendered = chronology_of("her name is 한")
    assert "[hangul syllable han]" in whole_text(rendered.pdf)
    assert rendered.missing[0].names == ("hangul syllable han",)


def test_text_that_needs_a_layout_engine_is_drawn_and_reported_without_one() -> None:
    rendered = chronology_of("She said اردو.")
    assert rendered.missing[0].is_unshaped
    assert rendered.missing[0].characters == "اردو"


def test_line_feeds_and_tabs_keep_words_apart() -> None:
    assert "one two three four" in whole_text(chronology_of("one\ntwo\r\nthree\tfour").pdf)


def test_an_accent_typed_apart_is_joined_to_its_letter() -> None:
    assert "Zoë" in whole_text(chronology_of("Zoe\u0308").pdf)


def test_accents_that_must_be_laid_out_are_kept_as_they_were_typed() -> None:
    assert Legibility(has_shaper=True).legible("g\u0303 e\u0308") == "g\u0303 e\u0308"
    assert Legibility(has_shaper=True).legible("Zoe\u0308") == "Zo\u00eb"


def test_every_bold_font_covers_what_its_regular_one_covers() -> None:
    for font in FONTS:
        missing = letters(font.key) - {chr(code) for code in face(font.key, True).face.charToGlyph}
        assert not missing, font.key


def test_a_name_is_not_cut_into_two_fonts_where_one_covers_it() -> None:
    assert [run.font for run in font_runs("Nguyễn")] == ["noto-sans"]


def test_a_space_after_an_emoji_is_not_set_in_the_emoji_font() -> None:
    assert [run.text for run in font_runs("😀 end")] == ["😀", " end"]


def test_characters_without_a_name_are_given_their_number() -> None:
    assert character_name("\ue000") == "U+E000"
