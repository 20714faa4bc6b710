"""Checks every record of a setting folder, with what is kept in circles: LEDGER.md 7 and KEYS.md 15.

``python -m tests.vectors.independent_records FOLDER --passphrase-file FILE [--head SEQUENCE:LINK]``

It stands beside `independent_verifier.py`, which checks one record, and `independent_circles.py`, and like them shares
no code with the program. A head is one of the first record that the passphrase opens.
"""

import argparse
import shutil
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.vectors.independent_circles import Circles, unsound_documents
from tests.vectors.independent_verifier import (
    Database,
    Fault,
    Identity,
    Json,
    Setting,
    small_file,
    verify,
)


@dataclass
class Checked:
    """What was found: the exit code, a line for each finding, which records were not read, what circles hold.

    `opened` are the contents that the passphrase opens, by the id of their entries; `passed_over` are entries that
    do not count: they are told of, and are no finding.
    """

    code: int = 0
    lines: list[str] = field(default_factory=list)
    not_read: list[str] = field(default_factory=list)
    opened: dict[str, Json] = field(default_factory=dict)
    passed_over: list[str] = field(default_factory=list)


def verify_all(folder: Path, passphrase: str, head: str = "") -> Checked:
    """Check each record that the passphrase opens, in the order of the register."""
    try:
        names = [each["name"] for each in Setting(folder).newest.facts["ledgers"]]
    except Fault:
        return Checked(*verify(folder, passphrase, head))
    names.sort(key=lambda name: name != "children")
    found, refused = Checked(), Checked()
    for name in names:
        code, lines = verify(folder, passphrase, head, name)
        if lines == ["fault wrong_passphrase"]:
            found.not_read.append(name)
            refused = Checked(code, lines)
            continue
        head = ""  # of the first one alone
        found.code = max(found.code, code, key=lambda each: (each == 1, each))
        found.lines += [line for line in lines if not line.startswith("sound")]
        if not any(line.startswith("fault") for line in lines):
            _look_into_circles(folder, passphrase, name, found)
    return refused if found.not_read == names else found


def _look_into_circles(folder: Path, passphrase: str, name: str, found: Checked) -> None:
    setting = Setting(folder, name)
    reader = _reader(setting, passphrase)
    circles = Circles(reader, reader.person, setting.id, setting.ledger["id"])
    with tempfile.TemporaryDirectory() as place:
        for each in folder.glob(f"{name}.log*"):
            shutil.copyfile(each, Path(place) / each.name)
        with closing(Database(Path(place) / f"{name}.log", setting.database_key(passphrase))) as database:
            sql = "SELECT e.header, b.body FROM entries AS e LEFT JOIN bodies AS b USING (seq) ORDER BY e.seq"
            opened = circles.take(database.rows(sql))
    found.opened |= opened
    found.passed_over += [*circles.passed_over, *unsound_documents(opened, circles)]


def _reader(setting: Setting, passphrase: str) -> Identity:
    for reader in setting.ledger["readers"]:
        key = setting.folder / "people" / f"{reader}.key"
        try:
            return Identity(small_file(key, 64 << 10), passphrase)
        except Fault:
            continue
    raise Fault("wrong_passphrase")


def main() -> int:
    """Tell it line by line; return the exit code."""
    parser = argparse.ArgumentParser(description="Check every record of a setting folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--passphrase-file", type=Path, required=True)
    parser.add_argument("--head", default="")
    given = parser.parse_args()
    passphrase = given.passphrase_file.read_text(encoding="utf-8-sig").partition("\n")[0].rstrip("\r")
    found = verify_all(given.folder, passphrase, given.head)
    told = [*found.lines, *(f"passed-over {each}" for each in found.passed_over)]
    told += [f"not-read {name}" for name in found.not_read]
    print(*(told or ["sound"]), sep="\n")
    return found.code


if __name__ == "__main__":
    sys.exit(main())
