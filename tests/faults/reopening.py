"""Opens a record after something went wrong, with the program itself, and looks for what was acknowledged."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from safeguard_desktop.bundles.receipt import receipt_name
from safeguard_desktop.bundles.submission import decode_draft
from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.entries import ActionPlanned, Decision, Note, StoredEntry, decode_body
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.envelopes import EnvelopeKind, open_from_inbox
from safeguard_desktop.services.inbox.receipts import received_at
from safeguard_desktop.services.inbox.sent import SentConcerns
from safeguard_desktop.services.office.keys import ledger_facts, open_database_key, read_chain
from safeguard_desktop.storage.backup import check_backup, list_backups
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.verification import Known, verify_ledger
from safeguard_desktop.vault.signing import check_signature
from tests.elm_row import Setting
from tests.faults.kept_things import KeptThings, unreadable_kept
from tests.faults.workday import FORM, Said


@dataclass(frozen=True, slots=True)
class Found:
    """What was wrong: acknowledged things that are lost, and whatever could not be read."""

    lost: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()


def reopen(setting: Setting, said: Iterable[Said], *, verifying: bool = True) -> Found:
    """Unlocks, takes in what waits, and compares with what was acknowledged."""
    try:
        desk = setting.unlock()
    except EnvironmentFault as fault:
        return Found(unreadable=(f"unlock: {fault}",))
    try:
        looking = _Looking(desk, setting)
        lost = tuple(line for line in map(looking.what_is_lost, said) if line)
        if FaultCode.ROLLED_BACK in desk.session.warnings:
            lost = (*lost, "rolled back")
        return Found(lost, _unreadable(desk, verifying=verifying))
    except EnvironmentFault as fault:
        return Found(unreadable=(f"reading: {fault}",))
    finally:
        desk.session.close()


def body_of(entry: StoredEntry) -> EntryBody | None:
    """What an entry says, where it can be read."""
    header = entry.header
    if header.kind is None or header.version is None or entry.body is None:
        return None
    return decode_body(header.kind, header.version, entry.body)


def _unreadable(desk: Desk, *, verifying: bool) -> tuple[str, ...]:
    found = [f"{desk.receiving.unreadable()} in the inbox"] if desk.receiving.unreadable() else []
    unfinished = {f"{row.id}.draft" for row in desk.receiving.unfinished()}
    drafts = {name for name in desk.session.folder.inbox_files() if name.endswith(".draft")}
    found += ["a draft" for name in drafts - unfinished if not _is_readable(desk, name)]
    backups = list_backups(desk.backups.place)
    for backup in backups if verifying else backups[:1]:
        try:
            check_backup(backup.path, _key_of(desk, backup.path))
        except EnvironmentFault as fault:
            found.append(f"{backup.path.name}: {fault}")
    if verifying:
        ledger, chain = desk.session.ledger, desk.session.chain
        known = Known(check_signature, chain.key_at, ledger.origin, ledger.head(), with_models=True)
        found += map(repr, verify_ledger(ledger, known))
        found += unreadable_kept(desk)
    return tuple(found)


def _key_of(desk: Desk, backup: Path) -> bytes:
    """The key that a backup is under: that of its own slots, from before or after a change of keys."""
    folder, identity = SettingFolder(backup), desk.session.identity
    return open_database_key(folder, read_chain(folder, None), identity.person, identity.sealing)


def _is_readable(desk: Desk, name: str) -> bool:
    """Whether a draft of the desk can be opened; those of the form that staff use are listed as unfinished."""
    session, draft_id = desk.session, name.removesuffix(".draft")
    raw = session.folder.read_inbox(name)
    try:
        decode_draft(
            open_from_inbox(raw, session.chain, (EnvelopeKind.DRAFT, draft_id), session.inbox_pairs())
        )
    except EnvironmentFault:
        return False
    return True


class _Looking(KeptThings):
    """Looks for one acknowledged thing at a time in an open record.

    What is asked thousands of times is read once: a register grows by a version with each change of keys.
    """

    def __init__(self, desk: Desk, setting: Setting) -> None:
        super().__init__(desk)
        self._setting = setting

    def what_is_lost(self, said: Said) -> str:
        is_there = getattr(self, said.what.replace(" ", "_"))
        return "" if is_there(said) else f"{said.what} {said.id} {said.number}"

    def opened(self, said: Said) -> bool:
        return self._desk.session.ledger.head().seq >= said.number

    def keys_changed(self, said: Said) -> bool:
        return ledger_facts(self._desk.session.chain.latest).generation >= said.number

    def kept(self, said: Said) -> bool:
        if self.sent(said):
            return True
        if said.id not in self._unfinished:
            return False
        draft = self._desk.receiving.open_unfinished(EntryId(said.id))
        return int(draft.observed.split()[1]) >= said.number

    def sent(self, said: Said) -> bool:
        if self._desk.session.ledger.entry(EntryId(said.id)) is None:
            return False
        return said.id in self._desk.concerns.view(EntryId(said.id)).as_amended.observed

    taken = sent

    def reference(self, said: Said) -> bool:
        folder, chain, name = self._desk.session.folder, self._desk.session.chain, receipt_name(said.id)
        copies = SentConcerns(self._setting.workplace.profile, chain.setting_id)
        return bool(received_at(folder, chain, said.id, copies.awaited(name)) or copies.sent_at(name))

    def received(self, said: Said) -> bool:
        row = self._desk.concerns.view(EntryId(said.id)).row
        return row.state is not ConcernState.WAITING and row.child_name.startswith("Child")

    def amended(self, said: Said) -> bool:
        place = self._desk.concerns.view(EntryId(said.id)).as_amended.place
        return place.startswith("Room") and int(place.split()[1]) >= said.number

    def noted(self, said: Said) -> bool:
        followed = self._desk.concerns.view(EntryId(said.id)).followed
        return any(isinstance(entry.body, Note) and said.id in entry.body.text for entry in followed)

    def drafted(self, said: Said) -> bool:
        kept = self._desk.drafts.kept(FORM, said.id)
        if kept is None:
            # Thrown away, which it is only once the decision is recorded.
            return self.decided(said)
        return int(kept["reason"].split()[1]) >= said.number

    def drafted_again(self, said: Said) -> bool:
        return self._desk.drafts.kept(FORM, f"{said.id} again") is not None

    def decided(self, said: Said) -> bool:
        followed = self._desk.concerns.view(EntryId(said.id)).followed
        return any(isinstance(entry.body, Decision) and said.id in entry.body.reason for entry in followed)

    def discarded(self, said: Said) -> bool:
        return self._desk.drafts.kept(FORM, said.id) is None

    def planned(self, said: Said) -> bool:
        return any(said.id in what for what in self._planned)

    def backed_up(self, said: Said) -> bool:
        return any(info.seq >= said.number for info in list_backups(self._desk.backups.place))

    @cached_property
    def _unfinished(self) -> frozenset[str]:
        return frozenset(row.id for row in self._desk.receiving.unfinished())

    @cached_property
    def _planned(self) -> tuple[str, ...]:
        bodies = (body_of(entry) for entry in self._desk.session.ledger.read_from(1))
        return tuple(body.what for body in bodies if isinstance(body, ActionPlanned))
