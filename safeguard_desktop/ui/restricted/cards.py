"""A card for what the same people read: who they are, what is kept, and who has looked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.entries import AbuseNotification, AccessReason
from safeguard_desktop.services.restricted.correcting import AMENDABLE
from safeguard_desktop.services.restricted.keeping import AccessRow, KeptGroup, KeptRow
from safeguard_desktop.ui.desk.acts import Acts, Flow
from safeguard_desktop.ui.desk.fold import Fold
from safeguard_desktop.ui.restricted.facts import NameOf, facts_of
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    BodyText,
    Card,
    Column,
    Fact,
    IconLabel,
    KeyValueList,
    LinkButton,
    MutedText,
    Row,
    SecondaryButton,
    SectionHeading,
    StatusPill,
)
from safeguard_desktop.wording import restricted as words
from safeguard_desktop.wording import story
from safeguard_desktop.wording.times import instant_text


class GroupCard(Card):
    """What one circle holds about this child.

    Signals: `give_chosen` and `end_chosen` carry the circle, `correct_chosen` an entry, `tell_chosen` a notification
    of which staff are to be told.
    """

    give_chosen = Signal(str)
    end_chosen = Signal(str)
    correct_chosen = Signal(str)
    tell_chosen = Signal(str)

    def __init__(self, group: KeptGroup, name_of: NameOf) -> None:
        super().__init__()
        self.group = group
        names = [named.name for named in group.readers]
        readers = Row(
            IconLabel("key-round", Tone.MUTED, 18),
            BodyText(words.can_be_read_by(names, with_sheet=group.with_sheet)),
        )
        readers.body.setStretch(1, 1)
        self.add(readers)
        if not group.may_change:
            self.add(Banner(Tone.CAUTION, words.YOURS_ENDED, icon_name="info"))
        for row in group.rows:
            self.add(self._row(row, name_of))
        if group.history:
            lines = Column(2)
            for line in group.history:
                lines.add(MutedText(_history(line)))
            self.add(Fold(words.HISTORY, words.HISTORY_LESS, lines))
        self.give_button = self._button(words.GIVE, "user-plus", "give_access_button")
        self.end_button = self._button(words.END, "user-round", "end_access_button")
        self.give_button.clicked.connect(partial(self.give_chosen.emit, group.circle))
        self.end_button.clicked.connect(partial(self.end_chosen.emit, group.circle))
        self.add(Acts(self.give_button, self.end_button))

    def offer(self, *, gives: bool, ends: bool) -> None:
        """Shows the buttons for which there is somebody."""
        self.give_button.setVisible(gives and self.group.may_change)
        self.end_button.setVisible(ends and self.group.may_change)

    def _row(self, row: KeptRow, name_of: NameOf) -> Column:
        """Returns an entry, with what can be done about it."""
        entry = _entry(row, name_of)
        acts: list[QWidget] = []
        if self.group.may_change and isinstance(row.body, AbuseNotification):
            tell = SecondaryButton(words.TELL_FROM, "users-round", name=f"tell_from_{row.id}_button")
            tell.clicked.connect(partial(self.tell_chosen.emit, row.id))
            acts.append(tell)
        if self.group.may_change and type(row.body) in AMENDABLE:
            button = LinkButton(words.CORRECT, "pen-line", name=f"correct_{row.id}_button")
            kind = words.RESTRICTED_KINDS.get(row.body.KIND, row.body.KIND)
            button.setAccessibleName(f"{words.CORRECT}: {kind}, {instant_text(row.recorded_at)}")
            button.clicked.connect(partial(self.correct_chosen.emit, row.id))
            acts.append(button)
        if acts:
            entry.add(Acts(*acts))
        return entry

    def _button(self, text: str, icon_name: str, name: str) -> SecondaryButton:
        button = SecondaryButton(text, icon_name, name=f"{name}_{self.group.circle[:8]}")
        button.setAccessibleName(f"{text}: {self.group.title}")
        return button


def _entry(row: KeptRow, name_of: NameOf) -> Column:
    entry = Column(Space.SMALL)
    title = SectionHeading(words.RESTRICTED_KINDS.get(row.body.KIND, row.body.KIND))
    title.setWordWrap(False)  # a flow would give it the narrowest form in which it can be read
    heading = Flow(title)
    if row.is_held:
        heading.add(StatusPill(words.KEPT, Tone.STOP, "lock"))
    entry.add(heading)
    facts = facts_of(row.body, name_of)
    if row.hold_reason:
        facts.append(Fact(words.KEPT_BECAUSE, row.hold_reason))
    entry.add(KeyValueList(facts))
    entry.add(MutedText(words.recorded(instant_text(row.recorded_at), row.recorder_name)))
    for amendment in row.amendments:
        body = amendment.body
        by = story.corrected_line(amendment.recorded_at, amendment.recorder_name, body.reason)
        entry.add(MutedText(by))
        for change in body.changes:
            line = story.correction_line(change.field, change.before, change.after)
            entry.add(BodyText(line, selectable=True))
    return entry


def _history(row: AccessRow) -> str:
    when = instant_text(row.recorded_at)
    if isinstance(row.body, AccessReason):
        return words.changed(when, row.recorder_name, row.body.reason)
    return words.looked(when, row.recorder_name)
