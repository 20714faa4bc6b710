"""To whom a concern goes: every combination of roles, keys and answers. S44, S21; UI.md (raise a concern)."""

from collections.abc import Iterator
from itertools import chain, combinations, product

import pytest
from msgspec.structs import replace

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Contacts, Person, Role
from safeguard_desktop.services.inbox.drafts import About, MustNotSee, RaisingDraft
from safeguard_desktop.services.inbox.routing import (
    Delivery,
    Route,
    Staff,
    answered,
    could_receive,
    delivery,
    is_about_who_signs_alone,
    kept_from_all,
    may_be_about,
    may_be_kept_from,
)

KEY = bytes(32)
SAFEGUARDING = (Role.LEAD, Role.DEPUTY, Role.MANAGER, Role.CHAIR)
CONTACTS = Contacts(social_care_day="01632 960 100", lado="01632 960 300")
Shape = tuple[tuple[Role, ...], bool, bool]
"""A person's roles, whether they have keys, and whether they read the children's record."""


def person(name: str, roles: tuple[Role, ...], *, has_keys: bool = True, phone: str = "1") -> Person:
    key = KEY if has_keys else None
    return Person(PersonId(f"{sum(name.encode()):016x}"), name, "", roles, phone, key, key)


def staff(*people: Person, readers: tuple[Person, ...] = (), contacts: Contacts = CONTACTS) -> Staff:
    accounts = frozenset(each.id for each in people if each.sealing_key is not None)
    return Staff(people, frozenset(reader.id for reader in readers), accounts, contacts)


LEAD = person("Asha Patel", (Role.LEAD,))
DEPUTY = person("Sam Rowe", (Role.DEPUTY,))
MANAGER = person("Jo Lindqvist", (Role.MANAGER,))
CHAIR = person("Pat Quill", (Role.CHAIR,))
KIT = person("Kit Moreno", (Role.STAFF,))
ELM_ROW = staff(LEAD, DEPUTY, MANAGER, CHAIR, KIT, readers=(LEAD, DEPUTY))
BLANK = RaisingDraft(id="0" * 32, reference="K7F-2QM")


def draft(about: About, must_not_see: str | Person = MustNotSee.NOBODY, subject: str = "") -> RaisingDraft:
    hidden = must_not_see.id if isinstance(must_not_see, Person) else must_not_see
    found = replace(
        BLANK, about=about, must_not_see=hidden, adult="not known" if about is About.ADULT else ""
    )
    return answered(found, subject) if subject else found


def who(about: About, must_not_see: str | Person = MustNotSee.NOBODY, here: Staff = ELM_ROW) -> list[str]:
    """The names of those to whom it goes personally; empty where it does not."""
    to = delivery(draft(about, must_not_see), here)
    return [each.name for each in to.people] if to.route is Route.PERSONAL else [to.route.value]


def shapes() -> Iterator[Shape]:
    """Every set of roles of one person, with keys or without; a reader has keys."""
    roles = chain.from_iterable(combinations(SAFEGUARDING, count) for count in range(len(SAFEGUARDING) + 1))
    for some in roles:
        yield some or (Role.STAFF,), False, False
        yield some or (Role.STAFF,), True, False
        yield some or (Role.STAFF,), True, True


def every_staff() -> Iterator[Staff]:
    """Every pair of people, each of every shape, alone and beside a usual team."""
    others = ((), (LEAD, DEPUTY, MANAGER, CHAIR))
    for (one, two), rest in product(combinations(tuple(shapes()), 2), others):
        ann = person("Ann", one[0], has_keys=one[1])
        bea = person("Bea", two[0], has_keys=two[1])
        readers = [each for each, shape in ((ann, one), (bea, two)) if shape[2]]
        readers += [each for each in rest if each in (LEAD, DEPUTY)]
        yield staff(ann, bea, *rest, readers=tuple(readers))


def every_answer(here: Staff) -> Iterator[RaisingDraft]:
    hidden = (*MustNotSee, *(str(each.id) for each in here.people))
    for about, must_not_see in product(About, hidden):
        yield draft(about, must_not_see)
        if about is About.ADULT:
            yield from (draft(about, must_not_see, each.id) for each in here.people)


def excluded(found: RaisingDraft) -> set[str]:
    return {found.must_not_see or "", found.subject}


def _breaks_a_rule(found: RaisingDraft, here: Staff, to: Delivery) -> str:
    kept_from = excluded(found)
    if any(each.id in kept_from for each in to.people) and to.route is Route.PERSONAL:
        return "somebody gets it personally who must not see it"
    if to.route is Route.INBOX and kept_from & {*here.readers}:
        return "somebody opens the inbox who must not see it"
    if any(each.sealing_key is None for each in to.people) and to.route is Route.PERSONAL:
        return "it is sent to somebody who has no key"
    if found.about is About.ADULT and to.route is Route.INBOX:
        return "a worry about an adult goes into the children's record"
    if to.route is Route.RING and (to.people or not to.ring):
        return "nobody is named to ring"
    if any(row.name == each.name for row in to.ring for each in here.people if each.id in kept_from):
        return "somebody is to be rung who must not hear of it"
    return "" if to.takes_words == bool(to.people) else "words are taken for nobody"


