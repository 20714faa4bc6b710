"""The words of a referral's text: what most local forms ask, in their usual order. Source: guidance.md section 10.5."""

from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("The referral as text")
INTRO: Final = _(
    "Put together from the record, in the order of most local forms. The form of your authority always wins. Read it before you send it: it may hold more than they need."
)
COPY: Final = _("Copy the text")
COPIED: Final = _("Copied. It is on the clipboard for five minutes, and is taken off when the program locks.")
PRINT: Final = _("Print the referral")
BACK: Final = _("Back to Sharing")
TEXT: Final = _("Text for the form")
NOT_KNOWN: Final = _("not known to us")

CHILD: Final = _("The child")
FULL_NAME: Final = _("Full name")
KNOWN_AS: Final = _("Also known as")
BORN: Final = _("Date of birth")
SEX: Final = _("Sex")
ETHNICITY: Final = _("Ethnicity")
RELIGION: Final = _("Religion")
LANGUAGE: Final = _("First language, interpreter")
NHS_NUMBER: Final = _("NHS number")
UPN: Final = _("Unique pupil number")
ADDRESS: Final = _("Address")
ADDRESS_CONFIDENTIAL: Final = _(
    "Confidential: it must not reach anybody through whom the family may learn it."
)
DOCTOR: Final = _("GP")
GROUP: Final = _("Class or group")
DISABILITY: Final = _("Disability or additional needs")
FAMILY: Final = _("Family and household")
HOUSEHOLD: Final = _("Who lives with the child")
RESPONSIBILITY: Final = _("Parental responsibility")
OTHERS: Final = _("Others in the child’s life")
REASON: Final = _("Why we refer")
KIND: Final = _("Kind of referral")
LEVEL: Final = _("Level of need")
RATIONALE: Final = _("Why this level")
SAID: Final = _("What we told you")
HAPPENED: Final = _("What was seen or heard")
HAPPENED_AT: Final = _("When")
PLACE: Final = _("Where")
DONE: Final = _("What was done at once")
IMPACT: Final = _("What it does to the child")
VOICES: Final = _("What the child and the parents say")
CHILD_WORDS: Final = _("The child’s exact words")
PARENTS: Final = _("The parents’ views")
RISKS: Final = _("Strengths and risks")
STRENGTHS: Final = _("What keeps the child safe now")
OPINION: Final = _("Our view, as an opinion")
SINCE: Final = _("What else was noted")
SAFETY: Final = _("Police called")
HELP: Final = _("Help before, and who is involved")
STATUS: Final = _("Status and plans")
EARLIER: Final = _("Earlier referrals by us")
OUTCOME_OPEN: Final = _("outcome not known")
AGENCIES: Final = _("Agencies and key workers")
SOCIAL_WORKER: Final = _("Social worker")
AGREEMENT: Final = _("Agreement, and who was told")
AGREED: Final = _("The family’s agreement")
WITHOUT_AGREEMENT: Final = _("Why without it")
PARENTS_TOLD: Final = _("Parents informed")
NOT_TOLD: Final = _("Why not")
REFERRER: Final = _("Who refers")
REFERRER_NAME: Final = _("Name and role")
REFERRER_SETTING: Final = _("Setting")
REFERRER_PHONE: Final = _("Telephone")
REFERRER_DATE: Final = _("Date")
MADE_AT: Final = _("First told you")
SPOKE_TO: Final = _("Whom we spoke to")
THEIR_REFERENCE: Final = _("Your reference")
CONFIDENTIALITY: Final = _("May our names be given to the family?")


def how_many_missing(count: int) -> str:
    """Return how much of the form the record does not know."""
    return ngettext(
        "{count} answer is not known to us. It stands in the text as such.",
        "{count} answers are not known to us. They stand in the text as such.",
        count,
    )
