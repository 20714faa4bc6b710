"""What is written down may be what a decision asked for: which decisions still wait for that, and the mark for them.

A referral, or a talk with the family, goes into the record by its own lane. Where it carries out a decision to share,
that is marked in the same append, and what remains of the decision stays on Today. Source: S30, S37, S39.
"""

from safeguard_desktop.domain.entries import DecisionCarriedOut, NewEntry, SharingDecision
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.tellings import WAITS
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.carrying import carrying_out, is_to_be_carried_out
from safeguard_desktop.services.subjects import children_of_entry, children_of_subject, entry_of
from safeguard_desktop.storage.models.tellings import TellingsQuery


def still_to_go(models: Models, about: Subject) -> tuple[EntryView, ...]:
    """Return the decisions to share of which something has still to go, the latest first.

    At a concern they are those about it and those about its children without one; at a child, all of the child's.
    """
    try:
        children = children_of_subject(models, about.concern, about.child)
    except Refused:
        return ()
    tellings, found = models.tellings, dict[int, EntryView]()
    for inside in children:
        seqs = tellings.find(TellingsQuery(child=inside.child, kinds=tuple(WAITS)))
        found |= {seq: row.entry for seq, row in tellings.rows(seqs).items()}
    return tuple(found[seq] for seq in sorted(found, reverse=True) if _belongs(found[seq], about))


def carried_by(
    session: Session,
    models: Models,
    telling: NewEntry,
    when: EventTime,
    under: tuple[EntryId | None, str],
) -> tuple[NewEntry, ...]:
    """Return the mark that a telling carries out a decision, for the append of that telling; none without a decision.

    Args:
        session: Where it is written.
        models: Its read models.
        telling: What is written down.
        when: When that was.
        under: The decision, and what of it has still to go.

    Raises:
        Refused: it is no decision to share, it is about other children, or nothing of it has still to go.
    """
    decision, remains = under
    if decision is None:
        return ()
    view = entry_of(models, decision)
    about = {inside.child for inside in children_of_entry(models, view)}
    if about.isdisjoint(inside.child for inside in telling.children):
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)
    if not is_to_be_carried_out(models, view):
        raise Refused(RefusalCode.ALREADY_DONE)
    body = DecisionCarriedOut(decision, when, telling=telling.id, remains=remains)
    return carrying_out(session, models, body, telling.children)


def _belongs(view: EntryView, about: Subject) -> bool:
    body = view.now_reads
    return isinstance(body, SharingDecision) and (
        about.concern is None or body.concern in {None, about.concern}
    )
