"""A change of the keys of the record of worries about adults. KEYS.md 12.3, 12.5."""

from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.register import MATTERS_LEDGER
from safeguard_desktop.services.matters.founding import without_matters_reader
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.staff.key_change import RecordKeys
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.workplace import Changed


class MattersKeys(RecordKeys):
    """Changes its keys, and takes reading it away from somebody."""

    def change(
        self,
        agreement: Agreement | None = None,
        ending: PersonId | None = None,
        progress: Progress | None = None,
    ) -> Changed:
        """Change the keys; with `ending`, that person does not read it any more. What was read stays known.

        Raises:
            Refused: ``NEEDS_SECOND_PERSON``, ``NOT_AN_APPROVER``, or they do not read it (``UNKNOWN_SUBJECT``); it is
                whoever is signed in (``LAST_READER``): another reader does that.
            EnvironmentFault: wrong passphrase or words, or something cannot be written. Nothing is lost.
        """
        version = self._changes.refresh()
        if ending is not None:
            if ending not in ledger_facts(version, MATTERS_LEDGER).readers:
                raise Refused(RefusalCode.UNKNOWN_SUBJECT)
            if ending == self._who.identity.person:
                raise Refused(RefusalCode.LAST_READER)
            version = without_matters_reader(version, ending)
        self.put_in_force(version, agreement, progress)
        return Changed("people", ending or self._who.identity.person)
