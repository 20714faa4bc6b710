"""Builds the pages of a desk, each when it is first gone to: unlocking waits for none but Today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.office.setting import SettingLook
from safeguard_desktop.services.restricted.for_staff import ForStaffService
from safeguard_desktop.ui.access.copy_page import AccessCopyPage
from safeguard_desktop.ui.access.page import RequestPage
from safeguard_desktop.ui.acting.answer_form import AnswerForm
from safeguard_desktop.ui.acting.end_form import EndForm
from safeguard_desktop.ui.arriving.page import ArrivingPage
from safeguard_desktop.ui.arriving.proposal_form import ProposalForm
from safeguard_desktop.ui.asking.page import RequestsPage
from safeguard_desktop.ui.attaching.document_page import DocumentPage
from safeguard_desktop.ui.attaching.list_page import DocumentsPage
from safeguard_desktop.ui.children.acts import child_acts
from safeguard_desktop.ui.children.front_sheet_page import FrontSheetPage
from safeguard_desktop.ui.children.list_page import ChildrenPage
from safeguard_desktop.ui.children.page import ChildPage
from safeguard_desktop.ui.concerns.acts import concern_acts
from safeguard_desktop.ui.concerns.list_page import ConcernsPage
from safeguard_desktop.ui.concerns.page import ConcernPage
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.guiding.page import GuidancePage
from safeguard_desktop.ui.help.glossary import GlossaryPage
from safeguard_desktop.ui.help.handout_page import HandoutPage
from safeguard_desktop.ui.help.page import HelpPage
from safeguard_desktop.ui.keeping.archive_page import ArchivePage
from safeguard_desktop.ui.keeping.certificate_page import CertificatePage
from safeguard_desktop.ui.keeping.destroy_page import DestroyPage
from safeguard_desktop.ui.keeping.page import KeepingPage
from safeguard_desktop.ui.leavers.list_page import LeaversPage
from safeguard_desktop.ui.leavers.page import LeaverPage
from safeguard_desktop.ui.legal.page import LegalRequestPage
from safeguard_desktop.ui.lists.page import ListsPage
from safeguard_desktop.ui.papers.page import CHRONOLOGY, CONCERN, FRONT_SHEET, PaperPage
from safeguard_desktop.ui.papers.referral_page import ReferralPaperPage
from safeguard_desktop.ui.people.page import PeoplePage
from safeguard_desktop.ui.plans.forms import MeetingStepForm, NoticeGivenForm
from safeguard_desktop.ui.readings.page import ReadingsPage
from safeguard_desktop.ui.receiving.page import ReceivePage
from safeguard_desktop.ui.receiving.unfinished_page import UnfinishedPage
from safeguard_desktop.ui.referrals.acts import NOWHERE, referral_acts
from safeguard_desktop.ui.restricted.documents import KeptDocumentPage
from safeguard_desktop.ui.restricted.names_page import NamesToldPage
from safeguard_desktop.ui.restricted.page import RestrictedPage
from safeguard_desktop.ui.second.forms import SecondForm
from safeguard_desktop.ui.settings.page import SettingsPage
from safeguard_desktop.ui.sharing.decision_page import SharingDecisionPage
from safeguard_desktop.ui.sharing.page import SharingPage
from safeguard_desktop.ui.sharing.paper_page import SharedPaperPage
from safeguard_desktop.ui.sharing.wizard import AheadPage, SharePage
from safeguard_desktop.ui.shell.matters_page import AboutAdultsPage
from safeguard_desktop.ui.shell.personal_page import OnlyForYouPage
from safeguard_desktop.ui.shell.raise_page import RaisePage
from safeguard_desktop.ui.shell.search_page import SearchPage
from safeguard_desktop.ui.tellings.page import TellingsPage
from safeguard_desktop.ui.today.page import TaskForms, TodayPage
from safeguard_desktop.ui.transfers.page import TransferPage


def _task_forms(desk: Desk, bench: Bench) -> TaskForms:
    """Returns the forms in which something on Today comes to its end."""
    return {
        TaskKind.ACTION: lambda: EndForm(desk.acting, bench),
        TaskKind.ANSWER_OWED: lambda: AnswerForm(desk.calling, bench),
        TaskKind.SECOND_LOOK: lambda: SecondForm(desk.second, bench),
        TaskKind.PLAN_NOTICE: lambda: NoticeGivenForm(desk.plans, bench),
        TaskKind.PLAN_MEETING: lambda: MeetingStepForm(desk.plans, bench),
        TaskKind.PROPOSED: lambda: ProposalForm(desk.arriving.proposed, bench),
    }


def _today(desk: Desk, bench: Bench, ready: DeskPage | None) -> TodayPage:
    """Returns the page of Today, made now unless that was done beforehand."""
    page = ready if isinstance(ready, TodayPage) else TodayPage(bench.tasks)
    page.serve((desk.today, desk.owning), _task_forms(desk, bench), bench)
    return page


PageMakers = Mapping[Place, Callable[[], DeskPage]]


def page_makers(
    desk: Desk, look: SettingLook, bench: Bench, papers: Papers, ready: Callable[[], DeskPage | None]
) -> PageMakers:
    """Returns how each page is built. Each gets the services that it needs and no others.

    `ready` hands over the page of Today that was made while the record was locked, if there is one.
    """
    makers: dict[Place, Callable[[], DeskPage]] = {
        Place.TODAY: lambda: _today(desk, bench, ready()),
        Place.CHILDREN: lambda: ChildrenPage(desk.children, bench),
        Place.CONCERNS: lambda: ConcernsPage(desk.concerns, desk.owning, desk.filters, bench),
        Place.TRANSFERS: lambda: LeaversPage(desk.leaving, bench, papers),
        Place.LEAVER: lambda: LeaverPage(desk.leaving, desk.correcting, bench, papers),
        Place.ARRIVING: lambda: ArrivingPage(desk.arriving, desk.children, bench, papers),
        Place.LISTS: lambda: ListsPage(desk.lists, bench, papers),
        Place.PEOPLE: lambda: PeoplePage(
            (desk.staff.people, desk.staff.inviting, desk.staff.own, desk.handouts, desk.children),
            (desk.staff.key_change, desk.staff.shares),
            bench,
            papers,
            look.facts.kind,
        ),
        Place.SETTINGS: lambda: SettingsPage((desk.settings, desk.backups, desk.local_notes), bench, papers),
        Place.SEARCH: lambda: SearchPage(desk.children, desk.concerns, desk.finding, bench),
        Place.CHILD: lambda: ChildPage(
            (desk.files, desk.restricted), desk.filters, child_acts(desk, bench), bench
        ),
        Place.CONCERN: lambda: ConcernPage(
            (desk.concerns, desk.guidance, desk.standing), concern_acts(desk, bench), bench
        ),
        Place.RECEIVE: lambda: ReceivePage(
            (desk.receiving, desk.concerns, desk.earlier), bench, look.facts.kind
        ),
        Place.UNFINISHED: lambda: UnfinishedPage(desk.receiving, bench),
        Place.FRONT_SHEET: lambda: FrontSheetPage(desk.children, desk.guidance, bench),
        Place.RAISE: lambda: RaisePage(desk.raising, look, bench, desk.receiving.open_unfinished),
        Place.GUIDANCE: lambda: GuidancePage(desk.guiding.keeping, desk.guiding.grounds, bench),
        Place.HELP: lambda: HelpPage(desk.settings, bench),
        Place.GLOSSARY: lambda: GlossaryPage(bench),
    }
    makers |= {**_papers(desk, bench, papers), **_kept(desk, bench, papers), **_sharing(desk, bench)}
    makers |= {**_requests(desk, bench, papers), **_keeping(desk, bench, papers)}
    if desk.personal.is_wanted():
        makers[Place.PERSONAL] = lambda: OnlyForYouPage(desk.personal, desk.matters, bench, papers)
    if desk.matters.is_wanted():
        makers[Place.MATTERS] = lambda: _about_adults(desk, bench, papers)
    return makers


def _requests(desk: Desk, bench: Bench, papers: Papers) -> PageMakers:
    """Returns how each page is built about somebody who asks to see records."""
    return {
        Place.REQUESTS: lambda: RequestsPage(desk.requests, desk.access.answers, bench),
        Place.REQUEST: lambda: RequestPage(desk.access, desk.receiving.matching, bench),
        Place.REQUEST_COPY: lambda: AccessCopyPage(desk.access.copies, desk.outputs, bench, papers),
    }


def _about_adults(desk: Desk, bench: Bench, papers: Papers) -> DeskPage:
    """Returns the page about adults; its papers are for whoever prints them: not every lead may see them."""
    return AboutAdultsPage(desk.matters, bench, replace(papers, lead=desk.session.person.name))


def _keeping(desk: Desk, bench: Bench, papers: Papers) -> PageMakers:
    """Returns how the pages of keeping are built."""
    return {
        Place.KEEPING: lambda: KeepingPage(desk.keeping, bench),
        Place.DESTROY: lambda: DestroyPage(desk.keeping.destroying, bench),
        Place.CERTIFICATE: lambda: CertificatePage(desk.keeping.papers, bench, papers),
        Place.ARCHIVE: lambda: ArchivePage(desk.keeping.archive, bench, papers),
    }


def _kept(desk: Desk, bench: Bench, papers: Papers) -> PageMakers:
    """Returns how the pages are built of what is kept for named people."""
    for_staff = ForStaffService(desk.session, desk.restricted, desk.telling_staff)
    return {
        Place.RESTRICTED: lambda: RestrictedPage(
            (desk.restricted, desk.raised_by, for_staff, desk.kept_documents.attaching), bench, papers
        ),
        Place.KEPT_DOCUMENT: lambda: KeptDocumentPage(desk.kept_documents.documents, bench, papers),
        Place.NAMES_TOLD: lambda: NamesToldPage(desk.raised_by, bench),
    }


def _sharing(desk: Desk, bench: Bench) -> PageMakers:
    """Returns how each page is built about who outside is told, asked or referred to."""
    beside = (desk.family, desk.raised_by, desk.local_notes)
    return {
        Place.SHARING: lambda: SharingPage(
            (desk.referring, desk.consulting, desk.agencies, desk.sharing.listing, desk.legal.requests),
            referral_acts(desk, bench, NOWHERE),
            bench,
        ),
        Place.SHARING_DECISION: lambda: SharingDecisionPage(
            desk.sharing.listing, desk.sharing.carrying, bench
        ),
        Place.LEGAL_REQUEST: lambda: LegalRequestPage(desk.legal.requests, bench),
        Place.SHARE: lambda: SharePage(desk.sharing.deciding, beside, bench),
        Place.SHARE_AHEAD: lambda: AheadPage(desk.sharing.deciding, beside, bench),
    }


def _reports(desk: Desk, bench: Bench, papers: Papers) -> DeskPage:
    """Returns the page of reports; what it counts and draws with is read in when somebody first goes there."""
    from safeguard_desktop.ui.reports.page import ReportsPage  # noqa: PLC0415 (not at unlock)

    return ReportsPage(desk.reports.counting, desk.reports.papers, bench, papers)


def _papers(desk: Desk, bench: Bench, papers: Papers) -> PageMakers:
    """Returns how each page is built that lays out a paper."""
    return {
        Place.CHRONOLOGY: lambda: PaperPage(CHRONOLOGY, desk.outputs, bench, papers),
        Place.FRONT_SHEET_PAPER: lambda: PaperPage(FRONT_SHEET, desk.outputs, bench, papers),
        Place.CONCERN_PAPER: lambda: PaperPage(CONCERN, desk.outputs, bench, papers),
        Place.REFERRAL_PAPER: lambda: ReferralPaperPage(desk.outputs, bench, papers),
        Place.TRANSFER: lambda: TransferPage(
            (
                desk.transfers,
                desk.children,
                desk.outputs,
                desk.sharing.ahead,
                desk.leaving.leaving,
                desk.handouts,
            ),
            bench,
            papers,
        ),
        Place.HANDOUT: lambda: HandoutPage(
            (desk.handouts, desk.guiding.texts, desk.staff.told), bench, papers
        ),
        Place.READINGS: lambda: ReadingsPage(desk.readings, bench, papers),
        Place.REPORTS: lambda: _reports(desk, bench, papers),
        Place.DOCUMENTS: lambda: DocumentsPage(desk.attaching, bench, papers),
        Place.DOCUMENT: lambda: DocumentPage(desk.attaching.documents, bench, papers),
        Place.TELLINGS: lambda: TellingsPage((desk.sharing.tellings, desk.sharing.register), bench, papers),
        Place.SHARED_PAPER: lambda: SharedPaperPage(desk.sharing.papers, desk.outputs, bench, papers),
    }
