"""Cases of tests/vectors/packs: faults of the manifest, of the record, of its entries and of their originals."""

from __future__ import annotations

import hashlib

from tests.vectors.make_packs import (
    AMENDMENT,
    HOLD,
    NOTE,
    OTHER,
    Json,
    Pack,
    as_recorded,
    b64,
    entry,
    public,
    tagged,
    text,
)
from tests.vectors.pack_faults import (
    case,
    cases,
    drop_fault,
    files_fault,
    first_fault,
    issued_fault,
    manifest_fault,
    manifest_of_another,
    original_fault,
    originals,
    record_fault,
    set_fault,
    several,
    signed_fault,
    with_original,
)

__all__ = ["cases"]


def half_pair() -> Json:
    made = entry("1" * 32, "note", NOTE)
    said = made["issued"].replace("house", "\\ud800")
    return {**made, "issued": said, "signature": b64(Pack().key.sign(tagged("pack-entry/2", said.encode())))}


# The manifest.
case(
    "manifest-flipped",
    "a sign of the manifest is another",
    "forged",
    signed_fault(lambda signed: signed.update(manifest=signed["manifest"].replace("Elm", "Ash"))),
)
case(
    "manifest-no-signature",
    "the manifest's signature is empty",
    "forged",
    signed_fault(lambda signed: signed.update(signature="")),
)
case(
    "manifest-signature-padded",
    "the manifest's signature is filled up with a sign too many",
    "damaged",
    signed_fault(lambda signed: signed.update(signature="AAAA=")),
)
case(
    "manifest-zeros",
    "the manifest's signature is of zeros",
    "forged",
    signed_fault(lambda signed: signed.update(signature=b64(bytes(64)))),
)
case(
    "manifest-other-key",
    "the manifest names another key",
    "forged",
    signed_fault(
        lambda signed: signed.update(
            manifest=signed["manifest"].replace(b64(public(Pack().key)), b64(public(OTHER)))
        )
    ),
)
case(
    "manifest-short-key",
    "the manifest's key has 31 bytes",
    "forged",
    manifest_fault(lambda manifest: manifest.update(key=b64(bytes(31)))),
)
case(
    "manifest-not-json",
    "the manifest is no JSON",
    "damaged",
    files_fault(lambda files: files.update({"manifest.json": b"{"})),
)
case(
    "manifest-not-utf8",
    "the manifest is no UTF-8",
    "damaged",
    files_fault(lambda files: files.update({"manifest.json": b"\xff\xfe"})),
)
case(
    "manifest-extra-field",
    "the manifest has a field too many",
    "damaged",
    manifest_fault(lambda manifest: manifest.update(more=1)),
)
case(
    "manifest-no-files",
    "the manifest lists nothing",
    "altered",
    manifest_fault(lambda manifest: manifest.update(files=[])),
)
case(
    "manifest-missing-field",
    "the manifest does not say the setting",
    "damaged",
    manifest_fault(lambda manifest: manifest.pop("setting")),
)
case(
    "manifest-pages-text",
    "the number of pages is a text",
    "damaged",
    manifest_fault(lambda manifest: manifest.update(pages="1")),
)
case(
    "manifest-digest",
    "a digest is that of other bytes",
    "altered",
    manifest_fault(lambda manifest: manifest["files"][0].update(digest="0" * 64)),
)
case(
    "manifest-length",
    "a length is one more",
    "altered",
    manifest_fault(lambda manifest: manifest["files"][0].update(length=manifest["files"][0]["length"] + 1)),
)
case(
    "manifest-extra-file",
    "it lists a file that is not there",
    "altered",
    manifest_fault(
        lambda manifest: manifest["files"].append({"name": "b.pdf", "length": 1, "digest": "0" * 64})
    ),
)
case(
    "manifest-file-twice",
    "it lists a file twice",
    "altered",
    manifest_fault(lambda manifest: manifest["files"].append(manifest["files"][0])),
)
case(
    "manifest-number",
    "its number is that of another pack",
    "altered",
    manifest_fault(lambda manifest: manifest.update(number="TP-2026-0042")),
)
case(
    "manifest-setting",
    "its setting is another",
    "altered",
    manifest_fault(lambda manifest: manifest.update(setting="d" * 64)),
)
case(
    "manifest-setting-name",
    "its setting has another name",
    "altered",
    manifest_fault(lambda manifest: manifest.update(setting_name="Ash Row")),
)
case(
    "manifest-time",
    "its time is another",
    "altered",
    manifest_fault(lambda manifest: manifest.update(made_at="2026-11-24T09:30:00.000000Z")),
)
case(
    "manifest-swapped",
    "the manifest of another pack lies in it",
    "altered",
    files_fault(manifest_of_another),
)

