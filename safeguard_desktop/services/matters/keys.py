"""A change of the keys of the record of worries about adults. KEYS.md 12.3, 12.5."""

from safeguard_desktop.services.staff.key_change import RecordKeys
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.workplace import Changed


class MattersKeys(RecordKeys):
    """Changes its keys, so that whoever read it once opens nothing that comes from now on."""

    def change(self, agreement: Agreement | None = None) -> Changed:
        """Change the keys; those read on whom the register names. What was read stays known.

        Raises:
            Refused: ``NEEDS_SECOND_PERSON`` or ``NOT_AN_APPROVER``.
            EnvironmentFault: wrong passphrase or words, or something cannot be written. Nothing is lost.
        """
        self.put_in_force(self._changes.refresh(), agreement)
        return Changed("people", self._who.identity.person)
