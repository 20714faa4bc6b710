"""Which worries there are on a day, about whom, and who raises them."""

from collections import deque
from datetime import date, datetime, timedelta
from typing import Final

from safeguard_desktop.example.cases import Case, Where, worries
from safeguard_desktop.example.clock import moment
from safeguard_desktop.example.diary import OPENS
from safeguard_desktop.example.matter import Matter, matter_of
from safeguard_desktop.example.plan import DAYS_A_WEEK, Plan
from safeguard_desktop.example.raising import event_on, raise_matter
from safeguard_desktop.example.roster import Pupil
from safeguard_desktop.example.scene import Scene

_MOST_A_DAY: Final = 8
_WEIGHT_OF_DAYS: Final = (1.4, 0.9, 0.9, 0.8, 1.0)
_KNOWN_COUNTS: Final = 6
_ALWAYS_WITHIN: Final = 0.6
_BY_KEY_PERSON: Final = 0.6
_RAISED_NEXT_MORNING: Final = 0.15
_LATELY: Final = 8
_AGAIN: Final = 0.1
_AFTER_HOURS: Final = ("16:08", "16:14")


class Worrying:
    """Draws the worries of a story, and remembers about whom there were some."""

    def __init__(self, scene: Scene, plan: Plan, lead: str) -> None:
        """Keep where the story is, and the name by which staff call the lead."""
        self.count = 0
        self._scene = scene
        self._lead = lead
        self._a_day = plan.scale.worries_a_week * plan.busy / DAYS_A_WEEK
        self._cases = [case for case in worries().cases if case.where in (Where.BOTH, plan.scale.where)]
        self._about: dict[Pupil, int] = {}
        self._in_danger: set[Pupil] = set()
        self._told_lately: deque[str] = deque(maxlen=_LATELY)

    def count_of(self, child: Pupil) -> int:
        """Return how many worries there were about a child."""
        return self._about.get(child, 0)

    def plan_day(self, day: date) -> None:
        """Let the worries of a day begin: more on a Monday than later in the week."""
        source = self._scene.source
        chance = self._a_day * _WEIGHT_OF_DAYS[day.weekday()] / _MOST_A_DAY
        for _ in range(_MOST_A_DAY):
            if source.random() < chance:
                self._begin(self._draw_case(), day)

    def plan_what_is_always_told(self, days: tuple[date, ...]) -> None:
        """Spread over the beginning of a term what every story has."""
        always = [case for case in self._cases if case.is_always_told]
        among = days[1 : 1 + max(1, int(len(days) * _ALWAYS_WITHIN))]
        for place, case in enumerate(always):
            self._begin(case, among[place * len(among) // len(always)])

    def leave_some_waiting(self, day: date) -> None:
        """Let worries come in when the lead has left."""
        small = [case for case in self._cases if not case.is_serious]
        for clock in _AFTER_HOURS:
            case = self._scene.source.choice(small)
            raised = moment(day, clock)
            self._begin(case, day, raised - timedelta(minutes=25), raised)

    def _draw_case(self) -> Case:
        """Draw a case; one that was told not long ago seldom comes again so soon."""
        shares = [case.share * (_AGAIN if case.key in self._told_lately else 1) for case in self._cases]
        (case,) = self._scene.source.choices(self._cases, shares)
        return case

    def _begin(
        self, case: Case, day: date, happened: datetime | None = None, raised: datetime | None = None
    ) -> None:
        """Let a worry begin on a day: it happens, and is raised soon afterwards or on the next morning."""
        child = self._draw_child(case, day)
        if child is None:
            return
        self._told_lately.append(case.key)
        if case.is_serious:
            self._in_danger.update((child, *child.siblings))
        happened = happened or event_on(self._scene, day, case.at)
        when = raised or self._raised_after(happened, case)
        if when is not None:
            matter = self._matter(case, child)
            self._about[child] = self.count_of(child) + 1
            self.count += 1
            self._scene.diary.put(when, lambda: raise_matter(self._scene, matter, happened))

    def _raised_after(self, happened: datetime, case: Case) -> datetime | None:
        source, diary = self._scene.source, self._scene.diary
        if not case.is_serious and source.random() < _RAISED_NEXT_MORNING:
            morning = diary.day_after(happened.date(), 1)
            return moment(morning, OPENS) + timedelta(minutes=source.randrange(20)) if morning else None
        return happened + timedelta(minutes=source.randint(5, 70))

    def _matter(self, case: Case, child: Pupil) -> Matter:
        source, roster = self._scene.source, self._scene.roster
        others = [each for each in roster.children if each is not child and each not in child.siblings]
        other = source.choice(others) if case.other is not None else None
        author = child.key if source.random() < _BY_KEY_PERSON else source.choice(roster.staff)
        return matter_of(case, (child, other), author, self._lead, source)

    def _draw_child(self, case: Case, day: date) -> Pupil | None:
        """Draw the child; one for whom there were worries before is the likelier, but nobody is in danger twice."""
        first, last = case.ages
        year = day.year if day.month >= 9 else day.year - 1
        children = self._scene.roster.children
        spared = self._in_danger if case.is_serious else ()
        fitting = [child for child in children if first <= child.age_in(year) <= last and child not in spared]
        if not fitting:
            return None
        weights = [1 + min(_KNOWN_COUNTS, self.count_of(child)) for child in fitting]
        return self._scene.source.choices(fitting, weights)[0]