# The record.
case(
    "record-flipped",
    "a letter of the record is another",
    "altered",
    files_fault(
        lambda files: files.update({"record.json": files["record.json"].replace(b"bruises", b"bruisez")})
    ),
)
case(
    "record-empty",
    "the record is empty",
    "altered",
    files_fault(lambda files: files.update({"record.json": b""})),
)
case(
    "record-extra-attachment",
    "a file was attached that nobody lists",
    "altered",
    files_fault(lambda files: files.update({"letter.pdf": b"x"})),
)
case("record-extra-field", "the record has a field too many", "damaged", record_fault(more=1))
case("record-no-child", "the record has no child", "damaged", drop_fault("child"))
case(
    "record-nameless", "the child has no name", "damaged", record_fault(child={"date_of_birth": "2021-03-27"})
)
case("record-list", "the record's entries are no list", "damaged", set_fault("entries", "x"))
case("record-entry-null", "an entry is null", "damaged", set_fault("entries", [None]))
case(
    "original-changed",
    "a document is another than the manifest lists",
    "altered",
    with_original(lambda files: files.update({"document-001.pdf": b"%PDF-1.4 a lettex"})),
)
case(
    "original-missing",
    "a document is missing",
    "altered",
    with_original(lambda files: files.pop("document-001.pdf")),
)
case(
    "original-renamed",
    "a document has another name",
    "altered",
    with_original(lambda files: files.update({"document-002.pdf": files.pop("document-001.pdf")})),
)
case(
    "original-unlisted",
    "the record does not name a document",
    "altered",
    several(originals, record_fault(originals=[])),
)
case(
    "original-listed-only",
    "the record names a document that is not there",
    "altered",
    record_fault(originals=[{"name": "document-001.pdf", "title": "x", "mime": "x"}]),
)

# Entries.
case(
    "entry-flipped",
    "a word of an entry is another",
    "forged",
    lambda pack: pack.entries[0].update(issued=pack.entries[0]["issued"].replace("house", "horse")),
)
case(
    "entry-no-signature",
    "an entry's signature is empty",
    "forged",
    lambda pack: pack.entries[0].update(signature=""),
)
case(
    "entry-signature-of-another",
    "an entry has the signature of another",
    "forged",
    lambda pack: pack.entries[0].update(signature=pack.entries[1]["signature"]),
)
case(
    "entry-other-key",
    "another setting signed an entry",
    "forged",
    first_fault(entry("1" * 32, "note", NOTE, key=OTHER)),
)
case(
    "entry-not-json",
    "what was issued is no JSON",
    "unreadable",
    first_fault(
        {
            "issued": "{",
            "signature": b64(
                Pack().key.sign(b"safeguard-desktop/pack-entry/2" + hashlib.sha256(b"{").digest())
            ),
            "original": None,
        }
    ),
)
case(
    "entry-half-pair",
    "a text of a body ends in half a surrogate pair, and its original is another",
    "unreadable",
    first_fault(half_pair()),
)
case("entry-extra-field", "an entry has a field too many", "unreadable", issued_fault(more=1))
case(
    "entry-unknown-kind",
    "an entry is of a kind that nobody knows",
    "unreadable",
    set_fault("entries", [entry("1" * 32, "horoscope", NOTE, is_edited=True)]),
)
case(
    "entry-newer-version",
    "an entry is of version 9 of its kind",
    "unreadable",
    set_fault("entries", [entry("1" * 32, "note", NOTE, is_edited=True, changed={"version": 9})]),
)
case(
    "entry-about-adult",
    "an entry is about an adult",
    "unreadable",
    set_fault(
        "entries",
        [
            entry(
                "1" * 32,
                "matter-note",
                {"matter": "9" * 32, "kind": "other", "when": NOTE["when"], "text": "x"},
                is_edited=True,
            )
        ],
    ),
)
case(
    "entry-of-setting",
    "an entry is about the setting",
    "unreadable",
    set_fault("entries", [entry("1" * 32, "viewed", {"page": "child"}, is_edited=True)]),
)
case(
    "entry-wrapped",
    "an entry wraps another one",
    "unreadable",
    set_fault(
        "entries",
        [
            entry(
                "1" * 32,
                "entry-arrived",
                {"pack": "1" * 32, "issued": "{}", "signature": "", "from_setting": "x"},
                is_edited=True,
            )
        ],
    ),
)
case(
    "entry-body-field",
    "a body has a field too many",
    "unreadable",
    set_fault("entries", [entry("1" * 32, "note", {**NOTE, "more": 1}, is_edited=True)]),
)
case(
    "entry-body-type",
    "a text of a body is a number",
    "unreadable",
    set_fault("entries", [entry("1" * 32, "note", {**NOTE, "text": 1}, is_edited=True)]),
)
case(
    "entry-body-enum",
    "a body has a word that none of its list is",
    "unreadable",
    set_fault("entries", [entry("1" * 32, "note", {**NOTE, "kind": "dream"}, is_edited=True)]),
)
case(
    "entry-bad-minute",
    "an event was at 25 o'clock",
    "unreadable",
    set_fault(
        "entries",
        [
            entry(
                "1" * 32,
                "note",
                {**NOTE, "when": {**NOTE["when"], "earliest": "2026-11-23T25:00"}},
                is_edited=True,
            )
        ],
    ),
)
case(
    "entry-half-minute",
    "an event has a beginning and no end",
    "unreadable",
    set_fault(
        "entries", [entry("1" * 32, "note", {**NOTE, "when": {**NOTE["when"], "latest": ""}}, is_edited=True)]
    ),
)
case(
    "entry-bad-instant",
    "an entry was recorded at no time",
    "unreadable",
    set_fault(
        "entries", [entry("1" * 32, "note", NOTE, is_edited=True, changed={"recorded_at": "yesterday"})]
    ),
)
case(
    "entry-bad-day",
    "a review is due on the 31st of February",
    "unreadable",
    set_fault(
        "entries", [entry("1" * 32, "hold-placed", {**HOLD, "review_on": "2027-02-31"}, is_edited=True)]
    ),
)
case(
    "entry-zone",
    "an event was in a zone that nobody knows",
    "unreadable",
    set_fault(
        "entries",
        [entry("1" * 32, "note", {**NOTE, "when": {**NOTE["when"], "zone": "../../etc"}}, is_edited=True)],
    ),
)
case(
    "entry-twice", "an entry is there twice", "unreadable", lambda pack: pack.entries.append(pack.entries[0])
)
case(
    "amendment-first",
    "a correction comes before what it corrects",
    "unreadable",
    lambda pack: pack.entries.reverse(),
)
case(
    "amendment-of-nothing",
    "a correction names an entry that is not there",
    "unreadable",
    set_fault("entries", [entry("2" * 32, "amendment", AMENDMENT, refers=("9" * 32,))]),
)
case(
    "amendment-refers-nowhere",
    "a correction refers to nothing",
    "unreadable",
    set_fault(
        "entries", [entry("1" * 32, "note", NOTE), entry("2" * 32, "amendment", AMENDMENT, is_edited=True)]
    ),
)

