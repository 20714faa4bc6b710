"""Who can read what a circle holds, worked out from the entries that give and end access.

An entry of that kind counts only where whoever recorded it could read the circle just before: otherwise
anybody with the ledger could put a key of his own in front of the circle's readers, and read what they write next.
Specified in vault/KEYS.md 12.4.
"""

from dataclasses import dataclass

from safeguard_desktop.domain.entries.restricted import AccessEnded, AccessGranted
from safeguard_desktop.domain.ids import RECOVERY_PERSON

LEAST_READERS = 2
"""Two people, or one and the recovery sheet: one lost passphrase never loses what a circle holds."""


@dataclass(frozen=True, slots=True)
class CircleAccess:
    """Who reads a circle (ids of people, and ``recovery``), and the number of its newest key."""

    circle: str
    number: int
    readers: frozenset[str]

    def takes(self, recorder: str, number: int) -> bool:
        """Tell whether an entry that is recorded now, under a key of that number, counts."""
        return recorder in self.readers and number == self.number

    def people(self) -> frozenset[str]:
        """Return the readers who are people."""
        return self.readers - {RECOVERY_PERSON}


def access_after(
    before: CircleAccess | None, body: AccessGranted | AccessEnded, recorder: str
) -> CircleAccess | None:
    """Return who can read after an entry of that kind, or None where it does not count.

    Args:
        before: The circle as it was; None where there was none of that id.
        body: What the entry says.
        recorder: Who recorded it.
    """
    named = [each.recipient for each in body.keys]
    if len(set(named)) != len(named):
        return None
    if isinstance(body, AccessGranted):
        return _granted(before, body, frozenset(named), recorder)
    return _ended(before, body, frozenset(named), recorder)


def _granted(
    before: CircleAccess | None, body: AccessGranted, named: frozenset[str], recorder: str
) -> CircleAccess | None:
    known = CircleAccess(body.circle, 1, named) if before is None else before
    if body.number != known.number or recorder not in known.readers or not named:
        return None
    return _of_enough(CircleAccess(body.circle, body.number, known.readers | named))


def _ended(
    before: CircleAccess | None, body: AccessEnded, named: frozenset[str], recorder: str
) -> CircleAccess | None:
    if before is None or body.number != before.number + 1 or recorder not in before.readers:
        return None
    # Somebody may come in the same step (the sheet, where one person is left), nobody may quietly stay or go.
    left = before.readers - set(body.ended)
    if recorder in body.ended or not left <= named or named & set(body.ended):
        return None
    return _of_enough(CircleAccess(body.circle, body.number, named))


def _of_enough(access: CircleAccess) -> CircleAccess | None:
    return access if len(access.readers) >= LEAST_READERS else None
