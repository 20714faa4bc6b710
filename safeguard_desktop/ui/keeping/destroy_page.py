"""Destroying a child's file: what would go, what is in the way, the checks, and two people.

Source: S41, X02; guidance.md section 6; UI.md ("Two people are needed at once only to destroy...").
"""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.keeping.codes import HumanCheck, Obstacle
from safeguard_desktop.services.keeping.destroying import DestroyDraft, DestroyingService, DestructionView
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.people.agreeing import SHEET, Agreeing
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    CheckField,
    Column,
    Fact,
    KeyValueList,
    MutedText,
    PageTitle,
    ScrollPage,
)
from safeguard_desktop.wording import keeping as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.times import date_text, day_text

_NAME_WIDTH = 190


class DestroyForm(DeskForm):
    """The checks that no program can make, and the act. The second person's passphrase is never kept."""

    def __init__(self, destroying: DestroyingService, bench: Bench) -> None:
        super().__init__("destroy_form", words.DESTROY_TITLE, words.DESTROY_ACT, bench)
        self._destroying = destroying
        self.add(MutedText(words.DESTROY_TEXT))
        self.boxes = {
            check: self.add_field(CheckField(f"check_{check.value}", text))
            for check, text in words.HUMAN_CHECKS.items()
        }
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._destroying.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._destroying.destroy(draft)

    @override
    def _on_failed(self, fault: Exception) -> None:
        if isinstance(fault, Refused) and fault.code is RefusalCode.NEEDS_SECOND_PERSON:
            self.clear_problems()
            self._ask_second()
            return
        super()._on_failed(fault)

    def draft(self) -> DestroyDraft:
        """Returns what is ticked."""
        ticked: tuple[HumanCheck, ...] = tuple(check for check, box in self.boxes.items() if box.is_checked())
        return DestroyDraft(ChildId(self.about), ticked)

    def _ask_second(self) -> None:
        draft, destroying, end_draft = self.draft(), self._destroying, self._keeper.ending()

        def destroy(agreement: Agreement | None) -> Changed:
            changed = destroying.destroy(draft, agreement)
            end_draft()
            return changed

        agreeing = Agreeing[Changed](self, self.bench.tasks, destroying.people)
        agreeing.attempt(destroy, self._on_answered, super()._on_failed, without=SHEET)


class DestroyPage(DeskPage):
    """The subject is a child. Where something is in the way, it says what, and there is nothing to press."""

    kinds = frozenset({"request", "concern"})

    def __init__(self, destroying: DestroyingService, bench: Bench) -> None:
        super().__init__(Place.DESTROY, bench)
        self._destroying = destroying
        self._title = PageTitle(words.DESTROY)
        self._standing = Refill(Space.MEDIUM)
        self.form = DestroyForm(destroying, bench)
        self.form.saved.connect(self._on_saved)
        self.form.closed.connect(lambda: self.go(Place.KEEPING))
        page = ScrollPage(widest=760)
        head = Column(Space.SMALL)
        head.add(self._title)
        head.add(MutedText(words.DESTROY_INTRO))
        page.add(head)
        page.add(self._standing)
        page.add(self.form)
        self.column.addWidget(page, 1)

    @override
    def open_subject(self, subject: str) -> None:
        self._standing.empty()
        self.form.hide()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        child = ChildId(self.subject)
        if child:
            self.ask(lambda: self._destroying.look(child), self._on_found, latest="destroy")

    @override
    def keep_drafts(self) -> None:
        self.form.keep_draft()

    @override
    def take_focus(self) -> None:
        """The page settles when it is known what would go."""

    def _on_found(self, view: DestructionView) -> None:
        child = view.file.child
        name = told_apart(child.full_name, child.told_apart_by)
        with self._standing.refilled() as fill:
            fill(KeyValueList(_facts(view, name), name_width=_NAME_WIDTH))
            if view.obstacles:
                text = "\n".join(words.OBSTACLES[each] for each in view.obstacles)
                fill(Banner(Tone.STOP, text, title=words.IN_THE_WAY, icon_name="lock"))
            elif not view.who_can_agree:
                fill(Banner(Tone.CAUTION, words.NOBODY_AGREES, icon_name="user-plus"))
            else:
                fill(MutedText(words.agrees_line(view.who_can_agree)))
        self.form.setVisible(not view.obstacles)
        if not view.obstacles and self.form.about != child.id:
            self.form.begin(child.id)
        self.settle()

    def _on_saved(self, _changed: Changed) -> None:
        self.form.about = ""
        self.say(words.DESTROYED)
        self.go(Place.KEEPING)


def _facts(view: DestructionView, name: str) -> list[Fact]:
    return [
        Fact(words.FILE_OF, name),
        Fact(
            words.COMES_ON if Obstacle.NOT_DUE in view.obstacles else words.DUE_ON,
            day_text(view.file.due.on),
        ),
        Fact(words.FROM_TO, words.span(date_text(view.first_day), date_text(view.last_day))),
        Fact(words.HOW_MUCH, words.how_much(view.count, view.left)),
        *(
            [Fact(words.CHRONOLOGY_STAYS, words.chronology_until(view.chronology_until))]
            if view.chronology_until
            else []
        ),
    ]
