"""Help about documents. Source: S91, X13; guidance.md sections 2.4 and 10.2."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "documents": About(
        _(
            "The files to keep. Choose several at once if they belong together; each becomes a document of its own."
        ),
        _(
            "What a file is, is told by its content. Pictures lose what nobody sees in them, such as where they were taken."
        ),
    ),
    "document_description": About(
        _("What it is, so that somebody who has never seen it finds it."),
        _(
            "It stands in the list, and, unless it is kept for named people, in the chronology and in what goes to the next "
            "school. Names of files tell little."
        ),
        _("“Minutes of the review conference”."),
    ),
    "document_source": About(
        _("Who gave it to you, and from which agency."),
        _(
            "Whoever reads it later asks where it is from. Some papers go on to others only if their author agrees."
        ),
        _("“Ms Vale, health visitor”."),
    ),
    "document_when": About(
        _("The day that stands on it, or on which the picture was taken. Leave it empty if there is none."),
        _(
            "In the chronology it then stands at that day, and not at the day on which you attached it. What is kept for "
            "named people is in no chronology."
        ),
        _("“3 Nov”."),
    ),
    "shows_none": About(
        _("Your word that none of the files is, or holds, a picture that nobody may keep."),
        _(
            "To copy or keep such a picture can be an offence, also for a school. If you are not sure, do not attach it."
        ),
    ),
}
"""Help by the name of the field."""
