"""The people who work here: who is who, who can read, who only signs."""
