"""The words about the register of agencies. Source: S20, S64, S68, S96."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.entries.agencies import AgencyRegistered, AgreementHeld
from safeguard_desktop.wording.times import date_text, instant_text
from safeguard_desktop.wording.translate import _, ngettext

TAB: Final = _("Agencies")
INTRO: Final = _(
    "Whom you work with: the authority, police, health, contracted and volunteer bodies. It stands beside calls and referrals."
)
NONE: Final = _("No agencies are kept yet")
NONE_HINT: Final = _("Add those that you ring in a bad hour first.")
ADD: Final = _("Add an agency")
CHANGE: Final = _("Change")
TITLE: Final = _("An agency")
ACT: Final = _("Save the agency")
SAVED: Final = _("Saved. It stands beside calls and referrals from now on.")
NAME: Final = _("Name")
WHAT_FOR: Final = _("What for?")
CONTACT: Final = _("Whom to ask for")
PHONE: Final = _("Telephone")
EMAIL: Final = _("Secure e-mail or portal")
AGREEMENT: Final = _("Is there an agreement about sharing information?")
AGREED_ON: Final = _("Date of the agreement")
GOVERNANCE: Final = _("Information governance lead or Caldicott guardian")
LINK: Final = _("Where their procedures are")
NOTE: Final = _("Remark")
ENDED: Final = _("We do not work with them any more")
ENDED_HINT: Final = _("It leaves the list. What was written about it stays in the record.")

AGREEMENTS: Final[Mapping[AgreementHeld, str]] = {
    AgreementHeld.YES: _("Yes, an agreement is held"),
    AgreementHeld.NO: _("No"),
    AgreementHeld.NOT_NEEDED: _("None is needed"),
}


def lines(body: AgencyRegistered) -> str:
    """Return an agency in a few lines, for whoever is about to ring it."""
    held = AGREEMENTS[body.agreement] if body.agreement is not None else ""
    agreed = ", ".join(filter(None, (held, date_text(body.agreed_on))))
    governance = f"{GOVERNANCE}: {body.governance}" if body.governance else ""
    rows = (
        " · ".join(filter(None, (body.what_for, body.contact))),
        " · ".join(filter(None, (body.phone, body.email))),
        agreed, governance, body.link, body.note,
    )  # fmt: skip
    return "\n".join(filter(None, rows))


def written(by: str, at: str, earlier: int) -> str:
    """Return who wrote it and when, and how often it was written before."""
    line = _("Written by {name}, {time}").format(name=by, time=instant_text(at))
    before = ngettext("{count} earlier entry", "{count} earlier entries", earlier) if earlier else ""
    return " · ".join(filter(None, (line, before)))
