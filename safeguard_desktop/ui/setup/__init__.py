"""Setting up: five screens from nothing to a record. The journey itself lives in `services.office.setup`."""

from safeguard_desktop.ui.setup.wizard import SetupWizard

__all__ = ["SetupWizard"]
