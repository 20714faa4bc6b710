"""A setting folder that goes away, or that somebody else has open, while the lead works in it.

Nothing is ever acknowledged that lies in a folder which nobody will find. Source: R18; DESIGN section 4 (Durability).
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import DecisionCode
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import DecisionDraft, RaisingDraft, ReceiveDraft
from tests.elm_row import Setting, Ticking, filled, make_workplace, set_up
from tests.faults.recording import ROOT, surroundings
from tests.faults.reopening import Found, reopen
from tests.faults.workday import Said

GONE = {FaultCode.MOVED_AWAY, FaultCode.NOT_FOUND}


class Office:
    """A lead at work: a concern received, another form half filled in."""

    def __init__(self, folder: Path) -> None:
        self.setting = set_up(make_workplace(folder, Ticking()))
        self.raising = self.setting.raising()
        self.draft: RaisingDraft = filled(self.raising.new_draft())
        sent = filled(self.raising.new_draft())
        self.raising.send(sent)
        self.concern = EntryId(sent.id)
        self.desk: Desk = self.setting.unlock()
        self.desk.receiving.receive(ReceiveDraft(self.concern, new_child=ChildDetails("Child 1")))

    def decide(self) -> object:
        return self.desk.deciding.decide(
            DecisionDraft(self.concern, DecisionCode.NO_FURTHER_ACTION, "Settled.")
        )

    def acts(self) -> dict[str, Callable[[], object]]:
        """Everything that writes into the folder."""
        return {
            "deciding": self.decide,
            "sending": lambda: self.raising.send(self.draft),
            "keeping a form": lambda: self.raising.keep(self.draft),
            "keeping a desk form": lambda: self.desk.drafts.keep("note", self.concern, {"text": "Typed."}),
            "taking in": lambda: self.desk.receiving.take_in() or self.decide(),
        }


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path)
    yield office
    office.desk.session.close()


def code_of(act: Callable[[], object]) -> FaultCode | None:
    try:
        act()
    except EnvironmentFault as fault:
        return fault.code
    return None


def test_nothing_is_acknowledged_into_a_folder_that_was_moved(office: Office) -> None:
    path, elsewhere = office.setting.path, office.setting.path.with_name("elsewhere")
    path.rename(elsewhere)
    assert {name for name, act in office.acts().items() if code_of(act) not in GONE} == set()
    assert not path.exists()
    elsewhere.rename(path)
    for name, act in office.acts().items():
        if name != "taking in":
            assert code_of(act) is None
    assert office.desk.drafts.kept("note", office.concern) == {"text": "Typed."}
    office.desk.drafts.discard("note", office.concern)
    office.raising.discard(office.draft)
    office.desk.session.close()
    assert reopen(office.setting, [Said("received", office.concern)]) == Found()
    with_decision = office.setting.unlock()
    assert with_decision.concerns.view(office.concern).row.decision is DecisionCode.NO_FURTHER_ACTION
    with_decision.session.close()


def test_nothing_is_acknowledged_into_a_folder_that_was_deleted(office: Office) -> None:
    shutil.rmtree(office.setting.path)
    assert {name for name, act in office.acts().items() if code_of(act) not in GONE} == set()
    assert not office.setting.path.exists()


def test_nothing_is_acknowledged_where_a_copy_took_the_place_of_the_record(office: Office) -> None:
    path, elsewhere = office.setting.path, office.setting.path.with_name("elsewhere")
    path.rename(elsewhere)
    shutil.copytree(elsewhere, path)
    before = (path / "children.log").read_bytes()
    assert code_of(office.decide) is FaultCode.MOVED_AWAY
    assert (path / "children.log").read_bytes() == before


def test_a_backup_of_a_folder_that_is_gone_says_so(office: Office) -> None:
    shutil.rmtree(office.setting.path)
    assert office.desk.backups.now().failed in GONE


def test_a_second_program_is_told_which_computer_has_the_record_open(office: Office, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from safeguard_desktop.domain.errors import EnvironmentFault\n"
        "from tests.faults.workday import elm_row\n"
        "try:\n"
        "    elm_row(Path(sys.argv[1])).unlock()\n"
        "except EnvironmentFault as fault:\n"
        "    print(fault)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=ROOT,
        env=surroundings(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("open_elsewhere: office-pc 2026-11-23T09:")
    office.decide()
    office.desk.session.close()
    assert reopen(office.setting, [Said("received", office.concern)]) == Found()


def test_a_record_that_another_computer_left_open_is_refused_and_nothing_is_changed(
    office: Office, tmp_path: Path
) -> None:
    setting = office.setting
    lock = (setting.path / "lock").read_bytes()
    office.desk.session.close()
    (setting.path / "lock").write_bytes(lock)
    other = Setting(
        setting.path, setting.lead, setting.words, make_workplace(tmp_path, Ticking(), "nursery-pc")
    )
    before = (setting.path / "children.log").read_bytes()
    with pytest.raises(EnvironmentFault) as fault:
        other.unlock()
    assert (fault.value.code, fault.value.detail.split()[0]) == (FaultCode.OPEN_ELSEWHERE, "office-pc")
    assert (setting.path / "children.log").read_bytes() == before
    # Raising a concern needs no lock and no key.
    draft = filled(other.raising().new_draft())
    other.raising().send(draft)
    assert reopen(setting, [Said("received", office.concern)]) == Found()
