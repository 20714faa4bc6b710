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
    CheckState.NOT_NEEDED: _("No need: it is known to us"),
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


# The page.
SAID: Final[Mapping[str, str]] = {
    "request_assess_form": _("It is written down who asks for what."),
    "request_clock_form": _("It is written down what happened to the time."),
    "request_search_form": _("It is written down where was looked."),
    "request_item_form": _("It is written down what becomes of this entry."),
    "request_second_form": _("It is written down who else read the copy."),
    "answer_request_form": _("It is written down how this request ended."),
}
WHO_TITLE: Final = _("Who asks")
NOT_ASSESSED: Final = _(
    "First write down what is asked for in law, who asks, whose record it is, and how you know that they may."
)
ASSESS_ACT_NAME: Final = _("Write down who asks")
ASKED_IN_LAW: Final = _("Asked for, in law")
WHOSE_RECORD: Final = _("Whose record")
IDENTITY_SHORT: Final = _("Who they are")
AUTHORITY_SHORT: Final = _("That they may ask")
NOTE_SHORT: Final = _("To think of")
CLOCK_HEADING: Final = _("Time to answer")
CLOCK_ACT_NAME: Final = _("The time changes")
NO_DEADLINE: Final = _(
    "No rule here says by when. Freedom of information binds public bodies; answer within a reasonable time."
)
NOT_WRITTEN_DOWN: Final = _("This was not written down.")
SEARCH_HEADING: Final = _("Where we looked")
SEARCH_ACT_NAME: Final = _("Write down a search")
NOT_SEARCHED: Final = _("Nothing so far. Records are more than this program: paper, e-mail, what staff keep.")
ENTRIES_HEADING: Final = _("Entries of the record")
NO_CHILD: Final = _(
    "Once it is written down whose record it is, its entries stand here, to decide about each."
)
NO_CHILD_ENDED: Final = _("Whose record it is was not written down, so no entry was decided about here.")
DECIDE_NEXT: Final = _("Decide about the next entry")
SHOW_MORE: Final = _("Show more entries")
TO_DECIDE: Final = _("To decide")
CHANGED_SINCE: Final = _("Corrected since: decide again")
COPY_HEADING: Final = _("The copy")
NOTHING_GIVEN: Final = _("No copy: nothing of the record is given.")
NO_COPY_HERE: Final = _("No copy was made with this program: what was given went out another way.")
NOT_READ: Final = _(
    "Nobody else has read this copy yet. It can be sent once somebody has, or it says why nobody could."
)
NOT_KNOWN_WHO: Final = _(
    "It is not written down yet that you know who asks and that they may. The copy waits for that."
)
LOOK_AT_COPY: Final = _("Look at the copy")
SECOND_ACT_NAME: Final = _("Write down who else read it")
SECOND_SHORT: Final = _("Read by somebody else")
SECOND_DONE: Final[Mapping[SecondReading, str]] = {
    SecondReading.HERE: _("Read here"),
    SecondReading.ELSEWHERE: _("Read on paper, or beside the lead"),
    SecondReading.NOBODY: _("Nobody else could read it"),
}
ANSWER_HEADING: Final = _("How it ended")
NOT_ANSWERED: Final = _(
    "Once the copy has gone, or you refuse, write down how it ended. It stands among all that was told then."
)
GROUNDS_USED: Final = _("Grounds")

# The forms.
ASSESS_TITLE: Final = _("Who asks for what?")
ASSESS_ACT: Final = _("Write it down")
ASSESS_ASKED: Final = _("What is asked for, in law?")
ASSESS_REQUESTER: Final = _("Who asks?")
ASSESS_CHILD: Final = _("Whose record is it, or in whose record does it stand?")
IDENTITY: Final = _("Do you know who asks?")
IDENTITY_HOW: Final = _("How do you know?")
AUTHORITY: Final = _("Do you know that they may ask?")
AUTHORITY_HOW: Final = _("How do you know that they may?")
CHECKED_WHEN: Final = _("When was it checked?")
CHECKED_BY: Final = _("By whom, if not by you?")
ASSESS_NOTE: Final = _("What else is to be thought of?")
CLOCK_TITLE: Final = _("What happened to the time to answer?")
CLOCK_ACT: Final = _("Write it down")
CLOCK_CHANGE: Final = _("What happened?")
CLOCK_HINT: Final = _(
    "It stands still only while something is really unclear. It can be made longer once, if they are told within the first month."
)
CLOCK_REASON: Final = _("Why?")
CLOCK_TEXT: Final = _("What did you ask or tell them, or what did they answer?")
CLOCK_ON: Final = _("On which day?")
CLOCK_WAY: Final = _("How were they told?")
SEARCH_TITLE: Final = _("Where did you look?")
SEARCH_ACT: Final = _("Write it down")
SEARCH_PLACES: Final = _("Where?")
SEARCH_TEXT: Final = _("For what, and how?")
SEARCH_FOUND: Final = _("What was found?")
SEARCH_TIME: Final = _("How long did it take?")
SEARCH_TIME_HINT: Final = _("In minutes, or such as “1:30” or “2 h”.")
SEARCH_WHEN: Final = _("When?")
SEARCH_BY: Final = _("Who looked, if not you?")
SECOND_TITLE: Final = _("Who else read the copy?")
SECOND_ACT: Final = _("Write it down")
SECOND_WAY: Final = _("How was it read?")
SECOND_HINT: Final = _("Look at the copy first. What is decided anew afterwards is to be read again.")
SECOND_WHO: Final = _("Who read it?")
SECOND_TEXT: Final = _("What did they say, or why could nobody else read it?")

