"""What is to be done about worries about adults, and by when, without a word of what they say.

It is worked out anew whenever it is asked for, and asking is no look at any of them. Source: S44; guidance.md 2.3, 3.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from safeguard_desktop.domain.adult_codes import Authority, Barring
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.matters import Matter, MatterState, MatterWork
from safeguard_desktop.services.matters.matters import MattersService


@dataclass(frozen=True, slots=True)
class MatterDue:
    """Something to do about a matter. `due_on` is an ISO date, or empty where it has to be done as soon as can be.

    `kept_as` is the reference of a matter that not every reader may see, which has no number; else empty.
    """

    matter: EntryId
    number: int
    work: MatterWork
    due_on: str = ""
    authority: Authority | None = None
    kept_as: str = ""


@dataclass(frozen=True, slots=True)
class MattersDue:
    """What there is to do. With `is_shut` the record could not be opened, and nobody knows.

    `keys_are_due` where a reader has gone, or the recovery sheet is another one, since its keys were made.
    """

    rows: tuple[MatterDue, ...] = ()
    is_shut: bool = False
    keys_are_due: bool = False


def due_of(matters: MattersService, today: date) -> tuple[MatterDue, ...]:
    """Return what is to be done, the earliest first; what has no day comes last."""
    found = [
        replace(due, kept_as=matter.raised.reference if matter.circle else "")
        for matter in matters.all()
        for due in _of(matter, matters, today)
    ]
    return tuple(sorted(found, key=lambda due: (not due.due_on, due.due_on, due.number)))


def _of(matter: Matter, matters: MattersService, today: date) -> Iterator[MatterDue]:
    number = matter.received.number
    if matter.state is not MatterState.CLOSED:
        yield from _to_tell(matter, matters)
    if matter.concluded is not None and matter.concluded.barring is Barring.TO_BE_MADE:
        yield MatterDue(matter.id, number, MatterWork.BARRING, authority=Authority.DBS)
    if matter.kept is not None and matter.kept.until and matter.kept.until <= today.isoformat():
        yield MatterDue(matter.id, number, MatterWork.KEPT, matter.kept.until)


def _to_tell(matter: Matter, matters: MattersService) -> Iterable[MatterDue]:
    """Return who is still to be told. Until it is said what kind it is, one line stands for all of them."""
    awaited = [each for each in matters.deadlines(matter) if not each.is_done]
    if matter.state is MatterState.TO_SORT:
        first = min((each.due_on for each in awaited), default="")
        return (MatterDue(matter.id, matter.received.number, MatterWork.SORT, first),)
    return [
        MatterDue(matter.id, matter.received.number, MatterWork.TELL, each.due_on, each.authority)
        for each in awaited
    ]
