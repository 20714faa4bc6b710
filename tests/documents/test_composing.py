"""Placing lines on pages: what stays together, what flows on, and what lies behind what."""

from __future__ import annotations

import pytest

from safeguard_desktop.documents.composing import Composer, Place
from safeguard_desktop.documents.parts import below, notice
from safeguard_desktop.documents.style import BODY, BOTTOM, FULL, LABEL, PALE, STORY, TOP
from safeguard_desktop.documents.typesetting import Typesetter

LEADING = BODY.type_size.leading


@pytest.fixture
def composer() -> Composer:
    return Composer(Typesetter(None))


def lines_on(composer: Composer, page: int) -> list[str]:
    return ["".join(span.text for span in placed.line.spans) for placed in composer.pages[page].lines]


def test_space_at_the_head_of_a_page_is_not_left(composer: Composer) -> None:
    composer.space(100)
    assert composer.here == Place(0, TOP)


def test_what_does_not_fit_begins_a_new_page_but_never_an_empty_one(composer: Composer) -> None:
    composer.need(TOP - BOTTOM + 500)
    assert composer.here.page == 0
    composer.text("a line", BODY, FULL)
    composer.need(TOP - BOTTOM)
    assert composer.here == Place(1, TOP)


def test_a_paragraph_never_leaves_one_line_alone_at_foot_or_head(composer: Composer) -> None:
    for spare in range(1, 8):
        composer.new_page()
        page = composer.here.page
        composer.go(Place(page, BOTTOM + spare * LEADING + 1))
        composer.text("\n".join("12345"), BODY, FULL)
        here = lines_on(composer, page)
        assert len(here) not in (1, 4), spare


def test_a_second_column_fills_the_pages_that_the_first_has_made(composer: Composer) -> None:
    start = composer.here
    composer.text("left\n" * 200, BODY, FULL.inset(0, 300))
    left_end = composer.here
    composer.go(start)
    composer.text("right\n" * 100, BODY, STORY)
    assert len(composer.pages) == left_end.page + 1
    below(composer, left_end)
    assert composer.here == left_end


def test_a_ground_lies_behind_what_was_set_on_it_on_every_page(composer: Composer) -> None:
    composer.rule(FULL, "#000000")
    start = composer.here
    composer.text("line\n" * 150, BODY, FULL)
    composer.ground(start, FULL, PALE)
    assert [page.boxes[0].colour for page in composer.pages] == [PALE] * len(composer.pages)
    assert composer.pages[0].boxes[1].colour == "#000000"


def test_a_label_stays_with_the_first_line_of_its_text(composer: Composer) -> None:
    composer.go(Place(0, BOTTOM + LEADING * 1.5))
    composer.labelled("Done", LABEL, "told the lead " * 40, BODY, STORY)
    first, second = composer.pages[1].lines[:2]
    assert first.y == second.y
    assert lines_on(composer, 0) == []


def test_a_notice_keeps_its_text_within_its_ground(composer: Composer) -> None:
    notice(composer, "Handle with care.", "words " * 80)
    ground = next(box for box in composer.page.boxes if box.colour == PALE)
    for placed in composer.page.lines:
        assert ground.y < placed.y < ground.y + ground.height


def test_a_running_head_that_is_too_long_is_cut_and_one_that_fits_is_not() -> None:
    typesetter = Typesetter(None)
    short = typesetter.fitted("Record 00417", BODY.type_size, 200)
    long = typesetter.fitted("Record 00417 " * 40, BODY.type_size, 200)
    assert short.spans[0].text == "Record 00417"
    assert long.spans[-1].text.endswith("…")
    last = long.spans[-1]
    assert last.x + typesetter.width(last.text, BODY.type_size) <= 205
