"""The wheel: what `start.py build` makes holds everything that the program needs beside its code."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

LOOK = """
from pathlib import Path
import safeguard_desktop
from safeguard_desktop.resources import resource_path

here = Path(safeguard_desktop.__file__).parent
for parts in (("icons", "lucide"), ("fonts",), ("words",), ("guidance",)):
    folder = resource_path(*parts)
    assert folder.is_relative_to(here), folder
    assert any(folder.iterdir()), folder
print(here)
"""


def test_an_installed_wheel_finds_its_fonts_icons_words_and_guidance(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("safeguard_desktop-*-py3-none-any.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    look = [sys.executable, "-c", LOOK]
    seen = subprocess.run(look, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert seen.stdout.strip() == str(installed / "safeguard_desktop"), seen.stderr
