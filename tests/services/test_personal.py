"""Concerns that go to named people: nobody else's key opens them, and only they receive them. S44, S21, S35, X12."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from safeguard_desktop.bundles.receipt import (
    RECEIPT_FORMAT,
    Receipt,
    encode_receipt,
    encode_signed,
    receipt_name,
    signed_part,
)
from safeguard_desktop.bundles.submission import decode_personal
from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.domain.entries.bodies import ConcernRaised
from safeguard_desktop.domain.entries.matters import AdultConcern
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.inbox.drafts import About, MustNotSee, RaisingDraft
from safeguard_desktop.services.inbox.envelopes import (
    EnvelopeKind,
    PersonalFile,
    PersonalName,
    open_from_inbox,
)
from safeguard_desktop.services.inbox.raising import RaisingService
from safeguard_desktop.services.inbox.routing import answered
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.office.setting import ReferenceState, SettingService
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.backup import list_backups
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.sealing import open_sealed
from tests.documents.reading import whole_text
from tests.elm_people import CHAIR, DEPUTY, LEAD, MANAGER, STAFF, Team, with_team
from tests.elm_row import PASSPHRASE, Setting, filled

AN_ADULT = {
    "about": About.ADULT,
    "adult": "Rowan Teal",
    "position": AdultPosition.VOLUNTEERS.value,
    "children": "Maya and Ola",
    "observed": "He shut the door of the sleep room behind himself and Maya.",
    "child_words": "Rowan said: It is only our game.",
    "child": "",
}


def written(team: Team, **changes: object) -> RaisingDraft:
    """A draft about an adult."""
    return filled(team.setting.raising().new_draft(), **{**AN_ADULT, **changes})


def send(team: Team, **changes: object) -> RaisingDraft:
    draft = written(team, **changes)
    team.setting.raising().send(draft)
    return draft


def about_maya(team: Team, hidden: str) -> RaisingDraft:
    """A concern about a child that somebody must not see, sent."""
    draft = filled(team.setting.raising().new_draft(), must_not_see=str(team.id(hidden)))
    team.setting.raising().send(draft)
    return draft


def names(team: Team) -> set[str]:
    return set(team.folder.inbox_files())


def named(team: Team, draft: RaisingDraft, name: str, file: PersonalFile = PersonalFile.SENT) -> str:
    return str(PersonalName(draft.id, team.id(name), file))


def state_of(team: Team, draft: RaisingDraft) -> ReferenceState:
    return SettingService(team.setting.workplace).state_of(team.setting.path, draft.reference).state


def test_about_an_adult_one_file_lies_in_the_inbox_for_the_manager(team: Team) -> None:
    draft = send(team)
    assert names(team) == {named(team, draft, MANAGER)}
    (row,) = team.personal(MANAGER).rows()
    assert (row.about, row.who, row.author, row.acknowledged_at) == (
        About.ADULT, "Rowan Teal", "Kit Moreno", "",
    )  # fmt: skip
    view = team.personal(MANAGER).open(EntryId(draft.id))
    assert isinstance(view.body, AdultConcern)
    assert (view.body.observed, view.body.said, view.body.children) == (
        draft.observed, draft.child_words, "Maya and Ola",
    )  # fmt: skip
    assert view.body.position is AdultPosition.VOLUNTEERS
    assert view.body.opinion == draft.opinion


def test_nobody_elses_key_opens_it_nor_that_of_the_record(team: Team) -> None:
    """Every other person's key, and the inbox key that every reader has. S44."""
    draft = send(team)
    raw = team.folder.read_inbox(named(team, draft, MANAGER))
    for other in (LEAD, DEPUTY, CHAIR, STAFF):
        with pytest.raises(EnvironmentFault) as fault:
            open_sealed(raw, team.identities[other].sealing)
        assert fault.value.code is FaultCode.UNREADABLE
        assert team.personal(other).rows() == ()
        assert team.personal(other).waiting_count() == 0
    desk = team.unlock(LEAD)
    try:
        with pytest.raises(EnvironmentFault):
            open_from_inbox(
                raw, desk.session.chain, (EnvelopeKind.CONCERN, draft.id), desk.session.inbox_pairs()
            )
    finally:
        desk.session.close()


def test_whoever_reads_the_record_takes_nothing_in_that_is_not_for_the_record(team: Team) -> None:
    draft = send(team)
    desk = team.unlock(DEPUTY)
    try:
        assert (desk.receiving.waiting(), desk.receiving.unfinished()) == ((), ())
        assert (desk.receiving.take_in(), desk.receiving.unreadable()) == ((), 0)
        assert desk.today.today().waiting == ()
    finally:
        desk.session.close()
    assert names(team) == {named(team, draft, MANAGER)}


