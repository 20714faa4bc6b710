"""The weeks before: what has happened at Elm Row since the term began, written before the journey goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from safeguard_desktop.domain.clock import local, system_clock
from safeguard_desktop.example.clock import StoryClock
from safeguard_desktop.example.office import Office as WrittenOffice
from safeguard_desktop.example.plan import PRE_SCHOOL, Plan, term_until
from safeguard_desktop.example.term import Told, write_term
from safeguard_desktop.example.told import tell
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.ui.demo.office import Office, OfficeClock
from safeguard_desktop.wording import example

_WEEKS: Final = 3
_BUSY: Final = 0.6
_PAPERS: Final = "weeks-before"
_SET_UP_BEFORE: Final = timedelta(days=3)


class WeeksBefore:
    """Lets a setting be set up before its term, and the weeks since then be written into its record."""

    def __init__(self) -> None:
        """Sets the clock of the office back to a few days before the term."""
        today = local(system_clock()).date()
        self._plan = _plan(today)
        self.clock = OfficeClock(today - self._plan.terms[0].days[0] + _SET_UP_BEFORE)

    def write(self, office: Office, setting: Path, passphrase: str) -> Told:
        """Writes the weeks on the worker, comes to the present, and returns what was told.

        Raises:
            EnvironmentFault: the disk did not let it.
        """
        told: list[Told] = []
        office.program.around.tasks.run(
            partial(_write, office.workplace, setting, passphrase, self._plan), told.append
        )
        office.keyboard.settle()
        self.clock.behind = timedelta()
        (weeks,) = told
        return weeks


def _plan(today: date) -> Plan:
    return Plan(PRE_SCHOOL, (term_until(today - timedelta(days=1), _WEEKS),), busy=_BUSY, papers=0)


def _write(workplace: Workplace, setting: Path, passphrase: str, plan: Plan) -> Told:
    clock = StoryClock(workplace.clock())
    office = WrittenOffice.of_lead(replace(workplace, clock=clock), clock, setting, passphrase)
    office.papers = setting.parent / _PAPERS
    office.papers.mkdir()
    try:
        kit = office.add_member_of_staff(example.STAFF, example.STAFF_JOB, example.STAFF_PASSPHRASE)
        office.invite_manager(example.MANAGER_PASSPHRASE)
        told = write_term(office, plan)
        child = next(pupil.id for pupil in told.children if pupil.id is not None)
        tell(office, child, kit)
        return told
    finally:
        office.close()
