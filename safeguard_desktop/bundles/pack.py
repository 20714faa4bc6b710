"""Seals the pages of a transfer pack: one PDF, AES-256, that any school opens with the passphrase and nothing else.

The format is specified in FORMAT.md beside this file. Drawing the pages is not here (documents/), nor is deciding
what goes in (services/).

Source: S39, S92; DESIGN section 6.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from html import escape
from io import BytesIO

import msgspec
import pikepdf
from pikepdf import Dictionary, Name

from safeguard_desktop.bundles.pack_record import RECORD_NAME
from safeguard_desktop.bundles.passphrase import LONGEST
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.progress import say_nothing

FORMAT_VERSION = "2"
WITHOUT_RECORD = "1"
"""What a file is that holds pages, and documents at most, such as what goes out after a decision to share."""

# Written out here: pikepdf's own editor parses and prints the packet, which takes longer than the encryption.
_TYPES = {"json": "application/json", "pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}
_SAMPLE, _DENSE = 1 << 16, 0.9
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sd="urn:safeguard-desktop:pack">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:publisher><rdf:Bag><rdf:li>{setting}</rdf:li></rdf:Bag></dc:publisher>
<sd:number>{number}</sd:number><sd:formatVersion>{version}</sd:formatVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


class PackInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What the file says about itself, inside the encryption; never a child's name."""

    title: str
    number: str
    setting: str
    language: str = "en-GB"


def seal_pack(
    pdf: bytes,
    info: PackInfo,
    passphrase: str,
    attached: Mapping[str, bytes] | None = None,
    progress: Progress = say_nothing,
) -> bytes:
    """Encrypts the pages with AES-256 (PDF 2.0, revision 6), metadata included, and returns the finished file.

    Args:
        pdf: The pages.
        info: What the file says of itself.
        passphrase: See `draw_passphrase`.
        attached: What lies in the file beside the pages, by safe names; nothing makes it a file of pages alone.
        progress: Told how far the writing is, and may end it. While qpdf works nothing else of the process runs but
            between two of these calls, so that what is large is sealed in a process of its own (see `pack_apart`).

    Raises:
        ValueError: the passphrase is empty, longer than 32 characters or not printable ASCII.
    """
    if not is_usable(passphrase):
        raise ValueError("a pack's passphrase has 1 to 32 printable ASCII characters")
    with pikepdf.open(BytesIO(pdf)) as document:
        _describe(document, info, FORMAT_VERSION if RECORD_NAME in (attached or {}) else WITHOUT_RECORD)
        _set_up_view(document, info)
        if attached:
            _attach(document, attached)
        sealed = BytesIO()
        document.save(
            sealed,
            encryption=pikepdf.Encryption(owner=passphrase, user=passphrase, R=6, aes=True, metadata=True),
            min_version="2.0",
            fix_metadata_version=False,  # ours names none, and to look for one parses it
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            progress=lambda percent: progress(percent, 100),
        )
    return sealed.getvalue()


def is_usable(passphrase: str) -> bool:
    """Tells whether every PDF reader will take this passphrase the same way."""
    return 0 < len(passphrase) <= LONGEST and passphrase.isascii() and passphrase.isprintable()


def _describe(document: pikepdf.Pdf, info: PackInfo, version: str) -> None:
    for key in list(document.docinfo.keys()):
        del document.docinfo[key]
    document.docinfo["/Title"] = info.title
    facts = {
        "language": info.language,
        "title": info.title,
        "setting": info.setting,
        "number": info.number,
        "version": version,
    }
    packet = _METADATA.format(**{name: escape(value) for name, value in facts.items()})
    if Name.Metadata in document.Root:  # a new stream makes qpdf walk the whole file: 0.4 s for 250 pages
        document.Root.Metadata.write(packet.encode())
    else:
        document.Root.Metadata = pikepdf.Stream(
            document, packet.encode(), Type=Name.Metadata, Subtype=Name.XML
        )


def _attach(document: pikepdf.Pdf, attached: Mapping[str, bytes]) -> None:
    """Puts files into the pack, where readers list them and where associated files are looked for."""
    files = pikepdf.Array()
    for name, content in attached.items():
        spec = pikepdf.AttachedFileSpec(
            document,
            content,
            description=name,
            filename=name,
            mime_type=_TYPES.get(name.rpartition(".")[2], "application/octet-stream"),
            creation_date="",
            mod_date="",
        )
        spec.obj.EF.F.write(_stored(content), filter=Name.FlateDecode)
        spec.relationship = Name.Data if name.endswith(".json") else Name.Source
        document.attachments[name] = spec
        files.append(document.attachments[name].obj)
    if len(files):
        document.Root.AF = files


def _stored(content: bytes) -> bytes:
    """Returns the bytes as a deflated stream, which qpdf then leaves as it is.

    Photographs and PDFs do not become smaller, and trying it takes longer than encrypting them: 1.3 s for 40 MB.
    """
    middle = content[len(content) // 2 :][:_SAMPLE]
    is_dense = len(zlib.compress(middle, 1)) > len(middle) * _DENSE
    return zlib.compress(content, 0 if is_dense else 6)


def _set_up_view(document: pikepdf.Pdf, info: PackInfo) -> None:
    root = document.Root
    root.Lang = pikepdf.String(info.language)
    root.PageMode = Name.UseOutlines
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
