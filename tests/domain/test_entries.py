"""Entries to bytes and back, and the small things that name them."""

import re
from datetime import UTC, datetime
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguard_desktop.domain.adult_codes import (
    Authority,
    HarmLimb,
    MatterKind,
    MatterNoteKind,
    MatterOutcome,
    MatterParty,
)
from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.clock import from_text, local, system_clock, to_text
from safeguard_desktop.domain.codes import (
    ActionEnd,
    AdultPosition,
    AdviserRole,
    AgencyCode,
    Agreement,
    BriefingEnd,
    BriefingWay,
    Category,
    ContactWay,
    DecisionCode,
    FamilyTold,
    GivenAs,
    HoldReason,
    InformationType,
    LinkKind,
    NoteKind,
    OutputKind,
    PageKind,
    ReasonNotTold,
    RecordsAsked,
    SecondLook,
    WhySecond,
)
from safeguard_desktop.domain.documents import DocumentType, TakenOut
from safeguard_desktop.domain.entries import (
    AbuseNotification,
    AccessEnded,
    AccessGranted,
    AccessReason,
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AdultConcern,
    AdviceTaken,
    AgencyAnswered,
    AgencyContact,
    AgencyRegistered,
    Amendment,
    AuthorityTold,
    BriefedPerson,
    BriefingEnded,
    BriefingRead,
    ChildAdded,
    ChildDetailsChanged,
    ChildrenLinked,
    ChildrenNamed,
    ChildRole,
    ConcernRaised,
    ConcernReceived,
    ConcernSorted,
    ConflictOfInterest,
    Countersigned,
    Decision,
    DecisionCarriedOut,
    DocumentAttached,
    DocumentPart,
    EntryArrived,
    EntryHeader,
    Exported,
    FamilyContact,
    FeedbackGiven,
    FileReceived,
    HandoverDeclined,
    HandoverOffered,
    Head,
    HoldAnswered,
    HoldPlaced,
    HoldReasonKept,
    InChild,
    InformationRequested,
    KeyFor,
    LocalNotes,
    MatterConcluded,
    MatterKept,
    MatterNote,
    MatterReceived,
    MatterSorted,
    Note,
    OffenderDisclosure,
    Opened,
    OwnerTaken,
    PackReceived,
    PackSetAside,
    PaperKept,
    PartyTold,
    PlanMeeting,
    PlanMeetingStep,
    PlanNotice,
    PlanNoticeGiven,
    Printed,
    ReadingsGiven,
    RecordsRequested,
    Referral,
    ReferralMadeGood,
    ReferralStep,
    Restored,
    RestrictedBody,
    RestrictedContent,
    RestrictedViewed,
    SecondAsked,
    SenderAccepted,
    SharedFirst,
    SharingDecision,
    StaffBriefed,
    StaffTold,
    TransferPrepared,
    UndertakingAnswer,
    Viewed,
    decode_body,
    decode_header,
    decode_restricted,
    encode_body,
    encode_header,
    encode_restricted,
    kind_of,
)
from safeguard_desktop.domain.entries.agencies import AgreementHeld
from safeguard_desktop.domain.entries.arriving import ArrivalWay, Issued, Original, SetAsideReason
from safeguard_desktop.domain.entries.bodies import Attestation, Author, EntryBody, FieldChange
from safeguard_desktop.domain.entries.codec import BODY_TYPES, RESTRICTED_TYPES
from safeguard_desktop.domain.entries.referring import HowTold, IdentityTold, Referrer, ReferrerKind, ToldTo
from safeguard_desktop.domain.entries.sharing import LegalBasis, OtherNamed, SharedItem
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import (
    REFERENCE_ALPHABET,
    ChildId,
    LedgerId,
    new_child_id,
    new_entry_id,
    new_ledger_id,
    new_person_id,
    new_reference,
)
from safeguard_desktop.domain.moments import NOT_KNOWN, EventTime
from safeguard_desktop.domain.plan_codes import MeetingKind, MeetingStepKind, PlanTrigger
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome, ReferralStepKind
from safeguard_desktop.domain.sharing.codes import (
    AdviceNaming,
    Article6,
    Article9,
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
from tests.domain.access_bodies import ACCESS_BODIES
from tests.domain.bodies_here import HERE_AND_LAW
from tests.domain.keeping_entries import ID, KEEPING_BODIES, PERSON
from tests.domain.leaving_bodies import leaving_bodies

WHEN = EventTime("yesterday 14:10", "2026-11-21T14:10", "2026-11-21T14:10")
ISSUED = msgspec.json.encode(
    Issued(
        "0193" + "0" * 28, "note", 1, "2026-11-22T09:30:00.000000Z", "Sam", "Key person", "subject", (), False, "",
        msgspec.Raw(encode_body(Note(NoteKind.OBSERVATION, WHEN, "She drew a house."))),
    )
).decode()  # fmt: skip
BODIES: tuple[EntryBody, ...] = (
    ChildAdded(ChildDetails("Zoë Llŷr-O'Neill", other_names=("Zoe",))),
    ChildDetailsChanged(ChildDetails("Zoë Llŷr"), "New surname."),
    ConcernRaised(
        "K7F-2QM", "Zoë", WHEN, "Cried.", "Comforted.", Author("Sam", "Key person", PERSON),
        "2026-11-22T09:30:00.000000Z", attestation=Attestation(PERSON, 1, bytes(64)),
    ),
    ConcernReceived(ID, 12, (Category.SEXUAL,), "Rang at once."),
    Decision(ID, DecisionCode.MONITOR, "To see a pattern.", "eyfs_2025_gs", review_on="2026-12-06"),
    Note(NoteKind.TELEPHONE_CALL, NOT_KNOWN, "Rang.", concern=ID),
    Amendment(ID, (FieldChange("observed", "Cried", "Wept"),), "Her own word."),
    HoldPlaced(ID, HoldReason.CHILD_SEXUAL_ABUSE, "Linked.", PERSON, "2031-11-22", "2101-11-22"),
    Opened("OFFICE-PC", "0.1.0"),
    Viewed(PageKind.CHILD, ID),
    Printed(OutputKind.CHRONOLOGY, 7, "Office"),
    Exported(OutputKind.TRANSFER_PACK, 7, "0" * 64),
    TransferPrepared("TP-2026-0001", "Oak School", "Ann", "", (ID,), 7, "0" * 64),
    *leaving_bodies(ID, WHEN),
    Restored("12:" + "0" * 64, by_recovery_sheet=True, computer="OFFICE-PC"),
    ChildrenNamed(ID, "It was her cousin of the same name.", wrong_child=True),
    ConcernSorted(ID, (Category.NEGLECT,), (InformationType.CHILD,), "The dentist wrote."),
    HandoverOffered(ID, PERSON, "I am at court from noon."),
    HandoverDeclined(ID, ID, "I am away too."),
    OwnerTaken(ID, ID),
    ChildrenLinked(LinkKind.SIBLING, "same mother"),
    ActionPlanned("Ring the health visitor", "2026-11-27", PERSON, concern=ID),
    ActionChanged(ID, "2026-11-30", "She is on leave.", owner_name="Kit"),
    ActionEnded(ID, ActionEnd.DONE, WHEN, "She will visit on Monday."),
    AgencyContact(
        AgencyCode.SOCIAL_CARE, ContactWay.TELEPHONE, WHEN, "What Zoë said.", "Ms Vale", answer_due="2026-11-24",
        family=FamilyTold.NOT_TOLD, family_reason_code=ReasonNotTold.RISK_TO_CHILD, concern=ID,
    ),
    AgencyAnswered(ID, WHEN, "An assessment begins.", "Ms Vale"),
    FamilyContact(made=True, when=WHEN, who="Mother", way=ContactWay.IN_PERSON, agreement=Agreement.REFUSED),
    FeedbackGiven(ID, "Sam", ContactWay.IN_PERSON, WHEN, "It is being looked at."),
    PackReceived(
        "TP-2026-0041", "Elm Row", "b" * 64, "Sam", "01", "a" * 64, "0" * 64, "2026-11-22T09:30:00.000000Z",
        True, 2, ChildDetails("Mia Sample"), "A summary", "all", ("names",),
    ),
    EntryArrived(
        ID, ISSUED, b"s" * 64, "Elm Row", Original("{}", b"p" * 32, b"s" * 32, "{}", b"g" * 64, b"k" * 32)
    ),
    SenderAccepted("Elm Row", "b" * 64, "a" * 64, "Read out by telephone"),
    PackSetAside("TP-2026-0041", "Elm Row", "0" * 64, SetAsideReason.DAMAGED, "Pages differ"),
    FileReceived("Elm Row", ArrivalWay.PAPER, WHEN, "A brown envelope", "Sam", 12, "Locked drawer"),
    HoldAnswered(ID, True, "As they asked"),
    DocumentAttached(
        "Minutes.pdf", DocumentType.PDF, 12, sha256(b"%PDF-1.7 ...").hexdigest(), 1, "Minutes", "Ms Vale", WHEN, 3,
        ID, (TakenOut.PLACE,), 20, "1" * 64,
    ),
    DocumentPart(ID, 1, b"%PDF-1.7 ..."),
    PaperKept("Drawing", "Blue folder, locked drawer", 1, "20 November", ID),
    LocalNotes("Levels 1 to 4", "On the partnership's pages"),
    StaffTold(("Kit Moreno", "Zoë Sole"), WHEN, "Training day"),
    AdultConcern(
        "K7F-2QN", "Rowan Teal", AdultPosition.VOLUNTEERS, WHEN, "He shut the door.", "Told Jo.", Author("Sam"),
        "2026-11-22T09:30:00.000000Z",
    ),
    MatterReceived(ID, 1, "Rowan Teal", AdultPosition.VOLUNTEERS, remark="Rang at once."),
    MatterSorted(ID, MatterKind.ALLEGATION, "A door was shut.", "kcsie_2025", (HarmLimb.RISK,)),
    AuthorityTold(ID, Authority.LADO, ContactWay.TELEPHONE, WHEN, "What Sam saw.", "Ms Vale"),
    PartyTold(ID, MatterParty.ADULT, made=False, when=WHEN, text="The LADO asked to wait."),
    MatterNote(ID, MatterNoteKind.MEETING, WHEN, "A strategy meeting.", "Ms Vale"),
    MatterConcluded(ID, MatterOutcome.UNFOUNDED, "Nobody was alone.", "kcsie_2025"),
    MatterKept(ID, "Ten years from the conclusion.", "2036-11-22"),
    StaffBriefed(
        "Collected only by her aunt", "At the door", "2026-12-18", BriefingWay.NOTE,
        (BriefedPerson("Kit Moreno", PERSON, "0" * 64), BriefedPerson("Zoë Sole")), WHEN, "Asha Patel", ID,
    ),
    BriefingRead(ID, PERSON, "2026-11-22T09:30:00.000000Z", b"{}", bytes(64)),
    BriefingEnded(ID, BriefingEnd.WITHDRAWN, "Her mother is back."),
    RecordsRequested(
        "K7F-2QM", "Dana Sole", "Zoë", RecordsAsked.NOT_KNOWN, ContactWay.LETTER, WHEN,
        Author("Kit Moreno", "Key person", PERSON), "2026-11-22T09:30:00.000000Z", "aunt", "“Everything.”",
        Attestation(PERSON, 1, bytes(64)),
    ),
    *ACCESS_BODIES,
    AccessGranted("5c" * 16, 1, (KeyFor(PERSON, b"keys"), KeyFor("recovery", b"keys"))),
    AccessEnded("5c" * 16, 2, (PERSON,), (KeyFor("recovery", b"keys"),)),
    ReadingsGiven(GivenAs.SAVED, 12, 1, "f" * 64, PERSON, ChildId("c" * 32), "viewed", "2026-11-01", "2026-11-30"),
    AdviceTaken(ID, WHEN, "Lee Marsh, solicitor", AdviserRole.LEGAL, "May be shared."),
    SecondAsked(ID, WhySecond.DECIDED_ALONE, "2026-11-23"),
    AgencyRegistered("Northshire MASH", phone="01632 960 100", agreement=AgreementHeld.YES, governance="Dr Lund"),
    PlanNotice(PlanTrigger.EXCLUSION, WHEN, "Sent home for two days.", "2026-11-22"),
    PlanNoticeGiven(ID, "Ms Vale", WHEN, "Assessment team", ContactWay.TELEPHONE, "She rings the mother."),
    PlanMeeting(MeetingKind.CORE_GROUP, "2026-12-01", "2026-11-27", "2026-12-29", "At the school."),
    PlanMeetingStep(ID, MeetingStepKind.ATTENDED, WHEN, "Asha Patel", "The plan goes on."),
    Referral(
        ReferralKind.S47, WHEN, "Children’s social care", said="What Zoë said.", family=FamilyTold.NOT_TOLD,
        family_reason_code=ReasonNotTold.RISK_TO_CHILD, advice=ID, name_given=True, concern=ID,
    ),
    ReferralMadeGood(ID, ReferralKind.S17, threshold="Level 3", agreement=Agreement.GIVEN),
    ReferralStep(ID, ReferralStepKind.OUTCOME, WHEN, "Ms Vale", outcome=ReferralOutcome.ASSESSMENT_S17),
    Countersigned(ID, ID, SecondLook.TALKED_THROUGH, False, WHEN, "Jo Lindqvist", None, "Would have rung."),
    SharingDecision(
        SharingKind.THEY_ASK, Outcome.SHARE_PART, "They cannot plan without it.", WHEN, "info_sharing_2024",
        RecipientKind.SOCIAL_CARE, Purpose.PROTECT_CHILD, "Lee Marsh", verified=Verified.CALL_BACK, asked=WHEN,
        urgency=Urgency.TODAY, at_risk="Two marks in a week.", advice=AdviceNaming.WITHOUT_NAME,
        family=Agreement.REFUSED, told=FamilyTold.TOLD,
        basis=LegalBasis(Article6.PUBLIC_TASK, Article9.PUBLIC_INTEREST, Schedule1.SAFEGUARDING, Gateway.NONE),
        public_interest=(PublicInterest.HARM,), items=(SharedItem(ID, "ab" * 32, (), "The marks."),),
        referrer=ReferrerPart.WITHHELD, others_named=(OtherNamed("Kit Moreno"),),
        tests=(SharingTest.NECESSARY,), way=SharingWay.ENCRYPTED_PDF, second="Jo Lindqvist", makes_good=ID,
    ),
    SharedFirst(ID, "She was not safe to go home.", "2026-11-24"),
    DecisionCarriedOut(ID, WHEN, SharingWay.TELEPHONE, "Ms Vale", "The bruise.", ID, ID, "The plan."),
    *KEEPING_BODIES,
    InformationRequested(
        RecipientKind.HEALTH, ContactWay.TELEPHONE, WHEN, "Whether she was seen.", "To know whom to ring.",
        Purpose.PROTECT_CHILD, "info_sharing_2024", answer_due="2026-11-24",
    ),
    *HERE_AND_LAW,
)  # fmt: skip
RESTRICTED: tuple[EntryBody, ...] = (
    Note(NoteKind.TELEPHONE_CALL, NOT_KNOWN, "Rang.", concern=ID),
    AccessReason(ID, "Domestic abuse notification", "Key person."),
    RestrictedViewed(),
    HoldReasonKept(ID, HoldReason.POLICE_REQUEST, "Police asked."),
    AbuseNotification(WHEN, "Police", "A broken door.", "Collected by her aunt."),
    OffenderDisclosure(
        WHEN,
        "PC Vale",
        "Ann",
        "Lead",
        "I keep it to myself.",
        UndertakingAnswer.SIGNED,
        "2026-11-22",
        "Sgt Moss",
    ),
    ConflictOfInterest(PERSON, "Her sister’s husband.", "Ann sees to it."),
    Referrer(ID, ReferrerKind.PRIVATE, "A neighbour", asked_anonymous=True),
    IdentityTold(ID, HowTold.APPARENT, ToldTo.CARER, "Mother", WHEN, "She saw her come in."),
    *(
        body
        for body in BODIES
        if isinstance(
            body,
            Amendment
            | Printed
            | Exported
            | DocumentAttached
            | DocumentPart
            | AdultConcern
            | MatterReceived
            | MatterSorted
            | AuthorityTold
            | PartyTold
            | MatterNote
            | MatterConcluded
            | MatterKept,
        )
    ),
)
HEADER = EntryHeader(
    1, LedgerId("b" * 32), 3, ID, PERSON, "2026-11-22T09:30:00.000000Z", 1, "note", 1,
    (InChild(ChildId("c" * 32), ChildRole.HARMED),), (ID,),
)  # fmt: skip


def test_there_is_an_example_of_every_kind_of_entry() -> None:
    assert {kind_of(body) for body in BODIES} == set(BODY_TYPES)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.KIND)
