"""The form about asking somebody outside for what they know: the rules of sharing hold for that too. Source: S31."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.codes import Agreement, ContactWay, ReasonNotTold
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.sharing.codes import Article6, Purpose, RecipientKind
from safeguard_desktop.services.sharing.asking_others import AskedDraft, AskingOthersService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import subject_of
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of, way_field
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import ChoiceField, DateField, LineField, ListField, TextField
from safeguard_desktop.wording import acting as acting_words
from safeguard_desktop.wording import labels, sharing_codes
from safeguard_desktop.wording import sharing as words


class AskedForm(DeskForm):
    """Whom, what, why, what for, how the family stands to it, and on what it rests."""

    def __init__(self, asking: AskingOthersService, bench: Bench, about_what: str) -> None:
        """Makes the form; `about_what` is ABOUT_CONCERN or ABOUT_CHILD."""
        super().__init__(f"{about_what}_asked_form", words.ASKED_TITLE, words.ASKED_ACT, bench)
        self._asking, self._about_what = asking, about_what
        self._ask_what()
        self._ask_of_family()
        self.when = self.add_field(
            DateField("when", words.ASKED_DATE, bench.dates.when, acting_words.WHEN_HINT)
        )
        self.way = self.add_field(way_field("way", acting_words.CALL_WAY))
        self.answer_due = self.add_field(
            DateField("answer_due", acting_words.CALL_DUE, bench.dates.coming, acting_words.CALL_DUE_HINT)
        )
        self.add_acts()
        self.family.edited.connect(self.show_what_applies)

    def _ask_what(self) -> None:
        self.to_kind = self.add_field(
            ListField("asked_to_kind", words.ASKED_TO, choices_of(sharing_codes.RECIPIENTS))
        )
        self.to_name = self.add_field(LineField("asked_to_name", words.TO_NAME))
        self.organisation = self.add_field(
            LineField("asked_to_organisation", words.TO_ORGANISATION, optional=True)
        )
        self.asked_for = self.add_field(TextField("asked_for", words.ASKED_WHAT, least_lines=2))
        self.purpose = self.add_field(
            ListField("asked_purpose", words.PURPOSE, choices_of(sharing_codes.PURPOSES))
        )
        self.why = self.add_field(TextField("asked_why", words.ASKED_WHY, least_lines=2))

    def _ask_of_family(self) -> None:
        self.family = self.add_field(
            ChoiceField("asked_family", words.FAMILY, choices_of(labels.AGREEMENTS), words.FAMILY_HINT)
        )
        self.not_sought = self.add_field(
            ListField("asked_not_sought", words.NOT_SOUGHT, choices_of(labels.REASONS_NOT_TOLD))
        )
        self.family_words = self.add_field(
            TextField("asked_family_words", words.FAMILY_WORDS, optional=True, least_lines=2)
        )
        bases = {basis: sharing_codes.ARTICLE_6[basis] for basis in self._asking.bases()}
        self.basis = self.add_field(ListField("asked_basis", words.ARTICLE_6, choices_of(bases)))

    @override
    def prefill(self) -> None:
        usual = self._asking.usual_basis()
        self.basis.choose(usual.value if usual is not None else None)
        self.when.set_text(self.bench.dates.now())
        self.way.choose(ContactWay.TELEPHONE.value)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._asking.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._asking.record(draft)

    def draft(self) -> AskedDraft:
        """Returns what is answered."""
        to_kind, purpose, why = self.to_kind.chosen(), self.purpose.chosen(), self.not_sought.chosen()
        basis = self.basis.chosen()
        return AskedDraft(
            about=subject_of(self._about_what, self.about),
            to_kind=RecipientKind(to_kind) if to_kind else None,
            to_name=self.to_name.text(),
            to_organisation=self.organisation.text(),
            asked_for=self.asked_for.text(),
            why=self.why.text(),
            purpose=Purpose(purpose) if purpose else None,
            family=chosen_of(self.family, Agreement),
            not_sought=ReasonNotTold(why) if why else None,
            family_words=self.family_words.text(),
            way=chosen_of(self.way, ContactWay),
            when=self.when.text(),
            answer_due_typed=self.answer_due.text(),
            basis=Article6(basis) if basis else None,
        )

    @override
    def show_what_applies(self) -> None:
        """Why they were not asked is wanted where they were not."""
        self.not_sought.setVisible(chosen_of(self.family, Agreement) is Agreement.NOT_SOUGHT)
