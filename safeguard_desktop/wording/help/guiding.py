"""Help about keeping guidance, time limits and days up to date. Source: guidance.md sections 0, 5.2, 11 and 12."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "edition_series": About(
        _("Which guidance a new edition belongs to."),
        _("Editions of one guidance replace each other: the newest that has begun is in force."),
    ),
    "edition_title": About(
        _("What the edition is called on its title page."),
        _("Decisions name it, and papers print it."),
        _("“Keeping children safe in education 2026”."),
    ),
    "edition_status": About(
        _("Whether you have seen its final text."),
        _("Only what was seen, and has begun, is ever in force."),
    ),
    "edition_from": About(
        _("The day from which it holds."),
        _("Decisions of that day and later are made under it."),
        _("“1 September 2026”."),
    ),
    "edition_source": About(
        _("Where you found this edition."),
        _("Somebody else can look at the same place next year."),
        _("“gov.uk, page of the Department for Education”."),
    ),
    "edition_verified": About(
        _("The day on which you looked at it."),
        _("It stands beside each rule, so that everybody sees how old it is."),
        _("“20 November 2026”."),
    ),
    "edition_note": About(
        _("What should be known about it, in a few words."),
        _("It stands beside the edition in the list."),
        _("“Part four has new words about supply staff.”"),
    ),
    "edition_why": About(
        _("Why you change this edition."),
        _("What stood there before stays readable, and so does the reason."),
        _("“The final text came out in August.”"),
    ),
    "edition_back": About(
        _("Takes your change back: what the program came with holds again."),
        _("What you had written stays readable."),
    ),
    "limit_unit": About(
        _("In what the time is counted."), _("Working days leave out weekends and bank holidays.")
    ),
    "limit_count": About(
        _("How many of them it takes."), _("The day from which it counts does not count."), _("“5”.")
    ),
    "ground_text": About(
        _("What the ground says, shortly and in your own words."),
        _("Whoever decides reads it beside each entry, and whoever asked reads it in the copy."),
        _("“It would warn somebody whom the police are looking into.”"),
    ),
    "ground_judged": About(
        _("Whose judgement it needs before it may be used; empty if whoever decides may."),
        _("Some grounds need a doctor’s word, or social care’s."),
        _("“A health professional: write down who, and when.”"),
    ),
    "ground_source": About(
        _("Where it is written: the law with its paragraph, or who told you."),
        _("Somebody who is kept from something may ask."),
        _("“Data Protection Act 2018, schedule 2, read by our lawyer”."),
    ),
    "ground_verified": About(
        _("The day on which somebody looked at that."),
        _("Laws change. Without a day nobody knows how far to rely on it."),
        _("“20 November 2026”."),
    ),
    "ground_why": About(
        _("Why it is written otherwise than before."),
        _("What stood there before stays readable, with this beside it."),
        _("“Our lawyer told us what the paragraph says.”"),
    ),
    "ground_back": About(
        _("Whether the words hold again that the program came with."),
        _("Yours stay readable, as what stood there before."),
    ),
    "limit_text": About(
        _("What the rule says, shortly and in your own words."),
        _("It stands beside whatever is due by it."),
        _("“Our area asks for an answer within two working days.”"),
    ),
    "limit_source": About(
        _("Who says so, and in which paper."),
        _("A rule without its source cannot be checked."),
        _("“Local procedure of the partnership, June 2026”."),
    ),
    "limit_verified": About(
        _("The day on which you looked at it."), _("It shows how old the rule is."), _("“20 November 2026”.")
    ),
    "limit_why": About(
        _("Why you change this limit."),
        _("It is read by whoever wonders about it later."),
        _("“The partnership changed its procedure.”"),
    ),
    "limit_back": About(
        _("Takes your change back: what the program came with holds again."),
        _("What you had written stays readable."),
    ),
    "days_added": About(
        _("Bank holidays that are added, one a line."),
        _("Days by which something is due leave them out from now on."),
        _("“10 May 2027, Jubilee”."),
    ),
    "days_removed": About(
        _("Bank holidays that are not off after all, one a line."),
        _("A day is sometimes moved."),
        _("“3 May 2027”."),
    ),
    "days_source": About(
        _("Who says so, and where."), _("Somebody may want to check it."), _("“gov.uk, bank holidays”.")
    ),
    "terms": About(
        _("Your terms, one a line: first and last day."),
        _("Some time limits are counted in school days."),
        _("“3 Sep 2026 to 23 Oct 2026”."),
    ),
    "family_text": About(
        _("What families read. The first line of each part is its heading, every other line a point."),
        _("It is given out in your setting’s name, so it has to say what you really do."),
        _("“Whom we tell”, and on the next line “Social care and the police, only what they need”."),
    ),
    "family_text_why": About(
        _("Why you change this text."),
        _("Whoever compares the two later reads it."),
        _("“In plainer words.”"),
    ),
    "family_text_back": About(
        _("Takes your text back: the one that the program came with is given out again."),
        _("What you had written stays readable."),
    ),
    "duty_designated": About(
        _("Whether this setting is one of the bodies that the duty to share names."),
        _("If it is not, you are not reminded of the duty. If nobody knows, you are."),
    ),
    "duty_source": About(
        _("Who says so, and where."),
        _("What nobody said in writing is not known."),
        _("“Letter of the council, 2 November 2026”."),
    ),
    "duty_verified": About(
        _("The day on which you looked at it, or asked."),
        _("It may change with new regulations."),
        _("“2 November 2026”."),
    ),
}
