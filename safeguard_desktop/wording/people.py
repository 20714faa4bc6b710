"""The words of People: who is who, invitations, and a second person who agrees."""

from collections.abc import Sequence
from typing import Final

from safeguard_desktop.domain.register import Role, SettingKind
from safeguard_desktop.wording.labels import role_label
from safeguard_desktop.wording.times import instant_or_empty
from safeguard_desktop.wording.translate import _

TITLE: Final = _("People")
INTRO: Final = _(
    "Everybody who has a part in safeguarding here. Names, jobs and numbers can be seen without unlocking; whose key person somebody is cannot."
)
HERE: Final = _("Here now")
LEFT: Final = _("Have left")
ADD: Final = _("Add somebody")
CHANGE: Final = _("Change")
INVITE: Final = _("Invite")
RENEW: Final = _("Make a new code")
WITHDRAW: Final = _("Take the invitation back")
MARK_LEFT: Final = _("Mark as left")
MARK_BACK: Final = _("Mark as here again")
YOU: Final = _("you")

READS: Final = _("Reads the record")
READS_AND_SIGNS: Final = _("Reads the record and signs")
SIGNS: Final = _("Signs, does not read")
OWN_NOTES: Final = _("Reads own notes only")
NO_ACCOUNT: Final = _("No account")
INVITED: Final = _("Invited")
RUN_OUT: Final = _("The code has run out")
HAS_LEFT: Final = _("Has left")

NO_SECOND_READER: Final = _("Nobody else can read the record if you are away")
NO_SECOND_READER_THEN: Final = _(
    "Give the deputy an account. It takes two minutes: you make a code, and the deputy types it at this computer."
)
NO_DEPUTY_THEN: Final = _("Add your deputy to the people below, then invite that person.")

FORM: Final = _("About this person")
FORM_SAVE: Final = _("Save")
NAME: Final = _("Full name")
JOB: Final = _("Job")
PHONE: Final = _("Telephone")
ROLES: Final = _("What this person does here")
ROLES_HINT: Final = _("One person may do several things. A role alone opens nothing: that takes an account.")
ROLES_WITH_KEYS: Final = _(
    "This person has an account. Whoever becomes lead or deputy can read the record from then on. Whoever is neither any "
    "more cannot, and the keys of the record are changed in the same step, so that nothing that was kept opens what comes. "
    "Where two people sign, the other one agrees."
)
SAVED: Final = _("The list of people is saved.")

INVITE_NO: Final = _("Not now")
MAKE_CODE: Final = _("Make the code")
WITHDRAW_TITLE: Final = _("Take this invitation back?")
WITHDRAW_TEXT: Final = _(
    "The code opens nothing here from then on. In copies of the record from before, such as backups, it would still open what they hold: if somebody else may have seen it, say so to the manager or headteacher."
)
WITHDRAWN: Final = _("The invitation is taken back. Its code opens nothing any more.")
LEFT_SAVED: Final = _("It is written down that this person has left.")
BACK_SAVED: Final = _("This person is on the list again, without an account.")

CODE_TITLE: Final = _("The code of the invitation")
CODE_ONCE: Final = _(
    "It is shown once and kept nowhere. Write it down or read it out, in person or by telephone; never send it by e-mail or message."
)
CODE_THEN: Final = _(
    "At the start window the person chooses “I have an invitation”, types the code, and chooses a passphrase. After that the code opens nothing."
)
CODE_KEEP: Final = _(
    "Keep a note of the code until it has been used: with it you can take the invitation back by yourself."
)
CODE_DONE: Final = _("I have written it down")

