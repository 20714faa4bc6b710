"""Bringing in a list: choosing the file, saying what its columns mean, choosing child by child. Source: S106."""
