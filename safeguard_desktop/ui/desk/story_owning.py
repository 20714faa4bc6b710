"""Tells whose a concern is: which children it is about, what kind it is, and who sees to it.

Which children these are is not said here: a story may be read with only one of them in mind.
"""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import (
    ChildrenLinked,
    ChildrenNamed,
    ConcernsLinked,
    ConcernSorted,
    HandoverDeclined,
    HandoverOffered,
    OwnerTaken,
)
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import story as words
from safeguard_desktop.wording.owning import STORY
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.voice import isolated


def _named(body: ChildrenNamed, _name: str) -> Story:
    line = STORY["moved" if body.wrong_child else "named"]
    return story(body, line, Told(Telling.REASON, body.reason))


def _sorted(body: ConcernSorted, _name: str) -> Story:
    information = ", ".join(labels.INFORMATION_TYPES[kind] for kind in body.information)
    line = joined(labels.categories_text(body.categories), information, by=" · ")
    return story(body, line, Told(Telling.REASON, body.reason))


def _offered(body: HandoverOffered, name: str) -> Story:
    line = STORY["offered"].format(name=isolated(name)) if name else ""
    return story(body, line, Told(Telling.DONE, body.message, words.FIELDS["message"]))


def _declined(body: HandoverDeclined, _name: str) -> Story:
    return story(body, STORY["declined"], Told(Telling.REASON, body.reason))


def _taken(body: OwnerTaken, _name: str) -> Story:
    line = STORY["taken_over" if body.reason else "taken"]
    return story(body, line, Told(Telling.REASON, body.reason))


def _linked(body: ChildrenLinked, _name: str) -> Story:
    ended = STORY["link_ended"] if body.ended else ""
    line = joined(labels.LINK_KINDS[body.relation], ended, by=". ")
    return story(body, line, Told(Telling.FACT, body.words, words.FIELDS["text"]))


def _belongs(body: ConcernsLinked, _name: str) -> Story:
    return story(body, words.belongs_with(body.called), Told(Telling.REASON, body.reason))


TELLERS: Final[Tellers] = {
    ChildrenNamed: _named,
    ConcernSorted: _sorted,
    HandoverOffered: _offered,
    HandoverDeclined: _declined,
    OwnerTaken: _taken,
    ChildrenLinked: _linked,
    ConcernsLinked: _belongs,
}
"""How each body is told."""