@pytest.mark.parametrize(("hidden", "reader"), [(LEAD, DEPUTY), (DEPUTY, LEAD)])
def test_about_a_child_it_goes_to_the_other_reader_and_not_into_the_record(
    team: Team, hidden: str, reader: str
) -> None:
    draft = about_maya(team, hidden)
    assert names(team) == {named(team, draft, reader)}
    assert team.personal(hidden).rows() == ()
    view = team.personal(reader).open(EntryId(draft.id))
    assert isinstance(view.body, ConcernRaised)
    assert (view.body.child_typed, view.kept_from, view.row.about) == ("Maya Wojcik", hidden, About.CHILD)
    assert (view.guidance, view.tell_ofsted_by) == ((), "")


def test_where_two_people_get_it_each_has_a_file_and_knows_of_the_other(setting: Setting) -> None:
    team = with_team(setting, DEPUTY)
    draft = filled(setting.raising().new_draft(), must_not_see=str(setting.lead))
    sent = setting.raising().send(draft)
    assert (sent.tell, sent.went_to, sent.kept_from) == ((MANAGER,), (MANAGER,), LEAD)
    assert team.personal(MANAGER).open(EntryId(draft.id)).with_whom == ()


def test_a_start_window_counts_it_and_does_not_tell_which_kind_it_is(team: Team) -> None:
    send(team)
    look = SettingService(team.setting.workplace).look(team.setting.path)
    assert look.waiting == 1
    team.setting.raising().send(filled(team.setting.raising().new_draft()))
    assert SettingService(team.setting.workplace).look(team.setting.path).waiting == 2


def test_a_long_concern_and_a_short_one_and_one_for_the_record_are_of_one_size(team: Team) -> None:
    """What lies in the inbox tells neither how much was written nor about whom. KEYS.md 4.3."""
    short, long = send(team, observed="x"), send(team, observed="word " * 900)
    child = filled(team.setting.raising().new_draft())
    team.setting.raising().send(child)
    sizes = {
        len(team.folder.read_inbox(name)) - len(name.partition("-")[2].partition(".")[0])
        for name in (named(team, short, MANAGER), named(team, long, MANAGER))
    }
    assert len(sizes) == 1
    inbox = len(team.folder.read_inbox(f"{child.id}.concern"))
    assert abs(inbox - next(iter(sizes))) < 32
    everything = b"".join(path.read_bytes() for path in team.setting.path.rglob("*") if path.is_file())
    assert not any(word in everything for word in (b"Rowan", b"sleep room"))


def test_a_draft_is_kept_for_the_manager_and_goes_when_it_is_sent(team: Team) -> None:
    service = team.setting.raising()
    draft = written(team, action="")
    service.keep(replace(draft, observed="He"))
    service.keep(draft)
    assert names(team) == {named(team, draft, MANAGER, PersonalFile.UNSENT)}
    (row,) = team.personal(MANAGER).unfinished()
    assert (row.who, row.about, row.author) == ("Rowan Teal", About.ADULT, "Kit Moreno")
    assert team.personal(MANAGER).open_unfinished(row.id) == draft
    assert team.personal(CHAIR).unfinished() == team.personal(LEAD).unfinished() == ()
    assert SettingService(team.setting.workplace).look(team.setting.path).waiting == 0
    service.send(replace(draft, action="Nothing yet"))
    assert names(team) == {named(team, draft, MANAGER)}


def test_an_answer_that_changes_who_gets_it_takes_away_what_the_others_had(team: Team) -> None:
    service = team.setting.raising()
    draft = written(team)
    service.keep(replace(draft, about=About.CHILD))
    assert names(team) == {f"{draft.id}.draft"}
    service.keep(draft)
    assert names(team) == {named(team, draft, MANAGER, PersonalFile.UNSENT)}
    service.keep(replace(draft, must_not_see=str(team.id(MANAGER))))
    assert names(team) == {named(team, draft, CHAIR, PersonalFile.UNSENT)}
    service.discard(draft)
    assert names(team) == set()


def test_while_it_may_be_about_whoever_would_get_it_nothing_is_kept_or_sent(team: Team) -> None:
    service, draft = team.setting.raising(), written(team, adult="Jo")
    for act in (service.keep, service.send):
        with pytest.raises(Refused) as refused:
            act(draft)
        assert (refused.value.code, refused.value.problems) == (
            RefusalCode.INCOMPLETE, (Problem("subject", "missing"),),
        )  # fmt: skip
    assert Problem("subject", "missing") in service.problems(draft, service.staff())
    assert names(team) == set()
    about_her = answered(draft, team.id(MANAGER))
    assert service.send(about_her).went_to == (CHAIR,)
    assert names(team) == {named(team, draft, CHAIR)}


