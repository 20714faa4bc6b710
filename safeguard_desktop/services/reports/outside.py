"""Referrals and what came of them, decisions to share or not, and how often a referrer's name was told.

Source: S11 to S14, S30.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from safeguard_desktop.domain.entries.referring import ReferrerKind, ToldTo
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome
from safeguard_desktop.domain.referrers import NamesTold
from safeguard_desktop.domain.reports.counted import Referred, SharingCount
from safeguard_desktop.domain.reports.report import Line, Picture, Table
from safeguard_desktop.domain.sharing.codes import RecipientKind
from safeguard_desktop.services.reports.basis import Basis, Heading, bars, largest_first, months_table
from safeguard_desktop.wording import referrals as referral_words
from safeguard_desktop.wording import reports as words
from safeguard_desktop.wording import restricted as kept_words
from safeguard_desktop.wording import sharing_codes
from safeguard_desktop.wording.tellings import GROUNDS


def referral_tables(basis: Basis) -> tuple[Table, ...]:
    """Return referrals by kind, by what came of them, and month by month. Source: S12, S13."""
    counted = basis.counts.referrals(basis.span)
    if not counted:
        return ()
    return (_by_kind(counted), *_by_outcome(counted), *_by_month(counted))


def _by_kind(counted: Iterable[Referred]) -> Table:
    kinds: Counter[ReferralKind] = Counter()
    to_come: Counter[ReferralKind] = Counter()
    for each in counted:
        kinds[each.kind] += each.count
        to_come[each.kind] += each.count if each.outcome is None else 0
    lines = (Line(text, (kinds[kind], to_come[kind])) for kind, text in referral_words.KINDS.items())
    total = Line(words.IN_ALL, (kinds.total(), to_come.total()), is_sum=True)
    heads = (words.KIND, words.REFERRALS, words.TO_COME)
    return Table("kinds", words.BY_KIND, words.BY_KIND_TOLD, heads, (*lines, total))


def _by_outcome(counted: Iterable[Referred]) -> tuple[Table, ...]:
    """Return what came of those under section 47, of those under section 17, and of all others."""
    names = {kind: referral_words.KINDS[kind] for kind in (ReferralKind.S47, ReferralKind.S17)}
    found: dict[str, dict[str, int]] = {}
    for each in counted:
        of_kind = found.setdefault(names.get(each.kind, words.OTHER_KINDS), _outcomes())
        of_kind[referral_words.OUTCOMES[each.outcome] if each.outcome else words.TO_COME] += each.count
    return tuple(
        bars(
            Heading(f"outcomes_{place}", words.outcomes_of(name), words.BY_OUTCOME_TOLD, words.OUTCOME),
            found[name],
            sum(found[name].values()),
        )
        for place, name in enumerate((*names.values(), words.OTHER_KINDS))
        if name in found
    )


def _outcomes() -> dict[str, int]:
    """Return every outcome that an authority decides, with none of it yet."""
    known = (
        text for outcome, text in referral_words.OUTCOMES.items() if outcome is not ReferralOutcome.MISTAKE
    )
    return {**dict.fromkeys(known, 0), words.TO_COME: 0}


def _by_month(counted: tuple[Referred, ...]) -> tuple[Table, ...]:
    names = {ReferralKind.S47: words.SECTION_47, ReferralKind.S17: words.SECTION_17}
    columns: dict[str, Counter[str]] = {name: Counter() for name in (*names.values(), words.OTHERS)}
    for each in counted:
        columns[names.get(each.kind, words.OTHERS)][each.day] += each.count
    return months_table("months", columns, words.BY_KIND_TOLD)


def sharing_tables(basis: Basis) -> tuple[Table, ...]:
    """Return decisions by outcome, by recipient, and by the ground in law on which they rest. Source: S30."""
    counted = basis.counts.sharing_decisions(basis.span)
    total = sum(each.count for each in counted)
    if not total:
        return ()
    decided = Heading("outcomes", words.BY_DECISION, words.BY_DECISION_TOLD, words.DECISION)
    outcomes = {
        text: sum(each.count for each in counted if each.outcome is outcome)
        for outcome, text in sharing_codes.OUTCOMES_DONE.items()
    }
    recipients = largest_first((_recipient(each), each.count) for each in counted)
    grounds = largest_first(_grounds(counted))
    return (
        bars(decided, outcomes, total),
        bars(Heading("recipients", words.BY_RECIPIENT, "", words.RECIPIENT), recipients, total),
        bars(Heading("grounds", words.BY_GROUND, words.BY_GROUND_TOLD, words.GROUND), grounds, total),
    )


def _recipient(counted: SharingCount) -> str:
    if not counted.to_kind:
        return words.NOBODY_NAMED
    return sharing_codes.RECIPIENTS[RecipientKind(counted.to_kind)]


def _grounds(counted: Iterable[SharingCount]) -> Iterator[tuple[str, int]]:
    for each in counted:
        named = [GROUNDS[code] for code in each.grounds if code in GROUNDS]
        for ground in named or [words.NO_GROUND]:
            yield ground, each.count


def names_tables(told: NamesTold) -> tuple[Table, ...]:
    """Return how often a referrer's name was told to whom; what was apparent is counted apart. Source: S11, X03."""
    decided = {kept_words.TOLD_TO_KINDS[to]: told.told.get(to, 0) for to in ToldTo}
    raised = {kept_words.REFERRER_KINDS[kind]: told.raised.get(kind, 0) for kind in ReferrerKind}
    of_them = {words.ASKED_ANONYMOUS: told.asked_anonymous, words.AT_RISK: told.at_risk}
    apparent = Table(
        "apparent", words.APPARENT, words.APPARENT_TOLD, (words.HOW_KNOWN, words.HOW_MANY),
        (Line(words.APPARENT, (told.apparent,)),), Picture.NONE,
    )  # fmt: skip
    heading = Heading("told", words.NAMES_DECIDED, words.NAMES_DECIDED_TOLD, words.WHO_KNOWS)
    kinds = Heading("raised", words.NAMES_RAISED, words.NAMES_RAISED_TOLD, words.WHAT_THEY_ARE)
    by_kind = bars(kinds, raised, sum(raised.values()))
    asked = tuple(Line(label, (count,), is_sum=True) for label, count in of_them.items())
    return (
        bars(heading, decided, sum(decided.values())),
        apparent,
        Table(by_kind.key, by_kind.title, by_kind.told, by_kind.heads, (*by_kind.lines, *asked)),
    )
