"""Help about the register of agencies. Source: S20, S64, S68, S96."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "agency_called": About(
        _("The agency or service, by the name that it uses itself."),
        _("Whoever stands in for you looks for it under that name."),
        _("“Northshire children’s social care, front door”."),
    ),
    "agency_for": About(
        _("What they do for children, in a few words."),
        _("In a bad hour nobody remembers which of six services it was."),
        _("“advice line and referrals”."),
    ),
    "agency_contact": About(
        _("Whom you ask for there, by name or job."),
        _("A call that reaches the right desk is half as long."),
        _("“duty social worker”."),
    ),
    "agency_phone": About(
        _("The number that you have tried yourself."),
        _("Ring it once a year, so that it still answers."),
        _("“01632 960 100”."),
    ),
    "agency_email": About(
        _("The secure address or the portal for forms."),
        _("An ordinary e-mail is no place for a child’s name."),
        _("“portal.northshire.example”."),
    ),
    "agency_agreement": About(
        _("Whether a written agreement about sharing information is held with them."),
        _("Contracted and volunteer bodies work under one; to protect a child none is needed."),
    ),
    "agreed_on": About(
        _("The date that stands on the agreement."),
        _("Agreements run out and are looked at again."),
        _("“3 Mar 2025”."),
    ),
    "governance": About(
        _("Whom to ask there about information: their lead for it, in health the Caldicott guardian."),
        _("Where two agencies disagree about what may be shared, these two people talk."),
        _("“Dr Lund, Caldicott guardian, 01632 960 450”."),
    ),
    "agency_link": About(
        _("Where their procedures and forms lie: a folder, a page, a shelf."),
        _("Local procedures change; the place to look them up rarely does."),
        _("“procedures.northshire.example”."),
    ),
    "agency_note": About(
        _("Anything else that whoever rings them should know."),
        _("Opening hours, who answers at lunch, what they always ask."),
        _("“Ask for an answer by e-mail as well.”"),
    ),
    "agency_ended": About(
        _("Tick it if you do not work with them any more."),
        _("It leaves the list; what was written stays readable in the record."),
    ),
}
