"""Help about the page of one request to see records. Source: S15, S97; guidance.md section 7."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "assess_asked": About(
        _("What it is in law, whatever they called it."),
        _("The days to answer, and what may be kept back, follow from it."),
    ),
    "assess_requester": About(
        _("Who asks: the person whose records they are, a parent for the child, or somebody for them."),
        _("The right is the child’s own. A parent uses it for a child who cannot yet."),
    ),
    "identity_state": About(
        _("Whether you know who asks."),
        _("A copy in the wrong hands cannot be taken back. Do not ask for papers from somebody you know."),
    ),
    "identity_how": About(
        _("How you know: what you saw, or how long you have known them."),
        _("You may have to show that you made sure."),
        _("“Driving licence seen; she fetches the child every day.”"),
    ),
    "identity_when": About(
        _("When it was checked who they are."),
        _("Where they had to show who they are, the days to answer run from then."),
        _("“today”"),
    ),
    "identity_by": About(
        _("Who checked it, where it was not you."),
        _("Whoever reads it later knows whom to ask."),
        _("“Sam Rowe”"),
    ),
    "authority_state": About(
        _("Whether you know that they may ask for this child, or for whoever they act for."),
        _("Not every parent has parental responsibility, and a solicitor needs a signed authority."),
    ),
    "authority_how": About(
        _("How you know that they may ask."),
        _("You may have to show that you made sure."),
        _("“Birth certificate on file names him.” “Authority signed by the mother, 2 Nov.”"),
    ),
    "authority_when": About(
        _("When it was checked that they may ask."),
        _("Such things change: a court order may come later."),
        _("“today”"),
    ),
    "authority_by": About(
        _("Who checked that they may ask, where it was not you."),
        _("Whoever reads it later knows whom to ask."),
        _("“Sam Rowe”"),
    ),
    "assess_note": About(
        _("What else has to be thought of."),
        _("Such as an order of a court, or what the child thinks of it."),
        _("“He is 12 and does not want his father to see it.”"),
    ),
    "clock_change": About(
        _("What happened to the time to answer."),
        _("It may stand still only while something is really unclear, and be made longer only once."),
    ),
    "clock_reason": About(
        _("Why the time stands still, or becomes longer."),
        _("The law allows these reasons and no others."),
    ),
    "clock_on": About(
        _("The day on which you asked back, the answer came, or you told them."),
        _("Your last day is counted from it."),
        _("“24 Nov”"),
    ),
    "clock_text": About(
        _("What you asked, what they answered, or what you told them."),
        _("They have to be told why it takes longer."),
        _("“Asked her which years she means.”"),
    ),
    "clock_way": About(
        _("How they were told that it takes longer."),
        _("You may have to show it."),
    ),
    "search_places": About(
        _("Where was looked for it."),
        _("Records are more than this program: paper, e-mail, and what others keep."),
    ),
    "search_text": About(
        _("What was looked for, and how."),
        _("A search has to be reasonable and proportionate, and you may have to show that it was."),
        _("“E-mail of all staff for his name, 2024 to now.”"),
    ),
    "search_found": About(
        _("What was found. Nothing is an answer."),
        _("What was found outside this record is decided about as well."),
        _("“Two letters in the second drawer.”"),
    ),
    "search_time": About(
        _("How long it took, such as 90, 1:30 or 2 h."),
        _("Freedom of information has a limit of 18 hours, and you have to show how it was reached."),
        _("“1:30”"),
    ),
    "search_when": About(
        _("When it was looked for."),
        _("What came later was not found then."),
        _("“today 14:10”"),
    ),
    "search_by": About(
        _("Who looked, where it was not you."),
        _("Whoever reads it later knows whom to ask."),
        _("“Kit Moreno, office.”"),
    ),
    "item_outcome": About(
        _("What becomes of this entry."),
        _("Each is decided for itself: nothing is chosen for you."),
    ),
    "item_exemptions": About(
        _("On which ground the whole entry is kept back."),
        _("What is not exempt has to be given."),
    ),
    "item_mentioned": About(
        _("Whether the copy says that an entry is kept back."),
        _("Sometimes to say so would tell: that the police look into something, for example."),
    ),
    "item_reason": About(
        _("Why, in your own words."),
        _("Whoever complains is answered from it. It is never in the copy."),
        _("“She would know who told us, and has threatened them before.”"),
    ),
    "item_words": About(
        _("Words in this entry that are kept back. Every place at which they stand is marked."),
        _("The program proposes names; you know what else points to somebody."),
        _("“the neighbour at number 4”"),
    ),
    "item_place_*": About(
        _("What becomes of the words that stand here."),
        _("Leave them, or say on which ground they are kept back."),
    ),
    "item_spans": About(
        _("The words that the program proposes to keep back, and those that you marked."),
        _("You decide about each: what is about somebody else may still be given, with their agreement."),
    ),
    "reader_way": About(
        _("How somebody else read the copy, or that nobody could."),
        _("A second pair of eyes finds the name that the first one read over."),
    ),
    "reader_who": About(
        _("Who else read the copy."),
        _("Somebody who did not decide about it."),
        _("“Jo Lindqvist, headteacher.”"),
    ),
    "reader_when": About(
        _("When they read the copy."),
        _("What is decided anew afterwards has to be read again."),
        _("“today”"),
    ),
    "reader_text": About(
        _("What they said; or why nobody else could read it."),
        _("Years later it answers whether enough care was taken."),
        _("“We are two, and she is ill.”"),
    ),
    "answer_outcome": About(
        _("How the request ended."),
        _("A refusal is an answer too, and has its reasons and its log."),
    ),
    "answer_to": About(
        _("To whom the copy went, by name."),
        _("It stands among everything that was told of this child."),
        _("“Dana Wójcik, by registered letter.”"),
    ),
    "answer_way": About(
        _("How the answer went to them."),
        _("The passphrase goes another way than the file."),
    ),
    "answer_exemptions": About(
        _("On which grounds something was kept back, besides those of the entries."),
        _("They have to be told, unless telling would undo it."),
    ),
    "answer_rights": About(
        _(
            "Whether they were told that they may complain to you, to the Information Commissioner, and to a court."
        ),
        _("It is part of every refusal."),
    ),
}
