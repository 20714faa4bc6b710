"""What helps against a fault of a setting: to restore a backup, or to look for the folder."""

from typing import Final

from safeguard_desktop.domain.errors import FaultCode

BACKUP_HELPS: Final = frozenset(
    {
        FaultCode.DAMAGED,
        FaultCode.TAMPERED,
        FaultCode.REGISTER_FORGED,
        FaultCode.REGISTER_OLDER,
        FaultCode.ROLLED_BACK,
    }
)
FINDING_HELPS: Final = frozenset({FaultCode.NOT_FOUND, FaultCode.MOVED_AWAY, FaultCode.NOT_A_LOG})
