"""What a run starts in processes of their own, since only a fresh process starts as the program starts.

`empty` shows an empty window of PySide6. `program ROOT` shows the start window; with `unlock` it goes on to type the
passphrase, and with `walk` to visit pages. Each prints moments of the system's steady clock as JSON, and ends without
locking, so that no backup is made.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path


def main(arguments: list[str]) -> None:
    """Run one of the programs and print what it measured."""
    what, *rest = arguments
    found = _empty() if what == "empty" else _program(Path(rest[0]), set(rest[1:]))
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _empty() -> dict[str, float]:
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415  # what is measured is when it is loaded

    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1180, 780)
    window.show()
    app.processEvents()
    return {"shown": time.monotonic()}


def _program(root: Path, wishes: set[str]) -> dict[str, float]:
    from safeguard_desktop.__main__ import without_collections  # noqa: PLC0415  # as above

    with without_collections():
        from safeguard_desktop import app as program_module  # noqa: PLC0415  # as above
    from safeguard_desktop.services.office.preferences import Appearance  # noqa: PLC0415  # as above
    from safeguard_desktop.services.workplace import Workplace  # noqa: PLC0415  # as above
    from tests.benchmarks.clock import SteadyClock  # noqa: PLC0415  # as above
    from tests.benchmarks.waiting import PaintCount, until  # noqa: PLC0415  # as above

    application = program_module.make_application(Appearance())
    place = Workplace(root / "profile", root / "documents", SteadyClock(), "office-pc")
    program = program_module.Program(application, place)
    program.show()
    home = program.start.home
    # The button that everybody comes for; a filter on a widget that Python has not met yet would cost 50 ms itself.
    paints = PaintCount(home.raise_button)
    # It is painted before the signatures of the setting have been checked, and of use once they have.
    until(lambda: home.isVisible() and paints.count > 0 and program.start._look is not None)
    application.processEvents()
    found = {"shown": time.monotonic(), "start_mb": resident_mb()}
    if "unlock" in wishes:
        from tests.benchmarks.unlocking import unlock_and_walk  # noqa: PLC0415  # as above

        found |= unlock_and_walk(program, is_walking="walk" in wishes)
    return found


def resident_mb() -> float:
    """Return the memory that this process holds now in megabytes, or 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main(sys.argv[1:])
