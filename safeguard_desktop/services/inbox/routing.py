"""Who is told of a concern: the two questions that come before everything else. Source: S44; UI.md.

Pure rules over what the register says, so that the form can say at once to whom it goes:

* about a child, where nobody who reads the record (or leads, or may soon read it) is to be kept
  out: into the record's inbox, which every reader opens;
* about a child, where one of them is: to the other readers personally; where there is none, to the
  manager, then the chair, whoever has a key;
* about an adult: to the manager personally, or the chair where the manager has no key; where a
  manager is to be kept out or it is about a manager, to the chair and to no other manager;
* about the chair, or where nobody is left: nothing is written, and the form says whom to ring.

Whoever must not see a concern is never among its recipients, whatever else they are here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from msgspec.structs import replace

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.meant import may_mean
from safeguard_desktop.domain.register import APPROVING_ROLES, Contacts, Person, RegisterVersion, Role
from safeguard_desktop.services.inbox.drafts import About, MustNotSee, RaisingDraft

_SAFEGUARDING = (Role.LEAD, Role.DEPUTY, Role.MANAGER, Role.CHAIR)


class Route(StrEnum):
    """Where the two routing questions lead."""

    UNDECIDED = "undecided"
    INBOX = "inbox"
    PERSONAL = "personal"
    RING = "ring"


@dataclass(frozen=True, slots=True)
class Staff:
    """What routing needs of a setting: the people who are here now, who reads, who can open anything, whom to ring."""

    people: tuple[Person, ...]
    readers: frozenset[PersonId]
    accounts: frozenset[PersonId]
    contacts: Contacts

    @classmethod
    def of(
        cls, version: RegisterVersion, readers: Iterable[PersonId], with_account: Iterable[Person]
    ) -> "Staff":
        """Return the staff of a version of the register.

        Args:
            version: The register as it is now.
            readers: Who reads the children's record.
            with_account: Who has keys and has chosen a passphrase. An invitation alone opens nothing yet.
        """
        people = tuple(person for person in version.people if person.active)
        accounts = frozenset(person.id for person in with_account if _has_keys(person))
        return cls(people, frozenset(readers), accounts, version.contacts)

    def with_role(self, role: Role) -> tuple[Person, ...]:
        """Return the people who have that role, in the register's order."""
        return tuple(person for person in self.people if role in person.roles)

    def kept_from(self, draft: RaisingDraft) -> tuple[Person, ...]:
        """Return the people whom a draft names as those who must not see it, in the register's order."""
        ids = (draft.must_not_see or "").split()
        return tuple(person for person in self.people if person.id in ids)

    def reading(self) -> tuple[Person, ...]:
        """Return the people who read the children's record, in the register's order."""
        return tuple(person for person in self.people if person.id in self.readers)


@dataclass(frozen=True, slots=True)
class RingRow:
    """Somebody to ring. `role` is None for an authority; then `name` is the code of the contact."""

    name: str
    role: Role | None
    phone: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """To whom a concern goes. `people` can open it; where nothing may be written, `ring` says whom to ring."""

    route: Route
    people: tuple[Person, ...] = ()
    ring: tuple[RingRow, ...] = ()

    @property
    def takes_words(self) -> bool:
        """Whether anything may be typed."""
        return self.route in {Route.INBOX, Route.PERSONAL}

    @property
    def recipients(self) -> tuple[PersonId, ...]:
        """Return the ids of those to whom it is encrypted personally."""
        return tuple(person.id for person in self.people) if self.route is Route.PERSONAL else ()


def delivery(draft: RaisingDraft, staff: Staff) -> Delivery:
    """Return to whom the answers of a draft lead."""
    if draft.about is None or draft.must_not_see in {None, MustNotSee.SEVERAL}:
        return Delivery(Route.UNDECIDED)
    hidden, readers = _kept_from(draft, staff), staff.reading()
    if draft.about is About.CHILD and readers and not hidden & _near(staff):
        return Delivery(Route.INBOX, readers)
    people = _eligible(draft, staff, hidden)
    return (
        Delivery(Route.PERSONAL, people) if people else Delivery(Route.RING, ring=_ring(draft, staff, hidden))
    )


def kept_from_all(people: Iterable[PersonId]) -> str:
    """Return the answer that none of these people must see it."""
    return " ".join(people) or MustNotSee.NOBODY


def may_be_kept_from(staff: Staff) -> tuple[Person, ...]:
    """Return the people whom the form names in "Who must not see this?": anybody who could come to see it."""
    found = {person.id: person for role in _SAFEGUARDING for person in staff.with_role(role)}
    found |= {person.id: person for person in staff.reading() if person.id not in found}
    return tuple(found.values())


