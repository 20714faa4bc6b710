"""What the closed lists of a decision to share are called, and the lawful bases in plain words.

Source: guidance.md sections 5.2 to 5.5; S80, S82 to S84.
"""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.sharing.codes import (
    AdviceNaming,
    Article6,
    Article9,
    ChildView,
    Criterion,
    DutyAnswer,
    Gateway,
    Outcome,
    PublicInterest,
    Purpose,
    RecipientKind,
    ReferrerPart,
    Schedule1,
    SharingKind,
    SharingTest,
    SharingWay,
    Urgency,
    Verified,
)
from safeguard_desktop.wording.translate import _

KINDS: Final[Mapping[SharingKind, str]] = {
    SharingKind.WE_TELL: _("We think of telling somebody"),
    SharingKind.THEY_ASK: _("Somebody asks us"),
    SharingKind.LEGAL_REQUEST: _("Police, court or prosecutors ask, with a form or an order"),
    SharingKind.ADVANCE: _("The next setting should know before the child leaves"),
}
RECIPIENTS: Final[Mapping[RecipientKind, str]] = {
    RecipientKind.SOCIAL_CARE: _("Children’s social care"),
    RecipientKind.POLICE: _("Police"),
    RecipientKind.LADO: _("Designated officer (LADO)"),
    RecipientKind.EARLY_HELP: _("Early help"),
    RecipientKind.HEALTH: _("Health"),
    RecipientKind.PREVENT: _("Prevent"),
    RecipientKind.OTHER_SETTING: _("Another school or setting"),
    RecipientKind.COURT: _("Court or lawyers"),
    RecipientKind.INSPECTORATE: _("Ofsted"),
    RecipientKind.FAMILY: _("Somebody of the family"),
    RecipientKind.CHILD: _("The child"),
    RecipientKind.OTHER: _("Somebody else"),
}
VERIFIED: Final[Mapping[Verified, str]] = {
    Verified.CALL_BACK: _("Rung back on a number that is published"),
    Verified.KNOWN_CONTACT: _("Somebody we know already"),
    Verified.SECURE_DOMAIN: _("Secure e-mail from their own organisation"),
    Verified.IN_PERSON: _("In person, with proof"),
    Verified.NOT_YET: _("Not yet"),
}
PURPOSES: Final[Mapping[Purpose, str]] = {
    Purpose.PROTECT_CHILD: _("To protect a child from harm"),
    Purpose.ASSESS_NEED: _("To find out what the child needs"),
    Purpose.EARLY_HELP: _("Help for the family early on"),
    Purpose.CRIME: _("To prevent or look into a crime"),
    Purpose.NEXT_SETTING: _("So that the next setting is ready for the child"),
    Purpose.LEGAL: _("Legal proceedings"),
    Purpose.HEALTH_CARE: _("Health care"),
    Purpose.OTHER: _("Something else"),
}
URGENCIES: Final[Mapping[Urgency, str]] = {
    Urgency.NOW: _("Now: a child may be in danger"),
    Urgency.TODAY: _("Today"),
    Urgency.CAN_WAIT: _("In the next days"),
}
CRITERIA: Final[Mapping[Criterion, str]] = {
    Criterion.AT_RISK: _("The child is suffering serious harm, or at risk of it"),
    Criterion.REASONABLE_CAUSE: _("There is good reason to believe so"),
    Criterion.PREVENT_HARM: _("To prevent serious harm to anybody, serious crime included"),
}
ADVICE: Final[Mapping[AdviceNaming, str]] = {
    AdviceNaming.WITHOUT_NAME: _("Yes, without naming the child"),
    AdviceNaming.WITH_NAME: _("Yes, and the child was named"),
    AdviceNaming.NOT_TAKEN: _("No"),
}
CHILD_VIEWS: Final[Mapping[ChildView, str]] = {
    ChildView.AGREES: _("Agrees"),
    ChildView.DOES_NOT_AGREE: _("Does not agree"),
    ChildView.NOT_ASKED: _("Was not asked"),
    ChildView.TOO_YOUNG: _("Too young to be asked"),
}
ARTICLE_6: Final[Mapping[Article6, str]] = {
    Article6.LEGAL_OBLIGATION: _("The law says we must: legal obligation, article 6(1)(c)"),
    Article6.VITAL_INTERESTS: _("To save a life: vital interests, article 6(1)(d)"),
    Article6.PUBLIC_TASK: _("It is our public task, article 6(1)(e)"),
    Article6.RECOGNISED_INTEREST: _("Safeguarding: recognised legitimate interest, article 6(1)(ea)"),
    Article6.LEGITIMATE_INTERESTS: _("Legitimate interests, weighed, article 6(1)(f)"),
    Article6.CONSENT: _("They agreed, and could say no: consent, article 6(1)(a)"),
}
ARTICLE_9: Final[Mapping[Article9, str]] = {
    Article9.PUBLIC_INTEREST: _("Substantial public interest, article 9(2)(g)"),
    Article9.VITAL_INTERESTS: _("Vital interests, article 9(2)(c)"),
    Article9.LEGAL_CLAIMS: _("Legal claims, article 9(2)(f)"),
    Article9.SOCIAL_PROTECTION: _("Social protection law, article 9(2)(b)"),
    Article9.HEALTH_OR_SOCIAL_CARE: _("Health or social care, article 9(2)(h)"),
    Article9.NONE: _("Nothing especially private is in it"),
}
SCHEDULE_1: Final[Mapping[Schedule1, str]] = {
    Schedule1.SAFEGUARDING: _("Safeguarding of children, paragraph 18"),
    Schedule1.UNLAWFUL_ACTS: _("Preventing or detecting unlawful acts, paragraph 10"),
    Schedule1.STATUTORY: _("A duty or task given by law, paragraph 6"),
    Schedule1.OTHER: _("Another paragraph"),
    Schedule1.NONE: _("Does not apply"),
}
GATEWAYS: Final[Mapping[Gateway, str]] = {
    Gateway.CHILDREN_ACT_1989_S47: _("Children Act 1989, section 47: enquiries about significant harm"),
    Gateway.CHILDREN_ACT_1989_S17: _("Children Act 1989, section 17: children in need"),
    Gateway.CHILDREN_ACT_1989_S27: _("Children Act 1989, section 27: help between authorities"),
    Gateway.CHILDREN_ACT_2004_S10: _("Children Act 2004, section 10: working together for well-being"),
    Gateway.CHILDREN_ACT_2004_S11: _("Children Act 2004, section 11: safeguarding duty"),
    Gateway.CHILDREN_ACT_2004_S16H: _("Children Act 2004, section 16H: safeguarding partners ask"),
    Gateway.CHILDREN_ACT_2004_S16LA: _("Children Act 2004, section 16LA: duty to share, 2026"),
    Gateway.EDUCATION_ACT_2002_S175: _("Education Act 2002, section 175: schools’ duty"),
    Gateway.EDUCATION_ACT_2008_S157: _("Education Act 2002, section 157, and Act of 2008: independent schools’ duty"),
    Gateway.CRIME_EXEMPTION: _("Data Protection Act 2018, schedule 2: crime"),
    Gateway.CRIME_AND_DISORDER_S115: _("Crime and Disorder Act 1998, section 115"),
    Gateway.NONE: _("None of these"),
}  # fmt: skip
PUBLIC_INTERESTS: Final[Mapping[PublicInterest, str]] = {
    PublicInterest.CRIME: _("It prevents a crime, or lets somebody step in"),
    PublicInterest.HARM: _("It prevents harm"),
    PublicInterest.NOT_SHARING_IS_WORSE: _("Not sharing would be worse than sharing"),
}
TESTS: Final[Mapping[SharingTest, str]] = {
    SharingTest.NECESSARY: _("Necessary: they cannot do it without this"),
    SharingTest.PROPORTIONATE: _("Proportionate: no more than the harm calls for"),
    SharingTest.RELEVANT: _("Relevant to what they have to do"),
    SharingTest.ADEQUATE: _("Adequate: enough to understand and act on"),
    SharingTest.ACCURATE: _("Accurate: up to date, fact told from opinion"),
    SharingTest.TIMELY: _("Timely: it goes soon enough"),
    SharingTest.SECURE: _("Secure: only they can read or hear it"),
}
REFERRERS: Final[Mapping[ReferrerPart, str]] = {
    ReferrerPart.WITHHELD: _("Left out: their name does not go with it"),
    ReferrerPart.NAMED: _("Named"),
    ReferrerPart.NOT_IN_IT: _("Does not come up in it"),
}
WAYS: Final[Mapping[SharingWay, str]] = {
    SharingWay.TELEPHONE: _("By telephone"),
    SharingWay.IN_PERSON: _("In person"),
    SharingWay.VIDEO: _("By video"),
    SharingWay.MEETING: _("At a meeting"),
    SharingWay.ENCRYPTED_PDF: _("Encrypted PDF, passphrase by another way"),
    SharingWay.SECURE_EMAIL: _("Secure e-mail"),
    SharingWay.SECURE_SYSTEM: _("Their own secure system"),
    SharingWay.BY_HAND: _("By hand"),
    SharingWay.TRACKED_POST: _("Post, tracked and signed for"),
}
OUTCOMES: Final[Mapping[Outcome, str]] = {
    Outcome.SHARE_ALL: _("Share all that is relevant"),
    Outcome.SHARE_PART: _("Share a part of it"),
    Outcome.REFUSE: _("Do not share"),
    Outcome.WAIT: _("Wait for advice"),
}
OUTCOMES_DONE: Final[Mapping[Outcome, str]] = {
    Outcome.SHARE_ALL: _("Decided to share all that is relevant"),
    Outcome.SHARE_PART: _("Decided to share a part"),
    Outcome.REFUSE: _("Decided not to share"),
    Outcome.WAIT: _("Waiting for advice"),
}
DUTY_ANSWERS: Final[Mapping[DutyAnswer, str]] = {
    DutyAnswer.MORE_DETRIMENTAL: _("To share would do the child more harm than not to"),
    DutyAnswer.NOT_RELEVANT: _("It would not help them in what they have to do"),
    DutyAnswer.NOT_BOUND: _("The duty does not reach us, or them"),
    DutyAnswer.NOT_SURE: _("Not sure whether it reaches us"),
}
