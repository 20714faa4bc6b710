"""Checks a setting folder from its two specifications alone: storage/LEDGER.md and vault/KEYS.md.

``python independent_verifier.py FOLDER --passphrase-file FILE [--head SEQUENCE:LINK]``

It shares no code with the program: the standard library, primitives from pyca/cryptography and the SQLCipher driver
are all that it uses. `independent_verifier.json` beside it holds what is mere list. It works on a copy, encrypted as
it is. Exit code 0: sound; 1: a line for each finding, by its name in LEDGER.md, section 7; 2: could not be checked.
"""

import argparse
import hashlib
import json
import re
import shutil
import sys
import tempfile
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlcipher3 import dbapi2

Json = dict[str, Any]
Finding = tuple[str, int, str]  # its name, its entry or 0, its detail
TAG = b"safeguard-desktop/"
TAMPERED_WITH = {"damaged", "tampered", "unreadable", "register_forged"}
LISTS = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
FIELDS = {name: [field.split(":") for field in text.split()] for name, text in LISTS["fields"].items()}
BEGINNINGS = (b"SQLite format 3\0", b"%PDF", b"PK\3\4", b"\x7fELF", b"MZ")
ENTRIES: str = LISTS["entries"]


class Fault(Exception):  # in the way of going on: a class of KEYS.md 2.1 or a fault of LEDGER.md 6
    pass


def need(holds: bool, code: str = "damaged", detail: str = "") -> None:
    if not holds:
        raise Fault(code, detail)


def sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def sized(raw: bytes) -> bytes:
    return len(raw).to_bytes(8, "big") + raw


def is_signed(public: bytes | None, signature: bytes, message: bytes) -> bool:
    with suppress(InvalidSignature, ValueError):
        Ed25519PublicKey.from_public_bytes(public or b"").verify(signature, message)
        return True
    return False


# --- JSON: LEDGER.md 4, KEYS.md 2 ---
def parsed(raw: bytes) -> Any:  # None where it is no JSON
    with suppress(ValueError, RecursionError):
        return json.loads(raw.decode(), parse_constant=int)  # which refuses NaN


def shaped(value: Any, wanted: str) -> Any:
    """A value of that type with its fields in the order of the specification, or ValueError."""
    if wanted.endswith("?"):
        return None if value is None else shaped(value, wanted[:-1])
    if wanted.startswith("[") and isinstance(value, list):
        return [shaped(item, wanted[1:-1]) for item in value]
    if wanted == "pair" and isinstance(value, list) and len(value) == 2:
        return [shaped(item, "text") for item in value]
    if wanted.startswith("bytes") and isinstance(value, str) and len(value) % 4 == 0:
        raw, size = b64decode(value, validate=True), wanted[6:]
        if size == "1216":
            MLKEM768PublicKey.from_public_bytes(raw[:1184])  # refuses what FIPS 203, section 7.2, refuses
        if not size or len(raw) == int(size):
            return b64encode(raw).decode()
    if wanted in FIELDS and isinstance(value, dict):
        kinds = {name.rstrip("="): kind for name, kind in FIELDS[wanted]}
        needed = {name for name, _ in FIELDS[wanted] if name[-1] != "="}
        if needed <= set(value) <= set(kinds):
            return {name: shaped(value[name], kind) for name, kind in kinds.items() if name in value}
    is_one_of_these = "|" in wanted and isinstance(value, str) and value in wanted.split("|")
    if is_one_of_these or type(value) is {"text": str, "int": int, "bool": bool}.get(wanted):
        str(value).encode()  # half of a surrogate pair is no text
        return value
    raise ValueError(wanted)


def has_shape(value: Any, wanted: str) -> bool:
    with suppress(ValueError):
        return bool(shaped(value, wanted))
    return False


def exactly(raw: bytes, wanted: str) -> Json:
    """A header or register of KEYS.md, which has one form only, once its format is known to be ours."""
    value = parsed(raw)
    for number in [value.get("format"), value.get("suite")] if isinstance(value, dict) else []:
        need(type(number) is not int or number <= 1, "newer_version")
    need(has_shape(value, wanted) and value["format"] == value.get("suite", 1) == 1)
    need(json.dumps(shaped(value, wanted), ensure_ascii=False, separators=(",", ":")).encode() == raw)
    return dict(value)


