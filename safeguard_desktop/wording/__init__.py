"""Every sentence that a person reads, one module for each feature.

Screens, printed pages and the command line all take their words from here; no other layer holds any. Plain, calm,
British English: what happened, then what to do.
"""
