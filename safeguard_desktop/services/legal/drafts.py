"""What is typed about a request with the law behind it, and about what happened to it."""

from dataclasses import dataclass

from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.legal import LegalAsker, LegalStepKind, Proceedings
from safeguard_desktop.services.acts.acting_drafts import Subject


@dataclass(frozen=True, slots=True)
class LegalDraft:
    """A request as somebody writes it down. `power` is a key, empty where they named none."""

    about: Subject
    asker: LegalAsker | None = None
    who: str = ""
    organisation: str = ""
    their_reference: str = ""
    when: str = ""
    way: ContactWay | None = None
    asked_for: str = ""
    power: str = ""
    power_words: str = ""
    answer_due_typed: str = ""
    proceedings: Proceedings | None = None


@dataclass(frozen=True, slots=True)
class LegalStepDraft:
    """What happened to a request; `due_typed` is wanted for a new deadline only."""

    request: EntryId
    step: LegalStepKind | None = None
    when: str = ""
    who: str = ""
    text: str = ""
    way: ContactWay | None = None
    due_typed: str = ""