def test_about_the_chair_nothing_is_written(team: Team) -> None:
    service, draft = team.setting.raising(), written(team, adult="Pat Quill")
    with pytest.raises(Refused) as refused:
        service.send(answered(draft, team.id(CHAIR)))
    assert refused.value.code is RefusalCode.NOBODY_TO_READ


@pytest.mark.parametrize("missing", ["adult", "when", "observed", "action", "name"])
def test_about_an_adult_five_answers_are_asked_and_not_known_is_one(team: Team, missing: str) -> None:
    service = team.setting.raising()
    assert service.problems(written(team, **{missing: " "}), service.staff()) == (
        Problem(missing, "missing"),
    )
    assert service.problems(written(team, **{missing: "not known"}), service.staff()) == ()


def test_what_the_adult_does_here_may_be_left_open(team: Team) -> None:
    draft = send(team, position="")
    body = team.personal(MANAGER).open(EntryId(draft.id)).body
    assert isinstance(body, AdultConcern)
    assert body.position is AdultPosition.NOT_KNOWN


def test_a_member_of_staff_reports_the_manager_and_reads_received_once_the_chair_has_it(team: Team) -> None:
    """The whole way: raise, open, acknowledge, look up the reference. S44, S21; UI.md (start window)."""
    draft = send(team, adult="Jo Lindqvist", must_not_see=str(team.id(MANAGER)))
    assert state_of(team, draft) is ReferenceState.SENT
    service = team.personal(CHAIR)
    (row,) = service.rows()
    assert service.acknowledge(row.id) == Changed("personal", row.id)
    assert names(team) == {named(team, draft, CHAIR, PersonalFile.KEPT)}
    assert state_of(team, draft) is ReferenceState.RECEIVED
    (row,) = service.rows()
    assert row.acknowledged_at
    assert service.waiting_count() == 0
    assert service.open(row.id).row == row
    assert SettingService(team.setting.workplace).look(team.setting.path).waiting == 0
    assert list((team.setting.workplace.profile / "sent").rglob("*.*")) == []


def test_to_acknowledge_twice_changes_nothing(team: Team) -> None:
    draft = send(team)
    service = team.personal(MANAGER)
    service.acknowledge(EntryId(draft.id))
    at = service.rows()[0].acknowledged_at
    service.acknowledge(EntryId(draft.id))
    assert service.rows()[0].acknowledged_at == at


def test_what_waits_stands_above_what_is_acknowledged_and_the_newest_comes_first(team: Team) -> None:
    drafts = [send(team) for _ in range(4)]
    service = team.personal(MANAGER)
    for draft in (drafts[0], drafts[3]):
        service.acknowledge(EntryId(draft.id))
    assert [row.id for row in service.rows()] == [drafts[place].id for place in (2, 1, 3, 0)]


def forged(team: Team, draft: RaisingDraft, by: str, submission: str = "") -> None:
    """A receipt for a concern, soundly signed by somebody."""
    chain = read_chain(team.folder, None)
    name, signer = receipt_name(draft.reference), team.identities[by].signer
    receipt = Receipt(
        RECEIPT_FORMAT, chain.setting_id, name, EntryId(submission or draft.id),
        "2026-11-23T10:05:00.000000Z", signer.person, chain.latest.version,
    )  # fmt: skip
    raw = encode_receipt(receipt)
    team.folder.write_receipt(name, encode_signed(raw, signer.sign(signed_part(raw))))


@pytest.mark.parametrize("by", [LEAD, DEPUTY, MANAGER, STAFF])
def test_a_receipt_of_anybody_who_did_not_get_it_is_none(team: Team, by: str) -> None:
    draft = send(team, must_not_see=str(team.id(MANAGER)))
    forged(team, draft, by)
    team.folder.remove_inbox(named(team, draft, CHAIR))
    assert state_of(team, draft) is ReferenceState.SENT
    look = SettingService(team.setting.workplace)
    assert look.look(team.setting.path).waiting == 1
    assert names(team) == {named(team, draft, CHAIR)}


@pytest.mark.parametrize("by", [MANAGER, CHAIR, STAFF])
def test_a_receipt_for_the_record_is_signed_by_a_reader(team: Team, by: str) -> None:
    draft = filled(team.setting.raising().new_draft())
    team.setting.raising().send(draft)
    forged(team, draft, by)
    assert state_of(team, draft) is ReferenceState.SENT
    forged(team, draft, DEPUTY)
    assert state_of(team, draft) is ReferenceState.RECEIVED


