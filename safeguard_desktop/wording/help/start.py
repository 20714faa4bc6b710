"""Help about the first page."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "person": About(
        _("Choose your own name."),
        _("What is looked at, written and printed stands in the record under this name."),
    ),
    "unlock_panel.passphrase": About(
        _("Your own passphrase, every letter as you chose it."),
        _("It is the only way in. If it is lost, the recovery sheet opens the record on this or another computer."),
        _("Press Show to see what you type, if nobody looks on."),
    ),
    "reference": About(
        _("The six letters and figures that you were given when you raised a concern."),
        _("Without signing in you can read whether it was received, and nothing else."),
        _("“K7F-2QM”."),
    ),
}  # fmt: skip
