"""Help about children who leave and files that follow them. Source: S92, S93, X05, X16; guidance.md section 2.2."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "leaving_reason": About(
        _("Why the child goes from here."),
        _(
            "The days, and whom you tell, follow from it: a child taught at home or missing is made known to the local authority."
        ),
    ),
    "last_day": About(
        _("The last day on which the child is here."),
        _("The days within which the file is to be there are counted from it."),
        _("“18 Dec”."),
    ),
    "leaving_to": About(
        _("The setting where the child begins next."),
        _("The file goes there, and nowhere else. While it is empty the file is kept here."),
        _("“Larch Lane Primary”."),
    ),
    "leaving_to_lead": About(
        _("Who leads safeguarding there, by name."),
        _("A file that is addressed to a person is opened by that person."),
        _("“Jo Ferrant”."),
    ),
    "leaving_to_address": About(
        _("The address to which the file can be sent, on paper or by secure e-mail."),
        _("Take it from their website: an address in a message that you were sent may be anybody’s."),
        _("“12 Larch Lane, Elmtown”."),
    ),
    "leaving_to_phone": About(
        _("The number at which you reach them."),
        _("You ring before the file goes, and when nobody confirms it."),
        _("“01632 960 111”."),
    ),
    "confirmed_on": About(
        _("The day on which the new setting became certain."),
        _("Nothing can be sent before; where it is later than the last day, the days count from it."),
        _("“yesterday”."),
    ),
    "new_term": About(
        _("The first day of term at the new setting, where the child begins with one."),
        _("The file is to be there within the first five days of that term."),
        _("“4 Jan”."),
    ),
    "authority_told": About(
        _("Whom in the local authority you told: name, team and how."),
        _(
            "A child of whom nobody knows where it is taught is looked for by the authority, as long as it knows."
        ),
        _("“Ms Vale, children missing education, by telephone”."),
    ),
    "authority_told_on": About(
        _("The day on which they were told."), _("Later it is asked how soon they knew."), _("“today”.")
    ),
    "look_again_on": About(
        _("The day on which you ask again where the child is."),
        _("The file waits here until somebody asks for it, and it stands on Today on that day."),
        _("“in four weeks”."),
    ),
    "leaving_note": About(
        _("Anything else about the leaving."),
        _("What somebody else has to know who sends the file for you."),
        _("“Her aunt says they moved on Friday.”"),
    ),
    "leaving_why": About(
        _("What you know now that you did not know before."),
        _("What was written first stays readable, and the reason stands beside it."),
        _("“Larch Lane rang: she began there.”"),
    ),
    "leaving_ended": About(
        _("Nothing has to be sent or asked any more."),
        _("It then leaves Today. The file itself stays as it is."),
    ),
    "leavers_group": About(
        _("Shows the children of one class, room or group."),
        _("What you have ticked in another one stays ticked."),
    ),
    "leavers": About(
        _("Everybody who leaves on that day for the same setting."),
        _("Each of them is written down by itself, and stands on Today until the file is sent."),
    ),
    "leavers_to": About(
        _("The setting to which all those go that are ticked."),
        _("School by school is quicker than child by child. Leave it empty where nobody knows yet."),
        _("“Larch Lane Primary”."),
    ),
    "leavers_lead": About(
        _("Who leads safeguarding there, by name."),
        _("Every pack for that setting is addressed to this person."),
        _("“Jo Ferrant”."),
    ),
    "no_file_child": About(
        _("A child of the record of whom no concern was ever raised, or nobody of the record."),
        _("Where there are concerns there is a file, and a pack goes instead of a letter."),
    ),
    "no_file_name": About(
        _("The full name of a child who never had a record here."),
        _("The new setting has to know whom the letter is about."),
        _("“Ben Sole”."),
    ),
    "no_file_born": About(
        _("The date of birth, which tells two children of one name apart."),
        _("A letter about the wrong child would say that there is nothing where there is something."),
        _("“3 2 2020”."),
    ),
    "called": About(
        _("Whom you spoke with before it went, and what they said."),
        _("Somebody has to expect it. A file that lies unopened is no use to a child."),
        _("“Jo Ferrant, 14:05: she looks out for it.”"),
    ),
    "transfer_way": About(
        _("The way by which the file went."),
        _(
            "Each of these can be followed up. Standard post cannot, and a child or a parent must never carry it."
        ),
    ),
    "carried_by": About(
        _("The adult who took it there."),
        _("Whoever has it in hand answers for it until it is handed over."),
        _("“Asha Patel”."),
    ),
    "tracking": About(
        _("The number under which the post or courier finds it."),
        _("If nobody confirms it, this says where it was last."),
        _("“AB 1234 5678 9GB”."),
    ),
    "to_name": About(
        _("The person whose name stood on it."),
        _("Addressed to a name, it is not opened by whoever opens the post."),
        _("“Jo Ferrant”."),
    ),
    "to_role": About(
        _("What that person is there."),
        _("If the person has left, the role says who takes it."),
        _("“Designated safeguarding lead”."),
    ),
    "sent_text": About(
        _("Anything else about the sending."),
        _("What whoever asks after it has to know."),
        _("“In two envelopes, one inside the other.”"),
    ),
    "transfer_sent_form.to_address": About(
        _("The address to which it went."),
        _("If it went astray, this is the first thing that is asked."),
        _("“12 Larch Lane, Elmtown”."),
    ),
    "transfer_step": About(
        _("What happened to the pack, or what you have done about it."),
        _("Only what can have happened now is offered. Each is written down by itself."),
    ),
    "receipt_way": About(
        _("How the new setting confirmed it."),
        _(
            "A voice on the telephone and a slip can be anybody’s: they give the check code that stands inside the pack."
        ),
    ),
    "check_code": About(
        _("The eight signs that they read out or wrote down."),
        _("They stand only inside the encrypted pack. Whoever knows them has opened it."),
        _("“K7F2-9QM2”."),
    ),
    "missing_items": About(
        _("The entries of the list that they say are not there."),
        _("What is ticked stays on this page until it is settled."),
    ),
    "by_name": About(
        _("The person at the new setting."),
        _("Later somebody asks who said that the file had come."),
        _("“Jo Ferrant”."),
    ),
    "by_role": About(
        _("What that person is there."),
        _("A receipt from the lead weighs more than one from the front desk."),
        _("“Designated safeguarding lead”."),
    ),
    "step_text": About(
        _("What was said or done, in a sentence or two."),
        _(
            "For the passphrase: by which other way it was told. For a loss: what went where, and what you did about it."
        ),
        _("“By telephone; she read the fingerprint out.”"),
    ),
    "step_due": About(
        _("The day on which it stands on Today again."),
        _("A file that does not arrive is how children get lost between schools."),
        _("“Friday”."),
    ),
    "other_setting": About(
        _("The other setting where the child is registered."),
        _("Each of the two has to know of the other, and which of them holds the file."),
        _("“Alder Unit”."),
    ),
    "file_holder": About(
        _("At which of the two the file is held."), _("Only one of them holds it. The other may have a copy.")
    ),
    "dual_since": About(
        _("Since when the child is registered at both."),
        _("It says from when on each of the two has to be told."),
        _("“1 Sep”."),
    ),
    "dual_contact": About(
        _("Who leads safeguarding there, with a number."),
        _("Something that happens here today has to be known there tomorrow."),
        _("“Ruth Adeyemi, 01632 960 222”."),
    ),
    "dual_copy": About(
        _("Who has a copy, and of what."),
        _("A copy has to be brought up to date, and destroyed, like the file itself."),
        _("“Alder Unit: the chronology, since 1 Sep.”"),
    ),
    "dual_told": About(
        _("Who was told where the file is, and when."),
        _("Whoever does not know asks the wrong setting, or nobody."),
        _("“Ruth Adeyemi; Ms Vale, social worker.”"),
    ),
    "dual_note": About(
        _("Anything else about it."),
        _("What somebody else has to know who stands in for you."),
        _("“Tuesdays and Thursdays there.”"),
    ),
    "dual_ended": About(
        _("The child is registered at one setting only from now on."),
        _("If that is the other one, write down that the child leaves as well."),
    ),
}
