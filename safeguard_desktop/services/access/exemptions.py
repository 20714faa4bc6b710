"""Why something may be kept back, as data with its source and edition. Source: guidance.md section 7."""

import tomllib
from functools import cache

import msgspec

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.domain.codes import RecordsAsked
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.resources import resource_path
from safeguard_desktop.services.guidance import GuidanceService


class ExemptionRule(Frozen, frozen=True):
    """One ground to keep something back: for which requests, and who has to have judged it."""

    key: Exemption
    text: str
    source: str
    edition: str
    verified_on: str
    asked: tuple[RecordsAsked, ...]
    judged: str = ""
    is_verified: bool = True


class _Book(Frozen, frozen=True):
    exemptions: tuple[ExemptionRule, ...]


@cache
def shipped_exemptions(nation: str) -> tuple[ExemptionRule, ...]:
    """Return the grounds that are shipped for a nation, read once."""
    text = resource_path("guidance", f"{nation}-access.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _Book).exemptions


def exemptions_for(asked: RecordsAsked, nation: str = "england") -> tuple[ExemptionRule, ...]:
    """Return the grounds that there are for a kind of request."""
    return tuple(rule for rule in shipped_exemptions(nation) if asked in rule.asked)


def rule_of(code: Exemption, nation: str = "england") -> ExemptionRule:
    """Return one ground."""
    return next(rule for rule in shipped_exemptions(nation) if rule.key is code)


def shown(rule: ExemptionRule, guidance: GuidanceService) -> Guidance:
    """Return a ground as it is shown: with its source, its edition and when that was looked at."""
    text = f"{rule.text} {rule.judged}".strip()
    return Guidance(text, rule.source, guidance.title_of(rule.edition), rule.verified_on, rule.is_verified)
