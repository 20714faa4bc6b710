"""The ledger's file: pages, ends, logs left behind, and files that are none."""

import os
import shutil

from sqlcipher3 import dbapi2

from tests.vectors.folders.attacker import PAGE, Attacker
from tests.vectors.folders.cases import case


@case
def flipped_bit_in_first_page(it: Attacker) -> None:
    """One bit of page 1."""
    it.flip(it.log, 300)


@case
def flipped_bit_in_salt(it: Attacker) -> None:
    """One bit of the file's salt, which nothing authenticates and the key makes anew."""
    it.flip(it.log, 3)


@case
def flipped_bit_in_entries(it: Attacker) -> None:
    """One bit of the first page of the entries."""
    it.flip_page(it.root_page("entries"))


@case
def flipped_bit_in_bodies(it: Attacker) -> None:
    """One bit of the first page of the bodies."""
    it.flip_page(it.root_page("bodies"))


@case
def flipped_bit_in_holds(it: Attacker) -> None:
    """One bit of the page of holds."""
    it.flip_page(it.root_page("holds"))


@case
def flipped_bit_in_a_model(it: Attacker) -> None:
    """One bit of a page of a read model."""
    it.flip_page(it.root_page("m_meta"))


@case
def flipped_bit_in_last_page(it: Attacker) -> None:
    """One bit of the last page."""
    it.flip_page(it.log.stat().st_size // PAGE)


@case
def flipped_bit_in_a_long_body(it: Attacker) -> None:
    """One bit of a page that only the end of a long body lies in: the driver gives it back as zeros."""
    seq = it.seq("note")
    for page in range(2, it.log.stat().st_size // PAGE + 1):
        it.flip_page(page)
        if it.ends_in_zero(seq):
            return
        it.flip_page(page)
    raise AssertionError


@case
def page_put_back(it: Attacker) -> None:
    """The page of the entries as it was in an older copy: it authenticates."""
    it.replace_page(it.root_page("entries"), it.record.older / "children.log")


@case
def page_moved(it: Attacker) -> None:
    """The page of the holds in the place of the page of certificates."""
    raw, holds = bytearray(it.log.read_bytes()), it.root_page("holds") - 1
    place = it.root_page("certificates") - 1
    raw[place * PAGE : (place + 1) * PAGE] = raw[holds * PAGE : (holds + 1) * PAGE]
    it.log.write_bytes(raw)


@case
def truncated(it: Attacker) -> None:
    """The last three pages are gone."""
    os.truncate(it.log, it.log.stat().st_size - 3 * PAGE)


@case
def truncated_within_a_page(it: Attacker) -> None:
    """The last hundred bytes are gone."""
    os.truncate(it.log, it.log.stat().st_size - 100)


@case
def truncated_to_one_page(it: Attacker) -> None:
    """Only page 1 is left."""
    os.truncate(it.log, PAGE)


@case
def truncated_to_nothing(it: Attacker) -> None:
    """An empty file."""
    os.truncate(it.log, 0)


@case
def appended_bytes(it: Attacker) -> None:
    """Something was appended."""
    it.log.write_bytes(it.log.read_bytes() + b"more")


@case
def appended_page(it: Attacker) -> None:
    """A page of zeros was appended."""
    it.log.write_bytes(it.log.read_bytes() + bytes(PAGE))


@case
def plain_database(it: Attacker) -> None:
    """A database that is not encrypted."""
    it.log.unlink()
    connection = dbapi2.connect(str(it.log))  # without a key the driver writes plain text
    connection.execute("CREATE TABLE entries (seq)")
    connection.close()


@case
def plain_text(it: Attacker) -> None:
    """A text."""
    it.log.write_bytes(b"Dear parents,\n" * 4096)


@case
def other_key(it: Attacker) -> None:
    """Random bytes, as an encrypted file of another key looks."""
    it.log.write_bytes(os.urandom(4 * PAGE))


@case
def picture(it: Attacker) -> None:
    """Something else whose beginning is known."""
    it.log.write_bytes(b"\x89PNG\r\n\x1a\n" + os.urandom(4 * PAGE - 8))


@case
def missing_ledger(it: Attacker) -> None:
    """There is no ledger."""
    it.log.unlink()


@case
def folder_in_its_place(it: Attacker) -> None:
    """A folder of the ledger's name."""
    it.log.unlink()
    it.log.mkdir()


@case
def sound_behind_a_link(it: Attacker) -> None:
    """A symbolic link to the ledger, which lies elsewhere."""
    elsewhere = it.path.parent / "elsewhere.log"
    shutil.move(it.log, elsewhere)
    it.log.symlink_to(elsewhere)


def work_without_checkpoint(it: Attacker, *statements: str) -> None:
    """Leave the file and its log as a power cut would: the log holds what was committed last."""
    connection = it.connect()
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    for statement in statements:
        connection.execute(statement)
    wal = it.log.with_name("children.log-wal")
    kept = it.log.read_bytes(), wal.read_bytes()
    connection.close()
    it.log.write_bytes(kept[0])
    wal.write_bytes(kept[1])


@case
def sound_log_left_behind(it: Attacker) -> None:
    """A write-ahead log that was not yet brought in, with nothing wrong in it."""
    work_without_checkpoint(it, "CREATE TABLE m_something (a)")
    it.head = it.record.head


@case
def extra_table_in_log_left_behind(it: Attacker) -> None:
    """What is wrong lies only in the write-ahead log."""
    work_without_checkpoint(it, "CREATE TABLE something (a)")


@case
def rubbish_as_log(it: Attacker) -> None:
    """A write-ahead log that is none: nothing of it counts."""
    it.log.with_name("children.log-wal").write_bytes(os.urandom(3 * PAGE))
    it.head = it.record.head
