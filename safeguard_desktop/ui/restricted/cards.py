"""A card for what the same people read: who they are, what is kept, and who has looked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.entries import (
    AbuseNotification,
    AccessReason,
    Exported,
    OffenderDisclosure,
    Printed,
)
from safeguard_desktop.services.kept_documents.attaching import TAKES_DOCUMENTS
from safeguard_desktop.services.restricted.correcting import AMENDABLE
from safeguard_desktop.services.restricted.rows import AccessRow, KeptGroup, KeptRow
from safeguard_desktop.ui.desk.acts import Acts, Flow
from safeguard_desktop.ui.desk.fold import Fold
from safeguard_desktop.ui.restricted.documents import DocumentList
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
    of which staff are to be told, `attach_chosen` the entry that a document is to be attached to, `open_chosen` a
    document.
    """

    give_chosen = Signal(str)
    end_chosen = Signal(str)
    correct_chosen = Signal(str)
    tell_chosen = Signal(str)
    attach_chosen = Signal(str)
    open_chosen = Signal(str)

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
        """Returns an entry with its documents, and with what can be done about it."""
        entry, may_change = _entry(row, name_of), self.group.may_change
        if row.documents:
            entry.add(
                DocumentList(row, self.open_chosen.emit, self.correct_chosen.emit if may_change else None)
            )
        acts = list(self._acts(row)) if may_change else []
        if acts:
            entry.add(Acts(*acts))
        if may_change and isinstance(row.body, OffenderDisclosure):
            entry.add(MutedText(words.NO_DOCUMENTS))
        return entry

    def _acts(self, row: KeptRow) -> Iterator[QWidget]:
        """Yields what can be done about an entry."""
        kind = words.RESTRICTED_KINDS.get(row.body.KIND, row.body.KIND)
        named = f"{kind}, {instant_text(row.recorded_at)}"
        if isinstance(row.body, AbuseNotification):
            tell = SecondaryButton(words.TELL_FROM, "users-round", name=f"tell_from_{row.id}_button")
            tell.clicked.connect(partial(self.tell_chosen.emit, row.id))
            yield tell
        if isinstance(row.body, TAKES_DOCUMENTS):
            attach = SecondaryButton(words.ATTACH, "file-plus", name=f"attach_{row.id}_button")
            attach.setAccessibleName(f"{words.ATTACH}: {named}")
            attach.clicked.connect(partial(self.attach_chosen.emit, row.id))
            yield attach
        if type(row.body) in AMENDABLE:
            button = LinkButton(words.CORRECT, "pen-line", name=f"correct_{row.id}_button")
            button.setAccessibleName(f"{words.CORRECT}: {named}")
            button.clicked.connect(partial(self.correct_chosen.emit, row.id))
            yield button

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
    if isinstance(row.body, Printed | Exported):
        is_printed = isinstance(row.body, Printed)
        return words.went_out(when, row.recorder_name, row.document, is_printed=is_printed)
    return words.looked(when, row.recorder_name, row.document)
