"""Giving access to a circle and ending it, as entries that are ready to be appended. Specified in KEYS.md 12.4.

Nothing here writes. What belongs together goes in together: the circle, what is kept in it, and a hold on that.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from safeguard_desktop.domain.circles import LEAST_READERS, CircleAccess
from safeguard_desktop.domain.clock import Clock, to_text
from safeguard_desktop.domain.entries import (
    AccessEnded,
    AccessGranted,
    AccessReason,
    KeyFor,
    NewEntry,
    NewRestricted,
    RestrictedContent,
    encode_restricted,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import EnvironmentFault, RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, EntryId, LedgerId, PersonId, SettingId, new_entry_id
from safeguard_desktop.domain.register import RegisterVersion
from safeguard_desktop.vault.circles import (
    CirclePlace,
    content_number,
    new_circle_id,
    new_circle_key,
    open_content,
    seal_circle_keys,
    seal_content,
)

CircleEntry = NewEntry | NewRestricted


@dataclass(frozen=True, slots=True)
class ContentSeal:
    """Encrypts one entry under the newest key of its circle."""

    entry: EntryId
    plain: bytes = field(repr=False)
    keys: tuple[bytes, ...] = field(repr=False)

    def seal(self, header: bytes) -> bytes:
        """Return the body, bound to the header."""
        return seal_content(self.plain, self.keys[-1], len(self.keys), self.entry, header)

    def is_sealed_in(self, header: bytes, body: bytes) -> bool:
        """Tell whether a body that is there already says the same."""
        try:
            number = content_number(body)
            if not 1 <= number <= len(self.keys):
                return False
            return open_content(body, self.keys[number - 1], self.entry, header) == self.plain
        except EnvironmentFault:
            return False


@dataclass(frozen=True, slots=True)
class OpenCircle:
    """A circle whose newest key is in hand, as it is or as it will be once some entries are appended.

    `sheet_is_older`: the recovery sheet is one of its readers, and was replaced since it was given the keys.
    """

    access: CircleAccess
    keys: tuple[bytes, ...] = field(repr=False)
    sheet_is_older: bool = False


@dataclass(frozen=True, slots=True)
class CircleActs:
    """Makes entries of circles for one ledger, in a version of the register."""

    setting: SettingId
    ledger: LedgerId
    register: RegisterVersion
    clock: Clock

    def readers(self) -> tuple[PersonId, ...]:
        """Return who can be given access: the readers of the ledger. Nobody else can open the file at all."""
        return next((facts.readers for facts in self.register.ledgers if facts.id == self.ledger), ())

    def begun(
        self, readers: Iterable[str], title: str, reason: str = ""
    ) -> tuple[OpenCircle, tuple[CircleEntry, ...]]:
        """Return a new circle, and the entries that make it.

        Raises:
            Refused: it has fewer than two readers, the sheet counting as one (``LAST_READER``), or somebody
                is not a reader of the ledger (``NOT_A_READER``).
        """
        access = CircleAccess(new_circle_id(), 1, frozenset(readers))
        self._check(access.readers)
        circle = OpenCircle(access, (new_circle_key(),))
        granted = self._new(AccessGranted(access.circle, 1, self._keys_for(circle, access.readers)))
        return circle, (granted, self.kept(circle, AccessReason(granted.id, title, reason)))

    def granted(
        self, circle: OpenCircle, reader: str, title: str, reason: str
    ) -> tuple[OpenCircle, tuple[CircleEntry, ...]]:
        """Return the circle with one reader more, and the entries that give access.

        Raises:
            Refused: that person is not a reader of the ledger (``NOT_A_READER``).
        """
        access = circle.access
        self._check({*access.readers, reader})
        granted = self._new(AccessGranted(access.circle, access.number, self._keys_for(circle, {reader})))
        after = OpenCircle(CircleAccess(access.circle, access.number, access.readers | {reader}), circle.keys)
        return after, (granted, self.kept(after, AccessReason(granted.id, title, reason)))

    def ended(
        self, circle: OpenCircle, leaving: Iterable[str], title: str, reason: str = ""
    ) -> tuple[OpenCircle, tuple[CircleEntry, ...]]:
        """Return the circle under its next key, without those who leave, and the entries that do it.

        Where fewer than two readers would be left, the recovery sheet becomes one.

        Raises:
            Refused: nobody would be left but the sheet (``LAST_READER``).
        """
        before, gone = circle.access, frozenset(leaving) & circle.access.readers
        staying = before.readers - gone
        if len(staying) < LEAST_READERS:
            staying |= {RECOVERY_PERSON}
        self._check(staying)
        after = OpenCircle(
            CircleAccess(before.circle, before.number + 1, staying), (*circle.keys, new_circle_key())
        )
        body = AccessEnded(
            before.circle, after.access.number, tuple(sorted(gone - staying)), self._keys_for(after, staying)
        )
        ended = self._new(body)
        return after, (ended, self.kept(after, AccessReason(ended.id, title, reason)))

    def up_to_date(self, circle: OpenCircle, title: str) -> tuple[OpenCircle, tuple[CircleEntry, ...]]:
        """Return the circle without anybody who is no reader of the ledger any more, and for the sheet in force.

        Nothing is ever added under a key that somebody who left, or whoever has the sheet of before, may have.
        """
        gone = circle.access.people() - set(self.readers())
        return self.ended(circle, gone, title) if gone or circle.sheet_is_older else (circle, ())

    def kept(
        self,
        circle: OpenCircle,
        content: RestrictedContent | EntryBody,
        entry: EntryId | None = None,
    ) -> NewRestricted:
        """Return an entry that only the readers of the circle can open; it has a fresh id unless one is given."""
        said = content if isinstance(content, RestrictedContent) else RestrictedContent(content)
        entry = entry or new_entry_id(self.clock())
        return NewRestricted(
            entry, circle.access.circle, ContentSeal(entry, encode_restricted(said), circle.keys)
        )

    def _new(self, body: AccessGranted | AccessEnded) -> NewEntry:
        return NewEntry(new_entry_id(self.clock()), body)

    def _check(self, readers: Iterable[str]) -> None:
        named = frozenset(readers)
        people = named - {RECOVERY_PERSON}
        if not people or len(named) < LEAST_READERS:
            raise Refused(RefusalCode.LAST_READER)
        if not people <= set(self.readers()):
            raise Refused(RefusalCode.NOT_A_READER)

    def _keys_for(self, circle: OpenCircle, readers: Iterable[str]) -> tuple[KeyFor, ...]:
        made_at, access = to_text(self.clock()), circle.access
        place = CirclePlace(self.setting, self.ledger, access.circle)
        return tuple(
            KeyFor(
                reader,
                seal_circle_keys(
                    circle.keys, self._public(reader), place.header(reader, access.number, made_at)
                ),
            )
            for reader in self._in_order(frozenset(readers))
        )

    def _in_order(self, readers: frozenset[str]) -> tuple[str, ...]:
        """Return readers in the order of the register, the sheet last."""
        return tuple(
            who
            for who in (*(person.id for person in self.register.people), RECOVERY_PERSON)
            if who in readers
        )

    def _public(self, reader: str) -> bytes:
        person = self.register.person(PersonId(reader))
        key = self.register.recovery_key if reader == RECOVERY_PERSON else person and person.sealing_key
        if not key:
            raise Refused(RefusalCode.NOT_A_READER)
        return key
