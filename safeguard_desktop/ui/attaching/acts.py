"""The acts of this topic, for the page of a concern and that of a child: the documents, and links on the story."""

from __future__ import annotations

from safeguard_desktop.domain.entries import (
    AgencyAnswered,
    AgencyContact,
    DocumentAttached,
    FamilyContact,
    FileReceived,
    LegalRequest,
    Note,
    PlanMeeting,
    PlanMeetingStep,
    Referral,
    ReferralStep,
)
from safeguard_desktop.ui.acting.acts import Where
from safeguard_desktop.ui.desk.act_bar import Act, Weight
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.wording import attaching as words

_WITH_PAPERS = (
    Note, AgencyContact, AgencyAnswered, FamilyContact, Referral, ReferralStep, PlanMeeting, PlanMeetingStep,
    FileReceived, LegalRequest,
)  # fmt: skip
"""Entries of which something on paper often comes: a letter, minutes, a copy of a form."""


def documents_acts(where: Where) -> tuple[Act, ...]:
    """Returns the acts: one button, a link that opens a document, and one that attaches to an entry."""
    return (
        Act(
            "documents",
            words.DOCUMENTS,
            "files",
            place=Place.DOCUMENTS,
            applies=where.applies,
            weight=Weight.BESIDE,
        ),
        Act(
            "document_open",
            words.OPEN_ENTRY,
            place=Place.DOCUMENT,
            applies=_nowhere_else,
            on_entry=lambda entry, _view: isinstance(entry.body, DocumentAttached),
        ),
        Act(
            "document_attach",
            words.ATTACH_TO_ENTRY,
            place=Place.DOCUMENTS,
            applies=_nowhere_else,
            on_entry=lambda entry, _view: isinstance(entry.body, _WITH_PAPERS),
            on_arrived=True,
        ),
    )


def _nowhere_else(_view: object) -> bool:
    return False
