"""Help about consultations and referrals. Source: S23, S26, S47, S48, S55, S103, S104; guidance.md section 4."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "identity_disclosed": About(
        _("Whether the child’s name was said, or anything else from which they know who it is."),
        _(
            "Without a name it is advice. Once social care or the police have the name, it is a referral, and they answer for it as well."
        ),
    ),
    "referral_kind": About(
        _("Under what you asked them to act. Leave it out if you do not know it; they will say."),
        _("It is counted by kind, and the time limits follow from it."),
    ),
    "organisation": About(
        _("The authority and team, or the firm, by its own name."),
        _("Children live in one authority and go to a setting in another: later somebody asks which it was."),
        _("“Northshire children’s social care, front door”."),
    ),
    "rationale": About(
        _("What in the child’s situation makes it this level, in the words of the thresholds if you can."),
        _("If they see it otherwise, this is what you talk about."),
        _("“An injury to a child who does not walk yet, and two accounts of it.”"),
    ),
    "family_reason_code": About(
        _("Why the family does not know of it."),
        _(
            "They are told unless that raises the risk, harms an enquiry or takes too long; then the reason stands here."
        ),
    ),
    "agreement_reason_code": About(
        _("Why the family was not asked."),
        _("You do not need their agreement to protect a child. Why you went without it is asked for later."),
    ),
    "agreement_reason": About(
        _("In your own words: why it goes ahead without their agreement."),
        _("A refusal is respected where that is safe. Where it is not, this says why."),
        _("“She may be taken away if they hear of it beforehand.”"),
    ),
    "referral_advice": About(
        _("The advice that you took beforehand, if you did."),
        _("Where telling the family could raise the risk, ask social care first. This shows that you did."),
    ),
    "is_written": About(
        _("Tick it if it went as a form or letter in the first place."),
        _(
            "What was said by telephone is put in writing as well, usually within a day. Ticked, nothing reminds you."
        ),
    ),
    "made_by": About(
        _("The member of staff who rang social care or the police without waiting for the lead."),
        _("Anybody may do that. Then the lead hears of it, and that stays open until it has happened."),
        _("“Kit Moreno, key person”."),
    ),
    "lead_informed": About(
        _("When the lead heard of a referral that somebody else made. Empty while that has not happened."),
        _("It stands on Today until it is known."),
        _("“today 15:20”."),
    ),
    "written_to": About(
        _("Where the form went: the portal, the address, the person."),
        _("If they say that nothing came, you know where to look."),
        _("“Portal, receipt 44817”."),
    ),
    "who_knows": About(
        _("Who was told: the lead, or the deputy in the lead’s place."),
        _("Whoever leads answers for what happens next."),
        _("“Asha Patel, lead”."),
    ),
    "further_to": About(
        _("Who decides at the next stage, by name and job."),
        _("Each partnership has its own stages; yours stand in Settings."),
        _("“R. Hall, team manager”."),
    ),
    "referral_outcome": About(
        _(
            "What the authority decided. If it never was a referral, choose “Recorded by mistake”: it stays readable."
        ),
        _("It ends the referral and is counted."),
    ),
    "referral_text": About(
        _("What is copied. You may shorten it here; that changes nothing in the record."),
        _("Only what they need. The form of your authority always wins."),
        _("Leave out what has nothing to do with this referral."),
    ),
    "referral_paper_file": About(
        _("In whose file the paper belongs."), _("The other children are called by letters in it.")
    ),
    "referral_paper_siblings": About(
        _("Whether brothers and sisters with files here stand in it by name."),
        _("Social care usually has to know who else lives there."),
    ),
    "heard_from": About(
        _("Who told you the outcome: name and job."),
        _("Outcomes are remembered differently later."),
        _("“Ms J. Hall, duty social worker”."),
    ),
}
