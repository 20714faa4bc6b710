"""Destroying a child's file whose time has come: what would go, what is in the way, and two people who sign.

Nothing is destroyed by itself, by one person, or under a hold; the database's own triggers ask again. Source: S41, X02;
guidance.md section 6 ("Before destruction"); DESIGN section 4; LEDGER.md section 8. Of a file that has gone on, the
chronology may stay for a year: then it is written down in the same act, before the words go that it is made from.
"""

import secrets
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from safeguard_desktop.domain.child import ChildStatus
from safeguard_desktop.domain.entries import BodyDestroyed, Destruction, InChild, NewEntry, decode_header
from safeguard_desktop.domain.entries.certified import CertifiedAct, NewCertified
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, PersonId, new_entry_id, new_reference
from safeguard_desktop.domain.keeping.codes import DestructionGround, HumanCheck, Obstacle
from safeguard_desktop.domain.keeping.retention import AFTER_TRANSFER_RULE
from safeguard_desktop.domain.keeping.scope import Scope, ScopedEntry, held_in, scope_of
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.services.acts.desk_drafts import DeskDrafts
from safeguard_desktop.services.keeping.agreeing import TwoPeople, reason_of
from safeguard_desktop.services.keeping.chronologies import ChronologiesService
from safeguard_desktop.services.keeping.finishing import FinishingService
from safeguard_desktop.services.keeping.grounds import open_requests_about
from safeguard_desktop.services.keeping.retention import FileRow, RetentionService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.keeping import KeepingModel

_STANDS = (ChildStatus.PROTECTION_PLAN, ChildStatus.CHILD_IN_NEED, ChildStatus.LOOKED_AFTER)


@dataclass(frozen=True, slots=True)
class DestructionView:
    """A file that is to be destroyed: what would go, what would stay, what is in the way, and who could agree.

    `count` entries would lose their words and `left` keep them, because they are also about another child.
    `first_day` and `last_day` are when the oldest and the newest of them were recorded (ISO dates).
    `chronology_until` is until when the chronology stays of a file that has gone on, where that is kept.
    """

    file: FileRow
    count: int
    left: int
    first_day: str
    last_day: str
    obstacles: tuple[Obstacle, ...]
    who_can_agree: tuple[str, ...]
    chronology_until: date | None = None


@dataclass(frozen=True, slots=True)
class DestroyDraft:
    """Whose file, and which checks a person has made that no program can."""

    child: ChildId
    checked: tuple[HumanCheck, ...] = ()


