"""One decision about sharing in full: everything that answers, years later, what was told or not, to whom and why."""

from __future__ import annotations

from functools import partial

from typing_extensions import override

from safeguard_desktop.domain.entries import DecisionCarriedOut
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.services.sharing.carrying import CarryingService
from safeguard_desktop.services.sharing.listing import DecisionRow, SharingListService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.acts import Acts, Flow
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.desk.titles import headed, title_row
from safeguard_desktop.ui.desk.told import ToldText
from safeguard_desktop.ui.sharing.carried_form import CarriedForm
from safeguard_desktop.ui.sharing.decision_cards import standing_pills
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    BodyText,
    Column,
    Fact,
    KeyValueList,
    LinkButton,
    MutedText,
    PageTitle,
    ScrollPage,
    SecondaryButton,
    Section,
    StatusPill,
    StrongText,
)
from safeguard_desktop.wording import shared_paper as paper_words
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording import sharing_codes, sharing_story, story
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.reports import wait_text

_NAME_WIDTH = 250
_LENGTH = 110


class SharingDecisionPage(DeskPage):
    """A decision as it reads now."""

    kinds = frozenset({"concern", "child"})

    def __init__(self, listing: SharingListService, carrying: CarryingService, bench: Bench) -> None:
        super().__init__(Place.SHARING_DECISION, bench)
        self._listing, self._carrying = listing, carrying
        self._content = Refill(Space.WIDE)
        self.forms = FormsBeside("sharing_decision_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.take_focus)
        page = ScrollPage(widest=900)
        page.add(self._content)
        self.column.addWidget(Beside(page, self.forms), 1)

    @override
    def reload(self) -> None:
        decision = EntryId(self.subject)
        self.ask(lambda: self._listing.row(decision), self._on_found, latest="sharing_decision")

    @override
    def open_subject(self, subject: str) -> None:
        if subject != self.subject:
            self.forms.close_form()
        super().open_subject(subject)

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

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
            name = PageTitle(told_apart(row.child_name, row.told_apart_by))
            pills = (pill, *standing_pills(row))
            fill(headed(title_row(name, *pills), MutedText(story.recorded_line(row.view))))
            fill(self._acts(row))
            why = Section(words.REASON)
            why.add(BodyText(body.reason))
            fill(why)
            if row.body.shares and (row.carried or row.is_to_be_sent):
                fill(self._carried(row))
            for step, pairs in sharing_story.PAIRS.items():
                facts = [Fact(label, text) for label, text in pairs(body) if text.strip()]
                if step is SharingStep.SENDING and row.took is not None:
                    facts.append(Fact(sharing_story.TOOK, wait_text(row.took)))
                if facts:
                    section = Section(words.STEPS[step])
                    section.add(KeyValueList(facts, name_width=_NAME_WIDTH))
                    for view, because in row.items if step is SharingStep.ITEMS else ():
                        section.add(BodyText(f"• {words.item_why(_called(view), because)}"))
                    fill(section)
        self.settle()

    def _acts(self, row: DecisionRow) -> Acts:
        again = SecondaryButton(words.AGAIN, "history", name="sharing_again_button")
        again.setToolTip(words.AGAIN_HINT)
        again.clicked.connect(partial(self.go, Place.SHARE, row.view.id))
        is_of_concern, (place, subject) = row.concern is not None, _story(row)
        home = SecondaryButton(
            words.TO_CONCERN if is_of_concern else words.TO_CHILD,
            "clipboard-list" if is_of_concern else "users-round",
            name="sharing_home_button",
        )
        home.clicked.connect(partial(self.go, place, subject, row.view.id))
        acts = [again, home]
        if row.body.shares and row.body.items:
            paper = SecondaryButton(paper_words.OPEN, "file-text", name="shared_paper_button")
            paper.clicked.connect(partial(self.go, Place.SHARED_PAPER, row.view.id))
            acts.insert(0, paper)
        if row.is_to_be_sent:
            carry = SecondaryButton(words.CARRY_OUT, "send", name="sharing_carry_out_button")
            carry.setToolTip(words.CARRY_OUT_HINT)
            carry.clicked.connect(partial(self._open_carrying, row.view.id))
            acts.insert(0, carry)
        return Acts(*acts)

    def _open_carrying(self, decision: str) -> None:
        self.forms.open_form("carry_out", lambda: CarriedForm(self._carrying, self.bench), decision)

    def _carried(self, row: DecisionRow) -> Section:
        """Returns what went out since, each with the way to what tells it; and that nothing has."""
        section = Section(words.CARRIED)
        for view in row.carried:
            section.add(self._went_out(row, view))
        if not row.carried:
            section.add(MutedText(words.NOT_CARRIED))
        return section

    def _went_out(self, row: DecisionRow, view: EntryView) -> Column:
        """Returns one time that something of it went out, in the words of what tells it where there is that."""
        told, body, box = story_of(view), view.now_reads, Column(2)
        telling = body.telling if isinstance(body, DecisionCarriedOut) else None
        by = row.told_by.get(telling) if telling is not None else None
        shown = story_of(by) if by is not None else told
        line = f"{shown.heading}: {shown.line}" if by is not None else told.line
        box.add(StrongText(line))
        texts = (*(shown.texts[:1] if by is not None else ()), *told.texts)
        # The end of something to do is told in the words of the mark that it left.
        for text in {each.text: each for each in texts}.values():
            box.add(ToldText(text))
        if telling is not None:
            link = LinkButton(words.OPEN_TELLING, name=f"carried_{view.id}_button")
            link.setAccessibleName(f"{words.OPEN_TELLING}: {line}")
            place, subject = _story(row)
            link.clicked.connect(partial(self.go, place, subject, telling))
            box.add(Flow(link))
        return box

    def _on_form_saved(self, _name: str, _changed: Changed) -> None:
        self.say(words.CARRY_SAVED)
        self.take_focus()


def _called(view: EntryView) -> str:
    """Returns an entry that went out in one line: what kind, and how it begins."""
    told = story_of(view)
    first = next((text.text for text in told.texts), told.line).replace("\n", " ")
    first = first if len(first) <= _LENGTH else f"{first[: _LENGTH - 1]}…"
    return " · ".join(part for part in (told.heading, first) if part)


def _story(row: DecisionRow) -> tuple[Place, str]:
    """Returns the page of the story that a decision stands in."""
    return (Place.CONCERN, row.concern) if row.concern is not None else (Place.CHILD, row.child or "")
