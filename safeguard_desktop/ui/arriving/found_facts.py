"""What a pack says before it is taken in: whose it is, about whom, what is in it, and every entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from safeguard_desktop.domain.entries import Amendment
from safeguard_desktop.services.arriving.arrived_pack import ArrivedEntry, ArrivedPack
from safeguard_desktop.services.papers.sheet import fingerprint_text
from safeguard_desktop.ui.desk.story import tell
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    Column,
    DataTable,
    Fact,
    KeyValueList,
    PagedTableModel,
    SectionHeading,
    TableColumn,
    TextLabel,
)
from safeguard_desktop.ui.widgets.paged_model import Deliver
from safeguard_desktop.wording import arriving as words
from safeguard_desktop.wording.times import date_text, instant_text


def what_text(entry: ArrivedEntry) -> str:
    """Returns what an entry says, in one line."""
    told = tell(entry.body)
    changed = [change.after for change in entry.body.changes] if isinstance(entry.body, Amendment) else []
    first = next(
        (text for text in (*changed, *(each.text for each in told.texts)) if text.strip()), told.line
    )
    return ": ".join(filter(None, (told.heading, " ".join(first.split()))))


def as_text(entry: ArrivedEntry) -> str:
    """Returns how far an entry is proven to be as it was written."""
    if entry.issued.edited:
        return words.NAMES_REPLACED
    return words.AS_WRITTEN if entry.packed.original is not None else words.NOT_PROVEN


COLUMNS: Final = (
    TableColumn[ArrivedEntry](words.COLUMN_WHEN, lambda row: instant_text(row.issued.recorded_at), 190),
    TableColumn[ArrivedEntry](words.COLUMN_WHAT, what_text, 420, is_strong=True),
    TableColumn[ArrivedEntry](words.COLUMN_BY, lambda row: row.issued.recorder, 150),
    TableColumn[ArrivedEntry](words.COLUMN_AS, as_text),
)


_NAME_WIDTH: Final = 210
_ENTRIES_HIGH: Final = 300


class FoundFacts(Column):
    """Everything that a pack says, to be read before anything is written."""

    def __init__(self) -> None:
        super().__init__()
        self.facts = KeyValueList(name_width=_NAME_WIDTH)
        self.summary_label, self.safety_label = TextLabel(""), TextLabel("")
        self.summary_card, self.safety_card = Card(words.SUMMARY), Card(words.SAFETY)
        self.summary_card.add(self.summary_label)
        self.safety_card.add(self.safety_label)
        self.originals = Banner(Tone.CAUTION, words.ORIGINALS_NOT_TAKEN, title=words.ORIGINALS)
        self._entries: tuple[ArrivedEntry, ...] = ()
        self._model = PagedTableModel[ArrivedEntry](COLUMNS, self._fetch, self)
        self.table = DataTable("pack_entries_table", words.ENTRIES_TITLE, self._model)
        self.table.stand_open(_ENTRIES_HIGH)
        for part in (
            self.facts, self.summary_card, self.safety_card, self.originals,
            SectionHeading(words.ENTRIES_TITLE), self.table,
        ):  # fmt: skip
            self.add(part)

    def show_pack(self, pack: ArrivedPack) -> None:
        """Shows a pack that can be taken in."""
        record = pack.record
        if record is None:
            return
        self.facts.set_facts(list(_facts(pack)))
        self.summary_label.setText(record.summary)
        self.summary_card.setVisible(bool(record.summary))
        self.safety_label.setText(record.child.keeps_safe_today)
        self.safety_card.setVisible(bool(record.child.keeps_safe_today))
        self.originals.setVisible(bool(pack.originals))
        self._entries = pack.entries
        self._model.set_ids(range(len(pack.entries)))

    def empty(self) -> None:
        """Takes everything off the page."""
        self._entries = ()
        self._model.set_ids(range(0))
        self.facts.set_facts([])
        self.summary_label.clear()
        self.safety_label.clear()

    def _fetch(self, places: tuple[int, ...], deliver: Deliver[ArrivedEntry]) -> None:
        deliver({place: self._entries[place] for place in places})


def _facts(pack: ArrivedPack) -> Iterator[Fact]:
    record = pack.record
    if record is None:
        return
    child, sender, receiver = record.child, record.sender, record.receiver
    counts = [words.entries(len(pack.entries))]
    counts += [words.documents(len(pack.originals))] if pack.originals else []
    pairs = (
        (words.FROM, "\n".join(filter(None, (sender.setting, sender.lead, sender.contact)))),
        (words.PACK, record.number),
        (words.FINGERPRINT, fingerprint_text(pack.digest)),
        (words.MADE, instant_text(record.made_at)),
        (words.FOR, ", ".join(filter(None, (receiver.setting, receiver.lead)))),
        (words.CHILD, child.full_name),
        (words.BORN, date_text(child.date_of_birth)),
        (words.LEAVING, date_text(record.leaving_on)),
        (words.WHAT_IS_IN, ", ".join(counts)),
        (words.HOLDS, words.entries(len(record.holds)) if record.holds else ""),
        (words.WITHHELD, "\n".join(f"{term.term}: {term.meaning}" for term in record.withheld)),
        (words.KEPT_THERE, record.kept),
    )
    yield from (Fact(name, value) for name, value in pairs if value)