def test_a_receipt_for_another_concern_under_this_reference_is_none(team: Team) -> None:
    """Somebody who read the reference sends a concern of their own with it, and has that acknowledged."""
    draft = send(team)
    forged(team, draft, MANAGER, submission="0" * 32)
    assert state_of(team, draft) is ReferenceState.SENT


def test_on_another_computer_the_inbox_tells_whose_receipt_counts(team: Team, tmp_path: Path) -> None:
    draft = send(team, must_not_see=str(team.id(MANAGER)))
    profile = tmp_path / "elsewhere"
    profile.mkdir()
    elsewhere = SettingService(
        type(team.setting.workplace)(profile, tmp_path, team.setting.workplace.clock, "hall-pc")
    )
    path = team.setting.path
    assert elsewhere.state_of(path, draft.reference).state is ReferenceState.NOT_FOUND
    forged(team, draft, LEAD)
    assert elsewhere.state_of(path, draft.reference).state is ReferenceState.NOT_FOUND
    team.personal(CHAIR).acknowledge(EntryId(draft.id))
    assert elsewhere.state_of(path, draft.reference).state is ReferenceState.RECEIVED


def test_a_file_that_vanished_is_offered_again_to_the_same_person(team: Team) -> None:
    draft = send(team)
    raw = team.folder.read_inbox(named(team, draft, MANAGER))
    team.folder.remove_inbox(named(team, draft, MANAGER))
    SettingService(team.setting.workplace).look(team.setting.path)
    assert team.folder.read_inbox(named(team, draft, MANAGER)) == raw


def test_one_that_was_acknowledged_is_not_offered_again_though_its_receipt_is_gone(team: Team) -> None:
    draft = send(team)
    team.personal(MANAGER).acknowledge(EntryId(draft.id))
    for receipt in (team.setting.path / "receipts").iterdir():
        receipt.unlink()
    SettingService(team.setting.workplace).look(team.setting.path)
    assert names(team) == {named(team, draft, MANAGER, PersonalFile.KEPT)}
    (row,) = team.personal(MANAGER).rows()
    assert row.acknowledged_at == "", "its author was told nothing, so it waits"
    team.personal(MANAGER).acknowledge(row.id)
    assert state_of(team, draft) is ReferenceState.RECEIVED


def test_a_signed_in_author_is_confirmed_and_any_other_is_a_name_as_typed(team: Team) -> None:
    chain, identity = read_chain(team.folder, None), team.identities[STAFF]
    author = chain.latest.person(identity.person)
    service = RaisingService(team.setting.workplace, team.setting.path, author, identity.signer)
    for about in ({}, {"about": About.CHILD, "child": "Maya", "must_not_see": str(team.id(LEAD))}):
        confirmed = filled(service.new_draft(), **{**AN_ADULT, **about})
        typed = replace(filled(service.new_draft(), **{**AN_ADULT, **about}), name="Rowan Teal")
        for draft in (confirmed, typed):
            service.send(draft)
        reader = team.personal(DEPUTY if about else MANAGER)
        assert reader.open(EntryId(confirmed.id)).body.author.person == identity.person
        assert reader.open(EntryId(typed.id)).body.author.person is None


def test_the_page_says_by_when_to_tell_whom(team: Team) -> None:
    """LADO by the end of the next working day, Ofsted within 14 days. guidance.md 2.3 and 3."""
    view = team.personal(MANAGER).open(EntryId(send(team).id))
    assert view.tell_ofsted_by == "2026-12-07"
    told = " ".join(rule.text for rule in view.guidance)
    assert "within one working day" in told
    assert "14 days after the allegation" in told
    assert all(rule.source and rule.verified_on for rule in view.guidance)
    assert view.contacts.lado == "01632 960 300"


def test_a_paper_of_it_is_made_in_memory_and_says_that_no_record_knows_of_it(team: Team) -> None:
    draft = send(team)
    before = sorted(path for path in team.setting.path.rglob("*"))
    output = team.personal(MANAGER).paper(EntryId(draft.id))
    text = whole_text(output.pdf)
    for part in (
        draft.observed,
        "Rowan Teal",
        "Volunteers here",
        "Kit Moreno",
        "No record knows of this paper.",
    ):
        assert part in text
    assert sorted(path for path in team.setting.path.rglob("*")) == before
    child = about_maya(team, LEAD)
    text = whole_text(team.personal(DEPUTY).paper(EntryId(child.id)).pdf)
    assert "Maya Wojcik" in text
    assert LEAD in text


