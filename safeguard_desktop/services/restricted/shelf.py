"""What is kept for named people, opened into memory for one of them. DESIGN section 3.

Nothing of it is ever written anywhere else: it is no part of a read model, a search or a paper. It is read in slices,
since the first page of the day does not wait for it. The parts of documents are passed over: they are opened when
somebody opens the document, and are never kept. LEDGER.md, section 4 ("Documents of a circle").
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from safeguard_desktop.domain.circles import CircleAccess, access_after
from safeguard_desktop.domain.documents import MOST_PARTS
from safeguard_desktop.domain.entries import (
    AccessEnded,
    AccessGranted,
    AccessReason,
    Amendment,
    DocumentAttached,
    DocumentPart,
    EntryHeader,
    RestrictedContent,
    StoredEntry,
    decode_body,
    decode_restricted,
)
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import RECOVERY_PERSON, EntryId, LedgerId, PersonId, SettingId
from safeguard_desktop.storage.models.restricted import BYTES_AT_ONCE
from safeguard_desktop.vault.circles import CirclePlace, content_number, open_circle_keys, open_content
from safeguard_desktop.vault.sealing import SealingKeyPair

AT_ONCE = 100
"""How many entries one slice opens: some twenty milliseconds of the worker."""

Keys = tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """One entry of a circle, decrypted. It lives in memory and goes with the session."""

    id: EntryId
    seq: int
    circle: str
    recorded_at: str
    recorder: PersonId
    register: int
    content: RestrictedContent

    @property
    def body(self) -> EntryBody:
        """What the entry says."""
        return self.content.body


@dataclass(frozen=True, slots=True)
class ShelfReader:
    """For whom circles are opened: a person's id or ``recovery``, and the key pair."""

    recipient: str
    pair: SealingKeyPair


class RestrictedSource(Protocol):
    """Where circles lie: `RestrictedModel` over a ledger."""

    def access_after(self, seq: int) -> tuple[StoredEntry, ...]:
        """Return the entries after a sequence that give or end access, in order."""

    def restricted_after(self, seq: int, limit: int, circles: Iterable[str]) -> tuple[StoredEntry, ...]:
        """Return the next restricted entries after a sequence, in order; what is large only of these circles."""

    def headers_after(self, seq: int, limit: int) -> tuple[EntryHeader, ...]:
        """Return the headers of the next entries after a sequence, of whatever kind they are."""

    def destroyed_after(self, seq: int) -> tuple[tuple[int, int], ...]:
        """Return what was destroyed after a sequence: where that was written down, and the sequence of what is gone."""


