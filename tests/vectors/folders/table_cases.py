"""Ends cut off, holds, certificates, schema: what is not about one entry's bytes."""

import shutil
from typing import Any

from safeguard_desktop.vault.signing import PersonSigner
from tests.vectors.folders.attacker import Attacker
from tests.vectors.folders.cases import case


def cut(it: Attacker) -> None:
    it.run(*(f"DELETE FROM {table} WHERE seq > {it.last - 3}" for table in ("bodies", "entries")))


@case
def cut_off_tail(it: Attacker) -> None:
    """The last entries are gone; a head was kept."""
    cut(it)
    it.head = it.record.head


@case
def cut_off_tail_without_head(it: Attacker) -> None:
    """The same, and nobody kept a head."""
    cut(it)


@case
def older_copy(it: Attacker) -> None:
    """The whole folder was put back as it once was; a head was kept."""
    shutil.rmtree(it.path)
    shutil.copytree(it.record.older, it.path)
    it.head = it.record.head


@case
def older_copy_without_head(it: Attacker) -> None:
    """The same, and nobody kept a head."""
    older_copy(it)
    it.head = ""


@case
def older_ledger_only(it: Attacker) -> None:
    """Only the ledger was put back; a head was kept."""
    shutil.copy(it.record.older / "children.log", it.log)
    it.head = it.record.head


@case
def sound_with_an_older_head(it: Attacker) -> None:
    """A head of an earlier day: the record went on since."""
    with it.database() as connection:
        (link,) = connection.execute("SELECT link FROM entries WHERE seq = 5").fetchone()
    it.head = f"5:{link.hex()}"


@case
def other_head(it: Attacker) -> None:
    """The head of another record."""
    it.head = f"5:{'0' * 64}"


@case
def removed_hold(it: Attacker) -> None:
    """The row of a hold is gone."""
    it.run("DELETE FROM holds")


@case
def moved_hold(it: Attacker) -> None:
    """The row of a hold names another entry."""
    it.run("UPDATE holds SET held = (SELECT id FROM entries WHERE seq = 1)")


@case
def invented_hold(it: Attacker) -> None:
    """A row of a hold for an entry that is none."""
    it.run("INSERT INTO holds SELECT seq, id FROM entries WHERE seq = 4")


@case
def body_deleted(it: Attacker) -> None:
    """A body is gone and nothing allows it."""
    it.run(f"DELETE FROM bodies WHERE seq = {it.seq('note')}")


@case
def body_kept_although_certified(it: Attacker) -> None:
    """A certificate to destroy, and the body is still there."""
    it.certify("destroy", it.seq("note"), it.record.lead.signer, it.record.deputy.signer)


@case
def stray_body(it: Attacker) -> None:
    """A body without an entry."""
    it.run("INSERT INTO bodies VALUES (99, zeroblob(32), x'7b7d')")


def certified(it: Attacker, *signers: PersonSigner, **changes: Any) -> None:
    seq = it.seq("note")
    it.certify("destroy", seq, *signers, **changes)
    it.run(f"DELETE FROM bodies WHERE seq = {seq}")


@case
def certificate_of_one_person_twice(it: Attacker) -> None:
    """One person signed in both places."""
    certified(it, it.record.lead.signer, it.record.lead.signer)


@case
def certificate_with_a_strangers_signature(it: Attacker) -> None:
    """The second signature is not by whom it says."""
    certified(it, it.record.deputy.signer, it.stranger.signer)


@case
def certificate_of_a_person_without_keys_then(it: Attacker) -> None:
    """It names the version of the register in which the deputy had no key."""
    certified(it, it.record.lead.signer, it.record.deputy.signer, register=1)


@case
def certificate_for_another_entry(it: Attacker) -> None:
    """The text names another entry."""
    certified(it, it.record.lead.signer, it.record.deputy.signer, target="0" * 32)


@case
def certificate_with_another_digest(it: Attacker) -> None:
    """The text names another body."""
    certified(it, it.record.lead.signer, it.record.deputy.signer, digest="0" * 64)


@case
def certificate_of_another_ledger(it: Attacker) -> None:
    """The text names another ledger."""
    certified(it, it.record.lead.signer, it.record.deputy.signer, ledger="0" * 32)


