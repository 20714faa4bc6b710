"""Help about worries about adults. Source: S44, S45; guidance.md sections 2.3 and 3."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "adult_name": About(
        _("The adult’s name as the setting knows it."),
        _("What is about one adult is found under one name, so that a pattern can be seen."),
        _("“Rowan Teal”"),
    ),
    "matter_subject": About(
        _("Whether the adult is one of the people whom this program knows here."),
        _("Nobody reads what is about them. The program can only keep that promise if it knows who is meant."),
    ),
    "sheet_is_safe": About(
        _("Where the recovery sheet lies, and whether they could take it out."),
        _("You alone could read this, so the sheet holds the second key. With it, whoever has it could read this too."),
        _("“It lies in the chair’s safe at home.”"),
    ),
    "adult_job": About(
        _("What the adult does here, in a few words."),
        _("Somebody who reads this in ten years does not know who was who."),
        _("“Helps at lunch on Tuesdays”"),
    ),
    "matter_remark": About(
        _("Whatever you know besides what was written to you."),
        _("What came stays as it came; what you add stands apart from it, under your name."),
        _("“I spoke with her the same day.”"),
    ),
    "matter_said": About(
        _("The words that were said, as nearly as anybody remembers."),
        _("Exact words may count later, and they stand apart from what was seen."),
        _("“It is only our game.”"),
    ),
    "matter_place": About(
        _("The place where it happened, as exactly as is known."),
        _("It says who else could have seen it."),
        _("“The sleep room”"),
    ),
    "write_down_form.told_by": About(
        _("Who told you, if it was not you who saw it."),
        _("Whoever saw something first is asked first; their wish not to be named is respected as far as it can be."),
        _("“Kit Moreno”"),
    ),
    "matter_kind": About(
        _("Whether it may meet the harm threshold, stays below it, or is about recruitment or a check."),
        _("From an allegation the deadlines follow: the designated officer first."),
    ),
    "limb_*": About(
        _("Tick each of the four that it may be; one is enough."),
        _("These are the tests of the harm threshold. It need not be proved: that it may be so is enough to ring."),
    ),
    "matter_reason": About(
        _("The reasons for which you decided so."),
        _("Somebody will ask one day, and only what was written then counts."),
        _("“It was the second time in a week.”"),
    ),
    "matter_context": About(
        _("Whether it happened at work or elsewhere."),
        _("What an adult does in private life can show a risk for children here too."),
    ),
    "safeguards": About(
        _("What was done at once, so that children are safe while it is looked into."),
        _("It is the first thing that the designated officer asks."),
        _("“He is not alone with children.”"),
    ),
    "suspension": About(
        _("What was decided about the adult’s work for now."),
        _("Suspension is one way among several and says nothing about guilt."),
    ),
    "suspension_reason": About(
        _("Why this way was taken, and which others were thought of."),
        _("It shows that the decision was not automatic."),
        _("“Office work until Friday, agreed with the LADO.”"),
    ),
    "self_reported": About(
        _("Tick it if the adult came to you with it."),
        _("That somebody speaks of a slip is a good sign, and belongs to the whole picture."),
    ),
    "authority": About(
        _("The office that you rang, or wrote to."),
        _("Once the call is written down, its deadline is met and leaves the top of the page."),
    ),
    "authority_name": About(
        _("Which office that is."),
        _("Somebody else may have to ring them again."),
        _("“Charity Commission”"),
    ),
    "matter_told": About(
        _("What you told them, in short."),
        _("It shows what they knew when they gave their advice."),
        _("“What was seen, his role, that he is not with children today.”"),
    ),
    "advice": About(
        _("What they advised or decided."),
        _("You act on it, and it explains later why you did."),
        _("“Do not speak with him before Monday’s meeting.”"),
    ),
    "party": About(
        _("Who was told, or was not: the adult, a family, whoever raised it."),
        _("Each of them is told at the right moment, which the designated officer helps to choose."),
    ),
    "party_made": About(
        _("Whether they have been told of it by now."),
        _("That somebody was not told yet, and why, is as important as that they were."),
    ),
    "party_text": About(
        _("What they were told, or why not."),
        _("It keeps anybody from being told too much, too early or twice."),
        _("“The LADO asked us to wait.”"),
    ),
    "party_who": About(
        _("The name of whoever was spoken with."),
        _("There may be several families, and one of them may ask."),
        _("“Mrs Okafor”"),
    ),
    "note_kind": About(
        _("What sort of thing it is. Recruitment, checks and references have kinds of their own."),
        _("It lets somebody find the one check among many talks."),
    ),
    "note_text": About(
        _("What happened, was said or was found."),
        _("Facts first. Of a criminal record check write what it means for the work here, not all that it says."),
        _("“Enhanced check of 3 March seen, nothing on it.”"),
    ),
    "note_source": About(
        _("Who said it, or what paper it is from."),
        _("What is known from whom decides what it is worth."),
        _("“The referee, by telephone”"),
    ),
    "matter_outcome": About(
        _("How it ended. The choices are those of its kind."),
        _("The guidance has five outcomes of an allegation, and each word has one meaning there."),
    ),
    "barring": About(
        _("Whether the Disclosure and Barring Service has to be told."),
        _("An employer who takes an adult out of work with children because of harm has to tell them."),
    ),
    "barring_reason": About(
        _("Why they are told, or need not be."),
        _("The duty has conditions; this says how they were looked at."),
        _("“He left before it was concluded, and would have been dismissed.”"),
    ),
    "lessons": About(
        _("What the setting does otherwise from now on."),
        _("A pattern may lie in how things are done here, and not in one adult."),
        _("“Two adults at sleep time.”"),
    ),
    "matter_closes": About(
        _("Tick it when nothing more is to be done."),
        _("A closed matter stays readable for those who read these."),
    ),
    "pension_on": About(
        _("The day on which the adult reaches normal pension age, if you know it."),
        _("An allegation is kept until then, or for ten years, whichever is longer."),
        _("“1 5 2061”"),
    ),
    "left_on": About(
        _("The day on which the adult left, if they have."),
        _("A low-level concern is kept at least until then."),
        _("“31 7 2026”"),
    ),
    "until": About(
        _("Another day until which it is kept."),
        _("Only where the setting decides otherwise, with the reason below."),
        _("“1 1 2070”"),
    ),
}  # fmt: skip
