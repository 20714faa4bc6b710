"""Help about the pages on which it is decided whether to share. Source: S24 to S40, S80 to S84; guidance.md section 5."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "asked_to_kind": About(
        _("What kind of people you asked."),
        _("To ask tells them something as well: that you worry about this child."),
    ),
    "asked_to_name": About(
        _("Whom you asked, by name. Their organisation alone is enough if you do not know it."),
        _("Somebody may have to ask again."),
        _("“Ada Quill, health visitor”."),
    ),
    "asked_to_organisation": About(
        _("The team or organisation, as it calls itself."),
        _("It is found again when the person has left."),
        _("“Health visitors, Elm Row surgery”."),
    ),
    "asked_for": About(
        _("What you asked for, no more than you need."),
        _("The rules of sharing hold for asking too."),
        _("“Whether the two-year check was kept.”"),
    ),
    "asked_why": About(
        _("Why you need it, and cannot do without."),
        _("Whoever is asked has to weigh it, and may ask you."),
        _("“Seen together with what we see here it may show a need.”"),
    ),
    "asked_purpose": About(
        _("What you need it for."),
        _("What you get may be used for that and for nothing else."),
    ),
    "asked_family": About(
        _("Whether the family was asked, and what they said."),
        _("You do not need it to protect a child; otherwise they should know."),
    ),
    "asked_not_sought": About(
        _("Why they were not asked."),
        _("Not to ask is a decision too, and it has its reason."),
    ),
    "asked_family_words": About(
        _("What they said, or more about why they were not asked."),
        _("Whoever reads it later hears them as well."),
        _("“She said: ask whom you like.”"),
    ),
    "share_why_item": About(
        _("Why just this entry goes out, if that is not said by the reason for all."),
        _("Only what somebody needs for what they have to do may go; a reason shows that it was thought of."),
        _("“They asked when she was first seen with it.”"),
    ),
    "asked_basis": About(
        _("On what the asking rests. What is usual for your kind of setting is filled in."),
        _("To ask tells them something about the child, and that needs a basis as telling does."),
    ),
    "share_kind": About(
        _("Whether you think of telling somebody, or somebody asks you."),
        _("Whoever asks is told of a refusal; where nobody asks, nobody has to be."),
    ),
    "share_to_kind": About(
        _("What kind of people it would go to."),
        _("The law that opens the way, and who has to be told what, follow from it."),
    ),
    "share_to_name": About(
        _("Who it would go to, by name. Their organisation alone is enough if you do not know the name."),
        _("Years later somebody asks to whom it was told."),
        _("“Ms J. Hall”."),
    ),
    "share_to_role": About(
        _("What they do where they work."),
        _("Only those who have a part in it should know."),
        _("“Duty social worker”."),
    ),
    "share_to_organisation": About(
        _("The team or organisation, as it calls itself."),
        _("It is found again when the person has left."),
        _("“Assessment Team 2, Elmshire council”."),
    ),
    "share_verified": About(
        _("How you know that they are who they say. Ring back on a number that you looked up yourself."),
        _("A voice on the telephone can be a parent, a partner or the press."),
    ),
    "share_asked_for": About(
        _("What they want to know, in their words."),
        _("You answer the question that was asked, and not another one."),
        _("“All that you know of the bruise in October.”"),
    ),
    "share_asked_when": About(
        _("On which day, and at what time, they asked."),
        _("How long it took from the question to the answer can matter to the child."),
        _("“today 08:40”."),
    ),
    "share_urgency": About(
        _("How soon somebody has to know. Now means: ring first."),
        _("Nothing on these pages is worth a child who waits."),
    ),
    "share_purpose": About(
        _("What they need it for."),
        _("What is relevant and what is too much is measured against it."),
    ),
    "share_purpose_text": About(
        _("The purpose in your own words."),
        _("A list says what sort of thing it is; you say what it is."),
        _("“To decide whether she can go home today.”"),
    ),
    "share_others": About(
        _("Who else it concerns: brothers and sisters, parents, an adult who may pose a risk."),
        _("Sharing protects or exposes them as well."),
        _("“Her brother Leo, 3; her mother’s partner.”"),
    ),
    "share_at_risk": About(
        _("What shows that the child is suffering serious harm, or is at risk of it."),
        _("It is one of three reasons for which you may share without agreement. One is enough."),
        _("“Two bruises in a week on the forearm; she says Daddy did it.”"),
    ),
    "share_reasonable_cause": About(
        _("What gives good reason to believe so, although nobody has seen it."),
        _("You need not be certain: to find out is the work of social care and police."),
        _("“She will not go to him, and hid under the table on Monday.”"),
    ),
    "share_prevent_harm": About(
        _("Which serious harm it would prevent, to the child or to anybody, serious crime included."),
        _("It may be somebody else who is in danger."),
        _("“He has threatened the mother with a knife.”"),
    ),
    "share_impact_child": About(
        _("What happens to the child if you share, and what if you do not."),
        _("Not to share can do more harm, and that is written down nowhere else."),
        _("“Without it she goes home with him tonight.”"),
    ),
    "share_impact_others": About(
        _("What it means for others: a parent who may be hit, a brother who is not seen."),
        _("They have a right to safety as well."),
        _("“Her mother may need a safe place first.”"),
    ),
    "share_naming": About(
        _("Whether you asked somebody, and whether the child was named."),
        _("Advice can be taken without a name, so that nothing is told by asking."),
    ),
    "share_adviser": About(
        _("Who advised you: name and job, or the line that you rang."),
        _("It shows that it was not decided by one person alone."),
        _("“Advice line of social care, Mr Bell”."),
    ),
    "share_adviser_role": About(
        _("What part they have in this matter."),
        _("Advice from a lawyer weighs otherwise than from a colleague."),
    ),
    "share_advised_when": About(
        _("When you were advised."),
        _("Advice that came after the decision explains nothing."),
        _("“today 10:10”."),
    ),
    "share_advised_text": About(
        _("What they said, as exactly as you can."),
        _("If you decided otherwise, this shows that you knew."),
        _("“Share it today, tell the mother first.”"),
    ),
    "share_family": About(
        _("Whether the family was asked, and what they said."),
        _(
            "You do not need it to protect a child. It is respected where that is safe, and shown at later decisions."
        ),
    ),
    "share_not_sought_code": About(
        _("Why they were not asked."),
        _("Not to ask is a decision too, and it has its reason."),
    ),
    "share_family_words": About(
        _("What they said in their words, or more about why they were not asked."),
        _("Whoever reads it later hears them as well."),
        _("“She said: not without me in the room.”"),
    ),
    "share_child": About(
        _("What the child says to it, apart from the family."),
        _("An older child may agree or refuse for itself."),
    ),
    "share_told": About(
        _("Whether the family knows, or will, that it is shared."),
        _("They should hear it from you, unless that puts somebody at risk."),
    ),
    "share_told_text": About(
        _("Who was told what, and when."),
        _("It answers the first question that a parent asks later."),
        _("“Her mother at 15:20, that social care is rung and why.”"),
    ),
    "share_not_told_code": About(
        _("Why they were not told."),
        _("It is allowed where telling adds to the risk, and then it has to be written down."),
    ),
    "share_not_told_text": About(
        _("More about why, and who advised it."),
        _("The advice line of social care can say whether telling is safe."),
        _("“MASH at 10:10: do not tell him before she is seen.”"),
    ),
    "share_article6": About(
        _("The lawful basis. What is usual for your kind of setting stands first."),
        _("There has to be one. To protect a child, it is seldom consent."),
    ),
    "share_article9": About(
        _("The condition for health, belief, origin and other things that are especially private."),
        _("For safeguarding it is nearly always substantial public interest."),
    ),
    "share_schedule1": About(
        _("The condition in schedule 1 of the Data Protection Act 2018."),
        _(
            "Safeguarding of children has a paragraph of its own. Whoever relies on it has to have a policy document for it: ask who sees to data protection here."
        ),
    ),
    "share_gateway": About(
        _("The law under which they may be told, where there is one."),
        _("Police and social care often name it when they ask."),
    ),
    "share_outcome": About(
        _("What you decide. Nothing is chosen beforehand."),
        _("To share and not to share weigh the same here, and are recorded equally fully."),
    ),
    "share_reason": About(
        _("Why you decide so, and not otherwise."),
        _("Somebody asks it in ten years, and it may be the child."),
        _("“They cannot decide where she sleeps without it.”"),
    ),
    "share_necessity": About(
        _("Why it is necessary without the family’s agreement, and on which facts."),
        _("To step into somebody’s private life has to be necessary, and no more than that."),
        _("“Asked first, he would know who spoke. Nothing less would protect her.”"),
    ),
    "share_public_interest": About(
        _("Why it is in the interest of everybody that it is told."),
        _("It is what the law asks for where somebody does not want it."),
    ),
    "share_preliminary": About(
        _("Tick it where only a little is shared now, in order to decide about more."),
        _("The decision about the rest then stands on Today."),
    ),
    "share_review": About(
        _("The day on which you look at it again."),
        _("Facts change, and so may the decision."),
        _("“tomorrow” or “in a week”."),
    ),
    "share_items": About(
        _("Tick each entry that goes out. Nothing else does."),
        _("They need what is relevant, and seldom the whole file."),
    ),
    "share_since": About(
        _("From which day on everything is chosen."),
        _("A social worker often asks for what happened since a certain day."),
        _("“1 September”."),
    ),
    "share_why_all": About(
        _("Why these entries and no others."),
        _("It shows that each was chosen for the purpose."),
        _("“They are what was seen of the bruises, and her words.”"),
    ),
    "share_withheld": About(
        _("What is kept back, and why."),
        _("Whoever gets a part must be able to know that it is one."),
        _("“What her aunt told in confidence; it does not bear on this.”"),
    ),
    "share_history": About(
        _("Why what lies more than a year back matters now."),
        _("Old news read as new can do harm."),
        _("“It was the first of three, with the same words.”"),
    ),
    "share_referrer": About(
        _("Whether the name of whoever raised it goes with it."),
        _("A neighbour or an aunt may be in danger once it is known."),
    ),
    "share_referrer_why": About(
        _("Why they are named to whoever gets it."),
        _("It is a decision of its own, made by somebody who may decide it."),
        _("“Our key person; the worker has to speak with her.”"),
    ),
    "share_others_named": About(
        _("Others who stand in what you chose. They are left out unless you tick them."),
        _("What goes to one child’s worker need not tell of another child."),
    ),
    "share_others_why": About(
        _("Why those whom you ticked have to be named."),
        _("Their privacy counts as well."),
        _("“Her brother lives there too and has to be seen.”"),
    ),
    "carried_telling": About(
        _(
            "A call, a talk with the family or a referral that is in the record since, and told what was decided."
        ),
        _("Each leads to the other then, and nothing is written twice."),
    ),
    "carried_way": About(
        _("How it was sent or said."),
        _("Years later somebody asks how it went out."),
    ),
    "carried_to": About(
        _("Who took it, by name and job."),
        _("Somebody may have to be asked whether they have it."),
        _("“Ms Vale, duty social worker”."),
    ),
    "carried_said": About(
        _("What was said, or which file was sent."),
        _("The decision says what was meant to go; this says what did."),
        _("“The two bruises and her words. The file follows tonight.”"),
    ),
    "carried_remains": About(
        _("What was decided to go and has not gone yet."),
        _("It stands on Today until it has; empty, the decision is carried out."),
        _("“The drawings, as a file.”"),
    ),
    "share_tests": About(
        _("The seven questions that are asked before anything goes out."),
        _("Each that you cannot answer with yes says what is still to be done."),
    ),
    "share_tests_note": About(
        _("What you do about those that you did not tick."),
        _("A gap that is known does less harm than one that is not."),
        _("“The date of the second bruise is not certain; it says so.”"),
    ),
    "share_way": About(
        _("How it is sent or said."),
        _("A safe way is part of the decision."),
    ),
    "share_said": About(
        _("What was said, fact told from opinion."),
        _("Where nothing is sent, this is the only record of what they know."),
        _("“The two bruises, her words, and that he collects her at 15:30.”"),
    ),
    "share_sent_when": About(
        _("When it went or was said. Empty, it has not gone yet and stands on Today."),
        _("It shows how soon they knew."),
        _("“just now” or “today 14:10”."),
    ),
    "share_way_note": About(
        _("The number or address, and how they get the passphrase."),
        _("If it never arrives, this says where it went."),
        _("“To the team’s secure address; passphrase by telephone.”"),
    ),
    "share_is_discussed": About(
        _("Whether you talked about the refusal with whoever asked."),
        _("They may know something that changes it."),
    ),
    "share_discussed_when": About(
        _("When you talked about it."),
        _("It shows that they were not left waiting."),
        _("“today 16:00”."),
    ),
    "share_discussed_text": About(
        _("What was said, or why it was not talked about."),
        _("A refusal is explained, and may be thought over again."),
        _("“She will ask again with an order of the court.”"),
    ),
    "share_duty": About(
        _("Why the duty to share of 2026 does not ask for it here."),
        _("It asks for what helps them protect a child, unless that would do the child more harm."),
    ),
    "share_second": About(
        _("With whom you talked it through: name and job."),
        _("It should not be one person alone. Nothing waits for it."),
        _("“Jo Lindqvist, manager”."),
    ),
    "share_second_role": About(
        _("What part they have in this matter."),
        _("It shows who stands behind it with you."),
    ),
    "share_second_when": About(
        _("When you talked it through."),
        _("Before is better; after is better than not at all."),
        _("“today 13:50”."),
    ),
    "share_second_text": About(
        _("What they said to it, in short."),
        _("If they saw it otherwise, that belongs here too."),
        _("“Would do the same.”"),
    ),
    "share_not_reached": About(
        _("Why nobody could be reached."),
        _("A child does not wait for a telephone to be picked up."),
        _("“After five on a Friday; two rung, nobody answered.”"),
    ),
}