def test_a_body_comes_back_from_its_bytes_as_it_was(body: EntryBody) -> None:
    kind, version = kind_of(body)
    assert decode_body(kind, version, encode_body(body)) == body


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.KIND)
def test_a_body_with_a_field_that_nobody_knows_is_refused(body: EntryBody) -> None:
    kind, version = kind_of(body)
    raw = encode_body(body)[:-1] + b',"surprise":1}'
    with pytest.raises(EnvironmentFault, match=FaultCode.DAMAGED):
        decode_body(kind, version, raw)


def test_what_is_restricted_comes_back_as_it_was_and_never_stands_in_the_open() -> None:
    """X08, X19: the codec itself knows no way to write a restricted kind in the open, nor to read one there."""
    assert {kind_of(body) for body in RESTRICTED} == set(RESTRICTED_TYPES)
    for body in RESTRICTED:
        said = RestrictedContent(body, HEADER.children, (ID,))
        assert decode_restricted(encode_restricted(said)) == said
        if isinstance(body, RestrictedBody):
            with pytest.raises(ValueError, match="not in the open"):
                encode_body(body)
            with pytest.raises(EnvironmentFault, match=FaultCode.NEWER_VERSION):
                decode_body(*kind_of(body), b"{}")
    with pytest.raises(ValueError, match="not in a circle"):
        encode_restricted(RestrictedContent(BODIES[0]))
    newer = encode_restricted(RestrictedContent(RESTRICTED[1])).replace(b'"version":1', b'"version":9')
    with pytest.raises(EnvironmentFault, match=FaultCode.NEWER_VERSION):
        decode_restricted(newer)
    with pytest.raises(EnvironmentFault, match=FaultCode.DAMAGED):
        decode_restricted(b"{}")


