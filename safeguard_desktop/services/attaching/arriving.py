"""Documents that came with a transfer pack: kept as documents of this record, each tied to the entry that tells of it.

Nothing of them is parsed here: what a document is, the signed entry says; its pages are drawn as those of any other,
in the process without keys. Source: S92, S93; bundles/FORMAT.md.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from safeguard_desktop.domain.documents import LARGEST, cleaned_name
from safeguard_desktop.domain.entries import DocumentAttached, InChild, NewEntry
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.services.attaching.attaching import entries_of, parts_of
from safeguard_desktop.services.session import Session

Told = tuple[NewEntry, EntryBody]
"""An entry that came with a pack, as it is kept here, and what it says."""


def documents_that_came(
    session: Session, told: Iterable[Told], originals: Mapping[str, bytes], child: InChild, sender: str
) -> Iterator[NewEntry]:
    """Yield the entries that keep the documents of a pack; an original that no entry tells of is passed over.

    Each refers to all that the entry that tells of it refers to: a hold on a concern covers its documents here too.
    """
    by_digest = {hashlib.sha256(raw).hexdigest(): raw for raw in originals.values()}
    for arrived, body in told:
        raw = by_digest.pop(body.digest, b"") if isinstance(body, DocumentAttached) else b""
        if isinstance(body, DocumentAttached) and 0 < len(raw) <= LARGEST:
            kept = replace(
                body,
                name=cleaned_name(body.name),
                size=len(raw),
                parts=parts_of(raw),
                source=body.source or sender,
                about=arrived.id,
            )
            yield from entries_of(session, kept, raw, (child,), (arrived.id, *arrived.refers_to))
