"""The words of what is kept for named people: the page, its forms, and the line on a child's page."""

from collections.abc import Mapping, Sequence
from typing import Final

from safeguard_desktop.domain.child import YesNo
from safeguard_desktop.domain.entries import UndertakingAnswer
from safeguard_desktop.domain.entries.referring import HowTold, ReferrerKind, ToldTo
from safeguard_desktop.domain.referrers import UsualWithName
from safeguard_desktop.wording.translate import _, ngettext

KEYS_FROM_THE_SHEET: Final = _("New keys after the record was put back with the recovery sheet.")
HOLD_REASON_KEPT: Final = _("Kept for named people, and so is the reason.")

TITLE: Final = _("Kept for named people")
PAGE_TEXT: Final = _(
    "What stands here is locked with a key that only the people named on each card have. It is in no search, on no paper and in "
    "no pack. A document goes out only if one of them prints or saves it, and that is written down."
)
BEGUN: Final = _("Something for named people")
NOTHING_TITLE: Final = _("Nothing here that you can read")
NOTHING_TEXT: Final = _("Add something with the buttons above: you choose who else can read it.")
OPEN_THEM: Final = _("Open what is kept")
BACK_TO_CHILD: Final = _("Back to the child’s page")

RESTRICTED_KINDS: Final[Mapping[str, str]] = {
    "abuse-notification": _("Domestic abuse notification"),
    "offender-disclosure": _("What police told about a sex offender"),
    "conflict-of-interest": _("Somebody here is close to the family"),
    "note": _("Note for named people"),
    "referrer": _("Who raised the concern"),
    "identity-told": _("The name became known"),
}
"""What an entry is called among those who can read it, keyed by `EntryBody.KIND`."""

ADD_NOTE: Final = _("Add a note")
ADD_NOTIFICATION: Final = _("Domestic abuse notification")
ADD_DISCLOSURE: Final = _("Told by police about a sex offender")
ADD_CONFLICT: Final = _("Somebody is close to the family")
KEEP_ACT: Final = _("Keep for these people")
KEPT_SAVED: Final = _("It is kept. Only the people whom you named can read it.")

WHO_TITLE: Final = _("Who can read it besides you")
NOBODY_ELSE: Final = _("Nobody else can read this record yet. The recovery sheet is the second way to it.")
NOBODY_WHILE_AWAY: Final = _(
    "While you are away nobody can open this without the recovery sheet, not even in an emergency. Tick whoever has to be able to "
    "act without you."
)
WITH_SHEET: Final = _("The recovery sheet can open it too")
WITH_SHEET_HINT: Final = _("Leave it ticked unless somebody who holds the sheet must not read this.")
TELLS_OTHERS: Final = _("Keep it from being destroyed, and let every reader see that there is something")
TELLS_OTHERS_HINT: Final = _("Others read no more than that there is something, and to ask you.")
HOLD_WHY: Final = _("Why it must be kept")

NOTE_KIND: Final = _("What is it?")
NOTE_WHEN: Final = _("When did it happen?")
WHEN_HINT: Final = _("Such as “today 08:50”, “last Tuesday” or “not known”.")
NOTE_TEXT: Final = _("What happened or was said")
NOTE_SOURCE: Final = _("Who told you, or where it is from")

RECEIVED_FROM: Final = _("Who told the setting")
RECEIVED_FROM_HINT: Final = _("Name, force and how, such as “PC Vale, by telephone”.")
POLICE_REFERENCE: Final = _("Police reference")
CHILD_WAS_THERE: Final = _("Was the child there?")
HAPPENED_AT: Final = _("Where it happened")
CIRCUMSTANCES: Final = _("What happened, as you were told")
CHILD_WORDS: Final = _("The child’s exact words, if any were passed on")
PLAN: Final = _("What police or others do next")
KEEP_SAFE: Final = _("What must staff do to keep this child safe?")
KEEP_SAFE_HINT: Final = _(
    "Only this is for telling staff: write it so that it says nothing of the rest. “Not known yet” counts."
)