# --- Containers, identities, slots: KEYS.md 3, 4, 6 and 8 ---
def container(raw: bytes, wanted: str) -> tuple[Json, bytes, bytes]:
    """Return header, its bytes and the payload, checked in the order of section 3."""
    need(40 <= len(raw) <= 134_217_728 and raw[:3] == b"SGD" and sha256(raw[:-32]) == raw[-32:])
    need(raw[:4] == b"SGD1", "newer_version")
    end = 8 + int.from_bytes(raw[4:8], "big")
    need(end <= 8 + 65_536 and end <= len(raw) - 32)
    return exactly(raw[8:end], wanted), raw[8:end], raw[end:-32]


class Identity:
    def __init__(self, raw: bytes, passphrase: str) -> None:
        header, header_bytes, payload = container(raw, "IdentityHeader")
        kdf, salt, nonce = header["kdf"], b64decode(header["salt"]), b64decode(header["nonce"])
        need(header["purpose"] == "identity" and len(payload) == 144)
        memory, passes, lanes = kdf.values()
        need(65_536 <= memory <= 1_048_576 and 3 <= passes <= 12 and 1 <= lanes <= 16)
        stretch = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory)
        key = stretch.derive(unicodedata.normalize("NFC", passphrase).encode())
        bound = TAG + b"identity/1" + sha256(header_bytes)
        try:
            plain = ChaCha20Poly1305(key).decrypt(nonce, payload, bound)
        except InvalidTag:
            raise Fault("wrong_passphrase") from None
        self.person: str = header["person"]
        self.kem = MLKEM768PrivateKey.from_seed_bytes(plain[:64])
        self.curve = X25519PrivateKey.from_private_bytes(plain[64:96])
        signing = Ed25519PrivateKey.from_private_bytes(plain[96:]).public_key()
        sealing = self.kem.public_key().public_bytes_raw() + self.curve.public_key().public_bytes_raw()
        self.public = (sealing, signing.public_bytes_raw())

    def opened(self, raw: bytes) -> tuple[Json, bytes]:
        """Open a sealed file: section 4.2."""
        header, header_bytes, payload = container(raw, "SealHeader")
        need(len(payload) >= 1136)
        suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
        private = MLKEM768X25519PrivateKey(self.kem, self.curve)
        try:
            return header, suite.decrypt(payload, private, TAG + b"seal/1" + sha256(header_bytes))
        except (InvalidTag, ValueError):
            raise Fault("unreadable") from None


