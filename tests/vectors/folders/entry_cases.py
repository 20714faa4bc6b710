"""Entries changed, removed, moved and forged by somebody with the database key and another client."""

from msgspec.structs import replace

from tests.vectors.folders.attacker import Attacker
from tests.vectors.folders.cases import case
from tests.vectors.folders.record import next_version


@case
def sound(it: Attacker) -> None:
    """Nothing is wrong, and the head agrees."""
    it.head = it.record.head


@case
def sound_without_head(_: Attacker) -> None:
    """Nothing is wrong; nobody kept a head."""


@case
def sound_without_models(it: Attacker) -> None:
    """The read models are gone: they are no part of the record."""
    with it.database() as connection:
        sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'm_*'"
        names = [name for (name,) in connection.execute(sql).fetchall()]
        for name in (name for name in names if "_search_" not in name):
            connection.execute(f"DROP TABLE {name}")


@case
def sound_certified(it: Attacker) -> None:
    """A body that nothing holds was destroyed under a certificate of two."""
    seq = it.seq("note")
    it.certify("destroy", seq, it.record.lead.signer, it.record.deputy.signer)
    it.run(f"DELETE FROM bodies WHERE seq = {seq}")


@case
def sound_after_release(it: Attacker) -> None:
    """A hold was released by two, and then the body was destroyed by two."""
    signers, hold = (it.record.lead.signer, it.record.deputy.signer), it.seq("hold-placed")
    held = it.seq("concern-raised")
    it.certify("release", hold, *signers, seq=it.last - 1)
    it.certify("destroy", held, *signers)
    it.run(f"DELETE FROM bodies WHERE seq = {held}")


@case
def changed_body(it: Attacker) -> None:
    """A word of a concern."""
    it.body(it.seq("concern-raised"), b"left forearm", b"left sleeve ")


@case
def changed_body_to_end_in_zero(it: Attacker) -> None:
    """A body that ends in a zero byte, as unreadable pages do."""
    it.body(it.seq("note"), b"}", b"}\0")


@case
def changed_body_and_digest(it: Attacker) -> None:
    """A word, and the digest with it; the link is as it was."""
    seq = it.seq("note")
    with it.database() as connection:
        row = connection.execute("SELECT link, previous FROM entries WHERE seq = ?", (seq,)).fetchone()
    it.body(seq, b"aunt", b"aged", [])
    it.run(f"UPDATE entries SET link = x'{row[0].hex()}' WHERE seq = {seq}")


@case
def changed_body_relinked(it: Attacker) -> None:
    """A word, and every digest and link from there on; nobody's key to sign with."""
    it.body(it.seq("concern-raised"), b"left forearm", b"left sleeve ", [])


@case
def history_rewritten_by_lead(it: Attacker) -> None:
    """The lead rewrites her own concern and signs what is hers: the deputy's entries tell."""
    it.body(it.seq("concern-raised"), b"left forearm", b"left sleeve ", [it.record.lead.signer])


@case
def history_rewritten_by_both(it: Attacker) -> None:
    """Lead and deputy rewrite together and no head is known: nobody can tell."""
    keys = [it.record.lead.signer, it.record.deputy.signer]
    it.body(it.seq("concern-raised"), b"left forearm", b"left sleeve ", keys)


@case
def history_rewritten_by_both_with_head(it: Attacker) -> None:
    """The same, and somebody kept a head."""
    history_rewritten_by_both(it)
    it.head = it.record.head


@case
def other_body(it: Attacker) -> None:
    """An entry has the salt and body of another."""
    one, two = it.seq("note"), it.seq("decision")
    it.run(
        f"UPDATE bodies SET (salt, body) = (SELECT salt, body FROM bodies WHERE seq = {two}) WHERE seq = {one}"
    )


@case
def removed_entry(it: Attacker) -> None:
    """An entry is gone."""
    seq = it.seq("amendment")
    it.run(f"DELETE FROM bodies WHERE seq = {seq}", f"DELETE FROM entries WHERE seq = {seq}")


