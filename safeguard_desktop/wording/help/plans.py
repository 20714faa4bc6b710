"""Help about a child with a plan. Source: S85 to S88, X07."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "plan_trigger": About(
        _("Which of the three things it is of which the social worker is told at once."),
        _(
            "A child with a plan may be less safe at home than here, and the plan may rest on the child being here."
        ),
    ),
    "plan_also": About(
        _("Somebody besides the social worker who has to know on the same day."),
        _(
            "A child who is looked after has a virtual school head, and nobody assumes that one tells the other."
        ),
        _("“Virtual school head”."),
    ),
    "plan_told": About(
        _("Whom you reached: name and job. Leave it empty if nobody was told yet."),
        _("Until somebody was told it is due today, and overdue tomorrow."),
        _("“Ms J. Hall, social worker”."),
    ),
    "plan_told_when": About(
        _("The time of the call or message, to the minute."),
        _("Whether it was before or after is asked for later."),
        _("“now” or “today 14:05”."),
    ),
    "acknowledged": About(
        _("What they said, or how you know that it reached them."),
        _("A message that nobody read tells nobody anything."),
        _("“She rings the mother now and rings us back by 15:00.”"),
    ),
    "meeting_kind": About(
        _("Which of the meetings it is."),
        _("What is due after it follows from it, and is shown with its rule."),
    ),
    "meeting_on": About(
        _("The day on which it takes place."),
        _("It stands on Today until somebody was there, or it was called off."),
        _("“Thursday” or “7 Jan”."),
    ),
    "report_due": About(
        _("The day by which our report is to be with them."),
        _("A report that comes late is read by nobody."),
        _("“two days before: 5 Jan”."),
    ),
    "meeting_step": About(
        _("What was done. Each step is written down by itself."),
        _(
            "The meeting stays on Today until the report was sent, somebody was there and the minutes have come."
        ),
    ),
    "meeting_who": About(
        _("Who did it or was there, by name."),
        _("Later somebody asks who spoke for the setting."),
        _("“Asha Patel”."),
    ),
}
