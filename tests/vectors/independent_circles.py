"""Opens circles from vault/KEYS.md, section 15, and storage/LEDGER.md, section 4, alone.

It stands beside `independent_verifier.py`, from which it takes containers and lists, and like it shares no code
with the program. `Circles` is given the entries of a ledger in order, and one reader's private sealing key.
"""

import hashlib
import json
from base64 import b64decode
from collections.abc import Iterable
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.vectors.independent_verifier import (
    FIELDS,
    LISTS,
    TAG,
    Fault,
    Identity,
    Json,
    has_shape,
    need,
    parsed,
)

RESTRICTED = {
    name: [field.split(":") for field in text.split()] for name, text in LISTS["restricted"].items()
}
RESTRICTED_TOO = LISTS["restricted_too"].split()
CONTENT = ["kind", "version", "children", "refers_to", "body"]
SHAPES = {"children": "[InChild]", "refers_to": "[text]", "version": "int", "kind": "text"}


class Pair(Identity):
    """A reader of whom only the sealing key is known."""

    def __init__(self, private: bytes) -> None:  # not from a wrapped file
        self.kem = MLKEM768PrivateKey.from_seed_bytes(private[:64])
        self.curve = X25519PrivateKey.from_private_bytes(private[64:])


def opened_keys(raw: bytes, reader: Identity, wanted: Json) -> list[bytes]:
    """The keys of a circle, out of a sealed file: 15.1. `wanted` is the header; `made_at` does not count."""
    header, plain = reader.opened(raw)
    names = ("purpose", "setting", "ledger", "id", "recipient", "generation")
    need([header[name] for name in names] == [wanted[name] for name in names], "tampered")
    need(header["generation"] > 0 and len(plain) == 32 * header["generation"])
    return [plain[at : at + 32] for at in range(0, len(plain), 32)]


def opened_content(body: bytes, keys: list[bytes], entry: str, header: bytes) -> bytes:
    """What a restricted entry says: 15.3."""
    need(len(body) >= 36)
    number = int.from_bytes(body[:4], "big")
    need(1 <= number <= len(keys), "no_key")
    info = TAG + b"restricted/1"
    key = HKDF(SHA256(), 32, salt=None, info=info + entry.encode()).derive(keys[number - 1])
    try:
        padded = ChaCha20Poly1305(key).decrypt(body[4:16], body[16:], info + body[:4] + header)
    except InvalidTag:
        raise Fault("unreadable") from None
    length = 4 + int.from_bytes(padded[:4], "big")
    size = length + -length % 1024
    need(len(padded) == size >= length and padded[length:] == bytes(size - length))
    return padded[4:length]


def content(raw: bytes) -> Json:
    """The content of a restricted entry, in its one form and of a kind that may stand there."""
    said = parsed(raw)
    need(isinstance(said, dict) and list(said) == CONTENT)
    need(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() == raw)
    need(all(has_shape(said[name], shape) or said[name] == [] for name, shape in SHAPES.items()))
    kind = f"{said['kind']}/{said['version']}"
    need(kind in RESTRICTED or kind in RESTRICTED_TOO, "newer_version")
    FIELDS.setdefault(f"restricted {kind}", RESTRICTED.get(kind) or FIELDS[kind])
    need(has_shape(said["body"], f"restricted {kind}") or said["body"] == {})
    return dict(said)


def document(said: Json, name: str, parts: list[Json]) -> bytes:
    """The bytes of a document of a circle, out of the contents of it and of its parts: LEDGER.md, 4."""
    body = said["body"]
    need(len(parts) == body["parts"])
    whole = b""
    for number, part in enumerate(parts, 1):
        need(part["kind"] == "document-part")
        need((part["body"]["document"], part["body"]["number"]) == (name, number))
        data = b64decode(part["body"]["data"])
        need(len(data) == 524_288)
        whole += data
    raw, rest = whole[: body["size"]], whole[body["size"] :]
    need(len(raw) == body["size"] and len(rest) < 524_288 and not rest.strip(b"\0"))
    need(hashlib.sha256(raw).hexdigest() == body["digest"])
    return raw


def documents(found: dict[str, Json], circles: "Circles") -> dict[str, bytes]:
    """Every document that one reader can open, by id."""
    return {
        name: document(found[name], name, [found[part] for part in parts])
        for name, parts in circles.parts.items()
        if name in found
    }


