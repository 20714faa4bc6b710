"""The forms that write a referral down: that was made, or that a consultation became. Source: S23, S47, X04."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.referral_codes import ReferralGap, ReferralKind
from safeguard_desktop.domain.sharing.recipients import of_referral
from safeguard_desktop.services.acts.calling import CallingService
from safeguard_desktop.services.acts.consulting import ConsultingService
from safeguard_desktop.services.acts.family import FamilyService
from safeguard_desktop.services.acts.referral_drafts import MadeGoodDraft, NameGivenDraft, ReferralDraft
from safeguard_desktop.services.acts.referring import ReferringService
from safeguard_desktop.services.local_notes import LocalNotesService
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import subject_of
from safeguard_desktop.ui.acting.answer_day import AnswerDay
from safeguard_desktop.ui.acting.choices import chosen_of, way_field
from safeguard_desktop.ui.acting.kept_apart import KeptApart
from safeguard_desktop.ui.acting.numbers import NumbersCard
from safeguard_desktop.ui.acting.refusals import Refusals
from safeguard_desktop.ui.acting.under_fields import UnderFields
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.help.local_notes_card import LocalNotesCard, OverLocalNotes
from safeguard_desktop.ui.referrals.facts_fields import FactsFields
from safeguard_desktop.ui.widgets import CheckField, DateField, LineField, MutedText
from safeguard_desktop.wording import acting
from safeguard_desktop.wording import referrals as words

ReferralServices = tuple[ReferringService, ConsultingService, LocalNotesService]
_FOLDED: Final = frozenset({"lead_informed"})


class FactsForm(DeskForm):
    """The frame of a form with the questions about a referral."""

    def __init__(self, words_of: tuple[str, str, str], services: ReferralServices, bench: Bench) -> None:
        """Makes the frame; `words_of` are the form's name, its heading and the words of its button."""
        super().__init__(*words_of, bench)
        self.referring, self.consulting, self.notes = services

    def ask_facts(self) -> None:
        """Adds the questions."""
        self.facts = FactsFields(self, self.notes)

    @override
    def begin(self, about: str) -> None:
        super().begin(about)
        self.facts.fetch(self.consulting, EntryId(about))

    @override
    def prefill(self) -> None:
        self.facts.threshold.want("")

    @override
    def show_what_applies(self) -> None:
        self.facts.show_what_applies()

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.facts.threshold.want(answers.get("threshold", ""))

    @override
    def answers(self) -> dict[str, str]:
        return super().answers() | {"threshold": self.facts.threshold.level()}


class CarryingForm(FactsForm):
    """The frame of a form about a referral that may carry out a decision to share. Source: S30, S39."""

    def ask_under(self) -> None:
        """Adds the question which decision it carries out, and what of that has still to go."""
        self.under = UnderFields(self, acting.UNDER_NONE)
        self.facts.kind.edited.connect(self._on_kind_edited)

    @override
    def show_what_applies(self) -> None:
        super().show_what_applies()
        self.under.show_what_applies()

    def _on_kind_edited(self) -> None:
        kind = chosen_of(self.facts.kind, ReferralKind)
        self.under.goes_to(of_referral(kind) if kind is not None else None)


