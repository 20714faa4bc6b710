"""Where the story is: the office and its clock, the diary, and where chance comes from."""

from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.clock import local
from safeguard_desktop.example.cases import Wordings
from safeguard_desktop.example.diary import Diary
from safeguard_desktop.example.office import Office
from safeguard_desktop.example.roster import Pupil, Roster
from safeguard_desktop.services.desk import Desk


@dataclass
class Scene:
    """What every act of the story is given."""

    office: Office
    diary: Diary
    roster: Roster
    source: Random

    @property
    def desk(self) -> Desk:
        """The desk of whoever is signed in."""
        return self.office.desk

    @property
    def now(self) -> datetime:
        """The present of the story on the wall clock, to the minute."""
        return local(self.office.clock.now).replace(tzinfo=None, second=0, microsecond=0)

    @property
    def today(self) -> date:
        """The present day of the story."""
        return self.now.date()

    def draw(self, wordings: Wordings) -> str:
        """Draw one of several wordings."""
        return self.source.choice(wordings)

    def others_with_file(self, child: Pupil) -> list[Pupil]:
        """Return the children with a file who are neither this one nor live with this one."""
        apart = (child, *child.siblings)
        return [each for each in self.roster.children if each.id is not None and each not in apart]

    def change_front_sheet(self, child: Pupil, details: ChildDetails, reason: str) -> None:
        """Write a front sheet anew, where there is one."""
        child.details = details
        if child.id is not None:
            self.desk.children.change(child.id, details, reason)


def in_words(day: date) -> str:
    """Return a day as people type it: ``27 March 2026``."""
    return f"{day.day} {day:%B} {day.year}"
