"""The codes of a request to see records. Source: S15, S97; guidance.md section 7."""

from enum import StrEnum


class RequesterKind(StrEnum):
    """Who asks. The right is the child's own; a parent exercises it for a child who cannot."""

    DATA_SUBJECT = "data_subject"
    PARENT_FOR_CHILD = "parent_for_child"
    THIRD_PARTY = "third_party_with_authority"
    SOLICITOR = "solicitor"
    PUBLIC = "public"
    """Anybody, who asks for information that is no person's own: freedom of information."""


class CheckState(StrEnum):
    """How far it is known who asks, and that they may."""

    CHECKED = "checked"
    NOT_NEEDED = "not_needed"
    ASKED_FOR = "asked_for"
    NOT_SHOWN = "not_shown"


class ClockChange(StrEnum):
    """What happens to the time to answer."""

    PAUSED = "paused"
    RESUMED = "resumed"
    EXTENDED = "extended"


class ClockReason(StrEnum):
    """Why the time stands still, or becomes longer."""

    IDENTITY = "identity"
    CLARIFICATION = "clarification"
    COMPLEX = "complex"
    NUMEROUS = "numerous"


class SearchPlace(StrEnum):
    """Where was looked."""

    CHILD_FILE = "child_file"
    NAMED_PEOPLE = "named_people"
    PAPER = "paper"
    EMAIL = "email"
    OTHER_SYSTEM = "other_system"
    STAFF = "staff"


class ItemOutcome(StrEnum):
    """What becomes of one entry."""

    GIVE = "give"
    PART = "part"
    WITHHOLD = "withhold"
    NOT_ASKED_FOR = "not_asked_for"


class Exemption(StrEnum):
    """Why something is kept back. What each says, and its source, is data: resources/guidance."""

    THIRD_PARTY = "sch2_p16_third_party"
    BEST_INTERESTS = "sch3_p21_best_interests"
    SOCIAL_WORK = "sch3_social_work_p11"
    EDUCATION = "sch3_education_p19"
    HEALTH = "sch3_health"
    CRIME = "sch2_p2_crime"
    LEGAL_PROCEEDINGS = "sch2_p5_legal_proceedings"
    PRIVILEGE = "sch2_p19_privilege"
    FOI_COST = "foi_s12_cost"
    FOI_PERSONAL = "foi_s40_personal"


class SecondReading(StrEnum):
    """How somebody else read the copy before it went out."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    NOBODY = "nobody"


class AnswerOutcome(StrEnum):
    """How a request ended."""

    GIVEN = "given"
    GIVEN_IN_PART = "given_in_part"
    REFUSED = "refused"
    NOTHING_HELD = "nothing_held"
    TOO_COSTLY = "too_costly"
    NOT_ENTITLED = "not_entitled"
    WITHDRAWN = "withdrawn"


GIVES = frozenset({AnswerOutcome.GIVEN, AnswerOutcome.GIVEN_IN_PART})
"""Outcomes after which something went out."""
REFUSES = frozenset(
    {
        AnswerOutcome.GIVEN_IN_PART,
        AnswerOutcome.REFUSED,
        AnswerOutcome.TOO_COSTLY,
        AnswerOutcome.NOT_ENTITLED,
    }
)
"""Outcomes that keep something back: whoever asks is told that they may complain."""
