"""Entries about requests with the law behind them: that one came, and what happened to it. Source: S65, S69.

That nothing is destroyed meanwhile is said by an ordinary hold beside them, which ends as every hold does.
"""

from typing import ClassVar

from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.legal import LegalAsker, LegalStepKind, Proceedings
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.sharing.codes import RecipientKind


class LegalRequest(EntryBody, frozen=True):
    """Police, a court, prosecutors or others ask with a form, a power or an order. Source: S65, S69.

    `power` is the key of the power that they name, empty where they named none, and `edition` what it was called when
    this was written down; `power_words` is what stands on the paper itself. `answer_due` is their deadline (ISO date),
    empty where they set none; `look_on` the day on which it stands on Today in any case.
    """

    KIND: ClassVar[str] = "legal-request"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = (
        "who", "organisation", "their_reference", "asked_for", "power_words",
    )  # fmt: skip

    asker: LegalAsker
    when: EventTime
    asked_for: str
    proceedings: Proceedings
    look_on: str
    who: str = ""
    organisation: str = ""
    their_reference: str = ""
    way: ContactWay | None = None
    power: str = ""
    power_words: str = ""
    edition: str = ""
    answer_due: str = ""
    concern: EntryId | None = None


class LegalStep(EntryBody, frozen=True):
    """What happened to a request. An answer or their taking it back ends it; a new deadline moves the day.

    `decision` is the decision about sharing that was made about it, if there is one. `to_kind` and `who` say to whom
    `text` was answered; it is empty where everything stands in the decision.
    """

    KIND: ClassVar[str] = "legal-request-step"
    ABOUT: ClassVar[str] = "request"
    SEARCHED: ClassVar[tuple[str, ...]] = ("who", "text")

    request: EntryId
    step: LegalStepKind
    when: EventTime
    who: str = ""
    text: str = ""
    way: ContactWay | None = None
    due_on: str = ""
    to_kind: RecipientKind | None = None
    decision: EntryId | None = None
