"""The window of somebody who signs changes of who can read, and does not read the record."""
