"""Keeping the grounds up to date on which something is kept back of a request to see records.

What is shipped is told in general words and was not looked up in the law; a lead who has looked, or was told by a
lawyer or the authority, writes down what it says, where, and when. What stood there before stays readable. Source:
guidance.md sections 0 and 7.
"""

from dataclasses import dataclass

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.domain.entries import GroundSet
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.access.exemptions import (
    ExemptionRule,
    grounds_here,
    shipped_exemptions,
    shown,
)
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.guiding.here import GuidanceHere
from safeguard_desktop.services.guiding.keeping import history, looked_at
from safeguard_desktop.services.guiding.lines import day_of
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class GroundRow:
    """A ground as it holds here. `changed` is the entry that says so, `earlier` those before it."""

    rule: ExemptionRule
    guidance: Guidance
    changed: EntryView | None
    earlier: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class GroundDraft:
    """A ground as somebody writes it down. `judged` says who has to have judged it, empty where nobody has to."""

    key: Exemption
    text: str = ""
    judged: str = ""
    source: str = ""
    verified_typed: str = ""
    reason: str = ""
    is_shipped: bool = False


class GroundsKeeping:
    """Reads and changes the grounds."""

    def __init__(self, session: Session, guidance: GuidanceService, here: GuidanceHere) -> None:
        """Keep the session, the guidance in force, and what was changed in this record."""
        self._session = session
        self._guidance = guidance
        self._here = here

    def rows(self) -> tuple[GroundRow, ...]:
        """Return every ground as it holds here."""
        views = self._here.changed().grounds
        return tuple(
            GroundRow(rule, shown(rule, self._guidance), *history(views, rule.key))
            for rule in grounds_here(self._guidance).values()
        )

    def row(self, key: str) -> GroundRow | None:
        """Return one ground, or None."""
        return next((row for row in self.rows() if row.rule.key == key), None)

    def problems(self, draft: GroundDraft) -> tuple[Problem, ...]:
        """Return what is missing: what it says, where that is written, and when somebody looked at it."""
        if draft.is_shipped:
            return ()
        asked = (("ground_text", draft.text), ("ground_source", draft.source))
        found = [Problem(name, "missing") for name, text in asked if not text.strip()]
        return (*found, *looked_at("ground_verified", draft.verified_typed, self._session.today()))

    def write(self, draft: GroundDraft) -> Changed:
        """Write down a ground as it holds from now on. Copies that went out keep the words of their day.

        Raises:
            Refused: answers are missing, or there is no such ground here.
        """
        complete(self.problems(draft))
        shipped = {rule.key: rule for rule in shipped_exemptions(self._guidance.nation)}
        if draft.key not in shipped:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        self._session.append(self._session.new_entry(self._entry(draft, shipped[draft.key])))
        self._here.forget()
        return Changed("guidance")

    def _entry(self, draft: GroundDraft, shipped: ExemptionRule) -> GroundSet:
        reason = draft.reason.strip()
        if draft.is_shipped:
            return GroundSet(
                draft.key, shipped.text, shipped.source, shipped.verified_on, shipped.judged, reason, True
            )
        day = day_of(draft.verified_typed, self._session.today())
        return GroundSet(
            key=draft.key,
            text=draft.text.strip(),
            source=draft.source.strip(),
            verified_on=day.isoformat() if day is not None else "",
            judged=draft.judged.strip(),
            reason=reason,
        )
