"""What somebody with the database key and another client can do to a closed ledger."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from sqlcipher3 import dbapi2

from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.domain.register import Person
from tests.vectors.keys.people import LEAD, signer
from tests.vectors.ledgers.setting import KEY, LEDGER_ID, certificate_text

Attack = Callable[[dbapi2.Connection], None]
Spoil = Callable[[Path], None]


def opened(path: Path) -> dbapi2.Connection:
    """The database as any client with the key opens it."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    salt = sha256(b"safeguard-desktop/file-salt/1" + KEY).digest()[:16]
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}{salt.hex()}'\"")
    return connection


@contextmanager
def unguarded(path: Path) -> Iterator[dbapi2.Connection]:
    """The database without its triggers; they are put back afterwards as they were."""
    connection = opened(path)
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    yield connection
    for _, sql in triggers:
        connection.execute(sql)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def drop_models(connection: dbapi2.Connection) -> None:
    """Take the read models away and make the file small: a verifier needs neither."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'm\\_%' ESCAPE '\\' "
        "AND name NOT LIKE 'm\\_search\\_%' ESCAPE '\\'"
    ).fetchall()
    for (name,) in names:
        connection.execute(f"DROP TABLE {name}")
    connection.execute("VACUUM")


def statements(*sql: str) -> Attack:
    """Run these statements."""

    def attack(connection: dbapi2.Connection) -> None:
        for statement in sql:
            connection.execute(statement)

    return attack


def swap_entries(connection: dbapi2.Connection) -> None:
    """Exchange the places of entries 3 and 4, bodies and all."""
    connection.execute("PRAGMA foreign_keys = OFF")
    for table in ("entries", "bodies"):
        for old, new in ((3, 903), (4, 3), (903, 4)):
            connection.execute(f"UPDATE {table} SET seq = ? WHERE seq = ?", (new, old))


def body_digest(salt: bytes, body: bytes) -> bytes:
    sized = (
        b"safeguard-desktop/body/1",
        len(salt).to_bytes(8, "big"),
        salt,
        len(body).to_bytes(8, "big"),
        body,
    )
    return sha256(b"".join(sized)).digest()


def relink(connection: dbapi2.Connection, since: int, signers: Sequence[Person]) -> None:
    """Make digests and links right again from an entry on; sign anew what these people recorded."""
    rows = connection.execute(
        "SELECT e.seq, e.header, b.salt, b.body FROM entries AS e JOIN bodies AS b ON b.seq = e.seq "
        "WHERE e.seq >= ? ORDER BY e.seq",
        (since,),
    ).fetchall()
    (previous,) = connection.execute("SELECT link FROM entries WHERE seq = ?", (since - 1,)).fetchone()
    by_id = {person.id: signer(person) for person in signers}
    for seq, header, salt, body in rows:
        digest = body_digest(salt, body)
        sized = (b"safeguard-desktop/link/1", previous, len(header).to_bytes(8, "big"), header, digest)
        link = sha256(b"".join(sized)).digest()
        connection.execute(
            "UPDATE entries SET previous = ?, digest = ?, link = ? WHERE seq = ?",
            (previous, digest, link, seq),
        )
        if who := by_id.get(json.loads(header)["recorder"]):
            _sign(connection, seq, link, who)
        previous = link


def _sign(connection: dbapi2.Connection, seq: int, link: bytes, who: Signer) -> None:
    signature = who.sign(b"safeguard-desktop/entry/1" + link)
    connection.execute("UPDATE entries SET signature = ? WHERE seq = ?", (signature, seq))


def rewritten(seq: int, before: bytes, after: bytes, signers: Sequence[Person] = ()) -> Attack:
    """Change a body and make everything after it right again, as far as these people's keys go."""

    def attack(connection: dbapi2.Connection) -> None:
        word_changed(seq, before, after)(connection)
        relink(connection, seq, signers)

    return attack


def header_of(seq: int, *, signed_by: Person, **changed: object) -> Attack:
    """Change a header, make the links right again, and sign with one person's key whatever it says."""

    def attack(connection: dbapi2.Connection) -> None:
        (header,) = connection.execute("SELECT header FROM entries WHERE seq = ?", (seq,)).fetchone()
        raw = json.dumps(json.loads(header) | changed, separators=(",", ":"), ensure_ascii=False).encode()
        connection.execute("UPDATE entries SET header = ? WHERE seq = ?", (raw, seq))
        relink(connection, seq, ())
        (link,) = connection.execute("SELECT link FROM entries WHERE seq = ?", (seq,)).fetchone()
        _sign(connection, seq, link, signer(signed_by))

    return attack


def word_changed(seq: int, before: bytes, after: bytes) -> Attack:
    """Change a word in a body."""

    def attack(connection: dbapi2.Connection) -> None:
        (body,) = connection.execute("SELECT body FROM bodies WHERE seq = ?", (seq,)).fetchone()
        assert before in body
        connection.execute("UPDATE bodies SET body = ? WHERE seq = ?", (body.replace(before, after), seq))

    return attack


def destroyed(second: Person, *, keeps_body: bool = False) -> Attack:
    """Destroy the body of entry 8 under a certificate that the lead and somebody else signed."""

    def attack(connection: dbapi2.Connection) -> None:
        certify(connection, 9, 8, signer(LEAD), signer(second))
        if not keeps_body:
            connection.execute("DELETE FROM bodies WHERE seq = 8")

    return attack


def both(*attacks: Attack) -> Attack:
    """Do one after the other."""

    def attack(connection: dbapi2.Connection) -> None:
        for each in attacks:
            each(connection)

    return attack


def certify(connection: dbapi2.Connection, seq: int, target: int, *signers: Signer) -> None:
    """Write a certificate that allows the body of `target` to go."""
    entry, digest = connection.execute("SELECT id, digest FROM entries WHERE seq = ?", (target,)).fetchone()
    text = certificate_text(LEDGER_ID, entry, digest)
    message = b"safeguard-desktop/certificate/1" + len(text).to_bytes(8, "big") + text
    first, second = signers
    connection.execute(
        "INSERT INTO certificates VALUES (?, 'destroy', ?, ?, ?, ?, ?, ?)",
        (seq, target, text, first.person, first.sign(message), second.person, second.sign(message)),
    )


def run_afterwards(*sql: str) -> Spoil:
    """Run statements that leave the triggers as they then are."""

    def spoil(path: Path) -> None:
        connection = opened(path)
        for statement in sql:
            connection.execute(statement)
        connection.close()

    return spoil


def flipped(place: int) -> Spoil:
    """Flip one bit of the byte at a place."""

    def spoil(path: Path) -> None:
        raw = bytearray(path.read_bytes())
        raw[place] ^= 1
        path.write_bytes(raw)

    return spoil


def flipped_page_of(table: str) -> Spoil:
    """Flip one bit in the first page of a table."""

    def spoil(path: Path) -> None:
        connection = opened(path)
        sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = connection.execute(sql, (table,)).fetchone()
        connection.close()
        flipped((page - 1) * 4096 + 2000)(path)

    return spoil


def cut(size: int) -> Spoil:
    """Take so many bytes off the end."""
    return lambda path: _keep(path, path.read_bytes()[:-size])


def overwritten(raw: bytes) -> Spoil:
    """Put something else in its place."""
    return lambda path: _keep(path, raw)


def _keep(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
