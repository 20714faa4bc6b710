"""The start window on a computer of Elm Row Pre-school."""

from tests.ui.front_fixtures import empty, here

__all__ = ["empty", "here"]
