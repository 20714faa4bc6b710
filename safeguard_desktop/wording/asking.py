"""The words about requests to see records: the form that anybody fills in, and the lead's page."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from safeguard_desktop.domain.codes import RecordsAsked
from safeguard_desktop.wording.raising import people_and
from safeguard_desktop.wording.times import date_text, due_text, instant_text
from safeguard_desktop.wording.translate import _, ngettext

LOG: Final = _("Somebody asks to see records")
TITLE: Final = _("Somebody asks to see records")
INTRO: Final = _(
    "Write down who asks for what, and send it to the lead. Promise nothing, show nothing, and say neither that there is a "
    "record nor that there is none: “I will pass it on, and you will hear from us.”"
)
WHO: Final = _("Who asks?")
WHO_HINT: Final = _("Full name, and how to reach them.")
RELATION: Final = _("What are they to the child?")
RELATION_HINT: Final = _("Such as “mother”, “the child herself”, “solicitor of the father”.")
WHOSE: Final = _("About which child?")
WHOSE_HINT: Final = _("The name as they said it. “Not known” is an answer.")
ASKED: Final = _("What do they ask to see?")
ASKED_OF: Final[Mapping[RecordsAsked, str]] = {
    RecordsAsked.ABOUT_CHILD: _("What is kept about the child"),
    RecordsAsked.EDUCATIONAL_RECORD: _("The child’s educational record (school reports and the like)"),
    RecordsAsked.ABOUT_THEMSELVES: _("What is kept about themselves"),
    RecordsAsked.INFORMATION: _("Information about how we work, no person’s own (freedom of information)"),
    RecordsAsked.NOT_KNOWN: _("Not clear"),
}
WAY: Final = _("How did they ask?")
WHEN: Final = _("When did they ask?")
WHEN_HINT: Final = _("Such as “now” or “yesterday 15:30”. The days to answer run from then.")
TEXT: Final = _("In their words, as far as you remember")
TEXT_HINT: Final = _("If it came in writing, give the paper to the lead as well.")
NAME: Final = _("Your name")
JOB: Final = _("Your job")
SEND: Final = _("Send it to the lead")
SENDING: Final = _("Sending it.")
DONE: Final = _("Done")
CANCEL: Final = _("Back")
LEAVE_TITLE: Final = _("Leave it unfinished?")
LEAVE_TEXT: Final = _(
    "What you have typed is encrypted to the lead, who finds it as unfinished and will ask you."
)
LEAVE: Final = _("Leave it with the lead")
STAY: Final = _("Go on writing")
THROW_AWAY: Final = _("Throw it away")
THROW_AWAY_TITLE: Final = _("Throw away what you have typed?")
THROW_AWAY_TEXT: Final = _(
    "Nobody will see it. A request counts from the moment it was made, so do this only if there was none."
)
KEPT: Final = _("Kept, encrypted to the lead.")
LEFT_UNFINISHED: Final = _("It is with the lead as unfinished. Tell them in person as well.")
SENT_TEXT: Final = _("The days to answer are running already: the lead has to know of it today.")
SENT_RECEIPT: Final = _("With the reference you can see at the start window whether it has been received.")

# The lead's page.
PAGE: Final = _("Requests")
PAGE_INTRO: Final = _(
    "Who asked to see what, and by when to answer. A request is valid without any form, and whoever it was made to."
)
NONE: Final = _("No request so far")
NONE_HINT: Final = _("Anybody here can write one down at the start window. It then stands here and on Today.")
UNSENT: Final = _("Begun and not sent")
UNSENT_HINT: Final = _(
    "Somebody began this and did not send it. Talk to them. The days to answer run all the same."
)
TAKE_UP: Final = _("Take it in as it is")
TAKEN_UP: Final = _("It is among the requests now, with its gaps.")
TO_ANSWER: Final = _("To answer")
STANDS_STILL: Final = _("The time stands still")
TAB_REQUESTS: Final = _("Requests")
ANSWERED: Final = _("Answered")
WHO_ASKS: Final = _("Who asks")
CHILD: Final = _("About")
ASKED_FOR: Final = _("Asked to see")
ASKED_AT: Final = _("Asked")
TAKEN_BY: Final = _("Taken down by")
SAID: Final = _("In their words")
BY_WHEN: Final = _("Answer by")
ANSWER: Final = _("Write down the answer")
ANSWER_TITLE: Final = _("How was it answered?")
ANSWER_BEGUN: Final = _("The answer to a request to see records")
ANSWER_WHEN: Final = _("When?")
ANSWER_WHEN_HINT: Final = _("Such as “today” or “3 Dec”.")
ANSWER_TEXT: Final = _("What was decided, shown, sent or kept back, and why?")
ANSWER_ACT: Final = _("Write it down")
ANSWER_SAVED: Final = _("It is written down that this request was answered.")
OPEN: Final = _("Open")
A_REQUEST: Final = _("A request to see records")


def sent_title(reference: str) -> str:
    """Return the heading once a request was sent."""
    return _("Saved, reference {reference}").format(reference=reference)


def tell(names: Sequence[str]) -> str:
    """Return whom to tell in person."""
    return _("Tell {names} in person").format(names=people_and(tuple(names)))


def who(name: str, relation: str) -> str:
    """Return who asks, and what they are to the child."""
    return f"{name} ({relation})" if relation else name


def due(due_on: str, today: date) -> str:
    """Return the day by which to answer, and how far away it is."""
    return f"{date_text(due_on)}, {due_text(due_on, today)}"


def begun(kept_at: str, name: str) -> str:
    """Return when a request was last written in and by whom; `kept_at` is a stored instant."""
    at = instant_text(kept_at)
    return (
        _("begun by {name}, last written in {at}").format(name=name, at=at)
        if name
        else _("last written in {at}").format(at=at)
    )


def answered_line(at: str, by: str) -> str:
    """Return when a request was answered and who wrote that down."""
    return _("{time}; written down by {name}").format(time=at, name=by)


def taken_by(name: str, at: str) -> str:
    """Return who took a request down and when (a stored instant)."""
    return _("{name}, {time}").format(name=name, time=instant_text(at))


def how_many(count: int) -> str:
    """Return how many requests wait."""
    return ngettext("{count} request to answer", "{count} requests to answer", count)
