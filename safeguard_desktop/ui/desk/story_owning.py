"""Tells whose a concern is: which children it is about, what kind it is, and who sees to it."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.ui.desk.telling import Tellers

TELLERS: Final[Tellers] = {}
"""How each body is told."""
