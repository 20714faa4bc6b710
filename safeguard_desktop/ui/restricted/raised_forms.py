"""Who raised a concern, and to whom that became known. Source: S06 to S10, S16, X03."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from typing_extensions import override

from safeguard_desktop.domain.entries.referring import HowTold, ReferrerKind, ToldTo
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.services.restricted.drafts import ReferrerDraft, TellDraft
from safeguard_desktop.services.restricted.keeping import RestrictedService
from safeguard_desktop.services.restricted.raised_by import RaisedByService, ReferrerRow
from safeguard_desktop.services.restricted.rows import Named
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.restricted.forms import RestrictedForm
from safeguard_desktop.ui.widgets import (
    CheckField,
    Choice,
    ChoiceField,
    DateField,
    LineField,
    ListField,
    MutedText,
    TextField,
)
from safeguard_desktop.wording import restricted as words
from safeguard_desktop.wording.story import concern_name


@dataclass(frozen=True)
class Raised:
    """What these forms choose from: concerns of the child, and who is known to have raised them."""

    concerns: tuple[ConcernRow, ...] = ()
    referrers: tuple[ReferrerRow, ...] = ()
    deciders: tuple[Named, ...] = ()


class ReferrerForm(RestrictedForm):
    """Who raised a concern, what is usual with that name, and what may follow if it comes out."""

    tells_others_at_first = False

    def __init__(
        self, kept: RestrictedService, people: Sequence[Named], concerns: Sequence[ConcernRow], bench: Bench
    ) -> None:
        super().__init__("referrer_form", words.ADD_REFERRER, kept, people, bench)
        add = self.add_field
        self.add(MutedText(words.REFERRER_TEXT))
        named = [Choice(row.id, concern_name(row.number, row.reference)) for row in concerns]
        self.concern = add(ListField("concern", words.CONCERN, named))
        self.kind = add(ChoiceField("referrer_kind", words.REFERRER_KIND, choices_of(words.REFERRER_KINDS)))
        self.name = add(LineField("referrer_name", words.REFERRER_NAME))
        self.agency = add(LineField("agency", words.AGENCY, optional=True))
        self.contact = add(LineField("contact", words.CONTACT, optional=True))
        self.asked = add(CheckField("asked_anonymous", words.ASKED))
        self.risk = add(TextField("risk", words.RISK, words.RISK_HINT, optional=True, least_lines=2))
        self.ask_who()

    @override
    def what(self) -> ReferrerDraft:
        concern = self.concern.chosen()
        return ReferrerDraft(
            concern=EntryId(concern) if concern else None,
            referrer_kind=chosen_of(self.kind, ReferrerKind),
            referrer_name=self.name.text(),
            agency=self.agency.text(),
            contact=self.contact.text(),
            asked_anonymous=self.asked.is_checked(),
            risk=self.risk.text(),
        )


class ToldForm(DeskForm):
    """That a name was told by a decision, or was apparent without it."""

    def __init__(
        self, raised_by: RaisedByService, kept: RestrictedService, raised: Raised, bench: Bench
    ) -> None:
        super().__init__("told_form", words.ADD_TOLD, words.TOLD_ACT, replace(bench, drafts=kept.drafts))
        add = self.add_field
        self._raised_by = raised_by
        self.add(MutedText(words.TOLD_TEXT))
        known = [Choice(row.id, row.body.name) for row in raised.referrers]
        self.referrer = add(ListField("referrer", words.WHOSE, known))
        self.how = add(ChoiceField("told_how", words.TOLD_HOW, choices_of(words.HOW_TOLD)))
        deciders = [Choice(named.id, named.name) for named in raised.deciders]
        self.decided_by = add(ListField("decided_by", words.DECIDED_BY, deciders))
        self.to = add(ChoiceField("name_told_to", words.TOLD_TO, choices_of(words.TOLD_TO_KINDS)))
        self.to_whom = add(LineField("to_whom", words.TO_WHOM, optional=True))
        self.when = add(DateField("when", words.TOLD_WHEN, bench.dates.when, words.WHEN_HINT))
        self.reason = add(TextField("reason", words.TOLD_WHY, least_lines=2))
        self.add_acts()
        self.how.edited.connect(self.show_what_applies)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._raised_by.tell_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._raised_by.tell(draft)

    def draft(self) -> TellDraft:
        """Returns what is answered."""
        referrer, decider = self.referrer.chosen(), self.decided_by.chosen()
        return TellDraft(
            referrer=EntryId(referrer) if referrer else None,
            how=chosen_of(self.how, HowTold),
            to=chosen_of(self.to, ToldTo),
            to_whom=self.to_whom.text(),
            when=self.when.text(),
            reason=self.reason.text(),
            decided_by=PersonId(decider) if decider else None,
        )

    @override
    def show_what_applies(self) -> None:
        self.decided_by.setVisible(self.how.chosen() == HowTold.DECIDED)
