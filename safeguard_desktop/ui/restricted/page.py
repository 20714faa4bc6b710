"""What is kept for named people about one child, for those who can read it. Opening it is an entry among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import RECOVERY_PERSON, ChildId, PersonId
from safeguard_desktop.services.restricted.keeping import KeptForChild, KeptGroup, Named, RestrictedService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.act_bar import Act, ActBar, Weight
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.restricted.access_forms import END_FORM, GIVE_FORM, AccessForm
from safeguard_desktop.ui.restricted.cards import GroupCard
from safeguard_desktop.ui.restricted.forms import (
    ConflictForm,
    DisclosureForm,
    NotificationForm,
    PrivateNoteForm,
    RestrictedForm,
)
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    BodyText,
    EmptyState,
    LinkButton,
    PageTitle,
    ScrollPage,
    put_after,
    stops_in,
)
from safeguard_desktop.wording import restricted as words

MakeForm = Callable[[RestrictedService, Sequence[Named], Bench], RestrictedForm]
Fetched = tuple[KeptForChild, tuple[Named, ...], str]

_ADDING: Final[tuple[tuple[str, str, str, MakeForm, Weight], ...]] = (
    ("private_note", words.ADD_NOTE, "notebook-pen", PrivateNoteForm, Weight.FIRST),
    ("notification", words.ADD_NOTIFICATION, "house", NotificationForm, Weight.BESIDE),
    ("disclosure", words.ADD_DISCLOSURE, "shield-alert", DisclosureForm, Weight.BESIDE),
    ("conflict", words.ADD_CONFLICT, "scale", ConflictForm, Weight.BESIDE),
)


class RestrictedPage(DeskPage):
    """The cards of one child, and the forms beside them."""

    kinds = frozenset({"child", "restricted", "people"})

    def __init__(self, kept: RestrictedService, bench: Bench) -> None:
        super().__init__(Place.RESTRICTED, bench)
        self._kept = kept
        self._people: tuple[Named, ...] = ()
        self._saved = ""
        self._is_new = True
        self.cards: list[GroupCard] = []
        self.bar = ActBar([self._act(*each) for each in _ADDING])
        self.bar.chosen.connect(self._open_adding)
        self.forms = FormsBeside("restricted_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.bar.take_keyboard)
        self._top, self._content = Refill(), Refill()
        page = ScrollPage(widest=860)
        for part in (PageTitle(words.TITLE), self._top, BodyText(words.PAGE_TEXT), self.bar, self._content):
            page.add(part)
        self.column.addWidget(Beside(page, self.forms), 1)

    @override
    def open_subject(self, subject: str) -> None:
        if subject != self.subject:
            self.forms.close_form()
        self._top.empty()
        self._content.empty()
        self._is_new = True
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        child = ChildId(self.subject)
        fetch = self._kept.open if self._is_new else self._kept.of_child
        self._is_new = False
        self.ask(
            lambda: (fetch(child), self._kept.people(), self._kept.name_of(child)),
            self._on_fetched,
            latest="restricted",
        )

    @override
    def take_focus(self) -> None:
        """The page settles when it has come."""

    @override
    def first_control(self) -> QWidget:
        return self.bar.first_button()

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    @override
    def is_touched_by(self, changed: Changed) -> bool:
        is_other_child = changed.kind == "child" and changed.id != self.subject
        return super().is_touched_by(changed) and bool(self.subject) and not is_other_child

    def _act(self, key: str, text: str, icon_name: str, _make: MakeForm, weight: Weight) -> Act:
        return Act(key, text, icon_name, weight=weight, saved=words.KEPT_SAVED)

    def _on_fetched(self, fetched: Fetched) -> None:
        kept, self._people, name = fetched
        if kept.child != self.subject:
            return
        self.bar.show_for(kept)
        self.cards = [self._card(group) for group in kept.groups]
        with self._top.refilled() as fill:
            link = LinkButton(name, "user-round", name="open_child_button")
            link.clicked.connect(partial(self.go, Place.CHILD, kept.child))
            fill(link)
        with self._content.refilled() as fill:
            if kept.ask:
                fill(Banner(Tone.CAUTION, words.ask(kept.ask), icon_name="lock"))
            for card in self.cards:
                fill(card)
            if not self.cards:
                fill(EmptyState("lock", words.NOTHING_TITLE, words.NOTHING_TEXT))
        put_after((stops_in(self.bar) or [self.bar])[-1], stops_in(self._content))
        self.settle()

    def _card(self, group: KeptGroup) -> GroupCard:
        card = GroupCard(group, self._name_of)
        card.offer(gives=bool(self._outside(group)), ends=bool(self._inside(group)))
        card.give_chosen.connect(lambda: self._open_access(GIVE_FORM, group, self._outside(group)))
        card.end_chosen.connect(lambda: self._open_access(END_FORM, group, self._inside(group)))
        return card

    def _outside(self, group: KeptGroup) -> list[Named]:
        """Returns who may be given access."""
        inside = {named.id for named in group.readers}
        return [named for named in self._people if named.id not in inside]

    def _inside(self, group: KeptGroup) -> list[Named]:
        """Returns whose access may end: everybody's but one's own."""
        oneself = self._kept.oneself().id
        return [named for named in group.readers if named.id not in (oneself, RECOVERY_PERSON)]

    def _name_of(self, person: PersonId) -> str:
        return next((named.name for named in (*self._people, self._kept.oneself()) if named.id == person), "")

    def _open_adding(self, act: Act) -> None:
        make = next(make for key, _text, _icon, make, _weight in _ADDING if key == act.key)
        self._saved = act.saved
        # Who can be chosen is part of the form, so one of other people is another form.
        key = f"{act.key} {' '.join(named.id for named in self._people)}"
        self.forms.open_form(key, lambda: make(self._kept, self._people, self.bench), self.subject)

    def _open_access(self, name: str, group: KeptGroup, people: Sequence[Named]) -> None:
        self._saved = words.GIVEN_SAVED if name == GIVE_FORM else words.ENDED_SAVED
        key = f"{name} {' '.join(named.id for named in people)}"
        self.forms.open_form(key, lambda: AccessForm(name, self._kept, people, self.bench), group.circle)

    def _on_form_saved(self) -> None:
        self.say(self._saved)
        self.bar.take_keyboard()
