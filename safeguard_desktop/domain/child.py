"""A child as the front sheet describes her. Source: guidance.md sections 3 and 10.3; S77, S91."""

from enum import StrEnum

from safeguard_desktop.domain.register import Frozen


class YesNo(StrEnum):
    """An answer that may also be missing: "not known" is always an answer."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class RelatedPerson(Frozen, frozen=True):
    """Somebody in a child's life: family, contact or professional."""

    name: str
    relationship: str
    phone: str = ""
    parental_responsibility: YesNo = YesNo.NOT_KNOWN
    may_collect: YesNo = YesNo.NOT_KNOWN
    lives_with_child: YesNo = YesNo.NOT_KNOWN


class ChildDetails(Frozen, frozen=True):
    """The front sheet. Only the full name is required; `date_of_birth` is an ISO date or empty.

    `keeps_safe_today` is what protects this child now, in the lead's words. `paper_file` says where
    paper about the child is kept (S91).
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
