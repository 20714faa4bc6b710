"""The table: what is kept, in which of its fields a word of its own stands, and who may ever find that word.

A kind of entry without a row fails the suite. "" stands for a kind in which nobody's words are.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from safeguard_desktop.domain.entries.codec import BODY_TYPES, RESTRICTED_TYPES
from tests.elm_people import CHAIR, DEPUTY, LEAD, MANAGER, STAFF

THIEF: Final = "a thief with the folder"
ROLES: Final = (LEAD, DEPUTY, MANAGER, CHAIR, STAFF, THIEF)
READERS: Final = frozenset({LEAD, DEPUTY})
APPROVERS: Final = frozenset({MANAGER, CHAIR})

OPEN: Final[Mapping[str, str]] = {
    "child-added": "details.keeps_safe_today",
    "child-details-changed": "reason",
    "concern-raised": "observed",
    "concern-received": "remark",
    "decision": "reason",
    "note": "text",
    "amendment": "reason",
    "hold-placed": "reason",
    "opened": "computer",
    "viewed": "",
    "printed": "printer",
    "exported": "",
    "transfer-prepared": "to_lead",
    "leaving-recorded": "details.note",
    "leaving-changed": "reason",
    "no-file-told": "to_lead",
    "transfer-sent": "called",
    "transfer-step": "text",
    "dual-registration": "told",
    "restored": "computer",
    "children-named": "reason",
    "concern-sorted": "reason",
    "handover-offered": "message",
    "handover-declined": "reason",
    "owner-taken": "reason",
    "children-linked": "words",
    "action-planned": "what",
    "action-changed": "reason",
    "action-ended": "text",
    "agency-contact": "said",
    "agency-answered": "text",
    "family-contact": "said",
    "feedback-given": "text",
    "paper-kept": "item",
    "local-notes": "thresholds",
    "staff-told": "text",
    "readings-given": "printer",
    "advice-taken": "text",
    "second-asked": "",
    "countersigned": "remark",
    "agency-registered": "note",
    "plan-notice": "text",
    "plan-notice-given": "acknowledged",
    "plan-meeting": "text",
    "plan-meeting-step": "text",
    "referral": "said",
    "referral-made-good": "rationale",
    "referral-step": "text",
    "staff-briefed": "reason",
    "briefing-read": "",
    "briefing-ended": "reason",
    "records-requested": "text",
    "request-answered": "text",
    "request-assessed": "note",
    "request-clock": "text",
    "request-searched": "found",
    "request-item-decided": "reason",
    "request-second-read": "text",
    "sharing-decision": "reason",
    "shared-first": "why",
    "decision-carried-out": "said",
    "information-requested": "asked_for",
    "legal-request": "asked_for",
    "legal-request-step": "text",
    "pack-received": "summary",
    "entry-arrived": "from_setting",
    "sender-accepted": "how",
    "pack-set-aside": "reason",
    "file-received": "text",
    "hold-answered": "reason",
    "action-answered": "reason",
    "concerns-linked": "reason",
    "chronology-kept": "gone_to",
    "edition-set": "note",
    "limit-set": "text",
    "ground-set": "text",
    "days-off-set": "source",
    "designation-set": "source",
    "family-text-set": "text",
    "hold-reviewed": "reason",
    "hold-lifted": "reason",
    "file-kept": "reason",
    "keeping-set": "reason",
    "destruction": "",
    "body-destroyed": "",
    "destruction-checked": "",
    "access-granted": "",
    "access-ended": "",
    "document-attached": "description",
    "document-part": "",
}
"""Kinds that stand in the open in the record: whoever reads the record finds their words, and nobody else."""

MATTERS: Final[Mapping[str, str]] = {
    "adult-concern-raised": "observed",
    "matter-received": "remark",
    "matter-sorted": "reason",
    "authority-told": "said",
    "party-told": "text",
    "matter-note": "text",
    "matter-concluded": "reason",
    "matter-kept": "reason",
}
"""Kinds that stand in the record of worries about adults. In the story its readers are the manager and the chair."""

RESTRICTED: Final[Mapping[str, str]] = {
    "note": "text",
    "access-reason": "reason",
    "restricted-viewed": "",
    "hold-reason": "reason",
    "abuse-notification": "circumstances",
    "offender-disclosure": "undertaking",
    "conflict-of-interest": "ties",
    "referrer": "name",
    "identity-told": "reason",
    "amendment": "reason",
    "printed": "printer",
    "exported": "",
    "document-attached": "description",
    "document-part": "data",
}
"""Kinds that are kept for named people. In the story these are the lead alone, and the recovery sheet."""

MATTERS_KEPT: Final[Mapping[str, str]] = {
    **MATTERS,
    "amendment": "reason",
    "printed": "printer",
    "exported": "",
    "access-reason": "reason",
    "restricted-viewed": "",
}
"""Kinds of a matter about the manager, in the same record: kept for the chair alone, and the recovery sheet."""

OUTSIDE: Final[Mapping[str, frozenset[str]]] = {
    "a concern that waits": READERS,
    "a form that was not sent": READERS,
    "a form that the lead has begun": READERS,
    "a concern that the deputy must not see": frozenset({LEAD}),
    "a form that was not sent and that the deputy must not see": frozenset({LEAD}),
    "a note to a member of staff": READERS | {STAFF},
    "a worry about an adult": frozenset({MANAGER}),
    "a worry about the manager": frozenset({CHAIR}),
}
"""What lies in the inbox beside the record, and who has the key to it."""


@cache
def rows() -> dict[str, frozenset[str]]:
    """Everything in which a word stands, and who may find it."""
    found = {f"record: {kind}": READERS for kind in _worded(OPEN, BODY_TYPES)}
    found |= {f"about adults: {kind}": APPROVERS for kind in _worded(MATTERS, BODY_TYPES)}
    found |= {
        f"about the manager: {kind}": frozenset({CHAIR}) for kind in _worded(MATTERS_KEPT, RESTRICTED_TYPES)
    }
    found |= {f"named people: {kind}": frozenset({LEAD}) for kind in _worded(RESTRICTED, RESTRICTED_TYPES)}
    return found | dict(OUTSIDE)


def _worded(table: Mapping[str, str], known: Mapping[tuple[str, int], object]) -> list[str]:
    """The kinds of a table in which a word can stand, as far as this program knows them."""
    kinds = {kind for kind, _version in known}
    return [kind for kind, field in table.items() if field and kind in kinds]


@cache
def word_of(row: str) -> str:
    """A word that stands nowhere else: eight letters, so that no line of a paper breaks it."""
    number = list(rows()).index(row)
    return "quokka" + chr(ord("a") + number // 26) + chr(ord("a") + number % 26)
