"""Where the envelopes of the raising form lie: one for the record, or one for each person it goes to.

What a draft was encrypted to before, and is not any more, is taken away first: the answer that
changed it may have been that those people must not see it. A draft that the disk would not take waits in memory for the
same people: `Unwritten`.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from safeguard_desktop.bundles.receipt import receipt_name
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.inbox.envelopes import (
    EnvelopeKind,
    PersonalFile,
    PersonalName,
    seal_to_inbox,
    seal_to_person,
)
from safeguard_desktop.services.inbox.routing import Delivery, Route
from safeguard_desktop.services.inbox.sent import SentConcerns
from safeguard_desktop.services.inbox.unwritten import Unwritten
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.register import RegisterChain


@dataclass(frozen=True, slots=True)
class Letter:
    """What is encrypted: the id of the concern, the bytes, and when it was written (UTC text)."""

    id: str
    plain: bytes
    at: str


class Post:
    """Writes the envelopes of one setting."""

    def __init__(self, folder: SettingFolder, chain: RegisterChain, unwritten: Unwritten) -> None:
        """Keep the folder, the register with everybody's keys, and what waits for the disk."""
        self._folder = folder
        self._unwritten = unwritten
        self._chain = chain

    def keep(self, letter: Letter, to: Delivery) -> None:
        """Write what has been typed so far, for those whom it would go to and for nobody else.

        Raises:
            EnvironmentFault: the folder cannot be written; what it did not take waits in memory.
        """
        sealed = self._sealed(letter, to, (EnvelopeKind.DRAFT, PersonalFile.UNSENT))
        told = list[EnvironmentFault]()
        with _noting(told):
            self._clear(letter.id, but=frozenset(sealed))
        for name, raw in sealed.items():
            with _noting(told):
                self._unwritten.put(self._folder, name, raw)
        for fault in told[:1]:
            raise fault

    def discard(self, concern: str) -> None:
        """Take away every draft of that id. Raises EnvironmentFault."""
        self._clear(concern)

    def send(self, letter: Letter, to: Delivery) -> dict[str, bytes]:
        """Write the envelopes; returns them by name once all of them are durable.

        Raises:
            EnvironmentFault: one could not be written; sending again writes the same names.
        """
        sealed = self._sealed(letter, to, (EnvelopeKind.CONCERN, PersonalFile.SENT))
        for name, raw in sealed.items():
            self._folder.write_inbox(name, raw)
        return sealed

    def tidy_up(self, concern: str, copies: SentConcerns, reference: str, sealed: dict[str, bytes]) -> None:
        """Keep this computer's copies of what was sent, and take the drafts away.

        The concern is where it belongs. That a copy could not be kept, or a draft not removed, must not
        look to its author as if it had not been sent.
        """
        for name, raw in sealed.items():
            personal = PersonalName.read(name)
            with suppress(EnvironmentFault):
                if personal is None:
                    copies.keep(receipt_name(reference), raw)
                else:
                    copies.keep_personal(receipt_name(reference), personal.person, raw)
        with suppress(EnvironmentFault):
            self._clear(concern)

    def _sealed(
        self, letter: Letter, to: Delivery, kinds: tuple[EnvelopeKind, PersonalFile]
    ) -> dict[str, bytes]:
        kind, file = kinds
        if to.route is Route.INBOX:
            raw = seal_to_inbox(letter.plain, self._chain, kind, letter.id, letter.at)
            return {f"{letter.id}.{kind.value}": raw}
        return {
            str(PersonalName(letter.id, person.id, file)): seal_to_person(
                letter.plain, self._chain, (kind, letter.id), person, letter.at
            )
            for person in to.people
        }

    def _clear(self, concern: str, but: frozenset[str] = frozenset()) -> None:
        stop_waiting(self._unwritten, self._folder, concern, but)
        for name in self._folder.inbox_files():
            if _is_draft_of(name, concern) and name not in but:
                self._folder.remove_inbox(name)


def stop_waiting(
    unwritten: Unwritten, folder: SettingFolder, concern: str, but: frozenset[str] = frozenset()
) -> None:
    """Have no draft of an id wait for the disk any more; it takes neither a key nor the disk."""
    for name in unwritten.names(folder) - but:
        if _is_draft_of(name, concern):
            unwritten.drop(folder, name)


@contextmanager
def _noting(told: list[EnvironmentFault]) -> Iterator[None]:
    """Has what comes after still done: each envelope is for somebody else."""
    try:
        yield
    except EnvironmentFault as fault:
        told.append(fault)


def _is_draft_of(name: str, concern: str) -> bool:
    personal = PersonalName.read(name)
    if personal is not None:
        return personal.id == concern and personal.file is PersonalFile.UNSENT
    return name == f"{concern}.draft"
