"""Texts that families are given, as the setting gives them out. Source: S05, S79, S102."""

from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.entries import FamilyTextSet
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.family_texts import FamilyText, Section, as_sections, as_written
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording import family_texts as words

LONGEST: Final = 20_000
"""So many characters are some ten pages: nobody reads more."""


@dataclass(frozen=True, slots=True)
class TextNow:
    """A text as it is given out now. `changed` is the entry that says so, `earlier` those before it."""

    which: FamilyText
    sections: tuple[Section, ...]
    changed: EntryView | None
    earlier: tuple[EntryView, ...]

    @property
    def text(self) -> str:
        """The text as it is written in a box."""
        return as_written(self.sections)

    @property
    def foot(self) -> str:
        """What it rests on, and who wrote it where the setting did."""
        view = self.changed
        return words.foot(self.which, view.recorder_name if view else "", view.recorded_at if view else "")


@dataclass(frozen=True, slots=True)
class FamilyTextDraft:
    """A text as somebody writes it."""

    which: FamilyText
    text: str = ""
    reason: str = ""
    is_shipped: bool = False


class FamilyTextsService:
    """Reads and changes the texts."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def now(self, which: FamilyText) -> TextNow:
        """Return a text as it is given out now."""
        views = [view for view in self._models.chronology.of_kind(FamilyTextSet.KIND) if _is(view, which)]
        newest = views[0].body if views else None
        if isinstance(newest, FamilyTextSet) and not newest.is_shipped:
            return TextNow(which, as_sections(newest.text), views[0], tuple(views[1:]))
        shipped = words.sections(which, self._session.chain.latest.setting.kind)
        return TextNow(which, shipped, None, tuple(views))

    def problems(self, draft: FamilyTextDraft) -> tuple[Problem, ...]:
        """Return what keeps a text from being used: nothing is written, nothing is new, or it is too long."""
        if draft.is_shipped:
            return ()
        found = as_sections(draft.text)
        if not found:
            return (Problem("family_text", "missing"),)
        if len(draft.text) > LONGEST:
            return (Problem("family_text", "too_long"),)
        return (Problem("family_text", "nothing_changed"),) if found == self.now(draft.which).sections else ()

    def write(self, draft: FamilyTextDraft) -> Changed:
        """Use another text from now on.

        Raises:
            Refused: nothing is written, nothing is new, or it is too long.
        """
        complete(self.problems(draft))
        text = as_written(as_sections(draft.text))
        body = FamilyTextSet(draft.which, text, draft.reason.strip(), is_shipped=draft.is_shipped)
        self._session.append(self._session.new_entry(body))
        return Changed("family_text")


def _is(view: EntryView, which: FamilyText) -> bool:
    return isinstance(view.body, FamilyTextSet) and view.body.which is which
