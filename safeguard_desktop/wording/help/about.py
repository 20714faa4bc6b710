"""The form that the help about a field has."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """Help about one field: what to write, why it is asked, and an example.

    Only a choice or a box to tick goes without an example.
    """

    what: str
    why: str
    example: str = ""
