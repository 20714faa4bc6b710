"""Bodies and headers to bytes and back.

Encoding happens once, when an entry is appended; from then on the bytes are kept as they were
hashed and are only ever decoded.
"""

from typing import TypeVar

import msgspec

from safeguard_desktop.domain.entries import (
    access,
    acting,
    agencies,
    arriving,
    beside,
    bodies,
    briefing,
    documents,
    guiding,
    keeping,
    leaving,
    legal,
    matters,
    owning,
    plans,
    reading,
    referral,
    referring,
    restricted,
    second,
    sharing,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.header import (
    HEADER_FORMAT,
    EntryHeader,
    InChild,
    RestrictedContent,
)
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.register import Frozen

Body = EntryBody
_T = TypeVar("_T")

BODY_TYPES: dict[tuple[str, int], type[EntryBody]] = {
    (body.KIND, body.VERSION): body
    for body in (
        bodies.ChildAdded,
        bodies.ChildDetailsChanged,
        bodies.ConcernRaised,
        bodies.ConcernReceived,
        bodies.Decision,
        bodies.Note,
        bodies.Amendment,
        bodies.HoldPlaced,
        bodies.Opened,
        bodies.Viewed,
        bodies.Printed,
        bodies.Exported,
        bodies.TransferPrepared,
        bodies.Restored,
        leaving.LeavingRecorded,
        leaving.LeavingChanged,
        leaving.NoFileTold,
        leaving.PackPrepared,
        leaving.TransferSent,
        leaving.TransferStep,
        leaving.DualRegistration,
        owning.ChildrenNamed,
        owning.ConcernSorted,
        owning.HandoverOffered,
        owning.HandoverDeclined,
        owning.OwnerTaken,
        owning.ChildrenLinked,
        beside.ConcernsLinked,
        acting.ActionPlanned,
        acting.ActionChanged,
        acting.ActionEnded,
        acting.AgencyContact,
        acting.AgencyAnswered,
        acting.FamilyContact,
        acting.FeedbackGiven,
        acting.PaperKept,
        acting.LocalNotes,
        acting.StaffTold,
        reading.ReadingsGiven,
        restricted.AccessGranted,
        restricted.AccessEnded,
        second.AdviceTaken,
        second.SecondAsked,
        second.Countersigned,
        agencies.AgencyRegistered,
        plans.PlanNotice,
        plans.PlanNoticeGiven,
        plans.PlanMeeting,
        plans.PlanMeetingStep,
        referral.Referral,
        referral.ReferralMadeGood,
        referral.ReferralStep,
        matters.AdultConcern,
        matters.MatterReceived,
        matters.MatterSorted,
        matters.AuthorityTold,
        matters.PartyTold,
        matters.MatterNote,
        matters.MatterConcluded,
        matters.MatterKept,
        briefing.StaffBriefed,
        briefing.BriefingRead,
        briefing.BriefingEnded,
        briefing.RecordsRequested,
        briefing.RequestAnswered,
        access.RequestAssessed,
        access.RequestClock,
        access.RequestSearched,
        access.RequestItemDecided,
        access.RequestSecondRead,
        sharing.SharingDecision,
        sharing.SharedFirst,
        sharing.DecisionCarriedOut,
        sharing.InformationRequested,
        legal.LegalRequest,
        legal.LegalStep,
        arriving.PackReceived,
        arriving.EntryArrived,
        arriving.SenderAccepted,
        arriving.PackSetAside,
        arriving.FileReceived,
        arriving.HoldAnswered,
        arriving.ActionAnswered,
        documents.DocumentAttached,
        documents.DocumentPart,
        guiding.EditionSet,
        guiding.LimitSet,
        guiding.GroundSet,
        guiding.DaysOffSet,
        guiding.DesignationSet,
        guiding.FamilyTextSet,
        keeping.HoldReviewed,
        keeping.HoldLifted,
        keeping.FileKept,
        keeping.KeepingSet,
        keeping.Destruction,
        keeping.BodyDestroyed,
        keeping.DestructionChecked,
        keeping.ChronologyKept,
    )
}
"""Every kind and version that this program can read in the open."""

RESTRICTED_TYPES: dict[tuple[str, int], type[EntryBody]] = {
    (body.KIND, body.VERSION): body
    for body in (
        bodies.Note,
        restricted.AccessReason,
        restricted.RestrictedViewed,
        restricted.HoldReasonKept,
        restricted.AbuseNotification,
        restricted.OffenderDisclosure,
        restricted.ConflictOfInterest,
        referring.Referrer,
        referring.IdentityTold,
        bodies.Amendment,
        bodies.Printed,
        bodies.Exported,
        documents.DocumentAttached,
        documents.DocumentPart,
        matters.AdultConcern,
        matters.MatterReceived,
        matters.MatterSorted,
        matters.AuthorityTold,
        matters.PartyTold,
        matters.MatterNote,
        matters.MatterConcluded,
        matters.MatterKept,
    )
}
"""Every kind and version that may stand inside a circle. Whatever is only here is not known in the open."""

_ENCODER = msgspec.json.Encoder()
_DECODERS = {key: msgspec.json.Decoder(body) for key, body in BODY_TYPES.items()}
_RESTRICTED_DECODERS = {key: msgspec.json.Decoder(body) for key, body in RESTRICTED_TYPES.items()}
_HEADER_DECODER = msgspec.json.Decoder(EntryHeader)


class _Formatted(msgspec.Struct, frozen=True):
    """What a header of any format has; whatever else is in it is passed over."""

    format: int


class _Content(Frozen, frozen=True):
    """The plain text of a restricted entry. LEDGER.md, section 4."""

    kind: str
    version: int
    children: tuple[InChild, ...]
    refers_to: tuple[EntryId, ...]
    body: msgspec.Raw


_CONTENT_DECODER = msgspec.json.Decoder(_Content)
_FORMAT_DECODER = msgspec.json.Decoder(_Formatted)


def kind_of(body: EntryBody) -> tuple[str, int]:
    """Return the kind and version of a body, as its header names them."""
    return body.KIND, body.VERSION


def encode_body(body: EntryBody) -> bytes:
    """Return the JSON bytes of a body that stands in the open.

    Raises:
        ValueError: it is of a kind that may only stand inside a circle.
    """
    if kind_of(body) not in BODY_TYPES:
        raise ValueError("not in the open")
    return _ENCODER.encode(body)


def encode_restricted(content: RestrictedContent) -> bytes:
    """Return the JSON bytes of what a restricted entry says.

    Raises:
        ValueError: it is of a kind that does not stand inside a circle.
    """
    kind, version = kind_of(content.body)
    if (kind, version) not in RESTRICTED_TYPES:
        raise ValueError("not in a circle")
    body = msgspec.Raw(_ENCODER.encode(content.body))
    return _ENCODER.encode(_Content(kind, version, content.children, content.refers_to, body))


def decode_restricted(raw: bytes) -> RestrictedContent:
    """Read what a restricted entry says.

    Raises:
        EnvironmentFault: the kind is not known here (``NEWER_VERSION``), or the bytes are no such content
            (``DAMAGED``).
    """
    content = _decoded(_CONTENT_DECODER, raw)
    decoder = _RESTRICTED_DECODERS.get((content.kind, content.version))
    if decoder is None:
        raise EnvironmentFault(FaultCode.NEWER_VERSION, "restricted")
    return RestrictedContent(_decoded(decoder, bytes(content.body)), content.children, content.refers_to)


def decode_body(kind: str, version: int, raw: bytes) -> EntryBody:
    """Read the body of an entry.

    Raises:
        EnvironmentFault: the kind is not known here (``NEWER_VERSION``), or the bytes are not such
            a body (``DAMAGED``).
    """
    decoder = _DECODERS.get((kind, version))
    if decoder is None:
        raise EnvironmentFault(FaultCode.NEWER_VERSION, f"{kind}/{version}")
    return _decoded(decoder, raw)


def encode_header(header: EntryHeader) -> bytes:
    """Return the JSON bytes of a header."""
    return _ENCODER.encode(header)


def decode_header(raw: bytes) -> EntryHeader:
    """Read a header.

    Raises:
        EnvironmentFault: it is of a later format (``NEWER_VERSION``), or the bytes are not a header
            (``DAMAGED``).
    """
    try:
        header = _HEADER_DECODER.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        # A later format may hold anything else, so it is asked for alone.
        is_newer = _decoded(_FORMAT_DECODER, raw).format > HEADER_FORMAT
        raise EnvironmentFault(FaultCode.NEWER_VERSION if is_newer else FaultCode.DAMAGED, "entry") from None
    if header.format > HEADER_FORMAT:
        raise EnvironmentFault(FaultCode.NEWER_VERSION, "entry")
    return header


def _decoded(decoder: "msgspec.json.Decoder[_T]", raw: bytes) -> _T:
    try:
        return decoder.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        # Not chained: the library's message may quote the text that it could not read.
        raise EnvironmentFault(FaultCode.DAMAGED, "entry") from None
