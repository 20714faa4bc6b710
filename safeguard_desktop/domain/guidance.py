"""Guidance as data: editions with a date from which they hold, and rules told in our own words.

The rules that a program encodes go out of date every September. So each names its source, its
edition and the day on which that was last looked at, and an edition that nobody has seen in its
final form is never in force by itself. Source: guidance.md sections 0 and 12; DESIGN 1 and 5.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msgspec.structs import replace

from safeguard_desktop.domain.codes import Category, DecisionCode, RecordsAsked
from safeguard_desktop.domain.register import Frozen, SettingKind


class EditionStatus(StrEnum):
    """How far an edition is known. Only a known one is ever in force."""

    KNOWN = "known"
    FINAL_NOT_SEEN = "final_not_seen"
    DATE_NOT_KNOWN = "date_not_known"


class Topic(StrEnum):
    """Where a rule is shown, apart from categories and decisions."""

    CONCERN_FORM = "concern_form"
    DECISION = "decision"
    HOLD = "hold"
    SHARING = "sharing"
    TRANSFER = "transfer"
    ADVANCE = "advance"
    TRANSFER_CLOCK = "transfer_clock"
    TRANSFER_RECEIPT = "transfer_receipt"
    TRANSFER_UNKNOWN = "transfer_unknown"
    FRONT_SHEET = "front_sheet"
    ADULT_CONCERN = "adult_concern"
    ADULT_SORTING = "adult_sorting"
    ADULT_OUTCOME = "adult_outcome"
    ADULT_KEPT = "adult_kept"
    DEADLINE = "deadline"
    PLAN_NOTICE = "plan_notice"


class Edition(Frozen, frozen=True):
    """One edition of a piece of guidance or law. `effective_from` is an ISO date or empty.

    Editions of one `series` replace each other; `kinds` says which settings it binds, empty for all.
    """

    key: str
    series: str
    title: str
    status: EditionStatus
    source: str
    verified_on: str
    effective_from: str = ""
    note: str = ""
    kinds: tuple[SettingKind, ...] = ()

    def holds(self, today: date) -> bool:
        """Whether the edition is known and has begun."""
        return self.status is EditionStatus.KNOWN and "" < self.effective_from <= today.isoformat()


class Rule(Frozen, frozen=True):
    """One rule in our own words: never a quotation. `is_verified` is False where its reach is open.

    `once_begun` takes the place of `text` where a lead wrote down that an edition which nobody had seen has begun.
    """

    key: str
    text: str
    source: str
    edition: str
    verified_on: str
    topics: tuple[Topic, ...] = ()
    categories: tuple[Category, ...] = ()
    decisions: tuple[DecisionCode, ...] = ()
    kinds: tuple[SettingKind, ...] = ()
    is_verified: bool = True
    once_begun: str = ""


class GoldenRule(Frozen, frozen=True):
    """A golden rule of sharing in our own words. Numbers differ between editions: the edition is part of the name.

    `steps` are the pages of the sharing wizard beside which it stands. Source: guidance.md section 5.1.
    """

    edition: str
    number: int
    text: str
    steps: tuple[str, ...]


class DeadlineUnit(StrEnum):
    """In what a deadline is counted. Source: guidance.md section 11."""

    WORKING_DAY = "working_day"
    DAY = "day"
    MONTH = "month"
    SCHOOL_DAY = "school_day"
    HOUR = "hour"
    IMMEDIATE = "immediate"


class DeadlineRule(Frozen, frozen=True):
    """How long something may take, and the rule that says so. The day it counts from does not count.

    `rolls` tells that a last day on which nobody works becomes the next working day.
    """

    key: str
    rule: str
    count: int
    unit: DeadlineUnit
    rolls: bool = False


class KeepingRule(Frozen, frozen=True):
    """For how many years something is kept at least, and the rule that says so."""

    key: str
    rule: str
    years: int


class AnswerUnit(StrEnum):
    """In what a deadline is counted. Source: guidance.md section 11."""

    MONTH = "month"
    SCHOOL_DAY = "school_day"
    WORKING_DAY = "working_day"


class AnswerRule(Frozen, frozen=True):
    """By when something has to be answered: so many units after it was asked, in our own words.

    `asked` are the requests that it is about, `kinds` the settings that it binds, empty for all. `pauses` tells that
    the time stands still while something unclear is asked back, `longer_by` by how many units it may become longer.
    """

    key: str
    amount: int
    unit: AnswerUnit
    text: str
    source: str
    edition: str
    verified_on: str
    asked: tuple[RecordsAsked, ...]
    kinds: tuple[SettingKind, ...] = ()
    is_verified: bool = True
    pauses: bool = False
    longer_by: int = 0


@dataclass(frozen=True, slots=True)
class Guidance:
    """A rule as it is shown: the text, where it is from, which edition, and when that was checked.

    `newer` is what an edition is called that has begun, or was to begin, since the rule was checked; else empty.
    """

    text: str
    source: str
    edition: str
    verified_on: str
    is_verified: bool = True
    newer: str = ""


class GuidanceBook(Frozen, frozen=True):
    """All editions and rules of one nation."""

    nation: str
    series_of_decisions: dict[SettingKind, str]
    editions: tuple[Edition, ...]
    rules: tuple[Rule, ...]
    deadlines: tuple[DeadlineRule, ...] = ()
    keeping: tuple[KeepingRule, ...] = ()
    answers: tuple[AnswerRule, ...] = ()
    golden: tuple[GoldenRule, ...] = ()

    def edition(self, key: str) -> Edition | None:
        """Return the edition of that key, or None."""
        return next((edition for edition in self.editions if edition.key == key), None)

    def in_force(self, series: str, today: date) -> Edition | None:
        """Return the newest known edition of a series that has begun by that day, or None."""
        begun = [edition for edition in self.editions if edition.series == series and edition.holds(today)]
        return max(begun, key=lambda edition: edition.effective_from, default=None)

    def newer_than(self, rule: Rule, today: date) -> Edition | None:
        """Return the newest edition that was to begin by that day and since the rule was looked at, or None.

        It need not have been seen: a rule of the edition before it is not to be taken for the one that holds.
        """
        own = self.edition(rule.edition)
        begun = [
            edition
            for edition in self.editions
            if own is not None and edition.series == own.series
            and "" < edition.effective_from <= today.isoformat()
        ]  # fmt: skip
        newest = max(begun, key=lambda edition: edition.effective_from, default=None)
        if newest is None or newest.effective_from < rule.verified_on:
            return None
        return None if newest == own and newest.effective_from == rule.verified_on else newest

    def rules_for(self, today: date, kind: SettingKind | None) -> tuple[Rule, ...]:
        """Return the rules that hold on that day in that kind of setting (None: in any)."""
        return tuple(
            replace(rule, text=rule.once_begun) if rule.once_begun and self._has_begun(rule, today) else rule
            for rule in self.rules
            if (not rule.kinds or kind is None or kind in rule.kinds) and self._holds(rule, today)
        )

    def answers_for(self, asked: RecordsAsked, kind: SettingKind) -> tuple[AnswerRule, ...]:
        """Return the rules about when a request to see records has to be answered in that kind of setting."""
        return tuple(
            rule for rule in self.answers if asked in rule.asked and (not rule.kinds or kind in rule.kinds)
        )

    def _has_begun(self, rule: Rule, today: date) -> bool:
        edition = self.edition(rule.edition)
        return edition is not None and edition.holds(today)

    def _holds(self, rule: Rule, today: date) -> bool:
        edition = self.edition(rule.edition)
        if edition is None:
            return False
        # A rule whose duty has no known start is shown as such; it asks for nothing by itself.
        return edition.holds(today) if rule.is_verified else True


def about(rules: Collection[Rule], categories: Collection[Category]) -> tuple[Rule, ...]:
    """Return the rules that concern any of these categories, in their own order."""
    return tuple(rule for rule in rules if set(rule.categories) & set(categories))