# --- The register: KEYS.md 5 and 7 ---
class Version:
    def __init__(self, raw: bytes) -> None:
        header, _, self.body = container(raw, "SignedHeader")
        self.signatures = {each["person"]: b64decode(each["signature"]) for each in header["signatures"]}
        need(header["purpose"] == "register" and len(self.body) <= 16_777_216)
        need(1 <= len(self.signatures) == len(header["signatures"]) <= 16)
        self.facts = exactly(self.body, "Register")
        self.people: dict[str, Json] = {person["id"]: person for person in self.facts["people"]}
        self.active = {who for who, person in self.people.items() if person["active"]}
        ledgers, people = self.facts["ledgers"], self.facts["people"]
        self.readers = {reader for ledger in ledgers for reader in ledger["readers"]}
        need(len(self.people) == len(people) and not {"recovery", "recovery-new"} & set(self.people))
        need(len(ledgers) == len({each["id"] for each in ledgers}) == len({each["name"] for each in ledgers}))
        for each in ledgers:
            need(each["generation"] >= 1 and len(each["readers"]) == len(set(each["readers"])))
        need(self.readers <= {who for who in self.active if self.people[who]["sealing_key"]})

    def key_of(self, who: str) -> bytes | None:
        """The signing key of an active person; of `recovery`, the root key."""
        key = self.people[who]["signing_key"] if who in self.active else None
        key = self.facts["root_key"] if who == "recovery" else key
        return b64decode(key) if key else None

    def in_role(self, *roles: str) -> set[str]:
        return {who for who in self.active if set(roles) & set(self.people[who]["roles"])}

    def keyed(self) -> set[str]:
        """What nobody changes alone of the people who have a key."""
        keyed = (each for each in self.people.values() if each["sealing_key"] or each["signing_key"])
        return {json.dumps(person | {"job": "", "phone": ""}) for person in keyed}

    def follows(self, old: "Version | None", number: int) -> bool:
        """Whether it is lawful after that version: sections 7.3 and 7.4."""
        previous = hashlib.sha256(old.body).hexdigest() if old else ""
        if (self.facts["version"], self.facts["previous"]) != (number, previous):
            return False
        judge, message = old or self, TAG + b"signed/1" + sized(b"register") + sized(self.body)
        keys = {who: judge.key_of(who) for who in self.signatures} | {"recovery-new": self.key_of("recovery")}
        if not all(is_signed(keys[who], signature, message) for who, signature in self.signatures.items()):
            return False
        return "recovery" in self.signatures if old is None else self._has_its_signers(old)

    def _has_its_signers(self, old: "Version") -> bool:
        signers = set(self.signatures)
        approvers = {who for who in old.in_role("lead", "manager", "chair") if old.people[who]["signing_key"]}
        changed = {part for part in self.facts if self.facts[part] != old.facts[part]}
        two = "recovery" in signers or len(signers & approvers) >= 2
        if "root_key" in changed:
            return "recovery-new" in signers and two
        if "recovery_key" in changed:
            return two
        if {"ledgers", "setting_key"} & changed or self.keyed() != old.keyed():
            return two or (len(approvers) == 1 and approvers <= signers)
        return "recovery" in signers or bool(signers & (approvers | (old.in_role("deputy") & old.readers)))


def small_file(path: Path, largest: int) -> bytes:
    need(path.is_file(), "not_found")
    need(path.stat().st_size <= largest)
    return path.read_bytes()


class Setting:
    def __init__(self, folder: Path, name: str = "children") -> None:
        need(folder.exists(), "not_found")
        need((folder / "register" / "000001.register").is_file(), "not_a_log")
        self.folder, self.chain = folder, list[Version]()
        for path in sorted((folder / "register").glob("[0-9]" * 6 + ".register")):
            self.chain.append(Version(small_file(path, 4 << 20)))
            is_lawful = self.chain[-1].follows(self.chain[-2] if self.chain[1:] else None, len(self.chain))
            need(is_lawful, "register_forged", str(len(self.chain)))
        self.newest = self.chain[-1]
        self.id = hashlib.sha256(self.chain[0].key_of("recovery") or b"").hexdigest()
        self.ledger: Json = {each["name"]: each for each in self.newest.facts["ledgers"]}.get(name, {})
        need(bool(self.ledger))

    def key_at(self, who: str, version: int) -> bytes | None:
        return self.chain[version - 1].key_of(who) if 1 <= version <= len(self.chain) else None

    def database_key(self, passphrase: str) -> bytes:
        """Try the passphrase with each reader; what else is the matter with one is told after all."""
        told = Fault("wrong_passphrase")
        for reader in self.ledger["readers"]:
            key = self.folder / "people" / f"{reader}.key"
            is_invited = not key.is_file() and any(key.parent.glob(f"{reader}-{'[0-9]' * 6}.invitation"))
            try:
                return self._from_slot(reader, Identity(small_file(key, 64 << 10), passphrase))
            except Fault as fault:
                told = told if is_invited or fault.args[0] == "wrong_passphrase" else fault
        raise told

    def _from_slot(self, reader: str, identity: Identity) -> bytes:
        registered = (b64decode(self.newest.people[reader]["sealing_key"]), self.newest.key_of(reader))
        need((identity.person, identity.public) == (reader, registered), "tampered")
        slots, present = self.folder / "keys" / self.ledger["name"], f"{self.ledger['generation']:06}"
        for later in [each for each in sorted(slots.glob("[0-9]" * 6)) if each.name > present]:
            with suppress(
                Fault, OSError
            ):  # a change of keys was cut off once the file was in its place: KEYS.md 12.3
                key = self._in_slot(later, reader, identity)
                log = self.folder / f"{self.ledger['name']}.log"
                if log.read_bytes()[:16] == sha256(TAG + b"file-salt/1", key)[:16]:
                    return key
        return self._in_slot(slots / present, reader, identity)

    def _in_slot(self, slots: Path, reader: str, identity: Identity) -> bytes:
        header, key = identity.opened(small_file(slots / f"{reader}.slot", 64 << 10))
        place = [self.id, self.ledger["id"], "", reader, int(slots.name)]
        need(list(header.values())[:6] == ["slot", *place], "tampered")
        need(len(key) == 32)
        return key


