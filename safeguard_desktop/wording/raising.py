"""The words of raising a concern: the stop line, the two questions of routing, the form, the promise.

Source: S21, S22, S35, S44, S89, S101; guidance.md sections 2.3 and 10.1; UI.md, "Raise a concern".
"""

from collections.abc import Mapping, Sequence
from typing import Final

from safeguard_desktop.wording.start import people_to_tell
from safeguard_desktop.wording.translate import _
from safeguard_desktop.wording.voice import isolated

TITLE: Final = _("Raise a concern")
INTRO: Final = _(
    "You do not have to be sure. Write what you saw or heard; you need not decide what happens next."
)
NOBODY_NAMED: Final = _("the safeguarding lead")

STOP_TITLE: Final = _("Is a child in danger now, or unsafe to go home today? Stop.")
WRITE_AFTERWARDS: Final = _("Write it down afterwards.")

ABOUT: Final = _("Is it about a child, or about an adult who works, volunteers or lives here?")
ABOUT_CHOICES: Final[Mapping[str, tuple[str, str]]] = {
    "child": (_("A child"), _("Something seen, heard or worried about, however small.")),
    "adult": (
        _("An adult here"),
        _("Anything that an adult here did or said that troubles you, however small."),
    ),
}
MUST_NOT_SEE: Final = _("Who must not see this?")
MUST_NOT_SEE_HINT: Final = _(
    "Because it is about them, or about somebody close to them. Nobody whom you choose here can open it."
)
MUST_NOT_SEE_CHOICES: Final[Mapping[str, tuple[str, str]]] = {
    "nobody": (_("Nobody in particular"), ""),
    "several": (_("More than one of these people"), _("Tick each of them below.")),
    "unnamed": (_("Somebody who is not named here"), _("They have no key and can open nothing.")),
}

RING_TITLE: Final = _("Tell one of these people instead, now")
RING_WHY: Final[Mapping[str, str]] = {
    "adult": _("Nobody here who may read this can open it on a computer, so it is told in person or by telephone. Start at the top; leave out anybody whom it is about. Nothing is written on this computer."),
    "child": _("Nobody here who may read this can open it on a computer, so it is told in person or by telephone. Start at the top; leave out anybody who is involved. Nothing is written on this computer."),
}  # fmt: skip
RING_PAPER: Final = _(
    "Then write on paper what you saw and heard, when, and whom you told. Sign and date it, and give it to the person you told."
)
RING_NOBODY: Final = _(
    "No number is written down here. Ring your council and ask for the designated officer (LADO), or ring 999 if a child is in danger now."
)
RING_NO_NUMBER: Final = _("No number is written down here; find them in person")
RING_KEPT_BACK: Final = _(
    "What you had typed is off this computer’s disk again. It still stands below: copy it out by hand before you leave, or change your answers."
)
AUTHORITIES: Final[Mapping[str, str]] = {
    "lado": _("The council’s designated officer for allegations (LADO)"),
    "social_care_day": _("Children’s social care"),
}

PART_ADULT: Final = _("Whom it is about")
PART_EVENT: Final = _("What happened")
PART_SAID: Final = _("What was said")
PART_CHILD_WORDS: Final = _("What the child said")
PART_OPINION: Final = _("What you think")
PART_TOLD: Final = _("Whom you have told")
PART_AUTHOR: Final = _("You")

