"""Reads transfer packs from bundles/FORMAT.md ("Reading a pack") alone, and says what each is.

It stands beside `independent_verifier.py`, from which it takes lists of fields and signatures, and shares no code
with the program. `python tests/vectors/independent_packs.py FILE PASSPHRASE` prints the outcome.
"""

import json
import re
import sys
import warnings
from base64 import b64decode
from contextlib import suppress
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf.settings import set_qpdf_limits

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.vectors.independent_verifier import (  # the line above lets it be run as a program
    FIELDS,
    has_shape,
    is_signed,
    parsed,
    sha256,
    sized,
)

TAG = b"safeguard-desktop/"
LISTS = """
Signed        manifest:text signature:bytes
Manifest      format:int number:text made_at:text setting:text setting_name:text key:bytes pages:int files:[Listed]
Listed        name:text length:int digest:text
Record        format:int number:text made_at:text sender:Party receiver:Party child:Child leaving_on:text summary:text
              state:text kept:text entries:[Entry] holds=:[Held] others=:[Term] people=:[Term] withheld=:[Term]
              originals=:[Listing] check_code=:text
Party         setting:text lead=:text contact=:text id=:text
Held          entry:text held:text reason_code:text reason:text
Term          term:text meaning:text
Listing       name:text title:text mime:text
Entry         issued:text signature:bytes original=:Original?
Issued        id:text kind:text version:int recorded_at:text recorder:text recorder_role:text role:text refers_to:[text]
              edited:bool setting:text body:text
"""
KINDS = set(
    re.findall(
        r"`([a-z-]+/\d+)`",
        (Path(__file__).parents[2] / "safeguard_desktop/bundles/FORMAT.md")
        .read_text(encoding="utf-8")
        .partition("**Kinds that may be in a pack**")[2]
        .partition("###")[0],
    )
)
COMMENT = re.compile(rb"\n%SFD-SIGN 2 ([A-Za-z0-9+/]{86}==)\n\Z")
SAFE = re.compile(r"[a-z0-9][a-z0-9-]{0,59}(\.[a-z0-9]{1,8})?")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
DAYS = {"until", "since", "floor", "answer_due", "written_due", "date_of_birth"}
INSTANTS = {"recorded_at", "raised_at", "made_at"}
OURS = {"record.json", "manifest.json"}

for line in re.sub(r"\n {10,}", " ", LISTS).strip().splitlines():
    name, *fields = line.split()
    FIELDS[name] = [field.split(":") for field in fields]


class Found(Exception):
    """The outcome: the first that holds."""


def need(holds: object, outcome: str) -> None:
    if not holds:
        raise Found(outcome)


