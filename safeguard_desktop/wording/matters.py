"""The words of "Worries about adults". Source: S44, S45; guidance.md sections 2.3, 3, 6 and 8."""

from collections.abc import Mapping, Sequence
from typing import Final

from safeguard_desktop.domain.adult_codes import (
    Authority,
    Barring,
    HarmLimb,
    MatterContext,
    MatterKind,
    MatterNoteKind,
    MatterOutcome,
    MatterParty,
    Suspension,
)
from safeguard_desktop.domain.entries.matters import MatterKept
from safeguard_desktop.domain.matters import MatterState, MatterWork
from safeguard_desktop.wording.raising import people_and
from safeguard_desktop.wording.times import date_text, instant_or_empty
from safeguard_desktop.wording.translate import _
from safeguard_desktop.wording.voice import isolated

TITLE: Final = _("Worries about adults")
INTRO: Final = _(
    "Low-level concerns, allegations and checks about adults who work, volunteer or live here. Reading the children’s record does not open these. Nobody reads what is about them."
)
BEGUN: Final = _("Something about an adult")
EMPTY: Final = _("No worry about an adult is kept here yet")
EMPTY_HINT: Final = _(
    "What comes for you appears under “Only for you”. Take it in there, or write down what you were told."
)
OPEN: Final = _("Open")
BACK: Final = _("Back to the list")
WRITE_DOWN: Final = _("Write down a worry")
CLOSED_HEADING: Final = _("Closed")
OPEN_HEADING: Final = _("Open")
NOT_SORTED: Final = _("Kind not decided yet")
UNTIL_LEFT: Final = _("at least until the adult leaves")

KINDS: Final[Mapping[MatterKind, str]] = {
    MatterKind.LOW_LEVEL: _("Low-level concern"),
    MatterKind.ALLEGATION: _("Allegation that may meet the harm threshold"),
    MatterKind.RECRUITMENT: _("Recruitment or check"),
}
KIND_HINTS: Final[Mapping[MatterKind, str]] = {
    MatterKind.LOW_LEVEL: _("Not in keeping with how adults behave here, and below the harm threshold."),
    MatterKind.ALLEGATION: _("The designated officer (LADO) is told by the end of the next working day."),
    MatterKind.RECRUITMENT: _(
        "Something that a reference, a criminal record check or an application showed."
    ),
}
LIMBS: Final[Mapping[HarmLimb, str]] = {
    HarmLimb.HARMED: _("A child was harmed, or may have been"),
    HarmLimb.OFFENCE: _("An offence against or about a child is possible"),
    HarmLimb.RISK: _("The adult may pose a risk to children"),
    HarmLimb.UNSUITABLE: _("The adult may not be suitable to work with children"),
}
CONTEXTS: Final[Mapping[MatterContext, str]] = {
    MatterContext.AT_WORK: _("At work here"),
    MatterContext.PRIVATE_LIFE: _("In private life"),
    MatterContext.ONLINE: _("Online"),
    MatterContext.OTHER: _("Somewhere else"),
}
SUSPENSIONS: Final[Mapping[Suspension, str]] = {
    Suspension.NOT_DECIDED: _("Not decided yet"),
    Suspension.NOT_NEEDED: _("No change to the adult’s work"),
    Suspension.ALTERNATIVES: _("Another way was found, such as other duties or somebody beside them"),
    Suspension.SUSPENDED: _("Suspended while it is looked into"),
}
AUTHORITIES: Final[Mapping[Authority, str]] = {
    Authority.LADO: _("Designated officer for allegations (LADO)"),
    Authority.OFSTED: _("Ofsted or childminder agency"),
    Authority.POLICE: _("Police"),
    Authority.SOCIAL_CARE: _("Children’s social care"),
    Authority.DBS: _("Disclosure and Barring Service (DBS)"),
    Authority.TRA: _("Teaching Regulation Agency (TRA)"),
    Authority.OTHER: _("Somebody else"),
}
PARTIES: Final[Mapping[MatterParty, str]] = {
    MatterParty.ADULT: _("The adult"),
    MatterParty.FAMILY: _("A child’s family"),
    MatterParty.AUTHOR: _("Whoever raised it"),
    MatterParty.OTHER: _("Somebody else"),
}
OUTCOMES: Final[Mapping[MatterOutcome, str]] = {
    MatterOutcome.SUBSTANTIATED: _("Substantiated: enough evidence that it happened"),
    MatterOutcome.MALICIOUS: _("Malicious: disproved, and meant to deceive or to harm"),
    MatterOutcome.FALSE: _("False: enough evidence that it did not happen"),
    MatterOutcome.UNSUBSTANTIATED: _("Unsubstantiated: not enough evidence either way"),
    MatterOutcome.UNFOUNDED: _("Unfounded: nothing supports it"),
    MatterOutcome.NO_FURTHER_ACTION: _("Nothing further"),
    MatterOutcome.ADVICE: _("Advice, or reminded of how adults behave here"),
    MatterOutcome.TRAINING: _("Training or supervision"),
    MatterOutcome.WARNING: _("Dealt with under staff procedures"),
    MatterOutcome.SUITABLE: _("Suitable"),
    MatterOutcome.NOT_SUITABLE: _("Not suitable"),
}
BARRING: Final[Mapping[Barring, str]] = {
    Barring.NOT_DUE: _("No, and why stands below"),
    Barring.TO_BE_MADE: _("Yes, still to be done"),
    Barring.MADE: _("Yes, and they have been told"),
}
NOTE_KINDS: Final[Mapping[MatterNoteKind, str]] = {
    MatterNoteKind.OBSERVATION: _("Something seen or heard"),
    MatterNoteKind.TELEPHONE_CALL: _("Telephone call"),
    MatterNoteKind.MEETING: _("Meeting"),
    MatterNoteKind.TRAINING: _("Training or supervision"),
    MatterNoteKind.RECRUITMENT: _("Recruitment"),
    MatterNoteKind.DBS_CHECK: _("Criminal record check (DBS)"),
    MatterNoteKind.REFERENCE: _("Reference"),
    MatterNoteKind.OTHER: _("Something else"),
}
STATES: Final[Mapping[MatterState, str]] = {
    MatterState.TO_SORT: _("To decide"),
    MatterState.OPEN: _("Open"),
    MatterState.CONCLUDED: _("Concluded, open"),
    MatterState.CLOSED: _("Closed"),
}

