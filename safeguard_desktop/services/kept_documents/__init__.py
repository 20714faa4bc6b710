"""Documents that are kept for named people: attached, looked at and let out by those who can read the entry alone."""
