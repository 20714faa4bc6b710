"""The desk: every service of an unlocked record, each built once for its session."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.access.desk import AccessDesk, open_access
from safeguard_desktop.services.acts.acting import ActingService
from safeguard_desktop.services.acts.calling import CallingService
from safeguard_desktop.services.acts.consulting import ConsultingService
from safeguard_desktop.services.acts.desk_drafts import DeskDrafts
from safeguard_desktop.services.acts.family import FamilyService
from safeguard_desktop.services.acts.feedback import FeedbackService
from safeguard_desktop.services.acts.noting import NotingService
from safeguard_desktop.services.acts.paper import PaperService
from safeguard_desktop.services.acts.plans import PlansService
from safeguard_desktop.services.acts.referring import ReferringService
from safeguard_desktop.services.agencies import AgenciesService
from safeguard_desktop.services.arriving.desk import ArrivingDesk, open_arriving
from safeguard_desktop.services.asking.answering import RequestsService
from safeguard_desktop.services.attaching.desk import AttachingDesk, open_attaching
from safeguard_desktop.services.attaching.enclosing import packing_for
from safeguard_desktop.services.briefing.telling_staff import TellingStaffService
from safeguard_desktop.services.child.child_file import ChildFileService
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.child.linking import LinkingService
from safeguard_desktop.services.concern.concerns import ConcernsService
from safeguard_desktop.services.concern.correcting import CorrectingService
from safeguard_desktop.services.concern.deciding import DecidingService
from safeguard_desktop.services.concern.earlier import EarlierService
from safeguard_desktop.services.concern.naming import NamingService
from safeguard_desktop.services.concern.owning import OwningService
from safeguard_desktop.services.concern.second import SecondService
from safeguard_desktop.services.concern.sorting import SortingService
from safeguard_desktop.services.concern.standing import StandingService
from safeguard_desktop.services.finding import FindingService
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.guiding.desk import GuidingDesk, open_guiding
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.inbox.raising import RaisingService
from safeguard_desktop.services.inbox.receiving import ReceivingService
from safeguard_desktop.services.keeping.desk import KeepingDesk, open_keeping
from safeguard_desktop.services.kept_documents.desk import KeptDocumentsDesk, open_kept_documents
from safeguard_desktop.services.kept_filters import KeptFilters
from safeguard_desktop.services.leaving.desk import LeavingDesk, open_leaving
from safeguard_desktop.services.legal.desk import LegalDesk, open_legal
from safeguard_desktop.services.lists.bringing import ListsService
from safeguard_desktop.services.local_notes import LocalNotesService
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.office.backups import BackupService
from safeguard_desktop.services.office.settings import SettingsService
from safeguard_desktop.services.papers.handouts import HandoutsService
from safeguard_desktop.services.papers.outputs import OutputsService
from safeguard_desktop.services.papers.readings import ReadingsService
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.services.papers.referral import ReferralPapers
from safeguard_desktop.services.papers.transfers import TransfersService
from safeguard_desktop.services.referral_limits import ReferralLimits
from safeguard_desktop.services.reports.desk import ReportsDesk
from safeguard_desktop.services.restricted.keeping import RestrictedService
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.desk import SharingDesk, open_sharing
from safeguard_desktop.services.staff.desk import StaffDesk, open_staff
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.services.today import TodayService, TodaySources

LEFT_BEHIND: Final = timedelta(days=1)
"""After this nobody is still writing a file that has not got its name yet."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the window's pages are given, one service each."""

    session: Session
    raising: RaisingService
    personal: PersonalService
    matters: MattersDoor
    receiving: ReceivingService
    concerns: ConcernsService
    finding: FindingService
    deciding: DecidingService
    noting: NotingService
    correcting: CorrectingService
    acting: ActingService
    calling: CallingService
    referring: ReferringService
    consulting: ConsultingService
    plans: PlansService
    family: FamilyService
    feedback: FeedbackService
    paper: PaperService
    children: ChildrenService
    linking: LinkingService
    files: ChildFileService
    owning: OwningService
    naming: NamingService
    sorting: SortingService
    earlier: EarlierService
    standing: StandingService
    second: SecondService
    outputs: OutputsService
    readings: ReadingsService
    transfers: TransfersService
    today: TodayService
    backups: BackupService
    drafts: DeskDrafts
    filters: KeptFilters
    settings: SettingsService
    guidance: GuidanceService
    lists: ListsService
    handouts: HandoutsService
    local_notes: LocalNotesService
    agencies: AgenciesService
    restricted: RestrictedService
    telling_staff: TellingStaffService
    requests: RequestsService
    raised_by: RaisedByService
    sharing: SharingDesk
    legal: LegalDesk
    arriving: ArrivingDesk
    access: AccessDesk
    leaving: LeavingDesk
    guiding: GuidingDesk
    staff: StaffDesk
    keeping: KeepingDesk
    attaching: AttachingDesk
    kept_documents: KeptDocumentsDesk
    reports: ReportsDesk


