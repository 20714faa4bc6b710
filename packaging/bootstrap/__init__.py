"""The parts of start.py: from a bare Python to a running program.

Only the standard library is used here, and nothing of `safeguard_desktop` is imported, because none of it can
run before these parts have done their work.
"""