def test_nobody_who_must_not_see_it_ever_receives_it_whatever_everybody_is_here() -> None:
    seen = 0
    for here in every_staff():
        for found in every_answer(here):
            wrong = _breaks_a_rule(found, here, delivery(found, here))
            assert not wrong, f"{wrong}: {found} {here}"
            seen += 1
    assert seen > 50_000


def test_until_both_questions_are_answered_it_goes_nowhere() -> None:
    assert delivery(BLANK, ELM_ROW) == Delivery(Route.UNDECIDED)
    assert delivery(replace(BLANK, about=About.CHILD), ELM_ROW) == Delivery(Route.UNDECIDED)
    assert not delivery(replace(BLANK, must_not_see="nobody"), ELM_ROW).takes_words


@pytest.mark.parametrize("must_not_see", [MustNotSee.NOBODY, MustNotSee.UNNAMED, MANAGER, CHAIR, KIT])
def test_about_a_child_it_goes_into_the_record_unless_somebody_near_it_must_not_see_it(
    must_not_see: str | Person,
) -> None:
    to = delivery(draft(About.CHILD, must_not_see), ELM_ROW)
    assert (to.route, to.people, to.recipients) == (Route.INBOX, (LEAD, DEPUTY), ())


def test_about_a_child_it_goes_to_the_other_reader_personally() -> None:
    assert who(About.CHILD, LEAD) == ["Sam Rowe"]
    assert who(About.CHILD, DEPUTY) == ["Asha Patel"]


def test_a_deputy_who_will_only_read_later_is_kept_out_as_well() -> None:
    later = person("Sam Rowe", (Role.DEPUTY,), has_keys=False)
    assert who(About.CHILD, later, staff(LEAD, later, MANAGER, readers=(LEAD,))) == ["Asha Patel"]


def test_where_no_other_reader_is_left_it_goes_to_the_manager_and_else_to_the_chair() -> None:
    deputy = person("Sam Rowe", (Role.DEPUTY,), has_keys=False)
    assert who(About.CHILD, LEAD, staff(LEAD, deputy, MANAGER, CHAIR, readers=(LEAD,))) == ["Jo Lindqvist"]
    assert who(About.CHILD, LEAD, staff(LEAD, deputy, CHAIR, readers=(LEAD,))) == ["Pat Quill"]


def test_about_an_adult_it_goes_to_the_manager_and_about_the_manager_to_the_chair() -> None:
    assert who(About.ADULT) == ["Jo Lindqvist"]
    assert who(About.ADULT, LEAD) == ["Jo Lindqvist"]
    assert who(About.ADULT, MANAGER) == ["Pat Quill"]
    subject = delivery(draft(About.ADULT, subject=MANAGER.id), ELM_ROW)
    assert subject.people == (CHAIR,)


def test_about_one_of_two_managers_it_does_not_go_to_the_other() -> None:
    second = person("Vi Okafor", (Role.MANAGER,))
    here = staff(LEAD, MANAGER, second, CHAIR, readers=(LEAD,))
    assert who(About.ADULT, here=here) == ["Jo Lindqvist", "Vi Okafor"]
    assert who(About.ADULT, MANAGER, here) == ["Pat Quill"]


def test_about_the_chair_it_is_for_the_authority_alone() -> None:
    to = delivery(draft(About.ADULT, subject=CHAIR.id), ELM_ROW)
    assert (to.route, [row.name for row in to.ring]) == (Route.RING, ["lado"])
    assert who(About.ADULT, CHAIR) == ["Jo Lindqvist"]


def test_where_one_person_is_everything_a_worry_about_them_is_told_outside() -> None:
    sole = person("Asha Patel", (Role.LEAD, Role.MANAGER, Role.CHAIR))
    here = staff(sole, readers=(sole,))
    for about in About:
        to = delivery(draft(about, sole), here)
        assert (to.route, [row.role for row in to.ring]) == (Route.RING, [None])
        assert is_about_who_signs_alone(draft(about, sole), here) == sole
        assert is_about_who_signs_alone(draft(about), here) is None
    assert is_about_who_signs_alone(draft(About.ADULT, LEAD), ELM_ROW) is None, "others sign here too"


def test_somebody_who_is_invited_and_has_not_come_yet_gets_nothing() -> None:
    here = replace_accounts(ELM_ROW, LEAD, DEPUTY, CHAIR)
    assert who(About.ADULT, here=here) == ["Pat Quill"]
    assert [row.name for row in delivery(draft(About.ADULT, CHAIR), here).ring] == ["Jo Lindqvist", "lado"]


def replace_accounts(here: Staff, *people: Person) -> Staff:
    return Staff(here.people, here.readers, frozenset(each.id for each in people), here.contacts)


