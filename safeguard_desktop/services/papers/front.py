"""The front sheet as a document tells it. Source: guidance.md section 10.3; S77, S91."""

from collections.abc import Iterator, Mapping

import msgspec

from safeguard_desktop.documents import content
from safeguard_desktop.domain.child import ChildDetails, PersonKind, RelatedPerson, StatusSpan, YesNo
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.child.telling import Telling
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import papers as words
from safeguard_desktop.wording.times import date_text

_RESPONSIBILITY: Mapping[YesNo, content.Responsibility] = {
    YesNo.YES: content.Responsibility.HAS,
    YesNo.NO: content.Responsibility.HAS_NOT,
    YesNo.NOT_KNOWN: content.Responsibility.NOT_KNOWN,
}
_WORDS = (
    "keeps_safe_today",
    "status",
    "social_worker",
    "date_of_birth_note",
    "address",
    "paper_file",
    "key_person",
)


def front_sheet(child: ChildId, details: ChildDetails) -> content.FrontSheet:
    """Return the front sheet. The header of each page names the child by a reference only."""
    born = date_text(details.date_of_birth)
    return content.FrontSheet(
        full_name=details.full_name,
        known_as=details.known_as,
        other_names=", ".join(details.other_names),
        date_of_birth=born or details.date_of_birth_note,
        date_of_birth_note=details.date_of_birth_note if born else "",
        sex=details.sex,
        ethnicity=details.ethnicity,
        language=details.language,
        address=details.address,
        is_address_confidential=details.address_is_confidential,
        upn=details.upn,
        class_name=details.group,
        reference=child[-6:].upper(),
        status="\n".join(filter(None, (*map(_status, details.statuses), details.status))),
        social_worker=details.social_worker,
        key_person=details.key_person,
        paper_file=details.paper_file,
        people=tuple(_person(person) for person in details.people),
    )


def told_details(details: ChildDetails, telling: Telling) -> ChildDetails:
    """Return a front sheet in which other children are called by letters, brothers and sisters among the people too."""
    changes: dict[str, object] = {name: telling.text(getattr(details, name)) for name in _WORDS}
    changes["people"] = tuple(_told_person(person, telling) for person in details.people)
    changes["statuses"] = tuple(
        msgspec.structs.replace(span, note=telling.text(span.note)) for span in details.statuses
    )
    return msgspec.structs.replace(details, **changes)


def texts_of_sheet(details: ChildDetails) -> Iterator[str]:
    """Yield every text of a front sheet that may name somebody."""
    yield from (getattr(details, name) for name in _WORDS)
    yield from (text for person in details.people for text in (person.name, person.relationship))
    yield from (span.note for span in details.statuses)


def _told_person(person: RelatedPerson, telling: Telling) -> RelatedPerson:
    return msgspec.structs.replace(
        person, name=telling.text(person.name), relationship=telling.text(person.relationship)
    )


def _person(person: RelatedPerson) -> content.Person:
    collects = words.MAY_COLLECT.get(person.may_collect, "")
    lives = words.LIVES_WITH.get(person.lives_with_child, "")
    return content.Person(
        name=", ".join(filter(None, (person.name, person.organisation))),
        relationship=person.relationship or labels.PERSON_KINDS[person.kind],
        responsibility=_responsibility(person),
        note="\n".join(filter(None, (" · ".join(filter(None, (collects, lives))), person.phone))),
    )


def _responsibility(person: RelatedPerson) -> content.Responsibility | None:
    """Whoever is no family has none, unless somebody wrote down that they have."""
    if person.kind is not PersonKind.FAMILY and person.parental_responsibility is YesNo.NOT_KNOWN:
        return None
    return _RESPONSIBILITY[person.parental_responsibility]


def _status(span: StatusSpan) -> str:
    plan = ", ".join(labels.PLAN_CATEGORIES[category] for category in span.categories)
    since, until = date_text(span.since), date_text(span.until)
    name = ": ".join(filter(None, (labels.CHILD_STATUSES[span.status], plan)))
    return " ".join(filter(None, (name, words.span(since, until), f"({span.note})" if span.note else "")))