DISCLOSURE_TEXT: Final = _(
    "Police tell this in person, to the one person best able to protect the child, and never in writing. It is kept confidential "
    "and used only to keep that child safe; passing it on can lead to legal action. The fact and the date are kept here, and what "
    "was said only where police agreed to that in writing. No document is attached to it."
)
DISCLOSURE_SOURCE: Final = _("Child Sex Offender Disclosure Scheme guidance, Home Office, 3 April 2023")
DISCLOSED_WHEN: Final = _("When were you told?")
GIVEN_BY: Final = _("Who told it")
GIVEN_BY_HINT: Final = _("Name, rank and force.")
APPLICATION: Final = _("Number of the application to police")
IN_PERSON: Final = _("It was told in person")
RECIPIENT: Final = _("Who was told")
RECIPIENT_ROLE: Final = _("What that person is to the child, or does here")
UNDERTAKING: Final = _("The words of the undertaking")
UNDERTAKING_TEXT: Final = _(
    "I understand that what I am told is confidential, that I may use it only to keep this child safe, and that passing it on can "
    "lead to legal proceedings."
)
ANSWER: Final = _("Was it signed?")
ANSWERED_ON: Final = _("On which day")
WITNESS: Final = _("Who was there as a witness")
POLICE_SAID: Final = _("What police said then: whether they tell at all")
SAID: Final = _("What was said")
SAID_HINT: Final = _("Leave it empty unless police agreed in writing that it is kept.")
AGREED: Final = _("Where police agreed in writing")
ANSWERS: Final[Mapping[UndertakingAnswer, str]] = {
    UndertakingAnswer.SIGNED: _("Signed"),
    UndertakingAnswer.REFUSED: _("Refused to sign"),
}

CONFLICT_READER: Final = _("Who is close to the family")
CONFLICT_TEXT: Final = _("Choose readers who are not the person that this is about.")
TIES: Final = _("How they are close")
ARRANGEMENT: Final = _("What is done about it")
ARRANGEMENT_HINT: Final = _("Such as “Asha receives whatever comes about this child”.")

ADD_REFERRER: Final = _("Who raised a concern")
REFERRER_TEXT: Final = _(
    "A professional’s name may usually be told; that of a private person, of family and of staff is usually not. Each time that "
    "it is told has to be decided and written down. Whatever the concern itself says of this person stays readable to everybody "
    "who reads the record. Papers and packs leave the name out where whoever makes them can read this: choose everybody who makes them."
)
CONCERN: Final = _("Which concern")
REFERRER_KIND: Final = _("Who is this person?")
REFERRER_NAME: Final = _("Who raised it")
AGENCY: Final = _("Agency or team")
CONTACT: Final = _("How to reach this person")
ASKED: Final = _("Asked to stay anonymous")
RISK: Final = _("What may happen to this person if the name comes out")
RISK_HINT: Final = _("Leave it empty if nothing is known. Whatever stands here keeps the name withheld.")
USUAL: Final = _("The name")
REFERRER_KINDS: Final[Mapping[ReferrerKind, str]] = {
    ReferrerKind.PROFESSIONAL: _("A professional from outside"),
    ReferrerKind.STAFF: _("A member of staff"),
    ReferrerKind.FAMILY: _("Family"),
    ReferrerKind.PRIVATE: _("A private person, such as a neighbour"),
}
USUAL_WITH_NAME: Final[Mapping[UsualWithName, str]] = {
    UsualWithName.MAY_BE_TOLD: _("May be told"),
    UsualWithName.WITHHELD: _("Withheld, unless somebody decides otherwise"),
    UsualWithName.ASKED: _("Withheld: asked to stay anonymous"),
    UsualWithName.AT_RISK: _("Withheld: telling it puts this person at risk"),
}

KEPT_APART_TITLE: Final = _("Do not let out who raised it")
KEPT_APART: Final[Mapping[UsualWithName, str]] = {
    UsualWithName.WITHHELD: _("{concern}: the name of whoever raised it is kept, and usually not told."),
    UsualWithName.ASKED: _("{concern}: whoever raised it asked to stay anonymous."),
    UsualWithName.AT_RISK: _("{concern}: whoever raised it is at risk if the name comes out."),
}
KEPT_APART_TEXT: Final = _(
    "Nothing that is said or sent should give it away, nor what only this person could know. Who it is stands under “Kept for named people”; that somebody learned the name is written down there."
)
KEPT_APART_SENDING: Final = _(
    "Where somebody asked for it, or is at risk, the name stays out of the file that is made here, even if you choose “Named” below."
)
ADD_TOLD: Final = _("A name became known")
TOLD_ACT: Final = _("Record that it is known")
TOLD_SAVED: Final = _("It is recorded among those who know the name.")
TOLD_TEXT: Final = _(
    "This is written down every time, also where nobody meant to tell it. A decision to share in which they are named counts by itself."
)
WHOSE: Final = _("Whose name")
TOLD_HOW: Final = _("How it became known")
HOW_TOLD: Final[Mapping[HowTold, str]] = {
    HowTold.DECIDED: _("It was decided to tell it"),
    HowTold.APPARENT: _("It was apparent without our telling"),
}
TOLD_TO: Final = _("Who knows it now")
TOLD_TO_KINDS: Final[Mapping[ToldTo, str]] = {
    ToldTo.CHILD: _("The child"),
    ToldTo.CARER: _("A parent or carer"),
    ToldTo.AGENCY: _("An agency"),
    ToldTo.OTHER: _("Somebody else"),
}
TO_WHOM: Final = _("Their name")
TOLD_WHEN: Final = _("When")
DECIDED_BY: Final = _("Who decided it")
TOLD_WHY: Final = _("Why, or how it was apparent")

