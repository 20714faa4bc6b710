"""Reads packaging/requirements.lock: which packages, in which of its two sections."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

RUNTIME_MARK = "# == to run =="
DEVELOPMENT_MARK = "# == to develop =="


@dataclass(frozen=True)
class Lock:
    """The two sections of the lock, in the form that pip reads."""

    runtime: str
    development: str

    def section(self, *, for_development: bool) -> str:
        """Returns what has to be installed to run the program, or to run and develop it."""
        return self.runtime + self.development if for_development else self.runtime


def read_lock(path: Path) -> Lock:
    """Reads the lock from its file.

    Raises:
        ValueError: the file has lost one of its two section marks.
    """
    return parse_lock(path.read_text(encoding="utf-8"))


def parse_lock(text: str) -> Lock:
    """Divides the lock at its marks.

    Raises:
        ValueError: a mark is missing, or stands twice.
    """
    if text.count(RUNTIME_MARK) != 1 or text.count(DEVELOPMENT_MARK) != 1:
        raise ValueError("packaging/requirements.lock does not have its two sections once each")
    runtime, development = text.split(DEVELOPMENT_MARK)
    return Lock(runtime.split(RUNTIME_MARK)[1].lstrip("\n"), development.lstrip("\n"))


def package_names(section: str, platform: str = sys.platform) -> list[str]:
    """Returns the names of the packages that a section installs, in its order.

    Args:
        section: requirements in the form that pip reads.
        platform: as `sys.platform` says it; a package for another platform is not counted.
    """
    entries = re.findall(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==[^;\\\n]*(.*)$", section, flags=re.MULTILINE)
    only_for = "sys_platform == '"
    return [name for name, marker in entries if only_for not in marker or f"{only_for}{platform}'" in marker]
