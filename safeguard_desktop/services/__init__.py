"""What a person does, one module for each: permission, rule, entry and transaction meet here.

Services are plain objects without windows. They are called one at a time (the window has one
worker thread for that) and return frozen rows; a write returns a small `Changed`.

A worry goes through the folders in this order: `inbox` (raised, sealed, received), `concern` (whose it is, what was
decided), `acts` (what is done and who was told), `child` (her story), `papers` (what leaves). `restricted` is kept for
named people; `office` holds the setting's folder, keys and backups, `staff` the people. Here lie what all of them stand
on: `session`, `record` and `desk`.
"""