LABELS: Final[Mapping[str, str]] = {
    "child": _("Which child?"),
    "when": _("When did it happen?"),
    "observed": _("What did you see or hear?"),
    "action": _("What have you done about it?"),
    "others": _("Other people or children who were there"),
    "place": _("Where was it?"),
    "child_words": _("The child’s exact words"),
    "child_was_told": _("What was the child told would happen next?"),
    "told_no_secrets": _("I told the child that I cannot keep this secret"),
    "opinion": _("What do you make of it?"),
    "spoken_with": _("Have you spoken with the lead or deputy about it?"),
    "direct_referral": _("Did you ring social care or the police yourself?"),
    "name": _("Your name"),
    "job": _("Your job here"),
    "adult": _("Which adult?"),
    "children": _("Which children does it affect?"),
}
ADULT_LABELS: Final[Mapping[str, str]] = {
    "child_words": _("The exact words that were said, and by whom"),
}
"""Questions that are put otherwise where it is about an adult."""
POSITION: Final = _("What do they do here?")
ABOUT_SOMEBODY_ELSE: Final = _("No, it is about somebody else")
HINTS: Final[Mapping[str, str]] = {
    "child": _("The name as you know it. “Not known” is an answer too."),
    "adult": _("The name as you know it. “Not known” is an answer too."),
    "children": _("Names as you know them, or which room or group."),
    "subject": _("They would read it. Until you have said, nothing is kept and nothing is sent."),
    "when": _("In your own words: “today 14:10”, “yesterday after lunch”, “3 Nov”, “about December 2017”, “not known”."),
    "observed": _("Facts only: who, what, where. For a mark: where on the body, how big, what colour. Your own view has a box below."),
    "action": _("Whom you told or rang, what you did for the child. “Nothing yet” counts."),
    "others": _("Names as you know them. You need not say who did what."),
    "child_words": _("Just as they were said, and what you had asked. Do not tidy them up."),
    "child_was_told": _("For example that the lead will hear of it, and perhaps others who help."),
    "told_no_secrets": _("Never promise a child to keep a secret. You may promise to tell only people who can help."),
    "opinion": _("Your own view, kept apart from the facts."),
    "spoken_with": _("With whom, and when. Writing it here does not take the place of telling them."),
    "direct_referral": _("Anybody may, without asking first. Whom you spoke with, when, and what they said."),
}  # fmt: skip
NO_PICTURES: Final = _(
    "Never copy, photograph or send an indecent picture of a child. Say only that there is one, and who has the device."
)
PROMISE: Final = _("We protect your name as far as the law allows.")

LEAVE: Final = _("Leave this page")
LEAVE_QUESTION: Final = _("This has not been sent. What should become of it?")
LEAVE_STAY: Final = _("Go on writing")
LEAVE_THROW_AWAY: Final = _("Throw it away")

SENDING: Final = _("Saving your concern.")
KEPT: Final = _("Kept so far.")
KEPT_NOWHERE: Final = _(
    "As the questions are answered now, your words are kept nowhere: a lock, closing the program, or five minutes without "
    "a key or a click take them away."
)
NOT_KEPT: Final = _("Not saved yet. What you typed is still here.")
COPY_ACT: Final = _("Copy what I wrote")
COPIED: Final = _("Copied. It is taken off the clipboard again in two minutes.")

SENT_TELL_TEXT: Final = _("Do it today, before you go home.")
_PROMISED: Final = (_("What is promised"), _("We protect your name as far as the law allows."))
SENT_PARTS: Final[Sequence[tuple[str, str]]] = (
    (_("What happens next"), _("The lead reads it, decides what to do, and writes down why. To see that it was received, ask the lead, or type your reference on the start page. If it has not been received by the next working day, tell the lead or the deputy again, in person.")),
    (_("Until then"), _("Do not question the child further and do not tell the family, unless the lead asks you to. If you still believe that the child is not safe, ring children’s social care yourself: anybody may.")),
    _PROMISED,
)  # fmt: skip
SENT_PARTS_PERSONAL: Final[Mapping[str, Sequence[tuple[str, str]]]] = {
    "adult": (
        (_("What happens next"), _("Whoever got it decides what to do. Where a child may have been harmed or may be at risk, they ring the council’s designated officer (LADO) by the end of the next working day. To see that it was received, type your reference on the start page. If it has not been received by the next working day, tell them again, in person.")),
        (_("Until then"), _("Do not talk about it with the adult whom it is about, or with colleagues, and do not look for proof. If you still believe that children are not safe, ring the LADO or the police yourself: anybody may.")),
        _PROMISED,
    ),
    "child": (
        (_("What happens next"), _("Whoever got it decides what to do. It is in no record that the person whom you named can open. To see that it was received, type your reference on the start page. If it has not been received by the next working day, tell them again, in person.")),
        (_("Until then"), _("Do not question the child further and do not tell the family, unless you are asked to. If you still believe that the child is not safe, ring children’s social care yourself: anybody may.")),
        _PROMISED,
    ),
}  # fmt: skip
SENT_DONE: Final = _("Done")


