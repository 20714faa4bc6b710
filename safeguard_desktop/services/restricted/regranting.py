"""After a restore with the recovery sheet: circles that the sheet can open come back to whoever read them before."""

from safeguard_desktop.domain.clock import Clock
from safeguard_desktop.domain.ids import RECOVERY_PERSON, PersonId
from safeguard_desktop.services.restricted.circle_acts import CircleActs, CircleEntry, OpenCircle
from safeguard_desktop.services.restricted.shelf import RestrictedShelf, ShelfReader
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.models.restricted import RestrictedModel
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.sealing import SealingKeyPair
from safeguard_desktop.wording.restricted import KEYS_FROM_THE_SHEET


def regranted(
    ledger: Ledger, chain: RegisterChain, sheet: SealingKeyPair, person: PersonId, clock: Clock
) -> tuple[CircleEntry, ...]:
    """Return the entries, to be signed by the sheet, that give a person's new keys access.

    Only to what the person could read before: a restore opens nothing to anybody new.
    """
    origin, register = ledger.origin, chain.latest
    reader = ShelfReader(RECOVERY_PERSON, sheet)
    shelf = RestrictedShelf(RestrictedModel(ledger), origin.setting, origin.ledger, reader)
    shelf.read_all()
    acts = CircleActs(origin.setting, origin.ledger, register, clock)
    found: list[CircleEntry] = []
    for access in shelf.circles():
        if shelf.is_open(access.circle) and person in access.readers:
            circle = OpenCircle(access, shelf.keys(access.circle))
            found += acts.granted(circle, person, shelf.title(access.circle), KEYS_FROM_THE_SHEET)[1]
    return tuple(found)
