"""Why the program will not do a thing, who can, and what to do instead."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.wording.translate import _, ngettext
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
    RefusalCode.STILL_KEPT: Sentence(
        _("This file cannot be destroyed yet."),
        _("Keeping says what is in the way, and what can be done about it."),
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
    RefusalCode.FROM_ELSEWHERE: Sentence(
        _("Another setting wrote this, and it stays as it came."),
        _("Add a note or an action to it, or raise a concern here and link the two."),
    ),
    RefusalCode.NOT_YOURS: Sentence(
        _("Somebody else sees to this concern."),
        _("Take it over first and say why, or ask them to hand it over."),
    ),
    RefusalCode.NOBODY_TO_READ: Sentence(
        _("Nobody who may read this can open it on a computer yet, so it is not written down here."),
        _("Ring the person named on the page; they write it down with you."),
    ),
    RefusalCode.NOT_AN_APPROVER: Sentence(
        _("Who can read the record is not decided by you alone."),
        _("Ask the lead, the manager or head, or the chair to agree to it, or use the recovery sheet."),
    ),
    RefusalCode.NOT_STAFF: Sentence(
        _("Your account opens another window than this one."),
        _("Go back to the start, choose your name under “Unlock”, and sign in there: your notes are in that window too."),
    ),
    RefusalCode.APPEND_ONLY: Sentence(
        _("What was written stays as it was written."),
        _("Correct it instead: the page then shows how it read before, and why it was changed."),
    ),
    RefusalCode.NEEDS_SECOND_PERSON: Sentence(
        _("This takes a second person, because it changes who can read or who may agree to that."),
        _("Another person who agrees types a passphrase, or the words of the recovery sheet are typed."),
    ),
    RefusalCode.LAST_READER: Sentence(
        _("Then nobody would be left who leads and reads the record."),
        _("Invite somebody else first. Nobody can mark themselves as having left: a second lead does that."),
    ),
    RefusalCode.NEVER_ON_PAPER: Sentence(
        _("What is kept for named people is on no paper of the record, in no file and in no pack."),
        _("Open it on the child’s page, and tell in person whoever has to know."),
    ),
    RefusalCode.ABOUT_A_READER: Sentence(
        _("Nobody reads or writes down here what is about them, or was kept from them."),
        _("It stays with those whom it was sent to, under their keys alone. Talk to them, or ring the council’s designated officer (LADO)."),
    ),
    RefusalCode.NOT_WITH_RESTRICTED: Sentence(
        _("This is kept for named people: a document attached here would be open to everybody who reads this record."),
        _("Open what is kept on the child’s page, and attach the document there. Then the same people can open it, and nobody else."),
    ),
    RefusalCode.NOT_WITH_DISCLOSURE: Sentence(
        _("Nothing is attached to what police told about a sex offender: they tell it in person and never in writing."),
        _("If somebody sent it in writing all the same, ring the police officer who told you and ask what happens to the paper."),
    ),
    RefusalCode.NOT_INVITED: Sentence(
        _("No invitation waits under that code."),
        _("Check the code sign by sign. If it was used already, unlock with the passphrase; otherwise ask the lead for a new one."),
    ),
    RefusalCode.INVITATION_RUN_OUT: Sentence(
        _("The time for that code is over."),
        _("Ask the lead to renew the invitation. It takes a minute, and the new code counts for two weeks."),
    ),
    RefusalCode.INVITATION_UNSOUND: Sentence(
        _("The code is right, but what belongs to it is not whole."),
        _("Ask the lead to renew the invitation, and use the new code."),
    ),
    RefusalCode.WAIT_WITH_PIN: Sentence(
        _("Wait a moment before the next try."),
        _("After each wrong PIN the wait grows. The passphrase works at once."),
    ),
    RefusalCode.WRONG_PIN: Sentence(
        _("That is not the PIN of today."),
        _("Type it again, or use the passphrase."),
    ),
    RefusalCode.PIN_GONE: Sentence(
        _("The PIN does not count any more."),
        _("Unlock with the passphrase. After that you can choose another PIN for today."),
    ),
    RefusalCode.NEEDS_SHEET: Sentence(
        _("Whoever is to read from now on has no key yet, and only the recovery sheet can give one."),
        _("Type the words of the recovery sheet, or choose somebody who reads the record already."),
    ),
    RefusalCode.NEEDS_ANOTHER_PERSON: Sentence(
        _("You recorded this yourself, so you cannot be the second person."),
        _("Somebody else who reads the record countersigns it, or you write down with whom it was talked through."),
    ),
    RefusalCode.FOR_LEAD_AND_APPROVERS: Sentence(
        _("Who has looked at the record is shown to the lead, and to a manager, head or chair who reads it."),
        _("Ask one of them. Your own looking is written down in the same way as everybody’s."),
    ),
}  # fmt: skip


def refusal_sentence(refused: Refused) -> Sentence:
    """Return why, and what to do, with the number filled in where there is one."""
    sentence = SENTENCES[refused.code]
    if refused.code is RefusalCode.WRONG_PIN and refused.count:
        left = ngettext("{count} try is left.", "{count} tries are left.", refused.count)
        return Sentence(f"{sentence.what} {left}", sentence.then)
    if refused.code is RefusalCode.WAIT_WITH_PIN and refused.count:
        wait = ngettext(
            "Wait {count} second before the next try.",
            "Wait {count} seconds before the next try.",
            refused.count,
        )
        return Sentence(wait, sentence.then)
    return sentence
