"""The guidance in force, as pages and decisions need it. Source: guidance.md section 12; DESIGN 5."""

import tomllib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any

import msgspec

from safeguard_desktop.domain.clock import Clock, local
from safeguard_desktop.domain.codes import Category, DecisionCode, RecordsAsked
from safeguard_desktop.domain.deadlines import DayCalendar, due_minute, due_on
from safeguard_desktop.domain.entries.guiding import Designation, GroundSet
from safeguard_desktop.domain.guidance import (
    AnswerRule,
    DeadlineRule,
    Edition,
    GoldenRule,
    Guidance,
    GuidanceBook,
    Rule,
    Topic,
    about,
)
from safeguard_desktop.domain.legal import LegalPower, LegalPowers
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.domain.sharing.bases import DUTY_EDITION, INTEREST_EDITION, Law
from safeguard_desktop.resources import resource_path
from safeguard_desktop.services.guiding.here import GuidanceHere
from safeguard_desktop.services.working_days import shipped_holidays
from safeguard_desktop.wording.sharing import DUTY_NAMES_US, golden_rule

Terms = tuple[tuple[str, str], ...]

_SHARING = "info_sharing"
"""The series of the advice on sharing."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when something has to be done, and what says so.

    `due_at` is the local ISO minute where it is counted in hours, else empty.
    """

    key: str
    due_on: date
    guidance: Guidance
    due_at: str = ""


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """How long something may take here, for a list: the rule of the deadline and the guidance that says so."""

    rule: DeadlineRule
    guidance: Guidance


@cache
def shipped_guidance(nation: str) -> GuidanceBook:
    """Return the guidance that is shipped for a nation, read once: the whole, and that by kind of worry."""
    book, more = _toml(f"{nation}.toml"), _toml(f"{nation}-categories.toml")
    golden = _toml(f"{nation}-sharing.toml")["golden"]
    whole = book | {"rules": [*book["rules"], *more["rules"]], "golden": golden}
    return msgspec.convert(whole, GuidanceBook)


@cache
def shipped_powers(nation: str) -> tuple[LegalPower, ...]:
    """Return the powers on which police, courts and others ask, read when they are first wanted. Source: S69."""
    return msgspec.convert(_toml(f"{nation}-legal.toml"), LegalPowers).powers


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(resource_path("guidance", name).read_text(encoding="utf-8"))


