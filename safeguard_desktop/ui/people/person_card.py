"""One person of the register: who it is, what they may do, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.staff.accounts import AccountState
from safeguard_desktop.services.staff.people import PersonRow
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    KitButton,
    MutedText,
    QuietButton,
    Row,
    SecondaryButton,
    StatusPill,
    StrongText,
)
from safeguard_desktop.wording import people as words

_WAITS = (AccountState.INVITED, AccountState.RUN_OUT)


class PersonCard(Card):
    """`chosen` carries the act and the person. Without `may_change` the card only tells.

    `key_of` are the children whose key person it is, for somebody who reads the record.
    """

    change_chosen = Signal(object)
    invite_chosen = Signal(object)
    withdraw_chosen = Signal(object)
    left_chosen = Signal(object)
    back_chosen = Signal(object)

    def __init__(
        self, row: PersonRow, kind: SettingKind, key_of: Sequence[str] = (), *, may_change: bool = True
    ) -> None:
        super().__init__()
        self.row = row
        person = row.person
        self.setObjectName(f"person_card_{person.id}")
        who = Column(2)
        you = f" ({words.YOU})" if row.is_me else ""
        who.add(StrongText(f"{person.name}{you}"))
        who.add(MutedText(words.roles_text(person.roles, kind)))
        reached = " · ".join(part for part in (person.job, person.phone) if part)
        if reached:
            who.add(MutedText(reached))
        if key_of:
            who.add(MutedText(words.key_person_of(key_of)))
        if row.account is AccountState.INVITED:
            who.add(MutedText(words.invited_until(row.valid_until)))
        top = Row(spacing=Space.LARGE)
        top.add(who, 1)
        top.add(self._pill())
        self.add(top)
        buttons = self._buttons() if may_change else []
        if buttons:
            self.add(Acts(*buttons))

    def _pill(self) -> StatusPill:
        row = self.row
        if not row.person.active:
            return StatusPill(words.HAS_LEFT, Tone.MUTED, "log-out")
        if row.account is AccountState.INVITED:
            return StatusPill(words.INVITED, Tone.ACCENT, "hourglass")
        if row.account is AccountState.RUN_OUT:
            return StatusPill(words.RUN_OUT, Tone.CAUTION, "triangle-alert")
        if row.account is AccountState.NONE:
            return StatusPill(words.NO_ACCOUNT, Tone.MUTED, "user-round")
        if row.reads:
            return StatusPill(words.READS_AND_SIGNS if row.approves else words.READS, Tone.GOOD, "book-open")
        if row.approves:
            return StatusPill(words.SIGNS, Tone.GOOD, "pen-line")
        return StatusPill(words.OWN_NOTES, Tone.GOOD, "notebook-pen")

    def _buttons(self) -> list[KitButton]:
        row, buttons = self.row, []
        if not row.person.active:
            back = self._button(words.MARK_BACK, "back")
            back.clicked.connect(lambda: self.back_chosen.emit(self.row))
            return [back]
        if row.account is not AccountState.HELD:
            text = words.INVITE if row.account is AccountState.NONE else words.RENEW
            invite = self._button(text, "invite", SecondaryButton)
            invite.clicked.connect(lambda: self.invite_chosen.emit(self.row))
            buttons.append(invite)
        if row.account in _WAITS:
            withdraw = self._button(words.WITHDRAW, "withdraw")
            withdraw.clicked.connect(lambda: self.withdraw_chosen.emit(self.row))
            buttons.append(withdraw)
        change = self._button(words.CHANGE, "change")
        change.clicked.connect(lambda: self.change_chosen.emit(self.row))
        buttons.append(change)
        if not row.is_me and row.account not in _WAITS:
            left = self._button(words.MARK_LEFT, "left")
            left.clicked.connect(lambda: self.left_chosen.emit(self.row))
            buttons.append(left)
        return buttons

    def _button(self, text: str, act: str, kind: type[KitButton] = QuietButton) -> KitButton:
        person = self.row.person
        button = kind(text, name=f"{act}_{person.id}_button")
        button.setAccessibleName(words.named(text, person.name))
        return button
