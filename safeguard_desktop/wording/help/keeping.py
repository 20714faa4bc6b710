"""Help about reviews, holds, periods and destruction."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "keep_on_reason": About(
        _("Why the file is still needed although its time has come."),
        _("Data protection law asks for a reason whenever something is kept longer than usual."),
        _("“Her younger brother is still here, and his file refers to hers.”"),
    ),
    "keep_on_form.review_on": About(
        _("When the file is looked at again. Left empty it is five years from today."),
        _("Nothing is kept for ever without somebody asking again."),
        _("“1 Sept 2031”."),
    ),
    "hold_review_form.review_on": About(
        _("When this is looked at again. Left empty it is five years from today."),
        _(
            "What may not be destroyed is looked at regularly, so that it is kept for a reason and not by habit."
        ),
        _("“1 Sept 2031”."),
    ),
    "hold_outcome": About(
        _("Whether it is still right to keep this. Saying that it is not ends nothing by itself."),
        _("A review is one person’s view; to end it takes two people with reasons."),
    ),
    "review_reason": About(
        _("What you looked at, and why you came to this."),
        _("Whoever reviews it next, or asks why it was kept, reads this."),
        _("“Looked at with the manager. The young man may still ask for it.”"),
    ),
    "lift_reason": About(
        _("Why this need not be kept from being destroyed any longer."),
        _("It stays in the record for ever, with both names."),
        _("“Recorded under a wrong category; looked at with social care.”"),
    ),
    "lift_ended": About(
        _("What became of the inquiry, claim, request or worry for which it was kept, and how you know."),
        _("While such a ground is open, nothing may be set free."),
        _("“Claim settled, letter of 3 May from the solicitor.”"),
    ),
    "period_years": About(
        _("For how many years your setting keeps this, as a number."),
        _(
            "The shipped periods are good practice and no law; your policy or your insurer may ask for others."
        ),
        _("“26”."),
    ),
    "period_reason": About(
        _("Who decided on this period, when, and why."),
        _("Somebody may ask in twenty years why a file was destroyed then."),
        _("“Governors’ retention policy of 4 March 2026.”"),
    ),
    "after_transfer": About(
        _(
            "How long the file stays here once the next setting has confirmed that it has it. Some policies keep the chronology alone for a year: it is made from the file when that is destroyed, and stays for the year."
        ),
        _(
            "The file belongs where the child is; what may not be destroyed stays here as well. What stays after that is that a file was destroyed, when and by whom, and no name."
        ),
    ),
    "after_transfer_reason": About(
        _("Who decided on this, when, and why."),
        _("Settings differ in this, and the policy should say which it is."),
        _("“Governors’ retention policy of 4 March 2026.”"),
    ),
    "check_inquiry": About(
        _("Whether an inquiry, a practice review or police have asked that records be kept."),
        _(
            "To destroy what matters to an inquiry can be an offence, and it may have written to the setting and not to you."
        ),
    ),
    "check_claim": About(
        _("Whether somebody makes or may make a claim or a complaint, and what your insurer asks for."),
        _("A file that is gone cannot show what was done, by anybody."),
    ),
    "check_siblings": About(
        _("Whether files of brothers, sisters or other children refer to this one."),
        _("What is also about another child stays; what that file only points to would be missing."),
    ),
    "check_elsewhere": About(
        _("Whether paper, packs, prints and copies on other computers are dealt with as well."),
        _("A file is not destroyed while a drawer still has it."),
    ),
}
