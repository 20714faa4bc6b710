"""The change of keys: who left reads nothing that comes after, nobody else notices, and a crash loses nothing.

Source: DESIGN section 3; vault/KEYS.md 12.3; S19, X19.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.office.keys import ledger_facts, open_database_key, read_chain
from safeguard_desktop.services.office.restoring import RestoringService
from safeguard_desktop.services.office.sheet import NewSheet, words_problem
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.papers.sheet import fingerprint_text
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage import folder as folder_module
from safeguard_desktop.storage import rekeying as rekeying_module
from safeguard_desktop.storage.driver import connect
from safeguard_desktop.storage.folder import SettingFolder
from tests.documents.reading import whole_text
from tests.elm_people import DEPUTY, LEAD, MANAGER, Team
from tests.elm_row import PASSPHRASE, Setting, Ticking, filled, make_workplace

NEW_PASSPHRASE = "another six word phrase here now"


@pytest.fixture
def lead(team: Team) -> Iterator[Desk]:
    desk = team.unlock(LEAD)
    yield desk
    desk.session.close()


def sheet(team: Team) -> Agreement:
    """The recovery sheet agrees."""
    return Agreement(words=" ".join(team.setting.words))


def raise_one(team: Team, desk: Desk) -> EntryId:
    """Somebody raises a concern, and it is taken in."""
    raising = team.setting.raising()
    raising.send(filled(raising.new_draft()))
    (changed,) = desk.receiving.take_in()
    return EntryId(changed.id)


def opens_with(path: Path, key: bytes) -> bool:
    try:
        connection = connect(path, key, reading_only=True)
    except EnvironmentFault:
        return False
    try:
        connection.execute("SELECT count(*) FROM entries").fetchone()
    except Exception:  # noqa: BLE001  # whatever the driver says to a wrong key
        return False
    finally:
        connection.close()
    return True


def test_who_left_can_open_nothing_with_all_that_was_kept(team: Team, lead: Desk) -> None:
    """X19: the old key, the old slot and the old inbox key open nothing that lies in the folder now."""
    session, folder = lead.session, team.folder
    kept_key = open_database_key(folder, session.chain, team.id(DEPUTY), team.identities[DEPUTY].sealing)
    KeyChangeService(session).change(sheet(team), leaving=team.id(DEPUTY))
    after = raise_one(team, lead)
    lead.session.close()

    assert not opens_with(folder.ledger_path("children"), kept_key)
    assert folder.slot_generations("children") == (2,)
    with pytest.raises(EnvironmentFault):
        folder.read_slot("children", 2, team.id(DEPUTY))
    with pytest.raises((Refused, EnvironmentFault)):
        team.unlock(DEPUTY)
    again = team.unlock(LEAD)
    try:
        assert again.concerns.view(after).raised is not None
    finally:
        again.session.close()
    assert verify_folder(team.setting.path, PASSPHRASE).is_sound


def test_everybody_who_stays_reads_on(team: Team, lead: Desk) -> None:
    before = raise_one(team, lead)
    KeyChangeService(lead.session).change(sheet(team))
    lead.session.close()
    desk = team.unlock(DEPUTY)
    try:
        assert desk.concerns.view(before).raised is not None
    finally:
        desk.session.close()


def test_a_concern_from_a_computer_that_knows_only_the_old_key_is_received(team: Team, lead: Desk) -> None:
    """S89: what was raised before the change, or on a PC that has not seen it, is not lost."""
    raising = team.setting.raising()
    raising.send(filled(raising.new_draft()))
    KeyChangeService(lead.session).change(sheet(team))
    assert len(lead.receiving.take_in()) == 1
    assert lead.receiving.unreadable() == 0


def test_an_unfinished_form_of_before_is_still_there(team: Team, lead: Desk) -> None:
    """X12."""
    lead.drafts.keep("note", "somebody", {"text": "Half a sentence"})
    KeyChangeService(lead.session).change(sheet(team))
    assert lead.drafts.kept("note", "somebody") == {"text": "Half a sentence"}


def test_the_register_names_new_keys_and_the_record_holds_their_halves(team: Team, lead: Desk) -> None:
    old = lead.session.chain.latest
    KeyChangeService(lead.session).change(sheet(team))
    new, ledger = lead.session.chain.latest, lead.session.ledger
    assert ledger_facts(new).generation == 2
    assert new.setting_key != old.setting_key
    assert lead.session.inbox_pairs()[2].public_bytes() == ledger_facts(new).inbox_key
    assert lead.session.inbox_pairs()[1].public_bytes() == ledger_facts(old).inbox_key
    assert len(ledger.secrets("setting")[2]) == 32


def test_one_approver_alone_cannot_change_the_keys(team: Team, lead: Desk) -> None:
    """S19."""
    with pytest.raises(Refused) as refused:
        KeyChangeService(lead.session).change()
    assert refused.value.code is RefusalCode.NEEDS_SECOND_PERSON
    assert team.folder.slot_generations("children") == (1,)


@pytest.mark.parametrize(
    ("who", "code"), [(LEAD, RefusalCode.LAST_READER), (MANAGER, None), ("", RefusalCode.UNKNOWN_SUBJECT)]
)
def test_who_may_be_shut_out(team: Team, lead: Desk, who: str, code: RefusalCode | None) -> None:
    person = team.id(who) if who else PersonId("0000000000000000")
    if code is None:
        KeyChangeService(lead.session).change(sheet(team), leaving=person)
        known = lead.session.chain.latest.person(person)
        assert known is not None
        assert not known.active
        return
    with pytest.raises(Refused) as refused:
        KeyChangeService(lead.session).change(sheet(team), leaving=person)
    assert refused.value.code is code


def test_who_has_left_already_cannot_leave_again(team: Team, lead: Desk) -> None:
    KeyChangeService(lead.session).change(sheet(team), leaving=team.id(DEPUTY))
    with pytest.raises(Refused) as refused:
        KeyChangeService(lead.session).change(sheet(team), leaving=team.id(DEPUTY))
    assert refused.value.code is RefusalCode.ALREADY_DONE


def test_a_backup_of_before_and_one_of_after_are_both_restored_with_the_sheet(
    team: Team, lead: Desk, tmp_path: Path, clock: Ticking
) -> None:
    """X14."""
    raise_one(team, lead)
    lead.backups.now()
    KeyChangeService(lead.session).change(sheet(team))
    raise_one(team, lead)
    lead.backups.now()
    place = lead.backups.place
    lead.session.close()
    rows = RestoringService(team.setting.workplace).list(place)
    assert len(rows) == 2
    for number, row in enumerate(rows):
        bare = make_workplace(tmp_path, clock, f"new-pc-{number}")
        path = RestoringService(bare).restore(
            row.path, bare.documents, " ".join(team.setting.words), NEW_PASSPHRASE
        )
        open_desk(unlock(bare, path, team.setting.lead, NEW_PASSPHRASE)).session.close()
        assert verify_folder(path, NEW_PASSPHRASE).is_sound


def typed_back(sheet: NewSheet) -> dict[int, str]:
    return {position: sheet.recovery_words[position - 1] for position in sheet.asked}


def test_a_new_recovery_sheet_ends_the_old_one(
    team: Team, lead: Desk, tmp_path: Path, clock: Ticking
) -> None:
    """X14; KEYS.md 7.4: the old sheet opens backups from before, and signs nothing any more."""
    raise_one(team, lead)
    lead.backups.now()
    old = sheet(team)
    known_as, new = lead.session.chain.setting_id, lead.staff.key_change.draw_sheet()
    assert words_problem(new, typed_back(new)) == ()
    lead.staff.key_change.change(old, sheet=new)
    raise_one(team, lead)
    lead.backups.now()

    assert lead.session.chain.setting_id == known_as
    with pytest.raises(EnvironmentFault) as fault:
        lead.staff.key_change.change(old)
    assert fault.value.code is FaultCode.WRONG_RECOVERY_WORDS
    place = lead.backups.place
    lead.session.close()
    after, before = RestoringService(team.setting.workplace).list(place)
    for number, (row, typed, is_good) in enumerate(
        (
            (after, new.recovery_words, True),
            (after, team.setting.words, False),
            (before, team.setting.words, True),
            (before, new.recovery_words, False),
        )
    ):
        bare = make_workplace(tmp_path, clock, f"new-pc-{number}")
        service = RestoringService(bare)
        if is_good:
            path = service.restore(row.path, bare.documents, " ".join(typed), NEW_PASSPHRASE)
            open_desk(unlock(bare, path, team.setting.lead, NEW_PASSPHRASE)).session.close()
        else:
            with pytest.raises(EnvironmentFault):
                service.restore(row.path, bare.documents, " ".join(typed), NEW_PASSPHRASE)


def test_one_approver_alone_cannot_replace_the_sheet(setting: Setting) -> None:
    """A sole lead cannot quietly end the sheet that the owner keeps in a safe."""
    desk = setting.unlock()
    try:
        new = desk.staff.key_change.draw_sheet()
        with pytest.raises(Refused) as refused:
            desk.staff.key_change.change(sheet=new)
        assert refused.value.code is RefusalCode.NEEDS_SECOND_PERSON
        desk.staff.key_change.change(Agreement(words=" ".join(setting.words)), sheet=new)
    finally:
        desk.session.close()


def test_the_paper_of_a_new_sheet_bears_the_id_of_the_setting(lead: Desk) -> None:
    new = lead.staff.key_change.draw_sheet()
    text = whole_text(lead.staff.key_change.paper(new).pdf)
    assert fingerprint_text(lead.session.chain.setting_id) in text
    assert all(word in text for word in new.recovery_words)


# --- crashes --------------------------------------------------------------------------------------


class PowerCut(Exception):
    """The computer goes off before a write."""


def cut_before(patch: pytest.MonkeyPatch, number: int) -> list[str]:
    """Let so many changes of the folder happen, and none after; returns what happened."""
    done: list[str] = []

    def counted(name: str, real: Callable[..., None]) -> Callable[..., None]:
        def change(*given: object, **named: object) -> None:
            if len(done) == number:
                raise PowerCut
            real(*given, **named)
            done.append(name)

        return change

    for name in ("write_durably", "remove_durably"):
        patch.setattr(folder_module, name, counted(name, getattr(folder_module, name)))
    for name in ("create_file", "check_copy"):
        patch.setattr(rekeying_module, name, counted(name, getattr(rekeying_module, name)))
    take = rekeying_module.RekeyedCopy.take_place
    patch.setattr(rekeying_module.RekeyedCopy, "take_place", counted("take_place", take))
    return done


def opened(workplace: Workplace, team: Team, name: str) -> Desk:
    return open_desk(unlock(workplace, team.setting.path, team.id(name), PASSPHRASE))


@pytest.mark.parametrize("number", range(13))
def test_wherever_the_change_is_cut_off_the_record_opens_and_it_can_be_made_again(
    team: Team, workplace: Workplace, number: int
) -> None:
    """Nothing acknowledged is lost, every reader who stays gets in, and a second try finishes it."""
    desk = team.unlock(LEAD)
    concern = raise_one(team, desk)
    with pytest.MonkeyPatch.context() as patch:
        done = cut_before(patch, number)
        try:
            KeyChangeService(desk.session).change(sheet(team), leaving=team.id(DEPUTY))
        except PowerCut:
            was_cut = True
        else:
            was_cut = False
    desk.session.close()
    assert was_cut or len(done) <= number, done
    read_chain(team.folder, None)
    assert verify_folder(team.setting.path, PASSPHRASE).is_sound, done

    again = opened(workplace, team, LEAD)
    try:
        assert not list(team.setting.path.glob(".*rekeying*"))
        assert again.concerns.view(concern).raised is not None
        raise_one(team, again)
        service = KeyChangeService(again.session)
        is_named = ledger_facts(again.session.chain.latest).generation == 2
        assert service.is_unfinished() == (len(done) > 0 and not is_named), done
        if not is_named:
            service.change(sheet(team), leaving=team.id(DEPUTY))
            assert not service.is_unfinished()
            assert not list(team.setting.path.glob(".*rekeying*"))
        assert len(team.folder.slot_generations("children")) == 1
        raise_one(team, again)
    finally:
        again.session.close()
    assert verify_folder(team.setting.path, PASSPHRASE).is_sound
    with pytest.raises((Refused, EnvironmentFault)):
        opened(workplace, team, DEPUTY)


def test_a_desk_goes_on_where_the_new_file_cannot_be_put_in_place(team: Team, lead: Desk) -> None:
    """Another program holds the file: the record stays open under the old key, and nothing has to be typed again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rekeying_module.RekeyedCopy, "take_place", lambda _copy: refuse())
        with pytest.raises(EnvironmentFault):
            KeyChangeService(lead.session).change(sheet(team))
    assert lead.concerns.view(raise_one(team, lead)).raised is not None
    KeyChangeService(lead.session).change(sheet(team))
    assert lead.concerns.view(raise_one(team, lead)).raised is not None


def refuse() -> None:
    raise EnvironmentFault(FaultCode.PERMISSION, "rekeying")


def test_an_old_record_under_an_old_key_is_not_taken_back(team: Team, lead: Desk, tmp_path: Path) -> None:
    """Whoever left puts back the file, the slots he kept: what is written next would be his to read."""
    lead.session.close()
    kept = tmp_path / "kept.log"
    kept.write_bytes(team.folder.ledger_path("children").read_bytes())
    slot = team.folder.read_slot("children", 1, team.id(LEAD))
    desk = team.unlock(LEAD)
    KeyChangeService(desk.session).change(sheet(team), leaving=team.id(DEPUTY))
    desk.session.close()
    team.folder.ledger_path("children").write_bytes(kept.read_bytes())
    team.folder.write_slot("children", 1, team.id(LEAD), slot)
    with pytest.raises(EnvironmentFault) as fault:
        team.unlock(LEAD)
    assert fault.value.code is FaultCode.UNREADABLE
    assert SettingFolder(team.setting.path).is_setting()
