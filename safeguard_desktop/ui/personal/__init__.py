"""Only for you: concerns that were sent to one person and to nobody else.

`PersonalPage` stands in the shell, and in the window of whoever approves and does not read.
"""

from safeguard_desktop.ui.personal.page import PersonalPage

__all__ = ["PersonalPage"]
