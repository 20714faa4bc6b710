"""What is kept for named people: keys decide who reads it, and everybody else learns next to nothing.

Source: DESIGN section 3; vault/KEYS.md 12.4; S19, S53, S71 to S76, X08, X10, X19.
"""

import json
from collections.abc import Iterator
from dataclasses import replace as with_words

import pytest

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries import (
    AbuseNotification,
    AccessEnded,
    AccessReason,
    Amendment,
    ConflictOfInterest,
    NewEntry,
    NewRestricted,
    OffenderDisclosure,
    RestrictedViewed,
    StoredEntry,
    UndertakingAnswer,
    encode_restricted,
)
from safeguard_desktop.domain.entries.bodies import FieldChange
from safeguard_desktop.domain.entries.referring import ReferrerKind
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, ChildId, new_entry_id
from safeguard_desktop.services.acts.desk_drafts import OwnDrafts
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.office.restoring import RestoringService
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.restricted.circle_acts import ContentSeal
from safeguard_desktop.services.restricted.drafts import (
    AccessDraft,
    ConflictDraft,
    DisclosureDraft,
    NotificationDraft,
    PrivateNoteDraft,
    ReferrerDraft,
    RestrictedDraft,
    What,
    WhoReads,
)
from safeguard_desktop.services.restricted.keeping import RestrictedService
from safeguard_desktop.services.restricted.rows import KeptGroup
from safeguard_desktop.services.restricted.shelf import RestrictedShelf, ShelfReader
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.storage.driver import Parameters, Row
from safeguard_desktop.storage.models.restricted import RestrictedModel
from safeguard_desktop.vault.recovery import recovery_pair, seed_from_words
from tests.documents.reading import whole_text
from tests.elm_people import DEPUTY, LEAD, Team
from tests.elm_row import PASSPHRASE, make_workplace
from tests.services.steps import add_child, entries, receive_one
from tests.vectors import independent_circles

NEW_PASSPHRASE = "another six word phrase here now"
SECRET = "Threshold Cottage"
NOTIFICATION = NotificationDraft(
    when="yesterday 23:10",
    received_from="Police, Operation Encompass",
    circumstances=f"Shouting and a broken door at {SECRET}.",
    keep_safe="Collected only by her aunt this week.",
)
DISCLOSURE = DisclosureDraft(
    when="today 08:30",
    given_by="PC Vale",
    recipient="Asha Patel",
    recipient_role="Room leader",
    was_in_person=True,
    undertaking="I keep it to myself and use it only to keep this child safe.",
    answer=UndertakingAnswer.SIGNED,
    answered_on="today",
    witness="Sgt Moss",
)
ALONE = WhoReads()


@pytest.fixture
def desk(team: Team) -> Iterator[Desk]:
    desk = team.unlock(LEAD)
    yield desk
    desk.session.close()


def keep(desk: Desk, child: ChildId, what: What = NOTIFICATION, who: WhoReads = ALONE) -> KeptGroup:
    """Something is kept, and the group that it stands in."""
    desk.restricted.keep(RestrictedDraft(child, what, who))
    return desk.restricted.of_child(child).groups[-1]


def restricted(desk: Desk) -> list[StoredEntry]:
    return [entry for entry in entries(desk) if entry.header.circle is not None]


def as_deputy(team: Team, desk: Desk) -> Desk:
    """The lead locks, the deputy opens."""
    desk.session.close()
    return team.unlock(DEPUTY)


def test_what_is_kept_for_named_people_is_no_entry_for_anything_else(desk: Desk) -> None:
    """Found by calling at random: the record said that a newer version had written it."""
    keep(desk, add_child(desk))
    for kept in restricted(desk):
        with pytest.raises(Refused) as refused:
            desk.correcting.amend(AmendDraft(kept.header.id, {"text": "Another word."}, "Misheard."))
        assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


