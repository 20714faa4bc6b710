"""What belongs to the categories of a worry: where a person finds each, and what it brings along.

A list of fifty is only usable in groups. The four statutory categories come first, then what in
particular, in the order in which somebody who is not used to the words would look for it.
Source: guidance.md sections 2.4, 6 and 8.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.register import SettingKind


class CategoryGroup(StrEnum):
    """A shelf on which some categories stand together."""

    ABUSE = "abuse"
    BODY = "body"
    SEXUAL_HARM = "sexual_harm"
    BETWEEN_CHILDREN = "between_children"
    EXPLOITATION_AND_VIOLENCE = "exploitation_and_violence"
    ONLINE_AND_IMAGES = "online_and_images"
    BELIEF_AND_TRADITION = "belief_and_tradition"
    ABSENCE_AND_MOVES = "absence_and_moves"
    HEALTH = "health"
    FAMILY = "family"
    ELSE = "else"


class BringsAlong(StrEnum):
    """What follows from a category at once, whatever is decided later."""

    HOLD = "hold"
    """Entries are kept from being destroyed. Source: S95; guidance.md section 6."""
    NO_IMAGES = "no_images"
    """No picture may be looked at, copied or stored. Source: guidance.md section 2.4."""
    BOTH_CHILDREN = "both_children"
    """Each child gets a file, and risks are assessed in writing. Source: guidance.md section 2.4."""
    PERSONAL_DUTY = "personal_duty"
    """A duty in law lies on one person, who cannot hand it on. Source: guidance.md section 2.4."""


GROUPS: Final[Mapping[CategoryGroup, tuple[Category, ...]]] = {
    CategoryGroup.ABUSE: (Category.PHYSICAL, Category.EMOTIONAL, Category.SEXUAL, Category.NEGLECT),
    CategoryGroup.BODY: (
        Category.UNEXPLAINED_INJURY,
        Category.MEDICAL_NEGLECT,
        Category.FABRICATED_ILLNESS,
    ),
    CategoryGroup.SEXUAL_HARM: (
        Category.SEXUAL_EXPLOITATION,
        Category.HARMFUL_SEXUAL_BEHAVIOUR,
        Category.SEXUAL_VIOLENCE,
        Category.UPSKIRTING,
    ),
    CategoryGroup.BETWEEN_CHILDREN: (
        Category.CHILD_ON_CHILD,
        Category.BULLYING,
        Category.PREJUDICE,
        Category.INITIATION,
        Category.TEENAGE_RELATIONSHIP,
    ),
    CategoryGroup.EXPLOITATION_AND_VIOLENCE: (
        Category.EXPLOITATION,
        Category.CRIMINAL_EXPLOITATION,
        Category.COUNTY_LINES,
        Category.SERIOUS_VIOLENCE,
        Category.MODERN_SLAVERY,
        Category.RADICALISATION,
    ),
    CategoryGroup.ONLINE_AND_IMAGES: (
        Category.ONLINE,
        Category.NUDE_IMAGES,
        Category.AI_IMAGES,
        Category.CYBERCRIME,
    ),
    CategoryGroup.BELIEF_AND_TRADITION: (
        Category.FGM,
        Category.FORCED_MARRIAGE,
        Category.HONOUR_BASED,
        Category.BREAST_IRONING,
        Category.FAITH_OR_BELIEF,
    ),
    CategoryGroup.ABSENCE_AND_MOVES: (
        Category.ATTENDANCE,
        Category.MISSING_EDUCATION,
        Category.MISSING_FROM_HOME,
        Category.HOME_EDUCATION,
        Category.ABDUCTION,
    ),
    CategoryGroup.HEALTH: (
        Category.MENTAL_HEALTH,
        Category.SELF_HARM,
        Category.EATING,
        Category.SUBSTANCES,
    ),
    CategoryGroup.FAMILY: (
        Category.DOMESTIC_ABUSE,
        Category.OPERATION_ENCOMPASS,
        Category.FAMILY_NEED,
        Category.PARENT_MENTAL_HEALTH,
        Category.PARENT_SUBSTANCES,
        Category.HOMELESSNESS,
        Category.PRISON,
        Category.COURT,
        Category.PRIVATE_FOSTERING,
        Category.YOUNG_CARER,
        Category.BEREAVEMENT,
    ),
    CategoryGroup.ELSE: (Category.COMMUNITY_INCIDENT, Category.OTHER),
}
"""Every category once, in the order in which it is offered."""

PLACES_A_HOLD: Final = frozenset(
    {
        Category.SEXUAL,
        Category.SEXUAL_EXPLOITATION,
        Category.HARMFUL_SEXUAL_BEHAVIOUR,
        Category.SEXUAL_VIOLENCE,
        Category.NUDE_IMAGES,
        Category.AI_IMAGES,
        Category.UPSKIRTING,
    }
)
"""Categories of sexual abuse: what is put under them is kept. Source: S95; guidance.md section 6."""

SERIOUS: Final = frozenset(
    {
        *GROUPS[CategoryGroup.ABUSE],
        *GROUPS[CategoryGroup.SEXUAL_HARM],
        *GROUPS[CategoryGroup.EXPLOITATION_AND_VIOLENCE],
        *GROUPS[CategoryGroup.BELIEF_AND_TRADITION],
        *PLACES_A_HOLD,
        Category.UNEXPLAINED_INJURY,
        Category.FABRICATED_ILLNESS,
        Category.DOMESTIC_ABUSE,
    }
)
"""Where it is not one person's word alone that nothing further is done. Source: S62, S98; UI.md ("second person").

