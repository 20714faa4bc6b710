"""What each time limit is called, and how long it is. Source: guidance.md section 11."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.guidance import DeadlineUnit
from safeguard_desktop.wording.translate import _, ngettext

NAMES: Final[Mapping[str, str]] = {
    "lado": _("An allegation: tell the designated officer (LADO)"),
    "ofsted": _("An allegation: tell Ofsted"),
    "ofsted_event": _("A serious accident, illness or injury, or a death: tell Ofsted"),
    "la_decision": _("A referral: social care says what it does"),
    "fgm_police": _("Female genital mutilation: report to the police"),
    "icpc": _("Strategy discussion: first child protection conference"),
    "core_group": _("First conference: core group meets"),
    "rcpc_first": _("First conference: first review"),
    "rcpc_next": _("A review: the next review"),
    "transfer": _("A child moves on: the file is with the new setting"),
    "transfer_school_days": _("A child moves on: the file, counted in school days"),
    "transfer_new_term": _("A child begins with a new term: the file, from the second day on"),
    "transfer_new_term_school_days": _("A child begins with a new term: the file, in school days"),
    "transfer_chase": _("A file was sent: ask for its receipt"),
    "sar": _("A request for what is kept about somebody"),
    "pupil_record": _("A parent asks for the educational record"),
    "ctf": _("A pupil leaves the roll: common transfer file"),
    "breach": _("Personal data lost or disclosed: tell the Information Commissioner"),
    "complaint_eyfs": _("A written complaint: answered"),
    "suspension_notify": _("A child with a social worker is suspended or excluded: tell the social worker"),
    "plan_notice": _("A child with a plan: absence without an explanation, or a change"),
}


def length(count: int, unit: DeadlineUnit) -> str:
    """Return how long a limit is: "10 working days", "72 hours", "at once"."""
    match unit:
        case DeadlineUnit.WORKING_DAY:
            return ngettext("{count} working day", "{count} working days", count)
        case DeadlineUnit.SCHOOL_DAY:
            return ngettext("{count} school day", "{count} school days", count)
        case DeadlineUnit.DAY:
            return ngettext("{count} day", "{count} days", count)
        case DeadlineUnit.MONTH:
            return ngettext("{count} month", "{count} months", count)
        case DeadlineUnit.HOUR:
            return ngettext("{count} hour", "{count} hours", count)
        case DeadlineUnit.IMMEDIATE:
            return _("at once")
