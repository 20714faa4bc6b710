"""Restoring with the recovery sheet alone: what is refused, and what is written down. X14."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from safeguard_desktop.domain.entries import Restored
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.office.restoring import BackupRow, RestoringService
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.wording.problems import problem_text
from tests.elm_row import PASSPHRASE, Setting, Ticking, make_workplace, set_up
from tests.services.steps import add_child, bodies

NEW_PASSPHRASE = "another six word phrase here now"


@dataclass(frozen=True)
class Backed:
    """Elm Row with one backup, and a new computer with nothing on it."""

    setting: Setting
    row: BackupRow
    bare: Workplace
    service: RestoringService

    @property
    def words(self) -> str:
        return " ".join(self.setting.words)

    def restore(self, words: str = "", place: Path | None = None) -> Path:
        return self.service.restore(
            self.row.path, place or self.bare.documents, words or self.words, NEW_PASSPHRASE
        )

    def unlock(self, path: Path, workplace: Workplace | None = None) -> Desk:
        return open_desk(unlock(workplace or self.bare, path, self.setting.lead, NEW_PASSPHRASE))


@pytest.fixture
def backed(setting: Setting, tmp_path: Path, clock: Ticking) -> Backed:
    desk = setting.unlock()
    add_child(desk)
    desk.backups.now()
    place = desk.backups.place
    desk.session.close()
    bare = make_workplace(tmp_path, clock, "new-pc")
    service = RestoringService(bare)
    (row,) = service.list(place)
    return Backed(setting, row, bare, service)


def test_backups_are_listed_by_the_name_in_their_register(backed: Backed) -> None:
    assert backed.row.name == "Elm Row Pre-school"
    assert backed.row.seq == 2
    assert backed.service.list(backed.row.path) == (backed.row,)
    stick = backed.row.path.parent.parent
    assert backed.service.list(stick) == (backed.row,), "the stick on which the folder of backups lies"
    assert backed.service.list(backed.bare.documents) == ()


def test_a_backup_whose_register_does_not_hold_is_not_listed(backed: Backed) -> None:
    register = backed.row.path / "register" / "000001.register"
    raw = bytearray(register.read_bytes())
    raw[-1] ^= 1
    register.write_bytes(raw)
    assert backed.service.list(backed.row.path.parent) == ()


def test_the_words_are_looked_at_before_anything_is_done(backed: Backed) -> None:
    words = list(backed.setting.words)
    assert backed.service.words_problem(" ".join(words)) is None
    assert backed.service.words_problem(" ".join(words[:-1])) == Problem("words", "count")
    unknown = " ".join([*words[:4], "qqqqqq", *words[5:]])
    assert backed.service.words_problem(unknown) == Problem("words", "word_5")
    swapped = " ".join([words[1], words[0], *words[2:]]) if words[0] != words[1] else " ".join(words[::-1])
    assert backed.service.words_problem(swapped) == Problem("words", "checksum")
    for code in ("count", "word_5", "checksum"):
        assert problem_text(Problem("words", code)).endswith((".", "enough."))


def test_the_sheet_of_another_setting_opens_nothing(backed: Backed, tmp_path: Path, clock: Ticking) -> None:
    other = set_up(make_workplace(tmp_path, clock, "other-pc"))
    with pytest.raises(EnvironmentFault) as fault:
        backed.restore(" ".join(other.words))
    assert (fault.value.code, fault.value.detail) == (FaultCode.WRONG_RECOVERY_WORDS, "other_setting")
    assert list(backed.bare.documents.iterdir()) == []


def test_a_place_that_holds_the_setting_already_is_refused(backed: Backed) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        backed.restore(place=backed.setting.path.parent)
    assert fault.value.code is FaultCode.ALREADY_EXISTS
    backed.setting.unlock().session.close()


def test_a_place_where_no_record_can_lie_is_refused(backed: Backed, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        backed.restore(place=tmp_path / "nowhere")
    assert fault.value.code is FaultCode.NOT_FOUND


@pytest.mark.parametrize("part", ["children.log", "manifest.json"])
def test_a_backup_that_was_changed_is_refused_and_leaves_nothing_behind(backed: Backed, part: str) -> None:
    file = backed.row.path / part
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    file.write_bytes(raw)
    with pytest.raises(EnvironmentFault) as fault:
        backed.restore()
    assert fault.value.code is FaultCode.BACKUP_UNSOUND
    assert list(backed.bare.documents.iterdir()) == []


def test_a_restore_that_fails_half_way_leaves_nothing_behind_and_may_be_tried_again(
    backed: Backed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_folder: SettingFolder, _person: str, _raw: bytes) -> None:
        raise EnvironmentFault(FaultCode.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(SettingFolder, "write_person_key", full)
        with pytest.raises(EnvironmentFault) as fault:
            backed.restore()
    assert fault.value.code is FaultCode.DISK_FULL
    assert list(backed.bare.documents.iterdir()) == []
    backed.unlock(backed.restore()).session.close()


def test_the_old_passphrase_opens_nothing_afterwards(backed: Backed) -> None:
    path = backed.restore()
    with pytest.raises(EnvironmentFault) as fault:
        unlock(backed.bare, path, backed.setting.lead, PASSPHRASE)
    assert fault.value.code is FaultCode.WRONG_PASSPHRASE


def test_on_a_bare_computer_the_entry_names_the_backup_and_no_other_head(backed: Backed) -> None:
    desk = backed.unlock(backed.restore())
    try:
        (entry,) = bodies(desk, Restored)
        assert isinstance(entry, Restored)
        assert entry.backup_head.startswith("2:")
        assert (entry.by_recovery_sheet, entry.computer, entry.last_known_head) == (True, "new-pc", "")
        assert desk.session.chain.latest.version == 2
        assert desk.session.warnings == ()
    finally:
        desk.session.close()


def test_on_the_same_computer_the_gap_shows(backed: Backed, setting: Setting, tmp_path: Path) -> None:
    """What this computer had seen last is written down, and nothing warns of the gap any more."""
    desk = setting.unlock()
    add_child(desk, "Leo Brand")
    last = str(desk.session.ledger.head())
    desk.session.close()
    shutil.rmtree(setting.path)
    path = RestoringService(setting.workplace).restore(
        backed.row.path, setting.path.parent, backed.words, NEW_PASSPHRASE
    )
    desk = backed.unlock(path, setting.workplace)
    try:
        (entry,) = bodies(desk, Restored)
        assert isinstance(entry, Restored)
        assert entry.last_known_head == last
        assert desk.session.warnings == ()
        assert [row.full_name for row in desk.children.rows()] == ["Maya Wójcik"]
    finally:
        desk.session.close()


def test_a_backup_from_before_a_change_of_the_register_is_restored_on_the_same_computer(
    backed: Backed, setting: Setting
) -> None:
    """This computer has seen a second version that is lost; the sheet says which one counts now."""
    desk = setting.unlock()
    contacts = msgspec.structs.replace(desk.settings.contacts(), lado="01632 960 301")
    desk.settings.change(desk.settings.facts(), contacts, {})
    desk.session.close()
    shutil.rmtree(setting.path)
    path = RestoringService(setting.workplace).restore(
        backed.row.path, setting.path.parent, backed.words, NEW_PASSPHRASE
    )
    desk = backed.unlock(path, setting.workplace)
    try:
        assert desk.session.chain.latest.version == 2
        assert desk.settings.contacts().lado == "01632 960 300"
    finally:
        desk.session.close()


def test_the_lead_is_whoever_has_keys(backed: Backed) -> None:
    lead = backed.service.lead_of(backed.row.path)
    assert (lead.id, lead.roles) == (backed.setting.lead, (Role.LEAD,))


def test_a_register_without_a_lead_who_has_keys_is_damaged(
    backed: Backed, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = read_chain(SettingFolder(backed.row.path), None)
    nobody = msgspec.structs.replace(chain.latest, people=())
    monkeypatch.setattr(type(chain), "latest", property(lambda _chain: nobody))
    with pytest.raises(EnvironmentFault) as fault:
        backed.service.lead_of(backed.row.path)
    assert fault.value.code is FaultCode.DAMAGED


def test_progress_is_told(backed: Backed) -> None:
    seen: list[tuple[int, int]] = []
    backed.service.restore(
        backed.row.path,
        backed.bare.documents,
        backed.words,
        NEW_PASSPHRASE,
        lambda *at: seen.append(at),
    )
    assert seen
