"""Help about the page of settings."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "scheme": About(
        _("Light, dark, or as this computer has it."),
        _("It is kept for this computer, and changes nothing in the record."),
    ),
    "text_size": About(
        _("How large the text is in every window of the program."),
        _("It is kept for this computer. Printed papers stay as they are."),
    ),
    "phone_*": About(
        _("The number under which this person is reached when it matters."),
        _("It stands on the first page and on the staff sheet, for anybody who finds nobody in the office."),
        _("“01632 960 002” or “extension 12”."),
    ),
}  # fmt: skip
