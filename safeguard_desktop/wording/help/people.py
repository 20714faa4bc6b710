"""Help about people, accounts and one's own passphrase."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "old_passphrase": About(
        _("The passphrase that you use now."),
        _("It is asked for so that nobody who finds the record open can lock you out."),
    ),
    "pin": About(
        _("Digits that are neither a birthday nor a telephone number."),
        _("It opens the record again until midnight, on this computer only. After five wrong tries only the passphrase does."),
    ),
    "invitation_code": About(
        _("The code that the lead read out or gave to you on paper."),
        _("It opens your account once. Its signs are chosen so that none is easily taken for another: there is no O and no zero, no I, no L and no one."),
        _("“K7F2Q-M4XRD-…”, with or without the dashes."),
    ),
    "removed": About(
        _("The person who must not read the record any more."),
        _("From then on the program refuses that person, whatever they kept. They are not told by the program."),
    ),
    "successor": About(
        _("Who is the safeguarding lead from then on, and reads the record."),
        _("A setting is never left without somebody who reads it: a concern that nobody can open helps no child."),
    ),
    "second_person": About(
        _("Who agrees, and then that person’s own passphrase, typed in person."),
        _("Nobody alone may change who can read. Whoever agrees should look at what is asked first. The lead does not need to know the passphrase."),
    ),
    "second_passphrase": About(
        _("The passphrase of whoever agrees, typed by that person."),
        _("It signs the change. It is not kept, and does not open anything here."),
    ),
    "second_code": About(
        _("The code of the very invitation that is being taken back or renewed."),
        _("Nobody has used it, so it stands in for the person who never came. It ends that invitation and agrees to nothing else."),
        _("K7FQM-3ACDE-9HJPR-TWXYD"),
    ),
    "second_words": About(
        _("The words of the recovery sheet in their order, from the paper."),
        _("The sheet stands in for the second person, where there is none who can be asked."),
        _("The first three letters of each word are enough."),
    ),
    "pin_again": About(
        _("The same digits once more, without looking."),
        _("A slip of a finger would cost you one of five tries later."),
    ),
}  # fmt: skip
