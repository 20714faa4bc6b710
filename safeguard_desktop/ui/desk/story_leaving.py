"""Tells that a child leaves, how the pack went, and whether it arrived."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import (
    DualRegistration,
    LeavingChanged,
    LeavingRecorded,
    NoFileTold,
    PackPrepared,
    TransferSent,
    TransferStep,
)
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import leavers as words
from safeguard_desktop.wording import leavers_forms as form_words
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import date_text, event_text


def _leaving(body: LeavingRecorded | LeavingChanged, _name: str) -> Story:
    details = body.details
    line = joined(words.REASONS[details.reason], date_text(details.last_day), details.to_setting)
    told = (Told(Telling.REASON, body.reason),) if isinstance(body, LeavingChanged) else ()
    return story(
        body,
        line,
        Told(Telling.DONE, details.note, form_words.NOTE),
        Told(Telling.DONE, details.authority_told, form_words.AUTHORITY_TOLD),
        *told,
    )


def _no_file(body: NoFileTold, _name: str) -> Story:
    return story(body, joined(body.to_setting, body.to_lead))


def _prepared(body: PackPrepared, _name: str) -> Story:
    return story(body, joined(body.pack, body.to_setting))


def _sent(body: TransferSent, _name: str) -> Story:
    line = joined(words.WAYS[body.way], event_text(body.when), body.to_name, body.carried_by, body.tracking)
    return story(
        body, line, Told(Telling.DONE, body.called, form_words.CALLED), Told(Telling.DONE, body.text)
    )


def _step(body: TransferStep, _name: str) -> Story:
    way = words.RECEIPT_WAYS[body.way] if body.way is not None else ""
    code = words.CODE_MATCHED if body.code_matched else ""
    missing = words.items(len(body.items)) if body.items else ""
    line = joined(joined(event_text(body.when), body.by_name, body.by_role), way, code, missing, by=". ")
    return story(body, line, Told(Telling.DONE, body.text), heading=words.STEPS[body.step])


def _dual(body: DualRegistration, _name: str) -> Story:
    line = joined(body.setting, words.HOLDERS[body.holder], date_text(body.since))
    return story(
        body, line, Told(Telling.DONE, body.copy_with, form_words.COPY_WITH),
        Told(Telling.DONE, body.told, form_words.TOLD), Told(Telling.DONE, body.note, form_words.NOTE),
    )  # fmt: skip


TELLERS: Final[Tellers] = {
    LeavingRecorded: _leaving,
    LeavingChanged: _leaving,
    NoFileTold: _no_file,
    PackPrepared: _prepared,
    TransferSent: _sent,
    TransferStep: _step,
    DualRegistration: _dual,
}
"""How each body is told."""
