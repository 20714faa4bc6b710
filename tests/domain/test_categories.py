"""Categories of a worry: each has its place, and brings along what the guidance says. Guidance.md section 2.4."""

from collections import Counter

import pytest

from safeguard_desktop.domain.categories import (
    GROUPS,
    NO_IMAGES,
    PLACES_A_HOLD,
    BringsAlong,
    CategoryGroup,
    brought_along,
    first_offered,
    group_of,
)
from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.register import SettingKind


def test_every_category_stands_on_one_shelf_and_no_shelf_is_empty() -> None:
    assert Counter(each for members in GROUPS.values() for each in members) == Counter(Category)
    assert set(GROUPS) == set(CategoryGroup)
    assert all(GROUPS.values())
    assert group_of(Category.COUNTY_LINES) is CategoryGroup.EXPLOITATION_AND_VIOLENCE


@pytest.mark.parametrize("kind", [None, *SettingKind])
def test_the_four_categories_of_abuse_stand_first_and_the_list_in_sight_stays_short(
    kind: SettingKind | None,
) -> None:
    offered = first_offered(kind)
    assert offered[:4] == GROUPS[CategoryGroup.ABUSE]
    assert len(set(offered)) == len(offered) <= 10


def test_what_may_be_a_picture_of_abuse_is_kept_but_the_picture_never_is() -> None:
    assert NO_IMAGES < PLACES_A_HOLD
    assert brought_along({Category.NUDE_IMAGES}) == (BringsAlong.HOLD, BringsAlong.NO_IMAGES)


def test_only_mutilation_lays_a_duty_on_one_person() -> None:
    personal = [each for each in Category if BringsAlong.PERSONAL_DUTY in brought_along({each})]
    assert personal == [Category.FGM]


def test_what_happens_between_children_asks_for_a_file_of_each() -> None:
    for category in (*GROUPS[CategoryGroup.BETWEEN_CHILDREN], Category.SEXUAL_VIOLENCE):
        assert BringsAlong.BOTH_CHILDREN in brought_along({category})


def test_most_categories_bring_nothing_along_and_none_of_them_brings_a_thing_twice() -> None:
    assert brought_along({Category.BEREAVEMENT, Category.NEGLECT}) == ()
    everything = brought_along(tuple(Category))
    assert everything == tuple(BringsAlong)