@case
def certificate_to_release_used_to_destroy(it: Attacker) -> None:
    """The text allows a release."""
    certified(it, it.record.lead.signer, it.record.deputy.signer, action="release")


@case
def certificate_of_a_newer_format(it: Attacker) -> None:
    """The text is of format 2."""
    certified(it, it.record.lead.signer, it.record.deputy.signer, format=2)


@case
def held_body_destroyed(it: Attacker) -> None:
    """A body that a hold covers went under a certificate that two did sign."""
    seq = it.seq("concern-raised")
    it.certify("destroy", seq, it.record.lead.signer, it.record.deputy.signer)
    it.run(f"DELETE FROM bodies WHERE seq = {seq}")


@case
def held_by_reference_destroyed(it: Attacker) -> None:
    """A body went that refers to a held entry, and so is covered with it."""
    seq = it.seq("amendment")
    it.certify("destroy", seq, it.record.lead.signer, it.record.deputy.signer)
    it.run(f"DELETE FROM bodies WHERE seq = {seq}")


@case
def destroyed_under_a_forged_release(it: Attacker) -> None:
    """The hold was released by one person twice."""
    lead, deputy = it.record.lead.signer, it.record.deputy.signer
    it.certify("release", it.seq("hold-placed"), lead, lead, seq=it.last - 1)
    seq = it.seq("concern-raised")
    it.certify("destroy", seq, lead, deputy)
    it.run(f"DELETE FROM bodies WHERE seq = {seq}")


@case
def dropped_trigger(it: Attacker) -> None:
    """A trigger is gone."""
    it.run_in_the_open("DROP TRIGGER bodies_update")


@case
def altered_trigger(it: Attacker) -> None:
    """A trigger refuses nothing any more."""
    it.run_in_the_open(
        "DROP TRIGGER bodies_delete",
        "CREATE TRIGGER bodies_delete BEFORE DELETE ON bodies BEGIN SELECT 1; END",
    )


@case
def extra_trigger(it: Attacker) -> None:
    """A trigger more."""
    it.run_in_the_open("CREATE TRIGGER more AFTER INSERT ON entries BEGIN SELECT 1; END")


@case
def extra_trigger_named_like_a_model(it: Attacker) -> None:
    """A trigger on the entries, under a name like a read model's."""
    it.run_in_the_open("CREATE TRIGGER m_more AFTER INSERT ON entries BEGIN SELECT 1; END")


@case
def extra_table(it: Attacker) -> None:
    """A table more."""
    it.run_in_the_open("CREATE TABLE notes (a)")


@case
def extra_view(it: Attacker) -> None:
    """A view more."""
    it.run_in_the_open("CREATE VIEW notes AS SELECT * FROM bodies")


@case
def extra_view_named_like_a_model(it: Attacker) -> None:
    """A view under a name like a read model's."""
    it.run_in_the_open("CREATE VIEW m_notes AS SELECT * FROM bodies")


@case
def extra_index(it: Attacker) -> None:
    """An index more, that would refuse entries."""
    it.run_in_the_open("CREATE UNIQUE INDEX m_more ON entries (previous)")


@case
def dropped_index(it: Attacker) -> None:
    """An index is gone."""
    it.run_in_the_open("DROP INDEX holds_by_held")


@case
def dropped_table(it: Attacker) -> None:
    """A whole table is gone."""
    it.run_in_the_open("DROP TABLE certificates")


@case
def other_ledger(it: Attacker) -> None:
    """The file says that it is another ledger."""
    it.run(f"UPDATE meta SET value = '{'0' * 32}' WHERE name = 'ledger'")


@case
def meta_without_a_row(it: Attacker) -> None:
    """The file does not say whose it is."""
    it.run("DELETE FROM meta WHERE name = 'setting'")


@case
def newer_ledger(it: Attacker) -> None:
    """The file is of format 2."""
    it.run_in_the_open("PRAGMA user_version = 2")


@case
def other_application(it: Attacker) -> None:
    """The database of another program."""
    it.run_in_the_open("PRAGMA application_id = 7")
