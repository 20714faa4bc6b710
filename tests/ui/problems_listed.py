"""What is wrong with a form, as it is listed above it and as its questions stand on the page."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from safeguard_desktop.ui.desk.answers import answer_of
from safeguard_desktop.ui.widgets import ErrorSummary, Field
from safeguard_desktop.wording.kit import OPTIONAL


def out_of_order(root: QWidget) -> list[str]:
    """Returns whose problems are listed, where that is in another order than their questions stand; else nothing."""
    fields = listed(root)
    stands = [field.mapTo(root.window(), QPoint(0, 0)).y() for field in fields]
    return [] if stands == sorted(stands) else [field.objectName() for field in fields]


def called_optional(root: QWidget) -> list[str]:
    """Returns the questions that are empty and asked for, and say that they may be left empty."""
    return [
        field.objectName()
        for field in listed(root)
        if OPTIONAL in field.label_widget().text() and not answer_of(field)
    ]


def listed(root: QWidget) -> list[Field]:
    """Returns the questions in sight to which the list above a form leads, in its order."""
    summaries = [each for each in root.findChildren(ErrorSummary) if each.isVisible()]
    links = [link.objectName() for summary in summaries for link in summary.links]
    names = [link.removeprefix("problem_").removesuffix("_button") for link in links]
    found = {field.objectName(): field for field in root.findChildren(Field) if field.isVisible()}
    return [found[name] for name in names if name in found]
