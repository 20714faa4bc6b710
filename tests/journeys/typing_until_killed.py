"""Somebody who types a concern and is killed in the middle of it; a process of its own.

Run as ``python -m tests.journeys.typing_until_killed PROFILE DOCUMENTS``. It says "kept" once the words are on the
disk, and then goes on typing until it is killed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from safeguard_desktop.app import make_application
from safeguard_desktop.services.office.preferences import Appearance
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.demo.raising import begin
from safeguard_desktop.wording import example
from safeguard_desktop.wording.raising import KEPT
from tests.elm_row import Ticking
from tests.journeys.playing import play


def main(profile: Path, documents: Path) -> None:
    """Types, and never comes to an end."""
    app = make_application(Appearance("light"))
    with play(app, Workplace(profile, documents, Ticking(), "office-pc")) as here:
        begin(here.stage)
        here.stage.fill(example.UNFINISHED)
        look = QTimer()
        look.timeout.connect(say_when_kept)
        look.start(20)
        app.exec()


def say_when_kept() -> None:
    """Tells whoever waits for it that the words are on the disk."""
    if read("raising_draft_state").startswith(KEPT):
        sys.stdout.write("kept\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