# --- The ledger: LEDGER.md ---
class Database:
    def __init__(self, path: Path, key: bytes) -> None:
        self.path, self.key = path, key
        self.connection: Any = None
        self.salt = sha256(TAG + b"file-salt/1", key)[:16]

    def rows(self, sql: str, *values: object) -> list[Any]:
        try:
            if self.connection is None:
                self.connection = dbapi2.connect(str(self.path), isolation_level=None)
                self.connection.execute("PRAGMA cipher_log_level = NONE")
                self.connection.execute(f"PRAGMA key = \"x'{self.key.hex()}{self.salt.hex()}'\"")
            return list(self.connection.execute(sql, values).fetchall())
        except (dbapi2.DatabaseError, UnicodeDecodeError):
            self.close()  # after an error of a page this connection reads nothing any more
            raise Fault("damaged") from None

    def column(self, sql: str) -> list[Any]:
        try:
            return [row[0] for row in self.rows(sql)]
        except Fault as fault:
            return [fault.args[0]]

    def close(self) -> None:
        opened, self.connection = self.connection, None
        if opened is not None:
            opened.close()

    def names(self) -> tuple[str, str]:
        """Section 6, points 3 to 5; returns the ids of ledger and setting that the file names."""
        if self.column("SELECT count(*) FROM sqlite_master") == ["damaged"]:
            raw = self.path.read_bytes()
            need(raw[:16] != self.salt)
            is_known = raw.startswith(BEGINNINGS) or set(raw[:16]) <= {*range(32, 127), *b"\t\r\n"}
            raise Fault("not_a_log" if not raw or len(raw) % 4096 or is_known else "unreadable")
        need(self.rows("PRAGMA application_id") == [(0x53474C31,)], "not_a_log")
        need(self.rows("PRAGMA user_version")[0][0] <= 1, "newer_version")
        names = dict(self.rows("SELECT name, value FROM meta"))
        ledger, setting = names.get("ledger", ""), names.get("setting", "")
        need(bool(re.fullmatch("[0-9a-f]{32}/[0-9a-f]{64}", f"{ledger}/{setting}")), "tampered")
        return ledger, setting

    def findings(self) -> Iterator[Finding]:
        """Pages and schema."""
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        for message in self.column("PRAGMA cipher_integrity_check"):
            yield "page", 0, "".join(re.findall("[0-9]+", str(message)))
        structure = [str(row) for row in self.column("PRAGMA integrity_check")]
        is_whole = all(row == "ok" or row.startswith("CHECK") for row in structure)
        if not is_whole or self.path.stat().st_size % 4096:
            yield "structure", 0, ""
        known, found = dict(LISTS["schema"]), {}
        for kind, name, table, sql in self.rows("SELECT type, name, tbl_name, sql FROM sqlite_master"):
            is_model = name.startswith("m_") and table.startswith("m_") and kind in {"table", "index"}
            if not is_model and not name.startswith("sqlite_"):
                found[f"{kind} {name}"] = hashlib.sha256((sql or "").encode()).hexdigest()[:16]
        for name in sorted(name for name in {*found, *known} if found.get(name) != known.get(name)):
            what = "missing" if name not in found else "changed" if name in known else "extra"
            yield "schema", 0, f"{what}:{name}"


