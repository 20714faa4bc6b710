"""Who has read how a worry is recorded here, and when they were told: a dated entry by the lead. Source: S21.

Nothing hangs on it for whoever raises a concern: anybody may, told or not.
"""

from dataclasses import dataclass

from safeguard_desktop.domain.entries import StaffTold
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class StaffToldDraft:
    """Names, one a line, and when they were told, as people write it."""

    names: str = ""
    when: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class StaffToldRow:
    """Some people who were told, with who wrote it down and when (UTC text)."""

    names: tuple[str, ...]
    when: EventTime
    text: str
    recorded_at: str
    recorded_by: str


class StaffToldService:
    """Writes down and lists who was told."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def told(self) -> tuple[StaffToldRow, ...]:
        """Return everybody who was told, the newest entry first."""
        views = self._models.chronology.of_kind(StaffTold.KIND)
        return tuple(
            StaffToldRow(
                view.body.names, view.body.when, view.body.text, view.recorded_at, view.recorder_name
            )
            for view in views
            if isinstance(view.body, StaffTold)
        )

    def problems(self, draft: StaffToldDraft) -> tuple[Problem, ...]:
        """Return what is missing: who, and when."""
        found = [] if _names(draft) else [Problem("told_names", "missing")]
        found += [] if draft.when.strip() else [Problem("told_when", "missing")]
        wrong = when_problems(draft.when, self._session.wall_clock())
        return (*found, *(Problem("told_when", problem.code) for problem in wrong))

    def write(self, draft: StaffToldDraft) -> Changed:
        """Write down who was told.

        Raises:
            Refused: answers are missing.
            EnvironmentFault: the record cannot be written.
        """
        complete(self.problems(draft))
        when = as_typed(draft.when, self._session.wall_clock())
        self._session.append(self._session.new_entry(StaffTold(_names(draft), when, draft.text.strip())))
        return Changed("staff_told")


def _names(draft: StaffToldDraft) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.strip() for line in draft.names.splitlines() if line.strip()))
