"""Whose a concern is: who sees to it, which children it is about, under which child it stands, what it is about."""
