"""What may be done about a consultation or a referral, on the page of a concern, of a child, and of all referrals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from safeguard_desktop.domain.entries import AdviceTaken, AgencyAnswered, Referral, ReferralStep
from safeguard_desktop.domain.referral_codes import ReferralStepKind
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.acts.consulting import is_without_name
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.acting.about import ABOUT_CONCERN
from safeguard_desktop.ui.acting.acts import Where
from safeguard_desktop.ui.acting.answer_form import AnswerForm
from safeguard_desktop.ui.desk.act_bar import Act, Weight
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.referrals.consult_form import ConsultForm
from safeguard_desktop.ui.referrals.referral_form import MakeGoodForm, NameGivenForm, ReferralForm
from safeguard_desktop.ui.referrals.step_forms import FurtherForm, LeadKnowsForm, OutcomeForm, WrittenForm
from safeguard_desktop.wording import acting
from safeguard_desktop.wording import referral_text as text_words
from safeguard_desktop.wording import referrals as words
from safeguard_desktop.wording import second as second_words

NOWHERE: Final = Where(ABOUT_CONCERN, lambda _view: False, lambda _view: ())
"""For a list of its own, which opens the forms and shows no story."""


def referral_acts(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    """Returns the acts: advice, and a referral, as buttons; what follows a referral, on its entry."""
    return (*_making(desk, bench, where), *_following(desk, bench, where))


def _making(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    services = (desk.referring, desk.consulting, desk.local_notes)
    calls = (desk.calling, desk.family, desk.raised_by)
    return (
        Act(
            "refer",
            words.REFER,
            "send",
            lambda: ReferralForm(services, calls, bench, where.about_what),
            applies=where.applies,
            weight=Weight.BESIDE,
            saved=words.REFER_SAVED,
        ),
        Act(
            "advice",
            second_words.ADVICE,
            "message-square-quote",
            lambda: ConsultForm((desk.consulting, desk.local_notes), bench, where.about_what),
            applies=where.applies,
            saved=second_words.SAVED,
        ),
        Act(
            "name_given",
            words.NAME_GIVEN,
            form=lambda: NameGivenForm(services, bench),
            applies=_nowhere_else,
            on_entry=lambda entry, view: _may_be_named(entry, where.entries(view)),
            saved=words.REFER_SAVED,
        ),
    )


def _following(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    def is_open(entry: EntryView, view: object) -> bool:
        return isinstance(entry.body, Referral) and not _has(
            entry, where.entries(view), ReferralStepKind.OUTCOME
        )

    services = (desk.referring, desk.consulting, desk.local_notes)
    return (
        _PAPER,
        Act(
            "make_good", words.MAKE_GOOD, form=lambda: MakeGoodForm(services, bench), applies=_nowhere_else,
            on_entry=lambda entry, _view: isinstance(entry.body, Referral), saved=second_words.SAVED,
        ),
        Act(
            "lead_knows", words.LEAD_KNOWS, form=lambda: LeadKnowsForm(desk.referring, bench),
            applies=_nowhere_else, on_entry=lambda entry, view: _lead_waits(entry, where.entries(view)),
            saved=second_words.SAVED,
        ),
        Act(
            "referral_written", words.WRITTEN, form=lambda: WrittenForm(desk.referring, bench),
            applies=_nowhere_else,
            on_entry=lambda entry, view: is_open(entry, view)
            and not _has(entry, where.entries(view), ReferralStepKind.WRITTEN),
            saved=second_words.SAVED,
        ),
        Act(
            "referral_answer", acting.ANSWER, form=lambda: AnswerForm(desk.calling, bench),
            applies=_nowhere_else,
            on_entry=lambda entry, view: is_open(entry, view) and _is_owed(entry, where.entries(view)),
            saved=acting.SAVED["answer"],
        ),
        Act(
            "referral_further", words.FURTHER, form=lambda: FurtherForm(desk.referring, bench),
            applies=_nowhere_else, on_entry=is_open, saved=second_words.SAVED,
        ),
        Act(
            "referral_outcome", words.OUTCOME, form=lambda: OutcomeForm(desk.referring, bench),
            applies=_nowhere_else, on_entry=is_open, saved=words.OUTCOME_SAVED,
        ),
    )  # fmt: skip


_PAPER: Final = Act(
    "referral_paper",
    text_words.TITLE,
    place=Place.REFERRAL_PAPER,
    applies=lambda _view: False,
    on_entry=lambda entry, _view: isinstance(entry.body, Referral),
)


def _may_be_named(entry: EntryView, entries: Iterable[EntryView]) -> bool:
    """Whether an entry is a consultation without a name that has not become a referral."""
    became = {
        each.body.advice for each in entries if isinstance(each.body, Referral) and each.body.name_given
    }
    return isinstance(entry.body, AdviceTaken) and is_without_name(entry) and entry.id not in became


def _has(entry: EntryView, entries: Iterable[EntryView], step: ReferralStepKind) -> bool:
    return any(
        isinstance(each.body, ReferralStep) and each.body.referral == entry.id and each.body.step is step
        for each in entries
    )


def _lead_waits(entry: EntryView, entries: Iterable[EntryView]) -> bool:
    body = entry.body
    is_by_staff = isinstance(body, Referral) and bool(body.made_by) and body.lead_informed is None
    return is_by_staff and not _has(entry, entries, ReferralStepKind.LEAD_INFORMED)


def _is_owed(entry: EntryView, entries: Iterable[EntryView]) -> bool:
    """Whether an answer is owed: none has come since it was asked for, at first or by taking it further."""
    is_asked = isinstance(entry.body, Referral) and bool(entry.body.answer_due)
    for each in entries:
        if isinstance(each.body, ReferralStep) and each.body.referral == entry.id and each.body.due_on:
            is_asked = True
        if isinstance(each.body, AgencyAnswered) and each.body.contact == entry.id:
            is_asked = False
    return is_asked


def _nowhere_else(_view: object) -> bool:
    return False
