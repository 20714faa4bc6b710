"""The words of requests with the law behind them. Source: S65, S69."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.entries import LegalRequest, LegalStep
from safeguard_desktop.domain.legal import LegalAsker, LegalStepKind, PowerForce, Proceedings
from safeguard_desktop.wording.times import date_text
from safeguard_desktop.wording.translate import _
from safeguard_desktop.wording.voice import isolated

TITLE: Final = _("Police, a court or lawyers ask")
TAB: Final = _("Legal")
INTRO: Final = _(
    "What police, prosecutors, courts or their lawyers ask for, on what power, by when, and what was sent. A request is written down on the page of a child or of a concern."
)
EMPTY: Final = _("Nobody has asked with the law behind them")
EMPTY_HINT: Final = _(
    "Open a child or a concern and choose “Police, a court or lawyers ask”. A solicitor who asks for a parent is a request to see records."
)
OPEN_ONES: Final = _("To be answered")
ENDED_ONES: Final = _("Answered or taken back")
OPEN_IT: Final = _("Open it")
ACT: Final = _("Write the request down")
SAVED: Final = _("The request is written down. It stands on Today until it is answered.")
STEP_TITLE: Final = _("What happened to the request?")
STEP_ACT: Final = _("Write it down")
STEP_SAVED: Final = _("It is written down.")
DECIDE: Final = _("Decide what to answer")
TODAY_LINE: Final = _("A request of police, a court or lawyers is not answered yet")
NOT_A_LAWYER: Final = _(
    "A list, not legal advice. Where an order has come, or you are unsure, ring your authority’s lawyers before the day."
)

ASKER: Final = _("Who asks?")
WHO: Final = _("Their name")
ORGANISATION: Final = _("Their force, court or firm")
REFERENCE: Final = _("Their reference, or the number of the case")
WHEN: Final = _("When did it come?")
WAY: Final = _("How did it come?")
ASKED_FOR: Final = _("What do they ask for?")
ASKED_FOR_HINT: Final = _("As exactly as they say it: which papers, about whom, from when to when.")
POWER: Final = _("On what power or order?")
POWER_HINT: Final = _("As they name it. If they name none, ask them for it in writing.")
POWER_WORDS: Final = _("What stands on the paper: the order, its date, whom it names")
DUE: Final = _("By when?")
DUE_HINT: Final = _("The day that they set. Without one it stands on Today from the next working day.")
PROCEEDINGS: Final = _("Is there an investigation, or a case at court?")
PROCEEDINGS_HINT: Final = _(
    "If yes, or not known: nothing of it is destroyed until two people agree to end that."
)
STEP: Final = _("What happened?")
STEP_WHEN: Final = _("When?")
STEP_WHO: Final = _("With whom, or to whom?")
STEP_TEXT: Final = _("What was sent, or said?")
STEP_TEXT_HINT: Final = _(
    "Pages go out by “Decide what to answer”. What was said, or sent another way, stands here."
)
NEW_DUE: Final = _("The new day")
ENDING_LIFTS_NOTHING: Final = _(
    "What is kept because of it stays kept: two people agree to end that, with reasons."
)

ASKERS: Final[Mapping[LegalAsker, str]] = {
    LegalAsker.POLICE: _("Police"),
    LegalAsker.PROSECUTORS: _("Crown Prosecution Service"),
    LegalAsker.FAMILY_COURT: _("Family court"),
    LegalAsker.CRIMINAL_COURT: _("Criminal court"),
    LegalAsker.OTHER_COURT: _("Another court or tribunal"),
    LegalAsker.COURT_SOLICITOR: _("Solicitor in a case at court"),
    LegalAsker.CORONER: _("Coroner"),
    LegalAsker.INQUIRY: _("Statutory inquiry"),
    LegalAsker.PRACTICE_REVIEW: _("Safeguarding partners, for a review"),
    LegalAsker.OTHER: _("Somebody else, with a power in law"),
}
STEPS: Final[Mapping[LegalStepKind, str]] = {
    LegalStepKind.ANSWERED: _("It was answered"),
    LegalStepKind.DECIDED: _("It was decided what to answer"),
    LegalStepKind.NEW_DEADLINE: _("They set another day"),
    LegalStepKind.PROCEEDINGS_BEGAN: _("An investigation or a case has begun"),
    LegalStepKind.PROCEEDINGS_ENDED: _("The investigation or the case has ended"),
    LegalStepKind.WITHDRAWN: _("They withdrew it"),
    LegalStepKind.NOTE: _("Something else"),
}
ENDED: Final[Mapping[LegalStepKind, str]] = {
    LegalStepKind.ANSWERED: _("Answered"),
    LegalStepKind.WITHDRAWN: _("Taken back"),
}
CHOSEN_STEPS: Final = {code: text for code, text in STEPS.items() if code is not LegalStepKind.DECIDED}
"""What somebody writes down; that it was decided is written by the decision."""
GOING_ON: Final[Mapping[Proceedings, str]] = {
    Proceedings.LIVE: _("Yes"),
    Proceedings.NONE: _("No"),
    Proceedings.NOT_KNOWN: _("Not known"),
}
PROCEEDINGS_NOW: Final[Mapping[Proceedings, str]] = {
    Proceedings.LIVE: _("Proceedings are going on"),
    Proceedings.NONE: _("No proceedings"),
    Proceedings.NOT_KNOWN: _("Proceedings: not known"),
}
FORCES: Final[Mapping[PowerForce, str]] = {
    PowerForce.MUST: _("Obliges"),
    PowerForce.MAY: _("Permits, does not oblige"),
}
KEPT: Final = _("Kept: nothing of it is destroyed")
NO_POWER: Final = _("They named no power or order")
NO_DEADLINE: Final = _("They set no day")

PAGE_ASKED: Final = _("What is asked")
PAGE_POWER: Final = _("On what power")
PAGE_KEPT: Final = _("What is kept because of it")
PAGE_FOLLOWED: Final = _("What followed")
NOTHING_FOLLOWED: Final = _("Nothing yet.")
NOTHING_KEPT: Final = _("Nothing is kept because of it.")
READ_DECISION: Final = _("Read the decision")
THEIR_REFERENCE: Final = _("Their reference")
ASKED_BY: Final = _("Who asks")
CAME: Final = _("Came")
ANSWER_BY: Final = _("To be answered by")
TO_CONCERN: Final = _("Open the concern")
TO_CHILD: Final = _("Open the child")


def asker_text(body: LegalRequest) -> str:
    """Return who asks: what they are, and who."""
    named = ", ".join(part for part in (body.who, body.organisation) if part.strip())
    asker = ASKERS[body.asker]
    return f"{asker}: {isolated(named)}" if named and named != asker else asker


def power_text(body: LegalRequest) -> str:
    """Return the power that they named, as it was called then, and what stands on the paper."""
    return ". ".join(
        part.rstrip(". ") for part in (body.edition or NO_POWER, body.power_words) if part.strip()
    )


def due_line(body: LegalRequest) -> str:
    """Return by when it is to be answered."""
    return date_text(body.answer_due) or NO_DEADLINE


def step_heading(body: LegalStep) -> str:
    """Return what happened, in a few words."""
    return STEPS[body.step]


def held_because(body: LegalRequest) -> str:
    """Return why nothing may be destroyed, as it stands in the hold. Nobody's name stands in it."""
    asker, about = ASKERS[body.asker], body.their_reference.strip()
    why = _("an investigation or a case may need it; asked for by {asker}").format(asker=asker)
    return f"{why} ({about})" if about else why
