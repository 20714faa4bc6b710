"""What each entry for named people says, fact by fact, in the words of its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from safeguard_desktop.domain.entries import AbuseNotification, ConflictOfInterest, Note, OffenderDisclosure
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.referring import IdentityTold, Referrer
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.referrers import UsualWithName, usual_with
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Fact
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import restricted as words
from safeguard_desktop.wording.times import date_text, event_text

NameOf = Callable[[PersonId], str]


def facts_of(body: EntryBody, name_of: NameOf) -> list[Fact]:
    """Returns the facts that somebody wrote; what was left out has no line."""
    of_kind = _OF_KIND.get(type(body))
    found = of_kind(body, name_of) if of_kind is not None else []
    return [fact for fact in found if fact.value.strip()]


def _note(body: Note, _name_of: NameOf) -> list[Fact]:
    return [
        Fact(words.NOTE_KIND, labels.NOTE_KINDS[body.kind]),
        Fact(words.NOTE_WHEN, event_text(body.when)),
        Fact(words.NOTE_TEXT, body.text),
        Fact(words.NOTE_SOURCE, body.source),
    ]


def _notification(body: AbuseNotification, _name_of: NameOf) -> list[Fact]:
    return [
        Fact(words.KEEP_SAFE, body.keep_safe, Tone.ACCENT),
        Fact(words.NOTE_WHEN, event_text(body.when)),
        Fact(words.RECEIVED_FROM, body.received_from),
        Fact(words.CIRCUMSTANCES, body.circumstances),
        Fact(words.CHILD_WAS_THERE, words.WAS_THERE[body.child_was_there]),
        Fact(words.HAPPENED_AT, body.place),
        Fact(words.CHILD_WORDS, body.child_words),
        Fact(words.PLAN, body.plan),
        Fact(words.POLICE_REFERENCE, body.reference),
    ]


def _disclosure(body: OffenderDisclosure, _name_of: NameOf) -> list[Fact]:
    return [
        Fact(words.DISCLOSED_WHEN, event_text(body.when)),
        Fact(words.GIVEN_BY, body.given_by),
        Fact(words.RECIPIENT, body.recipient),
        Fact(words.RECIPIENT_ROLE, body.recipient_role),
        Fact(words.UNDERTAKING, body.undertaking),
        Fact(words.ANSWER, f"{words.ANSWERS[body.answer]}, {date_text(body.answered_on)}"),
        Fact(words.WITNESS, body.witness),
        Fact(words.POLICE_SAID, body.police_said),
        Fact(words.APPLICATION, body.application),
        Fact(words.SAID, body.said),
        Fact(words.AGREED, body.agreed_in_writing),
    ]


def _conflict(body: ConflictOfInterest, name_of: NameOf) -> list[Fact]:
    return [
        Fact(words.CONFLICT_READER, name_of(body.reader)),
        Fact(words.TIES, body.ties),
        Fact(words.ARRANGEMENT, body.arrangement),
    ]


def _referrer(body: Referrer, _name_of: NameOf) -> list[Fact]:
    usual = usual_with(body)
    tone = Tone.PLAIN if usual is UsualWithName.MAY_BE_TOLD else Tone.CAUTION
    return [
        Fact(words.REFERRER_NAME, body.name),
        Fact(words.USUAL, words.USUAL_WITH_NAME[usual], tone),
        Fact(words.REFERRER_KIND, words.REFERRER_KINDS[body.kind]),
        Fact(words.AGENCY, body.agency),
        Fact(words.CONTACT, body.contact),
        Fact(words.RISK, body.risk, Tone.CAUTION),
    ]


def _told(body: IdentityTold, name_of: NameOf) -> list[Fact]:
    who = words.TOLD_TO_KINDS[body.to]
    return [
        Fact(words.TOLD_HOW, words.HOW_TOLD[body.how]),
        Fact(words.TOLD_TO, f"{who}: {body.to_whom}" if body.to_whom.strip() else who),
        Fact(words.TOLD_WHEN, event_text(body.when)),
        Fact(words.DECIDED_BY, name_of(body.decided_by) if body.decided_by else ""),
        Fact(words.TOLD_WHY, body.reason),
    ]


_OF_KIND: Final[Mapping[type[EntryBody], Callable[[Any, NameOf], list[Fact]]]] = {
    Note: _note,
    AbuseNotification: _notification,
    OffenderDisclosure: _disclosure,
    ConflictOfInterest: _conflict,
    Referrer: _referrer,
    IdentityTold: _told,
}
