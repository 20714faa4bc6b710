"""Questions about which children with files belong together. Source: S53."""

from safeguard_desktop.domain.codes import LinkKind
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import LinkRow
from safeguard_desktop.storage.models.children import CHILD_COLUMNS, child_row
from safeguard_desktop.storage.models.reading import Selects

_OF_CHILD = (
    f"SELECT {CHILD_COLUMNS}, l.relation, l.words FROM m_links AS l JOIN m_children AS k ON k.id = l.other "
    "WHERE l.child = ? ORDER BY k.sort_key, k.id"
)


class LinksModel:
    """Reads the links of a child."""

    def __init__(self, ledger: Selects) -> None:
        """Keep the ledger that runs the queries."""
        self._ledger = ledger

    def of_child(self, child: ChildId) -> tuple[LinkRow, ...]:
        """Return the children that a child is linked to, by name."""
        return tuple(
            LinkRow(child_row(row[:-2]), LinkKind(row[-2]), row[-1])
            for row in self._ledger.select(_OF_CHILD, (child,))
        )