Ours, and wide on purpose: a second look costs a colleague a minute, and the decision holds meanwhile.
"""

NO_IMAGES: Final = frozenset({Category.NUDE_IMAGES, Category.AI_IMAGES, Category.UPSKIRTING})
"""Where there may be pictures that nobody may hold. Source: guidance.md section 2.4."""

_BETWEEN_TWO: Final = frozenset(
    {
        *GROUPS[CategoryGroup.BETWEEN_CHILDREN],
        Category.HARMFUL_SEXUAL_BEHAVIOUR,
        Category.SEXUAL_VIOLENCE,
    }
)
_BROUGHT: Final[Mapping[BringsAlong, frozenset[Category]]] = {
    BringsAlong.HOLD: PLACES_A_HOLD,
    BringsAlong.NO_IMAGES: NO_IMAGES,
    BringsAlong.BOTH_CHILDREN: _BETWEEN_TWO,
    BringsAlong.PERSONAL_DUTY: frozenset({Category.FGM}),
}
_EVERYWHERE: Final = (
    *GROUPS[CategoryGroup.ABUSE],
    Category.DOMESTIC_ABUSE,
    Category.CHILD_ON_CHILD,
    Category.ATTENDANCE,
    Category.FAMILY_NEED,
)
_EARLY_YEARS: Final = (*_EVERYWHERE, Category.UNEXPLAINED_INJURY)
_SCHOOL: Final = (*_EVERYWHERE, Category.ONLINE, Category.SELF_HARM)


def first_offered(kind: SettingKind | None) -> tuple[Category, ...]:
    """Return the categories that stand in sight: the four of abuse, and what is met most often.

    A child of three is not on the telephone at night; one of fourteen may be.
    """
    return _EARLY_YEARS if kind is SettingKind.PRE_SCHOOL else _SCHOOL


def group_of(category: Category) -> CategoryGroup:
    """Return the shelf on which a category stands."""
    return next(group for group, members in GROUPS.items() if category in members)


def brought_along(categories: Collection[Category]) -> tuple[BringsAlong, ...]:
    """Return what these categories bring along, each once, in a fixed order."""
    chosen = frozenset(categories)
    return tuple(along for along, causes in _BROUGHT.items() if causes & chosen)
