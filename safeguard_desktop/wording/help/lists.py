"""Help about bringing in a list. Source: S106; guidance.md section 9."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "list_purpose": About(
        _("Whether each row is a child, or something that happened."),
        _(
            "From a list of children only who they are is taken. A tracker’s rows become notes in the children’s files."
        ),
    ),
    "list_called": About(
        _("What the list was called where it was kept, and the time that it covers."),
        _("It stands beside each entry, so that somebody can find the line there again."),
        _("“AP Tracker, September 2024 to July 2026”."),
    ),
    "list_goes": About(
        _("Whether a new file is opened for this child, or the entries go into one that is there."),
        _(
            "It is not chosen for you unless name and date of birth are the same: two children may have one name."
        ),
    ),
}
