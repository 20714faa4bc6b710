"""Names that may still stand in a text: rather too many than too few, but not every first word. X11, S34."""

import pytest

from safeguard_desktop.domain.names_left import NameWatch, initials_of

WATCH = NameWatch(
    ("Maya Wójcik", "Asha Patel"), ("Leo Brandwood", "Rose Frost", "محمد خان"), ("LB",)
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She said that Tomasina Ricketts was there.", ("Tomasina Ricketts",)),
        ("Tomasina Ricketts was there. Nobody else.", ("Tomasina Ricketts",)),
        ("Nobody was there. Bread was eaten.", ()),
        ("Mohammed hit her.", ("Mohammed",)),
        ("then leo ran", ("leo",)),
        ("a rose on the table; Rose cried", ("Rose",)),
        ("Maya told Asha on Monday in May that Mum and the Police came.", ()),
        ("LB pushed her; the TV was on", ("LB",)),
        ("Told by Darren's aunt, “Darren did it”.", ("Darren",)),
        ("She was with محمد.", ("محمد",)),
        ("She went.\n- Sat down. He said: Look.", ()),
        ("Ricketts-Jones came. “Leo”", ("Ricketts-Jones", "Leo")),
        ("Then Tomasina Ricketts came. Told Darren.", ("Tomasina Ricketts", "Darren")),
        ("", ()),
    ],
)
def test_what_may_be_a_name_is_found(text: str, found: tuple[str, ...]) -> None:
    assert WATCH.left(text) == found


def test_each_is_told_once() -> None:
    assert WATCH.left("She saw Darren and then Darren again.") == ("Darren",)


def test_initials_are_those_of_two_or_three_names() -> None:
    assert [initials_of(name) for name in ("Leo Brandwood", "Leo", "A B C D")] == ["LB", "", ""]
