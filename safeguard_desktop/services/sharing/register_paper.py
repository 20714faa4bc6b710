"""The register of tellings as a paper; every print and every saved file is an entry. Source: S14, S30, X10."""

import hashlib
from pathlib import Path
from typing import Final

from safeguard_desktop.documents import render_tellings
from safeguard_desktop.documents.content import TellingLine, TellingsDocument
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.entries import Exported, Printed
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.tellings import TellingsAsked, TellingsService
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.storage.atomic import write_durably
from safeguard_desktop.storage.models.tellings import TellingRow
from safeguard_desktop.wording import tellings as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.times import date_text, minute_text

MOST_ON_PAPER: Final = 1_000
"""So many tellings are some two hundred pages."""


class TellingsPapers:
    """Makes the register in memory, and writes down what left the record."""

    def __init__(self, session: Session, tellings: TellingsService, shaper: TextShaper | None) -> None:
        """Keep the session, who finds tellings, and the shaper for scripts that need one."""
        self._session = session
        self._tellings = tellings
        self._shaper = shaper

    def paper(self, asked: TellingsAsked) -> Output:
        """Return what was asked for as a PDF in memory; it ends at `MOST_ON_PAPER`, the latest, and says so."""
        seqs = self._tellings.find(asked)
        shown = seqs[:MOST_ON_PAPER]
        rows = self._tellings.rows(shown)
        document = TellingsDocument(
            making=making(self._session),
            narrowed_to=_narrowed_to(asked),
            lines=tuple(_line(rows[seq]) for seq in shown if seq in rows),
            ends=words.ends(len(seqs) - len(shown)) if len(seqs) > len(shown) else "",
        )
        return finished(render_tellings(document, self._shaper))

    def printed(self, pages: int, printer: str) -> Changed:
        """Write down that the register was printed."""
        return self._record(Printed(OutputKind.TELLINGS, pages, printer))

    def saved(self, output: Output, path: Path) -> Changed:
        """Write down that the register is saved, then save it where the person says.

        Raises:
            EnvironmentFault: the entry or the file could not be written.
        """
        digest = hashlib.sha256(output.pdf).hexdigest()
        changed = self._record(Exported(OutputKind.TELLINGS, output.pages, digest))
        write_durably(path, output.pdf)
        return changed

    def _record(self, body: Printed | Exported) -> Changed:
        self._session.append(self._session.new_entry(body))
        return Changed("readings")


def _narrowed_to(asked: TellingsAsked) -> tuple[tuple[str, str], ...]:
    pairs = (
        (words.PAPER_ASKED, asked.text.strip()),
        (words.OF_ITEM, words.OF_ONE if asked.item is not None else ""),
        (words.KIND, words.KINDS[asked.kind] if asked.kind is not None else ""),
        (words.GROUND, words.GROUNDS.get(asked.ground, "")),
        (words.FROM, date_text(asked.since)),
        (words.TO, date_text(asked.until)),
    )
    return tuple((label, text) for label, text in pairs if text)


def _line(row: TellingRow) -> TellingLine:
    body = row.entry.now_reads
    return TellingLine(
        at=minute_text(row.told_from),
        kind=words.KINDS[row.kind],
        whom=words.whom(row.telling),
        about=", ".join(told_apart(child.full_name, child.told_apart_by) for child in row.children),
        said=words.told_of(body, row.behind) if body is not None else "",
        why=words.why(body) if body is not None else "",
        ground="; ".join(words.GROUNDS[code] for code in row.telling.grounds if code in words.GROUNDS),
        recorded=row.entry.recorder_name,
    )
