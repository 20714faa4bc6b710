"""What was changed here of the guidance, read once for a session and again after it was changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from safeguard_desktop.domain.entries import (
    DaysOffSet,
    Designation,
    DesignationSet,
    EditionSet,
    GroundSet,
    LimitSet,
)
from safeguard_desktop.domain.guidance import GuidanceBook
from safeguard_desktop.domain.guidance_here import book_here, days_here, newest_of
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.working_days import shipped_holidays, working_days_after


@dataclass(frozen=True, slots=True)
class ChangedHere:
    """Everything that was ever changed here, the newest first."""

    editions: tuple[EntryView, ...] = ()
    limits: tuple[EntryView, ...] = ()
    grounds: tuple[EntryView, ...] = ()
    days: tuple[EntryView, ...] = ()
    designations: tuple[EntryView, ...] = ()


class GuidanceHere:
    """Lays what was changed here over what is shipped. Nothing is read before it is wanted."""

    def __init__(self, models: Models) -> None:
        """Keep the read models."""
        self._models = models
        self._known: ChangedHere | None = None
        self._book: GuidanceBook | None = None

    def changed(self) -> ChangedHere:
        """Return everything that was changed."""
        if self._known is None:
            of_kind = self._models.chronology.of_kind
            self._known = ChangedHere(
                of_kind(EditionSet.KIND),
                of_kind(LimitSet.KIND),
                of_kind(GroundSet.KIND),
                of_kind(DaysOffSet.KIND),
                of_kind(DesignationSet.KIND),
            )
        return self._known

    def forget(self) -> None:
        """Read it again when it is next wanted: something was changed."""
        self._known = self._book = None

    def book(self, shipped: GuidanceBook) -> GuidanceBook:
        """Return the guidance as it holds here."""
        if self._book is None:
            known = self.changed()
            editions = [view.body for view in known.editions if isinstance(view.body, EditionSet)]
            limits = [view.body for view in known.limits if isinstance(view.body, LimitSet)]
            self._book = book_here(shipped, editions, limits)
        return self._book

    def grounds(self) -> dict[str, GroundSet]:
        """Return the grounds to keep something back that hold otherwise here."""
        bodies = (view.body for view in self.changed().grounds)
        return newest_of(body for body in bodies if isinstance(body, GroundSet))

    def holidays(self, nation: str) -> frozenset[date]:
        """Return the bank holidays that are counted with here."""
        return days_here(shipped_holidays(nation), self.days())

    def days(self) -> DaysOffSet | None:
        """Return how they differ from those that are shipped, or None."""
        return _newest_days(self.changed().days)

    def designation(self) -> DesignationSet:
        """Return whether the duty to share reaches this setting; not known until somebody wrote it down."""
        bodies = (view.body for view in self.changed().designations)
        newest = next((body for body in bodies if isinstance(body, DesignationSet)), None)
        return newest or DesignationSet(Designation.UNKNOWN, "")


def holidays_here(session: Session) -> frozenset[date]:
    """Return the bank holidays that are counted with in a session, for services that count days."""
    return GuidanceHere(Models.of(session)).holidays(session.chain.latest.setting.nation)


def working_days_here(session: Session, day: date, count: int) -> date:
    """Return the day that many working days after another one, as days off are counted here."""
    return working_days_after(day, count, holidays_here(session))


def _newest_days(views: Sequence[EntryView]) -> DaysOffSet | None:
    return next((view.body for view in views if isinstance(view.body, DaysOffSet)), None)
