"""Tells what came from another setting: packs, other files, and what was decided about what to keep."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import ActionAnswered, FileReceived, HoldAnswered, PackReceived
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import arriving as words
from safeguard_desktop.wording.story import Telling, pages_count
from safeguard_desktop.wording.times import event_text


def _pack(body: PackReceived, _name: str) -> Story:
    return story(
        body,
        joined(words.from_whom(body.from_setting, body.from_lead), body.pack, words.entries(body.entries)),
        Told(Telling.FACT, body.summary, words.SUMMARY),
        Told(Telling.REASON, "\n".join(body.withheld), words.WITHHELD),
        Told(Telling.DONE, body.kept, words.KEPT_THERE),
        Told(Telling.REASON, body.matched, words.WHY_THIS_CHILD),
    )


def _file(body: FileReceived, _name: str) -> Story:
    pages = pages_count(body.pages) if body.pages else ""
    came = joined(words.WAYS[body.way], event_text(body.when), pages)
    return story(
        body,
        joined(words.from_whom(body.from_setting, body.from_lead), came),
        Told(Telling.FACT, body.text, words.WHAT_CAME),
        Told(Telling.DONE, body.kept_at, words.KEPT_AT),
    )


def _answered(body: HoldAnswered, _name: str) -> Story:
    return story(
        body, words.KEPT_HERE if body.taken else words.NOT_KEPT_HERE, Told(Telling.REASON, body.reason)
    )


def _decided(body: ActionAnswered, _name: str) -> Story:
    return story(
        body, words.ACTION_TAKEN if body.taken else words.ACTION_NOT_TAKEN, Told(Telling.REASON, body.reason)
    )


TELLERS: Final[Tellers] = {
    PackReceived: _pack,
    FileReceived: _file,
    HoldAnswered: _answered,
    ActionAnswered: _decided,
}
"""How each body is told."""
