"""Where things lie in a checkout that start.py has set up, and whether they are as the lock wants them."""

import hashlib
import json
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from bootstrap.lock import Lock


@dataclass(frozen=True)
class Place:
    """A checkout. Everything that start.py makes is in `.venv`, so that deleting it undoes it."""

    root: Path

    @property
    def lock_file(self) -> Path:
        """The locked requirements."""
        return self.root / "packaging" / "requirements.lock"

    @property
    def venv(self) -> Path:
        """The environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's own interpreter."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def system_libraries(self) -> Path:
        """Libraries of the operating system that Qt needs and that were fetched without root."""
        return self.venv / "syslibs"

    @property
    def bytecode(self) -> Path:
        """What Python has compiled, where it is not to lie beside the sources."""
        return self.venv / "bytecode"

    @property
    def stamp(self) -> Path:
        """Says which sections of which lock are installed."""
        return self.venv / "set-up.json"

    @property
    def log(self) -> Path:
        """What the installer said, all of it."""
        return self.venv / "set-up.log"

    @property
    def turn(self) -> Path:
        """The file that is locked while one start sets up. It lies outside `.venv`, which may be remade."""
        return self.root / ".venv.lock"


def digest(section: str) -> str:
    """Returns what an installed section is known by: its text, and the Python that it was installed for."""
    python = (
        f"{sys.implementation.name} {sys.version_info.major}.{sys.version_info.minor} {platform.machine()}"
    )
    return hashlib.sha256(f"{python}\n{section}".encode()).hexdigest()


def wanted_stamp(lock: Lock, *, for_development: bool) -> dict[str, str]:
    """Returns the stamp that a complete installation would have."""
    stamp = {"runtime": digest(lock.runtime)}
    if for_development:
        stamp["development"] = digest(lock.development)
    return stamp


def read_stamp(path: Path) -> dict[str, str]:
    """Reads the stamp; one that is missing or damaged is an empty one, which sets everything up again."""
    try:
        stamp = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in stamp.items()} if isinstance(stamp, dict) else {}


def write_stamp(path: Path, stamp: dict[str, str]) -> None:
    """Writes the stamp in one step, so that an interruption leaves the old one or none."""
    scratch = path.with_suffix(".new")
    scratch.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    scratch.replace(path)


def is_ready(place: Place, wanted: dict[str, str]) -> bool:
    """Whether nothing has to be set up: the interpreter is there and the stamp has all that is wanted."""
    return place.python.exists() and wanted.items() <= read_stamp(place.stamp).items()
