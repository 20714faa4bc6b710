"""The questions about a referral that three forms share: that makes it, makes it good, or follows a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from safeguard_desktop.domain.codes import Agreement, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.referral_codes import ReferralKind
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.acts.consulting import ConsultingService
from safeguard_desktop.services.acts.referral_drafts import ReferralFacts
from safeguard_desktop.services.local_notes import LocalNotesService
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.concerns.threshold_field import ThresholdField
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.more_questions import MoreQuestions
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.widgets import Choice, ChoiceField, LineField, ListField, TextField
from safeguard_desktop.wording import acting, labels
from safeguard_desktop.wording import referrals as words

_FOLDED: Final = ("spoke_to", "their_reference", "agreement_reason", "family_reason", "referral_advice")
_KINDS: Final = {kind: text for kind, text in words.KINDS.items() if kind is not ReferralKind.NOT_KNOWN}


class FactsFields:
    """Adds the questions to a form, shows those that apply, and reads the answers. Every one may be left out."""

    def __init__(self, form: DeskForm, notes: LocalNotesService) -> None:
        self._form = form
        add = form.add_field
        self.kind = add(ChoiceField("referral_kind", words.KIND, choices_of(_KINDS), optional=True))
        self.organisation = add(
            LineField("organisation", words.ORGANISATION, words.ORGANISATION_HINT, optional=True)
        )
        self.said = add(TextField("said", words.SAID, words.SAID_HINT, optional=True, least_lines=3))
        self.threshold = add(ThresholdField(notes, form.bench))
        self.rationale = add(TextField("rationale", words.RATIONALE, optional=True, least_lines=2))
        self.family = add(
            ChoiceField(
                "family", words.FAMILY, choices_of(labels.FAMILY_TOLD), words.FAMILY_HINT, optional=True
            )
        )
        self.why_not = add(_reason("family_reason_code", words.FAMILY_WHY_NOT))
        self.agreement = add(
            ChoiceField(
                "agreement",
                words.AGREEMENT,
                choices_of(labels.AGREEMENTS),
                words.AGREEMENT_HINT,
                optional=True,
            )
        )
        self.why_without = add(_reason("agreement_reason_code", words.AGREEMENT_REASON))
        self._make_folded()
        self.family.edited.connect(self.show_what_applies)
        self.agreement.edited.connect(self.show_what_applies)

    def _make_folded(self) -> None:
        self.spoke_to = LineField("spoke_to", acting.CALL_SPOKE_TO, acting.CALL_SPOKE_TO_HINT, optional=True)
        self.reference = LineField("their_reference", acting.CALL_REFERENCE, optional=True)
        self.agreement_reason = TextField(
            "agreement_reason", words.AGREEMENT_MORE, optional=True, least_lines=2
        )
        self.family_reason = TextField("family_reason", words.FAMILY_MORE, optional=True, least_lines=2)
        self.advice = ListField("referral_advice", words.ADVICE, (), optional=True)
        self.folded = (self.spoke_to, self.reference, self.agreement_reason, self.family_reason, self.advice)

    def add_folded(self, *more: LineField) -> MoreQuestions:
        """Adds what can wait, folded away; `more` are further questions of the form itself."""
        unfolder = MoreQuestions(f"{self._form.objectName()}_more_button", (*self.folded, *more))
        self._form.add(unfolder)
        for field in (*self.folded, *more):
            self._form.add_field(field)
        return unfolder

    def fetch(self, consulting: ConsultingService, about: EntryId) -> None:
        """Fetches the levels of need, and the advice that a referral may name."""
        self.threshold.fetch()
        self._form.bench.tasks.run(
            lambda: consulting.advice_beside(about), self._on_advice_found, latest="advice", owner=self._form
        )

    def show_what_applies(self) -> None:
        """A reason is asked where the family was not told, or it goes ahead without their agreement."""
        self.why_not.setVisible(self.family.chosen() == FamilyTold.NOT_TOLD.value)
        self.why_without.setVisible(self.agreement.chosen() == Agreement.NOT_SOUGHT.value)

    def facts(self) -> ReferralFacts:
        """Returns what is answered."""
        family = chosen_of(self.family, FamilyTold)
        agreement = chosen_of(self.agreement, Agreement)
        is_untold, is_unasked = family is FamilyTold.NOT_TOLD, agreement is Agreement.NOT_SOUGHT
        advice = self.advice.chosen()
        return ReferralFacts(
            kind=chosen_of(self.kind, ReferralKind),
            organisation=self.organisation.text(),
            spoke_to=self.spoke_to.text(),
            said=self.said.text(),
            threshold=self.threshold.level(),
            rationale=self.rationale.text(),
            agreement=agreement,
            agreement_reason_code=chosen_of(self.why_without, ReasonNotTold) if is_unasked else None,
            agreement_reason=self.agreement_reason.text(),
            family=family,
            family_reason_code=chosen_of(self.why_not, ReasonNotTold) if is_untold else None,
            family_reason=self.family_reason.text(),
            their_reference=self.reference.text(),
            advice=EntryId(advice) if advice else None,
        )

    def _on_advice_found(self, found: Sequence[EntryView]) -> None:
        chosen = self.advice.chosen()
        self.advice.offer([Choice(view.id, story_of(view).line) for view in found])
        if chosen in {view.id for view in found}:
            self.advice.choose(chosen)


def _reason(name: str, question: str) -> ChoiceField:
    return ChoiceField(name, question, choices_of(labels.REASONS_NOT_TOLD), optional=True)
