"""Leavers and their packs as a list and one by one: who, where to, sent, confirmed, and what is due."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from safeguard_desktop.domain.entries import (
    Amendment,
    LeavingChanged,
    LeavingRecorded,
    PackPrepared,
    TransferPrepared,
    TransferSent,
    TransferStep,
)
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.leaving.corrected import corrected
from safeguard_desktop.domain.leaving.states import LeavingNow, TransferNow, leaving_now, transfer_now
from safeguard_desktop.domain.rows import AmendmentView, EntryView, TaskKind, TaskRow, ToldApartBy
from safeguard_desktop.services.models import Models

_KINDS: Final = (TaskKind.LEAVING, TaskKind.TRANSFER)


@dataclass(frozen=True, slots=True)
class LeaverRow:
    """A child who leaves, or a pack; one of `leaving` and `transfer` is there, the other None.

    `due_on` is an ISO date, `followed` what came after the entry with its corrections, oldest first.
    """

    entry: EntryView
    child: ChildId | None
    child_name: str
    told_apart_by: ToldApartBy | None
    is_open: bool
    due_on: str
    followed: tuple[EntryView, ...]
    leaving: LeavingNow | None = None
    transfer: TransferNow | None = None
    is_address_confidential: bool = False

    @property
    def pack(self) -> TransferPrepared | None:
        """The pack, where this is one."""
        return self.entry.body if isinstance(self.entry.body, TransferPrepared) else None

    @property
    def number(self) -> str:
        """The number of the pack, or empty."""
        return self.pack.pack if self.pack is not None else ""

    @property
    def to_setting(self) -> str:
        """Where the child goes, or empty where nobody knows."""
        if self.pack is not None:
            return self.pack.to_setting
        return self.leaving.details.to_setting if self.leaving is not None else ""

    @property
    def code(self) -> str:
        """The check code of the pack, or empty where it has none."""
        return self.pack.code if isinstance(self.pack, PackPrepared) else ""


class LeaversService:
    """Reads leavers and packs."""

    def __init__(self, models: Models) -> None:
        """Keep the read models."""
        self._models = models

    def rows(self, *, only_open: bool = False) -> tuple[LeaverRow, ...]:
        """Return leavers and packs: open ones first by their day, then the newest.

        A leaving of which a pack was made, and a pack in whose place another went, stand behind what came of them.
        """
        found = self.of_tasks(self._models.tasks.of_kinds(_KINDS))
        return tuple(row for row in found.values() if row.is_open or not only_open)

    def of_tasks(self, tasks: Sequence[TaskRow]) -> dict[EntryId, LeaverRow]:
        """Return what the tasks about leavers and packs among some tasks come to, by the entry of each."""
        ours = [task for task in tasks if task.kind in _KINDS]
        followed = self._models.tasks.followers([task.entry.seq for task in ours]) if ours else {}
        hidden = self._models.children.of_hidden_address() if ours else frozenset()
        return {
            task.entry.id: _row(
                task, followed.get(task.entry.seq, ()), is_address_confidential=task.child in hidden
            )
            for task in ours
        }

    def row(self, entry: EntryId) -> LeaverRow | None:
        """Return a leaving or a pack, or that to which an entry belongs; None where there is none."""
        task = self._models.tasks.row(self._behind(entry))
        return next(iter(self.of_tasks((task,)).values()), None) if task is not None else None

    def pack_of_number(self, number: str) -> LeaverRow | None:
        """Return the pack of a number, as written in any way, or None."""
        wanted = number.strip().upper()
        for view in self._models.chronology.of_kind(TransferPrepared.KIND):
            if isinstance(view.body, TransferPrepared) and view.body.pack.upper() == wanted:
                return self.row(view.id)
        return None

    def open_leaving_of(self, child: ChildId) -> LeaverRow | None:
        """Return the open leaving of a child, the newest, or None."""
        return next((row for row in self._open_of(child) if row.leaving is not None), None)

    def open_pack_of(self, child: ChildId) -> LeaverRow | None:
        """Return the open pack of a child, the newest, or None."""
        return next((row for row in self._open_of(child) if row.transfer is not None), None)

    def leaving_behind(self, row: LeaverRow) -> LeaverRow | None:
        """Return the leaving for which a pack was made, or the pack in whose place it goes; None without one."""
        pack = row.pack
        while isinstance(pack, PackPrepared):
            if pack.leaving is not None:
                return self.row(pack.leaving)
            before = self.row(pack.replaces) if pack.replaces is not None else None
            pack = before.pack if before is not None else None
        return None

    def open_pack_to(self, child: ChildId, setting: str) -> LeaverRow | None:
        """Return the open pack in whose place one for a setting goes: one for it, or one that is not to be sent."""
        wanted = setting.casefold().strip()
        for row in self._open_of(child):
            is_for_it = row.to_setting.casefold().strip() == wanted
            if row.transfer is not None and (is_for_it or row.transfer.needs_new_pack):
                return row
        return None

    def _behind(self, entry: EntryId) -> EntryId:
        """Return the leaving, or the pack, that an entry followed; the entry itself where it is one."""
        view = self._models.chronology.entry(entry)
        if view is None:
            return entry
        if isinstance(view.body, TransferSent | TransferStep):
            return view.body.transfer
        return view.body.leaving if isinstance(view.body, LeavingChanged) else entry

    def _open_of(self, child: ChildId) -> tuple[LeaverRow, ...]:
        """Return what is open about a child, the newest first."""
        tasks = [task for task in self._models.tasks.of_child(child) if task.is_open]
        return tuple(sorted(self.of_tasks(tasks).values(), key=lambda row: -row.entry.seq))


def _row(task: TaskRow, followed: tuple[EntryView, ...], *, is_address_confidential: bool) -> LeaverRow:
    body, day = task.entry.body, task.entry.recorded_at[:10]
    bodies = corrected((view.id, view.body) for view in followed)
    return LeaverRow(
        entry=task.entry,
        child=task.child,
        child_name=task.child_name,
        told_apart_by=task.told_apart_by,
        is_open=task.is_open,
        due_on=task.due_on,
        followed=_with_corrections(followed),
        leaving=leaving_now(body, day, bodies) if isinstance(body, LeavingRecorded) else None,
        transfer=transfer_now(body, day, bodies) if isinstance(body, TransferPrepared) else None,
        is_address_confidential=is_address_confidential,
    )


def _with_corrections(followed: Sequence[EntryView]) -> tuple[EntryView, ...]:
    """Return what followed, each entry with its own corrections."""
    made = [
        AmendmentView(view.seq, view.recorded_at, view.recorder_name, view.body)
        for view in followed
        if isinstance(view.body, Amendment)
    ]
    return tuple(
        replace(view, amendments=tuple(each for each in made if each.body.amended == view.id))
        for view in followed
        if not isinstance(view.body, Amendment)
    )
