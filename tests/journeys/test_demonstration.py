"""The demonstration as a person starts it: in a process of its own, without a screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from safeguard_desktop.domain.entries import Head
from safeguard_desktop.services.office.verifying import verify_folder
from tests.stretching import stretch_once

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _as_the_program_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that knows nothing of tests made these passphrases."""
    stretch_once(monkeypatch.setattr)


def demonstrate(out: Path) -> subprocess.CompletedProcess[str]:
    screenless = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.run(
        [sys.executable, "-m", "safeguard_desktop", "demo", "--out", str(out)],
        cwd=ROOT,
        env={**screenless, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.timeout(300)
def test_it_leaves_a_sound_record_a_pack_pictures_and_a_summary(tmp_path: Path) -> None:
    out = tmp_path / "example"
    run = demonstrate(out)
    assert (run.returncode, run.stderr) == (0, "")
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert len(summary["pictures"]) >= 20
    assert all((out / name).stat().st_size > 5_000 for name in summary["pictures"])
    head = Head.parse(summary["head"])
    assert verify_folder(Path(summary["setting"]), summary["passphrase"], head).is_sound
    assert verify_folder(Path(summary["restored"]), summary["restored_passphrase"]).is_sound
    with pikepdf.open(summary["pack"], password=summary["pack_passphrase"]) as pack:
        assert len(pack.pages) >= 5
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(summary["pack"])


def test_it_touches_no_folder_in_which_something_lies(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    run = demonstrate(tmp_path)
    assert run.returncode == 1
    assert "Name a folder that is empty" in run.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
