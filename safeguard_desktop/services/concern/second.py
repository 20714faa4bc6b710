"""A second person: whose look is asked for and when, and how it is given. Source: S59, S62, S78, S98; UI.md.

Whatever was decided holds at once. The second look is due on the next working day and stands on Today until it is
given. A reader who did not record the thing countersigns it in the record. Somebody who does not read the record cannot
sign what she may not read: then whoever decided writes down with whom it was talked through, and when.

Any service asks with one more entry beside its own: `asking(session, entry, why, children)`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.categories import SERIOUS
from safeguard_desktop.domain.codes import AdviserRole, Category, DecisionCode, SecondLook, WhySecond
from safeguard_desktop.domain.entries import (
    ActionPlanned,
    AdviceTaken,
    Countersigned,
    InChild,
    NewEntry,
    SecondAsked,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import EntryView, TaskKind, TaskRow
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.acts.acting import open_task, people_who_read
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.guiding.here import working_days_here
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import (
    changed_by,
    children_of_entry,
    children_of_subject,
    complete,
    concern_of,
    entry_of,
)
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.second import LOOK_AGAIN

WITHIN: Final = 1
"""Working days within which somebody else looks. Source: UI.md."""


@dataclass(frozen=True, slots=True)
class AdviceDraft:
    """With whom something was talked through, or why nobody could be reached; a time as people write it."""

    concern: EntryId
    who: str = ""
    role: AdviserRole | None = None
    when: str = ""
    text: str = ""
    not_reached: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written: then nothing is recorded either."""
        return not any(text.strip() for text in (self.who, self.text, self.not_reached))


@dataclass(frozen=True, slots=True)
class SecondDraft:
    """A second look: how, with whom where it was talked through, and whether that person sees it alike."""

    asked: EntryId
    way: SecondLook | None = None
    agrees: bool | None = None
    who: str = ""
    when: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class SecondStanding:
    """What somebody who is to look at an entry has before them.

    `entry` is what is to be looked at, `is_mine` whether whoever is signed in recorded it and so cannot countersign
    it; `others` are the names of those who could.
    """

    entry: EntryView
    is_mine: bool
    others: tuple[str, ...]


def needs_second(decision: DecisionCode | None, categories: Collection[Category]) -> bool:
    """Whether somebody else is to look at a decision: nothing further is done about something serious."""
    return decision is DecisionCode.NO_FURTHER_ACTION and bool(SERIOUS & {*categories})


def asking(session: Session, entry: EntryId, why: WhySecond, children: tuple[InChild, ...]) -> NewEntry:
    """Return the entry that asks for a second look at another one, for the same append."""
    due_on = working_days_here(session, session.today(), WITHIN).isoformat()
    return session.new_entry(SecondAsked(entry, why, due_on), children, (entry,))


def advice_problems(session: Session, draft: AdviceDraft, prefix: str = "") -> tuple[Problem, ...]:
    """Return what is wrong with advice: only a time that is not understood."""
    found = when_problems(draft.when, session.wall_clock()) if draft.when.strip() else ()
    return tuple(Problem(f"{prefix}{problem.field}", problem.code) for problem in found)


def advice_entry(session: Session, draft: AdviceDraft, children: tuple[InChild, ...]) -> NewEntry:
    """Return the entry about advice, for the same append; without a time it was now."""
    now = session.wall_clock()
    when = as_typed(draft.when, now)
    body = AdviceTaken(draft.concern, when, draft.who, draft.role, draft.text, draft.not_reached)
    return session.new_entry(body, children, (draft.concern,))


