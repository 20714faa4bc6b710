"""A worry about an adult in the story: raised at the start window, and followed by the manager in her own record.

The lead has no part in it: nothing of it comes into the children's record. Source: S44; guidance.md 2.3.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from msgspec.structs import replace

from safeguard_desktop.domain.adult_codes import (
    Authority,
    Barring,
    HarmLimb,
    MatterContext,
    MatterKind,
    MatterNoteKind,
    MatterOutcome,
    MatterParty,
    Suspension,
)
from safeguard_desktop.domain.codes import AdultPosition, ContactWay
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.example.office import Office
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.services.inbox.drafts import About, MustNotSee
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.matters.desk import MattersDesk
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.matters.drafts import (
    NOBODY_HERE,
    AdultDraft,
    ConcludeDraft,
    KeepDraft,
    MatterNoteDraft,
    PartyDraft,
    SortDraft,
    TakeInDraft,
    ToldDraft,
)
from safeguard_desktop.services.staff.approving import ApprovingService
from safeguard_desktop.wording import example


def raise_worry(office: Office) -> None:
    """Somebody raises it at the start window, without a key."""
    raising = office.raising
    draft = replace(
        raising.new_draft(),
        about=About.ADULT,
        must_not_see=MustNotSee.NOBODY.value,
        adult=example.ADULT,
        position=AdultPosition.VOLUNTEERS.value,
        when="now",
        observed=example.ADULT_SEEN,
        action=example.ADULT_DONE,
        children=example.ADULT_CHILDREN,
        name=example.STAFF,
        job=example.STAFF_JOB,
    )
    raising.send(draft)


def take_in_and_ring(scene: Scene) -> None:
    """The manager takes in what waits, says what it may be, and writes down the call to the LADO."""
    with _manager_of(scene.office) as found:
        if found is None:
            return
        personal, desk = found
        for row in personal.rows():
            adult = AdultDraft(example.ADULT, AdultPosition.VOLUNTEERS, example.ADULT_JOB, NOBODY_HERE)
            desk.taking_in.take_in(TakeInDraft(row.id, adult, example.ADULT_REMARK))
            desk.recording.sort(
                SortDraft(
                    row.id,
                    MatterKind.ALLEGATION,
                    example.ADULT_SORTED,
                    (HarmLimb.RISK,),
                    MatterContext.AT_WORK,
                    safeguards=example.ADULT_SAFEGUARDS,
                    suspension=Suspension.ALTERNATIVES,
                    suspension_reason=example.ADULT_SAFEGUARDS,
                )
            )
            desk.recording.told(
                ToldDraft(
                    row.id,
                    Authority.LADO,
                    way=ContactWay.TELEPHONE,
                    said=example.ADULT_TOLD,
                    advice=example.ADULT_ADVICE,
                    their_reference="L-2041",
                )
            )


def follow_up(scene: Scene) -> None:
    """Days later: who was told, what was found, how it ended, and how long it is kept."""
    with _manager_of(scene.office) as found:
        if found is None:
            return
        _personal, desk = found
        for row in desk.matters.rows():
            _conclude(desk, row.id)


def _conclude(desk: MattersDesk, matter: EntryId) -> None:
    desk.recording.party(PartyDraft(matter, MatterParty.ADULT, True, "now", example.ADULT_PARTY))
    desk.recording.note(MatterNoteDraft(matter, MatterNoteKind.MEETING, "now", example.ADULT_NOTE))
    desk.recording.conclude(
        ConcludeDraft(
            matter,
            MatterOutcome.UNFOUNDED,
            example.ADULT_OUTCOME,
            Barring.NOT_DUE,
            example.ADULT_BARRING,
            example.ADULT_LESSONS,
            closes=True,
        )
    )
    desk.recording.keep(KeepDraft(matter))


@contextmanager
def _manager_of(office: Office) -> Iterator[tuple[PersonalService, MattersDesk] | None]:
    """The manager signed in with the record of worries about adults open; None where there is no account."""
    seat = office.manager
    if seat is None:
        yield None
        return
    session = ApprovingService(office.workplace).sign_in(office.path, seat.person, seat.passphrase)
    try:
        personal = PersonalService(session.workplace, session.folder, session.chain, session.identity)
        desk = MattersDoor(session, personal).open()
        yield (personal, desk) if desk is not None else None
    finally:
        session.close()
