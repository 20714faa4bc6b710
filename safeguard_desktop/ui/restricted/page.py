"""What is kept for named people about one child, for those who can read it. Opening it is an entry among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.entries import AbuseNotification
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.kept_documents.attaching import KeptAttachingService
from safeguard_desktop.services.restricted.for_staff import ForStaffService
from safeguard_desktop.services.restricted.keeping import RestrictedService
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.restricted.rows import KeptForChild, KeptGroup, Named
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.concerns.amend_form import AmendForm
from safeguard_desktop.ui.desk.act_bar import Act, ActBar, Weight
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.restricted.access_forms import END_FORM, GIVE_FORM, AccessForm
from safeguard_desktop.ui.restricted.cards import GroupCard
from safeguard_desktop.ui.restricted.documents import KeptAttachForm
from safeguard_desktop.ui.restricted.forms import (
    ConflictForm,
    DisclosureForm,
    NotificationForm,
    PrivateNoteForm,
)
from safeguard_desktop.ui.restricted.raised_forms import Raised, ReferrerForm, ToldForm
from safeguard_desktop.ui.restricted.tell_form import TellFromKeptForm
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


@dataclass(frozen=True)
class Shown:
    """What the page shows, and what its forms choose from."""

    kept: KeptForChild
    people: tuple[Named, ...]
    name: str
    raised: Raised

    @property
    def choices(self) -> str:
        """What the forms offer, as a key: where that changes, they are made anew."""
        raised = self.raised
        ids: list[str] = [named.id for named in self.people]
        ids += [*(row.id for row in raised.concerns), *(row.id for row in raised.referrers)]
        return " ".join(ids)


def has_concerns(shown: Shown) -> bool:
    """Whether there is a concern that somebody raised."""
    return bool(shown.raised.concerns)


def has_referrers(shown: Shown) -> bool:
    """Whether it is known here who raised one."""
    return bool(shown.raised.referrers)


_ACTS: Final = (
    Act("private_note", words.ADD_NOTE, "notebook-pen", weight=Weight.FIRST, saved=words.KEPT_SAVED),
    Act("notification", words.ADD_NOTIFICATION, "house", weight=Weight.BESIDE, saved=words.KEPT_SAVED),
    Act("disclosure", words.ADD_DISCLOSURE, "shield-alert", weight=Weight.BESIDE, saved=words.KEPT_SAVED),
    Act("conflict", words.ADD_CONFLICT, "scale", saved=words.KEPT_SAVED),
    Act("referrer", words.ADD_REFERRER, "user-round", applies=has_concerns, saved=words.KEPT_SAVED),
    Act("told", words.ADD_TOLD, "message-square", applies=has_referrers, saved=words.TOLD_SAVED),
)


class RestrictedPage(DeskPage):
    """The cards of one child, and the forms beside them."""

    kinds = frozenset({"child", "restricted", "people", "keeping"})

    def __init__(
        self,
        services: tuple[RestrictedService, RaisedByService, ForStaffService, KeptAttachingService],
        bench: Bench,
        papers: Papers,
    ) -> None:
        super().__init__(Place.RESTRICTED, bench)
        self._kept, self._raised_by, self._for_staff, self._attaching = services
        self._papers = papers
        self._shown: Shown | None = None
        self._saved = ""
        self._is_new = True
        self.cards: list[GroupCard] = []
        self.bar = ActBar(_ACTS)
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
        self.bar.fold()
        self._is_new = True
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        self._read_on(self.subject)

    def _read_on(self, child: str) -> None:
        """Opens what is kept a slice at a time, so that whatever else waits for the record has its turn."""

        def on_slice(is_more: bool) -> None:  # what the worker answers
            if child == self.subject:
                (self._read_on if is_more else self._fetch)(child)

        self.ask(self._kept.read_some, on_slice, latest="restricted")

    def _fetch(self, about: str) -> None:
        child = ChildId(about)
        fetch = self._kept.open if self._is_new else self._kept.of_child
        self._is_new = False
        raised = self._raised_by

        def work() -> Shown:
            kept = fetch(child)
            choices = Raised(raised.concerns(child), raised.referrers(child), raised.deciders())
            return Shown(kept, self._kept.people(), self._kept.name_of(child), choices)

        self.ask(work, self._on_fetched, latest="restricted")

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

    def _on_fetched(self, shown: Shown) -> None:
        kept = shown.kept
        if kept.child != self.subject:
            return
        self._shown = shown
        self.bar.show_for(shown)
        self.cards = [self._card(group, shown) for group in kept.groups]
        with self._top.refilled() as fill:
            link = LinkButton(shown.name, "user-round", name="open_child_button")
            link.clicked.connect(partial(self.go, Place.CHILD, kept.child))
            names = LinkButton(words.NAMES_OPEN, "message-square", name="open_names_told_button")
            names.clicked.connect(lambda: self.go(Place.NAMES_TOLD))
            fill(Acts(link, names))
        with self._content.refilled() as fill:
            if kept.ask:
                fill(Banner(Tone.CAUTION, words.ask(kept.ask), icon_name="lock"))
            for card in self.cards:
                fill(card)
            if not self.cards:
                fill(EmptyState("lock", words.NOTHING_TITLE, words.NOTHING_TEXT))
        put_after((stops_in(self.bar) or [self.bar])[-1], stops_in(self._content))
        self.settle()

    def _card(self, group: KeptGroup, shown: Shown) -> GroupCard:
        """Returns the card of a group, with its buttons where there is somebody for them."""
        inside, oneself = {named.id for named in group.readers}, self._kept.oneself().id
        outside = [named for named in shown.people if named.id not in inside]
        others = [named for named in group.readers if named.id != oneself]
        card = GroupCard(group, self._kept.name_of_person)
        card.offer(gives=bool(outside), ends=bool(others))
        card.give_chosen.connect(lambda circle: self._open_access(GIVE_FORM, circle, outside))
        card.end_chosen.connect(lambda circle: self._open_access(END_FORM, circle, others))
        card.correct_chosen.connect(self._open_correction)
        card.tell_chosen.connect(partial(self._open_telling, group))
        card.attach_chosen.connect(partial(self._open_attaching, group))
        card.open_chosen.connect(partial(self.go, Place.KEPT_DOCUMENT))
        return card

    def _open_adding(self, act: Act) -> None:
        shown = self._shown
        if shown is not None:
            self._saved = act.saved
            # What can be chosen is part of the form, so one with other choices is another form.
            self.forms.open_form(
                f"{act.key} {shown.choices}", lambda: self._made(act.key, shown), self.subject
            )

    def _made(self, key: str, shown: Shown) -> DeskForm:
        kept, people, bench = self._kept, shown.people, self.bench
        makers: dict[str, Callable[[], DeskForm]] = {
            "private_note": lambda: PrivateNoteForm(kept, people, bench),
            "notification": lambda: NotificationForm(kept, people, bench),
            "disclosure": lambda: DisclosureForm(kept, people, bench),
            "conflict": lambda: ConflictForm(kept, people, bench),
            "referrer": lambda: ReferrerForm(kept, people, shown.raised.concerns, bench),
            "told": lambda: ToldForm(self._raised_by, kept, shown.raised, bench),
        }
        return makers[key]()

    def _open_access(self, name: str, circle: str, people: Sequence[Named]) -> None:
        self._saved = words.GIVEN_SAVED if name == GIVE_FORM else words.ENDED_SAVED
        key = f"{name} {' '.join(named.id for named in people)}"
        self.forms.open_form(key, lambda: AccessForm(name, self._kept.access, people, self.bench), circle)

    def _open_correction(self, entry: str) -> None:
        self._saved = words.CORRECTED_SAVED
        bench = replace(self.bench, drafts=self._kept.drafts)
        self.forms.open_form("correct", lambda: AmendForm(self._kept.correcting, bench), entry)

    def _open_attaching(self, group: KeptGroup, entry: str) -> None:
        """Opens the form that attaches a document to an entry; it says who will be able to open it."""
        self._saved = words.ATTACHED
        readers = " ".join(named.id for named in group.readers)
        self.forms.open_form(
            f"attach {group.circle} {readers} {group.with_sheet}",
            lambda: KeptAttachForm(self._attaching, group, self.bench, self._papers),
            entry,
        )

    def _open_telling(self, group: KeptGroup, notification: str) -> None:
        """Opens the form that tells staff, with what this notification says that they must do."""
        said = next((row.body for row in group.rows if row.id == notification), None)
        if not isinstance(said, AbuseNotification):
            return
        self._saved = words.TELL_FROM_SAVED
        child, suggested = self.subject, said.keep_safe
        self.forms.open_form(
            f"tell_from {notification} {suggested}",
            lambda: TellFromKeptForm(self._for_staff, child, suggested, self.bench),
            notification,
        )

    def _on_form_saved(self) -> None:
        self.say(self._saved)
        self.bar.take_keyboard()
