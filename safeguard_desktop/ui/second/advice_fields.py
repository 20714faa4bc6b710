"""Inside a form about a decision: with whom it was talked through, where somebody else is to look at it anyway."""

from __future__ import annotations

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.concern.second import AdviceDraft
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, DateField, Field, LineField, TextField
from safeguard_desktop.wording import second as words


class AdviceFields:
    """Four questions and what they are for, shown only where they are wanted. Every one may be left empty."""

    def __init__(self, form: DeskForm, bench: Bench) -> None:
        """Adds them to a form, below what is there."""
        self._why = Banner(Tone.CAUTION, words.CARD_TEXT, title=words.CARD_TITLE)
        self._why.setObjectName("second_person_banner")
        form.add(self._why)
        self.who = form.add_field(
            LineField("talked_with", words.TALKED_WITH, words.TALKED_WITH_HINT, optional=True)
        )
        self.when = form.add_field(
            DateField("talked_when", words.TALKED_WHEN, bench.dates.when, words.WHEN_HINT, optional=True)
        )
        self.text = form.add_field(TextField("talked_text", words.TALKED_TEXT, optional=True, least_lines=2))
        self.not_reached = form.add_field(LineField("not_reached", words.NOT_REACHED, optional=True))

    def show(self, *, shown: bool) -> None:
        """Shows or hides all of them."""
        for part in (self._why, *self._fields):
            part.setVisible(shown)

    def draft(self, concern: EntryId) -> AdviceDraft | None:
        """Returns what was answered; None where they are not shown, so that nothing unseen is recorded."""
        if self._why.isHidden():
            return None
        return AdviceDraft(
            concern,
            who=self.who.text(),
            when=self.when.text(),
            text=self.text.text(),
            not_reached=self.not_reached.text(),
        )

    @property
    def _fields(self) -> tuple[Field, ...]:
        return (self.who, self.when, self.text, self.not_reached)