# Documents
DOCUMENTS: Final = _("Documents")
ATTACH: Final = _("Attach a document")
ATTACH_AFTER: Final = _(
    "If it came as a file, save this first: then “Attach a document” stands below it, on the child’s page under “Kept for named "
    "people”. A file under “Documents” can be opened by everybody who reads the record."
)
ATTACHED: Final = _("It is kept. Only the people who can read this entry can open it.")
NO_DOCUMENTS: Final = _("No document is attached to this: police tell it in person and never in writing.")
DATED: Final = _("Dated {day}")
DOCUMENT_WHEN_HINT: Final = _("Such as “3 Nov”.")
DOCUMENT_BACK: Final = _("Back to what is kept")
DOCUMENT_WHO: Final = _(
    "Locked with the entry that it is attached to: only the people named there can open it. It is in no search, on no paper and "
    "in no pack."
)
DOCUMENT_SAVE_WARNING: Final = _(
    "In the record only the people named with it can open this document. Outside nothing protects it: it is not encrypted, and "
    "nobody sees who opens it. Save it only if somebody has to have the file itself, and delete the copy when it has gone. That "
    "you saved it is written down among those who can read it."
)
DOCUMENT_SAVED: Final = _("Saved, and written down among those who can read it.")
DOCUMENT_PRINTED: Final = _("Written down among those who can read it.")
OPEN_BEFORE_TITLE: Final = _("What was attached before stays open")

CORRECT: Final = _("Correct")
CORRECTED_SAVED: Final = _("It is corrected among those who can read it. What stood there before stays.")
# How often names were told
NAMES_TITLE: Final = _("Whose names were told")
NAMES_INTRO: Final = _(
    "How often the name of whoever raised a concern became known, to whom, and by whose decision. Decisions to share in which they were named count as well. Only what you can read yourself is counted: others may keep more."
)
NAMES_OPEN: Final = _("How often names were told")
NAMES_TOLD_HEADING: Final = _("Told by a decision")
NAMES_ALL: Final = _("In all")
NAMES_APPARENT: Final = _("Apparent without our telling")
NAMES_APPARENT_HINT: Final = _("Counted apart: nobody decided to tell these.")
NAMES_RAISED_HEADING: Final = _("Who raised concerns")
NAMES_ASKED: Final = _("Of them asked to stay anonymous")
NAMES_AT_RISK: Final = _("Of them at risk if the name comes out")
NAMES_LIST: Final = _("Each time, the newest first")
NAMES_NONE: Final = _("No name became known in that time")
NAMES_NONE_HINT: Final = _("Choose other dates, or everybody.")
NAMES_NONE_YET: Final = _("No name has become known")
NAMES_NONE_YET_HINT: Final = _(
    "It is written down where the name is kept: on the child’s page, under “Open what is kept”."
)
NAMES_ANYBODY: Final = _("Whoever knows it")
NAMES_SINCE: Final = _("From, such as 1 Sep")
NAMES_UNTIL: Final = _("To")
NAMES_UNCLEAR: Final = _(
    "A date was not understood, so it narrows nothing. Write it like 3 Nov, or 27 3 2026."
)
OPEN_KEPT: Final = _("Open what is kept")
OPEN_SHARED: Final = _("Open the decision to share")

# Telling staff what a notification asks of them
TELL_FROM: Final = _("Tell staff what they must do")
TELL_FROM_TEXT: Final = _(
    "These are the words of the notification. Take out whatever says more than staff need: they read this, and so does everybody who reads the record. That they were told is written down beside the notification too."
)
TELL_FROM_SAVED: Final = _("Staff are told. It is written down beside the notification.")

