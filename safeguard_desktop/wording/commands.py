"""What the command line says of itself."""

from typing import Final

from safeguard_desktop.wording.translate import _

WHAT_IT_IS: Final = _("An encrypted record of safeguarding concerns.")
DEMO: Final = _("do the whole journey on an invented setting")
DEMO_OUT: Final = _("where to leave the setting, the pack and the pictures")
VERIFY: Final = _("check a setting folder, and change nothing")
PASSPHRASE_FILE: Final = _("a file whose first line is the passphrase")
HEAD: Final = _("the newest entry as kept elsewhere: number:link")
