"""The words of "Who has looked": the page, its filters, and the list on paper. Source: X10, S19."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.codes import GivenAs
from safeguard_desktop.domain.entries import (
    Exported,
    Opened,
    Printed,
    ReadingsGiven,
    RestrictedViewed,
    TransferPrepared,
    Viewed,
)
from safeguard_desktop.domain.rows import EntryView, ToldApartBy
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import date_text
from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Who has looked")
OPEN: Final = _("Who has looked")
INTRO: Final = _(
    "Every unlocking of the record, every page of a child or a concern that was opened, every print and every file, with who it was and when. The lead sees this, and a manager, head or chair who reads the record. Nobody is told that it was looked up."
)
CARD: Final = _(
    "Who has looked at the record is written down: pages opened, prints and files, by whom and when."
)
PERSON: Final = _("Person")
CHILD: Final = _("Child")
KIND: Final = _("What was done")
EVERYBODY: Final = _("Everybody")
EVERY_CHILD: Final = _("Every child")
EVERYTHING: Final = _("Everything")
FROM: Final = _("From")
FROM_EXAMPLE: Final = _("From, such as 1 Sep")
TO: Final = _("To")
COLUMN_WHEN: Final = _("When")
COLUMN_WHO: Final = _("Who")
COLUMN_WHAT: Final = _("What")
COLUMN_WHOSE: Final = _("Child")
NOTHING: Final = _("Nobody has looked in that way")
NOTHING_HINT: Final = _("Choose other people, another child or other dates, or show everything again.")
NOT_UNDERSTOOD: Final = _(
    "A date was not understood, so it narrows nothing. Write it like 3 Nov, or 27 3 2026."
)
LOOKING: Final = _("Looking through the record …")
PRINT: Final = _("Print this list")
SAVE: Final = _("Save this list as a PDF")
NOT_KEPT_ON_PAPER: Final = _(
    "Looks at what is kept for named people stand here for those people only, and never on paper."
)
SHOW_REST: Final = _("Narrow to the older ones")
PDF_KIND: Final = _("PDF document")
FILE_NAME: Final = _("Who has looked.pdf")
HANDED_OUT: Final = _("Done. That this list was made is written down, with what it was narrowed to.")

_KINDS: Final[Mapping[str, str]] = {
    Viewed.KIND: _("Pages opened"),
    RestrictedViewed.KIND: _("Pages opened"),
    Printed.KIND: _("Prints"),
    Exported.KIND: _("Files saved"),
    TransferPrepared.KIND: _("Transfer packs made"),
    Opened.KIND: _("Record unlocked"),
    ReadingsGiven.KIND: _("This list handed out"),
}
_GIVEN: Final[Mapping[GivenAs, str]] = {
    GivenAs.PRINTED: _("Printed"),
    GivenAs.SAVED: _("Saved as a file"),
}


def kinds() -> tuple[tuple[str, str], ...]:
    """Return the kinds to choose from, each with its name."""
    return tuple((kind, text) for kind, text in _KINDS.items() if kind != RestrictedViewed.KIND)


def kind_filter(kind: str) -> str:
    """Return what a kind is called where the list is narrowed to it."""
    return _KINDS[kind]


def act(entry: EntryView) -> str:
    """Return what kind of look it was, for counting."""
    kind = entry.body.KIND if entry.body is not None else ""
    return _KINDS.get(kind, "")


def what(entry: EntryView, number: int = 0) -> str:
    """Return what was done, in one line, with the number of the concern where it was about one."""
    told = _what(entry)
    return f"{told} · {concern_name(number, '')}" if number else told


def _what(entry: EntryView) -> str:
    body = entry.body
    if isinstance(body, Viewed):
        return _("Opened: {page}").format(page=labels.PAGES[body.page])
    if isinstance(body, RestrictedViewed):
        return _("Opened: what is kept for named people")
    if isinstance(body, Printed):
        printer = _(", on “{printer}”").format(printer=body.printer) if body.printer else ""
        return _("Printed: {paper}, {pages}").format(
            paper=labels.OUTPUTS[body.output], pages=_pages(body.pages) + printer
        )
    if isinstance(body, Exported):
        return _("Saved as a file: {paper}, {pages}").format(
            paper=labels.OUTPUTS[body.output], pages=_pages(body.pages)
        )
    if isinstance(body, TransferPrepared):
        return _("Made the transfer pack {pack}, {pages}").format(pack=body.pack, pages=_pages(body.pages))
    if isinstance(body, Opened):
        return _("Unlocked the record on “{computer}”").format(computer=body.computer)
    if isinstance(body, ReadingsGiven):
        return _("{way}: this list, {lines}").format(way=_GIVEN[body.way], lines=lines(body.count))
    return _("What was done is not kept any more")


def child_name(name: str, by: ToldApartBy | None) -> str:
    """Return whose page it is; two children of one name are told apart."""
    return told_apart(name, by)


def lines(count: int) -> str:
    """Return how long the list is."""
    return ngettext("{count} line", "{count} lines", count)


def found(count: int) -> str:
    """Return how many looks were found."""
    return ngettext("{count} entry", "{count} entries", count)


def late(at: str) -> str:
    """Return what stands beside a look that could not be written down at once; `at` is when it was written down."""
    return _("{at}, written down later").format(at=at)


def ends(shown: int, left_out: int, day: str) -> str:
    """Return what stands on a paper that leaves older lines out; `day` is that of the oldest line on it (ISO date)."""
    return ngettext(
        "It ends at its newest {{shown}} lines. {count} older one, of {{day}} or before, is on a paper of its own if the list is narrowed to the days up to then.",
        "It ends at its newest {{shown}} lines. {count} older ones, of {{day}} and before, are on a paper of their own if the list is narrowed to the days up to then.",
        left_out,
    ).format(shown=shown, day=date_text(day))


def rest(most: int, count: int, day: str) -> str:
    """Return that paper leaves older lines out; `day` is that of the oldest line on it (ISO date)."""
    return ngettext(
        "A paper ends at its newest {{most}} lines. {count} older one, of {{day}} or before, is printed by itself.",
        "A paper ends at its newest {{most}} lines. {count} older ones, of {{day}} and before, are printed by themselves.",
        count,
    ).format(most=most, day=date_text(day))


def period(since: str, until: str) -> str:
    """Return the period that a list covers, in words."""
    if since and until:
        return _("{since} to {until}").format(since=since, until=until)
    if since:
        return _("Since {since}").format(since=since)
    if until:
        return _("Up to {until}").format(until=until)
    return _("From the beginning of the record until now")


def _pages(pages: int) -> str:
    return ngettext("{count} page", "{count} pages", pages)
