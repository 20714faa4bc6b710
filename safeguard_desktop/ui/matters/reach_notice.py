"""Who will read a worry that is about a reader of these records, said before it is taken in. Source: S44, X19."""

from __future__ import annotations

from collections.abc import Sequence

from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.matters.keeping import Reach
from safeguard_desktop.services.matters.taking_in import TakingInService
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, Choice, ChoiceField
from safeguard_desktop.wording import matters as words

_SAFE, _NOT_SAFE = "safe", "not_safe"


class ReachNotice:
    """Tells it in a form, and asks where the recovery sheet lies where that has to hold the second key."""

    def __init__(self, form: DeskForm, taking_in: TakingInService) -> None:
        self._form, self._taking_in = form, taking_in
        self.banner = Banner(Tone.CAUTION, "", title=words.KEPT_HEADING, icon_name="lock-keyhole")
        self.banner.setObjectName("reach_banner")
        form.add(self.banner)
        choices = [Choice(_SAFE, words.SHEET_SAFE), Choice(_NOT_SAFE, words.SHEET_NOT_SAFE)]
        self.sheet = form.add_field(ChoiceField("sheet_is_safe", words.SHEET_QUESTION, choices))
        self.hide()

    def hide(self) -> None:
        """Says nothing: every reader may see it, as far as is answered."""
        self.banner.hide()
        self.sheet.hide()

    def ask(self, subject: str, kept_from: Sequence[Person] = ()) -> None:
        """Shows who will read a worry about somebody."""
        form, kept = self._form, tuple(kept_from)
        form.bench.tasks.run(
            lambda: self._taking_in.reach(subject, kept), self._show, form.trouble.show_failure, owner=form
        )

    def sheet_is_safe(self) -> bool | None:
        """Returns what is answered, or None."""
        return {_SAFE: True, _NOT_SAFE: False}.get(self.sheet.chosen() or "")

    def _show(self, reach: Reach) -> None:
        readers = [person.name for person in reach.readers]
        without = [person.name for person in reach.without]
        needs_sheet = reach.needs_sheet and reach.is_for_me
        if reach.is_for_me:
            text = words.reaches(readers, without, with_sheet=needs_sheet) if without else ""
            self.banner.set_text(text, title=words.KEPT_HEADING)
        else:
            self.banner.set_text(words.STAYS_TEXT, title=words.STAYS)
        self.banner.setVisible(bool(without))
        self.sheet.setVisible(needs_sheet)
        self._form.act_button.setVisible(reach.is_for_me)