@case
def removed_first_entry(it: Attacker) -> None:
    """The first entry is gone."""
    it.run("DELETE FROM bodies WHERE seq = 1", "DELETE FROM entries WHERE seq = 1")


@case
def removed_entry_renumbered(it: Attacker) -> None:
    """An entry is gone and those after it moved up, headings as they were."""
    seq = it.seq("note")
    removed_at = [f"DELETE FROM {table} WHERE seq = {seq}" for table in ("bodies", "entries")]
    it.run(
        *removed_at,
        *(f"UPDATE {table} SET seq = seq - 1 WHERE seq > {seq}" for table in ("bodies", "entries")),
    )


@case
def every_entry_removed(it: Attacker) -> None:
    """An empty ledger, and a head was kept."""
    it.run(*(f"DELETE FROM {table}" for table in ("holds", "bodies", "entries")))
    it.head = it.record.head


@case
def swapped_entries(it: Attacker) -> None:
    """Two neighbours changed places, bodies and all."""
    one, two = it.last - 1, it.last
    moves = ((one, 900), (two, one), (900, two))
    it.run(
        *(
            f"UPDATE {table} SET seq = {new} WHERE seq = {old}"
            for table in ("entries", "bodies")
            for old, new in moves
        )
    )


@case
def added_entry_of_somebody_else(it: Attacker) -> None:
    """An entry was appended in the deputy's name, signed with a stranger's key."""
    it.header(it.last, it.stranger.signer)


@case
def forged_author(it: Attacker) -> None:
    """The lead signs an entry that says that the deputy recorded it."""
    it.header(it.seq("note"), it.record.lead.signer, recorder=it.record.deputy.person)


@case
def forged_recovery(it: Attacker) -> None:
    """An entry says that the recovery sheet recorded it; the lead signed."""
    it.header(it.last, it.record.lead.signer, recorder="recovery")


@case
def sound_recovery(it: Attacker) -> None:
    """An entry that the recovery sheet did record."""
    it.header(it.last, it.record.root, recorder="recovery")


@case
def unknown_recorder(it: Attacker) -> None:
    """An entry was recorded by nobody in the register."""
    it.header(it.last, it.record.lead.signer, recorder="0" * 16)


@case
def recorder_before_his_time(it: Attacker) -> None:
    """The deputy's entry names the version of the register in which he had no key yet."""
    it.header(it.last, it.record.deputy.signer, register=1)


@case
def register_of_the_future(it: Attacker) -> None:
    """An entry names a version of the register that there is not."""
    it.header(it.last, it.record.deputy.signer, register=4)


@case
def register_number_nought(it: Attacker) -> None:
    """An entry names version 0 of the register."""
    it.header(it.last, it.record.deputy.signer, register=0)


@case
def register_went_back(it: Attacker) -> None:
    """An entry names an older register than the one before it."""
    it.header(it.last, it.record.deputy.signer, register=2)


@case
def other_id_in_header(it: Attacker) -> None:
    """The heading has another id than its row."""
    it.header(it.last, it.record.deputy.signer, id="f" * 32)


@case
def other_sequence_in_header(it: Attacker) -> None:
    """The heading has another sequence than its row."""
    it.header(it.last, it.record.deputy.signer, seq=3)


@case
def other_ledger_in_header(it: Attacker) -> None:
    """The heading names another ledger."""
    it.header(it.last, it.record.deputy.signer, ledger="f" * 32)


@case
def other_id_in_row(it: Attacker) -> None:
    """The row has another id than its heading."""
    it.run(f"UPDATE entries SET id = '{'f' * 32}' WHERE seq = {it.last}")


@case
def header_of_a_newer_format(it: Attacker) -> None:
    """A heading of format 2."""
    it.header(it.last, it.record.deputy.signer, format=2, something="else")


@case
def header_with_one_field_more(it: Attacker) -> None:
    """A heading with a field that there is not."""
    it.header(it.last, it.record.deputy.signer, something="else")


