"""Benchmarks: each line is a ratio against the bare thing, measured in the same run. `start.py bench` runs them.

`log` makes a realistic record, seeded; `lines` holds what is measured, one module for each; `measuring` times both
sides by turns; `report` prints the table and writes it as JSON. Nothing is kept after a run.
"""