def stop_line(people: Sequence[str], by_day: str, by_night: str) -> str:
    """Return whom to find and whom to ring, with names and numbers filled in, whatever of them is known."""
    find = _("Find {people}.").format(people=people_to_tell(people) or NOBODY_NAMED)
    return " ".join([find, ring_line(by_day, by_night), WRITE_AFTERWARDS])


def ring_line(by_day: str, by_night: str) -> str:
    """Return whom to ring when nobody of the setting can be found."""
    if by_day and by_night:
        return _("Nobody there? Ring social care on {day} (at night {night}), or 999.").format(
            day=by_day, night=by_night
        )
    if by_day or by_night:
        return _("Nobody there? Ring social care on {number}, or 999.").format(number=by_day or by_night)
    return _("Nobody there? Ring 999.")


def with_roles(name: str, roles: Sequence[str]) -> str:
    """Return a name with what the person is here."""
    return ", ".join([isolated(name), *roles])


def goes_to_record(names: Sequence[str]) -> str:
    """Return who reads what goes into the record."""
    return _("It goes into the record. Only {people} can read it.").format(people=people_and(names))


def goes_to(names: Sequence[str]) -> str:
    """Return who reads what goes to somebody personally."""
    return _(
        "It goes to {people}. Nobody else can open it, and it stands in no record that others read."
    ).format(people=people_and(names))


def goes_instead(names: Sequence[str]) -> str:
    """Return to whom a concern goes where it is about the person who was named; to nobody, it is told."""
    if not names:
        return _("Then nothing is written here: the page says whom to ring.")
    return _("Then it goes to {people} instead.").format(people=people_and(names))


def is_it_about(names: Sequence[str]) -> str:
    """Return the question whether it is about somebody who would read it."""
    return _("Is it about {people}?").format(people=people_to_tell([isolated(name) for name in names]))


def yes_about(name: str) -> str:
    """Return the answer that it is about that person."""
    return _("Yes, about {name}").format(name=isolated(name))


def tell_from_whom(must_not_see: str, name: str) -> str:
    """Return what to say in person, where the record is not kept from anybody but somebody is named."""
    if name:
        return _("Say in person: {name} must not hear of it.").format(name=isolated(name))
    if must_not_see == "unnamed":
        return _("Say in person who is not to hear of it.")
    return ""


def people_and(names: Sequence[str]) -> str:
    """Return names joined the way that one says them: "Ann, Ben and Cas"."""
    told = [isolated(name) for name in names]
    if len(told) < 2:
        return "".join(told)
    return _("{others} and {last}").format(others=", ".join(told[:-1]), last=told[-1])


def send_act(names: Sequence[str]) -> str:
    """Return the words on the button that sends the concern."""
    return _("Send to {people}").format(people=people_and(names) or NOBODY_NAMED)


def draft_promise(names: Sequence[str]) -> str:
    """Return what becomes of words that are not sent. Source: X12; DESIGN 3."""
    return _("Kept as you type. If you leave it unsent, {people} will find it as “unfinished”.").format(
        people=people_and(names) or NOBODY_NAMED
    )


def leave_hand_over(names: Sequence[str]) -> str:
    """Return the words on the button that leaves an unfinished concern with whom it would go to."""
    return _("Leave it with {people} as unfinished").format(people=people_and(names) or NOBODY_NAMED)


def not_saved(lead: str, phone: str) -> str:
    """Return whom to turn to while saving does not work."""
    if phone:
        return _("Tell {lead} now, in person or on {phone}. Leave this page open and try again.").format(
            lead=lead, phone=phone
        )
    return _("Tell {lead} now, in person. Leave this page open and try again.").format(lead=lead)


def sent_title(reference: str) -> str:
    """Return the heading of the confirmation."""
    return _("Saved, reference {reference}").format(reference=reference)


def sent_at(time: str) -> str:
    """Return when it was saved."""
    return _("Saved on this computer {time}.").format(time=time)


def sent_tell(people: Sequence[str]) -> str:
    """Return whom to tell in person all the same."""
    return _("Still tell {people} in person.").format(people=people_to_tell(people) or NOBODY_NAMED)


def as_text(answers: Mapping[str, object]) -> str:
    """Return what was typed, each answer under its question, for a person to put somewhere safe."""
    told = ((LABELS[name], answers.get(name)) for name in LABELS)
    return "\n\n".join(f"{label}\n{answer}" for label, answer in told if isinstance(answer, str) and answer)
