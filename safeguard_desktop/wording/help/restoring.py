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
    "recovery_way": About(
        _("What lies before you on paper: the whole sheet, or two of the three shares."),
        _("Two shares together are as good as the sheet; one alone opens nothing."),
    ),
    "share_one": About(
        _("The words of one share in their order, from the paper."),
        _("Which of the three it is, the words tell by themselves."),
        _("“anchor bright copper …”."),
    ),
    "share_two": About(
        _("The words of a second share, with another letter."),
        _("Two different ones are needed; the same one twice opens nothing."),
        _("“anchor bright copper …”."),
    ),
    "sheet_words": About(
        _("The words of the recovery sheet in their order, from the paper."),
        _("The shares are made from what the sheet holds."),
        _("“anchor bright copper …”."),
    ),
    "target_place": About(
        _("A folder on a disk of this computer, not one on a network or in a cloud."),
        _("The record that is brought back will live there."),
        _("The folder Documents of this computer."),
    ),
}  # fmt: skip
