"""The words about consultations and referrals. Source: S23, S26, S47, S48, S55, S103, S104; guidance.md section 4."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.referral_codes import (
    ReferralGap,
    ReferralKind,
    ReferralOutcome,
    ReferralStepKind,
)
from safeguard_desktop.domain.referral_rows import ReferralRow
from safeguard_desktop.wording.translate import _, ngettext

KINDS: Final[Mapping[ReferralKind, str]] = {
    ReferralKind.S47: _("Child protection (section 47)"),
    ReferralKind.S17: _("Child in need (section 17)"),
    ReferralKind.EARLY_HELP: _("Early help or Family Help"),
    ReferralKind.POLICE: _("Police"),
    ReferralKind.LADO: _("Designated officer (LADO)"),
    ReferralKind.CHANNEL: _("Prevent and Channel"),
    ReferralKind.OTHER: _("Something else"),
    ReferralKind.NOT_KNOWN: _("Kind not known yet"),
}
OUTCOMES: Final[Mapping[ReferralOutcome, str]] = {
    ReferralOutcome.STRATEGY_DISCUSSION: _("Strategy discussion"),
    ReferralOutcome.ENQUIRY_S47: _("Child protection enquiry (section 47)"),
    ReferralOutcome.ASSESSMENT_S17: _("Assessment: child in need (section 17)"),
    ReferralOutcome.EARLY_HELP: _("Early help or Family Help"),
    ReferralOutcome.POLICE_ACTION: _("The police take action"),
    ReferralOutcome.ADVICE_ONLY: _("Advice, and nothing more"),
    ReferralOutcome.NO_FURTHER_ACTION: _("They do nothing further"),
    ReferralOutcome.OTHER: _("Something else"),
    ReferralOutcome.MISTAKE: _("Recorded by mistake: it was no referral"),
}
GAPS: Final[Mapping[ReferralGap, str]] = {
    ReferralGap.KIND: _("what kind of referral"),
    ReferralGap.WHOM: _("to whom"),
    ReferralGap.SAID: _("what was said"),
    ReferralGap.THRESHOLD: _("level of need"),
    ReferralGap.RATIONALE: _("why that level"),
    ReferralGap.AGREEMENT: _("the family’s agreement"),
    ReferralGap.AGREEMENT_REASON: _("why without their agreement"),
    ReferralGap.FAMILY: _("whether the family was told"),
    ReferralGap.FAMILY_REASON: _("why the family was not told"),
    ReferralGap.ADVICE_ON_TELLING: _("advice from social care on telling the family"),
}
STEPS: Final[Mapping[ReferralStepKind, str]] = {
    ReferralStepKind.WRITTEN: _("Put in writing"),
    ReferralStepKind.LEAD_INFORMED: _("The lead knows of the referral"),
    ReferralStepKind.ESCALATED: _("Taken further, because we disagree"),
    ReferralStepKind.OUTCOME: _("Outcome of the referral"),
}


def tell_the_family() -> str:
    """Return what is to be done where the family does not know of a referral yet."""
    return _("Tell the family about the referral, or write down why not")


def gaps_text(gaps: tuple[ReferralGap, ...]) -> str:
    """Return what is missing, as one line."""
    return _("Still missing: {what}").format(what=", ".join(GAPS[gap] for gap in gaps))


def how_many_gaps(count: int) -> str:
    """Return how many answers are missing, without saying which."""
    return ngettext("{count} answer is missing", "{count} answers are missing", count)


def name_given(when: str) -> str:
    """Return that a consultation is a referral since the name was given. Source: S23, X04."""
    return _("Name given {when}: treat as a referral").format(when=when)


LEVEL: Final = _("Level of need")
RATIONALE: Final = _("Why this level")
AGREEMENT_REASON: Final = _("Why without their agreement")
WRITTEN_DUE: Final = _("To be put in writing by")
MADE_BY: Final = _("Made by")
LEAD_INFORMED: Final = _("The lead heard of it")
NAMED_YES: Final = _("The child was named")
NAMED_NO: Final = _("Asked without the child’s name")
ASKED: Final = _("What they were asked")
STAGE: Final = _("stage {stage}")
WRITTEN_BY: Final = _("To be put in writing by {when}")
MADE_BY_LINE: Final = _("Made by {name}")
LEAD_INFORMED_LINE: Final = _("The lead heard of it {when}")


def named(identity_disclosed: bool | None) -> str:
    """Return whether the child was named when advice was asked for, or "" where nobody wrote it."""
    return {None: "", True: NAMED_YES, False: NAMED_NO}[identity_disclosed]


def stage(number: int) -> str:
    """Return how far it was taken, or "" where it was not."""
    return STAGE.format(stage=number) if number else ""


SHARING: Final = _("Sharing")
TAB_REFERRALS: Final = _("Referrals")
TAB_ADVICE: Final = _("Advice")
REFERRALS_INTRO: Final = _(
    "Whom you asked to act for a child, and what each still needs. A referral is made on the page of its concern or child."
)
ADVICE_INTRO: Final = _("Whom you asked, what they said, and whether the child was named.")
OPEN: Final = _("Still to do")
ENDED: Final = _("Ended")
NO_REFERRALS: Final = _("No referrals")
NO_REFERRALS_HINT: Final = _("Open a concern or a child and choose “Refer”.")
NO_ADVICE: Final = _("No advice is written down")
NO_ADVICE_HINT: Final = _("Open a concern or a child and choose “Advice taken”.")
FOR_NO_CHILD: Final = _("About no child by name")
OPEN_IT: Final = _("Open")
PILL_WITHOUT_NAME: Final = _("without a name")
PILL_BECAME: Final = _("became a referral")
PILL_LEAD: Final = _("The lead does not know of it yet")
PILL_ANSWER: Final = _("Answer")
PILL_WRITTEN: Final = _("In writing")

REFER: Final = _("Refer")
REFER_TITLE: Final = _("A referral that was made")
REFER_ACT: Final = _("Save the referral")
REFER_HINT: Final = _(
    "Save what you know now, with one line if need be. What is missing stands on Today until you have made it good."
)
REFER_SAVED: Final = _("The referral is saved. It stands under Sharing until its outcome is known.")
KIND: Final = _("What kind of referral is it?")
ORGANISATION: Final = _("To whom?")
ORGANISATION_HINT: Final = _("The authority and team.")
SAID: Final = _("What did you tell them?")
SAID_HINT: Final = _("What happened, when, what it does to the child, and what you know it from.")
FAMILY: Final = _("Does the family know?")
FAMILY_HINT: Final = _(
    "Talk with them first, unless that raises the risk, harms an enquiry or delays help. In doubt, ask social care."
)
FAMILY_WHY_NOT: Final = _("Why does the family not know?")
FAMILY_MORE: Final = _("More about why the family was not told")
AGREEMENT: Final = _("The family’s agreement")
AGREEMENT_HINT: Final = _(
    "You do not need it to protect a child. For early help and section 17 it is asked for."
)
AGREEMENT_MORE: Final = _("More about their agreement, or why it goes ahead without")
ADVICE: Final = _("Advice taken beforehand")
MADE_WHEN: Final = _("When was it made?")
MADE_WAY: Final = _("How?")
IS_WRITTEN: Final = _("It was made in writing")
IS_WRITTEN_HINT: Final = _("If not, you are reminded to put it in writing.")
MADE_BY_QUESTION: Final = _("Made by somebody other than the lead?")
MADE_BY_HINT: Final = _("Whoever of the staff rang without waiting. Name and job.")
LEAD_INFORMED_QUESTION: Final = _("When did the lead hear of it?")
LEAD_INFORMED_HINT: Final = _("Leave it empty if the lead does not know yet.")

ADVISER_ROLE: Final = _("Whom did you ask?")
NAMED_QUESTION: Final = _("Was the child named?")
NAMED_HINT: Final = _("Or anything said from which they know who it is.")
NAMED_NO_ANSWER: Final = _("No, asked without a name")
NAMED_YES_ANSWER: Final = _("Yes")
ADVISER_ORGANISATION: Final = _("Their organisation")
BECOMES_REFERRAL: Final = _("Name given: treat as a referral")
BECOMES_REFERRAL_TEXT: Final = _(
    "Social care or the police know now who it is. A referral is written down with this, and you are reminded of what it still needs."
)
NAME_GIVEN: Final = _("The name was given")
NAME_GIVEN_TITLE: Final = _("The name was given: from now on it is a referral")
NAME_GIVEN_ACT: Final = _("Save it as a referral")
NAME_GIVEN_WHEN: Final = _("When was the name given?")
NAME_GIVEN_HINT: Final = _(
    "Only the time is needed now; it is filled in. Everything else can be made good later. A mistake is corrected, and stays readable."
)
MAKE_GOOD: Final = _("Add what is missing")
MAKE_GOOD_TITLE: Final = _("What is known of the referral now")
MAKE_GOOD_ACT: Final = _("Save it")
MAKE_GOOD_HINT: Final = _("What you leave empty stays as it was.")
WRITTEN: Final = _("Put in writing")
WRITTEN_TITLE: Final = _("The referral was put in writing")
WRITTEN_ACT: Final = _("Save it")
WRITTEN_FORM_HINT: Final = _("Usually on the form of the authority, within the time that your area sets.")
WRITTEN_TO: Final = _("Where did it go?")
LEAD_KNOWS: Final = _("The lead knows of it")
LEAD_KNOWS_ACT: Final = _("Save it")
LEAD_KNOWS_HINT: Final = _(
    "A member of staff made this referral. Write down when the lead or deputy heard of it."
)
LEAD_KNOWS_WHO: Final = _("Who knows of it now?")
FURTHER: Final = _("Take it further")
FURTHER_TITLE: Final = _("We disagree, and take it further")
FURTHER_ACT: Final = _("Save it")
FURTHER_HINT: Final = _(
    "Anybody may question a decision. The stages of your partnership and their days stand in Settings."
)
FURTHER_TO: Final = _("To whom?")
FURTHER_TEXT: Final = _("Why do you disagree?")
OUTCOME: Final = _("Outcome")
OUTCOME_TITLE: Final = _("What came of the referral?")
OUTCOME_ACT: Final = _("Save the outcome")
OUTCOME_QUESTION: Final = _("What did they decide?")
OUTCOME_TEXT: Final = _("What did they say?")
OUTCOME_SAVED: Final = _("The outcome is saved.")
TODAY_GROUP: Final = _("Referrals")
TODAY_ACT: Final = _("Go on")


def only_latest(shown: int, count: int) -> str:
    """Return that not everything is shown."""
    return _("The latest {shown} of {count} are shown. A search finds the others.").format(
        shown=shown, count=count
    )


def today_line(row: ReferralRow, *, names_gaps: bool) -> str:
    """Return what a referral asks for on Today; with names hidden only how much is missing, not what."""
    gaps = gaps_text(row.gaps) if names_gaps else how_many_gaps(len(row.gaps))
    parts = (
        PILL_LEAD if row.lead_open else "",
        _("Put it in writing") if row.waits_for_writing else "",
        gaps if row.gaps else "",
    )
    return ". ".join((KINDS[row.kind], *(part for part in parts if part)))
