"""What stands between the tables and anybody who would change them, the program itself included.

Functions that the triggers call, the list of what a statement may do, and the comparison of the
schema with `schema`. A key holder with another client can still get past all of it: finding that is
what `verification` is for.
"""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from sqlcipher3 import dbapi2

from safeguard_desktop.domain.entries import decode_header
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import LedgerId, PersonId
from safeguard_desktop.domain.ports import CheckSignature, KeyAt
from safeguard_desktop.storage import schema
from safeguard_desktop.storage.chain import body_digest, entry_link, signed_certificate

_READS = frozenset({dbapi2.SQLITE_SELECT, dbapi2.SQLITE_READ, dbapi2.SQLITE_RECURSIVE})
_SQLITE_FUNCTION = 31
_SQLITE_SAVEPOINT = 32
_PRAGMAS = frozenset(
    {
        "application_id", "cipher_integrity_check", "data_version", "freelist_count", "integrity_check",
        "page_count", "shrink_memory", "user_version", "wal_checkpoint",
    }
)  # fmt: skip
_FORBIDDEN_FUNCTIONS = frozenset({"load_extension", "sqlcipher_export", "fts3_tokenizer"})
_MAKES_OR_DROPS = frozenset(
    {
        dbapi2.SQLITE_CREATE_TABLE, dbapi2.SQLITE_CREATE_INDEX, dbapi2.SQLITE_DROP_TABLE,
        dbapi2.SQLITE_DROP_INDEX, dbapi2.SQLITE_CREATE_VTABLE, dbapi2.SQLITE_DROP_VTABLE, dbapi2.SQLITE_REINDEX,
    }
)  # fmt: skip
_SCHEMA_TABLES = frozenset({"sqlite_master", "sqlite_schema"})
_INSERT_ONLY = schema.LEDGER_TABLES - {"meta"}

Authorizer = Callable[[int, str | None, str | None, str | None, str | None], int]


class Certificate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What two people sign so that a body may be destroyed or a hold released. LEDGER.md, section 8.

    `register` is the version of the register in which both keys are looked up.
    """

    format: int
    ledger: LedgerId
    action: str
    target: str
    digest: str
    register: int
    reason: str
    made_at: str


@dataclass(slots=True)
class Trust:
    """How signatures are checked, and whose key is whose in which version of the register.

    `key_at` is changed in place when the register goes on while the ledger is open.
    """

    check: CheckSignature
    key_at: KeyAt


def register_functions(
    connection: dbapi2.Connection, origin: Callable[[], bytes], ledger: str, trust: Trust
) -> None:
    """Give a connection the functions that the triggers call."""

    def certificate(*given: object) -> int:
        return int(is_certified(given, ledger, trust))

    connection.create_function("sd_origin", 0, origin, deterministic=True)
    connection.create_function("sd_link", 3, entry_link, deterministic=True)
    connection.create_function("sd_digest", 2, body_digest, deterministic=True)
    connection.create_function("sd_refers", 2, _refers, deterministic=True)
    connection.create_function("sd_certificate", 8, certificate)


def _refers(header: bytes, entry: str) -> int:
    try:
        return int(entry in decode_header(header).refers_to)
    except EnvironmentFault:
        return 1  # a header that nobody can read counts as held


def is_certified(given: tuple[object, ...], ledger: str, trust: Trust) -> bool:
    """Tell whether a certificate holds: two people of the register signed just this act.

    `given` are text, action, id and digest of the target, and each signer with a signature.
    """
    text, action, target, digest, first, first_signature, second, second_signature = given
    if not isinstance(text, bytes) or not isinstance(digest, bytes) or first == second:
        return False
    try:
        certificate = msgspec.json.decode(text, type=Certificate)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return False
    named = (
        certificate.format,
        certificate.ledger,
        certificate.action,
        certificate.target,
        certificate.digest,
    )
    if named != (1, ledger, action, target, digest.hex()):
        return False
    return all(
        _has_signed(trust, certificate.register, str(person), signature, text)
        for person, signature in ((first, first_signature), (second, second_signature))
    )


def _has_signed(trust: Trust, register: int, person: str, signature: object, text: bytes) -> bool:
    key = trust.key_at(PersonId(person), register)
    return (
        key is not None
        and isinstance(signature, bytes)
        and trust.check(key, signature, signed_certificate(text))
    )


def authorizer(*, may_remake_models: bool, may_destroy: bool = False) -> Authorizer:
    """Return the function that the database asks what a statement may do.

    It is asked when a statement is prepared, not when it runs, so it costs nothing in steady work. With `may_destroy`
    a body may be deleted; the trigger still asks for its certificate.
    """

    def allowed(action: int, first: str | None, second: str | None) -> bool:
        if action in _READS or action in {dbapi2.SQLITE_TRANSACTION, _SQLITE_SAVEPOINT}:
            return True
        if action == _SQLITE_FUNCTION:
            return second not in _FORBIDDEN_FUNCTIONS
        if action == dbapi2.SQLITE_PRAGMA:
            return (first or "").lower() in _PRAGMAS and not _sets_a_number(first, second)
        if action == dbapi2.SQLITE_INSERT and first in _INSERT_ONLY:
            return True
        if action == dbapi2.SQLITE_DELETE and first == "bodies":
            return may_destroy
        if action in {dbapi2.SQLITE_INSERT, dbapi2.SQLITE_UPDATE, dbapi2.SQLITE_DELETE}:
            return _is_model(first) or (may_remake_models and first in _SCHEMA_TABLES)
        return may_remake_models and action in _MAKES_OR_DROPS and _is_model_object(action, first, second)

    def ask(action: int, first: str | None, second: str | None, *_where: object) -> int:
        return int(dbapi2.SQLITE_OK if allowed(action, first, second) else dbapi2.SQLITE_DENY)

    return ask


def _sets_a_number(name: str | None, value: str | None) -> bool:
    return (name or "").lower() in {"application_id", "user_version"} and value is not None


def _is_model(name: str | None) -> bool:
    return (name or "").startswith(schema.MODEL_PREFIX)


def _is_model_object(action: int, first: str | None, second: str | None) -> bool:
    is_index = action in {dbapi2.SQLITE_CREATE_INDEX, dbapi2.SQLITE_DROP_INDEX}
    return _is_model(second if is_index else first)


_SELECT_OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_master"


def schema_differences(rows: list[tuple[str, str, str, str | None]]) -> tuple[str, ...]:
    """Compare the rows of `sqlite_master` with what a ledger has; return what differs.

    Each difference is ``missing:``, ``changed:`` or ``extra:`` and the name of a known object, or
    only the type of one that is not known, since names of strangers are not repeated.
    """
    found = {(kind, name): sql for kind, name, _, sql in rows}
    differences = [f"missing:{name}" for (kind, name) in schema.OBJECTS if (kind, name) not in found]
    differences += [
        f"changed:{name}"
        for (kind, name), sql in schema.OBJECTS.items()
        if found.get((kind, name), sql) != sql
    ]
    differences += [
        f"extra:{kind}"
        for kind, name, table, _ in rows
        if (kind, name) not in schema.OBJECTS
        and not name.startswith("sqlite_autoindex_")
        and (kind not in {"table", "index"} or not _is_model(table))
    ]
    return tuple(sorted(differences))


def read_schema_differences(
    select: Callable[[str], list[tuple[str, str, str, str | None]]],
) -> tuple[str, ...]:
    """Read the schema with the given function and return what differs from a ledger's."""
    return schema_differences(select(_SELECT_OBJECTS))
