"""The register of agencies: partners, contracted and volunteer bodies. Source: S20, S64, S68, S96.

The newest entry about an agency is in force; the earlier ones are its history.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from safeguard_desktop.domain.entries import AgencyRegistered
from safeguard_desktop.domain.entries.agencies import AgreementHeld
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class AgencyDraft:
    """An agency as somebody writes it down; `agency` is the one that is changed, None for a new one."""

    name: str = ""
    what_for: str = ""
    contact: str = ""
    phone: str = ""
    email: str = ""
    agreement: AgreementHeld | None = None
    agreed_on_typed: str = ""
    governance: str = ""
    link: str = ""
    note: str = ""
    agency: EntryId | None = None
    ended: bool = False


_Written = tuple[EntryView, AgencyRegistered]


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency that is in force: its id, what is known, who wrote that and when, and what stood there before."""

    id: EntryId
    body: AgencyRegistered
    written_at: str
    written_by: str
    earlier: tuple[EntryView, ...] = field(default=())


class AgenciesService:
    """Reads the register, and writes it."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def listed(self) -> tuple[AgencyRow, ...]:
        """Return the agencies that are in force, by name."""
        return agencies_in(self._models.chronology.of_kind(AgencyRegistered.KIND))

    def agency(self, agency: EntryId) -> AgencyRow | None:
        """Return an agency that is in force, or None."""
        return next((row for row in self.listed() if row.id == agency), None)

    def problems(self, draft: AgencyDraft) -> tuple[Problem, ...]:
        """Return what is missing: a name, and a date that is understood."""
        found = [] if draft.name.strip() else [Problem("agency_called", "missing")]
        typed = draft.agreed_on_typed.strip()
        if typed and parse_date(typed, self._session.today()) is None:
            found.append(Problem("agreed_on", "not_understood"))
        return tuple(found)

    def write(self, draft: AgencyDraft) -> Changed:
        """Write down an agency, what has changed about one, or that it is left off the list.

        Raises:
            Refused: answers are missing, or there is no such agency in force.
        """
        complete(self.problems(draft))
        if draft.agency is not None and self.agency(draft.agency) is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        agreed = (
            parse_date(draft.agreed_on_typed, self._session.today())
            if draft.agreed_on_typed.strip()
            else None
        )
        body = AgencyRegistered(
            name=draft.name, what_for=draft.what_for, contact=draft.contact, phone=draft.phone, email=draft.email,
            agreement=draft.agreement, agreed_on=agreed.isoformat() if agreed is not None else "",
            governance=draft.governance, link=draft.link, note=draft.note, agency=draft.agency, ended=draft.ended,
        )  # fmt: skip
        refers_to = (draft.agency,) if draft.agency is not None else ()
        self._session.append(self._session.new_entry(body, (), refers_to))
        return Changed("local_notes")


def agencies_in(views: Sequence[EntryView]) -> tuple[AgencyRow, ...]:
    """Return the agencies that are in force, by name, from all entries about them, the newest first."""
    by_agency: dict[EntryId, list[_Written]] = {}
    for view in views:
        if isinstance(view.body, AgencyRegistered):
            by_agency.setdefault(view.body.agency or view.id, []).append((view, view.body))
    rows = (_row(agency, found) for agency, found in by_agency.items())
    return tuple(
        sorted((row for row in rows if not row.body.ended), key=lambda row: row.body.name.casefold())
    )


def _row(agency: EntryId, found: Sequence[_Written]) -> AgencyRow:
    (newest, body), *earlier = found
    return AgencyRow(
        agency, body, newest.recorded_at, newest.recorder_name, tuple(view for view, _body in earlier)
    )
