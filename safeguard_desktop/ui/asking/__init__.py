"""Requests to see records: the form that needs no key, and the lead's page."""
