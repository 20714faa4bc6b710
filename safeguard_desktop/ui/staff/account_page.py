"""One's own account: what it opens, the passphrase, the PIN of today."""

from __future__ import annotations

from PySide6.QtCore import Signal

from safeguard_desktop.services.staff.own_account import OwnAccountService
from safeguard_desktop.ui.people.own_account import OwnAccountCard
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import Banner, PageTitle, ScrollPage
from safeguard_desktop.wording import staff_view as words


class AccountPage(ScrollPage):
    """`told` carries what was done, in words."""

    told = Signal(str)

    def __init__(self, own: OwnAccountService, tasks: Tasks) -> None:
        super().__init__(widest=860)
        self.setObjectName("account_page")
        self.trouble = TroubleBanner("account_trouble_banner")
        self.own_card = OwnAccountCard(own, tasks, self.trouble.show_failure)
        self.own_card.told.connect(self.told)
        what = Banner(Tone.ACCENT, words.WHAT, title=words.WHAT_TITLE, icon_name="lock-keyhole")
        for part in (PageTitle(words.MY_ACCOUNT), self.trouble, what, self.own_card):
            self.add(part)

    def reload(self) -> None:
        """Shows whether a PIN counts."""
        self.own_card.reload()
