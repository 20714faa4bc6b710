"""Restoring a setting from a backup with the recovery sheet, on any computer."""

from safeguard_desktop.ui.restore.wizard import RestoreWizard

__all__ = ["RestoreWizard"]