STATES_CLOSED: Final = STATES[MatterState.CLOSED]

# One matter
ADULT: Final = _("The adult")
POSITION: Final = _("What they do here")
REFERENCE: Final = _("Reference")
KEPT: Final = _("Kept")
STATE: Final = _("How far it has come")
STORY: Final = _("What was written down, in order")
CORRECT: Final = _("Correct")
DEADLINES: Final = _("Whom to tell, and by when")
DEADLINES_IF: Final = _("If it may meet the harm threshold. Say what kind of matter it is, and this follows.")
DEADLINES_FROM: Final = _(
    "The days are counted from the day on which it was written down. If anybody here knew of it before, it is due sooner."
)
DONE: Final = _("Told")
OTHERS: Final = _("Also about this adult")
OTHERS_WHY: Final = _("Look for a pattern: several small things may be one large thing.")
RULES: Final = _("What the guidance says")
THRESHOLD: Final = _("What it may be")

# The acts
TOLD: Final = _("Record a call to LADO or others")
SORT: Final = _("Say what kind it is")
NOTE: Final = _("Add a note")
PARTY: Final = _("Who else was told")
CONCLUDE: Final = _("How it ended")
KEEP: Final = _("How long it is kept")
SAVED: Final = _("Saved.")
SAVED_TOLD: Final = _("The call is written down.")

# What is to be done, on Today: no name, since others may look on
GO_THERE: Final = _("Open")
AT_ONCE: Final = _("as soon as you can")
SHUT: Final = _("They could not be opened just now")
SHUT_LINE: Final = _("Open the page to see why. Somebody may have to be told by a certain day.")
WORK: Final[Mapping[MatterWork, str]] = {
    MatterWork.SORT: _("Say what kind of worry it is. The LADO may have to be told by then."),
    MatterWork.BARRING: _("Tell the Disclosure and Barring Service (DBS), as you decided"),
    MatterWork.KEPT: _("The day is here until which it was kept: look whether it is still needed"),
}

# On paper
PAPER: Final = _("One worry on paper")
PAPER_HINT: Final = _(
    "Whoever finds the paper can read it: the record is encrypted, paper and saved files are not. That it was printed or saved is written down with the worry."
)
PRINT_ACT: Final = _("Print or save as a file")
PRINT_IT: Final = _("Print it")
SAVE_IT: Final = _("Save as a PDF")
BACK_TO_ONE: Final = _("Back to the worry")
PAPER_MADE: Final = _("Written down that it left the record.")

# Taking in and writing down
TAKE_IN: Final = _("Take it in")
TAKE_IN_HINT: Final = _(
    "It then stands among the worries about adults, for those who read them, and no longer for you alone. Whom it is about, or was kept from, is left out."
)
TAKE_IN_TITLE: Final = _("Take it in")
TAKE_IN_ACT: Final = _("Take it in")
WRITE_DOWN_ACT: Final = _("Write it down")
ADULT_NAME: Final = _("The adult’s name")
SUBJECT: Final = _("Is it one of these people?")
NOBODY_OF_THEM: Final = _("None of them")
JOB: Final = _("Their job or task here")
REMARK: Final = _("What you add")
WHEN: Final = _("When was it?")
WHEN_HINT: Final = _("As you would say it: “today 9:40”, “3 Nov”. “Not known” counts.")
OBSERVED: Final = _("What was seen, heard or found")
ACTION: Final = _("What was done")
ACTION_HINT: Final = _("“Nothing yet” counts.")
SAID: Final = _("Exact words")
PLACE: Final = _("Where was it?")
TOLD_BY: Final = _("Who told you")
TOLD_BY_HINT: Final = _("Leave it empty if it was you who saw it.")

