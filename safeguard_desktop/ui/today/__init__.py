"""Today: what is waiting for the lead."""
