"""Help about sending a child's file on. Source: S81 to S86; guidance.md section 2.2."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "to_setting": About(
        _("The setting to which the child goes, with its full name and town."),
        _("The file goes to one setting only, and the pack says to which."),
        _("“Hill View Primary School, Elmstead”."),
    ),
    "to_lead": About(
        _("The name of that setting’s safeguarding lead. Ring and ask."),
        _("It goes from lead to lead, never to an office or a parent."),
        _("“Mr T. Okafor”."),
    ),
    "to_address": About(
        _("Where the pack is sent, or where paper goes."),
        _("So that anybody can see later which way it took."),
        _("“Hill View Primary School, 2 Hill Road, Elmstead”."),
    ),
    "to_phone": About(
        _("Take the number from the new setting’s own website."),
        _("The passphrase is told by telephone. Whoever sends you a message can put any number into it."),
        _("“01632 960 400”."),
    ),
    "pack_summary": About(
        _("The main concerns in a few sentences: what has happened, what was done, what the next setting has to watch."),
        _("It stands on the first pages. Whoever opens the pack reads it before forty pages of chronology."),
        _("“Three bruises in a term, each explained differently. Social care was told on 12 November.”"),
    ),
    "names_siblings": About(
        _("Tick it if brothers and sisters may stand in this pack under their names."),
        _("Otherwise they are called by a letter, like every other child. The new setting may need to know that they belong together."),
    ),
    "leaving": About(
        _("The last day here, or the day on which you heard where the child goes."),
        _("The file follows within five days, or within the first five days of a new term."),
        _("“18 Dec”."),
    ),
}  # fmt: skip