def hostile(team: Team, draft: RaisingDraft) -> Iterator[tuple[str, bytes]]:
    """Files that lie under a name which says that they are for the manager."""
    good = team.folder.read_inbox(named(team, draft, MANAGER))
    other = send(team, must_not_see=str(team.id(MANAGER)))
    for_chair = team.folder.read_inbox(named(team, other, CHAIR))
    team.setting.raising().keep(written(team))
    (unsent,) = (name for name in names(team) if name.endswith(".unsent"))
    yield "of another id", good
    yield "for somebody else", for_chair
    yield "a draft", team.folder.read_inbox(unsent)
    yield "cut off", good[:-1]
    yield "empty", b""
    yield "a flipped bit", good[:2000] + bytes([good[2000] ^ 1]) + good[2001:]
    for name in names(team) - {named(team, draft, MANAGER)}:
        team.folder.remove_inbox(name)


def test_what_is_not_what_its_name_says_is_counted_and_harms_nothing(team: Team) -> None:
    draft, service = send(team), team.personal(MANAGER)
    files = dict(hostile(team, draft))
    for number, (about, raw) in enumerate(files.items(), start=1):
        false = PersonalName(f"{number:032x}", team.id(MANAGER), PersonalFile.SENT)
        team.folder.write_inbox(str(false), raw)
        assert [row.id for row in service.rows()] == [draft.id], about
        assert service.unreadable() == number
        with pytest.raises(EnvironmentFault):
            service.open(EntryId(false.id))
        with pytest.raises(EnvironmentFault):
            service.acknowledge(EntryId(false.id))
    assert len(files) == 6
    team.folder.write_inbox(str(PersonalName("f" * 32, team.id(MANAGER), PersonalFile.UNSENT)), b"nothing")
    assert service.unfinished() == ()
    with pytest.raises(EnvironmentFault):
        service.open_unfinished(EntryId("f" * 32))


def test_one_that_is_gone_is_told_as_gone(team: Team) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        team.personal(MANAGER).open(EntryId("0" * 32))
    assert fault.value.code is FaultCode.NOT_FOUND


def test_an_inbox_full_of_other_names_is_passed_over(team: Team) -> None:
    draft = send(team)
    for name in ("x-y.personal", f"{draft.id}-{'z' * 16}.personal", f"{draft.id}.personal"):
        team.folder.write_inbox(name, b"nothing")
    assert [row.id for row in team.personal(MANAGER).rows()] == [draft.id]
    assert team.personal(MANAGER).unreadable() == 0


def test_whoever_may_be_sent_something_has_a_page_for_it(team: Team) -> None:
    wanted = [name for name in (LEAD, DEPUTY, MANAGER, CHAIR, STAFF) if team.personal(name).is_wanted()]
    assert wanted == [LEAD, DEPUTY, MANAGER, CHAIR]


def test_a_backup_carries_it_even_where_nothing_else_has_changed_and_the_check_minds_nothing(
    team: Team,
) -> None:
    desk = team.unlock(LEAD)
    try:
        desk.backups.at_lock()
        draft = send(team)
        desk.backups.at_lock()
        (newest, *_) = list_backups(desk.backups.place)
        assert named(team, draft, MANAGER) in SettingFolder(newest.path).inbox_files()
        count = len(list_backups(desk.backups.place))
        desk.backups.at_lock()
        assert len(list_backups(desk.backups.place)) == count
    finally:
        desk.session.close()
    assert verify_folder(team.setting.path, PASSPHRASE).is_sound
    copied = SettingFolder(newest.path).read_inbox(named(team, draft, MANAGER))
    _, padded = open_sealed(copied, team.identities[MANAGER].sealing)
    assert decode_personal(padded[4 : 4 + int.from_bytes(padded[:4], "big")]).id == draft.id


def test_the_desk_has_what_came_for_whoever_is_signed_in(team: Team) -> None:
    draft = about_maya(team, DEPUTY)
    desk = team.unlock(LEAD)
    try:
        assert (desk.personal.waiting_count(), desk.personal.is_wanted()) == (1, True)
        assert desk.personal.rows()[0].id == draft.id
    finally:
        desk.session.close()


def test_somebody_who_is_not_named_changes_nothing_about_where_it_goes(team: Team) -> None:
    sent = team.setting.raising().send(written(team, must_not_see=MustNotSee.UNNAMED.value))
    assert (sent.went_to, sent.kept_from, sent.must_not_see) == ((MANAGER,), "", "unnamed")
