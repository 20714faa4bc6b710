"""What a lead does with a record all day, told aloud: each thing that was acknowledged is a line on the output.

Run as ``python -m tests.faults.workday FOLDER ROUNDS [weak]`` on a folder with Elm Row in it; with ``serve`` for one
workday after another, each in a process of its own; with ``keys`` for a day of little but changes of keys. The lines
are what a power cut or a killed program may not take back. With ``weak`` the record is kept without a sync at each
commit and without a checkpoint, which the tests must notice.
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from sqlcipher3 import dbapi2

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import Category, DecisionCode, NoteKind
from safeguard_desktop.domain.entries import ActionPlanned
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    NoteDraft,
    RaisingDraft,
    ReceiveDraft,
)
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage import opening
from safeguard_desktop.storage.driver import Database, use_wal
from tests.elm_row import Setting, Ticking, filled
from tests.stretching import stretch_quickly

COMPUTER = "office-pc"
FORM = "decision_form"
FIRST = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


class Said(msgspec.Struct, frozen=True):
    """One thing that was acknowledged: what, of which id, and how far it had come by then."""

    what: str
    id: str
    number: int = 0


def say(what: str, subject: str, number: int = 0) -> None:
    """Writes a line in one call, so that it is there whole or not at all."""
    os.write(1, msgspec.json.encode(Said(what, subject, number)) + b"\n")


def elm_row(root: Path, now: datetime = FIRST) -> Setting:
    """Elm Row as it lies in a folder, on its own computer."""
    home = root / COMPUTER
    workplace = Workplace(home / "profile", home / "documents", Ticking(now), COMPUTER)
    path = next(workplace.documents.glob("*.safeguard"))
    readers = SettingService(workplace).look(path).readers
    lead = next(person.id for person in readers if Role.LEAD in person.roles)
    return Setting(path, lead, (), workplace)


def weaken() -> None:
    """Keeps records as many programs do: no sync at a commit, and the write-ahead log left as it is."""

    def careless(connection: dbapi2.Connection) -> None:
        use_wal(connection)
        connection.execute("PRAGMA synchronous = NORMAL")

    setattr(opening, "use_wal", careless)  # noqa: B010  # mypy would have it exported to be replaced
    setattr(Database, "checkpoint", lambda self: None)  # noqa: B010  # as above


def work(setting: Setting, rounds: int) -> None:
    """Does a workday of so many rounds."""
    desk = setting.unlock()
    say("opened", "", desk.session.ledger.head().seq)
    for number in range(1, rounds + 1):
        draft = write(setting, number)
        sent = setting.raising().send(draft)
        say("sent", draft.id)
        say("reference", sent.reference)
        follow(desk, EntryId(draft.id), number)
        if number % 2:
            back_up(desk)
        else:
            change_keys(desk)
        if not number % 3:
            desk.session.close()
            desk = setting.unlock()
    write(setting, 0)
    desk.session.close()


def write(setting: Setting, number: int) -> RaisingDraft:
    """Types a concern, which is kept as it grows; returns it as it was last."""
    service = setting.raising()
    draft = service.new_draft()
    for step in range(1, 4):
        draft = filled(draft, child=f"Child {number}", observed=f"Seen {step} of {draft.id}")
        service.keep(draft)
        say("kept", draft.id, step)
    return draft


def follow(desk: Desk, concern: EntryId, number: int) -> None:
    """Receives a concern, adds a note and corrects it twice."""
    desk.receiving.take_in()
    say("taken", concern)
    details = ChildDetails(f"Child {number}")
    desk.receiving.receive(ReceiveDraft(concern, new_child=details, categories=(Category.PHYSICAL,)))
    say("received", concern)
    for step in range(1, 3):
        desk.correcting.amend(AmendDraft(concern, {"place": f"Room {step}"}, "Left out at first."))
        say("amended", concern, step)
    desk.noting.note(NoteDraft(NoteKind.WITH_FAMILY, "today 08:55", f"Told of {concern}.", concern=concern))
    say("noted", concern)
    decide(desk, concern, number)


def decide(desk: Desk, concern: EntryId, number: int) -> None:
    """Decides on a form that is kept as it grows, and is thrown away once that is recorded; plans what follows."""
    for step in range(1, 3):
        desk.drafts.keep(FORM, concern, {"reason": f"Drafted {step} of {concern}"})
        say("drafted", concern, step)
    desk.deciding.decide(DecisionDraft(concern, DecisionCode.NO_FURTHER_ACTION, f"Decided on {concern}."))
    say("decided", concern)
    desk.drafts.discard(FORM, concern)
    say("discarded", concern)
    action = ActionPlanned(f"Ring about {concern}.", "2026-12-07", desk.session.person.id, concern=concern)
    desk.session.append(desk.session.new_entry(action, refers_to=(concern,)))
    say("planned", concern)
    if not number % 2:
        desk.drafts.keep(FORM, f"{concern} again", {"reason": f"Drafted 1 of {concern}"})
        say("drafted again", concern)


def back_up(desk: Desk) -> None:
    """Makes a backup and says how far the record in it goes."""
    seq = desk.session.ledger.head().seq
    state = desk.backups.now()
    if state.failed is not None:
        raise RuntimeError(state.failed)
    say("backed up", "", seq)


def change_keys(desk: Desk) -> None:
    """Changes the keys of the record, and says their generation."""
    desk.staff.key_change.change()
    say("keys changed", "", ledger_facts(desk.session.chain.latest).generation)


def change_keys_all_day(setting: Setting, rounds: int) -> None:
    """Takes a concern in and changes the keys, so many times."""
    desk = setting.unlock()
    for number in range(1, rounds + 1):
        draft = write(setting, number)
        setting.raising().send(draft)
        say("sent", draft.id)
        desk.receiving.take_in()
        say("taken", draft.id)
        change_keys(desk)
    desk.session.close()


def serve(root: Path, rounds: int) -> None:
    """Does one workday for each line of the input, in a process of its own that says its number first."""
    stretch_quickly(setattr)
    elm_row(root).unlock().session.close()
    for day, _ in enumerate(sys.stdin, 1):
        child = os.fork()
        if not child:
            say("begun", "", os.getpid())
            work(elm_row(root, FIRST + timedelta(days=day)), rounds)
            os._exit(0)
        say("ended", "", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def main(arguments: list[str]) -> None:
    """Does what the command line says."""
    root, rounds = Path(arguments[0]), int(arguments[1])
    if "weak" in arguments:
        weaken()
    if "serve" in arguments:
        serve(root, rounds)
    elif "keys" in arguments:
        change_keys_all_day(elm_row(root), rounds)
    else:
        work(elm_row(root), rounds)


if __name__ == "__main__":
    main(sys.argv[1:])