def outcome_of(raw: bytes, passphrase: str) -> str:
    """Returns what a file is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a passphrase was not needed is no news here
        try:
            return judged(raw, passphrase)
        except Found as found:
            return str(found)


def judged(raw: bytes, passphrase: str) -> str:
    need(len(raw) <= 272_629_760, "too_large")
    need(b"%PDF-" in raw[:1024], "not_a_pdf")
    pairs, revision, version = taken_apart(raw, passphrase)
    files = dict(pairs)
    need(revision == 6 and all(SAFE.fullmatch(name) for name in files), "damaged")
    need(OURS & files.keys(), "pages_only")
    need(not (version.isdecimal() and int(version) > 2), "newer_version")
    need(files.keys() >= OURS, "damaged")
    signed = read(files["manifest.json"], "Signed")
    manifest = read(signed["manifest"].encode(), "Manifest", is_formatted=True)
    key = b64decode(manifest["key"])
    need(holds(key, signed, b"pack-manifest/2", "manifest"), "forged")
    listed = sorted((file["name"], file["length"], file["digest"]) for file in manifest["files"])
    there = sorted((name, len(body), sha256(body).hex()) for name, body in pairs if name != "manifest.json")
    need(listed == there and len(set(files)) == len(listed) + 1, "altered")
    record = read(files["record.json"], "Record", is_formatted=True)
    sender = record["sender"]
    said = (record["number"], record["made_at"], sender.get("id", ""), sender["setting"])
    need(
        said == tuple(manifest[name] for name in ("number", "made_at", "setting", "setting_name")), "altered"
    )
    check_entries(record["entries"], key)
    need({each["name"] for each in record.get("originals", [])} == files.keys() - OURS, "altered")
    comment = COMMENT.search(raw)
    is_whole = comment is not None and is_signed(
        key, b64decode(comment[1]), TAG + b"pack-file/2" + sha256(raw[: comment.start()])
    )
    return "sound" if is_whole else "pages_not_verified"


def taken_apart(raw: bytes, passphrase: str) -> tuple[list[tuple[str, bytes]], int, str]:
    """Returns attachments, the revision of the encryption, and the format that the file says it is of."""
    try:
        with pikepdf.open(BytesIO(raw), password=passphrase, attempt_recovery=False) as document:
            revision = int(document.encryption.R) if document.is_encrypted else 0
            packet = document.Root.Metadata.read_bytes() if "/Metadata" in document.Root else b""
            found = re.search(rb"<sd:formatVersion>([^<]*)<", packet)
            need(len(document.pages) > 0, "damaged")
            need(len(document.attachments) <= 512, "too_large")
            pairs = [(name, spec.get_file().read_bytes()) for name, spec in document.attachments.items()]
            need(sum(len(body) for _, body in pairs) <= 272_629_760, "too_large")
            return pairs, revision, found[1].decode() if found else ""
    except pikepdf.PasswordError:
        raise Found("wrong_passphrase") from None
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, AttributeError):
        raise Found("damaged") from None


def read(raw: bytes, kind: str, *, is_formatted: bool = False) -> dict[str, Any]:
    with suppress(UnicodeDecodeError):
        value = parsed(raw)
        number = value.get("format") if isinstance(value, dict) else None
        need(not is_formatted or type(number) is not int or number <= 2, "newer_version")
        need(has_shape(value, kind), "damaged")
        return dict(value)
    raise Found("damaged")


def holds(key: bytes, said: dict[str, Any], tag: bytes, text: str) -> bool:
    return is_signed(key, b64decode(said["signature"]), TAG + tag + sha256(said[text].encode()))


def check_entries(entries: list[dict[str, Any]], key: bytes) -> None:
    need(len(entries) <= 20_000, "too_large")
    issued = []
    for entry in entries:
        need(holds(key, entry, b"pack-entry/2", "issued"), "forged")
        said = parsed(entry["issued"].encode())
        need(is_text(said), "unreadable")
        need(isinstance(said, dict) and set(said) == {name for name, _ in FIELDS["Issued"]}, "unreadable")
        need(has_shape({**said, "body": ""}, "Issued"), "unreadable")
        if entry.get("original") is not None:
            need(is_original(entry["original"], said), "forged")
        kind = f"{said['kind']}/{said['version']}"
        need(kind in KINDS and has_shape(said["body"], kind), "unreadable")
        need(is_instant(said["recorded_at"]) and are_times(said["body"]), "unreadable")
        issued.append(said)
    seen: set[str] = set()
    for said in issued:
        need(said["id"] not in seen, "unreadable")
        need(said["kind"] != "amendment" or (said["refers_to"] or [""])[0] in seen, "unreadable")
        seen.add(said["id"])


def is_original(original: dict[str, Any], said: dict[str, Any]) -> bool:
    header, body = original["header"].encode(), original["body"].encode()
    digest = sha256(TAG, b"body/1", sized(b64decode(original["salt"])), sized(body))
    link = sha256(TAG, b"link/1", b64decode(original["previous"]), sized(header), digest)
    top, key = parsed(header), b64decode(original["key"])
    is_ours = has_shape(top, "header") and top["format"] == 1 and parsed(body) == said["body"]
    is_same = is_ours and all(top[name] == said[name] for name in ("id", "kind", "version", "recorded_at"))
    is_there = is_same and not said["edited"] and len(key) == 32
    return bool(is_there and is_signed(key, b64decode(original["signature"]), TAG + b"entry/1" + link))


def are_times(value: Any, name: str = "") -> bool:
    if isinstance(value, dict):
        is_half = bool(value.get("earliest")) != bool(value.get("latest"))
        return not is_half and all(are_times(each, key) for key, each in value.items())
    if isinstance(value, list):
        return all(are_times(each, name) for each in value)
    return not isinstance(value, str) or not value or is_time(value, name)


def is_time(text: str, name: str) -> bool:
    if name in {"earliest", "latest"}:
        return is_so(lambda: datetime.fromisoformat(text).isoformat(timespec="minutes") == text)
    if name == "zone":
        return text == "Europe/London"
    if name in INSTANTS:
        return is_instant(text)
    if name.endswith("_on") or name in DAYS:
        return is_so(lambda: bool(date.fromisoformat(text if len(text) >= 10 else (text + "-01-01")[:10])))
    return True


def is_instant(text: str) -> bool:
    return INSTANT.fullmatch(text) is not None and is_so(lambda: bool(datetime.fromisoformat(text)))


def is_text(value: Any) -> bool:
    """Whether every text in it is one; half of a surrogate pair is none."""
    return is_so(lambda: json.dumps(value, ensure_ascii=False).encode())


def is_so(asks: Any) -> bool:
    with suppress(ValueError):
        return bool(asks())
    return False


def main() -> int:
    set_qpdf_limits(
        flate_max_memory=64 << 20,
        max_stream_filters=1,
        parser_max_nesting=100,
        parser_max_container_size=500_000,
    )
    path, passphrase = sys.argv[1:]
    paths = sorted(Path(path).glob("*.pdf")) if Path(path).is_dir() else [Path(path)]
    print(json.dumps({each.stem: outcome_of(each.read_bytes(), passphrase) for each in paths}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
