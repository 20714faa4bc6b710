"""What comes out of an envelope is hostile until it has been read within its bounds."""

import msgspec
import pytest

from safeguard_desktop.bundles.submission import (
    LARGEST_FIELDS,
    LARGEST_SUBMISSION,
    SUBMISSION_FORMAT,
    KeptDraft,
    PersonalSubmission,
    Submission,
    decode_draft,
    decode_personal,
    decode_submission,
    encode,
)
from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.domain.entries.bodies import Author, ConcernRaised
from safeguard_desktop.domain.entries.matters import AdultConcern
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.moments import NOT_KNOWN, EventTime

BODY = ConcernRaised(
    reference="K7F-2QM",
    child_typed="Maya Wójcik",
    when=NOT_KNOWN,
    observed="A round bruise.",
    action="Told Asha.",
    author=Author("Kit Moreno"),
    raised_at="2026-11-23T09:00:00Z",
)
SUBMISSION = Submission(SUBMISSION_FORMAT, "0" * 32, BODY)
DRAFT = KeptDraft(SUBMISSION_FORMAT, "0" * 32, "raising", "", "2026-11-23T09:00:00Z", {"child": "Maya"})


def test_what_was_sent_is_what_arrives() -> None:
    assert decode_submission(encode(SUBMISSION)) == SUBMISSION
    assert decode_draft(encode(DRAFT)) == DRAFT


def fault_of_submission(raw: bytes) -> FaultCode:
    with pytest.raises(EnvironmentFault) as fault:
        decode_submission(raw)
    return fault.value.code


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"\xff\xfe",
        encode(SUBMISSION)[:-1],
        encode(SUBMISSION).replace(b'"observed"', b'"seen"'),
        encode(SUBMISSION)[:-1] + b',"more":1}',
        encode(DRAFT),
        b" " * (LARGEST_SUBMISSION + 1),
    ],
    ids=["empty", "null", "not text", "cut off", "another field", "one field more", "a draft", "too large"],
)
def test_anything_else_is_damaged(raw: bytes) -> None:
    assert fault_of_submission(raw) is FaultCode.DAMAGED


def test_the_fault_quotes_nothing_of_what_it_could_not_read() -> None:
    with pytest.raises(EnvironmentFault) as fault:
        decode_submission(encode(SUBMISSION).replace(b'"Told Asha."', b"17"))
    assert fault.value.__cause__ is None
    assert fault.value.__suppress_context__
    assert str(fault.value) == "damaged: submission"


def test_a_later_format_asks_for_a_later_program() -> None:
    later = msgspec.structs.replace(SUBMISSION, format=SUBMISSION_FORMAT + 1)
    assert fault_of_submission(encode(later)) is FaultCode.NEWER_VERSION


def test_a_draft_has_no_more_fields_than_a_form() -> None:
    many = {str(number): "" for number in range(LARGEST_FIELDS)}
    assert len(decode_draft(encode(msgspec.structs.replace(DRAFT, fields=many))).fields) == LARGEST_FIELDS
    too_many = msgspec.structs.replace(DRAFT, fields=many | {"one more": ""})
    with pytest.raises(EnvironmentFault) as fault:
        decode_draft(encode(too_many))
    assert fault.value.code is FaultCode.DAMAGED


ADULT = AdultConcern(
    reference="K7F-2QM",
    adult="Rowan Teal",
    position=AdultPosition.VOLUNTEERS,
    when=EventTime("today 08:50", "2026-11-23T08:50", "2026-11-23T08:50"),
    observed="He shut the door behind himself.",
    action="Told Jo.",
    author=Author("Kit Moreno"),
    raised_at="2026-11-23T09:00:00.000000Z",
)
PERSONAL = PersonalSubmission(
    SUBMISSION_FORMAT, "0" * 32, (PersonId("1ead1ead1ead1ead"),), "Asha Patel", about_adult=ADULT
)


def test_what_was_sent_to_somebody_personally_is_what_arrives() -> None:
    assert decode_personal(encode(PERSONAL)) == PERSONAL
    child = msgspec.structs.replace(BODY, raised_at=ADULT.raised_at)
    about_child = msgspec.structs.replace(PERSONAL, about_adult=None, about_child=child)
    assert decode_personal(encode(about_child)) == about_child


@pytest.mark.parametrize(
    "changes",
    [
        {"about_adult": None},
        {"about_child": msgspec.structs.replace(BODY, raised_at=ADULT.raised_at)},
        {"about_adult": msgspec.structs.replace(ADULT, raised_at="yesterday")},
        {"about_adult": msgspec.structs.replace(ADULT, when=EventTime("x", "soon", "later"))},
        {"about_adult": msgspec.structs.replace(ADULT, when=EventTime("x", "2026-11-23T08:50", ""))},
    ],
    ids=["about nobody", "about two", "no time of writing", "no minutes", "half a span"],
)
def test_a_personal_one_is_about_one_thing_and_has_times_that_are_some(changes: dict[str, object]) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        decode_personal(encode(msgspec.structs.replace(PERSONAL, **changes)))
    assert fault.value.code is FaultCode.DAMAGED


def test_one_kind_is_never_read_as_the_other() -> None:
    assert fault_of_submission(encode(PERSONAL)) is FaultCode.DAMAGED
    with pytest.raises(EnvironmentFault):
        decode_personal(encode(SUBMISSION))
