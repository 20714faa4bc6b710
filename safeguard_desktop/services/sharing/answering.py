"""What a decision about sharing does to the request with the law behind it that it answers. Source: S65."""

from safeguard_desktop.domain.entries import InChild, LegalStep, NewEntry
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.legal import LegalStepKind
from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.domain.sharing.draft import SharingDraft
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.session import Session


def step_of_decision(
    session: Session, draft: SharingDraft, decision: EntryId, children: tuple[InChild, ...]
) -> NewEntry:
    """Return the step that a decision is, to be appended with it.

    A refusal answers the request, and so does what has gone out; what is only decided leaves it on Today.

    Raises:
        Refused: the decision answers no request.
    """
    if draft.answers is None:
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)
    typed = draft.sending.sent_when.strip() if draft.shares else ""
    is_answered = bool(typed) or draft.decision.outcome is Outcome.REFUSE
    body = LegalStep(
        request=draft.answers,
        step=LegalStepKind.ANSWERED if is_answered else LegalStepKind.DECIDED,
        when=as_typed(typed, session.wall_clock()),
        who=draft.who.to_name.strip() or draft.who.to_organisation,
        to_kind=draft.who.to_kind,
        decision=decision,
    )
    return session.new_entry(body, children, (draft.answers, decision))
