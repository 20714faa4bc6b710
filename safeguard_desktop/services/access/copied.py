"""What a copy says of the entries that were decided about: texts out of which what is kept back was taken before.

Nothing here draws anything: whoever draws the pages never has the words that are kept back. Source: guidance.md 7.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from safeguard_desktop.documents import content
from safeguard_desktop.domain.access.codes import Exemption, ItemOutcome
from safeguard_desktop.domain.access.redaction import redacted, withheld
from safeguard_desktop.domain.documents import MIMES
from safeguard_desktop.domain.entries import RequestItemDecided
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.access.exemptions import ExemptionRule
from safeguard_desktop.services.access.items import ItemRow
from safeguard_desktop.services.access.passages import FACT, KIND, WHEN
from safeguard_desktop.services.papers.packing import enclosed_name
from safeguard_desktop.wording import access as words
from safeguard_desktop.wording import access_paper as paper_words
from safeguard_desktop.wording.attaching import facts_text

_GIVES = frozenset({ItemOutcome.GIVE, ItemOutcome.PART})


def given_documents(items: Iterable[ItemRow]) -> dict[str, ItemRow]:
    """Return the documents that go with a copy, by the names under which they lie in its file.

    Only what is given whole: in a document nothing can be marked. One that may be given in part is kept back, and goes
    only as another document, which whoever decides has blacked out and attached.
    """
    given_whole = (
        item for item in items if item.decision is not None and item.decision.outcome is ItemOutcome.GIVE
    )
    found = [(item, item.document) for item in given_whole if item.document is not None]
    return {
        enclosed_name(number, MIMES[document.type]): item for number, (item, document) in enumerate(found, 1)
    }


def listed_documents(documents: Mapping[str, ItemRow]) -> str:
    """Return which documents go with a copy, for its cover: what each is, how many pages, how large."""
    return "\n".join(
        " · ".join(filter(None, (f"{name}: {item.texts.get(FACT, '')}", _facts(item))))
        for name, item in documents.items()
    )


def _facts(item: ItemRow) -> str:
    document = item.document
    return facts_text(document.type, document.pages, document.size) if document is not None else ""


def copied_entries(items: Iterable[ItemRow]) -> Iterator[content.AccessEntry]:
    """Yield what the copy says of each entry of which something is given."""
    items = tuple(items)
    names = {item.item: name for name, item in given_documents(items).items()}
    for item in items:
        entry = _entry(item, item.decision, names) if item.decision is not None else None
        if entry is not None:
            yield entry


def _entry(
    item: ItemRow, decision: RequestItemDecided, names: Mapping[EntryId, str]
) -> content.AccessEntry | None:
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
        parts=(
            *(
                content.Detail(label=passage.label, text=texts[passage.part])
                for passage in item.passages
                if passage.part not in {WHEN, KIND}
            ),
            *_document_itself(item, names),
        ),
    )


def _document_itself(item: ItemRow, names: Mapping[EntryId, str]) -> Iterator[content.Detail]:
    if item.document is not None:
        said = paper_words.lies_here(names[item.item]) if item.item in names else paper_words.NOT_ENCLOSED
        yield content.Detail(label=paper_words.DOCUMENT_ITSELF, text=said)


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