def test_what_a_newer_program_wrote_is_told_from_what_is_damaged() -> None:
    with pytest.raises(EnvironmentFault, match=FaultCode.NEWER_VERSION):
        decode_body("note", 2, b"{}")
    with pytest.raises(EnvironmentFault, match=FaultCode.DAMAGED):
        decode_body("note", 1, b'{"kind": "obser')


def test_a_fault_never_quotes_what_could_not_be_read() -> None:
    raw = b'{"kind": "observation", "when": "Zoe was hit", "text": 5}'
    with pytest.raises(EnvironmentFault) as caught:
        decode_body("note", 1, raw)
    assert "Zoe" not in f"{caught.value!s}{caught.value!r}{caught.value.__cause__}"


@given(st.binary(max_size=200))
def test_any_bytes_are_a_body_or_damaged(raw: bytes) -> None:
    assert {_fault_of(kind, version, raw) for kind, version in BODY_TYPES} <= {None, FaultCode.DAMAGED}


def _fault_of(kind: str, version: int, raw: bytes) -> FaultCode | None:
    try:
        decode_body(kind, version, raw)
    except EnvironmentFault as fault:
        return fault.code
    return None


@given(st.text(), st.text(), st.text())
def test_any_text_survives_in_an_entry(observed: str, words: str, opinion: str) -> None:
    raised = msgspec.structs.replace(BODIES[2], observed=observed, child_words=words, opinion=opinion)
    try:
        raw = encode_body(raised)
    except UnicodeEncodeError:
        # Half of a surrogate pair is no text; no field of a form can hold one.
        return
    assert decode_body("concern-raised", 1, raw) == raised


