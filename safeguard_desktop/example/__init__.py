"""An invented term, written through the services as people would write it: for the demonstration, benchmarks and tests.

The people and what happens to them are data in `resources/example/`; here it is drawn by a seed, put into days and
hours, and done: raised, received, decided, rung, answered, put right, handed over, printed, packed. The same seed tells
the same story. `term.write_term` is where to begin; `plan` says of what size. It knows no windows.
"""
