"""What another setting still had to do, or keeps, when the child's file came: somebody decides about it here.

Nothing is taken over by itself. It stands among what is to be done from the day on which it came, and on the entry that
arrived, until it is answered: an action becomes one of this setting or is not needed, a hold is placed here too or not.
Source: S57, S92, S95, X02; DESIGN section 6.
"""

from dataclasses import dataclass, field

from safeguard_desktop.domain.entries import ActionAnswered, ActionPlanned, HoldPlaced, InChild, NewEntry
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.domain.rows import TaskKind, TaskRow
from safeguard_desktop.services.acts.acting import ActingService
from safeguard_desktop.services.acts.acting_drafts import ActionDraft, Subject, Who
from safeguard_desktop.services.arriving.book import BookService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """What is decided about something that came: whether it is taken over or kept here, and why.

    An action that is taken over is one of this setting: what is to be done, by whom and until when is said anew.
    """

    entry: EntryId
    taken: bool | None = None
    reason: str = ""
    what: str = ""
    due_typed: str = ""
    who: Who = field(default_factory=Who)


class ProposedService:
    """Answers what came with a pack and waits for a decision."""

    def __init__(self, session: Session, models: Models, acting: ActingService, book: BookService) -> None:
        """Keep the session, its read models, and what plans actions and places holds."""
        self._session, self._models, self._acting, self._book = session, models, acting, book

    @property
    def me(self) -> PersonId:
        """Whoever is signed in."""
        return self._session.identity.person

    def people(self) -> tuple[Person, ...]:
        """Return those who can be given something to do by choosing them."""
        return self._acting.people()

    def task(self, entry: EntryId) -> TaskRow | None:
        """Return what came and waits for a decision, for a form about it; None where it does not wait."""
        row = self._models.tasks.row(entry)
        return row if row is not None and row.kind is TaskKind.PROPOSED and row.is_open else None

    def problems(self, draft: ProposalDraft) -> tuple[Problem, ...]:
        """Return what is missing: what is decided, and why; of an action taken over, what any action asks for."""
        if draft.taken is None:
            return (Problem("proposal_taken", "missing"),)
        row = self._row(draft.entry)
        if draft.taken and isinstance(row.entry.body, ActionPlanned):
            return self._acting.plan_problems(self._action(draft, row))
        return () if draft.reason.strip() else (Problem("proposal_reason", "missing"),)

    def answer(self, draft: ProposalDraft) -> Changed:
        """Write down what is decided, with the action or the hold that comes of it, in one act.

        Raises:
            Refused: answers are missing (``INCOMPLETE``), or nothing waits for a decision there (``ALREADY_DONE``).
        """
        complete(self.problems(draft))
        row = self._row(draft.entry)
        if isinstance(row.entry.body, HoldPlaced):
            return self._answer_hold(row, draft)
        inside = row.entry.children
        answered = ActionAnswered(draft.entry, bool(draft.taken), draft.reason.strip())
        entry = self._session.new_entry(answered, inside, (draft.entry,))
        self._session.append(entry, *self._taken(draft, row))
        return self._changed(row, inside)

    def _taken(self, draft: ProposalDraft, row: TaskRow) -> tuple[NewEntry, ...]:
        return (self._acting.planned(self._action(draft, row)),) if draft.taken else ()

    def _answer_hold(self, row: TaskRow, draft: ProposalDraft) -> Changed:
        child = row.entry.children[0].child
        found = (each for each in self._book.proposals(child) if each.entry == draft.entry)
        self._book.answer(child, next(found), keep=bool(draft.taken), reason=draft.reason)
        return self._changed(row, row.entry.children)

    def _action(self, draft: ProposalDraft, row: TaskRow) -> ActionDraft:
        child = row.entry.children[0].child
        about = Subject(concern=row.concern) if row.concern is not None else Subject(child=child)
        return ActionDraft(about, draft.what, draft.due_typed, draft.who)

    def _row(self, entry: EntryId) -> TaskRow:
        row = self.task(entry)
        if row is None:
            raise Refused(RefusalCode.ALREADY_DONE)
        return row

    def _changed(self, row: TaskRow, inside: tuple[InChild, ...]) -> Changed:
        return Changed("concern", row.concern) if row.concern else Changed("child", inside[0].child)
