"""Why the program will not do a thing, who can, and what to do instead."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.wording.translate import _
from safeguard_desktop.wording.voice import Sentence

SENTENCES: Final[Mapping[RefusalCode, Sentence]] = {
    RefusalCode.NOT_A_READER: Sentence(
        _("You are not among the people who can read this record."),
        _("Ask the designated safeguarding lead. You can raise a concern without reading it."),
    ),
    RefusalCode.ON_HOLD: Sentence(
        _("This is kept and may not be destroyed."),
        _("It is kept until two people agree to end this, with reasons."),
    ),
    RefusalCode.NEEDS_CERTIFICATE: Sentence(
        _("Nothing is destroyed on one person’s word."),
        _("Two people have to sign for it, and the reason is kept."),
    ),
    RefusalCode.INCOMPLETE: Sentence(
        _("Some answers are still missing."),
        _("They are listed at the top of the page."),
    ),
    RefusalCode.ALREADY_DONE: Sentence(
        _("This has been done already."),
        _("Open the page again to see how it stands now."),
    ),
    RefusalCode.UNKNOWN_SUBJECT: Sentence(
        _("The record knows nothing under that reference."),
        _("Check it against the confirmation, or look for the child instead."),
    ),
    RefusalCode.NOT_YOURS: Sentence(
        _("Somebody else sees to this concern."),
        _("Take it over first and say why, or ask them to hand it over."),
    ),
    RefusalCode.ADULT_CONCERN: Sentence(
        _("A worry about an adult who works, volunteers or lives here is not written in this form."),
        _("Ring the person named on the page; they write it down with you."),
    ),
    RefusalCode.NOT_AN_APPROVER: Sentence(
        _("Who can read the record is not decided by you alone."),
        _("Ask the lead, the manager or head, or the chair to agree to it, or use the recovery sheet."),
    ),
    RefusalCode.APPEND_ONLY: Sentence(
        _("What was written stays as it was written."),
        _("Correct it instead: the page then shows how it read before, and why it was changed."),
    ),
}


def refusal_sentence(refused: Refused) -> Sentence:
    """Return why, and what to do."""
    return SENTENCES[refused.code]
