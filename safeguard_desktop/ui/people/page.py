"""The page of people: who is who, who can read, who signs; and one's own account. Source: S19, X19."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import APPROVING_ROLES, Person, SettingKind
from safeguard_desktop.services.child.children import ChildrenService, same_name
from safeguard_desktop.services.office.shares import SharesService
from safeguard_desktop.services.papers.handouts import HandoutsService
from safeguard_desktop.services.staff.accounts import AccountState
from safeguard_desktop.services.staff.inviting import Invitation, InvitingService
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.own_account import OwnAccountService
from safeguard_desktop.services.staff.people import (
    READING_ROLES,
    Leaving,
    PeopleAdvice,
    PeopleService,
    PersonRow,
)
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.people.agreeing import Agreeing
from safeguard_desktop.ui.people.code_dialog import CodeDialog
from safeguard_desktop.ui.people.keys_card import KeysCard
from safeguard_desktop.ui.people.own_account import OwnAccountCard
from safeguard_desktop.ui.people.person_card import PersonCard
from safeguard_desktop.ui.people.person_form import PersonForm
from safeguard_desktop.ui.people.shares_card import SharesCard
from safeguard_desktop.ui.people.sole_card import SoleApproverCard
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    MutedText,
    PageTitle,
    Row,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
)
from safeguard_desktop.wording import invitations
from safeguard_desktop.wording import people as words
from safeguard_desktop.wording import readings as reading_words

Act = Callable[[Agreement | None], Changed]
_Signs = tuple[Person | None, str]
_KeyPeople = Mapping[str, tuple[str, ...]]
_Found = tuple[tuple[PersonRow, ...], PeopleAdvice | None, PersonId | None, _Signs, _KeyPeople]


class PeoplePage(DeskPage):
    """Everybody of the register. Changes are versions of it; some take a second person."""

    kinds = frozenset({"people", "settings", "child"})

    def __init__(
        self,
        services: tuple[PeopleService, InvitingService, OwnAccountService, HandoutsService, ChildrenService],
        locks: tuple[KeyChangeService, SharesService],
        bench: Bench,
        papers: Papers,
        kind: SettingKind,
    ) -> None:
        super().__init__(Place.PEOPLE, bench)
        (people, self._inviting, own, self._handouts, self._children) = services
        self._keys, shares = locks
        self._people, self._papers, self._kind = people, papers, kind
        self._boxes = papers.boxes
        self._rows: dict[PersonId, PersonRow] = {}
        self._second: PersonId | None = None
        self.add_button = SecondaryButton(words.ADD, "user-plus", name="add_person_button")
        self.add_button.clicked.connect(lambda: self._open_form(None))
        self.readings_button = SecondaryButton(reading_words.OPEN, "eye", name="readings_button")
        self.readings_button.clicked.connect(lambda: self.go(Place.READINGS))
        self.advice_banner = Banner(Tone.CAUTION, " ", title=" ", act=words.INVITE)
        self.advice_banner.act_button.setObjectName("advice_invite_button")
        self.advice_banner.act_chosen.connect(self._on_advice_taken)
        self.advice_banner.hide()
        self._list = Refill(Space.MEDIUM)
        self.own_card = OwnAccountCard(own, bench.tasks, self.show_fault)
        self.own_card.told.connect(self.say)
        self.keys_card = KeysCard(self._keys, people, bench.tasks, papers)
        self.keys_card.told.connect(self.say)
        self.keys_card.changed.connect(self._tell_changed)
        self.keys_card.failed.connect(self.show_fault)
        self.shares_card = SharesCard(shares, bench.tasks, papers.printing)
        self.shares_card.told.connect(self.say)
        self.shares_card.failed.connect(self.show_fault)
        self.sole_card = SoleApproverCard()
        self._form: PersonForm | None = None
        self.forms = FormsBeside("people_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.add_button.setFocus)
        self._lay_out()

    @override
    def reload(self) -> None:
        self.ask(self._find, self._on_found, latest="people")
        self.own_card.reload()
        self.keys_card.reload()
        self.shares_card.reload()

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    @override
    def first_control(self) -> QWidget:
        return self.add_button

    def _find(self) -> _Found:
        people = self._people
        signs = people.sole_approver(), people.lado()
        key_people = self._children.key_people()
        return people.rows(), people.advice(), people.best_second_reader(), signs, key_people

    def _on_found(self, found: _Found) -> None:
        rows, advice, self._second, (sole, lado), key_people = found
        me = next((row.person.id for row in rows if row.is_me), PersonId(""))
        self.sole_card.show_sole(sole, me, lado)
        self._rows = {row.person.id: row for row in rows}
        self._show_advice(advice)
        with self.filling(self._list) as fill:
            for heading, part in (
                (words.HERE, [row for row in rows if row.person.active]),
                (words.LEFT, [row for row in rows if not row.person.active]),
            ):
                if part:
                    fill(SectionHeading(heading))
                for row in part:
                    fill(self._card(row, key_people.get(same_name(row.person.name), ())))
        self.settle()

    def _show_advice(self, advice: PeopleAdvice | None) -> None:
        self.advice_banner.setVisible(advice is PeopleAdvice.NO_SECOND_READER)
        if advice is PeopleAdvice.NO_SECOND_READER:
            then = words.NO_SECOND_READER_THEN if self._second is not None else words.NO_DEPUTY_THEN
            self.advice_banner.set_text(then, title=words.NO_SECOND_READER)
            self.advice_banner.act_button.setText(words.INVITE if self._second is not None else words.ADD)

    def _card(self, row: PersonRow, key_of: Sequence[str]) -> PersonCard:
        card = PersonCard(row, self._kind, key_of)
        card.change_chosen.connect(self._open_form)
        card.invite_chosen.connect(self._on_invite_chosen)
        card.withdraw_chosen.connect(self._on_withdraw_chosen)
        card.left_chosen.connect(self._on_left_chosen)
        card.back_chosen.connect(self._on_back_chosen)
        return card

    def _open_form(self, row: PersonRow | None) -> None:
        if self._form is None:
            self._form = PersonForm(self._people, self._keys, self.bench, self._kind)
            self.forms.add_form(self._form)
        self.forms.show_form(self._form)
        self._form.show_person(row)

    def _on_form_saved(self, _name: str, _changed: Changed) -> None:
        self.add_button.setFocus()
        self.say(words.SAVED)

    def _on_advice_taken(self) -> None:
        if self._second is not None:
            self._on_invite_chosen(self._rows[self._second])
        else:
            self._open_form(None)

    def _on_invite_chosen(self, row: PersonRow) -> None:
        roles = {*row.person.roles}
        text = words.invite_text(reads=bool(READING_ROLES & roles), approves=bool(APPROVING_ROLES & roles))
        question = Question(words.invite_title(row.person.name), text, words.MAKE_CODE, words.INVITE_NO)
        self._boxes.ask(self, question, partial(self._on_invite_answered, row))

    def _on_invite_answered(self, row: PersonRow, goes_on: bool) -> None:
        if not goes_on:
            return
        self.clear_fault()
        Agreeing[Invitation](self, self.bench.tasks, self._people).attempt(
            lambda agreement: self._inviting.invite(row.person.id, agreement),
            self._on_invited,
            self.show_fault,
            takes_code=_is_unused_approver(row),
        )

    def _on_invited(self, invitation: Invitation) -> None:
        dialog = CodeDialog(self, invitation)
        dialog.print_asked.connect(partial(self._print_sheet, dialog, invitation))
        dialog.finished.connect(lambda _result: self._tell_changed(invitation.person))
        dialog.open()

    def _print_sheet(self, dialog: CodeDialog, invitation: Invitation) -> None:
        """Prints the code from memory; nothing of it lies on the disk."""

        def made(sheet: Output) -> None:
            self._papers.printing.start(
                dialog, sheet.pdf, lambda _printed: None, no_printer=invitations.NO_PRINTER
            )

        self.bench.tasks.run(
            partial(self._handouts.invitation, invitation), made, self.show_fault, owner=dialog
        )

    def _on_withdraw_chosen(self, row: PersonRow) -> None:
        question = Question(words.WITHDRAW_TITLE, words.WITHDRAW_TEXT, words.WITHDRAW)
        self._boxes.ask(self, question, partial(self._on_withdraw_answered, row))

    def _on_withdraw_answered(self, row: PersonRow, goes_on: bool) -> None:
        if goes_on:
            self._attempt(
                lambda agreement: self._inviting.withdraw(row.person.id, agreement),
                words.WITHDRAWN,
                takes_code=_is_unused_approver(row),
            )

    def _on_left_chosen(self, row: PersonRow) -> None:
        self.ask(partial(self._people.leaving, row.person.id), partial(self._ask_whether_left, row))

    def _ask_whether_left(self, row: PersonRow, leaving: Leaving) -> None:
        name = row.person.name
        text = words.left_text(
            name, could_read=leaving is Leaving.COULD_READ, has_account=leaving is not Leaving.NOTHING
        )
        question = Question(words.left_title(name), text, words.MARK_LEFT, is_destructive=True)
        self._boxes.ask(self, question, partial(self._on_left_answered, row, leaving))

    def _on_left_answered(self, row: PersonRow, leaving: Leaving, goes_on: bool) -> None:
        if goes_on and leaving is Leaving.COULD_READ:
            # The card that was pressed is made anew: the keyboard stays on the page.
            self.add_button.setFocus()
            self.keys_card.end_account(row.person.id)
        elif goes_on:
            self._attempt(
                lambda agreement: self._people.mark_left(row.person.id, agreement), words.LEFT_SAVED
            )

    def _on_back_chosen(self, row: PersonRow) -> None:
        self._attempt(lambda _agreement: self._people.mark_back(row.person.id), words.BACK_SAVED)

    def _attempt(self, act: Act, told: str, *, takes_code: bool = False) -> None:
        """Does an act, with a second person where it takes one, and says what was done."""
        self.clear_fault()
        # The card that was pressed is made anew: the keyboard stays on the page.
        self.add_button.setFocus()

        def done(changed: Changed) -> None:
            self.say(told)
            self._tell_changed(PersonId(changed.id))

        Agreeing[Changed](self, self.bench.tasks, self._people).attempt(
            act, done, self.show_fault, takes_code=takes_code
        )

    def _tell_changed(self, person: PersonId) -> None:
        self.add_button.setFocus()
        self.bench.bus.changed.emit(Changed("people", person))

    def _lay_out(self) -> None:
        page = ScrollPage(widest=820)
        top = Row(PageTitle(words.TITLE))
        top.stretch()
        top.add(self.readings_button)
        top.add(self.add_button)
        for part in (
            top,
            MutedText(words.INTRO),
            self.advice_banner,
            self._list,
            self.own_card,
            self.keys_card,
            self.shares_card,
            self.sole_card,
        ):
            page.add(part)
        self.column.addWidget(Beside(page, self.forms), 1)


def _is_unused_approver(row: PersonRow) -> bool:
    """Whether the unused code of this person can stand in for a second approver, who is that very person."""
    return row.approves and row.account in (AccountState.INVITED, AccountState.RUN_OUT)
