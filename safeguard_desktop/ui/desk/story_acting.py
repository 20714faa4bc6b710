"""Tells what was done: actions, calls, talks with the family, answers, and paper that lies elsewhere."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.ui.desk.telling import Tellers

TELLERS: Final[Tellers] = {}
"""How each body is told."""
