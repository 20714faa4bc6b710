"""Speaks to screen readers: messages that appear without the focus moving there."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

AnnouncementPoliteness = QAccessible.AnnouncementPoliteness


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Has a screen reader say a message.

    Args:
        widget: Where the message belongs.
        text: What to say.
        at_once: True interrupts what is being read, for problems; False waits for a pause.
    """
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(AnnouncementPoliteness.Assertive if at_once else AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
