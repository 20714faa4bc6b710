"""Whom a matter is about: the name, what the adult does here, and whether it is somebody of the register."""

from __future__ import annotations

from collections.abc import Sequence

from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.matters.drafts import NOBODY_HERE, AdultDraft
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import Choice, ChoiceField, LineField, ListField
from safeguard_desktop.wording import matters as words
from safeguard_desktop.wording.labels import ADULT_POSITIONS


class AdultQuestions:
    """Adds these questions to a form."""

    def __init__(self, form: DeskForm) -> None:
        self.name = form.add_field(LineField("adult_name", words.ADULT_NAME))
        self.subject = form.add_field(ListField("matter_subject", words.SUBJECT, []))
        self.position = form.add_field(ChoiceField("position", words.POSITION, choices_of(ADULT_POSITIONS)))
        self.job = form.add_field(LineField("adult_job", words.JOB, optional=True))

    def offer(self, people: Sequence[Person]) -> None:
        """Offers the people of the register, and nobody of them."""
        chosen = self.subject.chosen()
        choices = [Choice(NOBODY_HERE, words.NOBODY_OF_THEM)]
        choices += [Choice(person.id, person.name) for person in people]
        self.subject.offer(choices)
        if chosen in {choice.key for choice in choices}:
            self.subject.choose(chosen)

    def draft(self) -> AdultDraft:
        """Returns what is answered."""
        position = chosen_of(self.position, AdultPosition)
        return AdultDraft(self.name.text(), position, self.job.text(), self.subject.chosen() or "")
