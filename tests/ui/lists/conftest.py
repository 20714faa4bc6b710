"""The unlocked window of Elm Row Pre-school."""

from tests.ui.unlocked_fixtures import here

__all__ = ["here"]
