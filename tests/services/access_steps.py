"""A mother asks to see what is kept about Maya; Leo is in it too. Steps that tests of access requests take."""

from dataclasses import replace

from msgspec.structs import replace as changed

from safeguard_desktop.domain.access.codes import (
    CheckState,
    Exemption,
    ItemOutcome,
    RequesterKind,
    SecondReading,
)
from safeguard_desktop.domain.access.redaction import Span
from safeguard_desktop.domain.access.rules import ItemDraft
from safeguard_desktop.domain.child import ChildDetails, PersonKind, RelatedPerson
from safeguard_desktop.domain.codes import ContactWay, RecordsAsked
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.access.drafts import AssessDraft, CheckDraft, SecondReadingDraft
from safeguard_desktop.services.asking.taking_down import TakingDownService
from safeguard_desktop.services.desk import Desk
from tests.elm_row import Setting
from tests.services.steps import add_child, receive_one

SEEN = CheckDraft(CheckState.CHECKED, "Driving licence seen.", when="today")
KNOWN = CheckDraft(CheckState.NOT_NEEDED, "On the birth certificate.")


def take_down(desk: Desk, setting: Setting, **changes: object) -> EntryId:
    """A request, taken down without a key and brought in."""
    service = TakingDownService(setting.workplace, setting.path)
    draft = changed(
        service.new_draft(),
        who="Dana Wójcik",
        relation="mother",
        whose="Maya",
        asked=RecordsAsked.ABOUT_CHILD,
        way=ContactWay.IN_PERSON,
        when="now",
        name="Kit Moreno",
    )
    service.send(changed(draft, **changes))
    desk.requests.take_in()
    return EntryId(draft.id)


def add_maya(desk: Desk) -> ChildId:
    """Maya, whose mother asks and whose father lives elsewhere."""
    details = ChildDetails(
        "Maya Wójcik",
        date_of_birth="2022-04-03",
        address="4 Quarry Lane",
        address_is_confidential=True,
        people=(
            RelatedPerson("Dana Wójcik", "mother"),
            RelatedPerson("Piotr Zielny", "father"),
            RelatedPerson("Ada Quill", "health visitor", kind=PersonKind.PROFESSIONAL),
        ),
    )
    return ChildId(desk.children.add(details).id)


def assessment(request: EntryId, child: ChildId | None, **changes: object) -> AssessDraft:
    """The mother asks for the child; who she is was checked."""
    draft = AssessDraft(
        request,
        RecordsAsked.ABOUT_CHILD,
        RequesterKind.PARENT_FOR_CHILD,
        child,
        identity=SEEN,
        authority=KNOWN,
    )
    return replace(draft, **changes)  # type: ignore[arg-type]  # a test names the fields


def asked_for_maya(desk: Desk, setting: Setting) -> tuple[EntryId, EntryId]:
    """A request for Maya's record and a concern in it that names Leo."""
    child, leo = add_maya(desk), add_child(desk, "Leo Marsh")
    concern = receive_one(
        desk,
        setting,
        child,
        involved=(leo,),
        observed="Leo Marsh pushed her. Piotr Zielny was at the gate.",
        child_words="Leo did it.",
    )
    request = take_down(desk, setting)
    desk.access.assessing.assess(assessment(request, child))
    return request, concern


def looked_at(
    desk: Desk, request: EntryId, item: EntryId, code: Exemption | None = Exemption.THIRD_PARTY
) -> ItemDraft:
    """Every proposed place kept back on a ground, or left where there is none."""
    found = desk.access.items.open(request, item)
    spans = tuple(Span(one.span.part, one.span.start, one.span.end, code) for one in found.proposals)
    outcome = ItemOutcome.PART if code is not None and spans else ItemOutcome.GIVE
    return ItemDraft(request, item, found.row.shown, outcome, "About others.", spans=spans)


def decide_all(desk: Desk, request: EntryId) -> None:
    """Every entry decided about, with each proposed place kept back."""
    for row in desk.access.items.rows(request):
        desk.access.items.decide(looked_at(desk, request, row.item))


def read_by_somebody_else(desk: Desk, request: EntryId) -> None:
    """The manager read it on paper."""
    desk.access.copies.record_second(
        SecondReadingDraft(request, SecondReading.ELSEWHERE, "Jo Lindqvist", "today")
    )
