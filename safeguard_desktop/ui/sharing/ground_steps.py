"""The pages about the family, the law, the decision, and who stands behind it."""

from __future__ import annotations

from typing_extensions import override

from safeguard_desktop.domain.codes import AdviserRole, Agreement, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.sharing import codes
from safeguard_desktop.domain.sharing.bases import bases_of, gateways_of
from safeguard_desktop.domain.sharing.draft import SharingDraft
from safeguard_desktop.domain.sharing.rules import ASKED
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.sharing.deciding import SharingService
from safeguard_desktop.ui.acting.choices import choices_of
from safeguard_desktop.ui.acting.refusals import Refusals
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.desk.more_questions import MoreQuestions
from safeguard_desktop.ui.sharing.part_step import PartStep
from safeguard_desktop.ui.widgets import (
    CheckField,
    Choice,
    ChoiceField,
    DateField,
    LineField,
    ListField,
    MutedText,
    SeveralField,
    TextField,
)
from safeguard_desktop.wording import acting, labels, second, sharing_codes
from safeguard_desktop.wording import sharing as words

_YES, _NO = "yes", "no"


class AgreementStep(PartStep):
    """The family's agreement and the child's, and what they were told; earlier refusals stand above."""

    part = "agreement"

    def __init__(self, refusals: Refusals) -> None:
        super().__init__()
        self._refusals = refusals
        self.add(refusals)
        self.family = ChoiceField(
            "share_family", words.FAMILY, choices_of(labels.AGREEMENTS), words.FAMILY_HINT
        )
        self.one_of("family", self.family, Agreement)
        self.why = ListField("share_not_sought_code", words.NOT_SOUGHT, choices_of(labels.REASONS_NOT_TOLD))
        self.one_of("not_sought_code", self.why, ReasonNotTold)
        self.words(
            "family_words",
            TextField(
                "share_family_words",
                words.FAMILY_WORDS,
                words.FAMILY_WORDS_HINT,
                optional=True,
                least_lines=2,
            ),
        )
        child = ListField("share_child", words.CHILD, choices_of(sharing_codes.CHILD_VIEWS), optional=True)
        self.one_of("child", child, codes.ChildView)
        self.one_of("told", ChoiceField("share_told", words.TOLD, choices_of(labels.FAMILY_TOLD)), FamilyTold)
        self.told_text = TextField("share_told_text", words.TOLD_TEXT, optional=True, least_lines=2)
        self.words("told_text", self.told_text)
        self.not_told = ListField("share_not_told_code", words.NOT_TOLD, choices_of(labels.REASONS_NOT_TOLD))
        self.one_of("not_told_code", self.not_told, ReasonNotTold)
        self.not_told_text = TextField(
            "share_not_told_text", words.NOT_TOLD_TEXT, optional=True, least_lines=2
        )
        self.words("not_told_text", self.not_told_text)

    @override
    def load(self, draft: SharingDraft) -> None:
        super().load(draft)
        self._refusals.show_for(Subject(draft.concern, draft.about_child))

    @override
    def show_what_applies(self, draft: SharingDraft) -> None:
        part = draft.agreement
        self.why.setVisible(part.family is Agreement.NOT_SOUGHT)
        self.told_text.setVisible(part.told is FamilyTold.TOLD)
        for field in (self.not_told, self.not_told_text):
            field.setVisible(part.told is FamilyTold.NOT_TOLD)


class BasisStep(PartStep):
    """The law. What is usual stands first and is filled in; the rest is folded away."""

    part = "basis"

    def __init__(self, sharing: SharingService) -> None:
        super().__init__()
        self._sharing = sharing
        self.article6 = ChoiceField(
            "share_article6", words.ARTICLE_6, choices_of(sharing_codes.ARTICLE_6), words.ARTICLE_6_HINT
        )
        self.one_of("article6", self.article6, codes.Article6)
        self.gateway = ListField(
            "share_gateway", words.GATEWAY, choices_of(sharing_codes.GATEWAYS), optional=True
        )
        self.one_of("gateway", self.gateway, codes.Gateway)
        article9 = ListField(
            "share_article9", words.ARTICLE_9, choices_of(sharing_codes.ARTICLE_9), optional=True
        )
        schedule1 = ListField(
            "share_schedule1", words.SCHEDULE_1, choices_of(sharing_codes.SCHEDULE_1), optional=True
        )
        self.more = MoreQuestions("share_more_button", (article9, schedule1))
        self.add(self.more)
        self.one_of("article9", article9, codes.Article9)
        self.one_of("schedule1", schedule1, codes.Schedule1)
        self.more.unfold(is_open=False)
        self.more.clicked.connect(self.edited)

    @override
    def load(self, draft: SharingDraft) -> None:
        kind, law = self._sharing.kind(), self._sharing.law()
        bases = {basis: sharing_codes.ARTICLE_6[basis] for basis in bases_of(kind, law)}
        hint = words.ARTICLE_6_HINT if draft.basis.article6 is not None else words.ARTICLE_6_OPEN
        self.article6.offer(choices_of(bases), hint)
        gateways = gateways_of(kind, draft.who.to_kind, law)
        self.gateway.offer(choices_of({one: sharing_codes.GATEWAYS[one] for one in gateways}))
        super().load(draft)


