"""Changes the keys of Elm Row's records, on and on, until killed: ``python -m tests.faults.key_changer FOLDER``.

The folder is one that `kept_day.prepare` made. It says "begin" before it changes both, and the generation of the
children's record after that, each in a line; what is kept for named people in either has its keys changed with them.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.staff.register_changes import Agreement
from tests.faults.kept_day import SHEET, keep_for_named_people, write_about_adults
from tests.faults.workday import elm_row


def changed_for_ever(root: Path) -> None:
    """Unlock the one setting of that computer as its lead, and change its keys."""
    desk = elm_row(root, datetime(2026, 11, 24, 9, 0, tzinfo=UTC)).unlock()
    matters, sheet = desk.matters.open(), Agreement(words=(root / SHEET).read_text(encoding="ascii"))
    if matters is None:
        raise RuntimeError("the lead does not read worries about adults")
    keep_for_named_people(desk, desk.children.rows()[0].id)
    write_about_adults(matters)
    while True:
        print("begin", flush=True)
        desk.staff.key_change.change(sheet)
        print(ledger_facts(desk.session.chain.latest).generation, flush=True)
        matters.key_change.change(sheet)


if __name__ == "__main__":
    changed_for_ever(Path(sys.argv[1]))
