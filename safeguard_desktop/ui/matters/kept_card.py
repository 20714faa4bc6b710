"""Who can read a matter that not every reader of these records may see, and the ways to change that."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from safeguard_desktop.services.matters.keeping import KeptFor
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, BodyText, Card, IconLabel, MutedText, Row, SecondaryButton
from safeguard_desktop.wording import matters as words
from safeguard_desktop.wording import restricted as access_words


class KeptCard(Card):
    """Stands above such a matter.

    Signals: `give_chosen` and `end_chosen` carry `KeptFor`.
    """

    give_chosen = Signal(object)
    end_chosen = Signal(object)

    def __init__(self, kept: KeptFor) -> None:
        super().__init__(words.KEPT_HEADING)
        self.setObjectName("matter_kept_card")
        names = BodyText(words.can_be_read_by(kept.names, with_sheet=kept.with_sheet))
        line = Row(IconLabel("lock-keyhole", Tone.MUTED, 18), names)
        line.body.setStretch(1, 1)
        self.add(line)
        if kept.why:
            self.add(MutedText(kept.why))
        if not kept.may_change:
            self.add(Banner(Tone.CAUTION, access_words.YOURS_ENDED, icon_name="info"))
        if kept.sheet_is_older:
            self.add(Banner(Tone.CAUTION, words.KEPT_SHEET_IS_OLDER))
        give = SecondaryButton(access_words.GIVE, "user-plus", name="give_matter_access_button")
        give.clicked.connect(partial(self.give_chosen.emit, kept))
        end = SecondaryButton(access_words.END, "user-round", name="end_matter_access_button")
        end.clicked.connect(partial(self.end_chosen.emit, kept))
        shown = [
            button
            for button, people in ((give, kept.could_be_given), (end, kept.others))
            if kept.may_change and people
        ]
        if shown:
            self.add(Acts(*shown))