class DestroyingService:
    """Destroys a file by the one path there is."""

    def __init__(
        self,
        session: Session,
        models: Models,
        retention: RetentionService,
        finishing: FinishingService,
        chronologies: ChronologiesService,
    ) -> None:
        """Keep what says when a time has come, what sees a destruction through, and what may outlive a file."""
        self._session, self._models = session, models
        self._retention, self._finishing, self._chronologies = retention, finishing, chronologies
        self._circles, self._model = Circles(session.record), KeepingModel(session.ledger)
        self._people = TwoPeople(session)

    @property
    def people(self) -> TwoPeople:
        """Who can agree to a destruction."""
        return self._people

    def look(self, child: ChildId) -> DestructionView:
        """Return what destroying a file would take. Raises Refused where there is no such child."""
        return self._view(self._retention.file(child), self._scope(child))

    def problems(self, draft: DestroyDraft) -> tuple[Problem, ...]:
        """Return which checks have not been made."""
        return tuple(
            Problem(f"check_{check.value}", "missing") for check in HumanCheck if check not in draft.checked
        )

    def destroy(
        self, draft: DestroyDraft, agreement: Agreement | None = None, progress: Progress | None = None
    ) -> Changed:
        """Destroy a file: both sign, the words go, and the record is looked over.

        Raises:
            Refused: checks are missing; something is in the way (``STILL_KEPT``, ``ON_HOLD``); nobody agreed yet
                (``NEEDS_SECOND_PERSON``), or it is nobody who may.
            EnvironmentFault: nothing was destroyed; or, after `Changed` would have come, the record could not be
                written anew, which the page says and lets be done again.
        """
        complete(self.problems(draft))
        scope = self._scope(draft.child)
        view = self._view(self._retention.file(draft.child), scope)
        if view.obstacles:
            held = Obstacle.ON_HOLD in view.obstacles
            raise Refused(RefusalCode.ON_HOLD if held else RefusalCode.STILL_KEPT)
        second = self._people.second(agreement)
        body = self._body(view, draft, second.person)
        act = self._session.new_entry(body, (InChild(draft.child),))
        reason, clock = reason_of(body), self._session.workplace.clock
        going = [
            NewCertified(
                new_entry_id(clock()),
                BodyDestroyed(each.id, act.id),
                (),
                (each.id, act.id),
                certificate=self._people.certificate(
                    CertifiedAct.DESTROY, (each.id, self._model.digest(each.id)), reason, second
                ),
            )
            for each in scope.going
        ]
        self._session.append(act, *self._chronology(view, act), *going)
        self._discard_drafts({draft.child, *(each.id for each in scope.going)})
        return self._finishing.finish(act.id, progress)

    def _chronology(self, view: DestructionView, act: NewEntry) -> tuple[NewEntry, ...]:
        """Return the chronology that stays for a while, written before what it is written from goes."""
        child, until = view.file.child.id, view.chronology_until
        if until is None:
            return ()
        kept = self._chronologies.of(child, act.id, until)
        return (self._session.new_entry(kept, (InChild(child),), (act.id,)),)

    def _discard_drafts(self, about: Collection[str]) -> None:
        """Take away what whoever is signed in had half written about it; nobody else's can be opened."""
        drafts = DeskDrafts(self._session)
        for each in drafts.mine():
            if each.about in about:
                drafts.discard(each.form, each.about)

    def _view(self, file: FileRow, scope: Scope) -> DestructionView:
        days = sorted(each.recorded_at[:10] for each in scope.going)
        return DestructionView(
            file=file,
            count=len(scope.going),
            left=len(scope.left),
            first_day=days[0] if days else "",
            last_day=days[-1] if days else "",
            obstacles=tuple(self._obstacles(file, scope)),
            who_can_agree=tuple(person.name for person in self._people.who_can_agree()),
            chronology_until=self._chronology_until(file),
        )

    def _chronology_until(self, file: FileRow) -> date | None:
        if file.due.rule != AFTER_TRANSFER_RULE:
            return None
        return self._chronologies.until(file.child.id, self._session.today())

    def _body(self, view: DestructionView, draft: DestroyDraft, second: PersonId) -> Destruction:
        return Destruction(
            reference=f"D-{new_reference()}",
            ground=DestructionGround.TRANSFERRED
            if view.file.due.rule == AFTER_TRANSFER_RULE
            else DestructionGround.RETENTION_OVER,
            rule=view.file.due.rule,
            due_on=view.file.due.on.isoformat(),
            first_day=view.first_day,
            last_day=view.last_day,
            count=view.count,
            left=view.left,
            checked=(*(f"no_{each.value}" for each in Obstacle), *(each.value for each in draft.checked)),
            second=second,
            mark=secrets.token_hex(16),
        )

    def _scope(self, child: ChildId) -> Scope:
        gone = frozenset(
            inside.child
            for view in self._models.chronology.of_kind(Destruction.KIND)
            for inside in view.children
        )
        return scope_of(child, self._entries(), self._model.children_of_parts(), gone)

    def _entries(self) -> Iterator[ScopedEntry]:
        """Yield every entry as its header has it, and as its content has it where it is restricted and open."""
        shelf = self._circles.shelf
        shelf.read_all()
        for seq, entry, raw, has_body in self._model.headers():
            header = decode_header(raw)
            kept = shelf.entry(entry) if header.circle is not None else None
            document = shelf.document_of(seq)  # its parts are about whom it is about
            told = kept.content if kept is not None else header
            yield ScopedEntry(
                seq=seq,
                id=entry,
                kind=kept.body.KIND if kept is not None else header.kind or "",
                children=frozenset(inside.child for inside in told.children),
                refers_to=frozenset(told.refers_to if document is None else (document,)),
                recorded_at=header.recorded_at,
                has_body=has_body,
            )

    def _obstacles(self, file: FileRow, scope: Scope) -> Iterator[Obstacle]:
        child = file.child
        if file.look_on > self._session.today():
            yield Obstacle.NOT_DUE
        if held_in(scope, (held for _seq, held in self._model.holds_in_force())):
            yield Obstacle.ON_HOLD
        if open_requests_about(self._models, child.id):
            yield Obstacle.REQUEST_OPEN
        if child.open_concerns:
            yield Obstacle.CONCERN_OPEN
        if any(task.is_open for task in self._models.tasks.of_child(child.id)):
            yield Obstacle.TASK_OPEN
        if self._stands(child.id):
            yield Obstacle.STATUS_HOLDS
        kept = (hold.held for hold in self._models.holds.of_child(child.id) if hold.is_of_restricted)
        if not all(self._circles.shelf.entry(held) is not None for held in kept):
            yield Obstacle.NOT_ALL_READ

    def _stands(self, child: ChildId) -> bool:
        details, today = self._models.children.details(child), self._session.today().isoformat()
        spans = details.statuses if details is not None else ()
        return any(span.status in _STANDS and span.holds_on(today) for span in spans)
