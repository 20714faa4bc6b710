"""The end of a request: what became of it, what went to whom, how and when, and the log of what was kept back.

Source: S15, S97; guidance.md section 7.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from safeguard_desktop.domain.access.codes import GIVES, REFUSES, AnswerOutcome, Exemption, ItemOutcome
from safeguard_desktop.domain.entries import InChild, RequestAnswered, RequestItemDecided
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.access.assessing import AssessingService
from safeguard_desktop.services.access.copies import CopiesService
from safeguard_desktop.services.access.drafts import AnswerDraft
from safeguard_desktop.services.access.items import ItemsService
from safeguard_desktop.services.asking.answering import RequestRow, RequestsService
from safeguard_desktop.services.asking.history import written
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.times import event_text, instant_text

_KEEPS_BACK = frozenset({ItemOutcome.PART, ItemOutcome.WITHHOLD})


@dataclass(frozen=True, slots=True)
class RefusalRow:
    """Something that was kept back: of which request, what, on which grounds and why, by whom and when.

    `at` is UTC text or a time as people write it; `item` is None where the request itself was refused.
    """

    request: EntryId
    reference: str
    who: str
    item: EntryId | None
    places: int
    grounds: tuple[Exemption, ...]
    reason: str
    by: str
    at: str
    outcome: AnswerOutcome | None = None


class AnswersService:
    """Records how a request ended, and lists what was kept back."""

    def __init__(
        self,
        session: Session,
        models: Models,
        requests: RequestsService,
        access: tuple[AssessingService, ItemsService, CopiesService],
    ) -> None:
        """Keep the session, its read models, the requests, and what stands behind an answer."""
        self._session = session
        self._models = models
        self._requests = requests
        self._assessing, self._items, self._copies = access

    def problems(self, draft: AnswerDraft) -> tuple[Problem, ...]:
        """Return what is missing.

        Raises:
            Refused: there is no such request.
        """
        row = self._requests.row(draft.request)
        wrong = when_problems(draft.when, self._session.wall_clock())
        found = (Problem(*one) for one in self._found(draft, row))
        return (*found, *(Problem("answer_when", one.code) for one in wrong))

    def record(self, draft: AnswerDraft) -> Changed:
        """Write down how a request ended; it stands in the register of tellings then.

        Raises:
            Refused: answers are missing, there is no such request, or it was answered already.
        """
        row = self._requests.row(draft.request)
        if row.answer is not None:
            raise Refused(RefusalCode.ALREADY_DONE)
        complete(self.problems(draft))
        child = row.course.child
        children = (InChild(child),) if child is not None else ()
        self._session.append(self._session.new_entry(self._body(draft, row), children, (draft.request,)))
        return Changed("request", draft.request)

    def refusals(self) -> tuple[RefusalRow, ...]:
        """Return what was kept back of any request, the latest first: the decision that holds of each entry."""
        rows = {row.id: row for row in self._requests.rows()}
        items = list(self._refused_items(rows))
        by_item = {row.request for _seq, row in items}
        found = [*items, *self._refused_requests(rows, by_item)]
        return tuple(row for _seq, row in sorted(found, key=lambda one: -one[0]))

    def _found(self, draft: AnswerDraft, row: RequestRow) -> Iterator[tuple[str, str]]:
        outcome = draft.outcome
        if outcome is None:
            yield "answer_outcome", "missing"
        for name in ("when", "text"):
            if not getattr(draft, name).strip():
                yield f"answer_{name}", "missing"
        if outcome in GIVES:
            yield from self._missing_of_giving(draft, row)
        if outcome in REFUSES and draft.told_rights is None:
            yield "answer_rights", "missing"
        if outcome is AnswerOutcome.REFUSED and not self._grounds(draft, row):
            yield "answer_exemptions", "missing"
        if outcome is AnswerOutcome.TOO_COSTLY and not self._assessing.searches(draft.request).rows:
            yield "answer_outcome", "no_search"

    def _missing_of_giving(self, draft: AnswerDraft, row: RequestRow) -> Iterator[tuple[str, str]]:
        if not draft.to.strip():
            yield "answer_to", "missing"
        if draft.way is None:
            yield "answer_way", "missing"
        if row.course.child is not None and not self._copies.standing(draft.request).can_go_out:
            yield "answer_outcome", "copy_not_ready"

    def _body(self, draft: AnswerDraft, row: RequestRow) -> RequestAnswered:
        gives = draft.outcome in GIVES
        when = as_typed(draft.when, self._session.wall_clock())
        return RequestAnswered(
            draft.request,
            when,
            draft.text.strip(),
            outcome=draft.outcome,
            to=draft.to.strip() if gives else row.body.who,
            way=draft.way,
            exemptions=self._grounds(draft, row),
            items=tuple(self._given(draft.request)) if gives else (),
            copy=self._copies.standing(draft.request).copy if gives else "",
            told_rights=draft.told_rights if draft.outcome in REFUSES else None,
        )

    def _given(self, request: EntryId) -> Iterator[EntryId]:
        for item in self._items.rows(request):
            decision = item.decision
            if decision is not None and decision.outcome in {ItemOutcome.GIVE, ItemOutcome.PART}:
                yield item.item

    def _grounds(self, draft: AnswerDraft, row: RequestRow) -> tuple[Exemption, ...]:
        if draft.outcome not in REFUSES:
            return ()
        if draft.outcome is AnswerOutcome.TOO_COSTLY:
            return (Exemption.FOI_COST,)
        decided = (item.decision for item in self._items.rows(row.id))
        codes = (code for decision in decided if decision is not None for code in decision.exemptions)
        return tuple(dict.fromkeys((*draft.exemptions, *codes)))

    def _refused_items(self, rows: dict[EntryId, RequestRow]) -> Iterator[tuple[int, RefusalRow]]:
        for request, decided in written(self._models, RequestItemDecided).items():
            latest = {one.body.item: one for one in decided}
            for one in latest.values():
                row = rows.get(request)
                if row is not None and one.body.outcome in _KEEPS_BACK:
                    yield (
                        one.view.seq,
                        RefusalRow(
                            request=request,
                            reference=row.body.reference,
                            who=row.body.who,
                            item=one.body.item,
                            places=sum(span.code is not None for span in one.body.spans),
                            grounds=one.body.exemptions,
                            reason=one.body.reason,
                            by=one.view.recorder_name,
                            at=instant_text(one.view.recorded_at),
                        ),
                    )

    def _refused_requests(
        self, rows: dict[EntryId, RequestRow], by_item: set[EntryId]
    ) -> Iterator[tuple[int, RefusalRow]]:
        """Yield the requests that were refused, and those of which parts were kept back outside this program."""
        for row in rows.values():
            answered = row.course.answered
            if answered is None or answered.body.outcome not in REFUSES:
                continue
            if answered.body.outcome in GIVES and row.id in by_item:
                continue
            yield (
                answered.view.seq,
                RefusalRow(
                    request=row.id,
                    reference=row.body.reference,
                    who=row.body.who,
                    item=None,
                    places=0,
                    grounds=answered.body.exemptions,
                    reason=answered.body.text,
                    by=answered.view.recorder_name,
                    at=event_text(answered.body.when),
                    outcome=answered.body.outcome,
                ),
            )
