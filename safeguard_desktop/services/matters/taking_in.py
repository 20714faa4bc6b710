"""Taking a worry about an adult in: from the file that came for one person into the record of its readers.

The file stays until the entries are durable and goes then; a crash in between is made good at the next look, and twice
is once. Nobody whom it is about ever reads it: what is about a reader of this record, or was kept from one, is kept for
the other readers alone. Source: S44, S35, X12, X19; guidance.md section 2.3; KEYS.md 12.5, 12.6.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from safeguard_desktop.domain.clock import local, to_text
from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.domain.entries import AdultConcern, MatterReceived
from safeguard_desktop.domain.entries.bodies import Author
from safeguard_desktop.domain.errors import EnvironmentFault, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId, new_entry_id, new_reference
from safeguard_desktop.domain.meant import may_mean
from safeguard_desktop.domain.register import Person
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.inbox.attesting import signed_by_author
from safeguard_desktop.services.inbox.personal import PersonalService, PersonalView
from safeguard_desktop.services.matters.drafts import (
    NOBODY_HERE,
    AdultDraft,
    TakeInDraft,
    WriteDownDraft,
)
from safeguard_desktop.services.matters.keeping import MatterEntries, Reach
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class Arrived:
    """A worry as it came, before it is taken in. `kept_from` are readers of the record whom it must not reach."""

    view: PersonalView
    people: tuple[Person, ...]
    kept_from: tuple[Person, ...]


class TakingInService:
    """Takes in what came for whoever is signed in, and what she writes down herself."""

    def __init__(self, record: Record, personal: PersonalService, entries: MatterEntries) -> None:
        """Keep the record, what came personally, and where the entries of matters lie."""
        self._record, self._personal, self._entries = record, personal, entries

    def finish(self) -> None:
        """Let go of the files of what is in the record already: a crash came between, or another reader was faster.

        What cannot be done now stays, does no harm, and is tried again at the next opening, which it never hinders.
        """
        taken = {matter.id for matter in self._entries.all()}
        for concern in self._personal.concerns_here():
            if concern in taken:
                with suppress(EnvironmentFault):
                    self._let_go(concern)

    def arrived(self, concern: EntryId) -> Arrived:
        """Return a worry as it came, with whom it may be about.

        Raises:
            EnvironmentFault: it is gone, or cannot be opened.
        """
        view = self._personal.open(concern)
        return Arrived(view, self.people(), self._must_not_reach(view))

    def people(self) -> tuple[Person, ...]:
        """Return everybody whom a worry may be about: all of the register, those who have left among them."""
        return self._record.who.chain.latest.people

    def problems(self, adult: AdultDraft) -> tuple[Problem, ...]:
        """Return what is still to be answered of whom it is about."""
        found = [] if adult.name.strip() else [Problem("adult_name", "missing")]
        if adult.position is None:
            found.append(Problem("position", "missing"))
        if not adult.subject:
            found.append(Problem("matter_subject", "missing"))
        return tuple(found)

    def reach(self, subject: str, kept_from: tuple[Person, ...] = ()) -> Reach:
        """Return who would read a worry about somebody (an id, or `NOBODY_HERE`), and which readers would not."""
        without = tuple(person for person in self._readers() if person.id == subject or person in kept_from)
        readers = tuple(person for person in self._readers() if person not in without)
        me = self._record.who.identity.person
        return Reach(readers, without, any(person.id == me for person in readers))

    def take_in_problems(self, draft: TakeInDraft) -> tuple[Problem, ...]:
        """Return what is still to be answered before a worry that came is taken in.

        Raises:
            EnvironmentFault: it is gone, or cannot be opened.
        """
        reach = self.reach(draft.adult.subject, self._must_not_reach(self._personal.open(draft.concern)))
        return (*self.problems(draft.adult), *self._sheet_problems(reach, is_safe=draft.sheet_is_safe))

    def take_in(self, draft: TakeInDraft) -> Changed:
        """Take a worry in. The file goes once the entries are durable.

        Raises:
            Refused: answers are missing; it is not about an adult (``UNKNOWN_SUBJECT``); it is about whoever is
                signed in (``ABOUT_A_READER``); or others keep it already (``NOT_A_READER``). Then it stays where it is.
            EnvironmentFault: it is gone, or nothing could be written; doing it again is harmless.
        """
        complete(self.problems(draft.adult))
        if self._is_taken(draft.concern):
            self._let_go(draft.concern)
            return Changed("matter", draft.concern)
        view = self._personal.open(draft.concern)
        if not isinstance(view.body, AdultConcern):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        complete(self.take_in_problems(draft))
        reach = self.reach(draft.adult.subject, self._must_not_reach(view))
        received = self._received(draft.concern, draft.adult, draft.remark)
        self._entries.take_in(draft.concern, (view.body, received), reach)
        self._let_go(draft.concern)
        return Changed("matter", draft.concern)

    def new_draft(self) -> EntryId:
        """Return the id under which something new is written down, so that doing it twice is once."""
        return new_entry_id(self._record.who.workplace.clock())

    def write_down_problems(self, draft: WriteDownDraft) -> tuple[Problem, ...]:
        """Return what is missing from something that is written down here."""
        found = [
            Problem(name, "missing")
            for name in ("when", "observed", "action")
            if not getattr(draft, name).strip()
        ]
        now = local(self._record.who.workplace.clock()).replace(tzinfo=None)
        sheet = self._sheet_problems(self.reach(draft.adult.subject), is_safe=draft.sheet_is_safe)
        return (*self.problems(draft.adult), *found, *when_problems(draft.when, now), *sheet)

    def write_down(self, draft: WriteDownDraft) -> Changed:
        """Write a worry down in the record, received at once.

        Raises:
            Refused: answers are missing, or it is about whoever is signed in (``ABOUT_A_READER``): it is raised at
                the start window instead, and goes to whoever may see it.
            EnvironmentFault: nothing was written.
        """
        complete(self.write_down_problems(draft))
        if not self._is_taken(draft.id):
            received = self._received(draft.id, draft.adult, "")
            self._entries.take_in(draft.id, (self._written(draft), received), self.reach(draft.adult.subject))
        return Changed("matter", draft.id)

    def _let_go(self, concern: EntryId) -> None:
        """Have the author read "Received", which needs the file and is true once the record has it; then remove it."""
        if concern in self._personal.concerns_here():
            self._personal.tell_author(concern)
            self._personal.remove(concern)

    def _written(self, draft: WriteDownDraft) -> AdultConcern:
        who = self._record.who
        now = local(who.workplace.clock()).replace(tzinfo=None)
        me = who.chain.latest.person(who.identity.person)
        mine = me is not None and draft.author.strip() in {"", me.name}
        body = AdultConcern(
            reference=new_reference(),
            adult=draft.adult.name.strip(),
            position=draft.adult.position or AdultPosition.NOT_KNOWN,
            when=as_typed(draft.when, now),
            observed=draft.observed,
            action=draft.action,
            author=Author(me.name, me.job) if mine and me else Author(draft.author, draft.author_job),
            raised_at=to_text(who.workplace.clock()),
            children=draft.children,
            place=draft.place,
            said=draft.said,
            opinion=draft.opinion,
        )
        return signed_by_author(body, draft.id, who.chain, who.identity.signer) if mine else body

    def _received(self, concern: EntryId, adult: AdultDraft, remark: str) -> MatterReceived:
        """Return what is said of whom it is about. What is kept for some readers takes no number of the others."""
        numbers = [matter.received.number for matter in self._entries.all() if not matter.circle]
        return MatterReceived(
            matter=concern,
            number=max(numbers, default=0) + 1,
            name=adult.name.strip(),
            position=adult.position or AdultPosition.NOT_KNOWN,
            job=adult.job.strip(),
            subject=None if adult.subject == NOBODY_HERE else PersonId(adult.subject),
            remark=remark,
        )

    def _is_taken(self, concern: EntryId) -> bool:
        """Tell whether a worry is among those that whoever is signed in reads; refused where it is kept for others."""
        if self._record.ledger.entry(concern) is None:
            return False
        if concern not in {matter.id for matter in self._entries.all()}:
            raise Refused(RefusalCode.NOT_A_READER)
        return True

    def _sheet_problems(self, reach: Reach, *, is_safe: bool | None) -> tuple[Problem, ...]:
        """Ask where the sheet lies if it has to hold the second key, so that it is no way round."""
        if not reach.needs_sheet or is_safe or not reach.is_for_me:
            return ()
        return (Problem("sheet_is_safe", "missing" if is_safe is None else "leave_it"),)

    def _readers(self) -> Iterable[Person]:
        version = self._record.who.chain.latest
        return (person for each in self._record.facts.readers if (person := version.person(each)) is not None)

    def _must_not_reach(self, view: PersonalView) -> tuple[Person, ...]:
        """Return the readers from whom it was kept by its author, or after whom the adult is called exactly."""
        kept = view.kept_from.casefold()
        who = view.row.who.strip().casefold()
        return tuple(
            person
            for person in self._readers()
            if person.name.casefold() in kept or person.name.casefold() == who
        )


def may_be(name: str, people: Iterable[Person]) -> tuple[Person, ...]:
    """Return the people whom a name as typed may mean."""
    return tuple(person for person in people if name.strip() and may_mean(name, person))
