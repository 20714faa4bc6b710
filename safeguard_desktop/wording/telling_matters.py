"""Tells what is written down about an adult: what was raised, what kind it is, who was told, how it ended."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import (
    AdultConcern,
    AuthorityTold,
    Exported,
    MatterConcluded,
    MatterKept,
    MatterNote,
    MatterReceived,
    MatterSorted,
    PartyTold,
    Printed,
)
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import matters as words
from safeguard_desktop.wording import personal as personal_words
from safeguard_desktop.wording.story import Telling, author_line
from safeguard_desktop.wording.telling import Story, Tellers, Told, joined, output, story


def _raised(body: AdultConcern, _name: str) -> Story:
    line = joined(
        body.adult, labels.ADULT_POSITIONS[body.position], body.place, author_line(body.author), by=" · "
    )
    return story(
        body,
        line,
        Told(Telling.FACT, body.observed),
        Told(Telling.CHILD_WORDS, body.said, personal_words.SAID),
        Told(Telling.OPINION, body.opinion),
        Told(Telling.DONE, body.action),
        Told(Telling.FACT, body.children, personal_words.CHILDREN),
    )


def _received(body: MatterReceived, name: str) -> Story:
    line = joined(
        body.name, labels.ADULT_POSITIONS[body.position], body.job, name and words.in_list(name), by=" · "
    )
    return story(body, line, Told(Telling.FACT, body.remark, words.REMARK))


def _sorted(body: MatterSorted, _name: str) -> Story:
    context = words.CONTEXTS[body.context] if body.context else ""
    reported = words.SORT_SELF_REPORTED if body.self_reported else ""
    line = joined(words.KINDS[body.kind], context, reported, by=" · ")
    suspended = words.SUSPENSIONS[body.suspension] if body.suspension else ""
    return story(
        body,
        line,
        Told(Telling.FACT, "\n".join(words.LIMBS[limb] for limb in body.limbs), words.THRESHOLD),
        Told(Telling.REASON, body.reason),
        Told(Telling.DONE, body.safeguards, words.SORT_SAFEGUARDS),
        Told(Telling.DONE, joined(suspended, body.suspension_reason, by=": "), words.SORT_SUSPENSION),
    )


def _authority(body: AuthorityTold, _name: str) -> Story:
    who = joined(words.AUTHORITIES[body.authority], body.authority_name, body.spoke_to)
    line = joined(who, labels.CONTACT_WAYS[body.way], body.their_reference, by=" · ")
    return story(
        body,
        line,
        Told(Telling.DONE, body.said, words.TOLD_SAID),
        Told(Telling.FACT, body.advice, words.TOLD_ADVICE),
    )


def _party(body: PartyTold, _name: str) -> Story:
    line = joined(
        words.PARTIES[body.party], body.who, words.PARTY_YES if body.made else words.PARTY_NO, by=" · "
    )
    return story(body, line, Told(Telling.DONE if body.made else Telling.REASON, body.text))


def _note(body: MatterNote, _name: str) -> Story:
    return story(
        body, joined(words.NOTE_KINDS[body.kind], body.source, by=" · "), Told(Telling.FACT, body.text)
    )


def _concluded(body: MatterConcluded, _name: str) -> Story:
    barring = words.BARRING[body.barring] if body.barring else ""
    line = joined(words.OUTCOMES[body.outcome], words.STATES_CLOSED if body.closes else "", by=" · ")
    return story(
        body,
        line,
        Told(Telling.REASON, body.reason),
        Told(Telling.DONE, joined(barring, body.barring_reason, by=": "), words.BARRING_QUESTION),
        Told(Telling.FACT, body.lessons, words.LESSONS),
    )


def _kept(body: MatterKept, _name: str) -> Story:
    return story(body, words.kept(body), Told(Telling.REASON, body.reason))


TELLERS: Final[Tellers] = {
    AdultConcern: _raised,
    MatterReceived: _received,
    MatterSorted: _sorted,
    AuthorityTold: _authority,
    PartyTold: _party,
    MatterNote: _note,
    MatterConcluded: _concluded,
    MatterKept: _kept,
    Printed: output,
    Exported: output,
}
