"""The words of filters: kept under a name, cleared, removed, brought back."""

from typing import Final

from safeguard_desktop.wording.translate import _

KEPT: Final = _("Kept filters")
KEEP: Final = _("Keep this filter")
NAME: Final = _("Name of the filter")
SAVE: Final = _("Keep")
REMOVE: Final = _("Remove this filter")
IS_KEPT: Final = _("The filter is kept.")
REMOVED: Final = _("The kept filter was removed.")
SHOW_ALL: Final = _("Show all")
CLEARED: Final = _("The filter was cleared.")
