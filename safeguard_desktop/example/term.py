"""Writing a story into a record: day after day, as the people of the setting would."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Final

from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.example import arriving_acts, desk_acts, duty_acts, leaving_acts
from safeguard_desktop.example.clock import moment
from safeguard_desktop.example.diary import Diary
from safeguard_desktop.example.office import Office
from safeguard_desktop.example.plan import DAYS_A_WEEK, Plan
from safeguard_desktop.example.roster import Pupil, Roster
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.example.season import Seasons
from safeguard_desktop.example.sharing_acts import ask_health
from safeguard_desktop.example.worrying import Worrying
from safeguard_desktop.services.working_days import shipped_holidays

_MORNING: Final = "07:50"
_NIGHT: Final = "18:00"
_LAST_HOUR: Final = "16:20"
_BREAKS_AFTER: Final = 2 * DAYS_A_WEEK


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The computer breaks after the second week; the record is put back into `place` with the recovery sheet."""

    words: str
    place: Path


@dataclass(frozen=True, slots=True)
class Told:
    """What was told: the children of the setting at the end, most talked of first, and how many worries there were."""

    children: tuple[Pupil, ...]
    worries: int


def write_term(
    office: Office, plan: Plan, progress: Progress | None = None, breakdown: Breakdown | None = None
) -> Told:
    """Write all terms of a plan into the record of an office, whose clock stands before the first of them.

    The lead is signed in at the end, and a few worries wait. Days are written whole or not at all.

    Raises:
        EnvironmentFault: the disk did not let it.
    """
    story = _Story(office, plan)
    days = story.scene.diary.days
    for number, day in enumerate(days, start=1):
        story.tell(day)
        if breakdown is not None and number == _BREAKS_AFTER:
            office.restore(breakdown.words, breakdown.place)
        if progress is not None:
            progress(number, len(days))
    office.sign_in(office.lead)
    office.desk.receiving.take_in()
    children = sorted(story.scene.roster.children, key=story.worrying.count_of, reverse=True)
    return Told(tuple(children), story.worrying.count)


class _Story:
    """A story while it is written."""

    def __init__(self, office: Office, plan: Plan) -> None:
        holidays = shipped_holidays("england")
        source = Random(plan.seed)  # noqa: S311  # a story is drawn, no key
        terms = [tuple(day for day in term.days if day not in holidays) for term in plan.terms]
        diary = Diary([day for term in terms for day in term])
        self.scene = Scene(office, diary, Roster(plan.scale, source), source)
        self.worrying = Worrying(self.scene, plan, office.desk.session.person.name.split()[0])
        self._seasons = Seasons(self.scene, plan, self.worrying, terms)

    def tell(self, day: date) -> None:
        """Write one day."""
        office, diary, away = self.scene.office, self.scene.diary, self._seasons.away
        office.clock.set_to(moment(day, _MORNING))
        deputy, is_last = office.deputy, day == diary.days[-1]
        office.sign_in(deputy if deputy is not None and day in away else office.lead)
        with office.desk.session.gather():
            self._begin_day(day)
            for when, act in diary.due(moment(day, _LAST_HOUR if is_last else _NIGHT)):
                office.clock.set_to(when)
                act()

    def _begin_day(self, day: date) -> None:
        scene, away = self.scene, self._seasons.away
        self._seasons.begin_day(day)
        if day in away:
            desk_acts.answer_offers(scene)
        else:
            scene.desk.session.note_opening()
        desk_acts.look_a_second_time(scene)
        if scene.diary.day_after(day, -1) in away:
            desk_acts.take_back(scene)
        if scene.diary.day_after(day, 1) in away:
            scene.diary.put(moment(day, "15:50"), lambda: desk_acts.offer_all(scene))
        self.worrying.plan_day(day)
        if day == scene.diary.days[-1]:
            self.worrying.leave_some_waiting(day)
            desk_acts.hand_out_readings(scene)
            ask_health(scene)
            for act in (*duty_acts.ALL, *leaving_acts.ALL, *arriving_acts.ALL):
                act(scene)
