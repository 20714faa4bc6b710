"""The copy for whoever asked to see records: looked at page by page, then encrypted, saved or printed."""

from __future__ import annotations

from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.errors import Refused
from safeguard_desktop.services.access.copies import CopiesService
from safeguard_desktop.services.papers.outputs import OutputsService
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.papers.sent_page import SentPaper, SentPaperPage
from safeguard_desktop.wording import access_paper as words
from safeguard_desktop.wording.problems import problem_text

COPY: Final = SentPaper(
    place=Place.REQUEST_COPY,
    home=Place.REQUEST,
    name="access_copy",
    title=words.PAGE_TITLE,
    intro=words.INTRO,
    make=words.MAKE,
    making=words.MAKING,
    back=words.BACK,
    saved=words.SAVED,
    made=words.MADE,
    has_look=False,
)


class AccessCopyPage(SentPaperPage):
    """The pages of one copy, then the encrypted file. Its subject is the request."""

    def __init__(self, copies: CopiesService, outputs: OutputsService, bench: Bench, papers: Papers) -> None:
        super().__init__(COPY, copies, outputs, bench, papers)

    @override
    def show_fault(self, fault: Exception) -> None:
        super().show_fault(fault)
        if isinstance(fault, Refused) and fault.problems:
            self.trouble.say(words.NOT_YET, " ".join(map(problem_text, fault.problems)))