class ReferralForm(CarryingForm):
    """A referral that was made. The telephone comes first; whatever is not known yet is made good afterwards."""

    def __init__(
        self,
        services: ReferralServices,
        calls: tuple[CallingService, FamilyService, RaisedByService],
        bench: Bench,
        about_what: str,
    ) -> None:
        """Makes the form; `about_what` is ABOUT_CONCERN or ABOUT_CHILD."""
        super().__init__((f"{about_what}_referral_form", words.REFER_TITLE, words.REFER_ACT), services, bench)
        calling, family, raised_by = calls
        self._about_what, self.refusals = about_what, Refusals(family, bench)
        self.add(NumbersCard(calling.numbers()))
        card = LocalNotesCard(self.notes, bench, f"{about_what}_referral_local_notes")
        self.add(OverLocalNotes(MutedText(words.REFER_HINT), card))
        self.kept_apart = KeptApart(raised_by, bench)
        self.add(self.kept_apart)
        self.add(self.refusals)
        self.ask_facts()
        self.ask_under()
        self._ask_of_making()
        self.add_acts()

    def _ask_of_making(self) -> None:
        self.answer_due = self.add_field(
            DateField("answer_due", acting.CALL_DUE, self.bench.dates.coming, acting.CALL_DUE_HINT)
        )
        self.when = self.add_field(
            DateField("when", words.MADE_WHEN, self.bench.dates.when, acting.WHEN_HINT)
        )
        self.answer_day = AnswerDay(
            self, (self.when, self.answer_due), self.referring.usual_answer_day, self.bench
        )
        self.way = self.add_field(way_field("way", words.MADE_WAY, optional=True))
        self.is_written = self.add_field(CheckField("is_written", words.IS_WRITTEN, words.IS_WRITTEN_HINT))
        self.made_by = LineField("made_by", words.MADE_BY_QUESTION, words.MADE_BY_HINT, optional=True)
        self.informed = DateField(
            "lead_informed", words.LEAD_INFORMED_QUESTION, self.bench.dates.when, words.LEAD_INFORMED_HINT
        )
        self.more = self.facts.add_folded(self.made_by, self.informed)

    @override
    def prefill(self) -> None:
        super().prefill()
        self.when.set_text(self.bench.dates.now())
        self.answer_day.prefill()
        self.more.unfold(is_open=False)
        about = subject_of(self._about_what, self.about)
        self.under.fetch(lambda: self.referring.still_to_go(about))
        self.refusals.show_for(about)
        self.kept_apart.show_for(about)

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.more.unfold_for(problem.field for problem in problems)
        super().show_problems(problems)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self.referring.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self.referring.refer(draft)

    def draft(self) -> ReferralDraft:
        """Returns what is answered."""
        return ReferralDraft(
            about=subject_of(self._about_what, self.about),
            facts=self.facts.facts(),
            when=self.when.text(),
            way=chosen_of(self.way, ContactWay),
            answer_due_typed=self.answer_due.text(),
            is_written=self.is_written.is_checked(),
            made_by=self.made_by.text(),
            lead_informed=self.informed.text(),
            under=self.under.decision(),
            remains=self.under.remains(),
        )


class NameGivenForm(CarryingForm):
    """The name was given: since when, and what is known already of the referral that it is now."""

    def __init__(self, services: ReferralServices, bench: Bench) -> None:
        super().__init__(("name_given_form", words.NAME_GIVEN_TITLE, words.NAME_GIVEN_ACT), services, bench)
        self.add(MutedText(words.NAME_GIVEN_HINT))
        self.when = self.add_field(
            DateField("when", words.NAME_GIVEN_WHEN, bench.dates.when, acting.WHEN_HINT)
        )
        self.ask_facts()
        self.ask_under()
        self.more = self.facts.add_folded()
        self.add_acts()

    @override
    def prefill(self) -> None:
        super().prefill()
        self.when.set_text(self.bench.dates.now())
        self.more.unfold(is_open=False)
        advice = EntryId(self.about)
        self.under.fetch(lambda: self.consulting.still_to_go(advice))

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self.consulting.name_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self.consulting.give_name(draft)

    def draft(self) -> NameGivenDraft:
        """Returns what is answered."""
        return NameGivenDraft(
            EntryId(self.about),
            self.when.text(),
            self.facts.facts(),
            self.under.decision(),
            self.under.remains(),
        )


class MakeGoodForm(FactsForm):
    """What was missing of a referral. What is left empty stays as it was."""

    def __init__(self, services: ReferralServices, bench: Bench) -> None:
        super().__init__(("make_good_form", words.MAKE_GOOD_TITLE, words.MAKE_GOOD_ACT), services, bench)
        self.missing = MutedText()
        self.add(self.missing)
        self.ask_facts()
        self.more = self.facts.add_folded()
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        self.missing.setText(words.MAKE_GOOD_HINT)
        super().begin(about)
        referral = EntryId(about)
        self.bench.tasks.run(
            lambda: (about, self.referring.now(referral).gaps), self._on_gaps_found, self.trouble.show_failure,
            owner=self,
        )  # fmt: skip

    @override
    def prefill(self) -> None:
        super().prefill()
        self.more.unfold()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self.referring.make_good_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self.referring.make_good(draft)

    def draft(self) -> MadeGoodDraft:
        """Returns what is answered."""
        return MadeGoodDraft(EntryId(self.about), self.facts.facts())

    def _on_gaps_found(self, found: tuple[str, tuple[ReferralGap, ...]]) -> None:
        about, gaps = found
        if about == self.about and gaps:
            self.missing.setText(f"{words.gaps_text(gaps)}. {words.MAKE_GOOD_HINT}")