# One entry.
ITEM_TITLE: Final = _("What becomes of this entry?")
ITEM_ACT: Final = _("Write it down, and go on")
ENTRY_TEXT: Final = _("The entry, part by part")
ENTRY_TEXT_HINT: Final = _("Select words with Shift and the arrows, then press “Mark what is selected”.")
MARK_SELECTED: Final = _("Mark what is selected")
OTHER_WORDS: Final = _("Other words that point to somebody")
OTHER_WORDS_HINT: Final = _("Every place at which they stand is marked, to decide about.")
WORDS_NOT_FOUND: Final = _("These words do not stand in this entry.")
MARK_WORDS: Final = _("Mark them")
MARKED_PLACES: Final = _("Marked places")
MARKED_PLACES_HINT: Final = _(
    "Decide about each. Whoever acted in their job, such as a teacher, is usually named."
)
LEAVE: Final = _("Leave it in")
UNDECIDED: Final = _("Decide …")
MARKED_BY_YOU: Final = _("marked by you")
WHY_PROPOSED: Final[Mapping[str, str]] = {
    "confidential": _("the address is confidential"),
    "referrer": _("who raised the matter"),
    "other_child": _("another child"),
    "somebody_else": _("somebody in the child’s life"),
    "may_be_a_name": _("may be a name"),
}
DOCUMENT_TITLE: Final = _("This entry is a document")
DOCUMENT_NOTE: Final = _(
    "To give the entry whole gives the document too, as it is: open it and read it first. In any other case the document "
    "is not in the copy. If only a part of it can be given, make a copy in which the rest is blacked out for good, "
    "attach that to the child, and give that one."
)
ITEM_OUTCOME: Final = _("What becomes of the entry?")
ITEM_GROUNDS: Final = _("On which ground is the whole of it kept back?")
ITEM_MENTIONED: Final = _("Does the copy say that an entry is kept back?")
ITEM_MENTIONED_HINT: Final = _("Sometimes to say so would tell what must not be told.")
MENTION: Final = _("Yes, with the ground")
MENTION_NOT: Final = _("No: to say so would tell")
ITEM_REASON: Final = _("Why?")
ITEM_REASON_HINT: Final = _("In your own words. It is never in the copy.")

# What was kept back.
TAB_KEPT_BACK: Final = _("What was kept back")
KEPT_BACK_INTRO: Final = _(
    "Every refusal, with its ground and reasons, the latest first. Whoever complains is answered from it."
)
NONE_KEPT_BACK: Final = _("Nothing was kept back so far")
NONE_KEPT_BACK_HINT: Final = _("What is kept back of a request stands here, whole entries and parts of them.")
KEPT_BACK_WHOLE: Final = _("A whole entry")
REQUEST_REFUSED: Final = _("The request")


def kept_back_of(places: int) -> str:
    """Return how many places of an entry are kept back."""
    return ngettext("{count} place in an entry", "{count} places in an entry", places).format(count=places)


def decided_line(by: str, at: str) -> str:
    """Return who decided, and when."""
    return _("{name}, {time}").format(name=by, time=at)


def stopped_since(day: str) -> str:
    """Return since when the time stands still."""
    return _("The time stands still since {day}").format(day=day)


def searched_line(when: str, who: str, time: str) -> str:
    """Return when was looked, by whom, and how long it took."""
    return _("{when} · {who} · {time}").format(when=when, who=who, time=time)


def in_all(time: str) -> str:
    """Return how long all searches took together."""
    return _("{time} in all. Freedom of information has a limit of 18 hours.").format(time=time)


def to_decide(count: int) -> str:
    """Return how many entries are still to be decided before there is a copy."""
    return ngettext(
        "It is made once {count} more entry is decided.",
        "It is made once {count} more entries are decided.",
        count,
    ).format(count=count)


def decided_of(decided: int, whole: int) -> str:
    """Return how many entries are decided about."""
    return _("{decided} of {whole} decided. Each for itself: nothing is chosen for you.").format(
        decided=decided, whole=whole
    )


def same_for(count: int, words: str) -> str:
    """Return the offer to decide alike about other places of the same words."""
    places = ngettext("{count} more place", "{count} more places", count)
    return _("The same for {places} of “{words}”").format(places=places, words=words)


def place_question(words: str, before: str, label: str, why: str) -> str:
    """Return what stands at a place, a little of what stands before it, and why it is marked."""
    found = _("“{words}” in “{label}”: {why}").format(words=words, label=label, why=why)
    before = " ".join(before.split())
    return _("{found} (after “…{before}”)").format(found=found, before=before) if before else found
