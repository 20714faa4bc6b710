"""Columns of a list are recognised by what they are called, and asked about where they are not. Source: S106."""

import pytest

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.lists import ListColumn, ListPurpose, column_problems, guessed

C = ListColumn
CHILDREN, TRACKER = ListPurpose.CHILDREN, ListPurpose.TRACKER


@pytest.mark.parametrize(
    ("header", "purpose", "columns"),
    [
        (("Legal Surname", "Legal Forename", "DOB", "Reg. group", "UPN"), CHILDREN,
         (C.SURNAME, C.FORENAME, C.BORN, C.GROUP, C.UPN)),
        (("Child’s name", "Name", "Gender", "Shoe size"), CHILDREN, (C.NAME, C.NOTHING, C.SEX, C.NOTHING)),
        (("Date", "Pupil", "Concern", "Action taken", "Staff"), TRACKER,
         (C.DAY, C.NAME, C.EVENT, C.ACTION, C.WRITTEN_BY)),
        (("UPN", "Date"), TRACKER, (C.NOTHING, C.DAY)),
    ],
)  # fmt: skip
def test_a_column_is_known_by_its_title_and_each_meaning_is_given_once(
    header: tuple[str, ...], purpose: ListPurpose, columns: tuple[ListColumn, ...]
) -> None:
    assert guessed(header, purpose) == columns


@pytest.mark.parametrize(
    ("columns", "purpose", "codes"),
    [
        ((C.NAME,), CHILDREN, []),
        ((C.FORENAME, C.SURNAME), CHILDREN, []),
        ((C.FORENAME, C.BORN), CHILDREN, ["no_name"]),
        ((C.NAME, C.NOTHING, C.NOTHING), TRACKER, ["no_day", "no_event"]),
        ((C.NAME, C.DAY, C.EVENT, C.EVENT), TRACKER, ["twice"]),
    ],
)
def test_a_list_is_understood_once_names_and_in_a_tracker_when_and_what_are_known(
    columns: tuple[ListColumn, ...], purpose: ListPurpose, codes: list[str]
) -> None:
    assert column_problems(columns, purpose) == tuple(Problem("list_columns", code) for code in codes)
