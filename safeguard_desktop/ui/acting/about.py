"""What a form is about: a concern, or a child without one. The same form serves both pages."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.acts.acting_drafts import Subject

ABOUT_CONCERN: Final = "concern"
ABOUT_CHILD: Final = "child"


def subject_of(about_what: str, about: str) -> Subject:
    """Returns the concern or the child that a form is about."""
    return Subject(concern=EntryId(about)) if about_what == ABOUT_CONCERN else Subject(child=ChildId(about))
