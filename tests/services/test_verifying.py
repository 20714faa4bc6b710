"""Checking a setting folder from the command line: the exit codes, and a plain line for each finding. X10."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from safeguard_desktop.__main__ import main
from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.office import keys
from safeguard_desktop.services.office.verifying import Verdict, verdict_lines, verify_folder
from safeguard_desktop.storage.driver import connect
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.wording import verifying as words
from tests.elm_row import PASSPHRASE, Setting
from tests.services.steps import add_child, receive_one

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Written:
    """Elm Row with a few entries, locked; `head` is what its lead noted down elsewhere."""

    setting: Setting
    head: Head
    key: bytes

    @property
    def path(self) -> Path:
        return self.setting.path

    @property
    def ledger(self) -> Path:
        return self.path / "children.log"

    def tamper(self, *statements: str) -> None:
        """Change the file with the key in hand, as one of its readers could."""
        connection = connect(self.ledger, self.key)
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            connection.execute(statement)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()


@pytest.fixture
def written(setting: Setting) -> Written:
    desk = setting.unlock()
    receive_one(desk, setting, add_child(desk))
    head, key = desk.session.ledger.head(), desk.session.ledger.key
    desk.session.close()
    return Written(setting, head, key)


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\nand a second line\n", encoding="utf-8-sig")
    return file


def test_a_sound_record_says_so_and_what_was_not_checked(
    written: Written, passphrase: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(written.path), "--passphrase-file", str(passphrase)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        words.SOUND.format(entries=written.head.seq),
        words.NEWEST.format(head=written.head),
        words.NOT_CHECKED_FOR_ROLL_BACK,
    ]


def test_a_head_that_was_kept_elsewhere_is_found_again(
    written: Written, passphrase: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["verify", str(written.path), "--passphrase-file", str(passphrase)]
    assert main([*arguments, "--head", str(written.head)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == words.HEAD_MATCHES


def test_a_stranger_runs_it_as_a_program(written: Written, passphrase: Path) -> None:
    command = [sys.executable, "-m", "safeguard_desktop", "verify", str(written.path)]
    done = subprocess.run(
        [*command, "--passphrase-file", str(passphrase)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert words.NEWEST.format(head=written.head) in done.stdout.splitlines()


def test_checking_writes_nothing(written: Written) -> None:
    before = {path: path.read_bytes() for path in written.path.rglob("*") if path.is_file()}
    assert verify_folder(written.path, PASSPHRASE).is_sound
    assert {path: path.read_bytes() for path in written.path.rglob("*") if path.is_file()} == before


def test_a_cut_off_tail_and_an_older_copy_are_found_with_a_head_alone(
    written: Written, tmp_path: Path
) -> None:
    older = tmp_path / "older.log"
    shutil.copy(written.ledger, older)
    desk = written.setting.unlock()
    add_child(desk, "Leo Brand")
    newest = desk.session.ledger.head()
    desk.session.close()
    shutil.copy(older, written.ledger)
    verdict = verify_folder(written.path, PASSPHRASE, newest)
    assert (verdict.exit_code, [found.code for found in verdict.findings]) == (1, ["head-missing"])
    assert words.FINDINGS["head-missing"] in verdict_lines(verdict)[0]
    assert verify_folder(written.path, PASSPHRASE).exit_code == 0


def test_another_history_is_found_with_a_head(written: Written) -> None:
    verdict = verify_folder(written.path, PASSPHRASE, Head(2, bytes(32)))
    assert (verdict.exit_code, [found.code for found in verdict.findings]) == (1, ["head-differs"])


def test_a_changed_body_is_one_plain_line(
    written: Written, passphrase: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written.tamper(
        "UPDATE bodies SET body = CAST(replace(CAST(body AS TEXT), 'bruise', 'graze') AS BLOB) WHERE seq = 3"
    )
    assert main(["verify", str(written.path), "--passphrase-file", str(passphrase)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert words.finding_line("body-changed", 3, "") in lines
    assert any("[schema]" in line for line in lines)
    assert words.NEWEST.format(head=written.head) in lines
    assert words.NOT_CHECKED_FOR_ROLL_BACK not in lines


def test_an_older_register_than_the_entries_name_is_found(setting: Setting) -> None:
    desk = setting.unlock()
    contacts = msgspec.structs.replace(desk.settings.contacts(), lado="01632 960 301")
    desk.settings.change(desk.settings.facts(), contacts, {})
    add_child(desk)
    desk.session.close()
    (setting.path / "register" / "000002.register").unlink()
    verdict = verify_folder(setting.path, PASSPHRASE)
    assert (verdict.exit_code, {found.code for found in verdict.findings}) == (1, {"recorder-unknown"})


def test_a_forged_register_is_tampering_and_no_key_is_asked_for(written: Written) -> None:
    register = written.path / "register" / "000001.register"
    raw = bytearray(register.read_bytes())
    raw[-1] ^= 1
    register.write_bytes(raw)
    verdict = verify_folder(written.path, "any")
    assert verdict.exit_code == 1
    assert len(verdict.faults) == 1
    assert [line.rpartition(" ")[2] for line in verdict_lines(verdict)] == ["[damaged]"]


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [("wrong altogether", FaultCode.WRONG_PASSPHRASE), ("", FaultCode.WRONG_PASSPHRASE)],
)
def test_a_wrong_passphrase_checks_nothing(written: Written, passphrase: str, code: FaultCode) -> None:
    verdict = verify_folder(written.path, passphrase)
    assert verdict.exit_code == 2
    assert verdict.unchecked is not None
    assert verdict.unchecked.code is code
    assert verdict_lines(verdict)[0].startswith("Could not check")
    assert verdict_lines(verdict)[0].endswith("[wrong_passphrase]")


def test_a_damaged_key_file_is_told_rather_than_a_wrong_passphrase(written: Written) -> None:
    SettingFolder(written.path).write_person_key(written.setting.lead, b"nothing")
    verdict = verify_folder(written.path, PASSPHRASE)
    assert [fault.code for fault in verdict.faults] == [FaultCode.DAMAGED]


def test_a_folder_that_is_no_setting_or_has_no_ledger_cannot_be_checked(
    written: Written, tmp_path: Path
) -> None:
    assert verify_folder(tmp_path / "nowhere", PASSPHRASE).exit_code == 2
    written.ledger.unlink()
    assert verify_folder(written.path, PASSPHRASE).exit_code == 2


@pytest.mark.parametrize("head", ["7", "7:xyz", "seven:" + "00" * 32, "7:" + "00" * 31])
def test_a_head_that_is_none_is_told_at_once(
    written: Written, passphrase: Path, capsys: pytest.CaptureFixture[str], head: str
) -> None:
    arguments = ["verify", str(written.path), "--passphrase-file", str(passphrase), "--head", head]
    assert main(arguments) == 2
    assert capsys.readouterr().out.strip() == words.NOT_A_HEAD


def test_a_passphrase_file_that_is_not_there_or_empty_checks_nothing(
    written: Written, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "missing.txt"
    assert main(["verify", str(written.path), "--passphrase-file", str(missing)]) == 2
    missing.write_text("")
    assert main(["verify", str(written.path), "--passphrase-file", str(missing)]) == 2
    assert capsys.readouterr().out.count("Could not check") == 2


def test_without_a_file_the_passphrase_is_asked_for(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return PASSPHRASE

    monkeypatch.setattr("safeguard_desktop.__main__.getpass", answer)
    assert main(["verify", str(written.path)]) == 0
    assert asked == [words.PASSPHRASE_NEEDED]


def test_every_reader_is_tried(written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    """The key file of one reader may be gone, and another's passphrase still opens the record."""
    chain = keys.read_chain(SettingFolder(written.path), None)
    facts = keys.ledger_facts(chain.latest)
    more = msgspec.structs.replace(facts, readers=("0" * 16, *facts.readers))
    monkeypatch.setattr("safeguard_desktop.services.office.verifying.ledger_facts", lambda *_names: more)
    assert verify_folder(written.path, PASSPHRASE).exit_code == 0


def test_a_verdict_without_an_end_prints_none() -> None:
    verdict = Verdict(unchecked=EnvironmentFault(FaultCode.NEWER_VERSION))
    assert verdict.exit_code == 2
    assert len(verdict_lines(verdict)) == 1
    assert words.SOUND.format(entries=0) in verdict_lines(Verdict())
