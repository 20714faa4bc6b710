"""Unfinished input about a child with a plan: text as typed, codes as chosen."""

from dataclasses import dataclass

from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.plan_codes import MeetingKind, MeetingStepKind, PlanTrigger


@dataclass(frozen=True, slots=True)
class ToldDraft:
    """Who was told, when, how, and how they acknowledged it; empty where nobody was told yet."""

    who: str = ""
    organisation: str = ""
    when: str = ""
    way: ContactWay | None = None
    acknowledged: str = ""


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """What happened to a child with a plan, whom it was told already, and who `also` has to be told."""

    child: ChildId
    trigger: PlanTrigger | None = None
    when: str = ""
    text: str = ""
    told: ToldDraft = ToldDraft()
    also: str = ""


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A meeting about a child, and by when the report is to be there."""

    child: ChildId
    kind: MeetingKind | None = None
    on_typed: str = ""
    report_due_typed: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class MeetingStepDraft:
    """What was done about a meeting."""

    meeting: EntryId
    step: MeetingStepKind | None = None
    when: str = ""
    who: str = ""
    text: str = ""
