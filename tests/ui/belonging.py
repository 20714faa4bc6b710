"""What Python takes for a part of what: when that is collected as garbage, its parts are destroyed with it."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator

import shiboken6
from PySide6.QtWidgets import QWidget

_PARENT = re.compile(r"^parent\.+ .* at 0x(?P<at>[0-9a-f]+)>", re.MULTILINE)


def strays() -> list[str]:
    """Returns the widgets that count as a part of a widget in which they do not stand.

    Most getters of PySide6 have this effect on what they return: see `ui/widgets/order.py`.
    """
    # Python is asked for them: to ask Qt would have the effect that is looked for.
    known = [each for each in gc.get_objects() if isinstance(each, QWidget) and shiboken6.isValid(each)]
    named = {id(each): each for each in known}
    found = []
    for widget in known:
        counted = _PARENT.search(shiboken6.dump(widget))
        whole = named.get(int(counted["at"], 16)) if counted is not None else None
        if whole is not None and whole not in _around(widget):
            found.append(f"{_called(widget)} counts as a part of {_called(whole)}")
    return found


def _around(widget: QWidget) -> Iterator[QWidget]:
    """Yields what a widget is in, from the inside; a list that drops down is a window of its own in a field."""
    around = widget.parentWidget()
    while around is not None:
        yield around
        around = around.parentWidget()


def _called(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.objectName()}”"