# What not every reader may see
STAYS: Final = _("This one is not taken in by you")
STAYS_TEXT: Final = _(
    "It is about you, or was kept from you, so you are not the one to take it in. It stays encrypted to those whom it was sent to. Ring the council’s designated officer (LADO), whose number stands with it."
)
KEPT_TITLE: Final = _("A worry that not every reader may see")
KEPT_HEADING: Final = _("Not every reader of these can see this one")
KEPT_SHEET_IS_OLDER: Final = _(
    "The recovery sheet was replaced since. What you add next gives the new one a key to this: see first that nobody whom it is kept from can get at it."
)
SHEET_QUESTION: Final = _("Can anybody whom it is kept from get at the recovery sheet?")
SHEET_SAFE: Final = _("No: it lies where they cannot get at it")
SHEET_NOT_SAFE: Final = _("Yes, or I do not know")

# What kind it is
SORT_TITLE: Final = _("What kind of matter it is")
SORT_ACT: Final = _("Record the kind")
SORT_KIND: Final = _("What is it?")
SORT_LIMBS: Final = _("Why may it meet the harm threshold? Tick what applies.")
SORT_REASON: Final = _("Why?")
SORT_CONTEXT: Final = _("Where in the adult’s life")
SORT_SELF_REPORTED: Final = _("The adult told you of it")
SORT_SAFEGUARDS: Final = _("What was done at once to keep children safe")
SORT_SUSPENSION: Final = _("The adult’s work while it is looked into")
SORT_SUSPENSION_REASON: Final = _("Why so, and what else was thought of")

# Who was told
TOLD_TITLE: Final = _("A call, recorded in a minute")
TOLD_ACT: Final = _("Record the call")
TOLD_WHOM: Final = _("Whom did you ring?")
TOLD_NAME: Final = _("Who that is")
TOLD_SAID: Final = _("What they were told")
TOLD_ADVICE: Final = _("What they advised")
TOLD_SPOKE_TO: Final = _("Whom you spoke to")
TOLD_REFERENCE: Final = _("Their reference")
PARTY_TITLE: Final = _("Who else was told, or not")
PARTY_ACT: Final = _("Record it")
PARTY_WHOM: Final = _("Whom is it about?")
PARTY_MADE: Final = _("Were they told?")
PARTY_YES: Final = _("Yes, told")
PARTY_NO: Final = _("No, not told yet")
PARTY_TEXT: Final = _("What they were told, or why not")
PARTY_WHO: Final = _("Name")

# A note, the end, keeping
NOTE_TITLE: Final = _("A note")
NOTE_ACT: Final = _("Save the note")
NOTE_KIND: Final = _("What is it?")
NOTE_TEXT: Final = _("What happened, was said or was found")
NOTE_SOURCE: Final = _("Where it is from")
CONCLUDE_TITLE: Final = _("How it ended")
CONCLUDE_ACT: Final = _("Record the outcome")
OUTCOME: Final = _("Outcome")
CONCLUDE_REASON: Final = _("Why?")
BARRING_QUESTION: Final = _("Does the Disclosure and Barring Service have to be told?")
BARRING_REASON: Final = _("Why, or why not?")
LESSONS: Final = _("What the setting learns from it")
CLOSES: Final = _("Close it")
KEEP_TITLE: Final = _("How long it is kept")
KEEP_ACT: Final = _("Record how long it is kept")
PENSION_ON: Final = _("When the adult reaches pension age")
PENSION_HINT: Final = _(
    "An allegation is kept until then, or for ten years, whichever is longer. Not known: leave it empty."
)
LEFT_ON: Final = _("When the adult left")
LEFT_HINT: Final = _("A low-level concern is kept at least until then.")
UNTIL: Final = _("Another day")
UNTIL_HINT: Final = _("Only if you decide on another day than the program counts.")
KEEP_REASON: Final = _("Why this long?")

