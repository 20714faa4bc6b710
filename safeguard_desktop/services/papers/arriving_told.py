"""What came from another setting, as papers tell it. Source: S92, X05, X16."""

from safeguard_desktop.domain.entries import ActionAnswered, FileReceived, HoldAnswered, PackReceived
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts
from safeguard_desktop.wording import arriving as words
from safeguard_desktop.wording.story import pages_count


@texts.register
def _pack(body: PackReceived, _entry: EntryView, _reading: Reading) -> Texts:
    return Texts(
        source=words.from_whom(body.from_setting, body.from_lead),
        fact=body.summary,
        details=details(
            (words.PACK, body.pack),
            (words.WITHHELD, "\n".join(body.withheld)),
            (words.KEPT_THERE, body.kept),
            (words.WHY_THIS_CHILD, body.matched),
        ),
    )


@texts.register
def _file(body: FileReceived, _entry: EntryView, _reading: Reading) -> Texts:
    return Texts(
        category=words.WAYS[body.way],
        source=words.from_whom(body.from_setting, body.from_lead),
        fact=body.text,
        details=details(
            (words.PAGES, pages_count(body.pages) if body.pages else ""), (words.KEPT_AT, body.kept_at)
        ),
    )


@texts.register
def _answered(body: HoldAnswered, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(
        category=words.KEPT_HERE if body.taken else words.NOT_KEPT_HERE,
        fact=body.reason,
        details=details((words.ABOUT_ENTRY, reading.number(body.arrived))),
    )


@texts.register
def _decided(body: ActionAnswered, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(
        category=words.ACTION_TAKEN if body.taken else words.ACTION_NOT_TAKEN,
        fact=body.reason,
        details=details((words.ABOUT_ENTRY, reading.number(body.action))),
    )
