"""Acting: what is to be done about a concern or for a child, by whom and until when. Source: S57; guidance.md 2.1."""

from collections.abc import Iterable
from datetime import date

from safeguard_desktop.domain.codes import ActionEnd
from safeguard_desktop.domain.entries import (
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    DecisionCarriedOut,
    InChild,
    NewEntry,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Person
from safeguard_desktop.domain.rows import TaskKind, TaskRow
from safeguard_desktop.domain.when import as_typed, parse_date
from safeguard_desktop.services.acts.acting_drafts import (
    ActionChangeDraft,
    ActionDraft,
    ActionEndDraft,
    Subject,
    Who,
)
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.carrying import carrying_out, decision_of_action
from safeguard_desktop.services.subjects import (
    changed_by,
    children_of_entry,
    children_of_subject,
    complete,
    subject_changed,
)
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.acting import done_with_talk


def due_problems(typed: str, today: date, field: str = "due_on") -> tuple[Problem, ...]:
    """Return what is wrong with the day by which something is to be done: it is today or still to come."""
    if not typed.strip():
        return (Problem(field, "missing"),)
    day = parse_date(typed, today, future=True)
    if day is None:
        return (Problem(field, "not_understood"),)
    return (Problem(field, "in_past"),) if day < today else ()


def due_iso(typed: str, today: date) -> str:
    """Return a day that was understood as an ISO date, "" where nothing was typed."""
    day = parse_date(typed, today, future=True) if typed.strip() else None
    return day.isoformat() if day is not None else ""


def people_who_read(session: Session) -> tuple[Person, ...]:
    """Return the people who read the record, whoever is signed in first."""
    version, me = session.chain.latest, session.identity.person
    readers = (version.person(reader) for reader in ledger_facts(version).readers)
    return tuple(sorted((each for each in readers if each and each.active), key=lambda each: each.id != me))


def open_task(models: Models, task: EntryId) -> TaskRow:
    """Return something that is still to be done.

    Raises:
        Refused: there is no such task (``UNKNOWN_SUBJECT``), it has come to its end (``ALREADY_DONE``), or another
            setting had it to do (``FROM_ELSEWHERE``).
    """
    row = models.tasks.row(task)
    if row is None:
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)
    if row.kind is TaskKind.PROPOSED:
        raise Refused(RefusalCode.FROM_ELSEWHERE)
    if not row.is_open:
        raise Refused(RefusalCode.ALREADY_DONE)
    return row


def actions_to_end(session: Session, models: Models, about: Subject) -> tuple[TaskRow, ...]:
    """Return the open actions about a concern, or for a child, that something else may have done.

    What is to be done to carry out a decision to share is not among them: it ends with the mark on that decision.
    """
    if about.concern is not None:
        rows = models.tasks.of_concern(about.concern)
    else:
        rows = models.tasks.of_child(about.child) if about.child is not None else ()
    return tuple(
        row
        for row in rows
        if row.is_open
        and row.kind is TaskKind.ACTION
        and decision_of_action(session, models, row.entry.id) is None
    )


def done_with(
    session: Session, models: Models, telling: NewEntry, when: EventTime, actions: Iterable[EntryId]
) -> tuple[NewEntry, ...]:
    """Return that actions are done with what is written down, for the append of that.

    Raises:
        Refused: there is no such action, it has ended already, or it is another sort of task.
    """
    rows = [_open_action(models, action) for action in actions]
    return tuple(
        session.new_entry(
            ActionEnded(row.entry.id, ActionEnd.DONE, when, done_with_talk()),
            children_of_entry(models, row.entry),
            (row.entry.id, telling.id),
        )
        for row in rows
    )


def _open_action(models: Models, task: EntryId) -> TaskRow:
    row = open_task(models, task)
    if row.kind is not TaskKind.ACTION:
        # Each of the others ends by what it asks for: a second look by a second person, an answer by the answer.
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)
    return row


