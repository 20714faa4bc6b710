"""Writes the file around what is attached to a pack by hand: any name, any stream, any tree that holds them.

A library writes only what is well-formed, and works out a new key for each file (40 ms). Here the key is worked out
once; each file is encrypted with it, as somebody who knows the passphrase can. Source: ISO 32000-2, 7.5 and 7.6.
"""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO

import pikepdf
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

from tests.vectors.make_packs import PASSPHRASE

PAGE = b"BT /F1 12 Tf (A page) Tj ET " * 4
CATALOGUE, PAGES, FIRST_PAGE, PACKET, CONTENT, NAMES = 1, 2, 3, 4, 5, 6
FIRST_FILE = 7


@dataclass(frozen=True)
class Stream:
    """What a stream holds as it lies in the file, and what its dictionary says of it."""

    raw: bytes
    says: bytes = b""


@dataclass
class Written:
    """A file that is being put together. `objects` takes the place of the object with that number."""

    files: list[tuple[str, Stream]]
    number: str = "TP-2026-0041"
    version: str = "2"
    page: Stream = field(default_factory=lambda: Stream(PAGE))
    objects: dict[int, bytes] = field(default_factory=dict)

    def raw(self) -> bytes:
        """Return the file, without the comment that signs it."""
        key, encryption, identity = _encryption()
        bodies = {**self._bodies(key), **self.objects}
        out, places = BytesIO(), {}
        out.write(b"%PDF-2.0\n%\xbf\xf7\xa2\xfe\n")
        bodies[len(bodies) + 1] = encryption
        for number in sorted(bodies):
            places[number] = out.tell()
            out.write(b"%d 0 obj\n%b\nendobj\n" % (number, bodies[number]))
        start = out.tell()
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1))
        for number in range(1, len(bodies) + 1):
            out.write(b"%010d 00000 n \n" % places[number])
        out.write(
            b"trailer << /Root 1 0 R /Size %d /Encrypt %d 0 R /ID [<%b> <%b>] >>\nstartxref\n%d\n%%%%EOF"
            % (len(bodies) + 1, len(bodies), identity, identity, start)
        )
        return out.getvalue()

    def _bodies(self, key: bytes) -> dict[int, bytes]:
        packet = (
            f"<x><sd:number>{self.number}</sd:number><sd:formatVersion>{self.version}</sd:formatVersion></x>"
        )
        pairs = b" ".join(
            b"%b %d 0 R" % (_text(key, name), FIRST_FILE + 2 * place)
            for place, (name, _) in enumerate(self.files)
        )
        bodies = {
            CATALOGUE: b"<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R /Names << /EmbeddedFiles 6 0 R >> >>",
            PAGES: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            FIRST_PAGE: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R >>",
            PACKET: _stream(key, Stream(packet.encode(), b"/Type /Metadata /Subtype /XML")),
            CONTENT: _stream(key, self.page),
            NAMES: b"<< /Names [%b] >>" % pairs,
        }
        for place, (name, held) in enumerate(self.files):
            number, said = FIRST_FILE + 2 * place, _text(key, name)
            bodies[number] = b"<< /Type /Filespec /F %b /UF %b /EF << /F %d 0 R >> >>" % (
                said, said, number + 1,
            )  # fmt: skip
            bodies[number + 1] = _stream(key, held)
        return bodies


def packed(content: bytes) -> Stream:
    """Return bytes packed as every program packs them."""
    return Stream(zlib.compress(content, 1), b"/Filter /FlateDecode")


def _stream(key: bytes, held: Stream) -> bytes:
    raw = _encrypted(key, held.raw)
    return b"<< %b /Length %d >>\nstream\n%b\nendstream" % (held.says, len(raw), raw)


def _text(key: bytes, text: str) -> bytes:
    return b"<%b>" % _encrypted(key, b"\xfe\xff" + text.encode("utf-16-be", "surrogatepass")).hex().encode()


def _encrypted(key: bytes, plain: bytes) -> bytes:
    padder, start = PKCS7(128).padder(), os.urandom(16)
    encryptor = Cipher(algorithms.AES(key), modes.CBC(start)).encryptor()
    return start + encryptor.update(padder.update(plain) + padder.finalize()) + encryptor.finalize()


@cache
def _encryption() -> tuple[bytes, bytes, bytes]:
    """Return the key of a file with that passphrase, its dictionary of encryption, and its identity in hex."""
    out = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(out, encryption=pikepdf.Encryption(owner=PASSPHRASE, user=PASSPHRASE, R=6))
    with pikepdf.open(BytesIO(out.getvalue()), password=PASSPHRASE) as document:
        said = document.trailer.Encrypt
        identity = bytes(document.trailer.ID[0]).hex().encode()
        return bytes(document.encryption.encryption_key), said.unparse(resolved=True), identity
