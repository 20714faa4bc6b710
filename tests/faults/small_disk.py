"""What happens on a disk that is full or cannot be written, on a real one of a few megabytes.

Run inside a mount namespace as ``python -m tests.faults.small_disk SCENARIO FOLDER``; each scenario asserts what it
promises. The disk is a file system in memory that is mounted on the folder.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import DecisionCode
from safeguard_desktop.domain.entries import ActionPlanned, Decision, Opened, Viewed
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import DecisionDraft, ReceiveDraft
from safeguard_desktop.services.office.restoring import RestoringService
from safeguard_desktop.storage.backup import check_backup, list_backups
from safeguard_desktop.storage.verification import Known, verify_ledger
from safeguard_desktop.vault.signing import check_signature
from tests.elm_row import Setting, Ticking, filled, make_workplace, set_up
from tests.faults.reopening import body_of
from tests.stretching import stretch_quickly

Given = ParamSpec("Given")

PAGE = 4096
FULLEST, ROOMY, STEP = 0, 96, 3
"""Pages left on the disk, from none to enough for anything that is written at once."""


def leave(root: Path, pages: int) -> None:
    """Fills the disk until so many pages are left."""
    filler = root / "filler"
    filler.unlink(missing_ok=True)
    free = os.statvfs(root).f_bavail
    assert free > pages, "the disk is too small for this scenario"
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, (free - pages) * PAGE)
    assert os.statvfs(root).f_bavail == pages


def make_room(root: Path) -> None:
    """Gives the disk back what was filled."""
    (root / "filler").unlink(missing_ok=True)


def fault_code(act: Callable[Given, object], *given: Given.args, **named: Given.kwargs) -> FaultCode | None:
    """The code of the fault that something ended with, or None where it was done."""
    try:
        act(*given, **named)
    except EnvironmentFault as fault:
        return fault.code
    return None


def received(setting: Setting, desk: Desk) -> EntryId:
    """A concern that is in the record and about a child."""
    draft = filled(setting.raising().new_draft())
    setting.raising().send(draft)
    desk.receiving.take_in()
    desk.receiving.receive(ReceiveDraft(EntryId(draft.id), new_child=ChildDetails("Maya Wójcik")))
    return EntryId(draft.id)


def assert_sound(desk: Desk) -> None:
    """The whole record verifies, models included."""
    ledger = desk.session.ledger
    known = Known(check_signature, desk.session.chain.key_at, ledger.origin, ledger.head(), with_models=True)
    assert verify_ledger(ledger, known) == ()


@contextmanager
def unlocked(setting: Setting) -> Iterator[Desk]:
    desk = setting.unlock()
    try:
        yield desk
    finally:
        desk.session.close()


def raising(root: Path) -> None:
    """A form on a full disk is not sent, what was kept of it stays, and it goes when there is room."""
    setting, sent = set_up(make_workplace(root, Ticking())), list[str]()
    service = setting.raising()
    for pages in range(FULLEST, ROOMY, STEP):
        leave(root, ROOMY)
        draft = filled(service.new_draft(), observed="first")
        service.keep(draft)
        leave(root, pages)
        later = filled(draft, observed="second")
        assert fault_code(service.keep, later) in {None, FaultCode.DISK_FULL}
        code = fault_code(service.send, later)
        assert code in {None, FaultCode.DISK_FULL}
        if code is None:
            sent.append(draft.id)
        elif not pages:
            make_room(root)
            assert service.send(later).reference == draft.reference
            sent.append(draft.id)
    assert len(sent) > 1
    make_room(root)
    with unlocked(setting) as desk:
        assert desk.receiving.unreadable() == 0
        for concern in sent:
            assert desk.concerns.view(EntryId(concern)).as_amended.observed == "second"
        rest = {row.id for row in desk.receiving.unfinished()}
        texts = {desk.receiving.open_unfinished(draft).observed for draft in rest}
        assert texts <= {"first", "second"}


def deciding(root: Path) -> None:
    """A decision on a full disk is recorded once or not at all, however little room there is, and can be made again."""
    setting = set_up(make_workplace(root, Ticking()))
    done, codes = dict[EntryId, str](), set[FaultCode | None]()
    with unlocked(setting) as desk:
        for pages in range(FULLEST, ROOMY, STEP):
            leave(root, 3 * ROOMY)
            concern = received(setting, desk)
            # So long that the record itself has to grow: it may fit into the log, and then not into the file.
            reason = " ".join(f"{word} words with {pages} pages left." for word in range(300))
            draft = DecisionDraft(concern, DecisionCode.NO_FURTHER_ACTION, reason)
            leave(root, pages)
            code = fault_code(desk.deciding.decide, draft)
            codes.add(code)
            if code is not None:
                make_room(root)
                desk.deciding.decide(draft)
            done[concern] = draft.reason
        make_room(root)
        assert codes == {None, FaultCode.DISK_FULL}
    with unlocked(setting) as desk:
        assert_sound(desk)
        for concern, reason in done.items():
            followed = desk.concerns.view(concern).followed
            decisions = [entry.body.reason for entry in followed if isinstance(entry.body, Decision)]
            assert decisions == [reason]


def drafting(root: Path) -> None:
    """A form that is kept on a full disk stays whole in memory, and on the disk as it was or as it is."""
    setting, codes = set_up(make_workplace(root, Ticking())), set[FaultCode | None]()
    pages = range(FULLEST, ROOMY, STEP)
    waiting = setting.workplace.unwritten
    with unlocked(setting) as desk:
        for left in pages:
            leave(root, ROOMY)
            desk.drafts.keep("decision_form", f"{left}", {"reason": "first"})
            leave(root, left)
            codes.add(fault_code(desk.drafts.keep, "decision_form", f"{left}", {"reason": "second"}))
            assert desk.drafts.kept("decision_form", f"{left}") == {"reason": "second"}
            in_memory = dict(waiting)
            waiting.clear()
            assert desk.drafts.kept("decision_form", f"{left}") in ({"reason": "first"}, {"reason": "second"})
            waiting.update(in_memory)
        leave(root, FULLEST)
        assert (
            fault_code(desk.drafts.keep, "decision_form", "last", {"reason": "last"}) is FaultCode.DISK_FULL
        )
    assert codes == {None, FaultCode.DISK_FULL}
    assert waiting, "they outlast the lock"
    make_room(root)
    with unlocked(setting) as desk:
        assert not waiting
        assert desk.drafts.kept("decision_form", "last") == {"reason": "last"}
        desk.drafts.discard("decision_form", "last")
        for left in pages:
            assert desk.drafts.kept("decision_form", f"{left}") == {"reason": "second"}
            desk.drafts.discard("decision_form", f"{left}")
        assert desk.session.folder.inbox_files() == ()


def acting(root: Path) -> None:
    """An action that is planned on a full disk is recorded once or not at all, and can be planned again."""
    setting, codes, planned = set_up(make_workplace(root, Ticking())), set[FaultCode | None](), list[str]()
    with unlocked(setting) as desk:
        for pages in range(FULLEST, ROOMY, STEP):
            leave(root, 3 * ROOMY)
            concern = received(setting, desk)
            what = " ".join(f"{word} words with {pages} pages left." for word in range(300))
            action = ActionPlanned(what, "2026-12-07", desk.session.person.id, concern=concern)
            entry = desk.session.new_entry(action, refers_to=(concern,))
            leave(root, pages)
            code = fault_code(desk.session.append, entry)
            codes.add(code)
            if code is not None:
                make_room(root)
                desk.session.append(entry)
            planned.append(what)
        make_room(root)
        assert codes == {None, FaultCode.DISK_FULL}, codes
    with unlocked(setting) as desk:
        assert_sound(desk)
        bodies = [body_of(entry) for entry in desk.session.ledger.read_from(1)]
        assert [body.what for body in bodies if isinstance(body, ActionPlanned)] == planned


def reading(root: Path) -> None:
    """Reading goes on while the disk is full, and what was looked at is written down afterwards."""
    setting = set_up(make_workplace(root, Ticking()))
    with unlocked(setting) as desk:
        concern = received(setting, desk)
    leave(root, FULLEST)
    with unlocked(setting) as desk:
        for _ in range(3):
            assert desk.concerns.open(concern).as_amended.child_words == "I fell off the big step."
        waiting = len(desk.session.unwritten_readings)
        assert waiting >= 3, "the gap shows"
        make_room(root)
        desk.deciding.decide(DecisionDraft(concern, DecisionCode.NO_FURTHER_ACTION, "Seen."))
        assert desk.session.unwritten_readings == []
        bodies = [body_of(entry) for entry in desk.session.ledger.read_from(1)]
        assert sum(isinstance(body, Viewed) and bool(body.at) for body in bodies) >= 3
        assert sum(isinstance(body, Opened) for body in bodies) == 2
        assert_sound(desk)


def backing_up(root: Path) -> None:
    """A backup on a full disk fails and says so; the one before stays good, and the next one is made."""
    setting = set_up(make_workplace(root, Ticking()))
    with unlocked(setting) as desk:
        assert desk.backups.now().failed is None
        for pages in (*range(FULLEST, ROOMY, 4), 2 * ROOMY):
            leave(root, 3 * ROOMY)
            received(setting, desk)
            leave(root, pages)
            state = desk.backups.now()
            assert state.failed in {None, FaultCode.DISK_FULL}
            assert pages or state.failed is FaultCode.DISK_FULL
            assert list_backups(desk.backups.place)
            for info in list_backups(desk.backups.place):
                check_backup(info.path, desk.session.ledger.key)
        make_room(root)
        assert desk.backups.now().failed is None
        assert (
            RestoringService(setting.workplace).list(desk.backups.place)[0].seq
            == desk.session.ledger.head().seq
        )


def reading_only(root: Path) -> None:
    """A disk that cannot be written is told as such; nothing is changed, and all is there afterwards."""
    setting = set_up(make_workplace(root, Ticking()))
    with unlocked(setting) as desk:
        concern = received(setting, desk)
    service = setting.raising()
    draft = filled(service.new_draft())
    service.keep(draft)
    remount(root, "ro")
    assert fault_code(setting.unlock) is FaultCode.READ_ONLY
    assert fault_code(service.keep, draft) is FaultCode.READ_ONLY
    assert fault_code(service.send, draft) is FaultCode.READ_ONLY
    remount(root, "rw")
    service.send(draft)
    with unlocked(setting) as desk:
        assert {row.id for row in desk.receiving.waiting()} == {draft.id}
        assert desk.concerns.view(concern).row.child_name == "Maya Wójcik"


def remount(root: Path, how: str) -> None:
    """Makes the disk read-only, or writable again."""
    subprocess.run(["mount", "-o", f"remount,{how}", str(root)], check=True)


SCENARIOS = {
    act.__name__: act for act in (raising, deciding, drafting, acting, reading, backing_up, reading_only)
}


if __name__ == "__main__":
    stretch_quickly(setattr)
    SCENARIOS[sys.argv[1]](Path(sys.argv[2]))
