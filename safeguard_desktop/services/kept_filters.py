"""Filters that a person has given a name, kept encrypted with the record like everything that is typed.

They are no part of the record: nobody has to answer for one, and one that was removed is gone. Each person has their
own, since a name such as "the Smith brothers" says as much as an entry. Source: issue "saved filters"; UI.md (Drafts).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.acts.desk_drafts import DeskDrafts

_FORM: Final = "kept_filters"
LONGEST_NAME: Final = 60
MOST_KEPT: Final = 30
Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KeptFilter:
    """A filter by its name: what is asked for, by the name of each part; parts that ask for nothing are left out."""

    name: str
    values: Values


class KeptFilters:
    """Keeps the filters of a page, such as the list of concerns, for whoever is unlocked."""

    def __init__(self, drafts: DeskDrafts) -> None:
        """Keep what keeps typed words encrypted."""
        self._drafts = drafts

    def of(self, page: str) -> tuple[KeptFilter, ...]:
        """Return the filters of a page in the order of their names."""
        kept = self._drafts.kept(_FORM, page) or {}
        found = (KeptFilter(name, json.loads(values)) for name, values in kept.items())
        return tuple(sorted(found, key=lambda each: each.name.casefold()))

    def problems(self, page: str, name: str) -> tuple[Problem, ...]:
        """Return why a filter cannot be kept under a name: there is none, it is taken, or there are too many."""
        wanted, kept = name.strip(), self.of(page)
        if not wanted:
            return (Problem("filter_name", "missing"),)
        if any(each.name.casefold() == wanted.casefold() for each in kept):
            return (Problem("filter_name", "already_used"),)
        return (Problem("filter_name", "too_many"),) if len(kept) >= MOST_KEPT else ()

    def keep(self, page: str, kept: KeptFilter) -> None:
        """Keep a filter; one of that name is replaced.

        Raises:
            EnvironmentFault: the folder cannot be written.
        """
        name = kept.name.strip()[:LONGEST_NAME]
        self._write(page, {each.name: each for each in self.of(page)} | {name: KeptFilter(name, kept.values)})

    def remove(self, page: str, name: str) -> None:
        """Remove a filter, if it is there.

        Raises:
            EnvironmentFault: the folder cannot be written.
        """
        self._write(page, {each.name: each for each in self.of(page) if each.name != name})

    def _write(self, page: str, kept: Mapping[str, KeptFilter]) -> None:
        if kept:
            fields = {name: json.dumps(dict(each.values)) for name, each in kept.items()}
            self._drafts.keep(_FORM, page, fields)
        else:
            self._drafts.discard(_FORM, page)