class Walk:
    def __init__(self, database: Database, setting: Setting, ledger: str, origin: bytes) -> None:
        self.database, self.setting, self.ledger = database, setting, ledger
        self.links: dict[int, bytes | None] = {0: origin}  # None: could not be read
        self.entries: dict[int, tuple[str, bytes, list[str]]] = {}
        self.holds: set[tuple[int, str]] = set()
        self.unreadable, self.certified = set[int](), set[int]()
        self.last, self.register = 0, 0
        self.destroyed = set(database.column("SELECT target FROM certificates WHERE action = 'destroy'"))

    def rows(self) -> Iterator[tuple[Any, ...]]:
        largest = self.database.column("SELECT coalesce(max(seq), 0) FROM entries")[0]
        while True:
            try:
                rows = self.database.rows(ENTRIES.format(">"), self.last)
            except Fault:
                upto = 0 if largest == "damaged" else min(self.last + 500, largest)
                rows = list(map(self._one, range(self.last + 1, upto + 1)))
            if any(len(row) > 1 and (row[8] or b"").endswith(b"\0") for row in rows):
                rows = [self._one(row[0]) for row in rows]  # a damaged page spoils what is read after it
            if not rows:
                return
            yield from rows

    def _one(self, seq: int) -> tuple[Any, ...]:
        """One entry on a connection of its own; only its sequence where it cannot be read."""
        self.database.close()
        with suppress(Fault, IndexError):
            return tuple(self.database.rows(ENTRIES.format("="), seq)[0])
        return (seq,)

    def findings(self) -> Iterator[Finding]:
        for row in self.rows():
            names = ["rows-unreadable"] if len(row) == 1 else self._of_entry(*row)
            self.last = row[0]
            self.links[self.last] = row[5] if len(row) > 1 else None
            self.unreadable |= {self.last} if "rows-unreadable" in names else set()
            yield from ((name, self.last, "") for name in names)

    def _of_entry(self, seq: int, entry: str, header: bytes, previous: bytes, *rest: Any) -> list[str]:
        digest, link, signature, salt, body = rest
        facts, is_there, is_destroyed = parsed(header), salt is not None, seq in self.destroyed
        is_whole = is_there and digest == sha256(TAG + b"body/1", sized(salt), sized(body))
        # The driver gives back zeros for the pages of a long body that do not authenticate.
        is_zeros = is_there and not is_whole and body.endswith(b"\0")
        is_newer = isinstance(facts, dict) and type(facts.get("format")) is int and facts["format"] > 1
        is_header = not is_newer and has_shape(facts, "header")
        self.entries[seq] = (entry, digest, facts.get("refers_to", []) if is_header else [])
        found = {
            "sequence": seq != self.last + 1,
            "previous": self.links[self.last] not in {None, previous},
            "link": link != sha256(TAG + b"link/1", previous, sized(header), digest),
            "body-missing": not is_there and not is_destroyed,
            "body-kept": is_there and is_destroyed,
            "rows-unreadable": is_zeros,
            "body-changed": is_there and not is_whole and not is_zeros,
            "newer-format": is_newer,
            "header-unreadable": not is_newer and not is_header,
        }
        if is_header:
            key = self.setting.key_at(facts["recorder"], facts["register"])
            row = {"seq": seq, "id": entry, "ledger": self.ledger}
            found["header-differs"] = not row.items() <= facts.items()
            found["register-went-back"] = facts["register"] < self.register
            found["recorder-unknown"] = key is None
            found["signature"] = key is not None and not is_signed(key, signature, TAG + b"entry/1" + link)
            self.register = max(self.register, facts["register"])
            found |= self._of_body(seq, facts, None if is_zeros else body)
        return [name for name, is_found in found.items() if is_found]

    def _of_body(self, seq: int, facts: Json, body: bytes | None) -> dict[str, bool]:
        kind, held = f"{facts['kind']}/{facts['version']}", facts.get("refers_to", [])[:1]
        self.certified |= {seq} if facts["kind"] in {"hold-lifted", "body-destroyed"} else set()
        if body is not None and facts["kind"] is not None:
            said = parsed(body)
            if kind not in FIELDS or not has_shape(said, kind):
                return {"newer-format": kind not in FIELDS, "body-unreadable": kind in FIELDS}
            held = [said.get("held")]
        self.holds |= {(seq, each) for each in held if kind == "hold-placed/1"}
        return {}

    def of_tables(self) -> Iterator[Finding]:
        entries: dict[str, int] = {}
        for seq, entry in self.database.rows("SELECT seq, id FROM entries NOT INDEXED ORDER BY seq"):
            if entries.setdefault(entry, seq) != seq or seq < 1:
                yield "sequence" if seq < 1 else "duplicate-id", seq, ""
        for (seq,) in self.database.rows("SELECT seq FROM bodies ORDER BY seq"):
            if seq not in self.links:
                yield "body-without-entry", seq, ""
        holds = set(self.database.rows("SELECT seq, held FROM holds"))
        for seq, _ in sorted(holds ^ self.holds):
            if seq not in self.unreadable:
                yield "holds", seq, ""
        released: set[int] = set()
        for seq, action, target, *rest in self.database.rows("SELECT * FROM certificates ORDER BY seq"):
            self.certified.discard(seq)
            entry, digest, refers_to = self.entries.get(target, ("", b"", []))
            covers = {hold for hold, held in holds if hold < seq and held in [entry, *refers_to]}
            is_certified = self._is_certified([self.ledger, action, entry, digest.hex()], *rest)
            if not is_certified or (action == "destroy" and covers - released):
                yield "certificate", seq, ""
            elif action == "release":
                released.add(target)
        yield from (("certificate", seq, "") for seq in sorted(self.certified))

    def _is_certified(self, act: list[str], text: bytes, *signed: Any) -> bool:
        """Whether a certificate says just this, and two different people signed it: section 8."""
        facts, message = parsed(text), TAG + b"certificate/1" + sized(text)
        if not has_shape(facts, "certificate") or facts["format"] != 1 or signed[0] == signed[2]:
            return False
        said = [facts[name] for name in ("ledger", "action", "target", "digest")]
        keys = [self.setting.key_at(who, facts["register"]) for who in signed[::2]]
        return said == act and all(map(is_signed, keys, signed[1::2], [message] * 2))