class RestrictedShelf:
    """Opens the circles of one reader, as far as that reader has their keys."""

    def __init__(
        self, model: RestrictedSource, setting: SettingId, ledger: LedgerId, reader: ShelfReader
    ) -> None:
        """Keep where the entries lie and who opens them; nothing is read yet."""
        self._model = model
        self._where = (setting, ledger)
        self._reader = reader
        self._history: dict[str, list[tuple[int, CircleAccess]]] = defaultdict(list)
        self._keys: dict[str, Keys] = {}
        self._sheet_given: dict[str, int] = {}
        self._kept: dict[EntryId, KeptEntry] = {}
        self._by_circle: dict[str, list[KeptEntry]] = defaultdict(list)
        self._amendments: dict[EntryId, list[KeptEntry]] = defaultdict(list)
        self._parts: dict[int, EntryId] = {}
        self._access_seq = 0
        self._destroyed_seq = 0
        self._seq = 0
        self.spoiled: list[int] = []

    def read_some(self, limit: int = AT_ONCE) -> bool:
        """Open the next entries, and let go of what was destroyed since; tell whether there may be more."""
        self._let_go()
        for entry in self._model.access_after(self._access_seq):
            self._take_access(entry)
            self._access_seq = entry.header.seq
        entries = self._model.restricted_after(self._seq, limit, self._keys)
        for entry in entries:
            if entry.header.seq > self._seq:  # else it is a part of a document that was passed over
                self._seq = entry.header.seq
                self._take(entry)
        return len(entries) == limit or sum(len(entry.body or b"") for entry in entries) >= BYTES_AT_ONCE

    def read_all(self) -> None:
        """Open whatever is not open yet."""
        while self.read_some():
            pass

    def entries(self, circle: str | None = None) -> Iterator[KeptEntry]:
        """Yield what is open, in the order in which it was recorded; of one circle where it is named."""
        return iter(self._kept.values() if circle is None else self._by_circle.get(circle, ()))

    def entry(self, entry: EntryId) -> KeptEntry | None:
        """Return an entry that is open, or None."""
        return self._kept.get(entry)

    def amendments(self, entry: EntryId) -> tuple[KeptEntry, ...]:
        """Return the corrections of an entry, which stand in its own circle, in their order."""
        kept = self._kept.get(entry)
        found = self._amendments.get(entry, ())
        return tuple(each for each in found if kept is not None and each.circle == kept.circle)

    def reads(self, kept: KeptEntry) -> EntryBody:
        """Return what an entry says with its corrections."""
        bodies = (each.body for each in self.amendments(kept.id))
        return as_amended(kept.body, (body for body in bodies if isinstance(body, Amendment)))

    def document_of(self, seq: int) -> EntryId | None:
        """Return the document of which the entry of that sequence is a part, where this reader has opened that."""
        return self._parts.get(seq)

    def part(self, entry: StoredEntry) -> DocumentPart | None:
        """Return the part of a document that an entry is, or None where it is none or does not open."""
        try:
            content = self._opened(entry)
        except EnvironmentFault:
            return None
        body = content.body if content is not None else None
        return body if isinstance(body, DocumentPart) else None

    def circles(self) -> tuple[CircleAccess, ...]:
        """Return who can read which circle now, those that this reader has no key to among them."""
        return tuple(steps[-1][1] for steps in self._history.values())

    def circle(self, circle: str) -> CircleAccess | None:
        """Return who can read a circle now, or None where there is none of that id."""
        steps = self._history.get(circle)
        return steps[-1][1] if steps else None

    def is_open(self, circle: str) -> bool:
        """Tell whether this reader may add to a circle: the newest key is in hand."""
        access = self.circle(circle)
        reads = access is not None and self._reader.recipient in access.readers
        return reads and access is not None and len(self._keys.get(circle, ())) == access.number

    def keys(self, circle: str) -> Keys:
        """Return the keys of a circle that this reader has, the first one first."""
        return self._keys.get(circle, ())

    def sheet_given_in(self, circle: str) -> int:
        """Return in which version of the register the recovery sheet was last given the keys, or 0."""
        return self._sheet_given.get(circle, 0)

    def title(self, circle: str) -> str:
        """Return what a circle is called among its readers, or "" for everybody else."""
        bodies = (kept.body for kept in self.entries(circle))
        titles = [body.title for body in bodies if isinstance(body, AccessReason) and body.title]
        return titles[-1] if titles else ""

    def reason(self, circle: str) -> str:
        """Return why a circle was begun, or "" for those who cannot open that."""
        bodies = (kept.body for kept in self.entries(circle))
        return next((body.reason for body in bodies if isinstance(body, AccessReason)), "")

    def _let_go(self) -> None:
        """Forget what was destroyed since this was last called: nobody may read on from memory what is gone."""
        steps = self._model.destroyed_after(self._destroyed_seq)
        if not steps:
            return
        self._destroyed_seq = steps[-1][0]
        gone = {target for _, target in steps}
        self._kept = {each: kept for each, kept in self._kept.items() if kept.seq not in gone}
        for listed in (*self._by_circle.values(), *self._amendments.values()):
            listed[:] = [kept for kept in listed if kept.seq not in gone]
        self._parts = {seq: document for seq, document in self._parts.items() if seq not in gone}

    def _take_access(self, entry: StoredEntry) -> None:
        header = entry.header
        if entry.body is None:
            return
        body = decode_body(header.kind or "", header.version or 0, entry.body)
        if not isinstance(body, AccessGranted | AccessEnded):
            return
        access = access_after(self.circle(body.circle), body, header.recorder)
        if access is None or not self._take_keys(body):
            self.spoiled.append(header.seq)
            return
        self._history[body.circle].append((header.seq, access))
        if any(each.recipient == RECOVERY_PERSON for each in body.keys):
            self._sheet_given[body.circle] = header.register

    def _take_keys(self, body: AccessGranted | AccessEnded) -> bool:
        """Keep the keys that are for this reader; tell whether they follow from those in hand."""
        mine = next((each.keys for each in body.keys if each.recipient == self._reader.recipient), None)
        if mine is None:
            return True
        place = CirclePlace(*self._where, body.circle)
        try:
            keys = open_circle_keys(
                mine, self._reader.pair, place.header(self._reader.recipient, body.number, "")
            )
        except EnvironmentFault:
            # It was made for a key pair that this reader does not have any more, or it is nothing: whoever else
            # reads the circle can give access again.
            return True
        known = self._keys.get(body.circle, ())
        if keys[: len(known)] != known:
            return False
        self._keys[body.circle] = keys
        return True

    def _take(self, entry: StoredEntry) -> None:
        header = entry.header
        try:
            content = self._opened(entry)
        except EnvironmentFault:
            content = None
            self.spoiled.append(header.seq)
        if content is None or header.circle is None:
            return
        kept = _kept(entry, header.circle, content)
        if isinstance(kept.body, DocumentPart) or not self._passes_over_parts(kept):
            self.spoiled.append(header.seq)
            return
        self._kept[header.id] = kept
        self._by_circle[kept.circle].append(kept)
        if isinstance(kept.body, Amendment):
            self._amendments[kept.body.amended].append(kept)

    def _opened(self, entry: StoredEntry) -> RestrictedContent | None:
        """Return what an entry says, or None where it is gone or this reader has no key to it.

        Raises:
            EnvironmentFault: it does not count, or it is not what one of its readers wrote.
        """
        header, body = entry.header, entry.body
        circle = header.circle
        if circle is None or body is None:
            return None
        access, keys = self._access_at(circle, header.seq), self.keys(circle)
        number = content_number(body)
        if access is None or not access.takes(header.recorder, number):
            raise EnvironmentFault(FaultCode.TAMPERED, "restricted")
        if number > len(keys):
            return None
        return decode_restricted(open_content(body, keys[number - 1], header.id, entry.header_bytes))

    def _passes_over_parts(self, kept: KeptEntry) -> bool:
        """Go on behind the parts of a document; tell whether it is whole. What is no document has none.

        All of them are of its circle and by its recorder: nobody can hide behind a document what others wrote.
        """
        if not isinstance(kept.body, DocumentAttached):
            return True
        count = kept.body.parts
        if not 1 <= count <= MOST_PARTS:
            return False
        headers = self._model.headers_after(kept.seq, count)
        ours = [each for each in headers if (each.circle, each.recorder) == (kept.circle, kept.recorder)]
        if len(ours) != count:
            return False
        self._parts |= {each.seq: kept.id for each in ours}
        self._seq = ours[-1].seq
        return True

    def _access_at(self, circle: str, seq: int) -> CircleAccess | None:
        """Return who could read a circle just before an entry of that sequence."""
        steps = [access for at, access in self._history.get(circle, ()) if at < seq]
        return steps[-1] if steps else None


def _kept(entry: StoredEntry, circle: str, content: RestrictedContent) -> KeptEntry:
    header = entry.header
    return KeptEntry(
        header.id, header.seq, circle, header.recorded_at, header.recorder, header.register, content
    )
