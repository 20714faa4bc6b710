"""Going through the certificates of a ledger: whether each holds, and what it took. LEDGER.md, section 8.

The triggers refuse what is refused here, but whoever holds the key and another client need not ask
them. What a hold covered stays, whoever signed that it may go.
"""

from collections.abc import Iterable, Iterator

from safeguard_desktop.domain.entries import decode_header
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.guard import Trust, is_certified

SELECT_CERTIFICATES = (
    "SELECT c.seq, c.target, e.header, c.text, c.action, e.id, e.digest, c.first_signer, c.first_signature, "
    "c.second_signer, c.second_signature "
    "FROM certificates AS c LEFT JOIN entries AS e ON e.seq = c.target ORDER BY c.seq"
)

Hold = tuple[int, str]
"""The sequence of the entry that placed it, and the id of the entry that it names."""


def failing_certificates(
    rows: Iterable[Row], holds: Iterable[Hold], ledger: str, trust: Trust
) -> Iterator[int]:
    """Yield the sequence of each certificate that does not hold, or destroyed what a hold covered.

    `rows` are those of `SELECT_CERTIFICATES`. A release counts from where it was recorded, and only
    if it holds itself.
    """
    placed, released = tuple(holds), set[int]()
    for seq, target, header, *given in rows:
        action, entry = given[1], given[2]
        in_force = (held for at, held in placed if at < seq and at not in released)
        if not is_certified(tuple(given), ledger, trust):
            yield seq
        elif action == "release":
            released.add(target)
        elif not _covered_by(entry, header).isdisjoint(in_force):
            yield seq


def _covered_by(entry: str, header: bytes) -> frozenset[str]:
    """Return the ids that a hold may name to cover an entry: its own, and those it refers to.

    A header that cannot be read is a finding of its own, and refers to nothing here.
    """
    try:
        return frozenset((entry, *decode_header(header).refers_to))
    except EnvironmentFault:
        return frozenset((entry,))
