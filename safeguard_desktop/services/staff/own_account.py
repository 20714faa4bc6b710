"""One's own account: another passphrase, and the PIN of today. Source: UI.md, "Locking and signing in"."""

from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.register import Person, RegisterVersion
from safeguard_desktop.services.office.keys import open_identity, wrapped
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.services.staff.register_changes import SignedIn
from safeguard_desktop.vault.strength import passphrase_problem, suggest_passphrase


class OwnAccountService:
    """Changes what whoever is signed in signs in with."""

    def __init__(self, who: SignedIn, pins: SameDayPins) -> None:
        """Keep who is signed in, and the PIN of this program."""
        self._who = who
        self._pins = pins

    def person(self) -> Person | None:
        """Return who is signed in, as the register has them."""
        return self._who.chain.latest.person(self._who.identity.person)

    def suggest_passphrase(self) -> str:
        """Return a passphrase of six words drawn at random."""
        return suggest_passphrase()

    def passphrase_problems(self, old: str, new: str, again: str) -> tuple[Problem, ...]:
        """Return what is wrong with the three answers. Whether the old one is right only `change` finds out."""
        found = [] if old else [Problem("old_passphrase", "missing")]
        weak = new_passphrase_problem(self._who.chain.latest, new, again)
        return (*found, *([weak] if weak is not None else []))

    def change_passphrase(self, old: str, new: str) -> None:
        """Keep the same keys under another passphrase. Copies of the old file stay open to the old one.

        Raises:
            Refused: the new one will not do (``INCOMPLETE``, with the problems).
            EnvironmentFault: ``WRONG_PASSPHRASE`` where the old one is not right, or the file cannot be
                written; then the old one still holds.
        """
        who = self._who
        found = self.passphrase_problems(old, new, new)
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)
        identity = open_identity(who.folder, who.chain, who.identity.person, old)
        who.folder.write_person_key(identity.person, wrapped(identity, new))
        self._pins.forget()

    def has_pin(self) -> bool:
        """Tell whether a PIN opens this account until midnight."""
        return self._pins.whose(self._who.chain.setting_id) == self._who.identity.person

    def pin_problem(self, pin: str, again: str) -> Problem | None:
        """Return what is wrong with a PIN, or None."""
        return self._pins.problem(pin, again)

    def choose_pin(self, pin: str) -> None:
        """Take a PIN for the rest of today. Raises Refused where it will not do."""
        self._pins.choose(self._who.chain, self._who.identity, pin)

    def forget_pin(self) -> None:
        """Give the PIN up."""
        self._pins.forget()


def new_passphrase_problem(version: RegisterVersion, passphrase: str, again: str) -> Problem | None:
    """Return what is wrong with a passphrase in a setting whose names a guesser would know."""
    known = (version.setting.name, version.setting.address, *(person.name for person in version.people))
    weak = passphrase_problem(passphrase, known)
    if weak is not None:
        return weak
    return None if passphrase == again else Problem("passphrase_again", "differs")
