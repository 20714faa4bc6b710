"""Holds in the read models: placed, looked at again, ended. What is in force, the ledger's own tables say."""

from safeguard_desktop.domain.entries import (
    BodyDestroyed,
    ChronologyKept,
    Destruction,
    DestructionChecked,
    FileKept,
    HoldLifted,
    HoldPlaced,
    HoldReviewed,
    KeepingSet,
)
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.parts import Part

KEEPING_LISTED = (
    KeepingSet,
    FileKept,
    HoldReviewed,
    HoldLifted,
    Destruction,
    DestructionChecked,
    ChronologyKept,
)
"""Kinds that the page of keeping asks for by kind."""

ABOUT_NO_FILE = (BodyDestroyed, DestructionChecked)
"""Kinds that name an entry and are part of no story."""

_INSERT = (
    "INSERT INTO m_holds (seq, held, review_on) SELECT ?1, ?2, ?3 WHERE NOT EXISTS "
    "(SELECT 1 FROM certificates WHERE target = ?1 AND action = 'release')"
)
_REVIEWED = "UPDATE m_holds SET review_on = ? WHERE seq = ?"
_LIFTED = (
    "DELETE FROM m_holds WHERE seq = ?1 AND EXISTS "
    "(SELECT 1 FROM certificates WHERE target = ?1 AND action = 'release')"
)


def note_hold(database: Database, part: Part, target: int) -> None:
    """Note a hold on the entry `target`, or what became of the hold that `target` is."""
    body = part.body
    if isinstance(body, HoldPlaced):
        database.run(_INSERT, (part.seq, target, body.review_on))
    elif isinstance(body, HoldReviewed):
        database.run(_REVIEWED, (body.review_on, target))
    elif isinstance(body, HoldLifted):
        database.run(_LIFTED, (target,))
