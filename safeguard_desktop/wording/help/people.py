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
    ),
    "second_person": About(
        _("Who agrees, and then that person’s own passphrase, typed in person."),
        _("Nobody alone may change who can read. Whoever agrees should look at what is asked first. The lead does not need to know the passphrase."),
    ),
}  # fmt: skip
