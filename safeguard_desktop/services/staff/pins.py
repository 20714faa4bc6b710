"""The PIN of today: after one full sign-in, a short number opens the record again until midnight.

It is held in this program's memory only, and given up at midnight, when the program ends, after five
wrong tries, and when somebody else signs in. After each wrong try the wait grows.
Source: UI.md, "Locking and signing in"; vault/KEYS.md 6.6.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from safeguard_desktop.domain.clock import Clock, local
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId, SettingId
from safeguard_desktop.services.office.keys import check_identity
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.pin import PinWrapping, pin_problem, wrap_under_pin
from safeguard_desktop.vault.register import RegisterChain

TRIES = 5
WAITS = (5, 10, 20, 40)
"""Seconds to wait after the first wrong try, the second, and so on; the fifth ends the PIN."""


@dataclass(slots=True)
class _Kept:
    setting: SettingId
    person: PersonId
    wrapping: PinWrapping
    day: date
    chosen_at: datetime
    wrong: int = 0
    wait_until: datetime | None = None


class SameDayPins:
    """The one PIN that this program holds at present, if any. Made once, and gone with the program."""

    def __init__(self, clock: Clock) -> None:
        """Keep the clock by which a day ends."""
        self._clock = clock
        self._kept: _Kept | None = None

    def problem(self, pin: str, again: str) -> Problem | None:
        """Return what is the matter with a PIN that somebody wants to choose, or None."""
        found = pin_problem(pin)
        if found is not None:
            return found
        return None if pin == again else Problem("pin_again", "differs")

    def choose(self, chain: RegisterChain, identity: Identity, pin: str) -> None:
        """Take a PIN for the rest of this day; it takes the place of any other.

        Raises:
            Refused: it will not do (``INCOMPLETE``, with the problem).
        """
        found = pin_problem(pin)
        if found is not None:
            raise Refused(RefusalCode.INCOMPLETE, (found,))
        now = self._clock()
        wrapping = wrap_under_pin(identity, pin)
        self._kept = _Kept(chain.setting_id, identity.person, wrapping, local(now).date(), now)

    def whose(self, setting: SettingId) -> PersonId | None:
        """Return who may open that setting with a PIN now, or None."""
        kept = self._current()
        return kept.person if kept is not None and kept.setting == setting else None

    def signed_in(self, person: PersonId) -> None:
        """Somebody signed in: the PIN of anybody else is given up."""
        if self._kept is not None and self._kept.person != person:
            self.forget()

    def forget(self) -> None:
        """Give the PIN up."""
        self._kept = None

    def open(self, chain: RegisterChain, pin: str) -> Identity:
        """Return the keys of whoever chose this PIN today.

        Raises:
            Refused: ``PIN_GONE`` (no PIN any more), ``WAIT_WITH_PIN`` (with the seconds that are left;
                this counts as no try), or ``WRONG_PIN`` (with the tries that are left).
        """
        kept = self._current()
        if kept is None or kept.setting != chain.setting_id:
            raise Refused(RefusalCode.PIN_GONE)
        self._check_wait(kept)
        try:
            identity = kept.wrapping.open(pin)
        except EnvironmentFault as fault:
            if fault.code is not FaultCode.WRONG_PASSPHRASE:
                raise  # no memory for it just now: that is no try
            raise self._wrong(kept) from None
        try:
            check_identity(chain, identity, kept.person)
        except EnvironmentFault:
            # The register has other keys for this person by now, or none: what the PIN keeps is of no use.
            self.forget()
            raise Refused(RefusalCode.PIN_GONE) from None
        kept.wrong, kept.wait_until = 0, None
        return identity

    def _current(self) -> _Kept | None:
        """Return what is kept, unless the day is over or the clock was set back."""
        kept, now = self._kept, self._clock()
        if kept is not None and (local(now).date() != kept.day or now < kept.chosen_at):
            self.forget()
        return self._kept

    def _check_wait(self, kept: _Kept) -> None:
        now = self._clock()
        if kept.wait_until is not None and now < kept.wait_until:
            seconds = (kept.wait_until - now).total_seconds()
            raise Refused(RefusalCode.WAIT_WITH_PIN, count=max(1, round(seconds)))

    def _wrong(self, kept: _Kept) -> Refused:
        kept.wrong += 1
        if kept.wrong >= TRIES:
            self.forget()
            return Refused(RefusalCode.PIN_GONE)
        kept.wait_until = self._clock() + timedelta(seconds=WAITS[kept.wrong - 1])
        return Refused(RefusalCode.WRONG_PIN, count=TRIES - kept.wrong)


def pin_identity(pins: SameDayPins | None, chain: RegisterChain, pin: str) -> Identity:
    """Return the keys that a PIN opens. Raises Refused, also where this program holds no PIN."""
    if pins is None:
        raise Refused(RefusalCode.PIN_GONE)
    return pins.open(chain, pin)