def ledger_findings(database: Database, setting: Setting, head: str) -> Iterator[Finding]:
    names = database.names()
    yield from database.findings()
    if names != (setting.ledger["id"], setting.id):
        yield "origin", 0, ""
    walk = Walk(database, setting, names[0], sha256(TAG + b"origin/1", *map(bytes.fromhex, names)))
    yield from walk.findings()
    try:
        yield from walk.of_tables()
    except Fault:
        yield "rows-unreadable", 0, ""
    seq, link = int(head.partition(":")[0] or 0), bytes.fromhex(head.partition(":")[2])
    if seq > walk.last:
        yield "head-missing", seq, ""
    elif seq not in {0, *walk.unreadable} and walk.links.get(seq) != link:
        yield "head-differs", seq, ""


def verify(folder: Path, passphrase: str, head: str = "", name: str = "children") -> tuple[int, list[str]]:
    """Return the exit code and a line for each finding."""
    try:
        setting, log = Setting(folder, name), folder / f"{name}.log"
        key = setting.database_key(passphrase)
        need(log.is_file(), "not_found")
        with tempfile.TemporaryDirectory() as place:
            for each in folder.glob(f"{log.name}*"):
                shutil.copyfile(each, Path(place) / each.name)
            with closing(Database(Path(place) / log.name, key)) as database:
                found = list(ledger_findings(database, setting, head))
    except Fault as fault:
        return (1 if fault.args[0] in TAMPERED_WITH else 2), [" ".join(["fault", *fault.args]).rstrip()]
    lines = [f"finding {name} {seq} {detail}".rstrip() for name, seq, detail in found]
    return (1, lines) if lines else (0, ["sound" if head else "sound; not checked for roll-back"])


def main() -> int:
    parser = argparse.ArgumentParser(description="Check a setting folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--passphrase-file", type=Path, required=True)
    parser.add_argument("--head", default="")
    given = parser.parse_args()
    if not re.fullmatch("([0-9]+:[0-9a-f]{64})?", given.head):
        parser.error("a head is a number, a colon and 64 hexadecimal digits")
    passphrase = given.passphrase_file.read_text(encoding="utf-8-sig").partition("\n")[0].rstrip("\r")
    code, told = verify(given.folder, passphrase, given.head)
    print(*told, sep="\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
