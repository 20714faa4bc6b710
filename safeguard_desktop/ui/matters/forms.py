"""The forms about one matter: what kind it is, who was told, a note. Source: S44, S45; guidance.md 2.3 and 3."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.adult_codes import (
    Authority,
    HarmLimb,
    MatterContext,
    MatterKind,
    MatterNoteKind,
    MatterParty,
    Suspension,
)
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.register import Contacts
from safeguard_desktop.services.matters.drafts import MatterNoteDraft, PartyDraft, SortDraft, ToldDraft
from safeguard_desktop.services.matters.recording import RecordingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.acting.numbers import NumbersCard
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.more_questions import MoreQuestions
from safeguard_desktop.ui.widgets import (
    CheckField,
    Choice,
    ChoiceField,
    DateField,
    LineField,
    StrongText,
    TextField,
)
from safeguard_desktop.wording import matters as words

_YES: Final = "yes"
_NO: Final = "no"


class SortForm(DeskForm):
    """What kind of matter it is. An allegation is asked which test it may meet, and what was done at once."""

    def __init__(self, recording: RecordingService, guidance: Sequence[Guidance], bench: Bench) -> None:
        super().__init__("matter_sort_form", words.SORT_TITLE, words.SORT_ACT, bench)
        self._recording = recording
        for rule in guidance:
            self.add(guidance_banner(rule))
        kinds = [Choice(kind.value, text, words.KIND_HINTS[kind]) for kind, text in words.KINDS.items()]
        self.kind = self.add_field(ChoiceField("matter_kind", words.SORT_KIND, kinds))
        self._limbs_question = StrongText(words.SORT_LIMBS)
        self.add(self._limbs_question)
        self.limbs = {
            limb: self.add_field(CheckField(f"limb_{limb.value}", text)) for limb, text in words.LIMBS.items()
        }
        self.reason = self.add_field(TextField("matter_reason", words.SORT_REASON, least_lines=2))
        self.context = self.add_field(
            ChoiceField("matter_context", words.SORT_CONTEXT, choices_of(words.CONTEXTS), optional=True)
        )
        self.safeguards = self.add_field(
            TextField("safeguards", words.SORT_SAFEGUARDS, optional=True, least_lines=2)
        )
        self.suspension = self.add_field(
            ChoiceField("suspension", words.SORT_SUSPENSION, choices_of(words.SUSPENSIONS), optional=True)
        )
        self.suspension_reason = self.add_field(
            TextField("suspension_reason", words.SORT_SUSPENSION_REASON, optional=True, least_lines=2)
        )
        self.self_reported = self.add_field(CheckField("self_reported", words.SORT_SELF_REPORTED))
        self.add_acts()
        self.kind.edited.connect(self.show_what_applies)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: renamed(
            self._recording.sort_problems(draft),
            {"reason": "matter_reason", "limbs": f"limb_{HarmLimb.HARMED.value}"},
        )

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._recording.sort(draft)

    def draft(self) -> SortDraft:
        """Returns what is answered."""
        return SortDraft(
            matter=EntryId(self.about),
            kind=chosen_of(self.kind, MatterKind),
            reason=self.reason.text(),
            limbs=tuple(limb for limb, field in self.limbs.items() if field.is_checked()),
            context=chosen_of(self.context, MatterContext),
            self_reported=self.self_reported.is_checked(),
            safeguards=self.safeguards.text(),
            suspension=chosen_of(self.suspension, Suspension),
            suspension_reason=self.suspension_reason.text(),
        )

    @override
    def show_what_applies(self) -> None:
        is_allegation = self.kind.chosen() == MatterKind.ALLEGATION.value
        for field in (self._limbs_question, *self.limbs.values(), self.suspension, self.suspension_reason):
            field.setVisible(is_allegation)


class ToldForm(DeskForm):
    """A call to an authority, recorded in a minute: ring first. Source: R-STAFF-5."""

    def __init__(self, recording: RecordingService, contacts: Contacts, bench: Bench) -> None:
        super().__init__("matter_told_form", words.TOLD_TITLE, words.TOLD_ACT, bench)
        self._recording = recording
        self.add(NumbersCard(contacts))
        self.authority = self.add_field(
            ChoiceField("authority", words.TOLD_WHOM, choices_of(words.AUTHORITIES))
        )
        self.authority_name = self.add_field(LineField("authority_name", words.TOLD_NAME))
        self.said = self.add_field(TextField("matter_told", words.TOLD_SAID, least_lines=2))
        self.advice = self.add_field(TextField("advice", words.TOLD_ADVICE, optional=True, least_lines=2))
        self.when = self.add_field(DateField("when", words.WHEN, bench.dates.when, words.WHEN_HINT))
        self.spoke_to = self.add_field(LineField("spoke_to", words.TOLD_SPOKE_TO, optional=True))
        self.reference = self.add_field(LineField("their_reference", words.TOLD_REFERENCE, optional=True))
        self.more_button = MoreQuestions("matter_told_more_button", (self.spoke_to, self.reference))
        self.add(self.more_button)
        self.add_acts()
        self.authority.edited.connect(self.show_what_applies)

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: renamed(self._recording.told_problems(draft), {"said": "matter_told"})

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._recording.told(draft)

    def draft(self) -> ToldDraft:
        """Returns what is answered."""
        return ToldDraft(
            matter=EntryId(self.about),
            authority=chosen_of(self.authority, Authority),
            authority_name=self.authority_name.text(),
            when=self.when.text(),
            said=self.said.text(),
            spoke_to=self.spoke_to.text(),
            advice=self.advice.text(),
            their_reference=self.reference.text(),
        )

    @override
    def show_what_applies(self) -> None:
        self.authority_name.setVisible(self.authority.chosen() == Authority.OTHER.value)


class PartyForm(DeskForm):
    """What the adult, a family or whoever raised it was told, or why not."""

    def __init__(self, recording: RecordingService, bench: Bench) -> None:
        super().__init__("matter_party_form", words.PARTY_TITLE, words.PARTY_ACT, bench)
        self._recording = recording
        made = [Choice(_YES, words.PARTY_YES), Choice(_NO, words.PARTY_NO)]
        self.party = self.add_field(ChoiceField("party", words.PARTY_WHOM, choices_of(words.PARTIES)))
        self.made = self.add_field(ChoiceField("party_made", words.PARTY_MADE, made))
        self.text_field = self.add_field(TextField("party_text", words.PARTY_TEXT, least_lines=2))
        self.who = self.add_field(LineField("party_who", words.PARTY_WHO, optional=True))
        self.when = self.add_field(DateField("when", words.WHEN, bench.dates.when, words.WHEN_HINT))
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: renamed(self._recording.party_problems(draft), {"text": "party_text"})

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._recording.party(draft)

    def draft(self) -> PartyDraft:
        """Returns what is answered."""
        made = self.made.chosen()
        return PartyDraft(
            matter=EntryId(self.about),
            party=chosen_of(self.party, MatterParty),
            made=None if made is None else made == _YES,
            when=self.when.text(),
            text=self.text_field.text(),
            who=self.who.text(),
        )


class MatterNoteForm(DeskForm):
    """Something more that happened, was said or was checked. Source: S45."""

    def __init__(self, recording: RecordingService, bench: Bench) -> None:
        super().__init__("matter_note_form", words.NOTE_TITLE, words.NOTE_ACT, bench)
        self._recording = recording
        self.kind = self.add_field(ChoiceField("note_kind", words.NOTE_KIND, choices_of(words.NOTE_KINDS)))
        self.when = self.add_field(DateField("when", words.WHEN, bench.dates.when, words.WHEN_HINT))
        self.text_field = self.add_field(TextField("note_text", words.NOTE_TEXT))
        self.source = self.add_field(LineField("note_source", words.NOTE_SOURCE, optional=True))
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: renamed(self._recording.note_problems(draft), {"text": "note_text"})

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._recording.note(draft)

    def draft(self) -> MatterNoteDraft:
        """Returns what is answered."""
        return MatterNoteDraft(
            matter=EntryId(self.about),
            kind=chosen_of(self.kind, MatterNoteKind),
            when=self.when.text(),
            text=self.text_field.text(),
            source=self.source.text(),
        )


def renamed(problems: tuple[Problem, ...], names: dict[str, str]) -> tuple[Problem, ...]:
    """Returns problems under the names that the form gives its fields."""
    return tuple(Problem(names.get(found.field, found.field), found.code) for found in problems)