def test_only_its_readers_open_it_and_others_learn_whom_to_ask(team: Team, desk: Desk) -> None:
    """S19, X19, DESIGN 3: the deputy holds the key of the record and none to this."""
    child = add_child(desk)
    before = {entry.header.id for entry in entries(desk)}
    group = keep(desk, child)
    assert [row.body for row in group.rows if isinstance(row.body, AbuseNotification)]
    assert group.title == "Domestic abuse notification"
    assert (group.with_sheet, group.may_change) == (True, True)
    assert [named.name for named in group.readers] == [LEAD]
    made = [entry for entry in entries(desk) if entry.header.id not in before]
    for entry in made:
        assert SECRET.encode() not in (entry.body or b"") + entry.header_bytes
    for entry in restricted(desk):
        header = entry.header
        assert (header.kind, header.version, header.children, header.refers_to) == (None, None, (), ())
        assert len(entry.body or b"") % 1024 == 32  # number, nonce and tag beside whole steps
    other = as_deputy(team, desk)
    try:
        seen = other.restricted.open(child)
        assert (seen.groups, seen.ask) == ((), (LEAD,))
        assert other.restricted.of_child(add_child(other, "Noor Aslam")).ask == ()
        with pytest.raises(Refused, match=RefusalCode.NOT_A_READER):
            other.restricted.access.give_access(AccessDraft(group.circle, team.id(DEPUTY), "I want to"))
        assert not [row for row in other.files.view(child).story.rows if SECRET in str(row)]
    finally:
        other.session.close()


def test_a_correction_stands_in_the_circle_and_keeps_what_was_written(team: Team, desk: Desk) -> None:
    """S76, X19: who reads it finds before and after; the deputy finds that there is an entry more."""
    child = add_child(desk)
    row = keep(desk, child).rows[0]
    correcting = desk.restricted.correcting
    assert dict(correcting.amendable_fields(row.id))["keep_safe"] == "Collected only by her aunt this week."
    nothing = AmendDraft(row.id, {"keep_safe": "", "shoe_size": "3"}, "")
    assert {(found.field, found.code) for found in correcting.amend_problems(nothing)} == {
        ("reason", "missing"), ("shoe_size", "unknown"), ("keep_safe", "missing"),
    }  # fmt: skip
    changes = {"keep_safe": "Collected only by her gran.", "when": "yesterday 22:10"}
    correcting.amend(AmendDraft(row.id, changes, f"The officer rang from {SECRET}."))
    (now,) = desk.restricted.of_child(child).groups[0].rows
    assert isinstance(now.body, AbuseNotification)
    assert (now.body.keep_safe, now.body.when.words) == ("Collected only by her gran.", "yesterday 22:10")
    (amendment,) = now.amendments
    assert {change.before for change in amendment.body.changes} >= {"Collected only by her aunt this week."}
    assert desk.restricted.for_staff(child)[0].body == now.body
    of_referrer = ReferrerDraft(None, ReferrerKind.PRIVATE, "Dee Marlow")
    concern = receive_one(desk, team.setting, child)
    keep(desk, child, with_words(of_referrer, concern=concern))
    referrer = desk.raised_by.referrers(child)[0]
    empty = AmendDraft(referrer.id, {"name": " "}, "A slip.")
    assert [(found.field, found.code) for found in correcting.amend_problems(empty)] == [
        ("name", "left_empty")
    ]
    correcting.amend(AmendDraft(referrer.id, {"name": "Dee Marlowe"}, "A slip."))
    assert desk.raised_by.referrers(child)[0].body.name == "Dee Marlowe"
    assert all(entry.header.kind is None and entry.header.children == () for entry in restricted(desk))
    other = as_deputy(team, desk)
    try:
        with pytest.raises(Refused):
            other.restricted.correcting.amendable_fields(row.id)
        forged = Amendment(row.id, (FieldChange("keep_safe", "", "Let him in."),), "From outside.")
        other.session.append(other.session.new_entry(forged))
    finally:
        other.session.close()
    again = team.unlock(LEAD)
    assert again.restricted.of_child(child).groups[0].rows[0].body == now.body
    again.session.close()


