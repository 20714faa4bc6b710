"""Help about the form with which anybody raises a concern. Source: S22, S35, S46, S47, S89, S101."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "about": About(
        _("Choose “An adult here” for anybody who works, volunteers or lives on the premises, however small the matter seems."),
        _("What an adult did goes to the manager or headteacher, about the manager to the chair or owner, and not into a child’s file."),
    ),
    "must_not_see": About(
        _("Choose whoever reads these records and is part of the worry, or a relative or close friend of somebody who is."),
        _("It is then encrypted on this computer to other people, and whoever you chose has no key to it. Where nobody is left, the page says whom to ring."),
    ),
    "kept_from_*": About(
        _("Tick everybody who is part of the worry, or a relative or close friend of somebody who is."),
        _("Nobody whom you tick has a key to it. The line below says who gets it instead; where nobody is left, the page says whom to ring."),
    ),
    "child": About(
        _("The name that you use. If you do not know it, say where the child was and what the child looked like."),
        _("The lead finds out which child it is; a spelling that is a little off does not matter."),
        _("“Maya, the little one in Acorns” or “not known: boy in a red coat, back gate”."),
    ),
    "adult": About(
        _("The name that you use. If you do not know it, what the person does here and looked like."),
        _("If it may be the name of somebody who would read this, the form asks you first."),
        _("“Robin, who drives the minibus on Fridays”."),
    ),
    "subject": About(
        _("Say whether it is about one of these people, or about somebody else of that name."),
        _("Nobody receives a concern about themselves; it then goes to somebody else."),
    ),
    "position": About(
        _("Staff, students and agency staff work here; volunteers help without pay; in some places people live on the premises."),
        _("Whom it has to be told to depends on it."),
    ),
    "children": About(
        _("Only the children whom it affects. Leave it empty if there is none in particular."),
        _("The manager has to know who may need help now."),
        _("“Maya and Leo from Acorns”."),
    ),
    "group": About(
        _("The room, group or class, if you know it."),
        _("It tells two children of one name apart."),
        _("“Acorns” or “4B”."),
    ),
    "when": About(
        _("Write it as you would say it, the day before the month. “Not known” is an answer."),
        _("Your own words are kept. Beneath the field stands how they were understood, so that the story can be put in order."),
        _("“today 14:10”, “yesterday after lunch”, “last Tuesday”, “3 Nov”, “about December 2017”."),
    ),
    "observed": About(
        _("Only what you saw and heard yourself, in the order in which it happened: who was there, where, what was said and done. Say how somebody looked, not what you take it to mean."),
        _("Facts hold for twenty years. What you think of them has a box of its own."),
        _("“Crying, would not sit down. A round bruise, about 2 cm, on the left forearm.” Not: “She had been hit.”"),
    ),
    "action": About(
        _("What you did at the time. “Nothing yet” is an honest answer."),
        _("The lead needs to know who knows already and whether the child is safe now."),
        _("“Sat with her until her aunt came. Told Sam at 15:10.”"),
    ),
    "others": About(
        _("Other children and adults who were there, or who may be at risk. You need not say who did what to whom."),
        _("Only the lead says which part somebody had. A guess here would stay in two files."),
        _("“Leo and an older cousin whose name I do not know.”"),
    ),
    "place": About(
        _("The room or the spot, inside or outside the setting."),
        _("It says who could have seen it, and sometimes whose area it is."),
        _("“By the coat pegs” or “at the bus stop in Mill Lane”."),
    ),
    "child_words": About(
        _("As they were said, words for body parts too, and what had been asked just before. If you do not remember them exactly, say so. Ask no more than “Tell me” and “What happened?”."),
        _("A child’s own words carry weight that a summary does not, also in court. A leading question can spoil that."),
        _("“I asked why she was sad. She said: ‘Mummy’s friend does the hurting game.’”"),
    ),
    "child_was_told": About(
        _("What was said to the child about who will hear of this, if anything was."),
        _("Children may know that others will have to be told, and why. Somebody else will speak with the child next."),
        _("“I said: I have to tell Asha, because she can help to keep you safe.”"),
    ),
    "told_no_secrets": About(
        _("Tick it if you told the child that you cannot keep this secret."),
        _("Nobody here can promise a child to keep a secret. A promise that is broken is worse than none."),
    ),
    "opinion": About(
        _("What you think it means, and why. Leave it out if you think nothing of it yet."),
        _("Kept apart from the facts, so that a reader in twenty years can tell the two from one another."),
        _("“She has been quieter since half term. I think that she is afraid of going home.”"),
    ),
    "spoken_with": About(
        _("With whom, and at what time."),
        _("Writing it down does not take the place of telling somebody today."),
        _("“With Sam, by the office, 15:20.”"),
    ),
    "direct_referral": About(
        _("If you rang social care or the police yourself: whom you spoke with, when, and what they said. Anybody may, without asking first."),
        _("The lead then does not ring twice, and knows whom to ask for."),
        _("“Rang social care 16:05, spoke with Ms Hall on duty. She rings back tonight.”"),
    ),
    "name": About(
        _("Your name as colleagues know it."),
        _("The lead has to be able to ask you. Your name is protected as far as the law allows."),
        _("“Kit Moreno”."),
    ),
    "job": About(
        _("What your work is here."),
        _("Somebody who reads this in years to come will not know who you were."),
        _("“Key person in Acorns” or “lunchtime supervisor”."),
    ),
}  # fmt: skip
