"""The windows: everything that a person sees and touches.

Only this package and `app` import PySide6. Folders hold features; `theme` and `widgets` are the kit that they are
built from. A view talks to one service, through `tasks`, and never to the database.

Context: PySide6 reads the source of every module that is imported after it, to see whether the module could switch
on `__feature__` (other spellings of Qt's names), and Python then keeps that text. It is a fifth of the time to the
start window, and megabytes once a record is open (measured with 6.11.3). Decision: it is told not to look. Consequence:
no module of this program can use `__feature__`, and none does.
"""

from importlib import import_module


def _uses_no_features(_module: object) -> bool:
    return False


_feature = vars(import_module("PySide6.support.feature"))
if "_mod_uses_pyside" in _feature:
    _feature["_mod_uses_pyside"] = _uses_no_features