def test_opening_is_written_down_among_the_readers_alone(desk: Desk) -> None:
    """X10: who looked is no business of whoever cannot look."""
    child = add_child(desk)
    keep(desk, child)
    before = len(entries(desk))
    (group,) = desk.restricted.open(child).groups
    (reading,) = entries(desk)[before:]
    assert (reading.header.kind, reading.header.circle) == (None, group.circle)
    (now,) = desk.restricted.of_child(child).groups
    assert [type(row.body) for row in now.history] == [AccessReason, RestrictedViewed]


def test_it_is_in_no_search_no_model_and_on_no_paper(desk: Desk) -> None:
    """S73, S74, X08: a pack, a print and a search know nothing of it, nor that there is something."""
    child = add_child(desk)
    keep(desk, child)
    keep(desk, child, DISCLOSURE)
    names = [
        name
        for (name,) in desk.session.ledger.select(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'm_*'"
        )
    ]
    for name in names:
        if "_search" not in name:
            assert SECRET not in str(desk.session.ledger.select(f"SELECT * FROM {name}"))
    assert desk.finding.entries(SECRET) == ()
    chronology = whole_text(desk.outputs.chronology(child).pdf)
    assert SECRET not in chronology
    assert "named people" not in chronology
    assert len(desk.children.view(child).holds) == 2  # every reader sees that there is something
    (body,) = [row.body for row in desk.restricted.of_child(child).groups[0].rows[1:]]
    assert isinstance(body, OffenderDisclosure)
    with pytest.raises(ValueError, match="not in the open"):
        desk.session.append(NewEntry(new_entry_id(desk.session.workplace.clock()), body))


def test_a_disclosure_is_made_in_person_with_an_undertaking(desk: Desk) -> None:
    """S71 to S76: in person, signed or refused, witnessed; what was said only where police agreed in writing."""
    child = add_child(desk)

    def wrong(**changes: object) -> set[tuple[str, str]]:
        fields = {name: getattr(DISCLOSURE, name) for name in DISCLOSURE.__slots__} | changes
        draft = RestrictedDraft(child, DisclosureDraft(**fields))
        return {(found.field, found.code) for found in desk.restricted.problems(draft)}

    assert wrong() == set()
    assert wrong(was_in_person=False) == {("was_in_person", "only_in_person")}
    assert wrong(answer=UndertakingAnswer.REFUSED) == {("police_said", "missing")}
    assert wrong(said="A name.") == {("agreed_in_writing", "not_agreed")}
    assert wrong(answered_on="when?") == {("answered_on", "not_understood")}
    assert wrong(answered_on="1 Jan 2030") == {("answered_on", "in_future")}
    assert wrong(witness=" ", answer=None) == {("witness", "missing"), ("answer", "missing")}
    (row,) = keep(desk, child, DISCLOSURE).rows
    assert isinstance(row.body, OffenderDisclosure)
    assert (row.body.answer, row.body.answered_on) == (UndertakingAnswer.SIGNED, "2026-11-23")


def test_other_kinds_and_the_answers_they_need(team: Team, desk: Desk) -> None:
    child = add_child(desk)
    conflict = ConflictDraft(team.id(DEPUTY), "Her sister's husband.", "Asha receives what comes about her.")
    who = WhoReads(tells_others=False)
    note = PrivateNoteDraft(NoteKind.TELEPHONE_CALL, "today 08:00", "Her address is to stay unknown.")
    keep(desk, child, conflict, who)
    group = keep(desk, child, note, who)
    assert [type(row.body).__name__ for row in group.rows] == ["ConflictOfInterest", "Note"]
    assert desk.children.view(child).holds == ()
    assert isinstance(group.rows[0].body, ConflictOfInterest)
    missing = {found.field for found in desk.restricted.problems(RestrictedDraft(child, ConflictDraft()))}
    assert missing == {"reader", "ties", "arrangement"}
    nobody = RestrictedDraft(child, note, WhoReads(with_sheet=False))
    assert [(found.field, found.code) for found in desk.restricted.problems(nobody)] == [
        ("readers", "nobody_else")
    ]
    with pytest.raises(Refused, match=RefusalCode.INCOMPLETE):
        desk.restricted.keep(RestrictedDraft(child, NotificationDraft()))
    with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
        desk.restricted.keep(RestrictedDraft(ChildId("f" * 32), note))
    with pytest.raises(Refused, match=RefusalCode.NOT_A_READER):
        desk.restricted.keep(RestrictedDraft(child, note, WhoReads((team.id("Kit Moreno"),))))


