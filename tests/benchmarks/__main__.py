"""`python -m tests.benchmarks [--quick] [--years N] [--only WORD] [--out FILE]`: measure, and print and keep it."""

from __future__ import annotations

import argparse
import compileall
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler

from safeguard_desktop.app import make_application
from safeguard_desktop.services.office.preferences import Appearance
from tests.benchmarks.lines import (
    keeping,
    packing,
    reading,
    reports,
    restricted,
    saving,
    scrolling,
    searching,
    standing,
    starting,
)
from tests.benchmarks.records import Records
from tests.benchmarks.report import Report, heading
from tests.benchmarks.run import ROOT, Run, compiled_in

LINES: Final[Mapping[str, Callable[[Run], None]]] = {
    "start": starting.start_window,
    "unlock": starting.today_page,
    "restricted": restricted.restricted,
    "save": saving.durable_save,
    "search": searching.search_as_you_type,
    "child": reading.childs_page,
    "scroll": scrolling.scroll,
    "still": standing.standing_still,
    "hide": standing.hide_at_once,
    "reports": reports.reports,
    "pack": packing.transfer_pack,
    "verify": keeping.verify_whole,
    "rebuild": keeping.rebuild,
    "backup": keeping.backup,
}


def main() -> int:
    """Measure what was asked for. The exit code tells nothing of budgets: a busy machine must fail no build."""
    wanted = _arguments()
    # The offscreen platform complains of every window that it cannot do what nobody sees.
    qInstallMessageHandler(lambda *_said: None)
    app = make_application(Appearance())
    started = time.monotonic()
    report = Report(lambda text: print(text, flush=True))
    with tempfile.TemporaryDirectory(prefix="safeguard-bench-", dir=wanted.folder) as folder:
        years = wanted.years or (1 if wanted.quick else 10)
        _compile(Path(folder))
        run = Run(Path(folder), Records(Path(folder), report.say), report, app, wanted.quick, years)
        report.say(heading())
        for name, measure in LINES.items():
            if not wanted.only or name in wanted.only:
                measure(run)
    report.say_growths()
    report.write(wanted.out, wanted.quick)
    report.say(f"\nMeasured in {time.monotonic() - started:.0f} s; written to {wanted.out}")
    return 0


def _compile(folder: Path) -> None:
    """Compile the program into the run's own folder, as after a first start.

    A page that is first gone to loads its modules, and where nothing may be written they would be read from source,
    in the middle of what is measured.
    """
    sys.pycache_prefix, sys.dont_write_bytecode = str(compiled_in(folder)), False
    compileall.compile_dir(ROOT / "safeguard_desktop", quiet=2)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Measures the program against bare things.")
    parser.add_argument("--quick", action="store_true", help="leave out the record of a million entries")
    parser.add_argument("--years", type=int, help="how old the school is: 10, or 1 with --quick")
    parser.add_argument("--only", nargs="+", choices=LINES, help="measure these lines only")
    parser.add_argument("--out", type=Path, default=Path("dist/benchmarks.json"), help="where the JSON goes")
    parser.add_argument("--folder", type=Path, help="where records are made; they are removed at the end")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
