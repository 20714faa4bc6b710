"""Help about what is done: to do, calls, the family, feedback, paper. Source: S25, S46 to S51, S103, S104."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "under": About(
        _("Whether you told them what was decided before."),
        _("Then the reasons are written down already, and the decision does not wait on Today any more."),
    ),
    "under_remains": About(
        _("What was decided to go and did not go with this."),
        _("It stands on Today until it has; empty, the decision is carried out."),
        _("“The drawings, as a file.”"),
    ),
    "what": About(
        _("One thing to do, beginning with what is done."),
        _("It stands on Today until somebody has done it. Two things in one line are half forgotten."),
        _("“Ring the health visitor about the missed check.”"),
    ),
    "due_on": About(
        _("The day by which it is done."),
        _("It stands on Today under its day, and turns red when that has passed."),
        _("“tomorrow”, “Friday” or “3 Dec”."),
    ),
    "doer": About(
        _("Choose who does it, or “Somebody else” and the name."),
        _("What everybody sees to, nobody sees to."),
    ),
    "doer_name": About(
        _("Who does it, if this person has no access here."),
        _("You stay the one who sees that it is done."),
        _("“Kit Moreno, key person”."),
    ),
    "end": About(
        _("Whether it was done, or is not needed any more."),
        _("Both end it; only one of them means that something happened for the child."),
    ),
    "agency": About(
        _("Whom you rang or wrote to."),
        _("The reminder to ask again, and the guidance, follow from it."),
    ),
    "agency_name": About(
        _("The team or office, as they call themselves."),
        _("The next caller asks for it and is not sent from one desk to another."),
        _("“Assessment Team 2” or “Elmstead police, child protection”."),
    ),
    "spoke_to": About(
        _("Name and job. Ask for both; everybody who answers such a call gives them."),
        _("What was said weighs as much as who said it."),
        _("“Ms J. Hall, duty social worker”."),
    ),
    "their_reference": About(
        _("The number that they gave the call or the referral."),
        _("It finds the matter again when somebody else answers."),
        _("“EL-24471” or a crime or incident number."),
    ),
    "said": About(
        _("What you told or asked, in the order in which you did."),
        _("If they remember it differently, this was written at the time."),
        _("“The bruise, her words, and that she is collected at 15:30.”"),
    ),
    "why_told": About(
        _("Why they had to know, in a few words."),
        _("It is the reason of a decision that was made in a minute. The rest is asked afterwards."),
        _("“She is not safe to go home today.”"),
    ),
    "answer": About(
        _("What they said and what they will do, as exactly as you can. Leave it empty if they ring back."),
        _("It decides what you do until then."),
        _("“A worker comes to the setting at 14:00. Do not tell the mother before.”"),
    ),
    "answer_due": About(
        _("The day by which an answer is owed. Social care should say within one working day what it will do."),
        _("It stands on Today until the answer has come, so that no referral is lost in silence."),
        _("“tomorrow” or “Thu”."),
    ),
    "family": About(
        _("Whether the family knows of the call, is still to be told, or was not told."),
        _("Families are told what is shared and why, unless that puts somebody at risk. If telling could raise the risk, ask social care first."),
    ),
    "family_reason": About(
        _("Why the family was not told, or not asked."),
        _("Not to tell is a decision as well, and is looked at later."),
        _("“Social care asked us to wait until the child has been seen.”"),
    ),
    "reason_not_told": About(
        _("Choose what kept you from telling the family."),
        _("The reasons are few, and each is looked at differently later."),
    ),
    "way": About(
        _("By telephone, in person, or in another way."),
        _("What was said aloud is put in writing afterwards; what was written can be found again."),
    ),
    "agreement": About(
        _("What the family said to what was planned. “Not asked” is an answer."),
        _("You do not need it to protect a child. For help that a family may refuse, it is asked for."),
    ),
    "came": About(
        _("Whether they answered, or you asked again."),
        _("Each time that you had to ask stands in the record."),
    ),
    "by": About(
        _("Who answered, with name and job."),
        _("An answer without a name cannot be asked about."),
        _("“Ms J. Hall, by telephone”."),
    ),
    "made": About(
        _("Whether the family was spoken with."),
        _("Both answers are in order; the one without a reason is not."),
    ),
    "who": About(
        _("Who it was, and what they are to the child."),
        _("Somebody without parental responsibility may not be told everything."),
        _("“Dana Wójcik, mother”."),
    ),
    "response": About(
        _("What they said, in their words where you can."),
        _("An explanation that changes later shows here first."),
        _("“She said: ‘She fell off the trampoline on Sunday.’”"),
    ),
    "family_done": About(
        _("What stood on Today and is done with this talk, or with the reason why there was none."),
        _("What nobody ticks stays on Today, as if the family still had to be told."),
    ),
    "feedback_to": About(
        _("Who raised the concern, or another colleague who had to know."),
        _("Whoever hears nothing thinks that nothing was done, and does not come again."),
        _("“Kit Moreno”."),
    ),
    "feedback_form.text": About(
        _("Only what this person needs. That it was taken seriously, and what to watch for, is often enough."),
        _("The story is the child’s; a colleague needs the part that helps."),
        _("“Taken seriously, I am following it up. Tell me at once if she has another mark.”"),
    ),
    "item": About(
        _("What sort of paper it is."),
        _("It counts as part of the record and goes along when the child moves."),
        _("“Drawing” or “letter from the hospital”."),
    ),
    "pages": About(
        _("How many pages there are, if more than one."),
        _("Somebody can see later that none is missing."),
        _("“3”."),
    ),
    "dated": About(
        _("The date that stands on it, or when it was made."),
        _("It finds its place in the story."),
        _("“12 Nov”."),
    ),
    "paper_place": About(
        _("Which cabinet, which drawer, who has the key."),
        _("It must be found by somebody who has never been in your office."),
        _("“Locked cabinet in the office, second drawer; key with Asha”."),
    ),
}  # fmt: skip
