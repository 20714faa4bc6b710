"""The program's verification and the independent one agree on every vector, and with what is expected.

Two sets. `ledgers/` is frozen: files as version 1 wrote them, which every later version must judge alike.
`folders/` is a recipe for each case, carried out on a record that the services have just made, so that
the whole folder is attacked (register, keys, slots, pages, read models) and what the program writes today
is what is judged.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.vectors import independent_verifier
from tests.vectors.folders.all_cases import CASES
from tests.vectors.folders.attacker import Attacker
from tests.vectors.folders.record import Record
from tests.vectors.folders.verifying import independently, names, with_the_program

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FOLDERS: dict[str, Any] = json.loads((HERE / "folders" / "expected.json").read_text(encoding="utf-8"))
LEDGERS: dict[str, Any] = json.loads((HERE / "ledgers" / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.usefixtures("derive_once")
@pytest.mark.parametrize("name", CASES)
def test_both_verifiers_find_in_a_folder_what_is_expected(
    name: str, record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    it, expected = Attacker(record, tmp_path / "Elm Row.safeguard"), FOLDERS[name]
    CASES[name](it)
    code, found = independently(it)
    program_code, program_found = with_the_program(it, capsys)
    assert (code, names(found)) == (expected["exit"], expected["found"])
    assert (program_code, names(program_found)) == (code, names(found))
    if all(" " in each for each in program_found):
        assert program_found == found, "the same entries are blamed"


@pytest.mark.usefixtures("derive_once")
@pytest.mark.parametrize("name", [name for name, case in FOLDERS.items() if case["head_matters"]])
def test_only_a_head_kept_elsewhere_tells(name: str, record: Record, tmp_path: Path) -> None:
    it = Attacker(record, tmp_path / "Elm Row.safeguard")
    CASES[name](it)
    assert it.head
    it.head = ""
    assert independently(it) == (0, set())


@pytest.mark.usefixtures("derive_once")
@pytest.mark.parametrize("name", LEDGERS["cases"])
def test_the_independent_verifier_finds_in_a_frozen_ledger_what_is_expected(
    name: str, tmp_path: Path
) -> None:
    case, folder = LEDGERS["cases"][name], tmp_path / "Example.safeguard"
    shutil.copytree(HERE / "ledgers" / "common", folder)
    shutil.copy(HERE / "ledgers" / "cases" / name / "children.log", folder)
    for path in (folder / "register").iterdir():
        if int(path.stem) > case["register_versions"]:
            path.unlink()
    code, lines = independent_verifier.verify(folder, LEDGERS["passphrase"], case.get("head", ""))
    told = [line.split()[1:3] for line in lines if not line.startswith("sound")]
    if "fault" in case:
        assert (code > 0, told) == (True, [[case["fault"]]])
    else:
        assert told == [[finding, str(seq)] for finding, seq in case["findings"]]
        assert code == (1 if case["findings"] else 0)


@pytest.mark.parametrize("name", ["sound", "changed-body", "wrong-passphrase"])
def test_both_commands_end_with_the_same_code(name: str, record: Record, tmp_path: Path) -> None:
    it = Attacker(record, tmp_path / "Elm Row.safeguard")
    CASES[name](it)
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(it.passphrase, encoding="utf-8")
    given = [str(it.path), "--passphrase-file", str(passphrase)]
    for command in (["-m", "safeguard_desktop", "verify"], [str(HERE / "independent_verifier.py")]):
        ended = subprocess.run([sys.executable, *command, *given], cwd=ROOT, capture_output=True, check=False)
        assert ended.returncode == FOLDERS[name]["exit"], ended.stderr.decode()


def test_most_vectors_are_hostile_and_each_says_what_was_done() -> None:
    assert list(FOLDERS) == list(CASES)
    assert len(FOLDERS) >= 60
    hostile = [name for name, case in FOLDERS.items() if not name.startswith("sound")]
    assert len(hostile) >= len(FOLDERS) * 3 / 4
    assert all(case["what"] == CASES[name].__doc__ for name, case in FOLDERS.items())
