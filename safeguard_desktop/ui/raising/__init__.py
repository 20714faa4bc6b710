"""Raise a concern: the one form that any member of staff fills in, without signing in.

`RaisingPage` stands in the start window and, with the lead's name filled in by the service, in the shell.
"""

from safeguard_desktop.ui.raising.page import RaisingPage

__all__ = ["RaisingPage"]