class ActingService:
    """Plans actions, changes them, and ends them."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    @property
    def me(self) -> PersonId:
        """Whoever is signed in."""
        return self._session.identity.person

    def people(self) -> tuple[Person, ...]:
        """Return those who can be given something to do by choosing them, whoever is signed in first."""
        return people_who_read(self._session)

    def task(self, task: EntryId) -> TaskRow | None:
        """Return what is to be done, or was, for a form about it."""
        return self._models.tasks.row(task)

    def plan_problems(self, draft: ActionDraft) -> tuple[Problem, ...]:
        """Return what is missing: what, by whom, until when."""
        found = () if draft.what.strip() else (Problem("what", "missing"),)
        return (*found, *self._who_problems(draft.who), *due_problems(draft.due_typed, self._session.today()))

    def plan(self, draft: ActionDraft) -> Changed:
        """Record what is to be done. From then on it stands on Today until it has ended.

        Raises:
            Refused: answers are missing, or there is no such concern or child.
        """
        entry = self.planned(draft)
        self._session.append(entry)
        return subject_changed(draft.about.concern, entry.children)

    def planned(self, draft: ActionDraft) -> NewEntry:
        """Return the entry about something to be done, for the same append as what it comes from. Raises Refused."""
        complete(self.plan_problems(draft))
        concern = draft.about.concern
        children = children_of_subject(self._models, concern, draft.about.child)
        body = ActionPlanned(
            what=draft.what,
            due_on=due_iso(draft.due_typed, self._session.today()),
            owner=draft.who.person,
            owner_name=draft.who.name if draft.who.person is None else "",
            concern=concern,
        )
        return self._session.new_entry(body, children, (concern,) if concern else ())

    def change_problems(self, draft: ActionChangeDraft) -> tuple[Problem, ...]:
        """Return what is missing: why, by whom, until when."""
        found = () if draft.reason.strip() else (Problem("reason", "missing"),)
        return (*self._who_problems(draft.who), *due_problems(draft.due_typed, self._session.today()), *found)

    def change(self, draft: ActionChangeDraft) -> Changed:
        """Record another day or another owner.

        Raises:
            Refused: answers are missing, there is no such action, it has ended, or it is another sort of task.
        """
        complete(self.change_problems(draft))
        body = ActionChanged(
            action=draft.action,
            due_on=due_iso(draft.due_typed, self._session.today()),
            reason=draft.reason,
            owner=draft.who.person,
            owner_name=draft.who.name if draft.who.person is None else "",
        )
        return self._follow(draft.action, body)

    def end_problems(self, draft: ActionEndDraft) -> tuple[Problem, ...]:
        """Return what is missing: whether it was done, when, and what came of it."""
        found = [Problem("end", "missing")] if draft.end is None else []
        found += [Problem(name, "missing") for name in ("when", "text") if not getattr(draft, name).strip()]
        return (*found, *when_problems(draft.when, self._session.wall_clock()))

    def end(self, draft: ActionEndDraft) -> Changed:
        """Record that an action was done, or is not needed any more.

        Raises:
            Refused: answers are missing, there is no such action, it has ended already, or it is another sort of task.
        """
        complete(self.end_problems(draft))
        if draft.end is None:
            raise Refused(RefusalCode.INCOMPLETE)
        when = as_typed(draft.when, self._session.wall_clock())
        return self._follow(draft.action, ActionEnded(draft.action, draft.end, when, draft.text))

    def _follow(self, task: EntryId, body: ActionChanged | ActionEnded) -> Changed:
        row = _open_action(self._models, task)
        children = children_of_entry(self._models, row.entry)
        ended = self._session.new_entry(body, children, (task,))
        self._session.append(ended, *self._carried_out(task, body, ended, children))
        return changed_by(self._models, row.entry)

    def _carried_out(
        self, task: EntryId, body: ActionChanged | ActionEnded, ended: NewEntry, children: tuple[InChild, ...]
    ) -> tuple[NewEntry, ...]:
        """Return the mark on a decision to share that it was carried out, or is not to be any more. Source: S30, S39.

        There is none where something else was to be done.
        """
        decision = decision_of_action(self._session, self._models, task)
        if not isinstance(body, ActionEnded) or decision is None:
            return ()
        is_dropped = body.end is ActionEnd.NOT_NEEDED
        carried = DecisionCarriedOut(
            decision, body.when, said=body.text, telling=ended.id, is_dropped=is_dropped
        )
        return carrying_out(self._session, self._models, carried, children)

    def _who_problems(self, who: Who) -> tuple[Problem, ...]:
        if who.person is None:
            return () if who.name.strip() else (Problem("doer", "missing"),)
        is_known = any(person.id == who.person for person in self.people())
        return () if is_known else (Problem("doer", "not_a_reader"),)
