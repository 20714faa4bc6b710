"""Help about bringing a record back from a backup."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "backup": About(
        _("Choose the newest one, unless you know that something went wrong in it."),
        _("What was written after that backup is not in it."),
    ),
    "words": About(
        _("The words of the recovery sheet in their order. Capital letters and commas do not matter, and the first three letters of each word are enough."),
        _("They open a record whose passphrase is lost. A word with one wrong letter is usually recognised."),
        _("“anchor bright copper …”."),
    ),
    "target_place": About(
        _("A folder on a disk of this computer, not one on a network or in a cloud."),
        _("The record that is brought back will live there."),
        _("The folder Documents of this computer."),
    ),
}  # fmt: skip
