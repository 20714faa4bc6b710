"""A large PDF and many photographs at the real windows: attached, looked at, printed, packed. Done when 7 of issue 6.

Run as ``python -m tests.faults.large_diary FOLDER SMALL LARGE`` without a screen. What lies in SMALL goes through the
same first, so that what is measured afterwards is the documents and not the program. What this process holds before,
at its highest and after is printed, in bytes, and so is the passphrase of the pack.
"""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from safeguard_desktop.app import Program, make_application
from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.office.preferences import Appearance
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.printing import Printers
from safeguard_desktop.ui.shell.watching import LockCause
from tests.elm_row import PASSPHRASE, Ticking, make_workplace, set_up
from tests.faults.handling_documents import ChoosesMany, attach, look_at_and_print, pack
from tests.faults.window_hands import Hands, Nowhere
from tests.stretching import stretch_quickly
from tests.ui.front import Answers


def held(what: str) -> int:
    """How many bytes this process holds (``VmRSS``), or held at its highest (``VmHWM``)."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith(what))


def opened_program(folder: Path) -> Hands:
    """The program with the record of Elm Row open."""
    setting = set_up(make_workplace(folder, Ticking()))
    printers: Printers = Nowhere()
    program = Program(make_application(Appearance()), setting.workplace, ChoosesMany(), Answers(), printers)
    hands = Hands(program)
    program.doors.front_door().settings.remember(setting.path)
    program.show()
    hands.settle()
    hands.fill("passphrase", PASSPHRASE)
    hands.press("unlock_button")
    return hands


def handle(hands: Hands, name: str, stick: Path, saved: Path) -> str:
    """Has all that lies on a stick attached to a new child, looked at, printed and packed."""
    assert hands.program.opened is not None
    child = ChildId(hands.program.opened.desk.children.add(ChildDetails(full_name=name)).id)
    documents = attach(hands, child, sorted(stick.iterdir()), "From the conference")
    pages = sum(look_at_and_print(hands, document) for document in documents)
    passphrase = pack(hands, child, saved)
    print(f"{len(documents)} documents with {pages} pages")
    hands.go(Place.TODAY)
    gc.collect()
    return passphrase


def stay(hands: Hands) -> None:
    """Is heard now and then: the program locks when for five minutes no key is."""
    assert hands.program.opened is not None
    QTest.keyClick(hands.program.opened.window, Qt.Key.Key_Shift)


def main(folder: Path, small: Path, large: Path) -> None:
    """Goes through it twice: with a little, and with much."""
    hands = opened_program(folder)
    presence = QTimer()
    presence.timeout.connect(lambda: stay(hands))
    presence.start(30_000)
    handle(hands, "Maya Wójcik", small, folder / "TP-1.pdf")
    before = held("VmRSS")
    passphrase = handle(hands, "Idris Penhallow", large, folder / "TP-2.pdf")
    print("held", before, held("VmHWM"), held("VmRSS"), passphrase)
    presence.stop()
    assert hands.program.opened is not None
    hands.program.opened.window.lock(LockCause.CHOSEN)
    hands.settle()
    hands.program.close()


if __name__ == "__main__":
    stretch_quickly(setattr)
    main(*map(Path, sys.argv[1:]))