def open_desk(session: Session, shaper: TextShaper | None = None, pins: SameDayPins | None = None) -> Desk:
    """Build the services of a session and bring in what waits in the inbox.

    `pins` is what the program keeps its PIN of today in; without it, a PIN counts for this desk alone.
    """
    models = Models.of(session)
    guidance, guiding = open_guiding(session, models)
    receiving, backups = _receiving(session, models), BackupService(session)
    children, concerns, records = _records(session, models, guidance)
    linking, standing = LinkingService(session, models), _standing(session, models)
    calling, referring = _telling_outside(session, models, guidance)
    restricted, raised_by = _for_named_people(session, models)
    outputs = _outputs(session, records, referring, shaper, raised_by)
    telling_staff, requests = _with_what_came(session, models, guidance)
    drafts, staff = DeskDrafts(session), open_staff(session, models, shaper, pins)
    personal, matters = _for_oneself(session, shaper)
    keeping = open_keeping(session, models, guidance, (records, raised_by), shaper)
    drafts.write_waiting()
    sources = TodaySources(
        receiving, backups, staff.people, personal, drafts, telling_staff, requests, matters, keeping.retention
    )  # fmt: skip
    return Desk(
        session=session,
        raising=RaisingService(session.workplace, session.folder.path, session.person, session.signer),
        personal=personal, matters=matters, receiving=receiving, concerns=concerns, finding=FindingService(models),
        deciding=DecidingService(session, models, concerns, guidance), arriving=open_arriving(session, models),
        noting=NotingService(session, models), correcting=CorrectingService(session, models), guiding=guiding,
        acting=ActingService(session, models), calling=calling, referring=referring,
        consulting=ConsultingService(session, models, referring), paper=PaperService(session, models),
        family=FamilyService(session, models), feedback=FeedbackService(session, models),
        plans=PlansService(session, models, guidance), leaving=open_leaving(session, models, guidance, shaper),
        files=ChildFileService(children, linking, models, telling_staff), owning=standing.owning,
        naming=standing.naming, sorting=SortingService(session, models), earlier=standing.earlier, children=children,
        linking=linking, standing=standing, outputs=outputs, agencies=AgenciesService(session, models),
        second=SecondService(session, models), readings=ReadingsService(session, models, restricted, shaper),
        transfers=TransfersService(session, models, records, outputs, packing_for(session, models, raised_by)),
        today=TodayService(session, models, sources), backups=backups, drafts=drafts, filters=KeptFilters(drafts),
        settings=SettingsService(session), guidance=guidance, handouts=HandoutsService(session, shaper, guiding.texts),
        local_notes=LocalNotesService(session, models), restricted=restricted, telling_staff=telling_staff,
        reports=ReportsDesk(session, models, (raised_by, requests), shaper), lists=ListsService(session, models),
        legal=open_legal(session, models, guidance), attaching=open_attaching(session, models), keeping=keeping,
        sharing=open_sharing(session, models, guidance, (records, outputs), raised_by), raised_by=raised_by,
        kept_documents=open_kept_documents(session, models, restricted.circles), staff=staff, requests=requests,
        access=open_access(session, models, (requests, records, guidance), outputs, raised_by),
    )  # fmt: skip


def _records(
    session: Session, models: Models, guidance: GuidanceService
) -> tuple[ChildrenService, ConcernsService, RecordService]:
    """Return the services that read children and concerns, and the one that reads a whole file for a paper."""
    children, concerns = ChildrenService(session, models), ConcernsService(session, models)
    return children, concerns, RecordService(children, concerns, guidance)


def _telling_outside(
    session: Session, models: Models, guidance: GuidanceService
) -> tuple[CallingService, ReferringService]:
    """Return the services of calls and of referrals, whose answers are expected by the same limits."""
    limits = ReferralLimits(session, models, guidance)
    return CallingService(session, models, limits), ReferringService(session, models, guidance, limits)


def _standing(session: Session, models: Models) -> StandingService:
    """Return the service of what stands beside a concern: whose it is, whom it is about, what came before."""
    return StandingService(
        OwningService(session, models), NamingService(session, models), EarlierService(session, models)
    )


def _for_oneself(session: Session, shaper: TextShaper | None) -> tuple[PersonalService, MattersDoor]:
    """Return what came for whoever unlocks and for nobody else, and the way to worries about adults."""
    personal = PersonalService(session.workplace, session.folder, session.chain, session.identity, shaper)
    return personal, MattersDoor(session, personal)


def _for_named_people(session: Session, models: Models) -> tuple[RestrictedService, RaisedByService]:
    """Return what is kept for named people, and who among it raised what."""
    restricted = RestrictedService(session, models)
    return restricted, RaisedByService(session, models, restricted.circles)


def _outputs(
    session: Session,
    records: RecordService,
    referring: ReferringService,
    shaper: TextShaper | None,
    raised_by: RaisedByService,
) -> OutputsService:
    """Return the service of papers, that of referrals among them."""
    referrals = ReferralPapers(session, records, referring, shaper, raised_by)
    return OutputsService(session, records, shaper, referrals, raised_by)


def _receiving(session: Session, models: Models) -> ReceivingService:
    """Return the service that receives, with what waited in the inbox brought in."""
    receiving = ReceivingService(session, models)
    session.folder.clear_partial(session.workplace.clock() - LEFT_BEHIND)
    receiving.take_in()
    receiving.finish_receipts()
    return receiving


def _with_what_came(
    session: Session, models: Models, guidance: GuidanceService
) -> tuple[TellingStaffService, RequestsService]:
    """Return the services of notes and requests, with what staff acknowledged and who asked brought in.

    A disk that takes nothing just now does not keep the record from being read; the watch of the inbox tries again.
    """
    telling_staff = TellingStaffService(session, models)
    requests = RequestsService(session, models, guidance)
    for act in (telling_staff.take_in, telling_staff.tidy, requests.take_in):
        with suppress(EnvironmentFault):
            act()
    return telling_staff, requests
