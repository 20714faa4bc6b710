"""Telling staff: the lead's form, its end, and the list on the child's page."""