def test_who_is_given_access_reads_all_of_it_and_after_it_ends_nothing_later(team: Team, desk: Desk) -> None:
    """Done when 2: after ending access no later entry opens for that person with anything ever held."""
    child, deputy = add_child(desk), team.id(DEPUTY)
    group = keep(desk, child)
    desk.restricted.access.give_access(AccessDraft(group.circle, deputy, "She collects Maya at noon."))
    other = as_deputy(team, desk)
    (theirs,) = other.restricted.of_child(child).groups
    assert [row.id for row in theirs.rows] == [row.id for row in group.rows]
    kept_keys = dict(other.restricted._circles.shelf._keys)  # all that the deputy ever held
    other.session.close()

    lead = team.unlock(LEAD)
    assert [
        found.code
        for found in lead.restricted.access.end_problems(AccessDraft(group.circle, team.id(LEAD), "x"))
    ] == ["not_oneself"]
    lead.restricted.access.end_access(AccessDraft(group.circle, deputy, "She has left the room."))
    with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
        lead.restricted.access.end_access(AccessDraft(group.circle, deputy, "Twice."))
    later = keep(lead, child, PrivateNoteDraft(NoteKind.OTHER, "today 09:00", "Later."))
    assert later.circle == group.circle
    assert len(later.rows) == 2
    assert len(kept_keys[group.circle]) == 1

    other = as_deputy(team, lead)
    try:
        (after,) = other.restricted.of_child(child).groups
        assert [row.id for row in after.rows] == [row.id for row in group.rows]
        assert not after.may_change
        assert DEPUTY not in {named.name for named in after.readers}
        other.restricted.open(child)  # what was readable stays so; nothing can be written there any more
        verdict = verify_folder(team.setting.path, PASSPHRASE)
        assert verdict.is_sound
    finally:
        other.session.close()


def test_a_reader_that_shares_no_code_opens_the_same(team: Team, desk: Desk) -> None:
    """LEDGER.md 4 and KEYS.md 15 are enough: for the lead, the deputy and the sheet, before and after an end."""
    child, deputy = add_child(desk), team.id(DEPUTY)
    group = keep(desk, child, who=WhoReads((deputy,)))
    desk.restricted.access.end_access(AccessDraft(group.circle, deputy, "Moved on."))
    keep(desk, child, DISCLOSURE)
    desk.restricted.open(child)
    origin, seed = desk.session.ledger.origin, seed_from_words(" ".join(team.setting.words))
    pairs = {
        str(team.id(LEAD)): desk.session.identity.sealing,
        str(deputy): team.identities[DEPUTY].sealing,
        "recovery": recovery_pair(seed),
    }
    stored = [(entry.header_bytes, entry.body) for entry in entries(desk)]
    opened = {}
    for who, pair in pairs.items():
        model = RestrictedModel(desk.session.ledger)
        shelf = RestrictedShelf(model, origin.setting, origin.ledger, ShelfReader(who, pair))
        shelf.read_all()
        ours = {str(kept.id): json.loads(encode_restricted(kept.content)) for kept in shelf.entries()}
        reader = independent_circles.Pair(pair.private_bytes())
        theirs = independent_circles.Circles(reader, who, origin.setting, origin.ledger)
        assert theirs.take(stored) == ours
        assert (theirs.passed_over, shelf.spoiled) == ([], [])
        opened[who] = len(ours)
    assert opened[str(team.id(LEAD))] == opened["recovery"] == len(restricted(desk))
    assert 0 < opened[str(deputy)] < opened["recovery"]


