"""The book of what was received: packs, packs set aside, files on paper or from another program. Source: X05.

Also: what a sender asks to keep, and what was decided here about it. Source: S42, S95, X02.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.entries import (
    FileReceived,
    HoldAnswered,
    HoldPlaced,
    InChild,
    PackReceived,
    PackSetAside,
)
from safeguard_desktop.domain.entries.arriving import ArrivalWay, SetAsideReason
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import ChronologyRow, EntryView, ToldApartBy
from safeguard_desktop.domain.when import parse_when
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed


class CameAs(StrEnum):
    """What a line of the book stands for."""

    PACK = "pack"
    SET_ASIDE = "set_aside"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class BookRow:
    """A line of the book. `at` is UTC text; `child` is None where nothing was taken in."""

    id: EntryId
    came_as: CameAs
    at: str
    by: str
    number: str
    from_setting: str
    child: ChildId | None
    child_name: str
    told_apart_by: ToldApartBy | None = None
    entries: int = 0
    pages_verified: bool = False
    code: SetAsideReason | None = None


@dataclass(frozen=True, slots=True)
class HoldProposal:
    """An entry that the sender does not let anybody destroy: `entry` is the hold there, `held` what it holds here."""

    entry: EntryId
    held: EntryId
    from_setting: str
    body: HoldPlaced


@dataclass(frozen=True, slots=True)
class FileDraft:
    """What is written down of a file in another form, as typed."""

    child: ChildId
    from_setting: str = ""
    from_lead: str = ""
    way: ArrivalWay | None = None
    when: str = ""
    text: str = ""
    pages_typed: str = ""
    kept_at: str = ""


class BookService:
    """Lists what was received, writes down what came in another form, and answers what a sender asks to keep."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session, self._models = session, models

    def rows(self) -> tuple[BookRow, ...]:
        """Return everything that was received, the newest first."""
        kinds = (PackReceived.KIND, PackSetAside.KIND, FileReceived.KIND)
        views = [view for kind in kinds for view in self._models.chronology.of_kind(kind)]
        return tuple(self._row(view) for view in sorted(views, key=lambda view: -view.seq))

    def file_problems(self, draft: FileDraft) -> tuple[Problem, ...]:
        """Return what is missing: from whom, how, when, what it is."""
        found = [
            Problem(field, "missing")
            for name, field in (
                ("from_setting", "from_setting"),
                ("when", "arrived_when"),
                ("text", "arrived_text"),
            )
            if not getattr(draft, name).strip()
        ]
        if draft.way is None:
            found.append(Problem("arrived_way", "missing"))
        if draft.when.strip() and parse_when(draft.when, self._session.wall_clock()) is None:
            found.append(Problem("arrived_when", "not_understood"))
        if draft.pages_typed.strip() and not draft.pages_typed.strip().isdecimal():
            found.append(Problem("arrived_pages", "not_a_number"))
        return tuple(found)

    def receive_file(self, draft: FileDraft) -> Changed:
        """Write down that a child's file came on paper, or as a file of another program.

        Raises:
            Refused: answers are missing, or there is no such child.
        """
        complete(self.file_problems(draft))
        when = parse_when(draft.when, self._session.wall_clock())
        if when is None or draft.way is None or self._models.children.row(draft.child) is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        body = FileReceived(
            from_setting=draft.from_setting.strip(),
            way=draft.way,
            when=when,
            text=draft.text.strip(),
            from_lead=draft.from_lead.strip(),
            pages=int(draft.pages_typed.strip() or 0),
            kept_at=draft.kept_at.strip(),
        )
        self._session.append(self._session.new_entry(body, (InChild(draft.child),)))
        return Changed("child", draft.child)

    def proposals(self, child: ChildId) -> tuple[HoldProposal, ...]:
        """Return what senders do not let anybody destroy, and nobody here has decided about yet."""
        rows = self._models.chronology.rows(child)
        wanted = {task.entry.id for task in self._models.tasks.of_child(child) if task.is_open}
        return tuple(each for each in self._proposed(rows) if each.entry in wanted)

    def answer(self, child: ChildId, proposal: HoldProposal, *, keep: bool, reason: str) -> Changed:
        """Keep what the sender keeps, or decide not to, in one act; either way it is written down why.

        Raises:
            Refused: there is no reason, or it was answered already.
        """
        complete(() if reason.strip() else (Problem("hold_answer_reason", "missing"),))
        if proposal not in self.proposals(child):
            raise Refused(RefusalCode.ALREADY_DONE)
        session, inside = self._session, (InChild(child),)
        answered = session.new_entry(
            HoldAnswered(proposal.entry, keep, reason.strip()), inside, (proposal.entry,)
        )
        if not keep:
            session.append(answered)
            return Changed("child", child)
        terms = rules.hold_terms(local(session.workplace.clock()).date(), proposal.body.reason_code)
        hold = HoldPlaced(
            held=proposal.held,
            reason_code=proposal.body.reason_code,
            reason=reason.strip(),
            owner=session.identity.person,
            review_on=terms.review_on.isoformat(),
            floor=terms.floor.isoformat() if terms.floor else "",
        )
        session.append(answered, session.new_entry(hold, inside, (proposal.held,)))
        return Changed("child", child)

    def _row(self, view: EntryView) -> BookRow:
        child = view.children[0].child if view.children else None
        row = self._models.children.row(child) if child is not None else None
        name, apart = (row.full_name, row.told_apart_by) if row is not None else ("", None)
        body = view.body
        number, setting, entries, is_verified, code, came_as = "", "", 0, False, None, CameAs.FILE
        if isinstance(body, PackReceived):
            came_as, number, setting = CameAs.PACK, body.pack, body.from_setting
            entries, is_verified = body.entries, body.pages_verified
        elif isinstance(body, PackSetAside):
            came_as, number, setting, code = CameAs.SET_ASIDE, body.pack, body.from_setting, body.code
        elif isinstance(body, FileReceived):
            setting = body.from_setting
        return BookRow(
            view.id, came_as, view.recorded_at, view.recorder_name, number, setting, child, name, apart,
            entries, is_verified, code,
        )  # fmt: skip

    def _proposed(self, rows: tuple[ChronologyRow, ...]) -> Iterator[HoldProposal]:
        for row in rows:
            origin, body = row.entry.origin, row.entry.body
            if origin is not None and isinstance(body, HoldPlaced):
                held = self._held(row.entry.id, origin.pack)
                yield HoldProposal(row.entry.id, held, origin.setting, body)

    def _held(self, hold: EntryId, pack: EntryId) -> EntryId:
        """Return what a hold that came with a pack holds here: what it names, or itself where that did not come.

        What it names may have come with an earlier pack, or be of this record and have come back.
        """
        stored = self._session.ledger.entry(hold)
        named = stored.header.refers_to if stored is not None else ()
        return next((each for each in named if each != pack), hold)
