"""The forms that add something for named people. Each ends with the same question: who can read it besides you."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.child import YesNo
from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries import UndertakingAnswer
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId
from safeguard_desktop.services.restricted.drafts import (
    ConflictDraft,
    DisclosureDraft,
    NotificationDraft,
    PrivateNoteDraft,
    RestrictedDraft,
    What,
    WhoReads,
)
from safeguard_desktop.services.restricted.keeping import RestrictedService
from safeguard_desktop.services.restricted.rows import Named
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    CheckField,
    Choice,
    ChoiceField,
    DateField,
    LineField,
    ListField,
    MutedText,
    SectionHeading,
    TextField,
)
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import restricted as words

_YES: Final = "yes"


class RestrictedForm(DeskForm):
    """Something about a child for named people; subclasses ask what it is and call `ask_who` at their end."""

    tells_others_at_first = True
    tells_of_open_documents = False
    warns_where_alone = False

    def __init__(
        self, name: str, title: str, kept: RestrictedService, people: Sequence[Named], bench: Bench
    ) -> None:
        # A draft of it is for its writer alone, too.
        super().__init__(name, title, words.KEEP_ACT, replace(bench, drafts=kept.drafts))
        self.kept, self._people = kept, tuple(people)
        self._readers: dict[PersonId, CheckField] = {}
        self.open_banner = Banner(Tone.CAUTION, " ", title=words.OPEN_BEFORE_TITLE)
        self.open_banner.hide()
        self.alone_banner = Banner(Tone.CAUTION, words.NOBODY_WHILE_AWAY)
        self.alone_banner.setObjectName(f"{name}_alone_banner")

    def what(self) -> What:
        """Returns what is answered about the matter itself."""
        raise NotImplementedError

    def ask_who(self) -> None:
        """Adds who reads it, whether others learn that there is something, and the buttons."""
        if self.tells_of_open_documents:
            self.add(MutedText(words.ATTACH_AFTER))
        self.add(self.open_banner)
        self.add(SectionHeading(words.WHO_TITLE))
        if not self._people:
            self.add(MutedText(words.NOBODY_ELSE))
        for named in self._people:
            field = CheckField(f"reader_{named.id}", words.also_reads(named.name))
            self._readers[named.id] = self.add_field(field)
            field.edited.connect(self.show_what_applies)
        self.add(self.alone_banner)
        self.with_sheet = self.add_field(CheckField("readers", words.WITH_SHEET, words.WITH_SHEET_HINT))
        self.tells_others = self.add_field(
            CheckField("tells_others", words.TELLS_OTHERS, words.TELLS_OTHERS_HINT)
        )
        self.hold_reason = self.add_field(
            TextField("hold_reason", words.HOLD_WHY, optional=True, least_lines=2)
        )
        self.tells_others.edited.connect(self.show_what_applies)
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.with_sheet.set_checked(True)
        self.tells_others.set_checked(self.tells_others_at_first)
        self.open_banner.hide()
        if self.tells_of_open_documents:
            about = self.subject(RestrictedDraft(ChildId(self.about), self.what()))
            self.bench.tasks.run(
                lambda: self.kept.open_documents(about.child, about.concern),
                self._on_counted,
                self.trouble.show_failure,
                latest=f"{self.objectName()} open documents",
                owner=self,
            )

    def _on_counted(self, count: int) -> None:
        """Says that what is attached in the open stays so: nothing that is there is changed by a new entry."""
        if count:
            self.open_banner.set_text(words.open_before(count), title=words.OPEN_BEFORE_TITLE)
        self.open_banner.setVisible(count > 0)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self.kept.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self.kept.keep(draft)

    def draft(self) -> RestrictedDraft:
        """Returns what is answered."""
        who = WhoReads(
            readers=tuple(who for who, field in self._readers.items() if field.is_checked()),
            with_sheet=self.with_sheet.is_checked(),
            tells_others=self.tells_others.is_checked(),
            hold_reason=self.hold_reason.text(),
        )
        return self.subject(RestrictedDraft(ChildId(self.about), self.what(), who))

    def subject(self, draft: RestrictedDraft) -> RestrictedDraft:
        """Returns the draft about what the form is about: a child, unless a subclass says otherwise."""
        return draft

    @override
    def show_what_applies(self) -> None:
        self.hold_reason.setVisible(self.tells_others.is_checked())
        # Whoever stands in for the lead has no other way in: an emergency is no time to find that out. Source: X17.
        is_alone = not any(field.is_checked() for field in self._readers.values())
        self.alone_banner.setVisible(self.warns_where_alone and bool(self._readers) and is_alone)


class PrivateNoteForm(RestrictedForm):
    """A note that only named people read."""

    tells_of_open_documents = True
    warns_where_alone = True

    def __init__(self, kept: RestrictedService, people: Sequence[Named], bench: Bench) -> None:
        super().__init__("private_note_form", words.RESTRICTED_KINDS["note"], kept, people, bench)
        self.kind = self.add_field(ChoiceField("kind", words.NOTE_KIND, choices_of(labels.NOTE_KINDS)))
        self.when = self.add_field(DateField("when", words.NOTE_WHEN, bench.dates.when, words.WHEN_HINT))
        self.text = self.add_field(TextField("text", words.NOTE_TEXT))
        self.source = self.add_field(LineField("source", words.NOTE_SOURCE, optional=True))
        self.ask_who()

    @override
    def what(self) -> PrivateNoteDraft:
        return PrivateNoteDraft(
            kind=chosen_of(self.kind, NoteKind),
            when=self.when.text(),
            text=self.text.text(),
            source=self.source.text(),
        )


class PrivateConcernNoteForm(PrivateNoteForm):
    """The same about a concern, on the page of that."""

    @override
    def subject(self, draft: RestrictedDraft) -> RestrictedDraft:
        return replace(draft, child=None, concern=EntryId(self.about))


class NotificationForm(RestrictedForm):
    """What police told about a child who was there. Source: guidance.md section 7 (Operation Encompass)."""

    tells_of_open_documents = True
    warns_where_alone = True

    def __init__(self, kept: RestrictedService, people: Sequence[Named], bench: Bench) -> None:
        super().__init__("notification_form", words.ADD_NOTIFICATION, kept, people, bench)
        add = self.add_field
        self.keep_safe = add(TextField("keep_safe", words.KEEP_SAFE, words.KEEP_SAFE_HINT, least_lines=2))
        self.when = add(DateField("when", words.NOTE_WHEN, bench.dates.when, words.WHEN_HINT))
        self.received_from = add(LineField("received_from", words.RECEIVED_FROM, words.RECEIVED_FROM_HINT))
        self.circumstances = add(TextField("circumstances", words.CIRCUMSTANCES))
        self.was_there = add(
            ChoiceField("child_was_there", words.CHILD_WAS_THERE, choices_of(words.WAS_THERE), optional=True)
        )
        self.happened_at = add(LineField("happened_at", words.HAPPENED_AT, optional=True))
        self.child_words = add(TextField("child_words", words.CHILD_WORDS, optional=True, least_lines=2))
        self.plan = add(TextField("plan", words.PLAN, optional=True, least_lines=2))
        self.reference = add(LineField("police_reference", words.POLICE_REFERENCE, optional=True))
        self.ask_who()

    @override
    def what(self) -> NotificationDraft:
        return NotificationDraft(
            when=self.when.text(),
            received_from=self.received_from.text(),
            reference=self.reference.text(),
            child_was_there=chosen_of(self.was_there, YesNo) or YesNo.NOT_KNOWN,
            place=self.happened_at.text(),
            circumstances=self.circumstances.text(),
            child_words=self.child_words.text(),
            plan=self.plan.text(),
            keep_safe=self.keep_safe.text(),
        )


class DisclosureForm(RestrictedForm):
    """That police told somebody about a sex offender: fact, date, undertaking. Source: S71 to S76, X08."""

    warns_where_alone = True

    def __init__(self, kept: RestrictedService, people: Sequence[Named], bench: Bench) -> None:
        super().__init__("disclosure_form", words.ADD_DISCLOSURE, kept, people, bench)
        add = self.add_field
        self.add(
            Banner(Tone.CAUTION, f"{words.DISCLOSURE_TEXT}\n{words.DISCLOSURE_SOURCE}", icon_name="book-open")
        )
        self.when = add(DateField("when", words.DISCLOSED_WHEN, bench.dates.when, words.WHEN_HINT))
        self.given_by = add(LineField("given_by", words.GIVEN_BY, words.GIVEN_BY_HINT))
        self.in_person = add(CheckField("was_in_person", words.IN_PERSON))
        self.recipient = add(LineField("recipient", words.RECIPIENT))
        self.role = add(LineField("recipient_role", words.RECIPIENT_ROLE))
        self.undertaking = add(TextField("undertaking", words.UNDERTAKING))
        self.answer = add(ChoiceField("answer", words.ANSWER, choices_of(words.ANSWERS)))
        self.police_said = add(TextField("police_said", words.POLICE_SAID, least_lines=2))
        self.answered_on = add(DateField("answered_on", words.ANSWERED_ON, bench.dates.when))
        self.witness = add(LineField("witness", words.WITNESS))
        self.application = add(LineField("application", words.APPLICATION, optional=True))
        self.said = add(TextField("said", words.SAID, words.SAID_HINT, optional=True, least_lines=2))
        self.agreed = add(LineField("agreed_in_writing", words.AGREED, optional=True))
        self.answer.edited.connect(self.show_what_applies)
        self.ask_who()

    @override
    def prefill(self) -> None:
        self.undertaking.set_text(words.UNDERTAKING_TEXT)
        super().prefill()

    @override
    def what(self) -> DisclosureDraft:
        return DisclosureDraft(
            when=self.when.text(),
            given_by=self.given_by.text(),
            application=self.application.text(),
            recipient=self.recipient.text(),
            recipient_role=self.role.text(),
            was_in_person=self.in_person.is_checked(),
            undertaking=self.undertaking.text(),
            answer=chosen_of(self.answer, UndertakingAnswer),
            answered_on=self.answered_on.text(),
            witness=self.witness.text(),
            police_said=self.police_said.text(),
            said=self.said.text(),
            agreed_in_writing=self.agreed.text(),
        )

    @override
    def show_what_applies(self) -> None:
        super().show_what_applies()
        self.police_said.setVisible(self.answer.chosen() == UndertakingAnswer.REFUSED)


class ConflictForm(RestrictedForm):
    """That a reader is close to the family. Source: S53."""

    tells_others_at_first = False

    def __init__(self, kept: RestrictedService, people: Sequence[Named], bench: Bench) -> None:
        super().__init__("conflict_form", words.ADD_CONFLICT, kept, people, bench)
        everybody = [Choice(named.id, named.name) for named in (*people, kept.oneself())]
        self.add(MutedText(words.CONFLICT_TEXT))
        self.reader = self.add_field(ListField("reader", words.CONFLICT_READER, everybody))
        self.ties = self.add_field(TextField("ties", words.TIES, least_lines=2))
        self.arrangement = self.add_field(
            TextField("arrangement", words.ARRANGEMENT, words.ARRANGEMENT_HINT, least_lines=2)
        )
        self.ask_who()

    @override
    def what(self) -> ConflictDraft:
        chosen = self.reader.chosen()
        return ConflictDraft(
            reader=PersonId(chosen) if chosen else None,
            ties=self.ties.text(),
            arrangement=self.arrangement.text(),
        )
