"""An archive of the whole record, read as a stranger reads it: with a PDF reader, a passphrase and a text editor.

Source: X15, S73; guidance.md section 6.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from safeguard_desktop.domain.codes import DecisionCode, HoldReason, NoteKind, OutputKind
from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.entries import DocumentPart, Exported
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import DecisionDraft, HoldDraft
from safeguard_desktop.services.keeping import archive_data
from safeguard_desktop.services.keeping.archive_pages import FIRST
from safeguard_desktop.services.restricted.drafts import PrivateNoteDraft, RestrictedDraft, WhoReads
from safeguard_desktop.wording import archive as words
from tests.documents.reading import flowing, page_texts
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, entries, receive_one

_LETTER = b"Dear Ms Patel, this is what we saw."


class Stopped(Exception):
    """Somebody pressed Cancel."""


def _nothing(_done: int, _total: int) -> None:
    """Nobody looks how far it is."""


def attach(desk: Desk, **to: Any) -> None:
    file = LookedAt("letter.txt", DocumentType.TEXT, _LETTER, 0)
    desk.attaching.attaching.attach(AttachDraft(files=(file,), description="Letter", **to))


def unsealed(path: Path, passphrase: str) -> dict[str, bytes]:
    """What is attached to a file of the archive, which is whole."""
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password=passphrase) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        return {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}


def _check_what_is_listed(folder: Path, raw: bytes) -> None:
    contents = json.loads(raw)
    assert {each["name"]: each["file"] for each in contents["children"]} == {
        "Leo Larch": "child-001.pdf",
        "Maya Wójcik": "child-002.pdf",
    }
    for file in contents["files"]:
        assert file["sha256"] == hashlib.sha256((folder / file["name"]).read_bytes()).hexdigest()


def _check_pages(folder: Path, passphrase: str) -> None:
    first, *rest = page_texts((folder / FIRST).read_bytes(), passphrase)
    for text in (words.WHAT, words.HOW, words.CARE, words.SUBTITLE, "record-001.json", "Elm Row"):
        assert text in first
    everything = flowing(" ".join(rest))
    for text in (
        "Maya Wójcik",
        "child-002.pdf",
        "Asha Patel (AP)",
        "Designated safeguarding lead",
        words.APART,
    ):
        assert text in everything


def _check_her_file(path: Path, passphrase: str) -> None:
    hers = unsealed(path, passphrase)
    assert {"record.json", "manifest.json"} == set(hers)
    pages = flowing(" ".join(page_texts(path.read_bytes(), passphrase)))
    assert "We watch." in pages
    for text in (words.OF_OTHERS_WHY, "Asha Patel (AP)", words.MORE_WORDS[0][1]):
        assert text in pages
    for text in ("Leo Larch", "the sender", "Transfer pack", "Quietly kept"):
        assert text not in pages
        assert text not in hers["record.json"].decode()


def test_a_stranger_with_the_passphrase_finds_every_entry_of_the_record_and_every_child(
    desk: Desk, setting: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maya, leo = add_child(desk, born="2023-05-14"), add_child(desk, "Leo Larch")
    concern = receive_one(
        desk, setting, maya, involved=(leo,), observed="Maya Wójcik pushed Leo Larch.", others="Leo Larch"
    )
    desk.deciding.decide(DecisionDraft(concern, DecisionCode.EARLY_HELP, "We watch."))
    desk.concerns.hold(HoldDraft(concern, HoldReason.STATUTORY_INQUIRY, "The inquiry wrote to us."))
    attach(desk, about=concern)
    note = PrivateNoteDraft(NoteKind.OBSERVATION, "now", text="Quietly kept.")
    desk.restricted.keep(RestrictedDraft(maya, note, WhoReads()))
    before, seen = entries(desk), list[tuple[int, int]]()
    monkeypatch.setattr(archive_data, "IN_ONE_FILE", 7)
    made = desk.keeping.archive.make(tmp_path, lambda done, total: seen.append((done, total)))

    folder = tmp_path / made.folder
    names = sorted(path.name for path in folder.iterdir())
    assert names == [FIRST, "READ-ME.txt", "child-001.pdf", "child-002.pdf", "document-001.pdf"]
    assert (made.children, made.files, seen[0], seen[-1]) == (2, 4, (0, 4), (3, 4))
    readme = (folder / "READ-ME.txt").read_text("utf-8-sig")
    assert FIRST in readme
    assert made.passphrase not in readme

    inside = unsealed(folder / FIRST, made.passphrase)
    told = [
        each
        for name in sorted(inside)
        if name.startswith("record-")
        for each in json.loads(inside[name])["entries"]
    ]
    wanted = [entry for entry in before if entry.header.circle is None]
    assert made.entries == len(told) == len(wanted) < len(before)
    for entry, found in zip(wanted, told, strict=True):
        assert (entry.header.seq, entry.header.id, entry.header.kind) == (
            found["number"],
            found["id"],
            found["kind"],
        )
        is_bytes = entry.header.kind == DocumentPart.KIND
        assert found["body"] == (None if is_bytes else json.loads(entry.body or b"null"))
        assert found["recorded_by"]["name"]
    assert all(b"Quietly kept" not in raw for raw in inside.values())

    _check_what_is_listed(folder, inside["contents.json"])
    assert unsealed(folder / "document-001.pdf", made.passphrase)["document.txt"] == _LETTER
    _check_pages(folder, made.passphrase)
    _check_her_file(folder / "child-002.pdf", made.passphrase)

    digest = hashlib.sha256((folder / FIRST).read_bytes()).hexdigest()
    (exported,) = bodies(desk, Exported)
    assert isinstance(exported, Exported)
    assert (exported.output, exported.digest) == (OutputKind.ARCHIVE, digest)
    assert len(entries(desk)) == len(before) + 1  # and nothing was removed


def test_an_archive_that_is_stopped_or_cannot_be_written_leaves_nothing_and_another_has_a_name_of_its_own(
    desk: Desk, tmp_path: Path
) -> None:
    add_child(desk)
    place = tmp_path / "stick"
    place.mkdir()

    def stop(done: int, _total: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        desk.keeping.archive.make(place, stop)
    assert list(place.iterdir()) == []
    assert bodies(desk, Exported) == []

    (place / "archive-2026-11-23").mkdir()
    made = desk.keeping.archive.make(place, _nothing)
    assert made.folder == "archive-2026-11-23-2"
    assert made.passphrase not in repr(made)

    is_no_folder = place / "file"
    is_no_folder.write_bytes(b"")
    with pytest.raises(EnvironmentFault):
        desk.keeping.archive.make(is_no_folder, _nothing)
    assert len(bodies(desk, Exported)) == 1
