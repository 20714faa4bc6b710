"""Where the family, or the child, did not agree before, above a form that decides or tells somebody. Source: S49."""

from __future__ import annotations

from collections.abc import Sequence

from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.acts.family import FamilyService, RefusalRow
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import Banner
from safeguard_desktop.wording import acting as words
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import event_text


class Refusals(Refill):
    """A banner with each refusal, or nothing where the family never refused."""

    def __init__(self, family: FamilyService, bench: Bench) -> None:
        super().__init__(Space.SMALL)
        self._family, self._bench = family, bench
        self.setVisible(False)

    def show_for(self, about: Subject) -> None:
        """Looks for refusals about the children of a concern, or a child, and shows them."""
        self.empty()
        self.hide()
        self._bench.tasks.run(lambda: self._family.refusals(about), self._on_found, owner=self)

    def _on_found(self, found: Sequence[RefusalRow]) -> None:
        fill = self.begin()
        if found:
            text = "\n".join(map(_line, found))
            title = words.CHILD_DID_NOT_AGREE if any(row.is_child for row in found) else words.DID_NOT_AGREE
            fill(Banner(Tone.CAUTION, text, title=title, icon_name="hand"))
        self.setVisible(bool(found))


def _line(row: RefusalRow) -> str:
    concern = concern_name(row.number, "") if row.number else ""
    return words.refusal_line(event_text(row.when), row.who, row.words, concern)
