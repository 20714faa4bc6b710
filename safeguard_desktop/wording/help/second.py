"""Help about a second person: advice and a second look. Source: S59, S62, S78, S98; UI.md."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

_WHO: Final = _("Name and job of whoever you talked to.")
_WHY: Final = _("Two people see more than one. That you asked, and whom, shows that it was thought through.")
_EXAMPLE: Final = _("“Jo Lindqvist, manager” or “duty worker, advice line”.")

FIELDS: Final[Mapping[str, About]] = {
    "talked_with": About(_WHO, _WHY, _EXAMPLE),
    "talked_when": About(
        _("When you talked about it."),
        _("Left empty, it counts as now."),
        _("“now” or “today 14:10”."),
    ),
    "talked_text": About(
        _("What they said, as far as it bears on the decision."),
        _("Whoever reads this later sees on what it was decided."),
        _("“Two colleagues saw the fall; ring the mother and ask how she is at home.”"),
    ),
    "not_reached": About(
        _("Why nobody could be asked."),
        _("Nothing waits for it. It is only written down, and somebody looks on the next working day."),
        _("“18:40, manager on leave, advice line closed.”"),
    ),
    "adviser": About(_WHO, _WHY, _EXAMPLE),
    "adviser_role": About(
        _("Which kind of adviser that was."),
        _("Legal advice and that of social care weigh in their own way, and are asked for later."),
    ),
    "advice_text": About(
        _("What they advised, as exactly as you can."),
        _("What you then decided is yours, and stands in the decision."),
        _("“May be shared without the family’s agreement; say what you share and no more.”"),
    ),
    "second_way": About(
        _("Whether the second person read it in the record, or it was talked through."),
        _("Only somebody who reads the record, and who did not record it, can sign for it."),
    ),
    "second_who": About(_WHO, _WHY, _EXAMPLE),
    "agrees": About(
        _("Whether the second person would have decided in the same way."),
        _("If not, it comes back to whoever decided, on the next working day."),
    ),
    "second_remark": About(
        _("What was said about it. If it is seen otherwise: how."),
        _("A second look that only ever says yes is none."),
        _("“I would have rung social care before deciding; her brother had the same mark.”"),
    ),
}
