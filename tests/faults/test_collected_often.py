"""Nothing that Qt still asks is let go of by Python. It was: a row of signs taken off its page ended the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.prove
@pytest.mark.timeout(600)
def test_a_page_that_is_filled_again_and_again_outlives_the_search_for_garbage(tmp_path: Path) -> None:
    """In a process of its own, which a segmentation fault ends."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "tests.faults.collected_often"]
    command += [f"--basetemp={tmp_path / 'inside'}", "tests/ui/receiving"]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout[-2000:]
