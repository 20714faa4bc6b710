"""Keeping: how long things are kept, what a hold covers, and what destroying a file would take."""
