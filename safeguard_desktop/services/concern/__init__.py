"""One concern: which children, whose it is, what was decided, what was put right."""
