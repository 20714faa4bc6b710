"""Help about what is kept for named people. Source: S19, S53, S71 to S76."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "reader_*": About(
        _("Tick whoever has to know this to keep the child safe."),
        _("Whoever is not ticked has no key to it, whatever else they can read."),
    ),
    "readers": About(
        _("Whether the recovery sheet is a way to this as well."),
        _(
            "Two people have to be able to read it, or one and the sheet: otherwise one lost passphrase would lose it."
        ),
    ),
    "tells_others": About(
        _("Whether every reader sees that there is something, and whom to ask."),
        _("It also keeps it from being destroyed. What it is, and why, they do not see."),
    ),
    "hold_reason": About(
        _("Why it must not be destroyed; only the people who read it see this."),
        _("Whoever looks at it in some years has to know what it was kept for."),
        _("“Police may ask for it in court.”"),
    ),
    "received_from": About(
        _("Who told the setting, and how."),
        _("The next question goes back to the same person."),
        _("“PC Vale, Elmstead police, by telephone.”"),
    ),
    "police_reference": About(
        _("The number that police gave, if they gave one."),
        _("With it they find the matter when you ring."),
        _("“EL-24471” or a crime or incident number."),
    ),
    "child_was_there": About(
        _("Whether the child saw, heard or was in the house."),
        _("A child who sees, hears or feels it is a victim of it too."),
    ),
    "happened_at": About(
        _("Where it happened, as far as you were told."),
        _("It says whether the child goes back to that place today."),
        _("“At the aunt’s flat.”"),
    ),
    "circumstances": About(
        _("What you were told, in those words."),
        _("Nobody else reads this but the people named below."),
        _("“Neighbours rang because of shouting. He left before police came.”"),
    ),
    "plan": About(
        _("What police, social care or others do next."),
        _("It tells what you have to ask about tomorrow."),
        _("“Police visit again tonight. Social care ring at 10:00.”"),
    ),
    "keep_safe": About(
        _("What staff have to do today, and nothing of why."),
        _("Staff can keep a child safe without knowing what happened."),
        _("“Be gentle today. Collected by her aunt only.”"),
    ),
    "given_by": About(
        _("Who from the police told it."),
        _("Only police decide who is told; questions go to them."),
        _("“Sgt Moss, public protection, Elmstead police.”"),
    ),
    "application": About(
        _("The number of the application under the scheme, if you know it."),
        _("It is made to the police and only to them."),
        _("“CSODS 118/26.”"),
    ),
    "was_in_person": About(
        _("Tick that it was told face to face."),
        _("It is never told in writing. If something came in writing, ring police before you keep it."),
    ),
    "recipient": About(
        _("The one person who was told."),
        _("It is told to whoever is best able to protect the child, and to nobody else."),
        _("“Asha Patel.”"),
    ),
    "recipient_role": About(
        _("What that person is to the child, or does in the setting."),
        _("It shows why just this person was told."),
        _("“Key person”, or “grandmother, lives with her”."),
    ),
    "undertaking": About(
        _("The words that were to be signed. Change them to those on the paper."),
        _("They bind whoever signs; they are kept as they were."),
        _("The sentence on the form that police brought."),
    ),
    "disclosure_form.answer": About(
        _("Whether the person signed."),
        _("Where somebody does not sign, police consider whether to tell at all."),
    ),
    "answered_on": About(
        _("The day on which it was signed or refused."),
        _("From that day on the words hold."),
        _("“today” or “3 Nov”."),
    ),
    "witness": About(
        _("Who was there and can say so."),
        _("A signature that nobody saw is easily disputed."),
        _("“PC Vale.”"),
    ),
    "police_said": About(
        _("What police said after the refusal."),
        _("They decide whether the child can be kept safe in another way."),
        _("“They do not tell, and visit the other address themselves.”"),
    ),
    "disclosure_form.said": About(
        _("Only what police agreed in writing may be kept."),
        _("Otherwise the fact and the date are enough."),
        _("“Not to be alone with one named adult.”"),
    ),
    "agreed_in_writing": About(
        _("Which letter or message says so, and where it lies."),
        _("Without it nothing of what was said is kept here."),
        _("“Letter of 3 Nov, locked drawer 2.”"),
    ),
    "reader": About(
        _("One of the people who can read this record."),
        _("Nobody else can open the file at all."),
    ),
    "ties": About(
        _("How this person is close to the child or the family."),
        _("In a small place it happens; it is only wrong where nobody knows."),
        _("“Her sister is the child’s aunt.”"),
    ),
    "arrangement": About(
        _("Who sees to this child instead, and from when on."),
        _("It protects the child, and the person as well."),
        _("“Sam receives whatever comes about her, from today.”"),
    ),
    "concern": About(
        _("The concern that this person raised."),
        _("One person may have raised several; each is written down by itself."),
    ),
    "referrer_kind": About(
        _("What this person is to the matter."),
        _("Whether the name may usually be told follows from it."),
    ),
    "referrer_name": About(
        _("The name, as far as you know it."),
        _("It is locked for the people named below, apart from what the concern itself says."),
        _("“Ms Hall, next door”, or “would not say”."),
    ),
    "referrer_form.agency": About(
        _("The agency or team, where it is a professional."),
        _("It is usual to say which agency raised something."),
        _("“Health visiting, Elmstead”."),
    ),
    "contact": About(
        _("How this person can be asked again, and when it is safe to ring."),
        _("The wrong number at the wrong hour can tell everybody."),
        _("“07700 900 123, mornings only.”"),
    ),
    "asked_anonymous": About(
        _("Tick it if this person asked not to be named."),
        _("The name is then withheld whoever it is. It cannot be promised against a court."),
    ),
    "risk": About(
        _("What this person fears, or what you fear for them."),
        _("Whoever thinks of telling the name reads this first."),
        _("“Lives next door; he has threatened her before.”"),
    ),
    "referrer": About(
        _("Whose name became known."),
        _("Each time is written down with the one whom it is about."),
    ),
    "told_how": About(
        _("Whether somebody decided to tell it, or it was plain by itself."),
        _("The two are counted apart: one is a decision, the other is not."),
    ),
    "name_told_to": About(
        _("Who knows the name now."),
        _("What may follow for this person depends on it."),
    ),
    "to_whom": About(
        _("The name of whoever knows it now."),
        _("Somebody may have to ask them to keep it to themselves."),
        _("“Mother”, or “DS Moss”."),
    ),
    "told_form.when": About(
        _("When it was told, or when you saw that it is known."),
        _("It shows what came before and what came after."),
        _("“today 08:50” or “last Tuesday”."),
    ),
    "told_form.reason": About(
        _("Why it was told, or how it could be seen without telling."),
        _("A name that was given away needs its reason in writing."),
        _("“She alone saw it; the mother knew at once.”"),
    ),
    "decided_by": About(
        _("The lead, a deputy, or the manager or head."),
        _("Whoever deals with the matter decides this, and nobody else."),
    ),
}
