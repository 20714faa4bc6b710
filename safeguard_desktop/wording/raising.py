"""The words of raising a concern: the stop line, the two questions of routing, the form, the promise.

Source: S21, S22, S35, S89, S101; UI.md, "Raise a concern".
"""

from collections.abc import Sequence
from typing import Final

from safeguard_desktop.wording.start import people_to_tell
from safeguard_desktop.wording.translate import _

TITLE: Final = _("Raise a concern")
INTRO: Final = _(
    "You do not have to be sure. Write what you saw or heard; the lead decides what happens next."
)

STOP_TITLE: Final = _("Is a child in danger now, or unsafe to go home today?")
STOP_WORD: Final = _("Stop.")
WRITE_AFTERWARDS: Final = _("Write it down afterwards.")

ABOUT: Final = _("Who is it about?")
ABOUT_CHILD: Final = _("A child")
ABOUT_ADULT: Final = _("An adult who works, volunteers or lives here")
ABOUT_ADULT_HINT: Final = _("Anything an adult here did or said that troubles you, however small.")
MUST_NOT_SEE: Final = _("Is there anybody who must not see this?")
MUST_NOT_SEE_NOBODY: Final = _("No, the safeguarding lead and the deputy may see it")
MUST_NOT_SEE_LEAD: Final = _("Yes, the safeguarding lead")
MUST_NOT_SEE_OTHER: Final = _("Yes, somebody else")
MUST_NOT_SEE_HINT: Final = _("For example because it is about them, or about their family.")

RING_TITLE: Final = _("Ring one of these people")
RING_ADULT: Final = _(
    "A worry about an adult here is told by telephone, so that nobody reads it who should not. Nothing is written on this computer."
)
RING_INSTEAD: Final = _(
    "Then it is told by telephone, so that nobody reads it who should not. Nothing is written on this computer."
)
RING_ADULT_ORDER: Final = _(
    "Tell the manager or headteacher. If it is about them, the chair or owner. If nobody here is safe to tell, ring the council’s designated officer (LADO)."
)
RING_TODAY: Final = _("Ring today, before you go home.")
RING_NOBODY: Final = _(
    "No number is written down here. Ring your council and ask for the designated officer (LADO), or ring 999 if a child is in danger now."
)

CHILD: Final = _("Which child?")
CHILD_HINT: Final = _("The name as you know it. “Not known” is an answer too.")
GROUP: Final = _("Class, room or group")
WHEN: Final = _("When did it happen?")
WHEN_HINT: Final = _(
    "In your own words: “yesterday 14:10”, “this morning”, “about December 2017”, “not known”."
)
OBSERVED: Final = _("What did you see or hear?")
OBSERVED_HINT: Final = _("Facts only: who, what, where. Your own view has a box below.")
ACTION: Final = _("What have you done about it?")
ACTION_HINT: Final = _("“Nothing yet” counts.")
NAME: Final = _("Your name")
JOB: Final = _("Your job here")
CHILD_WORDS: Final = _("The child’s exact words")
CHILD_WORDS_HINT: Final = _("Just as they were said, and what you had asked. Do not tidy them up.")
OPINION: Final = _("What do you make of it?")
OPINION_HINT: Final = _("Your own view, kept apart from the facts.")
OTHERS: Final = _("Other children involved")
OTHERS_HINT: Final = _("Names as you know them. You need not say who did what.")
PLACE: Final = _("Where was it?")
CHILD_WAS_TOLD: Final = _("What was the child told would happen next?")
CHILD_WAS_TOLD_HINT: Final = _("For example that the lead will hear of it, and perhaps others who help.")
TOLD_NO_SECRETS: Final = _("I told the child that I cannot keep this secret")
NEVER_PROMISE: Final = _(
    "Never promise a child to keep a secret. You may promise to tell only people who can help."
)

DETAILS_TITLE: Final = _("More, if you know it")
PROMISE: Final = _("We protect your name as far as the law allows.")
DRAFT_KEPT: Final = _(
    "What you type is kept every few seconds. If you leave it unsent, the lead finds it as “unfinished”."
)
NO_PICTURES: Final = _(
    "Never copy, photograph or send an indecent picture of a child. Say only that there is one, and who has the device."
)
SEND: Final = _("Save and send to the lead")
SENDING: Final = _("Saving your concern.")
DISCARD: Final = _("Discard")
DISCARD_QUESTION: Final = _("Discard what you have typed?")
DISCARD_CONSEQUENCE: Final = _(
    "Nobody will find it. If you are unsure, send it: the lead would rather read it."
)
KEEP_WRITING: Final = _("Keep writing")

SENT_NEXT_TITLE: Final = _("What happens next")
SENT_NEXT: Final = _(
    "The lead reads it, decides what to do, and writes down why. Ask the lead, or type your reference on the start page, to see that it was received."
)
SENT_NOT_RECEIVED: Final = _(
    "If it has not been received by the next working day, tell the lead or the deputy again, in person."
)
SENT_DO_NOT_ASK: Final = _(
    "Do not question the child further and do not tell the family, unless the lead asks you to."
)
SENT_DONE: Final = _("Done")
SENT_ANOTHER: Final = _("Raise another concern")

FAILED_TITLE: Final = _("Your concern could not be saved")
FAILED_TELL: Final = _(
    "What you typed is still here. Tell the lead now, in person or by telephone, then try to save it again."
)
TRY_AGAIN: Final = _("Try again")
UNFINISHED: Final = _("Unfinished")

NOBODY_NAMED: Final = _("the safeguarding lead")


def stop_line(lead: str, deputies: Sequence[str], by_day: str, by_night: str) -> str:
    """Return the stop line with names and numbers filled in, whatever of them is known."""
    find = people_to_tell([lead or NOBODY_NAMED, *deputies])
    parts = [STOP_TITLE, STOP_WORD, _("Find {people}.").format(people=find), ring_line(by_day, by_night)]
    return " ".join([*parts, WRITE_AFTERWARDS])


def ring_line(by_day: str, by_night: str) -> str:
    """Return whom to ring when nobody of the setting can be found."""
    if by_day and by_night:
        return _("Nobody there? Ring social care on {day} (at night {night}), or 999.").format(
            day=by_day, night=by_night
        )
    if by_day or by_night:
        return _("Nobody there? Ring social care on {number}, or 999.").format(number=by_day or by_night)
    return _("Nobody there? Ring 999.")


def sent_title(reference: str) -> str:
    """Return the heading of the confirmation."""
    return _("Saved, reference {reference}").format(reference=reference)


def sent_tell(people: Sequence[str]) -> str:
    """Return whom to tell in person all the same."""
    return _("Still tell {people} in person.").format(people=people_to_tell(people) or NOBODY_NAMED)


def sent_at(time: str) -> str:
    """Return when it was saved."""
    return _("Saved on this computer {time}.").format(time=time)
