"""Lists from outside are read in the child process: what spreadsheets and pupil systems save. Source: S106."""

import msgspec
import pytest

from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.list_parts import ListFormat, ListQuestion, ListRead
from safeguard_desktop.foreign.lists import read_list as here
from safeguard_desktop.foreign.runner import CannotBeRead, run
from safeguard_desktop.foreign.tasks import Task

LIST = 'Name;DOB;Class\nZoë Lark;14/05/2023;Owls\n\n"Finch; Wren";;\n'
TRANSFER = """<?xml version="1.0" encoding="UTF-8"?>
<CTfile{space}><Header><CTFversion>25.0</CTFversion></Header><CTFpupilData>
<!-- a remark -->
<Pupil><UPN>A123</UPN><Surname>Lark</Surname><Forename>Zoë</Forename><DOB>2023-05-14</DOB><{sex}>F</{sex}>
<LookedAfter><CareAuthority>826</CareAuthority></LookedAfter></Pupil></CTFpupilData></CTfile>"""
BOMB = '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><CTfile><Pupil>&b;</Pupil></CTfile>'
ASKED = msgspec.msgpack.encode(ListQuestion())


def read(foreign: bytes) -> ListRead:
    """The task itself, without a process for each case."""
    return here(ASKED, foreign)


def test_a_list_is_read_in_the_child_process_that_can_open_no_file() -> None:
    for foreign in (
        LIST.encode("cp1252"),
        LIST.encode("utf-16"),
        TRANSFER.format(space="", sex="Sex").encode(),
    ):
        assert run(Task.LIST, ListQuestion(), foreign, ListRead).rows[0][0] in {"Zoë Lark", "Lark"}
    with pytest.raises(CannotBeRead) as refused:
        run(Task.LIST, ListQuestion(), BOMB.encode(), ListRead)
    assert refused.value.cause == "damaged"


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_whatever_a_spreadsheet_saves_has_the_same_rows(coding: str, separator: str) -> None:
    text = f"Name{separator}DOB{separator}Class\r\nZoë Lark{separator}14/05/2023{separator}Owls\r\n\r\n"
    text += f'"Finch{separator} Wren\r\nthe second"{separator}{separator}\r\nLast{separator}'
    found = read(text.encode(coding))
    assert found.format is ListFormat.SEPARATED
    assert found.header == ("Name", "DOB", "Class")
    assert found.rows == (
        ("Zoë Lark", "14/05/2023", "Owls"),
        (f"Finch{separator} Wren\r\nthe second", "", ""),
        ("Last", "", ""),
    )
    assert found.lines == (2, 4, 6)


def test_a_row_that_is_longer_than_its_titles_loses_no_word() -> None:
    found = read(b"Name\nMaya,a bruise,on Monday\n")
    assert (found.header, found.rows) == (("Name", "", ""), (("Maya", "a bruise", "on Monday"),))


def test_a_sign_that_ends_a_line_elsewhere_ends_no_row() -> None:
    assert read("Name\nMaya\u2028Lark\n".encode()).rows == (("Maya\u2028Lark",),)


@pytest.mark.parametrize("space", ["", ' xmlns="http://example.invalid/ctf"'])
@pytest.mark.parametrize("sex", ["Sex", "Gender"])
def test_a_transfer_file_of_any_version_gives_who_the_child_is_and_nothing_else(space: str, sex: str) -> None:
    found = read(TRANSFER.format(space=space, sex=sex).encode())
    assert found.format is ListFormat.TRANSFER_FILE
    assert found.header == ("Surname", "Forename", "DOB", "Sex", "UPN")
    assert found.rows == (("Lark", "Zoë", "2023-05-14", "F", "A123"),)


@pytest.mark.parametrize(
    ("foreign", "cause"),
    [
        (b"PK\x03\x04workbook", "workbook"),
        (b"\xd0\xcf\x11\xe0old", "workbook"),
        (b"Name\0\nMaya\n", "not_a_list"),
        (b"\xff\xfeN", "empty"),
        (b"<html><Pupil/></html>", "not_a_transfer_file"),
        (b"<CTfile><Pupil>", "damaged"),
        (BOMB.encode(), "damaged"),
        (b'<?xml version="1.0" encoding="none"?><CTfile/>', "damaged"),
        (b'Name\n"Maya\n', "damaged"),
        (b"Name\n" + b"M" * 20_001, "damaged"),
        (b"<CTfile/>", "empty"),
        (b"", "empty"),
        (b"Name,DOB\n,\n", "empty"),
        (b"Name\n" + b"M\n" * 20_001, "too_large"),
        (b"Name\n" + b"M," * 101, "too_large"),
        (b"<CTfile>" + b"<Pupil/>" * 20_001 + b"</CTfile>", "too_large"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused_with_its_reason(foreign: bytes, cause: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(foreign)
    assert refused.value.code == cause