@case
def header_with_a_role_that_there_is_not(it: Attacker) -> None:
    """A heading that gives a child a role outside the list."""
    it.header(it.last, it.record.deputy.signer, children=[{"child": "0" * 32, "role": "culprit"}])


@case
def header_with_text_for_a_number(it: Attacker) -> None:
    """A heading whose sequence is text."""
    it.header(it.last, it.record.deputy.signer, seq=str(it.last))


@case
def header_that_is_a_list(it: Attacker) -> None:
    """A heading that is JSON but no object."""
    it.run(f"UPDATE entries SET header = CAST('[]' AS BLOB) WHERE seq = {it.last}")


@case
def newer_kind(it: Attacker) -> None:
    """An entry of a kind that is not known."""
    it.header(it.last, it.record.deputy.signer, kind="shared-with")


@case
def newer_version_of_a_kind(it: Attacker) -> None:
    """An entry of version 2 of its kind."""
    it.header(it.last, it.record.deputy.signer, version=2)


@case
def restricted_entry(it: Attacker) -> None:
    """An entry of a circle: its body is nobody's business, and nothing is wrong with it."""
    it.header(it.last, it.record.deputy.signer, kind=None, version=None, circle="0" * 32)


@case
def body_of_another_kind(it: Attacker) -> None:
    """The heading says decision, and the body is none."""
    it.header(it.last, it.record.deputy.signer, kind="decision")


@case
def body_that_is_no_json(it: Attacker) -> None:
    """Signed, sealed, and no JSON."""
    it.body(it.last, b'{"computer"', b'"computer"', [it.record.deputy.signer])


@case
def body_with_one_field_more(it: Attacker) -> None:
    """A body with a field that its kind has not."""
    it.body(it.last, b'{"computer"', b'{"more":1,"computer"', [it.record.deputy.signer])


@case
def body_without_a_field(it: Attacker) -> None:
    """A body that lacks what its kind asks for."""
    it.body(it.seq("decision"), b'"reason"', b'"reasons"', [it.record.lead.signer, it.record.deputy.signer])


@case
def duplicate_id(it: Attacker) -> None:
    """Two entries with one id, and an index that does not mind."""
    with it.database() as connection:
        sql = "SELECT id, header FROM entries WHERE seq = 1"
        (first, _) = connection.execute(sql).fetchone()
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'UNIQUE ', '') WHERE name = 'entries'"
        )
        connection.execute("DELETE FROM sqlite_master WHERE name = 'sqlite_autoindex_entries_1'")
        connection.execute("PRAGMA writable_schema = RESET")
        connection.execute("UPDATE entries SET id = ? WHERE seq = ?", (first, it.last))
        connection.execute("PRAGMA writable_schema = ON")
        sql = "UPDATE sqlite_master SET sql = replace(sql, 'id TEXT NOT NULL', 'id TEXT NOT NULL UNIQUE') "
        connection.execute(sql + "WHERE name = 'entries'")
        connection.execute("PRAGMA writable_schema = RESET")


@case
def recorder_who_has_left(it: Attacker) -> None:
    """A version of the register in which the deputy is not active any more, and an entry of his in it."""
    chain = it.chain
    people = tuple(
        replace(each, active=False) if each.id == it.record.deputy.person else each
        for each in chain.latest.people
    )
    ledgers = tuple(replace(each, readers=(it.record.lead.person,)) for each in chain.latest.ledgers)
    version = replace(next_version(chain), people=people, ledgers=ledgers)
    it.write_version(version, it.record.lead.signer)
    it.header(it.last, it.record.deputy.signer, register=4)


@case
def entry_before_the_first(it: Attacker) -> None:
    """An entry with the sequence 0, where nobody looks."""
    it.run(
        "INSERT INTO entries SELECT 0, 'f' || substr(id, 2), header, previous, digest, link, signature "
        "FROM entries WHERE seq = 1",
        "INSERT INTO bodies SELECT 0, salt, body FROM bodies WHERE seq = 1",
    )
