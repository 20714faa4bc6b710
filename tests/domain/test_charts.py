"""Pictures of numbers: every number is drawn in its place, in proportion, and can be read out. Done-when 6."""

import pytest

from safeguard_desktop.domain.charts.drawing import Box, Dab, Drawing, Measures, Stroke, Words
from safeguard_desktop.domain.charts.of_table import Saying, picture_of
from safeguard_desktop.domain.reports.periods import Season, Term, by_month, by_term, term_of
from safeguard_desktop.domain.reports.report import HIDDEN, Cell, Dot, Line, Picture, Table

MEASURES = Measures(600, 20, lambda text: 8.0 * len(text))
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SAYING = Saying(
    lambda cell: "not shown" if cell is HIDDEN else str(cell),
    lambda label, head, cell: f"{label}, {head}: {cell}",
    lambda lane, day: f"{lane}: {day}",
    MONTHS,
)


def drawn(table: Table, measures: Measures = MEASURES) -> Drawing:
    drawing = picture_of(table, measures, SAYING)
    assert drawing is not None
    for shape in drawing.shapes:
        for x, y in corners(shape):
            assert -0.01 <= x <= drawing.width + 0.01, shape
            assert -measures.line / 2 <= y <= drawing.height + 0.01, shape
    return drawing


def corners(shape: object) -> list[tuple[float, float]]:
    if isinstance(shape, Box):
        return [(shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)]
    if isinstance(shape, Dab):
        return [(shape.x, shape.y)]
    if isinstance(shape, Words):
        back = {"left": 0.0, "middle": 0.5, "right": 1.0}[shape.align] * MEASURES.wide(shape.text)
        return [(shape.x - back, shape.y), (shape.x - back + MEASURES.wide(shape.text), shape.y)]
    assert isinstance(shape, Stroke)
    return list(shape.points)


def table(*lines: tuple[str, Cell], picture: Picture = Picture.BARS) -> Table:
    rows = tuple(Line(label, (cell,)) for label, cell in lines)
    return Table(
        "key", "Title", "", ("Kind", "How many"), (*rows, Line("In all", (99,), is_sum=True)), picture
    )


def test_bars_are_as_long_as_their_numbers_and_a_number_left_out_has_no_length_of_its_own() -> None:
    drawing = drawn(table(("Neglect", 12), ("Physical abuse", 6), ("Online", 0), ("Sexual abuse", HIDDEN)))
    neglect, physical, online, hidden = (shape for shape in drawing.shapes if isinstance(shape, Box))
    assert neglect.width == pytest.approx(2 * physical.width)
    assert online.width == 0
    assert hidden.is_hollow
    assert not neglect.is_hollow
    other = drawn(table(("Neglect", 12), ("Sexual abuse", HIDDEN)))
    assert [shape.width for shape in other.shapes if isinstance(shape, Box)][1] == hidden.width
    assert next(spot.told for spot in drawing.spots) == "Neglect, How many: 12"
    assert len(drawing.spots) == 4
    assert "not shown" in [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


def test_a_label_that_is_too_long_is_cut_and_read_out_whole() -> None:
    drawing = drawn(table(("Anything " * 20, 3)))
    (label,) = (
        shape.text for shape in drawing.shapes if isinstance(shape, Words) and shape.text[:3] == "Any"
    )
    assert label.endswith("…")
    assert "Anything " * 20 in drawing.spots[0].told


def test_lines_differ_in_more_than_colour_and_have_a_mark_for_each_month() -> None:
    months = ("2025-11", "2025-12", "2026-01", "2026-02")
    lines = tuple(Line(month, (number, 40 - number, 5)) for number, month in enumerate(months, start=3))
    heads = ("Month", "Section 47", "Section 17", "Others")
    drawing = drawn(Table("key", "Title", "", heads, lines, Picture.LINES, months=months))
    assert len(drawing.spots) == 12
    assert {shape.form for shape in drawing.shapes if isinstance(shape, Dab)} == {
        "circle",
        "square",
        "diamond",
    }
    assert {
        shape.is_dashed for shape in drawing.shapes if isinstance(shape, Stroke) and shape.thickness > 1
    } == {True, False}
    texts = [shape.text for shape in drawing.shapes if isinstance(shape, Words)]
    assert {"Section 47", "Section 17", "Others", "Jan 2026"} <= set(texts)
    higher, lower = drawing.spots[7], drawing.spots[4]
    assert higher.y > lower.y  # 40 - 6 lies below 40 - 3
    first = tuple(Line(each.label, each.cells[:1]) for each in lines)
    one = drawn(Table("key", "Title", "", heads[:2], first, Picture.LINES, months=months))
    assert {"3", "4", "5", "6"} <= {shape.text for shape in one.shapes if isinstance(shape, Words)}
    nothing = tuple(Line(month, (0,)) for month in months)
    drawn(Table("key", "Title", "", heads[:2], nothing, Picture.LINES, months=months))


def test_dots_stand_in_their_lanes_in_the_order_of_days_and_on_each_other_where_they_meet() -> None:
    days = ("2026-03-02", "2024-11-20", "2026-03-02", "2026-03-02", "2026-03-02", "2026-03-02")
    dots = (*tuple(Dot("Health", day) for day in days), Dot("Family", "2025-06-01"))
    lines = (Line("Health", (6,)), Line("Family", (1,)))
    drawing = drawn(Table("key", "Title", "", ("Kind", "How many"), lines, Picture.LANES, dots))
    dabs = [shape for shape in drawing.shapes if isinstance(shape, Dab)]
    assert [dab.x for dab in dabs] == sorted(dab.x for dab in dabs)
    assert len({(dab.x, dab.y) for dab in dabs}) == 6  # four high at most
    assert [spot.told for spot in drawing.spots][:2] == ["Health: 2024-11-20", "Family: 2025-06-01"]
    assert len(drawing.spots) == len(dots)
    assert "+1" in [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


def test_a_table_without_a_picture_or_without_anything_in_it_is_not_drawn() -> None:
    assert picture_of(table(("One", 1), picture=Picture.NONE), MEASURES, SAYING) is None
    assert picture_of(table(), MEASURES, SAYING) is None
    assert picture_of(table(("One", 1), picture=Picture.LANES), MEASURES, SAYING) is None


def test_a_day_counts_with_one_term_and_the_terms_of_a_year_add_up_to_it() -> None:
    terms = (("2025-08-28", "2025-12-19"), ("2026-01-05", "2026-04-02"), ("2026-03-30", "2026-07-22"))
    autumn, spring, summer = Term(2025, 0), Term(2025, 1), Term(2025, 2)
    assert term_of("2025-08-29", terms) == autumn
    assert (term_of("2025-08-29"), term_of("2025-12-28", terms)) == (Term(2024, 2), autumn)
    assert (term_of("2026-04-02", terms), term_of("2026-04-03")) == (spring, summer)
    assert term_of("2026-04-20", terms[2:]) == summer
    assert (autumn.season, spring.year, summer.year) == (Season.AUTUMN, 2026, 2026)
    assert (autumn.span(terms).since, autumn.span().until) == ("2025-08-28", "2025-12-31")
    counts = {"2025-09-01": 2, "2026-06-01": 3}
    assert by_term(counts, terms) == {autumn: 2, spring: 0, summer: 3}
    assert by_month(counts)["2026-01"] == 0
    assert (sum(by_month(counts).values()), len(by_month(counts))) == (5, 10)
    assert (by_term({}, terms), by_month({})) == ({}, {})
