"""The page of an approver: what they can do, their own account, the people. Nothing of the record is in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.staff.own_account import OwnAccountService
from safeguard_desktop.services.staff.people import PeopleAdvice, PeopleService, PersonRow
from safeguard_desktop.services.staff.removing import RemovingService
from safeguard_desktop.ui.approver.removing import RemovingCard
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.people.own_account import OwnAccountCard
from safeguard_desktop.ui.people.person_card import PersonCard
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.today.lines import Group, TaskCard
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import Banner, ScrollPage, SectionHeading
from safeguard_desktop.wording import account as words
from safeguard_desktop.wording import people as people_words
from safeguard_desktop.wording import removing as removing_words


class ApproverPage(ScrollPage):
    """What an approver can do; `told` carries what was done, in words."""

    told = Signal(str)

    def __init__(
        self,
        services: tuple[PeopleService, OwnAccountService, RemovingService],
        around: Surroundings,
        kind: SettingKind,
    ) -> None:
        super().__init__(820)
        self.setObjectName("approver_page")
        people, own, removing = services
        tasks = around.tasks
        self._people, self._tasks, self._kind = people, tasks, kind
        self.trouble = TroubleBanner("approver_trouble_banner")
        self.own_card = OwnAccountCard(own, tasks, self.trouble.show_failure)
        self.own_card.told.connect(self.told)
        self.keys_banner = Banner(Tone.CAUTION, removing_words.KEYS_DUE_APPROVER)
        self.keys_banner.setObjectName("keys_due_banner")
        self.keys_banner.hide()
        self.removing_card = RemovingCard(removing, tasks, around.boxes)
        self.removing_card.told.connect(self.told)
        self.removing_card.failed.connect(self.trouble.show_failure)
        self.removing_card.changed.connect(self.reload)
        self._list = Refill(Space.MEDIUM)
        self._due = Refill()
        self._due.hide()
        self.what = Banner(Tone.ACCENT, words.APPROVER_WHAT, title=words.APPROVER_TITLE, icon_name="pen-line")
        for part in (
            self.trouble,
            self._due,
            self.what,
            self.keys_banner,
            self.own_card,
            SectionHeading(people_words.TITLE),
            self._list,
            self.removing_card,
        ):
            self.add(part)

    def reload(self) -> None:
        """Shows the people of the register, and whether a PIN counts."""
        people = self._people
        self._tasks.run(
            lambda: (people.rows(), people.advice()), self._on_found, self.trouble.show_failure, owner=self
        )
        self.own_card.reload()

    def show_due(self, group: Group) -> None:
        """Shows at the top what is to be done about worries about adults, where there is anything."""
        with self._due.refilled() as fill:
            if group.lines:
                card = TaskCard()
                card.fill(group)
                fill(card)
        self._due.setVisible(bool(group.lines))

    def _on_found(self, found: tuple[Sequence[PersonRow], PeopleAdvice | None]) -> None:
        rows, advice = found
        self.keys_banner.setVisible(advice is PeopleAdvice.KEYS_DUE)
        if any(row.is_me and row.reads for row in rows):
            self.what.set_text(words.READS_NOW_WHAT, title=words.READS_NOW_TITLE)
        with self._list.refilled() as fill:
            for row in rows:
                fill(PersonCard(row, self._kind, may_change=False))
