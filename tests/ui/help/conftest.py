"""The unlocked window of Elm Row Pre-school."""

from tests.ui.unlocked_fixtures import here, quick_passphrases, setting, workplace

__all__ = ["here", "quick_passphrases", "setting", "workplace"]
