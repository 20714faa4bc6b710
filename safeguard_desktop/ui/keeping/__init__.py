"""Keeping: the review list, holds, periods, and destruction by two people."""
