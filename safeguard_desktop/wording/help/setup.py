"""Help about setting up a setting; its numbers are asked again in Settings."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

_NUMBER: Final = _("It stands on the first page, which anybody can read without signing in.")
_TERMS: Final = _("Some days are counted as school days, such as those for sending a file.")

FIELDS: Final[Mapping[str, About]] = {
    "setting_name": About(
        _("What the setting is called in public."),
        _("It stands on everything that leaves the house."),
        _("“Elm Row Pre-school”."),
    ),
    "setup_wizard.kind": About(
        _("Choose what your registration says."),
        _("Guidance and words follow it: a pre-school works under the early years framework, a school under the one for schools."),
    ),
    "address": About(
        _("The postal address. Several lines are fine."),
        _("It stands on papers that go to other settings, so that they can answer."),
        _("“Elm Row Hall, Mill Lane, Elmstead”."),
    ),
    "phone": About(
        _("The number of the office."),
        _("Another setting rings it to make sure that a message is really from you."),
        _("“01632 960 001”."),
    ),
    "email": About(
        _("The address of the office, not that of a person."),
        _("It stands on papers that go to other settings."),
        _("“office@elmrow.example”."),
    ),
    "unique_reference": About(
        _("The number with Ofsted (URN), if you have one."),
        _("It tells settings of one name apart."),
        _("Six figures, or “EY” and six figures."),
    ),
    "local_authority": About(
        _("The council in whose area the setting lies."),
        _("Thresholds, forms and numbers are those of the authority."),
        _("“Elmshire”."),
    ),
    "term_*": About(
        _("The first or last day of a term, the day first. It can be filled in later."),
        _TERMS,
        _("“4 1 2027”."),
    ),
    "lead_*": About(
        _("Name, job and number of the designated safeguarding lead."),
        _("The lead reads everything here. Staff are told to find this person."),
        _("“Asha Patel”, “room leader”, “01632 960 002”."),
    ),
    "deputy_*": About(
        _("Whoever stands in when the lead is away. It can be filled in later."),
        _("Staff have to know whom to find on the lead’s day off."),
        _("“Sam Rowe”, “01632 960 003”."),
    ),
    "manager_*": About(
        _("The manager or headteacher, who hears of a worry about an adult or about the lead."),
        _("A worry about the lead must not land with the lead."),
        _("“Jo Lindqvist”, “01632 960 004”."),
    ),
    "chair_*": About(
        _("The chair, owner or proprietor, who hears of a worry about the manager."),
        _("There is always one person more to turn to."),
        _("“Ruth Adeyemi”, “01632 960 005”."),
    ),
    "social_care_day": About(
        _("The number of children’s social care in office hours."), _NUMBER, _("“01632 960 100”.")
    ),
    "social_care_night": About(
        _("The number at night and at weekends (emergency duty team)."), _NUMBER, _("“01632 960 200”.")
    ),
    "lado": About(
        _("The number of the authority’s designated officer, for worries about an adult who works with children."),
        _NUMBER,
        _("“01632 960 300”."),
    ),
    "police": About(
        _("The number that your area wants to be rung when it is no emergency."), _NUMBER, _("“101”.")
    ),
    "local_partnership": About(
        _("Where the safeguarding partnership publishes its procedures."),
        _("Local procedures come before what any program says."),
        _("“procedures.elmshire.example”."),
    ),
    "passphrase": About(
        _("Six words drawn at random are strong and can be remembered as a small story. Type every letter as you will type it later."),
        _("It opens the record. Names, years and words of the trade are guessed first, and nobody can look it up for you."),
        _("“plum harbour seventeen quiet lanterns” shows the kind; do not take this one."),
    ),
    "passphrase_again": About(
        _("The same once more, without looking."),
        _("A slip of a finger would lock everybody out."),
        _("The same words as above."),
    ),
    "word_*": About(
        _("This word of the recovery sheet, from the paper in your hand."),
        _("It shows that the sheet was printed or copied out and can be read. Without it, a lost passphrase loses everything."),
        _("The first three letters are enough."),
    ),
    "setup_wizard.place": About(
        _("A folder on a disk of this computer."),
        _("The record keeps its own small database. Network drives and folders that are copied to a cloud service can spoil it without a warning."),
        _("The folder Documents of this computer."),
    ),
}  # fmt: skip
