"""Keeping: what is due for review, holds and how they end, destruction with its certificate."""
