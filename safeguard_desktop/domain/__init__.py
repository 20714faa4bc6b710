"""What a record is and what the rules are.

Frozen structs, enums, ids, deadlines, errors and the clock. Nothing here reads a file, opens a
window, knows a key or speaks to a database; every other layer may import it.
"""