AGREE_TITLE: Final = _("A second person agrees")
AGREE_WHY: Final = _(
    "More than one person decides here who can read the record, so that no one of them can do it unseen. Nothing that protects a child waits for this."
)
AGREE_WHO: Final = _("Who agrees?")
AGREE_SHEET: Final = _("The recovery sheet, with its 26 words")
AGREE_CODE: Final = _("The code of this invitation, which nobody has used")
AGREE_PERSON_WHY: Final = _(
    "This takes two people. Somebody else who may agree reads what is to be done, and types their own passphrase here. It is not kept."
)
AGREE_NOBODY: Final = _("Nobody else with an account can agree at present, so it takes the recovery sheet.")
AGREE_PASSPHRASE: Final = _("Passphrase of whoever agrees")
AGREE_PASSPHRASE_HINT: Final = _("That person types it here; nobody else should see it.")
AGREE_WORDS: Final = _("The 26 words")
AGREE_WORDS_HINT: Final = _("In the order of their numbers. The first three letters of each are enough.")
AGREE_CODE_LABEL: Final = _("The code")
AGREE_ACT: Final = _("I agree")


def roles_text(roles: Sequence[Role], kind: SettingKind | None) -> str:
    """Return what a person does here, as one line."""
    said = ", ".join(role_label(role, kind) for role in roles)
    return said[:1].upper() + said[1:]


def named(act: str, name: str) -> str:
    """Return an act with whom it is about, for a screen reader."""
    return _("{act}: {name}").format(act=act, name=name)


def invited_until(until: str) -> str:
    """Return until when a code is taken. `until` is a stored instant."""
    told = instant_or_empty(until)
    return _("Invited; the code counts until {time}").format(time=told) if told else INVITED


def invite_title(name: str) -> str:
    """Return the question before an invitation."""
    return _("Invite {name}?").format(name=name)


def invite_text(*, reads: bool, approves: bool) -> str:
    """Return what an invitation gives."""
    parts = []
    if reads:
        parts.append(
            _("This person will read the whole record of the children, write in it, and stand in for you.")
        )
    if not reads and not approves:
        parts.append(
            _(
                "This person will read the notes that you write for them, see what became of their own concerns, and "
                "nothing else. Nobody has to have an account: what you tell somebody in person counts as much."
            )
        )
    if approves and not reads:
        parts.append(_("This person will sign changes of who can read the record, without reading it."))
    if approves:
        parts.append(
            _(
                "From now on two people decide together who can read: also before the code has been used. "
                "Until then, that is you with the recovery sheet. If you want to invite a deputy too, do that first."
            )
        )
    parts.append(_("You get a code that is good once and for two weeks."))
    return "\n\n".join(parts)


def left_title(name: str) -> str:
    """Return the question before somebody is marked as having left."""
    return _("Has {name} left?").format(name=name)


def left_text(name: str, *, could_read: bool, has_account: bool) -> str:
    """Return what happens then, and what cannot be taken back."""
    if not has_account:
        return _("{name} stays on this list under those who have left.").format(name=name)
    gone = _("{name}’s account opens nothing on this computer any more.").format(name=name)
    if not could_read:
        return gone
    remains = _(
        "The keys of the record are changed in the same step: with what {name} knows or has kept, nothing can be read "
        "that is written from now on. What was seen or copied until now cannot be taken back. Copies from before, "
        "backups among them, still open with {name}’s passphrase: keep them out of reach, and ask for any copy back."
    ).format(name=name)
    return f"{gone}\n\n{remains}"


def code_for(name: str) -> str:
    """Return the heading over a code."""
    return _("Code for {name}").format(name=name)


def code_strength(bits: int, until: str) -> str:
    """Return how strong a code is and how long it counts."""
    return _("{bits} bits, drawn at random; no computer can guess it. It counts until {time}.").format(
        bits=bits, time=instant_or_empty(until)
    )


def agrees(name: str) -> str:
    """Return the answer that a named person agrees."""
    return _("{name}, who types a passphrase").format(name=name)


def key_person_of(names: Sequence[str]) -> str:
    """Return whose key person somebody is."""
    return _("Key person of {names}").format(names=", ".join(names))
