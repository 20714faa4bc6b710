"""The words of the pages about sharing, and of what is left to do after a decision."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.wording.translate import _, ngettext

MAKE_GOOD_LINE: Final = _(
    "They were told first: write down in full why, on what basis, and who stands behind it"
)
MAKE_GOOD_ACT: Final = _("Write it down in full")
REVIEW_LINE: Final = _("Look at a decision about sharing again")
REVIEW_ACT: Final = _("Look at it again")

AHEAD: Final = _("Let the next setting know beforehand")
AHEAD_TITLE: Final = _("Before the child leaves")
AHEAD_TEXT: Final = _(
    "A decision of its own: it makes no transfer and marks none. The file follows when the child has left."
)

DUTY_NAMES_US: Final = _(
    "Bodies named in law must share what is relevant to protect a child, unless that would do the child more harm. This setting is one of them, as it was written down here."
)

OF_REFERRAL_ACT: Final = _("Write down in full why it was shared")
OF_REFERRAL_TITLE: Final = _("A referral was made. Now the reasons.")

PLACE: Final = _("Sharing")
TITLE: Final = _("Share or not")
BEGIN: Final = _("Decide whether to share")
BEGIN_HINT: Final = _("Three minutes. You can stop at any time; what is typed is kept.")
LIST_INTRO: Final = _(
    "What was told to somebody outside, what was not, and why. A decision is begun on the page of a child or of a concern."
)
EMPTY: Final = _("No decision about sharing yet")
EMPTY_HINT: Final = _(
    "Open a child or a concern and choose “Decide whether to share”. To ring somebody now, choose “Tell social care or police” there: that takes a minute."
)
OWED: Final = _("To be written down in full")
DECISIONS: Final = _("Decisions")
OPEN_DECISION: Final = _("Read it")
BACK_TO_DECISION: Final = _("Back to the decision")
AGAIN: Final = _("Look at it again")
AGAIN_HINT: Final = _("When facts have changed. The decision stays; the new one names it.")
TO_CHILD: Final = _("Open the child")
TO_CONCERN: Final = _("Open the concern")
WHEN_AND_WHO: Final = _("Decided")
SHOW_MORE: Final = _("Show earlier ones")
URGENT_TITLE: Final = _("Now? Ring first.")
URGENT_TEXT: Final = _(
    "Nothing here has to be answered before a child is safe. Ring, then write it down on one page; the rest is made good afterwards."
)
URGENT_ACT: Final = _("Ring now, and record it in a minute")
FIRST_TITLE: Final = _("They were told first. Now the reasons.")
FIRST_TEXT: Final = _("What is known of it is filled in. What you decided, and what you chose, is not.")
ANSWERS_TITLE: Final = _("A request with the law behind it")
ANSWERS_TEXT: Final = _(
    "Who asks and for what is filled in. Answer what is asked and no more; an order is read word for word."
)
REVIEW_TITLE: Final = _("A decision that is looked at again")
ABOUT: Final = _("About {names}")
SAVED: Final = _("The decision is recorded.")
RULES: Final = _("Golden rules")

STEPS: Final[Mapping[SharingStep, str]] = {
    SharingStep.WHO: _("Who asks, or whom would you tell?"),
    SharingStep.PURPOSE: _("What is it for, and how soon?"),
    SharingStep.CRITERIA: _("Is a child at risk of serious harm?"),
    SharingStep.ADVICE: _("Have you asked somebody for advice?"),
    SharingStep.AGREEMENT: _("What do the family and the child say?"),
    SharingStep.BASIS: _("On what does it rest?"),
    SharingStep.DECISION: _("What do you decide?"),
    SharingStep.ITEMS: _("What exactly goes out?"),
    SharingStep.PROTECT: _("Who is kept out of it?"),
    SharingStep.SENDING: _("How does it go?"),
    SharingStep.REFUSAL: _("What was said about the refusal?"),
    SharingStep.SECOND: _("Who stands behind it with you?"),
    SharingStep.CHECK: _("Check your answers"),
}
ACTS: Final[Mapping[Outcome, str]] = {
    Outcome.SHARE_ALL: _("Record the decision to share"),
    Outcome.SHARE_PART: _("Record the decision to share a part"),
    Outcome.REFUSE: _("Record the decision not to share"),
    Outcome.WAIT: _("Record that you wait for advice"),
}
ACT: Final = _("Record the decision")

ASK_OTHERS: Final = _("Ask somebody outside")
ASKED_TITLE: Final = _("Ask somebody outside for what they know")
ASKED_ACT: Final = _("Record what was asked")
ASKED_SAVED: Final = _("It is recorded. The answer is expected on Today.")
ASKED_TO: Final = _("Whom did you ask?")
ASKED_WHAT: Final = _("What did you ask for?")
ASKED_WHY: Final = _("Why do you need it, in your own words?")
ASKED_DATE: Final = _("When did you ask?")

KIND: Final = _("How does it come up?")
TO_KIND: Final = _("To whom would it go?")
TO_NAME: Final = _("Their name")
TO_ROLE: Final = _("Their job")
TO_ORGANISATION: Final = _("Their organisation or team")
VERIFIED: Final = _("How did you make sure that they are who they say?")
ASKED_WHEN: Final = _("When did they ask?")
ASKED_FOR: Final = _("What do they ask for?")
PURPOSE: Final = _("What is it for?")
PURPOSE_TEXT: Final = _("In your own words")
URGENCY: Final = _("How soon does it have to be?")
OTHERS: Final = _("Whom does it concern besides the child?")
OTHERS_HINT: Final = _("Brothers and sisters, parents, an adult who may pose a risk.")
CRITERIA_INTRO: Final = _(
    "Any one of these, with its evidence, is enough to share without agreement. If none is so, go on: that is an answer too."
)
EVIDENCE: Final = _("Write the evidence: what was seen and said, by whom, when.")
IMPACT_CHILD: Final = _("What would it mean for the child to share, and not to share?")
IMPACT_OTHERS: Final = _("And for others?")
NAMING: Final = _("Did you take advice?")
ADVISER: Final = _("From whom?")
ADVISER_HINT: Final = _(
    "Name and job, or the advice line of social care (MASH). You may ask without the child’s name."
)
ADVISER_ROLE: Final = _("What is their part?")
ADVISED_WHEN: Final = _("When was that?")
ADVISED_TEXT: Final = _("What did they say?")
FAMILY: Final = _("The family’s agreement")
FAMILY_HINT: Final = _("You do not need consent to protect a child. Their answer is written down either way.")
NOT_SOUGHT: Final = _("Why were they not asked?")
FAMILY_WORDS: Final = _("What they said, or more about why they were not asked")
FAMILY_WORDS_HINT: Final = _("If they would not expect it to be shared, write that too.")
CHILD: Final = _("What does the child say to it?")
TOLD: Final = _("Does the family know that it is shared?")
TOLD_TEXT: Final = _("Who was told what, and when?")
NOT_TOLD: Final = _("Why were they not told?")
NOT_TOLD_TEXT: Final = _("More about why, and who advised it")
ARTICLE_6: Final = _("Lawful basis")
ARTICLE_6_HINT: Final = _(
    "What is usual for your kind of setting is filled in. Change it where this is otherwise."
)
ARTICLE_6_OPEN: Final = _("Alternative provision may be public or private: choose what fits yours.")
ARTICLE_9: Final = _("For what is especially private")
SCHEDULE_1: Final = _("Condition of the Data Protection Act 2018")
GATEWAY: Final = _("The law that opens the way to them")
MORE_LAW: Final = _("More about the law")
OUTCOME: Final = _("Your decision")
OUTCOME_HINTS: Final[Mapping[Outcome, str]] = {
    Outcome.SHARE_ALL: _("Everything that is relevant to what they have to do, and nothing else."),
    Outcome.SHARE_PART: _("You choose what, and write down what is kept back."),
    Outcome.REFUSE: _("With your reasons, talked about with whoever asked."),
    Outcome.WAIT: _("It stands on Today until you have decided."),
}
REASON: Final = _("Why?")
NECESSITY: Final = _("Why is it necessary, although the family has not agreed?")
NECESSITY_HINT: Final = _("On which facts, and why nothing less would do.")
PUBLIC_INTEREST: Final = _("It is in the public interest, because")
PRELIMINARY: Final = _("A little now, in order to decide about more")
REVIEW: Final = _("When do you look at it again?")
REVIEW_HINT: Final = _("Such as “tomorrow” or “in a week”. It stands on Today until then.")
ITEMS: Final = _("Choose each entry that goes out")
ITEMS_HINT: Final = _("Nothing is chosen beforehand. What is kept for named people is not in this list.")
NO_ITEMS: Final = _("There is nothing in the record to choose. Write what was said on the next pages.")
DOCUMENTS: Final = _("Documents that go with it")
DOCUMENTS_HINT: Final = _(
    "A document goes whole and as it is: no name in it can be left out, not that of whoever raised the matter, nor of other children. Open it first and look."
)
OF_OTHERS: Final = _("Other children have a part in what this one belongs to.")
MORE_DOCUMENTS: Final = _("Show more documents")
CHOOSE_CONCERN: Final = _("This concern")
CHOOSE_SINCE: Final = _("Everything since…")
CHOOSE_SINCE_ACT: Final = _("Choose everything since then")
CHOOSE_NONE: Final = _("None")
SINCE: Final = _("Since when?")
WHY_ALL: Final = _("Why these, and no others?")
REASONS: Final = _("A reason for single ones")
WHY_THIS: Final = _("Why this one? {item}")
NO_REASONS: Final = _("Fold the reasons away")
WITHHELD: Final = _("What is kept back, and why?")
HISTORY: Final = _("Some of it lies more than a year back. Why does it matter now?")
HISTORY_NOTE: Final = _("More than a year ago: say why it matters now.")
REFERRER: Final = _("The name of whoever raised it")
REFERRER_HINT: Final = _(
    "Left out for family, neighbours and others; professionals are usually named to professionals."
)
REFERRER_WHY: Final = _("Why are they named?")
OTHERS_NAMED: Final = _("Others who stand in what you chose")
OTHERS_NAMED_HINT: Final = _("They are left out unless you tick them.")
NOBODY_ELSE: Final = _("Nobody else was found in what you chose. Look yourself: a name can hide in a text.")
OTHERS_WHY: Final = _("Why do those you ticked have to be named?")
TESTS: Final = _("Tick what you can answer with yes")
TESTS_NOTE: Final = _("What about those you did not tick?")
WAY: Final = _("How is it sent or said?")
SENT_WHEN: Final = _("When did it go, or was it said?")
JUST_NOW: Final = _("Just now")
SENT_WHEN_HINT: Final = _("Leave it empty if it has not gone yet: then it stands on Today.")
SAID: Final = _("What was said?")
SAID_HINT: Final = _(
    "Fact told from opinion. Where nothing is sent, this is the record of what they were told."
)
WAY_NOTE: Final = _("More about how: number, address, how they get the passphrase")
IS_DISCUSSED: Final = _("Did you talk about it with whoever asked?")
DISCUSSED_YES: Final = _("Yes")
DISCUSSED_NO: Final = _("No")
DISCUSSED_WHEN: Final = _("When?")
DISCUSSED_TEXT: Final = _("What was said, or why was it not talked about?")
NOBODY_ASKED: Final = _("Nobody asked, so nobody has to be told of the refusal.")
DUTY: Final = _("There is a duty to share. Why does it not ask for it here?")
SECOND: Final = _("With whom did you talk it through?")
SECOND_HINT: Final = _("Name and job. Nothing waits for it: somebody countersigns on the next working day.")
SECOND_ROLE: Final = _("What is their part?")
SECOND_WHEN: Final = _("When?")
CARRY_OUT: Final = _("It was sent or said")
CARRY_OUT_HINT: Final = _(
    "Write down that what was decided went out. Then nothing of it waits on Today any more."
)
CARRY_TITLE: Final = _("What was decided went out")
CARRY_ACT: Final = _("Record that it went out")
CARRY_SAVED: Final = _("Recorded. The decision is marked as carried out, as far as nothing remains.")
CARRY_TELLING: Final = _("Is it written down already?")
CARRY_TELLING_NONE: Final = _("No: it is written down here")
CARRY_WAY: Final = _("How did it go?")
CARRY_WHEN: Final = _("When?")
CARRY_TO: Final = _("Who took it?")
CARRY_TO_HINT: Final = _("Name and job, as far as you know them.")
CARRY_SAID: Final = _("What was said or sent?")
CARRY_REMAINS: Final = _("What of it has still to be sent or said?")
CARRY_REMAINS_HINT: Final = _("Leave it empty if nothing has. What you write here stays on Today.")
CARRIED: Final = _("What came of it since")
NOT_CARRIED: Final = _("Nothing has gone out yet.")
OPEN_TELLING: Final = _("Open what tells it")
DECISION_BEHIND: Final = _("The decision behind it")
SECOND_TEXT: Final = _("What did they say?")
NOT_REACHED: Final = _("Or: nobody could be reached, because")
CHECK_INTRO: Final = _(
    "This is what will be kept. Once it is recorded it is never changed; corrections stand beside it."
)
NOT_COMPLETE: Final = _("Something is missing. Each line below leads to it.")


def about(names: tuple[str, ...]) -> str:
    """Return whom a decision is about."""
    return ABOUT.format(names=", ".join(names))


def chosen(entries: int, documents: int = 0) -> str:
    """Return how many entries are chosen, and how many documents beside them."""
    told = ngettext("{count} entry chosen", "{count} entries chosen", entries).format(count=entries)
    if not documents:
        return told
    more = ngettext("{count} document", "{count} documents", documents).format(count=documents)
    return _("{entries}, and {documents}").format(entries=told, documents=more)


def to_look_at(lacks: tuple[str, ...], *, is_old: bool) -> str:
    """Return what is missing of an entry that may go out, and that its age needs a word; "" for neither."""
    gaps = "; ".join(lacks)
    return " ".join(
        filter(None, (f"{gaps[:1].upper()}{gaps[1:]}." if gaps else "", HISTORY_NOTE if is_old else ""))
    )


def item_why(item: str, why: str) -> str:
    """Return an entry that goes out, and why just this one where that was said."""
    return _("{item}\nBecause: {why}").format(item=item, why=why) if why else item


def missing_on(step: str, problem: str) -> str:
    """Return what is missing and on which page."""
    return _("{step} {problem}").format(step=step, problem=problem)


def send_what_was_decided() -> str:
    """Return what is to be done once it was decided to share and nothing has gone yet."""
    return _("Send what it was decided to share")


def send_the_rest(remains: str) -> str:
    """Return what is still to be done once a part of what was decided has gone."""
    return _("Send or say the rest: {remains}").format(remains=remains)


def golden_rule(edition: str, number: int) -> str:
    """Return what a golden rule is called."""
    return _("{edition}, golden rule {number}").format(edition=edition, number=number)
