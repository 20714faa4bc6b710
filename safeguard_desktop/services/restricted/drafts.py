"""Unfinished input of what is kept for named people: text as typed, codes as chosen."""

from dataclasses import dataclass, field

from safeguard_desktop.domain.child import YesNo
from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries import UndertakingAnswer
from safeguard_desktop.domain.entries.referring import HowTold, ReferrerKind, ToldTo
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId


@dataclass(frozen=True, slots=True)
class WhoReads:
    """Who can read it besides whoever writes it; `tells_others` places the hold that every reader sees."""

    readers: tuple[PersonId, ...] = ()
    with_sheet: bool = True
    tells_others: bool = True
    hold_reason: str = ""


@dataclass(frozen=True, slots=True)
class NotificationDraft:
    """What police told about a child who was there when something happened at home."""

    when: str = ""
    received_from: str = ""
    reference: str = ""
    child_was_there: YesNo = YesNo.NOT_KNOWN
    place: str = ""
    circumstances: str = ""
    child_words: str = ""
    plan: str = ""
    keep_safe: str = ""


@dataclass(frozen=True, slots=True)
class DisclosureDraft:
    """That police told one person, in person, about somebody who may harm a child."""

    when: str = ""
    given_by: str = ""
    application: str = ""
    recipient: str = ""
    recipient_role: str = ""
    was_in_person: bool = False
    undertaking: str = ""
    answer: UndertakingAnswer | None = None
    answered_on: str = ""
    witness: str = ""
    police_said: str = ""
    said: str = ""
    agreed_in_writing: str = ""


@dataclass(frozen=True, slots=True)
class ConflictDraft:
    """That somebody who reads the record is close to a family."""

    reader: PersonId | None = None
    ties: str = ""
    arrangement: str = ""


@dataclass(frozen=True, slots=True)
class PrivateNoteDraft:
    """Anything else that only named people are to read."""

    kind: NoteKind | None = None
    when: str = ""
    text: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ReferrerDraft:
    """Who raised the concern that the entry is about."""

    concern: EntryId | None = None
    referrer_kind: ReferrerKind | None = None
    referrer_name: str = ""
    agency: str = ""
    contact: str = ""
    asked_anonymous: bool = False
    risk: str = ""


What = NotificationDraft | DisclosureDraft | ConflictDraft | PrivateNoteDraft | ReferrerDraft


@dataclass(frozen=True, slots=True)
class TellDraft:
    """To whom the name of a referrer was told, how that came about, and who decided it."""

    referrer: EntryId | None = None
    how: HowTold | None = None
    to: ToldTo | None = None
    to_whom: str = ""
    when: str = ""
    reason: str = ""
    decided_by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class RestrictedDraft:
    """Something about a child, or about a concern, for named people; without a child, the concern's first one."""

    child: ChildId | None
    what: What
    who: WhoReads = field(default_factory=WhoReads)
    concern: EntryId | None = None


@dataclass(frozen=True, slots=True)
class AccessDraft:
    """Who is given access, or whose ends, and why."""

    circle: str
    person: PersonId | None = None
    reason: str = ""
