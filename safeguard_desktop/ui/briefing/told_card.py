"""What staff were told about a child, on the child's page: what holds, who has read it, and what held before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.services.briefing.telling_staff import ToldRow
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    BodyText,
    Card,
    Column,
    LinkButton,
    MutedText,
    Row,
    StatusPill,
    rule,
)
from safeguard_desktop.wording import briefing as words


class ToldCard(Card):
    """One line for each thing that holds now; `end_chosen` carries the entry that is to be ended."""

    end_chosen = Signal(str)

    def __init__(self, rows: Sequence[ToldRow], today: str) -> None:
        super().__init__(words.LIST)
        self.setObjectName("told_card")
        self.body.setContentsMargins(
            Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM
        )  # as its neighbours
        for place, told in enumerate(each for each in rows if each.row.holds(today)):
            if place:
                self.add(rule())
            self.add(self._line(told, place))

    def _line(self, told: ToldRow, place: int) -> Column:
        body, line = told.row.body, Column(Space.SMALL)
        if body is None:
            return line
        line.add(BodyText(body.text))
        how = words.A_NOTE
        if body.way is BriefingWay.IN_PERSON and body.when is not None:
            how = words.told_in_person(body.when, body.by)
        who = words.to_whom([each.name for each in body.to])
        line.add(MutedText(". ".join((how, who, words.holds_until(body.until)))))
        signs = Row(spacing=Space.SMALL)
        waiting = [each.name for each in told.row.waiting_for]
        if told.missing:
            signs.add(StatusPill(words.MISSING, Tone.STOP, "triangle-alert"))
        elif waiting:
            signs.add(StatusPill(words.waiting_for(waiting), Tone.CAUTION, "hourglass"))
        elif body.way is BriefingWay.NOTE:
            signs.add(StatusPill(words.ALL_READ, Tone.GOOD, "check"))
        end = LinkButton(words.END, name=f"end_briefing_{place}_button")
        end.clicked.connect(lambda: self.end_chosen.emit(told.row.entry.id))
        signs.add(end)
        signs.stretch()
        line.add(signs)
        return line
