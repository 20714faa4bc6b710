"""The read models that the desk's services share, on the one connection of the session."""

from dataclasses import dataclass
from functools import cache

from safeguard_desktop.domain.others import Reading, words_of
from safeguard_desktop.services.session import Session
from safeguard_desktop.storage.models.briefings import BriefingsModel
from safeguard_desktop.storage.models.children import ChildrenModel
from safeguard_desktop.storage.models.chronology import ChronologyModel
from safeguard_desktop.storage.models.concerns import ConcernsModel
from safeguard_desktop.storage.models.found import FoundModel
from safeguard_desktop.storage.models.holds import HoldsModel
from safeguard_desktop.storage.models.links import LinksModel
from safeguard_desktop.storage.models.readings import ReadingsModel
from safeguard_desktop.storage.models.referrals import ReferralsModel
from safeguard_desktop.storage.models.reports import ReportsModel
from safeguard_desktop.storage.models.tasks import TasksModel
from safeguard_desktop.storage.models.tellings import TellingsModel


@dataclass(frozen=True, slots=True)
class Models:
    """Queries over what has been worked out from the entries."""

    children: ChildrenModel
    concerns: ConcernsModel
    chronology: ChronologyModel
    holds: HoldsModel
    tasks: TasksModel
    referrals: ReferralsModel
    briefings: BriefingsModel
    links: LinksModel
    found: FoundModel
    readings: ReadingsModel
    tellings: TellingsModel
    reports: ReportsModel
    words_of: Reading

    @classmethod
    def of(cls, session: Session) -> "Models":
        """Return the models of a session's ledger."""
        # What somebody was called in a version of the register never changes, and every entry of a page asks for it.
        ledger, name_of = session.ledger, cache(session.name_of)
        return cls(
            ChildrenModel(ledger),
            ConcernsModel(ledger),
            ChronologyModel(ledger, name_of),
            HoldsModel(ledger, name_of),
            TasksModel(ledger, name_of),
            ReferralsModel(ledger, name_of),
            BriefingsModel(ledger, name_of),
            LinksModel(ledger),
            FoundModel(ledger, name_of),
            ReadingsModel(ledger, name_of),
            TellingsModel(ledger, name_of),
            ReportsModel(ledger),
            # Of every child of the setting, with every story; remembered here, it is gone with the session.
            cache(words_of),
        )
