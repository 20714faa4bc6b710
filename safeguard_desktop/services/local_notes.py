"""What holds in this authority: thresholds, procedures, partners, as the lead wrote it down.

Source: S04, S20, S55, S61. The newest entry is in force; the earlier ones stay readable in the record.
"""

from dataclasses import dataclass

from safeguard_desktop.domain.entries import AgencyRegistered, LocalNotes
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.services.agencies import AgencyRow, agencies_in
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.referral_limits import within
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class LocalNotesInForce:
    """The notes, who wrote them and when (UTC text; empty where there are none yet)."""

    notes: LocalNotes
    written_at: str = ""
    written_by: str = ""
    agencies: tuple[AgencyRow, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written down."""
        return self.notes == LocalNotes() and not self.agencies

    @property
    def levels(self) -> tuple[str, ...]:
        """The names of the levels of need, each once, in the order of the authority."""
        return tuple(dict.fromkeys(line.strip() for line in self.notes.levels.splitlines() if line.strip()))


class LocalNotesService:
    """Reads the local notes, and writes new ones."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def now(self) -> LocalNotesInForce:
        """Return what is in force, the register of agencies with it."""
        agencies = agencies_in(self._models.chronology.of_kind(AgencyRegistered.KIND))
        for view in self._models.chronology.of_kind(LocalNotes.KIND):
            if isinstance(view.body, LocalNotes):
                return LocalNotesInForce(view.body, view.recorded_at, view.recorder_name, agencies)
        return LocalNotesInForce(LocalNotes(), agencies=agencies)

    def problems(self, notes: LocalNotes) -> tuple[Problem, ...]:
        """Return why the notes need not be written: nothing in them is new."""
        if notes == self.now().notes:
            return (Problem("thresholds", "nothing_changed"),)
        typed = notes.written_within.strip()
        return (Problem("written_within", "not_understood"),) if typed and within(typed) is None else ()

    def write(self, notes: LocalNotes) -> Changed:
        """Write down what holds from now on.

        Raises:
            Refused: nothing in it is new.
            EnvironmentFault: the record cannot be written.
        """
        found = self.problems(notes)
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)
        self._session.append(self._session.new_entry(notes))
        return Changed("local_notes")
