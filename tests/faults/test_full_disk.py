"""A disk that is full or cannot be written: told clearly, nothing lost, and it works again when there is room.

Each scenario of `small_disk` runs on a real file system of a few megabytes. To mount one takes a mount namespace,
which most systems give to everybody; where this one does not, the tests are skipped and say so.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.recording import ROOT, surroundings
from tests.faults.small_disk import SCENARIOS

pytestmark = pytest.mark.timeout(600)

_MOUNT = 'mount -t tmpfs -o size=24m small "$0" && exec "$@"'


def in_namespace(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Runs a command with a small disk mounted on a folder, which nobody else sees."""
    as_whom = ["--mount"] if os.geteuid() == 0 else ["--user", "--map-root-user", "--mount"]
    return subprocess.run(
        ["unshare", *as_whom, "sh", "-c", _MOUNT, str(folder), *command],
        cwd=ROOT,
        env=surroundings(folder.parent),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_disk_without_room_loses_nothing(scenario: str, tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    if shutil.which("unshare") is None or in_namespace(folder, "true").returncode:
        pytest.skip("no small disk can be mounted here: that takes a mount namespace (unshare)")
    done = in_namespace(folder, sys.executable, "-m", "tests.faults.small_disk", scenario, str(folder))
    assert done.returncode == 0, done.stderr