def test_a_header_comes_back_from_its_bytes_as_it_was() -> None:
    assert decode_header(encode_header(HEADER)) == HEADER
    with pytest.raises(EnvironmentFault, match=FaultCode.DAMAGED):
        decode_header(b"{}")


@pytest.mark.parametrize("raw", [b'{"format":2}', b'{"format":2,"seq":"one","surprise":[]}'])
def test_a_header_of_a_later_format_is_newer_whatever_else_it_holds(raw: bytes) -> None:
    with pytest.raises(EnvironmentFault, match=FaultCode.NEWER_VERSION):
        decode_header(raw)


def test_a_header_of_a_later_format_with_fields_as_now_is_not_read_as_one_of_now() -> None:
    with pytest.raises(EnvironmentFault, match=FaultCode.NEWER_VERSION):
        decode_header(encode_header(msgspec.structs.replace(HEADER, format=2)))


@pytest.mark.parametrize("raw", [b"[]", b'{"format":"2"}', b'{"format":2', b"\xff", b'{"format":1}'])
def test_what_is_no_header_is_damaged_and_not_newer(raw: bytes) -> None:
    with pytest.raises(EnvironmentFault, match=FaultCode.DAMAGED):
        decode_header(raw)


def test_a_head_is_written_and_read_back() -> None:
    head = Head(123, bytes(range(32)))
    assert Head.parse(f" {head}\n") == head


