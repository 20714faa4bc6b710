"""The question whether what is written down carries out a decision, and what of that remains. Source: S30, S39."""

from __future__ import annotations

from collections.abc import Callable

from safeguard_desktop.domain.entries import SharingDecision
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.sharing.codes import RecipientKind
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import Choice, LineField, ListField
from safeguard_desktop.wording import acting as words
from safeguard_desktop.wording.sharing_story import decision_choice


class UnderFields:
    """Adds both questions to a form. They are asked only where there is a decision that could be meant."""

    def __init__(self, form: DeskForm, none: str) -> None:
        """Adds them; `none` are the words for no decision."""
        self._form = form
        self._views: tuple[EntryView, ...] = ()
        self._to_kind: RecipientKind | None = None
        self._is_asked, self._is_ours, self._is_hers = True, False, False
        self.decision_field = form.add_field(ListField("under", words.UNDER, (), empty=none, optional=True))
        self.remains_field = form.add_field(
            LineField("under_remains", words.UNDER_REMAINS, words.UNDER_REMAINS_HINT, optional=True)
        )
        self.decision_field.edited.connect(self._on_decision_field_edited)

    def fetch(self, find: Callable[[], tuple[EntryView, ...]]) -> None:
        """Finds the decisions that could be meant, for what the form is about now."""
        about, self._views, self._to_kind = self._form.about, (), None
        self._is_ours = self._is_hers = False
        self.decision_field.offer(())
        self.show_what_applies(is_asked=self._is_asked)
        self._form.bench.tasks.run(lambda: (about, find()), self._on_found, owner=self._form)

    def goes_to(self, to_kind: RecipientKind | None) -> None:
        """Chooses the one decision that waits, where it goes to the receiver that was just answered.

        What somebody has chosen stays; what was chosen here is taken back once the receiver is another.
        """
        self._to_kind = to_kind
        bodies = [view.now_reads for view in self._views]
        fits = [isinstance(body, SharingDecision) and body.to_kind is to_kind for body in bodies] == [True]
        if fits and not self._is_hers and self.decision_field.chosen() is None:
            self.decision_field.choose(self._views[0].id)
            self._is_ours = True
        elif not fits and self._is_ours:
            self.decision_field.choose(None)
            self._is_ours = False
        self.show_what_applies(is_asked=self._is_asked)

    def decision(self) -> EntryId | None:
        """Returns the decision that is carried out, or None."""
        chosen = self.decision_field.chosen() if self._is_asked else None
        return EntryId(chosen) if chosen else None

    def remains(self) -> str:
        """Returns what of it has still to go."""
        return self.remains_field.text() if self.decision() is not None else ""

    def show_what_applies(self, *, is_asked: bool = True) -> None:
        """Asks for the decision where one could be meant, and for what remains once one is chosen."""
        self._is_asked = is_asked
        self.decision_field.setVisible(is_asked and bool(self._views))
        self.remains_field.setVisible(self.decision() is not None)

    def _on_found(self, found: tuple[str, tuple[EntryView, ...]]) -> None:
        about, views = found
        if about != self._form.about:
            return
        self._views = views
        self.decision_field.offer([Choice(view.id, decision_choice(view)) for view in views])
        if self._to_kind is not None:
            self.goes_to(self._to_kind)
        self._form.show_what_applies()

    def _on_decision_field_edited(self) -> None:
        self._is_ours, self._is_hers = False, True
        self.show_what_applies(is_asked=self._is_asked)
