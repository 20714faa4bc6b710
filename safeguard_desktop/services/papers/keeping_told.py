"""What was kept, as papers tell it: the chronology of a file that has gone on. Source: S41, S92; guidance.md 2.2."""

from safeguard_desktop.domain.entries import ChronologyKept
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts
from safeguard_desktop.wording import keeping as words


@texts.register
def _chronology(body: ChronologyKept, _entry: EntryView, reading: Reading) -> Texts:
    gone_to = "" if reading.hides_whereabouts else body.gone_to
    return Texts(
        fact=words.chronology_text(body.lines),
        details=details((words.FILE_NOW, words.chronology_line(gone_to, body.gone_on, body.until))),
    )
