"""A record with something for every page and form to be about."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries import InChild, Leaving, LeavingRecorded, PackPrepared
from safeguard_desktop.domain.entries.referring import ReferrerKind
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId
from safeguard_desktop.domain.leaving.codes import LeavingReason
from safeguard_desktop.domain.legal import LegalAsker, Proceedings
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import ReceiveDraft
from safeguard_desktop.services.legal.drafts import LegalDraft
from safeguard_desktop.services.restricted.drafts import (
    NotificationDraft,
    ReferrerDraft,
    RestrictedDraft,
    WhoReads,
)
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.wording.handouts import Handout
from tests.elm_row import Setting, filled
from tests.second_reader import add_deputy, deputy_desk
from tests.services.access_steps import assessment, decide_all, take_down


@dataclass(frozen=True)
class Elm:
    """What is in the record when the day begins."""

    lead: PersonId
    child: ChildId
    received: EntryId
    waiting: EntryId
    asked: EntryId
    leaving: EntryId
    pack: EntryId
    request: EntryId
    due: ChildId

    def subjects(self, place: Place) -> tuple[str, ...]:
        """What a page can be opened with; a page that is not named here is tried with everything."""
        known: dict[Place, tuple[str, ...]] = {
            Place.CHILD: (self.child,),
            Place.FRONT_SHEET: (self.child, ""),
            Place.CHRONOLOGY: (self.child,),
            Place.TRANSFER: (self.child,),
            Place.LEAVER: (self.pack, self.leaving),
            Place.CONCERN: (self.received,),
            Place.RECEIVE: (self.waiting,),
            Place.UNFINISHED: (),
            Place.MATTERS: (),
            Place.REQUEST: (self.request,),
            Place.REQUEST_COPY: (self.request,),
            Place.LEGAL_REQUEST: (self.asked,),
            Place.SHARE_AHEAD: (self.child,),
            Place.DOCUMENTS: (self.child,),
            Place.DOCUMENT: (),
            Place.KEPT_DOCUMENT: (),
            Place.RESTRICTED: (self.child,),
            Place.HANDOUT: (Handout.STAFF.value,),
            Place.DESTROY: (self.due,),
            Place.CERTIFICATE: (),
        }
        without = {Place.TODAY, Place.CHILDREN, Place.CONCERNS, Place.TRANSFERS, Place.SETTINGS, Place.SEARCH}
        without |= {
            Place.NAMES_TOLD,
            Place.SHARING,
            Place.GUIDANCE,
            Place.PEOPLE,
            Place.PERSONAL,
            Place.HELP,
            Place.GLOSSARY,
        }
        without |= {Place.ARRIVING, Place.ARCHIVE, Place.LISTS}
        if place in known:
            return known[place]
        return ("",) if place in without else ("", self.child, self.received)


def written(setting: Setting) -> Elm:
    """Write all that the forms are about, as the lead."""
    # Somebody else who reads the record can be given what is kept for named people, and sees to a concern.
    receive_as(setting, add_deputy(setting))
    desk = setting.unlock()
    try:
        child = ChildId(desk.children.add(ChildDetails("Maya Wójcik")).id)
        due = ChildId(desk.children.add(ChildDetails("Old Wren", date_of_birth="2001-01-01")).id)
        received = raise_one(setting, desk)
        desk.receiving.receive(ReceiveDraft(received, child=child))
        keep_for_named_people(desk, child, received)
        asked, waiting = ask_with_the_law(desk, received), raise_one(setting, desk)
        leavers = write_leavers(desk, child)
        request = request_to_answer(setting, desk, child)
        return Elm(setting.lead, child, received, waiting, asked, *leavers, request, due)
    finally:
        desk.session.close()


def receive_as(setting: Setting, deputy: PersonId) -> None:
    """A concern that another one sees to: the lead can take it over."""
    desk = deputy_desk(setting, deputy)
    try:
        child = ChildId(desk.children.add(ChildDetails("Robin Marsh")).id)
        desk.receiving.receive(ReceiveDraft(raise_one(setting, desk), child=child))
    finally:
        desk.session.close()


def write_leavers(desk: Desk, child: ChildId) -> tuple[EntryId, EntryId]:
    """A child who leaves, and a pack that was made for another setting: entries alone, without the pages."""
    leaving = desk.session.new_entry(LeavingRecorded(Leaving(LeavingReason.OTHER)), (InChild(child),))
    body = PackPrepared("TP-2026-0001", "Alder School", "Ruth", "", (), 3, "0" * 64, code="K7F2-9QM2")
    pack = desk.session.new_entry(body, (InChild(child),))
    desk.session.append(leaving, pack)
    return leaving.id, pack.id


def raise_one(setting: Setting, desk: Desk) -> EntryId:
    raising = setting.raising()
    raising.send(filled(raising.new_draft()))
    (changed,) = desk.receiving.take_in()
    return EntryId(changed.id)


def keep_for_named_people(desk: Desk, child: ChildId, concern: EntryId) -> None:
    """A notification, from which staff can be told, and who raised a concern, which can become known."""
    told = NotificationDraft("yesterday 23:10", "PC Vale", circumstances="A door.", keep_safe="Be gentle.")
    desk.restricted.keep(RestrictedDraft(child, told))
    who = ReferrerDraft(concern=concern, referrer_kind=ReferrerKind.PRIVATE, referrer_name="Ms Hall")
    desk.restricted.keep(RestrictedDraft(child, who, WhoReads(tells_others=False)))


def ask_with_the_law(desk: Desk, concern: EntryId) -> EntryId:
    """A request of the police, to which something can happen."""
    asked = LegalDraft(
        Subject(concern), LegalAsker.POLICE, "DC Vale", asked_for="Notes.", proceedings=Proceedings.NONE
    )
    desk.legal.requests.record(asked)
    return desk.legal.requests.rows()[0].entry.id


def request_to_answer(setting: Setting, desk: Desk, child: ChildId) -> EntryId:
    """A request of which every entry is decided: what follows is to read the copy, and to answer."""
    request = take_down(desk, setting)
    desk.access.assessing.assess(assessment(request, child))
    decide_all(desk, request)
    return request
