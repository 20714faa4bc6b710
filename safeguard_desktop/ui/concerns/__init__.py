"""Concerns: the list with its search, one concern, and the forms that decide, note, correct and keep."""
