"""Qt's layout engine joins, orders and breaks text for paper, with shipped fonts only and from any thread."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from safeguard_desktop import documents
from safeguard_desktop.documents.content import Rendered
from safeguard_desktop.documents.legible import font_runs
from safeguard_desktop.documents.shaping import FontRun, ShapedLine, TypeSize
from safeguard_desktop.ui.shaping import QtTextShaper
from tests.documents.reading import page_texts, whole_text
from tests.documents.samples import CHRONOLOGY, ROWS

SIZE = TypeSize(9.5, 13.5)
ARABIC = "محمد قال: لا أريد العودة إلى المنزل"
SENTENCES = {
    "Arabic": ARABIC,
    "Urdu": "میا نے کہا کہ وہ گھر نہیں جانا چاہتی",
    "Hebrew": "שלום, שמי מאיה",
    "Hindi": "मुझे घर नहीं जाना है",
    "Bengali": "আমি বাড়ি যেতে চাই না",
    "Punjabi": "ਮੈਂ ਘਰ ਨਹੀਂ ਜਾਣਾ ਚਾਹੁੰਦੀ",
    "Gujarati": "હું ઘરે જવા માંગતી નથી",
    "Tamil": "நான் வீட்டிற்கு போக விரும்பவில்லை",
    "Telugu": "నేను ఇంటికి వెళ్ళను",
    "Malayalam": "ഞാൻ വീട്ടിൽ പോകില്ല",
    "Sinhala": "මම ගෙදර යන්නේ නැහැ",
    "Thai": "ฉันไม่อยากกลับบ้าน",
    "stacked accents": "g\u0303 u\u0303\u0301 o\u0323\u0300\u0301",
}


@pytest.fixture
def shaper(qapp: object) -> QtTextShaper:
    return QtTextShaper()


def lines_of(shaper: QtTextShaper, text: str, width: float = 400) -> tuple[ShapedLine, ...]:
    return shaper.shape(font_runs(text), SIZE, width)


def chronology_of(text: str, shaper: QtTextShaper) -> Rendered:
    row = msgspec.structs.replace(ROWS[1], fact=text)
    return documents.render_chronology(msgspec.structs.replace(CHRONOLOGY, rows=(row,)), shaper)


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES.keys())
def test_every_script_is_laid_out_with_nothing_missing(shaper: QtTextShaper, sentence: str) -> None:
    rendered = chronology_of(sentence, shaper)
    assert rendered.missing == ()
    (line,) = lines_of(shaper, sentence)
    assert line.text == sentence
    assert not [
        glyph for glyph in line.glyphs if glyph.outline.endswith("/0")
    ]  # glyph 0 is the box for "none"


@pytest.mark.parametrize(
    "script", ["Hindi", "Bengali", "Punjabi", "Gujarati", "Tamil", "Thai", "stacked accents"]
)
def test_left_to_right_scripts_can_be_copied_letter_for_letter(shaper: QtTextShaper, script: str) -> None:
    assert SENTENCES[script] in whole_text(chronology_of(SENTENCES[script], shaper).pdf)


def test_a_running_head_in_another_script_is_drawn_on_every_page(shaper: QtTextShaper) -> None:
    child = msgspec.structs.replace(CHRONOLOGY.child, date_of_birth="حوالي 2021")
    document = msgspec.structs.replace(CHRONOLOGY, child=child, rows=ROWS * 4)
    rendered = documents.render_chronology(document, shaper)
    assert rendered.pages > 1
    pages = page_texts(rendered.pdf)
    assert all("2021" in text.splitlines()[0] for text in pages)


def test_arabic_letters_are_joined(shaper: QtTextShaper) -> None:
    apart = {glyph.outline for letter in "محمد" for line in lines_of(shaper, letter) for glyph in line.glyphs}
    joined = {glyph.outline for line in lines_of(shaper, "محمد") for glyph in line.glyphs}
    assert not apart >= joined


def test_right_to_left_words_stand_from_right_to_left_and_numbers_do_not(shaper: QtTextShaper) -> None:
    (line,) = lines_of(shaper, "אב 12")
    assert line.is_right_to_left
    by_place = [glyph.outline for glyph in sorted(line.glyphs, key=lambda glyph: glyph.x)]
    names = {text: lines_of(shaper, text)[0].glyphs[0].outline for text in ("א", "ב")}
    assert by_place.index(names["ב"]) < by_place.index(names["א"])
    assert by_place.index(names["א"]) == len(by_place) - 1


def test_an_english_sentence_that_begins_with_an_arabic_name_stays_english(shaper: QtTextShaper) -> None:
    (line,) = lines_of(shaper, "محمد’s mother said so")
    assert not line.is_right_to_left


def test_lines_keep_within_the_width_and_lose_no_letter(shaper: QtTextShaper) -> None:
    text = " ".join([ARABIC] * 30)
    lines = lines_of(shaper, text, 200)
    assert len(lines) > 10
    assert "".join(line.text for line in lines) == text
    for line in lines:
        assert line.width <= 200.5
        assert all(-1 <= glyph.x <= 200.5 for glyph in line.glyphs)


@pytest.mark.parametrize(
    "text", [f"{ARABIC} 12 " * 300, "क" * 5000, "aж王م😀" * 1200, "a\u0323\u0300" * 1500]
)
def test_a_paragraph_of_many_pages_loses_no_letter_where_its_pieces_meet(
    shaper: QtTextShaper, text: str
) -> None:
    lines = lines_of(shaper, text)
    assert "".join(line.text for line in lines) == text
    assert {line.is_right_to_left for line in lines} == {lines[0].is_right_to_left}
    shortest = min(line.width for line in lines[:-1])
    assert shortest > 0.6 * max(line.width for line in lines)  # no line ends early where a piece does


def test_a_word_wider_than_the_line_is_broken(shaper: QtTextShaper) -> None:
    lines = lines_of(shaper, "क" * 400, 100)
    assert "".join(line.text for line in lines) == "क" * 400
    assert max(line.width for line in lines) <= 100.5


def test_a_letter_beyond_the_first_plane_does_not_shift_the_fonts_after_it(shaper: QtTextShaper) -> None:
    (line,) = shaper.shape((FontRun("😀", "noto-emoji"), FontRun(" मु", "noto-sans-devanagari")), SIZE, 400)
    assert line.text == "😀 मु"
    assert {glyph.outline.split("/")[0] for glyph in line.glyphs} <= {"Noto Emoji", "Noto Sans Devanagari"}


def test_only_shipped_fonts_are_used(shaper: QtTextShaper) -> None:
    for sentence in SENTENCES.values():
        for line in lines_of(shaper, sentence):
            for glyph in line.glyphs:
                assert re.match(r"(Noto |Atkinson Hyperlegible Next)", glyph.outline), glyph.outline


def test_outlines_are_plain_path_operators(shaper: QtTextShaper) -> None:
    (line,) = lines_of(shaper, ARABIC)
    for glyph in line.glyphs:
        assert re.fullmatch(r"[-0-9. mlc]+ f", shaper.outline(glyph.outline))


def test_paper_is_made_from_another_thread(shaper: QtTextShaper, qtbot: QtBot) -> None:
    """One other thread, as the program's worker is: reportlab's fonts are shared by all papers, and not by threads."""
    with ThreadPoolExecutor(1) as worker:
        papers = list(worker.map(lambda text: chronology_of(text, shaper), [ARABIC, SENTENCES["Hindi"]] * 3))
    assert {paper.missing for paper in papers} == {()}
    assert "मुझे घर" in whole_text(papers[1].pdf)


def test_what_follows_text_in_another_script_can_be_seen(shaper: QtTextShaper) -> None:
    """Unseen letters lie beneath laid-out text; the mode that hides them must end with them."""
    pdf = chronology_of(ARABIC, shaper).pdf
    document = pypdfium2.PdfDocument(pdf)
    bottom = document[0].render(scale=1).to_pil().convert("L")
    document.close()
    plain = pypdfium2.PdfDocument(chronology_of("plain words", shaper).pdf)
    other = plain[0].render(scale=1).to_pil().convert("L")
    plain.close()
    dark, expected = (sum(image.crop((150, 330, 545, 420)).histogram()[:128]) for image in (bottom, other))
    assert dark > expected / 2


@given(st.text(st.characters(min_codepoint=0x590, max_codepoint=0xDFF), min_size=1, max_size=60))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_in_these_scripts_can_be_laid_out(shaper: QtTextShaper, text: str) -> None:
    assert chronology_of(text, shaper).pages >= 1
