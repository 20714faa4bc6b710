"""Packs that are read by another task of the real child process than the one that takes packs apart."""

from functools import partial
from typing import Any

import pytest

from safeguard_desktop.foreign.pack_parts import PackParts
from safeguard_desktop.foreign.runner import run
from safeguard_desktop.services.arriving import judging


def in_a_child_that(does: str, usual_seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has packs read by that task of `tests.foreign.hostile_tasks`, in so many seconds."""
    monkeypatch.setattr(judging, "_USUAL_SECONDS", usual_seconds)
    monkeypatch.setattr(judging, "run", partial(_run_instead, f"tests.foreign.hostile_tasks:{does}"))


def _run_instead(task: str, _usual: str, *more: Any) -> PackParts:
    found: PackParts = run(task, *more)
    return found
