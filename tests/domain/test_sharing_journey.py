"""The journey to a decision about sharing, walked without a window through every branch.

Source: S24 ("wizard never dead-ends"), S17, S18, S27, S81 to S84; STYLE.md section 4 (wizards).
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safeguard_desktop.domain.codes import Agreement, ReasonNotTold
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.domain.sharing.bases import (
    Law,
    bases_of,
    duty_reaches,
    edition_of,
    gateways_of,
    usual_basis,
)
from safeguard_desktop.domain.sharing.codes import (
    Article6,
    Gateway,
    Outcome,
    RecipientKind,
    SharingKind,
    SharingWay,
)
from safeguard_desktop.domain.sharing.draft import (
    AdvicePart,
    AgreementPart,
    BasisPart,
    CriteriaPart,
    DecisionPart,
    ItemsPart,
    ProtectPart,
    PurposePart,
    RefusalPart,
    SecondPart,
    SendingPart,
    SharingDraft,
    WhoPart,
)
from safeguard_desktop.domain.sharing.journey import FIRST, SharingStep, next_step, step_before, steps
from safeguard_desktop.domain.sharing.rules import Facts, all_problems, problems
from tests.services.sharing_answers import answered

NOW: Final = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001  # the setting's wall clock has no zone
TYPED = st.sampled_from(["", " ", "words", "today 08:30", "tomorrow", "blue moon"])
ITEM = EntryId("0192" + "0" * 28)


def drafts() -> st.SearchStrategy[SharingDraft]:
    """Any answers at all, sensible or not: each code, each text, each page begun or not."""
    parts = {
        part: st.builds(kind)
        | st.builds(kind, **{name: TYPED for name, hint in kind.__annotations__.items() if hint is str})
        | st.from_type(kind)
        for part, kind in (
            ("who", WhoPart), ("purpose", PurposePart), ("criteria", CriteriaPart), ("advice", AdvicePart),
            ("agreement", AgreementPart), ("basis", BasisPart), ("decision", DecisionPart),
            ("items", ItemsPart), ("protect", ProtectPart), ("sending", SendingPart),
            ("refusal", RefusalPart), ("second", SecondPart),
        )
    }  # fmt: skip
    return st.builds(
        SharingDraft,
        concern=st.just(ITEM),
        about_child=st.none(),
        makes_good=st.none() | st.just(ITEM),
        reviews=st.none() | st.just(ITEM),
        **parts,
    )


PART_OF: Final = {
    SharingStep.WHO: ("who",), SharingStep.PURPOSE: ("purpose",), SharingStep.ADVICE: ("advice",),
    SharingStep.AGREEMENT: ("agreement",), SharingStep.BASIS: ("basis",),
    SharingStep.DECISION: ("decision", "criteria"), SharingStep.ITEMS: ("items",),
    SharingStep.PROTECT: ("protect",), SharingStep.SENDING: ("sending",),
    SharingStep.REFUSAL: ("refusal",), SharingStep.SECOND: ("second",),
}  # fmt: skip
"""The answers that a page asks for; where the reasons to decide so are missing, their evidence too."""


def went_on_from(draft: SharingDraft, facts: Facts) -> SharingDraft:
    """Somebody answers page by page what is asked there, and leaves everything else as it stands."""
    for _ in range(2 * len(SharingStep)):
        found = all_problems(draft, facts)
        if not found:
            return draft
        step, problem = found[0]
        is_told = problem.code == "told_already"
        outcome = Outcome.SHARE_ALL if is_told else draft.decision.outcome or Outcome.WAIT
        good = answered(draft, outcome, ITEM)
        good = replace(
            good, basis=BasisPart(Article6.PUBLIC_TASK), items=replace(good.items, history="It began then.")
        )
        draft = replace(draft, **{part: getattr(good, part) for part in PART_OF[step]})
    raise AssertionError(all_problems(draft, facts))


FACTS = st.builds(Facts, st.just(NOW), st.booleans(), st.booleans())


@settings(max_examples=12, deadline=None)
@given(drafts(), FACTS)
def test_from_any_state_there_is_a_way_to_record_a_decision(draft: SharingDraft, facts: Facts) -> None:
    """Done when 2: every page leads on to the answers; answering what is asked suffices, whatever is decided."""
    seen, step = [FIRST], FIRST
    while step is not SharingStep.CHECK:
        step = next_step(draft, step)
        seen.append(step)
    assert tuple(seen) == steps(draft)
    assert [step_before(draft, later) for later in seen[1:]] == seen[:-1]
    assert step_before(draft, FIRST) is None
    for outcome in (None, *Outcome):
        begun = replace(draft, decision=replace(draft.decision, outcome=outcome))
        whole = went_on_from(begun, facts)
        is_told = draft.makes_good is not None
        assert is_told or whole.decision.outcome is (outcome or Outcome.WAIT), "nobody was led elsewhere"


@settings(max_examples=30, deadline=None)
@given(drafts(), FACTS)
def test_no_path_shares_without_agreement_and_without_its_reason(draft: SharingDraft, facts: Facts) -> None:
    """Done when 2. What could be recorded as shared has agreement, or reasons, evidence and a second person."""
    shared = replace(draft, decision=replace(draft.decision, outcome=Outcome.SHARE_ALL))
    nothing = replace(shared, items=ItemsPart(), sending=SendingPart(SharingWay.BY_HAND, said=" "))
    assert "share_way" in {problem.field for _step, problem in all_problems(nothing, facts)}
    waits = replace(draft, decision=replace(draft.decision, outcome=Outcome.WAIT))
    of_sharing = {"share_items", "share_way", "share_said", "share_second"}
    assert not {problem.field for _step, problem in all_problems(waits, facts)} & of_sharing
    found = {problem.field for _step, problem in all_problems(draft, facts)}
    if not draft.shares:
        assert draft.decision.outcome is Outcome.WAIT or not found & of_sharing
        return
    is_backed = bool(draft.second.second.strip() or draft.second.not_reached.strip())
    is_reasoned = bool(draft.decision.necessity.strip() and draft.criteria.met())
    if not draft.has_agreement and not (is_backed and is_reasoned):
        assert found & {"share_second", "share_necessity", "share_outcome"}
    if draft.agreement.family is Agreement.NOT_SOUGHT and draft.agreement.not_sought_code is None:
        assert "share_not_sought_code" in found
    if not draft.decision.reason.strip():
        assert "share_reason" in found
    if not draft.items.items and not draft.sending.said.strip():
        assert found & {"share_way", "share_said"}


LEFT_OUT: Final[dict[str, tuple[str, dict[str, object], set[str]]]] = {
    "why": ("decision", {"reason": " "}, {"share_reason"}),
    "necessity": ("decision", {"necessity": ""}, {"share_necessity"}),
    "evidence": ("criteria", {"at_risk": "", "reasonable_cause": "", "prevent_harm": " "}, {"share_outcome"}),
    "why not asked": ("agreement", {"not_sought_code": None}, {"share_not_sought_code"}),
    "second person": ("second", {"second": "", "not_reached": "  "}, {"share_second"}),
    "why these": ("items", {"why_all": ""}, {"share_why_all"}),
    "what is held back": ("items", {"withheld": ""}, {"share_withheld"}),
    "the name of whoever raised it": ("protect", {"referrer": None}, {"share_referrer"}),
    "how it goes": ("sending", {"way": None}, {"share_way"}),
}
"""What somebody may leave out who shares a part without agreement, and what the program then asks for."""


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(sorted(LEFT_OUT))))
def test_to_share_without_agreement_each_reason_that_is_left_out_is_asked_for_and_nothing_else(
    left_out: set[str],
) -> None:
    """Done when 2, from the other side: a whole decision loses any of its reasons."""
    draft, expected = answered(SharingDraft(), Outcome.SHARE_PART, ITEM), set[str]()
    draft = replace(draft, basis=BasisPart(Article6.PUBLIC_TASK))
    for name in sorted(left_out):
        part, change, asked = LEFT_OUT[name]
        draft = replace(draft, **{part: replace(getattr(draft, part), **change)})
        expected |= asked
    assert {problem.field for _step, problem in all_problems(draft, Facts(NOW))} == expected


def test_what_is_not_shared_is_neither_chosen_nor_sent_and_agreement_needs_no_second_person() -> None:
    whole = answered(SharingDraft(), Outcome.REFUSE)
    assert SharingStep.REFUSAL in steps(whole)
    assert not {SharingStep.ITEMS, SharingStep.SENDING, SharingStep.SECOND} & set(steps(whole))
    agreed = replace(answered(SharingDraft(), Outcome.SHARE_ALL), agreement=AgreementPart(Agreement.GIVEN))
    assert SharingStep.SECOND not in steps(agreed)
    assert not agreed.is_urgent
    assert problems(agreed, SharingStep.CRITERIA, Facts(NOW)) == ()


def test_reasons_in_ones_own_words_are_asked_for_where_the_list_has_none() -> None:
    draft = answered(SharingDraft(), Outcome.SHARE_ALL)
    other = replace(
        draft.agreement,
        not_sought_code=ReasonNotTold.OTHER,
        not_told_code=ReasonNotTold.OTHER,
        family_words="",
    )
    found = problems(replace(draft, agreement=other), SharingStep.AGREEMENT, Facts(NOW))
    assert [problem.field for problem in found] == ["share_family_words", "share_not_told_text"]
    unasked = replace(draft, who=replace(draft.who, kind=SharingKind.WE_TELL))
    assert problems(unasked, SharingStep.REFUSAL, Facts(NOW)) == ()
    preliminary = replace(draft.decision, is_preliminary=True, review_typed="")
    (found_one,) = problems(replace(draft, decision=preliminary), SharingStep.DECISION, Facts(NOW))
    assert (found_one.field, found_one.code) == ("share_review", "missing")
    unread = replace(draft.decision, review_typed="blue moon")
    (found_one,) = problems(replace(draft, decision=unread), SharingStep.DECISION, Facts(NOW))
    assert found_one.code == "not_understood"


BEFORE, NOW_LAW = (
    Law(has_recognised_interest=False, has_duty=False),
    Law(has_recognised_interest=True, has_duty=True),
)


@pytest.mark.parametrize(
    ("kind", "law", "usual"),
    [
        (SettingKind.PRE_SCHOOL, BEFORE, Article6.LEGITIMATE_INTERESTS),
        (SettingKind.PRE_SCHOOL, NOW_LAW, Article6.RECOGNISED_INTEREST),
        (SettingKind.INDEPENDENT_SCHOOL, NOW_LAW, Article6.RECOGNISED_INTEREST),
        (SettingKind.MAINTAINED_SCHOOL, NOW_LAW, Article6.PUBLIC_TASK),
        (SettingKind.ACADEMY, BEFORE, Article6.PUBLIC_TASK),
        (SettingKind.ALTERNATIVE_PROVISION, NOW_LAW, None),
    ],
)
def test_the_usual_basis_follows_the_kind_of_setting_and_the_day(
    kind: SettingKind, law: Law, usual: Article6 | None
) -> None:
    """guidance.md 5.5 and 12 (recognised legitimate interest from 5 February 2026)."""
    assert usual_basis(kind, law) is usual
    assert (Article6.RECOGNISED_INTEREST in bases_of(kind, law)) is law.has_recognised_interest


def test_the_gateway_of_the_duty_comes_first_once_it_has_begun_and_is_not_offered_before() -> None:
    """guidance.md 5.2 and 12 (30 September 2026)."""
    social_care = RecipientKind.SOCIAL_CARE
    after = gateways_of(SettingKind.PRE_SCHOOL, social_care, NOW_LAW)
    assert after[0] is Gateway.CHILDREN_ACT_2004_S16LA
    assert set(after) == set(Gateway)
    before = gateways_of(SettingKind.MAINTAINED_SCHOOL, social_care, BEFORE)
    assert Gateway.CHILDREN_ACT_2004_S16LA not in before
    assert Gateway.EDUCATION_ACT_2002_S175 in before[:4]
    assert gateways_of(SettingKind.INDEPENDENT_SCHOOL, None, BEFORE)[0] is Gateway.EDUCATION_ACT_2008_S157
    assert not duty_reaches(RecipientKind.FAMILY, NOW_LAW)
    assert edition_of(Article6.PUBLIC_TASK, Gateway.CHILDREN_ACT_2004_S16LA) == "info_sharing_duty_2026"
    assert edition_of(Article6.RECOGNISED_INTEREST, None) == "rli_lawful_basis"
    assert edition_of(Article6.PUBLIC_TASK, Gateway.NONE) == "data_protection_2018"
