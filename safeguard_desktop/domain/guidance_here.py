"""The guidance as it holds in one setting: what is shipped, with what was changed there laid over it. No I/O.

A changed thing keeps its key, so that decisions which name it stay understood. Source: guidance.md sections 0 and 12.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final, TypeVar

from msgspec.structs import replace

from safeguard_desktop.domain.entries.guiding import DaysOffSet, EditionSet, GroundSet, LimitSet
from safeguard_desktop.domain.guidance import (
    AnswerRule,
    AnswerUnit,
    DeadlineRule,
    DeadlineUnit,
    Edition,
    GuidanceBook,
    Rule,
    Topic,
)

HERE: Final = "here_"
"""How the keys of rules begin that a setting wrote itself."""
_ANSWERS: Final = {"subject_access": "sar", "educational_record": "pupil_record"}
"""Rules about answers to requests, by the time limit that they are counted by."""
_UNITS: Final = {
    DeadlineUnit.MONTH: AnswerUnit.MONTH,
    DeadlineUnit.SCHOOL_DAY: AnswerUnit.SCHOOL_DAY,
}
_Set = TypeVar("_Set", EditionSet, LimitSet, GroundSet)


def newest_of(entries: Iterable[_Set]) -> dict[str, _Set]:
    """Return what holds for each key, from all entries with the newest first; what went back to shipped is left out."""
    found: dict[str, _Set] = {}
    for entry in entries:
        found.setdefault(entry.key, entry)
    return {key: entry for key, entry in found.items() if not entry.is_shipped}


def book_here(
    shipped: GuidanceBook, editions: Sequence[EditionSet], limits: Sequence[LimitSet]
) -> GuidanceBook:
    """Return the book with what was changed here, each list of entries the newest first."""
    changed, own = newest_of(editions), newest_of(limits)
    known = {edition.key for edition in shipped.editions}
    added = (_edition(entry) for key, entry in changed.items() if key not in known)
    rules = {rule.key: rule for rule in shipped.rules}
    own = {each.key: own[each.key] for each in shipped.deadlines if each.key in own and each.rule in rules}
    kept = (_edition(changed[each.key]) if each.key in changed else each for each in shipped.editions)
    return replace(
        shipped,
        editions=(*kept, *added),
        deadlines=tuple(_deadline(own[each.key]) if each.key in own else each for each in shipped.deadlines),
        rules=(
            *shipped.rules,
            *(_rule(own[each.key], rules[each.rule]) for each in shipped.deadlines if each.key in own),
        ),
        answers=tuple(_answer(each, own.get(_ANSWERS.get(each.key, ""))) for each in shipped.answers),
    )


def days_here(shipped: Collection[date], days: DaysOffSet | None) -> frozenset[date]:
    """Return the bank holidays that are counted with here."""
    if days is None:
        return frozenset(shipped)
    added = {date.fromisoformat(day.on) for day in days.added}
    return frozenset(shipped) - {date.fromisoformat(day) for day in days.removed} | added


def _edition(entry: EditionSet) -> Edition:
    return Edition(
        key=entry.key,
        series=entry.series,
        title=entry.title,
        status=entry.status,
        source=entry.source,
        verified_on=entry.verified_on,
        effective_from=entry.effective_from,
        note=entry.note,
        kinds=entry.kinds,
    )


def _deadline(entry: LimitSet) -> DeadlineRule:
    return DeadlineRule(entry.key, f"{HERE}{entry.key}", entry.count, entry.unit, entry.rolls)


def _rule(entry: LimitSet, shipped: Rule) -> Rule:
    """Return the rule that says so in the setting's words; it holds where the shipped one does."""
    return replace(
        shipped,
        key=f"{HERE}{entry.key}",
        text=entry.text,
        source=entry.source,
        verified_on=entry.verified_on,
        topics=(Topic.DEADLINE,),
        categories=(),
        decisions=(),
    )


def _answer(rule: AnswerRule, entry: LimitSet | None) -> AnswerRule:
    unit = _UNITS.get(entry.unit) if entry is not None else None
    if entry is None or unit is None:
        return rule
    return replace(
        rule,
        amount=entry.count,
        unit=unit,
        text=entry.text,
        source=entry.source,
        verified_on=entry.verified_on,
        is_verified=True,
    )
