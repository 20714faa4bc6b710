"""The pages on which is said who asks, what for, what the evidence is, and who gave advice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from typing_extensions import override

from safeguard_desktop.domain.codes import AdviserRole
from safeguard_desktop.domain.sharing import codes
from safeguard_desktop.domain.sharing.draft import SharingDraft
from safeguard_desktop.domain.sharing.rules import ASKED
from safeguard_desktop.ui.acting.choices import choices_of
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.sharing.part_step import PartStep
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    BodyText,
    ChoiceField,
    DateField,
    LineField,
    ListField,
    TextField,
)
from safeguard_desktop.wording import acting, second, sharing_codes
from safeguard_desktop.wording import sharing as words


class WhoStep(PartStep):
    """Who asks, or whom we would tell."""

    part = "who"

    def __init__(self, dates: DateReader) -> None:
        super().__init__()
        self.kind = ChoiceField("share_kind", words.KIND, choices_of(sharing_codes.KINDS))
        self.one_of("kind", self.kind, codes.SharingKind)
        self.to_kind = ListField("share_to_kind", words.TO_KIND, choices_of(sharing_codes.RECIPIENTS))
        self.one_of("to_kind", self.to_kind, codes.RecipientKind)
        self.words("to_name", LineField("share_to_name", words.TO_NAME))
        self.words("to_role", LineField("share_to_role", words.TO_ROLE, optional=True))
        self.words(
            "to_organisation", LineField("share_to_organisation", words.TO_ORGANISATION, optional=True)
        )
        verified = ListField("share_verified", words.VERIFIED, choices_of(sharing_codes.VERIFIED))
        self.one_of("verified", verified, codes.Verified)
        self.asked_for = TextField("share_asked_for", words.ASKED_FOR, optional=True, least_lines=2)
        self.words("asked_for", self.asked_for)
        self.asked_when = DateField(
            "share_asked_when", words.ASKED_WHEN, dates.when, acting.WHEN_HINT, optional=True
        )
        self.words("asked_when", self.asked_when)

    @override
    def show_what_applies(self, draft: SharingDraft) -> None:
        is_asked = draft.who.kind in ASKED
        self.asked_for.setVisible(is_asked)
        self.asked_when.setVisible(is_asked)


class PurposeStep(PartStep):
    """What it is for and how soon. `urgent_chosen`: somebody is rung now, and this is written down afterwards."""

    part = "purpose"
    urgent_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.urgent = Banner(
            Tone.CAUTION,
            words.URGENT_TEXT,
            title=words.URGENT_TITLE,
            icon_name="phone-call",
            act=words.URGENT_ACT,
        )
        self.urgent.act_button.setObjectName("share_urgent_button")
        self.urgent.act_chosen.connect(self.urgent_chosen)
        self.one_of(
            "urgency",
            ChoiceField("share_urgency", words.URGENCY, choices_of(sharing_codes.URGENCIES)),
            codes.Urgency,
        )
        self.add(self.urgent)
        purpose = ListField("share_purpose", words.PURPOSE, choices_of(sharing_codes.PURPOSES))
        self.one_of("purpose", purpose, codes.Purpose)
        self.words(
            "purpose_text", TextField("share_purpose_text", words.PURPOSE_TEXT, optional=True, least_lines=2)
        )
        self.words("others", LineField("share_others", words.OTHERS, words.OTHERS_HINT, optional=True))

    @override
    def show_what_applies(self, draft: SharingDraft) -> None:
        self.urgent.setVisible(draft.is_urgent and draft.makes_good is None)


class CriteriaStep(PartStep):
    """The evidence for each of three criteria, any one of which suffices."""

    part = "criteria"

    def __init__(self) -> None:
        super().__init__()
        self.add(BodyText(words.CRITERIA_INTRO))
        kinds, criteria = codes.Criterion, sharing_codes.CRITERIA
        self.words("at_risk", self._box("share_at_risk", criteria[kinds.AT_RISK], words.EVIDENCE))
        self.words("reasonable_cause", self._box("share_reasonable_cause", criteria[kinds.REASONABLE_CAUSE]))
        self.words("prevent_harm", self._box("share_prevent_harm", criteria[kinds.PREVENT_HARM]))
        self.words("impact_child", self._box("share_impact_child", words.IMPACT_CHILD))
        self.words("impact_others", self._box("share_impact_others", words.IMPACT_OTHERS))

    def _box(self, name: str, question: str, hint: str = "") -> TextField:
        return TextField(name, question, hint, optional=True, least_lines=2)


class AdviceStep(PartStep):
    """Advice that was taken, with or without the child's name."""

    part = "advice"

    def __init__(self, dates: DateReader) -> None:
        super().__init__()
        self.one_of(
            "naming",
            ChoiceField("share_naming", words.NAMING, choices_of(sharing_codes.ADVICE)),
            codes.AdviceNaming,
        )
        self.words("adviser", LineField("share_adviser", words.ADVISER, words.ADVISER_HINT))
        role = ListField("share_adviser_role", words.ADVISER_ROLE, choices_of(second.ADVISERS), optional=True)
        self.one_of("adviser_role", role, AdviserRole)
        when = DateField(
            "share_advised_when", words.ADVISED_WHEN, dates.when, acting.WHEN_HINT, optional=True
        )
        self.words("advised_when", when)
        self.words(
            "advised_text", TextField("share_advised_text", words.ADVISED_TEXT, optional=True, least_lines=2)
        )

    @override
    def show_what_applies(self, draft: SharingDraft) -> None:
        is_taken = draft.advice.naming in {codes.AdviceNaming.WITHOUT_NAME, codes.AdviceNaming.WITH_NAME}
        for name, field in self.fields().items():
            if name != "share_naming":
                field.setVisible(is_taken)
