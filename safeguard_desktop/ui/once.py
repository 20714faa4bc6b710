"""Calls back once, and then holds nothing any more.

A window that is being deleted lets go of whatever its signals are connected to. If that is the last that holds the
window's own parent, Python deletes the parent from inside its child's destructor, and Qt goes down (seen: a bus error
in about one run of six). So what is to be called after a dialog closes is kept here and dropped when it is called,
never in the connection itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject


class Once(QObject):
    """Something to call once. It belongs to the dialog and goes with it."""

    def __init__(self, dialog: QObject, call: Callable[..., None]) -> None:
        super().__init__(dialog)
        self._call: Callable[..., None] | None = call

    def fire(self, *values: Any) -> None:
        """Calls, unless it has called before."""
        call, self._call = self._call, None
        if call is not None:
            call(*values)
