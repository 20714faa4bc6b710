"""What stands beside each page of the wizard: whom it is about, the golden rules in force, and what holds locally.

Source: S04, S24, S55, S61.
"""

from __future__ import annotations

from collections.abc import Sequence

from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.sharing.codes import SharingKind
from safeguard_desktop.domain.sharing.draft import SharingDraft
from safeguard_desktop.services.local_notes import LocalNotesService
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.help.local_notes_card import LocalNotesCard
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import Banner, MutedText, QuietButton, ScrollPage, StrongText
from safeguard_desktop.wording import forms as form_words
from safeguard_desktop.wording import sharing as words


class RulesBeside(ScrollPage):
    """The side column. `discard_button` gives up what is typed."""

    def __init__(self, notes: LocalNotesService, bench: Bench) -> None:
        super().__init__()
        self.setObjectName("share_rules")
        local = LocalNotesCard(notes, bench, "share_local_notes")
        self._about = Refill(Space.SMALL)
        self._rules = Refill(Space.MEDIUM)
        self.discard_button = QuietButton(form_words.DISCARD, "trash-2", name="share_discard_button")
        for part in (self._about, self._rules, local, MutedText(words.BEGIN_HINT), self.discard_button):
            self.add(part)

    def show_about(self, names: tuple[str, ...], draft: SharingDraft) -> None:
        """Shows whom the decision is about, and what it follows."""
        with self._about.refilled() as fill:
            fill(StrongText(words.about(names)))
            if draft.makes_good is not None:
                fill(Banner(Tone.ACCENT, words.FIRST_TEXT, title=words.FIRST_TITLE, icon_name="phone-call"))
            if draft.who.kind is SharingKind.ADVANCE:
                fill(Banner(Tone.ACCENT, words.AHEAD_TEXT, title=words.AHEAD_TITLE, icon_name="package"))
            if draft.of_referral is not None:
                fill(Banner(Tone.ACCENT, words.FIRST_TEXT, title=words.OF_REFERRAL_TITLE, icon_name="send"))
            if draft.answers is not None:
                fill(Banner(Tone.ACCENT, words.ANSWERS_TEXT, title=words.ANSWERS_TITLE, icon_name="landmark"))
            if draft.reviews is not None:
                fill(Banner(Tone.ACCENT, words.AGAIN_HINT, title=words.REVIEW_TITLE, icon_name="history"))

    def show_rules(self, rules: Sequence[Guidance]) -> None:
        """Shows the rules of a page."""
        with self._rules.refilled() as fill:
            for rule in rules:
                fill(guidance_banner(rule))