# Who reads them
READERS: Final = _("Who reads these")
MAKE_TITLE: Final = _("There is no place for worries about adults yet")
MAKE_WHY: Final = _(
    "They have a record of their own, which managers or heads and chairs with an account can read, and nobody else. A second person agrees once, since it decides who can read."
)
MAKE: Final = _("Make this record")
MADE: Final = _("The record of worries about adults is there.")
NOT_A_READER: Final = _("You cannot read these yet")
USE_SHEET: Final = _("Let me in with the recovery sheet")
LET_IN: Final = _("They can read worries about adults from now on.")
KEYS_DUE: Final = _(
    "Somebody who could read these does not any more. Change the keys, so that nothing new can be opened with a copy of theirs."
)
SHEET_DUE: Final = _(
    "The recovery sheet was replaced after the keys of these records were made. Change the keys, so that the sheet of before does not open what is written from now on. The new sheet then opens also what not every reader may see: look first who can get at it."
)
KEYS_DUE_TITLE: Final = _("The keys of worries about adults")
KEYS_DUE_LINE: Final = _("Change them: somebody may not read any more, or the recovery sheet is another one.")
CHANGE_KEYS: Final = _("Change the keys")
KEYS_CHANGED: Final = _("The keys of worries about adults are changed.")


def number(value: int) -> str:
    """Return what a matter is called."""
    return _("Worry no. {number}").format(number=value)


def numbered(value: int, reference: str, *, is_kept: bool) -> str:
    """Return a matter in the list; it names nobody."""
    if is_kept:
        return _("{reference} · not for every reader").format(reference=reference)
    return _("No. {number} · {reference}").format(number=value, reference=reference)


def line(kind: MatterKind | None, raised_at: str) -> str:
    """Return what kind of matter it is and when it was raised; no name, since others may look on."""
    shown = KINDS[kind] if kind is not None else NOT_SORTED
    return _("{kind}, raised {time}").format(kind=shown, time=instant_or_empty(raised_at))


def on_today(value: int, kept_as: str) -> str:
    """Return what a matter is called among things that are about children; `kept_as` as in what is due."""
    if kept_as:
        return _("Worry about an adult, {reference}").format(reference=kept_as)
    return _("Worry about an adult, no. {number}").format(number=value)


def to_do(work: MatterWork, authority: Authority | None) -> str:
    """Return what is to be done about a worry."""
    if work is MatterWork.TELL and authority is not None:
        return _("To be told: {who}").format(who=AUTHORITIES[authority])
    return WORK[work]


def by_day(day: str) -> str:
    """Return by which day somebody is to be told. `day` is an ISO date."""
    return _("By {day}").format(day=date_text(day))


def overdue(day: str) -> str:
    """Return that a day has gone by. `day` is an ISO date."""
    return _("Overdue since {day}").format(day=date_text(day))


def kept(body: MatterKept | None) -> str:
    """Return until when a matter is kept."""
    if body is None:
        return ""
    if not body.until:
        return UNTIL_LEFT
    text = _("until {day}").format(day=date_text(body.until))
    return _("{text}; a date is missing, look again").format(text=text) if body.is_provisional else text


def in_list(name: str) -> str:
    """Return that the adult is a person of the register."""
    return _("in the list of people: {name}").format(name=isolated(name))


def readers(names: Sequence[str]) -> str:
    """Return who reads worries about adults."""
    return _("Can read them: {names}.").format(names=people_and(tuple(names)))


def let_in(name: str) -> str:
    """Return the words of the button that lets somebody read them."""
    return _("Let {name} read them").format(name=isolated(name))


def reaches(readers: Sequence[str], without: Sequence[str], *, with_sheet: bool) -> str:
    """Return who will read a worry that not every reader may see, and who will not."""
    text = _(
        "It is kept for {readers}. No word of it opens for {without}, on a page or past the program."
    ).format(readers=people_and(tuple(readers)), without=people_and(tuple(without)))
    more = _(
        "The recovery sheet opens it as well: what one person alone can read is lost with one passphrase."
    )
    return f"{text} {more}" if with_sheet else text


def can_be_read_by(names: Sequence[str], *, with_sheet: bool) -> str:
    """Return who reads a worry that not every reader may see."""
    sheet = [_("whoever holds the recovery sheet")] if with_sheet else []
    return _("It can be read by {names}.").format(names=people_and((*names, *sheet)))


def called(value: int, reference: str, *, is_kept: bool) -> str:
    """Return what a matter is called: by its number, or by its reference where not every reader may see it."""
    return _("Worry {reference}").format(reference=reference) if is_kept else number(value)


def kept_from(names: Sequence[str]) -> str:
    """Return why a worry is kept for some readers alone."""
    return _("Not for {names}").format(names=people_and(tuple(names)))


def not_a_reader(names: Sequence[str]) -> str:
    """Return whom to ask to be let in."""
    if not names:
        return _("Nobody reads them at present. The recovery sheet opens them.")
    return _(
        "Ask {names}: they let you in, and a second person agrees. What was sent to you is under “Only for you”."
    ).format(names=people_and(tuple(names)))
