"""What a copy says of the entries that were decided about: texts out of which what is kept back was taken before.

Nothing here draws anything: whoever draws the pages never has the words that are kept back. Source: guidance.md 7.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from safeguard_desktop.documents import content
from safeguard_desktop.domain.access.codes import Exemption, ItemOutcome
from safeguard_desktop.domain.access.redaction import redacted, withheld
from safeguard_desktop.domain.entries import RequestItemDecided
from safeguard_desktop.services.access.exemptions import ExemptionRule
from safeguard_desktop.services.access.items import ItemRow
from safeguard_desktop.services.access.passages import KIND, WHEN
from safeguard_desktop.wording import access as words
from safeguard_desktop.wording import access_paper as paper_words

_GIVES = frozenset({ItemOutcome.GIVE, ItemOutcome.PART})


def copied_entries(items: Iterable[ItemRow]) -> Iterator[content.AccessEntry]:
    """Yield what the copy says of each entry of which something is given."""
    for item in items:
        entry = _entry(item, item.decision) if item.decision is not None else None
        if entry is not None:
            yield entry


def _entry(item: ItemRow, decision: RequestItemDecided) -> content.AccessEntry | None:
    """Return what the copy says of an entry, out of which what is kept back has been taken; None for nothing."""
    if decision.outcome not in _GIVES:
        return None
    texts = {
        passage.part: redacted(passage.text, passage.part, decision.spans, paper_words.mark)
        for passage in item.passages
    }
    return content.AccessEntry(
        when=texts.get(WHEN, ""),
        kind=texts[KIND],
        parts=tuple(
            content.Detail(label=passage.label, text=texts[passage.part])
            for passage in item.passages
            if passage.part not in {WHEN, KIND}
        ),
    )


def kept_back(
    items: Iterable[ItemRow], rules: Mapping[Exemption, ExemptionRule]
) -> Iterator[content.Withheld]:
    """Yield what is kept back by its ground, counted; entries of which nothing may be said are not among them."""
    places, entries = Counter[Exemption](), Counter[Exemption]()
    for item in items:
        decision = item.decision
        if decision is None:
            continue
        if decision.outcome is ItemOutcome.PART:
            marks = (withheld(decision.spans, passage.part) for passage in item.passages)
            places.update(span.code for part in marks for span in part if span.code is not None)
        elif decision.outcome is ItemOutcome.WITHHOLD and decision.is_mentioned:
            entries.update(decision.exemptions)
    for code in Exemption:
        if places[code] or entries[code]:
            rule = rules[code]
            yield content.Withheld(
                what=paper_words.kept_back(words.GROUNDS_SHORT[code], places[code], entries[code]),
                why=f"{rule.text}\n{rule.source}",
            )


def given(items: Iterable[ItemRow]) -> int:
    """Return of how many entries something is given."""
    return sum(item.decision.outcome in _GIVES for item in items if item.decision is not None)
