"""The journey that makes a transfer pack, without a window: where to, the pages, the answers."""

from __future__ import annotations

from enum import StrEnum


class TransferStep(StrEnum):
    """The steps, in order."""

    WHERE = "where"
    PREVIEW = "preview"
    CHECK = "check"


def step_after(step: TransferStep) -> TransferStep | None:
    """Returns the step that follows, or None after the last, whose button makes the pack."""
    steps = list(TransferStep)
    number = steps.index(step) + 1
    return steps[number] if number < len(steps) else None


def step_before(step: TransferStep) -> TransferStep | None:
    """Returns the step before, or None at the first."""
    steps = list(TransferStep)
    number = steps.index(step)
    return steps[number - 1] if number else None
