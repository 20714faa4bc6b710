"""What somebody can do to a closed setting folder, with a copy of it, another client and some of the keys."""

import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from sqlcipher3 import dbapi2

from safeguard_desktop.domain.register import RegisterVersion
from safeguard_desktop.services.office.keys import ledger_facts, read_chain
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.identity import Identity, new_identity, wrap_identity
from safeguard_desktop.vault.register import RegisterChain, sign_register
from safeguard_desktop.vault.signing import PersonSigner
from safeguard_desktop.vault.slots import seal_slot, slot_header
from tests.elm_row import LEAST, PASSPHRASE
from tests.vectors.folders.record import Record

MADE_AT = "2026-11-22T09:30:00.000000Z"
PAGE = 4096
TAG = b"safeguard-desktop/"


def _sha(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def _sized(raw: bytes) -> bytes:
    return len(raw).to_bytes(8, "big") + raw


class Attacker:
    """A copy of the record, to be spoilt in one way; and how the verifiers are then called."""

    def __init__(self, record: Record, path: Path) -> None:
        shutil.copytree(record.path, path)
        self.record, self.path, self.log = record, path, path / "children.log"
        self.passphrase, self.head = PASSPHRASE, ""
        self.stranger = new_identity(record.lead.person)

    # --- the ledger -------------------------------------------------------------------------------

    def connect(self) -> dbapi2.Connection:
        """The database as any client with the key opens it."""
        salt = _sha(TAG + b"file-salt/1", self.record.key)[:16]
        connection = dbapi2.connect(str(self.log), isolation_level=None)
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{self.record.key.hex()}{salt.hex()}'\"")
        connection.execute("PRAGMA synchronous = OFF")  # spoiling need not last beyond this test
        return connection

    @contextmanager
    def database(self) -> Iterator[dbapi2.Connection]:
        """The database without triggers, foreign keys and checks; the triggers are put back as they were."""
        connection = self.connect()
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, sql in triggers:
            connection.execute(sql)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    def run(self, *statements: str) -> None:
        """Run statements with the triggers out of the way."""
        with self.database() as connection:
            for statement in statements:
                connection.execute(statement)

    def run_in_the_open(self, *statements: str) -> None:
        """Run statements that leave the schema as it then is."""
        connection = self.connect()
        for statement in statements:
            connection.execute(statement)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    def seq(self, kind: str) -> int:
        """The sequence of the last entry of a kind."""
        connection = self.connect()
        rows = connection.execute("SELECT seq, header FROM entries").fetchall()
        connection.close()
        return int(max(seq for seq, header in rows if json.loads(header)["kind"] == kind))

    @property
    def last(self) -> int:
        """The sequence of the last entry, which is the deputy's."""
        return int(self.record.head.partition(":")[0])

    def body(
        self, seq: int, before: bytes, after: bytes, signers: Sequence[PersonSigner] | None = None
    ) -> None:
        """Change what an entry says; with `signers`, make right what follows as far as their keys go."""
        with self.database() as connection:
            (body,) = connection.execute("SELECT body FROM bodies WHERE seq = ?", (seq,)).fetchone()
            assert before in body
            changed = body.replace(before, after)
            connection.execute("UPDATE bodies SET body = ? WHERE seq = ?", (changed, seq))
            if signers is not None:
                self.relink(connection, seq, signers)

    def header(self, at: int, signer: PersonSigner, **changes: Any) -> None:
        """Change a heading, make the links right, and sign that entry with the key given."""
        with self.database() as connection:
            (raw,) = connection.execute("SELECT header FROM entries WHERE seq = ?", (at,)).fetchone()
            changed = json.dumps(json.loads(raw) | changes, ensure_ascii=False).encode()
            connection.execute("UPDATE entries SET header = ? WHERE seq = ?", (changed, at))
            self.relink(connection, at, [])
            self.sign(connection, at, signer)

    def relink(self, connection: dbapi2.Connection, since: int, signers: Sequence[PersonSigner]) -> None:
        """Make digests and links right again from an entry on; sign what these people recorded."""
        sql = (
            "SELECT seq, header, digest, salt, body FROM entries LEFT JOIN bodies USING (seq) WHERE seq >= ?"
        )
        rows = connection.execute(f"{sql} ORDER BY seq", (since,)).fetchall()
        (previous,) = connection.execute("SELECT previous FROM entries WHERE seq = ?", (since,)).fetchone()
        for seq, header, digest, salt, body in rows:
            new = digest if salt is None else _sha(TAG + b"body/1", _sized(salt), _sized(body))
            link = _sha(TAG + b"link/1", previous, _sized(header), new)
            update = "UPDATE entries SET previous = ?, digest = ?, link = ? WHERE seq = ?"
            connection.execute(update, (previous, new, link, seq))
            for signer in signers:
                if signer.person == json.loads(header)["recorder"]:
                    self.sign(connection, seq, signer)
            previous = link

    def sign(self, connection: dbapi2.Connection, seq: int, signer: PersonSigner) -> None:
        (link,) = connection.execute("SELECT link FROM entries WHERE seq = ?", (seq,)).fetchone()
        signature = signer.sign(TAG + b"entry/1" + link)
        connection.execute("UPDATE entries SET signature = ? WHERE seq = ?", (signature, seq))

    def certify(self, act: str, about: int, *signers: PersonSigner, seq: int = 0, **changes: Any) -> None:
        """Write a certificate for an act on an entry, signed by two; with another text where asked for."""
        with self.database() as connection:
            sql = "SELECT id, digest FROM entries WHERE seq = ?"
            entry, digest = connection.execute(sql, (about,)).fetchone()
            facts = {
                "format": 1, "ledger": ledger_facts(self.chain.latest).id, "action": act, "target": entry,
                "digest": digest.hex(), "register": 3, "reason": "retention ended",
                "made_at": "2048-04-01T09:00:00.000000Z",
            }  # fmt: skip
            text = json.dumps(facts | changes).encode()
            message = TAG + b"certificate/1" + _sized(text)
            signed = [part for each in signers for part in (each.person, each.sign(message))]
            insert = "INSERT INTO certificates VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            connection.execute(insert, (seq or self.last, act, about, text, *signed))

    def root_page(self, name: str) -> int:
        """The number of the first page of a table."""
        connection = self.connect()
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        connection.close()
        return int(page)

    def ends_in_zero(self, seq: int) -> bool:
        """Whether a body comes back with zeros at its end."""
        try:
            connection = self.connect()
            (body,) = connection.execute("SELECT body FROM bodies WHERE seq = ?", (seq,)).fetchone()
        except dbapi2.DatabaseError:
            return False
        connection.close()
        return bytes(body).endswith(b"\0")

    # --- files ------------------------------------------------------------------------------------

    def flip(self, path: Path, place: int) -> None:
        raw = bytearray(path.read_bytes())
        raw[place] ^= 1
        path.write_bytes(raw)

    def flip_page(self, page: int) -> None:
        self.flip(self.log, (page - 1) * PAGE + 2000)

    def replace_page(self, page: int, other: Path) -> None:
        """Put a page of another copy of the ledger in."""
        raw, old = bytearray(self.log.read_bytes()), other.read_bytes()
        place = slice((page - 1) * PAGE, page * PAGE)
        assert raw[place] != old[place]
        raw[place] = old[place]
        self.log.write_bytes(raw)

    def person_key(self, who: Identity) -> Path:
        return self.path / "people" / f"{who.person}.key"

    def slot(self, who: Identity) -> Path:
        return self.path / "keys" / "children" / "000001" / f"{who.person}.slot"

    def write_slot(self, public: bytes, key: bytes | None = None, **address: str | int) -> None:
        """Put a slot in the place of the lead's, with another address where one is given."""
        facts = ledger_facts(self.chain.latest)
        real = slot_header(self.chain.setting_id, facts.id, self.record.lead.person, 1, MADE_AT)
        sealed = seal_slot(key or self.record.key, public, replace(real, **address))
        self.slot(self.record.lead).write_bytes(sealed)

    def wrap(self, identity: Identity, passphrase: str = PASSPHRASE) -> None:
        """Put wrapped keys in the place of the lead's."""
        raw = wrap_identity(identity, passphrase, LEAST)
        self.person_key(self.record.lead).write_bytes(raw)

    # --- the register -----------------------------------------------------------------------------

    @property
    def chain(self) -> RegisterChain:
        return read_chain(SettingFolder(self.record.path), None)

    @property
    def chain_here(self) -> RegisterChain:
        return read_chain(SettingFolder(self.path), None)

    def register_file(self, number: int) -> Path:
        return self.path / "register" / f"{number:06}.register"

    def write_version(self, version: RegisterVersion, *signers: PersonSigner) -> None:
        self.register_file(version.version).write_bytes(sign_register(version, signers))

    @staticmethod
    def remade(raw: bytes, header: bytes | None = None) -> bytes:
        """A container with its checksum made again, and with another header where one is given."""
        length = int.from_bytes(raw[4:8], "big")
        new = raw[8 : 8 + length] if header is None else header
        whole = raw[:4] + len(new).to_bytes(4, "big") + new + raw[8 + length : -32]
        return whole + _sha(whole)
