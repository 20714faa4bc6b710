"""One decision about sharing in full: everything that answers, years later, what was told or not, to whom and why."""

from __future__ import annotations

from functools import partial

from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.sharing.listing import DecisionRow, SharingListService
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    BodyText,
    Fact,
    KeyValueList,
    MutedText,
    PageTitle,
    ScrollPage,
    SecondaryButton,
    Section,
    StatusPill,
)
from safeguard_desktop.wording import shared_paper as paper_words
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording import sharing_codes, sharing_story, story
from safeguard_desktop.wording.children import told_apart

_NAME_WIDTH = 250


class SharingDecisionPage(DeskPage):
    """A decision as it reads now."""

    kinds = frozenset({"concern", "child"})

    def __init__(self, listing: SharingListService, bench: Bench) -> None:
        super().__init__(Place.SHARING_DECISION, bench)
        self._listing = listing
        self._content = Refill(Space.WIDE)
        page = ScrollPage(widest=900)
        page.add(self._content)
        self.column.addWidget(page, 1)

    @override
    def reload(self) -> None:
        decision = EntryId(self.subject)
        self.ask(lambda: self._listing.row(decision), self._on_found, latest="sharing_decision")

    def _on_found(self, row: DecisionRow | None) -> None:
        with self._content.refilled() as fill:
            if row is None:
                fill(MutedText(story.DESTROYED))
                return
            body = row.body
            pill = StatusPill(
                sharing_codes.OUTCOMES_DONE[body.outcome],
                Tone.ACCENT if body.shares else Tone.PLAIN,
                "share-2" if body.shares else "scale",
            )
            fill(title_row(PageTitle(told_apart(row.child_name, row.told_apart_by)), pill))
            fill(MutedText(story.recorded_line(row.view)))
            fill(self._acts(row))
            why = Section(words.REASON)
            why.add(BodyText(body.reason))
            fill(why)
            for step, pairs in sharing_story.PAIRS.items():
                facts = [Fact(label, text) for label, text in pairs(body) if text.strip()]
                if facts:
                    section = Section(words.STEPS[step])
                    section.add(KeyValueList(facts, name_width=_NAME_WIDTH))
                    fill(section)
        self.settle()

    def _acts(self, row: DecisionRow) -> Acts:
        again = SecondaryButton(words.AGAIN, "history", name="sharing_again_button")
        again.setToolTip(words.AGAIN_HINT)
        again.clicked.connect(partial(self.go, Place.SHARE, row.view.id))
        if row.concern is not None:
            home = SecondaryButton(words.TO_CONCERN, "clipboard-list", name="sharing_home_button")
            home.clicked.connect(partial(self.go, Place.CONCERN, row.concern, row.view.id))
        else:
            home = SecondaryButton(words.TO_CHILD, "users-round", name="sharing_home_button")
            home.clicked.connect(partial(self.go, Place.CHILD, row.child or "", row.view.id))
        if not (row.body.shares and row.body.items):
            return Acts(again, home)
        paper = SecondaryButton(paper_words.OPEN, "file-text", name="shared_paper_button")
        paper.clicked.connect(partial(self.go, Place.SHARED_PAPER, row.view.id))
        return Acts(paper, again, home)
