"""What happens when the program itself is at fault.

Python's own tracebacks quote values, and a value here may be a child's words. So every unexpected exception is logged
as its type and its places in the code only, under a reference that a person can read out. Source: STYLE.md, "Errors".
"""

from __future__ import annotations

import logging
import secrets
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

_LOG: Final = logging.getLogger("safeguard_desktop.faults")
_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_DEEPEST: Final = 12


class FaultReporter(QObject):
    """Takes every exception that nobody expected, from any thread, and tells of it once on Qt's thread."""

    reported = Signal(str)

    def __init__(self, show: Callable[[str], None]) -> None:
        """Makes the reporter; `show` is called with the reference on Qt's thread."""
        super().__init__()
        self._show = show
        self.reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def take(self, fault: BaseException) -> str:
        """Logs a fault without its content and returns its reference."""
        reference = new_reference()
        _LOG.error("%s %s at %s", reference, type(fault).__name__, places(fault.__traceback__))
        self.reported.emit(reference)
        return reference

    def _on_reported(self, reference: str) -> None:
        self._show(reference)


class _Hooks:
    """The reporter that the interpreter's hooks hand over to; there is one interpreter, and so one of them."""

    reporter: FaultReporter | None = None


def install_fault_hooks(show: Callable[[str], None]) -> FaultReporter:
    """Has every exception that nobody caught reported without its content.

    Args:
        show: Tells the person, given a reference; called on Qt's thread.

    Returns:
        The reporter; `remove_fault_hooks` ends it.
    """
    reporter = FaultReporter(show)
    _Hooks.reporter = reporter
    sys.excepthook = _on_uncaught
    threading.excepthook = _on_thread_uncaught
    sys.unraisablehook = _on_unraisable
    return reporter


def remove_fault_hooks() -> None:
    """Gives the interpreter its own hooks back."""
    _Hooks.reporter = None
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
    sys.unraisablehook = sys.__unraisablehook__


def report_fault(fault: BaseException) -> None:
    """Reports a fault; without a reporter it is raised, so that no test passes over it."""
    if _Hooks.reporter is None:
        raise fault
    _Hooks.reporter.take(fault)


def new_reference() -> str:
    """Returns a reference such as "K7F-2QM", of letters and digits that are not mistaken for one another."""
    drawn = "".join(secrets.choice(_LETTERS) for _ in range(6))
    return f"{drawn[:3]}-{drawn[3:]}"


def places(trace: TracebackType | None) -> str:
    """Returns where an exception came from as "file:line" from the outside in, and nothing else."""
    found: list[str] = []
    while trace is not None:
        found.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join(found[-_DEEPEST:]) or "an unknown place"


def _on_uncaught(_kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    if isinstance(fault, KeyboardInterrupt):
        sys.exit(130)
    report_fault(fault.with_traceback(trace))


def _on_thread_uncaught(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        report_fault(args.exc_value)


def _on_unraisable(args: sys.UnraisableHookArgs) -> None:
    if args.exc_value is not None:
        report_fault(args.exc_value)
