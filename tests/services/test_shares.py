"""Shares of the recovery sheet: made with its words, any two restore, and a new sheet makes them void. Source: X14."""

from itertools import combinations
from pathlib import Path

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Refused
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.matters.readers import MattersReaders
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.office.opened_shares import root_since
from safeguard_desktop.services.office.restoring import RestoringService, ShareFault
from safeguard_desktop.services.office.shares import NewShare, SharesState
from safeguard_desktop.services.office.sheet import words_problem
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.people import PeopleService, PersonDetails
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.staff.removing import Removal, RemovingService
from tests.documents.reading import whole_text
from tests.elm_people import DEPUTY, LEAD, MANAGER, Team
from tests.elm_row import Setting, Ticking, make_workplace
from tests.matters_people import make_matters, signed_in
from tests.services.steps import add_child

NEW_PASSPHRASE = "another six word phrase here now"


def typed(new: NewShare) -> str:
    return " ".join(new.recovery_words)


def words_of(setting: Setting) -> str:
    return " ".join(setting.words)


def make(desk: Desk, setting: Setting) -> tuple[NewShare, ...]:
    shares = desk.staff.shares.draw()
    desk.staff.shares.put_in_force(words_of(setting), shares)
    return shares


@pytest.fixture
def backup(desk: Desk, setting: Setting) -> tuple[Path, tuple[NewShare, ...]]:
    """A backup of a record with a child, and the three shares."""
    add_child(desk)
    shares = make(desk, setting)
    desk.backups.now()
    (row, *_more) = RestoringService(setting.workplace).list(desk.backups.place)
    return row.path, shares


def test_any_two_shares_restore_the_record_on_a_bare_computer(
    backup: tuple[Path, tuple[NewShare, ...]], tmp_path: Path
) -> None:
    """X14."""
    path, shares = backup
    place = make_workplace(tmp_path, Ticking(), "another-pc")
    restoring = RestoringService(place)
    found = {
        restoring.words_of_shares(path, typed(one), typed(other)) for one, other in combinations(shares, 2)
    }
    (sheet,) = found
    folder = restoring.restore(path, place.documents, sheet, NEW_PASSPHRASE)
    lead = restoring.lead_of(path)
    desk = open_desk(unlock(place, folder, lead.id, NEW_PASSPHRASE))
    assert [row.full_name for row in desk.children.rows()] == ["Maya Wójcik"]
    assert desk.staff.shares.state() is SharesState.WHOLE
    desk.session.close()


def test_what_does_not_belong_together_is_told_apart(
    backup: tuple[Path, tuple[NewShare, ...]], desk: Desk, setting: Setting
) -> None:
    path, shares = backup
    restoring = RestoringService(setting.workplace)
    a, b, third = shares
    others = desk.staff.shares.draw()
    for first, second, detail in (
        (typed(a), typed(a), "same_share"),
        (typed(a), typed(others[1]), "other_shares"),
    ):
        with pytest.raises(EnvironmentFault) as fault:
            restoring.words_of_shares(path, first, second)
        assert (fault.value.code, fault.value.detail) == (FaultCode.WRONG_RECOVERY_WORDS, detail)
    (path / "keys" / "shares" / "AB.share").unlink()
    with pytest.raises(EnvironmentFault) as gone:
        restoring.words_of_shares(path, typed(a), typed(b))
    assert gone.value.detail == "no_shares"
    assert restoring.open_shares(path, typed(a), typed(b)) == ShareFault("share_two", "no_shares")
    assert restoring.open_shares(path, a.recovery_words[0], typed(b)) == ShareFault("share_one", "count")
    assert restoring.open_shares(path, typed(a), "qqqq " * 26) == ShareFault("share_two", "1")
    assert restoring.open_shares(path, typed(a), typed(third)) == words_of(setting)


def test_it_takes_the_words_of_the_sheet_and_shares_made_anew_end_those_of_before(
    desk: Desk, setting: Setting
) -> None:
    assert desk.staff.shares.state() is SharesState.NONE
    with pytest.raises(EnvironmentFault):
        desk.staff.shares.check_words(setting.words[0])
    desk.staff.shares.check_words(words_of(setting))
    first = make(desk, setting)
    second = make(desk, setting)
    assert desk.staff.shares.state() is SharesState.WHOLE
    folder = setting.path
    restoring = RestoringService(setting.workplace)
    with pytest.raises(EnvironmentFault):
        restoring.words_of_shares(folder, typed(first[0]), typed(first[1]))
    assert restoring.words_of_shares(folder, typed(second[0]), typed(second[1])) == words_of(setting)