def test_a_reader_who_leaves_is_in_no_circle_after_the_change_of_keys(team: Team, desk: Desk) -> None:
    """KEYS.md 12.3 and 12.4: the circles' keys change with the rest; alone, the lead has the sheet as second."""
    child, deputy = add_child(desk), team.id(DEPUTY)
    who = WhoReads((deputy,), with_sheet=False)
    group = keep(desk, child, who=who)
    KeyChangeService(desk.session).change(Agreement(words=" ".join(team.setting.words)), leaving=deputy)
    (after,) = desk.restricted.of_child(child).groups
    assert ([named.name for named in after.readers], after.with_sheet) == ([LEAD], True)
    assert any(entry.header.kind == AccessEnded.KIND for entry in entries(desk))
    assert [row.id for row in after.rows] == [row.id for row in group.rows]


def test_nothing_is_added_under_a_key_of_somebody_who_left(team: Team, desk: Desk) -> None:
    """Somebody left and the keys were not changed: the next entry, or the next grant, makes that good first."""
    child, deputy = add_child(desk), team.id(DEPUTY)
    group = keep(desk, child, who=WhoReads((deputy,)))
    desk.staff.people.mark_left(deputy, Agreement(words=" ".join(team.setting.words)))
    desk.restricted.access.give_access(AccessDraft(group.circle, team.id(LEAD), "Put in order."))
    (after,) = desk.restricted.of_child(child).groups
    assert [named.name for named in after.readers] == [LEAD]
    assert desk.restricted.people() == ()
    with pytest.raises(Refused, match=RefusalCode.NOT_A_READER):
        desk.restricted.access.give_access(AccessDraft(group.circle, deputy, "Once more."))
    assert keep(desk, child).circle == group.circle


def test_a_restore_with_the_sheet_opens_what_the_sheet_may_open(team: Team, desk: Desk) -> None:
    """Lost passphrase, lost computer: the circle that names the sheet comes back, the other one does not."""
    child, deputy = add_child(desk), team.id(DEPUTY)
    with_sheet = keep(desk, child)
    without = keep(desk, child, who=WhoReads((deputy,), with_sheet=False))
    desk.backups.now()
    backups = desk.backups.place
    desk.session.close()
    place = make_workplace(team.setting.path.parent, team.setting.workplace.clock, "new-pc")
    service = RestoringService(place)
    backup = service.list(backups)[0].path
    path = service.restore(backup, place.documents, " ".join(team.setting.words), NEW_PASSPHRASE)
    restored = open_desk(unlock(place, path, team.id(LEAD), NEW_PASSPHRASE))
    try:
        (group,) = restored.restricted.of_child(child).groups
        assert [row.id for row in group.rows] == [row.id for row in with_sheet.rows]
        assert group.may_change
        assert restored.restricted.of_child(child).ask == (LEAD,)  # who placed the other hold
        assert without.circle != group.circle
    finally:
        restored.session.close()


def test_what_the_deputy_keeps_follows_a_new_recovery_sheet_once_it_is_looked_at(
    team: Team, desk: Desk
) -> None:
    """KEYS.md 15.4: the lead, who replaced the sheet, has no key to it; the next look gives it one."""
    child = add_child(desk)
    other = as_deputy(team, desk)
    keep(other, child)
    other.session.close()
    lead = team.unlock(LEAD)
    new = lead.staff.key_change.draw_sheet()
    lead.staff.key_change.change(Agreement(words=" ".join(team.setting.words)), sheet=new)
    lead.session.close()
    pair = recovery_pair(seed_from_words(" ".join(new.recovery_words)))

    def opened_by_the_sheet(desk: Desk) -> int:
        origin, model = desk.session.ledger.origin, RestrictedModel(desk.session.ledger)
        shelf = RestrictedShelf(model, origin.setting, origin.ledger, ShelfReader(RECOVERY_PERSON, pair))
        shelf.read_all()
        return len(list(shelf.entries()))

    other = team.unlock(DEPUTY)
    assert opened_by_the_sheet(other) == 0
    other.restricted.open(child)
    assert opened_by_the_sheet(other) > 0
    for _ in range(2):
        other.restricted.open(child)
        other.restricted.of_child(child)
        assert [each.number for each in other.restricted.circles.shelf.circles()] == [2], "once is enough"
    other.session.close()


