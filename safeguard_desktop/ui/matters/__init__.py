"""Worries about adults: the list, one matter with its story, and the forms beside it."""

from safeguard_desktop.ui.matters.page import MattersPage

__all__ = ["MattersPage"]
