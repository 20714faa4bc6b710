"""Help about deciding, noting, correcting and keeping. Source: S35, S50, S89, S90, S95; guidance.md sections 2.1 and 6."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

_WHY_CORRECTED: Final = About(
    _("Why what was written was not right, or not complete."),
    _("The first wording stays readable beside the correction; this says why there are two."),
    _("“It was the left arm; I had looked at my own side.”"),
)
_CORRECTED: Final = About(
    _("How it should read. Change only what is wrong and leave the rest as it was written."),
    _("Nothing is overwritten: the page shows before and after, with your name and the time."),
    _("“left forearm” in place of “right forearm”."),
)

FIELDS: Final[Mapping[str, About]] = {
    "decision": About(
        _("What you decide now. You can decide again as soon as something new comes to light."),
        _("Every concern ends in a decision, also where nothing further is done. The guidance for each stands beside it."),
    ),
    "reason": About(
        _("Why this and not something else, with what you knew at that moment. Needed for every decision."),
        _("It is what an inspector, a court or the child as an adult will ask about."),
        _("“Second bruise in a month, two stories. Below the threshold by itself; with May it is not.”"),
    ),
    "review_on": About(
        _("The day on which you look at it again."),
        _("It appears on Today, and turns red when it has passed. To monitor without an end is to forget."),
        _("“3 Dec” or “in two weeks”."),
    ),
    "follow_up": About(
        _("What was done after the concern was raised: who was told or asked, what they said, what help was given."),
        _("One of the things that a record must show before a concern may be closed."),
        _("“Rang the health visitor, 24 Nov: seen last week, no worry. Mother told at pick-up.”"),
    ),
    "threshold": About(
        _("Which level of your area’s threshold document fits what you know today. Why stands in your reason."),
        _("Social care decides by these levels; it reads yours first."),
        _("“Level 3: Targeted”"),
    ),
    "outcome": About(
        _("How things stand for the child at the end of it."),
        _("What was done is not yet what came of it."),
        _("“Seen by the GP. No new marks in four weeks; she talks at story time again.”"),
    ),
    "alleged_adult": About(
        _("A parent or another grown-up of the front sheet, where somebody says that they harmed the child. Not somebody who works here: that is a worry about an adult."),
        _("It becomes a line of the note, with what they are to the child, so that nobody has to guess who was meant."),
    ),
    "closes": About(
        _("Tick it when nothing is left to be done about this concern."),
        _("A concern is closed only when four things are written: a clear summary, how it was followed up, what was decided with its outcome, and the reasons."),
    ),
    "reason_code": About(
        _("Choose what this has to be kept for."),
        _("The national inquiry asked for records of sexual abuse to be kept for 75 years. Others are kept because of an inquiry, a court case, a request by the police, or your own judgement."),
    ),
    "hold_form.reason": About(
        _("In a sentence or two, for somebody who looks at this in five years."),
        _("Two people will have to agree to end it, and they were perhaps not here."),
        _("“Police asked on 2 Dec by telephone, DC Rao, reference 4471.”"),
    ),
    "hold_form.review_on": About(
        _("When somebody looks whether it is still needed. Left empty, it is in five years."),
        _("A reminder to look, not the day on which it ends: nothing ends by itself."),
        _("“1 Sep 2028”."),
    ),
    "kind": About(
        _("What the note writes down."),
        _("The chronology can be narrowed to telephone calls, meetings or what was seen."),
    ),
    "text": About(
        _("Facts only: who, what, where. Spell names and initials out."),
        _("A note is read by people who were not there, years later."),
        _("“Mr Brand rang at 8:50. He said that Leo will be away until Thursday.”"),
    ),
    "source": About(
        _("Who told you, or where it is from."),
        _("What somebody saw and what somebody heard from others weighs differently."),
        _("“Health visitor Ana Sole, by telephone.”"),
    ),
    "historical": About(
        _("Where this is from, if it was written down long after it happened: which paper, told by whom."),
        _("What was remembered or copied weighs differently from what was written at the time."),
        _("“From the paper file, page 3, in Ms Cole’s hand.”"),
    ),
    "amend_reason": _WHY_CORRECTED,
    "amend_form.amend_reason": _WHY_CORRECTED,
    "amend_form.*": _CORRECTED,
    "leaving_amend_form.amend_reason": _WHY_CORRECTED,
    "leaving_amend_form.*": _CORRECTED,
}  # fmt: skip
