"""Requests to see records: their codes, their clock, and what is taken out of a copy. Source: guidance.md section 7."""
