"""Copies made at random in which words stand that nobody may ever find, and a look into every corner of a file.

A canary is a word of letters that stand together nowhere else. It stands in parts that are given, each time inside a
place that is kept back, and in entries that are kept back whole.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO

import pikepdf

from safeguard_desktop.bundles.pack import PackInfo, seal_pack
from safeguard_desktop.documents import content, render_access
from safeguard_desktop.domain.access.codes import Exemption, ItemOutcome
from safeguard_desktop.domain.access.redaction import Span
from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.entries import DocumentAttached, RequestItemDecided
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.access.copied import (
    copied_entries,
    given_documents,
    kept_back,
    listed_documents,
)
from safeguard_desktop.services.access.exemptions import shipped_exemptions
from safeguard_desktop.services.access.items import ItemRow
from safeguard_desktop.services.access.passages import FACT, KIND, WHEN, Passage, digest_of
from safeguard_desktop.services.asking.history import Written
from tests.documents.reading import page_texts

PASSPHRASE = "quiet plum harbour lantern"
_GIVEN = (
    "The",
    "child",
    "came",
    "in",
    "at",
    "nine",
    "and",
    "sat",
    "by",
    "the",
    "window.",
    "Her",
    "mother",
    "was",
    "told.",
)
_SCRIPTS = ("Żółćqwxv", "Éxqzwvk", "Ñqwxzvkj", "Жщъыэюфц", "Ωψξζφλκβ", "Xqzvwkjy", "Øqxzåwvk")
_SHAPES = ("{0}", "{0} {1}", "{0}’s", "{0}-{1}", "{0},\n{1}", "{0} {1} {2}", "({0})", "{0}@{1}.example")


@dataclass(frozen=True)
class Copy:
    """What goes out: its pages, and the documents beside them."""

    pdf: bytes
    files: Mapping[str, bytes]


def canary(chance: random.Random) -> str:
    """A word that stands nowhere else, in one of several scripts."""
    return chance.choice(_SCRIPTS) + "".join(chance.choice("qxzvwkj") for _letter in range(6))


def words_kept_back(chance: random.Random, hidden: list[str]) -> str:
    """A name or two as somebody types them, of canaries."""
    shape = chance.choice(_SHAPES)
    words = [canary(chance) for place in range(3) if f"{{{place}}}" in shape]
    hidden += words
    return shape.format(*words)


def passage(chance: random.Random, part: str, hidden: list[str]) -> tuple[Passage, list[Span]]:
    """A part of an entry with words that are given and places that are kept back."""
    text, spans = "", list[Span]()
    for _turn in range(chance.randint(1, 4)):
        text += " ".join(chance.choices(_GIVEN, k=chance.randint(1, 12))) + chance.choice((" ", "\n", " “"))
        if chance.random() < 0.7:
            start = len(text)
            text += words_kept_back(chance, hidden)
            spans.append(Span(part, start, len(text), chance.choice(list(Exemption)[:8])))
            text += chance.choice((" ", ". ", "” ", "\n"))
    return Passage(part, chance.choice(("Seen or heard", "Done", "Source")), text), spans


def item(chance: random.Random, number: int, hidden: list[str]) -> ItemRow:
    """An entry: given in part, or kept back whole."""
    found = [passage(chance, f"part_{place}", hidden) for place in range(chance.randint(1, 5))]
    names = (WHEN, KIND) if chance.random() < 0.3 else (KIND,)
    found += [passage(chance, name, hidden) for name in names]
    passages = tuple(one for one, _spans in found)
    is_whole = chance.random() < 0.2
    if is_whole:
        hidden += (extra := [canary(chance)])
        passages = (*passages, Passage("extra", "Done", extra[0]))
    outcome = ItemOutcome.WITHHOLD if is_whole else ItemOutcome.PART
    spans = [span for _one, spans in found for span in spans]
    row, reason = decided(chance, number, passages, outcome, spans)
    hidden.append(reason)
    return row


def decided(
    chance: random.Random,
    number: int,
    passages: tuple[Passage, ...],
    outcome: ItemOutcome,
    spans: Iterable[Span],
) -> tuple[ItemRow, str]:
    """An entry about which somebody decided; why, in their words, is the other thing: it is never in the copy."""
    is_whole, reason = outcome is ItemOutcome.WITHHOLD, canary(chance)
    body = RequestItemDecided(
        EntryId("0" * 32),
        EntryId(f"{number:032x}"),
        "f" * 64,
        digest_of(passages),
        outcome,
        reason,
        (Exemption.CRIME,) if is_whole else (),
        tuple(spans) if outcome is ItemOutcome.PART else (),
        chance.random() < 0.5 if is_whole else None,
    )
    view = EntryView(EntryId("1" * 32), number, "2026-11-23T09:00:00Z", PersonId("2" * 16), "Asha", (), body)
    return ItemRow(body.item, passages, Written(body, view)), reason


def document(chance: random.Random, number: int, hidden: list[str]) -> tuple[ItemRow, bytes]:
    """A document and its bytes, in which a canary stands unless the whole of it is given."""
    outcome = chance.choice(list(ItemOutcome))
    is_given = outcome is ItemOutcome.GIVE
    told, spans = passage(chance, FACT, [] if is_given else hidden)
    if is_given:
        told = Passage(FACT, told.label, " ".join(chance.choices(_GIVEN, k=8)))
    inside = " ".join(chance.choices(_GIVEN, k=40))
    if not is_given:
        hidden += (extra := [canary(chance)])
        inside = f"{inside} {extra[0]} {inside}"
        if outcome is not ItemOutcome.PART:
            hidden += (extra := [canary(chance)])
            told = Passage(FACT, told.label, extra[0])
    kind = Passage(KIND, "Kind", "Document")
    row, reason = decided(chance, number, (kind, told), outcome, spans)
    hidden.append(reason)
    raw = inside.encode(chance.choice(("utf-8", "utf-16-le")))
    about = DocumentAttached(f"{canary(chance)}.txt", DocumentType.TEXT, len(raw), "0" * 64, 1, "")
    return replace(row, document=about), raw


def drawn(items: Iterable[ItemRow], chance: random.Random) -> bytes:
    """The pages of a copy."""
    items = tuple(items)
    making = content.Making(
        setting="Elm Row Pre-school",
        at="23 November 2026, 09:00",
        by="Asha Patel",
        role="Lead",
        state=content.RecordState(sequence=chance.randint(1, 999), link="0" * 64),
    )
    said = content.AccessDocument(
        making=making,
        number="AR-K7F-2QM",
        cover=(("For", "Dana"), ("Documents", listed_documents(given_documents(items)))),
        entries=tuple(copied_entries(items)),
        withheld=tuple(kept_back(items, {rule.key: rule for rule in shipped_exemptions("england")})),
    )
    return render_access(said, None).pdf


def opened_again(copy: Copy) -> bytes:
    """A copy as it is once it was encrypted as what goes out, and opened with the passphrase."""
    info = PackInfo(title="Copy", number="AR-K7F-2QM", setting="Elm Row")
    sealed = seal_pack(copy.pdf, info, PASSPHRASE, copy.files)
    with pikepdf.open(BytesIO(sealed), password=PASSPHRASE) as document:
        assert set(document.attachments) == copy.files.keys()
        plain = BytesIO()
        document.save(
            plain, encryption=False, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all
        )
    return plain.getvalue()


def everything_in(pdf: bytes) -> str:
    """Every byte, stream, string, name and extracted text of a file, with whatever is white left out."""
    found = [pdf.decode("latin-1"), pdf.decode("utf-8", "ignore")]
    with pikepdf.open(BytesIO(pdf)) as document:
        for thing in document.objects:
            found += _said_by(thing)
        found += _said_by(document.trailer)
        with document.open_outline() as outline:
            found += [each.title for each in outline.root]
        found += [str(value) for value in document.docinfo.values()]
        found += list(document.attachments)
    found += page_texts(pdf)
    return "".join("\n".join(found).split()).casefold()


def _said_by(thing: object) -> Iterator[str]:
    if isinstance(thing, pikepdf.Stream):
        yield from _as_texts(thing.read_bytes())
        yield from _said_by_each(thing.stream_dict.items())
    elif isinstance(thing, pikepdf.String):
        yield str(thing)
        yield from _as_texts(bytes(thing))
    elif isinstance(thing, pikepdf.Dictionary):
        yield from _said_by_each(thing.items())
    elif isinstance(thing, pikepdf.Array):
        for each in thing:
            if not getattr(each, "is_indirect", False):
                yield from _said_by(each)
    elif isinstance(thing, pikepdf.Name):
        yield str(thing)


def _said_by_each(pairs: Iterable[tuple[str, pikepdf.Object]]) -> Iterator[str]:
    for key, value in pairs:
        yield key
        if not getattr(value, "is_indirect", False):
            yield from _said_by(value)


def _as_texts(raw: bytes) -> Iterator[str]:
    """Bytes as they read in every way in which a text may be kept, shifted by one where that matters."""
    yield from (raw.decode(way, "ignore") for way in ("latin-1", "utf-8", "utf-16-be", "utf-16-le"))
    yield from (raw[1:].decode(way, "ignore") for way in ("utf-16-be", "utf-16-le"))


def found_in(text: str, hidden: Iterable[str]) -> list[str]:
    """The canaries of which the whole or the rare letters at the end stand in a text."""
    return [word for word in hidden if word.casefold() in text or word[-6:].casefold() in text]


def one_copy(seed: int) -> tuple[Copy, list[str]]:
    """A copy of some entries and documents, and the words that are not to be in it."""
    chance, hidden = random.Random(seed), list[str]()  # no secret: the same copies each time
    items = [item(chance, number, hidden) for number in range(chance.randint(1, 5))]
    documents = [document(chance, 100 + number, hidden) for number in range(chance.randint(0, 3))]
    raws = {row.item: raw for row, raw in documents}
    items += [row for row, _raw in documents]
    files = {name: raws[row.item] for name, row in given_documents(items).items()}
    return Copy(drawn(items, chance), files), hidden