class SecondService:
    """Asks for a second look, tells what waits for one, and records that it was given."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def task(self, asked: EntryId) -> TaskRow | None:
        """Return what waits for a second look, for a form about it."""
        row = self._models.tasks.row(asked)
        return row if row is not None and row.kind is TaskKind.SECOND_LOOK else None

    def waiting(self) -> tuple[EntryId, ...]:
        """Return what asks for a second look and is due today or before, the earliest first."""
        rows = self._models.tasks.open_until(self._session.today().isoformat())
        return tuple(row.entry.id for row in rows if row.kind is TaskKind.SECOND_LOOK)

    def standing(self, asked: EntryId) -> SecondStanding:
        """Return what is to be looked at, and who may.

        Raises:
            Refused: nothing of that id asks for a second look.
        """
        asking_body = entry_of(self._models, asked).body
        if not isinstance(asking_body, SecondAsked):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        entry = entry_of(self._models, asking_body.entry)
        others = (person for person in people_who_read(self._session) if person.id != entry.recorder)
        is_mine = entry.recorder == self._session.identity.person
        return SecondStanding(entry, is_mine, tuple(person.name for person in others))

    def ask(self, entry: EntryId) -> Changed:
        """Ask for a second look at an entry, because whoever is signed in wants one.

        Raises:
            Refused: there is no such entry.
        """
        view = entry_of(self._models, entry)
        children = children_of_entry(self._models, view)
        self._session.append(asking(self._session, entry, WhySecond.ASKED_FOR, children))
        return changed_by(self._models, view)

    def advice_problems(self, draft: AdviceDraft) -> tuple[Problem, ...]:
        """Return what is missing: with whom, or why nobody could be reached, and when."""
        is_told = bool(draft.who.strip() or draft.not_reached.strip())
        found = () if is_told else (Problem("adviser", "missing"),)
        missing = () if draft.when.strip() else (Problem("when", "missing"),)
        return (*found, *missing, *advice_problems(self._session, draft))

    def take_advice(self, draft: AdviceDraft) -> Changed:
        """Record advice, or that nobody could be reached. Source: S59, S62, S98.

        Raises:
            Refused: answers are missing, or there is no such concern.
        """
        complete(self.advice_problems(draft))
        children = children_of_subject(self._models, draft.concern, None)
        self._session.append(advice_entry(self._session, draft, children))
        return Changed("concern", draft.concern)

    def problems(self, draft: SecondDraft) -> tuple[Problem, ...]:
        """Return what is missing: how, whether they agree, when; with whom; how it is seen otherwise."""
        found = [Problem("second_way", "missing")] if draft.way is None else []
        if draft.way is SecondLook.TALKED_THROUGH and not draft.who.strip():
            found.append(Problem("second_who", "missing"))
        if draft.agrees is None:
            found.append(Problem("agrees", "missing"))
        elif not draft.agrees and not draft.remark.strip():
            found.append(Problem("second_remark", "missing"))
        found += [] if draft.when.strip() else [Problem("when", "missing")]
        return (*found, *when_problems(draft.when, self._session.wall_clock()))

    def give(self, draft: SecondDraft) -> Changed:
        """Record the second look. Seen otherwise, looking at it again stands on Today for whoever decided.

        Raises:
            Refused: answers are missing, it was given already, or it is one's own entry that would be countersigned
                (``NEEDS_ANOTHER_PERSON``).
        """
        complete(self.problems(draft))
        row, standing = open_task(self._models, draft.asked), self.standing(draft.asked)
        if draft.way is None or draft.agrees is None:
            raise Refused(RefusalCode.INCOMPLETE)
        is_signed = draft.way is SecondLook.SIGNED
        if is_signed and standing.is_mine:
            raise Refused(RefusalCode.NEEDS_ANOTHER_PERSON)
        when = as_typed(draft.when, self._session.wall_clock())
        body = Countersigned(
            asked=draft.asked, entry=standing.entry.id, way=draft.way, agrees=draft.agrees, when=when,
            who="" if is_signed else draft.who, by=self._session.identity.person if is_signed else None,
            remark=draft.remark,
        )  # fmt: skip
        children = children_of_entry(self._models, row.entry)
        given = self._session.new_entry(body, children, (draft.asked, standing.entry.id))
        again = () if draft.agrees else (self._look_again(standing.entry, children),)
        self._session.append(given, *again)
        return changed_by(self._models, row.entry)

    def _look_again(self, entry: EntryView, children: tuple[InChild, ...]) -> NewEntry:
        concern = concern_of(self._models, entry)
        is_known = self._models.concerns.row(concern) is not None
        body = ActionPlanned(
            what=LOOK_AGAIN,
            due_on=working_days_here(self._session, self._session.today(), WITHIN).isoformat(),
            owner=entry.recorder,
            concern=concern if is_known else None,
        )
        return self._session.new_entry(body, children, (concern,) if is_known else ())
