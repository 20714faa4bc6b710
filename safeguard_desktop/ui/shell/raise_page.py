"""The form that raises a concern, inside the unlocked window. It is the same form that staff use."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from typing_extensions import override

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.inbox.drafts import RaisingDraft
from safeguard_desktop.services.inbox.raising import RaisingService
from safeguard_desktop.services.office.setting import SettingLook
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.raising import RaisingPage


class RaisePage(DeskPage):
    """Ctrl+N leads here, and so does going on with a form of one's own, which is then the subject."""

    def __init__(
        self,
        raising: RaisingService,
        look: SettingLook,
        bench: Bench,
        find_unfinished: Callable[[EntryId], RaisingDraft],
    ) -> None:
        super().__init__(Place.RAISE, bench)
        self._find_unfinished = find_unfinished
        self.form = RaisingPage(raising, look, bench.tasks, bench.bus)
        self.form.left.connect(lambda: self.go(Place.TODAY))
        self.column.addWidget(self.form, 1)

    @override
    def reload(self) -> None:
        if not self.subject:
            self.form.start()
            return
        draft = EntryId(self.subject)

        def find() -> RaisingDraft | None:
            # The way back leads here as well, when it has been sent: then the form is empty.
            with suppress(EnvironmentFault):
                return self._find_unfinished(draft)
            return None

        self.ask(find, self.form.start, latest="unfinished")

    @property
    @override
    def is_needed(self) -> bool:
        # Words that are kept but not sent would turn up with the lead as unfinished.
        return self.form.has_words

    @property
    @override
    def would_lose_words(self) -> bool:
        return self.form.would_lose_words

    @override
    def keep_drafts(self) -> None:
        self.form.keep_now()
