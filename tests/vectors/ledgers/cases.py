"""The cases: each differs from a sound ledger in one way. LEDGER.md, section 7, names the findings."""

from dataclasses import dataclass

from tests.vectors.keys.people import DEPUTY, LEAD, STRANGER
from tests.vectors.ledgers.attacks import (
    Attack,
    Spoil,
    both,
    cut,
    destroyed,
    flipped,
    flipped_page_of,
    header_of,
    overwritten,
    rewritten,
    run_afterwards,
    statements,
    swap_entries,
    word_changed,
)
from tests.vectors.ledgers.setting import ALL_ENTRIES


@dataclass(frozen=True)
class Case:
    """One way to differ: an attack through the database, or a spoiling of the file after it.

    `findings` are names and sequences (0: about the file). With `has_head` the head of the sound ledger
    is given to the verifier. Only the first `register_versions` of the register are there.
    """

    why: str
    attack: Attack | None = None
    findings: tuple[tuple[str, int], ...] = ()
    spoil: Spoil | None = None
    fault: str = ""
    has_head: bool = False
    entries: int = ALL_ENTRIES
    register_versions: int = 2


def each(finding: str, *seqs: int) -> tuple[tuple[str, int], ...]:
    return tuple((finding, seq) for seq in seqs)


_CUT_TAIL = statements(
    "PRAGMA foreign_keys = OFF",
    "DELETE FROM bodies WHERE seq > 7",
    "DELETE FROM entries WHERE seq > 7",
)
_EXCHANGE_BODIES = statements(
    "CREATE TEMP TABLE two AS SELECT * FROM bodies WHERE seq IN (2, 8)",
    "UPDATE bodies SET salt = (SELECT salt FROM two WHERE two.seq = 10 - bodies.seq), "
    "body = (SELECT body FROM two WHERE two.seq = 10 - bodies.seq) WHERE seq IN (2, 8)",
)
_REPLACE_BODY = statements(
    "UPDATE entries SET digest = (SELECT digest FROM entries WHERE seq = 8) WHERE seq = 2",
    "UPDATE bodies SET salt = (SELECT salt FROM bodies WHERE seq = 8), "
    "body = (SELECT body FROM bodies WHERE seq = 8) WHERE seq = 2",
)
_LAST_REWRITTEN = rewritten(9, b"Nothing", b"Something", signers=(LEAD,))

