"""What the pages about adults are given: every service of that record, each built once for whoever reads it."""

from dataclasses import dataclass

from safeguard_desktop.services.acts.desk_drafts import OwnDrafts
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.matters.correcting import MatterCorrecting
from safeguard_desktop.services.matters.keeping import MatterAccess, MatterEntries
from safeguard_desktop.services.matters.keys import MattersKeys
from safeguard_desktop.services.matters.matters import MattersService
from safeguard_desktop.services.matters.opening import open_matters
from safeguard_desktop.services.matters.papers import MatterPapers
from safeguard_desktop.services.matters.readers import MattersReaders
from safeguard_desktop.services.matters.recording import RecordingService
from safeguard_desktop.services.matters.taking_in import TakingInService
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.staff.register_changes import SignedIn


@dataclass(frozen=True, slots=True)
class MattersDesk:
    """The services of the record of worries about adults, for somebody who reads it."""

    record: Record
    matters: MattersService
    taking_in: TakingInService
    recording: RecordingService
    correcting: MatterCorrecting
    readers: MattersReaders
    key_change: MattersKeys
    drafts: OwnDrafts
    access: MatterAccess
    papers: MatterPapers


def matters_desk(record: Record, personal: PersonalService) -> MattersDesk:
    """Build the services of an open record, and make good what a crash left half taken in."""
    who = record.who
    facts = who.chain.latest.setting
    guidance = GuidanceService(who.workplace.clock, facts.kind, facts.nation)
    entries = MatterEntries(record)
    matters, taking_in = MattersService(entries, record, guidance), TakingInService(record, personal, entries)
    taking_in.finish()
    return MattersDesk(
        record=record,
        matters=matters,
        taking_in=taking_in,
        recording=RecordingService(record, matters, guidance),
        correcting=MatterCorrecting(record, matters),
        readers=MattersReaders(who, record),
        key_change=MattersKeys(record),
        drafts=entries.access.drafts,
        access=entries.access,
        papers=MatterPapers(record, matters, personal.shaper),
    )


def open_matters_desk(who: SignedIn, personal: PersonalService) -> MattersDesk | None:
    """Open the record and its services; None for those who do not read it. Raises as `open_matters`."""
    record = open_matters(who)
    return matters_desk(record, personal) if record is not None else None
