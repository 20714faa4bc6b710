"""Documents that were attached, as papers name them: what each is, from whom, how many pages. Never what it holds.

Source: S91; guidance.md section 10.4.
"""

from safeguard_desktop.domain.entries import DocumentAttached
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts
from safeguard_desktop.wording import attaching as words


@texts.register
def _document(body: DocumentAttached, _entry: EntryView, _reading: Reading) -> Texts:
    return Texts(
        category=words.facts_text(body.type, body.pages, body.size),
        source=body.source,
        fact=body.description,
        details=details(
            (words.KEPT_AS, body.name), (words.TAKEN_OUT_LABEL, words.taken_out_text(body.taken_out))
        ),
    )
