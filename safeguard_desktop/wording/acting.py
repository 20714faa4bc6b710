"""The words of what is done about a concern or for a child: to do, calls, the family, answers, paper."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

DUE_HINT: Final = _("Such as “tomorrow”, “Friday”, “3 Dec” or “in two weeks”.")
WHEN_HINT: Final = _("Such as “now”, “10:15”, “yesterday afternoon”. “Not known” is an answer.")
SOMEBODY_ELSE: Final = _("Somebody else")
MORE_QUESTIONS: Final = _("More about it")
FEWER_QUESTIONS: Final = _("Fewer questions")

PLAN: Final = _("Add something to do")
PLAN_WHAT: Final = _("What is to be done?")
PLAN_WHO: Final = _("By whom?")
PLAN_WHO_NAME: Final = _("Their name")
PLAN_DUE: Final = _("By when?")
PLAN_ACT: Final = _("Add it")

CHANGE: Final = _("Change who or when")
CHANGE_TITLE: Final = _("Change who does it, or by when")
CHANGE_REASON: Final = _("Why is it changed?")
CHANGE_ACT: Final = _("Save the change")

END: Final = _("Done, or not needed")
END_TITLE: Final = _("Done, or not needed any more")
END_HOW: Final = _("How did it end?")
END_WHEN: Final = _("When was that?")
END_TEXT: Final = _("What came of it?")
END_TEXT_HINT: Final = _("What was found, said or agreed. If it is not needed any more, why not.")
END_ACT: Final = _("Write it down")

CALL: Final = _("Tell social care or police")
CALL_TITLE: Final = _("Tell social care, police or somebody else outside")
CALL_FIRST: Final = _("Ring first; write it down afterwards.")
CALL_NUMBERS: Final = _("Numbers to ring")
NO_NUMBERS: Final = _("No numbers are kept yet. Enter them in Settings, so that they are here next time.")
CALL_AGENCY: Final = _("Whom did you tell or ask?")
CALL_SPOKE_TO: Final = _("Who did you speak to?")
CALL_SPOKE_TO_HINT: Final = _("Name and job, as far as you know them.")
CALL_SAID: Final = _("What did you tell or ask them?")
UNDER: Final = _("Does it carry out a decision that is written down?")
UNDER_NONE: Final = _("No")
CALL_UNDER_NONE: Final = _("No: the decision is written down afterwards")
UNDER_REMAINS: Final = _("What of it has still to be sent or said?")
UNDER_REMAINS_HINT: Final = _("Leave it empty if nothing has. What you write here stays on Today.")
CALL_WHY: Final = _("Why did they have to know?")
CALL_WHY_HINT: Final = _(
    "A few words. You do not need consent to protect a child; the rest is written down in full afterwards."
)
CALL_ANSWER: Final = _("What did they say?")
CALL_DUE: Final = _("By when do you expect an answer?")
CALL_DUE_HINT: Final = _("It stands on Today until the answer has come. Without a day, none is owed.")
CALL_FAMILY: Final = _("Does the family know of the call?")
CALL_WHY_NOT: Final = _("Why not?")
CALL_FAMILY_REASON: Final = _("More about why, in your words")
CALL_AGREEMENT: Final = _("The family’s agreement")
CALL_WHEN: Final = _("When was the call?")
CALL_WAY: Final = _("How did you reach them?")
CALL_AGENCY_NAME: Final = _("Team or office")
CALL_REFERENCE: Final = _("Their reference")
CALL_ACT: Final = _("Record that they were told")

ANSWER: Final = _("Answer, or ask again")
ANSWER_TITLE: Final = _("An answer that is owed")
ANSWER_CAME: Final = _("Has the answer come?")
ANSWER_YES: Final = _("Yes, they answered")
ANSWER_NO: Final = _("No, I asked again")
ANSWER_BY: Final = _("Who did you hear it from, or speak to?")
ANSWER_WHEN: Final = _("When was that?")
ANSWER_TEXT: Final = _("What did they say?")
ANSWER_DUE: Final = _("By when is the answer expected now?")
ANSWER_ACT: Final = _("Save it")

FAMILY: Final = _("Family told, or why not")
FAMILY_TITLE: Final = _("The family")
FAMILY_MADE: Final = _("Was the family spoken with?")
FAMILY_YES: Final = _("Yes")
FAMILY_NO: Final = _("No")
FAMILY_WHO: Final = _("Who was spoken with?")
FAMILY_WHEN: Final = _("When was that?")
FAMILY_WAY: Final = _("How?")
FAMILY_SAID: Final = _("What were they told?")
FAMILY_RESPONSE: Final = _("What did they say?")
FAMILY_AGREEMENT: Final = _("The family’s agreement")
FAMILY_AGREEMENT_HINT: Final = _(
    "To what was planned, such as asking another agency. You do not need it to protect a child."
)
FAMILY_WHY_NOT: Final = _("Why were they not spoken with?")
ASK_ON_TELLING: Final = _(
    "Where telling the family could raise the risk, ask social care how to go about it; you need not name the child for that. "
    "Then write down what they said with “Advice taken”."
)
FAMILY_REASON: Final = _("More about why, in your words")
FAMILY_DONE: Final = _("Which of these is done now?")
FAMILY_DONE_HINT: Final = _("What you tick goes from Today. The rest stays.")
FAMILY_ACT: Final = _("Save it")

FEEDBACK: Final = _("Tell whoever raised it")
FEEDBACK_TITLE: Final = _("What the person who raised it was told")
FEEDBACK_HINT: Final = _("Only what they need to know. That it was taken seriously is often enough.")
FEEDBACK_TO: Final = _("Who was told?")
FEEDBACK_WAY: Final = _("How?")
FEEDBACK_WHEN: Final = _("When?")
FEEDBACK_TEXT: Final = _("What were they told?")
FEEDBACK_ACT: Final = _("Save it")

PAPER: Final = _("Paper kept elsewhere")
PAPER_TITLE: Final = _("A thing on paper, and where it lies")
PAPER_ITEM: Final = _("What is it?")
PAPER_ITEM_HINT: Final = _("Such as “drawing”, “letter from the hospital” or “body map by hand”.")
PAPER_PAGES: Final = _("How many pages?")
PAPER_DATED: Final = _("What date stands on it?")
PAPER_PLACE: Final = _("Where does it lie?")
PAPER_PLACE_HINT: Final = _("Such as “locked cabinet in the office, second drawer”.")
PAPER_ACT: Final = _("Save it")

DID_NOT_AGREE: Final = _("The family did not agree before")
CHILD_DID_NOT_AGREE: Final = _("The child or the family did not agree before")
THE_CHILD: Final = _("the child")
STILL_OPEN: Final = _("Still open")
NO_FEEDBACK: Final = _("Nothing is written of what {author} was told. It can be closed all the same.")
OPEN_AT_CLOSING: Final = _("What is still open stays on Today after the concern is closed.")
THE_AUTHOR: Final = _("whoever raised it")
LIMBS: Final = _("To close a concern, four things are written")
LIMB_WRITTEN: Final = _("{limb}: written")
LIMB_MISSING: Final = _("{limb}: still missing")
LIMB_NAMES: Final[Mapping[str, str]] = {
    "observed": _("A clear summary of the concern"),
    "follow_up": _("How it was followed up"),
    "outcome": _("What the outcome was"),
    "reason": _("Why"),
}

NUMBERS: Final[Mapping[str, str]] = {
    "social_care_day": _("Children’s social care, by day"),
    "social_care_night": _("Children’s social care, nights and weekends"),
    "police": _("Police"),
    "lado": _("Designated officer (LADO)"),
}

SAVED: Final[Mapping[str, str]] = {
    "plan": _("It stands on Today until it is done."),
    "change": _("The change is saved."),
    "end": _("It is written down."),
    "call": _("It is recorded. It stands on Today until it is written down in full."),
    "answer": _("It is written down."),
    "family": _("It is written down."),
    "feedback": _("It is written down."),
    "paper": _("It is written down where the paper lies."),
}

OWNER: Final = _("{name}, by {day}")
NOBODY: Final = _("Nobody named, by {day}")
DUE_ANSWER: Final = _("Answer expected by {day}")
FAMILY_NOT_SPOKEN: Final = _("The family was not spoken with")
SPOKE_TO: Final = _("spoke to {name}")
REFERENCE: Final = _("their reference {reference}")
TOLD_TO: Final = _("{name} was told")
DATED: Final = _("dated {date}")
LIES_IN: Final = _("Where it lies")
WHAT_CAME: Final = _("What came of it")
THEY_WERE_TOLD: Final = _("What they were told or asked")
THEY_SAID: Final = _("What they said")
FAMILY_TOLD_THIS: Final = _("What the family was told")
FAMILY_ANSWERED: Final = _("What the family said")
WHY_FAMILY_NOT_TOLD: Final = _("Why the family was not told")


def tell_the_family() -> str:
    """Return what is to be done where the family does not know of a call yet."""
    return _("Tell the family about the call, or write down why not")


def done_with_talk() -> str:
    """Return what came of something to do that is done with what is written down about the family."""
    return _("It was done with what is written down about the family.")


def refusal_line(when: str, who: str, words: str, concern: str) -> str:
    """Return where a family did not agree: when and who, at which concern, and in which words."""
    head = ", ".join(part for part in (when, who, concern) if part)
    return f"{head}: {words}" if words else head


def open_line(what: str, due: str) -> str:
    """Return what is still open, and how soon it is due."""
    return _("{what} ({due})").format(what=what, due=due)


def answer_owed(agency: str) -> str:
    """Return whose answer is owed."""
    return _("Answer from: {agency}").format(agency=agency)


def pages(count: int) -> str:
    """Return how many pages a paper has."""
    return ngettext("{count} page", "{count} pages", count) if count else _("pages not counted")
