"""Finds the files that are shipped with the program: fonts, icons, guidance data, word lists.

They lie in `resources/` beside the package in a checkout, and inside the package once it is installed.
"""

from __future__ import annotations

from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as ("icons", "lucide", "lock.svg")."""
    package = Path(__file__).parent
    installed = package / "resources"
    return (installed if installed.is_dir() else package.parent / "resources").joinpath(*parts)
