"""What is asked of a list from outside, and what comes back: apart from the task, which loads a parser."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class ListFormat(StrEnum):
    """What sort of list a file is."""

    SEPARATED = "separated"
    TRANSFER_FILE = "transfer_file"


class ListQuestion(msgspec.Struct, frozen=True):
    """How much a list may hold: rows, columns, and letters in one cell."""

    most_rows: int = 20_000
    most_columns: int = 100
    longest_cell: int = 20_000


class ListRead(msgspec.Struct, frozen=True):
    """A list as rows of texts, each as long as the header.

    `lines` are the lines of the file on which the rows begin, counted from 1; for a transfer file the place of the
    pupil in it.
    """

    format: ListFormat
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