# Originals of entries.
case(
    "original-body",
    "the body of an original says something else",
    "forged",
    original_fault(body=text({**NOTE, "text": "She drew a horse."})),
)
case(
    "original-header-kind",
    "the header of an original is of another kind",
    "forged",
    original_fault(**as_recorded("1" * 32, "decision", NOTE)),
)
case(
    "original-header-id",
    "the header of an original has another id",
    "forged",
    original_fault(**as_recorded("9" * 32, "note", NOTE)),
)
case(
    "original-header-time",
    "the header of an original has another time",
    "forged",
    original_fault(**as_recorded("1" * 32, "note", NOTE, recorded_at="2026-11-24T09:30:00.000000Z")),
)
case(
    "original-header-newer",
    "the header of an original is of format 2",
    "forged",
    original_fault(**as_recorded("1" * 32, "note", NOTE, format=2)),
)
case("original-header-broken", "the header of an original is no JSON", "forged", original_fault(header="{"))
case("original-salt", "the salt of an original is another", "forged", original_fault(salt=b64(b"t" * 32)))
case(
    "original-previous",
    "the link before an original is another",
    "forged",
    original_fault(previous=b64(b"q" * 32)),
)
case(
    "original-signature",
    "the signature of an original is of zeros",
    "forged",
    original_fault(signature=b64(bytes(64))),
)
case("original-key", "an original names another key", "forged", original_fault(key=b64(public(OTHER))))
case(
    "original-key-short", "the key of an original has 31 bytes", "forged", original_fault(key=b64(bytes(31)))
)
case(
    "original-of-edited",
    "an edited entry has an original",
    "forged",
    first_fault(
        {**entry("1" * 32, "note", NOTE, is_edited=True), "original": as_recorded("1" * 32, "note", NOTE)}
    ),
)
case(
    "original-time-of-issue",
    "what was issued has another time than the original",
    "forged",
    issued_fault(recorded_at="2026-11-24T09:30:00.000000Z"),
)
case(
    "original-body-of-issue",
    "what was issued says something else than the original",
    "forged",
    issued_fault(body={**NOTE, "text": "She drew a horse."}),
)
