"""Given names that are written in several ways, compiled for this program from general knowledge.

One string is one group, without accents and capitals: every name in it may stand for every other,
and a name may stand in several groups. Facts only; nothing says which spelling is the right one.
Spellings that sound nothing alike to an English rule of sound (Siobhan, Shivaun) are the reason for
the table: phonetic codes find few of them.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from safeguard_desktop.domain.name_variants import arabic, celtic, elsewhere, english

__all__ = ["groups_of_names"]


@cache
def groups_of_names() -> Mapping[str, frozenset[int]]:
    """Return for each name the numbers of the groups that it stands in."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    groups = (*celtic.GROUPS, *english.GROUPS, *arabic.GROUPS, *elsewhere.GROUPS)
    for number, group in enumerate(groups):
        for name in group.split():
            found[name].add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}
