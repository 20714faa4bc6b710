"""A child as the front sheet describes her. Source: guidance.md sections 3 and 10.3; S77, S91."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.partial_dates import first_day, last_day
from safeguard_desktop.domain.register import Frozen


class YesNo(StrEnum):
    """An answer that may also be missing: "not known" is always an answer."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class PersonKind(StrEnum):
    """What somebody is in a child's life."""

    FAMILY = "family"
    CONTACT = "contact"
    PROFESSIONAL = "professional"


class ChildStatus(StrEnum):
    """A standing that brings duties with it. Source: guidance.md sections 8 and 10.3."""

    EARLY_HELP = "early_help"
    CHILD_IN_NEED = "child_in_need"
    PROTECTION_PLAN = "child_protection_plan"
    LOOKED_AFTER = "looked_after"
    PREVIOUSLY_LOOKED_AFTER = "previously_looked_after"
    EHCP = "ehcp"
    PRIVATELY_FOSTERED = "privately_fostered"
    OTHER = "other"


class PlanCategory(StrEnum):
    """Under which category of abuse a child protection plan stands."""

    PHYSICAL = "physical"
    EMOTIONAL = "emotional"
    SEXUAL = "sexual"
    NEGLECT = "neglect"


class StatusSpan(Frozen, frozen=True):
    """A status and the days between which it holds; an empty end is "until now".

    Both are ISO dates, no more exact than they are known: ``2026-03-14``, ``2026-03`` or ``2026``, or empty.
    `categories` belong to a child protection plan alone.
    """

    status: ChildStatus
    since: str = ""
    until: str = ""
    categories: tuple[PlanCategory, ...] = ()
    note: str = ""

    @property
    def first_day(self) -> str:
        """The first day that `since` can mean, as an ISO date; empty where it is not known."""
        return first_day(self.since)

    @property
    def last_day(self) -> str:
        """The last day that `until` can mean, as an ISO date; empty where no end is known."""
        return last_day(self.until)

    def holds_on(self, day: str) -> bool:
        """Whether the status holds on that day (ISO date); where an end is not exact, until its last day."""
        return self.first_day <= day and (not self.until or day <= self.last_day)


class RelatedPerson(Frozen, frozen=True):
    """Somebody in a child's life: family, contact or professional."""

    name: str
    relationship: str
    phone: str = ""
    parental_responsibility: YesNo = YesNo.NOT_KNOWN
    may_collect: YesNo = YesNo.NOT_KNOWN
    lives_with_child: YesNo = YesNo.NOT_KNOWN
    kind: PersonKind = PersonKind.FAMILY
    organisation: str = ""


EMERGENCY_CONTACTS_ADVISED: Final = 2


def emergency_contacts(people: Iterable[RelatedPerson]) -> int:
    """Return how many people of a front sheet can be rung for the child: no professional, and not without a number.

    Whoever may not collect the child is not one of them.
    """
    return sum(
        bool(person.phone.strip())
        and person.kind is not PersonKind.PROFESSIONAL
        and person.may_collect is not YesNo.NO
        for person in people
    )


_AT_HOME: Final = (
    "name", "relationship", "parental_responsibility", "may_collect", "lives_with_child",
)  # fmt: skip


class ChildDetails(Frozen, frozen=True):
    """The front sheet. Only the full name is required; `date_of_birth` is an ISO date or empty.

    `keeps_safe_today` is what protects this child now, in the lead's words. `paper_file` says where
    paper about the child is kept (S91). `status` is what older front sheets say in words; `statuses` have dates.
    `key_person` is the name of the member of staff to whom the child belongs most (S19, S53).
    """

    full_name: str
    known_as: str = ""
    other_names: tuple[str, ...] = ()
    date_of_birth: str = ""
    date_of_birth_note: str = ""
    group: str = ""
    sex: str = ""
    ethnicity: str = ""
    language: str = ""
    upn: str = ""
    address: str = ""
    address_is_confidential: bool = False
    status: str = ""
    social_worker: str = ""
    keeps_safe_today: str = ""
    people: tuple[RelatedPerson, ...] = ()
    paper_file: str = ""
    statuses: tuple[StatusSpan, ...] = ()
    key_person: str = ""


def home_changed(before: ChildDetails, after: ChildDetails) -> bool:
    """Whether a front sheet says otherwise where a child lives, with whom, or who answers for and may collect it.

    Another number, or another professional, changes nothing at home. Source: S88.
    """
    return before.address.strip() != after.address.strip() or _at_home(before) != _at_home(after)


def _at_home(details: ChildDetails) -> set[tuple[str, ...]]:
    return {
        tuple(str(getattr(person, name)).strip() for name in _AT_HOME)
        for person in details.people
        if person.kind is not PersonKind.PROFESSIONAL
    }