@pytest.mark.parametrize("text", ["", "12", "12:abcd", "x:" + "0" * 64, "-1:" + "0" * 64, "12:" + "z" * 64])
def test_what_is_not_a_head_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Head.parse(text)


def test_ids_are_uuids_that_sort_by_the_moment_they_were_made() -> None:
    early, late = datetime(2026, 11, 22, 9, 30, tzinfo=UTC), datetime(2026, 11, 22, 9, 31, tzinfo=UTC)
    first, second = new_entry_id(early), new_child_id(late)
    assert first < second
    assert re.fullmatch(r"[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}", first)
    assert len({new_entry_id(early) for _ in range(1000)}) == 1000
    assert re.fullmatch(r"[0-9a-f]{16}", new_person_id())
    assert re.fullmatch(r"[0-9a-f]{32}", new_ledger_id())


def test_a_reference_can_be_read_out_without_mistaking_a_letter() -> None:
    reference = new_reference()
    assert re.fullmatch(r"...-...", reference)
    assert set(reference) - {"-"} <= set(REFERENCE_ALPHABET)
    assert not set("01OI") & set(REFERENCE_ALPHABET)


@given(
    st.datetimes(
        datetime.fromisoformat("1970-01-01"), datetime.fromisoformat("2999-12-31"), timezones=st.just(UTC)
    )
)
def test_an_instant_is_written_and_read_back_to_the_microsecond(instant: datetime) -> None:
    assert from_text(to_text(instant)) == instant


def test_the_settings_clock_follows_summer_time() -> None:
    assert local(datetime(2026, 7, 1, 9, 30, tzinfo=UTC)).hour == 10
    assert local(datetime(2026, 11, 22, 9, 30, tzinfo=UTC)).hour == 9
    assert system_clock().tzinfo is UTC


def test_errors_carry_codes_and_nothing_else() -> None:
    assert str(EnvironmentFault(FaultCode.DISK_FULL)) == "disk_full"
    assert str(EnvironmentFault(FaultCode.DAMAGED, "register")) == "damaged: register"
    refused = Refused(RefusalCode.INCOMPLETE, (Problem("when", "missing"),))
    assert str(refused) == "incomplete"
    assert refused.problems == (Problem("when", "missing"),)
