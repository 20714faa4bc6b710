"""The words of the page of one request to see records: who asks, the time, the search, each entry, the copy, the answer."""

from collections.abc import Iterable, Mapping
from typing import Final

from safeguard_desktop.domain.access.codes import (
    AnswerOutcome,
    CheckState,
    ClockChange,
    ClockReason,
    Exemption,
    ItemOutcome,
    RequesterKind,
    SearchPlace,
    SecondReading,
)
from safeguard_desktop.wording.translate import _, ngettext

# The parts of an entry.
WHEN: Final = _("When")
WHEN_WORDS: Final = _("The time in the author’s words")
KIND: Final = _("What it is")
HISTORICAL: Final = _("Written down later")
RECORDED: Final = _("Recorded")
CORRECTED: Final = _("Corrected")
PERSON: Final = _("Somebody in the child’s life")
FRONT_SHEET: Final = _("Front sheet")

REQUESTERS: Final[Mapping[RequesterKind, str]] = {
    RequesterKind.DATA_SUBJECT: _("The person whose records they are"),
    RequesterKind.PARENT_FOR_CHILD: _("A parent, for the child"),
    RequesterKind.THIRD_PARTY: _("Somebody else, with authority"),
    RequesterKind.SOLICITOR: _("A solicitor"),
    RequesterKind.PUBLIC: _("Anybody, who asks for information that is no person’s own"),
}
CHECKS: Final[Mapping[CheckState, str]] = {
    CheckState.CHECKED: _("Checked"),
    CheckState.NOT_NEEDED: _("No need: we know it"),
    CheckState.ASKED_FOR: _("Asked for"),
    CheckState.NOT_SHOWN: _("Not shown"),
}
CHANGES: Final[Mapping[ClockChange, str]] = {
    ClockChange.PAUSED: _("The time stands still: something was asked back"),
    ClockChange.RESUMED: _("It runs again: the answer came"),
    ClockChange.EXTENDED: _("It takes longer, and they were told"),
}
REASONS: Final[Mapping[ClockReason, str]] = {
    ClockReason.IDENTITY: _("Who asks, or whether they may"),
    ClockReason.CLARIFICATION: _("What exactly is asked for"),
    ClockReason.COMPLEX: _("It is complex"),
    ClockReason.NUMEROUS: _("They asked many things at once"),
}
PLACES: Final[Mapping[SearchPlace, str]] = {
    SearchPlace.CHILD_FILE: _("The child’s file in this record"),
    SearchPlace.NAMED_PEOPLE: _("What is kept for named people only"),
    SearchPlace.PAPER: _("Paper, in its drawers"),
    SearchPlace.EMAIL: _("E-mail"),
    SearchPlace.OTHER_SYSTEM: _("Other systems, such as the register"),
    SearchPlace.STAFF: _("Staff were asked"),
}
OUTCOMES: Final[Mapping[ItemOutcome, str]] = {
    ItemOutcome.GIVE: _("Give it whole"),
    ItemOutcome.PART: _("Give it, without what is marked"),
    ItemOutcome.WITHHOLD: _("Keep the whole entry back"),
    ItemOutcome.NOT_ASKED_FOR: _("It is not asked for"),
}
OUTCOMES_DONE: Final[Mapping[ItemOutcome, str]] = {
    ItemOutcome.GIVE: _("Given whole"),
    ItemOutcome.PART: _("Given in part"),
    ItemOutcome.WITHHOLD: _("Kept back"),
    ItemOutcome.NOT_ASKED_FOR: _("Not asked for"),
}
GROUNDS_SHORT: Final[Mapping[Exemption, str]] = {
    Exemption.THIRD_PARTY: _("About somebody else"),
    Exemption.BEST_INTERESTS: _("Child abuse data: not in the child’s best interests"),
    Exemption.SOCIAL_WORK: _("Social work data: serious harm"),
    Exemption.EDUCATION: _("Education data: serious harm"),
    Exemption.HEALTH: _("Health data: serious harm"),
    Exemption.CRIME: _("Crime"),
    Exemption.LEGAL_PROCEEDINGS: _("Legal proceedings"),
    Exemption.PRIVILEGE: _("Legal advice"),
    Exemption.FOI_COST: _("More than 18 hours of work"),
    Exemption.FOI_PERSONAL: _("Personal data"),
}
SECOND_WAYS: Final[Mapping[SecondReading, str]] = {
    SecondReading.HERE: _("I have read it, and decided about none of it"),
    SecondReading.ELSEWHERE: _("Somebody else has read it, on paper or beside me"),
    SecondReading.NOBODY: _("Nobody else could read it"),
}
ANSWERS: Final[Mapping[AnswerOutcome, str]] = {
    AnswerOutcome.GIVEN: _("Everything was given"),
    AnswerOutcome.GIVEN_IN_PART: _("It was given, with parts kept back"),
    AnswerOutcome.REFUSED: _("It was refused"),
    AnswerOutcome.NOTHING_HELD: _("We hold nothing of the kind"),
    AnswerOutcome.TOO_COSTLY: _("It would take more than 18 hours (freedom of information)"),
    AnswerOutcome.NOT_ENTITLED: _("It was not shown that they may ask"),
    AnswerOutcome.WITHDRAWN: _("They withdrew it"),
}


# How it ended.
OUTCOME: Final = _("What became of it?")
ANSWER_TO: Final = _("To whom did it go?")
ANSWER_TO_HINT: Final = _("By name, and where to.")
ANSWER_WAY: Final = _("How?")
ANSWER_GROUNDS: Final = _("On which grounds was something kept back?")
ANSWER_GROUNDS_HINT: Final = _("Those of the entries count by themselves.")
RIGHTS: Final = _("Were they told that they may complain?")
RIGHTS_HINT: Final = _("To you, to the Information Commissioner, and to a court.")
RIGHTS_TOLD: Final = _("Yes")
RIGHTS_NOT_TOLD: Final = _("Not yet")


def reading_time(minutes: int) -> str:
    """Return a time that something took, in hours and minutes."""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(ngettext("{count} hour", "{count} hours", hours).format(count=hours))
    if rest or not hours:
        parts.append(ngettext("{count} minute", "{count} minutes", rest).format(count=rest))
    return " ".join(parts)


def places_text(places: Iterable[SearchPlace]) -> str:
    """Return where was looked."""
    return "; ".join(PLACES[place] for place in places)


def grounds_text(grounds: Iterable[Exemption]) -> str:
    """Return on which grounds something is kept back."""
    return "; ".join(GROUNDS_SHORT[code] for code in grounds)
