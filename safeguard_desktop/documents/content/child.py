"""A child, as the front sheet of a child protection file shows her. Source: guidance.md section 10.3."""

from __future__ import annotations

from enum import Enum

from safeguard_desktop.documents.content.base import Facts


class Responsibility(Enum):
    """What is known of an adult's parental responsibility."""

    HAS = "has"
    HAS_NOT = "has not"
    NOT_KNOWN = "not known"


class Person(Facts, frozen=True, kw_only=True):
    """Somebody in the child's life, as the front sheet lists them."""

    name: str
    relationship: str
    responsibility: Responsibility | None = None
    """None for whoever could not have any, such as a brother."""
    note: str = ""


class FrontSheet(Facts, frozen=True, kw_only=True):
    """The child, as the first page of a child protection file shows them. Source: guidance.md section 10.3."""

    full_name: str
    known_as: str = ""
    other_names: str = ""
    date_of_birth: str = ""
    date_of_birth_note: str = ""
    """What stands beside a date that is disputed or not sure; empty where no date is known. Source: S77."""
    sex: str = ""
    ethnicity: str = ""
    language: str = ""
    address: str = ""
    is_address_confidential: bool = False
    upn: str = ""
    class_name: str = ""
    reference: str = ""
    """What the header of each page calls the child, never a name: "00417"."""
    status: str = ""
    social_worker: str = ""
    key_person: str = ""
    paper_file: str = ""
    """Where paper about the child is kept. Source: S91."""
    people: tuple[Person, ...] = ()
