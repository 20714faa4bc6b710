"""What the categories of a worry are called, and the words with which a person finds them.

A hint says in a line what is meant, in the words that people use: it is also searched. Labels follow
the kind of setting where practice does. Source: guidance.md section 2.4; DESIGN 5.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from safeguard_desktop.domain.categories import BringsAlong, CategoryGroup
from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.wording.translate import _, ngettext

IN_PARTICULAR: Final = _("What in particular?")
SEARCH: Final = _("Such as “bruise”")
SEARCH_NAME: Final = _("What in particular: search the kinds of worry")
SHOW_ALL: Final = _("Show all kinds")
HIDE_ALL: Final = _("Hide the list")
LIST_NAME: Final = _("Kinds of worry")
CHOSEN_NAME: Final = _("Kinds chosen from the list")
NOTHING_FOUND: Final = _("No kind of worry has such a word. Try another, or show all.")
LIST_HINT: Final = _("Arrow keys go through the list, Space chooses, Esc closes it.")

CATEGORIES: Final[Mapping[Category, str]] = {
    Category.PHYSICAL: _("Physical abuse"),
    Category.EMOTIONAL: _("Emotional abuse"),
    Category.SEXUAL: _("Sexual abuse"),
    Category.NEGLECT: _("Neglect"),
    Category.EXPLOITATION: _("Exploitation"),
    Category.ONLINE: _("Online"),
    Category.DOMESTIC_ABUSE: _("Domestic abuse"),
    Category.CHILD_ON_CHILD: _("Between children"),
    Category.ATTENDANCE: _("Absence"),
    Category.FAMILY_NEED: _("The family needs help"),
    Category.UNEXPLAINED_INJURY: _("An injury nobody explains"),
    Category.MEDICAL_NEGLECT: _("Medical or dental care missed"),
    Category.FABRICATED_ILLNESS: _("Fabricated or induced illness"),
    Category.SEXUAL_EXPLOITATION: _("Sexual exploitation"),
    Category.HARMFUL_SEXUAL_BEHAVIOUR: _("Harmful sexual behaviour by a child"),
    Category.SEXUAL_VIOLENCE: _("Sexual violence or harassment between children"),
    Category.NUDE_IMAGES: _("Nude or semi-nude images shared"),
    Category.AI_IMAGES: _("Sexual images made with AI"),
    Category.UPSKIRTING: _("Upskirting"),
    Category.CRIMINAL_EXPLOITATION: _("Criminal exploitation"),
    Category.COUNTY_LINES: _("County lines"),
    Category.SERIOUS_VIOLENCE: _("Serious violence"),
    Category.MODERN_SLAVERY: _("Modern slavery or trafficking"),
    Category.RADICALISATION: _("Radicalisation or extremism (Prevent)"),
    Category.FGM: _("Female genital mutilation (FGM)"),
    Category.FORCED_MARRIAGE: _("Forced marriage"),
    Category.HONOUR_BASED: _("So-called honour-based abuse"),
    Category.BREAST_IRONING: _("Breast ironing or flattening"),
    Category.FAITH_OR_BELIEF: _("Abuse linked to faith or belief"),
    Category.BULLYING: _("Bullying, also online"),
    Category.PREJUDICE: _("Abuse out of prejudice"),
    Category.INITIATION: _("Initiation or hazing"),
    Category.TEENAGE_RELATIONSHIP: _("Abuse in a teenage relationship"),
    Category.OPERATION_ENCOMPASS: _("Police told of domestic abuse (Operation Encompass)"),
    Category.MISSING_EDUCATION: _("Missing from education"),
    Category.MISSING_FROM_HOME: _("Missing from home or care"),
    Category.HOME_EDUCATION: _("Taken out to be educated at home"),
    Category.MENTAL_HEALTH: _("Mental health"),
    Category.SELF_HARM: _("Self-harm or thoughts of suicide"),
    Category.EATING: _("Eating"),
    Category.SUBSTANCES: _("Alcohol or drugs: the child"),
    Category.PARENT_MENTAL_HEALTH: _("A parent’s mental health"),
    Category.PARENT_SUBSTANCES: _("Alcohol or drugs: a parent"),
    Category.HOMELESSNESS: _("Homelessness or housing"),
    Category.PRISON: _("A family member in prison"),
    Category.COURT: _("A child in the court system"),
    Category.ABDUCTION: _("Abduction, or fear of it"),
    Category.COMMUNITY_INCIDENT: _("An incident in the neighbourhood"),
    Category.CYBERCRIME: _("Cybercrime"),
    Category.PRIVATE_FOSTERING: _("Private fostering"),
    Category.YOUNG_CARER: _("Young carer"),
    Category.BEREAVEMENT: _("Bereavement"),
    Category.OTHER: _("Something else"),
}

_EARLY_YEARS: Final[Mapping[Category, str]] = {
    Category.ATTENDANCE: _("Absence from sessions"),
    Category.MISSING_EDUCATION: _("Has stopped coming, whereabouts not known"),
    Category.HOME_EDUCATION: _("Kept at home on purpose"),
    Category.SEXUAL_VIOLENCE: _("Sexual harm between children"),
}
_SCHOOL: Final[Mapping[Category, str]] = {
    Category.ATTENDANCE: _("Absence from school"),
    Category.CHILD_ON_CHILD: _("Child-on-child abuse"),
}

CATEGORY_HINTS: Final[Mapping[Category, str]] = {
    Category.PHYSICAL: _("Hitting, shaking, burning, or making a child ill"),
    Category.EMOTIONAL: _("Belittling, frightening, rejecting; hearing or seeing others harmed"),
    Category.SEXUAL: _("Contact or not, in person or online. Entries linked to it are kept"),
    Category.NEGLECT: _("Food, clothing, warmth, supervision, medical or dental care"),
    Category.EXPLOITATION: _("Used for sex, crime or labour, often in return for something"),
    Category.ONLINE: _("Content, contact, conduct or commerce: grooming, harmful videos, scams, false news"),
    Category.DOMESTIC_ABUSE: _("A child who sees, hears or lives with it is a victim too; coercive control"),
    Category.CHILD_ON_CHILD: _("Both children have a file of their own; peer-on-peer abuse"),
    Category.ATTENDANCE: _("Often away, or away without a reason"),
    Category.FAMILY_NEED: _("Housing, money, illness, bereavement, a parent who needs support"),
    Category.UNEXPLAINED_INJURY: _("A bruise, burn or mark without a story, or with one that changes"),
    Category.MEDICAL_NEGLECT: _("Appointments, medicine, glasses or dentist not seen to; untreated pain"),
    Category.FABRICATED_ILLNESS: _("Illness reported that nobody else sees, or caused by a carer"),
    Category.SEXUAL_EXPLOITATION: _("Sex or pictures in return for gifts, money, affection; CSE, grooming"),
    Category.HARMFUL_SEXUAL_BEHAVIOUR: _(
        "Sexual play or talk that does not fit the child’s age; HSB, touching"
    ),
    Category.SEXUAL_VIOLENCE: _("Touching, assault, rape, sexual remarks, unwanted messages"),
    Category.NUDE_IMAGES: _("Sexting, self-made pictures, threats to publish, sextortion"),
    Category.AI_IMAGES: _("Deepfakes, “nudified” photographs"),
    Category.UPSKIRTING: _("A picture taken under somebody’s clothes"),
    Category.CRIMINAL_EXPLOITATION: _("Made to steal, carry, sell or threaten for others; CCE, gang"),
    Category.COUNTY_LINES: _("Drugs or money carried to other places; gang, cuckooing, missing days"),
    Category.SERIOUS_VIOLENCE: _("Knives, weapons, gang, assault, threats"),
    Category.MODERN_SLAVERY: _("Forced work, brought into or about the country, servitude"),
    Category.RADICALISATION: _("Drawn towards terrorism, hate, extreme groups; Channel"),
    Category.FGM: _("Cutting of girls: done, planned or feared; a long holiday"),
    Category.FORCED_MARRIAGE: _("A wedding or engagement without free choice, or under 18"),
    Category.HONOUR_BASED: _("Punished or watched for the family’s honour or shame"),
    Category.BREAST_IRONING: _("Binding or pressing a girl’s chest to stop it growing"),
    Category.FAITH_OR_BELIEF: _("Witchcraft, spirits, harmful rituals, “deliverance”"),
    Category.BULLYING: _("Name-calling, leaving out, threats, messages, group chats; cyberbullying"),
    Category.PREJUDICE: _("Racism, religion, disability, being gay or trans; hate"),
    Category.INITIATION: _("Made to do something in order to belong"),
    Category.TEENAGE_RELATIONSHIP: _("Control, threats or violence by a boyfriend or girlfriend"),
    Category.OPERATION_ENCOMPASS: _("A call or message from the police about last night at home"),
    Category.MISSING_EDUCATION: _("Not enrolled anywhere, or gone without a forwarding place; CME"),
    Category.MISSING_FROM_HOME: _("Ran away, stayed out, not where the child should be"),
    Category.HOME_EDUCATION: _("Elective home education; EHE"),
    Category.MENTAL_HEALTH: _("Anxious, very low, withdrawn, panic, trauma; CAMHS"),
    Category.SELF_HARM: _("Cutting, overdose, wanting to die"),
    Category.EATING: _("Too little, too much, bingeing; eating disorder, anorexia"),
    Category.SUBSTANCES: _("Drinking, smoking, vaping, cannabis, other drugs"),
    Category.PARENT_MENTAL_HEALTH: _("A parent who is very low, unwell or not reachable; depression"),
    Category.PARENT_SUBSTANCES: _("A parent who smells of alcohol, is drunk, or takes drugs"),
    Category.HOMELESSNESS: _("Eviction, bed and breakfast, overcrowded, sofa to sofa, refuge"),
    Category.PRISON: _("Parent arrested, on remand or serving a sentence"),
    Category.COURT: _("Witness, victim, custody dispute, care proceedings, arrested"),
    Category.ABDUCTION: _("Taken, or feared to be taken, by a parent or a stranger; abroad"),
    Category.COMMUNITY_INCIDENT: _("Somebody near the gate, stranger, dog, fire, attempt to lure"),
    Category.CYBERCRIME: _("Hacking, stolen accounts, attacks on computers"),
    Category.PRIVATE_FOSTERING: _("Lives 28 days or more with somebody who is not close family"),
    Category.YOUNG_CARER: _("Looks after a parent, brother or sister"),
    Category.BEREAVEMENT: _("Somebody close has died; grief, loss"),
    Category.OTHER: _("Anything that troubles you and fits none of these"),
}

GROUPS: Final[Mapping[CategoryGroup, str]] = {
    CategoryGroup.ABUSE: _("Abuse and neglect"),
    CategoryGroup.BODY: _("Harm to the body"),
    CategoryGroup.SEXUAL_HARM: _("Sexual harm"),
    CategoryGroup.BETWEEN_CHILDREN: _("Between children and young people"),
    CategoryGroup.EXPLOITATION_AND_VIOLENCE: _("Exploitation and violence"),
    CategoryGroup.ONLINE_AND_IMAGES: _("Online and images"),
    CategoryGroup.BELIEF_AND_TRADITION: _("Harm because of belief or tradition"),
    CategoryGroup.ABSENCE_AND_MOVES: _("Absence and moves"),
    CategoryGroup.HEALTH: _("The child’s health"),
    CategoryGroup.FAMILY: _("The family’s situation"),
    CategoryGroup.ELSE: _("Other"),
}

BROUGHT_ALONG: Final[Mapping[BringsAlong, str]] = {
    BringsAlong.HOLD: _("It is kept: nothing about it can be destroyed until two people agree."),
    BringsAlong.NO_IMAGES: _(
        "Do not look at, copy, print or store any picture. Write what it is said to show, on which device, "
        "and who holds that."
    ),
    BringsAlong.BOTH_CHILDREN: _(
        "Each child gets a file of their own, and the risks are assessed in writing."
    ),
    BringsAlong.PERSONAL_DUTY: _(
        "A teacher whom the girl told of it, or who saw signs of it, has to tell the police themselves. They ring on "
        "101 by the end of the next working day. Nobody examines a child."
    ),
}

_DUTY_IN_EARLY_YEARS: Final = _(
    "By law teachers have to tell the police themselves; that binds few in a pre-school. The lead rings social care and "
    "the police the same day. Nobody examines a child."
)


def category_label(category: Category, kind: SettingKind | None = None) -> str:
    """Return what a category is called in that kind of setting."""
    own = _EARLY_YEARS if kind is SettingKind.PRE_SCHOOL else _SCHOOL if kind is not None else {}
    return own.get(category, CATEGORIES[category])


def brought_along_text(along: BringsAlong, kind: SettingKind | None = None) -> str:
    """Return what a category brings along in that kind of setting."""
    if along is BringsAlong.PERSONAL_DUTY and kind is SettingKind.PRE_SCHOOL:
        return _DUTY_IN_EARLY_YEARS
    return BROUGHT_ALONG[along]


def remove(label: str) -> str:
    """Return what a screen reader says of the button that takes a category away again."""
    return _("Remove: {label}").format(label=label)


def chosen(label: str) -> str:
    """Return what is announced when a category was chosen."""
    return _("Chosen: {label}").format(label=label)


def removed(label: str) -> str:
    """Return what is announced when a category was taken away again."""
    return _("No longer chosen: {label}").format(label=label)


def found(count: int) -> str:
    """Return how many kinds of worry a word leads to."""
    return ngettext("{count} kind of worry", "{count} kinds of worry", count)


def held_for(categories: Sequence[Category]) -> str:
    """Return the reason of a hold that the program places by itself, as it stands in the record."""
    named = ", ".join(CATEGORIES[category] for category in categories)
    return _("Kept by the program, because the concern was put under: {named}.").format(named=named)
