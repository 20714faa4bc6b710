"""The small window of whoever is signed in and does not read the record, and what watches over it."""