def test_without_keys_the_form_says_whom_to_ring_the_nearest_first() -> None:
    jo, pat = (
        person(name, (role,), has_keys=False) for name, role in (("Jo", Role.MANAGER), ("Pat", Role.CHAIR))
    )
    here = staff(LEAD, jo, pat, readers=(LEAD,))
    adult, child = (delivery(draft(*found), here).ring for found in ((About.ADULT,), (About.CHILD, LEAD)))
    assert [(row.name, row.role) for row in adult] == [
        ("Jo", Role.MANAGER), ("Pat", Role.CHAIR), ("lado", None),
    ]  # fmt: skip
    assert [row.name for row in child] == ["Jo", "Pat", "social_care_day"]


def test_where_several_must_not_see_it_it_goes_to_the_first_who_is_left() -> None:
    """S44; UI.md ("Who must not see this?"): more than one may be named, and none of them has a key to it."""
    every_reader = kept_from_all([LEAD.id, DEPUTY.id])
    assert who(About.CHILD, every_reader) == ["Jo Lindqvist"]
    assert who(About.CHILD, kept_from_all([LEAD.id, KIT.id])) == ["Sam Rowe"]
    assert who(About.CHILD, kept_from_all([LEAD.id, DEPUTY.id, MANAGER.id])) == ["Pat Quill"]
    assert who(About.ADULT, kept_from_all([LEAD.id, MANAGER.id])) == ["Pat Quill"]
    for about in About:
        nobody_left = delivery(draft(about, kept_from_all(each.id for each in ELM_ROW.people)), ELM_ROW)
        assert nobody_left.route is Route.RING
        assert [row.role for row in nobody_left.ring] == [None], (
            "the authority, and nobody who must not see it"
        )


def test_that_several_must_not_see_it_decides_nothing_before_they_are_named() -> None:
    for about in About:
        assert delivery(draft(about, MustNotSee.SEVERAL), ELM_ROW).route is Route.UNDECIDED


def test_where_no_number_of_the_authority_is_known_only_people_are_named() -> None:
    manager = person("Jo Lindqvist", (Role.MANAGER,), has_keys=False)
    here = staff(LEAD, manager, readers=(LEAD,), contacts=Contacts())
    for about, hidden in ((About.CHILD, LEAD), (About.ADULT, LEAD)):
        rows = delivery(draft(about, hidden), here).ring
        assert [row.role for row in rows] == [Role.MANAGER]


def test_the_form_names_everybody_who_could_come_to_see_it_once() -> None:
    both = person("Bo Hart", (Role.LEAD, Role.MANAGER))
    reads = person("Cy Dunn", (Role.STAFF,))
    here = staff(reads, KIT, CHAIR, both, readers=(both, reads))
    assert [each.name for each in may_be_kept_from(here)] == ["Bo Hart", "Pat Quill", "Cy Dunn"]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Jo Lindqvist", ["Jo Lindqvist"]),
        ("jo", ["Jo Lindqvist"]),
        ("Mrs Lindqvist", ["Jo Lindqvist"]),
        ("Jo Lindkvist", ["Jo Lindqvist"]),
        ("J.L.", ["Jo Lindqvist"]),
        ("the manager", ["Jo Lindqvist"]),
        ("our chairperson", ["Pat Quill"]),
        ("Pat", ["Pat Quill"]),
        ("Asha Patel", []),
        ("not known", []),
        ("a man I do not know", []),
        ("Kit", []),
        ("", []),
    ],
)
def test_a_name_that_may_be_of_whoever_would_get_it_is_asked_about(typed: str, asked: list[str]) -> None:
    found = replace(draft(About.ADULT), adult=typed)
    assert [each.name for each in may_be_about(found, ELM_ROW)] == asked


def test_once_it_is_answered_it_is_not_asked_again_until_the_name_is_another() -> None:
    found = replace(draft(About.ADULT), adult="Jo")
    elsewhere = answered(found, "")
    assert may_be_about(elsewhere, ELM_ROW) == ()
    assert delivery(elsewhere, ELM_ROW).people == (MANAGER,)
    assert may_be_about(replace(elsewhere, adult="Jo L"), ELM_ROW) == (MANAGER,)
    about_her = answered(found, MANAGER.id)
    assert delivery(about_her, ELM_ROW).people == (CHAIR,)
    assert delivery(replace(about_her, adult="Jo L"), ELM_ROW).people == (MANAGER,)


def test_a_name_is_not_asked_about_where_the_answer_would_change_nothing() -> None:
    assert may_be_about(replace(draft(About.ADULT, MANAGER), adult="Jo"), ELM_ROW) == ()
    assert may_be_about(replace(draft(About.ADULT, CHAIR), adult="Pat"), ELM_ROW) == (CHAIR,)
    assert may_be_about(replace(draft(About.CHILD), adult="Jo"), ELM_ROW) == ()


def test_whoever_could_be_sent_something_personally_is_known() -> None:
    assert [each.name for each in ELM_ROW.people if could_receive(each.id, ELM_ROW)] == [
        "Asha Patel", "Sam Rowe", "Jo Lindqvist", "Pat Quill",
    ]  # fmt: skip
