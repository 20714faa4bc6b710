"""Changes the keys of Elm Row again and again until it is killed: ``python -m tests.faults.key_changer FOLDER``.

It says "begin" before a change and the generation after it, each in a line.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.workplace import Workplace
from tests.elm_row import PASSPHRASE


def changed_for_ever(root: Path) -> None:
    """Unlock the one setting of that computer as its lead, and change its keys."""
    place = Workplace(
        profile=root / "office-pc" / "profile",
        documents=root / "office-pc" / "documents",
        clock=lambda: datetime(2026, 11, 23, 9, 0, tzinfo=UTC) + timedelta(days=1),
        computer="office-pc",
    )
    (path,) = place.documents.glob("*.safeguard")
    lead = (root / "lead").read_text(encoding="ascii")
    session = unlock(place, path, lead, PASSPHRASE)  # type: ignore[arg-type]  # it is the lead's id
    keys = KeyChangeService(session)
    while True:
        print("begin", flush=True)
        keys.change()
        print(ledger_facts(session.chain.latest).generation, flush=True)


if __name__ == "__main__":
    changed_for_ever(Path(sys.argv[1]))
