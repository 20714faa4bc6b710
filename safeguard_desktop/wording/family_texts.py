"""Texts that families are given: what we keep and why, our duties, and what we did with what they told us.

Own words, with the sources that each rests on and the day on which those were looked at. A setting may write its own in
their place. Source: S05, S79, S102; guidance.md sections 1, 4, 5.5, 6 and 7.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.family_texts import FamilyText, Section
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.wording import handouts
from safeguard_desktop.wording.times import date_text, instant_text
from safeguard_desktop.wording.translate import _
from safeguard_desktop.wording.voice import isolated

CARD: Final = _("The text")
CARD_HINT: Final = _(
    "It is a beginning: change it so that it says what you really do. What stood there before stays readable."
)
CHANGE: Final = _("Change the text")
TITLE: Final = _("A text for families")
ACT: Final = _("Use this text")
SAVED: Final = _("The text is changed. Print it anew where it is given out.")
TEXT: Final = _("The text")
TEXT_HINT: Final = _(
    "Leave a line empty between parts. The first line of each part is its heading; every other line is a point."
)
WHY: Final = _("Why do you change it?")
BACK: Final = _("Go back to the text that the program came with")

PRIVACY_TITLE: Final = _("Your information, and what we keep")
PRIVACY_INTRO: Final = _("A privacy notice for parents, carers and children.")
PRIVACY_NOTICE_TITLE: Final = _("In short.")
PRIVACY_NOTICE: Final = _(
    "We write down what we need to keep your child safe, show it to few people, and pass it on where that protects a child. You may ask us about all of it."
)
DID_TITLE: Final = _("What we did with your information")
DID_INTRO: Final = _("For a parent or carer, when something was passed on.")
DID_NOTICE_TITLE: Final = _("Why you have this.")
DID_NOTICE: Final = _(
    "We told somebody outside something about your child or your family, or were asked to. Here is what, to whom and why. Ask us about anything in it."
)

_KEEP: Final = (_("What we keep, and why"), (
    _("Worries about a child’s safety or welfare, what was seen and heard, what we did and why we decided so."),
    _("Who belongs to your family, who helps you, and what the child wants, as far as that is needed."),
    _("It is kept apart from other papers, encrypted, and only named people can open it. Who looked at it is written down."),
))  # fmt: skip
_BASIS_PUBLIC: Final = (_("What allows us to"), (
    _("Our public task, and duties that the law gives us, to keep children safe and look after their welfare."),
    _("What is especially private, such as health, we use where it is needed to protect a child: the law calls that a substantial public interest."),
))  # fmt: skip
_BASIS_PRIVATE: Final = (_("What allows us to"), (
    _("Our legitimate interest in keeping children safe, which since 5 February 2026 the law recognises for safeguarding, and duties that the law gives us."),
    _("What is especially private, such as health, we use where it is needed to protect a child: the law calls that a substantial public interest."),
))  # fmt: skip
_BASIS_OPEN: Final = (_("What allows us to"), (
    _("If we are a public body: our public task, and duties that the law gives us, to keep children safe and look after their welfare."),
    _("If we are not: our legitimate interest in keeping children safe, which since 5 February 2026 the law recognises for safeguarding, and duties that the law gives us."),
    _("What is especially private, such as health, we use where it is needed to protect a child: the law calls that a substantial public interest."),
))  # fmt: skip
_SHARE: Final = (_("Whom we tell"), (
    _("People who protect children: children’s social care, the police, health services. Only what they need."),
    _("The safeguarding lead of the next school or setting, when your child moves on."),
    _("Others only where the law asks for it, or you agree. We write down each time what we told, to whom and why."),
))  # fmt: skip
_LONG: Final = (_("How long we keep it"), (
    _("The child protection file goes with your child. The last school usually keeps it until the child is 25, then looks at it again; that is good practice and not a law."),
    _("Some of it, such as what is about sexual abuse, is kept longer, so that it is there when the child asks for it as an adult."),
))  # fmt: skip
_RIGHTS: Final = (_("What you may ask for"), (
    _("To see what we hold about you and your child: within a month as a rule. What would harm a child or is about others may be kept back; then we say so."),
    _("That we correct what is wrong. What was written stays beside the correction."),
    _("You may complain to us, and we tell you within 30 days that we have your complaint; or to the Information Commissioner."),
))  # fmt: skip
_DID: Final = (
    (_("What we passed on"), (
        _("What it was: ______________________________________________"),
        _("To whom, and what they do: _________________________________"),
        _("When, and how: ___________________________________________"),
    )),
    (_("Why"), (
        _("What we hoped for from it: __________________________________"),
        _("What allows us to: ________________________________________"),
        _("We asked you before, or did not, because: ______________________"),
    )),
    (_("What happens next"), (
        _("Whoever was told may get in touch with you. They have to look after what they were told."),
        _("What they have told us so far: _________________________________"),
    )),
    (_("What you can do"), (
        _("Tell us if something in it is wrong, or if there is something that we should know."),
        _("Ask to see what we hold. Complain to us if you think that we did wrong, or to the Information Commissioner."),
    )),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shipped:
    """A text that comes with the program: heading, first words, what stands in the box, and what it rests on."""

    title: str
    intro: str
    notice_title: str
    notice: str
    source: str
    verified_on: str


SHIPPED: Final[Mapping[FamilyText, Shipped]] = {
    FamilyText.PRIVACY: Shipped(
        PRIVACY_TITLE, PRIVACY_INTRO, PRIVACY_NOTICE_TITLE, PRIVACY_NOTICE,
        _("UK GDPR articles 6, 9 and 13 to 15; Data Protection Act 2018; Data (Use and Access) Act 2025; usual practice on how long files are kept"),
        "2026-06-30",
    ),
    FamilyText.DUTIES: Shipped(
        handouts.TITLES[handouts.Handout.FAMILIES], handouts.INTROS[handouts.Handout.FAMILIES],
        handouts.FAMILY_NOTICE_TITLE, handouts.FAMILY_NOTICE,
        _("Working together to safeguard children 2026; advice on information sharing 2024"),
        "2026-06-30",
    ),
    FamilyText.WHAT_WE_DID: Shipped(
        DID_TITLE, DID_INTRO, DID_NOTICE_TITLE, DID_NOTICE,
        _("Advice on information sharing 2024, rules 2 and 7; UK GDPR articles 13 to 15"),
        "2026-06-30",
    ),
}  # fmt: skip
_BASIS: Final[Mapping[SettingKind, Section]] = {
    SettingKind.MAINTAINED_SCHOOL: _BASIS_PUBLIC,
    SettingKind.ACADEMY: _BASIS_PUBLIC,
    SettingKind.ALTERNATIVE_PROVISION: _BASIS_OPEN,
}
"""What allows a setting to keep and share; kinds that are not here are private. Source: guidance.md section 5.5."""


def sections(which: FamilyText, kind: SettingKind) -> tuple[Section, ...]:
    """Return the parts of a text as the program comes with them; on what we rely depends on the kind of setting."""
    if which is FamilyText.DUTIES:
        return handouts.FAMILY_PARTS
    if which is FamilyText.WHAT_WE_DID:
        return _DID
    return (_KEEP, _BASIS.get(kind, _BASIS_PRIVATE), _SHARE, _LONG, _RIGHTS)


def foot(which: FamilyText, by: str, at: str) -> str:
    """Return what a text rests on and when that was looked at; who wrote it, where the setting did (UTC text)."""
    shipped = SHIPPED[which]
    rests = _("Rests on: {source}, looked at {day}.").format(
        source=shipped.source, day=date_text(shipped.verified_on)
    )
    return f"{rests} {written_by(by, at)}" if by else rests


def written_by(by: str, at: str) -> str:
    """Return who wrote a text and when (UTC text)."""
    return _("Written by {name}, {when}.").format(name=isolated(by), when=instant_text(at))