def test_entry_that_is_repeated_is_the_same_and_another_one_under_its_id_is_refused(desk: Desk) -> None:
    child = add_child(desk)
    group = keep(desk, child)
    circles = desk.restricted._circles  # what the service appends with
    new = circles.acts().kept(circles.open_circle(group.circle), RestrictedViewed("now"))
    (first,) = desk.session.append(new)
    (again,) = desk.session.append(new)
    assert first == again
    other = ContentSeal(new.id, b"{}", circles.shelf.keys(group.circle))
    with pytest.raises(Refused, match=RefusalCode.ALREADY_DONE):
        desk.session.append(NewRestricted(new.id, group.circle, other))
    with pytest.raises(Refused, match=RefusalCode.ALREADY_DONE):
        desk.session.append(NewRestricted(entries(desk)[0].header.id, group.circle, other))


def test_it_is_opened_a_slice_at_a_time_and_staff_learn_only_what_they_must_do(desk: Desk) -> None:
    """Done when 6: nothing waits for all of it; S19: what is for staff stands by itself."""
    child = add_child(desk)
    keep(desk, child)
    keep(desk, child, with_words(NOTIFICATION, keep_safe="Rings the bell twice."))
    fresh = RestrictedService(desk.session, Models.of(desk.session))
    slices = 0
    while fresh.circles.shelf.read_some(2):
        slices += 1
    assert slices == len(restricted(desk)) // 2
    told = [row.body for row in fresh.for_staff(child)]
    assert [body.keep_safe for body in told if isinstance(body, AbuseNotification)] == [
        "Rings the bell twice.",
        NOTIFICATION.keep_safe,
    ]
    assert fresh.oneself().name == fresh.name_of_person(fresh.oneself().id) == LEAD
    assert fresh.name_of(child) == "Maya Wójcik"
    with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
        fresh.name_of(ChildId("f" * 32))


def test_what_is_half_written_tells_nobody_whose_it_is(desk: Desk) -> None:
    """KEYS.md 15.5: the name of the file cannot be worked out from form and child, as that of others can."""
    child = add_child(desk)
    drafts = desk.restricted.drafts
    drafts.keep("notification_form", child, {"keep_safe": SECRET})
    assert drafts.kept("notification_form", child) == {"keep_safe": SECRET}
    (name,) = desk.session.folder.inbox_files()
    guessed = OwnDrafts(desk.session)
    assert guessed.kept("notification_form", child) is None
    assert SECRET.encode() not in desk.session.folder.read_inbox(name)
    drafts.discard("notification_form", child)
    assert desk.session.folder.inbox_files() == ()


def test_a_body_that_is_not_what_was_recorded_is_told_and_not_opened(desk: Desk) -> None:
    keep(desk, add_child(desk))
    ledger = desk.session.ledger
    distrusted: list[bool] = []

    class Spoilt:
        """The ledger, with a flipped bit in each body."""

        def select(self, sql: str, parameters: Parameters = ()) -> list[Row]:
            return [(*row[:8], bytes([row[8][0] ^ 1]) + row[8][1:]) for row in ledger.select(sql, parameters)]

        def distrust(self) -> None:
            distrusted.append(True)

    with pytest.raises(EnvironmentFault, match=FaultCode.TAMPERED):
        RestrictedModel(Spoilt()).restricted_after(0, 1, ())
    assert distrusted


def test_entries_that_are_no_restricted_ones_are_passed_over(desk: Desk) -> None:
    """Whoever knows the key can still write nonsense: it is counted and not shown."""
    child = add_child(desk)
    group = keep(desk, child)
    circles = desk.restricted.circles
    entry = circles.acts().kept(circles.open_circle(group.circle), RestrictedViewed()).id
    keys = circles.shelf.keys(group.circle)
    desk.session.append(NewRestricted(entry, group.circle, ContentSeal(entry, b'{"kind":"new"}', keys)))
    assert desk.restricted.of_child(child).groups[0].rows == group.rows
    assert circles.shelf.spoiled == [entries(desk)[-1].header.seq]
    other = ContentSeal(entry, b"{}", keys)
    assert not other.is_sealed_in(b"{}", b"short")
    assert not other.is_sealed_in(b"{}", b"\0\0\0\x09" + bytes(60))
