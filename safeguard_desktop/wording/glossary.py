"""The words of the field in plain English, with where a legal one is from. Told in our own words.

Source: guidance.md sections 2 to 8. What was not looked at in its source says so.
"""

from dataclasses import dataclass
from typing import Final

from safeguard_desktop.wording.translate import _


@dataclass(frozen=True, slots=True)
class Term:
    """A word, what it means, and where a legal one is from. `also` are other words that lead to it."""

    word: str
    meaning: str
    source: str = ""
    also: str = ""


TITLE: Final = _("Words explained")
INTRO: Final = _("The words of safeguarding in plain English. A legal one says where it is from.")
SEARCH: Final = _("Look up a word, such as “section 47”")
NOTHING: Final = _("That word is not here. Try a part of it, or what it is about.")
LIST: Final = _("Words and what they mean")

TERMS: Final[tuple[Term, ...]] = (
    Term(_("Allegation"), _("A claim that an adult who works with children harmed a child, may have, or is not suitable. It goes to the manager and the LADO, never into a child’s file by itself."), _("Keeping children safe in education, Part four")),
    Term(_("Assessment"), _("Social care finds out what a child and a family need. By the edition of 2023 that takes at most 45 working days from the referral: ask how far it is."), _("Working together to safeguard children"), also=_("45 days, child and family assessment")),
    Term(_("Caldicott guardian"), _("Whoever in a health or care service answers for what is told about its patients. One of those whom you may ask for advice about sharing.")),
    Term(_("CAMHS"), _("Child and adolescent mental health services of the NHS. A GP or school can refer.")),
    Term(_("Channel"), _("Voluntary help for somebody who may be drawn into terrorism. The referral to the police needs no agreement; the help does."), _("Counter-Terrorism and Security Act 2015 section 36"), also=_("Prevent, radicalisation, extremism")),
    Term(_("Child in need"), _("A child who will not do well, or whose health or development will suffer, without help from the authority; disabled children too. Help is agreed with the family."), _("Children Act 1989 section 17"), also=_("CIN, s17, section 17")),
    Term(_("Child protection conference"), _("The meeting, led by social care, which decides whether a child needs a child protection plan. The setting sends a report and takes part."), _("Working together to safeguard children"), also=_("ICPC, review conference")),
    Term(_("Child protection file"), _("All that a setting keeps about a child’s safety: apart from the other papers, read by few, and sent on when the child moves."), _("Keeping children safe in education, annex on the lead’s role")),
    Term(_("Child protection plan"), _("What everybody does to keep a child safe who has suffered, or may suffer, significant harm. It names a category and a core group, and is reviewed."), _("Working together to safeguard children"), also=_("CP plan, CPP")),
    Term(_("Chronology"), _("What happened in a child’s life in order of the day on which it happened, one line each. Patterns show in it that no single line shows.")),
    Term(_("Concern"), _("A worry about a child as somebody wrote it down: date, what happened, what was done."), also=_("worry, incident")),
    Term(_("Contextual safeguarding"), _("Harm that comes from outside the family: the street, the group, online. Also called extra-familial harm."), also=_("extra-familial harm")),
    Term(_("Core group"), _("The few people who carry out a child protection plan, with the family. By the edition of 2023 it meets first within ten working days of the conference."), _("Working together to safeguard children")),
    Term(_("County lines"), _("Gangs who use children to carry drugs and money to other places. The child is used, whatever it did."), also=_("CCE, criminal exploitation, gang")),
    Term(_("CSE"), _("Child sexual exploitation: a child is used for sex in return for something. No child can agree to it.")),
    Term(_("DBS"), _("Disclosure and Barring Service: checks people who work with children, and bars those who may harm them. An employer who takes somebody out of that work because of harm tells it."), _("Keeping children safe in education, Part four"), also=_("criminal record check, barring")),
    Term(_("Deputy"), _("Whoever stands in for the safeguarding lead, with the same training."), also=_("DDSL, deputy DSL")),
    Term(_("DSL"), _("Designated safeguarding lead: answers for child protection in the setting, decides about concerns, keeps this record."), _("Keeping children safe in education; early years foundation stage framework, section 3"), also=_("lead, safeguarding lead, designated person")),
    Term(_("Duty to share"), _("From 30 September 2026, as far as was seen, bodies named in law must share what is relevant to protect a child. Whether a small setting is one of them is not settled: ask your authority."), _("Children Act 2004 section 16LA"), also=_("section 16LA, information sharing duty")),
    Term(_("Early help"), _("Help for a family before things get worse; now often called Family Help. The family’s agreement is asked for."), _("Working together to safeguard children"), also=_("Family Help, TAF")),
    Term(_("EHCP"), _("Education, health and care plan: what a child with special needs has to get, by law."), _("Children and Families Act 2014 section 37"), also=_("SEND, special needs")),
    Term(_("Emergency protection order"), _("A court’s order that lets social care take or keep a child somewhere safe: for eight days at most, which the court can make longer once by seven."), _("Children Act 1989 section 44"), also=_("EPO")),
    Term(_("FGM"), _("Female genital mutilation. A crime. A teacher who knows of a case has to tell the police themselves, on 101."), _("Female Genital Mutilation Act 2003"), also=_("cutting")),
    Term(_("Gillick competent"), _("Able to understand and decide something alone, though under 16. It depends on the child and on the question."), _("A decision of the House of Lords, 1985"), also=_("Fraser")),
    Term(_("Golden rules"), _("The seven rules of the government’s advice on sharing information. They stand beside the questions of each decision. Their numbers differ from edition to edition."), _("Information sharing advice 2024"), also=_("seven rules, sharing")),
    Term(_("Harm threshold"), _("The four tests that make a worry about an adult an allegation: harmed a child, may have committed an offence, behaved so that there is a risk, or may not be suitable."), _("Keeping children safe in education, Part four"), also=_("low-level concern")),
    Term(_("Hold"), _("A mark that forbids destroying something in this record. It ends only when two people agree, with reasons. Good practice, not a statutory ban."), _("Independent Inquiry into Child Sexual Abuse, recommendation 17"), also=_("keep, do not destroy, retention")),
    Term(_("IRO"), _("Independent reviewing officer: sees that the plan of a looked-after child is carried out.")),
    Term(_("KCSIE"), _("“Keeping children safe in education”: what schools and colleges in England must follow. A new edition every September."), _("Department for Education")),
    Term(_("LADO"), _("The authority’s designated officer for allegations against adults who work with children. Told within one working day."), _("Working together to safeguard children"), also=_("designated officer")),
    Term(_("Lawful basis"), _("What data protection law asks for before anything personal is used or told. To protect a child it is seldom consent."), _("UK GDPR article 6"), also=_("public task, legitimate interest, consent, article 6")),
    Term(_("Looked after"), _("In the care of the authority, by a court’s order or by agreement with the parents."), _("Children Act 1989 section 22"), also=_("LAC, CLA, care order, section 20")),
    Term(_("Low-level concern"), _("Something about an adult that does not fit the code of conduct but does not meet the harm threshold. Written down all the same, since small things add up."), _("Keeping children safe in education, Part four")),
    Term(_("MAPPA"), _("How police, probation and prisons handle people who are a danger. What a setting hears from it is for very few eyes."), _("Criminal Justice Act 2003")),
    Term(_("MARAC"), _("A meeting about adults at high risk of domestic abuse. Its papers are for very few eyes.")),
    Term(_("MASH"), _("Multi-agency safeguarding hub: where referrals to social care arrive in many areas. Ask there for advice too, without a name if need be."), also=_("front door, social care, referral")),
    Term(_("Neglect"), _("Basic needs that are not met again and again: food, warmth, care, supervision, doctors, love."), _("Keeping children safe in education, Part one")),
    Term(_("NRM"), _("National referral mechanism for victims of modern slavery. Settings do not refer to it themselves: social care or the police do."), _("Modern slavery statutory guidance"), also=_("trafficking")),
    Term(_("Operation Encompass"), _("The police tell a school about domestic abuse at home as soon as they can, as a rule before the next school day. Children who only go to a nursery lie outside the duty."), _("Domestic Abuse Act 2021 section 49A")),
    Term(_("Parental responsibility"), _("The rights and duties of a parent in law. A mother has it; others by birth certificate, agreement or court. It can be shared, and is not lost by leaving."), _("Children Act 1989 section 3"), also=_("PR")),
    Term(_("Police protection"), _("The police keep a child somewhere safe for up to 72 hours, without a court."), _("Children Act 1989 section 46"), also=_("police powers")),
    Term(_("Prevent"), _("The duty to help keep people from being drawn into terrorism. Schools and registered early years providers have it."), _("Counter-Terrorism and Security Act 2015 section 26")),
    Term(_("Private fostering"), _("A child under 16 (under 18 if disabled) lives 28 days or more with somebody who is not close family. The authority must be told. Not checked: ask your authority."), _("Children Act 1989 section 66")),
    Term(_("Recognised legitimate interest"), _("A lawful basis since 5 February 2026, among others to keep a child safe. Interests are not weighed against each other, but it has to be necessary. Public bodies rest on their public task."), _("UK GDPR article 6(1)(ea)"), also=_("lawful basis")),
    Term(_("Referral"), _("Telling social care, or another agency, that a child needs protection or help: by telephone first, then in writing."), also=_("MARF")),
    Term(_("Sarah’s Law"), _("The child sex offender disclosure scheme. Somebody asks the police about an adult; they tell it in person to whoever can best protect the child, and never in writing."), _("Child Sex Offender Disclosure Scheme guidance, Home Office, 3 April 2023"), also=_("CSODS, sex offender disclosure")),
    Term(_("Section 17"), _("The part of the law under which a child in need is helped. See “Child in need”."), _("Children Act 1989 section 17"), also=_("s17")),
    Term(_("Section 47"), _("The part of the law under which social care must find out whether a child is suffering, or is likely to suffer, significant harm."), _("Children Act 1989 section 47"), also=_("s47, enquiry, child protection")),
    Term(_("Significant harm"), _("Harm bad enough that the state may step in. No list says what it is; how bad, how often and how long are weighed."), _("Children Act 1989 section 31")),
    Term(_("Strategy discussion"), _("Social care, police, health and others decide, often by telephone on the same day, whether to begin a section 47 enquiry."), _("Working together to safeguard children")),
    Term(_("Threshold"), _("How worried one has to be for which kind of help. Each area publishes a document with levels; yours may stand in Settings."), also=_("levels of need, continuum")),
    Term(_("UPN"), _("Unique pupil number, which follows a child in England from school to school and keeps two children of one name apart.")),
    Term(_("Virtual school head"), _("Whoever sees to the schooling of all looked-after children of an authority."), _("Children and Families Act 2014 section 99"), also=_("VSH")),
    Term(_("Young carer"), _("A child who looks after somebody in the family. The authority assesses what the child needs. Not checked: ask your authority."), _("Children Act 1989 section 17ZA")),
)  # fmt: skip
