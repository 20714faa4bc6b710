"""Who has looked at the record: the list, and what it is narrowed by."""
