"""Looks for words that must not be on a disk, in every form in which a program tends to leave them there."""

import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2

from tests.faults.recording import Call

_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x58[\x85\xc3\x09\x47]|\x1f\x8b\x08")
_LARGEST_STREAM = 1 << 24
_FORMS = ("utf-8", "utf-16-le", "utf-16-be")


@dataclass
class Written:
    """What a program wrote, by path: every byte that it put into each file, and every path that it named."""

    files: dict[str, bytearray] = field(default_factory=dict)
    paths: set[str] = field(default_factory=set)

    def add(self, call: Call) -> None:
        """Takes note of a call."""
        self.paths.update(path for path in call.paths if path.startswith("/"))
        if call.name.startswith("open") and not set(call.words[0].split("|")) & {"O_WRONLY", "O_RDWR"}:
            return
        if call.name in {"sendfile", "copy_file_range"}:
            raise NotImplementedError(call.name)
        if call.name.startswith(("open", "creat")):
            self.files.setdefault(call.paths[0], bytearray())
        elif call.text and call.paths and call.paths[0].startswith("/"):
            self.files.setdefault(call.paths[0], bytearray()).extend(call.text)

    def add_folder(self, folder: Path) -> None:
        """Takes note of what lies in a folder now, however it came to be there."""
        for path in folder.rglob("*"):
            self.paths.add(str(path))
            if path.is_file():
                self.files.setdefault(str(path), bytearray()).extend(path.read_bytes())


def leaks(written: Written, secrets: Iterable[bytes]) -> dict[str, set[bytes]]:
    """Returns for each file that gives something away what it is; the name of a file may give it away too."""
    forms = {form.lower(): secret for secret in secrets for form in _forms(secret)}
    found: dict[str, set[bytes]] = {}
    for path in written.paths:
        found.setdefault(path, set()).update(_found_in(path.encode(errors="surrogateescape"), forms))
    for path, raw in written.files.items():
        found.setdefault(path, set()).update(_found_in(bytes(raw), forms))
    return {path: what for path, what in found.items() if what}


def _forms(secret: bytes) -> Iterator[bytes]:
    yield secret
    with suppress(UnicodeDecodeError):
        yield from (secret.decode().encode(form) for form in _FORMS)
    if len(secret) == 32:
        yield secret.hex().encode()


def _found_in(raw: bytes, forms: dict[bytes, bytes]) -> set[bytes]:
    return {secret for text in (raw, *_inner(raw)) for form, secret in forms.items() if form in text.lower()}


def _inner(raw: bytes) -> Iterator[bytes]:
    """What lies packed inside: compressed streams at any place, and the text of documents that open without a key."""
    for start in _ZLIB.finditer(raw):
        with suppress(zlib.error):
            yield zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(raw[start.start() :], _LARGEST_STREAM)
    for start in re.finditer(rb"%PDF-", raw):
        yield _pdf_text(raw[start.start() :])


def _pdf_text(raw: bytes) -> bytes:
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError:
        return b""
    try:
        # Lines are joined: a word that was broken at the end of one is still found.
        return "".join(page.get_textpage().get_text_range() for page in document).encode()
    finally:
        document.close()