def may_be_about(draft: RaisingDraft, staff: Staff) -> tuple[Person, ...]:
    """Return whom the adult's name as typed may mean, where the answer would change who gets it.

    Empty once the author has said whom it means, until the name is another.
    """
    if draft.about is not About.ADULT or not draft.adult.strip() or _is_answered(draft):
        return ()
    as_it_is = delivery(draft, staff)
    return tuple(
        person
        for person in staff.people
        if may_mean(draft.adult, person) and delivery(answered(draft, person.id), staff) != as_it_is
    )


def answered(draft: RaisingDraft, subject: str) -> RaisingDraft:
    """Return the draft with the answer whom the name means: the id of a person, or empty for nobody here."""
    return replace(draft, subject=subject, subject_of=draft.adult)


def could_receive(person: PersonId, staff: Staff) -> bool:
    """Return whether some answers lead to this person personally."""
    others = [other.id for other in may_be_kept_from(staff) if other.id != person]
    hidden = (MustNotSee.NOBODY, *(other.id for other in staff.people), kept_from_all(others))
    drafts = (RaisingDraft("", "", about, must_not_see) for about in About for must_not_see in hidden)
    return any(person in delivery(draft, staff).recipients for draft in drafts)


def sole_approver(staff: Staff) -> Person | None:
    """Return the one person here who signs changes of who reads; None where there are several, or nobody."""
    able = [
        person for person in staff.people if person.id in staff.accounts and APPROVING_ROLES & {*person.roles}
    ]
    return able[0] if len(able) == 1 else None


def is_about_who_signs_alone(draft: RaisingDraft, staff: Staff) -> Person | None:
    """Return the one person who signs here, where it is kept from that very person."""
    sole = sole_approver(staff)
    return sole if sole is not None and sole.id in _kept_from(draft, staff) else None


def to_tell(staff: Staff) -> tuple[Person, ...]:
    """Return lead and deputies, whom a member of staff finds in person."""
    return _each((*staff.with_role(Role.LEAD), *staff.with_role(Role.DEPUTY)))


def _is_answered(draft: RaisingDraft) -> bool:
    return bool(draft.adult.strip()) and draft.subject_of == draft.adult


def _subject(draft: RaisingDraft) -> str:
    return draft.subject if draft.about is About.ADULT and _is_answered(draft) else ""


def _kept_from(draft: RaisingDraft, staff: Staff) -> frozenset[str]:
    """Return the ids of those who must not see it, whoever it is about among them."""
    known = {str(person.id) for person in staff.people}
    return frozenset({*(draft.must_not_see or "").split(), _subject(draft)} & known)


def _near(staff: Staff) -> frozenset[str]:
    """Return who opens the inbox now, or will once they have a key."""
    leads = {person.id for person in to_tell(staff)}
    return frozenset(staff.readers | leads)


def _eligible(draft: RaisingDraft, staff: Staff, hidden: frozenset[str]) -> tuple[Person, ...]:
    """Return the first of those in question who have a key, each kept out who must not see it."""
    readers = staff.reading()
    tiers = (
        _above(draft, staff, hidden)
        if draft.about is About.ADULT
        else (readers, *_above(draft, staff, hidden))
    )
    for tier in tiers:
        found = tuple(person for person in tier if person.id not in hidden and person.id in staff.accounts)
        if found:
            return found
    return ()


def _above(draft: RaisingDraft, staff: Staff, hidden: frozenset[str]) -> tuple[tuple[Person, ...], ...]:
    """Return managers, then chairs, as far as a worry about an adult may go to them."""
    managers, chairs = staff.with_role(Role.MANAGER), staff.with_role(Role.CHAIR)
    if draft.about is About.CHILD:
        return managers, chairs
    if any(person.id == _subject(draft) for person in chairs):
        # Nobody here stands above the chair or owner: it is for the authority.
        return ()
    return (chairs,) if any(person.id in hidden for person in managers) else (managers, chairs)


def _ring(draft: RaisingDraft, staff: Staff, hidden: frozenset[str]) -> tuple[RingRow, ...]:
    """Return whom to ring, the nearest first, and the authority last. Source: UI.md (raise a concern)."""
    contacts = staff.contacts
    tiers = _above(draft, staff, hidden)
    authority = ("lado", contacts.lado)
    if draft.about is About.CHILD:
        tiers, authority = (to_tell(staff), *tiers), ("social_care_day", contacts.social_care_day)
    people = _each(person for tier in tiers for person in tier if person.id not in hidden)
    rows = tuple(RingRow(person.name, _first_role(person, draft), person.phone) for person in people)
    return (*rows, RingRow(authority[0], None, authority[1])) if authority[1] else rows


def _first_role(person: Person, draft: RaisingDraft) -> Role:
    """Return as what a person is named to be rung: in a worry about an adult, as manager or chair."""
    roles = _SAFEGUARDING if draft.about is About.CHILD else (Role.MANAGER, Role.CHAIR)
    return next((role for role in roles if role in person.roles), Role.STAFF)


def _each(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple({person.id: person for person in people}.values())


def _has_keys(person: Person) -> bool:
    return person.sealing_key is not None and person.signing_key is not None