def test_making_them_that_was_cut_off_is_said(
    desk: Desk, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = type(desk.session.folder).write_share

    def fails_at_the_third(folder: object, pair: str, raw: bytes) -> None:
        if pair == "BC":
            raise EnvironmentFault(FaultCode.DISK_FULL)
        write(folder, pair, raw)  # type: ignore[arg-type]  # it is the folder

    with monkeypatch.context() as patch:
        patch.setattr(type(desk.session.folder), "write_share", fails_at_the_third)
        with pytest.raises(EnvironmentFault):
            make(desk, setting)
    assert desk.staff.shares.state() is SharesState.UNFINISHED
    make(desk, setting)
    assert desk.staff.shares.state() is SharesState.WHOLE


def test_a_new_sheet_makes_them_void(desk: Desk, setting: Setting) -> None:
    """KEYS.md 10.4: also those that lie in a backup of before are of the sheet of then, and open that."""
    before = make(desk, setting)
    kept = {pair: desk.session.folder.read_share(pair) for pair in desk.session.folder.share_pairs()}
    assert root_since(desk.session.chain) == 1
    sheet = desk.staff.key_change.draw_sheet()
    desk.staff.key_change.change(Agreement(words=words_of(setting)), sheet=sheet)
    assert desk.staff.shares.state() is SharesState.NONE
    assert root_since(desk.session.chain) == 2
    for pair, raw in kept.items():
        desk.session.folder.write_share(pair, raw)
    with pytest.raises(EnvironmentFault) as fault:
        RestoringService(setting.workplace).words_of_shares(setting.path, typed(before[0]), typed(before[1]))
    assert fault.value.detail == "other_shares"
    with pytest.raises(EnvironmentFault):
        desk.staff.shares.put_in_force(words_of(setting), desk.staff.shares.draw())


def test_any_two_shares_agree_where_the_sheet_would(team: Team) -> None:
    """KEYS.md 10.4, DESIGN 3: to a change of keys, to letting somebody in, and to removing the lead; one does not."""
    desk = team.unlock(LEAD)
    a, b, third = make(desk, team.setting)
    wrong = Agreement(shares=(typed(a), typed(a)))
    assert not Agreement(shares=(typed(a), "")).is_of_sheet
    with pytest.raises(EnvironmentFault):
        desk.staff.key_change.change(wrong)
    with pytest.raises(Refused):
        desk.staff.key_change.change(Agreement(shares=(typed(a), "")))
    before = ledger_facts(desk.session.chain.latest).generation
    desk.staff.key_change.change(Agreement(shares=(typed(a), typed(b))))
    assert ledger_facts(desk.session.chain.latest).generation == before + 1
    people = PeopleService(desk.session)
    assert people.has_shares()
    roles = (*people.row(team.id(LEAD)).person.roles, Role.MANAGER)
    make_matters(team)
    desk.session.still_reads()
    people.change(team.id(LEAD), PersonDetails(LEAD, roles=roles), Agreement(shares=(typed(b), typed(third))))
    outside = MattersReaders(desk.session, None)
    outside.let_in(team.id(LEAD), Agreement(shares=(typed(third), typed(a))))
    assert desk.matters.open() is not None
    desk.session.close()
    manager = signed_in(team, MANAGER)
    removal = Removal(team.id(LEAD), team.id(DEPUTY))
    RemovingService(manager).remove(removal, Agreement(shares=(typed(a), typed(third))))
    assert team.id(LEAD) not in ledger_facts(manager.chain.latest).readers


def test_each_share_is_a_page_of_its_own_that_says_what_it_is_worth(desk: Desk) -> None:
    for letter, new in zip("ABC", desk.staff.shares.draw(), strict=True):
        output = desk.staff.shares.paper(new)
        text = whole_text(output.pdf)
        assert output.pages == 1
        assert f"Share {letter} of three" in text
        assert "Alone it opens nothing" in text
        assert all(word in text for word in new.recovery_words)
        assert (
            words_problem(new, {position: new.recovery_words[position - 1] for position in new.asked}) == ()
        )
