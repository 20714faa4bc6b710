"""Elm Row with an entry of every kind, each with its own word: written once, and tried by everybody."""

from __future__ import annotations

import json
from dataclasses import dataclass

import msgspec

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.entries import (
    InChild,
    NewEntry,
    RestrictedContent,
    decode_body,
    encode_body,
    kind_of,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.certified import CertifiedAct, NewCertified
from safeguard_desktop.domain.ids import RECOVERY_PERSON, ChildId, EntryId, new_child_id, new_entry_id
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.briefing.drafts import BriefingDraft
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import About
from safeguard_desktop.services.matters.desk import MattersDesk
from safeguard_desktop.services.restricted.circles import Circles
from tests.domain.keeping_entries import ID, PERSON
from tests.domain.test_entries import BODIES
from tests.domain.test_entries import RESTRICTED as RESTRICTED_BODIES
from tests.elm_people import CHAIR, DEPUTY, LEAD, MANAGER, STAFF, Team
from tests.elm_row import filled
from tests.leaks.table import MATTERS, MATTERS_KEPT, OPEN, RESTRICTED, word_of
from tests.matters_people import make_matters, matters_of

_NAMES = {
    "action-ended": "action-planned",
    "action-changed": "action-planned",
    "agency-answered": "agency-contact",
    "countersigned": "second-asked",
    "shared-first": "agency-contact",
    "briefing-read": "staff-briefed",
    "briefing-ended": "staff-briefed",
    "request-answered": "records-requested",
    "request-assessed": "records-requested",
    "request-clock": "records-requested",
    "request-searched": "records-requested",
    "request-item-decided": "records-requested",
    "request-second-read": "records-requested",
    "referral-made-good": "referral",
    "referral-step": "referral",
    "plan-notice-given": "plan-notice",
    "plan-meeting-step": "plan-meeting",
    "leaving-changed": "leaving-recorded",
    "no-file-told": "leaving-recorded",
    "transfer-prepared": "leaving-recorded",
    "transfer-sent": "transfer-prepared",
    "transfer-step": "transfer-prepared",
    "hold-reviewed": "hold-placed",
    "hold-lifted": "hold-placed",
    "destruction-checked": "destruction",
    "document-part": "document-attached",
}
"""Kinds that name an entry other than the concern: that of this kind."""


@dataclass(frozen=True)
class Story:
    """The setting, and what the ways ask for."""

    team: Team
    child: ChildId
    concern: EntryId


def write(team: Team) -> Story:
    """Everything that the table has a row for."""
    desk = team.unlock(LEAD)
    try:
        child, concern = _entries(desk, team)
        _for_named_people(desk, child, concern, team)
        _note(desk, child, team)
        desk.drafts.keep("concern_note_form", concern, {"text": _said("a form that the lead has begun")})
        desk.backups.now()
    finally:
        desk.session.close()
    make_matters(team)
    with matters_of(team) as matters:
        _about_adults(matters, team)
    with matters_of(team, CHAIR) as matters:
        _about_the_manager(matters, team)
    _outside(team)
    return Story(team, child, concern)


def _note(desk: Desk, child: ChildId, team: Team) -> None:
    desk.telling_staff.tell(
        BriefingDraft(
            Subject(child=child),
            way=BriefingWay.NOTE,
            to=(team.id(STAFF),),
            text=_said("a note to a member of staff"),
            reason="She is with her at lunch.",
            until_typed="in two weeks",
        )
    )


def _said(row: str) -> str:
    return f"There was a {word_of(row)} in it."


def _entries(desk: Desk, team: Team) -> tuple[ChildId, EntryId]:
    now = desk.session.workplace.clock
    child = new_child_id(now())
    ids = {kind_of(body)[0]: new_entry_id(now()) for body in BODIES}
    for body in BODIES:
        kind, version = kind_of(body)
        if kind in MATTERS or kind in {"access-granted", "access-ended"}:
            continue  # made by those who read about adults, or keep something for named people
        about = ids[_NAMES.get(kind, "concern-raised")]
        raw = encode_body(body).replace(ID.encode(), about.encode())
        raw = raw.replace(PERSON.encode(), team.id(LEAD).encode())
        if kind == "body-destroyed":
            continue  # it takes words away, and has none
        written = _with_word(json.loads(raw), OPEN[kind], f"record: {kind}")
        children = () if kind == "concern-raised" else (InChild(child),)
        named = () if kind in {"child-added", "concern-raised"} else (about,)
        entry = ids[kind] if version == 1 else new_entry_id(now())
        new = NewEntry(entry, decode_body(kind, version, written), children, named)
        desk.session.append(_released(desk, team, new) if kind == "hold-lifted" else new)
    return child, ids["concern-raised"]


def _released(desk: Desk, team: Team, new: NewEntry) -> NewEntry:
    """The end of a hold, with what the lead and the manager signed for it."""
    (hold,) = new.refers_to
    stored = desk.session.ledger.entry(hold)
    assert stored is not None
    certificate = desk.keeping.holds.people.certificate(
        CertifiedAct.RELEASE, (hold, stored.digest), "hold-lifted", team.identities[MANAGER].signer
    )
    return NewCertified(new.id, new.body, new.children, new.refers_to, certificate=certificate)


def _about_adults(desk: MattersDesk, team: Team) -> None:
    now = team.setting.workplace.clock
    ids = {kind: new_entry_id(now()) for kind in MATTERS}
    about = ids["adult-concern-raised"]
    for body in BODIES:
        kind, version = kind_of(body)
        if kind in MATTERS:
            raw = encode_body(body).replace(ID.encode(), about.encode())
            written = _with_word(json.loads(raw), MATTERS[kind], f"about adults: {kind}")
            named = () if kind == "adult-concern-raised" else (about,)
            desk.record.append(NewEntry(ids[kind], decode_body(kind, version, written), (), named))


def _about_the_manager(desk: MattersDesk, team: Team) -> None:
    """A matter of every kind that its subject, who reads the record, must not find: the chair keeps it."""
    circles, about = desk.matters.entries.circles, new_entry_id(team.setting.workplace.clock())
    circle, made = circles.acts().begun(
        (team.id(CHAIR), RECOVERY_PERSON), "Not for all", "Because of the test."
    )
    desk.record.append(*made)
    for body in RESTRICTED_BODIES:
        kind, _version = kind_of(body)
        if kind in MATTERS_KEPT:
            raw = msgspec.json.encode(body).replace(ID.encode(), about.encode())
            word = f"about the manager: {kind}"
            said = msgspec.json.decode(_with_word(json.loads(raw), MATTERS_KEPT[kind], word), type=type(body))
            entry = about if kind == "adult-concern-raised" else None
            desk.record.append(circles.acts().kept(circle, said, entry))


def _with_word(fields: dict[str, object], path: str, row: str) -> bytes:
    """The fields as bytes, with the word of the row in the field at that path."""
    place: dict[str, object] = fields
    *way, last = path.split(".")
    for part in way:
        inner = place[part]
        assert isinstance(inner, dict)
        place = inner
    if last:
        place[last] = _said(row)
    return json.dumps(fields).encode()


def _for_named_people(desk: Desk, child: ChildId, concern: EntryId, team: Team) -> None:
    circles = Circles(desk.session.record)
    circle, made = circles.acts().begun((team.id(LEAD), RECOVERY_PERSON), "For one", "Because of the test.")
    desk.session.append(*made)
    for body in RESTRICTED_BODIES:
        kind, _version = kind_of(body)
        if kind not in RESTRICTED or kind.startswith("document-"):
            continue  # kept in the record of worries about adults, or attached below
        content = RestrictedContent(_restricted(body, kind, concern, team), (InChild(child),), (concern,))
        desk.session.append(circles.acts().kept(circle, content))
    _document_for_named_people(desk, child)


def _document_for_named_people(desk: Desk, child: ChildId) -> None:
    """A document that is attached to one of them: a word in its names and source, another in its bytes."""
    called, held = (_said(f"named people: {kind}") for kind in ("document-attached", "document-part"))
    file = LookedAt(f"{called}.txt", DocumentType.TEXT, held.encode())
    rows = (row for group in desk.restricted.of_child(child).groups for row in group.rows)
    about = next(row.id for row in rows if row.body.KIND == "abuse-notification")
    desk.kept_documents.attaching.attach(
        AttachDraft(about, files=(file,), description=called, source=called, shows_none=True)
    )


def _restricted(body: EntryBody, kind: str, concern: EntryId, team: Team) -> EntryBody:
    raw = msgspec.json.encode(body).replace(ID.encode(), concern.encode())
    raw = raw.replace(PERSON.encode(), team.id(DEPUTY).encode())
    return msgspec.json.decode(
        _with_word(json.loads(raw), RESTRICTED[kind], f"named people: {kind}"), type=type(body)
    )


def _outside(team: Team) -> None:
    """What lies in the inbox: sent and not sent, to the record and to people."""
    raising, hidden = team.setting.raising(), str(team.id(DEPUTY))
    adult: dict[str, object] = {
        "about": About.ADULT,
        "adult": "Rowan Teal",
        "position": "volunteers",
        "child": "",
    }
    manager: dict[str, object] = {
        "about": About.ADULT,
        "adult": MANAGER,
        "position": "manager",
        "child": "",
        "must_not_see": str(team.id(MANAGER)),
    }
    sent: dict[str, dict[str, object]] = {
        "a concern that waits": {},
        "a concern that the deputy must not see": {"must_not_see": hidden},
        "a worry about an adult": adult,
        "a worry about the manager": manager,
    }
    for row, answers in sent.items():
        raising.send(filled(raising.new_draft(), observed=_said(row), **answers))
    kept: dict[str, dict[str, object]] = {
        "a form that was not sent": {},
        "a form that was not sent and that the deputy must not see": {"must_not_see": hidden},
    }
    for row, answers in kept.items():
        raising.keep(filled(raising.new_draft(), observed=_said(row), **answers))