GIVE: Final = _("Let somebody read it")
GIVE_ACT: Final = _("Let this person read it")
GIVE_TEXT: Final = _("They will read all that is kept here, from the first entry on.")
GIVE_WHO: Final = _("Who is to read it")
GIVEN_SAVED: Final = _("This person can read it from now on.")
END: Final = _("End somebody’s access")
END_ACT: Final = _("End this access")
END_TEXT: Final = _(
    "From now on they can open nothing that is added. What they could read until now stays readable for them: nothing can take "
    "back what somebody has seen or copied."
)
END_WHO: Final = _("Whose access ends")
ENDED_SAVED: Final = _("The access has ended for whatever is added from now on.")
WHY: Final = _("Why")
YOURS_ENDED: Final = _(
    "Your access has ended. What you could read until then is still here; nothing is added any more."
)
HISTORY: Final = _("Who was given access, and who has looked")
HISTORY_LESS: Final = _("Less about access")
KEPT_BECAUSE: Final = _("Kept because")
KEPT: Final = _("May not be destroyed")

WAS_THERE: Final[Mapping[YesNo, str]] = {
    YesNo.YES: _("Yes"),
    YesNo.NO: _("No"),
    YesNo.NOT_KNOWN: _("Not known"),
}


def can_be_read_by(names: Sequence[str], *, with_sheet: bool) -> str:
    """Return who reads what stands on a card."""
    *shown, last = [*names, _("whoever holds the recovery sheet")] if with_sheet else names
    listed = _("{names} and {last}").format(names=", ".join(shown), last=last) if shown else last
    return _("Can be read by {names}.").format(names=listed)


def also_reads(name: str) -> str:
    """Return the words of the tick that lets a person read it."""
    return _("{name} can read it").format(name=name)


def kept_here(count: int) -> str:
    """Return on a child's page that there is something that the person before it can read."""
    return ngettext(
        "{count} entry about this child is kept for named people. You can read it.",
        "{count} entries about this child are kept for named people. You can read them.",
        count,
    )


def ask(names: Sequence[str]) -> str:
    """Return on a child's page that there is something else, and whom to ask. Source: DESIGN section 3."""
    return _(
        "This child’s record holds something kept for named people, which may not be destroyed. Ask {names}."
    ).format(names=_(" or ").join(names))


def recorded(when: str, name: str) -> str:
    """Return when and by whom something was recorded."""
    return _("Recorded {when} by {name}").format(when=when, name=name)


def looked(when: str, name: str, document: str = "") -> str:
    """Return that somebody opened it, or one document of it."""
    if document:
        return _("{when}: {name} opened “{document}”").format(when=when, name=name, document=document)
    return _("{when}: {name} opened it").format(when=when, name=name)


def went_out(when: str, name: str, document: str, *, is_printed: bool) -> str:
    """Return that somebody printed a document, or saved a copy of it."""
    said = (
        _("{when}: {name} printed “{document}”") if is_printed else _("{when}: {name} saved out “{document}”")
    )
    return said.format(when=when, name=name, document=document or _("a document"))


def attach_who(names: Sequence[str], *, with_sheet: bool) -> str:
    """Return above the form who will be able to open what is attached."""
    said = can_be_read_by(names, with_sheet=with_sheet)
    return _("{said} They can open what you attach here, and nobody else can.").format(said=said)


def open_before(count: int) -> str:
    """Return that documents which are attached in the open stay so, and what can be done."""
    return ngettext(
        "{count} document is attached where everybody who reads this record can open it. What you keep here does not change "
        "that: nothing that is in the record can be taken out of it before the whole file is destroyed. Keep the next one here: "
        "save this first, and attach it on the child’s page, under “Kept for named people”.",
        "{count} documents are attached where everybody who reads this record can open them. What you keep here does not change "
        "that: nothing that is in the record can be taken out of it before the whole file is destroyed. Keep the next ones here: "
        "save this first, and attach them on the child’s page, under “Kept for named people”.",
        count,
    )


def changed(when: str, name: str, reason: str) -> str:
    """Return that who can read was changed, by whom and why."""
    said = reason or _("begun")
    return _("{when}: {name} set who can read it ({reason})").format(when=when, name=name, reason=said)


def told_line(to: ToldTo, to_whom: str, how: HowTold, decided_by: str) -> str:
    """Return to whom a name became known, and by whose decision."""
    who = f"{TOLD_TO_KINDS[to]}: {to_whom}" if to_whom.strip() else TOLD_TO_KINDS[to]
    if how is HowTold.APPARENT:
        return f"{who} · {NAMES_APPARENT}"
    return _("{who} · decided by {name}").format(who=who, name=decided_by)


def staff_were_told(text: str, names: Sequence[str]) -> str:
    """Return what is written down beside a notification once staff were told."""
    return _("Staff were told: “{text}” ({names})").format(text=text, names=", ".join(names))