class DecisionStep(PartStep):
    """What is decided. Nothing is chosen beforehand."""

    part = "decision"

    def __init__(self, dates: DateReader) -> None:
        super().__init__()
        choices = [
            Choice(outcome.value, text, words.OUTCOME_HINTS[outcome])
            for outcome, text in sharing_codes.OUTCOMES.items()
        ]
        self.one_of("outcome", ChoiceField("share_outcome", words.OUTCOME, choices), codes.Outcome)
        self.words("reason", TextField("share_reason", words.REASON, least_lines=2))
        self.necessity = TextField("share_necessity", words.NECESSITY, words.NECESSITY_HINT, least_lines=2)
        self.words("necessity", self.necessity)
        self.interest = SeveralField("share_public_interest", words.PUBLIC_INTEREST, optional=True)
        self.interest.offer(choices_of(sharing_codes.PUBLIC_INTERESTS))
        self.some_of("public_interest", self.interest, codes.PublicInterest)
        self.preliminary = CheckField("share_preliminary", words.PRELIMINARY)
        self.tick("is_preliminary", self.preliminary)
        review = DateField("share_review", words.REVIEW, dates.coming, words.REVIEW_HINT, optional=True)
        self.words("review_typed", review)

    @override
    def show_what_applies(self, draft: SharingDraft) -> None:
        for field in (self.necessity, self.interest):
            field.setVisible(draft.needs_second)
        self.preliminary.setVisible(draft.shares)


class RefusalStep(PartStep):
    """What was said about a refusal, and why the duty of 2026 does not ask for it."""

    part = "refusal"

    def __init__(self, dates: DateReader, sharing: SharingService) -> None:
        super().__init__()
        self._sharing = sharing
        self.nobody = MutedText(words.NOBODY_ASKED)
        self.add(self.nobody)
        self.discussed = ChoiceField(
            "share_is_discussed",
            words.IS_DISCUSSED,
            [Choice(_YES, words.DISCUSSED_YES), Choice(_NO, words.DISCUSSED_NO)],
        )
        self.bind("is_discussed", self.discussed, self._is_discussed, self._show_discussed)
        self.when = DateField(
            "share_discussed_when", words.DISCUSSED_WHEN, dates.when, acting.WHEN_HINT, optional=True
        )
        self.words("discussed_when", self.when)
        self.text = TextField("share_discussed_text", words.DISCUSSED_TEXT, least_lines=2)
        self.words("discussed_text", self.text)
        self.duty = ChoiceField("share_duty", words.DUTY, choices_of(sharing_codes.DUTY_ANSWERS))
        self.one_of("duty", self.duty, codes.DutyAnswer)

    @override
    def show_what_applies(self, draft: SharingDraft) -> None:
        is_asked = draft.who.kind in ASKED
        self.nobody.setVisible(not is_asked)
        self.discussed.setVisible(is_asked)
        self.when.setVisible(is_asked and draft.refusal.is_discussed is True)
        self.text.setVisible(is_asked and draft.refusal.is_discussed is not None)
        self.duty.setVisible(self._sharing.duty_reaches(draft))

    def _is_discussed(self) -> bool | None:
        chosen = self.discussed.chosen()
        return None if chosen is None else chosen == _YES

    def _show_discussed(self, value: bool | None) -> None:
        self.discussed.choose(None if value is None else (_YES if value else _NO))


class SecondStep(PartStep):
    """With whom it was talked through, or why nobody could be reached. Nothing waits for it."""

    part = "second"

    def __init__(self, dates: DateReader) -> None:
        super().__init__()
        self.words("second", LineField("share_second", words.SECOND, words.SECOND_HINT))
        role = ListField("share_second_role", words.SECOND_ROLE, choices_of(second.ADVISERS), optional=True)
        self.one_of("second_role", role, AdviserRole)
        when = DateField("share_second_when", words.SECOND_WHEN, dates.when, acting.WHEN_HINT, optional=True)
        self.words("second_when", when)
        self.words(
            "second_text", TextField("share_second_text", words.SECOND_TEXT, optional=True, least_lines=2)
        )
        self.words("not_reached", LineField("share_not_reached", words.NOT_REACHED, optional=True))
