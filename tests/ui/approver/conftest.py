"""Elm Row with a manager who has an account."""

from tests.ui.front_fixtures import quick_passphrases, setting, workplace

__all__ = ["quick_passphrases", "setting", "workplace"]
