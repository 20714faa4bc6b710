"""No word of a record reaches the disk as it was written, and no trap of the driver lets it."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.storage import driver, opening
from safeguard_desktop.storage.chain import file_salt
from safeguard_desktop.storage.ledger import Ledger, create_ledger
from tests.storage.desk import KEY, ORIGIN, Desk, raised

CANARY = "Quokkaberry"


def test_nothing_that_is_written_beside_or_in_the_ledger_can_be_read(desk: Desk, ledger: Ledger) -> None:
    for _ in range(3):
        desk.add(ledger, raised(f"{CANARY} was said"))
    ledger.rebuild()
    files = [path for path in desk.root.rglob("*") if path.is_file()]
    assert any(path.name.endswith("-wal") for path in files)
    for path in files:
        raw = path.read_bytes()
        for form in (CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.lower().encode()):
            assert form not in raw, path.name
    assert desk.path.read_bytes()[:16] == file_salt(KEY)


def test_a_new_ledger_is_for_this_account_only(desk: Desk) -> None:
    assert desk.path.stat().st_mode & 0o777 == 0o600


def test_a_driver_without_encryption_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Plain:
        """A driver that takes the key and ignores it."""

        def __init__(self, connection: object) -> None:
            self._connection = connection

        def execute(self, sql: str) -> object:
            return self._connection.execute("SELECT NULL" if "cipher" in sql or "key" in sql else sql)  # type: ignore[attr-defined]  # the double wraps any connection

        def close(self) -> None:
            self._connection.close()  # type: ignore[attr-defined]  # the double wraps any connection

    desk.path.write_bytes(b"")
    real = dbapi2.connect
    monkeypatch.setattr(dbapi2, "connect", lambda *args, **options: Plain(real(*args, **options)))
    with pytest.raises(EnvironmentFault) as fault:
        driver.connect(desk.path, KEY)
    assert fault.value.code is FaultCode.INPUT_OUTPUT


def test_a_file_that_came_out_in_plain_text_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_key(path: Path, key: bytes) -> object:
        return dbapi2.connect(str(path), isolation_level=None)

    monkeypatch.setattr(opening, "connect", without_key)
    with pytest.raises(EnvironmentFault):
        create_ledger(tmp_path / "children.log", KEY, ORIGIN, {})
    assert not (tmp_path / "children.log").exists()


def test_the_library_says_nothing_on_the_error_stream(desk: Desk, capfd: pytest.CaptureFixture[str]) -> None:
    raw = bytearray(desk.path.read_bytes())
    raw[200] ^= 1
    desk.path.write_bytes(raw)
    with pytest.raises(EnvironmentFault):
        desk.open()
    assert capfd.readouterr().err == ""


def test_the_key_stands_in_no_message(desk: Desk) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        Ledger.open(desk.path, b"x" * 32, lambda *_: True, lambda *_: None, desk.heads)
    assert b"x".hex() * 4 not in repr(fault.value)
    assert fault.value.__cause__ is None
    assert KEY.hex() not in repr(desk.open()._opening)
