"""What goes out after a decision: looked at page by page, then encrypted, saved or printed. Source: S29, S33, S39."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.services.papers.outputs import OutputsService
from safeguard_desktop.services.papers.shared import SharedPapers
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.papers.sent_page import SentPaper, SentPaperPage
from safeguard_desktop.wording import shared_paper as words
from safeguard_desktop.wording import sharing as sharing_words

SHARED: Final = SentPaper(
    place=Place.SHARED_PAPER,
    home=Place.SHARING_DECISION,
    name="shared",
    title=words.PAGE_TITLE,
    intro=words.INTRO,
    make=words.MAKE,
    making=words.MAKING,
    back=sharing_words.BACK_TO_DECISION,
    saved=words.SAVED,
    made=words.SHARED,
)


class SharedPaperPage(SentPaperPage):
    """The pages of one decision, then the encrypted file. Its subject is the decision."""

    def __init__(self, shared: SharedPapers, outputs: OutputsService, bench: Bench, papers: Papers) -> None:
        super().__init__(SHARED, shared, outputs, bench, papers)