def unsound_documents(found: dict[str, Json], circles: "Circles") -> list[str]:
    """The documents of which the parts are not what they should be."""
    unsound = []
    for name in circles.parts:
        try:
            document(found[name], name, [found[part] for part in circles.parts[name] if part in found])
        except Fault:
            unsound.append(name)
    return unsound


class Circles:
    """Who reads which circle, and what one reader can open of it."""

    def __init__(self, reader: Identity | None, recipient: str, setting: str, ledger: str) -> None:
        self.reader, self.recipient, self.where = reader, recipient, (setting, ledger)
        self.readers: dict[str, set[str]] = {}
        self.numbers: dict[str, int] = {}
        self.keys: dict[str, list[bytes]] = {}
        self.sealed: list[tuple[str, bytes, bytes, str]] = []
        self.passed_over: list[str] = []
        self.parts: dict[str, list[str]] = {}

    def take(self, entries: Iterable[tuple[bytes, bytes | None]]) -> dict[str, Json]:
        """Take header and body of each entry in order; return what can be opened, by id."""
        order = list[tuple[str, str | None, str]]()
        for header, body in entries:
            facts = parsed(header)
            order.append((facts["id"], facts.get("circle"), facts["recorder"]))
            is_access = facts["kind"] in {"access-granted", "access-ended"}
            if body is not None and facts.get("circle") is not None:
                self._restricted(facts, header, body)
            elif (
                body is not None
                and is_access
                and not self.counts(facts["kind"], facts["recorder"], parsed(body))
            ):
                self.passed_over.append(facts["id"])
        found = {}
        for circle, header, body, entry in self.sealed:
            try:
                found[entry] = content(opened_content(body, self.keys.get(circle, []), entry, header))
            except Fault as fault:
                if fault.args[0] != "no_key":
                    self.passed_over.append(entry)
        self._find_parts(found, order)
        return found

    def _find_parts(self, found: dict[str, Json], order: list[tuple[str, str | None, str]]) -> None:
        """Pass over documents without all of their parts behind them, and parts behind no document: LEDGER.md, 4."""
        behind = 0
        for at, (entry, circle, recorder) in enumerate(order):
            said, behind = found.get(entry), max(behind - 1, 0)
            if said is None or (behind and said["kind"] == "document-part"):
                continue
            if said["kind"] == "document-attached":
                count = said["body"]["parts"]
                next_ones = order[at + 1 : at + 1 + count] if 1 <= count <= 96 else []
                if next_ones and [each[1:] for each in next_ones] == [(circle, recorder)] * count:
                    self.parts[entry], behind = [each[0] for each in next_ones], count + 1
                    continue
            if said["kind"] in {"document-attached", "document-part"}:
                self.passed_over.append(entry)
                del found[entry]

    def counts(self, kind: str, recorder: str, body: Any) -> bool:
        """Whether an entry that gives or ends access counts; what it changes, if it does: 15.2."""
        circle, number, named = body["circle"], body["number"], [each["recipient"] for each in body["keys"]]
        before, newest = self.readers.get(circle, set()), self.numbers.get(circle, 0)
        after, gone = set(named), set(body.get("ended", []))
        if kind == "access-granted":
            is_right = number == max(newest, 1) and recorder in (before or after) and bool(named)
            after |= before
        else:
            is_right = number == newest + 1 > 1 and recorder in before - gone
            is_right = is_right and before - gone <= after and not after & gone
        is_right = is_right and len(named) == len(set(named)) and len(after) >= 2
        if is_right and self._takes_keys(body):
            self.readers[circle], self.numbers[circle] = after, number
            return True
        return False

    def _takes_keys(self, body: Any) -> bool:
        mine = [each["keys"] for each in body["keys"] if each["recipient"] == self.recipient]
        if not mine or self.reader is None:
            return True
        names = ("purpose", "setting", "ledger", "id", "recipient", "generation")
        values = ("circle", *self.where, body["circle"], self.recipient, body["number"])
        try:
            keys = opened_keys(b64decode(mine[0]), self.reader, dict(zip(names, values, strict=True)))
        except Fault:
            return True  # made for a key pair of before
        known = self.keys.get(body["circle"], [])
        if keys[: len(known)] == known:
            self.keys[body["circle"]] = keys
            return True
        return False

    def _restricted(self, facts: Json, header: bytes, body: bytes) -> None:
        circle, number = facts["circle"], int.from_bytes(body[:4], "big")
        if facts["recorder"] in self.readers.get(circle, set()) and number == self.numbers[circle]:
            self.sealed.append((circle, header, body, facts["id"]))
        else:
            self.passed_over.append(facts["id"])
