"""Why something may be kept back, as data with its source and edition, and as a setting changed it.

Source: guidance.md section 7.
"""

import tomllib
from functools import cache

import msgspec
from msgspec.structs import replace

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.domain.codes import RecordsAsked
from safeguard_desktop.domain.entries import GroundSet
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


def grounds_here(guidance: GuidanceService) -> dict[Exemption, ExemptionRule]:
    """Return every ground as it holds in this setting: what is shipped, or what was written down instead."""
    changed = guidance.grounds()
    return {rule.key: _as_set(rule, changed.get(rule.key)) for rule in shipped_exemptions(guidance.nation)}


def _as_set(rule: ExemptionRule, here: GroundSet | None) -> ExemptionRule:
    """Return a ground in the setting's words; which requests and which law it is about stays."""
    if here is None:
        return rule
    return replace(
        rule,
        text=here.text,
        source=here.source,
        verified_on=here.verified_on,
        judged=here.judged,
        is_verified=True,
    )


def shown(rule: ExemptionRule, guidance: GuidanceService) -> Guidance:
    """Return a ground as it is shown: with its source, its edition and when that was looked at."""
    text = f"{rule.text} {rule.judged}".strip()
    return Guidance(text, rule.source, guidance.title_of(rule.edition), rule.verified_on, rule.is_verified)