class GuidanceService:
    """Answers what the guidance of that day says in that kind of setting."""

    def __init__(
        self,
        clock: Clock,
        kind: SettingKind | None = None,
        nation: str = "england",
        here: GuidanceHere | None = None,
    ) -> None:
        """Keep the clock and the kind of setting; without a kind, schools' guidance is the measure.

        `here` is what was changed in an open record; without it, what is shipped holds.
        """
        self._clock = clock
        self._kind = kind
        self._nation = nation
        self._here = here

    def edition(self) -> str:
        """Return the key of the edition that a decision of today is made under."""
        return self.edition_in_force().key

    def edition_in_force(self) -> Edition:
        """Return the edition that a decision of today is made under; never an unseen one."""
        book = self._book()
        series = book.series_of_decisions[self._kind or SettingKind.MAINTAINED_SCHOOL]
        found = book.in_force(series, self._today())
        if found is None:
            # A clock that is years behind must not keep a decision from being written down.
            found = min(
                (edition for edition in book.editions if edition.series == series),
                key=lambda edition: edition.effective_from,
            )
        return found

    @property
    def kind(self) -> SettingKind:
        """The kind of setting whose guidance this is."""
        return self._kind or SettingKind.MAINTAINED_SCHOOL

    @property
    def nation(self) -> str:
        """The nation whose law it is."""
        return self._nation

    def grounds(self) -> dict[str, GroundSet]:
        """Return the grounds to keep something back that were written down otherwise here, by their codes."""
        return self._here.grounds() if self._here is not None else {}

    def sharing_edition(self) -> str:
        """Return the key of the advice on sharing that is in force."""
        book = self._book()
        found = book.in_force(_SHARING, self._today())
        return found.key if found is not None else self.edition()

    def golden_rules(self, step: str) -> tuple[Guidance, ...]:
        """Return the golden rules that stand beside a page of the sharing wizard, in the edition in force."""
        edition = self.sharing_edition()
        known = self._book().edition(edition)
        rules = (rule for rule in self._book().golden if rule.edition == edition and step in rule.steps)
        source, checked = (known.source, known.verified_on) if known is not None else ("", "")
        return tuple(Guidance(rule.text, source, self._golden_name(rule), checked) for rule in rules)

    def powers(self) -> tuple[LegalPower, ...]:
        """Return the powers on which somebody may ask with the law behind them."""
        return shipped_powers(self._nation)

    def power(self, key: str) -> LegalPower | None:
        """Return a power by its key, or None where none was named or it is not known here."""
        return next((power for power in self.powers() if power.key == key), None)

    def duty_to_share(self) -> tuple[Guidance, ...]:
        """Return what is said of the duty to share, and that its reach is not settled. Source: guidance.md 5.2."""
        rules = self._shown(rule for rule in self._rules() if rule.edition == DUTY_EDITION)
        if self._here is None or self._designated() is not Designation.YES:
            return rules
        named = self._here.designation()
        return tuple(
            replace(
                rule,
                text=DUTY_NAMES_US,
                source=f"{rule.source}; {named.source}",
                verified_on=named.verified_on or rule.verified_on,
                is_verified=True,
            )
            for rule in rules
        )

    def _golden_name(self, rule: GoldenRule) -> str:
        return golden_rule(self.title_of(rule.edition), rule.number)

    def law(self) -> Law:
        """Return which switches of the law on sharing are on today.

        The duty counts from its day although its final guidance was not seen: to think of it costs a minute, to forget
        it may cost more. Whether it reaches this setting is shown as unverified. Source: guidance.md 5.2 and 12.
        """
        interest, duty = self._book().edition(INTEREST_EDITION), self._book().edition(DUTY_EDITION)
        return Law(
            has_recognised_interest=interest is not None and interest.holds(self._today()),
            has_duty=duty is not None and "" < duty.effective_from <= self._today().isoformat(),
            is_outside_duty=self._designated() is Designation.NO,
        )

    def _designated(self) -> Designation:
        return self._here.designation().designated if self._here is not None else Designation.UNKNOWN

    def title_of(self, edition: str) -> str:
        """Return what an edition is called in full, or the key itself where it is not known here."""
        known = self._book().edition(edition)
        return known.title if known is not None else edition

    def editions(self) -> tuple[Edition, ...]:
        """Return every edition that is shipped, also those not in force, for the page of settings."""
        return self._book().editions

    def banners_for(self, categories: Collection[Category]) -> tuple[Guidance, ...]:
        """Return what the guidance says about concerns of these kinds."""
        return self._shown(about(self._rules(), categories))

    def decision_guidance(self, code: DecisionCode | None = None) -> tuple[Guidance, ...]:
        """Return what the guidance says about a decision: in general, and about this one."""
        rules = self._rules()
        general = [rule for rule in rules if Topic.DECISION in rule.topics]
        special = [rule for rule in rules if code is not None and code in rule.decisions]
        return self._shown(special + general)

    def hold_guidance(self) -> tuple[Guidance, ...]:
        """Return what is said about keeping entries from being destroyed."""
        return self.about_topic(Topic.HOLD)

    def about_topic(self, topic: Topic) -> tuple[Guidance, ...]:
        """Return what the guidance says on a topic such as the concern form or a transfer."""
        return self._shown(rule for rule in self._rules() if topic in rule.topics)

    def deadline(self, key: str, since: date, terms: Terms = ()) -> Deadline | None:
        """Return until when something has to be done that was known on a day; None where no rule asks for it here.

        `since` may be a minute of the wall clock, for what is counted in hours; `terms` are the setting's.
        """
        wanted = next((each for each in self._book().deadlines if each.key == key), None)
        shown = self._shown(each for each in self._rules() if wanted and each.key == wanted.rule)
        if wanted is None or not shown:
            return None
        calendar = DayCalendar(self._holidays(), terms)
        day = since.date() if isinstance(since, datetime) else since
        if isinstance(since, datetime) and (minute := due_minute(since, wanted)):
            return Deadline(key, date.fromisoformat(minute[:10]), shown[0], minute)
        return Deadline(key, due_on(day, wanted, calendar), shown[0])

    def time_limits(self) -> tuple[TimeLimit, ...]:
        """Return every time limit that holds here, each with its rule, source and edition."""
        rules = {rule.key: rule for rule in self._rules()}
        held = (limit for limit in self._book().deadlines if limit.rule in rules)
        return tuple(TimeLimit(limit, self._shown([rules[limit.rule]])[0]) for limit in held)

    def years_kept(self, key: str) -> int:
        """Return for how many years something is kept at least; 0 where no number is given."""
        return next((each.years for each in self._book().keeping if each.key == key), 0)

    def answers_for(self, asked: RecordsAsked) -> tuple[AnswerRule, ...]:
        """Return the rules about when a request to see records has to be answered here."""
        return self._book().answers_for(asked, self._kind or SettingKind.MAINTAINED_SCHOOL)

    def guidance_of(self, rule: AnswerRule) -> Guidance:
        """Return a rule about a deadline as it is shown."""
        return Guidance(
            rule.text, rule.source, self.title_of(rule.edition), rule.verified_on, rule.is_verified
        )

    def _rules(self) -> tuple[Rule, ...]:
        return self._book().rules_for(self._today(), self._kind)

    def _shown(self, rules: Iterable[Rule]) -> tuple[Guidance, ...]:
        book, today = self._book(), self._today()
        return tuple(
            Guidance(
                rule.text, rule.source, self.title_of(rule.edition), rule.verified_on, rule.is_verified,
                newer.title if (newer := book.newer_than(rule, today)) is not None else "",
            )
            for rule in rules
        )  # fmt: skip

    def _book(self) -> GuidanceBook:
        shipped = shipped_guidance(self._nation)
        return self._here.book(shipped) if self._here is not None else shipped

    def _holidays(self) -> frozenset[date]:
        return self._here.holidays(self._nation) if self._here is not None else shipped_holidays(self._nation)

    def _today(self) -> date:
        return local(self._clock()).date()
