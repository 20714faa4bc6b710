"""Sharing with somebody outside: the decision and what it rests on, what was told first, and what we ask of others."""
