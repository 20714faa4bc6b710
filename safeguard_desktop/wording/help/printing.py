"""Help about printing."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "printer": About(
        _("Choose the printer beside which you, or somebody you trust, will stand."),
        _("Whoever is at the printer first can read the pages."),
    ),
    "chronology_*": About(
        _("Tick it only if the reader needs the names."),
        _("In one child’s papers the others are called by a letter, so that a paper that goes astray names one child and not three."),
    ),
    "front_sheet_paper_*": About(
        _("Tick it only if the reader needs the names."),
        _("In one child’s papers the others are called by a letter, so that a paper that goes astray names one child and not three."),
    ),
    "concern_paper_*": About(
        _("Say in whose file this paper stands, and whether brothers and sisters may be named in it."),
        _("In one child’s papers the others are called by a letter."),
    ),
    "top_sheet": About(
        _("Leave it ticked, unless you hold out your hands for the pages."),
        _("The sheet on top names nobody, so that nothing can be read at a glance."),
    ),
}  # fmt: skip
