"""A child's file as the page shows it: what holds today, what is to be done, and the story, narrowed.

The story is read whole: bodies are decoded to be shown, and what narrows it stands in them.
Source: S51, S53; UI.md ("Child's page").
"""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.names import fold
from safeguard_desktop.domain.partial_dates import first_day, last_day
from safeguard_desktop.domain.rows import ChildView, ChronologyRow, LinkRow, TaskRow
from safeguard_desktop.domain.story_kinds import StoryKind, story_kind
from safeguard_desktop.services.briefing.telling_staff import TellingStaffService, ToldRow
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.child.linking import LinkingService
from safeguard_desktop.services.child.telling import ChildStory, texts_of
from safeguard_desktop.services.models import Models


@dataclass(frozen=True, slots=True)
class ChronologyQuery:
    """Which entries of a story to show; an empty part asks for nothing.

    `text` are words that are all found in an entry, `recorder` the name of whoever recorded it. `since` and
    `until` are ISO days, months or years; both are meant whole.
    """

    kind: StoryKind | None = None
    category: Category | None = None
    recorder: str = ""
    text: str = ""
    since: str = ""
    until: str = ""


WHOLE_STORY = ChronologyQuery()


def query_values(query: ChronologyQuery) -> dict[str, str]:
    """Return what a query asks for, by the names of its parts, so that it can be kept under a name."""
    return {part: value for part, value in msgspec.to_builtins(query).items() if value}


def query_of(values: Mapping[str, str]) -> ChronologyQuery:
    """Return the query of values that were kept; the whole story where a part is not known any more."""
    try:
        return msgspec.convert(dict(values), ChronologyQuery)
    except msgspec.ValidationError:
        return WHOLE_STORY


@dataclass(frozen=True, slots=True)
class ChildFile:
    """What the page shows. `tasks` are those that are open, the earliest first; `told` what staff were told."""

    view: ChildView
    links: tuple[LinkRow, ...]
    tasks: tuple[TaskRow, ...]
    story: ChildStory
    told: tuple[ToldRow, ...] = ()


class ChildFileService:
    """Gathers a child's file."""

    def __init__(
        self,
        children: ChildrenService,
        linking: LinkingService,
        models: Models,
        telling_staff: TellingStaffService,
    ) -> None:
        """Keep what the file is gathered from."""
        self._children = children
        self._linking = linking
        self._models = models
        self._telling_staff = telling_staff

    def open(self, child: ChildId) -> ChildFile:
        """Return the file, and write down that it was looked at. Source: X10.

        Raises:
            Refused: there is no such child.
        """
        return self._gathered(self._children.open(child))

    def view(self, child: ChildId) -> ChildFile:
        """Return the file without a reading entry, for a page that is open already."""
        return self._gathered(self._children.view(child))

    def _gathered(self, view: ChildView) -> ChildFile:
        child = view.row.id
        return ChildFile(
            view=view,
            links=self._linking.of_child(child),
            tasks=tuple(task for task in self._models.tasks.of_child(child) if task.is_open),
            story=self._children.story(child),
            told=self._telling_staff.of_child(child),
        )


def narrowed(rows: tuple[ChronologyRow, ...], query: ChronologyQuery) -> tuple[ChronologyRow, ...]:
    """Return those rows of a story that fit, in their own order."""
    if query == WHOLE_STORY:
        return rows
    words = fold(query.text).split()
    return tuple(row for row in rows if _fits(row, query) and _has_words(row, words))


def _fits(row: ChronologyRow, query: ChronologyQuery) -> bool:
    day = row.event_from[:10]
    return (
        (query.kind is None or story_kind(row.entry.body) is query.kind)
        and (query.category is None or query.category in row.categories)
        and (not query.recorder or query.recorder == row.entry.recorder_name)
        and (not query.since or day >= first_day(query.since))
        and (not query.until or day <= last_day(query.until))
    )


def _has_words(row: ChronologyRow, words: list[str]) -> bool:
    if not words:
        return True
    searched = fold(" ".join(texts_of(row.entry)))
    return all(word in searched for word in words)
