"""The pages on which is said what exactly goes out, who is kept out of it, and how it goes."""

from __future__ import annotations

from collections.abc import Mapping

from typing_extensions import override

from safeguard_desktop.domain.sharing import codes
from safeguard_desktop.domain.sharing.draft import ChosenItem, NamedPart, SharingDraft
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.sharing.deciding import Standing
from safeguard_desktop.ui.acting.choices import choices_of
from safeguard_desktop.ui.acting.kept_apart import KeptApart
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.sharing.item_choice import ItemChoice
from safeguard_desktop.ui.sharing.item_reasons import ItemReasons
from safeguard_desktop.ui.sharing.part_step import PartStep
from safeguard_desktop.ui.widgets import (
    Choice,
    ChoiceField,
    DateField,
    LineField,
    MutedText,
    QuietButton,
    SeveralField,
    TextField,
)
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording import sharing_codes


class ItemsStep(PartStep):
    """Each entry that goes out, with one reason for all; each may have its own. Source: S01."""

    part = "items"

    def __init__(self, dates: DateReader) -> None:
        super().__init__()
        self.items = ItemChoice(dates.past_iso)
        self.reasons = ItemReasons()
        self.bind("items", self.items, self._items, self._show_items)
        self.add(self.reasons)
        self.items.edited.connect(self._show_reasons)
        self.reasons.edited.connect(self.edited)
        self.words("why_all", TextField("share_why_all", words.WHY_ALL, least_lines=2))
        self.withheld = TextField("share_withheld", words.WITHHELD, least_lines=2)
        self.words("withheld", self.withheld)
        self.history = TextField("share_history", words.HISTORY, least_lines=2)
        self.words("history", self.history)

    def offer(self, standing: Standing, draft: SharingDraft) -> None:
        """Shows what can be chosen."""
        self.items.offer(standing.items, draft.concern)
        self._show_reasons()
        self.show_what_applies(draft)

    @override
    def show_what_applies(self, draft: SharingDraft) -> None:
        self.withheld.setVisible(draft.decision.outcome is codes.Outcome.SHARE_PART)
        self.history.setVisible(self.items.is_old)

    def _items(self) -> tuple[ChosenItem, ...]:
        return tuple(ChosenItem(entry, self.reasons.why(entry)) for entry in self.items.chosen())

    def _show_items(self, items: tuple[ChosenItem, ...]) -> None:
        self.items.choose([item.entry for item in items])
        self.reasons.load({item.entry: item.why for item in items if item.why})

    def _show_reasons(self) -> None:
        self.reasons.show_for(self.items.chosen_called())


class ProtectStep(PartStep):
    """Who is kept out of it, and the seven questions; above them, whose name no choice lets out."""

    part = "protect"

    def __init__(self, kept_apart: KeptApart) -> None:
        super().__init__()
        self._kept_apart = kept_apart
        self.add(kept_apart)
        self.one_of(
            "referrer",
            ChoiceField(
                "share_referrer", words.REFERRER, choices_of(sharing_codes.REFERRERS), words.REFERRER_HINT
            ),
            codes.ReferrerPart,
        )
        self.referrer_why = LineField("share_referrer_why", words.REFERRER_WHY)
        self.words("referrer_why", self.referrer_why)
        self._named: tuple[str, ...] = ()
        self.nobody = MutedText(words.NOBODY_ELSE)
        self.add(self.nobody)
        self.named = SeveralField(
            "share_others_named", words.OTHERS_NAMED, words.OTHERS_NAMED_HINT, optional=True
        )
        self.others_why = LineField("share_others_why", words.OTHERS_WHY, optional=True)
        self.bind("others_named", self.named, self._others, self._show_others)
        self._fields["share_others_why"] = self.others_why
        self.add(self.others_why)
        self.others_why.edited.connect(self.edited)
        self.tests = SeveralField("share_tests", words.TESTS)
        self.tests.offer(choices_of(sharing_codes.TESTS))
        self.some_of("tests", self.tests, codes.SharingTest)
        self.words(
            "tests_note", TextField("share_tests_note", words.TESTS_NOTE, optional=True, least_lines=2)
        )

    @override
    def load(self, draft: SharingDraft) -> None:
        super().load(draft)
        self._kept_apart.show_for(Subject(draft.concern, draft.about_child))

    def offer(self, named: tuple[str, ...], draft: SharingDraft) -> None:
        """Lists who else is named in what was chosen; who was ticked stays so."""
        self._named = named
        self.named.offer([Choice(str(place), name) for place, name in enumerate(named)])
        self._show_others(draft.protect.others_named)
        self.show_what_applies(draft)

    @override
    def show_what_applies(self, draft: SharingDraft) -> None:
        self.referrer_why.setVisible(draft.protect.referrer is codes.ReferrerPart.NAMED)
        self.nobody.setVisible(not self._named)
        self.named.setVisible(bool(self._named))
        self.others_why.setVisible(bool(self._named and self.named.chosen()))

    def _others(self) -> tuple[NamedPart, ...]:
        ticked, why = set(self.named.chosen()), self.others_why.text()
        return tuple(
            NamedPart(name, str(place) in ticked, why if str(place) in ticked else "")
            for place, name in enumerate(self._named)
        )

    def _show_others(self, others: tuple[NamedPart, ...]) -> None:
        known: Mapping[str, NamedPart] = {one.who: one for one in others}
        ticked = [
            str(place) for place, name in enumerate(self._named) if (one := known.get(name)) and one.is_named
        ]
        self.named.set_text(" ".join(ticked))
        self.others_why.set_text(next((one.why for one in others if one.is_named), ""))


class SendingStep(PartStep):
    """How it goes or was said."""

    part = "sending"

    def __init__(self, dates: DateReader) -> None:
        super().__init__()
        self._dates = dates
        self.one_of(
            "way", ChoiceField("share_way", words.WAY, choices_of(sharing_codes.WAYS)), codes.SharingWay
        )
        self.words("said", TextField("share_said", words.SAID, words.SAID_HINT, optional=True))
        self.sent_when = DateField(
            "share_sent_when", words.SENT_WHEN, dates.when, words.SENT_WHEN_HINT, optional=True
        )
        self.words("sent_when", self.sent_when)
        self.now_button = QuietButton(words.JUST_NOW, "clock", name="share_now_button")
        self.now_button.clicked.connect(self._on_now)
        self.add(self.now_button)
        self.words("way_note", LineField("share_way_note", words.WAY_NOTE, optional=True))

    def _on_now(self) -> None:
        self.sent_when.set_text(self._dates.now())
        self.edited.emit()
