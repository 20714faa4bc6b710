"""What a term brings whatever happens in it: children who come and leave, papers, days without the lead."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

from safeguard_desktop.domain.leaving.codes import LeavingReason
from safeguard_desktop.example import about_adults, asked, catching_up, desk_acts, leaving_acts, told
from safeguard_desktop.example.clock import moment
from safeguard_desktop.example.names import draw_home
from safeguard_desktop.example.plan import Plan, Term
from safeguard_desktop.example.roster import Pupil
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.example.worrying import Worrying

_MOST_TALKED_OF: Final = 5
_SUMMER: Final = (6, 7)
Days = tuple[date, ...]


class Seasons:
    """Puts what terms bring into the diary."""

    def __init__(self, scene: Scene, plan: Plan, worrying: Worrying, days: Sequence[Days]) -> None:
        """Keep the story; `days` are those of each term on which the setting is open."""
        self.away: set[date] = set()
        self._scene = scene
        self._plan = plan
        self._worrying = worrying
        self._begins = {term[0]: place for place, term in enumerate(days)}
        self._days = days

    def begin_day(self, day: date) -> None:
        """Begin a term where that day is its first."""
        place = self._begins.get(day)
        if place is None:
            return
        term, before = self._plan.terms[place], self._term(place - 1)
        if before is None or before.school_year != term.school_year:
            self._begin_year(term)
        if before is None:
            desk_acts.write_local_notes(self._scene)
            desk_acts.mistake_a_link(self._scene)
            desk_acts.keep_for_named_people(self._scene)
            self._worrying.plan_what_is_always_told(self._days[place])
            self._plan_what_goes_on_beside(self._days[place])
        else:
            self._plan_catching_up(self._days[place])
        self._plan_absences(self._days[place])
        self._plan_papers(self._days[place])
        self._plan_moves(place)

    def _term(self, place: int) -> Term | None:
        return self._plan.terms[place] if 0 <= place < len(self._plan.terms) else None

    def _begin_year(self, term: Term) -> None:
        scene = self._scene
        stayed, came = scene.roster.begin_year(term.school_year)
        for child in stayed:
            desk_acts.move_up(scene, child, scene.roster.group_of(child, term.school_year))
        desk_acts.open_files(scene, came)

    def _plan_catching_up(self, days: Days) -> None:
        act = partial(catching_up.see_to_what_is_left, self._scene)
        self._scene.diary.put(moment(days[min(1, len(days) - 1)], "09:20"), act)

    def _plan_what_goes_on_beside(self, days: Days) -> None:
        """Plan notes to staff, a request to see records, and a worry about an adult, in the first days."""
        scene = self._scene
        first, second, third, fourth = (days[min(place, len(days) - 1)] for place in range(4))
        for day, hour, act in (
            (first, "15:32", told.tell_in_person),
            (second, "08:52", told.tell_by_note),
            (second, "12:42", told.read_notes),
            (second, "13:22", asked.take_request_down),
            (third, "09:12", self._worry_about_an_adult),
            (third, "09:42", about_adults.take_in_and_ring),
            (third, "15:02", told.end_telling),
            (fourth, "11:22", asked.answer_requests),
            (fourth, "13:12", about_adults.follow_up),
        ):
            scene.diary.put(moment(day, hour), partial(act, scene))

    def _worry_about_an_adult(self, scene: Scene) -> None:
        """Nobody writes it down where nobody could read it."""
        if scene.office.manager is not None:
            about_adults.raise_worry(scene.office)

    def _plan_absences(self, days: Days) -> None:
        """Draw the days on which the lead is away: never two in a row, and neither the first nor the last."""
        inner = days[3:-2:2] if self._scene.office.deputy is not None else ()
        self.away.update(self._scene.source.sample(inner, min(self._plan.lead_away, len(inner))))

    def _plan_papers(self, days: Days) -> None:
        scene = self._scene
        acts = (desk_acts.print_chronology, desk_acts.save_front_sheet)
        for number in range(self._plan.papers):
            self._plan_paper(acts[number % len(acts)], scene.source.choice(days[len(days) // 2 :]))

    def _plan_paper(self, act: Callable[[Scene, Pupil], None], day: date) -> None:
        self._scene.diary.put(moment(day, "14:05"), lambda: act(self._scene, self._most_talked_of()))

    def _plan_moves(self, place: int) -> None:
        """Plan who moves house, who moves away in the middle of the year, and who leaves at its end."""
        diary, days, term = self._scene.diary, self._days[place], self._plan.terms[place]
        diary.put(moment(days[len(days) // 2], "08:45"), self._somebody_moves_house)
        diary.put(moment(days[len(days) * 2 // 3], "11:05"), self._somebody_moves_away)
        following, last = self._term(place + 1), days[-min(3, len(days))]
        ends_the_year = following is None or following.school_year != term.school_year
        if ends_the_year and last.month in _SUMMER:
            diary.put(moment(last, "13:00"), lambda: self._leavers_go(term.school_year + 1))

    def _most_talked_of(self) -> Pupil:
        known = [child for child in self._scene.roster.children if child.id is not None]
        known.sort(key=self._worrying.count_of, reverse=True)
        return self._scene.source.choice(known[:_MOST_TALKED_OF])

    def _somebody_moves_away(self) -> None:
        children = self._scene.roster.children
        known = [child for child in children if child.id is not None and self._worrying.count_of(child) == 1]
        known = known or [child for child in children if child.id is not None]
        if known:
            child = self._scene.source.choice(known)
            leaving_acts.see_off(self._scene, child)
            children.remove(child)

    def _somebody_moves_house(self) -> None:
        child = self._scene.source.choice(self._scene.roster.children)
        desk_acts.move_house(self._scene, child, draw_home(self._scene.source))

    def _leavers_go(self, next_year: int) -> None:
        for child in self._scene.roster.leaving(next_year):
            if self._worrying.count_of(child):
                leaving_acts.see_off(self._scene, child, LeavingReason.PHASE_TRANSFER)