CASES: dict[str, Case] = {
    "sound": Case("Nothing is wrong.", has_head=True),
    "sound-empty": Case("A ledger without entries.", entries=0, has_head=True),
    "sound-destroyed": Case(
        "The body of entry 8 was destroyed under a certificate.", destroyed(DEPUTY), has_head=True
    ),
    "changed-body": Case(
        "A word in the body of entry 2.", word_changed(2, b"left arm", b"left leg"), each("body-changed", 2)
    ),
    "changed-salt": Case(
        "The salt of entry 2.",
        statements("UPDATE bodies SET salt = zeroblob(32) WHERE seq = 2"),
        each("body-changed", 2),
    ),
    "removed-body": Case(
        "The body of entry 8 is gone, with no certificate.",
        statements("DELETE FROM bodies WHERE seq = 8"),
        each("body-missing", 8),
    ),
    "removed-entry": Case(
        "Entry 4 is gone.",
        statements(
            "PRAGMA foreign_keys = OFF",
            "DELETE FROM bodies WHERE seq = 4",
            "DELETE FROM entries WHERE seq = 4",
        ),
        (("sequence", 5), ("previous", 5)),
    ),
    "swapped-entries": Case(
        "Entries 3 and 4 changed places.",
        swap_entries,
        (
            ("previous", 3),
            ("header-differs", 3),
            ("previous", 4),
            ("header-differs", 4),
            ("previous", 5),
        ),
    ),
    "swapped-bodies": Case(
        "Entries 2 and 8 have each other's salt and body.", _EXCHANGE_BODIES, each("body-changed", 2, 8)
    ),
    "replaced-body": Case(
        "Entry 2 has another body and its digest; link and signature are as they were.",
        _REPLACE_BODY,
        each("link", 2),
    ),
    "rewritten-unsigned": Case(
        "Entry 2 was rewritten and all links made right, without a key to sign with.",
        rewritten(2, b"bruise", b"mark"),
        each("signature", *range(2, 10)),
    ),
    "rewritten-by-lead": Case(
        "Entry 2 was rewritten by its own recorder, who signed what is hers; the deputy's entries tell.",
        rewritten(2, b"bruise", b"mark", signers=(LEAD,)),
        each("signature", 4, 8),
    ),
    "rewritten-last": Case(
        "The last entry was rewritten and signed by its own recorder: only a head tells.",
        _LAST_REWRITTEN,
        each("head-differs", 9),
        has_head=True,
    ),
    "rewritten-last-without-head": Case("The same without a head: nobody can tell.", _LAST_REWRITTEN),
    "forged-recorder": Case(
        "Entry 9 says that the deputy recorded it; the lead signed.",
        header_of(9, signed_by=LEAD, recorder=DEPUTY.id),
        each("signature", 9),
    ),
    "unknown-recorder": Case(
        "Entry 9 was recorded by nobody in the register.",
        header_of(9, signed_by=LEAD, recorder="0123456789abcdef"),
        each("recorder-unknown", 9),
    ),
    "unknown-register": Case(
        "Entry 9 names a version of the register that there is not.",
        header_of(9, signed_by=LEAD, register=3),
        each("recorder-unknown", 9),
    ),
    "older-register": Case(
        "The register was put back to version 1.",
        findings=each("recorder-unknown", *range(5, 10)),
        register_versions=1,
    ),
    "register-went-back": Case(
        "Entry 9 names an older version than entry 8.",
        header_of(9, signed_by=LEAD, register=1),
        each("register-went-back", 9),
    ),
    "other-id-in-header": Case(
        "The header of entry 9 has another id than its row.",
        header_of(9, signed_by=LEAD, id="f" * 32),
        each("header-differs", 9),
    ),
    "other-ledger-in-header": Case(
        "The header of entry 9 names another ledger.",
        header_of(9, signed_by=LEAD, ledger="f" * 32),
        each("header-differs", 9),
    ),
    "newer-header": Case(
        "The header of entry 9 is of format 2.",
        header_of(9, signed_by=LEAD, format=2),
        each("newer-format", 9),
    ),
    "newer-kind": Case(
        "Entry 9 is of a version that is not known yet.",
        header_of(9, signed_by=LEAD, version=2),
        each("newer-format", 9),
    ),
    "unreadable-body": Case(
        "The body of entry 9 is not what its header says.",
        header_of(9, signed_by=LEAD, kind="decision"),
        each("body-unreadable", 9),
    ),
    "unreadable-header": Case(
        "The header of entry 9 is no JSON.",
        statements("UPDATE entries SET header = CAST('no JSON' AS BLOB) WHERE seq = 9"),
        (("link", 9), ("header-unreadable", 9)),
    ),
    "cut-off-tail": Case(
        "Entries 8 and 9 are gone; a head was kept.", _CUT_TAIL, each("head-missing", 9), has_head=True
    ),
    "cut-off-tail-without-head": Case("The same without a head: nobody can tell.", _CUT_TAIL),
    "older-copy": Case(
        "A whole older copy was put back; a head was kept.",
        findings=each("head-missing", 9),
        has_head=True,
        entries=6,
    ),
    "dropped-trigger": Case(
        "A trigger is missing.",
        findings=each("schema", 0),
        spoil=run_afterwards("DROP TRIGGER entries_delete"),
    ),
    "changed-trigger": Case(
        "A trigger was changed so that it refuses nothing.",
        findings=each("schema", 0),
        spoil=run_afterwards(
            "DROP TRIGGER bodies_delete",
            "CREATE TRIGGER bodies_delete BEFORE DELETE ON bodies BEGIN SELECT 1; END",
        ),
    ),
    "extra-trigger": Case(
        "There is a trigger more.",
        findings=each("schema", 0),
        spoil=run_afterwards("CREATE TRIGGER again AFTER INSERT ON entries BEGIN SELECT 1; END"),
    ),
    "extra-table": Case("There is a table more.", statements("CREATE TABLE notes (a)"), each("schema", 0)),
    "removed-hold": Case("The row of the hold is gone.", statements("DELETE FROM holds"), each("holds", 7)),
    "moved-hold": Case(
        "The hold's row names another entry: the row is wrong, and the right one is missing.",
        statements("UPDATE holds SET held = (SELECT id FROM entries WHERE seq = 8)"),
        each("holds", 7, 7),
    ),
    "invented-hold": Case(
        "There is a row for a hold that nobody placed.",
        statements("INSERT INTO holds VALUES (9, (SELECT id FROM entries WHERE seq = 8))"),
        each("holds", 9),
    ),
    "forged-certificate": Case(
        "The body of entry 8 went under a certificate that a stranger signed.",
        destroyed(STRANGER),
        each("certificate", 9),
    ),
    "kept-body": Case(
        "The body of entry 8 is still there under a certificate.",
        destroyed(DEPUTY, keeps_body=True),
        each("body-kept", 8),
    ),
    "stray-body": Case(
        "A body has no entry.",
        statements("PRAGMA foreign_keys = OFF", "INSERT INTO bodies VALUES (12, zeroblob(32), x'7b7d')"),
        each("body-without-entry", 12),
    ),
    "several-at-once": Case(
        "A changed body, a removed body and a missing hold: all are told.",
        both(
            word_changed(2, b"left arm", b"left leg"),
            statements("DELETE FROM bodies WHERE seq = 8", "DELETE FROM holds"),
        ),
        (("body-changed", 2), ("body-missing", 8), ("holds", 7)),
    ),
    "other-setting": Case(
        "The file says that it belongs to another setting.",
        statements(f"UPDATE meta SET value = '{'00' * 32}' WHERE name = 'setting'"),
        (("origin", 0), ("previous", 1)),
    ),
    "newer-version": Case(
        "The file is of format 2.", statements("PRAGMA user_version = 2"), fault="newer_version"
    ),
    "other-database": Case(
        "The database of another program.", statements("PRAGMA application_id = 7"), fault="not_a_log"
    ),
    "plain-text": Case("No database at all.", spoil=overwritten(b"Dear parents,\n" * 300), fault="not_a_log"),
    "flipped-bit-first-page": Case("One bit of page 1.", spoil=flipped(300), fault="damaged"),
    "flipped-bit": Case(
        "One bit of the page of private keys.",
        findings=(("page", 0), ("structure", 0)),
        spoil=flipped_page_of("secrets"),
    ),
    "truncated": Case("The last three pages are gone.", spoil=cut(3 * 4096), fault="damaged"),
}
