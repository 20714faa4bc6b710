"""The composition root: the one place that builds things and hands them to each other.

Starting goes through these steps:

1. `run` keeps the process's memory from other programs of the same user, where the system can.
2. `make_workplace` finds this computer's own folders, its clock and its name.
3. `make_application` makes Qt's application with our fonts and colours.
4. `Program` builds the services that need no key and shows the start window; while that waits, it
   loads what comes next.
5. Unlocking makes a session on the worker; `Program` builds the desk on it and shows the main window.
6. Locking hides the window, makes the backups and closes the session, on the worker, and goes back to 4. Closing the
   window does the same and leaves.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

import safeguard_desktop.ui  # noqa: F401  # before the rest: it keeps Qt from reading the source of all that follows
from safeguard_desktop.app.program import Program, make_application
from safeguard_desktop.app.system import has_screen, keep_memory_private, make_workplace
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.office.preferences import PreferencesService
from safeguard_desktop.ui.boxes import Message
from safeguard_desktop.ui.faults import install_fault_hooks
from safeguard_desktop.wording import start as start_words
from safeguard_desktop.wording.faults import fault_sentence, unforeseen

__all__ = ["Program", "make_application", "make_workplace", "run", "run_demo"]


def run() -> int:
    """Open the window and return the exit code once the program is left."""
    if not has_screen():
        sys.stderr.write(f"{start_words.NO_SCREEN}\n")
        return 2
    keep_memory_private()
    try:
        workplace = make_workplace()
    except EnvironmentFault as fault:
        sys.stderr.write(f"{fault_sentence(fault)}\n")
        return 2
    app = make_application(PreferencesService(workplace).appearance())
    program = Program(app, workplace)
    install_fault_hooks(partial(_tell_fault, program))
    program.show()
    code = app.exec()
    program.close()
    return code


def run_demo(out: Path | None) -> int:
    """Do the whole journey on an invented setting; see `safeguard_desktop.ui.demo`."""
    from safeguard_desktop.ui.demo import demonstrate  # noqa: PLC0415  # only the demonstration needs it

    is_shown = has_screen()
    if not is_shown:
        # Without a screen Qt would end the process.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    keep_memory_private()
    return demonstrate(out, make_application, Program, is_shown=is_shown)


def _tell_fault(program: Program, reference: str) -> None:
    window = program.opened.window if program.opened is not None else program.start
    sentence = unforeseen(reference)
    program.around.boxes.tell(window, Message(sentence.what, sentence.then))
