"""Tells that a document was attached."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import DocumentAttached
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import attaching as words
from safeguard_desktop.wording.story import Telling


def _document(body: DocumentAttached, _name: str) -> Story:
    source = words.FROM.format(source=body.source) if body.source else ""
    return story(
        body,
        joined(words.document_text(body), source, by=" · "),
        Told(Telling.FACT, body.description, words.WHAT_IT_IS),
        Told(Telling.REASON, words.taken_out_text(body.taken_out), words.TAKEN_OUT_LABEL),
    )


TELLERS: Final[Tellers] = {DocumentAttached: _document}
"""How each body is told."""
