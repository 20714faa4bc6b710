"""Help about what arrives from another setting. Source: S92, S93, X05."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "arrival_passphrase": About(
        _("The six words that the sender told you by telephone, not by the way that the file came."),
        _("Without them nobody reads the pack, on its way or afterwards."),
    ),
    "sender_how": About(
        _("Who read the digits out to you, on which number, and when."),
        _("The digits are those of the key with which the setting signs. If they agree, the pack is theirs."),
        _("“Asha Patel, school office number, 10:20”."),
    ),
    "which_child": About(
        _("The child of your setting whom the pack is about, or a new one."),
        _("It is never chosen for you: two children may have one name."),
    ),
    "how_known": About(
        _("What makes you sure that it is this child."),
        _("If it turns out to be another one, it must be seen why it was thought so."),
        _("“Date of birth and former address agree with the admission form.”"),
    ),
    "aside_code": About(
        _("Why the pack does not go into the record."),
        _("It stands in the list of what was received. What the pack says is not kept."),
    ),
    "aside_note": About(
        _("Anything that a later reader should know about it, without what the pack says."),
        _("Somebody may ask years later what became of it."),
        _("“Rang the sender, they take it back.”"),
    ),
    "hold_answer_reason": About(
        _("Why you keep these entries so too, or why not."),
        _("Two people are needed later to end it, and they read this."),
        _("“As they ask: a claim may come.”"),
    ),
    "proposal_taken": About(
        _(
            "Whether what the sender still had to do is to be done by you, or what they keep is kept by you too."
        ),
        _(
            "Nothing that comes with a file is taken over by itself: somebody here has to know that it is theirs now."
        ),
    ),
    "proposal_reason": About(
        _("What made you decide so, in a sentence."),
        _("Whoever reads the file later must see that it was not overlooked."),
        _("“Elm Row rang her before the last day.”"),
    ),
    "other_concern": About(
        _("The concern that this one belongs with."),
        _("What is small by itself is often not small beside another one."),
    ),
    "concern_link_reason": About(
        _("What the two have in common."),
        _("It stands on both of them, and goes with the file."),
        _("“The same arm, and again after a weekend.”"),
    ),
    "received_child": About(
        _("The child whose file came."),
        _("What you write down stands on the page of that child."),
    ),
    "from_setting": About(
        _("The school or pre-school that sent it."),
        _("They wait for your confirmation."),
        _("“Alder School”."),
    ),
    "from_lead": About(
        _("Who sent it, as far as you know."),
        _("It is whom to ask about it."),
        _("“Ruth Adeyemi, designated safeguarding lead”."),
    ),
    "arrived_way": About(
        _("On paper, as a file, or another way."),
        _("Paper has a place in the record as well."),
    ),
    "arrived_when": About(
        _("When it came into your hands."),
        _("The sender counts the days until you confirm it."),
        _("“today 10:15”."),
    ),
    "arrived_text": About(
        _("What it is, piece by piece."),
        _("If something is missing later, it can be seen what came."),
        _("“Chronology of 4 pages, two concern forms, a plan of 2024.”"),
    ),
    "arrived_pages": About(
        _("The number of pages, if you have counted them."),
        _("A page that goes missing is noticed."),
        _("“12”."),
    ),
    "arrived_place": About(
        _("The drawer or folder where it lies, apart from the main pupil file."),
        _("Whoever needs it finds it."),
        _("“Blue folder, locked cabinet”."),
    ),
}
