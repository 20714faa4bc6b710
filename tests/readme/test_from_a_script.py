"""Runs the example of README, "From a script", as a script of its own in which Qt cannot be imported."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pikepdf

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.desk import Desk
from tests.elm_row import Setting, Ticking, make_workplace, set_up
from tests.services.steps import add_child

ROOT = Path(__file__).resolve().parent.parent.parent
WITHOUT_QT = "import sys\nsys.modules['PySide6'] = None\n"


def example() -> str:
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("## From a script")[1].split("\n## ")[0]
    (script,) = re.findall(r"```python\n(.*?)```", section, flags=re.DOTALL)
    return str(script)


def test_the_example_runs_as_it_stands_and_leaves_a_pack(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(WITHOUT_QT + example(), encoding="utf-8")
    surroundings = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-W", "error", str(script)],
        env=surroundings,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    said = re.search(r"Saved (\S+) to be opened with (\S+)", done.stdout)
    assert said is not None
    with pikepdf.open(said[1], password=said[2]) as pack:
        assert len(pack.pages) > 4
    assert re.search(r"Saved, reference \w{3}-\w{3}", done.stdout)
    assert list(Path(said[1]).parent.glob("Elm Row Pre-school.safeguard-backups/backup-*"))


def test_without_a_shaper_scripts_that_need_one_are_named_as_missing(tmp_path: Path) -> None:
    setting: Setting = set_up(make_workplace(tmp_path, Ticking()))
    desk: Desk = setting.unlock()
    try:
        child: ChildId = add_child(desk, "مايا")
        assert desk.outputs.chronology(child).missing
    finally:
        desk.session.close()
