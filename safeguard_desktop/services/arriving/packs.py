"""Receives transfer packs: see first, then match, then take in, all in one act. Source: S92, S93, X05.

Nothing is written before a person has said whose pack it is and which child it is about. A pack of a sender who is not
known here waits until somebody has had the sender's digits read out. Twice taken in is once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from safeguard_desktop.bundles.pack_record import LARGEST_PACK, PackRecord, key_digest
from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries import (
    Amendment,
    ChildAdded,
    EntryArrived,
    InChild,
    NewEntry,
    PackReceived,
    PackSetAside,
    SenderAccepted,
)
from safeguard_desktop.domain.entries.arriving import SetAsideReason
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, is_entry_id, new_child_id
from safeguard_desktop.domain.names import Match, match_names
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.progress import say_nothing
from safeguard_desktop.domain.rows import ChildRow, EntryView
from safeguard_desktop.services.arriving.arrived_pack import ArrivedEntry, ArrivedPack, PackOutcome
from safeguard_desktop.services.attaching.arriving import documents_that_came
from safeguard_desktop.services.child.children import child_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.sheet import fingerprint_text
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.atomic import faults_of_files

_SURE: Final = 100.0
_FIELDS: Final = (
    "full_name", "known_as", "date_of_birth", "sex", "ethnicity", "language", "address", "upn", "social_worker",
    "keeps_safe_today",
)  # fmt: skip
"""What is compared where the child is known here already."""


class Standing(StrEnum):
    """What is known here of whoever sent a pack."""

    OWN = "own"
    KNOWN = "known"
    UNKNOWN = "unknown"
    CHANGED = "changed"


class WhyMatched(StrEnum):
    """Why a child of this setting may be the one of a pack."""

    UPN = "upn"
    NAME_AND_BIRTH = "name_and_birth"
    NAME = "name"
    BIRTH = "birth"


@dataclass(frozen=True, slots=True)
class ChildMatch:
    """A child who may be the one of a pack, the likeliest first. It is never decided without a person."""

    child: ChildRow
    score: float
    why: WhyMatched


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of the front sheet that reads otherwise in the pack than here."""

    field: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import wrote: how many entries are new, how many were here already."""

    changed: Changed
    new: int
    repeated: int


@dataclass(frozen=True, slots=True)
class PackLook:
    """A pack with what is known here: of its sender, of the child, and whether this very file was taken in before."""

    pack: ArrivedPack
    standing: Standing
    digits: str
    matches: tuple[ChildMatch, ...]
    is_taken_before: bool


class ArrivingService:
    """Looks into packs, takes them in, and sets them aside."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session, self._models = session, models

    def look_into(
        self, path: Path, passphrase: str, *, is_patient: bool = False, progress: Progress = say_nothing
    ) -> PackLook:
        """Return what a file is and says, and what is known here about it. Nothing is written.

        Args:
            path: The file.
            passphrase: As it was told by the sender.
            is_patient: Whether reading may take several times as long as it usually may.
            progress: Told how much of its time has gone.

        Raises:
            EnvironmentFault: the file cannot be read.
        """
        raw = _bytes_of(path)
        return self.known_of(self.look(raw, passphrase, is_patient=is_patient, progress=progress))

    def known_of(self, pack: ArrivedPack) -> PackLook:
        """Return a pack with what is known here about its sender and its child."""
        return PackLook(
            pack,
            self.standing(pack),
            self.digits(pack),
            self.matches(pack),
            self.taken_before(pack) is not None,
        )

    def look(
        self, raw: bytes, passphrase: str, *, is_patient: bool = False, progress: Progress = say_nothing
    ) -> ArrivedPack:
        """Return what a file is and says. Nothing is written. The arguments are those of `look_into`."""
        from safeguard_desktop.services.arriving.judging import judge  # noqa: PLC0415  # not needed to unlock

        return judge(raw, passphrase.strip(), is_patient=is_patient, progress=progress)

    def standing(self, pack: ArrivedPack) -> Standing:
        """Return what is known here of the sender."""
        if pack.manifest is None:
            return Standing.UNKNOWN
        if pack.manifest.key in {version.setting_key for version in self._session.chain.versions}:
            return Standing.OWN
        accepted = [view.body for view in self._models.chronology.of_kind(SenderAccepted.KIND)]
        senders = [body for body in accepted if isinstance(body, SenderAccepted)]
        if any(body.key == pack.manifest.key.hex() for body in senders):
            return Standing.KNOWN
        has_other = any(body.setting_id == pack.manifest.setting for body in senders)
        return Standing.CHANGED if has_other else Standing.UNKNOWN

    def digits(self, pack: ArrivedPack) -> str:
        """Return the digits that the sender reads out from his own screen."""
        return fingerprint_text(key_digest(pack.manifest.key)) if pack.manifest is not None else ""

    def own_digits(self) -> str:
        """Return the digits of this setting's own packs, to be read out to a receiver."""
        return fingerprint_text(key_digest(self._session.chain.latest.setting_key))

    def accept_sender(self, pack: ArrivedPack, how: str) -> Changed:
        """Write down that packs with this key are taken, and how it was made sure whose key it is.

        Raises:
            Refused: it does not say how, or there is no sender that could be checked.
        """
        complete(() if how.strip() else (Problem("sender_how", "missing"),))
        if pack.manifest is None or not pack.can_be_taken_in:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        said = pack.manifest
        body = SenderAccepted(said.setting_name, said.setting, said.key.hex(), how.strip())
        self._session.append(self._session.new_entry(body))
        return Changed("arrival", said.setting)

    def matches(self, pack: ArrivedPack) -> tuple[ChildMatch, ...]:
        """Return the children here who may be the one of the pack, the likeliest first.

        Names are compared by spelling, sound and script, as a worry's child is; then date of birth and pupil number.
        """
        if pack.record is None:
            return ()
        told = pack.record.child
        found = {match.child: match.score for match in self._alike(told)}
        rows = {row.id: row for row in self._models.children.rows()}
        born = {
            row.id for row in rows.values() if told.date_of_birth and row.date_of_birth == told.date_of_birth
        }
        matches = [
            self._match(rows[child], found.get(child, 0.0), child in born, told)
            for child in found.keys() | born
            if child in rows
        ]
        return tuple(sorted(matches, key=lambda match: (-match.score, match.child.full_name)))

    def differences(self, pack: ArrivedPack, child: ChildId) -> tuple[Difference, ...]:
        """Return where the front sheet of the pack reads otherwise than the one here. Nothing here is overwritten."""
        here = self._models.children.details(child)
        if here is None or pack.record is None:
            return ()
        pairs = ((name, str(getattr(here, name)), str(getattr(pack.record.child, name))) for name in _FIELDS)
        return tuple(
            Difference(name, mine, theirs)
            for name, mine, theirs in pairs
            if theirs.strip() and mine != theirs
        )

    def taken_before(self, pack: ArrivedPack) -> EntryView | None:
        """Return the entry of an earlier import of this very file, or None."""
        for view in self._models.chronology.of_kind(PackReceived.KIND):
            if isinstance(view.body, PackReceived) and view.body.digest == pack.digest:
                return view
        return None

    def take_in(self, pack: ArrivedPack, child: ChildId | None, matched: str = "") -> TakenIn:
        """Take a pack into the record of a child, in one act: all of it or nothing.

        Args:
            pack: What `look` returned.
            child: The child here whom it is about, or None to open a file for a new child.
            matched: Why the person says that it is this child.

        Raises:
            Refused: it cannot be taken in, its sender is not accepted, or there is no such child.
            EnvironmentFault: nothing was written.
        """
        record = self._checked(pack)
        before = self.taken_before(pack)
        if before is not None:
            child_before = before.children[0].child
            return TakenIn(Changed("child", child_before), 0, len(pack.entries))
        if child is not None and self._models.children.row(child) is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        fresh = child is None
        child = child or new_child_id(self._session.workplace.clock())
        known = {} if fresh else self._known(child, record.sender.id)
        new = tuple(
            entry
            for entry in pack.entries
            if entry.issued.id not in known and not self._is_from_here(entry.issued.id)
        )
        received = self._session.new_entry(_received(pack, record, len(new), matched), (InChild(child),))
        opening = (NewEntry(EntryId(child), ChildAdded(record.child), (InChild(child),)),) if fresh else ()
        arriving = tuple(self._arriving(new, received, known, child))
        told = ((made, entry.body) for made, entry in zip(arriving, new, strict=True))
        documents = documents_that_came(
            self._session, told, pack.originals, InChild(child), record.sender.setting
        )
        self._session.append(*opening, received, *arriving, *documents)
        return TakenIn(Changed("child", child), len(new), len(pack.entries) - len(new))

    def set_aside(self, pack: ArrivedPack, code: SetAsideReason, reason: str = "") -> Changed:
        """Write down that a pack came and was not taken in, and why. Nothing of what it says is kept."""
        sender = pack.manifest.setting_name if pack.manifest is not None else ""
        body = PackSetAside(pack.number, sender, pack.digest, code, reason.strip())
        self._session.append(self._session.new_entry(body))
        return Changed("arrival", pack.digest)

    def _checked(self, pack: ArrivedPack) -> PackRecord:
        """Return the record of a pack that may be taken in.

        Raises:
            Refused: it may not.
        """
        if pack.record is None or not pack.can_be_taken_in:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        if self.standing(pack) in {Standing.UNKNOWN, Standing.CHANGED}:
            raise Refused(RefusalCode.INCOMPLETE, (Problem("sender", "not_accepted"),))
        complete(child_problems(pack.record.child, self._session.workplace.clock))
        return pack.record

    def _alike(self, told: ChildDetails) -> Iterator[Match]:
        for name in filter(None, (told.full_name, told.known_as, *told.other_names)):
            yield from match_names(name, self._models.children.all_names())

    def _match(self, row: ChildRow, score: float, has_same_birth: bool, told: ChildDetails) -> ChildMatch:
        details = self._models.children.details(row.id)
        if told.upn.strip() and details is not None and details.upn.strip() == told.upn.strip():
            return ChildMatch(row, _SURE + 1, WhyMatched.UPN)
        if score and has_same_birth:
            return ChildMatch(row, _SURE, WhyMatched.NAME_AND_BIRTH)
        return ChildMatch(row, score / 2, WhyMatched.NAME if score else WhyMatched.BIRTH)

    def _known(self, child: ChildId, setting: str) -> dict[str, EntryId]:
        """Return which entries of that sender this child has already: the id there, and the id here."""
        packs = {
            view.id
            for view in self._models.chronology.of_kind(PackReceived.KIND)
            if isinstance(view.body, PackReceived) and view.body.from_id == setting
        }
        return {
            view.origin.entry: view.id
            for view in self._models.chronology.of_kind(EntryArrived.KIND)
            if view.origin is not None
            and view.origin.pack in packs
            and any(inside.child == child for inside in view.children)
        }

    def _is_from_here(self, entry: str) -> bool:
        """Whether an entry comes back to the record in which it was written."""
        return is_entry_id(entry) and self._session.ledger.entry(EntryId(entry)) is not None

    def _arriving(
        self, new: tuple[ArrivedEntry, ...], received: NewEntry, known: Mapping[str, EntryId], child: ChildId
    ) -> Iterator[NewEntry]:
        """Yield the entries as they are kept here; what refers to one names it by the id that it has here.

        So a hold on one of them covers here what it covered there. Source: X02; LEDGER.md, section 8.
        """
        here = dict(known)
        sender = received.body.from_setting if isinstance(received.body, PackReceived) else ""
        for entry in new:
            amends = self._corrected(entry, here)
            refers_to = sorted(entry.issued.refers_to, key=lambda each: each != entry.body.named())
            body = EntryArrived(
                received.id,
                entry.packed.issued,
                entry.packed.signature,
                sender,
                entry.packed.original,
                amends,
            )
            named = (amends, *(self._here(each, here) for each in refers_to))
            references = tuple(dict.fromkeys((received.id, *filter(None, named))))
            made = self._session.new_entry(body, (InChild(child),), references)
            here[entry.issued.id] = made.id
            yield made

    def _corrected(self, entry: ArrivedEntry, here: Mapping[str, EntryId]) -> EntryId | None:
        """Return the id here of the entry that one corrects; its own record may be this one."""
        if not isinstance(entry.body, Amendment):
            return None
        named = entry.issued.refers_to[0]
        return here.get(named) or EntryId(named)

    def _here(self, named: str, here: Mapping[str, EntryId]) -> EntryId | None:
        """Return the id here of an entry that one refers to, or None where it did not come."""
        return here.get(named) or (EntryId(named) if self._is_from_here(named) else None)


def _received(pack: ArrivedPack, record: PackRecord, new: int, matched: str) -> PackReceived:
    sender = record.sender
    return PackReceived(
        pack=record.number,
        from_setting=sender.setting,
        from_id=sender.id,
        from_lead=sender.lead,
        from_contact=sender.contact,
        key=pack.manifest.key.hex() if pack.manifest is not None else "",
        digest=pack.digest,
        made_at=record.made_at,
        pages_verified=pack.outcome is PackOutcome.SOUND,
        entries=new,
        details=record.child,
        summary=record.summary,
        kept=record.kept,
        withheld=tuple(f"{term.term}: {term.meaning}" for term in record.withheld),
        matched=matched.strip(),
    )


def _bytes_of(path: Path) -> bytes:
    """Return the bytes of a file; of one that is too large, one more than a pack may have.

    Raises:
        EnvironmentFault: it is not there, or cannot be read.
    """
    with faults_of_files("pack"), path.open("rb") as file:
        return file.read(LARGEST_PACK + 1)
