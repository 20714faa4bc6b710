"""What has to be answered before one entry of a request is decided. Source: guidance.md section 7.

Nothing is preselected: every name that the program proposes is looked at by a person, and to keep something back needs
its reason in law and in words.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from safeguard_desktop.domain.access.codes import Exemption, ItemOutcome
from safeguard_desktop.domain.access.redaction import Span, fits
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """What somebody decides about one entry. `shown` is the digest of the words that they had before them."""

    request: EntryId
    item: EntryId
    shown: str = ""
    outcome: ItemOutcome | None = None
    reason: str = ""
    exemptions: tuple[Exemption, ...] = ()
    spans: tuple[Span, ...] = field(default=())
    is_mentioned: bool | None = None


def item_problems(
    draft: ItemDraft, texts: Mapping[str, str], proposed: Collection[Span]
) -> tuple[Problem, ...]:
    """Return what is missing or does not fit.

    Args:
        draft: What was decided.
        texts: The words of the entry by part.
        proposed: The places that the program proposes; each has to be looked at where something is given.
    """
    return tuple(Problem(*found) for found in _found(draft, texts, proposed))


def _found(
    draft: ItemDraft, texts: Mapping[str, str], proposed: Collection[Span]
) -> Iterable[tuple[str, str]]:
    if any(not fits(span, texts.get(span.part, "")) for span in draft.spans):
        yield "item_spans", "outside"
    kept = [span for span in draft.spans if span.code is not None]
    if draft.outcome is None:
        yield "item_outcome", "missing"
    if draft.outcome is ItemOutcome.GIVE and kept:
        yield "item_outcome", "gives_what_is_marked"
    if draft.outcome is ItemOutcome.PART and not kept:
        yield "item_spans", "nothing_marked"
    if draft.outcome in {ItemOutcome.GIVE, ItemOutcome.PART} and _not_looked_at(draft, proposed):
        yield "item_spans", "not_looked_at"
    if draft.outcome is ItemOutcome.WITHHOLD:
        if not draft.exemptions:
            yield "item_exemptions", "missing"
        if draft.is_mentioned is None:
            yield "item_mentioned", "missing"
    if draft.outcome not in {None, ItemOutcome.GIVE} and not draft.reason.strip():
        yield "item_reason", "missing"


def _not_looked_at(draft: ItemDraft, proposed: Collection[Span]) -> bool:
    return any(not any(span.covers(one) for span in draft.spans) for one in proposed)
