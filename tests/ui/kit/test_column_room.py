"""Which columns of a table give room to which. Source: UI.md ("words that have no room")."""

from hypothesis import given
from hypothesis import strategies as st

from safeguard_desktop.ui.widgets.column_room import shared


def test_a_column_gives_what_its_words_do_not_need_and_no_more() -> None:
    assert shared([100, 300, 300], [50, 120, 420], [100, 80, 80]) == [100, 180, 420]
    assert shared([100, 300, 300], [50, 120, 900], [100, 200, 80]) == [100, 200, 400]
    assert shared([100, 300, 0], [50, 120, 900], [100, 80, 80]) == [100, 300, 0], "a hidden one takes nothing"
    assert shared([200, 200], [210, 300], [50, 50]) == [200, 200], "nobody has any to give"


COLUMN = st.tuples(st.integers(0, 900), st.integers(0, 900), st.integers(0, 300))


@given(st.lists(COLUMN, min_size=1, max_size=8))
def test_whatever_they_give_the_table_stays_as_wide_and_no_words_lose_what_they_had(
    columns: list[tuple[int, int, int]],
) -> None:
    widths, needs, floors = (list(each) for each in zip(*columns, strict=True))
    given_out = shared(widths, needs, floors)
    assert sum(widths) - len(widths) <= sum(given_out) <= sum(widths)
    for before, need, floor, after in zip(widths, needs, floors, given_out, strict=True):
        assert after >= min(before, max(need, floor)) - 1 or not before
