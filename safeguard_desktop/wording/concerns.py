"""The words of the list of concerns, of one concern, and of deciding, noting, correcting and keeping."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Concerns")
SEARCH: Final = _("Search concerns")
SHOW_CATEGORIES: Final = _("Show what they are about")
HIDE_CATEGORIES: Final = _("Hide what they are about")
SHOW_CATEGORIES_HINT: Final = _("Off by default, because others may look at the screen.")
COLUMN_NUMBER: Final = _("No.")
COLUMN_WHEN: Final = _("When")
COLUMN_CHILD: Final = _("Child")
COLUMN_KIND: Final = _("Kind")
COLUMN_STATE: Final = _("Status")
COLUMN_KEPT: Final = _("Kept")
COLUMN_RAISED: Final = _("Raised")
ALL_STATES: Final = _("All")
EMPTY: Final = _("There are no concerns yet")
EMPTY_HINT: Final = _("Concerns appear here when they are received. Ctrl+N raises one.")
NOTHING_FOUND: Final = _("Nothing was found")
NOTHING_FOUND_HINT: Final = _("Try fewer letters, another spelling, or the child’s page.")

RAISED_BY: Final = _("Raised by")
AS_TYPED: Final = _("name as typed")
CONFIRMED: Final = _("confirmed author")
HAPPENED: Final = _("When it happened")
WORDS_TYPED: Final = _("In the author’s words: {words}")
WRITTEN: Final = _("Written down")
SEEN_OR_HEARD: Final = _("What was seen or heard")
CHILD_WORDS: Final = _("The child’s words")
OPINION: Final = _("The author’s view")
ACTION: Final = _("What was done")
PLACE: Final = _("Where")
OTHERS: Final = _("Other children named")
CHILD_WAS_TOLD: Final = _("What the child was told")
SPOKEN_WITH: Final = _("Spoken with lead or deputy")
DIRECT_REFERRAL: Final = _("Rung by the author: social care or police")
TOLD_NO_SECRETS: Final = _("The child was told that this cannot be kept secret")
HISTORY: Final = _("What followed")
NO_HISTORY: Final = _("Nothing has been decided or added yet.")
UNFINISHED: Final = _("Unfinished: its author did not send it")
CLOCK_WENT_BACK: Final = _("The computer’s clock had been set back when this was written.")

SHOW_HERE: Final = _("Show it here")
HIDE_HERE: Final = _("Put it away")

RECEIVE: Final = _("Receive it")
DECIDE: Final = _("Decide")
DECISION: Final = _("What have you decided?")
REASON: Final = _("Why?")
REASON_HINT: Final = _("Also when nothing further is done. Somebody may read it in twenty years.")
REVIEW_ON: Final = _("Review on")
REVIEW_ON_HINT: Final = _("A date to come, such as “3 Dec” or “in two weeks”.")
FOLLOW_UP: Final = _("How was it followed up?")
OUTCOME: Final = _("What was the outcome?")
THRESHOLD: Final = _("Level of need in your area")
CLOSES: Final = _("Close this concern")
CLOSES_HINT: Final = _(
    "It can be closed once the summary, the follow-up, the outcome and the reason are all written."
)
DECIDE_ACT: Final = _("Record the decision")
CONSENT_LINE: Final = _("You do not need consent to protect a child.")

NOTE: Final = _("Add a note")
NOTE_KIND: Final = _("What is it?")
NOTE_WHEN: Final = _("When was it?")
NOTE_WHEN_HINT: Final = _(
    "Such as “today 14:10”, “yesterday afternoon” or “about December 2017”. “Not known” is an answer."
)
NOTE_TEXT_HINT: Final = _("Facts only: who, what, where. Spell names and initials out.")
CHILD_WORDS_ASKED: Final = _("The child’s exact words")
CHILD_WORDS_HINT: Final = _("As they were said, with the child’s own words for things.")
OPINION_ASKED: Final = _("Your own opinion")
OPINION_HINT: Final = _("What you think it may mean, and why. It is kept apart from the facts.")
NOTE_TEXT: Final = _("What happened or was said?")
HISTORICAL: Final = _("Why does it matter now?")
HISTORICAL_HINT: Final = _(
    "It happened more than a year ago. Whoever reads it later needs to know why it is written down now. You can save the "
    "note without it; that it is missing then stays in sight."
)
CONCERN_NOT_EXPLAINED: Final = _(
    "This lay more than a year back when it was written down. Add a note that says why it matters now."
)
ALLEGED: Final = _("Is a grown-up of the front sheet alleged to have harmed?")
ALLEGED_NOBODY: Final = _("No, or nobody is named")
NOTE_SOURCE: Final = _("Who told you, or where is it from?")
NOTE_ACT: Final = _("Save the note")

AMEND: Final = _("Correct")
AMEND_TITLE: Final = _("Correct what was written")
AMEND_INTRO: Final = _("The first wording is kept and stays readable. The page shows both, with your reason.")
AMEND_FIELD: Final = _("What should read otherwise?")
BEFORE: Final = _("Before")
AFTER: Final = _("After")
AMEND_REASON: Final = _("Why is it corrected?")
AMEND_ACT: Final = _("Save the correction")
AMENDED: Final = _("Corrected")

HOLD: Final = _("Keep")
HOLD_TITLE: Final = _("Keep this from being destroyed")
HOLD_REASON_CODE: Final = _("Why must it be kept?")
HOLD_REASON: Final = _("In your own words")
HOLD_REVIEW: Final = _("Look at this again on")
HOLD_REVIEW_HINT: Final = _("Leave it empty for five years from today.")
HOLD_ACT: Final = _("Keep it")
HELD: Final = _("Do not destroy")
HOLD_TEXT: Final = _(
    "Kept until two people agree to end this, with reasons. Good practice, not a statutory ban."
)
HOLD_SUGGESTED: Final = _("This is linked to sexual abuse. Keep it, so that nobody can destroy it.")

LINK: Final = _("Belongs with another concern")
LINK_TITLE: Final = _("Say which concern it belongs with")
LINK_OTHER: Final = _("Which other concern?")
LINK_OTHER_HINT: Final = _("Those of the same children and of children who are linked with them.")
LINK_OTHER_NONE: Final = _(
    "There is no other concern of these children, or of children who are linked with them. Link the children first, on the page of one."
)
LINK_REASON: Final = _("Why do they belong together?")
LINK_ACT: Final = _("Link the two")
LINK_SAVED: Final = _("Both concerns say now that they belong together.")
ARRIVED_TEXT: Final = _(
    "What was written there stays as it came, with its decisions. You can add notes and actions, tell others about it, and link it with a concern of yours. What you decide belongs to a concern of yours: raise one if you are worried now."
)
ARRIVED_NUMBER: Final = _("Reference there")
ARRIVED_STATE: Final = _("How far it had come there")

SAVED: Final[Mapping[str, str]] = {
    "decision_form": _("The decision is recorded."),
    "concern_note_form": _("The note is saved."),
    "child_note_form": _("The note is saved."),
    "amend_form": _("The correction is saved. Both wordings can be read."),
    "hold_form": _("It is kept from now on."),
}
"""What is said once a form has been saved, by the name of the form."""


def adult_of(name: str, relationship: str, child: str) -> str:
    """Return a grown-up of a front sheet, with what they are to the child."""
    relationship = relationship.strip()
    if not relationship:
        return _("{name}, on the front sheet of {child}").format(name=name, child=child)
    return _("{name}, {relationship} of {child}").format(name=name, relationship=relationship, child=child)


def alleged_line(adult: str) -> str:
    """Return the line of a note that says who is alleged to have harmed."""
    return _("Alleged to have harmed: {adult}.").format(adult=adult)


def may_collect(name: str, child: str) -> str:
    """Return what to think of where somebody may collect a child whom they are alleged to have harmed."""
    return _(
        "The front sheet says that {name} may collect {child}. If that is not safe now, change it there, and tell "
        "whoever hands the children over."
    ).format(name=name, child=child)


def reference(number: int, typed_reference: str) -> str:
    """Return the record's number, or the author's reference where it has none yet."""
    return f"{number}" if number else typed_reference


def words_typed(words: str) -> str:
    """Return the words in which its author gave the time."""
    return WORDS_TYPED.format(words=words)


def hold_line(reason: str, owner: str, placed: str, review: str) -> str:
    """Return why an entry is kept, who answers for it, and when it is looked at again."""
    return _("{reason} Kept since {placed} by {owner}; looked at again {review}.").format(
        reason=reason if reason.endswith(".") else f"{reason}.", placed=placed, owner=owner, review=review
    )


def state_text(state: str, *, is_kept: bool) -> str:
    """Return how a concern stands, and that it may not be destroyed."""
    return _("{state}, kept").format(state=state) if is_kept else state


def came_from(setting: str) -> str:
    """Return where a concern was written, as the list says it."""
    return _("From {setting}").format(setting=setting)


def state_there(state: str, review: str) -> str:
    """Return how far a concern had come at the setting that wrote it, and when that meant to look at it again."""
    return _("{state}, to be looked at again {day}").format(state=state, day=review) if review else state


def found(count: int) -> str:
    """Return how many concerns the list shows, and in which order."""
    return ngettext("{count} concern", "{count} concerns, the last to arrive first", count)


def amended_by(name: str, time: str) -> str:
    """Return who corrected something and when."""
    return _("Corrected by {name}, {time}").format(name=name, time=time)


def reviewed_by(date: str) -> str:
    """Return the date of the next review."""
    return _("To be reviewed {date}").format(date=date)
