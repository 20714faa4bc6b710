"""The words of two pages that are printed for the wall and for families. Nothing of a record is in them.

Source: S21, S22, S35, S79, S101, S102, S104; guidance.md sections 2.4, 4 and 10.1. Our own words.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.wording.times import date_text
from safeguard_desktop.wording.translate import _


class Handout(StrEnum):
    """A page that can be printed without looking into any record."""

    STAFF = "staff"
    FAMILIES = "families"
    PRIVACY = "privacy"
    WHAT_WE_DID = "what_we_did"


TITLES: Final[Mapping[Handout, str]] = {
    Handout.STAFF: _("How we record a worry"),
    Handout.FAMILIES: _("Keeping children safe: what we share"),
}
INTROS: Final[Mapping[Handout, str]] = {
    Handout.STAFF: _("For everybody who works or helps here. You do not have to be sure. You have to pass it on."),
    Handout.FAMILIES: _("For parents and carers. Ask us about anything here."),
}  # fmt: skip
FILE_NAMES: Final[Mapping[Handout, str]] = {
    Handout.STAFF: _("How we record a worry.pdf"),
    Handout.FAMILIES: _("For families.pdf"),
    Handout.PRIVACY: _("Privacy notice.pdf"),
    Handout.WHAT_WE_DID: _("What we did with your information.pdf"),
}
SHOWN_AS: Final[Mapping[Handout, str]] = {
    Handout.STAFF: _("For staff: how we record a worry"),
    Handout.FAMILIES: _("For families: what we keep and share"),
    Handout.PRIVACY: _("For families: privacy notice"),
    Handout.WHAT_WE_DID: _("For a family: what we did with your information"),
}
PURPOSE: Final[Mapping[Handout, str]] = {
    Handout.STAFF: _("For the staff room wall and for everybody’s first day. It names whom to tell and the numbers to ring."),
    Handout.PRIVACY: _("For the welcome pack and the website. It says what you keep about families, what allows you to, whom you tell, and what they may ask for."),
    Handout.WHAT_WE_DID: _("For a family, when something was passed on: to fill in by hand, or to change in the box."),
    Handout.FAMILIES: _("For the welcome pack, the newsletter or the website. It says that information is confidential, and when and why it has to be shared."),
}  # fmt: skip

NOW_TITLE: Final = _("A child in danger now, or not safe to go home today?")
FIND: Final = _("Find {people}.")
RING: Final = _("Nobody there: ring social care on {number}, or 999. Write it down afterwards.")
RING_999: Final = _("Nobody there: ring 999. Write it down afterwards.")

WRITE_TITLE: Final = _("Write, the same day")
WRITE: Final = (
    _("Open Safeguard Desktop on the office computer and press “Raise a concern”. You need no sign-in and no passphrase."),
    _("What you saw and heard: when, where, who was there. Facts first."),
    _("The child’s exact words, also the clumsy ones, and what was asked before."),
    _("What you think of it has a box of its own."),
    _("What you did, and whom you told. Your name and the time."),
    _("No computer at hand? Pen and paper, signed and dated, to the lead."),
)  # fmt: skip
LISTEN_TITLE: Final = _("When a child tells you something")
LISTEN: Final = (
    _("Listen. Stay calm. Let the child stop when it wants to."),
    _("Say that it was right to tell, and that you have to tell somebody who can help."),
    _("Ask no more than “Tell me” and “What happened?”."),
    _("Take it to the lead at once. Speak with nobody else about it."),
)
NEVER_TITLE: Final = _("Never")
NEVER: Final = (
    _("Promise to keep it secret."),
    _("Ask leading questions, or make the child tell it again."),
    _("Photograph an injury, undress a child to look, or guess how old a bruise is."),
    _("Look at, copy, send or store an indecent picture. Say that there is one, on which device, and who holds it."),
    _("Speak with the person whom it is about, or with the family, unless the lead asks you to."),
    _("Wait until you are sure, or until tomorrow."),
)  # fmt: skip
ADULT_TITLE: Final = _("Is it about an adult here?")
ADULT: Final = (
    _("However small: tell the {manager}, nobody else. Is it about {manager_short}? Tell the {chair}."),
    _("You may always ring the LADO yourself."),
)
THE: Final = _("the {role}")
FGM_TITLE: Final = _("Teachers")
FGM: Final = (
    _("A girl under 18 tells you that she was cut, or you see that she was? You yourself tell the police, on 101, by the end of the next working day. Tell the lead as well. Examine nobody."),
)  # fmt: skip
_FGM_LOOKED_AT: Final = "2026-06-30"
AFTERWARDS_TITLE: Final = _("Afterwards")
AFTERWARDS: Final = (
    _("You get a reference. On the first page you can see with it whether your concern was received."),
    _("Not received by the next working day? Tell the lead or deputy again."),
    _("Still worried that the child is not safe? Anybody may ring social care or the police."),
    _("We protect your name as far as the law allows."),
)
PEOPLE_TITLE: Final = _("Whom to tell, whom to ring")
DEPUTY_NONE: Final = _("Deputy")

FAMILY_NOTICE_TITLE: Final = _("Confidential, with one exception.")
FAMILY_NOTICE: Final = _(
    "What you tell us about your child and your family stays with the few people who need it. If a child may be harmed, we have to pass on what helps to protect that child."
)
FAMILY_PARTS: Final = (
    (_("What we write down"), (
        _("Worries about a child’s safety or welfare, what we did, and why: only what is needed, kept apart from other papers, encrypted and locked."),
        _("Facts and opinions apart, and the child’s own words as they were said."),
    )),
    (_("When we share, and with whom"), (
        _("When a child may be at risk: with children’s social care, the police, or others who protect children."),
        _("When your family could do with help: with others who help. For that we ask for your agreement."),
        _("When your child moves on: the child protection file, if there is one, goes to the next setting’s safeguarding lead."),
        _("We share what is needed, with those who need it, in a safe way, and write down why."),
    )),
    (_("What we tell you"), (
        _("We tell you what we share and why, and ask what you think."),
        _("Not beforehand if that could put somebody at greater risk, spoil an enquiry or cause a delay. Then we ask social care for advice, and tell you as soon as we may."),
        _("We do not need your agreement to protect a child. We would rather have it."),
    )),
    (_("What we tell your child"), (
        _("That other people may have to know, who they are, and why, in words that fit the child’s age."),
        _("That nobody here can promise to keep a secret when somebody may be hurt."),
    )),
    (_("Your rights"), (
        _("You may ask to see what we hold about you and your child. Some of it may have to be kept back, for example to protect a child or somebody else; then we say so."),
        _("You may ask us to correct what is wrong, and complain to us, and to the Information Commissioner."),
    )),
)  # fmt: skip
FAMILY_PEOPLE_TITLE: Final = _("Talk to us")
FAMILY_FOOT_SCHOOL: Final = _(
    "We work under “Keeping children safe in education” and “Working together to safeguard children”."
)
FAMILY_FOOT_EARLY_YEARS: Final = _(
    "We work under the early years foundation stage framework and “Working together to safeguard children”."
)
WORRIED: Final = _("Worried about any child? Children’s social care")
EMERGENCY: Final = _("Emergency")

PAGE_TITLE: Final = _("A page to print")
NO_RECORD: Final = _(
    "Nothing of a record is in it: it may hang on a wall, and printing it is not written down."
)
FILLED_IN: Final = _(
    "Nothing of a record is in it until you fill it in by hand; from then on it is for that family alone. Printing it is not written down."
)
PRINT: Final = _("Print it")
SAVE: Final = _("Save it as a file")
SAVED: Final = _("The page is saved.")
PRINTED: Final = _("The page is printed.")
NUMBERS_MISSING: Final = _("Some numbers are not filled in yet. They come from Settings.")
FILL_IN: Final = _("Fill them in")
PDF_KIND: Final = _("PDF document")


def made_on(day: str) -> str:
    """Return when the page was made, so that an old one is recognised."""
    return _("Made on {day}. Names and numbers change: print a new one when they do.").format(
        day=date_text(day)
    )


def staff_foot(kind: SettingKind, day: str) -> str:
    """Return when the page was made, and in a school where the duty of teachers is from."""
    if kind is SettingKind.PRE_SCHOOL:
        return made_on(day)
    source = _("Teachers: Female Genital Mutilation Act 2003, section 5B, looked at {day}.").format(
        day=date_text(_FGM_LOOKED_AT)
    )
    return f"{made_on(day)} {source}"


def family_foot(kind: SettingKind) -> str:
    """Return under which guidance the setting works."""
    return FAMILY_FOOT_EARLY_YEARS if kind is SettingKind.PRE_SCHOOL else FAMILY_FOOT_SCHOOL
