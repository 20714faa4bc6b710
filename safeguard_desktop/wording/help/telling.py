"""Help about telling staff, and about requests to see records. Source: S97, S99, S100, X09, X18."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "told_what": About(
        _("What they have to know or do, in words that could be read over a shoulder."),
        _("Staff act on it without knowing why. The less it says, the less there is to pass on."),
        _("“Be gentle today; collected only by her aunt.”"),
    ),
    "told_way": About(
        _("A note is read after signing in. Told in person is just as complete."),
        _("Both are written down with the time; only a note comes back acknowledged."),
    ),
    "told_to": About(
        _("Only those who need it to keep this child safe. The key person stands first."),
        _("Each name is a disclosure in the child’s record."),
    ),
    "told_others": About(
        _("People who are not on your list, by name."),
        _("Whoever was told must be found in the record later, also a student who was here for a week."),
        _("“Robin Ash, agency”."),
    ),
    "told_by": About(
        _("Who told them, if it was not you."),
        _("If it was understood otherwise, that person is asked."),
        _("“Sam Rowe”."),
    ),
    "told_reason": About(
        _("Why these people need to know it. They do not see this."),
        _("Only what is needed may be passed on, and the record has to say why it was."),
        _("“He greets the children at the door.”"),
    ),
    "told_until": About(
        _("The last day on which it holds. Make it short; a new note is quickly written."),
        _("An old note misleads. After this day it is taken away, and that is written down."),
        _("“Friday” or “18 Dec”."),
    ),
    "end_briefing_form.reason": About(
        _("What has changed, so that it does not hold any more."),
        _("Whoever reads the record later sees from when staff no longer acted on it."),
        _("“Her mother collects her again since today.”"),
    ),
    "answer_text": About(
        _("What was decided, what was shown or sent, what was kept back, and why."),
        _("Whoever asked may complain; then the reasons of that day count."),
        _("“Copies handed over. What her brother said is kept back: it is about him.”"),
    ),
    "answer_when": About(
        _("The day on which they had the answer."),
        _("It shows that it was in time."),
        _("“today” or “3 Dec”."),
    ),
    "request_who": About(
        _("Full name of whoever asks, and a number or address."),
        _("The lead has to make sure who it is before anything is shown."),
        _("“Dana Wójcik, 01632 960 321”."),
    ),
    "request_relation": About(
        _("What they say they are to the child."),
        _("Who may ask for a child depends on it. Do not check it yourself."),
        _("“aunt”, “solicitor of the father”."),
    ),
    "request_whose": About(
        _("The child’s name as they said it."),
        _("Do not look for the child, and say neither that there is a record nor that there is none."),
        _("“Maya” or “not known”."),
    ),
    "request_asked": About(
        _("What they want to see, as far as you understood it."),
        _("Different rules and days hold for each. “Not clear” is a good answer."),
    ),
    "request_way": About(
        _("How they asked. A request by word of mouth counts as much as a letter."),
        _("It says where the rest of it can be found."),
    ),
    "request_when": About(
        _("When they asked, not when you write it down."),
        _("The days to answer run from then."),
        _("“now” or “yesterday 15:30”."),
    ),
    "request_text": About(
        _("What they said, in their own words."),
        _("Their words decide what has to be looked for."),
        _("“I want everything that you have written about her since September.”"),
    ),
    "request_name": About(
        _("Your own name, as the others here know you."),
        _("The lead may have to ask you what was said."),
        _("“Kit Moreno”."),
    ),
    "request_job": About(
        _("What you do here, in a word or two."),
        _("Whoever reads it in some years does not know you."),
        _("“key person, Acorns”."),
    ),
}
